# Læringsmål: å sette dem, følge dem og dele dem
goals-home = Et læringsmål er noe du vil bli bedre til. Du kan ha tre i gang, og bare du ser dem til du velger noe annet.
goals-locked = De tidligere målene dine er låst til du skriver sikkerhetskoden din.
goals-button-new = Sett et mål
goals-button-closed = Se lukkede mål
goals-button-shared = Se delte mål ({ $count })
goals-item-draft = Kladd: målet ditt
goals-item-follow = Læringsmålet ditt
goals-item-who = Hvem kan se målet?
goals-item-question = Spørsmål fra leder
goals-former-colleague = en tidligere kollega
goals-gone = Det målet er lukket eller slettet, så jeg har ikke lagret teksten.
goals-too-long = Det er { $length } tegn, og det er plass til { $room }. Vil du korte det litt ned?
goals-note = Høyst { $room } tegn, uten navn, fødselsnummer eller gjenkjennelige detaljer.
goals-changed = Rettet.
goals-changed-renewed = Rettet, og målet begynner på nytt i dag.

# Å sette et mål
goals-full = Du har tre mål i gang. Lukk ett av dem først, så er det plass til et nytt.
goals-draft-first = Du har allerede begynt på et mål. Gjør det ferdig, eller slett kladden, før du begynner på et nytt.
goals-ask-text = Hva vil du gjerne bli bedre til? Skriv det med dine egne ord.
goals-from-feedback = Ordene i feedback er kollegaens, så målet begynner med dine egne.
goals-own-words = Du skrev selv: «{ $text }»
goals-from-step = Ditt neste steg blir den første planen: «{ $plan }» Den kan du rette etterpå.
goals-button-from = Gjør til mål
goals-button-words = Bruk mine ord
goals-ask-model = Hvilken modell hører målet til?
goals-button-no-model = Ingen modell
goals-ask-plan = Når prøver du det første gang? Skriv en når-så-plan: <i>Når …, så vil jeg …</i>
goals-ask-level = Hvor er du i dag, fra 1 til 10? 10 er der du gjerne vil være. Trykk på et tall, eller skriv det.
goals-button-later = Lagre til senere
goals-button-drop = Slett kladden
goals-saved = Lagret i { $days } dager. Du finner kladden under Det venter og under /maal.
goals-dropped = Kladden er slettet.
goals-set = Målet er satt. Jeg spør om det i ukens melding fra { $day }.

# Et mål på skjermen
goals-text = <b>Mål:</b> «{ $text }»
goals-plan = <b>Plan:</b> «{ $plan }»
goals-model = <b>Modell:</b> { $title }
goals-level = <b>Skala:</b> { $level } av 10, { $day }
goals-level-since = <b>Skala:</b> { $level } av 10, { $day }. Begynte på { $first }.
goals-more-shown = <b>Ett poeng til:</b> «{ $text }»
goals-learned = <b>Dette lærte jeg:</b> «{ $text }»
goals-closed-on = Lukket { $day }.
goals-leader-noted = { $name } har notert { $day } at dere har snakket om det.
goals-age-days = { $count ->
        [0] i dag
        [one] for en dag siden
       *[other] for { $count } dager siden
    }
goals-age-weeks = for { $count } uker siden
goals-age-months = for { $count } måneder siden
goals-button-show = Se målet
goals-button-number = Sett et nytt tall
goals-button-rewrite = Rett målet
goals-button-replan = Rett planen
goals-button-way = Se veien
goals-button-who = Velg hvem som ser
goals-button-close = Lukk målet
goals-button-delete = Slett målet
goals-rewrite-text = Hva skal det stå i stedet?
goals-now = Nå står det: «{ $text }»
goals-closed = Her er målene du har lukket.
goals-closed-none = Du har ingen lukkede mål.
goals-delete-ask = Vil du slette målet med tall og planer? Det forsvinner også hos dem som kan se det.
goals-button-delete-yes = Ja, slett
goals-deleted = Målet er slettet.

# Oppfølging
goals-week = I dag handler det om et mål du satte { $age }.
goals-ask-now = Hvor er du nå, fra 1 til 10?
goals-last-level = Sist var du på { $level }, { $day }.
goals-last-more = Om ett poeng til skrev du: «{ $text }»
goals-ask-end = Det har gått tre måneder. Vil du fornye målet, rette det eller lukke det med det du har lært?
goals-no-level = Skriv et helt tall fra 1 til 10, eller trykk på et.
goals-level-stays = Det tallet står som det var. Du kan sette et nytt tall fra 1 til 10 under /maal.
goals-noted = Notert: { $level }.
goals-noted-after = Notert: { $level }. Sist var det { $before }.
goals-ask-more = Hva ville gitt ett poeng til?
goals-at-the-top = Du er der du gjerne ville være. Vil du lukke målet?
goals-more-kept = Lagret. Jeg viser deg det neste gang jeg spør; ingen andre ser det.
goals-no-more = Helt greit å hoppe over.
goals-skipped = Helt greit. Jeg spør igjen en annen gang.
goals-button-skip = Hopp over
goals-button-renew = Forny målet
goals-button-go-on = Fortsett litt til
goals-renewed = Fornyet. Jeg spør om det igjen fra { $day }.

# Å lukke
goals-ask-learned = Hva har du lært? Skriv det kort, så lukker jeg målet.
goals-button-close-now = Lukk uten ord
goals-closed-now = Målet er lukket. Du kan lese det i { $days } dager; så sletter jeg det.
goals-ask-learned-for = Hvem kan lese det du lærte? Ord til alle kan stå uten navn i en evaluering, når minst fem kolleger deler sine.
goals-button-learned-me = Bare meg
goals-button-learned-readers = De som ser målet
goals-button-learned-all = Alle, uten navn
goals-button-learned-who = Velg hvem som leser
goals-learned-for-me = Helt greit. Det du lærte, er bare for deg.
goals-learned-for-readers = De som ser målet, kan nå også lese det du lærte.
goals-learned-for-all = Det du lærte, kan nå deles med alle uten navnet ditt.

# Hvem som ser målet
goals-who = Hvem kan se målet? En sparringsmakker er den du til enhver tid er satt sammen med; en ny leder ser ingenting før du har valgt på nytt.
goals-button-me = Bare meg
goals-button-partner = Sparringsmakker
goals-button-leader = Min leder
goals-no-leader = Avdelingen din har ingen annen leder akkurat nå.
goals-points-to-person = Målet kan kanskje peke på en person. Vil du dele det likevel?
goals-button-sure = Del likevel
goals-only-me = Målet er bare for deg.
goals-seen-me = Bare du ser målet.
goals-seen-partner = { $names } kan se målet{ $scale ->
        [yes] {""} og tallene
       *[no] , men ikke tallene
    }.
goals-seen-leader = { $names } kan se målet{ $scale ->
        [yes] {""} og tallene
       *[no] , men ikke tallene
    }.
goals-seen-later = Sparringsmakkeren din kan se målet{ $scale ->
        [yes] {""} og tallene
       *[no] , men ikke tallene
    }, når du er satt sammen med en.
goals-ask-scale = Kan tallene fra skalaen også ses?
goals-button-scale-yes = Vis tallene
goals-button-scale-no = Vis bare målet
goals-can-change = Du kan alltid endre det, og da forsvinner målet der det er vist.
goals-button-as-leader = Se det som leder
goals-seen-by = Slik ser { $name } det:
goals-about = Det handler om målet ditt: «{ $text }»
goals-leader-lost = { $names } er ikke lenger lederen din og kan ikke se det mer.
goals-leader-new = { $names } er nå leder i avdelingen din og kan ikke se det. Hvem kan se målet?
goals-leader-none = Akkurat nå er målet bare for deg.

# Det lederen og sparringsmakkeren ser
goals-shared = Her er målene kolleger har valgt å dele med deg, og når de ble satt.
goals-shared-none = Ingen har delt et mål med deg akkurat nå. Det er frivillig om man vil.
goals-shared-row = { $name }, { $age }
goals-shared-closed = { $name }, lukket
goals-shared-head = Læringsmål: { $name }, satt { $age }.
goals-you-noted = Du har notert { $day } at dere har snakket om det. Det kan kollegaen din også se.
goals-button-talked = Vi snakket om det
goals-button-undo = Angre notatet
goals-button-questions = Still et spørsmål
goals-button-before = Vis forrige
goals-button-after = Vis flere
goals-questions = Hvilket spørsmål vil du stille { $name }? Svaret får du når dere snakker sammen, ikke her.
goals-question-row = { $number }. { $text }
goals-question-sent = Sendt. { $name } får det sammen med annet fra kolleger, og ingen ser om det er lest.
goals-asked-lately = Du har nylig stilt et spørsmål til det målet. Du kan stille et nytt fra { $day }.
goals-question-from = { $name } har et spørsmål til målet ditt: «{ $text }»
goals-question = <i>{ $text }</i>
goals-question-how = Tenk over det, eller ta det opp når dere snakker sammen. { $name } kan ikke se om du har lest det.
goals-question-gone = Det spørsmålet finnes ikke lenger i verktøykassen.
goals-button-their-goal = Se målet deres
goals-partner-none = Sparringsmakkeren din deler ikke noe mål akkurat nå.
goals-words-withdrawn = Det målet kan ikke ses her lenger.
goals-list-changed = Listen over delte mål er endret. Åpne den på nytt fra /maal.

# Veien som bilde
goals-way-short = Det er ikke nok tall til å tegne en vei ennå. Det må være to.
goals-way-drawing = Jeg tegner. Et øyeblikk.
goals-way-title = Veien til målet ditt
goals-way-panel = Hvor du har vært, fra 1 til 10
goals-way-note = 10 er der du gjerne vil være.
goals-way-words = Fra { $first } ({ $first_day }) til { $last } ({ $last_day }).
goals-overview = { $count ->
        [0] Ingen har delt et læringsmål med deg ennå.
        [one] Ett læringsmål er delt med deg.
       *[other] { $count } læringsmål er delt med deg.
    }
