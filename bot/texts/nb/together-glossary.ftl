# Våre ord
glossary-button-home = Våre ord
glossary-item = Stem over ord ({ $count })
glossary-home = <b>Våre ord.</b> Dette har dere avtalt at ordene betyr hos dere.
glossary-home-none = <b>Våre ord.</b> Her kommer de ordene til å stå som dere blir enige om. Kjenner du et som dere bruker forskjellig?
glossary-entry = <b>{ $word }</b>: { $meaning }
glossary-button-vote = Stem: { $word }
glossary-button-propose = Foreslå et ord
glossary-button-answers = Kollegers svar
glossary-answers = Her bruker dere samme ord om noe forskjellig, skriver kolleger. Er det et ord dere skal bli enige om?
glossary-answer = «{ $text }»
glossary-answers-none = Det er ikke delt nok svar om ord ennå (under 5). Du kan foreslå et ord likevel.
glossary-propose = Skriv ordet, et kolon og hva dere skal mene med det, høyst { $room } tegn. For eksempel «Match: når innbygger og arbeidsplass kjenner hverandres behov». Uten navn, fødselsnummer eller gjenkjennelige detaljer; ingen ser hvem som har foreslått det.
glossary-unread = Jeg fant ikke både et ord og en forklaring. Vil du skrive det som «Ordet: forklaringen»?
glossary-proposed = Takk, nå kan alle stemme over «{ $word }». Du kan trekke forslaget ditt tilbake så lenge avstemningen er åpen. Blir det valgt, er det deres felles og står uten navn.
glossary-one-each = Du har allerede et forslag til «{ $word }». Trekk det tilbake først hvis du vil skrive et annet.
glossary-full = Det er allerede { $count } forslag til «{ $word }». Stem på et av dem.
glossary-vote = <b>{ $word }</b>: Hva skal dere mene med det? Du har én stemme og kan flytte den.
glossary-wording = { $number }. { $wording }
glossary-stands = gjelder nå
glossary-votes = { $count ->
        [1] 1 stemme
       *[other] { $count } stemmer
    }
glossary-yours = din stemme
glossary-few = Færre enn fem har stemt til nå, så tallene vises ikke ennå.
glossary-button-for = Stem på { $number }
glossary-button-other = Foreslå et annet
glossary-button-withdraw = Trekk mitt tilbake
glossary-button-close = Lukk avstemningen
glossary-other = Hva skal dere mene med «{ $word }»? Skriv det, høyst { $room } tegn, uten navn, fødselsnummer eller gjenkjennelige detaljer.
glossary-over = Avstemningen er slutt, så jeg har ikke lagret noe.
glossary-withdrawn = Forslaget ditt er trukket tilbake.
glossary-close = De fleste vil ha denne: «{ $wording }». Skal den gjelde?
glossary-close-open = Det er stemmelikhet eller under fem stemmer, så det er du som velger. Hvilken skal gjelde?
glossary-button-keep = La den gjelde
glossary-button-choose = Velg nr. { $number }
glossary-voted-meanwhile = Noen har stemt i mellomtiden. Her er avstemningen slik den står nå.
glossary-ended = Avstemningen er slutt. <b>{ $word }</b>: { $meaning }
glossary-changed = Avstemningen om «{ $word }» har endret seg. Du finner den under Våre ord i verktøykassen.
glossary-gone = Det er ikke lenger en avstemning om «{ $word }».
