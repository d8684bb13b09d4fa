# Cases: bringing one, answering one and learning from it
cases-home = Here you can get colleagues' thoughts on something from your own practice, or give them yours. What would you like?
cases-button-bring = Bring a case
cases-button-calls = Call for cases
cases-button-bring-as = Bring as a case
cases-button-mine = My cases
cases-button-to-me = For me
cases-button-find = Find
cases-former-colleague = a former colleague
cases-a-colleague = a colleague
cases-too-long = That is { $length } characters, and there is room for { $room }. Could you shorten it a little?
cases-model-gone = A model that is there no more

# Bringing a case
cases-model = Which model fits your case? Its questions go to your colleagues.
cases-step-happened = <b>Step 1 of 3.</b> What happened?
cases-step-tried = <b>Step 2 of 3.</b> What was tried, by you and by others?
cases-step-wanted = <b>Step 3 of 3.</b> What would you like colleagues to think about?
cases-note = At most { $room } characters, without names, CPR or recognisable details.
cases-title-happened = <b>What happened</b>
cases-title-tried = <b>What was tried</b>
cases-title-wanted = <b>What I would like you to think about</b>
cases-preview = This is what colleagues will see ({ $title }):
cases-preview-send = It stands with your name, { $name }. Shall I send it?
cases-preview-person = Taken together it may point to a person: { $what }. Would you like to mend that first?
cases-button-send = Send
cases-button-send-anyway = Send anyway
cases-button-repair = Mend it for me
cases-button-change = Change { $number }
cases-button-later = Save for later
cases-button-drop = Delete the draft
cases-saved = Saved for { $days } days. You find the draft under Waiting and under /case.
cases-dropped = The draft is deleted.
cases-changed = Changed.
cases-stays = A colleague has read it already, so it stands as it was.
cases-field-gone = That cannot be changed any more, so I have not saved the text. You find your cases under /case.
cases-item-draft = Draft: your case

# Who is asked
cases-whom = Shall I choose { $count } colleagues from across the house, or will you choose? Below the button you can choose another number.
cases-button-fair = Makker chooses
cases-button-count = { $count }
cases-button-pick = I choose
cases-pick = Whom would you like to ask? Choose one to six colleagues, or write a name.
cases-nobody = There are no colleagues to choose yet. Your case is saved as a draft.
cases-not-found = I found no colleague of that name. Would you try a part of it, or choose by the buttons?
cases-many-found = There are { $count } of that name. Write a little more of it, or choose by the buttons.
cases-cannot = { $name } cannot be asked just now.
cases-most = You can ask six at a time. Tap one who is chosen to leave them out.
cases-not-yet = The case is not sent yet, for { $names } cannot be asked just now. This is how it looks without:
cases-too-few = Just now there are too few colleagues I can ask. Your case is saved, so you can try again in some days or choose yourself.
cases-button-send-to = Send to them
cases-sent-fair = Your case goes to { $count } colleagues.
cases-sent-to = Your case goes to { $names }.
cases-sent-how = They have until { $day }. You get the answers together, and until the case is closed a late answer counts.

# Those who are asked
cases-item-ask = A colleague's case
cases-asked = { $name } has a case and would like your thoughts ({ $title }).
cases-asked-how = { $count ->
        [1] There is one question,
       *[other] There are { $count } short questions, one at a time,
    } and only { $name } reads your answers. Please answer by { $day }; would you like to join in?
cases-button-answer = Answer now
cases-button-decline = Not this time
cases-button-answer-after-all = Answer after all
cases-button-see-case = See the case
cases-declined = That is fine. I tell nobody, and you can change your mind until the case is closed.
cases-ask-gone = That case has been withdrawn, so I have saved nothing. Thank you for being willing to think along.
cases-ask-closed = That case is closed, so I have saved nothing. Thank you for being willing to think along.
cases-reminder = A colleague's case waits for your thoughts until { $day }. It is fine to skip it.
cases-question = <b>Question { $step } of { $count }</b>
cases-button-skip = Skip
cases-button-enough = Stop here
cases-answers = This is how { $name } will see your answers:
cases-answers-unnamed = They stand without your name, among others'. Shall I send them?
cases-answers-named = They stand with your name. Shall I send them?
cases-button-send-answers = Send the answers
cases-button-named = Show with name
cases-button-unnamed = Show without name
cases-answers-sent = Sent. { $name } reads them together with others', and you can withdraw them under For me.
cases-answer-stays = Your answers have been read or the case is closed, so they stand as they were. You can withdraw them under For me.

# Back to the bringer
cases-all-answered = Everybody has answered your case ({ $title }). Read the answers when it suits you.
cases-deadline = The time for your case ({ $title }) is up. { $count ->
        [0] No answer came in time, but a late one counts until you close the case.
        [1] One has answered, and the others did not get to it this time.
       *[other] { $count } have answered, and the others did not get to it this time.
    }
cases-late-answers = A late answer to your case ({ $title }) has come, so now there { $count ->
        [1] is one.
       *[other] are { $count }.
    }
cases-button-read = Read the answers
cases-item-read = Answers to your case
cases-answers-head = Answers to your case ({ $title }){ $pages ->
        [1] :
       *[other] , page { $page } of { $pages }:
    }
cases-button-next = Show more
cases-button-previous = Show previous
cases-button-paper = Get as PDF
cases-paper-coming = It comes in a moment.
cases-paper = The answers to your case. They are your colleagues' words: I cannot call back a PDF, so take care of it, and delete it when you are done.
cases-paper-title = Answers to your case: { $title }
cases-paper-happened = What happened
cases-paper-tried = What was tried
cases-paper-wanted = What I wanted you to think about
cases-paper-lesson = What I take with me
cases-answers-changed = Withdrawn. One of the answers is gone; the others you can read under My cases.
cases-button-lesson = I take this with me
cases-button-close = Close, write nothing
cases-lesson = What do you take with you from the case? At most { $room } characters, without names; it goes to those who answered, and closes the case.
cases-lesson-gone = The case is closed or withdrawn, so I have not saved the text.
cases-closed-with = { $count ->
        [0] The case is closed.
        [1] The case is closed, and the one who answered can read what you take with you.
       *[other] The case is closed, and the { $count } who answered can read what you take with you.
    }
cases-closed = The case is closed.
cases-outcome-line = A case you answered has become something. Would you like to read what your colleague took with them?
cases-button-outcome = Read it
cases-item-outcome = What the case became
cases-outcome = This is what { $name } took with them from the case ({ $title }): “{ $lesson }”

# The library
cases-library-ask = May the case and what you take with you lie in the library, where all colleagues can find it without your name? You can take it out again; what somebody has copied or got as a PDF I cannot call back.
cases-button-library = Put in the library
cases-button-no-library = No, thanks
cases-button-leave-library = Take out again
cases-library-yes = The case is in the library now. Those who answered I ask one by one about their own answers.
cases-library-no = That is fine. It is not in the library.
cases-item-share = Your case answers
cases-share = A case you answered is in the library now, which all colleagues can search. These are your answers:
cases-share-unnamed = They would stand without your name. You can take them out again; what somebody has copied I cannot call back. May they lie there?
cases-share-named = They would stand with your name. You can take them out again; what somebody has copied I cannot call back. May they lie there?
cases-button-share = Put my answers in
cases-share-yes = Your answers are in the library now. You can take them out again under For me.

# Lists
cases-mine = Your cases. Tap to see one.
cases-mine-none = You have not brought a case yet. Would you like to try?
cases-to-me = This is what you are asked or have answered. Tap to see it.
cases-to-me-none = There are no cases for you just now.
cases-row = { $day }/{ $month }: { $state }
cases-in-draft = draft
cases-in-open = waits for answers
cases-in-ready = answers ready
cases-in-closed = closed
cases-in-withdrawn = withdrawn
cases-in-waits = waits for you
cases-in-given = you answered
cases-card = Your case ({ $title }):
cases-card-open = { $count } of { $asked } have answered. The time is up on { $day }.
cases-card-ready = { $count } of { $asked } have answered. A late answer counts until you close the case.
cases-card-closed = The case is closed.
cases-card-lesson = The case is closed. You took with you: “{ $lesson }”
cases-card-withdrawn = You have withdrawn the case.
cases-given = Your answers to a colleague's case ({ $title }):
cases-button-newer = Show newer
cases-button-older = Show older
cases-button-withdraw = Withdraw
cases-button-withdraw-now = Yes, withdraw
cases-withdraw-ask = Then the case goes with all answers, here and in your colleagues' chats as far as I can reach. What was read, copied or got as a PDF I cannot call back. Shall I withdraw it?
cases-take-back-ask = Then your answers go, here and in your colleague's chat as far as I can reach. What was read, copied or got as a PDF I cannot call back. Shall I withdraw them?
cases-withdrawn = It is withdrawn.
cases-words-withdrawn = Withdrawn
cases-words-deleted = Deleted, as agreed.
