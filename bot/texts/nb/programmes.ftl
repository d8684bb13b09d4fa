programmes-welcome = Du er ny, så de første fire ukene får du spørsmål fra fire av modellene vi arbeider med.
programmes-begins-facilitator = Vi begynner på «{ $title }». { $intro }
programmes-begins-vote = Vi begynner på «{ $title }», som dere har stemt fram. { $intro }
programmes-late = { $first ->
        [yes] Vi er i uke { $week } av { $weeks } i «{ $title }». Temaet er «{ $now }».
       *[no] Vi er i uke { $week } av { $weeks } i «{ $title }». Det har handlet om { $themes }, og nå er temaet «{ $now }».
    }

# Forløpene til fasilitatoren
programmes-home = Forløp
programmes-line = <b>{ $title }</b> · { $reach }
    { $place }
programmes-not-begun = «{ $title }» begynner når de første kollegene får et spørsmål.
programmes-basic = Ingen forløp går for alle akkurat nå, så grunnrytmen stiller ukens spørsmål.
programmes-for-all = alle
programmes-for-leaders = ledere
programmes-for-nobody = ingen avdeling lenger
programmes-place = Uke { $week } av { $weeks }: { $theme }
programmes-overview = { $all ->
        [yes] Forløp: { $programme }, uke { $week } av { $weeks } ({ $theme })
       *[no] Forløp i { $whose }: { $programme }, uke { $week } av { $weeks } ({ $theme })
    }
programmes-ahead = Begynner { $day }.
programmes-paused = Satt på pause. Grunnrytmen stiller ukens spørsmål så lenge.
programmes-over = Slutt. Grunnrytmen stiller ukens spørsmål.
programmes-gone = Filen med forløpet mangler. Grunnrytmen stiller ukens spørsmål til den er der igjen.
programmes-card = <b>{ $title }</b> · { $reach }
programmes-ends = Slutter { $day }. Stengte uker er regnet med.
programmes-not-earlier = Det kan ikke begynne tidligere.
programmes-ask-end = Vil du avslutte «{ $title }»? Da stiller grunnrytmen ukens spørsmål til du begynner på et nytt.
programmes-choose-one = Hvilket forløp vil du begynne på?
programmes-choice = <b>{ $title }</b>, { $weeks } uker
    { $intro }
programmes-replaces = Det avløser { $titles } for dem det er til.
programmes-nobody = Velg først hvem det er til.
programmes-started = «{ $title }» begynner { $day }. Det er til: { $reach }.
programmes-drawing = Jeg tegner kalenderen. Den kommer om litt.
programmes-calendar = Uke for uke
programmes-calendar-week = Uke { $week }
programmes-calendar-closed = stengt uke
programmes-calendar-paused = på pause
programmes-calendar-free = ingen spørsmål
programmes-calendar-words = <b>{ $title }</b>: fra { $first } til { $last }.
programmes-vote-line = «{ $title }» slutter snart. Du kan stemme over hva som kommer etterpå.
programmes-vote = «{ $title }» slutter snart. Hva vil du gjerne arbeide med etterpå? Det kreves minst { $fewest } stemmer, og ingen ser hva du stemmer.
programmes-vote-cast = Stemmen din er på «{ $chosen }». Du kan endre den så lenge avstemningen er åpen.
programmes-voted = «{ $title }» er i sin siste uke. Kollegene har valgt «{ $chosen }», som begynner { $day }.
programmes-choose = «{ $title }» er i sin siste uke, og det er ikke nok stemmer til å velge. Hva skal komme etterpå? Velger du ikke, tar grunnrytmen over.
programmes-follows = «{ $chosen }» begynner { $day }.
programmes-follows-none = Da stiller grunnrytmen ukens spørsmål.
programmes-no-prompts = Egne spørsmål lagres som filer i en mappe. Be den som driver Makker, om å sette MAKKER_PROMPTS til en mappe Makker kan skrive i, og starte på nytt.
programmes-ask-model = Hvilken modell hører spørsmålet til?
programmes-ask-title-da = Hva skal modellen hete? Høyst { $room } tegn.
programmes-ask-title-en = Hva heter modellen på engelsk? Høyst { $room } tegn.
programmes-ask-purpose-da = Hva skal modellen hjelpe med? Skriv én setning på høyst { $room } tegn.
programmes-ask-purpose-en = Skriv den samme setningen på engelsk, høyst { $room } tegn.
programmes-ask-question-da = Skriv spørsmålet i du-form, høyst { $room } tegn og uten navn.
programmes-ask-question-en = Skriv spørsmålet på engelsk, høyst { $room } tegn og uten navn.
programmes-text-length = Teksten må være på 1 til { $room } tegn. Vil du prøve igjen?
programmes-draft-gone = Kladden finnes ikke lenger. Vil du begynne forfra under Forløp?
programmes-draft-new = <b>En ny modell</b>
programmes-draft-of = <b>{ $title }</b>
programmes-draft-text = <i>{ $text }</i>
programmes-draft-end = Skal det lagres for alle?
programmes-source = Skrevet i { $organisation }
programmes-keeping = Jeg lagrer det nå og skriver når det er gjort.
programmes-kept = Lagret. Det er med fra nå av.
programmes-refused = Det kunne ikke lagres, for teksten kan peke på en person, eller en av filene i mappen har en feil. Skriv den om, eller spør den som driver Makker.
programmes-unwritable = Det kunne ikke lagres, for mappen med egne spørsmål kan ikke skrives i; kladden venter i 14 dager. Spør den som driver Makker.
programmes-button-start = Begynn et forløp
programmes-button-events = Se læringsdager
programmes-button-write = Skriv et spørsmål
programmes-button-model = Lag en ny modell
programmes-button-calendar = Se kalender
programmes-button-later = En uke senere
programmes-button-earlier = En uke tidligere
programmes-button-pause = Sett på pause
programmes-button-resume = Fortsett
programmes-button-end = Avslutt
programmes-button-end-yes = Ja, avslutt
programmes-button-all = Alle
programmes-button-begin = Begynn
programmes-button-drop = Angre
programmes-button-vote = Stem over det neste
programmes-button-none = Bruk grunnrytmen
programmes-button-keep = Lagre
programmes-button-add-da = Legg til på dansk
programmes-button-add-en = Legg til på engelsk
programmes-button-drop-prompt = Slett kladden
programmes-button-home = Forløp
