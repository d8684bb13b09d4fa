# Cases: at bringe en, svare på en og lære af den
cases-home = Her kan du få kollegers tanker om noget fra din egen praksis eller give dine til dem. Hvad vil du?
cases-button-bring = Bring en case
cases-button-calls = Indkald cases
cases-button-bring-as = Bring som case
cases-button-mine = Mine cases
cases-button-to-me = Til mig
cases-button-find = Find
cases-former-colleague = en tidligere kollega
cases-a-colleague = en kollega
cases-too-long = Det er { $length } tegn, og der er plads til { $room }. Vil du korte det lidt?
cases-model-gone = En model, der ikke findes mere

# At bringe en case
cases-model = Hvilken model passer til din case? Dens spørgsmål går til dine kolleger.
cases-step-happened = <b>Trin 1 af 3.</b> Hvad skete der?
cases-step-tried = <b>Trin 2 af 3.</b> Hvad blev prøvet, af dig og af andre?
cases-step-wanted = <b>Trin 3 af 3.</b> Hvad vil du gerne have kolleger til at tænke over?
cases-note = Højst { $room } tegn, uden navne, CPR eller genkendelige detaljer.
cases-title-happened = <b>Det skete</b>
cases-title-tried = <b>Det blev prøvet</b>
cases-title-wanted = <b>Det vil jeg gerne have jer til at tænke over</b>
cases-preview = Sådan ser din case ud for kolleger ({ $title }):
cases-preview-send = Den står med dit navn, { $name }. Vil du sende den?
cases-preview-person = Set under ét kan den måske pege på en person: { $what }. Vil du rette det først?
cases-button-send = Send
cases-button-send-anyway = Send alligevel
cases-button-repair = Ret for mig
cases-button-change = Ret { $number }
cases-button-later = Gem til senere
cases-button-drop = Slet kladden
cases-saved = Gemt i { $days } dage. Du finder kladden under Det venter og under /case.
cases-dropped = Kladden er slettet.
cases-changed = Rettet.
cases-stays = En kollega har allerede læst det, så det står, som det var.
cases-field-gone = Det kan ikke ændres længere, så jeg har ikke gemt teksten. Du finder dine cases under /case.
cases-item-draft = Kladde: din case

# Hvem der spørges
cases-whom = Skal jeg vælge { $count } kolleger på tværs af huset, eller vil du selv vælge? Under knappen kan du vælge et andet antal.
cases-button-fair = Makker vælger
cases-button-count = { $count }
cases-button-pick = Jeg vælger selv
cases-pick = Hvem vil du spørge? Vælg en til seks kolleger, eller skriv et navn.
cases-nobody = Der er ingen kolleger at vælge endnu. Din case er gemt som kladde.
cases-not-found = Jeg fandt ingen kollega med det navn. Vil du prøve en del af det eller vælge på knapperne?
cases-many-found = Der er { $count } med det navn. Skriv lidt mere af det, eller vælg på knapperne.
cases-cannot = { $name } kan ikke spørges lige nu.
cases-most = Du kan spørge seks ad gangen. Tryk på en, der er valgt, for at tage vedkommende fra.
cases-not-yet = Casen er ikke sendt endnu, for { $names } kan ikke spørges lige nu. Sådan ser det ud uden:
cases-too-few = Lige nu er der for få kolleger, jeg kan spørge. Din case er gemt, så du kan prøve igen om nogle dage eller vælge selv.
cases-button-send-to = Send til dem
cases-sent-fair = Din case går til { $count } kolleger.
cases-sent-to = Din case går til { $names }.
cases-sent-how = De har til og med { $day }. Du får svarene samlet, og indtil casen er lukket, tæller et sent svar med.

# Den, der bliver spurgt
cases-item-ask = En kollegas case
cases-asked = { $name } har en case og vil gerne høre dine tanker ({ $title }).
cases-asked-how = { $count ->
        [1] Der er ét spørgsmål,
       *[other] Der er { $count } korte spørgsmål, ét ad gangen,
    } og kun { $name } læser dine svar. Svar gerne til og med { $day }; vil du være med?
cases-button-answer = Svar nu
cases-button-decline = Ikke denne gang
cases-button-answer-after-all = Svar alligevel
cases-button-see-case = Se casen
cases-declined = Helt fint. Det siger jeg ikke til nogen, og du kan ombestemme dig, indtil casen er lukket.
cases-ask-gone = Den case er trukket tilbage, så jeg har ikke gemt noget. Tak, fordi du ville tænke med.
cases-ask-closed = Den case er lukket, så jeg har ikke gemt noget. Tak, fordi du ville tænke med.
cases-reminder = En kollegas case venter på dine tanker til og med { $day }. Helt fint at springe over.
cases-question = <b>Spørgsmål { $step } af { $count }</b>
cases-button-skip = Spring over
cases-button-enough = Slut her
cases-answers = Sådan får { $name } dine svar at se:
cases-answers-unnamed = De står uden dit navn, blandet med andres. Vil du sende dem?
cases-answers-named = De står med dit navn. Vil du sende dem?
cases-button-send-answers = Send svarene
cases-button-named = Vis med navn
cases-button-unnamed = Vis uden navn
cases-answers-sent = Sendt. { $name } læser dem samlet med andres, og du kan trække dem tilbage under Til mig.
cases-answer-stays = Dine svar er allerede læst eller casen lukket, så de står, som de var. Du kan trække dem tilbage under Til mig.

# Tilbage til den, der bragte casen
cases-all-answered = Alle har svaret på din case ({ $title }). Læs svarene, når det passer dig.
cases-deadline = Fristen for din case ({ $title }) er gået. { $count ->
        [0] Der nåede ikke at komme svar denne gang, men et sent svar tæller med, indtil du lukker casen.
        [1] Én har svaret, og resten nåede det ikke denne gang.
       *[other] { $count } har svaret, og resten nåede det ikke denne gang.
    }
cases-late-answers = Der er kommet et sent svar på din case ({ $title }), så nu er der { $count ->
        [1] ét.
       *[other] { $count }.
    }
cases-button-read = Læs svarene
cases-item-read = Svar på din case
cases-answers-head = Svar på din case ({ $title }){ $pages ->
        [1] :
       *[other] , side { $page } af { $pages }:
    }
cases-button-next = Vis flere
cases-button-previous = Vis forrige
cases-button-paper = Hent som PDF
cases-paper-coming = Den kommer om lidt.
cases-paper = Svarene på din case. De er dine kollegers ord: En PDF kan jeg ikke kalde tilbage, så pas på den, og slet den, når du er færdig.
cases-paper-title = Svar på din case: { $title }
cases-paper-happened = Det skete
cases-paper-tried = Det blev prøvet
cases-paper-wanted = Det ville jeg gerne have jer til at tænke over
cases-paper-lesson = Det tager jeg med
cases-answers-changed = Trukket tilbage. Et af svarene er væk; de andre kan du læse under Mine cases.
cases-button-lesson = Det tager jeg med
cases-button-close = Luk uden at skrive
cases-lesson = Hvad tager du med fra casen? Højst { $room } tegn, uden navne; det går til dem, der svarede, og lukker casen.
cases-lesson-gone = Casen er lukket eller trukket tilbage, så jeg har ikke gemt teksten.
cases-closed-with = { $count ->
        [0] Casen er lukket.
        [1] Casen er lukket, og den, der svarede, kan læse, hvad du tager med.
       *[other] Casen er lukket, og de { $count }, der svarede, kan læse, hvad du tager med.
    }
cases-closed = Casen er lukket.
cases-outcome-line = En case, du svarede på, er blevet til noget. Vil du læse, hvad din kollega tog med?
cases-button-outcome = Læs det
cases-item-outcome = Det blev casen til
cases-outcome = Det tog { $name } med fra casen ({ $title }): ”{ $lesson }”

# Biblioteket
cases-library-ask = Må casen og det, du tager med, ligge i biblioteket, hvor alle kolleger kan finde det uden dit navn? Du kan tage det ud igen; det, nogen har skrevet af eller hentet som PDF, kan jeg ikke kalde tilbage.
cases-button-library = Læg i biblioteket
cases-button-no-library = Nej tak
cases-button-leave-library = Tag ud igen
cases-library-yes = Casen ligger nu i biblioteket. Dem, der svarede, spørger jeg hver for sig om deres egne svar.
cases-library-no = Helt fint. Det ligger ikke i biblioteket.
cases-item-share = Dine svar på en case
cases-share = En case, du svarede på, ligger nu i biblioteket, som alle kolleger kan søge i. Det her er dine svar:
cases-share-unnamed = De vil stå uden dit navn. Du kan tage dem ud igen; det, nogen har skrevet af, kan jeg ikke kalde tilbage. Må de ligge der?
cases-share-named = De vil stå med dit navn. Du kan tage dem ud igen; det, nogen har skrevet af, kan jeg ikke kalde tilbage. Må de ligge der?
cases-button-share = Læg mine svar i
cases-share-yes = Dine svar ligger nu i biblioteket. Du kan tage dem ud igen under Til mig.

# Lister
cases-mine = Dine cases. Tryk for at se en.
cases-mine-none = Du har ikke bragt en case endnu. Vil du prøve?
cases-to-me = Det er du spurgt om eller har svaret på. Tryk for at se det.
cases-to-me-none = Der er ingen cases til dig lige nu.
cases-row = { $day }/{ $month }: { $state }
cases-in-draft = kladde
cases-in-open = venter på svar
cases-in-ready = svar er klar
cases-in-closed = lukket
cases-in-withdrawn = trukket tilbage
cases-in-waits = venter på dig
cases-in-given = du har svaret
cases-card = Din case ({ $title }):
cases-card-open = { $count } af { $asked } har svaret. Fristen er { $day }.
cases-card-ready = { $count } af { $asked } har svaret. Et sent svar tæller med, indtil du lukker casen.
cases-card-closed = Casen er lukket.
cases-card-lesson = Casen er lukket. Det tog du med: ”{ $lesson }”
cases-card-withdrawn = Du har trukket casen tilbage.
cases-given = Dine svar på en kollegas case ({ $title }):
cases-button-newer = Vis nyere
cases-button-older = Vis ældre
cases-button-withdraw = Træk tilbage
cases-button-withdraw-now = Ja, træk tilbage
cases-withdraw-ask = Så forsvinder casen med alle svar, her og i kollegernes chat, hvor jeg kan nå den. Det, der er læst, skrevet af eller hentet som PDF, kan jeg ikke kalde tilbage. Vil du trække den tilbage?
cases-take-back-ask = Så forsvinder dine svar her og i kollegaens chat, hvor jeg kan nå dem; det, der er læst, skrevet af eller hentet som PDF, kan jeg ikke kalde tilbage. Vil du trække dem tilbage?
cases-withdrawn = Det er trukket tilbage.
cases-words-withdrawn = Trukket tilbage
cases-words-deleted = Slettet, som aftalt.
