# Feedback: at bede om den, give den og bruge den
feedback-home = Feedback handler om opgaven og det, man gør, aldrig om personen. Kun den, der giver, og den, der får, kan se den. Hvad vil du?
feedback-home-closed = Du får ingen ønsker om feedback indtil { $day }.
feedback-button-ask = Bed om feedback
feedback-button-give = Giv feedback
feedback-button-got = Det, jeg har fået
feedback-button-given = Det, jeg har givet
feedback-button-wishes = Mine ønsker
feedback-button-close = Luk for ønsker
feedback-button-reopen = Åbn for ønsker
feedback-button-model = Læs om feedback
feedback-former-colleague = en tidligere kollega
feedback-a-colleague = en kollega

# At vælge kolleger
feedback-whom = Hvem vil du spørge? Vælg en til tre kolleger, eller skriv et navn.
feedback-to-whom = Hvem vil du give feedback? Vælg en kollega, eller skriv et navn.
feedback-nobody = Der er ingen kolleger at vælge endnu.
feedback-not-found = Jeg fandt ingen kollega med det navn. Vil du prøve en del af det eller vælge på knapperne?
feedback-many-found = Der er { $count } med det navn. Skriv lidt mere af det, eller vælg på knapperne.
feedback-cannot = { $name } kan ikke spørges lige nu.
feedback-cannot-get = { $name } kan ikke få feedback her lige nu.
feedback-most = Du kan spørge tre ad gangen. Tryk på en, der er valgt, for at tage vedkommende fra.
feedback-button-go-on = Gå videre

# Ønsket
feedback-wish = Hvad vil du gerne have feedback på? Skriv én sætning om en opgave eller noget, du gør; højst 200 tegn og uden navne, CPR eller genkendelige detaljer.
feedback-wish-long = Det er { $length } tegn, og der er plads til { $room }. Vil du korte det lidt?
feedback-kind = Hvad hjælper dig mest at høre?
feedback-button-kind-worked = Hvad virkede
feedback-button-kind-next = Hvad nu
feedback-button-kind-question = Et spørgsmål
feedback-kind-worked = Hvad virkede
feedback-kind-next = Hvad nu
feedback-kind-question = Et spørgsmål
feedback-wish-shown = <b>{ $kind }:</b> ”{ $wish }”
feedback-wish-preview = Ønsket går til { $names }.
feedback-wish-send = Hver ser dit navn og ønsket, ikke hvem du ellers spørger, og har fem arbejdsdage. Vil du sende det?
feedback-button-send = Send
feedback-button-other-people = Ret kolleger
feedback-button-other-wish = Ret ønsket
feedback-button-later = Gem til senere
feedback-button-drop = Slet kladden
feedback-wish-not-yet = Ønsket er ikke sendt endnu, for { $names } kan ikke spørges lige nu. Sådan ser det ud uden:
feedback-wish-sent = Dit ønske går til { $names }. Svarene kommer her, og når fristen { $day } er gået, hører du, hvor mange der nåede det.
feedback-wish-stays = Ønsket er sendt, så det står, som det var. Du kan trække det tilbage under Mine ønsker og sende et nyt.
feedback-saved = Gemt i { $days } dage. Du finder kladden under Det venter og under /feedback.
feedback-dropped = Kladden er slettet.
feedback-item-wish = Kladde: dit ønske
feedback-item-gift = Kladde: din feedback

# Den, der bliver spurgt
feedback-item-ask = Ønske om feedback
feedback-asked = { $name } vil gerne have feedback på noget.
feedback-asked-how = Det er tre korte trin, og kun { $name } ser dit svar. Du har til og med { $day }; vil du svare?
feedback-button-answer = Svar nu
feedback-button-not-this-time = Ikke denne gang
feedback-button-answer-after-all = Svar alligevel
feedback-declined = Helt fint. Det siger jeg ikke til nogen, og du kan nå at ombestemme dig til og med { $day }.
feedback-ask-closed = Fristen for det ønske er gået. Vil du give feedback alligevel, så vælg Giv feedback.
feedback-ask-gone = Det ønske er trukket tilbage.

# At skrive
feedback-step-situation = <b>Trin 1 af 3.</b> Hvilken situation tænker du på?
feedback-step-seen = <b>Trin 2 af 3.</b> Hvad så du { $name } gøre, og hvad kom der ud af det? Hold dig til handlingen.
feedback-step-thought = <b>Trin 3 af 3.</b> { $kind ->
        [worked] Hvad må der gerne komme mere af næste gang?
        [next] Hvad kunne være værd at prøve næste gang?
       *[question] Hvad tænker du om spørgsmålet, eller hvad vil du selv spørge om?
    } Én tanke eller ét spørgsmål er nok.
feedback-gift-seen = <b>Trin 1 af 2.</b> Hvad så du { $name } gøre? Vælg én konkret handling, ikke en egenskab.
feedback-gift-led_to = <b>Trin 2 af 2.</b> Hvad førte det til?
feedback-note = Højst { $room } tegn, uden navne på borgere, CPR eller genkendelige detaljer.
feedback-title-situation = <b>Situationen</b>
feedback-title-seen = <b>Det, jeg så</b>
feedback-title-led_to = <b>Det førte til</b>
feedback-title-thought = <b>Til næste gang</b>
feedback-title-more = <b>Uddybet</b>
feedback-preview = Sådan får { $name } det at se:
feedback-preview-send = Kun { $name } ser det og må vise det til sin sparringsmakker uden dit navn. Vil du sende det?
feedback-button-change = Ret trin { $number }
feedback-sent = Sendt til { $name }, som læser det, når det passer. Du kan trække det tilbage under Det, jeg har givet.
feedback-changed = Rettet.
feedback-stays = Det er sendt, så det står, som det var. Du kan trække det hele tilbage under Det, jeg har givet.
feedback-part-gone = Den feedback er sendt eller slettet, så jeg har ikke gemt teksten. Vil du begynde en ny under /feedback?
feedback-receiver-gone = Din kollega er her ikke længere eller har trukket ønsket tilbage, så jeg har ikke gemt eller sendt noget.

# At få
feedback-arrived = { $name } har svaret på dit ønske om feedback. Læs det, når det passer dig.
feedback-more-arrived = { $name } har uddybet sin feedback til dig. Læs det, når det passer dig.
feedback-button-read = Læs feedback
feedback-item-read = Feedback til dig
feedback-from = Feedback fra { $name }, { $day }.
feedback-you-asked = Du spurgte om: ”{ $wish }”
feedback-button-thanks = Sig tak
feedback-button-more = Uddyb gerne
feedback-button-show = Vis sparringsmakker
feedback-thanked = Jeg siger tak til { $name }.
feedback-thanks = { $name } siger tak for din feedback.
feedback-more-asked = Jeg spørger { $name }, om der er mere at sige.
feedback-show-ask = Jeg viser den til { $partners } uden navnet på den, der gav den. Vil du det?
feedback-button-show-now = Ja, vis den
feedback-show-none = Du har ingen sparringsmakker at vise den til lige nu.
feedback-show-cancelled = Helt fint. Den er ikke vist til nogen.
feedback-shown = { $partners } får den nu at se uden navn.
feedback-shown-to-you = { $name } viser dig noget feedback fra en kollega.

# At uddybe
feedback-item-more = Uddyb din feedback
feedback-more-wanted = { $name } vil gerne høre lidt mere om den feedback, du gav.
feedback-more-how = Vil du uddybe den? Du skriver én gang, og jeg sender det med det samme.
feedback-button-write = Skriv nu
feedback-more-write = Hvad vil du uddybe for { $name }?
feedback-more-sent = Sendt til { $name }.
feedback-more-declined = Helt fint. Det siger jeg ikke til nogen.
feedback-more-gone = Den feedback kan ikke uddybes længere, så jeg har ikke gemt teksten.

# Hvad blev brugt
feedback-recall = For nogle uger siden fik du feedback af { $name }. Hvad brugte du?
feedback-button-used = Skriv det kort
feedback-used-write = Hvad brugte du af det, du fik af { $name }? Højst { $room } tegn, uden navne; kun du ser det.
feedback-used-kept = Gemt, og kun du kan se det. Skal jeg fortælle { $name }, at du brugte det?
feedback-used-kept-alone = Gemt, og kun du kan se det.
feedback-button-tell = Fortæl det
feedback-used-told = Jeg siger til { $name }, at du brugte det.
feedback-used-not-told = Helt fint. Det bliver hos dig.
feedback-used = { $name } har brugt din feedback til noget.
feedback-used-gone = Den feedback er der ikke længere, så jeg har ikke gemt teksten.
feedback-used-shown = Det brugte du: ”{ $text }”

# Fristen
feedback-deadline = Fristen for dit ønske om feedback fra { $day } er gået. { $count ->
        [0] Der nåede ikke at komme svar denne gang.
        [1] Én har svaret, og resten nåede det ikke denne gang.
       *[other] { $count } har svaret, og resten nåede det ikke denne gang.
    }

# Lister
feedback-got-list = Det har du fået. Tryk for at læse.
feedback-got-none = Du har ikke fået feedback endnu. Vil du bede om den?
feedback-given-list = Det har du givet. Tryk for at læse det igen eller trække det tilbage.
feedback-given-none = Du har ikke givet feedback endnu. Vil du prøve?
feedback-wishes-list = Dine ønsker om feedback. Tryk for at se et.
feedback-wishes-none = Du har ikke bedt om feedback endnu. Vil du prøve?
feedback-row = { $name }, { $day }/{ $month }
feedback-given-card = Din feedback til { $name }, { $day }.
feedback-wish-card = Sendt { $day } til { $names }. { $count ->
        [0] Ingen svar endnu.
        [1] Ét svar er kommet.
       *[other] { $count } svar er kommet.
    }
feedback-wish-card-ends = Fristen er { $day }.
feedback-wish-card-closed = Fristen er gået.
feedback-wish-card-withdrawn = Du har trukket ønsket tilbage.
feedback-button-withdraw = Træk tilbage
feedback-button-withdraw-now = Ja, træk tilbage
feedback-withdraw-ask = Så forsvinder det her og i kollegaens chat, hvor jeg kan nå det; det, der er læst eller skrevet af, kan jeg ikke kalde tilbage. Vil du trække det tilbage?
feedback-withdrawn = Det er trukket tilbage.
feedback-words-withdrawn = Trukket tilbage
feedback-words-deleted = Slettet, som aftalt.
feedback-button-before = Vis nyere
feedback-button-after = Vis ældre

# At lukke for ønsker
feedback-close = Hvor længe vil du ikke spørges om feedback? Kolleger får ikke at vide hvorfor, og det, du allerede er spurgt om, bliver stående.
feedback-button-weeks = { $weeks ->
        [1] 1 uge
       *[other] { $weeks } uger
    }
feedback-closed = Så får du ingen ønsker om feedback indtil { $day }.
feedback-reopened = Nu kan kolleger spørge dig igen.
