# Fasilitator: invitasjoner, kolleger, avdelinger, runder, mandagsbrev og feil

facilitator-home = Hva vil du gjøre, { $name }?
facilitator-button-round = Runden nå
facilitator-button-start = Start en runde
facilitator-button-invite = Inviter
facilitator-button-people = Personer
facilitator-button-departments = Avdelinger
facilitator-button-handover = Gi stafetten videre
facilitator-button-rhythm = Rytme
facilitator-button-home = Fasilitator
facilitator-button-more = Vis flere
facilitator-button-earlier = Vis forrige

# Invitasjoner
facilitator-role-colleague = Kollega
facilitator-role-leader = Leder
facilitator-role-facilitator = Fasilitator
facilitator-invite-role = Hvem vil du invitere?
facilitator-invite-department = Hvilken avdeling hører vedkommende til?
facilitator-button-they-choose = La dem velge selv
facilitator-they-choose = velger selv avdeling
facilitator-invite-until = Hvor lenge skal lenken virke?
facilitator-button-days = I { $days } dager
facilitator-invite-many = Er lenken til én eller til flere? Kommer noen inn via en lenke til flere, må du gå god for dem etterpå.
facilitator-button-one = Til én
facilitator-button-many = Til flere
facilitator-invited = Lenken er laget og vises bare her. Gi den til den det gjelder.
facilitator-button-another = Lag en lenke til
facilitator-invitation-one =
    En lenke til én kollega. Den virker til og med { $until }.

    { $link }
facilitator-invitation-many =
    En lenke til flere kolleger. Den virker til og med { $until }, og du går god for hver enkelt.

    { $link }
facilitator-button-invitations = Se lenker ({ $count })
facilitator-invitations = Disse lenkene kan fortsatt brukes. Skal en av dem stoppes?
facilitator-invitations-none = Ingen lenker er åpne akkurat nå. Vil du lage en?
facilitator-invitation-line = { $number }. { $role }, { $department }, til og med { $until }, { $reach ->
        [many] til flere (brukt av { $used })
       *[one] til én
    }
facilitator-button-revoke = Trekk tilbake { $number }
facilitator-revoked = Lenken virker ikke lenger.

# Personer
facilitator-people = { $count ->
        [one] Her er én kollega. Hvor vil du se?
       *[other] Her er { $count } kolleger. Hvor vil du se?
    }
facilitator-button-new = Se nye ({ $count })
facilitator-button-nowhere = Uten avdeling ({ $count })
facilitator-people-new = Disse kom inn via en lenke til flere og ser ingen navn ennå. Hvem hører til?
facilitator-people-new-none = Ingen nye venter på deg.
facilitator-people-nowhere = Disse har ingen avdeling. Hvem vil du se?
facilitator-people-in = { $department }. Hvem vil du se?
facilitator-people-in-none = { $department } har ingen kolleger ennå.
facilitator-card =
    <b>{ $name }</b>
    { $department }, { $profession }
facilitator-no-department = Uten avdeling
facilitator-card-unconfirmed = Kom inn via en lenke til flere og venter på deg.
facilitator-card-leads = Leder for { $departments }
facilitator-card-facilitator = Fasilitator
facilitator-card-unreachable = Telegram når ikke vedkommende akkurat nå.
facilitator-button-belongs = Hører til
facilitator-button-not = Hører ikke til
facilitator-let-in = Nå hører vedkommende til.
facilitator-ask-erase = Hører { $name } ikke til? Da slettes alt om vedkommende med det samme.
facilitator-button-erase = Slett alt
facilitator-erased = Alt om vedkommende er slettet.
facilitator-button-name = Bytt navn
facilitator-button-department = Bytt avdeling
facilitator-button-give-leader = Gjør til leder her
facilitator-button-take-leader = Fjern som leder
facilitator-button-give-facilitator = Gjør til fasilitator
facilitator-button-take-facilitator = Fjern fra rollen
facilitator-button-move = Flytt til ny konto
facilitator-button-remove = Fjern
facilitator-ask-name = Hva skal { $name } hete her? Skriv navnet, høyst 30 tegn.
facilitator-ask-department = Hvor skal { $name } være? Tilgangen til den gamle lederen stopper med det samme.
facilitator-no-other-department = Det er ingen annen avdeling å flytte { $name } til. Opprett den først under Avdelinger.
facilitator-no-more = Du er ikke fasilitator lenger. Takk for innsatsen.
facilitator-ask-move = Har { $name } fått en ny konto? Da lager jeg en lenke som flytter Makker dit; den gamle kontoen mister tilgangen når den brukes.
facilitator-button-move-yes = Lag flyttelenke
facilitator-move-link =
    Gi lenken til { $name } selv. Den virker én gang innen 24 timer og vises bare her.

    { $link }
facilitator-ask-remove = Skal { $name } ut av Makker? Tilgangen stopper med det samme, og vedkommende får vite det.
facilitator-button-remove-yes = Fjern nå
facilitator-removed = { $name } er ute, og tilgangen er stoppet.

facilitator-told-name = Fasilitatoren din har rettet navnet ditt her til «{ $name }». Du kan selv endre det under /mig.
facilitator-told-department = Fasilitatoren din har flyttet deg til { $department }. Er det feil, kan du endre det under /mig.
facilitator-told-give-leader = Du er nå leder for { $department } her. Du ser aldri andres private svar.
facilitator-told-take-leader = Du er ikke lenger leder for { $department } her.
facilitator-told-give-facilitator =
    Du er nå fasilitator.

    { facilitator-what-it-means }
facilitator-told-take-facilitator = Du er ikke lenger fasilitator. Alt annet er som det var.
facilitator-what-it-means = Du inviterer, holder styr på personer og avdelinger og starter runder. På mandager får du en kort oversikt; svar ser du aldri.

# Avdelinger
facilitator-departments = Hvilken avdeling vil du se?
facilitator-departments-none = Det er ingen avdelinger ennå. Vil du opprette en?
facilitator-button-department-new = Opprett avdeling
facilitator-ask-department-new = Hva heter den nye avdelingen? Skriv navnet, høyst 40 tegn.
facilitator-department =
    <b>{ $name }</b>
    { $count ->
        [0] Ingen kolleger ennå
        [one] Én kollega
       *[other] { $count } kolleger
    }
facilitator-led-by = Ledes av { $leaders }
facilitator-led-by-nobody = Ingen leder er valgt
facilitator-button-leaders = Velg ledere
facilitator-button-merge = Slå sammen
facilitator-button-close = Lukk
facilitator-ask-department-name = Hva skal { $name } hete? Skriv det nye navnet, høyst 40 tegn.
facilitator-ask-merge = Hvilken avdeling skal { $name } legges inn under?
facilitator-merge-none = Det er ingen annen avdeling å slå { $name } sammen med.
facilitator-ask-merge-into = Alle i { $name } flyttes til { $into }, og { $name } lukkes. Ledere for { $name } blir ikke ledere for { $into }. Er det riktig?
facilitator-button-merge-yes = Slå sammen nå
facilitator-ask-close = Skal { $name } lukkes? Åpne lenker til avdelingen stopper med det samme.
facilitator-button-close-yes = Lukk nå
facilitator-closed = { $name } er lukket.
facilitator-leaders = { $name } ledes av dem nedenfor. Trykk på en for å ta rollen fra vedkommende.
facilitator-leaders-none = { $name } har ingen leder. Vil du velge en?
facilitator-button-leader-add = Legg til leder
facilitator-ask-leader = Hvem skal lede { $name }?

# Runder
facilitator-round-none = Det har ikke vært en runde ennå.
facilitator-round-open = Runde { $number } er i gang til og med { $ends }.
facilitator-round-closed = Runde { $number } sluttet { $ends }.
facilitator-round-groups = { $count ->
        [0] Ingen er satt sammen.
        [one] Satt sammen i én gruppe:
       *[other] Satt sammen i { $count } grupper:
    }
facilitator-names = { $names }
facilitator-round-own = • { $count } fra din egen avdeling
facilitator-round-own-few = Av dem i avdelingene du selv leder, ser du tall fra fem og opp.
facilitator-outcomes = Gjennomført: { $held } · delvis: { $partly } · senere: { $later } · nei: { $no } · øvrige: { $open }
facilitator-outcomes-few = Hvordan det gikk: for få svar til å vise et resultat (under 5).
facilitator-round-wishes = Ønsker en ny sparringsmakker:
facilitator-round-unreachable = Telegram når ikke:
facilitator-round-sat-out = Ikke med denne gangen:
facilitator-next = Neste runde begynner { $day }.
facilitator-next-none = Ingen ny runde er planlagt.
facilitator-start = { $count } kolleger er klare.
facilitator-start-ends-open = Runden som går til { $ends }, slutter da.
facilitator-start-sure = Skal jeg sette dem sammen nå?
facilitator-start-too-few = { $count ->
        [0] Ingen er klare for en runde akkurat nå.
        [one] Bare én er klar, så det blir ikke noe par.
       *[other] { $count } er klare, men ingen av dem kan settes sammen.
    }
facilitator-button-start-yes = Start runden
facilitator-started = { $people } kolleger er satt sammen i { $groups ->
        [one] én gruppe
       *[other] { $groups } grupper
    }{ $left_over ->
        [0] {""}
        [one] , og én kommer først neste gang
       *[other] , og { $left_over } kommer først neste gang
    }. Runden varer til og med { $ends }.
facilitator-start-already = En runde har allerede begynt i dag, så jeg startet ikke en til.
facilitator-rhythm = { $weeks ->
        [0] Rytmen er automatisk: annenhver uke de første fire gangene, deretter hver fjerde.
        [1] Det er en runde hver uke.
        [2] Det er en runde annenhver uke.
        [4] Det er en runde hver fjerde uke.
       *[other] Det er en runde hver { $weeks }. uke.
    }
facilitator-button-weeks-2 = Velg hver 2. uke
facilitator-button-weeks-4 = Velg hver 4. uke
facilitator-button-automatic = Velg automatisk
facilitator-button-skip-round = Hopp over neste

# Gi stafettpinnen videre
facilitator-handover = Hvem skal ha stafettpinnen?
facilitator-handover-none = Det er ingen å gi stafettpinnen til ennå. Inviter en kollega først.
facilitator-ask-handover = Skal { $name } være fasilitator? Du kan gå ut av rollen eller bli i den sammen med { $name }.
facilitator-button-hand-over = Gi stafettpinnen
facilitator-button-stay-too = Bli også
facilitator-told-handover = { $name } har gitt deg stafettpinnen som fasilitator.
facilitator-handed-leave = { $name } er nå fasilitator, og du har gått ut av rollen. Takk for innsatsen.
facilitator-handed-stay = { $name } er nå fasilitator sammen med deg.

facilitator-takeover = { $name } har ikke vært her på tre uker og er fasilitator. Vil du ta stafettpinnen?
facilitator-takeover-vacant = Det er ingen fasilitator akkurat nå. Vil du ta stafettpinnen?
facilitator-button-take = Jeg tar den
facilitator-button-not-me = Ikke meg
facilitator-taken-over = Takk, da har du stafettpinnen.
facilitator-takeover-taken = { $name } har tatt stafettpinnen, så du trenger ikke gjøre mer.
facilitator-takeover-declined = Helt greit. Takk for at du svarte.
facilitator-takeover-settled = Det har falt på plass i mellomtiden, så alt er som det var.
facilitator-told-takeover = { $name } har tatt stafettpinnen som fasilitator mens det var stille her. Vil du ha den igjen, så si det til { $name }.

# Mandagsbrevet
facilitator-brief = { $morning ->
        [yes] God morgen, { $name }. Her er uken som gikk.
       *[no] God dag, { $name }. Her er uken som gikk.
    }
facilitator-brief-calm = { $morning ->
        [yes] God morgen, { $name }. Uken var stille, og ingenting venter på deg.
       *[no] God dag, { $name }. Uken var stille, og ingenting venter på deg.
    }
facilitator-brief-answered = { $count } kolleger svarte på et spørsmål.
facilitator-brief-feedback = { $count } kolleger ga feedback til en kollega.
facilitator-brief-too-few = For få svar til å vise et resultat (under 5).
facilitator-brief-joined = { $count ->
        [one] Én ny kollega ble med.
       *[other] { $count } nye kolleger ble med.
    }
facilitator-brief-expired = { $count ->
        [one] Én melding nådde ikke ut i tide; den står under Det venter.
       *[other] { $count } meldinger nådde ikke ut i tide; de står under Det venter.
    }
facilitator-brief-waits = <b>Det venter på deg</b>
facilitator-waits-new = { $count ->
        [one] Én ny venter på at du går god for vedkommende.
       *[other] { $count } nye venter på at du går god for dem.
    }
facilitator-waits-wishes = { $count ->
        [one] Én ønsker en ny sparringsmakker.
       *[other] { $count } ønsker en ny sparringsmakker.
    }
facilitator-waits-unreachable = { $count ->
        [one] Én får ikke Telegram tak i.
       *[other] { $count } får ikke Telegram tak i.
    }
facilitator-waits-alone = Du er den eneste fasilitatoren. Det er godt å være to.

# Feil
facilitator-faults = Dette gikk ikke som det skulle:
facilitator-faults-end = Du trenger ikke gjøre noe. Fortsetter det, så si fra til den som driver Makker.
facilitator-fault-message = { $count ->
        [one] En melding kunne ikke sendes.
       *[other] { $count } meldinger kunne ikke sendes.
    }
facilitator-fault-update = { $count ->
        [one] Noe en kollega skrev eller trykket, kunne ikke leses.
       *[other] { $count } ganger kunne det kolleger skrev eller trykket, ikke leses.
    }
facilitator-fault-job = { $count ->
        [one] En oppgave kjørte ikke: { $job }.
       *[other] En oppgave kjørte ikke { $count } ganger: { $job }.
    }
facilitator-fault-missed = { $count ->
        [one] En oppgave kom for sent og ble hoppet over: { $job }.
       *[other] En oppgave kom for sent { $count } ganger og ble hoppet over: { $job }.
    }
facilitator-fault-prompts = En endring i spørsmålene kunne ikke brukes, så de gamle gjelder fortsatt.
facilitator-fault-replica = Den løpende kopien av dataene mine ble ikke skrevet. Alt virker, men mister vi maskinen, kan noe mangle.
facilitator-fault-guessing = { $count ->
    [one] Noen prøvde mange feil koder. De kom ikke inn, og jeg har stengt for forsøkene deres i en time.
   *[other] Noen prøvde mange feil koder { $count } ganger. De kom ikke inn, og jeg stengte hver gang for forsøkene deres i en time.
}
facilitator-fault-other = { $count ->
        [one] Noe stoppet opp.
       *[other] Noe stoppet opp { $count } ganger.
    }
facilitator-job-attend = dagens meldinger til en kollega
facilitator-job-tidy = nattens opprydding
facilitator-job-people-clean = opprydding i lenker og gamle kontoer
facilitator-job-people-return = en velkomst etter fravær
facilitator-job-leading-count = å telle opp måneden
facilitator-job-leading-evaluation = evalueringen
facilitator-job-leading-handout = heftet til personalmøtet
facilitator-job-leading-monthly = månedens hefte til personalmøtet
facilitator-job-pulse-close = å telle opp temperaturmålingen
facilitator-job-pulse-open = månedens temperaturmåling
facilitator-job-pulse-picture = et bilde av temperaturmålingen
facilitator-job-reflection-later = et spørsmål som skulle komme senere på dagen
facilitator-job-reflection-renew = mandagens nye svar fra kolleger
facilitator-job-sparring-round = en ny sparringsrunde
facilitator-job-sparring-reminder = påminnelsen om en avtalt sparring
facilitator-job-sparring-clean = opprydding etter sparring
facilitator-job-facilitator-brief = mandagens oversikt
facilitator-job-facilitator-faults = den daglige meldingen om feil
facilitator-job-facilitator-silence = spørsmålet om en ny fasilitator
facilitator-job-feedback-deadline = fristen for et ønske om feedback
facilitator-job-other = en planlagt oppgave
