# What is done together
together-long = That is { $length } characters, and there is room for { $room }. Could you shorten it a little?

# Mixed tables
tables-button-home = Mix the tables
tables-home = { $count ->
        [1] One person takes part
       *[other] { $count } take part
    }: { $sizes }. I mix departments and professions and avoid those who sat together last time. Does that suit you?
tables-home-few = { $count ->
        [0] Nobody takes part yet.
        [1] Only one person takes part yet.
       *[other] Only { $count } take part yet.
    } A table needs four at least. Whom do you want to add?
tables-of = { $tables ->
        [1] one table of { $size }
       *[other] { $tables } tables of { $size }
    }
tables-button-size = { $size } at a table
tables-button-departments = Choose departments
tables-button-single = Choose people
tables-button-draw = Mix now
tables-button-anew = Start over
tables-departments = Which departments take part? A tap takes a whole department off or puts it on. { $count } take part now.
tables-department = { $name } ({ $count } of { $all })
tables-people-where = Which department is the person in?
tables-people = { $name }: who takes part? A tap takes somebody off or puts them on. { $count } take part in all now.
tables-few = Mixing tables takes four people at least.
tables-many = I can mix 600 at a time. Choose fewer departments, and take the rest afterwards.
tables-drawing = The tables will be here in a moment.
tables-drawn = <b>The tables.</b> Only you see them until you send them.
tables-table = <b>Table { $number }</b> ({ $count }): { $names }
tables-button-send = Send to all
tables-button-again = Mix again
tables-button-cards = Print cards
tables-button-people = Change who is in
tables-send = { $when } Each gets only their own table, and { $count } have a seat. Do you want to send them?
tables-send-now = They get it now.
tables-send-later = They get it { $moment }, because I do not write outside working hours.
tables-button-send-now = Send now
tables-sent = { $count ->
        [0] I can write to none of them.
        [1] One person is told their table.
       *[other] { $count } are told their table.
    }
tables-sent-not = I cannot reach these, so please tell them: { $names }.
tables-yours = You are at <b>table { $number }</b> with { $names }.
tables-cards-coming = The cards will be here in a moment.
tables-cards-here = A card for each table, and a list for the door.
tables-cards-title = Tables · { $organisation }
tables-cards-list = Who sits where
tables-cards-name = Name
tables-cards-table = Seat
tables-cards-number = Table { $number }
