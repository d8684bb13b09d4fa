# Indkaldelse af cases til en kursusdag eller et personalemøde

cases-occasion-course = kursusdagen { $day }
cases-occasion-meeting = personalemødet { $day }

# Kollegaen
cases-item-call = Har du en case?
cases-button-call = Case til { $day }/{ $month }
cases-call =
    Der samles cases ({ $title }) til { $occasion }. Den kommer på et ark uden dit navn; dit fag står der kun, hvis mindst fem har det.

    Du kan trække den tilbage, så den ikke er på det næste ark, men et ark, der er printet, kan jeg ikke kalde tilbage. Har du en case?
cases-call-declined = Helt fint. Det gemmer jeg ikke, og ingen får det at vide.
cases-call-brought = Du har allerede bragt en case til den indkaldelse. Vil du se den?
cases-call-draft = Du har en kladde om noget andet. Vil du gøre den færdig eller slette den først?
cases-button-draft = Se kladden
cases-call-over = Indkaldelsen er slut. Din case er her stadig, og du kan sende den til kolleger i stedet.
cases-preview-call = Sådan kommer din case til at stå på arket ({ $title }):
cases-preview-hand-in = Den står uden dit navn og deles ud til { $occasion }; et ark, der er printet, kan jeg ikke kalde tilbage. Vil du bringe den?
cases-button-hand-in = Bring den
cases-button-hand-in-anyway = Bring den alligevel
cases-handed-in = Tak. Din case er med til { $occasion }, og du kan se den eller trække den tilbage under Mine cases.
cases-call-moved = Dagen for din case er flyttet: fra { $occasion } til { $day }.
cases-call-withdrawn = Der samles ikke længere cases til { $occasion }, så din er ikke på et ark. Du har den stadig under Mine cases.
cases-in-brought = bragt uden navn
cases-card-brought = { $state ->
        [open] Den er bragt til { $occasion } og kommer på arket uden dit navn. Retter du din besked, følger arket med.
        [ended] Den blev bragt til { $occasion } og stod på arket uden dit navn.
       *[withdrawn] Den blev bragt til { $occasion }, men indkaldelsen er trukket tilbage.
    }
cases-withdraw-brought-ask = Så forsvinder casen her og er ikke på det næste ark; et ark, der er printet eller hentet, kan jeg ikke kalde tilbage. Vil du trække den tilbage?

# Tovholderen
calls-home = Vil du samle kollegers cases til en kursusdag eller et personalemøde?
calls-home-open = { $count ->
        [one] Der er én åben indkaldelse. Hvad vil du?
       *[other] Der er { $count } åbne indkaldelser. Hvad vil du?
    }
calls-button-see = Se { $day }/{ $month }
calls-button-new = Indkald cases
calls-model = Hvilken model skal casene handle om? Dens spørgsmål kommer på arket.
calls-occasion = Hvad skal casene bruges til?
calls-button-course = Kursusdag
calls-button-meeting = Personalemøde
calls-day = Hvilken dag? Tryk på en, eller skriv den, fx 12. december.
calls-move = Hvilken dag i stedet? Tryk på en, eller skriv den, fx 12. december.
calls-button-day = Vælg { $day }/{ $month }
calls-not-a-day = Den dag forstod jeg ikke. Vil du skrive den som 12. december?
calls-out-of-reach = Dagen skal ligge efter i dag og inden for et halvt år. Hvilken dag passer?
calls-gone = Den indkaldelse er der ikke mere, så jeg har ikke gemt dagen.
calls-confirm = Jeg spørger alle kolleger om en case ({ $title }) til { $occasion }. De hører det sammen med andet, kolleger spørger om, og ingen kan se, hvem der siger nej. Skal jeg spørge?
calls-button-make = Ja, indkald
calls-made = Indkaldelsen er sendt af sted.
calls-card = Cases ({ $title }) til { $occasion }: { $count ->
        [0] Der er ikke kommet nogen endnu.
        [one] Der er kommet én.
       *[other] Der er kommet { $count }.
    } Jeg viser ikke, hvem der har bragt en.
calls-button-paper = Hent ark
calls-button-move = Flyt dagen
calls-withdraw-ask = Så spørger jeg ingen mere, og arket kan ikke hentes. De, der har bragt en case, beholder den og får det at vide. Vil du trække indkaldelsen tilbage?
calls-withdrawn = Indkaldelsen er trukket tilbage.

# Arket
cases-handout = { $count ->
        [one] Her er arket med én case
       *[other] Her er arket med { $count } cases
    } til { $occasion }. Det er kollegers ord, så del det kun dér. Trækker nogen sin case tilbage, er den ikke på det næste ark; det her kan jeg ikke kalde tilbage.
cases-handout-markdown = Det samme som tekst (Markdown), hvis du vil sætte det op på en anden måde.
cases-handout-title = Cases til { $occasion }: { $title }
cases-handout-case = Case { $number }
cases-handout-case-of = Case { $number } ({ $profession })
