# Samtalen, som Makker holder rammen om

# Før den
sparring-button-start-talk = Start sparring
sparring-button-show-talk = Vis sparringen
sparring-talk-choose = Sparring med <b>{ $names }</b>. Du er <b>{ $role }</b>.
sparring-talk-how-long = Hvor lang tid har I?
sparring-talk-limit = <i>{ $limit }</i>
sparring-button-minutes = { $minutes } minutter
sparring-button-swap-roles = Byt roller
sparring-talk-waits = Du er klar til { $minutes } minutters sparring. Jeg venter på, at <b>{ $names }</b> trykker <i>Jeg er klar</i>.
sparring-talk-invited = <b>{ $names }</b> er klar til { $minutes } minutters sparring. Du er <b>{ $role }</b>.
sparring-talk-ready = Er du klar?
sparring-button-ready = Jeg er klar
sparring-talk-not-begun = I kom ikke i gang. Start igen, når I er klar.

# Undervejs
sparring-talk-phase = <b>{ $title }</b> · { $minutes } min., til kl. { $time }
sparring-talk-turn = Tur { $turn } af { $turns }, hvor { $names } er fokusperson.
sparring-talk-own-turn = Tur { $turn } af { $turns }, og den er din.
sparring-talk-role = Fase { $place } af { $count }. Du er <b>{ $role }</b>.
sparring-talk-keeper = Fase { $place } af { $count }. Du er <b>{ $role }</b> og holder tiden.
sparring-talk-questions = Spørg fx:
sparring-talk-starters = Begynd fx med:
sparring-talk-tell = Sig til { $names }: ”{ $text }”
sparring-talk-caught-up = Jeg var væk lidt, så her er I nu:
sparring-talk-paused = <b>Pause</b> · { $title }, { $minutes } min. tilbage
sparring-talk-still = Tiden står stille. Tryk <i>Fortsæt</i>, når I er klar.
sparring-button-next-phase = Næste fase
sparring-button-end-talk = Afslut
sparring-button-two-more = 2 minutter mere
sparring-button-pause-talk = Pause
sparring-button-resume-talk = Fortsæt
sparring-button-stop-talk = Stop

# Til sidst
sparring-talk-step = Hvad er dit næste skridt? Skriv det som <i>Når …, så vil jeg …</i>, uden navne. Kun du ser det.
sparring-talk-ended = Så er I igennem. Tak for jeres sparring.
sparring-talk-stopped = Sparringen er stoppet.
sparring-talk-left = Sparringen har været på pause i to timer, så jeg har afsluttet den.
sparring-talk-late = Jeg var væk, mens I talte, og nu er tiden gået.
sparring-talk-gone = Gruppen er ændret, så sparringen er stoppet.
sparring-talk-changed = Forløbet er ændret, så sparringen er stoppet. Start igen, når I er klar.

# Det næste skridt, når det kommer igen
sparring-button-something-else = Noget andet skete
sparring-step-other = Tak, fordi du sagde det. Sådan kan det gå.

# Under Det venter
sparring-item-talk = Vis sparringen
