# Skriftlig sparring: å spørre, å skrive etter tur, og hva det blir av tekstene

# Å spørre
sparring-button-written = Skriv i stedet
sparring-button-rather-meet = Møtes heller
sparring-written-ask = Du er satt sammen med <b>{ $name }</b>, som foreslår at dere skriver i stedet for å møtes: { $count } korte tekster etter tur over høyst { $days } arbeidsdager. Bare dere to ser dem, og de slettes { $kept ->
        [one] dagen etter
       *[other] { $kept } dager etter
    }. Vil du skrive i stedet?
sparring-written-asked = Jeg spør { $name } for deg. Kommer det ikke noe ja, møtes dere som dere ellers ville gjort.
sparring-written-unasked = Helt greit. Jeg spør ikke.
sparring-written-no = Helt greit. Jeg sier til { $name } at dere heller skal møtes.
sparring-written-said-no = { $name } vil heller møtes denne gangen. Når passer det for dere?
sparring-written-met = Dere har funnet en tid sammen, så dere møtes i stedet.

# Å skrive etter tur
sparring-written-begun = Dere skriver sammen til og med { $date }.
sparring-written-yes = { $name } vil gjerne skrive. Dere skriver sammen til og med { $date }.
sparring-written-move = <b>{ $title }</b> ({ $number } av { $count })
sparring-written-room = Trykk Skriv nå, eller svar på denne meldingen. Høyst { $room } tegn.
sparring-written-just-write = Bare skriv det her i chatten.
sparring-written-for-whom = Jeg har ikke lagret eller sendt det. Var det til { $name } i det skriftlige, så trykk her og send det på nytt.
sparring-button-write = Skriv nå
sparring-button-take-back = Trekk teksten
sparring-written-from = { $name } skriver:
sparring-written-here = Skriv det her i chatten. Jeg sender det til { $name } med det samme; høyst { $room } tegn og uten navn på innbyggere.
sparring-written-not-here = Helt greit. Ingenting er sendt.
sparring-written-sent = Sendt til { $name }. Du kan rette meldingen din eller trekke den til { $name } har svart.
sparring-written-sent-later = { $name } får det { $time }. Du kan rette meldingen din eller trekke den til { $name } har svart.
sparring-written-not-your-turn = Nå er det { $name } som skriver, så jeg har ikke lagret teksten din. Du hører fra meg når det er din tur.
sparring-written-over = Det skriftlige er slutt, så jeg har ikke lagret teksten. Ta gjerne kontakt med kollegaen din direkte.
sparring-written-changed = Rettet, også hos { $name }.
sparring-written-stays = { $name } har svart, så teksten din står som den var.
sparring-written-taken-back = Teksten din er borte igjen, også hos { $name }. Vil du skrive en ny?
sparring-written-not-sent = Den teksten er trukket, så rettelsen er verken lagret eller sendt.
sparring-written-withdrawn = { $name } har trukket teksten sin.
sparring-written-wiped = Teksten din er borte igjen, også hos { $name }.
sparring-written-reminder = Det er din tur i det skriftlige med { $name }: <b>{ $title }</b>. Dere har til og med { $date }. Vil du skrive nå?
sparring-written-your-turn = Dere skriver sammen til og med { $date }, og det er din tur.
sparring-written-their-turn = Dere skriver sammen til og med { $date }, og det er { $name } som skriver nå.
sparring-item-write = Skriv i sparringen

# Når det slutter
sparring-written-finished = { $name } får teksten din, og dermed er dere ferdige. Alle tekstene deres slettes { $date }, også hos { $name }; det du selv har skrevet her i chatten, sletter du selv.
sparring-written-finished-long = Vil du lagre et neste steg, er det plass til { $room } tegn.
sparring-written-step-offer = Vil du ha det igjen som ditt neste steg i en av ukens meldinger?
sparring-button-keep-step = Lagre som neste steg
sparring-button-write-step = Skriv neste steg
sparring-written-thanks = Det var den siste teksten, og dere er ferdige. Alle tekstene deres slettes { $date }. Vil du selv notere et neste steg?
sparring-written-done = Dere har skrevet sammen og er ferdige.
sparring-written-deleted = Slettet, som avtalt.
sparring-written-time-up = Nå er dagene gått, så jeg lukker det skriftlige.
sparring-written-other-stops = { $name } vil heller møtes, så jeg lukker det skriftlige.
sparring-written-other-gone = { $name } kan ikke likevel, så jeg lukker det skriftlige.
sparring-written-stopped = Helt greit. Jeg lukker det skriftlige og sier fra til { $name }.
sparring-written-stands = Dere rakk { $done } av { $count } tekster. De kan leses her til jeg sletter dem { $date }.
sparring-written-stop = Da lukker jeg det skriftlige for dere begge, og det kan ikke åpnes igjen. Vil dere heller møtes?
sparring-button-stop-written = Ja, lukk det
sparring-button-go-on = Nei, fortsett
sparring-written-goes-on = Fint. Dere fortsetter der dere slapp.
