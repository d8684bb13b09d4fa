# Samtalen som Makker holder rammen rundt

# Før den
sparring-button-start-talk = Start sparring
sparring-button-show-talk = Vis sparringen
sparring-talk-choose = Sparring med <b>{ $names }</b>. Du er <b>{ $role }</b>.
sparring-talk-how-long = Hvor lang tid har dere?
sparring-talk-limit = <i>{ $limit }</i>
sparring-button-minutes = { $minutes } minutter
sparring-button-swap-roles = Bytt roller
sparring-talk-waits = Du er klar for { $minutes } minutters sparring. Jeg venter på at <b>{ $names }</b> trykker <i>Jeg er klar</i>.
sparring-talk-invited = <b>{ $names }</b> er klar for { $minutes } minutters sparring. Du er <b>{ $role }</b>.
sparring-talk-ready = Er du klar?
sparring-button-ready = Jeg er klar
sparring-talk-not-begun = Dere kom ikke i gang. Start igjen når dere er klare.

# Underveis
sparring-talk-phase = <b>{ $title }</b> · { $minutes } min., til kl. { $time }
sparring-talk-turn = Omgang { $turn } av { $turns }, der { $names } er fokusperson.
sparring-talk-own-turn = Omgang { $turn } av { $turns }, og den er din.
sparring-talk-role = Fase { $place } av { $count }. Du er <b>{ $role }</b>.
sparring-talk-keeper = Fase { $place } av { $count }. Du er <b>{ $role }</b> og passer tiden.
sparring-talk-questions = Spør for eksempel:
sparring-talk-starters = Begynn for eksempel med:
sparring-talk-tell = Si til { $names }: «{ $text }»
sparring-talk-caught-up = Jeg var borte litt, så her er dere nå:
sparring-talk-paused = <b>Pause</b> · { $title }, { $minutes } min. igjen
sparring-talk-still = Tiden står stille. Trykk <i>Fortsett</i> når dere er klare.
sparring-button-next-phase = Neste fase
sparring-button-end-talk = Avslutt
sparring-button-two-more = 2 minutter til
sparring-button-pause-talk = Pause
sparring-button-resume-talk = Fortsett
sparring-button-stop-talk = Stopp

# Til slutt
sparring-talk-step = Hva er ditt neste steg? Skriv det som <i>Når …, så vil jeg …</i>, uten navn. Bare du ser det.
sparring-talk-ended = Da er dere gjennom. Takk for sparringen.
sparring-talk-stopped = Sparringen er stoppet.
sparring-talk-left = Sparringen har stått på pause i to timer, så jeg har avsluttet den.
sparring-talk-late = Jeg var borte mens dere snakket, og nå er tiden gått.
sparring-talk-gone = Gruppen er endret, så sparringen er stoppet.
sparring-talk-changed = Forløpet er endret, så sparringen er stoppet. Start igjen når dere er klare.

# Neste steg, når det kommer igjen
sparring-button-something-else = Noe annet skjedde
sparring-step-other = Takk for at du sa det. Slik kan det gå.

# Under Det venter
sparring-item-talk = Vis sparringen
