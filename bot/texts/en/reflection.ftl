# Reflection: the week's question, answers and who sees them
reflection-first-question = What went well this week, and what did you do?
reflection-gone-question = An earlier question

reflection-greeting = { $morning ->
    [yes] Good morning, { $name }.
   *[no] Hello, { $name }.
 }
reflection-week-theme = This week's question is about { $theme }.
reflection-week-plain = Here is this week's question.
reflection-question = <i>{ $question }</i>
reflection-note = Keep it short, no names.
reflection-earlier = { $ago } you wrote: “{ $words }”
reflection-earlier-now = { $ago } you wrote: “{ $words }” What do you see now?
reflection-ago-today = Earlier today
reflection-ago-yesterday = Yesterday
reflection-ago-days = { $count ->
        [2] Two
        [3] Three
        [4] Four
        [5] Five
       *[other] Six
    } days ago
reflection-ago-weeks = { $count ->
        [1] A week
        [2] Two weeks
        [3] Three weeks
        [4] Four weeks
        [5] Five weeks
        [6] Six weeks
        [7] Seven weeks
       *[other] Eight weeks
    } ago
reflection-ago-months = { $count ->
        [2] Two
        [3] Three
        [4] Four
        [5] Five
        [6] Six
        [7] Seven
        [8] Eight
        [9] Nine
        [10] Ten
        [11] Eleven
       *[other] Twelve
    } months ago
reflection-ago-years = { $count ->
        [1] A year
        [2] Two years
       *[other] { $count } years
    } ago
reflection-capture = What do you want to remember?
reflection-reminder = This week's question is still waiting, if you have two minutes. It is fine to skip it.
reflection-later-again = Here is the question again, as agreed.

reflection-rhythm = Does the rhythm suit you?
reflection-rhythm-halved = From now on I write every second week, so that there is plenty of room. If you would rather hear from me every week, just say so.
reflection-rhythm-weekly-set = Then I write every week.
reflection-rhythm-half-set = Then I write every second week.
reflection-rhythm-paused = Paused. Write /resume when you are ready.

reflection-later-at = That is fine. I will write again at { $time }.
reflection-later-none = There is no time left today. The question stays open, so you can answer when it suits you.
reflection-no-other = There are no more questions right now.
reflection-skipped-weekly = That is fine. See you next week.
reflection-skipped-half = That is fine. See you in two weeks.
reflection-skipped-own = That is fine. You can always get a new one.

reflection-saved = Saved as your answer to <i>{ $question }</i>
reflection-changed = Corrected. Saved as your answer to <i>{ $question }</i>
reflection-added = Added to your answer.
reflection-undone = Undone, and the answer is deleted. The question is open again, so you can write a new one.
reflection-undone-change = Undone. Your answer is as it was before.
reflection-answer-full = Your answer is long already, so I have added no more. If you want to change it, edit your earlier message.
reflection-edit-too-late = That message no longer belongs to an answer, so the change is not saved. Will you send it as a new message?
reflection-question-gone = I can no longer find that question, so I have not saved the text. Will you get a new one under /reflect?

reflection-seen-me = Only you can see it.
reflection-seen-partner = { $names } can see it with your name.
reflection-seen-all = Colleagues can see it without your name, from the Monday when at least five have shared.
reflection-seen-gone = It is shared, but does not come back under “From colleagues”.
reflection-withdrawn = It is taken away from colleagues at once.
reflection-no-partner = You have no sparring partner right now.

reflection-home = Here is room to think about your work. What would you like?
reflection-answers = <b>Your answers</b>
reflection-answers-none = You have no answers yet. Would you like to try a question?
reflection-answers-locked = Your earlier answers are locked until you write your recovery code.
reflection-answers-row = <b>{ $number }.</b> { $day } · { $seen }
reflection-answers-page = Page { $page } of { $pages }
reflection-short-me = only me
reflection-short-partner = my sparring partner
reflection-short-all = everybody, no name
reflection-card = <b>{ $day }</b>
    <i>{ $question }</i>

    “{ $words }”
reflection-day = { $day }
reflection-day-year = { $day } { $year }
reflection-delete = Will you delete the answer? This cannot be undone.
reflection-deleted = The answer is deleted.
reflection-others = <b>From colleagues</b>
reflection-others-row = <i>{ $question }</i>
    “{ $words }”
reflection-others-few = Too few answers to show a result (under 5). New answers come on Mondays.

reflection-sitting-intro = <b>{ $title }</b>

    { $intro }
reflection-sitting-how = You get { $count } questions, one at a time, and can stop on the way. Think of a placement that you know yourself, and write without names.
reflection-sitting-step = <b>{ $step } of { $count }</b>
reflection-sitting-saved = Saved.
reflection-sitting-running = You have begun. Answer the question below.
reflection-sitting-summary = <b>{ $title }: your answers</b>
reflection-sitting-seen-me = Only you can see them. Would you like to share them?
reflection-sitting-seen-partner = { $names } can see them with your name.
reflection-sitting-seen-all = Colleagues can see them without your name, from the Monday when at least five have shared.
reflection-sitting-empty = That is fine. You can always begin again.

reflection-item-week = This week's question
reflection-button-later = Later today
reflection-button-other = Another question
reflection-button-skip = Skip
reflection-button-weekly-fine = Every week is fine
reflection-button-half-fine = It suits me fine
reflection-button-weekly = Every week
reflection-button-half = Every second week
reflection-button-back-weekly = Every week again
reflection-button-pause = Pause
reflection-button-me = Only me
reflection-button-partner = My sparring partner
reflection-button-all = Everybody, no name
reflection-button-week = Answer this week's
reflection-button-now = Get a question now
reflection-button-answers = My answers
reflection-button-sitting = It was interrupted
reflection-button-others = From colleagues
reflection-button-goals = Learning goals
reflection-button-begin = Begin
reflection-button-stop = Stop here
reflection-button-delete = Delete the answer
reflection-button-delete-yes = Yes, delete
reflection-button-delete-no = Keep the answer
reflection-button-next = Show next page
reflection-button-previous = Show previous page
reflection-share-person = This may point to a person. Do you want to share it all the same?
reflection-button-share = Share anyway
reflection-button-no-share = Keep it to myself
