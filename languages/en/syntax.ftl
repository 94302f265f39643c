# A file of TOML: how it is written, before anything in it has a meaning.

-longest-number = a number has at most 18 digits before the point, and 12 behind it where it is compared
syntax-too-deep = this is nested too deep
    .help = write fewer brackets within brackets, or fewer names with points between them
syntax-list-as-table = above, this list is written as a single table
    .help = write two brackets each time: [[colour]], not [colour]
syntax-key-twice = this key stands here a second time
    .help = remove one of the two
syntax-curly-quotes = these quotes are not straight
    .help = write straight quotes: " or '; word processors change them
syntax-quote-missing = a quote is missing on this line
    .help = a text starts and ends with the same quote, on one line: "..." or '...'
syntax-no-value = there is no value behind the `=`
    .help = write a value: a number, a text between quotes, true or false
syntax-dutch-date = a date is written with the year first
    .help = write { $better }
syntax-quotes-inside = there are quotes inside this text
    .help = put the text between single quotes: '...', or write \" inside it
syntax-comma = this number has a comma
    .help = a decimal has a point: { $better }
syntax-percent = this number has a percent sign
    .help = a percentage is written as a number from 0 to 100: { $better }
syntax-no-quotes = this text has no quotes
    .help = a text stands between quotes; only numbers, dates, true and false do not
syntax-unseen = here stands { $sign }, a sign that nobody sees
    .help = put an ordinary space, or nothing, in its place
syntax-no-equals = there is no `=` on this line
    .help = write the key, then =, then its value: label = "..."
syntax-bracket-missing = a bracket is missing
    .help = write them all on this line: [threshold], [[colour]], ["a", "b"]
syntax-sign = this cannot be read as TOML
    .label = `{ $found }` cannot stand here
    .help = look at this line and the one above it: a quote, a bracket, a comma between two values or a # before a remark may be missing
syntax-end-of-line = this cannot be read as TOML
    .label = something is missing before the end of this line
    .help = look at this line and the one above it: a quote, a bracket, a comma between two values or a # before a remark may be missing
syntax-too-large = this number is too large
    .label = at most 18 digits before the point
syntax-no-number = this is not a decimal number
    .label = digits with a point, at most 28 digits, no exponent
syntax-no-date = this date cannot be used
    .label = a local date, or a local date and time: 2018-02-06T05:00:00
syntax-thousands = `{ $found }` reads as { $read }, not as thousands
    .help = write { $thousands } for thousands, or { $read } without zeros behind it
syntax-points = `{ $found }` has more than one point
    .help = write thousands without a point: { $thousands }
syntax-name-reserved = `{ $found }` cannot be used in conditions
    .label = a word that conditions keep for themselves
    .help = call it { $better }
syntax-name-letters = `{ $found }` cannot be used in conditions
    .label = letters without accents, digits and underscores only
    .help = call it { $better }
syntax-name-first = `{ $found }` cannot be used in conditions
    .label = a name begins with a letter
    .help = call it { $better }


# What a table of a file is.

what-measure = a measure
what-lock = the lock
what-sources = sources.toml
what-version = version.toml
what-allow = a message under `allow`
what-erratum = an erratum
what-words = the words of a table
what-rows = the rows of a table
what-register = the register
what-layout = the layout
what-report = report.toml
what-indicator = an indicator
what-example = an example
what-other-gemeente = another gemeente of an example
what-annex = an annex
what-view = a view
what-url = a url
what-report-table = a table of the report
what-lock-table = a table of the lock
what-source-table = a table of a source
what-source = a source
what-section = a section
what-join = a join
what-group = a group of columns
what-gemeente = a gemeente column
what-gate = a gate
what-display = a display
what-criterion = a criterion
what-column = a column
what-view-column = a column of a view
what-table-column = a column of a table
what-only = a column in `only`
what-colour = a colour rule
what-chapter = a chapter
what-block = a block
what-benchmark = a benchmark
what-missing = a `missing`
what-longest-cell = `longest_cell`
what-gates = `gates`
what-dated = `dated`
what-legend = the legend
what-grijs = the reasons for grijs
what-golden = golden.toml
what-examples = a file of examples
what-rules = the rules

# What stands somewhere, and what is expected there.

item-text = a text
item-number = a number
item-yes-no = true or false
item-date = a date
item-moment = a date with a time
item-list = a list
item-table = a table of keys
expected-text = a text between quotes
expected-number = a number, without quotes
expected-yes-no = true or false, without quotes
expected-list = a list: [ ... ]
expected-table = a table of keys

key-other-kind = this is { $found }
    .label = { $expected }
key-unknown = { $what } has no key `{ $found }`
key-missing = { $what } has no `{ $key }`
    .help-line = { $line }
    .help-table = { $table }
key-add-line = add a line `{ $key } = ...`
key-add-table = add a table [{ $key }]
key-count = `{ $key }` cannot be { $found }
    .label = a whole number from 0 to { $most }
key-single-table = `{ $key }` is a list of tables
    .label = a single table
    .help = write two brackets: [[{ $key }]]
key-unknown-word = `{ $found }` is not known here
    .label = one of: { $allowed }
key-too-long = { $found } has more than { $most } digits before the point
    .help = { -longest-number }
key-too-fine = { $found } has more than { $most } decimals
    .help = { -longest-number }
