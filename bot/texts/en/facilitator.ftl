# Facilitator: invitations, colleagues, departments, rounds, the Monday brief and faults

facilitator-home = What would you like to do, { $name }?
facilitator-button-round = The round now
facilitator-button-start = Start a round
facilitator-button-invite = Invite
facilitator-button-people = People
facilitator-button-departments = Departments
facilitator-button-handover = Hand over the role
facilitator-button-rhythm = Rhythm
facilitator-button-home = Facilitator
facilitator-button-more = Show more
facilitator-button-earlier = Show earlier

# Invitations
facilitator-role-colleague = Colleague
facilitator-role-leader = Leader
facilitator-role-facilitator = Facilitator
facilitator-invite-role = Who would you like to invite?
facilitator-invite-department = Which department do they belong to?
facilitator-button-they-choose = Let them choose
facilitator-they-choose = chooses the department
facilitator-invite-until = How long should the link work?
facilitator-button-days = For { $days } days
facilitator-invite-many = Is the link for one or for many? You have to vouch for whoever comes in by a link for many.
facilitator-button-one = For one
facilitator-button-many = For many
facilitator-invited = The link is made and is shown only here. Give it to whom it is for.
facilitator-button-another = Make another link
facilitator-invitation-one =
    A link for one colleague. It works until the end of { $until }.

    { $link }
facilitator-invitation-many =
    A link for many colleagues. It works until the end of { $until }, and you vouch for each of them.

    { $link }
facilitator-button-invitations = Open links ({ $count })
facilitator-invitations = These links can still be used. Should one of them be stopped?
facilitator-invitations-none = No links are open right now. Would you like to make one?
facilitator-invitation-line = { $number }. { $role }, { $department }, until { $until }, { $reach ->
        [many] for many (used by { $used })
       *[one] for one
    }
facilitator-button-revoke = Revoke { $number }
facilitator-revoked = The link no longer works.

# People
facilitator-people = { $count ->
        [one] There is one colleague here. Where would you like to look?
       *[other] There are { $count } colleagues here. Where would you like to look?
    }
facilitator-button-new = See new ones ({ $count })
facilitator-button-nowhere = No department ({ $count })
facilitator-people-new = These came in by a link for many and see no names yet. Who belongs here?
facilitator-people-new-none = Nobody new is waiting for you.
facilitator-people-nowhere = These have no department. Who would you like to see?
facilitator-people-in = { $department }. Who would you like to see?
facilitator-people-in-none = { $department } has no colleagues yet.
facilitator-card =
    <b>{ $name }</b>
    { $department }, { $profession }
facilitator-no-department = No department
facilitator-card-unconfirmed = Came in by a link for many and is waiting for you.
facilitator-card-leads = Leader of { $departments }
facilitator-card-facilitator = Facilitator
facilitator-card-unreachable = Telegram cannot reach them right now.
facilitator-button-belongs = Belongs here
facilitator-button-not = Does not belong
facilitator-let-in = They belong here now.
facilitator-ask-erase = Does { $name } not belong here? Then everything about them is erased at once.
facilitator-button-erase = Erase everything
facilitator-erased = Everything about them is erased.
facilitator-button-name = Change name
facilitator-button-department = Change department
facilitator-button-give-leader = Make leader here
facilitator-button-take-leader = Remove as leader
facilitator-button-give-facilitator = Make facilitator
facilitator-button-take-facilitator = End facilitator role
facilitator-button-move = Move to new account
facilitator-button-remove = Remove
facilitator-ask-name = What should { $name } be called here? Write the name, at most 30 characters.
facilitator-ask-department = Where should { $name } be? The old leader's access ends at once.
facilitator-no-other-department = There is no other department to move { $name } to. Make it first under Departments.
facilitator-no-more = You are no longer facilitator. Thank you for your work.
facilitator-ask-move = Has { $name } got a new account? Then I make a link that moves Makker there; the old account loses access when it is used.
facilitator-button-move-yes = Make the link
facilitator-move-link =
    Give the link to { $name } in person. It works once within 24 hours and is shown only here.

    { $link }
facilitator-ask-remove = Should { $name } leave Makker? Access ends at once, and they are told.
facilitator-button-remove-yes = Remove now
facilitator-removed = { $name } is out, and access has ended.

facilitator-told-name = Your facilitator has changed your name here to “{ $name }”. You can change it yourself under /me.
facilitator-told-department = Your facilitator has moved you to { $department }. If that is wrong, you can change it under /me.
facilitator-told-give-leader = You are now leader of { $department } here. You never see other people's private answers.
facilitator-told-take-leader = You are no longer leader of { $department } here.
facilitator-told-give-facilitator =
    You are now facilitator.

    { facilitator-what-it-means }
facilitator-told-take-facilitator = You are no longer facilitator. Everything else is as it was.
facilitator-what-it-means = You invite, keep people and departments in order and start rounds. On Mondays you get a short overview; answers you never see.

# Departments
facilitator-departments = Which department would you like to see?
facilitator-departments-none = There are no departments yet. Would you like to make one?
facilitator-button-department-new = Make a department
facilitator-ask-department-new = What is the new department called? Write the name, at most 40 characters.
facilitator-department =
    <b>{ $name }</b>
    { $count ->
        [0] No colleagues yet
        [one] One colleague
       *[other] { $count } colleagues
    }
facilitator-led-by = Led by { $leaders }
facilitator-led-by-nobody = No leader is chosen
facilitator-button-leaders = Choose leaders
facilitator-button-merge = Merge
facilitator-button-close = Close
facilitator-ask-department-name = What should { $name } be called? Write the new name, at most 40 characters.
facilitator-ask-merge = Which department should { $name } become part of?
facilitator-merge-none = There is no other department to merge { $name } with.
facilitator-ask-merge-into = Everybody in { $name } moves to { $into }, and { $name } is closed. Leaders of { $name } do not become leaders of { $into }. Is that right?
facilitator-button-merge-yes = Merge now
facilitator-ask-close = Should { $name } be closed? Open links to the department stop at once.
facilitator-button-close-yes = Close now
facilitator-closed = { $name } is closed.
facilitator-leaders = { $name } is led by those below. Tap one to take the role from them.
facilitator-leaders-none = { $name } has no leader. Would you like to choose one?
facilitator-button-leader-add = Add a leader
facilitator-ask-leader = Who should lead { $name }?

# Rounds
facilitator-round-none = There has been no round yet.
facilitator-round-open = Round { $number } runs until the end of { $ends }.
facilitator-round-closed = Round { $number } ended { $ends }.
facilitator-round-groups = { $count ->
        [0] Nobody is paired.
        [one] Paired in one group:
       *[other] Paired in { $count } groups:
    }
facilitator-names = { $names }
facilitator-round-own = • { $count } from your own department
facilitator-round-own-few = Of those in the departments that you lead, you see counts from five up.
facilitator-outcomes = Held: { $held } · partly: { $partly } · later: { $later } · no: { $no } · others: { $open }
facilitator-outcomes-few = How it went: too few answers to show a result (under 5).
facilitator-round-wishes = Would like a new sparring partner:
facilitator-round-unreachable = Telegram cannot reach:
facilitator-round-sat-out = Not in it this time:
facilitator-next = The next round begins { $day }.
facilitator-next-none = No new round is planned.
facilitator-start = { $count } colleagues are ready.
facilitator-start-ends-open = The round that runs until { $ends } ends then.
facilitator-start-sure = Should I pair them now?
facilitator-start-too-few = { $count ->
        [0] Nobody is ready for a round right now.
        [one] Only one is ready, so there is no pair to make.
       *[other] { $count } are ready, but none of them can be paired.
    }
facilitator-button-start-yes = Start the round
facilitator-started = { $people } colleagues are paired in { $groups ->
        [one] one group
       *[other] { $groups } groups
    }{ $left_over ->
        [0] {""}
        [one] , and one comes first next time
       *[other] , and { $left_over } come first next time
    }. The round runs until the end of { $ends }.
facilitator-start-already = A round has begun today already, so I did not start another.
facilitator-rhythm = { $weeks ->
        [0] The rhythm is automatic: every second week the first four times, then every fourth.
        [1] There is a round every week.
        [2] There is a round every second week.
        [4] There is a round every fourth week.
       *[other] There is a round every { $weeks } weeks.
    }
facilitator-button-weeks-2 = Every second week
facilitator-button-weeks-4 = Every fourth week
facilitator-button-automatic = Choose automatic
facilitator-button-skip-round = Skip the next one

# Hand over
facilitator-handover = Who should have the role?
facilitator-handover-none = There is nobody to hand over to yet. Invite a colleague first.
facilitator-ask-handover = Should { $name } be facilitator? You can leave the role or stay in it together with { $name }.
facilitator-button-hand-over = Hand it over
facilitator-button-stay-too = Stay as well
facilitator-told-handover = { $name } has handed the role of facilitator to you.
facilitator-handed-leave = { $name } is facilitator now, and you have left the role. Thank you for your work.
facilitator-handed-stay = { $name } is facilitator now together with you.

facilitator-takeover = { $name } is facilitator and has not been here for three weeks. Will you take over?
facilitator-takeover-vacant = There is no facilitator right now. Will you take over?
facilitator-button-take = I take it
facilitator-button-not-me = Not me
facilitator-taken-over = Thank you, the role is yours now.
facilitator-takeover-taken = { $name } has taken over, so there is nothing more for you to do.
facilitator-takeover-declined = That is fine. Thank you for answering.
facilitator-takeover-settled = It has been settled in the meantime, so everything is as it was.
facilitator-told-takeover = { $name } has taken over as facilitator while it was quiet here. If you want the role back, tell { $name }.

# The Monday brief
facilitator-brief = { $morning ->
        [yes] Good morning, { $name }. Here is the week that went.
       *[no] Hello, { $name }. Here is the week that went.
    }
facilitator-brief-calm = { $morning ->
        [yes] Good morning, { $name }. It was a quiet week, and nothing waits for you.
       *[no] Hello, { $name }. It was a quiet week, and nothing waits for you.
    }
facilitator-brief-answered = { $count } colleagues answered a question.
facilitator-brief-feedback = { $count } colleagues gave a colleague feedback.
facilitator-brief-too-few = Too few answers to show a result (under 5).
facilitator-brief-joined = { $count ->
        [one] One new colleague joined.
       *[other] { $count } new colleagues joined.
    }
facilitator-brief-expired = { $count ->
        [one] One message did not get out in time; it stands under Waiting.
       *[other] { $count } messages did not get out in time; they stand under Waiting.
    }
facilitator-brief-waits = <b>Waiting for you</b>
facilitator-waits-new = { $count ->
        [one] One new person is waiting for you to vouch for them.
       *[other] { $count } new people are waiting for you to vouch for them.
    }
facilitator-waits-wishes = { $count ->
        [one] One would like a new sparring partner.
       *[other] { $count } would like a new sparring partner.
    }
facilitator-waits-unreachable = { $count ->
        [one] Telegram cannot reach one person.
       *[other] Telegram cannot reach { $count } people.
    }
facilitator-waits-alone = You are the only facilitator. It is good to be two.

# Faults
facilitator-faults = This did not go as it should:
facilitator-faults-end = You need do nothing. If it goes on, tell whoever hosts Makker.
facilitator-fault-message = { $count ->
        [one] A message could not be sent.
       *[other] { $count } messages could not be sent.
    }
facilitator-fault-update = { $count ->
        [one] Something that a colleague wrote or tapped could not be read.
       *[other] { $count } times, what colleagues wrote or tapped could not be read.
    }
facilitator-fault-job = { $count ->
        [one] A task did not run: { $job }.
       *[other] A task did not run { $count } times: { $job }.
    }
facilitator-fault-missed = { $count ->
        [one] A task came too late and was left out: { $job }.
       *[other] A task came too late { $count } times and was left out: { $job }.
    }
facilitator-fault-prompts = A change to the questions could not be used, so the old ones still hold.
facilitator-fault-replica = The running copy of my data was not written. All works, but if the machine is lost, something may be missing.
facilitator-fault-guessing = { $count ->
    [one] Somebody tried many wrong codes. They did not get in, and I have shut out their attempts for an hour.
   *[other] Somebody tried many wrong codes { $count } times. They did not get in, and each time I shut out their attempts for an hour.
}
facilitator-fault-other = { $count ->
        [one] Something got stuck.
       *[other] Something got stuck { $count } times.
    }
facilitator-job-attend = the day's messages to a colleague
facilitator-job-tidy = the nightly tidying
facilitator-job-people-clean = tidying links and old accounts
facilitator-job-people-return = a welcome after an absence
facilitator-job-leading-count = counting the month
facilitator-job-leading-evaluation = the evaluation
facilitator-job-leading-handout = the hand-out for the staff meeting
facilitator-job-leading-monthly = the month's hand-out for the staff meeting
facilitator-job-pulse-close = adding up the pulse
facilitator-job-pulse-open = the month's pulse
facilitator-job-pulse-picture = a picture of the pulse
facilitator-job-reflection-later = a question that was to come later in the day
facilitator-job-reflection-renew = Monday's new answers from colleagues
facilitator-job-sparring-round = a new sparring round
facilitator-job-sparring-reminder = the reminder of an agreed sparring
facilitator-job-sparring-clean = tidying after sparring
facilitator-job-facilitator-brief = the Monday overview
facilitator-job-facilitator-faults = the daily note of faults
facilitator-job-facilitator-silence = asking for a new facilitator
facilitator-job-feedback-deadline = the deadline of a wish for feedback
facilitator-job-other = a planned task
