# Innkalling av caser til en kursdag eller et personalmøte

cases-occasion-course = kursdagen { $day }
cases-occasion-meeting = personalmøtet { $day }

# Kollegaen
cases-item-call = Har du en case?
cases-button-call = Case til { $day }/{ $month }
cases-call =
    Det samles caser ({ $title }) til { $occasion }. Den kommer på et ark uten navnet ditt; faget ditt står der bare hvis minst fem har det.

    Du kan trekke den tilbake, så den ikke er på det neste arket, men et ark som er skrevet ut, kan jeg ikke kalle tilbake. Har du en case?
cases-call-declined = Helt greit. Det lagrer jeg ikke, og ingen får vite det.
cases-call-brought = Du har allerede tatt med en case til den innkallingen. Vil du se den?
cases-call-draft = Du har en kladd om noe annet. Vil du gjøre den ferdig eller slette den først?
cases-button-draft = Se kladden
cases-call-over = Innkallingen er slutt. Casen din er her fortsatt, og du kan sende den til kolleger i stedet.
cases-preview-call = Slik kommer casen din til å stå på arket ({ $title }):
cases-preview-hand-in = Den står uten navnet ditt og deles ut til { $occasion }; et ark som er skrevet ut, kan jeg ikke kalle tilbake. Vil du ta den med?
cases-button-hand-in = Ta den med
cases-button-hand-in-anyway = Ta den med likevel
cases-handed-in = Takk. Casen din er med til { $occasion }, og du kan se den eller trekke den tilbake under Mine caser.
cases-call-moved = Dagen for casen din er flyttet: fra { $occasion } til { $day }.
cases-call-withdrawn = Det samles ikke lenger caser til { $occasion }, så din er ikke på noe ark. Du har den fortsatt under Mine caser.
cases-in-brought = tatt med uten navn
cases-card-brought = { $state ->
        [open] Den er tatt med til { $occasion } og kommer på arket uten navnet ditt. Retter du meldingen din, følger arket med.
        [ended] Den ble tatt med til { $occasion } og sto på arket uten navnet ditt.
       *[withdrawn] Den ble tatt med til { $occasion }, men innkallingen er trukket tilbake.
    }
cases-withdraw-brought-ask = Da forsvinner casen her og er ikke på det neste arket; et ark som er skrevet ut eller hentet, kan jeg ikke kalle tilbake. Vil du trekke den tilbake?

# Fasilitatoren
calls-home = Vil du samle kollegenes caser til en kursdag eller et personalmøte?
calls-home-open = { $count ->
        [one] Det er én åpen innkalling. Hva vil du?
       *[other] Det er { $count } åpne innkallinger. Hva vil du?
    }
calls-button-see = Se { $day }/{ $month }
calls-button-new = Innkall caser
calls-model = Hvilken modell skal casene handle om? Spørsmålene fra den kommer på arket.
calls-occasion = Hva skal casene brukes til?
calls-button-course = Kursdag
calls-button-meeting = Personalmøte
calls-day = Hvilken dag? Trykk på en, eller skriv den, for eksempel 12. desember.
calls-move = Hvilken dag i stedet? Trykk på en, eller skriv den, for eksempel 12. desember.
calls-button-day = Velg { $day }/{ $month }
calls-not-a-day = Den dagen forsto jeg ikke. Vil du skrive den som 12. desember?
calls-out-of-reach = Dagen må ligge etter i dag og innen et halvt år. Hvilken dag passer?
calls-gone = Den innkallingen finnes ikke lenger, så jeg har ikke lagret dagen.
calls-confirm = Jeg spør alle kolleger om en case ({ $title }) til { $occasion }. De hører det sammen med annet kolleger spør om, og ingen kan se hvem som sier nei. Skal jeg spørre?
calls-button-make = Ja, innkall
calls-made = Innkallingen er sendt av gårde.
calls-card = Caser ({ $title }) til { $occasion }: { $count ->
        [0] Det har ikke kommet noen ennå.
        [one] Det har kommet én.
       *[other] Det har kommet { $count }.
    } Jeg viser ikke hvem som har tatt med en.
calls-button-paper = Hent ark
calls-button-move = Flytt dagen
calls-withdraw-ask = Da spør jeg ingen flere, og arket kan ikke hentes. De som har tatt med en case, beholder den og får vite det. Vil du trekke innkallingen tilbake?
calls-withdrawn = Innkallingen er trukket tilbake.

# Arket
cases-handout = { $count ->
        [one] Her er arket med én case
       *[other] Her er arket med { $count } caser
    } til { $occasion }. Det er kollegers ord, så del det bare der. Trekker noen casen sin tilbake, er den ikke på det neste arket; dette kan jeg ikke kalle tilbake.
cases-handout-markdown = Det samme som tekst (Markdown), hvis du vil sette det opp på en annen måte.
cases-handout-title = Caser til { $occasion }: { $title }
cases-handout-case = Case { $number }
cases-handout-case-of = Case { $number } ({ $profession })
