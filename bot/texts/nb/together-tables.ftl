# Felles for det man gjør sammen
together-long = Det er { $length } tegn, og det er plass til { $room }. Vil du korte det litt ned?

# Bland bordene
tables-button-home = Bland bordene
tables-home = { $count ->
        [1] Én er med
       *[other] { $count } er med
    }: { $sizes }. Jeg blander avdelinger og fag og unngår dem som satt sammen sist. Passer det?
tables-home-few = { $count ->
        [0] Ingen er med ennå.
        [1] Bare én er med ennå.
       *[other] Bare { $count } er med ennå.
    } Det må minst fire til et bord. Hvem vil du sette på?
tables-of = { $tables ->
        [1] ett bord med { $size }
       *[other] { $tables } bord med { $size }
    }
tables-button-size = { $size } ved bordet
tables-button-departments = Velg avdelinger
tables-button-single = Velg personer
tables-button-draw = Bland nå
tables-button-anew = Begynn forfra
tables-departments = Hvilke avdelinger er med? Et trykk tar en hel avdeling av eller setter den på. Akkurat nå er { $count } med.
tables-department = { $name } ({ $count } av { $all })
tables-people-where = Hvilken avdeling hører personen til?
tables-people = { $name }: Hvem er med? Et trykk tar en person av eller setter en på. Akkurat nå er { $count } med i alt.
tables-few = Det må minst fire til for å blande bord.
tables-many = Jeg kan blande 600 om gangen. Velg færre avdelinger, og ta resten etterpå.
tables-drawing = Bordene kommer om litt.
tables-drawn = <b>Bordene.</b> Bare du ser dem til du sender dem.
tables-table = <b>Bord { $number }</b> ({ $count }): { $names }
tables-button-send = Send til alle
tables-button-again = Bland igjen
tables-button-cards = Kort til utskrift
tables-button-people = Rett hvem som er med
tables-send = { $when } Hver får bare sitt eget bord, og { $count } har en plass. Vil du sende dem?
tables-send-now = De får det nå.
tables-send-later = De får det { $moment }, for jeg skriver ikke utenom arbeidstiden.
tables-button-send-now = Send nå
tables-sent = { $count ->
        [0] Ingen av dem kan jeg skrive til.
        [1] Én får vite hvilket bord det er.
       *[other] { $count } får vite hvilket bord de har.
    }
tables-sent-not = Disse når jeg ikke, så si det til dem: { $names }.
tables-yours = Du sitter ved <b>bord { $number }</b> sammen med { $names }.
tables-cards-coming = Kortene kommer om litt.
tables-cards-here = Et kort til hvert bord og en liste til døren.
tables-cards-title = Bord · { $organisation }
tables-cards-list = Hvem sitter hvor
tables-cards-name = Navn
tables-cards-table = Plass
tables-cards-number = Bord { $number }
