learning-week = This week's question follows up on “{ $title }” on { $day }.
learning-week-models = This week's question follows up on “{ $title }” on { $day }. It was about { $models }.
learning-capture-yesterday = Hello { $name }. Yesterday you took part in “{ $title }”.
learning-capture-earlier = Hello { $name }. On { $day } you took part in “{ $title }”.

# The facilitator's learning days
learning-home = Learning days. Which one do you want to see?
learning-home-none = Here you can enter a course day or a theme meeting. I then follow up with questions after 1, 3, 7, 21, 60 and 150 days.
learning-ask-title = What is the day to be called? For example “Course day on the good match”. No names, please.
learning-title-length = The title must have 1 to { $room } characters. Would you try again?
learning-ask-day = Which day was it, or will it be? Write for example 12.1.
learning-day-unread = I cannot read that day. Write for example 12.1. or 12.1.2027.
learning-day-far = The day must be within the last three years or the coming year. Would you try again?
learning-ask-models = Which models did you work with?
learning-ask-who = Who takes part?
learning-ask-people = Who takes part? Tap a name to turn it on and off.
learning-ask-delete = Do you want to delete “{ $title }”? No more questions about it will come. The answers stay with those who wrote them.
learning-gone = That learning day is not there any more.
learning-day = { $day }
learning-card = <b>{ $title }</b>
    { $day }
learning-models = Models: { $models }
learning-models-none = Models: none chosen
learning-people = With: { $names }
learning-people-many = With: { $count } colleagues
learning-people-none = With: nobody yet
learning-people-past = Who took part has been forgotten again.
learning-card-draft = It is not saved yet.
learning-card-ahead = The questions begin the day after.
learning-card-over = No more questions about it will come.
learning-card-left = { $count ->
        [one] One more question may come.
       *[other] { $count } more questions may come, one a week at most.
    }
learning-label = { $title }, { $day }
learning-label-draft = Draft: { $title }
learning-button-new = Add a day
learning-button-title = Change the title
learning-button-day = Change the day
learning-button-models = Choose models
learning-button-who = Choose who
learning-button-all = Everybody
learning-button-people = Choose people
learning-button-today = Today
learning-button-yesterday = Yesterday
learning-button-done = Done
learning-button-save = Save
learning-button-delete = Delete
learning-button-delete-yes = Yes, delete
learning-button-newer = Show newer
learning-button-older = Show older
