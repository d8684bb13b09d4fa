# The picture of the last half-year

facilitator-button-picture = Show picture
facilitator-picture-drawing = I am drawing. Just a moment.
facilitator-picture-none = Nobody has been put together in the last half-year, so there is nothing to draw yet.
facilitator-picture-few = There is not enough to show yet, as no group and no number under five is shown. Try again after the next round.
facilitator-picture-title = Sparring across departments
facilitator-picture-across = Who was put together with whom?
facilitator-picture-across-note = The number is how often two colleagues were put together. The hatched cells are within the same department.
facilitator-picture-hidden-note = A dash is a number under five, or one that would tell it.
facilitator-picture-others = Others
facilitator-picture-others-note = Others are the smallest departments as one, so that no group is under five.
facilitator-picture-met = How many talks took place
facilitator-picture-met-note = The share that held the talk, fully or in part. A round is shown a week after its end, once five or more have answered.
facilitator-picture-round = Round { $number }, { $day }
facilitator-picture-of = { $met } of { $groups }
facilitator-picture-sum = Two colleagues were put together { $across ->
        [one] once
       *[other] { $across } times
    } across departments and { $within ->
        [one] once
       *[other] { $within } times
    } within the same department.
facilitator-picture-most = Most often: { $names } ({ $count }).
facilitator-picture-last = Round { $number }: { $met } of { $groups } talks took place ({ $percent }).

facilitator-job-facilitator-picture = a picture for a facilitator
