# Fælles for det, man gør sammen
together-long = Det er { $length } tegn, og der er plads til { $room }. Vil du korte det lidt?

# Bland bordene
tables-button-home = Bland bordene
tables-home = { $count ->
        [1] Én er med
       *[other] { $count } er med
    }: { $sizes }. Jeg blander afdelinger og fag og undgår dem, der sad sammen sidst. Passer det?
tables-home-few = { $count ->
        [0] Ingen er med endnu.
        [1] Kun én er med endnu.
       *[other] Kun { $count } er med endnu.
    } Der skal mindst fire til et bord. Hvem vil du sætte på?
tables-of = { $tables ->
        [1] ét bord med { $size }
       *[other] { $tables } borde med { $size }
    }
tables-button-size = { $size } ved bordet
tables-button-departments = Vælg afdelinger
tables-button-single = Vælg personer
tables-button-draw = Bland nu
tables-button-anew = Begynd forfra
tables-departments = Hvilke afdelinger er med? Et tryk tager en hel afdeling fra eller sætter den på. Lige nu er { $count } med.
tables-department = { $name } ({ $count } af { $all })
tables-people-where = Hvilken afdeling hører personen til?
tables-people = { $name }: hvem er med? Et tryk tager en person fra eller sætter en på. Lige nu er { $count } med i alt.
tables-few = Der skal mindst fire til for at blande borde.
tables-many = Jeg kan blande 600 ad gangen. Vælg færre afdelinger, og tag resten bagefter.
tables-drawing = Bordene kommer om lidt.
tables-drawn = <b>Bordene.</b> Kun du ser dem, til du sender dem.
tables-table = <b>Bord { $number }</b> ({ $count }): { $names }
tables-button-send = Send til alle
tables-button-again = Bland igen
tables-button-cards = Kort til print
tables-button-people = Ret, hvem der er med
tables-send = { $when } Hver får kun sit eget bord, og { $count } har en plads. Vil du sende dem?
tables-send-now = De får det nu.
tables-send-later = De får det { $moment }, for jeg skriver ikke uden for arbejdstid.
tables-button-send-now = Send nu
tables-sent = { $count ->
        [0] Ingen af dem kan jeg skrive til.
        [1] Én får sit bord at vide.
       *[other] { $count } får deres bord at vide.
    }
tables-sent-not = Dem her når jeg ikke, så sig det til dem: { $names }.
tables-yours = Du sidder ved <b>bord { $number }</b> sammen med { $names }.
tables-cards-coming = Kortene kommer om lidt.
tables-cards-here = Et kort til hvert bord og en liste til døren.
tables-cards-title = Borde · { $organisation }
tables-cards-list = Hvem sidder hvor
tables-cards-name = Navn
tables-cards-table = Plads
tables-cards-number = Bord { $number }
