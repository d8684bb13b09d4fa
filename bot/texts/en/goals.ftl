# Learning goals: setting them, following them up and sharing them
goals-home = A learning goal is something you want to become better at. You can have three under way, and only you see them until you choose otherwise.
goals-locked = Your earlier goals are locked until you write your security code.
goals-button-new = Set a goal
goals-button-closed = See closed goals
goals-button-shared = See shared ({ $count })
goals-item-draft = Draft: your goal
goals-item-follow = Your learning goal
goals-item-who = Who may see the goal?
goals-item-question = A leader's question
goals-former-colleague = a former colleague
goals-gone = That goal is closed or deleted, so I have not saved the text.
goals-too-long = That is { $length } characters, and there is room for { $room }. Would you shorten it a little?
goals-note = At most { $room } characters, without names, CPR numbers or recognisable details.
goals-changed = Changed.
goals-changed-renewed = Changed, and the goal begins anew today.

# Setting a goal
goals-full = You have three goals under way. Close one of them first, and there is room for a new one.
goals-draft-first = You have begun a goal already. Finish it or delete the draft before you begin another.
goals-ask-text = What would you like to become better at? Say it in your own words.
goals-from-feedback = The words of feedback are your colleague's, so the goal begins with your own.
goals-own-words = You wrote yourself: “{ $text }”
goals-from-step = Your next step becomes your first plan: “{ $plan }” You can change it afterwards.
goals-button-from = Make it a goal
goals-button-words = Use my words
goals-ask-model = Which model does the goal belong to?
goals-button-no-model = No model
goals-ask-plan = When will you try it first? Write a when-then plan: <i>When …, I will …</i>
goals-ask-level = Where are you today, from 1 to 10? 10 is where you would like to be. Press a number, or write it.
goals-button-later = Save for later
goals-button-drop = Delete the draft
goals-saved = Saved for { $days } days. You find the draft under Waiting and under /goal.
goals-dropped = The draft is deleted.
goals-set = The goal is set. I will ask about it in the week's message from { $day }.

# A goal on the screen
goals-text = <b>Goal:</b> “{ $text }”
goals-plan = <b>Plan:</b> “{ $plan }”
goals-model = <b>Model:</b> { $title }
goals-level = <b>Scale:</b> { $level } of 10, { $day }
goals-level-since = <b>Scale:</b> { $level } of 10, { $day }. Began at { $first }.
goals-more-shown = <b>One point more:</b> “{ $text }”
goals-learned = <b>I learnt:</b> “{ $text }”
goals-closed-on = Closed { $day }.
goals-leader-noted = { $name } noted { $day } that you have talked about it.
goals-age-days = { $count ->
        [0] today
        [one] a day ago
       *[other] { $count } days ago
    }
goals-age-weeks = { $count } weeks ago
goals-age-months = { $count } months ago
goals-button-show = See the goal
goals-button-number = Set a new number
goals-button-rewrite = Change the goal
goals-button-replan = Change the plan
goals-button-way = See the way
goals-button-who = Choose who sees it
goals-button-close = Close the goal
goals-button-delete = Delete the goal
goals-rewrite-text = What should it say instead?
goals-now = Now it says: “{ $text }”
goals-closed = Here are the goals you have closed.
goals-closed-none = You have no closed goals.
goals-delete-ask = Do you want to delete the goal with its numbers and plans? It also goes from those who can see it.
goals-button-delete-yes = Yes, delete
goals-deleted = The goal is deleted.

# Following up
goals-week = Today it is about a goal you set { $age }.
goals-ask-now = Where are you now, from 1 to 10?
goals-last-level = Last time you were at { $level }, { $day }.
goals-last-more = About one point more you wrote: “{ $text }”
goals-ask-end = Three months have passed. Do you want to renew the goal, change it, or close it with what you have learnt?
goals-no-level = Write a whole number from 1 to 10, or press one.
goals-level-stays = That number stays as it was. You can set a new number from 1 to 10 under /goal.
goals-noted = Noted: { $level }.
goals-noted-after = Noted: { $level }. Last time it was { $before }.
goals-ask-more = What would add one point?
goals-at-the-top = You are where you wanted to be. Do you want to close the goal?
goals-more-kept = Saved. I will show it to you the next time I ask; nobody else sees it.
goals-no-more = It is fine to skip.
goals-skipped = That is fine. I will ask again later.
goals-button-skip = Skip
goals-button-renew = Renew the goal
goals-button-go-on = Go on a little
goals-renewed = Renewed. I will ask about it again from { $day }.

# Closing
goals-ask-learned = What have you learnt? Keep it short, and I will close the goal.
goals-button-close-now = Close without words
goals-closed-now = The goal is closed. You can read it for { $days } days; then I delete it.
goals-ask-learned-for = Who may read what you learnt? Words for all may stand in an evaluation without a name when at least five colleagues share theirs.
goals-button-learned-me = Only me
goals-button-learned-readers = Those who see it
goals-button-learned-all = All, without a name
goals-button-learned-who = Choose who reads it
goals-learned-for-me = That is fine. What you learnt is for you alone.
goals-learned-for-readers = Those who see the goal can now read what you learnt, too.
goals-learned-for-all = What you learnt may now be shared with all without your name.

# Who sees the goal
goals-who = Who may see the goal? A partner is whoever you are paired with at any time; a new leader sees nothing until you have chosen again.
goals-button-me = Only me
goals-button-partner = Sparring partner
goals-button-leader = My leader
goals-no-leader = Your department has no other leader at the moment.
goals-points-to-person = The goal may point to a person. Do you want to share it anyway?
goals-button-sure = Share anyway
goals-only-me = The goal is for you alone.
goals-seen-me = Only you see the goal.
goals-seen-partner = { $names } can see the goal{ $scale ->
        [yes] {""} and the numbers
       *[no] , but not the numbers
    }.
goals-seen-leader = { $names } can see the goal{ $scale ->
        [yes] {""} and the numbers
       *[no] , but not the numbers
    }.
goals-seen-later = Your sparring partner can see the goal{ $scale ->
        [yes] {""} and the numbers
       *[no] , but not the numbers
    }, once you are paired with one.
goals-ask-scale = May the numbers of the scale be seen, too?
goals-button-scale-yes = Show the numbers
goals-button-scale-no = Show the goal only
goals-can-change = You can always change it, and then the goal goes from where it was shown.
goals-button-as-leader = See it as a leader
goals-seen-by = This is how { $name } sees it:
goals-about = It is about your goal: “{ $text }”
goals-leader-lost = { $names } is no longer your leader and cannot see it any more.
goals-leader-new = { $names } is now a leader in your department and cannot see it. Who may see the goal?
goals-leader-none = At the moment the goal is for you alone.

# What the leader and the partner see
goals-shared = Here are the goals that colleagues chose to share with you, and when they were set.
goals-shared-none = Nobody shares a goal with you at the moment. It is for each to choose.
goals-shared-row = { $name }, { $age }
goals-shared-closed = { $name }, closed
goals-shared-head = Learning goal: { $name }, set { $age }.
goals-you-noted = You noted { $day } that you have talked about it. Your colleague can see that, too.
goals-button-talked = We talked about it
goals-button-undo = Undo the note
goals-button-questions = Ask a question
goals-button-before = Show previous
goals-button-after = Show more
goals-questions = Which question do you want to ask { $name }? You get the answer when you talk, not here.
goals-question-row = { $number }. { $text }
goals-question-sent = Sent. { $name } gets it with what else comes from colleagues, and nobody sees whether it was read.
goals-asked-lately = You asked a question about that goal lately. You can ask another from { $day }.
goals-question-from = { $name } has a question about your goal: “{ $text }”
goals-question = <i>{ $text }</i>
goals-question-how = Think about it, or bring it up when you talk. { $name } cannot see whether you have read it.
goals-question-gone = That question is no longer in the toolbox.
goals-button-their-goal = See their goal
goals-partner-none = Your partner shares no goal at the moment.
goals-words-withdrawn = That goal can no longer be seen here.
goals-list-changed = The list of shared goals has changed. Open it again from /goal.

# The way as a picture
goals-way-short = There are not enough numbers to draw a way yet. Two are needed.
goals-way-drawing = I am drawing. One moment.
goals-way-title = The way to your goal
goals-way-panel = Where you have been, from 1 to 10
goals-way-note = 10 is where you would like to be.
goals-way-words = From { $first } ({ $first_day }) to { $last } ({ $last_day }).
goals-overview = { $count ->
        [0] Nobody has shared a learning goal with you yet.
        [one] One learning goal is shared with you.
       *[other] { $count } learning goals are shared with you.
    }
