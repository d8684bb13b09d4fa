# Jeg er ledig i dag: ti minutter med en kollega som også har tid

sparring-button-today = Jeg er ledig i dag
sparring-button-part-day = I dag
sparring-button-part-morning = I formiddag
sparring-button-part-afternoon = I ettermiddag
sparring-button-not-free = Likevel ikke

sparring-today-ask = Da finner jeg en kollega som også er ledig til ti minutters sparring. Når har du tid?
sparring-today-waits = Du er ledig til kl. { $until }. Jeg sier fra hvis en kollega også blir ledig i dag.
sparring-today-waits-from = Du er ledig fra kl. { $since } til kl. { $until }. Jeg sier fra hvis en kollega også blir ledig i dag.
sparring-today-withdrawn = Helt greit. Du er ikke meldt ledig lenger.
sparring-today-closed = Det kan du bruke på arbeidsdager fra kl. { $opens } til litt før kl. { $closes }. Stikk gjerne innom igjen.
sparring-today-enough = Tre ganger på en dag er det meste jeg finner. Du er velkommen igjen neste arbeidsdag.
sparring-today-not-in = Dette er for dem som er med i sparring og ikke er borte akkurat nå. Si fra under Sparring hvis du vil være med.
sparring-today-found = Du og <b>{ $names }</b> er begge ledige i dag til { $minutes } minutters sparring. Du er <b>{ $role }</b>.
sparring-today-until = Dere har begge tid fram til kl. { $until }. Avtal hvor, eller ring hverandre.
sparring-today-between = Dere har begge tid fra kl. { $since } til kl. { $until }. Avtal hvor, eller ring hverandre.
sparring-today-gone = { $name } kan ikke likevel i dag. Er du fortsatt ledig, så trykk her.
