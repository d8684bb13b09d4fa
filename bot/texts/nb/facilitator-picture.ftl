# Bildet av det siste halvåret

facilitator-button-picture = Vis bilde
facilitator-picture-drawing = Jeg tegner. Et øyeblikk.
facilitator-picture-none = Ingen er satt sammen til sparring det siste halvåret, så det er ikke noe å tegne ennå.
facilitator-picture-few = Det er ikke nok å vise ennå, for grupper og tall under fem vises ikke. Prøv igjen etter neste runde.
facilitator-picture-title = Sparring på tvers
facilitator-picture-across = Hvem er satt sammen med hvem?
facilitator-picture-across-note = Tallet viser hvor mange ganger to kolleger er satt sammen. De skraverte feltene er innenfor samme avdeling.
facilitator-picture-hidden-note = En strek dekker et tall under fem eller et som ville røpe det.
facilitator-picture-others = Øvrige
facilitator-picture-others-note = Øvrige er de minste avdelingene samlet, så ingen gruppe er under fem.
facilitator-picture-met = Så mange sparringer ble det noe av
facilitator-picture-met-note = Andelen som gjennomførte sparringen helt eller delvis. En runde vises en uke etter at den er slutt, når minst fem har svart.
facilitator-picture-round = Runde { $number }, { $day }
facilitator-picture-of = { $met } av { $groups }
facilitator-picture-sum = To kolleger er satt sammen { $across ->
        [one] én gang
       *[other] { $across } ganger
    } på tvers av avdelinger og { $within ->
        [one] én gang
       *[other] { $within } ganger
    } innenfor samme avdeling.
facilitator-picture-most = Flest ganger: { $names } ({ $count }).
facilitator-picture-last = Runde { $number }: { $met } av { $groups } sparringer ble det noe av ({ $percent }).

facilitator-job-facilitator-picture = et bilde til en fasilitator
