# Examples: given these figures, this colour.

# Mistakes in them.

example-reason-of-colour = only grijs has a reason
    .help = add colour = "grijs", or leave the reason out
example-expects-nothing = example `{ $example }` expects nothing
    .help = add what should come of it: colour = "groen", or shows = "..."
example-benchmark-is-norm = `{ $found }` plays no part in the colour of `{ $indicator }`
    .help = it is a norm: the rules say what it is
example-benchmark-not-asked = `{ $found }` plays no part in the colour of `{ $indicator }`
    .help = no colour rule asks for it
example-no-part = `{ $found }` plays no part in the colour of `{ $indicator }`
    .help = it rests on: { $allowed }
example-unknown-measure = there is no measure `{ $found }`
example-contradicted = `{ $measure }` is computed from { AND($needs) }, and then it is { $made }
    .help = leave `{ $measure }` out: it follows; or leave out what it is computed from
example-contradicted-missing = `{ $measure }` is computed from { AND($needs) }, and then it is not there
    .help = leave `{ $measure }` out: it follows; or leave out what it is computed from
example-never-coloured = `{ $indicator }` has no colour rule { $found }
    .help = it is never in a colour: leave `rule` out
example-unknown-rule = `{ $indicator }` has no colour rule { $found }
    .label = a whole number from 1 to { $most }
example-unknown-table = there is no table `{ $found }`
example-not-rows = this is { $found }
    .label = rows: [[example.rows.{ $table }]]
example-unknown-column = `{ $table }` has no column `{ $found }`
example-other-kind = this is { $found }
    .label = { $allowed }
    .help = a figure that is not there is written as "-", or left out
example-a-date = a date without quotes: 2018-01-15
example-never-said = the data never says "{ $found }" here
example-no-such-figure = there is no such figure: { $found }
    .label = { $allowed }
example-file-there = { $found } has something in it
    .help = examples in it would be lost: name a file that is not there yet
example-several-indicators = paragraph { $found } has several indicators
    .label = one of { OR($allowed) }

# What a figure can be.

domain-one-of = one of { $numbers }
domain-whole = a whole number
domain-decimals = a number with at most { $decimals } decimals
domain-day = a day
domain-yes-no = yes or no
domain-from-to = { $kind } from { $low } to { $high }
domain-from = { $kind } from { $low }
domain-to = { $kind } up to { $high }

# What came of them: `mdd test`.

example-result = rules { $rules }: { $examples ->
        [one] 1 example
       *[other] { $examples } examples
    }, { $failed ->
        [0] all as expected
       *[other] { $failed } not as expected
    }
example-fails = the example `{ $example }` of `{ $indicator }` does not hold
    .label = { AND($differences) }
    .decides = this rule decides
    .help = mend the rule; or the example, when the rule is as it is meant
example-difference = expected { $expected }, found { $found }
example-given = given
example-expected = expected
example-found = found
example-decided = decided
example-nothing = nothing
example-rows-of = { $count ->
        [one] 1 row of { $table }
       *[other] { $count } rows of { $table }
    }
example-no-colour = no colour
example-no-rule = no rule
example-rule-number = rule { $rule }
example-rule-decides = rule { $rule } decides
example-printed-as = printed as { $shown }
example-beside = beside it is printed { $shown }
example-detail = under it is printed "{ $shown }"
example-makes = a figure that follows is { $shown }
example-reader-told = a reader is told "{ $why }"
example-decided-no-figure = there is no figure
example-decided-missing = a rule needs { $needed }, which is missing
example-decided-gap = no rule holds
example-decided-nothing = it has no colour rules

# Rules that none of them reaches: `mdd test --coverage`.

example-coverage = coverage: { $reached } of { $all } rules and missing figures ({ $percent }%)
example-unreached = no example reaches { $indicator }, { $what }
example-rule = rule { $rule }: { $condition } -> { $colour }
example-rule-never = rule { $rule }: { $condition } -> { $colour } (it never applies: see `mdd check`)
example-no-figure = no figure -> grijs
example-no-figure-never = no figure -> grijs (there always is one)

# Changes that none of them notices: `mdd test --mutate`.

example-mutation = mutation: { $tried ->
        [one] 1 small change
       *[other] { $tried } small changes
    } of the rules, { $unnoticed } unnoticed
example-reads = reads
example-could-read = could read
example-measure = measure { $measure }
example-norm = norm { $norm }
example-no-such-rule = (no such rule)
example-swapped = { $condition } -> { $colour }, and the next rule { $next }

# Examples to paste: `mdd test --suggest`. Files of rules are Dutch: these texts are always said in Dutch.

example-all-there = There are examples of all that `{ $indicator }` can say.
example-suggested =
    Suggested. The colours are what the rules of { $version } say now: read them, give each example a good name,
    and put them in rules/{ $version }/tests/{ $indicator }.toml.
example-about-rule = rule { $rule }: { $condition }
example-about-no-figure = no figure
example-about-without = without this figure
example-without = { $figure } is missing
example-impossible = There can be no example of this: no figures come to it. `mdd check` says why.
example-not-found = No example of this was found: { $tried } times other figures were tried, and never did it come of them.
example-something-else = something else
example-just-under = { $figure } just under { $shown }
example-exactly = { $figure } exactly { $shown }
example-just-over = { $figure } just over { $shown }
example-day-before = { $figure } a day before { $shown }
example-on = { $figure } on { $shown }
example-day-after = { $figure } a day after { $shown }
example-yes = yes
example-no = no
example-the-benchmark = the benchmark

example-benchmark-and-others = an example gives a `benchmark`, or other gemeenten of which it is made: not both
    .help = take `benchmark` away, or take [[example.others]] away
example-of-the-country = `{ $found }` is of the whole country, not of one of the other gemeenten
    .help = put it under `given` of the example itself
example-of-indicator = indicator { $indicator }
example-view = view `{ $view }`
