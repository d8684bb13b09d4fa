# Å finne en tid: forslag, valg, kalenderfilen, flytte og avlyse, påminnelsen

sparring-button-times = Foreslå tider
sparring-button-see-times = Se forslag
sparring-button-other-times = Foreslå andre
sparring-button-other-day = Velg annen dag
sparring-button-send-times = Send forslag
sparring-button-keep-arranged = Lagre tiden
sparring-button-none-fits = Ingen passer
sparring-button-move-or-cancel = Flytt eller avlys
sparring-button-move = Flytt
sparring-button-cancel-time = Avlys
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

# Å foreslå
sparring-times-days = Du kan foreslå opptil tre tider for { $names }. Hvilken dag passer for deg?
sparring-times-days-move = Den gamle tiden gjelder til { $names } har sagt ja til en ny. Hvilken dag passer bedre for deg?
sparring-times-arranged = Hvilken dag har du avtalt med { $names }?
sparring-times-clock = Når passer det { $date }?
sparring-times-chosen = Valgt:
sparring-times-line = • { $time }
sparring-times-no-days = Det er ingen ledige dager igjen i runden. Skriv gjerne til { $names } i stedet.
sparring-times-most = Du kan foreslå tre tider om gangen. Ta bort en av dem hvis du heller vil ha denne.
sparring-times-past = Det tidspunktet er forbi eller ligger utenfor arbeidstiden. Velg gjerne et annet.
sparring-times-enough = { $names } har allerede en del tider fra deg. Skriv gjerne en melding hvis ingen av dem passer.
sparring-times-sent = Sendt til { $names }. Jeg skriver så snart dere har en tid.
sparring-times-out = Du har foreslått { $count ->
        [one] en tid
       *[other] disse tidene
    } for { $names }:

# Å svare
sparring-times-offer = { $name } foreslår { $count ->
        [one] en tid for sparringen deres. Passer den for deg?
       *[other] { $count } tider for sparringen deres. Passer en av dem for deg?
    }
sparring-times-move = { $name } vil gjerne flytte sparringen deres. Tiden deres { $time } gjelder til dere har en ny. Passer en av disse?
sparring-times-open = { $count ->
        [one] Det er foreslått en tid for sparringen deres. Passer den for deg?
       *[other] Det er foreslått { $count } tider for sparringen deres. Passer en av dem for deg?
    }
sparring-times-yes = { $count ->
        [one] Du har sagt ja til denne tiden. Jeg skriver når den også passer for { $names }.
       *[other] Du har sagt ja til disse tidene. Jeg skriver når en av dem også passer for { $names }.
    }
sparring-times-gone = Den tiden kan ikke velges lenger. Foreslå gjerne en annen.
sparring-times-none = Ingen av de foreslåtte tidene passet. Vil du foreslå andre?
sparring-times-none-moved = Ingen av de nye tidene passet, så tiden deres { $time } gjelder fortsatt. Vil du foreslå andre?
sparring-times-none-own = Helt greit. Jeg sier det videre. Vil du selv foreslå noen tider?

# Avtalt: teksten under kalenderfilen og det som står i den
sparring-time-new = Avtalt { $time } med { $names }. Filen legger tiden i kalenderen din. God sparring.
sparring-time-changed = Avtalt på nytt: { $time } med { $names }. Filen retter tiden i kalenderen din.
sparring-time-taken = Filen fjerner sparringen { $time } fra kalenderen din.
sparring-entry-title = Sparring med { $names }
sparring-entry-text = { $title }, { $minutes } minutter. Du er { $role }.

# Flytte og avlyse
sparring-move-ask = Tiden deres er { $time }. Vil du flytte eller avlyse den?
sparring-time-kept = Helt greit. Tiden står ved lag.
sparring-time-cancelled-told = Tiden er avlyst, og { $names } har fått beskjed.
sparring-time-cancelled-missed = Tiden er avlyst, men { $names } får jeg ikke tak i, så si det selv.
sparring-time-cancelled-own = Vil dere ha en ny tid, så trykk her.
sparring-time-cancelled = { $name } har avlyst sparringen deres { $time }. Filen fjerner den fra kalenderen din. Vil du foreslå en ny tid?

# En time før
sparring-reminder = I dag kl. { $clock } har du { $minutes } minutters sparring med { $names }. Du er <b>{ $role }</b>.
