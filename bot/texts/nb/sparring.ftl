# Sparring: runder, par og trioer, avtaler, og hva det ble til

# Oppslaget
sparring-notice = Du er satt sammen med <b>{ $names }</b> til { $minutes } minutters sparring senest { $date }. Du er <b>{ $role }</b>.
sparring-card = { $name } · { $facts }
sparring-card-name = { $name }
sparring-former-colleague = En tidligere kollega
sparring-why = { $met ->
        [new] { $across ->
            [true] { $count ->
                [2] Dere har ikke sparret før, og dere kommer fra hver deres avdeling.
               *[other] Dere har ikke sparret før, og dere kommer fra mer enn én avdeling.
            }
           *[false] Dere har ikke sparret før.
        }
       *[met] { $across ->
            [true] { $count ->
                [2] Dere har sparret før, og dere kommer fra hver deres avdeling.
               *[other] Noen av dere har sparret før, og dere kommer fra mer enn én avdeling.
            }
           *[false] { $count ->
                [2] Dere har sparret før, så dere kan begynne der dere slapp.
               *[other] Noen av dere har sparret før, så dere kan begynne der dere slapp.
            }
        }
    }
sparring-form = Form: { $title }, { $minutes } minutter.
sparring-rules = <b>Spilleregler</b>
sparring-rule = • { $rule }
sparring-time = Forslag: { $time }. Passer det for deg?
sparring-time-waits = Du har sagt ja til { $time }. Jeg skriver når { $names } også har gjort det.
sparring-time-agreed = Avtalt: { $time }.
sparring-time-was = Dere hadde avtalt { $time }.
sparring-own-time = Dere har selv avtalt en tid.
sparring-no-time = Finn selv en tid sammen.
sparring-time-gone = Det tidspunktet er forbi. Skriv en melding, og finn en ny tid.
sparring-own-thanks = Fint. Jeg spør ikke mer om tiden.

sparring-button-fits = Passer for meg
sparring-button-note = Skriv en melding
sparring-button-protocol = Se forløpet
sparring-button-new-partner = Be om en annen
sparring-button-own-time = Vi har en tid
sparring-button-not-now = Ikke nå

# Meldinger til hverandre
sparring-note-ask = Hva vil du skrive til { $names }? Høyst { $room } tegn og uten navn på innbyggere.
sparring-note-cancelled = Helt greit. Ingenting er sendt.
sparring-note-late = Den runden er slutt, så jeg har ikke sendt meldingen. Ta gjerne kontakt med kollegaen din direkte.
sparring-note-sent = Sendt til { $names }.
sparring-note-missed = Jeg får ikke tak i { $names } akkurat nå, så ta kontakt direkte.
sparring-notes-used = Du har sendt de tre meldingene dine. Avtal resten direkte med { $names }.
sparring-note =
    Melding fra { $name } om sparringen deres:

    «{ $text }»
sparring-button-answer = Skriv tilbake
sparring-too-long = Teksten er på { $length } tegn, og det er plass til { $room }. Vil du korte den litt ned og sende den på nytt?

# Når noe endrer seg
sparring-new-noted = Det er notert, og { $names } får ikke vite det. Runden er snart slutt, så du kommer først i neste runde.
sparring-new-undone = Helt greit. Ønsket er borte igjen.
sparring-gave-up = Jeg sier fra til { $names } at du ikke kan likevel denne gangen.
sparring-gone-pair = { $names } kan ikke likevel denne gangen. Du og { $other } fortsetter som par, og du er <b>{ $role }</b>.
sparring-gone-time = Tiden deres står ved lag: { $time }.
sparring-gone-alone = { $names } kan ikke likevel denne gangen. Vil du ha en ny sparringsmakker?
sparring-again-waits = Det er ingen ledige akkurat nå. Blir noen det, hører du fra meg; ellers kommer du først i neste runde.
sparring-again-no = Helt greit. Du kommer først i neste runde.
sparring-left-over = Denne gangen gikk det ikke opp, så du har ingen sparringsmakker. Du kommer først i neste runde.
sparring-too-few = Det er ikke nok ledige akkurat nå, så denne runden blir det ikke noe av. Du kommer først i den neste.

# Midtveis
sparring-halfway = Dere er halvveis i runden, som varer til og med { $date }. Har du funnet en tid med { $names }?

# Ble den gjennomført?
sparring-held = Du svarer for deg selv, og fasilitatoren ser bare antall. Ble sparringen med { $names } gjennomført?
sparring-button-held = Ja, gjennomført
sparring-button-partly = Delvis
sparring-button-later = Senere
sparring-button-no = Nei
sparring-later = Helt greit. Jeg spør igjen { $date }.
sparring-later-waits = Helt greit. Spørsmålet ligger under Det venter.
sparring-why-partly = Takk. Hva kom i veien? Du trenger ikke si det.
sparring-why-no = Takk for at du sa det. Hva kom i veien? Du trenger ikke si det.
sparring-button-no-time = Ingen tid
sparring-button-no-slot = Fant ikke en tid
sparring-button-ill = Syk eller borte
sparring-button-other = Annet
sparring-button-rather-not = Vil ikke si
sparring-not-held = Helt i orden. Neste gang er du blant de første jeg finner en sparringsmakker til.
sparring-too-late = Den runden er avsluttet, så jeg har ikke lagret det. Takk likevel.
sparring-thanks = Takk.
sparring-buttons-first = Svar først med en knapp, så spør jeg etterpå om neste steg. Det du skrev, er ikke lagret.

# Neste steg
sparring-step-ask = Takk. Hva er ditt neste steg? Skriv det som <i>Når …, så vil jeg …</i>, uten navn. Bare du ser det.
sparring-step-kept = Lagret: «{ $step }» Det kommer igjen i en av ukens meldinger og slettes etter 90 dager.
sparring-step-changed = Ditt neste steg er rettet.
sparring-step-skipped = Helt greit å hoppe over.
sparring-step-forgotten = Ditt neste steg er slettet.
sparring-button-skip-step = Hopp over
sparring-step-back = Ditt neste steg: «{ $step }» – hva ble det til?
sparring-button-done = Gjort
sparring-button-not-yet = Ikke ennå
sparring-step-done = Godt å høre.
sparring-step-not-yet = Helt i orden. Det løper ingen steder.

# Før en runde
sparring-round-comes = Neste sparringsrunde begynner { $date }.
sparring-button-skip-this = Hopp over denne
sparring-skipped = Du er ikke med i runden { $date }. Du kan angre under Sparring.

# Under Det venter
sparring-item-time = Avtal sparring
sparring-item-held = Svar om sparringen
sparring-item-step = Skriv neste steg

# Skjermen Sparring
sparring-home-next = Du er med. Neste runde begynner { $date }.
sparring-home-skips = Neste runde begynner { $date }, og den hopper du over.
sparring-home-away = Så lenge du er borte, setter jeg deg ikke sammen med noen.
sparring-home-waits = Du har ingen sparringsmakker i denne runden. Du kommer først i den neste.
sparring-home-out = Sparring er 30 minutter med en kollega og faste roller, og du kan hoppe over uten grunn. Vil du ha en sparringsmakker?
sparring-home-unplanned = Du er med. Neste runde er ikke planlagt ennå.
sparring-joined = Da er du med i sparring.
sparring-left = Helt greit. Du er ikke med i flere runder før du selv sier fra.
sparring-left-group = Helt greit. Du er ikke med fra neste runde; den du er i nå, gjelder fortsatt.
sparring-button-choices = Flere valg
sparring-more = Hva vil du ellers?
sparring-button-skip-next = Hopp over neste
sparring-button-unskip = Bli med likevel
sparring-button-forms = Les om formene
sparring-button-blocks = Ikke sammen med …
sparring-button-leave = Meld meg av
sparring-button-shared = Les delte svar
sparring-shared-by = Delt med deg av { $name }:
sparring-shared-question = <i>{ $text }</i>
sparring-shared-text = «{ $text }»
sparring-shared-none = Ingenting er delt med deg akkurat nå.

# Ikke sammen med …
sparring-blocks = Disse blir du ikke satt sammen med. Bare du ser listen; trykk på et navn for å fjerne det.
sparring-blocks-none = Er det noen du ikke vil settes sammen med? Bare du ser listen, og du trenger ikke oppgi noen grunn.
sparring-button-unblock = Fjern { $name }
sparring-button-add = Legg til en kollega
sparring-choose = Hvem vil du ikke settes sammen med? Bare du ser det.
sparring-choose-nobody = Det er ingen flere å velge.
sparring-button-before = Vis forrige
sparring-button-more = Vis flere

# Forløpene
sparring-forms = Hvilken sparringsform vil du lese om?
sparring-protocol = <b>{ $title }</b>, { $minutes } minutter
sparring-turns = { $turns } omganger à { $minutes } minutter, og dere bytter roller etter hver omgang. Du begynner som <b>{ $role }</b>.
sparring-phase = <b>{ $title }</b>, { $minutes } min.
sparring-own-part = { $text }
sparring-part = <i>{ $role }:</i> { $text }
sparring-listening-task = Lytteoppgave: { $task }
sparring-sample = – { $text }
sparring-phase-note = <i>{ $text }</i>

sparring-note-press = Jeg har ikke sendt noe. Vil du skrive til { $names }, så trykk her først.
sparring-note-stays = Meldingen er sendt som den var, og kan ikke rettes. Vil du skrive en ny?
sparring-alone = Denne gangen gikk det ikke opp for deg. Vil du ha en ny sparringsmakker?
