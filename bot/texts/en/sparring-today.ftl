# I am free today: ten minutes with a colleague who has time, too

sparring-button-today = I am free today
sparring-button-part-day = Today
sparring-button-part-morning = This morning
sparring-button-part-afternoon = This afternoon
sparring-button-not-free = Not after all

sparring-today-ask = I will find a colleague who is also free for ten minutes of sparring. When do you have time?
sparring-today-waits = You are free until { $until }. I will tell you if a colleague becomes free today, too.
sparring-today-waits-from = You are free from { $since } to { $until }. I will tell you if a colleague becomes free today, too.
sparring-today-withdrawn = That is fine. You are no longer listed as free.
sparring-today-closed = This is for working days from { $opens } to shortly before { $closes }. Do come by again.
sparring-today-enough = Three times in a day is as many as I find. You are welcome again on the next working day.
sparring-today-not-in = This is for those who take part in sparring and are not away right now. Say so under Sparring if you want to take part.
sparring-today-found = You and <b>{ $names }</b> are both free today for { $minutes } minutes of sparring. You are the <b>{ $role }</b>.
sparring-today-until = You both have time until { $until }. Agree where, or call each other.
sparring-today-between = You both have time from { $since } to { $until }. Agree where, or call each other.
sparring-today-gone = { $name } cannot make it today after all. If you are still free, press here.
