# Sparring: rounds, pairs and trios, appointments, and what came of it

# The notice
sparring-notice = You are paired with <b>{ $names }</b> for { $minutes } minutes of sparring by { $date }. You are the <b>{ $role }</b>.
sparring-card = { $name } · { $facts }
sparring-card-name = { $name }
sparring-former-colleague = A former colleague
sparring-why = { $met ->
        [new] { $across ->
            [true] { $count ->
                [2] You have not sparred before, and you come from different departments.
               *[other] You have not sparred before, and you come from more than one department.
            }
           *[false] You have not sparred before.
        }
       *[met] { $across ->
            [true] { $count ->
                [2] You have sparred before, and you come from different departments.
               *[other] Some of you have sparred before, and you come from more than one department.
            }
           *[false] { $count ->
                [2] You have sparred before, so you can start where you left off.
               *[other] Some of you have sparred before, so you can start where you left off.
            }
        }
    }
sparring-form = Form: { $title }, { $minutes } minutes.
sparring-rules = <b>Ground rules</b>
sparring-rule = • { $rule }
sparring-time = Suggestion: { $time }. Does that suit you?
sparring-time-waits = You said yes to { $time }. I will write as soon as it suits { $names } too.
sparring-time-agreed = Agreed: { $time }.
sparring-time-was = You had agreed on { $time }.
sparring-own-time = You have agreed on a time yourselves.
sparring-no-time = Please find a time together.
sparring-time-gone = That time has passed. Write a note and find a new one.
sparring-own-thanks = Good. I will ask no more about the time.

sparring-button-fits = Suits me
sparring-button-note = Write a note
sparring-button-protocol = See the steps
sparring-button-new-partner = Ask for another
sparring-button-own-time = We have a time
sparring-button-not-now = Not now

# Notes to each other
sparring-note-ask = What do you want to write to { $names }? At most { $room } characters, and no names of citizens.
sparring-note-cancelled = That is fine. Nothing was sent.
sparring-note-late = That round is over, so I have not sent the note. Please reach your colleague directly.
sparring-note-sent = Sent to { $names }.
sparring-note-missed = I cannot reach { $names } right now, so please get in touch directly.
sparring-notes-used = You have sent your three notes. Please arrange the rest directly with { $names }.
sparring-note =
    A note from { $name } about your sparring:

    “{ $text }”
sparring-button-answer = Write back
sparring-too-long = The text has { $length } characters, and there is room for { $room }. Will you shorten it a little and send it again?

# When something changes
sparring-new-noted = Noted, and { $names } won't be told. The round is nearly over, so you come first in the next one.
sparring-new-undone = That is fine. The wish is gone again.
sparring-gave-up = I am telling { $names } that you cannot make it this time after all.
sparring-gone-pair = { $names } cannot make it this time after all. You and { $other } go on as a pair, and you are the <b>{ $role }</b>.
sparring-gone-time = Your time stands: { $time }.
sparring-gone-alone = { $names } cannot make it this time after all. Would you like a new sparring partner?
sparring-again-waits = Nobody is free right now. If somebody is, you will hear from me; otherwise you come first in the next round.
sparring-again-no = That is fine. You come first in the next round.
sparring-left-over = It did not add up this time, so you have no sparring partner. You come first in the next round.
sparring-too-few = There are not enough people free right now, so there is no round this time. You come first in the next one.

# Half-way
sparring-halfway = You are half-way through the round, which lasts to { $date }. Have you found a time with { $names }?

# Was it held?
sparring-held = You answer for yourself, and the facilitator sees only counts. Was the sparring with { $names } held?
sparring-button-held = Yes, held
sparring-button-partly = Partly
sparring-button-later = Later
sparring-button-no = No
sparring-later = That is fine. I will ask again on { $date }.
sparring-later-waits = That is fine. The question is under Waiting.
sparring-why-partly = Thank you. What got in the way? You need not say.
sparring-why-no = Thank you for saying so. What got in the way? You need not say.
sparring-button-no-time = No time
sparring-button-no-slot = Found no slot
sparring-button-ill = Ill or away
sparring-button-other = Other
sparring-button-rather-not = Rather not say
sparring-not-held = That is all right. Next time you are among the first I find a sparring partner for.
sparring-too-late = That round is over, so I have not saved it. Thank you all the same.
sparring-thanks = Thank you.
sparring-buttons-first = Please answer with a button first; then I will ask for your next step. What you wrote is not saved.

# Next step
sparring-step-ask = Thank you. What is your next step? Write it as <i>When …, I will …</i>, without names. Only you see it.
sparring-step-kept = Saved: “{ $step }”. It comes back in one of the weekly messages and is deleted after 90 days.
sparring-step-changed = Your next step is changed.
sparring-step-skipped = It is fine to skip.
sparring-step-forgotten = Your next step is deleted.
sparring-button-skip-step = Skip
sparring-step-back = Your next step: “{ $step }” – what became of it?
sparring-button-done = Done
sparring-button-not-yet = Not yet
sparring-step-done = Good to hear.
sparring-step-not-yet = That is all right. It can wait.

# Before a round
sparring-round-comes = The next sparring round begins on { $date }.
sparring-button-skip-this = Skip this one
sparring-skipped = You are not in the round on { $date }. You can undo it under Sparring.

# Under Waiting
sparring-item-time = Arrange sparring
sparring-item-held = Was sparring held?
sparring-item-step = Write the next step

# The Sparring screen
sparring-home-next = You are in. The next round begins on { $date }.
sparring-home-skips = The next round begins on { $date }, and you are skipping it.
sparring-home-away = As long as you are away, I will not pair you with anyone.
sparring-home-waits = You have no sparring partner in this round. You come first in the next one.
sparring-home-out = Sparring is 30 minutes with a colleague and fixed roles, and you may skip without a reason. Would you like a sparring partner?
sparring-home-unplanned = You are in. The next round is not planned yet.
sparring-joined = You are in for sparring now.
sparring-left = That is fine. You are in no more rounds until you say so.
sparring-left-group = That is fine. You are out from the next round on; the one you are in still stands.
sparring-button-choices = More choices
sparring-more = What else would you like?
sparring-button-skip-next = Skip the next one
sparring-button-unskip = Take part anyway
sparring-button-forms = Read about the forms
sparring-button-blocks = Not paired with …
sparring-button-leave = Sign me off
sparring-button-shared = Read shared answers
sparring-shared-by = Shared with you by { $name }:
sparring-shared-question = <i>{ $text }</i>
sparring-shared-text = “{ $text }”
sparring-shared-none = Nothing is shared with you right now.

# Not paired with …
sparring-blocks = You will not be paired with these. Only you see the list; tap a name to remove it.
sparring-blocks-none = Is there anyone you do not want to be paired with? Only you see the list, and you need give no reason.
sparring-button-unblock = Remove { $name }
sparring-button-add = Add a colleague
sparring-choose = Whom do you not want to be paired with? Only you see it.
sparring-choose-nobody = There is nobody else to choose.
sparring-button-before = Show previous
sparring-button-more = Show more

# The protocols
sparring-forms = Which form of sparring do you want to read about?
sparring-protocol = <b>{ $title }</b>, { $minutes } minutes
sparring-turns = { $turns } turns of { $minutes } minutes, and you swap roles after each. You begin as the <b>{ $role }</b>.
sparring-phase = <b>{ $title }</b>, { $minutes } min
sparring-own-part = { $text }
sparring-part = <i>{ $role }:</i> { $text }
sparring-listening-task = Listening task: { $task }
sparring-sample = – { $text }
sparring-phase-note = <i>{ $text }</i>

sparring-note-press = I have sent nothing. To write to { $names }, please tap here first.
sparring-note-stays = The message was sent as it was and cannot be changed. Will you write a new one?
sparring-alone = It did not add up for you this time. Would you like a new sparring partner?
