# Refleksjon: ukens spørsmål, svar og hvem som ser dem
reflection-first-question = Hva lyktes denne uken, og hva gjorde du?
reflection-gone-question = Et tidligere spørsmål

reflection-greeting = { $morning ->
    [yes] God morgen, { $name }.
   *[no] God dag, { $name }.
 }
reflection-week-theme = Ukens spørsmål handler om { $theme }.
reflection-week-plain = Her er ukens spørsmål.
reflection-question = <i>{ $question }</i>
reflection-note = Skriv kort, uten navn.
reflection-earlier = { $ago } skrev du: «{ $words }»
reflection-earlier-now = { $ago } skrev du: «{ $words }» Hva ser du nå?
reflection-ago-today = Tidligere i dag
reflection-ago-yesterday = I går
reflection-ago-days = For { $count ->
        [2] to
        [3] tre
        [4] fire
        [5] fem
       *[other] seks
    } dager siden
reflection-ago-weeks = For { $count ->
        [1] en uke
        [2] to uker
        [3] tre uker
        [4] fire uker
        [5] fem uker
        [6] seks uker
        [7] sju uker
       *[other] åtte uker
    } siden
reflection-ago-months = For { $count ->
        [2] to
        [3] tre
        [4] fire
        [5] fem
        [6] seks
        [7] sju
        [8] åtte
        [9] ni
        [10] ti
        [11] elleve
       *[other] tolv
    } måneder siden
reflection-ago-years = For { $count ->
        [1] ett
        [2] to
       *[other] { $count }
    } år siden
reflection-capture = Hva vil du huske?
reflection-reminder = Ukens spørsmål venter fortsatt, hvis du har to minutter. Helt greit å hoppe over.
reflection-later-again = Her er spørsmålet igjen, som avtalt.

reflection-rhythm = Passer rytmen for deg?
reflection-rhythm-halved = Fra nå av skriver jeg annenhver uke, så det er god plass. Vil du heller høre fra meg hver uke, så si fra.
reflection-rhythm-weekly-set = Da skriver jeg hver uke.
reflection-rhythm-half-set = Da skriver jeg annenhver uke.
reflection-rhythm-paused = Pausen er satt. Skriv /fortsaet når du er klar.

reflection-later-at = Helt greit. Jeg skriver igjen kl. { $time }.
reflection-later-none = Det er ikke mer tid i dag. Spørsmålet blir stående, så du kan svare når det passer.
reflection-no-other = Det er ikke flere spørsmål akkurat nå.
reflection-skipped-weekly = Helt greit. Vi ses neste uke.
reflection-skipped-half = Helt greit. Vi ses om to uker.
reflection-skipped-own = Helt greit. Du kan alltid få et nytt.

reflection-saved = Lagret som svar på <i>{ $question }</i>
reflection-changed = Rettet. Lagret som svar på <i>{ $question }</i>
reflection-added = Lagt til i svaret ditt.
reflection-undone = Angret, og svaret er slettet. Spørsmålet er åpent igjen, så du kan skrive et nytt.
reflection-undone-change = Angret. Svaret ditt er igjen slik det var før.
reflection-answer-full = Svaret ditt er allerede langt, så jeg har ikke lagt til mer. Vil du endre det, så rediger den tidligere meldingen din.
reflection-edit-too-late = Den meldingen hører ikke lenger til et svar, så rettelsen er ikke lagret. Vil du sende den som en ny melding?
reflection-question-gone = Det spørsmålet finner jeg ikke lenger, så jeg har ikke lagret teksten. Vil du få et nytt under /refleksion?

reflection-seen-me = Bare du kan se det.
reflection-seen-partner = { $names } kan se det med navnet ditt.
reflection-seen-all = Kolleger kan se det uten navnet ditt, fra den mandagen da minst fem har delt.
reflection-seen-gone = Det er delt, men kommer ikke lenger under «Fra kolleger».
reflection-withdrawn = Det er tatt bort fra kollegene med det samme.
reflection-no-partner = Du har ingen sparringsmakker akkurat nå.

reflection-home = Her er det plass til å tenke over arbeidet ditt. Hva har du lyst til?
reflection-answers = <b>Svarene dine</b>
reflection-answers-none = Du har ingen svar ennå. Vil du prøve et spørsmål?
reflection-answers-locked = De tidligere svarene dine er låst til du skriver sikkerhetskoden din.
reflection-answers-row = <b>{ $number }.</b> { $day } · { $seen }
reflection-answers-page = Side { $page } av { $pages }
reflection-short-me = bare meg
reflection-short-partner = min sparringsmakker
reflection-short-all = alle, uten navn
reflection-card = <b>{ $day }</b>
    <i>{ $question }</i>

    «{ $words }»
reflection-day = { $day }
reflection-day-year = { $day } { $year }
reflection-delete = Vil du slette svaret? Det kan ikke angres.
reflection-deleted = Svaret er slettet.
reflection-others = <b>Fra kolleger</b>
reflection-others-row = <i>{ $question }</i>
    «{ $words }»
reflection-others-few = For få svar til å vise et resultat (under 5). Nye svar kommer på mandager.

reflection-sitting-intro = <b>{ $title }</b>

    { $intro }
reflection-sitting-how = Du får { $count } spørsmål, ett om gangen, og kan stoppe underveis. Tenk på et forløp du selv kjenner, og skriv uten navn.
reflection-sitting-step = <b>{ $step } av { $count }</b>
reflection-sitting-saved = Lagret.
reflection-sitting-running = Du er i gang. Svar på spørsmålet nedenfor.
reflection-sitting-summary = <b>{ $title }: svarene dine</b>
reflection-sitting-seen-me = Bare du kan se dem. Vil du dele dem med noen?
reflection-sitting-seen-partner = { $names } kan se dem med navnet ditt.
reflection-sitting-seen-all = Kolleger kan se dem uten navnet ditt, fra den mandagen da minst fem har delt.
reflection-sitting-empty = Helt greit. Du kan alltid begynne igjen.

reflection-item-week = Ukens spørsmål
reflection-button-later = Senere i dag
reflection-button-other = Annet spørsmål
reflection-button-skip = Hopp over
reflection-button-weekly-fine = Hver uke er fint
reflection-button-half-fine = Det passer fint
reflection-button-weekly = Hver uke
reflection-button-half = Annenhver uke
reflection-button-back-weekly = Hver uke igjen
reflection-button-pause = Sett på pause
reflection-button-me = Bare meg
reflection-button-partner = Min sparringsmakker
reflection-button-all = Alle, uten navn
reflection-button-week = Svar på ukens
reflection-button-now = Få et spørsmål nå
reflection-button-answers = Mine svar
reflection-button-sitting = Noe ble avbrutt
reflection-button-others = Fra kolleger
reflection-button-goals = Læringsmål
reflection-button-begin = Begynn
reflection-button-stop = Stopp her
reflection-button-delete = Slett svaret
reflection-button-delete-yes = Ja, slett
reflection-button-delete-no = Behold svaret
reflection-button-next = Vis neste side
reflection-button-previous = Vis forrige side
reflection-share-person = Dette kan kanskje peke på en person. Vil du dele det likevel?
reflection-button-share = Del likevel
reflection-button-no-share = Behold for meg selv
