# Verktøykasse: modeller og sparringsformer til å lese
toolbox-home = <b>Verktøykasse</b>
    Her er alle casemodeller og sparringsformer, som du kan lese når som helst. Hvilken vil du se?
toolbox-source = Kilde: { $source }
toolbox-leaders = Bare for ledere.
toolbox-question = { $number }. { $question }
toolbox-case-question = { $number }. { $question } ★
toolbox-star = ★ Spørsmålet står i casen.
toolbox-minutes = { $minutes } minutter i alt.
toolbox-turns = { $minutes } minutter i alt, fordelt på { $turns } omganger.
toolbox-written = Skriftlig over høyst { $days } arbeidsdager.
toolbox-phase = <b>{ $title }</b> ({ $minutes ->
    [one] 1 minutt
   *[other] { $minutes } minutter
 })
toolbox-phase-written = <b>{ $title }</b>
toolbox-role = <i>{ $role }:</i> { $text }
toolbox-starters = Begynn for eksempel slik: { $starters }
toolbox-samples = Spør for eksempel: { $samples }
toolbox-listening = Lytteoppgave, for eksempel: { $tasks }
toolbox-rules = <b>Spilleregler</b>
toolbox-rule = · { $rule }
