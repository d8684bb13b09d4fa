# Written sparring: asking for it, writing in turn, and what becomes of the texts

# Asking
sparring-button-written = Write instead
sparring-button-rather-meet = Rather meet
sparring-written-ask = You are paired with <b>{ $name }</b>, who suggests that you write instead of meeting: { $count } short texts in turn over at most { $days } working days. Only the two of you see them, and they are deleted { $kept ->
        [one] the day after
       *[other] { $kept } days after
    }. Will you write instead?
sparring-written-asked = I will ask { $name } for you. If there is no yes, you meet as you would have done.
sparring-written-unasked = That is fine. I will not ask.
sparring-written-no = That is fine. I will tell { $name } that you would rather meet.
sparring-written-said-no = { $name } would rather meet this time. When does it suit you both?
sparring-written-met = You have found a time together, so you meet instead.

# Writing in turn
sparring-written-begun = You write together until { $date }.
sparring-written-yes = { $name } would like to write. You write together until { $date }.
sparring-written-move = <b>{ $title }</b> ({ $number } of { $count })
sparring-written-room = Press Write now, or reply to this message. At most { $room } characters.
sparring-written-just-write = Just write it here in the chat.
sparring-written-for-whom = I have neither kept nor sent it. If it was for { $name } in the written talk, press here and send it again.
sparring-button-write = Write now
sparring-button-take-back = Take it back
sparring-written-from = { $name } writes:
sparring-written-here = Write it here in the chat. I send it to { $name } at once; at most { $room } characters, and no names of citizens.
sparring-written-not-here = That is fine. Nothing was sent.
sparring-written-sent = Sent to { $name }. You can edit your message or take it back until { $name } has answered.
sparring-written-sent-later = { $name } gets it { $time }. You can edit your message or take it back until { $name } has answered.
sparring-written-not-your-turn = It is { $name } who writes now, so I have not kept your text. You will hear from me when it is your turn.
sparring-written-over = The written talk is over, so I have not kept the text. Please reach your colleague directly.
sparring-written-changed = Changed, with { $name } too.
sparring-written-stays = { $name } has answered, so your text stays as it was.
sparring-written-taken-back = Your text is gone again, with { $name } too. Will you write a new one?
sparring-written-not-sent = That text was taken back, so the change is neither kept nor sent.
sparring-written-withdrawn = { $name } has taken the text back.
sparring-written-wiped = Your text is gone again, with { $name } too.
sparring-written-reminder = It is your turn in the written talk with { $name }: <b>{ $title }</b>. You have until { $date }. Will you write now?
sparring-written-your-turn = You write together until { $date }, and it is your turn.
sparring-written-their-turn = You write together until { $date }, and it is { $name } who writes now.
sparring-item-write = Write in the sparring

# When it ends
sparring-written-finished = { $name } gets your text, and with that you are done. All your texts are deleted { $date }, with { $name } too; what you wrote here in the chat is yours to delete.
sparring-written-finished-long = If you want to keep a next step, there is room for { $room } characters.
sparring-written-step-offer = Do you want it back as your next step in one of the week’s messages?
sparring-button-keep-step = Keep as next step
sparring-button-write-step = Write next step
sparring-written-thanks = That was the last text, and you are done. All your texts are deleted { $date }. Do you want to note a next step of your own?
sparring-written-done = You have written together and are done.
sparring-written-deleted = Deleted, as agreed.
sparring-written-time-up = The days are over now, so I close the written talk.
sparring-written-other-stops = { $name } would rather meet, so I close the written talk.
sparring-written-other-gone = { $name } cannot after all, so I close the written talk.
sparring-written-stopped = That is fine. I close the written talk and tell { $name }.
sparring-written-stands = You got { $done } of { $count } texts written. They can be read here until I delete them { $date }.
sparring-written-stop = I then close the written talk for both of you, and it cannot be opened again. Would you rather meet?
sparring-button-stop-written = Yes, close it
sparring-button-go-on = No, go on
sparring-written-goes-on = Good. You go on where you left off.
