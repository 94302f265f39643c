# How far a figure is from another colour: `mdd scores --fragile`.

fragile-head-gemeente = gemeente
fragile-head-subject = subject
fragile-head-colour = colour
fragile-head-figure = figure
fragile-head-step = step
fragile-head-down = lower
fragile-head-up = higher
fragile-head-rounding = rounding
fragile-near = { $colour } at { $figure } ({ $steps ->
        [one] 1 step
       *[other] { $steps } steps
    })
fragile-day = day
fragile-rounding = { $colour } without rounding
fragile-counted = { $count ->
        [one] 1 of { $all } figures stands
       *[other] { $count } of { $all } figures stand
    } on the edge: one step gives another colour, or the colour rests on rounding ({ $rounded }).
