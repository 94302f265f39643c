# Hoe ver een cijfer van een andere kleur is: `mdd scores --fragile`.

fragile-head-gemeente = gemeente
fragile-head-subject = onderwerp
fragile-head-colour = kleur
fragile-head-figure = cijfer
fragile-head-step = stap
fragile-head-down = lager
fragile-head-up = hoger
fragile-head-rounding = afronding
fragile-near = { $colour } bij { $figure } ({ $steps ->
        [one] 1 stap
       *[other] { $steps } stappen
    })
fragile-day = dag
fragile-rounding = niet afgerond { $colour }
fragile-counted = { $count ->
        [one] 1 van de { $all } cijfers staat
       *[other] { $count } van de { $all } cijfers staan
    } op de rand: één stap geeft een andere kleur, of de kleur berust op afronding ({ $rounded }).
