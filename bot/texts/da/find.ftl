# Biblioteket: at søge i det, kolleger lader alle finde
find-home = Hvad leder du efter? Skriv et par ord, så søger jeg i lukkede cases, det kolleger har lært, og det, de deler med alle.
find-no-words = Jeg fandt ingen ord at søge på. Vil du skrive et par?
find-found = { $count ->
    [one] Jeg fandt én tekst.
   *[other] Jeg fandt { $count } tekster, de bedste først.
}
find-found-most = Her er de { $count }, der passer bedst.
find-on-topic = Emne: { $title }
find-none = Det fandt jeg ikke noget om. Vil du prøve med færre eller andre ord?
find-none-on-topic = Det fandt jeg ikke noget om under det emne. Vil du prøve et andet?
find-kind-case = Case
find-kind-lesson = Det tog en kollega med sig
find-kind-reflection = Refleksion på en case
find-kind-shared = Delt med alle
find-head = <b>{ $kind }</b>
find-head-topic = <b>{ $kind }</b> · { $title }
find-by = – { $name }
find-topics = Hvilket emne vil du se?
find-button-open = Vis nr. { $number }
find-button-before = Vis forrige
find-button-after = Vis flere
find-button-topics = Vælg emne
find-button-all-topics = Vis alle emner
find-button-again = Søg
find-button-mine = Mit i biblioteket
find-list-gone = Der er taget noget ud af biblioteket, så listen vises ikke mere. Du kan søge igen med /soeg.
find-lesson-quote = En kollega tog det her med fra en case om samme emne: ”{ $words }”

# Det, man selv har lagt der
find-mine = Det her er dit i biblioteket. Vil du se noget af det?
find-mine-none = Du har ikke noget i biblioteket.
find-button-keep = Behold
find-button-remove = Fjern
find-keep-ask = Teksten har været i biblioteket længe. Skal den blive? Svarer du ikke, bliver den.
find-kept = Den bliver i biblioteket.
find-remove-ask = Teksten tages ud af biblioteket og ud af kollegernes chat. Det, nogen har gemt uden for chatten, kan ikke kaldes tilbage; vil du fjerne den?
find-button-remove-now = Ja, fjern den
find-button-not-remove = Nej, behold den
find-removed = Den er taget ud af biblioteket.
find-item-keep = Din tekst i biblioteket
