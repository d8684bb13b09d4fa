# Kolleger uten Telegram

facilitator-button-offline = Uten Telegram
facilitator-offline = Disse er med i sparring uten Telegram. Hvem vil du se?
facilitator-offline-none = En kollega uten Telegram kan være med i sparring når dere har avtalt det. Vil du legge til en?
facilitator-button-offline-new = Legg til kollega
facilitator-offline-name = Hva heter kollegaen? Skriv navnet slik andre skal se det, høyst 30 tegn.
facilitator-offline-department = Hvilken avdeling hører { $name } til?
facilitator-offline-profession = Hva jobber { $name } som?
facilitator-offline-reach = Hvordan får man tak i { $name }? Skriv for eksempel et internnummer, et kontor eller en e-postadresse på jobb, høyst 80 tegn.
facilitator-offline-agreed = Den som settes sammen med { $name }, får vite: { $contact }. Har { $name } sagt ja til å være med?
facilitator-button-agreed = Ja, det er avtalt
facilitator-offline-contact = Uten Telegram. Kan nås slik: { $contact }
facilitator-offline-paused = På pause.
facilitator-button-contact = Rett kontakt
facilitator-button-pause = Sett på pause
facilitator-button-go-on = Fortsett
facilitator-button-notice = Vis informasjonen
facilitator-offline-erase = Skal { $name } slettes? Navn, kontakt og alt annet forsvinner med det samme.
facilitator-offline-notice =
    Gi denne informasjonen til { $name }:

    <b>Makker i { $organisation }</b>
    Du er med i sparring med kolleger fordi du har sagt ja til det. Det er frivillig, og du kan si nei takk når som helst.

    Her står navnet ditt, avdelingen din, faget ditt og hvordan man får tak i deg: { $contact }. Fasilitatorene ser det, og det gjør også den du settes sammen med. Hvem du har vært satt sammen med, lagres i høyst { $days } dager.

    Du kan få se hva som står om deg, og få det rettet, satt på pause eller slettet: Si fra til fasilitatoren. Behandlingsansvarlig er { $controller }, og personvernombudet er { $dpo }. Du kan klage til Datatilsynet.
