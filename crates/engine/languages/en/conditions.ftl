# Conditions and formulas: how they are written.

condition-empty = the condition is empty
    .help = a condition that always holds is written as true
condition-unreadable = the condition cannot be read from here on
    .label = { $why }
    .help = write comparisons such as `componenten < 40`, joined by && (and), || (or), ! (not)
condition-cannot-say = a condition cannot say this
    .label = names, numbers, texts, comparisons, &&, || and ! only
    .help = make it a measure with a script, and compare that measure
condition-too-many-digits = this number has too many digits
    .help = { -longest-number }
condition-no-number = this is not a decimal number
    .help = a number is written with digits and a point: 40 or 0.5

# Slips of the hand.

condition-word = `{ $found }` is not known in a condition
    .help = write { $better } instead
condition-between = a condition does not know the word `{ $found }`
    .help = write two comparisons, with && between them: `figure >= 1 && figure <= 100`
condition-sign = `{ $found }` is written as two signs
    .help = write { $better }
condition-wrong-way-round = `{ $found }` is the wrong way round
    .help = write { $better }
condition-one-equals = one `=` does not compare
    .help = write == to compare
condition-comma = `{ $found }` has a comma
    .help = a decimal has a point: { $better }
condition-point-last = `{ $found }` has no digit behind its point
    .help = write { $better }, or a decimal: 0.5
condition-percent = `{ $found }` has a percent sign
    .help = write the number without a sign, in the unit of the figure: a percentage runs from 0 to 100, so { $better }
condition-hyphen = `{ $found }` has a hyphen: that reads as a subtraction
    .help = names have underscores: { $better }
condition-quotes = a text in a condition stands between straight double quotes
    .help = write "{ $better }", with straight double quotes, and the condition itself between single ones

# What a condition means.

condition-threshold-alone = `{ $found }` is a number, not a yes or no
    .help = compare something with it: `... > threshold`
condition-not-yes-no = `{ $found }` is { $kind }, not a yes or no
    .help = compare it with something: `... > 0`
condition-none = this is not a condition
    .help = compare two things: `a < b`
condition-no-benchmark = there is no benchmark here
    .help = give the indicator a [benchmark] of another kind than "none", or compare with a number
condition-no-value = `value` is the figure of an indicator: there is none here
    .help = give the name of the measure or column
condition-months-need-number = months_ago needs one number
    .help = for example months_ago(3)
condition-no-months = { $found } is no number of months
    .help = a whole number from 0 to 1200
condition-ago-of-number = `{ $found }` is a number, and ago asks for a period
    .help = give a period a name, [threshold] recent = { "{ months = 3 }" }, and write ago(recent); or write months_ago(3)
condition-earlier-needs-figure = { $found ->
    [editions_ago] editions_ago needs the name of one figure, and how many editions ago: 1 or more
   *[other] { $found } needs the name of one figure
    }
    .help = for example previous(figure), editions_ago(figure, 2) or since(figure)
condition-ago-needs-period = ago needs the name of one period
    .help = for example ago(recent), with [threshold] recent = { "{ months = 3 }" }
condition-unknown-period = there is no period `{ $found }`
    .help = give it a name: [threshold] { $found } = { "{ months = 3 }" }
condition-period-alone = `{ $found }` is a period, and no number or day
    .help = write ago({ $found }): the day so long before the peildatum
condition-two-comparisons = `{ $found }` compares two things, and this is already a comparison
    .help = write two comparisons, joined by &&: `0 < a && a < 10`
condition-compares-list = a condition compares names, numbers, texts and dates, nothing else
    .help = ask whether a name is in a list: `component in ["een", "twee"]`
condition-calculates-with = arithmetic is done with numbers, and this is { $kind }
    .help = there is: + - * / and brackets, on figures and numbers
condition-calculates-with-date = arithmetic is done with numbers, and this is a date
    .help = compare the date itself: `date >= months_ago(3)`
condition-divides-by-zero = this divides by zero
    .help = divide by another number
condition-divides-by-figure = a condition does not divide by a figure
    .label = only numbers may stand behind `/`
    .help = put it on the other side: `a <= 0.5 * b` in place of `a / b <= 0.5`, when it is never below zero
    .help-formula = or make it a measure with `formula = '...'`, and compare that measure
condition-figure-times-figure = a condition does not multiply figures by each other
    .help = make it a measure with `formula = '...'`, and compare that measure
condition-counts-for-nothing = a figure in this comparison is added as often as it is taken away
    .label = it counts for nothing here
    .help = leave it out on both sides
condition-sum-too-large = the numbers in this comparison become too long
    .help = { -longest-number }
condition-no-function = a condition has no function `{ $found }`
    .help = there is: missing(measure), months_ago(number), ago(period), starts_with, ends_with, contains, contains_any, same_text; for more make a measure with a script
condition-number-with-text = { $left } is compared with { $right }
    .help = a number stands without quotes, a text between them
condition-date-with-other = { $left } is compared with { $right }
    .help = compare a date with peildatum or with months_ago(3)
condition-other-kinds = { $left } is compared with { $right }
    .help = compare things of the same kind
condition-no-order = { $kind } has no order, so `{ $found }` says nothing
    .help = use == or !=
condition-text-alone = { $found } is compared with nothing here
    .label = a text alone is no yes or no
    .help = repeat the name: `{ $better } == { $found }`; or ask whether it is in a list: `{ $better } in ["one", "two"]`
condition-two-texts = two constants are compared: that says the same of every gemeente
    .help = a name stands without quotes: `status == "actief"`
condition-two-constants = two constants are compared: that says the same of every gemeente
    .help = compare a name with one of them, or write true or false
condition-not-quoted = `{ $found }` is no name of a figure or threshold
    .help = a text stands between double quotes: "{ $found }"
condition-never-said = the data never says "{ $found }" here
condition-in-needs-name = `in` asks whether a name is in a list
    .help = for example `component in voorzieningen`
condition-not-before-in = `in` asks whether a name is in a list
    .help = put `!` before brackets: `!(component in voorzieningen)`
condition-not-text = `{ $found }` is { $kind }, not a text
    .help = `in` works on texts
condition-unknown-list = there is no list `{ $found }`
    .help = define it: [list] name = ["..."]
condition-no-list = a list is expected after `in`
    .help = write ["een", "twee"] or the name of a list
condition-empty-list = nothing is in an empty list
    .help = write ["een", "twee"]
condition-list-of-others = a list of texts is expected
    .help = write ["een", "twee"]

# What is asked of texts.

condition-like-needs-two = { $found } needs the name of a column or measure, and what is asked of its text
    .help = for example { $example }
condition-like-needs-name = { $found } asks something of the text of a column or measure, which comes first
    .help = for example { $example }
condition-like-list-first = `{ $list }` is a list, and { $found } asks first for a column or measure
    .help = whether a name is in a list is asked with `name in { $list }`; whether one of the list is in a text with contains_any(name, { $list })
condition-like-needs-text = { $found } needs a text between double quotes
    .help = for example { $example }
condition-like-of-list = { $found } asks one text
    .help = write { $better }, or join several with ||
condition-like-empty-text = { $found } with an empty text says the same of every text
    .help = write what the text should hold, or ask with missing(...) whether there is one
condition-like-never-said = no choice fits "{ $found }" here with { $function }
    .label = there is: { OR($allowed) }
condition-like-compared = { $found } is a yes or no already
    .help = leave out the comparison; the opposite has ! before it
condition-like-not-text = `{ $found }` is { $kind }, and { $function } asks a text

# Formulas.

formula-not-number = `{ $found }` is { $kind }, not a number
    .help = a formula calculates with numbers
formula-no-sign = a formula has no `{ $found }`
    .help = there is: + - * / and brackets
formula-one-side = `{ $found }` needs two sides
    .help = for example `a - b`
formula-none = this is not a formula
    .help = numbers, measures, + - * / and brackets
formula-too-large = { $found } has more than 18 digits
    .help = { -longest-number }
