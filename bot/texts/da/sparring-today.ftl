# Jeg er ledig i dag: ti minutter med en kollega, der også har tid

sparring-button-today = Jeg er ledig i dag
sparring-button-part-day = I dag
sparring-button-part-morning = I formiddag
sparring-button-part-afternoon = I eftermiddag
sparring-button-not-free = Alligevel ikke

sparring-today-ask = Så finder jeg en kollega, der også er ledig til ti minutters sparring. Hvornår har du tid?
sparring-today-waits = Du er ledig til kl. { $until }. Jeg siger til, hvis en kollega også bliver ledig i dag.
sparring-today-waits-from = Du er ledig fra kl. { $since } til kl. { $until }. Jeg siger til, hvis en kollega også bliver ledig i dag.
sparring-today-withdrawn = Helt fint. Du er ikke meldt ledig mere.
sparring-today-closed = Det kan du bruge på arbejdsdage fra kl. { $opens } til lidt før kl. { $closes }. Kig gerne forbi igen.
sparring-today-enough = Tre gange på en dag er, hvad jeg finder. Du er velkommen igen næste arbejdsdag.
sparring-today-not-in = Det er for dem, der er med i sparring og ikke er væk lige nu. Sig til under Sparring, hvis du vil være med.
sparring-today-found = Du og <b>{ $names }</b> er begge ledige i dag til { $minutes } minutters sparring. Du er <b>{ $role }</b>.
sparring-today-until = I har begge tid frem til kl. { $until }. Aftal hvor, eller ring sammen.
sparring-today-between = I har begge tid fra kl. { $since } til kl. { $until }. Aftal hvor, eller ring sammen.
sparring-today-gone = { $name } kan ikke alligevel i dag. Er du stadig ledig, så tryk her.
