# A round under way: coming late, another partner, three silent rounds, without Telegram

# Coming into a round that runs
sparring-late = A round is running until { $date }. Would you like to join it?
sparring-button-late-no = From the next round
sparring-button-late = Join now
sparring-home-late = A round is running that you can still join.
sparring-late-next = That's fine. You're in from the next round.
sparring-late-over = The round is too far along for you to join. You're in from the next one.
sparring-late-none = There is no place in the round right now. If one comes up, you'll hear from me; otherwise you're in from the next round.
sparring-joined-pair = { $name } is joining you, so you are three. The form is now { $title }, and you are the <b>{ $role }</b>.

# Another partner
sparring-new-ask = The facilitator can see your wish, but no reason, and { $names } will only hear that you can't make it this time. Shall I find you another sparring partner now?
sparring-button-find = Yes, find another
sparring-again-late = The round is nearly over, so I won't find another one this time. You come first in the next round.
sparring-gone-alone-late = { $names } can't make it this time after all. You come first in the next round.
sparring-not-held-again = That's quite all right. Would you like another sparring partner in this round?
sparring-parted = You are no longer put together, and nobody is told why. Would you like another sparring partner?
sparring-parted-late = You are no longer put together, and nobody is told why. You come first in the next round.

# Three rounds without a sign
sparring-silence = I have put you together with somebody three times without hearing from you, and that's quite all right. Would you still like to take part in sparring?
sparring-button-stay = Yes, keep going
sparring-button-pause = Take a break
sparring-button-no-thanks = No thanks
sparring-stays = Good. You're in for the next rounds.
sparring-silence-back = You're in sparring again from the next round.

# A colleague without Telegram
sparring-offline = { $name } is not on Telegram. You'll find { $name } here: { $contact }
sparring-time-offline = Suggestion: { $time }. Ask { $names }, and tap Suits me once you have agreed.
sparring-tell-yourself = { $name } is not on Telegram, so please let them know yourself: { $contact }
sparring-offline-alone = { $name } is not on Telegram and has no sparring partner in this round after all. Would you let them know? { $contact }
sparring-button-card = Card to print
sparring-card-coming = The card is on its way.
sparring-card-here = Here is a card to print, with your names, roles and the course of the talk.
sparring-card-sheet = Sparring cards
sparring-card-title = Sparring: { $names }
sparring-card-time = Time: { $time }
sparring-card-until = Time: to be agreed, by { $date }
sparring-card-who = { $name }: { $role }
sparring-card-turns = { $turns } turns of { $minutes } minutes. You swap roles after each turn.
sparring-card-phase = { $title }, { $minutes } min.
sparring-card-rules = Ground rules
