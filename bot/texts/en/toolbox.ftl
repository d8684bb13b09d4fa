# Toolbox: models and sparring protocols to read
toolbox-home = <b>Toolbox</b>
    Here are all case models and sparring protocols, to read at any time. Which one would you like to see?
toolbox-source = Source: { $source }
toolbox-leaders = For leaders only.
toolbox-question = { $number }. { $question }
toolbox-case-question = { $number }. { $question } ★
toolbox-star = ★ The question stands in the case story.
toolbox-minutes = { $minutes } minutes in all.
toolbox-turns = { $minutes } minutes in all, in { $turns } turns.
toolbox-written = In writing, over at most { $days } working days.
toolbox-phase = <b>{ $title }</b> ({ $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 })
toolbox-phase-written = <b>{ $title }</b>
toolbox-role = <i>{ $role }:</i> { $text }
toolbox-starters = Begin for example: { $starters }
toolbox-samples = Ask for example: { $samples }
toolbox-listening = Listening task, for example: { $tasks }
toolbox-rules = <b>Ground rules</b>
toolbox-rule = · { $rule }
