# The pulse
pulse-week = It is time for the month's pulse.
pulse-intro = { $count } sentences, under a minute, buttons only. Your answers are confidential: they are added up with the others' and do not stand beside your name. If you stop on the way, what you answered counts. Open until { $day } inclusive.
pulse-item =
    <b>{ $number } of { $count }</b>
    { $stem }
    <b>{ $text }</b>

    { $scale }
pulse-end = That was it. When you send, your answers are added up, and they cannot be found again.
pulse-end-skipped = You skipped them all, and that is fine. Send, and it is out of the way.
pulse-sent = Added up. The result comes on { $day } and is shown when at least five have answered.
pulse-skipped = That is fine. See you next time.
pulse-lost = I have been restarted. What you had answered was only in my memory and is gone, sorry. We begin again.
pulse-no-text = Here you answer with the buttons alone, so I have not kept the text.
pulse-off = The pulse is switched off here.
pulse-item-open = Pulse
pulse-button-begin = Answer now
pulse-button-skip = Skip
pulse-button-again = Start again
pulse-button-send = Send
pulse-button-home = See the pulse
pulse-button-result = See the result
pulse-button-picture = Show a picture
pulse-button-own = My department

# The result
pulse-closed = The pulse for { $month } has been added up.
pulse-none = There is no result yet. The pulse is taken in the first week of each month.
pulse-whole = The whole organisation
pulse-result =
    <b>Pulse, { $month }</b>
    { $group }
pulse-result-stem = { $stem }
pulse-line = { $title }: <b>{ $mean }</b> ({ $answers } answers)
pulse-line-change = { $title }: <b>{ $mean }</b> ({ $answers } answers, { $way ->
        [up] { $change } higher than last time
        [down] { $change } lower than last time
       *[same] as last time
    })
pulse-line-few = { $title }: too few answers
pulse-few = Too few answers to show a result (under 5).
pulse-scale = The number is a mean from 1 ({ $low }) to 5 ({ $high }).
pulse-drawing = I am drawing. One moment.
pulse-picture-title = Pulse, { $month }
pulse-picture-answers = { $answers } answers
pulse-picture-few = Sentences with too few answers are not shown.
