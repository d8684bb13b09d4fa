# Our words
glossary-button-home = Our words
glossary-item = Vote on words ({ $count })
glossary-home = <b>Our words.</b> This is what you have agreed that the words mean here.
glossary-home-none = <b>Our words.</b> The words that you agree on will stand here. Do you know one that you use differently?
glossary-entry = <b>{ $word }</b>: { $meaning }
glossary-button-vote = Vote: { $word }
glossary-button-propose = Propose a word
glossary-button-answers = Colleagues' answers
glossary-answers = Here you use one word for different things, colleagues write. Is there a word that you need to agree on?
glossary-answer = “{ $text }”
glossary-answers-none = Not enough answers about words have been shared yet (under 5). You can propose a word all the same.
glossary-propose = Write the word, a colon and what you should mean by it, at most { $room } characters. For instance “Match: when citizen and workplace know each other's needs”. Without names, CPR numbers or recognisable details; nobody sees who proposed it.
glossary-unread = I did not find both a word and an explanation. Would you write it as “The word: the explanation”?
glossary-proposed = Thank you, now everybody can vote on “{ $word }”. You can take your proposal back as long as the vote is open. If it is chosen, it is everybody's and stands without a name.
glossary-one-each = You already have a proposal for “{ $word }”. Take it back first if you want to write another.
glossary-full = There are { $count } proposals for “{ $word }” already. Vote for one of them.
glossary-vote = <b>{ $word }</b>: what should you mean by it? You have one vote and can move it.
glossary-wording = { $number }. { $wording }
glossary-stands = holds now
glossary-votes = { $count ->
        [1] 1 vote
       *[other] { $count } votes
    }
glossary-yours = your vote
glossary-few = Fewer than five have voted so far, so the numbers are not shown yet.
glossary-button-for = Vote for { $number }
glossary-button-other = Propose another
glossary-button-withdraw = Take mine back
glossary-button-close = Close the vote
glossary-other = What should you mean by “{ $word }”? Write it, at most { $room } characters, without names, CPR numbers or recognisable details.
glossary-over = The vote is over, so I have not saved anything.
glossary-withdrawn = Your proposal has been taken back.
glossary-close = Most want this one: “{ $wording }”. Should it hold?
glossary-close-open = There is a tie, or fewer than five votes, so it is for you to choose. Which one should hold?
glossary-button-keep = Let it hold
glossary-button-choose = Choose no. { $number }
glossary-voted-meanwhile = Somebody has voted meanwhile. Here is the vote as it stands now.
glossary-ended = The vote is over. <b>{ $word }</b>: { $meaning }
glossary-changed = The vote on “{ $word }” has changed. You find it under Our words in the toolbox.
glossary-gone = There is no vote on “{ $word }” any more.
