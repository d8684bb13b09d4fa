# What `makker init` says on the host's terminal

host-init-hello =
    Her sættes Makker op på Telegram. Hvert svar står straks i { $file }.
    Stop med Ctrl-C, når du vil; kør makker init igen, så fortsætter du her.
host-init-botfather =
    En bot på Telegram laves hos BotFather, som selv er en bot:
    1. Åbn https://t.me/BotFather på en telefon eller computer, og tryk Start.
    2. Skriv /newbot.
    3. Skriv botens navn, som kolleger ser det, fx Makker i Jobhuset.
    4. Skriv et brugernavn, der ender på bot, fx jobhuset_makker_bot.
    5. BotFather svarer med et token: tal, kolon og bogstaver. Kopiér det.
    Den, der har dit token, styrer boten: send det ikke til nogen.
    Skriv også /setjoingroups og vælg Disable; Makker taler kun med én ad gangen.
host-init-token = Sæt dit token ind (det vises ikke)
host-init-no-token = Det ligner ikke et token. Det har tal, et kolon og mindst 30 bogstaver eller tal.
host-init-unknown-token = Telegram kender ikke det token. Kopiér det igen fra BotFather (/mybots, API Token).
host-init-not-reached = Telegram svarer ikke ({ $reason }). Se på netværk, firewall og MAKKER_PROXY, og kør så makker init igen; dit token er gemt.
host-init-found = Telegram kender boten som @{ $name }.
host-init-organisation = Hvad hedder arbejdspladsen? Kolleger ser navnet
host-init-controller = Hvem er dataansvarlig? Fx kommunen eller firmaet
host-init-dpo-contact = Hvordan nås databeskyttelsesrådgiveren (DPO)? Mail eller telefon
host-init-distress-contact = Hvem kan en kollega ringe til, når det er svært? Fx arbejdsmiljørepræsentanten, med telefon
host-init-too-long = Der skal stå noget, og der er plads til { $most } tegn. Vil du skrive det kortere?
host-init-stopped = Stoppet. Det, du har svaret, er gemt; makker init fortsætter derfra.
host-init-ready =
    Alt er sat op. Linket her gør én person til tovholder og virker i { $days } dage.
    Start boten først, og åbn så linket, eller skan koden med telefonen:
host-init-ready-already = Alt er sat op, og der er en tovholder. Start boten: makker run
host-init-run = Start boten: makker run

# Cards for colleagues of a list
host-cards = Invitationer til Makker, { $organisation }
host-card = { $organisation } inviterer dig til Makker. Skan koden, eller åbn { $link }
host-card-foot = Kun til dig. Virker til og med { $until }.
