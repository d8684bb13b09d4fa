learning-week = Ugens spørgsmål følger op på ”{ $title }” { $day }.
learning-week-models = Ugens spørgsmål følger op på ”{ $title }” { $day }. Den handlede om { $models }.
learning-capture-yesterday = Hej, { $name }. I går var du med til ”{ $title }”.
learning-capture-earlier = Hej, { $name }. Du var med til ”{ $title }” { $day }.

# Tovholderens læringsdage
learning-home = Læringsdage. Hvilken vil du se?
learning-home-none = Her kan du skrive en kursusdag eller et temamøde ind. Så følger jeg op med spørgsmål efter 1, 3, 7, 21, 60 og 150 dage.
learning-ask-title = Hvad skal dagen hedde? Fx ”Kursusdag om det gode match”. Skriv uden navne.
learning-title-length = Titlen skal være på 1 til { $room } tegn. Vil du prøve igen?
learning-ask-day = Hvilken dag var det, eller hvilken dag bliver det? Skriv fx 12.1.
learning-day-unread = Den dag kan jeg ikke læse. Skriv fx 12.1. eller 12.1.2027.
learning-day-far = Dagen skal ligge inden for de sidste tre år eller det næste år. Vil du prøve igen?
learning-ask-models = Hvilke modeller arbejdede I med?
learning-ask-who = Hvem er med?
learning-ask-people = Hvem er med? Tryk på et navn for at slå til og fra.
learning-ask-delete = Vil du slette ”{ $title }”? Så kommer der ikke flere spørgsmål om den. Svarene bliver hos dem, der skrev dem.
learning-gone = Den læringsdag findes ikke mere.
learning-day = { $day }
learning-card = <b>{ $title }</b>
    { $day }
learning-models = Modeller: { $models }
learning-models-none = Modeller: ingen valgt
learning-people = Med: { $names }
learning-people-many = Med: { $count } kolleger
learning-people-none = Med: ingen endnu
learning-people-past = Hvem der var med, er glemt igen.
learning-card-draft = Den er ikke gemt endnu.
learning-card-ahead = Spørgsmålene begynder dagen efter.
learning-card-over = Der kommer ikke flere spørgsmål om den.
learning-card-left = { $count ->
        [one] Der kan komme ét spørgsmål mere.
       *[other] Der kan komme { $count } spørgsmål mere, højst ét om ugen.
    }
learning-label = { $title }, { $day }
learning-label-draft = Kladde: { $title }
learning-button-new = Tilføj en dag
learning-button-title = Ret titlen
learning-button-day = Ret dagen
learning-button-models = Vælg modeller
learning-button-who = Vælg deltagere
learning-button-all = Alle
learning-button-people = Vælg enkelte
learning-button-today = I dag
learning-button-yesterday = I går
learning-button-done = Færdig
learning-button-save = Gem
learning-button-delete = Slet
learning-button-delete-yes = Ja, slet
learning-button-newer = Vis nyere
learning-button-older = Vis ældre
