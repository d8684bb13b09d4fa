# Biblioteket: å søke i det kolleger lar alle finne
find-home = Hva leter du etter? Skriv et par ord, så søker jeg i lukkede caser, det kolleger har lært, og det de deler med alle.
find-no-words = Jeg fant ingen ord å søke på. Vil du skrive et par?
find-found = { $count ->
    [one] Jeg fant én tekst.
   *[other] Jeg fant { $count } tekster, de beste først.
}
find-found-most = Her er de { $count } som passer best.
find-on-topic = Emne: { $title }
find-none = Det fant jeg ikke noe om. Vil du prøve med færre eller andre ord?
find-none-on-topic = Det fant jeg ikke noe om under det emnet. Vil du prøve et annet?
find-kind-case = Case
find-kind-lesson = Dette tok en kollega med seg
find-kind-reflection = Refleksjon over en case
find-kind-shared = Delt med alle
find-head = <b>{ $kind }</b>
find-head-topic = <b>{ $kind }</b> · { $title }
find-by = – { $name }
find-topics = Hvilket emne vil du se?
find-button-open = Vis nr. { $number }
find-button-before = Vis forrige
find-button-after = Vis flere
find-button-topics = Velg emne
find-button-all-topics = Vis alle emner
find-button-again = Søk
find-button-mine = Mitt i biblioteket
find-list-gone = Noe er tatt ut av biblioteket, så listen vises ikke lenger. Du kan søke på nytt med /soeg.
find-lesson-quote = En kollega tok dette med seg fra en case om samme emne: «{ $words }»

# Det man selv har lagt der
find-mine = Dette er ditt i biblioteket. Vil du se noe av det?
find-mine-none = Du har ikke noe i biblioteket.
find-button-keep = Behold
find-button-remove = Fjern
find-keep-ask = Teksten har vært i biblioteket lenge. Skal den bli? Svarer du ikke, blir den.
find-kept = Den blir i biblioteket.
find-remove-ask = Teksten tas ut av biblioteket og ut av chatten til kollegene. Det noen har lagret utenfor chatten, kan ikke kalles tilbake; vil du fjerne den?
find-button-remove-now = Ja, fjern den
find-button-not-remove = Nei, behold den
find-removed = Den er tatt ut av biblioteket.
find-item-keep = Teksten din i biblioteket
