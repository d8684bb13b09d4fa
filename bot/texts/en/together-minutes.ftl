# Four minutes together: the facilitator
minutes-button-home = Four minutes
minutes-choose = What should everybody in the room answer? Choose a model, or write a question yourself.
minutes-button-own = Write my own
minutes-button-again = Show answers again
minutes-which = Which question?
minutes-own = Write the question, at most { $room } characters, without names, CPR numbers or recognisable details.
minutes-question = <b>{ $question }</b>
minutes-preview = The word on the wall is <b>{ $code }</b>. Show the page on the wall first, and open when all are ready: then there are { $minutes } minutes. I write to nobody; those in the room find it under /menu → Waiting.
minutes-button-wall = For the wall
minutes-button-open = Open now
minutes-button-other = Choose another
minutes-one-runs = Another question is open already. Wait until it has ended.
minutes-running = Open until { $clock }. The word is <b>{ $code }</b>. The answers are shown when the time is up, if there are five at least.
minutes-button-more = One more minute
minutes-button-end = End now
minutes-button-look = How many?
minutes-count = { $count } have answered.
minutes-count-few = Fewer than five have answered so far.
minutes-no-more = It can last { $minutes } minutes at most.
minutes-ended = The time is up.
minutes-wall-open = The page for the wall. Open it in a browser on the big screen.
minutes-wall-here = The answers for the wall, without names. I delete them in { $days } days but cannot call the file back, so please delete it too.

# The page on the wall
minutes-wall-how = Write /menu to Makker, tap Waiting and Four minutes, and write the word:
minutes-wall-note = Answer briefly and without names. The answers are shown without names once five have answered.

# Those who take part
minutes-item = Four minutes together
minutes-code = Which word is on the wall? If you are not at the meeting, just leave it.
minutes-code-wrong = That is not the word on the wall. Would you try again?
minutes-how = You have until { $clock }. Keep it short, at most { $room } characters, without names, CPR numbers or recognisable details. From five answers up, all who take part see them without names.
minutes-kept = Saved. Until { $clock } you can edit your message or take the answer back.
minutes-button-take-back = Take it back
minutes-taken-back = Taken back. If you want to write another answer, you have until { $clock }.
minutes-over = The time is up, so I have not saved anything.
minutes-stays = The time is up, so the answer stays as it was. It is deleted after seven days at most.
minutes-few = Too few answers to show them (under 5). Nobody has seen them, and they are deleted.
minutes-shown = <b>{ $question }</b>
    { $count } answers, shuffled and without names:
minutes-answer = • { $text }
minutes-taken-down = The answers have been taken down because one of them was deleted.
minutes-deleted = The answers are deleted, as agreed.
