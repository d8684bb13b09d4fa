# Leading: overview, staff meeting, evaluation
leading-none = <b>Overview</b>

    There are no numbers yet. The first ones come on the 1st of next month.
leading-title = <b>Overview, { $month }</b>
leading-group = <b>{ $name }</b>
leading-few = Too few to show numbers (under 5).
leading-joined = Joined: at least { $people }
leading-active = Active: at least { $people }
leading-answers = Answers to questions: { $times } from at least { $people } colleagues
leading-feedback = Feedback: { $times } from at least { $people } colleagues
leading-cases = Cases and answers to them: { $times } from at least { $people } colleagues
leading-round = Sparring: in round { $number }, { $met } of { $groups } groups met
leading-note = The numbers are made once a month, rounded down, and shown from five people up. Who has answered is not shown.
leading-button-meeting = Staff meeting
leading-button-monthly = Get it each month
leading-button-stop = Stop it each month
leading-button-evaluation = Evaluation
leading-button-pulse = See the pulse
leading-button-goals = See shared goals
leading-making = I am making it. One moment.
leading-monthly = You get a hand-out for the staff meeting each month, the first on { $day }.
leading-monthly-off = You do not get the hand-out each month any more.

leading-meeting-title = <b>For the staff meeting</b>
leading-meeting-theme = The month's theme: { $theme }
leading-meeting-questions = <b>Two questions to talk about</b>
leading-meeting-shared = { $count ->
        [0] Nobody has shared anything with all in this time.
        [1] On the paper is a text that a colleague shared with all.
       *[other] On the paper are { $count } texts that colleagues shared with all.
    }
leading-meeting-paper = To print. Colleagues can take back what they shared, but not from paper, so throw it away after the meeting.
leading-paper-theme = The month's theme
leading-paper-shared = From colleagues
leading-paper-lessons = What colleagues learnt from a case
leading-paper-nothing = Nobody has shared anything with all in this time.
leading-paper-pulse = Pulse, { $month }
leading-paper-questions = Two questions to talk about
leading-paper-foot = Shared without names. Throw the paper away after the meeting.

leading-report-title = Evaluation of Makker
leading-report-strategy = It belongs to
leading-report-how = Numbers are shown from five people up, rounded down to whole fives. Nobody can see who answered what.
leading-report-part = Who took part?
leading-report-few = Too few to show numbers (under 5).
leading-report-active = Active each month
leading-report-of = of { $people }
leading-report-done = { $times } from at least { $people }
leading-report-sparring = Was the sparring held?
leading-report-met = In { $rounds } rounds, { $met } of { $groups } groups met.
leading-report-round = Round { $number }
leading-report-groups = of { $groups }
leading-report-held = Groups that met
leading-report-pulse = The pulse before and after
leading-report-after = The latest pulse
leading-report-used = What colleagues say they use
leading-report-used-note = Texts that are shared with all, without names.
leading-report-nothing = Nobody has shared anything with all.
leading-report-next = What now?
leading-report-sent = The evaluation, to read and print.
leading-report-table = The same numbers for a spreadsheet.
leading-least = at least { $people }
leading-under-five = under 5
leading-what-joined = Joined
leading-what-active = Active
leading-what-answers = Answers to questions
leading-what-feedback = Feedback
leading-what-cases = Cases and answers to them
leading-column-month = Month
leading-column-answers = Answers (number, colleagues)
leading-column-feedback = Feedback
leading-column-cases = Cases
leading-column-item = Sentence
leading-column-mean = Mean
leading-column-n = n
leading-column-what = What
leading-column-value = Number
leading-advice-sparring = Fewer than half of the latest groups met. Talk about what takes the time, and put time aside in the calendar.
leading-advice-joining = Fewer than half are active. Ask at a meeting what might invite more people in.
leading-advice-pulse = “{ $item }” is lowest in the pulse. Take it up at a staff meeting.
leading-advice-go-on = The numbers point to nothing urgent. Agree on what is to go on in the coming year.
