# Fire minutter sammen: fasilitatoren
minutes-button-home = Fire minutter
minutes-choose = Hva skal alle i rommet svare på? Velg en modell, eller skriv et spørsmål selv.
minutes-button-own = Skriv selv
minutes-button-again = Vis svarene igjen
minutes-which = Hvilket spørsmål?
minutes-own = Skriv spørsmålet, høyst { $room } tegn, uten navn, fødselsnummer eller gjenkjennelige detaljer.
minutes-question = <b>{ $question }</b>
minutes-preview = Ordet på veggen er <b>{ $code }</b>. Vis siden på veggen først, og åpne når alle er klare: Da er det { $minutes } minutter. Jeg skriver ikke til noen; de som er i rommet, finner det under /menu → Det venter.
minutes-button-wall = Til veggen
minutes-button-open = Åpne nå
minutes-button-other = Velg et annet
minutes-one-runs = Et spørsmål er allerede i gang. Vent til det er slutt.
minutes-running = Åpent til kl. { $clock }. Ordet er <b>{ $code }</b>. Svarene vises når tiden er gått, hvis det er minst fem.
minutes-button-more = Ett minutt til
minutes-button-end = Slutt nå
minutes-button-look = Hvor mange?
minutes-count = { $count } har svart.
minutes-count-few = Færre enn fem har svart til nå.
minutes-no-more = Det kan høyst vare { $minutes } minutter.
minutes-ended = Tiden er slutt.
minutes-wall-open = Siden til veggen. Åpne den i en nettleser på den store skjermen.
minutes-wall-here = Svarene til veggen, uten navn. Jeg sletter dem om { $days } dager, men kan ikke hente filen tilbake, så slett den også.

# Siden på veggen
minutes-wall-how = Skriv /menu til Makker, trykk på Det venter og Fire minutter, og skriv ordet:
minutes-wall-note = Svar kort og uten navn. Svarene vises uten navn når minst fem har svart.

# De som er med
minutes-item = Fire minutter sammen
minutes-code = Hvilket ord står på veggen? Er du ikke med på møtet, så bare la det ligge.
minutes-code-wrong = Det er ikke ordet på veggen. Vil du prøve igjen?
minutes-how = Du har til kl. { $clock }. Skriv kort, høyst { $room } tegn, uten navn, fødselsnummer eller gjenkjennelige detaljer. Fra fem svar vises de uten navn for alle som er med.
minutes-kept = Lagret. Til kl. { $clock } kan du rette meldingen din eller trekke svaret tilbake.
minutes-button-take-back = Trekk tilbake svaret
minutes-taken-back = Trukket tilbake. Vil du skrive et annet svar, har du til kl. { $clock }.
minutes-over = Tiden er gått, så jeg har ikke lagret noe.
minutes-stays = Tiden er gått, så svaret står som det var. Det slettes etter høyst sju dager.
minutes-few = For få svar til å vise dem (under 5). Ingen har sett dem, og de er slettet.
minutes-shown = <b>{ $question }</b>
    { $count } svar, blandet og uten navn:
minutes-answer = • { $text }
minutes-taken-down = Svarene er tatt ned, for et av dem er slettet.
minutes-deleted = Svarene er slettet, som avtalt.
