# Folk: å bli med, en selv, pauser, hjelp og menyen

# Informasjonen
people-notice = Hei. Jeg hjelper kolleger i { $organisation } med refleksjon og sparring. Det er frivillig. Ingenting om innbyggere; ingen leder leser de private svarene dine. Telegram lagrer chatten til du sletter den. Behandlingsansvarlig: { $controller }.
people-button-read = Les alt
people-button-accept = Jeg har lest det
people-declined = Helt i orden. Jeg har ikke lagret noe om deg.
people-code-ended = Den lenken virker ikke lenger. Be om en ny der du fikk den.
people-already-here = Du er allerede med, så lenken er ikke brukt. Menyen har alt.

people-privacy-strategy = <b>Det hører til:</b> { $strategy }
people-privacy =
    <b>Dette lagrer jeg, og dette lagrer jeg ikke</b>

    <b>Hvem har ansvaret?</b> Behandlingsansvarlig er { $controller }. Spørsmål om dine data: { $dpo }.

    <b>Hvorfor?</b> Makker hjelper kolleger i { $organisation } med refleksjon og sparring. Grunnlaget er arbeidsplassens oppgave med å utvikle fagligheten (personvernforordningen artikkel 6 nr. 1 bokstav e). Det er frivillig å være med, og det er ikke kontroll.

    <b>Hva lagres?</b> Visningsnavnet ditt, avdeling, fag, språk og tidspunkt, et nummer til Telegram-kontoen din, svarene dine, det du skriver til sparringsmakkeren din i en skriftlig sparring, feedback du ber om, gir og får, læringsmålene dine, hvem du er satt sammen med, og om sparringen ble gjennomført. Telefonnummer, etternavn, brukernavn og bilde lagres ikke.

    <b>Hvor lenge?</b> Svar 18 måneder, neste steg 90 dager, en skriftlig sparring 7 dager, feedback 6 måneder, læringsmål til 90 dager etter at de er lukket, og høyst 18 måneder, kladder 14 dager, kursdager 36 måneder, hvem som var med på dem 7 måneder, hvem du har sparret og sittet til bords med 12 måneder, svar på et møte 7 dager, tallene fra temperaturmålingen 36 måneder, at du er ferdig med en måling 14 dager. Forlater du Makker, eller er du borte fra den i 12 måneder, slettes alt innen 30 dager. Sikkerhetskopier lever høyst 30 dager til.

    <b>Hvem ser hva?</b> Svarene dine ser bare du, til du selv velger noe annet. Sparringsmakkeren din ser navn, avdeling, fag og rolle. Feedback ses av den som gir, og den som får; den som får, kan vise den til sparringsmakkeren sin uten navn. Fasilitatoren ser navn, runder og antall, aldri svar. Ledere ser bare samlede tall for grupper på minst fem og de læringsmålene du selv velger å dele med lederen din. Temperaturmålingen er fortrolig: Svarene telles sammen uten navn, og alle ser resultatet.

    <b>Ingenting om innbyggere.</b> Det som ligner et fødselsnummer, et telefonnummer, en adresse og lignende, lagres ikke. Det er en hjelp og ingen garanti: Tall skrevet med bokstaver, kallenavn og sjeldne historier kan jeg ikke se.

    <b>Telegram</b> er selv behandlingsansvarlig for chatten og kan lagre den utenfor EØS. Den er ikke kryptert hele veien, og den blir liggende til du sletter den.

    <b>Rettighetene dine:</b> Dataene dine henter du med «Hent mine data» (/mine_data), og du sletter alt om deg med «Slett meg» (/slet_mig); begge deler, rettelser, pause og farvel finner du under /mig. Du kan også protestere; spør { $dpo }. Du kan klage til Datatilsynet, datatilsynet.no.

# Seks meldinger
people-join-known = Du er skrevet opp som { $known }. Stemmer det?
people-join-name = Hva skal kolleger kalle deg? For eksempel «Mette K».
people-join-name-not-free = Hva skal kolleger kalle deg? «{ $name }» kan forveksles, så legg til en bokstav, for eksempel «{ $name } K».
people-use-name = Bruk «{ $name }»
people-use-first-name = Bruk fornavnet mitt
people-join-department = Hvilken avdeling hører du til?
people-join-profession-led = { $department }, { $count ->
        [one] leder
       *[other] ledere
    } { $leaders }: Stemmer det? Velg så faget ditt.
people-join-profession = { $department }: Stemmer det? Velg så faget ditt.
people-join-profession-only = Hva er faget ditt?
people-button-correct = Rett
people-join-leads = Du er invitert som leder. Hvilke avdelinger leder du?
people-button-leads-done = Det er alle
people-join-time = Jeg skriver { $weekday } kl. { $clock }, vanligvis høyst { $many } i løpet av en uke.
people-times = { $times ->
    [1] én gang
    [2] to ganger
    [3] tre ganger
    [4] fire ganger
   *[5] fem ganger
    }
people-button-fits = Det passer
people-button-other-time = Velg annen tid
people-which-day = Hvilken dag passer for deg?
people-which-clock = Når på { $weekday }?
people-join-sparring = Vil du ha en sparringsmakker? 30 minutter annenhver uke; hopp over uten grunn.
people-button-not-now = Ikke nå
people-join-done = Da er du med. Prøv nå, bare du ser svaret: <i>Hva lyktes denne uken, og hva gjorde du?</i> Skriv uten navn.
people-join-unconfirmed = Fasilitatoren sjekker bare at du hører til. Ukens spørsmål og sparring begynner etter det.
people-first-later = Helt greit. Ukens spørsmål kommer { $weekday } kl. { $clock }.
people-chosen-name = Kolleger ser «{ $name }».
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

people-profession-caseworker = veileder
people-profession-company_consultant = markedskontakt
people-profession-job_broker = jobbspesialist
people-profession-psychologist = psykolog
people-profession-workshop_staff = verkstedpersonale
people-profession-mentor = mentor
people-profession-coordinator = koordinator
people-profession-other = annet
people-profession-none = ikke valgt

# Roller ved en lenke
people-role-leader = Lenken gjør deg også til leder for { $department }. Vil du det?
people-role-facilitator = Lenken gjør deg også til fasilitator. Vil du det?
people-role-taken-leader = Du er nå leder for { $department }.
people-role-taken-facilitator = Du er nå fasilitator. Du finner det i menyen.
people-role-refused = Helt greit. Alt er som det var.
people-confirmed = Nå hører du til, og sparring er åpen for deg. Menyen har alt.
people-removed = Fasilitatoren din har meldt deg ut av Makker, så jeg skriver ikke mer. Det jeg har lagret om deg, slettes innen 30 dager.

# Det som ikke går
people-refused-name-empty = Et navn må ha minst én bokstav. Hva skal det stå?
people-refused-name-long = Det er litt for langt til knappene. Vil du korte det ned?
people-refused-name-taken = Det navnet kan forveksles med et annet. Vil du legge til en bokstav?
people-refused-department-missing = Den avdelingen finnes ikke lenger. Velg en annen.
people-refused-department-not-empty = Det er fortsatt kolleger i avdelingen. Flytt dem først.
people-refused-last-facilitator = Det må alltid være en fasilitator. Gi stafettpinnen videre først.
people-refused-not-active = Det går først når vedkommende er helt med.
people-refused-contact-empty = Det må stå hvordan man får tak i kollegaen. Hva skal det stå?
people-refused-contact-long = Det er plass til 80 tegn. Vil du korte det ned?
people-refused-without-telegram = Man må ha Telegram for å være fasilitator.

# Meg
people-me =
    <b>{ $name }</b>
    Avdeling: { $department }
    Fag: { $profession }
    Jeg skriver: { $weekday } kl. { $clock }, { $pace }
    Sparring: { $sparring ->
        [yes] ja
       *[no] ikke nå
    }
people-me-pause = Pause: til du sier fra
people-me-away = Borte til { $day }
people-me-locked = De tidligere svarene dine er låst til { $day }.
people-pace = { $pace ->
    [2] annenhver uke
   *[1] hver uke
    }
people-no-department = ikke valgt
people-button-name = Bytt navn
people-button-department = Bytt avdeling
people-button-profession = Bytt fag
people-button-time = Bytt tidspunkt
people-button-pace = { $pace ->
    [2] Skriv hver uke
   *[1] Skriv hver 2. uke
    }
people-button-sparring = { $sparring ->
    [yes] Slå av sparring
   *[no] Slå på sparring
    }
people-button-pause = Sett på pause
people-button-away = Vær borte til en dag
people-button-resume = Fortsett nå
people-button-recovery = Lag sikkerhetskode
people-button-unlock = Lås opp svar
people-button-leave = Forlat Makker
people-me-name = Hva skal kolleger kalle deg?
people-me-department = Hvilken avdeling hører du til? Tilgangen til den gamle lederen stopper med det samme.
people-me-no-departments = Det er ingen avdelinger å velge ennå. Fasilitatoren oppretter dem.
people-me-profession = Hva er faget ditt?

# Pause og fravær
people-pause = Hvor lenge vil du ha pause? Så lenge skriver jeg ikke av meg selv.
people-pause-now = Du har pause. Vil du fortsette?
people-button-one-week = 1 uke
people-button-two-weeks = 2 uker
people-button-four-weeks = 4 uker
people-button-until-told = Til jeg sier fra
people-away = Hvor lenge er du borte? Du kan også skrive den dagen du er tilbake, for eksempel 12.1.
people-away-not-a-day = Den dagen klarte jeg ikke å lese. Når er du tilbake? Skriv for eksempel 12.1.
people-away-out-of-reach = Velg en dag mellom i morgen og om et år. Når er du tilbake?
people-paused = Pausen er satt. Skriv /fortsaet når du er klar.
people-away-set = Da er du borte til { $day }, og så lenge skriver jeg ikke. Skriv /fortsaet hvis det blir før.
people-resumed = Godt å ha deg med igjen. Ukens spørsmål kommer { $weekday } kl. { $clock }.
people-not-paused = Du har ikke pause, så alt går som det skal.
people-welcome-back = Velkommen tilbake, { $name }. Fra i dag skriver jeg igjen; det er ingenting du må ta igjen.

# Forlate
people-leave =
    Tilgangen din stopper med det samme, du er ute av sparringen, og svarene dine slettes innen 30 dager. Vil du bli med igjen, trenger du en ny lenke; du kan også ta en pause i stedet.

    Vil du forlate Makker?
people-leave-last = Du er den eneste fasilitatoren. Gi helst stafettpinnen videre først.
people-button-leave-now = Forlat nå
people-button-stay = Bli
people-left = Du er ute nå, og jeg skriver ikke mer. Takk for denne gang.
people-stayed = Fint. Alt er som det var.

# Et år uten å høre noe
people-inactive = Hei { $name }. Jeg har ikke hørt fra deg på et år, så jeg sletter alt om deg { $day }. Vil du bli, så trykk på knappen.
people-button-stay-here = Jeg blir

# Ny konto og sikkerhetskode
people-moved = Velkommen, { $name }. Makker følger deg nå på denne kontoen; de tidligere svarene dine er låst. Vil du skrive sikkerhetskoden din?
people-moved-no-code = Velkommen, { $name }. Makker følger deg nå på denne kontoen. De tidligere svarene dine er låst og slettes { $day }, for det fantes ingen sikkerhetskode til dem.
people-button-no-code = Har den ikke
people-no-code = Helt i orden. De tidligere svarene dine slettes { $day } hvis du ikke finner koden; den kan skrives under /mig.
people-unlock = Skriv sikkerhetskoden din, så får du tilbake de tidligere svarene.
people-unlocked = Takk, koden passer. De tidligere svarene er dine igjen.
people-locked = Det du skrev tidligere, er låst til du skriver sikkerhetskoden din.
people-wrong-code = Den koden passer ikke. Vil du prøve igjen?
people-recovery = En sikkerhetskode gir deg tilbake de tidligere svarene hvis du får en ny konto. Den vises én gang, og en eldre kode gjelder da ikke lenger.
people-button-new-code = Lag ny kode
people-recovery-code =
    Her er sikkerhetskoden din. Skriv den ned et trygt sted, og slett så meldingen:

    <code>{ $code }</code>

# Meny og hjelp
people-menu = Hva trenger du, { $name }?
people-button-waiting = { $count ->
    [0] Det venter
   *[other] Det venter ({ $count })
    }
people-button-reflect = Reflekter
people-button-sparring-home = Sparring
people-button-feedback = Feedback
people-button-case = Case
people-button-toolbox = Verktøykasse
people-button-me = Meg og pause
people-button-overview = Oversikt
people-button-facilitate = Fasilitator
people-button-privacy = Personvern
people-waiting = Dette venter på deg. Ta det når det passer.
people-waiting-none = Det er ingenting som venter på deg akkurat nå.
people-help =
    <b>Dette kan jeg</b>
    Én gang i uken stiller jeg et spørsmål, og du svarer ved bare å skrive. Vil du, setter jeg deg sammen med en kollega til sparring. Du kan også be kolleger om feedback og gi den. Alt finnes i /menu.

    <b>Spilleregler</b>
    • Snakk om din egen praksis – ingen navn, fødselsnummer, adresser eller gjenkjennelige detaljer.
    • Spør før du foreslår. Lytt for å forstå.
    • Det som blir sagt, blir her. Læringen kan gjerne deles.
    • Du kan alltid si stopp eller pass. Sparring er ikke vurdering.
    • Bekymring for et barn, vold eller trusler: Bruk de vanlige veiene i dag.
    • Makker er ikke et fagsystem. Hører noe til saken, så skriv det der.

    <b>Ingen leser med.</b> Har du det vanskelig, så ring til { $contact }.

    Skriv «pause» når du vil ha fred, og «slett» hvis du vil forlate Makker.

people-command-menu = Menyen
people-command-reflect = Få et spørsmål, se svarene dine
people-command-sparring = Sparringen din
people-command-feedback = Be om feedback, gi den, les den
people-command-case = Ta med en case, og svar på kollegers
people-command-goal = Sett et læringsmål, og følg det
people-command-find = Søk i caser og det kolleger deler
people-command-overview = Månedens tall for ledere
people-command-pulse = Månedens temperaturmåling
people-command-me = Navn, tidspunkt og resten om deg
people-command-pause = Ta pause
people-command-privacy = Hva som lagres, og hvem som ser det
people-command-help = Hjelp og spilleregler
people-command-facilitate = Sidene for fasilitatoren

people-joining-given-up = Helt greit. Jeg har slettet alt, og fasilitatoren din kan gi deg en ny lenke.

# Å velge kolleger
people-pick-departments = Vis avdelinger
people-pick-elsewhere = Uten avdeling
people-pick-before = Vis forrige
people-pick-more = Vis flere
