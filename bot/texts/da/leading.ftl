# Ledelse: overblik, personalemøde, evaluering
leading-none = <b>Overblik</b>

    Der er ingen tal endnu. De første kommer den 1. i næste måned.
leading-title = <b>Overblik, { $month }</b>
leading-group = <b>{ $name }</b>
leading-few = For få til at vise tal (under 5).
leading-joined = Med: mindst { $people }
leading-active = Aktive: mindst { $people }
leading-answers = Svar på spørgsmål: { $times } fra mindst { $people } kolleger
leading-feedback = Feedback: { $times } fra mindst { $people } kolleger
leading-cases = Cases og svar på dem: { $times } fra mindst { $people } kolleger
leading-round = Sparring: i runde { $number } mødtes { $met } af { $groups } grupper
leading-note = Tallene gøres op én gang om måneden, rundes ned og vises fra fem personer. Hvem der har svaret, vises ikke.
leading-button-meeting = Personalemøde
leading-button-monthly = Få det hver måned
leading-button-stop = Stop hver måned
leading-button-evaluation = Evaluering
leading-button-pulse = Se puls
leading-button-goals = Se delte mål
leading-making = Jeg laver det. Et øjeblik.
leading-monthly = Du får et hæfte til personalemødet hver måned, første gang { $day }.
leading-monthly-off = Du får ikke længere hæftet hver måned.

leading-meeting-title = <b>Til personalemødet</b>
leading-meeting-theme = Månedens tema: { $theme }
leading-meeting-questions = <b>To spørgsmål at tale om</b>
leading-meeting-shared = { $count ->
        [0] Ingen har delt noget med alle i denne tid.
        [1] På papiret står en tekst, en kollega har delt med alle.
       *[other] På papiret står { $count } tekster, kolleger har delt med alle.
    }
leading-meeting-paper = Til print. Det, kolleger har delt, kan de trække tilbage, men ikke fra papir, så smid det ud efter mødet.
leading-paper-theme = Månedens tema
leading-paper-shared = Fra kolleger
leading-paper-lessons = Det har kolleger lært af en case
leading-paper-nothing = Ingen har delt noget med alle i denne tid.
leading-paper-pulse = Temperaturmåling, { $month }
leading-paper-questions = To spørgsmål at tale om
leading-paper-foot = Delt uden navn. Smid papiret ud efter mødet.

leading-report-title = Evaluering af Makker
leading-report-strategy = Det hører til
leading-report-how = Tal vises fra fem personer, rundet ned til hele femmere. Ingen kan se, hvem der har svaret hvad.
leading-report-part = Hvem var med?
leading-report-few = For få til at vise tal (under 5).
leading-report-active = Aktive hver måned
leading-report-of = af { $people }
leading-report-done = { $times } fra mindst { $people }
leading-report-sparring = Blev sparringen holdt?
leading-report-met = I { $rounds } runder mødtes { $met } af { $groups } grupper.
leading-report-round = Runde { $number }
leading-report-groups = af { $groups }
leading-report-held = Grupper, der mødtes
leading-report-pulse = Temperaturen før og efter
leading-report-after = Den seneste måling
leading-report-used = Det siger kolleger, at de bruger
leading-report-used-note = Tekster, der er delt med alle, uden navn.
leading-report-nothing = Ingen har delt noget med alle.
leading-report-next = Hvad nu?
leading-report-sent = Evalueringen, til at læse og printe.
leading-report-table = De samme tal til et regneark.
leading-least = mindst { $people }
leading-under-five = under 5
leading-what-joined = Med
leading-what-active = Aktive
leading-what-answers = Svar på spørgsmål
leading-what-feedback = Feedback
leading-what-cases = Cases og svar på dem
leading-column-month = Måned
leading-column-answers = Svar (antal, kolleger)
leading-column-feedback = Feedback
leading-column-cases = Cases
leading-column-item = Sætning
leading-column-mean = Gennemsnit
leading-column-n = n
leading-column-what = Hvad
leading-column-value = Tal
leading-advice-sparring = Under halvdelen af de seneste grupper mødtes. Tal om, hvad der tager tiden, og sæt tid af i kalenderen.
leading-advice-joining = Under halvdelen er aktive. Spørg på et møde, hvad der kunne invitere flere med.
leading-advice-pulse = ”{ $item }” ligger lavest i temperaturmålingen. Tag det op på et personalemøde.
leading-advice-go-on = Tallene peger ikke på noget, der haster. Aftal, hvad der skal gå videre det næste år.
