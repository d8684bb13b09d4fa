# Feedback: asking for it, giving it and using it
feedback-home = Feedback is about the task and what somebody does, never about the person. Only the one who gives it and the one who gets it can see it. What would you like?
feedback-home-closed = You get no wishes for feedback until { $day }.
feedback-button-ask = Ask for feedback
feedback-button-give = Give feedback
feedback-button-got = What I got
feedback-button-given = What I gave
feedback-button-wishes = My wishes
feedback-button-close = Close for wishes
feedback-button-reopen = Open for wishes
feedback-button-model = Read about feedback
feedback-former-colleague = a former colleague
feedback-a-colleague = a colleague

# Choosing colleagues
feedback-whom = Whom would you like to ask? Choose one to three colleagues, or write a name.
feedback-to-whom = To whom would you like to give feedback? Choose a colleague, or write a name.
feedback-nobody = There are no colleagues to choose yet.
feedback-not-found = I found no colleague of that name. Would you try a part of it, or choose with the buttons?
feedback-many-found = There are { $count } of that name. Write a little more of it, or choose with the buttons.
feedback-cannot = { $name } cannot be asked just now.
feedback-cannot-get = { $name } cannot get feedback here just now.
feedback-most = You can ask three at a time. Tap one who is chosen to leave them out.
feedback-button-go-on = Go on

# The wish
feedback-wish = What would you like feedback on? Write one sentence about a task or something you do; at most 200 characters and without names, CPR numbers or recognisable details.
feedback-wish-long = That is { $length } characters, and there is room for { $room }. Would you shorten it a little?
feedback-kind = What would help you most to hear?
feedback-button-kind-worked = What worked
feedback-button-kind-next = What next
feedback-button-kind-question = A question
feedback-kind-worked = What worked
feedback-kind-next = What next
feedback-kind-question = A question
feedback-wish-shown = <b>{ $kind }:</b> “{ $wish }”
feedback-wish-preview = The wish goes to { $names }.
feedback-wish-send = Each sees your name and the wish, not whom else you ask, and has five working days. Would you like to send it?
feedback-button-send = Send
feedback-button-other-people = Change colleagues
feedback-button-other-wish = Change the wish
feedback-button-later = Keep for later
feedback-button-drop = Delete the draft
feedback-wish-not-yet = The wish has not been sent yet, for { $names } cannot be asked just now. This is how it looks without:
feedback-wish-sent = Your wish goes to { $names }. The answers come here, and when the time is up on { $day }, you hear how many managed to answer.
feedback-wish-stays = The wish has been sent, so it stays as it was. You can take it back under My wishes and send a new one.
feedback-saved = Kept for { $days } days. You find the draft under Waiting and under /feedback.
feedback-dropped = The draft is deleted.
feedback-item-wish = Draft: your wish
feedback-item-gift = Draft: your feedback

# Whoever is asked
feedback-item-ask = A wish for feedback
feedback-asked = { $name } would like feedback on something.
feedback-asked-how = It takes three short steps, and only { $name } sees your answer. You have until { $day }; would you like to answer?
feedback-button-answer = Answer now
feedback-button-not-this-time = Not this time
feedback-button-answer-after-all = Answer after all
feedback-declined = That is fine. I tell nobody, and you can change your mind until { $day }.
feedback-ask-closed = The time for that wish is up. If you would like to give feedback all the same, choose Give feedback.
feedback-ask-gone = That wish has been taken back.

# Writing
feedback-step-situation = <b>Step 1 of 3.</b> Which situation do you have in mind?
feedback-step-seen = <b>Step 2 of 3.</b> What did you see { $name } do, and what came of it? Keep to the action.
feedback-step-thought = <b>Step 3 of 3.</b> { $kind ->
        [worked] What would you like to see more of next time?
        [next] What might be worth trying next time?
       *[question] What do you think about the question, or what would you ask yourself?
    } One thought or one question is enough.
feedback-gift-seen = <b>Step 1 of 2.</b> What did you see { $name } do? Choose one particular action, not a trait.
feedback-gift-led_to = <b>Step 2 of 2.</b> What did it lead to?
feedback-note = At most { $room } characters, without names of citizens, CPR numbers or recognisable details.
feedback-title-situation = <b>The situation</b>
feedback-title-seen = <b>What I saw</b>
feedback-title-led_to = <b>What it led to</b>
feedback-title-thought = <b>For next time</b>
feedback-title-more = <b>Added</b>
feedback-preview = This is how { $name } will see it:
feedback-preview-send = Only { $name } sees it and may show it to their sparring partner without your name. Would you like to send it?
feedback-button-change = Change step { $number }
feedback-sent = Sent to { $name }, who reads it when it suits them. You can take it back under What I gave.
feedback-changed = Changed.
feedback-stays = It has been sent, so it stays as it was. You can take all of it back under What I gave.
feedback-part-gone = That feedback has been sent or deleted, so I have not kept the text. Would you begin a new one under /feedback?
feedback-receiver-gone = Your colleague is not here any more or has taken the wish back, so I have neither kept nor sent anything.

# Getting it
feedback-arrived = { $name } has answered your wish for feedback. Read it when it suits you.
feedback-more-arrived = { $name } has added something to the feedback for you. Read it when it suits you.
feedback-button-read = Read feedback
feedback-item-read = Feedback for you
feedback-from = Feedback from { $name }, { $day }.
feedback-you-asked = You asked about: “{ $wish }”
feedback-button-thanks = Say thanks
feedback-button-more = Please say more
feedback-button-show = Show my partner
feedback-thanked = I say thanks to { $name }.
feedback-thanks = { $name } says thanks for your feedback.
feedback-more-asked = I ask { $name } whether there is more to say.
feedback-show-ask = I show the feedback to { $partners } without the name of whoever gave it. Would you like that?
feedback-button-show-now = Yes, show it
feedback-show-none = You have no sparring partner to show it to just now.
feedback-show-cancelled = That is fine. Nobody has been shown it.
feedback-shown = { $partners } can see it now, without a name.
feedback-shown-to-you = { $name } shows you some feedback from a colleague.

# Saying more
feedback-item-more = Add to your feedback
feedback-more-wanted = { $name } would like to hear a little more about the feedback you gave.
feedback-more-how = Would you like to say more? You write once, and I send it at once.
feedback-button-write = Write now
feedback-more-write = What would you like to add for { $name }?
feedback-more-sent = Sent to { $name }.
feedback-more-declined = That is fine. I tell nobody.
feedback-more-gone = Nothing can be added to that feedback any more, so I have not kept the text.

# What was used
feedback-recall = Some weeks ago you got feedback from { $name }. What did you use?
feedback-button-used = Write it briefly
feedback-used-write = What did you use of the feedback from { $name }? At most { $room } characters, without names; only you see it.
feedback-used-kept = Kept, and only you can see it. Shall I tell { $name } that the feedback was used?
feedback-used-kept-alone = Kept, and only you can see it.
feedback-button-tell = Tell them
feedback-used-told = I tell { $name } that the feedback was used.
feedback-used-not-told = That is fine. It stays with you.
feedback-used = { $name } has used your feedback for something.
feedback-used-gone = That feedback is not there any more, so I have not kept the text.
feedback-used-shown = This is what you used: “{ $text }”

# The deadline
feedback-deadline = The time for your wish for feedback from { $day } is up. { $count ->
        [0] No answers managed to come this time.
        [1] One has answered, and the rest did not manage this time.
       *[other] { $count } have answered, and the rest did not manage this time.
    }

# Lists
feedback-got-list = This is what you got. Tap to read.
feedback-got-none = You have had no feedback yet. Would you like to ask for it?
feedback-given-list = This is what you gave. Tap to read it again or take it back.
feedback-given-none = You have given no feedback yet. Would you like to try?
feedback-wishes-list = Your wishes for feedback. Tap to see one.
feedback-wishes-none = You have not asked for feedback yet. Would you like to try?
feedback-row = { $name }, { $day }/{ $month }
feedback-given-card = Your feedback to { $name }, { $day }.
feedback-wish-card = Sent { $day } to { $names }. { $count ->
        [0] No answers yet.
        [1] One answer has come.
       *[other] { $count } answers have come.
    }
feedback-wish-card-ends = The time is up on { $day }.
feedback-wish-card-closed = The time is up.
feedback-wish-card-withdrawn = You have taken the wish back.
feedback-button-withdraw = Take it back
feedback-button-withdraw-now = Yes, take it back
feedback-withdraw-ask = Then it goes here and in your colleague’s chat, as far as I can reach; what has been read or copied I cannot call back. Would you like to take it back?
feedback-withdrawn = It has been taken back.
feedback-words-withdrawn = Taken back
feedback-words-deleted = Deleted, as agreed.
feedback-button-before = Show newer
feedback-button-after = Show older

# Closing for wishes
feedback-close = For how long would you rather not be asked for feedback? Colleagues are not told why, and what you have been asked already stays.
feedback-button-weeks = { $weeks ->
        [1] 1 week
       *[other] { $weeks } weeks
    }
feedback-closed = You get no wishes for feedback until { $day }.
feedback-reopened = Colleagues can ask you again.
