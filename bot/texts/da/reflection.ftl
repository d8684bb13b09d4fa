# Refleksion: ugens spørgsmål, svar og hvem der ser dem
reflection-first-question = Hvad lykkedes i denne uge, og hvad gjorde du?
reflection-gone-question = Et tidligere spørgsmål

reflection-greeting = { $morning ->
    [yes] Godmorgen, { $name }.
   *[no] Goddag, { $name }.
 }
reflection-week-theme = Ugens spørgsmål handler om { $theme }.
reflection-week-plain = Her er ugens spørgsmål.
reflection-question = <i>{ $question }</i>
reflection-note = Skriv kort, uden navne.
reflection-earlier = { $ago } skrev du: ”{ $words }”
reflection-earlier-now = { $ago } skrev du: ”{ $words }” Hvad ser du nu?
reflection-ago-today = Tidligere i dag
reflection-ago-yesterday = I går
reflection-ago-days = For { $count ->
        [2] to
        [3] tre
        [4] fire
        [5] fem
       *[other] seks
    } dage siden
reflection-ago-weeks = For { $count ->
        [1] en uge
        [2] to uger
        [3] tre uger
        [4] fire uger
        [5] fem uger
        [6] seks uger
        [7] syv uger
       *[other] otte uger
    } siden
reflection-ago-months = For { $count ->
        [2] to
        [3] tre
        [4] fire
        [5] fem
        [6] seks
        [7] syv
        [8] otte
        [9] ni
        [10] ti
        [11] elleve
       *[other] tolv
    } måneder siden
reflection-ago-years = For { $count ->
        [1] et
        [2] to
       *[other] { $count }
    } år siden
reflection-capture = Hvad vil du huske?
reflection-reminder = Ugens spørgsmål venter stadig, hvis du har to minutter. Helt fint at springe over.
reflection-later-again = Her er spørgsmålet igen, som aftalt.

reflection-rhythm = Passer rytmen dig?
reflection-rhythm-halved = Fra nu af skriver jeg hver anden uge, så der er god plads. Vil du hellere høre fra mig hver uge, så sig til.
reflection-rhythm-weekly-set = Så skriver jeg hver uge.
reflection-rhythm-half-set = Så skriver jeg hver anden uge.
reflection-rhythm-paused = Pausen er sat. Skriv /fortsaet, når du er klar.

reflection-later-at = Helt fint. Jeg skriver igen kl. { $time }.
reflection-later-none = Der er ikke mere tid i dag. Spørgsmålet bliver stående, så du kan svare, når det passer dig.
reflection-no-other = Der er ikke flere spørgsmål lige nu.
reflection-skipped-weekly = Helt fint. Vi ses i næste uge.
reflection-skipped-half = Helt fint. Vi ses om to uger.
reflection-skipped-own = Helt fint. Du kan altid få et nyt.

reflection-saved = Gemt som svar på <i>{ $question }</i>
reflection-changed = Rettet. Gemt som svar på <i>{ $question }</i>
reflection-added = Føjet til dit svar.
reflection-undone = Fortrudt, og svaret er slettet. Spørgsmålet er åbent igen, så du kan skrive et nyt.
reflection-undone-change = Fortrudt. Dit svar er igen, som det var før.
reflection-answer-full = Dit svar fylder allerede meget, så jeg har ikke føjet mere til. Vil du rette i det, så redigér din tidligere besked.
reflection-edit-too-late = Den besked hører ikke længere til et svar, så rettelsen er ikke gemt. Vil du sende den som en ny besked?
reflection-question-gone = Det spørgsmål kan jeg ikke finde mere, så jeg har ikke gemt teksten. Vil du få et nyt under /refleksion?

reflection-seen-me = Kun du kan se det.
reflection-seen-partner = { $names } kan se det med dit navn.
reflection-seen-all = Kolleger kan se det uden dit navn, fra den mandag hvor mindst fem har delt.
reflection-seen-gone = Det er delt, men kommer ikke mere under ”Fra kolleger”.
reflection-withdrawn = Det er taget væk fra kollegerne med det samme.
reflection-no-partner = Du har ingen sparringsmakker lige nu.

reflection-home = Her er plads til at tænke over dit arbejde. Hvad har du lyst til?
reflection-answers = <b>Dine svar</b>
reflection-answers-none = Du har ingen svar endnu. Vil du prøve et spørgsmål?
reflection-answers-locked = Dine tidligere svar er låst, indtil du skriver din sikkerhedskode.
reflection-answers-row = <b>{ $number }.</b> { $day } · { $seen }
reflection-answers-page = Side { $page } af { $pages }
reflection-short-me = kun mig
reflection-short-partner = min sparringsmakker
reflection-short-all = alle, uden navn
reflection-card = <b>{ $day }</b>
    <i>{ $question }</i>

    ”{ $words }”
reflection-day = { $day }
reflection-day-year = { $day } { $year }
reflection-delete = Vil du slette svaret? Det kan ikke fortrydes.
reflection-deleted = Svaret er slettet.
reflection-others = <b>Fra kolleger</b>
reflection-others-row = <i>{ $question }</i>
    ”{ $words }”
reflection-others-few = For få svar til at vise et resultat (under 5). Nye svar kommer om mandagen.

reflection-sitting-intro = <b>{ $title }</b>

    { $intro }
reflection-sitting-how = Du får { $count } spørgsmål, ét ad gangen, og kan stoppe undervejs. Tænk på et forløb, du selv kender, og skriv uden navne.
reflection-sitting-step = <b>{ $step } af { $count }</b>
reflection-sitting-saved = Gemt.
reflection-sitting-running = Du er i gang. Svar på spørgsmålet herunder.
reflection-sitting-summary = <b>{ $title }: dine svar</b>
reflection-sitting-seen-me = Kun du kan se dem. Vil du dele dem med nogen?
reflection-sitting-seen-partner = { $names } kan se dem med dit navn.
reflection-sitting-seen-all = Kolleger kan se dem uden dit navn, fra den mandag hvor mindst fem har delt.
reflection-sitting-empty = Helt fint. Du kan altid begynde igen.

reflection-item-week = Ugens spørgsmål
reflection-button-later = Senere i dag
reflection-button-other = Andet spørgsmål
reflection-button-skip = Spring over
reflection-button-weekly-fine = Hver uge er fint
reflection-button-half-fine = Det passer fint
reflection-button-weekly = Hver uge
reflection-button-half = Hver anden uge
reflection-button-back-weekly = Hver uge igen
reflection-button-pause = Sæt på pause
reflection-button-me = Kun mig
reflection-button-partner = Min sparringsmakker
reflection-button-all = Alle, uden navn
reflection-button-week = Svar på ugens
reflection-button-now = Få et spørgsmål nu
reflection-button-answers = Mine svar
reflection-button-sitting = Noget blev afbrudt
reflection-button-others = Fra kolleger
reflection-button-goals = Læringsmål
reflection-button-begin = Begynd
reflection-button-stop = Stop her
reflection-button-delete = Slet svaret
reflection-button-delete-yes = Ja, slet
reflection-button-delete-no = Behold svaret
reflection-button-next = Vis næste side
reflection-button-previous = Vis forrige side
reflection-share-person = Det her kan måske pege på en person. Vil du dele det alligevel?
reflection-button-share = Del alligevel
reflection-button-no-share = Behold for mig
