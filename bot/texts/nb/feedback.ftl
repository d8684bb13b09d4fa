# Feedback: å be om den, gi den og bruke den
feedback-home = Feedback handler om oppgaven og det man gjør, aldri om personen. Bare den som gir, og den som får, kan se den. Hva vil du?
feedback-home-closed = Du får ingen ønsker om feedback til { $day }.
feedback-button-ask = Be om feedback
feedback-button-give = Gi feedback
feedback-button-got = Det jeg har fått
feedback-button-given = Det jeg har gitt
feedback-button-wishes = Mine ønsker
feedback-button-close = Steng for ønsker
feedback-button-reopen = Åpne for ønsker
feedback-button-model = Les om feedback
feedback-former-colleague = en tidligere kollega
feedback-a-colleague = en kollega

# Å velge kolleger
feedback-whom = Hvem vil du spørre? Velg én til tre kolleger, eller skriv et navn.
feedback-to-whom = Hvem vil du gi feedback? Velg en kollega, eller skriv et navn.
feedback-nobody = Det er ingen kolleger å velge ennå.
feedback-not-found = Jeg fant ingen kollega med det navnet. Vil du prøve en del av det eller velge på knappene?
feedback-many-found = Det er { $count } med det navnet. Skriv litt mer av det, eller velg på knappene.
feedback-cannot = { $name } kan ikke spørres akkurat nå.
feedback-cannot-get = { $name } kan ikke få feedback her akkurat nå.
feedback-most = Du kan spørre tre om gangen. Trykk på en som er valgt, for å ta vedkommende bort.
feedback-button-go-on = Gå videre

# Ønsket
feedback-wish = Hva vil du gjerne ha feedback på? Skriv én setning om en oppgave eller noe du gjør; høyst 200 tegn og uten navn, fødselsnummer eller gjenkjennelige detaljer.
feedback-wish-long = Det er { $length } tegn, og det er plass til { $room }. Vil du korte det litt ned?
feedback-kind = Hva hjelper deg mest å høre?
feedback-button-kind-worked = Hva virket
feedback-button-kind-next = Hva nå
feedback-button-kind-question = Et spørsmål
feedback-kind-worked = Hva virket
feedback-kind-next = Hva nå
feedback-kind-question = Et spørsmål
feedback-wish-shown = <b>{ $kind }:</b> «{ $wish }»
feedback-wish-preview = Ønsket går til { $names }.
feedback-wish-send = Hver av dem ser navnet ditt og ønsket, ikke hvem du ellers spør, og har fem arbeidsdager. Vil du sende det?
feedback-button-send = Send
feedback-button-other-people = Rett kolleger
feedback-button-other-wish = Rett ønsket
feedback-button-later = Lagre til senere
feedback-button-drop = Slett kladden
feedback-wish-not-yet = Ønsket er ikke sendt ennå, for { $names } kan ikke spørres akkurat nå. Slik ser det ut uten:
feedback-wish-sent = Ønsket ditt går til { $names }. Svarene kommer her, og når fristen { $day } er gått, får du vite hvor mange som rakk det.
feedback-wish-stays = Ønsket er sendt, så det står som det var. Du kan trekke det tilbake under Mine ønsker og sende et nytt.
feedback-saved = Lagret i { $days } dager. Du finner kladden under Det venter og under /feedback.
feedback-dropped = Kladden er slettet.
feedback-item-wish = Kladd: ønsket ditt
feedback-item-gift = Kladd: din feedback

# Den som blir spurt
feedback-item-ask = Ønske om feedback
feedback-asked = { $name } vil gjerne ha feedback på noe.
feedback-asked-how = Det er tre korte trinn, og bare { $name } ser svaret ditt. Du har til og med { $day }; vil du svare?
feedback-button-answer = Svar nå
feedback-button-not-this-time = Ikke denne gangen
feedback-button-answer-after-all = Svar likevel
feedback-declined = Helt greit. Det sier jeg ikke til noen, og du kan ombestemme deg til og med { $day }.
feedback-ask-closed = Fristen for det ønsket er gått. Vil du gi feedback likevel, så velg Gi feedback.
feedback-ask-gone = Det ønsket er trukket tilbake.

# Å skrive
feedback-step-situation = <b>Trinn 1 av 3.</b> Hvilken situasjon tenker du på?
feedback-step-seen = <b>Trinn 2 av 3.</b> Hva så du { $name } gjøre, og hva kom det ut av det? Hold deg til handlingen.
feedback-step-thought = <b>Trinn 3 av 3.</b> { $kind ->
        [worked] Hva kan det gjerne komme mer av neste gang?
        [next] Hva kan være verdt å prøve neste gang?
       *[question] Hva tenker du om spørsmålet, eller hva vil du selv spørre om?
    } Én tanke eller ett spørsmål er nok.
feedback-gift-seen = <b>Trinn 1 av 2.</b> Hva så du { $name } gjøre? Velg én konkret handling, ikke en egenskap.
feedback-gift-led_to = <b>Trinn 2 av 2.</b> Hva førte det til?
feedback-note = Høyst { $room } tegn, uten navn på innbyggere, fødselsnummer eller gjenkjennelige detaljer.
feedback-title-situation = <b>Situasjonen</b>
feedback-title-seen = <b>Det jeg så</b>
feedback-title-led_to = <b>Det førte til</b>
feedback-title-thought = <b>Til neste gang</b>
feedback-title-more = <b>Utdypet</b>
feedback-preview = Slik får { $name } se det:
feedback-preview-send = Bare { $name } ser det og kan vise det til sparringsmakkeren sin uten navnet ditt. Vil du sende det?
feedback-button-change = Rett trinn { $number }
feedback-sent = Sendt til { $name }, som leser det når det passer. Du kan trekke det tilbake under Det jeg har gitt.
feedback-changed = Rettet.
feedback-stays = Det er sendt, så det står som det var. Du kan trekke alt tilbake under Det jeg har gitt.
feedback-part-gone = Den feedbacken er sendt eller slettet, så jeg har ikke lagret teksten. Vil du begynne på en ny under /feedback?
feedback-receiver-gone = Kollegaen din er ikke her lenger eller har trukket ønsket tilbake, så jeg har ikke lagret eller sendt noe.

# Å få
feedback-arrived = { $name } har svart på ønsket ditt om feedback. Les det når det passer.
feedback-more-arrived = { $name } har utdypet feedbacken til deg. Les det når det passer.
feedback-button-read = Les feedback
feedback-item-read = Feedback til deg
feedback-from = Feedback fra { $name }, { $day }.
feedback-you-asked = Du spurte om: «{ $wish }»
feedback-button-thanks = Si takk
feedback-button-more = Utdyp gjerne
feedback-button-show = Vis sparringsmakker
feedback-thanked = Jeg sier takk til { $name }.
feedback-thanks = { $name } sier takk for feedbacken din.
feedback-more-asked = Jeg spør { $name } om det er mer å si.
feedback-show-ask = Jeg viser den til { $partners } uten navnet på den som ga den. Vil du det?
feedback-button-show-now = Ja, vis den
feedback-show-none = Du har ingen sparringsmakker å vise den til akkurat nå.
feedback-show-cancelled = Helt greit. Den er ikke vist til noen.
feedback-shown = { $partners } får nå se den uten navn.
feedback-shown-to-you = { $name } viser deg litt feedback fra en kollega.

# Å utdype
feedback-item-more = Utdyp feedbacken
feedback-more-wanted = { $name } vil gjerne høre litt mer om feedbacken du ga.
feedback-more-how = Vil du utdype den? Du skriver én gang, og jeg sender det med det samme.
feedback-button-write = Skriv nå
feedback-more-write = Hva vil du utdype for { $name }?
feedback-more-sent = Sendt til { $name }.
feedback-more-declined = Helt greit. Det sier jeg ikke til noen.
feedback-more-gone = Den feedbacken kan ikke utdypes lenger, så jeg har ikke lagret teksten.

# Hva som ble brukt
feedback-recall = For noen uker siden fikk du feedback av { $name }. Hva brukte du?
feedback-button-used = Skriv det kort
feedback-used-write = Hva brukte du av det du fikk av { $name }? Høyst { $room } tegn, uten navn; bare du ser det.
feedback-used-kept = Lagret, og bare du kan se det. Skal jeg fortelle { $name } at du brukte det?
feedback-used-kept-alone = Lagret, og bare du kan se det.
feedback-button-tell = Fortell det
feedback-used-told = Jeg sier til { $name } at du brukte det.
feedback-used-not-told = Helt greit. Det blir hos deg.
feedback-used = { $name } har brukt feedbacken din til noe.
feedback-used-gone = Den feedbacken finnes ikke lenger, så jeg har ikke lagret teksten.
feedback-used-shown = Dette brukte du: «{ $text }»

# Fristen
feedback-deadline = Fristen for ønsket ditt om feedback fra { $day } er gått. { $count ->
        [0] Ingen rakk å svare denne gangen.
        [1] Én har svart, og resten rakk det ikke denne gangen.
       *[other] { $count } har svart, og resten rakk det ikke denne gangen.
    }

# Lister
feedback-got-list = Dette har du fått. Trykk for å lese.
feedback-got-none = Du har ikke fått feedback ennå. Vil du be om den?
feedback-given-list = Dette har du gitt. Trykk for å lese det igjen eller trekke det tilbake.
feedback-given-none = Du har ikke gitt feedback ennå. Vil du prøve?
feedback-wishes-list = Ønskene dine om feedback. Trykk for å se et.
feedback-wishes-none = Du har ikke bedt om feedback ennå. Vil du prøve?
feedback-row = { $name }, { $day }/{ $month }
feedback-given-card = Feedbacken din til { $name }, { $day }.
feedback-wish-card = Sendt { $day } til { $names }. { $count ->
        [0] Ingen svar ennå.
        [1] Ett svar har kommet.
       *[other] { $count } svar har kommet.
    }
feedback-wish-card-ends = Fristen er { $day }.
feedback-wish-card-closed = Fristen er gått.
feedback-wish-card-withdrawn = Du har trukket ønsket tilbake.
feedback-button-withdraw = Trekk tilbake
feedback-button-withdraw-now = Ja, trekk tilbake
feedback-withdraw-ask = Da forsvinner det her og i chatten til kollegaen, der jeg kan nå det; det som er lest eller skrevet av, kan jeg ikke kalle tilbake. Vil du trekke det tilbake?
feedback-withdrawn = Det er trukket tilbake.
feedback-words-withdrawn = Trukket tilbake
feedback-words-deleted = Slettet, som avtalt.
feedback-button-before = Vis nyere
feedback-button-after = Vis eldre

# Å stenge for ønsker
feedback-close = Hvor lenge vil du ikke spørres om feedback? Kolleger får ikke vite hvorfor, og det du allerede er spurt om, blir stående.
feedback-button-weeks = { $weeks ->
        [1] 1 uke
       *[other] { $weeks } uker
    }
feedback-closed = Da får du ingen ønsker om feedback til { $day }.
feedback-reopened = Nå kan kolleger spørre deg igjen.
