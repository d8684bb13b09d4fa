# En runde underveis: å bli med senere, å få en ny sparringsmakker, tre stille runder, uten Telegram

# Å bli med i en runde som er i gang
sparring-late = En runde er i gang til og med { $date }. Vil du være med i den?
sparring-button-late-no = Fra neste runde
sparring-button-late = Bli med nå
sparring-home-late = En runde er i gang, og du rekker å være med i den.
sparring-late-next = Helt greit. Du er med fra neste runde.
sparring-late-over = Runden har kommet for langt til at du rekker den. Du er med fra neste runde.
sparring-late-none = Det er ingen plass i runden akkurat nå. Blir det en, hører du fra meg; ellers er du med fra neste runde.
sparring-joined-pair = { $name } blir med, så dere er tre. Formen er nå { $title }, og du er <b>{ $role }</b>.

# En ny sparringsmakker
sparring-new-ask = Fasilitatoren kan se ønsket ditt, men ingen grunn, og { $names } får bare vite at du ikke kan likevel denne gangen. Skal jeg finne en ny sparringsmakker nå?
sparring-button-find = Ja, finn en ny
sparring-again-late = Runden er snart slutt, så jeg finner ikke en ny denne gangen. Du kommer først i neste runde.
sparring-gone-alone-late = { $names } kan ikke likevel denne gangen. Du kommer først i neste runde.
sparring-not-held-again = Helt i orden. Vil du ha en ny sparringsmakker i denne runden?
sparring-parted = Dere er ikke lenger satt sammen, og grunnen får ingen vite. Vil du ha en ny sparringsmakker?
sparring-parted-late = Dere er ikke lenger satt sammen, og grunnen får ingen vite. Du kommer først i neste runde.

# Tre runder uten et tegn
sparring-silence = Jeg har satt deg sammen med noen tre ganger uten å høre fra deg, og det er helt i orden. Vil du fortsatt være med i sparring?
sparring-button-stay = Ja, fortsett
sparring-button-pause = Ta pause
sparring-button-no-thanks = Nei takk
sparring-stays = Fint. Du er med i de neste rundene.
sparring-silence-back = Du er med i sparring igjen fra neste runde.

# En kollega uten Telegram
sparring-offline = { $name } er ikke på Telegram. Du finner { $name }: { $contact }
sparring-time-offline = Forslag: { $time }. Spør { $names }, og trykk Passer for meg når dere har avtalt det.
sparring-tell-yourself = { $name } er ikke på Telegram, så gi beskjed selv: { $contact }
sparring-offline-alone = { $name } er ikke på Telegram og har ingen sparringsmakker i denne runden likevel. Vil du gi beskjed? { $contact }
sparring-button-card = Kort til utskrift
sparring-card-coming = Kortet er på vei.
sparring-card-here = Her er et kort til utskrift, med navnene deres, roller og forløp.
sparring-card-sheet = Kort til sparring
sparring-card-title = Sparring: { $names }
sparring-card-time = Tid: { $time }
sparring-card-until = Tid: avtales, senest { $date }
sparring-card-who = { $name }: { $role }
sparring-card-turns = { $turns } omganger à { $minutes } minutter. Dere bytter roller etter hver omgang.
sparring-card-phase = { $title }, { $minutes } min.
sparring-card-rules = Spilleregler
