# Værktøjskasse: modeller og sparringsformer til at læse
toolbox-home = <b>Værktøjskasse</b>
    Her er alle casemodeller og sparringsformer, som du kan læse når som helst. Hvilken vil du se?
toolbox-source = Kilde: { $source }
toolbox-leaders = Kun for ledere.
toolbox-question = { $number }. { $question }
toolbox-case-question = { $number }. { $question } ★
toolbox-star = ★ Spørgsmålet står i casen.
toolbox-minutes = { $minutes } minutter i alt.
toolbox-turns = { $minutes } minutter i alt, fordelt på { $turns } omgange.
toolbox-written = Skriftligt over højst { $days } arbejdsdage.
toolbox-phase = <b>{ $title }</b> ({ $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
 })
toolbox-phase-written = <b>{ $title }</b>
toolbox-role = <i>{ $role }:</i> { $text }
toolbox-starters = Begynd fx: { $starters }
toolbox-samples = Spørg fx: { $samples }
toolbox-listening = Lytteopgave, fx: { $tasks }
toolbox-rules = <b>Spilleregler</b>
toolbox-rule = · { $rule }
