# De lijsten van het register: gemeenten, herindelingen, spellingen.
register-no-code = `{ $found }` is niet de code van een gemeente
    .label = GM en vier cijfers
register-without-code = een gemeente heeft een code nodig
register-without-name = een gemeente heeft een naam nodig
register-no-date = `{ $found }` is geen datum
    .label = een datum zoals 2018-01-01
register-no-kind = `{ $found }` is geen soort herindeling
    .label = kies uit: { $allowed }
register-no-people = `{ $found }` is geen aantal inwoners
    .label = een heel getal, zonder punten
register-other-width = deze rij heeft geen { OR($widths) } velden
register-unknown-gemeente = het register kent geen gemeente { $found }
    .label = wat "{ $said }" moet betekenen
    .help = `mdd scores` noemt de gemeenten met hun codes
