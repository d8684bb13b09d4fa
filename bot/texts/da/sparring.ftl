# Sparring: runder, par og trioer, aftaler, og hvad der kom ud af det

# Opslaget
sparring-notice = Du er sat sammen med <b>{ $names }</b> til { $minutes } minutters sparring senest { $date }. Du er <b>{ $role }</b>.
sparring-card = { $name } · { $facts }
sparring-card-name = { $name }
sparring-former-colleague = En tidligere kollega
sparring-why = { $met ->
        [new] { $across ->
            [true] { $count ->
                [2] I har ikke sparret før, og I kommer fra hver jeres afdeling.
               *[other] I har ikke sparret før, og I kommer fra mere end én afdeling.
            }
           *[false] I har ikke sparret før.
        }
       *[met] { $across ->
            [true] { $count ->
                [2] I har sparret før, og I kommer fra hver jeres afdeling.
               *[other] Nogle af jer har sparret før, og I kommer fra mere end én afdeling.
            }
           *[false] { $count ->
                [2] I har sparret før, så I kan begynde dér, hvor I slap.
               *[other] Nogle af jer har sparret før, så I kan begynde dér, hvor I slap.
            }
        }
    }
sparring-form = Form: { $title }, { $minutes } minutter.
sparring-rules = <b>Spilleregler</b>
sparring-rule = • { $rule }
sparring-time = Forslag: { $time }. Passer det dig?
sparring-time-waits = Du har sagt ja til { $time }. Jeg skriver, når { $names } også har.
sparring-time-agreed = Aftalt: { $time }.
sparring-time-was = I havde aftalt { $time }.
sparring-own-time = I har selv aftalt en tid.
sparring-no-time = Find selv en tid sammen.
sparring-time-gone = Det tidspunkt er forbi. Skriv en besked, og find en ny tid.
sparring-own-thanks = Godt. Jeg spørger ikke mere til tiden.

sparring-button-fits = Passer mig
sparring-button-note = Skriv en besked
sparring-button-protocol = Se forløbet
sparring-button-new-partner = Bed om en anden
sparring-button-own-time = Vi har en tid
sparring-button-not-now = Ikke nu

# Beskeder til hinanden
sparring-note-ask = Hvad vil du skrive til { $names }? Højst { $room } tegn og uden navne på borgere.
sparring-note-cancelled = Helt fint. Der er ikke sendt noget.
sparring-note-late = Den runde er slut, så jeg har ikke sendt beskeden. Tag gerne fat i din kollega direkte.
sparring-note-sent = Sendt til { $names }.
sparring-note-missed = Jeg kan ikke få fat i { $names } lige nu, så tag kontakt direkte.
sparring-notes-used = Du har sendt dine tre beskeder. Aftal resten direkte med { $names }.
sparring-note =
    Besked fra { $name } om jeres sparring:

    ”{ $text }”
sparring-button-answer = Skriv tilbage
sparring-too-long = Teksten er { $length } tegn, og der er plads til { $room }. Vil du korte den lidt og sende den igen?

# Når noget ændrer sig
sparring-new-noted = Det er noteret, og { $names } får det ikke at vide. Runden er snart slut, så du kommer først i næste runde.
sparring-new-undone = Helt fint. Ønsket er væk igen.
sparring-gave-up = Jeg siger til { $names }, at du ikke kan alligevel denne gang.
sparring-gone-pair = { $names } kan ikke alligevel denne gang. Du og { $other } fortsætter som par, og du er <b>{ $role }</b>.
sparring-gone-time = Jeres tid holder: { $time }.
sparring-gone-alone = { $names } kan ikke alligevel denne gang. Vil du have en ny sparringsmakker?
sparring-again-waits = Der er ingen ledig lige nu. Bliver der en, hører du fra mig; ellers kommer du først i næste runde.
sparring-again-no = Helt fint. Du kommer først i næste runde.
sparring-left-over = Denne gang gik det ikke op, så du har ingen sparringsmakker. Du kommer først i næste runde.
sparring-too-few = Der er ikke nok ledige lige nu, så denne runde bliver ikke til noget. Du kommer først i den næste.

# Midtvejs
sparring-halfway = I er halvvejs i runden, som varer til og med { $date }. Har du fundet en tid med { $names }?

# Blev den holdt?
sparring-held = Du svarer for dig selv, og tovholderen ser kun antal. Blev sparringen med { $names } holdt?
sparring-button-held = Ja, holdt
sparring-button-partly = Delvist
sparring-button-later = Senere
sparring-button-no = Nej
sparring-later = Helt fint. Jeg spørger igen { $date }.
sparring-later-waits = Helt fint. Spørgsmålet ligger under Det venter.
sparring-why-partly = Tak. Hvad kom i vejen? Du behøver ikke sige det.
sparring-why-no = Tak, fordi du sagde det. Hvad kom i vejen? Du behøver ikke sige det.
sparring-button-no-time = Ingen tid
sparring-button-no-slot = Fandt ikke en tid
sparring-button-ill = Syg eller væk
sparring-button-other = Andet
sparring-button-rather-not = Vil ikke sige
sparring-not-held = Helt i orden. Næste gang er du blandt de første, jeg finder en sparringsmakker til.
sparring-too-late = Den runde er afsluttet, så jeg har ikke gemt det. Tak alligevel.
sparring-thanks = Tak.
sparring-buttons-first = Svar først med en knap, så spørger jeg bagefter til dit næste skridt. Det, du skrev, er ikke gemt.

# Næste skridt
sparring-step-ask = Tak. Hvad er dit næste skridt? Skriv det som <i>Når …, så vil jeg …</i>, uden navne. Kun du ser det.
sparring-step-kept = Gemt: ”{ $step }” Det kommer igen i en af ugens beskeder og slettes efter 90 dage.
sparring-step-changed = Dit næste skridt er rettet.
sparring-step-skipped = Helt fint at springe over.
sparring-step-forgotten = Dit næste skridt er slettet.
sparring-button-skip-step = Spring over
sparring-step-back = Dit næste skridt: ”{ $step }” – hvad blev der af det?
sparring-button-done = Gjort
sparring-button-not-yet = Ikke endnu
sparring-step-done = Godt at høre.
sparring-step-not-yet = Helt i orden. Det løber ingen steder.

# Før en runde
sparring-round-comes = Næste sparringsrunde begynder { $date }.
sparring-button-skip-this = Spring denne over
sparring-skipped = Du er ikke med i runden { $date }. Du kan fortryde under Sparring.

# Under Det venter
sparring-item-time = Aftal sparring
sparring-item-held = Svar om sparringen
sparring-item-step = Skriv næste skridt

# Skærmen Sparring
sparring-home-next = Du er med. Næste runde begynder { $date }.
sparring-home-skips = Næste runde begynder { $date }, og den springer du over.
sparring-home-away = Så længe du er væk, sætter jeg dig ikke sammen med nogen.
sparring-home-waits = Du har ingen sparringsmakker i denne runde. Du kommer først i den næste.
sparring-home-out = Sparring er 30 minutter med en kollega og faste roller, og du kan springe over uden grund. Vil du have en sparringsmakker?
sparring-home-unplanned = Du er med. Næste runde er ikke planlagt endnu.
sparring-joined = Så er du med i sparring.
sparring-left = Helt fint. Du er ikke med i flere runder, før du selv siger til.
sparring-left-group = Helt fint. Du er ikke med fra næste runde; den, du er i nu, gælder stadig.
sparring-button-choices = Flere valg
sparring-more = Hvad vil du ellers?
sparring-button-skip-next = Spring næste over
sparring-button-unskip = Vær med alligevel
sparring-button-forms = Læs om formerne
sparring-button-blocks = Ikke sammen med …
sparring-button-leave = Meld mig fra
sparring-button-shared = Læs delte svar
sparring-shared-by = Delt med dig af { $name }:
sparring-shared-question = <i>{ $text }</i>
sparring-shared-text = ”{ $text }”
sparring-shared-none = Der er ikke delt noget med dig lige nu.

# Ikke sammen med …
sparring-blocks = Dem her bliver du ikke sat sammen med. Kun du ser listen; tryk på et navn for at fjerne det.
sparring-blocks-none = Er der nogen, du ikke vil sættes sammen med? Kun du ser listen, og du skal ikke give en grund.
sparring-button-unblock = Fjern { $name }
sparring-button-add = Tilføj en kollega
sparring-choose = Hvem vil du ikke sættes sammen med? Kun du ser det.
sparring-choose-nobody = Der er ingen flere at vælge.
sparring-button-before = Vis forrige
sparring-button-more = Vis flere

# Forløbene
sparring-forms = Hvilken sparringsform vil du læse om?
sparring-protocol = <b>{ $title }</b>, { $minutes } minutter
sparring-turns = { $turns } ture à { $minutes } minutter, og I bytter roller efter hver tur. Du begynder som <b>{ $role }</b>.
sparring-phase = <b>{ $title }</b>, { $minutes } min.
sparring-own-part = { $text }
sparring-part = <i>{ $role }:</i> { $text }
sparring-listening-task = Lytteopgave: { $task }
sparring-sample = – { $text }
sparring-phase-note = <i>{ $text }</i>

sparring-note-press = Jeg har ikke sendt noget. Vil du skrive til { $names }, så tryk her først.
sparring-note-stays = Beskeden er sendt, som den var, og kan ikke rettes. Vil du skrive en ny?
sparring-alone = Denne gang gik det ikke op for dig. Vil du have en ny sparringsmakker?
