# En runde undervejs: at komme med senere, at få en ny sparringsmakker, tre stille runder, uden Telegram

# At komme med i en runde, der er i gang
sparring-late = Der er en runde i gang til og med { $date }. Vil du med i den?
sparring-button-late-no = Fra næste runde
sparring-button-late = Vær med nu
sparring-home-late = Der er en runde i gang, som du kan nå at være med i.
sparring-late-next = Helt fint. Du er med fra næste runde.
sparring-late-over = Runden er for langt henne til, at du kan nå den. Du er med fra næste runde.
sparring-late-none = Der er ingen plads i runden lige nu. Bliver der en, hører du fra mig; ellers er du med fra næste runde.
sparring-joined-pair = { $name } kommer med, så I er tre. Formen er nu { $title }, og du er <b>{ $role }</b>.

# En ny sparringsmakker
sparring-new-ask = Tovholderen kan se dit ønske, men ingen grund, og { $names } får kun at vide, at du ikke kan alligevel denne gang. Skal jeg finde en ny sparringsmakker nu?
sparring-button-find = Ja, find en ny
sparring-again-late = Runden er snart slut, så jeg finder ikke en ny denne gang. Du kommer først i næste runde.
sparring-gone-alone-late = { $names } kan ikke alligevel denne gang. Du kommer først i næste runde.
sparring-not-held-again = Helt i orden. Vil du have en ny sparringsmakker i denne runde?
sparring-parted = I er ikke længere sat sammen, og grunden får ingen at vide. Vil du have en ny sparringsmakker?
sparring-parted-late = I er ikke længere sat sammen, og grunden får ingen at vide. Du kommer først i næste runde.

# Tre runder uden et tegn
sparring-silence = Jeg har sat dig sammen med nogen tre gange uden at høre fra dig, og det er helt i orden. Vil du stadig være med i sparring?
sparring-button-stay = Ja, bliv ved
sparring-button-pause = Hold pause
sparring-button-no-thanks = Nej tak
sparring-stays = Godt. Du er med i de næste runder.
sparring-silence-back = Du er med i sparring igen fra næste runde.

# En kollega uden Telegram
sparring-offline = { $name } er ikke på Telegram. Du finder { $name }: { $contact }
sparring-time-offline = Forslag: { $time }. Spørg { $names }, og tryk Passer mig, når I har aftalt det.
sparring-tell-yourself = { $name } er ikke på Telegram, så giv selv besked: { $contact }
sparring-offline-alone = { $name } er ikke på Telegram og har ingen sparringsmakker i denne runde alligevel. Vil du give besked? { $contact }
sparring-button-card = Kort til print
sparring-card-coming = Kortet er på vej.
sparring-card-here = Her er et kort til at skrive ud, med jeres navne, roller og forløb.
sparring-card-sheet = Kort til sparring
sparring-card-title = Sparring: { $names }
sparring-card-time = Tid: { $time }
sparring-card-until = Tid: aftales, senest { $date }
sparring-card-who = { $name }: { $role }
sparring-card-turns = { $turns } ture à { $minutes } minutter. I bytter roller efter hver tur.
sparring-card-phase = { $title }, { $minutes } min.
sparring-card-rules = Spilleregler
