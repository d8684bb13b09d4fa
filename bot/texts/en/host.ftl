# What `makker init` says on the host's terminal

host-init-hello =
    This sets Makker up on Telegram. Each answer is in { $file } at once.
    Stop with Ctrl-C whenever you like; run makker init again to go on from there.
host-init-botfather =
    A bot on Telegram is made with BotFather, which is a bot itself:
    1. Open https://t.me/BotFather on a phone or computer and tap Start.
    2. Write /newbot.
    3. Write the bot's name as colleagues see it, for example Makker at Jobhuset.
    4. Write a username that ends in bot, for example jobhuset_makker_bot.
    5. BotFather answers with a token: digits, a colon and letters. Copy it.
    Whoever has the token controls the bot: send it to nobody.
    Also write /setjoingroups and choose Disable; Makker talks with one person at a time.
host-init-token = Paste the token (it is not shown)
host-init-no-token = That does not look like a token. It has digits, a colon and at least 30 letters or digits.
host-init-unknown-token = Telegram does not know that token. Copy it again from BotFather (/mybots, API Token).
host-init-not-reached = Telegram does not answer ({ $reason }). Look at the network, the firewall and MAKKER_PROXY, then run makker init again; the token is kept.
host-init-found = Telegram knows the bot as @{ $name }.
host-init-organisation = What is the workplace called? Colleagues see the name
host-init-controller = Who is the data controller? For example the municipality or the firm
host-init-dpo-contact = How is the data protection officer (DPO) reached? E-mail or phone
host-init-distress-contact = Whom can a colleague in distress ring? For example the health and safety representative, with phone
host-init-too-long = Something must stand there, and there is room for { $most } characters. Will you write it shorter?
host-init-stopped = Stopped. What you answered is kept; makker init goes on from there.
host-init-ready =
    All is set up. This link makes one person the facilitator and works for { $days } days.
    Start the bot first, then open the link, or scan the code with the phone:
host-init-ready-already = All is set up, and there is a facilitator. Start the bot: makker run
host-init-run = Start the bot: makker run

# Cards for colleagues of a list
host-cards = Invitations to Makker, { $organisation }
host-card = { $organisation } invites you to Makker. Scan the code, or open { $link }
host-card-foot = For you alone. Works through { $until }.
