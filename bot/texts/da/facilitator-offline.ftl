# Kolleger uden Telegram

facilitator-button-offline = Uden Telegram
facilitator-offline = De her er med i sparring uden Telegram. Hvem vil du se?
facilitator-offline-none = En kollega uden Telegram kan være med i sparring, når I har aftalt det. Vil du tilføje en?
facilitator-button-offline-new = Tilføj kollega
facilitator-offline-name = Hvad hedder kollegaen? Skriv navnet, som andre skal se det, højst 30 tegn.
facilitator-offline-department = Hvilken afdeling hører { $name } til?
facilitator-offline-profession = Hvad arbejder { $name } som?
facilitator-offline-reach = Hvordan får man fat i { $name }? Skriv for eksempel et lokalnummer, et kontor eller en arbejdsmail, højst 80 tegn.
facilitator-offline-agreed = Den, der sættes sammen med { $name }, får at vide: { $contact }. Har { $name } sagt ja til at være med?
facilitator-button-agreed = Ja, det er aftalt
facilitator-offline-contact = Uden Telegram. Kan træffes: { $contact }
facilitator-offline-paused = På pause.
facilitator-button-contact = Ret kontakt
facilitator-button-pause = Sæt på pause
facilitator-button-go-on = Fortsæt
facilitator-button-notice = Vis oplysningen
facilitator-offline-erase = Skal { $name } slettes? Navn, kontakt og alt andet forsvinder med det samme.
facilitator-offline-notice =
    Giv denne oplysning til { $name }:

    <b>Makker i { $organisation }</b>
    Du er med i sparring med kolleger, fordi du har sagt ja til det. Det er frivilligt, og du kan sige nej tak når som helst.

    Her står dit navn, din afdeling, dit fag og hvordan man får fat i dig: { $contact }. Tovholderne ser det, og den, du sættes sammen med, gør også. Hvem du har været sat sammen med, gemmes i højst { $days } dage.

    Du kan få at se, hvad der står om dig, og få det rettet, sat på pause eller slettet: sig det til tovholderen. Dataansvarlig er { $controller }, og databeskyttelsesrådgiveren er { $dpo }. Du kan klage til Datatilsynet.
