# People: joining, oneself, pauses, help and the menu

# The notice
people-notice = Hello. I help colleagues at { $organisation } with reflection and peer sparring. It is voluntary. Nothing about citizens; no leader reads your private answers. Telegram keeps the chat until you delete it. Data controller: { $controller }.
people-button-read = Read it all
people-button-accept = I have read it
people-declined = That is quite all right. I have saved nothing about you.
people-code-ended = That link no longer works. Ask for a new one where you got it.
people-already-here = You are here already, so the link has not been used. The menu has it all.

people-privacy-strategy = <b>It belongs to:</b> { $strategy }
people-privacy =
    <b>What I keep, and what I do not</b>

    <b>Who is responsible?</b> The data controller is { $controller }. Questions about your data: { $dpo }.

    <b>Why?</b> Makker helps colleagues at { $organisation } with reflection and peer sparring. The legal ground is the workplace's task of developing its professional practice (GDPR, article 6(1)(e)). Taking part is voluntary, and it is not a means of control.

    <b>What is kept?</b> Your display name, department, profession, language and time, a number for your Telegram account, your answers, what you write to your partner in a written sparring, feedback that you ask for, give and get, your learning goals, whom you were paired with, and whether the sparring was held. Phone number, last name, user name and picture are not kept.

    <b>For how long?</b> Answers 18 months, next steps 90 days, a written sparring 7 days, feedback 6 months, learning goals until 90 days after they are closed and 18 months at most, drafts 14 days, course days 36 months, who took part in them 7 months, whom you sparred and sat at a table with 12 months, answers at a meeting 7 days, the pulse's counts 36 months, that you are done with a pulse 14 days. If you leave Makker, or stay away from it for 12 months, everything is deleted within 30 days. Backups live 30 days more at most.

    <b>Who sees what?</b> Only you see your answers, until you choose otherwise. Your sparring partner sees name, department, profession and role. Feedback is seen by whoever gives it and whoever gets it, who may show it to their partner without a name. The facilitator sees names, rounds and counts, never answers. Leaders see only totals for groups of five or more, and the learning goals that you choose to share with your leader. The pulse is confidential: answers are added up without names, and everybody sees the result.

    <b>Nothing about citizens.</b> What looks like a CPR number, a phone number, an address and the like is not kept. That is a help and no guarantee: I cannot see numbers written as words, nicknames or rare stories.

    <b>Telegram</b> is itself the controller of the chat and may keep it outside the EU. It is not encrypted from end to end, and it stays until you delete it.

    <b>Your rights:</b> “Get my data” (/my_data) gives you your data, and “Delete me” (/delete_me) erases all about you; both, and corrections, pause and goodbye, are under /me. You can also object; ask { $dpo }. You can complain to the Danish data protection agency, datatilsynet.dk.

# Six messages
people-join-known = You are down as { $known }. Is that right?
people-join-name = What shall colleagues call you? For example “Mette K”.
people-join-name-not-free = What shall colleagues call you? “{ $name }” may be mistaken for somebody, so add a letter, for example “{ $name } K”.
people-use-name = Use “{ $name }”
people-use-first-name = Use my first name
people-join-department = Which department do you belong to?
people-join-profession-led = { $department }, { $count ->
        [one] leader
       *[other] leaders
    } { $leaders }: is that right? Then choose your profession.
people-join-profession = { $department }: is that right? Then choose your profession.
people-join-profession-only = What is your profession?
people-button-correct = Correct it
people-join-leads = You are invited as a leader. Which departments do you lead?
people-button-leads-done = That is all
people-join-time = I write on { $weekday } at { $clock }, normally { $many } a week at most.
people-times = { $times ->
    [1] once
    [2] twice
    [3] three times
    [4] four times
   *[5] five times
    }
people-button-fits = That suits me
people-button-other-time = Another time
people-which-day = Which day suits you?
people-which-clock = What time on { $weekday }?
people-join-sparring = Would you like a sparring partner? 30 minutes every second week; skip without a reason.
people-button-not-now = Not now
people-join-done = You are in. Try it now, only you see the answer: <i>What went well this week, and what did you do?</i> Write without names.
people-join-unconfirmed = The facilitator will just see that you belong here. The weekly question and sparring start after that.
people-first-later = That is fine. The question of the week comes on { $weekday } at { $clock }.
people-chosen-name = Colleagues see “{ $name }”.
people-chosen = { $choice }

people-weekday = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
    }
people-weekday-button = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
    }
people-clock-button = At { $clock }

people-profession-caseworker = caseworker
people-profession-company_consultant = company consultant
people-profession-job_broker = job broker
people-profession-psychologist = psychologist
people-profession-workshop_staff = workshop staff
people-profession-mentor = mentor
people-profession-coordinator = coordinator
people-profession-other = other
people-profession-none = not chosen

# Roles by a link
people-role-leader = The link also makes you leader of { $department }. Do you want that?
people-role-facilitator = The link also makes you a facilitator. Do you want that?
people-role-taken-leader = You are now leader of { $department }.
people-role-taken-facilitator = You are now a facilitator. You will find it in the menu.
people-role-refused = That is fine. Everything is as it was.
people-confirmed = You belong here now, and sparring is open to you. The menu has it all.
people-removed = Your facilitator has signed you out of Makker, so I will not write any more. What I have kept about you is deleted within 30 days.

# What cannot be done
people-refused-name-empty = A name needs at least one letter. What shall it say?
people-refused-name-long = That is a little too long for the buttons. Will you shorten it?
people-refused-name-taken = That name may be mistaken for another. Will you add a letter?
people-refused-department-missing = That department is no longer there. Choose another.
people-refused-department-not-empty = There are still colleagues in the department. Move them first.
people-refused-last-facilitator = There must always be a facilitator. Pass the baton on first.
people-refused-not-active = That can only be done once they have fully joined.
people-refused-contact-empty = It must say how the colleague is reached. What shall it say?
people-refused-contact-long = There is room for 80 characters. Would you shorten it?
people-refused-without-telegram = Being a facilitator takes Telegram.

# Me
people-me =
    <b>{ $name }</b>
    Department: { $department }
    Profession: { $profession }
    I write: { $weekday } at { $clock }, { $pace }
    Sparring: { $sparring ->
        [yes] yes
       *[no] not now
    }
people-me-pause = Paused until you say so
people-me-away = Away until { $day }
people-me-locked = Your earlier answers are locked until { $day }.
people-pace = { $pace ->
    [2] every second week
   *[1] every week
    }
people-no-department = not chosen
people-button-name = Change name
people-button-department = Change department
people-button-profession = Change profession
people-button-time = Change time
people-button-pace = { $pace ->
    [2] Write every week
   *[1] Write every 2 weeks
    }
people-button-sparring = { $sparring ->
    [yes] Turn sparring off
   *[no] Turn sparring on
    }
people-button-pause = Pause
people-button-away = Be away until a day
people-button-resume = Resume now
people-button-recovery = Make recovery code
people-button-unlock = Unlock answers
people-button-leave = Leave Makker
people-me-name = What shall colleagues call you?
people-me-department = Which department do you belong to? The old leader's access ends at once.
people-me-no-departments = There are no departments to choose yet. The facilitator makes them.
people-me-profession = What is your profession?

# Pause and absence
people-pause = How long will you pause? For that long I do not write by myself.
people-pause-now = You are pausing. Do you want to resume?
people-button-one-week = 1 week
people-button-two-weeks = 2 weeks
people-button-four-weeks = 4 weeks
people-button-until-told = Until I say so
people-away = How long are you away? You can also write the day you are back, such as 12.1.
people-away-not-a-day = I could not read that day. When are you back? Write for example 12.1. for 12 January.
people-away-out-of-reach = Choose a day between tomorrow and a year from now. When are you back?
people-paused = Paused. Write /resume when you are ready.
people-away-set = Then you are away until { $day }, and for that long I do not write. Write /resume if it is sooner.
people-resumed = Good to have you back. The question of the week comes on { $weekday } at { $clock }.
people-not-paused = You are not pausing, so everything runs as it should.
people-welcome-back = Welcome back, { $name }. From today I write again; there is nothing you need to catch up on.

# Leaving
people-leave =
    Your access ends at once, you are out of the sparring, and your answers are deleted within 30 days. To join again you need a new link; you can also take a pause instead.

    Do you want to leave Makker?
people-leave-last = You are the only facilitator. Please pass the baton on first.
people-button-leave-now = Leave now
people-button-stay = Stay
people-left = You are out now, and I will not write any more. Thank you for this time.
people-stayed = Good. Everything is as it was.

# A year without a word
people-inactive = Hello { $name }. I have not heard from you for a year, so I delete all about you on { $day }. To stay, tap the button.
people-button-stay-here = I am staying

# A new account and the recovery code
people-moved = Welcome, { $name }. Makker follows you on this account now; your earlier answers are locked. Will you write your recovery code?
people-moved-no-code = Welcome, { $name }. Makker follows you on this account now. Your earlier answers are locked and are deleted on { $day }, as there was no recovery code for them.
people-button-no-code = I do not have it
people-no-code = That is all right. Your earlier answers are deleted on { $day } unless you find the code; it can be written under /me.
people-unlock = Write your recovery code, and you get your earlier answers back.
people-unlocked = Thank you, the code is right. Your earlier answers are yours again.
people-locked = What you wrote before is locked until you write your recovery code.
people-wrong-code = That code is not right. Will you try again?
people-recovery = A recovery code gives you your earlier answers back if you get a new account. It is shown once, and an older code no longer holds then.
people-button-new-code = Make a new code
people-recovery-code =
    Here is your recovery code. Write it down in a safe place, and then delete the message:

    <code>{ $code }</code>

# Menu and help
people-menu = What do you need, { $name }?
people-button-waiting = { $count ->
    [0] Waiting
   *[other] Waiting ({ $count })
    }
people-button-reflect = Reflect
people-button-sparring-home = Sparring
people-button-feedback = Feedback
people-button-case = Case
people-button-toolbox = Toolbox
people-button-me = Me and pause
people-button-overview = Overview
people-button-facilitate = Facilitator
people-button-privacy = Privacy
people-waiting = This is waiting for you. Take it when it suits you.
people-waiting-none = Nothing is waiting for you right now.
people-help =
    <b>What I can do</b>
    Once a week I ask a question, and you answer by simply writing. If you like, I pair you with a colleague for sparring. You can also ask colleagues for feedback and give it. Everything is in /menu.

    <b>Ground rules</b>
    • Speak of your own practice; no names, CPR, addresses or recognisable details.
    • Ask before you suggest. Listen to understand.
    • What is said stays here. The learning may be shared.
    • You may always say stop or pass. Sparring is not assessment.
    • Concern for a child, violence or threats: use the ordinary channels today.
    • Makker is not a case system. What belongs to the case, write there.

    <b>Nobody is reading along.</b> If you are having a hard time, ring { $contact }.

    Write “pause” when you want peace, and “delete” if you want to leave Makker.

people-command-menu = The menu
people-command-reflect = Get a question, see your answers
people-command-sparring = Your sparring
people-command-feedback = Ask for feedback, give it, read it
people-command-case = Bring a case, and answer colleagues'
people-command-goal = Set a learning goal and follow it
people-command-find = Search cases and what colleagues share
people-command-overview = The month's numbers for leaders
people-command-pulse = The month's pulse
people-command-me = Name, time and the rest about you
people-command-pause = Take a pause
people-command-privacy = What is kept, and who sees it
people-command-help = Help and ground rules
people-command-facilitate = The facilitator's pages

people-joining-given-up = That is fine. I have deleted it all, and your facilitator can give you a new link.

# Choosing colleagues
people-pick-departments = Show departments
people-pick-elsewhere = No department
people-pick-before = Show previous
people-pick-more = Show more
