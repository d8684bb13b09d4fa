# Temperaturmåling (puls)
pulse-week = Det er tid til månedens temperaturmåling.
pulse-intro = { $count } sætninger, under et minut, kun knapper. Dine svar er fortrolige: de bliver talt sammen med de andres og står ikke ved dit navn. Stopper du undervejs, tæller det med, du nåede. Åben til og med { $day }.
pulse-item =
    <b>{ $number } af { $count }</b>
    { $stem }
    <b>{ $text }</b>

    { $scale }
pulse-end = Det var det. Sender du, bliver dine svar talt med, og så kan de ikke findes frem igen.
pulse-end-skipped = Du sprang dem alle over, og det er helt fint. Send, så er den af vejen.
pulse-sent = Talt med. Resultatet kommer { $day } og vises, når mindst fem har svaret.
pulse-skipped = Helt fint. Vi ses næste gang.
pulse-lost = Jeg har været genstartet. Det, du nåede at svare, lå kun i min hukommelse og er væk, beklager. Vi tager det forfra.
pulse-no-text = Her svarer du kun med knapperne, så jeg har ikke gemt teksten.
pulse-off = Temperaturmålingen er slået fra her hos jer.
pulse-item-open = Temperaturmåling
pulse-button-begin = Svar nu
pulse-button-skip = Spring over
pulse-button-again = Forfra
pulse-button-send = Send
pulse-button-home = Se puls
pulse-button-result = Se resultatet
pulse-button-picture = Vis billede
pulse-button-own = Min afdeling

# Resultatet
pulse-closed = Temperaturmålingen for { $month } er talt sammen.
pulse-none = Der er ikke noget resultat endnu. Der bliver målt i den første uge af hver måned.
pulse-whole = Hele huset
pulse-result =
    <b>Temperaturmåling, { $month }</b>
    { $group }
pulse-result-stem = { $stem }
pulse-line = { $title }: <b>{ $mean }</b> ({ $answers } svar)
pulse-line-change = { $title }: <b>{ $mean }</b> ({ $answers } svar, { $way ->
        [up] { $change } højere end sidst
        [down] { $change } lavere end sidst
       *[same] som sidst
    })
pulse-line-few = { $title }: for få svar
pulse-few = For få svar til at vise et resultat (under 5).
pulse-scale = Tallet er et gennemsnit fra 1 ({ $low }) til 5 ({ $high }).
pulse-drawing = Jeg tegner. Et øjeblik.
pulse-picture-title = Temperaturmåling, { $month }
pulse-picture-answers = { $answers } svar
pulse-picture-few = Sætninger med for få svar vises ikke.
