# Temperaturmåling (puls)
pulse-week = Det er tid for månedens temperaturmåling.
pulse-intro = { $count } setninger, under et minutt, bare knapper. Svarene dine er fortrolige: De telles sammen med de andres og står ikke ved navnet ditt. Stopper du underveis, teller det med du rakk. Åpen til og med { $day }.
pulse-item =
    <b>{ $number } av { $count }</b>
    { $stem }
    <b>{ $text }</b>

    { $scale }
pulse-end = Det var det. Sender du, telles svarene dine med, og da kan de ikke finnes igjen.
pulse-end-skipped = Du hoppet over alle, og det er helt greit. Send, så er den unna.
pulse-sent = Talt med. Resultatet kommer { $day } og vises når minst fem har svart.
pulse-skipped = Helt greit. Vi ses neste gang.
pulse-lost = Jeg har blitt startet på nytt. Det du rakk å svare, lå bare i minnet mitt og er borte, beklager. Vi tar det forfra.
pulse-no-text = Her svarer du bare med knappene, så jeg har ikke lagret teksten.
pulse-off = Temperaturmålingen er slått av her hos dere.
pulse-item-open = Temperaturmåling
pulse-button-begin = Svar nå
pulse-button-skip = Hopp over
pulse-button-again = Start forfra
pulse-button-send = Send
pulse-button-home = Se puls
pulse-button-result = Se resultatet
pulse-button-picture = Vis bilde
pulse-button-own = Min avdeling

# Resultatet
pulse-closed = Temperaturmålingen for { $month } er talt opp.
pulse-none = Det er ikke noe resultat ennå. Det måles i den første uken av hver måned.
pulse-whole = Hele huset
pulse-result =
    <b>Temperaturmåling, { $month }</b>
    { $group }
pulse-result-stem = { $stem }
pulse-line = { $title }: <b>{ $mean }</b> ({ $answers } svar)
pulse-line-change = { $title }: <b>{ $mean }</b> ({ $answers } svar, { $way ->
        [up] { $change } høyere enn sist
        [down] { $change } lavere enn sist
       *[same] som sist
    })
pulse-line-few = { $title }: for få svar
pulse-few = For få svar til å vise et resultat (under 5).
pulse-scale = Tallet er et gjennomsnitt fra 1 ({ $low }) til 5 ({ $high }).
pulse-drawing = Jeg tegner. Et øyeblikk.
pulse-picture-title = Temperaturmåling, { $month }
pulse-picture-answers = { $answers } svar
pulse-picture-few = Setninger med for få svar vises ikke.
