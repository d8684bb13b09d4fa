# Runden: hvordan den gikk opp, formen, en stor runde, kort til dem uten Telegram

facilitator-account = Nye par: { $new } av { $pairs } · på tvers av avdelinger: { $across } · uten sparringsmakker: { $left_over }
facilitator-again-met-everyone = { $count ->
        [one] Ett par møtes igjen, for de har møtt alle andre.
       *[other] { $count } par møtes igjen, for de har møtt alle andre.
    }
facilitator-again-own-leader = { $count ->
        [one] Ett par møtes igjen, for ellers var bare egen leder igjen.
       *[other] { $count } par møtes igjen, for ellers var bare egen leder igjen.
    }
facilitator-again-others-needed = { $count ->
        [one] Ett par møtes igjen for at det skal gå opp for andre.
       *[other] { $count } par møtes igjen for at det skal gå opp for andre.
    }
facilitator-again-trio = { $count ->
        [one] To møtes igjen i en gruppe på tre.
       *[other] { $count } ganger møtes to igjen i en gruppe på tre.
    }

facilitator-start-coming = Runden settes sammen nå. Du får beskjed om litt.
facilitator-start-in-hand = Runden er allerede i ferd med å settes sammen, så jeg startet ikke en til.
facilitator-start-none = Ingen kunne settes sammen, så det ble ikke noen runde.
facilitator-job-sparring-form = å sette sammen en stor sparringsrunde

# Formen
facilitator-button-form = Velg form
facilitator-form-pairs = Neste runde er i par.
facilitator-form-trios = Neste runde er i grupper på tre, der det går opp.
facilitator-form-across = Neste runde setter { $first } sammen med { $second }, der det går opp.
facilitator-form-holds = Formen gjelder til du velger en annen. Hva skal det være?
facilitator-button-pairs = Par
facilitator-button-trios = Tre og tre
facilitator-button-across = På tvers
facilitator-form-by = På tvers av hva?
facilitator-button-professions = Faggrupper
facilitator-form-first = Hvem skal møte noen utenfra?
facilitator-form-second = { $first } skal møte hvem?

# Kort til dem uten Telegram
facilitator-button-cards = Kort til utskrift
facilitator-cards-coming = Kortene er på vei.
facilitator-cards = { $count ->
        [one] Her er kortet til kollegaen uten Telegram.
       *[other] Her er { $count } kort til kollegene uten Telegram.
    }
facilitator-job-sparring-cards = kort til utskrift
facilitator-job-sparring-card = et kort til utskrift
