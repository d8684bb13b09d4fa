# The round: how it came out, its form, a large round, cards for those without Telegram

facilitator-account = New pairs: { $new } of { $pairs } · across departments: { $across } · without a partner: { $left_over }
facilitator-again-met-everyone = { $count ->
        [one] One pair meets again, since they have met everybody else.
       *[other] { $count } pairs meet again, since they have met everybody else.
    }
facilitator-again-own-leader = { $count ->
        [one] One pair meets again, since only their own leader was left.
       *[other] { $count } pairs meet again, since only their own leader was left.
    }
facilitator-again-others-needed = { $count ->
        [one] One pair meets again, so that it works out for others.
       *[other] { $count } pairs meet again, so that it works out for others.
    }
facilitator-again-trio = { $count ->
        [one] Two meet again in a group of three.
       *[other] { $count } times two meet again in a group of three.
    }

facilitator-start-coming = The round is being put together. You will hear in a moment.
facilitator-start-in-hand = The round is being put together already, so I did not start another.
facilitator-start-none = Nobody could be put together, so there was no round.
facilitator-job-sparring-form = putting a large sparring round together

# The form
facilitator-button-form = Choose the form
facilitator-form-pairs = The next round is in pairs.
facilitator-form-trios = The next round is in groups of three, where that works out.
facilitator-form-across = The next round puts { $first } together with { $second }, where that works out.
facilitator-form-holds = The form holds until you choose another. What shall it be?
facilitator-button-pairs = Pairs
facilitator-button-trios = Groups of three
facilitator-button-across = Across
facilitator-form-by = Across what?
facilitator-button-professions = Professions
facilitator-form-first = Who shall meet somebody from outside?
facilitator-form-second = { $first } shall meet whom?

# Cards for those without Telegram
facilitator-button-cards = Cards to print
facilitator-cards-coming = The cards are on their way.
facilitator-cards = { $count ->
        [one] Here is the card for the colleague without Telegram.
       *[other] Here are { $count } cards for the colleagues without Telegram.
    }
facilitator-job-sparring-cards = cards to print
facilitator-job-sparring-card = a card to print
