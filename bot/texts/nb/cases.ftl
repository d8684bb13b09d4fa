# Caser: å ta med en, svare på en og lære av den
cases-home = Her kan du få kollegers tanker om noe fra din egen praksis eller gi dine til dem. Hva vil du?
cases-button-bring = Ta med en case
cases-button-calls = Innkall caser
cases-button-bring-as = Ta med som case
cases-button-mine = Mine caser
cases-button-to-me = Til meg
cases-button-find = Finn
cases-former-colleague = en tidligere kollega
cases-a-colleague = en kollega
cases-too-long = Det er { $length } tegn, og det er plass til { $room }. Vil du korte det litt ned?
cases-model-gone = En modell som ikke finnes lenger

# Å ta med en case
cases-model = Hvilken modell passer til casen din? Spørsmålene fra den går til kollegene dine.
cases-step-happened = <b>Trinn 1 av 3.</b> Hva skjedde?
cases-step-tried = <b>Trinn 2 av 3.</b> Hva ble prøvd, av deg og av andre?
cases-step-wanted = <b>Trinn 3 av 3.</b> Hva vil du gjerne at kolleger skal tenke over?
cases-note = Høyst { $room } tegn, uten navn, fødselsnummer eller gjenkjennelige detaljer.
cases-title-happened = <b>Dette skjedde</b>
cases-title-tried = <b>Dette ble prøvd</b>
cases-title-wanted = <b>Dette vil jeg gjerne at dere tenker over</b>
cases-preview = Slik ser casen din ut for kolleger ({ $title }):
cases-preview-send = Den står med navnet ditt, { $name }. Vil du sende den?
cases-preview-person = Sett under ett kan den kanskje peke på en person: { $what }. Vil du rette det først?
cases-button-send = Send
cases-button-send-anyway = Send likevel
cases-button-repair = Rett for meg
cases-button-change = Rett { $number }
cases-button-later = Lagre til senere
cases-button-drop = Slett kladden
cases-saved = Lagret i { $days } dager. Du finner kladden under Det venter og under /case.
cases-dropped = Kladden er slettet.
cases-changed = Rettet.
cases-stays = En kollega har allerede lest det, så det står som det var.
cases-field-gone = Det kan ikke endres lenger, så jeg har ikke lagret teksten. Du finner casene dine under /case.
cases-item-draft = Kladd: casen din

# Hvem som spørres
cases-whom = Skal jeg velge { $count } kolleger på tvers av huset, eller vil du velge selv? Under knappen kan du velge et annet antall.
cases-button-fair = Makker velger
cases-button-count = { $count }
cases-button-pick = Jeg velger selv
cases-pick = Hvem vil du spørre? Velg én til seks kolleger, eller skriv et navn.
cases-nobody = Det er ingen kolleger å velge ennå. Casen din er lagret som kladd.
cases-not-found = Jeg fant ingen kollega med det navnet. Vil du prøve en del av det eller velge på knappene?
cases-many-found = Det er { $count } med det navnet. Skriv litt mer av det, eller velg på knappene.
cases-cannot = { $name } kan ikke spørres akkurat nå.
cases-most = Du kan spørre seks om gangen. Trykk på en som er valgt, for å ta vedkommende bort.
cases-not-yet = Casen er ikke sendt ennå, for { $names } kan ikke spørres akkurat nå. Slik ser det ut uten:
cases-too-few = Akkurat nå er det for få kolleger jeg kan spørre. Casen din er lagret, så du kan prøve igjen om noen dager eller velge selv.
cases-button-send-to = Send til dem
cases-sent-fair = Casen din går til { $count } kolleger.
cases-sent-to = Casen din går til { $names }.
cases-sent-how = De har til og med { $day }. Du får svarene samlet, og til casen er lukket, teller et sent svar med.

# Den som blir spurt
cases-item-ask = En kollegas case
cases-asked = { $name } har en case og vil gjerne høre tankene dine ({ $title }).
cases-asked-how = { $count ->
        [1] Det er ett spørsmål,
       *[other] Det er { $count } korte spørsmål, ett om gangen,
    } og bare { $name } leser svarene dine. Svar gjerne til og med { $day }; vil du være med?
cases-button-answer = Svar nå
cases-button-decline = Ikke denne gangen
cases-button-answer-after-all = Svar likevel
cases-button-see-case = Se casen
cases-declined = Helt greit. Det sier jeg ikke til noen, og du kan ombestemme deg til casen er lukket.
cases-ask-gone = Den casen er trukket tilbake, så jeg har ikke lagret noe. Takk for at du ville tenke med.
cases-ask-closed = Den casen er lukket, så jeg har ikke lagret noe. Takk for at du ville tenke med.
cases-reminder = En kollegas case venter på tankene dine til og med { $day }. Helt greit å hoppe over.
cases-question = <b>Spørsmål { $step } av { $count }</b>
cases-button-skip = Hopp over
cases-button-enough = Slutt her
cases-answers = Slik får { $name } se svarene dine:
cases-answers-unnamed = De står uten navnet ditt, blandet med andres. Vil du sende dem?
cases-answers-named = De står med navnet ditt. Vil du sende dem?
cases-button-send-answers = Send svarene
cases-button-named = Vis med navn
cases-button-unnamed = Vis uten navn
cases-answers-sent = Sendt. { $name } leser dem samlet med andres, og du kan trekke dem tilbake under Til meg.
cases-answer-stays = Svarene dine er allerede lest eller casen lukket, så de står som de var. Du kan trekke dem tilbake under Til meg.

# Tilbake til den som tok med casen
cases-all-answered = Alle har svart på casen din ({ $title }). Les svarene når det passer.
cases-deadline = Fristen for casen din ({ $title }) er gått. { $count ->
        [0] Ingen rakk å svare denne gangen, men et sent svar teller med til du lukker casen.
        [1] Én har svart, og resten rakk det ikke denne gangen.
       *[other] { $count } har svart, og resten rakk det ikke denne gangen.
    }
cases-late-answers = Det har kommet et sent svar på casen din ({ $title }), så nå er det { $count ->
        [1] ett.
       *[other] { $count }.
    }
cases-button-read = Les svarene
cases-item-read = Svar på casen din
cases-answers-head = Svar på casen din ({ $title }){ $pages ->
        [1] :
       *[other] , side { $page } av { $pages }:
    }
cases-button-next = Vis flere
cases-button-previous = Vis forrige
cases-button-paper = Hent som PDF
cases-paper-coming = Den kommer om litt.
cases-paper = Svarene på casen din. De er kollegenes ord: En PDF kan jeg ikke kalle tilbake, så pass på den, og slett den når du er ferdig.
cases-paper-title = Svar på casen din: { $title }
cases-paper-happened = Dette skjedde
cases-paper-tried = Dette ble prøvd
cases-paper-wanted = Dette ville jeg gjerne at dere tenkte over
cases-paper-lesson = Dette tar jeg med meg
cases-answers-changed = Trukket tilbake. Ett av svarene er borte; de andre kan du lese under Mine caser.
cases-button-lesson = Det tar jeg med meg
cases-button-close = Lukk uten å skrive
cases-lesson = Hva tar du med deg fra casen? Høyst { $room } tegn, uten navn; det går til dem som svarte, og lukker casen.
cases-lesson-gone = Casen er lukket eller trukket tilbake, så jeg har ikke lagret teksten.
cases-closed-with = { $count ->
        [0] Casen er lukket.
        [1] Casen er lukket, og den som svarte, kan lese hva du tar med deg.
       *[other] Casen er lukket, og de { $count } som svarte, kan lese hva du tar med deg.
    }
cases-closed = Casen er lukket.
cases-outcome-line = En case du svarte på, har blitt til noe. Vil du lese hva kollegaen din tok med seg?
cases-button-outcome = Les det
cases-item-outcome = Dette ble casen til
cases-outcome = Dette tok { $name } med seg fra casen ({ $title }): «{ $lesson }»

# Biblioteket
cases-library-ask = Kan casen og det du tar med deg, ligge i biblioteket, der alle kolleger kan finne det uten navnet ditt? Du kan ta det ut igjen; det noen har skrevet av eller hentet som PDF, kan jeg ikke kalle tilbake.
cases-button-library = Legg i biblioteket
cases-button-no-library = Nei takk
cases-button-leave-library = Ta ut igjen
cases-library-yes = Casen ligger nå i biblioteket. De som svarte, spør jeg hver for seg om svarene deres.
cases-library-no = Helt greit. Det ligger ikke i biblioteket.
cases-item-share = Dine svar på en case
cases-share = En case du svarte på, ligger nå i biblioteket, som alle kolleger kan søke i. Dette er svarene dine:
cases-share-unnamed = De vil stå uten navnet ditt. Du kan ta dem ut igjen; det noen har skrevet av, kan jeg ikke kalle tilbake. Kan de ligge der?
cases-share-named = De vil stå med navnet ditt. Du kan ta dem ut igjen; det noen har skrevet av, kan jeg ikke kalle tilbake. Kan de ligge der?
cases-button-share = Legg inn mine svar
cases-share-yes = Svarene dine ligger nå i biblioteket. Du kan ta dem ut igjen under Til meg.

# Lister
cases-mine = Casene dine. Trykk for å se en.
cases-mine-none = Du har ikke tatt med en case ennå. Vil du prøve?
cases-to-me = Dette er du spurt om eller har svart på. Trykk for å se det.
cases-to-me-none = Det er ingen caser til deg akkurat nå.
cases-row = { $day }/{ $month }: { $state }
cases-in-draft = kladd
cases-in-open = venter på svar
cases-in-ready = svar er klare
cases-in-closed = lukket
cases-in-withdrawn = trukket tilbake
cases-in-waits = venter på deg
cases-in-given = du har svart
cases-card = Casen din ({ $title }):
cases-card-open = { $count } av { $asked } har svart. Fristen er { $day }.
cases-card-ready = { $count } av { $asked } har svart. Et sent svar teller med til du lukker casen.
cases-card-closed = Casen er lukket.
cases-card-lesson = Casen er lukket. Dette tok du med deg: «{ $lesson }»
cases-card-withdrawn = Du har trukket casen tilbake.
cases-given = Svarene dine på en kollegas case ({ $title }):
cases-button-newer = Vis nyere
cases-button-older = Vis eldre
cases-button-withdraw = Trekk tilbake
cases-button-withdraw-now = Ja, trekk tilbake
cases-withdraw-ask = Da forsvinner casen med alle svar, her og i chatten til kollegene, der jeg kan nå den. Det som er lest, skrevet av eller hentet som PDF, kan jeg ikke kalle tilbake. Vil du trekke den tilbake?
cases-take-back-ask = Da forsvinner svarene dine her og i chatten til kollegaen, der jeg kan nå dem; det som er lest, skrevet av eller hentet som PDF, kan jeg ikke kalle tilbake. Vil du trekke dem tilbake?
cases-withdrawn = Det er trukket tilbake.
cases-words-withdrawn = Trukket tilbake
cases-words-deleted = Slettet, som avtalt.
