# A call for cases before a course day or a staff meeting

cases-occasion-course = the course day on { $day }
cases-occasion-meeting = the staff meeting on { $day }

# The colleague
cases-item-call = Do you have a case?
cases-button-call = Case for { $day }/{ $month }
cases-call =
    Cases are being gathered ({ $title }) for { $occasion }. Yours goes on a hand-out without your name; your profession stands there only if at least five have it.

    You can take it back, so that it is not on the next hand-out, but one that is printed I cannot call back. Do you have a case?
cases-call-declined = That is fine. I do not keep it, and nobody is told.
cases-call-brought = You have brought a case to that call already. Would you like to see it?
cases-call-draft = You have a draft about something else. Would you like to finish or delete it first?
cases-button-draft = See the draft
cases-call-over = The call is over. Your case is still here, and you can send it to colleagues instead.
cases-preview-call = This is how your case will stand on the hand-out ({ $title }):
cases-preview-hand-in = It stands without your name and is handed out at { $occasion }; a printed hand-out I cannot call back. Shall I bring it?
cases-button-hand-in = Bring it
cases-button-hand-in-anyway = Bring it anyway
cases-handed-in = Thank you. Your case is in for { $occasion }, and you can see it or take it back under My cases.
cases-call-moved = The day for your case has moved: from { $occasion } to { $day }.
cases-call-withdrawn = Cases are no longer gathered for { $occasion }, so yours is on no hand-out. You still have it under My cases.
cases-in-brought = brought without name
cases-card-brought = { $state ->
        [open] It is brought to { $occasion } and goes on the hand-out without your name. If you edit your message, the hand-out follows.
        [ended] It was brought to { $occasion } and stood on the hand-out without your name.
       *[withdrawn] It was brought to { $occasion }, but the call was taken back.
    }
cases-withdraw-brought-ask = Then the case is gone here and not on the next hand-out; one that is printed or fetched I cannot call back. Shall I take it back?

# The facilitator
calls-home = Would you like to gather colleagues' cases for a course day or a staff meeting?
calls-home-open = { $count ->
        [one] There is one open call. What would you like?
       *[other] There are { $count } open calls. What would you like?
    }
calls-button-see = See { $day }/{ $month }
calls-button-new = Call for cases
calls-model = Which model should the cases be about? Its questions go on the hand-out.
calls-occasion = What are the cases for?
calls-button-course = Course day
calls-button-meeting = Staff meeting
calls-day = Which day? Tap one, or write it, such as 12 December.
calls-move = Which day instead? Tap one, or write it, such as 12 December.
calls-button-day = Choose { $day }/{ $month }
calls-not-a-day = I did not understand that day. Could you write it like 12 December?
calls-out-of-reach = The day must lie after today and within half a year. Which day suits?
calls-gone = That call is there no more, so I have not saved the day.
calls-confirm = I ask all colleagues for a case ({ $title }) for { $occasion }. They hear of it with what else colleagues ask, and nobody can see who says no. Shall I ask?
calls-button-make = Yes, call
calls-made = The call is on its way.
calls-card = Cases ({ $title }) for { $occasion }: { $count ->
        [0] None has come yet.
        [one] One has come.
       *[other] { $count } have come.
    } I do not show who has brought one.
calls-button-paper = Get the hand-out
calls-button-move = Move the day
calls-withdraw-ask = Then I ask nobody any more, and there is no hand-out. Those who have brought a case keep it and are told. Shall I take the call back?
calls-withdrawn = The call is taken back.

# The hand-out
cases-handout = { $count ->
        [one] Here is the hand-out with one case
       *[other] Here is the hand-out with { $count } cases
    } for { $occasion }. These are colleagues' words, so share it only there. A case that somebody takes back is not on the next hand-out; this one I cannot call back.
cases-handout-markdown = The same as text (Markdown), if you would like to set it differently.
cases-handout-title = Cases for { $occasion }: { $title }
cases-handout-case = Case { $number }
cases-handout-case-of = Case { $number } ({ $profession })
