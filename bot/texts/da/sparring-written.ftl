# Skriftlig sparring: at spørge, at skrive på skift, og hvad der bliver af teksterne

# At spørge
sparring-button-written = Skriv i stedet
sparring-button-rather-meet = Hellere mødes
sparring-written-ask = Du er sat sammen med <b>{ $name }</b>, som foreslår, at I skriver i stedet for at mødes: { $count } korte tekster på skift over højst { $days } arbejdsdage. Kun I to ser dem, og de bliver slettet { $kept ->
        [one] dagen efter
       *[other] { $kept } dage efter
    }. Vil du skrive i stedet?
sparring-written-asked = Jeg spørger { $name } for dig. Kommer der ikke noget ja, mødes I, som I ellers ville.
sparring-written-unasked = Helt fint. Jeg spørger ikke.
sparring-written-no = Helt fint. Jeg siger til { $name }, at I hellere skal mødes.
sparring-written-said-no = { $name } vil hellere mødes denne gang. Hvornår passer det jer?
sparring-written-met = I har fundet en tid sammen, så I mødes i stedet.

# At skrive på skift
sparring-written-begun = I skriver sammen til og med { $date }.
sparring-written-yes = { $name } vil gerne skrive. I skriver sammen til og med { $date }.
sparring-written-move = <b>{ $title }</b> ({ $number } af { $count })
sparring-written-room = Tryk Skriv nu, eller svar på denne besked. Højst { $room } tegn.
sparring-written-just-write = Skriv det bare her i chatten.
sparring-written-for-whom = Jeg har ikke gemt eller sendt det. Var det til { $name } i det skriftlige, så tryk her, og send det igen.
sparring-button-write = Skriv nu
sparring-button-take-back = Fortryd teksten
sparring-written-from = { $name } skriver:
sparring-written-here = Skriv det her i chatten. Jeg sender det til { $name } med det samme; højst { $room } tegn og uden navne på borgere.
sparring-written-not-here = Helt fint. Der er ikke sendt noget.
sparring-written-sent = Sendt til { $name }. Du kan rette din besked eller fortryde den, indtil { $name } har svaret.
sparring-written-sent-later = { $name } får det { $time }. Du kan rette din besked eller fortryde den, indtil { $name } har svaret.
sparring-written-not-your-turn = Nu er det { $name }, der skriver, så jeg har ikke gemt din tekst. Du hører fra mig, når det er din tur.
sparring-written-over = Det skriftlige er slut, så jeg har ikke gemt teksten. Tag gerne fat i din kollega direkte.
sparring-written-changed = Rettet, også hos { $name }.
sparring-written-stays = { $name } har svaret, så din tekst står, som den var.
sparring-written-taken-back = Din tekst er væk igen, også hos { $name }. Vil du skrive en ny?
sparring-written-not-sent = Den tekst er taget tilbage, så rettelsen er hverken gemt eller sendt.
sparring-written-withdrawn = { $name } har taget sin tekst tilbage.
sparring-written-wiped = Din tekst er væk igen, også hos { $name }.
sparring-written-reminder = Det er din tur i det skriftlige med { $name }: <b>{ $title }</b>. I har til og med { $date }. Vil du skrive nu?
sparring-written-your-turn = I skriver sammen til og med { $date }, og det er din tur.
sparring-written-their-turn = I skriver sammen til og med { $date }, og det er { $name }, der skriver nu.
sparring-item-write = Skriv i sparringen

# Når det slutter
sparring-written-finished = { $name } får din tekst, og dermed er I færdige. Alle jeres tekster bliver slettet { $date }, også hos { $name }; det, du selv har skrevet her i chatten, sletter du selv.
sparring-written-finished-long = Vil du gemme et næste skridt, så er der plads til { $room } tegn.
sparring-written-step-offer = Vil du have det igen som dit næste skridt i en af ugens beskeder?
sparring-button-keep-step = Gem som næste skridt
sparring-button-write-step = Skriv næste skridt
sparring-written-thanks = Det var den sidste tekst, og I er færdige. Alle jeres tekster bliver slettet { $date }. Vil du selv notere et næste skridt?
sparring-written-done = I har skrevet sammen og er færdige.
sparring-written-deleted = Slettet, som aftalt.
sparring-written-time-up = Nu er dagene gået, så jeg lukker det skriftlige.
sparring-written-other-stops = { $name } vil hellere mødes, så jeg lukker det skriftlige.
sparring-written-other-gone = { $name } kan ikke alligevel, så jeg lukker det skriftlige.
sparring-written-stopped = Helt fint. Jeg lukker det skriftlige og siger det til { $name }.
sparring-written-stands = I nåede { $done } af { $count } tekster. De kan læses her, til jeg sletter dem { $date }.
sparring-written-stop = Så lukker jeg det skriftlige for jer begge, og det kan ikke åbnes igen. Vil I hellere mødes?
sparring-button-stop-written = Ja, luk det
sparring-button-go-on = Nej, fortsæt
sparring-written-goes-on = Godt. I fortsætter, hvor I slap.
