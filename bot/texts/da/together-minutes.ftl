# Fire minutter sammen: tovholderen
minutes-button-home = Fire minutter
minutes-choose = Hvad skal alle i rummet svare på? Vælg en model, eller skriv et spørgsmål selv.
minutes-button-own = Skriv selv
minutes-button-again = Vis svarene igen
minutes-which = Hvilket spørgsmål?
minutes-own = Skriv spørgsmålet, højst { $room } tegn, uden navne, CPR eller genkendelige detaljer.
minutes-question = <b>{ $question }</b>
minutes-preview = Ordet på væggen er <b>{ $code }</b>. Vis siden på væggen først, og åbn, når alle er klar: så er der { $minutes } minutter. Jeg skriver ikke til nogen; de, der er i rummet, finder det under /menu → Det venter.
minutes-button-wall = Til væggen
minutes-button-open = Åbn nu
minutes-button-other = Vælg et andet
minutes-one-runs = Der er allerede et spørgsmål i gang. Vent, til det er slut.
minutes-running = Åbent til kl. { $clock }. Ordet er <b>{ $code }</b>. Svarene vises, når tiden er gået, hvis der er mindst fem.
minutes-button-more = Et minut mere
minutes-button-end = Slut nu
minutes-button-look = Hvor mange?
minutes-count = { $count } har svaret.
minutes-count-few = Færre end fem har svaret indtil nu.
minutes-no-more = Det kan højst vare { $minutes } minutter.
minutes-ended = Tiden er slut.
minutes-wall-open = Siden til væggen. Åbn den i en browser på den store skærm.
minutes-wall-here = Svarene til væggen, uden navne. Jeg sletter dem om { $days } dage, men kan ikke hente filen tilbage, så slet den også.

# Siden på væggen
minutes-wall-how = Skriv /menu til Makker, tryk på Det venter og Fire minutter, og skriv ordet:
minutes-wall-note = Svar kort og uden navne. Svarene vises uden navne, når mindst fem har svaret.

# Dem, der er med
minutes-item = Fire minutter sammen
minutes-code = Hvilket ord står på væggen? Er du ikke med til mødet, så lad det bare ligge.
minutes-code-wrong = Det er ikke ordet på væggen. Vil du prøve igen?
minutes-how = Du har til kl. { $clock }. Skriv kort, højst { $room } tegn, uden navne, CPR eller genkendelige detaljer. Fra fem svar vises de uden navne for alle, der er med.
minutes-kept = Gemt. Indtil kl. { $clock } kan du rette din besked eller trække svaret tilbage.
minutes-button-take-back = Træk svaret tilbage
minutes-taken-back = Trukket tilbage. Vil du skrive et andet svar, har du til kl. { $clock }.
minutes-over = Tiden er gået, så jeg har ikke gemt noget.
minutes-stays = Tiden er gået, så svaret står, som det var. Det slettes efter højst syv dage.
minutes-few = For få svar til at vise dem (under 5). Ingen har set dem, og de er slettet.
minutes-shown = <b>{ $question }</b>
    { $count } svar, blandet og uden navne:
minutes-answer = • { $text }
minutes-taken-down = Svarene er taget ned, for et af dem er slettet.
minutes-deleted = Svarene er slettet, som aftalt.
