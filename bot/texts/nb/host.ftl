# What `makker init` says on the host's terminal

host-init-hello =
    Her settes Makker opp på Telegram. Hvert svar står straks i { $file }.
    Stopp med Ctrl-C når du vil; kjør makker init igjen, så fortsetter du her.
host-init-botfather =
    En bot på Telegram lages hos BotFather, som selv er en bot:
    1. Åpne https://t.me/BotFather på en telefon eller datamaskin, og trykk Start.
    2. Skriv /newbot.
    3. Skriv navnet på boten slik kolleger ser det, for eksempel Makker i Jobbhuset.
    4. Skriv et brukernavn som slutter på bot, for eksempel jobbhuset_makker_bot.
    5. BotFather svarer med et token: tall, kolon og bokstaver. Kopier det.
    Den som har tokenet ditt, styrer boten: Ikke send det til noen.
    Skriv også /setjoingroups og velg Disable; Makker snakker bare med én om gangen.
host-init-token = Lim inn tokenet ditt (det vises ikke)
host-init-no-token = Det ligner ikke et token. Det har tall, et kolon og minst 30 bokstaver eller tall.
host-init-unknown-token = Telegram kjenner ikke det tokenet. Kopier det på nytt fra BotFather (/mybots, API Token).
host-init-not-reached = Telegram svarer ikke ({ $reason }). Se på nettverk, brannmur og MAKKER_PROXY, og kjør så makker init igjen; tokenet ditt er lagret.
host-init-found = Telegram kjenner boten som @{ $name }.
host-init-organisation = Hva heter arbeidsplassen? Kolleger ser navnet
host-init-controller = Hvem er behandlingsansvarlig? For eksempel kommunen eller firmaet
host-init-dpo-contact = Hvordan når man personvernombudet (DPO)? E-post eller telefon
host-init-distress-contact = Hvem kan en kollega ringe til når det er vanskelig? For eksempel verneombudet, med telefon
host-init-too-long = Det må stå noe, og det er plass til { $most } tegn. Vil du skrive det kortere?
host-init-stopped = Stoppet. Det du har svart, er lagret; makker init fortsetter derfra.
host-init-ready =
    Alt er satt opp. Lenken her gjør én person til fasilitator og virker i { $days } dager.
    Start boten først, og åpne så lenken, eller skann koden med telefonen:
host-init-ready-already = Alt er satt opp, og det finnes en fasilitator. Start boten: makker run
host-init-run = Start boten: makker run

# Cards for colleagues of a list
host-cards = Invitasjoner til Makker, { $organisation }
host-card = { $organisation } inviterer deg til Makker. Skann koden, eller åpne { $link }
host-card-foot = Bare til deg. Virker til og med { $until }.
