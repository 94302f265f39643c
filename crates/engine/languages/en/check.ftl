# What `mdd check` says of rules that can be read.

# Colour rules.

check-too-many-cases = whether the colour rules of `{ $indicator }` are complete is not proved: { $why }
    .help = let a measure with `when`, or a script, answer part of the question, and let fewer rules ask it
check-cases-of-other-decimals = whether the colour rules of `{ $indicator }` are complete is not proved: { $why }
    .help = let all that compares this figure do so at the same decimals: as it is printed, without `compare = "exact"`
check-may-be-open = whether the colour rules of `{ $indicator }` are complete is not proved: { $why }; open is { $sample }
    .help = add a [[colour]] with when = true for what is left
check-gap = no colour rule of `{ $indicator }` applies for { $sample }
    .label = this is the last rule; nothing is said of: { $open }
    .help-second = nor is anything said of: { $second }
    .help-third = nor is anything said of: { $third }
    .help = add a [[colour]] for what is left, or let a rule say `<=` or `>=`; keep the decision as an example
    .help-apart = { $apart }
    .never = this rule never applies: look at that first
check-never-holds = colour rule { $rule } of `{ $indicator }` never applies
    .label = this is never true, whatever the figures are
    .help = mend the condition, or remove this [[colour]]
check-by-threshold = by the threshold `{ $threshold }` = { $value }, colour rules of `{ $indicator }` always or never apply
    .rule = this condition
    .help = look whether the value fits the figure that it is compared with
check-never-known = colour rule { $rule } of `{ $indicator }` never applies
    .label = wherever this holds, rule { $by } comes first and misses a figure: grijs, for { $sample }
    .help = put it before that rule, or let that rule ask `!missing(...)` first; or remove it
    .earlier = this comes first
check-never-reached = colour rule { $rule } of `{ $indicator }` never applies
    .label = wherever this holds, an earlier rule decides: rule { $by } for { $sample }
    .help = put it before the rules that take its place, or remove it; as it is now:
    .help-apart = { $apart }
    .earlier = this comes first
check-always-true = `{ $part }` is always true in colour rule { $rule } of `{ $indicator }`
    .label = for every figure that there can be, such as { $sample }
    .help = { $mend }
    .help-apart = { $apart }
check-never-true = `{ $part }` is never true in colour rule { $rule } of `{ $indicator }`
    .label = for every figure that there can be, such as { $sample }
    .help = { $mend }
    .help-apart = { $apart }
check-mend-condition = for what is left write `when = true`; else mend the condition
check-mend-part = remove this part, or mend it
check-mend-joined = remove what it is joined with `||`, or mend it
check-overlap = colour rules { $first } and { $second } of `{ $indicator }` both hold for { $sample }
    .label = { $colour } here, but the earlier { $earlier_colour } decides when: { $words }
    .help = if that is meant, say so with `allow`, and keep it as an example; else let the second rule exclude the first
    .help-apart = { $apart }
    .earlier = { $earlier_colour } here
check-more-overlaps = colour rules of `{ $indicator }` hold together in more ways than the { $told } that are told
    .help = mend those that are told, and ask again; or cut the indicator into several with fewer rules

# Numbers and keys that change nothing.

check-threshold = threshold `{ $name }` ({ $value })
check-number = `{ $written }`
check-number-unnoticed = no figure notices { $number } in colour rule { $rule } of `{ $indicator }`
    .label = with { OR($to) } instead, every possible figure gets the same colour
    .help = an earlier rule decides there already, or figures are printed with fewer decimals
    .help-write = write the number where it decides, or remove the part that does nothing
    .help-thousands = a point is a decimal point: for thousands write { $thousands }
check-nobody-notices = none of the { $gemeenten } gemeenten notices { $number } in `{ $indicator }`
    .label = one step higher or lower, every gemeente keeps its colour by the same rule
    .help = this is about the data of today: a number that is meant for other data may stay
check-compares-anyway = `compare` changes nothing in `{ $indicator }`
    .label = this is how it is without the key
    .help = remove the key
check-exact-anyway = `compare` changes nothing in `{ $indicator }`
    .label = every possible figure gets the same colour without it
    .help = remove the key
check-says-default = { $key } of `{ $indicator }` says what holds without it
    .label = the same stands under [grijs] in report.toml, or goes without saying
    .help = remove it
check-why-says-default = this `why` of `{ $indicator }` says what holds without it
    .label = the same stands under [grijs] in report.toml, or goes without saying
    .help = remove it

# Comparing at other decimals than are printed.

check-decimals-undeclared = `{ $measure }` is compared, and nothing says with how many decimals
    .label = { $made }
    .help = say how it is printed: display = { "{" } unit = "number", decimals = 1 { "}" }
    .help-same = it is compared so too: who counts with what the report prints, finds the same colour
check-made-mixed = it adds figures that are not printed with equally many decimals
check-made-quotient = it is a quotient: that has as many decimals as it is given
check-made-formula = it is no sum, difference or whole multiple of figures that are printed
check-made-script = a script gives it, with as many decimals as it likes
check-made-composite = it is a weighted mean: that has as many decimals as it is given
check-made-mean = it is a mean: that has as many decimals as it is given
check-decimals-exact = `{ $indicator }` compares exactly, and prints `{ $rounded }` rounded
    .label = two figures that are printed alike can get different colours
    .help = leave out compare = "exact", or print so many decimals that nothing is rounded
check-decimals-benchmark = `{ $indicator }` is printed with { $decimals } decimals, and its benchmark with { $other }
    .label = they are compared as they are printed, one rounded more than the other
    .help = give both equally many: take `display` out of [benchmark], or give the measure as many
check-decimals-norm = the norm of `{ $indicator }` is { $norm }, and it is printed as { $printed }
    .label = it is compared as it is printed
    .help = print it in full: display = { "{" } decimals = { $decimals } { "}" } under [benchmark]

# What a version says again.

check-key-again = `{ $key }` is what version { $version } says already
    .label = a version says only what it changes
    .before = version { $version }
    .help = remove the key here; what it says stays as it is
check-keys-again = { $count } keys of this file are what earlier versions say already
    .label = a version says only what it changes
    .help = remove them; what they say stays as it is: { $keys }
check-text-empty = the text `{ $name }` is empty
    .help = write the text, or remove the file and do not name it any more
check-bold-open = bold print begins here, and does not end
    .help = put two stars behind what is bold too; a star alone is written as \*
check-text-again = text `{ $name }` is the same as { $path }
    .label = a version says only what it changes
    .help = remove this file; the other one holds as long as nothing replaces it
check-script-again = script `{ $name }` is the same as { $path }
    .label = a version says only what it changes
    .help = remove this file; the other one holds as long as nothing replaces it

# Scripts, on made-up figures.

script-error = { $why }
    .measure = the measure
script-on-made-up = measure `{ $measure }`, on made-up figures
script-for = measure `{ $measure }`, for { $gemeente } ({ $code })
script-given = it was given: { $given }
script-input = { $name } = { $value }
script-given-missing = missing
script-given-cell = { $name }: { $value }
script-given-row = 1 row ({ $cells })
script-given-rows = { $count ->
        [0] no rows
       *[other] { $count } rows
    }

# Numbers in texts.

check-other-threshold = a text of `{ $indicator }` says { $found }, which none of its rules has
    .label = there is: { $known }
    .help-was = threshold `{ $was }` was { $found } in the version before
    .help = name the threshold between braces, { "{" }{ $threshold }{ "}" }: then text and rule agree
check-other-number = a text of `{ $indicator }` says { $found }, which none of its rules has
    .label = there is: { $known }
    .help = mend the text, or give the number a name under [threshold] and use it in both
check-no-number = a text of `{ $indicator }` says { $found }, which none of its rules has
    .label = its rules have no number at all
    .help = mend the text, or give the number a name under [threshold] and use it in both

# What nothing uses, and what has no value.

check-unused = nothing uses { $kind } `{ $found }`
    .label = not in version { $version }, where it stands
    .help = remove it, or name it where it was meant
check-unused-near = nothing uses { $kind } `{ $found }`
    .label = not in version { $version }, where it stands
    .help = did you mean `{ $nearest }`?
check-unused-source = nothing uses source `{ $found }`
    .label = no version of the rules names it or one of its tables
    .help = remove it from sources.toml, or name it in a measure or a section
check-column-emptied = `{ $column }` has no value in any of the { $rows } rows of table `{ $table }`
    .help = look whether `from` names the right column, and whether `missing` names values that are one
check-looked-at = the rules of version { $version } look at it: what rests on it says nothing of anybody

# Links.

check-link-not-closed = this link is not closed on its line
    .help = write [words](address)
check-link-empty = this link has no address
    .help = write [words](address)
check-link-space = there is a space in the address of this link
    .help = write %20 for a space, or take it out
check-link-not-there = there is no file `{ $found }` beside this text
    .help = write the whole address: https://...; or put the file there

# What it comes to.

check-result = { $what }: { $mistakes ->
        [0] no mistakes
        [one] 1 mistake
       *[other] { $mistakes } mistakes
    }{ $warnings ->
        [0] { "" }
        [one] , 1 warning
       *[other] , { $warnings } warnings
    }
check-the-project = the project
check-versions = { $count } versions
check-unknown-code = no message has the code `{ $found }`

# The table of an indicator: `mdd check --table`.

check-no-table = there is no table of `{ $indicator }`: { $why }
check-table-title = { $section } { $label } [{ $indicator }], rules { $version }
check-table-rule = rule
check-table-colour = colour
check-table-when = when
check-table-no-colour = none
check-table-gap = gap
check-table-perhaps = { $words } (perhaps never)
check-table-perhaps-never = Perhaps never: { $why }.
check-table-gap-is-grijs = A gap is grijs, and a mistake: `mdd check` shows figures for it.
check-table-never = Rule { $rule } never applies: { $condition }

# Addresses.

check-link-no-scheme = the address `{ $found }` does not begin as an address does
    .help = write https:// or mailto: before it, without a slip
check-link-no-host = `{ $found }` is no address that can be there
    .help = write the name of the site with points between its parts: https://www.vng.nl
check-link-other-host = this link shows `{ $shown }`, and leads to `{ $found }`
    .help = mend one of the two; when it is meant so, write plain words between the brackets

# What is the same twice.

check-label-twice = `{ $found }` is also the name of indicator `{ $other }`
    .label = the summary then has two rows of one name
    .first = the name stands here already
    .help = give each indicator a `label` of its own
check-title-twice = `{ $found }` is also the title of `{ $other }`
    .label = a reader sees no difference
    .first = the title stands here already
    .help = give each a `title` of its own
check-legend-twice = `{ $found }` stands in the legend at { $other } too
    .first = it stands here already
    .help = say of each colour what it means
check-reason-twice = `{ $found }` stands at `{ $other }` too
    .first = it stands here already
    .help = give each reason of grijs a text of its own
check-why-twice = colour rules { $other } and { $rule } of `{ $indicator }` give another colour with the same `why`
    .label = a reader does not see why it is this colour
    .help = say of each colour why
check-annex-twice = two annexes show `{ $found }`
    .help = give this annex another `content`, or take it away
check-source-title-twice = source `{ $source }` is called as source `{ $other }`
    .first = the name stands here already
    .help = give each source a `title` of its own: so it is called in annex 3
check-item-twice = two items of this list begin with `{ $found }`
    .label = a reader does not know which of the two holds
    .help = mend one of the two
check-measure-twice = measure `{ $measure }` is the same as `{ $other }`
    .label = of the same rows, in the same way, and printed so
    .first = that was defined here already
    .help = mend what should differ after copying, or use `{ $other }` at both places
check-rows-twice = table `{ $table }` has the same rows as table `{ $other }`
    .first = the other table
    .help = mend what should differ after copying, or take one of the two away
check-column-twice = column "{ $column }" of table `{ $table }` shows the same as "{ $other }"
    .first = the other column
    .help = mend what should differ after copying, or take one of the two away
check-criterion-twice = two rows of table `{ $table }` ask the same
    .first = the question stands here already
    .help = give each row a condition of its own
check-list-item-twice = `{ $found }` stands in list `{ $list }` twice
    .first = it stands here already
    .help = take one away, or write what should have stood there
check-text-twice = text `{ $text }` stands in the report twice
    .first = it stands here already
    .help = name the text that belongs to this paragraph

# Asterisks.

check-star-not-explained = `{ $word }` has an asterisk that `{ $indicator }` does not explain
    .help = add a line `asterisk = "..."` to the indicator, or take the asterisk away
check-no-star = `{ $indicator }` explains an asterisk that is printed nowhere
    .help = put an asterisk behind the word under `words` that this is about, or take `asterisk` away
check-star-not-printed = this text explains `{ $found }`, and no figure in the paragraph prints that
    .label = what is printed: { $known }
    .help = write the word as it is printed

# Sources of paragraphs.

check-cites-other = paragraph { $paragraph } cites source `{ $source }`, and nothing in it is made of that
    .label = what it shows is made of: { $known }
    .help = name the source of the figures
check-figure-of-other = `{ $indicator }` is not made of source `{ $source }`, which the paragraph cites
    .label = this figure is made of: { $known }
    .help = put it in a paragraph of its own source; when it is meant so, say so with `allow`

# Numbers of paragraphs.

check-no-paragraph = there is no paragraph { $found }
    .label = the last is { $last }
    .help = write the number that it has now, or the name of an indicator: { "{" }paragraaf.bijgewerkt{ "}" } becomes the number by itself
check-no-chapter = there is no chapter { $found }
    .label = the last is { $last }
    .help = write the number that it has now
check-no-annex = there is no annex { $found }
    .label = the last is { $last }
    .help = write the number that it has now
check-other-basis = `basis` of `{ $id }` names { $found }, and it stands in { OR($known) }
    .help = write the number that it has in this version; when `basis` is about another document, say so with `allow`
check-why-kept = this condition is new, the sentence for the reader is that of { $version }: "{ $why }"
    .why = the sentence stands here
    .help = if it is no longer true, write a new `why`; if it is, say so with `allow`
check-why-kept-of-benchmark = the benchmark is new, the sentence for the reader is that of { $version }: "{ $why }"
    .why = the sentence stands here
    .help = if it is no longer true, write a new `why`; if it is, say so with `allow`
check-why-kept-of-the-rest = this rule takes cases of one behind it, whose sentence for the reader is that of { $version }: "{ $why }"
    .why = the sentence stands here
    .help = if it is no longer true of what is left, write a new `why`; if it is, say so with `allow`
check-other-freshness = source `{ $source }` has part { $found }, but it belongs to paragraph { OR($known) }
    .help = write the name of the paragraph: its number then follows
check-no-part = source `{ $source }` has part { $found }, and there is none
    .label = it is printed so in the annex
    .help = write the name of a paragraph, or take the source out here: remove = ["report.freshness.{ $source }"]
check-not-in-freshness = source `{ $source }` of paragraph { $paragraph } is not under [freshness]
    .label = the annex then lacks when it was updated
    .help = add under [freshness]: { $source } = "{ $paragraph }"
check-freshness-not-shown = no annex shows [freshness]
    .help = give an annex content = "freshness", or take [freshness] away

# The summary.

check-other-order = `{ $indicator }` (paragraph { $paragraph }) stands in the summary behind `{ $before }`, which is in a later paragraph
    .help = put the rows of `summary` in the order of the paragraphs
check-without-figures = paragraph { $paragraph } has no figures or tables any more
    .help = take it out too: remove = ["report.section.{ $id }"], or say so with `allow`
check-not-in-summary = `{ $indicator }` has a colour, and is not in the summary
    .label = it is only in paragraph { $paragraph }
    .help = put it in `summary` of its chapter, or take the colour rules away; when it is meant so, say so with `allow`

# Texts beside the rules.

check-other-count = this says { $found }, and the rules have { OR($known) }
    .label = so many are in the list or the table
    .help = mend the text, or the list
check-other-months = this says { $found } months, and the rules look back { OR($known) } months
    .help = mend the text, or the rule
check-other-limit = this says { $found } of `{ $of }`, and the rules compare that with { OR($known) }
    .help = mend the text, or name the threshold between braces
check-other-range = this says { $found }, and no rule of the paragraph looks at that limit
    .help = mend the text, or the rule
check-other-in-criterion = this says { $found }, and the condition of this row has { OR($known) }
    .help = mend the text, or name the threshold between braces
check-other-name = this `why` names `{ $found }`, and its rule compares with { $known }
    .help = name the threshold that the rule uses
check-listed-otherwise = this says { $found }, and the list below has { $count ->
        [one] 1 item
       *[other] { $count } items
    }
    .help = mend the number, or the list

# Names of before.

check-former-organisation = `{ $found }` is `{ $now }` in this version
    .help = write { "{" }organisatie{ "}" }: that fits all versions
check-former-monitor = the monitor is called "{ $now }" in this version
    .help = write { "{" }monitor{ "}" }: that fits all versions

# What deliveries do not have.

check-never-delivered = no row of a delivery has "{ $found }" in `{ $column }`
    .help = write it precisely as the delivery does; when it is something that will come, say so with `allow`
check-never-like = no delivery has a text in `{ $column }` that fits "{ $found }" with { $function }
    .help = write it as the delivery does, capitals too; same_text sees no capitals
check-read-as-value = `{ $column }` has { $found } { $count } times, and it counts as a value
    .help = when it means that there is no value, name it under `missing` of the column in sources.toml
check-grey-for-all = `{ $indicator }` is grijs for every gemeente
    .label = there is no figure, or a source is too old
    .help = see with `mdd explain` why; without a new delivery it does not belong in the summary

# sources.toml.

check-read-twice = columns `{ $other }` and `{ $column }` both read "{ $found }"
    .first = it is read here already
    .help = name under `from` the column that is meant
check-far-peildatum = the peildatum { $peildatum } is years after the last delivery, of { $found }
    .help = look at the year of the peildatum
check-updated-later = source `{ $source }` was updated on { $found }, after the peildatum { $peildatum }
    .help = mend `updated`, or the peildatum

# Messages that are meant.

check-allows-nothing = there is no message { $code } here
    .label = this holds nothing back
    .help = take it away, or put it where the message is about
check-allows-elsewhere = there is no message { $code } here, but there is elsewhere
    .label = this holds nothing back
    .help = write at = "..." with what it is about: { AND($places) }
check-allows-mistake = { $code } is a mistake here, and cannot be meant
    .help = mend the mistake, and take this away
check-left-behind = measure `{ $found }` is left over of indicator `{ $indicator }`, which is gone in version { $version }
    .help = take it out too: put "measure.{ $found }" under `remove` in version.toml
check-better-higher = `better = "higher"`
check-better-lower = `better = "lower"`
check-better-yes = `better = "yes"`
check-against-better = { $better } of `{ $indicator }` is not what its colour rules say: { $worse } is { $colour }, and { $other } { $other_colour }
    .help = turn `better` around, or the rules: the legend and "changed since" say what `better` says

# The message in front.

check-criterion-same = `{ $key }` puts nothing in order: it is the same of every subject of the summary
    .help = give indicators a `{ $key }`, or take the criterion away
check-deadline-passed = this deadline had passed when version { $version } began
    .help = mend the date, or take `deadline` away
check-no-message = `{ $key }` stands nowhere in the report: there is no [message]
    .help = put [message] in report.toml, or take the key away
check-criterion-not-asked = `{ $key }` puts nothing in order: `by` of [message] does not name it
    .help = put it under `by`, or take the key away
