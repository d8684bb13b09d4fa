# The talk whose frame Makker holds

# Before it
sparring-button-start-talk = Start sparring
sparring-button-show-talk = Show the talk
sparring-talk-choose = Sparring with <b>{ $names }</b>. You are the <b>{ $role }</b>.
sparring-talk-how-long = How long do you have?
sparring-talk-limit = <i>{ $limit }</i>
sparring-button-minutes = { $minutes } minutes
sparring-button-swap-roles = Swap roles
sparring-talk-waits = You are ready for { $minutes } minutes of sparring. I am waiting for <b>{ $names }</b> to press <i>I am ready</i>.
sparring-talk-invited = Ready for { $minutes } minutes of sparring: <b>{ $names }</b>. You are the <b>{ $role }</b>.
sparring-talk-ready = Are you ready?
sparring-button-ready = I am ready
sparring-talk-not-begun = You did not get started. Start again when you are ready.

# On the way
sparring-talk-phase = <b>{ $title }</b> · { $minutes } min, until { $time }
sparring-talk-turn = Turn { $turn } of { $turns }, with { $names } as focus person.
sparring-talk-own-turn = Turn { $turn } of { $turns }, and it is yours.
sparring-talk-role = Phase { $place } of { $count }. You are the <b>{ $role }</b>.
sparring-talk-keeper = Phase { $place } of { $count }. You are the <b>{ $role }</b> and keep the time.
sparring-talk-questions = Ask, for instance:
sparring-talk-starters = Begin, for instance, with:
sparring-talk-tell = Tell { $names }: “{ $text }”
sparring-talk-caught-up = I was away for a while; this is where you are now:
sparring-talk-paused = <b>Break</b> · { $title }, { $minutes } min left
sparring-talk-still = Time stands still. Press <i>Go on</i> when you are ready.
sparring-button-next-phase = Next phase
sparring-button-end-talk = Finish
sparring-button-two-more = 2 minutes more
sparring-button-pause-talk = Break
sparring-button-resume-talk = Go on
sparring-button-stop-talk = Stop

# At the end
sparring-talk-step = What is your next step? Write it as <i>When …, I will …</i>, without names. Only you see it.
sparring-talk-ended = You are through. Thank you for sparring.
sparring-talk-stopped = The talk has been stopped.
sparring-talk-left = The talk was on a break for two hours, so I have ended it.
sparring-talk-late = I was away while you talked, and now the time is up.
sparring-talk-gone = The group has changed, so the talk has stopped.
sparring-talk-changed = The protocol has changed, so the talk has stopped. Start again when you are ready.

# The next step when it comes back
sparring-button-something-else = It went otherwise
sparring-step-other = Thank you for saying so. That is how it goes at times.

# Under What waits
sparring-item-talk = Show the talk
