# Billedet af det sidste halve år

facilitator-button-picture = Vis billede
facilitator-picture-drawing = Jeg tegner. Et øjeblik.
facilitator-picture-none = Ingen er sat sammen til sparring i det sidste halve år, så der er ikke noget at tegne endnu.
facilitator-picture-few = Der er ikke nok at vise endnu, for grupper og tal under fem vises ikke. Prøv igen efter næste runde.
facilitator-picture-title = Sparring på tværs
facilitator-picture-across = Hvem er sat sammen med hvem?
facilitator-picture-across-note = Tallet viser, hvor mange gange to kolleger er sat sammen. De skraverede felter er inden for samme afdeling.
facilitator-picture-hidden-note = En streg dækker et tal under fem eller et, der ville røbe det.
facilitator-picture-others = Øvrige
facilitator-picture-others-note = Øvrige er de mindste afdelinger under ét, så ingen gruppe er under fem.
facilitator-picture-met = Så mange sparringer blev til noget
facilitator-picture-met-note = Andelen, der holdt sparringen helt eller delvist. En runde vises en uge efter, at den er slut, når mindst fem har svaret.
facilitator-picture-round = Runde { $number }, { $day }
facilitator-picture-of = { $met } af { $groups }
facilitator-picture-sum = To kolleger er sat sammen { $across ->
        [one] én gang
       *[other] { $across } gange
    } på tværs af afdelinger og { $within ->
        [one] én gang
       *[other] { $within } gange
    } inden for samme afdeling.
facilitator-picture-most = Flest gange: { $names } ({ $count }).
facilitator-picture-last = Runde { $number }: { $met } af { $groups } sparringer blev til noget ({ $percent }).

facilitator-job-facilitator-picture = et billede til en tovholder
