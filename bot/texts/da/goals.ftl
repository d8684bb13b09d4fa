# Læringsmål: sætte dem, følge dem og dele dem
goals-home = Et læringsmål er noget, du vil blive bedre til. Du kan have tre i gang, og kun du ser dem, til du vælger andet.
goals-locked = Dine tidligere mål er låst, indtil du skriver din sikkerhedskode.
goals-button-new = Sæt et mål
goals-button-closed = Se lukkede mål
goals-button-shared = Se delte mål ({ $count })
goals-item-draft = Kladde: dit mål
goals-item-follow = Dit læringsmål
goals-item-who = Hvem må se målet?
goals-item-question = Spørgsmål fra leder
goals-former-colleague = en tidligere kollega
goals-gone = Det mål er lukket eller slettet, så jeg har ikke gemt teksten.
goals-too-long = Det er { $length } tegn, og der er plads til { $room }. Vil du korte det lidt?
goals-note = Højst { $room } tegn, uden navne, CPR eller genkendelige detaljer.
goals-changed = Rettet.
goals-changed-renewed = Rettet, og målet begynder forfra i dag.

# At sætte et mål
goals-full = Du har tre mål i gang. Luk et af dem først, så er der plads til et nyt.
goals-draft-first = Du er allerede begyndt på et mål. Gør det færdigt, eller slet kladden, før du begynder på et nyt.
goals-ask-text = Hvad vil du gerne blive bedre til? Skriv det med dine egne ord.
goals-from-feedback = Ordene i feedback er din kollegas, så målet begynder med dine egne.
goals-own-words = Du skrev selv: ”{ $text }”
goals-from-step = Dit næste skridt bliver din første plan: ”{ $plan }” Den kan du rette bagefter.
goals-button-from = Gør til mål
goals-button-words = Brug mine ord
goals-ask-model = Hvilken model hører målet til?
goals-button-no-model = Ingen model
goals-ask-plan = Hvornår prøver du det første gang? Skriv en når-så-plan: <i>Når …, så vil jeg …</i>
goals-ask-level = Hvor er du i dag, fra 1 til 10? 10 er dér, hvor du gerne vil være. Tryk på et tal, eller skriv det.
goals-button-later = Gem til senere
goals-button-drop = Slet kladden
goals-saved = Gemt i { $days } dage. Du finder kladden under Det venter og under /maal.
goals-dropped = Kladden er slettet.
goals-set = Målet er sat. Jeg spørger til det i ugens besked fra { $day }.

# Et mål på skærmen
goals-text = <b>Mål:</b> ”{ $text }”
goals-plan = <b>Plan:</b> ”{ $plan }”
goals-model = <b>Model:</b> { $title }
goals-level = <b>Skala:</b> { $level } af 10, { $day }
goals-level-since = <b>Skala:</b> { $level } af 10, { $day }. Begyndte på { $first }.
goals-more-shown = <b>Ét point mere:</b> ”{ $text }”
goals-learned = <b>Det lærte jeg:</b> ”{ $text }”
goals-closed-on = Lukket { $day }.
goals-leader-noted = { $name } har noteret { $day }, at I har talt om det.
goals-age-days = { $count ->
        [0] i dag
        [one] for en dag siden
       *[other] for { $count } dage siden
    }
goals-age-weeks = for { $count } uger siden
goals-age-months = for { $count } måneder siden
goals-button-show = Se målet
goals-button-number = Sæt et nyt tal
goals-button-rewrite = Ret målet
goals-button-replan = Ret planen
goals-button-way = Se vejen
goals-button-who = Vælg, hvem der ser
goals-button-close = Luk målet
goals-button-delete = Slet målet
goals-rewrite-text = Hvad skal der stå i stedet?
goals-now = Nu står der: ”{ $text }”
goals-closed = Her er de mål, du har lukket.
goals-closed-none = Du har ingen lukkede mål.
goals-delete-ask = Vil du slette målet med tal og planer? Det forsvinder også hos dem, der kan se det.
goals-button-delete-yes = Ja, slet
goals-deleted = Målet er slettet.

# Opfølgning
goals-week = I dag handler det om et mål, du satte { $age }.
goals-ask-now = Hvor er du nu, fra 1 til 10?
goals-last-level = Sidst var du på { $level }, { $day }.
goals-last-more = Om ét point mere skrev du: ”{ $text }”
goals-ask-end = Der er gået tre måneder. Vil du forny målet, rette det eller lukke det med det, du har lært?
goals-no-level = Skriv et helt tal fra 1 til 10, eller tryk på et.
goals-level-stays = Det tal står, som det var. Du kan sætte et nyt tal fra 1 til 10 under /maal.
goals-noted = Noteret: { $level }.
goals-noted-after = Noteret: { $level }. Sidst var det { $before }.
goals-ask-more = Hvad ville give ét point mere?
goals-at-the-top = Du er dér, hvor du gerne ville være. Vil du lukke målet?
goals-more-kept = Gemt. Jeg viser dig det næste gang, jeg spørger; ingen andre ser det.
goals-no-more = Helt fint at springe over.
goals-skipped = Helt fint. Jeg spørger igen på et senere tidspunkt.
goals-button-skip = Spring over
goals-button-renew = Forny målet
goals-button-go-on = Fortsæt lidt endnu
goals-renewed = Fornyet. Jeg spørger til det igen fra { $day }.

# At lukke
goals-ask-learned = Hvad har du lært? Skriv det kort, så lukker jeg målet.
goals-button-close-now = Luk uden ord
goals-closed-now = Målet er lukket. Du kan læse det i { $days } dage; så sletter jeg det.
goals-ask-learned-for = Hvem må læse det, du lærte? Ord til alle kan stå uden navn i en evaluering, når mindst fem kolleger deler deres.
goals-button-learned-me = Kun mig
goals-button-learned-readers = Dem, der ser målet
goals-button-learned-all = Alle, uden navn
goals-button-learned-who = Vælg, hvem der læser
goals-learned-for-me = Helt fint. Det, du lærte, er kun for dig.
goals-learned-for-readers = Dem, der ser målet, kan nu også læse det, du lærte.
goals-learned-for-all = Det, du lærte, må nu deles med alle uden dit navn.

# Hvem der ser målet
goals-who = Hvem må se målet? En sparringsmakker er den, du til enhver tid er sat sammen med; en ny leder ser intet, før du har valgt igen.
goals-button-me = Kun mig
goals-button-partner = Sparringsmakker
goals-button-leader = Min leder
goals-no-leader = Din afdeling har ingen anden leder lige nu.
goals-points-to-person = Målet kan måske pege på en person. Vil du dele det alligevel?
goals-button-sure = Del alligevel
goals-only-me = Målet er kun for dig.
goals-seen-me = Kun du ser målet.
goals-seen-partner = { $names } kan se målet{ $scale ->
        [yes] {""} og tallene
       *[no] , men ikke tallene
    }.
goals-seen-leader = { $names } kan se målet{ $scale ->
        [yes] {""} og tallene
       *[no] , men ikke tallene
    }.
goals-seen-later = Din sparringsmakker kan se målet{ $scale ->
        [yes] {""} og tallene
       *[no] , men ikke tallene
    }, når du er sat sammen med en.
goals-ask-scale = Må tallene fra skalaen også ses?
goals-button-scale-yes = Vis tallene
goals-button-scale-no = Vis kun målet
goals-can-change = Du kan altid ændre det, og så forsvinder målet dér, hvor det er vist.
goals-button-as-leader = Se det som leder
goals-seen-by = Sådan ser { $name } det:
goals-about = Det handler om dit mål: ”{ $text }”
goals-leader-lost = { $names } er ikke længere din leder og kan ikke se det mere.
goals-leader-new = { $names } er nu leder i din afdeling og kan ikke se det. Hvem må se målet?
goals-leader-none = Lige nu er målet kun for dig.

# Det, lederen og sparringsmakkeren ser
goals-shared = Her er de mål, kolleger har valgt at dele med dig, og hvornår de blev sat.
goals-shared-none = Ingen har delt et mål med dig lige nu. Det er frivilligt, om man vil.
goals-shared-row = { $name }, { $age }
goals-shared-closed = { $name }, lukket
goals-shared-head = Læringsmål: { $name }, sat { $age }.
goals-you-noted = Du har noteret { $day }, at I har talt om det. Det kan din kollega også se.
goals-button-talked = Vi har talt om det
goals-button-undo = Fortryd noten
goals-button-questions = Stil et spørgsmål
goals-button-before = Vis forrige
goals-button-after = Vis flere
goals-questions = Hvilket spørgsmål vil du stille { $name }? Svaret får du, når I taler sammen, ikke her.
goals-question-row = { $number }. { $text }
goals-question-sent = Sendt. { $name } får det sammen med andet fra kolleger, og ingen ser, om det er læst.
goals-asked-lately = Du har stillet et spørgsmål til det mål for nylig. Du kan stille et nyt fra { $day }.
goals-question-from = { $name } har et spørgsmål til dit mål: ”{ $text }”
goals-question = <i>{ $text }</i>
goals-question-how = Tænk over det, eller tag det op, når I taler sammen. { $name } kan ikke se, om du har læst det.
goals-question-gone = Det spørgsmål findes ikke længere i værktøjskassen.
goals-button-their-goal = Se deres mål
goals-partner-none = Din sparringsmakker deler ikke et mål lige nu.
goals-words-withdrawn = Det mål kan ikke ses her længere.
goals-list-changed = Listen over delte mål er ændret. Åbn den igen fra /maal.

# Vejen som billede
goals-way-short = Der er ikke nok tal til at tegne en vej endnu. Der skal være to.
goals-way-drawing = Jeg tegner. Et øjeblik.
goals-way-title = Vejen til dit mål
goals-way-panel = Hvor du har været, fra 1 til 10
goals-way-note = 10 er dér, hvor du gerne vil være.
goals-way-words = Fra { $first } ({ $first_day }) til { $last } ({ $last_day }).
goals-overview = { $count ->
        [0] Ingen har delt et læringsmål med dig endnu.
        [one] Ét læringsmål er delt med dig.
       *[other] { $count } læringsmål er delt med dig.
    }
