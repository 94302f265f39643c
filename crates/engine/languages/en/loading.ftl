# What is wrong with a delivery as a whole.
loading-go-on = or go on with --allow-errors: the report then says so
loading-no-rows = there is a header, but no row below it
    .help = ask its owner for the delivery again
loading-unused-alias = no row says "{ $found }"
    .help = look how the delivery spells it, or take the alias away
loading-no-previous = the previous delivery { $path } cannot be read
    .label = so nobody knows how much has changed
    .help = put a delivery of the same shape there, or leave `previous` out
loading-outdated = source `{ $source }` is of { $updated }, and this is a report of { $peildatum }
    .label = after { $months } months it is too old ({ $frequency })
    .help = ask its owner for a newer delivery, or go on with --allow-stale
loading-outdated-warned = source `{ $source }` is of { $updated }, and this is a report of { $peildatum }
    .label = after { $months } months it is too old ({ $frequency })
    .help = ask its owner for a newer delivery

# Of a mistake that several rows have, only the first is shown.
loading-rows-have = { $count } rows have this
loading-rows-have-listed = { $count } rows have this; `mdd data check` lists them
loading-allow-near = did you mean `{ $nearest }`? If the value is new, add it to `allowed` in sources.toml; if it means the same, to `values`
loading-allow = correct the delivery, or add the value to `allowed` in sources.toml
loading-more-kinds = { $count } more kinds of mistakes in this delivery are not shown
    .help = `mdd data check` lists the rows

# Gates: what sources.toml demands of a delivery.
loading-few-gemeenten = table `{ $table }` has rows of { $found } gemeenten, of { $all }
    .label = at least { $allowed }
    .help = ask its owner whether the delivery is whole
loading-few-rows = { $found } rows of table `{ $table }` can be used
    .label = at least { $allowed }
    .help = ask its owner whether the delivery is whole
loading-many-unmatched = { $found } rows of table `{ $table }` match no gemeente
    .label = at most { $allowed }
    .help = `mdd data check` lists them; settle them with `aliases` or `not_gemeenten`
loading-other-count = table `{ $table }` has { $found } rows, and { $before } in the previous delivery: { $percent } percent apart
    .label = at most { $allowed } percent
    .help = look whether the delivery is right; the previous one is { $path }
loading-other-mean = the mean of { $column } is { $found }, and { $before } in the previous delivery: { $percent } percent apart
    .label = at most { $allowed } percent
    .help = look whether the delivery is right; the previous one is { $path }
loading-column-empty = `{ $column }` has no value in any row, and had one in { $before } of { $rows_before } in the previous delivery
    .label = what rests on it would say something of hardly anybody
    .help = ask its owner whether this is meant; the previous delivery is { $path }
loading-column-emptied = `{ $column }` has a value in { $found } of { $rows } rows, and had one in { $before } of { $rows_before } in the previous delivery
    .label = what rests on it would say something of hardly anybody
    .help = ask its owner whether this is meant; the previous delivery is { $path }
loading-emptied-meant = if it is, say severity = "warning" for this column

# A cell or a row that is not as sources.toml demands.
loading-out-of-range = { $found } is out of the range of { $column }
    .label = from { $from } to { $to }
    .help = correct the delivery, or change `range` in sources.toml
loading-likely-missing = { $found } is out of the range of { $column }
    .label = such a number most often means that there is no value
    .help = if so, add to the table in sources.toml: missing = ["{ $found }"]; else it is a mistake in the delivery
loading-other-number = { $found } is not one of the numbers of { $column }
    .label = one of: { $allowed }
    .help = correct the delivery, or change `allowed` in sources.toml
loading-row-width = it has { $found } fields, the header has { $header }
loading-quote-in-cell = a quote closes in the middle of a cell
loading-not-unique = this { $column } is there already
    .help = this column is declared `unique = true` in sources.toml: remove one of the two
loading-second-row = { $gemeente } has a second row
    .help = this table has one row a gemeente (rows_per_gemeente = "one"): remove one of the two
loading-first-one = the first one is { $place }

# A table that names no gemeente, or hardly any.
loading-no-gemeenten = { $rows ->
        [0] table `{ $table }` has no row of a gemeente
        [one] the one row of table `{ $table }` is of no gemeente
       *[other] none of the { $rows } rows of table `{ $table }` is of a gemeente
    }
    .label = `{ $column }` says { $says }
loading-says-nothing = nothing
loading-says = `{ $cell }`
loading-says-more = …
loading-nearly-would = { $without } { $rows } of { $all } rows would be of a gemeente; { $cure }
loading-by-code = { $rows } of { $all } rows say a code there: gemeente = { "{" } column = "{ $column }", by = "code" { "}" }
loading-by-name = { $rows } of { $all } rows say a name there: gemeente = { "{" } column = "{ $column }", by = "name" { "}" }
loading-better-code = the column `{ $column }` has { $count ->
        [one] a code of 1 gemeente
       *[other] codes of { $count } gemeenten
    }: gemeente = { "{" } column = "{ $column }", by = "code" { "}" }
loading-better-name = the column `{ $column }` has { $count ->
        [one] a name of 1 gemeente
       *[other] names of { $count } gemeenten
    }: gemeente = { "{" } column = "{ $column }", by = "name" { "}" }
loading-old-gemeenten = { $rows } rows are of gemeenten that are no more: `merged` says how they count
loading-none-is-right = if a delivery without any gemeente is right, say it: gates = { "{" } gemeenten = { "{" } at_least = 0 { "}" } { "}" }
loading-almost-code = { $rows ->
        [one] 1 row of table `{ $table }` matches no gemeente, and nearly says a code
       *[other] { $rows } rows of table `{ $table }` match no gemeente, and nearly say a code
    }
    .label = `{ $first }` at { $place }
loading-almost-name = { $rows ->
        [one] 1 row of table `{ $table }` matches no gemeente, and nearly says a name
       *[other] { $rows } rows of table `{ $table }` match no gemeente, and nearly say a name
    }
    .label = `{ $first }` at { $place }
loading-nearly-are = { $without } { $rows ->
        [one] 1 of them is
       *[other] { $rows } of them are
    } of a gemeente; { $cure }
loading-fewer-gemeenten = table `{ $table }` has rows of { $found ->
        [one] 1 gemeente
       *[other] { $found } gemeenten
    }, and of { $before } in the previous delivery
    .label = fewer than half
    .help = look whether the delivery is whole; the previous one is { $path }
    .help-gate = if so few is right, say it: gates = { "{" } gemeenten = { "{" } at_least = { $found } { "}" } { "}" }

# What other programs made of a code or a name: the beginning of "... 4 of 4 rows would be of a gemeente".
loading-without-decimals = without the decimals (`.0`)
loading-without-apostrophe = without the apostrophe
loading-without-formula = without `="` and `"`
loading-without-power = written out (1,0E+03 is 1000)
loading-without-thousands = without the sign between thousands
loading-without-hidden = without the signs that nobody sees
loading-without-apart = without what stands between GM and the digits
loading-without-prefix = without what stands in front of the digits
loading-say-prefix = say it: gemeente = { "{" } ..., by = "code", prefix = "NL-" { "}" }
loading-codes-as-text = ask for codes as text (0344), not as numbers
loading-bare-text = ask for the bare text, without what is meant for a spreadsheet
loading-digits-gone = ask for codes as text (0344): digits may be gone
loading-correct = correct the delivery

# Rows that contradict each other.
loading-code-against-name = `{ $code }` is { $of_code }, and `{ $name }` beside it is { $of_name }
    .label = the row counts for the gemeente of the code
    .help = in all { $rows ->
        [one] 1 row says two things
       *[other] { $rows } rows say two things
    }; ask its owner which of the two is right
loading-key-differs = { $rows ->
        [one] 1 row has
       *[other] { $rows } rows have
    } the same { $key } as a row before, with something else beside it
    .label = { $first } and { $second } differ in { $column }
    .label-gemeente = { $first } and { $second } of { $gemeente } differ in { $column }
    .help = remove the row that is wrong, or name one more column in `key` when both are right
loading-same-key = the same { $key } as { $line }, with other values
loading-no-key = { $rows } rows have no { $key }: whether they are there twice cannot be seen
    .label = { $place } is one of them; each of them counts
    .help = if a row without it is a mistake, say required = true for its columns

# Rows of gemeenten that have since merged.
loading-abolished = { $gemeente } is no gemeente any more
    .label = it went into { $into }
    .help = remove the row, or say in sources.toml how such rows count: `merged`, and `split` for divided gemeenten
loading-abolished-since = { $gemeente } is no gemeente any more since { $since }
    .label = it went into { $into }
    .help = remove the row, or say in sources.toml how such rows count: `merged`, and `split` for divided gemeenten
loading-doubles = { AND($whole) } has rows of its own beside those of { $parts }, that went into it
    .label = rows that stand together would count them twice for { $gemeente }
    .label-policy = "{ $policy }" would count them twice for { $gemeente }
    .help = its own rows: { $own }; those of { $parts }: { $others }
    .help-remove = remove one of the two from the delivery, or say merged = "largest" or "drop"
loading-own-rows = { AND($whole) } has rows of its own
loading-more-doubles = { $count } more gemeenten have rows of their own beside those of before
    .help = `mdd data check` lists the rows
loading-largest-unknown = the largest counts in table `{ $table }`, and it is not known how large { $gemeenten } was
loading-weight-unknown = sizes weigh in table `{ $table }`, and it is not known how large { $gemeenten } was
loading-size-empty = the column that `size` names is empty there: fill it, or merge in another way
loading-size-column = name a column of this table with numbers of people: size = "..."
loading-size-mergers = or give the list of mergers a seventh column `inwoners`, when only abolished gemeenten are meant

# Of when a delivery is.
loading-after-peildatum = source `{ $source }` is of { $updated }, and this is a report of { $peildatum }
    .label = that is after the peildatum
    .help = correct `updated`, or keep the delivery of before the peildatum as well
loading-dates-after-peildatum = { $rows ->
        [one] 1 row has
       *[other] { $rows } rows have
    } a { $column } after the peildatum
    .label = { $date } at { $place }; this is a report of { $peildatum }
    .help = rules take it for recent: ask its owner, or keep the delivery of before the peildatum as well
loading-other-date-in-name = table `{ $table }` is of { $updated }, and the name of the file says { $found }
    .label = not the same time
    .updated = as `updated` has it
    .help = correct `updated`, or put the delivery there that belongs to it
    .help-name = if the date in the name means something else, say dated = "none" for the table
loading-other-date-in-column = table `{ $table }` is of { $updated }, and the latest { $column } says { $found }
    .label = not the same time
    .updated = as `updated` has it
    .help = correct `updated`, or put the delivery there that belongs to it
    .help-owner = ask its owner which of the two is right
loading-other-date-in-cell = table `{ $table }` is of { $updated }, and cell { $cell } says { $found }
    .label = not the same time
    .updated = as `updated` has it
    .help = correct `updated`, or put the delivery there that belongs to it
    .help-owner = ask its owner which of the two is right
loading-no-date-in-column = no row has a { $column }
    .label = so it cannot be held against `updated`
    .help = correct `dated`, or leave it out
loading-no-date-in-cell = cell { $cell } of { $path } says `{ $found }`: no date
    .label = so it cannot be held against `updated`
    .help = correct `dated`, or leave it out
loading-empty-cell = cell { $cell } of { $path } says nothing: no date
    .label = so it cannot be held against `updated`
    .help = correct `dated`, or leave it out

# What was assumed while a column was read, and what stands out in it.
loading-shortened = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } with a power of ten, such as `{ $found }`
    .label = read with a zero for every digit that is not written
    .help = a spreadsheet program that saves numbers so has left digits out: ask for the delivery with whole numbers
loading-shortened-text = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } with a power of ten, such as `{ $found }`
    .label = read as the text that stands there: different numbers may have become the same
    .help = a spreadsheet program that saves numbers so has left digits out: ask for the delivery with whole numbers
loading-thousands = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } of a thousand percent or more: `{ $found }`
    .label = read with a sign between thousands, as sources.toml declares
    .help = if the sign stands before decimals, declare it as `decimal`, and no `thousands` or another one
loading-pointed = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } with a point before three digits: `{ $found }`
    .label = read with three decimals, since sources.toml says nothing of the point
    .help = if the point stands between thousands, say so: thousands = "."; if it is a decimal point: decimal = "."
loading-undeclared-year = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } with a year of two digits where four are declared: `{ $found }`
    .label = read as { $date }
    .help = if that is right, declare `dates` with a year of two digits, such as dates = "dd-mm-yy"
loading-far-year = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } with a year of two digits that is far from the peildatum: `{ $found }`
    .label = read as { $date }
    .help = if that is right, say in sources.toml which hundred years two digits mean: years_from = 1970
    .help-missing = if it means that there is no date, declare missing = ["{ $found }"]
loading-far-outside = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } far outside all others: { $found }
    .label = the others are from { $from } to { $to }
    .help = if it means that there is no value, declare missing = ["{ $found }"] in sources.toml
    .help-range = if it is right, declare `range` for the column: what is allowed is then said by that
loading-far-alone = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } far outside all others: { $found }
    .label = there are no others
    .help = if it means that there is no value, declare missing = ["{ $found }"] in sources.toml
    .help-range = if it is right, declare `range` for the column: what is allowed is then said by that
loading-hidden-sign = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } of { $column } with a sign that nobody sees, such as `{ $found }`
    .label = { $signs }
    .help = have it taken out of the delivery: for joins and counts this is another text than it looks like
    .help-twin = `{ $twin }` without it is there too
