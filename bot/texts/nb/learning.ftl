learning-week = Ukens spørsmål følger opp «{ $title }» { $day }.
learning-week-models = Ukens spørsmål følger opp «{ $title }» { $day }. Den handlet om { $models }.
learning-capture-yesterday = Hei, { $name }. I går var du med på «{ $title }».
learning-capture-earlier = Hei, { $name }. Du var med på «{ $title }» { $day }.

# Læringsdagene til fasilitatoren
learning-home = Læringsdager. Hvilken vil du se?
learning-home-none = Her kan du skrive inn en kursdag eller et temamøte. Så følger jeg opp med spørsmål etter 1, 3, 7, 21, 60 og 150 dager.
learning-ask-title = Hva skal dagen hete? For eksempel «Kursdag om den gode matchen». Skriv uten navn.
learning-title-length = Tittelen må være på 1 til { $room } tegn. Vil du prøve igjen?
learning-ask-day = Hvilken dag var det, eller hvilken dag blir det? Skriv for eksempel 12.1.
learning-day-unread = Den dagen klarer jeg ikke å lese. Skriv for eksempel 12.1. eller 12.1.2027.
learning-day-far = Dagen må ligge innenfor de siste tre årene eller det neste året. Vil du prøve igjen?
learning-ask-models = Hvilke modeller arbeidet dere med?
learning-ask-who = Hvem er med?
learning-ask-people = Hvem er med? Trykk på et navn for å slå på og av.
learning-ask-delete = Vil du slette «{ $title }»? Da kommer det ikke flere spørsmål om den. Svarene blir hos dem som skrev dem.
learning-gone = Den læringsdagen finnes ikke lenger.
learning-day = { $day }
learning-card = <b>{ $title }</b>
    { $day }
learning-models = Modeller: { $models }
learning-models-none = Modeller: ingen valgt
learning-people = Med: { $names }
learning-people-many = Med: { $count } kolleger
learning-people-none = Med: ingen ennå
learning-people-past = Hvem som var med, er glemt igjen.
learning-card-draft = Den er ikke lagret ennå.
learning-card-ahead = Spørsmålene begynner dagen etter.
learning-card-over = Det kommer ikke flere spørsmål om den.
learning-card-left = { $count ->
        [one] Det kan komme ett spørsmål til.
       *[other] Det kan komme { $count } spørsmål til, høyst ett i uken.
    }
learning-label = { $title }, { $day }
learning-label-draft = Kladd: { $title }
learning-button-new = Legg til en dag
learning-button-title = Rett tittelen
learning-button-day = Rett dagen
learning-button-models = Velg modeller
learning-button-who = Velg deltakere
learning-button-all = Alle
learning-button-people = Velg enkeltpersoner
learning-button-today = I dag
learning-button-yesterday = I går
learning-button-done = Ferdig
learning-button-save = Lagre
learning-button-delete = Slett
learning-button-delete-yes = Ja, slett
learning-button-newer = Vis nyere
learning-button-older = Vis eldre
