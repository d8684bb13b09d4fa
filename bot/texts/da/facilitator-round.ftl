# Runden: hvordan den gik op, dens form, en stor runde, kort til dem uden Telegram

facilitator-account = Nye par: { $new } af { $pairs } · på tværs af afdelinger: { $across } · uden sparringsmakker: { $left_over }
facilitator-again-met-everyone = { $count ->
        [one] Ét par mødes igen, for de har mødt alle andre.
       *[other] { $count } par mødes igen, for de har mødt alle andre.
    }
facilitator-again-own-leader = { $count ->
        [one] Ét par mødes igen, for ellers var kun egen leder tilbage.
       *[other] { $count } par mødes igen, for ellers var kun egen leder tilbage.
    }
facilitator-again-others-needed = { $count ->
        [one] Ét par mødes igen, for at det går op for andre.
       *[other] { $count } par mødes igen, for at det går op for andre.
    }
facilitator-again-trio = { $count ->
        [one] To mødes igen i en gruppe på tre.
       *[other] { $count } gange mødes to igen i en gruppe på tre.
    }

facilitator-start-coming = Runden dannes nu. Du får besked om lidt.
facilitator-start-in-hand = Runden er allerede ved at blive dannet, så jeg startede ikke en til.
facilitator-start-none = Ingen kunne sættes sammen, så der blev ikke nogen runde.
facilitator-job-sparring-form = at sætte en stor sparringsrunde sammen

# Formen
facilitator-button-form = Vælg form
facilitator-form-pairs = Næste runde er i par.
facilitator-form-trios = Næste runde er i grupper på tre, hvor det går op.
facilitator-form-across = Næste runde sætter { $first } sammen med { $second }, hvor det går op.
facilitator-form-holds = Formen gælder, til du vælger en anden. Hvad skal det være?
facilitator-button-pairs = Par
facilitator-button-trios = Tre og tre
facilitator-button-across = På tværs
facilitator-form-by = På tværs af hvad?
facilitator-button-professions = Faggrupper
facilitator-form-first = Hvem skal mødes med nogen udefra?
facilitator-form-second = { $first } skal mødes med hvem?

# Kort til dem uden Telegram
facilitator-button-cards = Kort til print
facilitator-cards-coming = Kortene er på vej.
facilitator-cards = { $count ->
        [one] Her er kortet til kollegaen uden Telegram.
       *[other] Her er { $count } kort til kollegerne uden Telegram.
    }
facilitator-job-sparring-cards = kort til print
facilitator-job-sparring-card = et kort til print
