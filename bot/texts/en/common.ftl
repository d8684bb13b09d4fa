# Common texts
button-menu = Menu
button-cancel = Undo
button-yes = Yes please
button-no = No thanks
button-back = Back
button-help = Help

stale-button = That button no longer works. Please use the menu.
not-yours = You cannot do that here.
unknown-text = I could not see what that belongs to, so I have not saved it. Will you find it in the menu?
unknown-command = I do not know that command. The menu shows what I can do.
too-long = The text has { $length } characters, and there is room for 1,000. Will you shorten it a little and send it again?
text-only = I can only read text, so I have saved nothing. Will you write it instead?
forwarded = I do not read forwarded messages, so I have saved nothing. Will you write it in your own words?
flood = That was faster than I can follow, so the last of it is not saved. Will you wait a minute and send it again?
private-only = I only talk with one person at a time. Write to me in a private chat; I am leaving this one.
stranger = Hello. To take part you need a link from your facilitator.
please-delete = I could not delete the message. Will you delete it in the chat yourself?
was-away = I was away from { $from } to { $to }. If you wrote meanwhile, please send it again.
was-restored = I was put back from a backup, to how all stood on { $at }. What colleagues wrote or chose after that is missing; please ask them to do it again.
was-restored-newest = I was put back from the running copy, to how all stood on { $at }. The last moment before that may be missing; please ask whoever wrote, chose or deleted something then to do it again.

guard-stop = Stop: this looks like <b>{ $what }</b>. I have not saved the text and am trying to delete the message, but Telegram has already received it. Please write it again without anything that may point to a citizen. If you sent information about a citizen, tell { $contact } today.
guard-cpr = a CPR number
guard-phone = a phone number
guard-email = an e-mail address
guard-address = an address
guard-postcode = a postcode with a town
guard-account = an account number
guard-cvr = a CVR number
guard-case_number = a case number
guard-link = a link
guard-at_name = a user name
guard-birth_date = a date of birth

demo-hello = You take part as <b>{ $name }</b> in the example. The menu shows what you can do, and the clock at the top moves to what happens next.

due-attend = the next message
due-facilitator-brief = the Monday brief
due-feedback-deadline = the deadline of a wish for feedback
due-minutes-end = the end of the four minutes
due-people-return = welcome back
due-pulse-close = the pulse closes
due-pulse-open = the pulse opens
due-reflection-later = the question again
due-sparring-phase = the next phase of a talk
due-sparring-reminder = the reminder of an appointment
due-sparring-round = the sparring round
due-sparring-written = the end of the written talk

# What colleagues ask for: one message a week
requests-letter = { $count ->
        [1] A colleague has asked you something. Tap when it suits you.
       *[other] Colleagues have asked you { $count } things. Tap when it suits you.
    }
requests-letter-mixed = { $count ->
        [1] A colleague has something for you. Tap when it suits you.
       *[other] Colleagues have { $count } things for you. Tap when it suits you.
    }
