# Names in rules: what is not there, or is something else.

rules-list-no-texts = this is { $found }
    .label = a list of texts: ["een", "twee"]
rules-key-of-indicator = `{ $found }` belongs to the indicator, and is below [threshold] here
    .help = put the line above the first heading of the file
rules-threshold-no-number = this is { $found }
    .label = a number without quotes (40), or a period: { "{ months = 3 }" }
    .help = write { $better }
rules-period-no-count = { $found } is no number of { $unit }
    .label = a whole number from 1 to { $most }
rules-period-two-units = a period has one unit, and this one has `{ $first }` and `{ $second }`
    .help = choose one of the two
rules-period-no-unit = this period says no unit
    .label = one of days, weeks, months and years: { "{ months = 3 }" }
rules-period-with-step = `{ $found }` is a period: nothing can be added to it or taken from it
    .help = write { "{" }{ $found }{ "}" }, or make another period under [threshold]
rules-not-in-words = `{ $found }` is { $value }, and that is not written out in words
    .help = only whole numbers from 0 to 999999, and periods, are written out; leave out .woorden
rules-nothing-to-fill = nothing is called `{ $found }` that can stand here: no placeholder, no threshold and no figure
rules-no-rows-behind = `{ $measure }` is computed of other figures, and not of rows
    .help = leave `rows` out, or give the indicator a figure that counts rows
rules-why-of-one = this sentence names figures of one gemeente, and annex 1 is of none
    .help = add annex = "...": when a gemeente has this colour, in words of everybody
rules-no-placeholder = `{ $found }` has no meaning for this indicator: { $lacks }
rules-placeholder-benchmark = nothing stands beside its figure
rules-placeholder-number = its figure is no number
rules-placeholder-better = it does not say which figure is better (better = "higher" or "lower")
rules-unknown-threshold = there is no threshold `{ $found }`
rules-period-for-number = `{ $found }` is a period, and a class of `{ $measure }` ends at a number
    .help = give a threshold that is a number, or a number itself
rules-no-thresholds = there is no threshold `{ $found }`
    .help = figures can be named in `detail`, { "{gemeente}" } and the like in texts/*.md
rules-open-brace = this { "{" } is not closed
    .help = write a name between braces: { "{componenten}" }
rules-unknown-rows = there is no table or view `{ $found }`
rules-rows-of-nobody = the rows of `{ $found }` belong to no gemeente
    .help = use a table with `gemeente = { "{ ... }" }` in sources.toml, or join it in a view
rules-presence-of-view = `{ $found }` is a view
    .help = `presence` names a table: a gemeente without a row there has no figure
rules-unknown-table = there is no table `{ $found }`
rules-unknown-column = `{ $table }` has no column `{ $found }`
rules-unknown-own-column = `the view's table` has no column `{ $found }`
rules-column-not-named = there is no column in `{ $table }` named `{ $found }`
rules-unknown-measure = there is no measure `{ $found }`
rules-no-measure-nor-threshold = there is no measure or threshold `{ $found }`
rules-not-kept = `{ $found }` asks what an edition does not keep: `{ $figure }` is the figure of no indicator
    .help = ask for the figure (value) of an indicator
rules-no-difference = `{ $figure }` is no number, and has no difference
    .help = compare it with previous({ $figure })
rules-reserved-measure = `{ $found }` already means something in conditions
    .help = give the measure another name
rules-reserved-threshold = `{ $found }` already means something in conditions
    .help = give the threshold another name

# Measures and views.

rules-name-of-threshold = `{ $found }` is also the name of a threshold
    .help = give one of the two another name
rules-comes-from-nothing = measure `{ $measure }` does not say where it comes from
    .help = add one of: from = "table", when = '...', formula = '...', script = "...", classes = [...], weights = { "{ ... }" }, points = { "{ ... }" }, counts = { "{ ... }" }
rules-comes-from-two = measure `{ $measure }` has both `{ $first }` and `{ $second }`
    .help = a measure comes from one of them
rules-missing-as-idle = `missing_as` means nothing here: it is a number for what is missing in a column of numbers
    .help = leave it out
rules-units-mixed = `{ $found }` is { $unit }, and `{ $beside }` beside it is { $other }
    .label = figures that are added have one unit
    .help = choose a figure with the same unit, or write a number
rules-unit-number = a number
rules-unit-percent = a percentage
rules-unknown-script = there is no script `{ $found }`
rules-no-texts-promised = measure `{ $measure }` does not say which texts its script can give
    .help = add allowed = ["...", "..."]
rules-no-choice = measure `{ $measure }` is { $kind }, which is no choice
    .label = belongs with kind = "text"
    .help = add kind = "text", or leave out `allowed`
rules-measure-loop = measures need each other in a loop: { $names }
    .label = needs `{ $next }`
    .help = let one of them come from a table instead
rules-needs = needs `{ $name }`
rules-view-on-itself = view `{ $view }` rests on itself, or on a view with a mistake
    .help = a view rests on a table, or on a view that does not rest on it
rules-name-of-table = there is already a table `{ $found }` in sources.toml
    .help = give the view another name
rules-column-twice = the view already has a column `{ $found }`
rules-join-of-gemeenten = the rows of `{ $found }` belong to gemeenten
    .help = a join takes a table without `gemeente` in sources.toml
rules-join-not-on-text = a join is on a column of text
rules-looks-at-rows = `{ $aggregate }` looks at rows, not at a column
    .help = leave out `of`, or use "distinct" to count different values
rules-needs-column = `{ $aggregate }` needs a column
    .help = add `of = "..."`
rules-not-taken-of = `{ $aggregate }` cannot be taken of `{ $column }`: it is { $kind }
rules-never-this-figure = the figure is never "{ $found }"
rules-former-key = `{ $found }` is now called `{ $now }`
    .help = write `{ $now }`: it means the same

# Classes, weights, points and counts of colours.

rules-classes-of-other = `{ $measure }` is { $kind }: classes are made of a number
rules-classes-few = measure `{ $measure }` does not have two classes
    .help = write them from low to high: classes = { "[{ below = 20000, is = \"klein\" }, { is = \"groot\" }]" }
rules-classes-end = from { $end } on there is no class
    .label = the last class has no `below`
    .help = leave out `below` of "{ $class }", or add a class without `below` after it
rules-class-without-end = there are classes after "{ $class }", and it ends nowhere
    .label = only the last class has no `below`
    .help = say up to which number it goes: below = 20000
rules-class-out-of-order = this class goes up to { $end }, and the one before it already goes up to { $earlier }
    .label = a number over { $earlier }
    .help = put the classes in order, from low to high
rules-class-twice = there is already a class "{ $found }"
    .help = give each class a name of its own
rules-composed-of-nothing = `{ $key }` of measure `{ $measure }` names no other measure
    .help = name the measures, each with a number: { $key } = { "{ een = 2, twee = 1 }" }
rules-weight-no-number = this is { $found }
    .label = a number, without quotes: 2
    .help = write { $better }
rules-weight-of-other = `{ $part }` is { $kind }: a weighted mean is made of numbers
    .help = count an answer with `points`
rules-points-of-other = `{ $part }` is { $kind }: points are for an answer, yes or no
    .help = make a question of it with `when`, and give that points
rules-no-weight = a weight of { $found } counts for nothing
    .label = a number over 0
    .help = leave out `{ $part }`, or give it a weight over 0
rules-no-points = { $found } is no number of points
    .label = a whole number of 1 or more
    .help = leave out `{ $part }`, or give it a whole number of points
rules-parts-of-other-units = `{ $part }` has unit = "{ $found }" and `{ $other }` has unit = "{ $unit }": those have no mean
    .other = has unit = "{ $unit }"
    .help = weigh measures of one unit only
rules-whole-of-other-unit = `{ $measure }` has unit = "{ $found }", and is a mean of measures with unit = "{ $unit }"
    .part = `{ $part }` has unit = "{ $unit }"
    .help = write at `{ $measure }`: unit = "{ $unit }"
rules-counts-nothing = measure `{ $measure }` does not say of which indicators it counts the colour
    .help = add one of these: chapter = "...", indicators = ["..."]
rules-counts-twice = measure `{ $measure }` has both `chapter` and `indicators`
    .help = name a chapter, or name the indicators themselves
rules-counted-twice = `{ $found }` stands here already
    .help = leave out one of both: a colour counts once
rules-counts-itself = `{ $measure }` counts the colour of `{ $indicator }`, and that colour rests on `{ $measure }` itself
    .indicator = the colour of `{ $indicator }` rests on the count
    .help = name only the other indicators, with `indicators`
rules-no-arithmetic = there is no arithmetic of `{ $found }` to print
    .label = a measure with `weights`, `points` or `counts`
    .help = name the measure itself: { "{" }{ $found }{ "}" }
rules-never-coloured = indicator `{ $found }` never gets a colour
    .help = leave it out, or give it colour rules
rules-nothing-coloured = no row of the summary of chapter `{ $chapter }` gets a colour
    .help = name the indicators themselves: indicators = ["..."]

# Indicators.

rules-indicator-not-shown = no paragraph shows indicator `{ $found }`
    .help = name it in a block { "{ figures = [...] }" } of a section in report.toml, or remove it
rules-no-display = measure `{ $measure }` does not say how it is printed
    .help = add to the measure: display = { "{ unit = \"number\", decimals = 0 }" }
rules-grijs-without-reason = a rule that gives grijs must say for which reason
    .help = add reason = "too-little", or one of: no-data, not-taking-part, outdated
rules-unknown-reason = `{ $found }` is no reason for grijs
    .label = one of: { $allowed }
    .help = a reason of your own is made in report.toml: { "[grijs.name]" }, with `word` and `sentence`
rules-same-word-twice = `{ $one }` and `{ $other }` are both printed as "{ $word }", so who counts how many gemeenten have the same finds another number
    .help = give each a word of its own under `display.words`, or make one answer of them before: with `values` in sources.toml
rules-count-as-part = a count is a number, no part of anything
    .help = write `kind = "share"` to see for which part it holds; otherwise remove `unit`
rules-part-as-count = this is a part of the gemeenten: it is printed as a percentage
    .help = remove `unit`, or write `kind = "count"` for the number alone
rules-word-twice = the word "{ $found }" stands for two things: `{ $other }` and `{ $name }`
    .label = a reader cannot tell them apart
    .help = choose another word
rules-reason-word-twice = the word "{ $found }" stands for two reasons: `{ $other }` and `{ $name }`
    .label = a reader cannot tell them apart
    .help = choose another word
rules-reason-without-grijs = only grijs has a reason; this rule gives { $colour }
rules-no-why = a colour rule has no `why`
    .help = add why = "...": the reader sees it in annex 1 and in the explanation of a colour
rules-braces = braces have no meaning here
    .help = figures can be named in `detail`, { "{gemeente}" } and the like in texts/*.md
rules-no-better = { $kind } is neither higher nor lower, nor yes
    .help = `better` is there for numbers ("higher", "lower") and for yes or no ("yes")
rules-best-without-better = the indicator does not say what is best
    .help = add to the indicator: better = "higher", or "lower"
rules-quantile-without-at = this kind of benchmark needs `at`
    .help = add a line: at = 0.9
rules-no-part = { $found } is no part: `at` lies between 0 and 1
    .help = write { $meant } when you mean { $found }%
    .help-ends = for the highest or lowest figure there is kind = "best"
rules-norm-without-value = a benchmark of this kind has no `value`
    .help = add a line value = 0
rules-count-without-over = a benchmark of this kind has no `over`
    .help = add a line over = '...': the condition that is counted
rules-no-mean = there is no mean of { $kind }
    .help = kind = "count" counts the gemeenten for which a condition holds

# Tables in paragraphs.

rules-table-no-columns = table `{ $table }` has no columns
    .help = add a table [[table.{ $table }.column]] for each column
rules-table-groups = the groups of table `{ $table }` are over { $grouped ->
        [one] 1 column
       *[other] { $grouped } columns
    }, and it has { $width }
    .help = let the `columns` of the groups add up to all of them
rules-unknown-list = there is no list `{ $found }`
rules-key-of-criteria = `key` means nothing for criteria
    .help = leave it out
rules-rows-from-nothing = the rows do not say where they come from
    .help = add one of: from = "table", list = "name", criteria = [...]
rules-no-rows = a table of 0 rows shows nothing
    .label = a whole number from 1 to { $most }
rules-criterion-width = a criterion with { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, in a table with { $width ->
        [one] 1 column
       *[other] { $width } columns
    }
    .label = a cell for every column but the last, which says whether it holds
rules-table-column-without = this column has no `{ $key }`
rules-own-of-list = the rows of a list have no columns of their own
    .help = shows = "key" prints the text of the list, shows = "lookup" a column of a row elsewhere
rules-no-mean-of = there is no mean of `{ $column }`: it is { $kind }
rules-rows-without-key = the table does not say what its rows are known by
    .help = add `key = "..."` to the table, or let the column show its own: shows = "own"
rules-found-by-key = rows can only be found elsewhere by a key
    .help = add `key = "..."` to the table
rules-key-of-other-kind = `{ $key }` is { $kind } in `{ $table }`, and { $own } here
    .help = rows are only found elsewhere by a key of the same kind: declare both columns alike in sources.toml

# Keys that stand there and mean nothing.

rules-benchmark-left-behind = with this kind of benchmark, what an earlier version says of it means nothing
    .inherited = this stays as it is
    .help = remove it in version.toml of this version: remove = [{ $remove }]
rules-idle-beside-none = `{ $found }` means nothing with `kind = "none"`
    .help = then nothing stands beside the figure: remove this
rules-idle-benchmark = `{ $found }` means nothing with `kind = "{ $kind }"`
    .help = with it there may be: { $has }
rules-idle-beside = `{ $found }` means nothing beside `{ $other }`
    .help = the rows of a table come from one of them
rules-idle-list = `{ $found }` means nothing for rows of a list
    .help = the rows of a list are all shown, in its order
rules-idle-criteria = `{ $found }` means nothing for criteria
    .help = the criteria are all shown, in their order
rules-idle-words = `{ $found }` means nothing for rows of a table
    .help = `words` belong to criteria, or to a column
rules-idle-reference = `{ $found }` means nothing for rows that belong to no gemeente
    .help = rows of a table without gemeenten are all shown
rules-idle-column = `{ $found }` means nothing for a column that shows "{ $shows }"
    .help = beside `label` and `display` it has: { $allowed }
rules-idle-plain-column = `{ $found }` means nothing for a column that shows "{ $shows }"
    .help = it has only `label` and `display`

# What comes where in the report.

rules-no-report = neither this version nor one that it extends has a report.toml
    .help = add a file report.toml beside version.toml: chapters, sections and the summary
rules-row-twice = the indicator `{ $found }` is in this `summary` twice
    .first = the first time
    .help = remove one of the two
rules-section-twice = section `{ $found }` stands in the report twice
    .help = name a section in one chapter only, once
rules-section-not-shown = paragraph `{ $found }` is in no chapter, so it has no number
    .help = put it under `sections` of a chapter, or name another paragraph
rules-not-in-chapter = no paragraph of this chapter shows `{ $found }`
    .help = name it in a block { "{ figures = [...] }" } of one of the chapter's sections
rules-empty-block = a block without anything in it
    .help = add one of: heading = "...", text = "...", figures = [...], table = "..."
rules-unknown-text = there is no text `{ $found }`
    .help = a text is a file texts/{ $found }.md
rules-unknown-source = sources.toml has no source `{ $found }`
rules-forgotten-section = section `{ $found }` is not named here, and what it shows stands nowhere else
    .section = the section
    .help = add "{ $found }" to `sections`, at its place in the order; or remove the section and its indicators
rules-unknown-chapter = there is no chapter `{ $found }`
rules-unknown-section = there is no section `{ $found }`
rules-unknown-indicator = there is no indicator `{ $found }`

# Texts (texts/*.md).

rules-text-open-brace = this { "{" } is not closed on its line
    .label = one of: { $allowed }
rules-text-no-paragraph = no paragraph shows an indicator `{ $found }`
rules-text-no-meaning = `{ $found }` has no meaning in a text
    .label = one of: { $allowed }
rules-footnote-not-written = footnote `{ $found }` is not written in this text
    .help = add a line at the end: [^{ $found }]: ...
rules-footnote-not-named = nothing refers to footnote `{ $found }`
    .help = put [^{ $found }] in the text where it belongs, or remove the note
rules-text-too-deep = this { $part } stands within { $most } other lists, quotes or marked words
    .label = at most { $most } deep
    .help = write the innermost as a paragraph or a list of its own
rules-text-uneven-row = this row has { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, and the table { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }
    .help = as many cells as the head of the table has; write a stroke that belongs to the text as \|
rules-part-list = list
rules-part-quote = quote
rules-part-emphasis = emphasis
rules-part-link = link
rules-part-picture = picture
rules-part-footnote = footnote
rules-text-more = { $count } more such mistakes stand in this text

# Versions, and how their files lie over each other.

rules-unknown-version = there is no version `{ $found }` of the rules
rules-extends-loop = versions extend each other in a loop: { $names }
    .help = one version must stand on its own: it has no `extends`
rules-no-version-file = version { $version } has no version.toml
    .help = a version folder says in version.toml its number, date and what it extends
rules-other-number = the folder is called { $folder }, the number is { $found }
    .help = give the folder and the number the same name
rules-extends-later = version { $version } cannot extend { $before }, which comes after it
    .help = a version extends an older one; 1.2 is older than 1.11, because 2 is less than 11
rules-dated-far = version { $version } is of { $date }, years after version { $before } of { $other }
    .before = version { $before }
    .help = look at the year
rules-dated-before = version { $version } is of { $date }, before version { $before } of { $other }, which it extends
    .before = version { $before }
    .help = give this version a later date
rules-no-date = this is { $found }
    .label = a date without quotes: 2018-01-15
rules-nothing-to-change = there is no { $kind } `{ $found }` that this could change
    .help = a new { $kind } says { OR($says) }
rules-no-colour-to-change = no colour rule is called `{ $found }`
    .label = the rules here: { $allowed }
    .help = a new rule says `when`, `is` and `why`, and with `before` which rule it comes before
rules-several-colours = more than one colour rule is { $found }, and they have no name
    .label = which one is meant?
    .help = give them a `name` where they stand, or write all rules again as [[colour]]
rules-before-nothing = there is no list of colour rules yet that a rule could come before
    .help = take `before` out: the rules hold in the order in which they stand here
rules-nowhere-to-stand = a new colour rule says which rule it comes before
    .help = the first rule that holds decides: write `before` with the name or the colour of the rule that comes after it
rules-not-in-list = there is no `{ $found }` in the list
    .label = in the list are: { $allowed }
rules-several-in-list = `{ $found }` stands in the list more than once
    .label = which one do you mean?
    .help = name something else of the list, that stands in it once
rules-in-list-already = `{ $found }` is in the list already
    .first = here
    .help = remove it here; to move it, take it out of the list with `remove` in version.toml
rules-before-and-after = both `before` and `after` are given
    .before = `before` stands here
    .help = remove one of the two
rules-written-again = `{ $found }` is removed, but the same version puts it in again
    .again = here it is again
    .help = remove it here too, or do not write the list again: with `remove` alone the rest stays as it was
rules-indicator-in-front = an indicator has a file of its own, in which its name is not in front of its keys
    .help = write `id = "{ $name }"` on the first line, and `[[colour]]` where it says `[[indicator.{ $name }.colour]]`; `mdd rules show VERSION { $name }` prints it as a file
rules-report-in-front = what belongs to the report stands in report.toml, without `report.` in front
    .help = write `[section.x]` in report.toml where it says `[report.section.x]`
rules-no-id = `{ $key }` belongs to an indicator, but the file has no `id`
    .help = put `id = "..."` on the first line, or put the key under [measure.x], [view.x], [list], [threshold] or [table.x]
rules-id-of-none = `id` names no indicator
    .help = name one, or several: `id = ["aansluiting", "gebruik"]`
rules-defined-twice = { $kind } `{ $found }` is defined twice
    .first = first here
    .help = give one of the two another name, or remove it; the first one stands at { $place }
rules-nothing-to-remove = there is no `{ $found }` to remove
    .help = did you mean `{ $nearest }`?
rules-nothing-named-so = there is no `{ $found }` to remove
    .help = write what it is and its name: indicator.x, measure.x, table.x, report.section.x
rules-example-twice = `{ $indicator }` has two examples with this name
    .first = first here
    .help = give one of the two another name, or remove it
rules-example-without-name = an example has no `name`
    .help = add a line `name = "..."`: what it is an example of, in a few words
rules-taken-out = `{ $path }` is taken out: take out, or say anew, what still names it
rules-taken-out-here = taken out here
rules-kind-indicator = indicator
rules-kind-measure = measure
rules-kind-view = view
rules-kind-list = list
rules-kind-threshold = threshold
rules-kind-table = table

# Figures.

engine-editions-not-read = `{ $measure }` asks an edition before, and the editions were not read
    .help = programs: put the editions of the project beside the data (`Dataset.editions`), also when there are none

engine-figure-too-large = measure `{ $measure }` has more than 28 digits
    .label = for { $gemeente } ({ $code })
    .help = look at the figures that it is computed from: `mdd data show` prints the rows of a gemeente

# Messages that are meant.

rules-allow-no-list = `allow` is a list, and here is { $found }
    .help = write allow = [{ "{" } code = "MDD112", because = "..." { "}" }]
rules-allow-unknown-code = there is no message { $found }
    .help = the codes are in docs/codes.md

rules-unknown-word = no word of the report is called `{ $found }`
    .help = the handbook has every word with its name
rules-word-unreadable = the text for `{ $name }` cannot be read
    .label = here it goes wrong
    .help = write what is filled in as { "{" } $count { "}" }, and a brace as { "{" } "{ "{" }" { "}" }
rules-word-not-given = `{ $name }` is not given `{ $found }`
    .label = there is: { $given }
rules-word-nothing-given = nothing is filled in in `{ $name }`, so `{ $found }` cannot stand there

# The message in front, and whom a reader can ask.

rules-no-contact = `{ $found }` is no mail address and no page
    .help = write for example "mdd@vng.nl" or "https://www.vngrealisatie.nl/contact"
rules-contact-person = `{ $found }` looks like the address of a person
    .help = name a mailbox of a role, or a page
rules-weight-of-nothing = a weight is more than 0, and here is { $found }
    .help = write a number above 0, or take `weight` away
