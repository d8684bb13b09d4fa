# At finde en tid: forslag, valg, kalenderfilen, flytte og aflyse, påmindelsen

sparring-button-times = Foreslå tider
sparring-button-see-times = Se forslag
sparring-button-other-times = Foreslå andre
sparring-button-other-day = Vælg anden dag
sparring-button-send-times = Send forslag
sparring-button-keep-arranged = Gem tiden
sparring-button-none-fits = Ingen passer
sparring-button-move-or-cancel = Flyt eller aflys
sparring-button-move = Flyt
sparring-button-cancel-time = Aflys
sparring-button-keep-time = Behold tiden

sparring-day-label = { $weekday ->
        [0] Man.
        [1] Tir.
        [2] Ons.
        [3] Tor.
       *[4] Fre.
    } { $day }/{ $month }
sparring-time-label = { $day } kl. { $clock }
sparring-clock-label = { $clock }

# At foreslå
sparring-times-days = Du kan foreslå { $names } op til tre tider. Hvilken dag passer dig?
sparring-times-days-move = Den gamle tid gælder, til { $names } har sagt ja til en ny. Hvilken dag passer dig bedre?
sparring-times-arranged = Hvilken dag har du aftalt med { $names }?
sparring-times-clock = Hvornår passer det { $date }?
sparring-times-chosen = Valgt:
sparring-times-line = • { $time }
sparring-times-no-days = Der er ingen ledige dage tilbage i runden. Skriv gerne til { $names } i stedet.
sparring-times-most = Du kan foreslå tre tider ad gangen. Tag en af dem væk, hvis du hellere vil have denne.
sparring-times-past = Det tidspunkt er forbi eller ligger uden for arbejdstiden. Vælg gerne et andet.
sparring-times-enough = { $names } har allerede en del tider fra dig. Skriv gerne en besked, hvis ingen af dem passer.
sparring-times-sent = Sendt til { $names }. Jeg skriver, så snart I har en tid.
sparring-times-out = Du har foreslået { $names } { $count ->
        [one] en tid
       *[other] de her tider
    }:

# At svare
sparring-times-offer = { $name } foreslår { $count ->
        [one] en tid til jeres sparring. Passer den dig?
       *[other] { $count } tider til jeres sparring. Passer en af dem dig?
    }
sparring-times-move = { $name } vil gerne flytte jeres sparring. Jeres tid { $time } gælder, til I har en ny. Passer en af de her?
sparring-times-open = { $count ->
        [one] Der er foreslået en tid til jeres sparring. Passer den dig?
       *[other] Der er foreslået { $count } tider til jeres sparring. Passer en af dem dig?
    }
sparring-times-yes = { $count ->
        [one] Du har sagt ja til tiden her. Jeg skriver, når den også passer { $names }.
       *[other] Du har sagt ja til de her tider. Jeg skriver, når en af dem også passer { $names }.
    }
sparring-times-gone = Den tid kan ikke vælges mere. Foreslå gerne en anden.
sparring-times-none = Ingen af de foreslåede tider passede. Vil du foreslå andre?
sparring-times-none-moved = Ingen af de nye tider passede, så jeres tid { $time } gælder stadig. Vil du foreslå andre?
sparring-times-none-own = Helt fint. Jeg siger det videre. Vil du selv foreslå nogle tider?

# Aftalt: teksten under kalenderfilen og det, der står i den
sparring-time-new = Aftalt { $time } med { $names }. Filen lægger tiden i din kalender. God sparring.
sparring-time-changed = Aftalt på ny: { $time } med { $names }. Filen retter tiden i din kalender.
sparring-time-taken = Filen fjerner sparringen { $time } fra din kalender.
sparring-entry-title = Sparring med { $names }
sparring-entry-text = { $title }, { $minutes } minutter. Du er { $role }.

# Flytte og aflyse
sparring-move-ask = Jeres tid er { $time }. Vil du flytte eller aflyse den?
sparring-time-kept = Helt fint. Tiden holder.
sparring-time-cancelled-told = Tiden er aflyst, og { $names } har fået besked.
sparring-time-cancelled-missed = Tiden er aflyst, men { $names } kan jeg ikke få fat i, så sig det selv.
sparring-time-cancelled-own = Vil I have en ny tid, så tryk her.
sparring-time-cancelled = { $name } har aflyst jeres sparring { $time }. Filen fjerner den fra din kalender. Vil du foreslå en ny tid?

# En time før
sparring-reminder = I dag kl. { $clock } har du { $minutes } minutters sparring med { $names }. Du er <b>{ $role }</b>.
