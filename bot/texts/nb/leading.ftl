# Ledelse: oversikt, personalmøte, evaluering
leading-none = <b>Oversikt</b>

    Det er ingen tall ennå. De første kommer den 1. i neste måned.
leading-title = <b>Oversikt, { $month }</b>
leading-group = <b>{ $name }</b>
leading-few = For få til å vise tall (under 5).
leading-joined = Med: minst { $people }
leading-active = Aktive: minst { $people }
leading-answers = Svar på spørsmål: { $times } fra minst { $people } kolleger
leading-feedback = Feedback: { $times } fra minst { $people } kolleger
leading-cases = Caser og svar på dem: { $times } fra minst { $people } kolleger
leading-round = Sparring: I runde { $number } møttes { $met } av { $groups } grupper
leading-note = Tallene gjøres opp én gang i måneden, rundes ned og vises fra fem personer. Hvem som har svart, vises ikke.
leading-button-meeting = Personalmøte
leading-button-monthly = Få det hver måned
leading-button-stop = Stopp hver måned
leading-button-evaluation = Evaluering
leading-button-pulse = Se puls
leading-button-goals = Se delte mål
leading-making = Jeg lager det. Et øyeblikk.
leading-monthly = Du får et hefte til personalmøtet hver måned, første gang { $day }.
leading-monthly-off = Du får ikke lenger heftet hver måned.

leading-meeting-title = <b>Til personalmøtet</b>
leading-meeting-theme = Månedens tema: { $theme }
leading-meeting-questions = <b>To spørsmål å snakke om</b>
leading-meeting-shared = { $count ->
        [0] Ingen har delt noe med alle i denne tiden.
        [1] På papiret står en tekst som en kollega har delt med alle.
       *[other] På papiret står { $count } tekster som kolleger har delt med alle.
    }
leading-meeting-paper = Til utskrift. Det kolleger har delt, kan de trekke tilbake, men ikke fra papir, så kast det etter møtet.
leading-paper-theme = Månedens tema
leading-paper-shared = Fra kolleger
leading-paper-lessons = Dette har kolleger lært av en case
leading-paper-nothing = Ingen har delt noe med alle i denne tiden.
leading-paper-pulse = Temperaturmåling, { $month }
leading-paper-questions = To spørsmål å snakke om
leading-paper-foot = Delt uten navn. Kast papiret etter møtet.

leading-report-title = Evaluering av Makker
leading-report-strategy = Det hører til
leading-report-how = Tall vises fra fem personer, rundet ned til hele femmere. Ingen kan se hvem som har svart hva.
leading-report-part = Hvem var med?
leading-report-few = For få til å vise tall (under 5).
leading-report-active = Aktive hver måned
leading-report-of = av { $people }
leading-report-done = { $times } fra minst { $people }
leading-report-sparring = Ble sparringen gjennomført?
leading-report-met = I { $rounds } runder møttes { $met } av { $groups } grupper.
leading-report-round = Runde { $number }
leading-report-groups = av { $groups }
leading-report-held = Grupper som møttes
leading-report-pulse = Temperaturen før og etter
leading-report-after = Den siste målingen
leading-report-used = Dette sier kolleger at de bruker
leading-report-used-note = Tekster som er delt med alle, uten navn.
leading-report-nothing = Ingen har delt noe med alle.
leading-report-next = Hva nå?
leading-report-sent = Evalueringen, til å lese og skrive ut.
leading-report-table = De samme tallene til et regneark.
leading-least = minst { $people }
leading-under-five = under 5
leading-what-joined = Med
leading-what-active = Aktive
leading-what-answers = Svar på spørsmål
leading-what-feedback = Feedback
leading-what-cases = Caser og svar på dem
leading-column-month = Måned
leading-column-answers = Svar (antall, kolleger)
leading-column-feedback = Feedback
leading-column-cases = Caser
leading-column-item = Setning
leading-column-mean = Gjennomsnitt
leading-column-n = n
leading-column-what = Hva
leading-column-value = Tall
leading-advice-sparring = Under halvparten av de siste gruppene møttes. Snakk om hva som tar tiden, og sett av tid i kalenderen.
leading-advice-joining = Under halvparten er aktive. Spør på et møte hva som kunne invitere flere med.
leading-advice-pulse = «{ $item }» ligger lavest i temperaturmålingen. Ta det opp på et personalmøte.
leading-advice-go-on = Tallene peker ikke på noe som haster. Avtal hva som skal gå videre det neste året.
