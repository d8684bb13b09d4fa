# Folk: at komme med, én selv, pauser, hjælp og menuen

# Oplysningen
people-notice = Hej. Jeg hjælper kolleger i { $organisation } med refleksion og sparring. Det er frivilligt. Intet om borgere; ingen leder læser dine private svar. Telegram gemmer chatten, til du sletter den. Dataansvarlig: { $controller }.
people-button-read = Læs det hele
people-button-accept = Jeg har læst det
people-declined = Helt i orden. Jeg har ikke gemt noget om dig.
people-code-ended = Det link virker ikke længere. Bed om et nyt der, hvor du fik det.
people-already-here = Du er allerede med, så linket er ikke brugt. Menuen har det hele.

people-privacy-strategy = <b>Det hører til:</b> { $strategy }
people-privacy =
    <b>Det gemmer jeg, og det gør jeg ikke</b>

    <b>Hvem har ansvaret?</b> Dataansvarlig er { $controller }. Spørgsmål om dine data: { $dpo }.

    <b>Hvorfor?</b> Makker hjælper kolleger i { $organisation } med refleksion og sparring. Grundlaget er arbejdspladsens opgave med at udvikle fagligheden (databeskyttelsesforordningens artikel 6, stk. 1, litra e). Det er frivilligt at være med, og det er ikke kontrol.

    <b>Hvad gemmes?</b> Dit viste navn, afdeling, fag, sprog og tidspunkt, et nummer til din Telegram-konto, dine svar, det, du skriver til din sparringsmakker i en skriftlig sparring, feedback, du beder om, giver og får, dine læringsmål, hvem du er sat sammen med, og om sparringen blev holdt. Telefonnummer, efternavn, brugernavn og billede gemmes ikke.

    <b>Hvor længe?</b> Svar 18 måneder, næste skridt 90 dage, en skriftlig sparring 7 dage, feedback 6 måneder, læringsmål til 90 dage efter, at de er lukket, og højst 18 måneder, kladder 14 dage, kursusdage 36 måneder, hvem der var med på dem 7 måneder, hvem du har sparret og siddet til bords med 12 måneder, svar ved et møde 7 dage, temperaturmålingens tal 36 måneder, at du er færdig med en måling 14 dage. Forlader du Makker, eller er du væk fra den i 12 måneder, slettes alt inden 30 dage. Sikkerhedskopier lever højst 30 dage mere.

    <b>Hvem ser hvad?</b> Dine svar ser kun du, til du selv vælger andet. Din sparringsmakker ser navn, afdeling, fag og rolle. Feedback ser den, der giver, og den, der får; den, der får, må vise den til sin sparringsmakker uden navn. Tovholderen ser navne, runder og antal, aldrig svar. Ledere ser kun samlede tal for grupper på mindst fem og de læringsmål, du selv vælger at dele med din leder. Temperaturmålingen er fortrolig: svarene bliver talt sammen uden navne, og alle ser resultatet.

    <b>Intet om borgere.</b> Det, der ligner et CPR-nummer, et telefonnummer, en adresse og lignende, gemmes ikke. Det er en hjælp og ingen garanti: tal skrevet med bogstaver, øgenavne og sjældne historier kan jeg ikke se.

    <b>Telegram</b> er selv dataansvarlig for chatten og kan gemme den uden for EU. Den er ikke krypteret hele vejen, og den bliver liggende, til du sletter den.

    <b>Dine rettigheder:</b> Dine data henter du med ”Hent mine data” (/mine_data), og du sletter alt om dig med ”Slet mig” (/slet_mig); begge dele, rettelser, pause og farvel finder du under /mig. Du kan også gøre indsigelse; spørg { $dpo }. Du kan klage til Datatilsynet, datatilsynet.dk.

# Seks beskeder
people-join-known = Du er skrevet op som { $known }. Passer det?
people-join-name = Hvad skal kolleger kalde dig? Fx ”Mette K”.
people-join-name-not-free = Hvad skal kolleger kalde dig? ”{ $name }” kan forveksles, så tilføj et bogstav, fx ”{ $name } K”.
people-use-name = Brug ”{ $name }”
people-use-first-name = Brug mit fornavn
people-join-department = Hvilken afdeling hører du til?
people-join-profession-led = { $department }, { $count ->
        [one] leder
       *[other] ledere
    } { $leaders }: passer det? Vælg så dit fag.
people-join-profession = { $department }: passer det? Vælg så dit fag.
people-join-profession-only = Hvad er dit fag?
people-button-correct = Ret
people-join-leads = Du er inviteret som leder. Hvilke afdelinger leder du?
people-button-leads-done = Det er alle
people-join-time = Jeg skriver { $weekday } kl. { $clock }, normalt højst { $many } på en uge.
people-times = { $times ->
    [1] en gang
    [2] to gange
    [3] tre gange
    [4] fire gange
   *[5] fem gange
    }
people-button-fits = Det passer
people-button-other-time = Vælg anden tid
people-which-day = Hvilken dag passer dig?
people-which-clock = Hvad tid { $weekday }?
people-join-sparring = Vil du have en sparringsmakker? 30 minutter hver anden uge; spring over uden grund.
people-button-not-now = Ikke nu
people-join-done = Så er du med. Prøv nu, kun du ser svaret: <i>Hvad lykkedes i denne uge, og hvad gjorde du?</i> Skriv uden navne.
people-join-unconfirmed = Tovholderen ser lige, at du hører til. Ugens spørgsmål og sparring begynder derefter.
people-first-later = Helt fint. Ugens spørgsmål kommer { $weekday } kl. { $clock }.
people-chosen-name = Kolleger ser ”{ $name }”.
people-chosen = { $choice }

people-weekday = { $day ->
    [0] mandag
    [1] tirsdag
    [2] onsdag
    [3] torsdag
    [4] fredag
    [5] lørdag
   *[6] søndag
    }
people-weekday-button = { $day ->
    [0] Mandag
    [1] Tirsdag
    [2] Onsdag
    [3] Torsdag
    [4] Fredag
    [5] Lørdag
   *[6] Søndag
    }
people-clock-button = Kl. { $clock }

people-profession-caseworker = sagsbehandler
people-profession-company_consultant = virksomhedskonsulent
people-profession-job_broker = jobformidler
people-profession-psychologist = psykolog
people-profession-workshop_staff = værkstedspersonale
people-profession-mentor = mentor
people-profession-coordinator = koordinator
people-profession-other = andet
people-profession-none = ikke valgt

# Roller ved et link
people-role-leader = Linket gør dig også til leder af { $department }. Vil du det?
people-role-facilitator = Linket gør dig også til tovholder. Vil du det?
people-role-taken-leader = Du er nu leder af { $department }.
people-role-taken-facilitator = Du er nu tovholder. Du finder det i menuen.
people-role-refused = Helt fint. Alt er, som det var.
people-confirmed = Nu hører du til, og sparring er åben for dig. Menuen har det hele.
people-removed = Din tovholder har meldt dig ud af Makker, så jeg skriver ikke mere. Det, jeg har gemt om dig, slettes inden 30 dage.

# Hvad ikke kan lade sig gøre
people-refused-name-empty = Et navn skal have mindst ét bogstav. Hvad skal der stå?
people-refused-name-long = Det er lidt for langt til knapperne. Vil du korte det?
people-refused-name-taken = Det navn kan forveksles med et andet. Vil du tilføje et bogstav?
people-refused-department-missing = Den afdeling er der ikke længere. Vælg en anden.
people-refused-department-not-empty = Der er stadig kolleger i afdelingen. Flyt dem først.
people-refused-last-facilitator = Der skal altid være en tovholder. Giv stafetten videre først.
people-refused-not-active = Det kan først lade sig gøre, når vedkommende er helt med.
people-refused-contact-empty = Der skal stå, hvordan man får fat i kollegaen. Hvad skal der stå?
people-refused-contact-long = Der er plads til 80 tegn. Vil du korte det?
people-refused-without-telegram = Det kræver Telegram at være tovholder.

# Mig
people-me =
    <b>{ $name }</b>
    Afdeling: { $department }
    Fag: { $profession }
    Jeg skriver: { $weekday } kl. { $clock }, { $pace }
    Sparring: { $sparring ->
        [yes] ja
       *[no] ikke nu
    }
people-me-pause = Pause: indtil du siger til
people-me-away = Væk indtil { $day }
people-me-locked = Dine tidligere svar er låst indtil { $day }.
people-pace = { $pace ->
    [2] hver anden uge
   *[1] hver uge
    }
people-no-department = ikke valgt
people-button-name = Skift navn
people-button-department = Skift afdeling
people-button-profession = Skift fag
people-button-time = Skift tidspunkt
people-button-pace = { $pace ->
    [2] Skriv hver uge
   *[1] Skriv hver 2. uge
    }
people-button-sparring = { $sparring ->
    [yes] Slå sparring fra
   *[no] Slå sparring til
    }
people-button-pause = Sæt på pause
people-button-away = Vær væk til en dag
people-button-resume = Fortsæt nu
people-button-recovery = Lav sikkerhedskode
people-button-unlock = Lås svar op
people-button-leave = Forlad Makker
people-me-name = Hvad skal kolleger kalde dig?
people-me-department = Hvilken afdeling hører du til? Den gamle leders adgang stopper med det samme.
people-me-no-departments = Der er ingen afdelinger at vælge endnu. Tovholderen opretter dem.
people-me-profession = Hvad er dit fag?

# Pause og fravær
people-pause = Hvor længe vil du holde pause? Så længe skriver jeg ikke af mig selv.
people-pause-now = Du holder pause. Vil du fortsætte?
people-button-one-week = 1 uge
people-button-two-weeks = 2 uger
people-button-four-weeks = 4 uger
people-button-until-told = Indtil jeg siger til
people-away = Hvor længe er du væk? Du kan også skrive den dag, du er tilbage, fx 12.1.
people-away-not-a-day = Den dag kunne jeg ikke læse. Hvornår er du tilbage? Skriv fx 12.1.
people-away-out-of-reach = Vælg en dag mellem i morgen og om et år. Hvornår er du tilbage?
people-paused = Pausen er sat. Skriv /fortsaet, når du er klar.
people-away-set = Så er du væk indtil { $day }, og så længe skriver jeg ikke. Skriv /fortsaet, hvis det bliver før.
people-resumed = Godt at have dig med igen. Ugens spørgsmål kommer { $weekday } kl. { $clock }.
people-not-paused = Du holder ikke pause, så alt kører, som det skal.
people-welcome-back = Velkommen tilbage, { $name }. Fra i dag skriver jeg igen; der er intet, du skal indhente.

# Forlade
people-leave =
    Din adgang stopper med det samme, du er ude af sparringen, og dine svar slettes inden 30 dage. Vil du med igen, skal du bruge et nyt link; du kan også tage en pause i stedet.

    Vil du forlade Makker?
people-leave-last = Du er den eneste tovholder. Giv helst stafetten videre først.
people-button-leave-now = Forlad nu
people-button-stay = Bliv
people-left = Du er ude nu, og jeg skriver ikke mere. Tak for denne gang.
people-stayed = Godt. Alt er, som det var.

# Et år uden at høre noget
people-inactive = Hej { $name }. Jeg har ikke hørt fra dig i et år, så jeg sletter alt om dig { $day }. Vil du blive, så tryk på knappen.
people-button-stay-here = Jeg bliver

# Ny konto og sikkerhedskode
people-moved = Velkommen, { $name }. Makker følger dig nu på denne konto; dine tidligere svar er låst. Vil du skrive din sikkerhedskode?
people-moved-no-code = Velkommen, { $name }. Makker følger dig nu på denne konto. Dine tidligere svar er låst og slettes { $day }, for der var ingen sikkerhedskode til dem.
people-button-no-code = Har den ikke
people-no-code = Helt i orden. Dine tidligere svar slettes { $day }, hvis du ikke finder koden; den kan skrives under /mig.
people-unlock = Skriv din sikkerhedskode, så får du dine tidligere svar tilbage.
people-unlocked = Tak, koden passer. Dine tidligere svar er dine igen.
people-locked = Det, du skrev tidligere, er låst, indtil du skriver din sikkerhedskode.
people-wrong-code = Den kode passer ikke. Vil du prøve igen?
people-recovery = En sikkerhedskode giver dig dine tidligere svar tilbage, hvis du får en ny konto. Den vises én gang, og en ældre kode gælder så ikke mere.
people-button-new-code = Lav ny kode
people-recovery-code =
    Her er din sikkerhedskode. Skriv den ned et sikkert sted, og slet så beskeden:

    <code>{ $code }</code>

# Menu og hjælp
people-menu = Hvad har du brug for, { $name }?
people-button-waiting = { $count ->
    [0] Det venter
   *[other] Det venter ({ $count })
    }
people-button-reflect = Reflektér
people-button-sparring-home = Sparring
people-button-feedback = Feedback
people-button-case = Case
people-button-toolbox = Værktøjskasse
people-button-me = Mig og pause
people-button-overview = Overblik
people-button-facilitate = Tovholder
people-button-privacy = Privatliv
people-waiting = Det her venter på dig. Tag det, når det passer.
people-waiting-none = Der venter ikke noget på dig lige nu.
people-help =
    <b>Det kan jeg</b>
    En gang om ugen stiller jeg et spørgsmål, og du svarer ved bare at skrive. Vil du, sætter jeg dig sammen med en kollega til sparring. Du kan også bede kolleger om feedback og give den. Alt findes i /menu.

    <b>Spilleregler</b>
    • Tal om din egen praksis – ingen navne, CPR, adresser eller genkendelige detaljer.
    • Spørg, før du foreslår. Lyt for at forstå.
    • Det, der bliver sagt, bliver her. Læringen må gerne deles.
    • Du kan altid sige stop eller pas. Sparring er ikke vurdering.
    • Bekymring for et barn, vold eller trusler: brug de almindelige veje i dag.
    • Makker er ikke et fagsystem. Hører noget til sagen, så skriv det dér.

    <b>Ingen læser med.</b> Har du det svært, så ring til { $contact }.

    Skriv ”pause”, når du vil have fred, og ”slet”, hvis du vil forlade Makker.

people-command-menu = Menuen
people-command-reflect = Få et spørgsmål, se dine svar
people-command-sparring = Din sparring
people-command-feedback = Bed om feedback, giv den, læs den
people-command-case = Bring en case, og svar på kollegers
people-command-goal = Sæt et læringsmål, og følg det
people-command-find = Søg i cases og det, kolleger deler
people-command-overview = Månedens tal for ledere
people-command-pulse = Månedens temperaturmåling
people-command-me = Navn, tidspunkt og resten om dig
people-command-pause = Hold pause
people-command-privacy = Hvad der gemmes, og hvem der ser det
people-command-help = Hjælp og spilleregler
people-command-facilitate = Tovholderens sider

people-joining-given-up = Helt fint. Jeg har slettet det hele, og din tovholder kan give dig et nyt link.

# At vælge kolleger
people-pick-departments = Vis afdelinger
people-pick-elsewhere = Uden afdeling
people-pick-before = Vis forrige
people-pick-more = Vis flere
