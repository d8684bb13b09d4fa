# Finding a time: proposals, choosing, the calendar file, moving and cancelling, the reminder

sparring-button-times = Propose times
sparring-button-see-times = See proposals
sparring-button-other-times = Propose others
sparring-button-other-day = Choose another day
sparring-button-send-times = Send proposals
sparring-button-keep-arranged = Keep the time
sparring-button-none-fits = None suits me
sparring-button-move-or-cancel = Move or cancel
sparring-button-move = Move
sparring-button-cancel-time = Cancel
sparring-button-keep-time = Keep the time

sparring-day-label = { $weekday ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
       *[4] Fri
    } { $day }/{ $month }
sparring-time-label = { $day } at { $clock }
sparring-clock-label = { $clock }

# Proposing
sparring-times-days = You can propose up to three times to { $names }. Which day suits you?
sparring-times-days-move = The old time holds until { $names } says yes to a new one. Which day suits you better?
sparring-times-arranged = Which day have you arranged with { $names }?
sparring-times-clock = When does it suit you on { $date }?
sparring-times-chosen = Chosen:
sparring-times-line = • { $time }
sparring-times-no-days = There are no free days left in the round. Please write to { $names } instead.
sparring-times-most = You can propose three times at once. Take one away if you would rather have this one.
sparring-times-past = That time has passed or lies outside working hours. Please choose another.
sparring-times-enough = { $names } has quite a few times from you already. Please write a note if none of them suits.
sparring-times-sent = Sent to { $names }. I will write as soon as you have a time.
sparring-times-out = You have proposed to { $names } { $count ->
        [one] this time
       *[other] these times
    }:

# Answering
sparring-times-offer = { $name } proposes { $count ->
        [one] a time for your sparring. Does it suit you?
       *[other] { $count } times for your sparring. Does one of them suit you?
    }
sparring-times-move = { $name } would like to move your sparring. Your time { $time } holds until you have a new one. Does one of these suit you?
sparring-times-open = { $count ->
        [one] A time has been proposed for your sparring. Does it suit you?
       *[other] { $count } times have been proposed for your sparring. Does one of them suit you?
    }
sparring-times-yes = { $count ->
        [one] You said yes to this time. I will write as soon as it suits { $names } too.
       *[other] You said yes to these times. I will write as soon as one of them suits { $names } too.
    }
sparring-times-gone = That time can no longer be chosen. Please propose another.
sparring-times-none = None of the proposed times suited. Would you like to propose others?
sparring-times-none-moved = None of the new times suited, so your time { $time } still holds. Would you like to propose others?
sparring-times-none-own = That is fine. I will pass it on. Would you like to propose some times yourself?

# Agreed: the text below the calendar file, and what stands in it
sparring-time-new = Agreed: { $time } with { $names }. The file puts it into your calendar. Enjoy the sparring.
sparring-time-changed = Agreed anew: { $time } with { $names }. The file corrects it in your calendar.
sparring-time-taken = The file takes the sparring { $time } out of your calendar.
sparring-entry-title = Sparring with { $names }
sparring-entry-text = { $title }, { $minutes } minutes. You are the { $role }.

# Moving and cancelling
sparring-move-ask = Your time is { $time }. Would you like to move or cancel it?
sparring-time-kept = That is fine. The time holds.
sparring-time-cancelled-told = The time is cancelled, and { $names } has been told.
sparring-time-cancelled-missed = The time is cancelled, but I cannot reach { $names }, so please say so yourself.
sparring-time-cancelled-own = Press here if you want a new time.
sparring-time-cancelled = { $name } has cancelled your sparring { $time }. The file takes it out of your calendar. Would you like to propose a new time?

# An hour before
sparring-reminder = Today at { $clock } you have { $minutes } minutes of sparring with { $names }. You are the <b>{ $role }</b>.
