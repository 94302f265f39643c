# Scripts: how they are written.

script-unreadable = the script cannot be read from here on
    .label = { $why }
script-slip = `{ $found }` cannot stand here
    .help = write { $better }
script-kept-word = a script cannot use `{ $found }`
    .label = this word is kept, or not allowed here
script-no-switch = a script cannot use `{ $found }`
    .label = write `if ... { "{" } ... { "}" } else if ... { "{" } ... { "}" }`
script-no-catching = a script cannot use `{ $found }`
    .label = a mistake cannot be caught: ask first, with `is_missing` or `if`
script-function-there = there is a function `{ $found }` already
    .label = give this one another name
script-unused = what `{ $found }` gives, is not used
    .label = it changes nothing itself: write `let new = ...`, or `old = ...`
script-gives-away = a script gives nothing away
    .label = leave out `export`
script-left-out = a script cannot say this
    .label = this part of Rhai is left out
script-counts-in-tens = a script counts in tens
    .label = write the number in digits
script-sees-only-given = a function sees only what it is given
    .label = leave out the `!`
script-range-elsewhere = a range stands behind `in` only
    .label = for a list write its items between [ and ]
script-one-and = a script cannot use `{ $found }`
    .label = "and" is `&&`
script-one-or = a script cannot use `{ $found }`
    .label = "or" is `||`
script-unknown-sign = a script cannot use `{ $found }`
    .label = there is: + - * / % ** == != < <= > >= && || ! ?? in
script-nothing-to-change = there is nothing for `{ $found }` to change
    .label = it changes a variable: give it a name first, with `let`
script-no-dot = `{ $found }` is not called with a dot
    .label = write `{ $found }(...)`, with everything between the brackets
script-takes-some = `{ $name }` takes { $takes ->
        [one] 1 thing
       *[other] { $takes } things
    }, and gets { $found }
    .label = between the brackets, or before the dot
script-takes-at-least = `{ $name }` takes at least { $takes ->
        [one] 1 thing
       *[other] { $takes } things
    }, and gets { $found }
    .label = between the brackets, or before the dot
script-takes-from-to = `{ $name }` takes { $least } to { $most } things, and gets { $found }
    .label = between the brackets, or before the dot
script-only-variable = only a variable can change
    .label = give it a name first, with `let`
script-cannot-change = `{ $found }` cannot change
    .label = it is given, or made with `const`: take a copy, with `let`
script-unknown-name = the script does not know `{ $found }`
    .label = neither an input of the measure nor a variable of the script
script-unknown-function = the script asks for a function `{ $found }`, which there is not
    .label = neither a function of the monitor nor one of the script
script-too-long = the script has { $bytes } bytes, and may have { $most }
    .help = let several measures each do a part
script-many-variables = the script has more than { $most } variables

# What the parser of scripts and conditions missed.

script-parse-end = something is missing at the end
script-parse-missing = a `{ $token }` is missing before this
script-parse-expected = a name, a number or a text is expected here
script-parse-operator = `{ $found }` means nothing here
script-parse-deep = brackets nest too deep here
script-parse-reserved = `{ $found }` is a word that the language keeps for itself
script-parse-dots = too many dots and brackets in one statement
script-parse-number = a number has a point and at most 28 digits
script-parse-no-name = a function without a name is not allowed: write a loop, or a function with `fn`
script-parse-text-end = this text has no end
script-parse-long-text = a text may have { $most } letters
script-parse-word = this word is not allowed here
script-parse-sign = this sign means nothing here
script-parse-constant = this cannot change
script-parse-assignment = only a variable can get another value
script-parse-loop = `break` and `continue` stand in a loop
script-parse-function-inside = a function stands by itself, not in something else
script-parse-function-twice = there are two functions `{ $name }`
script-parse-function-body = the function needs its lines, between { "{" } and { "}" }
script-parse-function-name = the function needs a name, behind `fn`
script-parse-function-takes = the function `{ $name }` needs brackets behind its name
script-parse-takes-twice = the function `{ $name }` has the name `{ $found }` twice between its brackets
script-parse-many-functions = a script has at most { $most } functions
script-parse-other-kind = something of another kind is needed here
script-parse-property = a name is expected here
script-parse-field-twice = the row has the name `{ $name }` twice
script-parse-large = this is too large
script-parse-cannot-stand = this cannot stand here

# Scripts that are stopped.

script-steps = the script was stopped: it takes more than { $most } steps
script-calls-itself = the script was stopped: it calls itself too deep
script-nests-too-deep = the script was stopped: lists nest too deep
script-text-too-large = the script was stopped: a text grew too large
script-list-too-large = the script was stopped: a list grew too large
script-row-too-large = the script was stopped: a row grew too large

# What a script gives.

script-no-figure = the script gave { $found }, which is no figure
script-other-kind = the script gave { $found }, but the measure is { $kind }
script-not-allowed = the script gave "{ $found }", which the measure does not list in `allowed`

# What a script cannot do, seen when it runs.

script-stopped-itself = the script stopped itself: { $said }
script-for-over = `for` goes over a list or a range, not over { $found }
script-no-range = a range goes from whole to whole number, not { $found }
script-never-in-range = { $found } is never in a range
script-not-in-text = the script cannot put { $found } in a text
script-no-yes-no = the script has { $found } where it needs a yes or no
script-cannot-take = the script cannot take `{ $name }` of { AND($found) }
script-no-sign = the script cannot take { $left } `{ $sign }` { $right }
script-number-too-long = the script has a number of more than 28 digits
script-fraction-too-long = the script has a fraction that is too long to be kept exact: round it on the way
script-divides-by-zero = the script divides by zero: { $number } / 0
script-no-power = a power is a whole number from 0 to { $most }, not { $found }
script-place-is-number = a place in a list is a number, not { $found }
script-no-place = there is no place { $found } in { $count ->
        [one] 1 item
       *[other] { $count } items
    }: the first is 0
script-no-key = the script cannot look in { $kind } with { $found }
script-no-names = the script asks for `{ $name }` of { $found }: only a row has names
script-no-field = the row has no `{ $found }`; it has { $allowed }
script-empty-row = the row has no `{ $found }`; it has nothing
script-list-of-figures = `{ $name }` takes a list of figures, but this one has { $found }
script-one-kind = `{ $name }` takes things of one kind, not { $one } and { $other }
script-adds-numbers = `{ $name }` adds numbers, but the list has { $found }
script-of-empty-list = `{ $name }` of an empty list is nothing: ask first whether it is empty, with `is_empty`
script-no-order = `{ $name }` cannot compare { $kind } with another
script-no-order-between = `{ $name }` cannot compare { $one } with { $other }
script-decimals = `round` rounds to 0 to 28 decimals, not to { $found }
script-no-number = `to_number` cannot read "{ $found }" as a number
script-split-at-nothing = `split` needs a text to split at, not an empty one
script-replace-nothing = `replace` needs a text to replace, not an empty one
script-pad-with-nothing = `pad` needs a text to fill up with, not an empty one
script-no-letters = a number of letters is a whole number from 0, not { $found }
script-no-date = there is no date with the year, month and day { $found }
script-dates-too-far = these two dates are too far apart to count the days
script-no-months = `months_before` takes a whole number of months from 0, not { $found }
script-date-too-far = there is no date { $months } months before { $date }
