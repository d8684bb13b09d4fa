# Vores ord
glossary-button-home = Vores ord
glossary-item = Stem om ord ({ $count })
glossary-home = <b>Vores ord.</b> Det her har I aftalt, at ordene betyder hos jer.
glossary-home-none = <b>Vores ord.</b> Her kommer de ord til at stå, som I bliver enige om. Kender du et, som I bruger forskelligt?
glossary-entry = <b>{ $word }</b>: { $meaning }
glossary-button-vote = Stem: { $word }
glossary-button-propose = Foreslå et ord
glossary-button-answers = Kollegers svar
glossary-answers = Her bruger I samme ord om noget forskelligt, skriver kolleger. Er der et ord, som I skal blive enige om?
glossary-answer = ”{ $text }”
glossary-answers-none = Der er ikke delt nok svar om ord endnu (under 5). Du kan foreslå et ord alligevel.
glossary-propose = Skriv ordet, et kolon og hvad I skal mene med det, højst { $room } tegn. Fx ”Match: når borger og arbejdsplads kender hinandens behov”. Uden navne, CPR eller genkendelige detaljer; ingen ser, hvem der har foreslået det.
glossary-unread = Jeg fandt ikke både et ord og en forklaring. Vil du skrive det som ”Ordet: forklaringen”?
glossary-proposed = Tak, nu kan alle stemme om ”{ $word }”. Du kan trække dit forslag tilbage, så længe afstemningen er åben. Bliver det valgt, er det jeres fælles og står uden navn.
glossary-one-each = Du har allerede et forslag til ”{ $word }”. Træk det tilbage først, hvis du vil skrive et andet.
glossary-full = Der er allerede { $count } forslag til ”{ $word }”. Stem på et af dem.
glossary-vote = <b>{ $word }</b>: hvad skal I mene med det? Du har én stemme og kan flytte den.
glossary-wording = { $number }. { $wording }
glossary-stands = gælder nu
glossary-votes = { $count ->
        [1] 1 stemme
       *[other] { $count } stemmer
    }
glossary-yours = din stemme
glossary-few = Færre end fem har stemt indtil nu, så tallene vises ikke endnu.
glossary-button-for = Stem på { $number }
glossary-button-other = Foreslå en anden
glossary-button-withdraw = Træk mit tilbage
glossary-button-close = Luk afstemningen
glossary-other = Hvad skal I mene med ”{ $word }”? Skriv det, højst { $room } tegn, uden navne, CPR eller genkendelige detaljer.
glossary-over = Afstemningen er slut, så jeg har ikke gemt noget.
glossary-withdrawn = Dit forslag er trukket tilbage.
glossary-close = De fleste vil have den her: ”{ $wording }”. Skal den gælde?
glossary-close-open = Der er stemmelighed eller under fem stemmer, så det er dig, der vælger. Hvilken skal gælde?
glossary-button-keep = Lad den gælde
glossary-button-choose = Vælg nr. { $number }
glossary-voted-meanwhile = Der er stemt imens. Her er afstemningen, som den står nu.
glossary-ended = Afstemningen er slut. <b>{ $word }</b>: { $meaning }
glossary-changed = Afstemningen om ”{ $word }” har ændret sig. Du finder den under Vores ord i værktøjskassen.
glossary-gone = Der er ikke længere en afstemning om ”{ $word }”.
