programmes-welcome = Du er ny, så de første fire uger får du spørgsmål fra fire af de modeller, vi arbejder med.
programmes-begins-facilitator = Vi begynder på ”{ $title }”. { $intro }
programmes-begins-vote = Vi begynder på ”{ $title }”, som I har stemt på. { $intro }
programmes-late = { $first ->
        [yes] Vi er i uge { $week } af { $weeks } i ”{ $title }”. Temaet er ”{ $now }”.
       *[no] Vi er i uge { $week } af { $weeks } i ”{ $title }”. Det har handlet om { $themes }, og nu er temaet ”{ $now }”.
    }

# Tovholderens forløb
programmes-home = Forløb
programmes-line = <b>{ $title }</b> · { $reach }
    { $place }
programmes-not-begun = ”{ $title }” begynder, når de første kolleger får et spørgsmål.
programmes-basic = Ingen forløb kører for alle lige nu, så grundrytmen stiller ugens spørgsmål.
programmes-for-all = alle
programmes-for-leaders = ledere
programmes-for-nobody = ingen afdeling mere
programmes-place = Uge { $week } af { $weeks }: { $theme }
programmes-overview = { $all ->
        [yes] Forløb: { $programme }, uge { $week } af { $weeks } ({ $theme })
       *[no] Forløb i { $whose }: { $programme }, uge { $week } af { $weeks } ({ $theme })
    }
programmes-ahead = Begynder { $day }.
programmes-paused = Sat på pause. Grundrytmen stiller ugens spørgsmål så længe.
programmes-over = Slut. Grundrytmen stiller ugens spørgsmål.
programmes-gone = Filen med forløbet mangler. Grundrytmen stiller ugens spørgsmål, indtil den er der igen.
programmes-card = <b>{ $title }</b> · { $reach }
programmes-ends = Slutter { $day }. Lukkede uger er regnet med.
programmes-not-earlier = Det kan ikke begynde tidligere.
programmes-ask-end = Vil du afslutte ”{ $title }”? Så stiller grundrytmen ugens spørgsmål, til du begynder et nyt.
programmes-choose-one = Hvilket forløb vil du begynde?
programmes-choice = <b>{ $title }</b>, { $weeks } uger
    { $intro }
programmes-replaces = Det afløser { $titles } for dem, det er til.
programmes-nobody = Vælg først, hvem det er til.
programmes-started = ”{ $title }” begynder { $day }. Det er til: { $reach }.
programmes-drawing = Jeg tegner kalenderen. Den kommer om lidt.
programmes-calendar = Uge for uge
programmes-calendar-week = Uge { $week }
programmes-calendar-closed = lukket uge
programmes-calendar-paused = på pause
programmes-calendar-free = ingen spørgsmål
programmes-calendar-words = <b>{ $title }</b>: fra { $first } til { $last }.
programmes-vote-line = ”{ $title }” slutter snart. Du kan stemme om, hvad der kommer bagefter.
programmes-vote = ”{ $title }” slutter snart. Hvad vil du gerne arbejde med bagefter? Det kræver mindst { $fewest } stemmer, og ingen ser, hvad du stemmer.
programmes-vote-cast = Din stemme er på ”{ $chosen }”. Du kan ændre den, så længe afstemningen er åben.
programmes-voted = ”{ $title }” er i sin sidste uge. Kollegerne har valgt ”{ $chosen }”, som begynder { $day }.
programmes-choose = ”{ $title }” er i sin sidste uge, og der er ikke nok stemmer til at vælge. Hvad skal komme bagefter? Vælger du ikke, går grundrytmen i gang.
programmes-follows = ”{ $chosen }” begynder { $day }.
programmes-follows-none = Så stiller grundrytmen ugens spørgsmål.
programmes-no-prompts = Egne spørgsmål gemmes som filer i en mappe. Bed den, der driver Makker, om at sætte MAKKER_PROMPTS til en mappe, Makker kan skrive i, og genstarte.
programmes-ask-model = Hvilken model hører spørgsmålet til?
programmes-ask-title-da = Hvad skal modellen hedde? Højst { $room } tegn.
programmes-ask-title-en = Hvad hedder modellen på engelsk? Højst { $room } tegn.
programmes-ask-purpose-da = Hvad skal modellen hjælpe med? Skriv én sætning på højst { $room } tegn.
programmes-ask-purpose-en = Skriv den samme sætning på engelsk, højst { $room } tegn.
programmes-ask-question-da = Skriv spørgsmålet på dansk i du-form, højst { $room } tegn og uden navne.
programmes-ask-question-en = Skriv spørgsmålet på engelsk, højst { $room } tegn og uden navne.
programmes-text-length = Teksten skal være på 1 til { $room } tegn. Vil du prøve igen?
programmes-draft-gone = Kladden findes ikke mere. Vil du begynde forfra under Forløb?
programmes-draft-new = <b>En ny model</b>
programmes-draft-of = <b>{ $title }</b>
programmes-draft-text = <i>{ $text }</i>
programmes-draft-end = Skal det gemmes for alle?
programmes-source = Skrevet i { $organisation }
programmes-keeping = Jeg gemmer det nu og skriver, når det er gjort.
programmes-kept = Gemt. Det er med fra nu af.
programmes-refused = Det kunne ikke gemmes, for teksten kan pege på en person, eller en af filerne i mappen har en fejl. Skriv den om, eller spørg den, der driver Makker.
programmes-unwritable = Det kunne ikke gemmes, for mappen med egne spørgsmål kan ikke skrives i; kladden venter i 14 dage. Spørg den, der driver Makker.
programmes-button-start = Begynd et forløb
programmes-button-events = Se læringsdage
programmes-button-write = Skriv et spørgsmål
programmes-button-model = Lav en ny model
programmes-button-calendar = Se kalender
programmes-button-later = En uge senere
programmes-button-earlier = En uge tidligere
programmes-button-pause = Sæt på pause
programmes-button-resume = Fortsæt
programmes-button-end = Afslut
programmes-button-end-yes = Ja, afslut
programmes-button-all = Alle
programmes-button-begin = Begynd
programmes-button-drop = Fortryd
programmes-button-vote = Stem om det næste
programmes-button-none = Brug grundrytmen
programmes-button-keep = Gem
programmes-button-add-da = Tilføj på dansk
programmes-button-add-en = Tilføj på engelsk
programmes-button-drop-prompt = Slet kladden
programmes-button-home = Forløb
