# Tovholder: invitationer, kolleger, afdelinger, runder, mandagsbrev og fejl

facilitator-home = Hvad vil du gøre, { $name }?
facilitator-button-round = Runden nu
facilitator-button-start = Start en runde
facilitator-button-invite = Invitér
facilitator-button-people = Personer
facilitator-button-departments = Afdelinger
facilitator-button-handover = Giv stafetten videre
facilitator-button-rhythm = Rytme
facilitator-button-home = Tovholder
facilitator-button-more = Vis flere
facilitator-button-earlier = Vis forrige

# Invitationer
facilitator-role-colleague = Kollega
facilitator-role-leader = Leder
facilitator-role-facilitator = Tovholder
facilitator-invite-role = Hvem vil du invitere?
facilitator-invite-department = Hvilken afdeling hører vedkommende til?
facilitator-button-they-choose = Lad dem vælge selv
facilitator-they-choose = vælger selv afdeling
facilitator-invite-until = Hvor længe skal linket virke?
facilitator-button-days = I { $days } dage
facilitator-invite-many = Er linket til én eller til flere? Kommer nogen ind ad et link til flere, skal du sige god for dem bagefter.
facilitator-button-one = Til én
facilitator-button-many = Til flere
facilitator-invited = Linket er lavet og vises kun her. Giv det til den, det er til.
facilitator-button-another = Lav et link til
facilitator-invitation-one =
    Et link til én kollega. Det virker til og med { $until }.

    { $link }
facilitator-invitation-many =
    Et link til flere kolleger. Det virker til og med { $until }, og du siger god for hver enkelt.

    { $link }
facilitator-button-invitations = Se åbne links ({ $count })
facilitator-invitations = De her links kan stadig bruges. Skal et af dem stoppes?
facilitator-invitations-none = Ingen links er åbne lige nu. Vil du lave et?
facilitator-invitation-line = { $number }. { $role }, { $department }, til og med { $until }, { $reach ->
        [many] til flere (brugt af { $used })
       *[one] til én
    }
facilitator-button-revoke = Tilbagekald { $number }
facilitator-revoked = Linket virker ikke mere.

# Personer
facilitator-people = { $count ->
        [one] Her er én kollega. Hvor vil du se hen?
       *[other] Her er { $count } kolleger. Hvor vil du se hen?
    }
facilitator-button-new = Se nye ({ $count })
facilitator-button-nowhere = Uden afdeling ({ $count })
facilitator-people-new = De her kom ind ad et link til flere og ser ingen navne endnu. Hvem hører til?
facilitator-people-new-none = Ingen nye venter på dig.
facilitator-people-nowhere = De her har ingen afdeling. Hvem vil du se?
facilitator-people-in = { $department }. Hvem vil du se?
facilitator-people-in-none = { $department } har ingen kolleger endnu.
facilitator-card =
    <b>{ $name }</b>
    { $department }, { $profession }
facilitator-no-department = Uden afdeling
facilitator-card-unconfirmed = Kom ind ad et link til flere og venter på dig.
facilitator-card-leads = Leder af { $departments }
facilitator-card-facilitator = Tovholder
facilitator-card-unreachable = Telegram kan ikke nå vedkommende lige nu.
facilitator-button-belongs = Hører til
facilitator-button-not = Hører ikke til
facilitator-let-in = Nu hører vedkommende til.
facilitator-ask-erase = Hører { $name } ikke til? Så slettes alt om vedkommende med det samme.
facilitator-button-erase = Slet alt
facilitator-erased = Alt om vedkommende er slettet.
facilitator-button-name = Skift navn
facilitator-button-department = Skift afdeling
facilitator-button-give-leader = Gør til leder her
facilitator-button-take-leader = Fjern som leder
facilitator-button-give-facilitator = Gør til tovholder
facilitator-button-take-facilitator = Fjern som tovholder
facilitator-button-move = Flyt til ny konto
facilitator-button-remove = Fjern
facilitator-ask-name = Hvad skal { $name } hedde her? Skriv navnet, højst 30 tegn.
facilitator-ask-department = Hvor skal { $name } være? Den gamle leders adgang stopper med det samme.
facilitator-no-other-department = Der er ingen anden afdeling at flytte { $name } til. Opret den først under Afdelinger.
facilitator-no-more = Du er ikke tovholder mere. Tak for indsatsen.
facilitator-ask-move = Har { $name } fået en ny konto? Så laver jeg et link, der flytter Makker derhen; den gamle konto mister adgangen, når det bruges.
facilitator-button-move-yes = Lav flyttelink
facilitator-move-link =
    Giv linket til { $name } selv. Det virker én gang inden for 24 timer og vises kun her.

    { $link }
facilitator-ask-remove = Skal { $name } ud af Makker? Adgangen stopper med det samme, og vedkommende får det at vide.
facilitator-button-remove-yes = Fjern nu
facilitator-removed = { $name } er ude, og adgangen er stoppet.

facilitator-told-name = Din tovholder har rettet dit navn her til ”{ $name }”. Du kan selv ændre det under /mig.
facilitator-told-department = Din tovholder har flyttet dig til { $department }. Er det forkert, kan du ændre det under /mig.
facilitator-told-give-leader = Du er nu leder af { $department } her. Du ser aldrig andres private svar.
facilitator-told-take-leader = Du er ikke længere leder af { $department } her.
facilitator-told-give-facilitator =
    Du er nu tovholder.

    { facilitator-what-it-means }
facilitator-told-take-facilitator = Du er ikke længere tovholder. Alt andet er, som det var.
facilitator-what-it-means = Du inviterer, holder styr på personer og afdelinger og starter runder. Mandag får du et kort overblik; svar ser du aldrig.

# Afdelinger
facilitator-departments = Hvilken afdeling vil du se?
facilitator-departments-none = Der er ingen afdelinger endnu. Vil du oprette en?
facilitator-button-department-new = Opret afdeling
facilitator-ask-department-new = Hvad hedder den nye afdeling? Skriv navnet, højst 40 tegn.
facilitator-department =
    <b>{ $name }</b>
    { $count ->
        [0] Ingen kolleger endnu
        [one] Én kollega
       *[other] { $count } kolleger
    }
facilitator-led-by = Ledes af { $leaders }
facilitator-led-by-nobody = Ingen leder er valgt
facilitator-button-leaders = Vælg ledere
facilitator-button-merge = Læg sammen
facilitator-button-close = Luk
facilitator-ask-department-name = Hvad skal { $name } hedde? Skriv det nye navn, højst 40 tegn.
facilitator-ask-merge = Hvilken afdeling skal { $name } lægges ind under?
facilitator-merge-none = Der er ingen anden afdeling at lægge { $name } sammen med.
facilitator-ask-merge-into = Alle i { $name } flyttes til { $into }, og { $name } lukkes. Ledere af { $name } bliver ikke ledere af { $into }. Er det rigtigt?
facilitator-button-merge-yes = Læg sammen nu
facilitator-ask-close = Skal { $name } lukkes? Åbne links til afdelingen stopper med det samme.
facilitator-button-close-yes = Luk nu
facilitator-closed = { $name } er lukket.
facilitator-leaders = { $name } ledes af dem herunder. Tryk på en for at tage rollen fra vedkommende.
facilitator-leaders-none = { $name } har ingen leder. Vil du vælge en?
facilitator-button-leader-add = Tilføj leder
facilitator-ask-leader = Hvem skal lede { $name }?

# Runder
facilitator-round-none = Der har ikke været en runde endnu.
facilitator-round-open = Runde { $number } er i gang til og med { $ends }.
facilitator-round-closed = Runde { $number } sluttede { $ends }.
facilitator-round-groups = { $count ->
        [0] Ingen er sat sammen.
        [one] Sat sammen i én gruppe:
       *[other] Sat sammen i { $count } grupper:
    }
facilitator-names = { $names }
facilitator-round-own = • { $count } fra din egen afdeling
facilitator-round-own-few = Af dem i de afdelinger, du selv leder, ser du tal fra fem og op.
facilitator-outcomes = Holdt: { $held } · delvist: { $partly } · senere: { $later } · nej: { $no } · øvrige: { $open }
facilitator-outcomes-few = Hvordan det gik: for få svar til at vise et resultat (under 5).
facilitator-round-wishes = Ønsker en ny sparringsmakker:
facilitator-round-unreachable = Telegram kan ikke nå:
facilitator-round-sat-out = Ikke med denne gang:
facilitator-next = Næste runde begynder { $day }.
facilitator-next-none = Ingen ny runde er planlagt.
facilitator-start = { $count } kolleger er klar.
facilitator-start-ends-open = Runden, der kører til { $ends }, slutter så.
facilitator-start-sure = Skal jeg sætte dem sammen nu?
facilitator-start-too-few = { $count ->
        [0] Ingen er klar til en runde lige nu.
        [one] Kun én er klar, så det bliver ikke til et par.
       *[other] { $count } er klar, men ingen af dem kan sættes sammen.
    }
facilitator-button-start-yes = Start runden
facilitator-started = { $people } kolleger er sat sammen i { $groups ->
        [one] én gruppe
       *[other] { $groups } grupper
    }{ $left_over ->
        [0] {""}
        [one] , og én kommer først næste gang
       *[other] , og { $left_over } kommer først næste gang
    }. Runden varer til og med { $ends }.
facilitator-start-already = Der er allerede begyndt en runde i dag, så jeg startede ikke en til.
facilitator-rhythm = { $weeks ->
        [0] Rytmen er automatisk: hver anden uge de første fire gange, siden hver fjerde.
        [1] Der er en runde hver uge.
        [2] Der er en runde hver anden uge.
        [4] Der er en runde hver fjerde uge.
       *[other] Der er en runde hver { $weeks }. uge.
    }
facilitator-button-weeks-2 = Vælg hver 2. uge
facilitator-button-weeks-4 = Vælg hver 4. uge
facilitator-button-automatic = Vælg automatisk
facilitator-button-skip-round = Spring næste over

# Giv stafetten videre
facilitator-handover = Hvem skal have stafetten?
facilitator-handover-none = Der er ingen at give stafetten til endnu. Invitér en kollega først.
facilitator-ask-handover = Skal { $name } være tovholder? Du kan gå ud af rollen eller blive i den sammen med { $name }.
facilitator-button-hand-over = Giv stafetten
facilitator-button-stay-too = Bliv også
facilitator-told-handover = { $name } har givet dig stafetten som tovholder.
facilitator-handed-leave = { $name } er nu tovholder, og du er gået ud af rollen. Tak for indsatsen.
facilitator-handed-stay = { $name } er nu tovholder sammen med dig.

facilitator-takeover = { $name } har ikke været her i tre uger og er tovholder. Vil du tage stafetten?
facilitator-takeover-vacant = Der er ingen tovholder lige nu. Vil du tage stafetten?
facilitator-button-take = Jeg tager den
facilitator-button-not-me = Ikke mig
facilitator-taken-over = Tak, så har du stafetten.
facilitator-takeover-taken = { $name } har taget stafetten, så du skal ikke gøre mere.
facilitator-takeover-declined = Helt fint. Tak, fordi du svarede.
facilitator-takeover-settled = Det er faldet på plads i mellemtiden, så alt er, som det var.
facilitator-told-takeover = { $name } har taget stafetten som tovholder, mens her var stille. Vil du have den igen, så sig det til { $name }.

# Mandagsbrevet
facilitator-brief = { $morning ->
        [yes] Godmorgen, { $name }. Her er ugen, der gik.
       *[no] Goddag, { $name }. Her er ugen, der gik.
    }
facilitator-brief-calm = { $morning ->
        [yes] Godmorgen, { $name }. Ugen var stille, og intet venter på dig.
       *[no] Goddag, { $name }. Ugen var stille, og intet venter på dig.
    }
facilitator-brief-answered = { $count } kolleger svarede på et spørgsmål.
facilitator-brief-feedback = { $count } kolleger gav feedback til en kollega.
facilitator-brief-too-few = For få svar til at vise et resultat (under 5).
facilitator-brief-joined = { $count ->
        [one] Én ny kollega kom med.
       *[other] { $count } nye kolleger kom med.
    }
facilitator-brief-expired = { $count ->
        [one] Én besked nåede ikke ud i tide; den står under Det venter.
       *[other] { $count } beskeder nåede ikke ud i tide; de står under Det venter.
    }
facilitator-brief-waits = <b>Det venter på dig</b>
facilitator-waits-new = { $count ->
        [one] Én ny venter på, at du siger god for vedkommende.
       *[other] { $count } nye venter på, at du siger god for dem.
    }
facilitator-waits-wishes = { $count ->
        [one] Én ønsker en ny sparringsmakker.
       *[other] { $count } ønsker en ny sparringsmakker.
    }
facilitator-waits-unreachable = { $count ->
        [one] Én kan Telegram ikke nå.
       *[other] { $count } kan Telegram ikke nå.
    }
facilitator-waits-alone = Du er den eneste tovholder. Det er godt at være to.

# Fejl
facilitator-faults = Det her gik ikke, som det skulle:
facilitator-faults-end = Du behøver ikke gøre noget. Bliver det ved, så sig det til den, der driver Makker.
facilitator-fault-message = { $count ->
        [one] En besked kunne ikke sendes.
       *[other] { $count } beskeder kunne ikke sendes.
    }
facilitator-fault-update = { $count ->
        [one] Noget, en kollega skrev eller trykkede, kunne ikke læses.
       *[other] { $count } gange kunne det, kolleger skrev eller trykkede, ikke læses.
    }
facilitator-fault-job = { $count ->
        [one] En opgave kørte ikke: { $job }.
       *[other] En opgave kørte ikke { $count } gange: { $job }.
    }
facilitator-fault-missed = { $count ->
        [one] En opgave kom for sent og blev sprunget over: { $job }.
       *[other] En opgave kom for sent { $count } gange og blev sprunget over: { $job }.
    }
facilitator-fault-prompts = En ændring i spørgsmålene kunne ikke bruges, så de gamle gælder stadig.
facilitator-fault-replica = Den løbende kopi af mine data blev ikke skrevet. Alt virker, men mister vi maskinen, kan noget mangle.
facilitator-fault-guessing = { $count ->
    [one] Nogen prøvede mange forkerte koder. De kom ikke ind, og jeg har lukket for deres forsøg i en time.
   *[other] Nogen prøvede mange forkerte koder { $count } gange. De kom ikke ind, og jeg lukkede hver gang for deres forsøg i en time.
}
facilitator-fault-other = { $count ->
        [one] Noget gik i stå.
       *[other] Noget gik i stå { $count } gange.
    }
facilitator-job-attend = dagens beskeder til en kollega
facilitator-job-tidy = nattens oprydning
facilitator-job-people-clean = oprydning i links og gamle konti
facilitator-job-people-return = en velkomst efter fravær
facilitator-job-leading-count = at tælle måneden sammen
facilitator-job-leading-evaluation = evalueringen
facilitator-job-leading-handout = hæftet til personalemødet
facilitator-job-leading-monthly = månedens hæfte til personalemødet
facilitator-job-pulse-close = at tælle temperaturmålingen sammen
facilitator-job-pulse-open = månedens temperaturmåling
facilitator-job-pulse-picture = et billede af temperaturmålingen
facilitator-job-reflection-later = et spørgsmål, der skulle komme senere på dagen
facilitator-job-reflection-renew = mandagens nye svar fra kolleger
facilitator-job-sparring-round = en ny sparringsrunde
facilitator-job-sparring-reminder = påmindelsen om en aftalt sparring
facilitator-job-sparring-clean = oprydning efter sparring
facilitator-job-facilitator-brief = mandagens overblik
facilitator-job-facilitator-faults = den daglige besked om fejl
facilitator-job-facilitator-silence = spørgsmålet om en ny tovholder
facilitator-job-feedback-deadline = fristen for et ønske om feedback
facilitator-job-other = en planlagt opgave
