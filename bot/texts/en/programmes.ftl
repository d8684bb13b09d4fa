programmes-welcome = You are new here, so for the first four weeks you get questions from four of the models we work with.
programmes-begins-facilitator = We begin “{ $title }”. { $intro }
programmes-begins-vote = We begin “{ $title }”, which you voted for. { $intro }
programmes-late = { $first ->
        [yes] We are in week { $week } of { $weeks } of “{ $title }”. The theme is “{ $now }”.
       *[no] We are in week { $week } of { $weeks } of “{ $title }”. It has been about { $themes }, and now the theme is “{ $now }”.
    }

# The facilitator's programmes
programmes-home = Programmes
programmes-line = <b>{ $title }</b> · { $reach }
    { $place }
programmes-not-begun = “{ $title }” begins when the first colleagues get a question.
programmes-basic = No programme runs for everybody now, so the basic rhythm asks the week's question.
programmes-for-all = everybody
programmes-for-leaders = leaders
programmes-for-nobody = no department any more
programmes-place = Week { $week } of { $weeks }: { $theme }
programmes-overview = { $all ->
        [yes] Programme: { $programme }, week { $week } of { $weeks } ({ $theme })
       *[no] Programme in { $whose }: { $programme }, week { $week } of { $weeks } ({ $theme })
    }
programmes-ahead = Begins on { $day }.
programmes-paused = Paused. The basic rhythm asks the week's question meanwhile.
programmes-over = It has ended. The basic rhythm asks the week's question.
programmes-gone = The programme's file is missing. The basic rhythm asks the week's question until it is there again.
programmes-card = <b>{ $title }</b> · { $reach }
programmes-ends = Ends on { $day }. Closed weeks are counted in.
programmes-not-earlier = It cannot begin earlier.
programmes-ask-end = Do you want to end “{ $title }”? The basic rhythm then asks the week's question until you start another one.
programmes-choose-one = Which programme do you want to start?
programmes-choice = <b>{ $title }</b>, { $weeks } weeks
    { $intro }
programmes-replaces = It takes the place of { $titles } for those it is for.
programmes-nobody = First choose whom it is for.
programmes-started = “{ $title }” begins on { $day }. It is for: { $reach }.
programmes-drawing = I am drawing the calendar. It comes in a moment.
programmes-calendar = Week by week
programmes-calendar-week = Week { $week }
programmes-calendar-closed = closed week
programmes-calendar-paused = paused
programmes-calendar-free = no question
programmes-calendar-words = <b>{ $title }</b>: from { $first } to { $last }.
programmes-vote-line = “{ $title }” ends soon. You can vote on what comes after it.
programmes-vote = “{ $title }” ends soon. What would you like to work with after it? It takes at least { $fewest } votes, and nobody sees what you vote for.
programmes-vote-cast = Your vote is for “{ $chosen }”. You can change it while the vote is open.
programmes-voted = “{ $title }” is in its last week. Your colleagues have chosen “{ $chosen }”, which begins on { $day }.
programmes-choose = “{ $title }” is in its last week, and there are not enough votes to decide. What is to come after it? If you do not choose, the basic rhythm begins.
programmes-follows = “{ $chosen }” begins on { $day }.
programmes-follows-none = Then the basic rhythm asks the week's question.
programmes-no-prompts = Own questions are kept as files in a folder. Ask whoever runs Makker to set MAKKER_PROMPTS to a folder that Makker can write to, and to restart.
programmes-ask-model = Which model does the question belong to?
programmes-ask-title-da = What is the model called in Danish? At most { $room } characters.
programmes-ask-title-en = What is the model to be called? At most { $room } characters.
programmes-ask-purpose-da = Write the same sentence in Danish, at most { $room } characters.
programmes-ask-purpose-en = What is the model to help with? Write one sentence of at most { $room } characters.
programmes-ask-question-da = Write the question in Danish, at most { $room } characters, without names.
programmes-ask-question-en = Write the question in English, at most { $room } characters, without names.
programmes-text-length = The text must have 1 to { $room } characters. Would you try again?
programmes-draft-gone = The draft is not there any more. Would you begin again under Programmes?
programmes-draft-new = <b>A new model</b>
programmes-draft-of = <b>{ $title }</b>
programmes-draft-text = <i>{ $text }</i>
programmes-draft-end = Is it to be saved for everybody?
programmes-source = Written at { $organisation }
programmes-keeping = I am saving it now, and tell you when it is done.
programmes-kept = Saved. It is in use from now on.
programmes-refused = It could not be saved, because the text may point to a person, or because one of the files in the folder has a fault. Write it in other words, or ask whoever runs Makker.
programmes-unwritable = It could not be saved, because the folder of own questions cannot be written to; the draft waits for 14 days. Ask whoever runs Makker.
programmes-button-start = Start a programme
programmes-button-events = See learning days
programmes-button-write = Write a question
programmes-button-model = Make a new model
programmes-button-calendar = See the calendar
programmes-button-later = A week later
programmes-button-earlier = A week earlier
programmes-button-pause = Pause
programmes-button-resume = Go on
programmes-button-end = End it
programmes-button-end-yes = Yes, end it
programmes-button-all = Everybody
programmes-button-begin = Begin
programmes-button-drop = Cancel
programmes-button-vote = Vote on the next
programmes-button-none = Use basic rhythm
programmes-button-keep = Save
programmes-button-add-da = Add in Danish
programmes-button-add-en = Add in English
programmes-button-drop-prompt = Delete the draft
programmes-button-home = Programmes
