# A value of another kind than its key takes.
manifest-wrong-peildatum = this cannot be used here
    .label = a date without quotes: 2018-02-06
manifest-wrong-valid-on = this cannot be used here
    .label = a date without quotes: 2018-01-01
manifest-wrong-updated = this cannot be used here
    .label = a date 2018-02-06, a moment 2018-02-06T05:00:00, a month "2017-12", a year "2017", or "file"
manifest-wrong-numbers = this cannot be used here
    .label = numbers, without quotes: [0, 33, 66, 100]
manifest-wrong-range = this cannot be used here
    .label = the lowest and the highest number: [0, 100]; or "none", with `range_why`
manifest-wrong-days = this cannot be used here
    .label = the first and the last day: [2010-01-01, 2018-12-31]
manifest-wrong-dated = this cannot be used here
    .label = { "{" } column = "..." { "}" }, { "{" } cell = "B2" { "}" }, or "none"
manifest-wrong-delimiter = `{ $found }` cannot be used here
    .label = one plain character, such as ; , | or \t (a tab)
manifest-wrong-quote = `{ $found }` cannot be used here
    .label = one plain character, such as ', or "none" when no character stands around fields

# Sources, tables and their files.
manifest-two-tables = there are two tables `{ $found }`
    .help = give one of the two another name; all headings of a table have the same name
manifest-no-period = no file of `{ $source }` says of when it is
    .label = updated = "file" needs a `file` with { "{yyyy}" } in its name
    .help = for example: file = "leveringen/aansluitingen-{ "{yyyy}-{mm}" }.xlsx"
manifest-two-ways = { $path } is fetched in two ways
    .label = here differently
    .first = here first
    .help = write the same in both, or keep the deliveries in two files
manifest-outside = `{ $path }` is not in the project folder
    .label = a path from the folder of sources.toml, without `..`
    .help = put the delivery in the project, for example in a folder deliveries/
manifest-path-signs = there is a `\` in this path, and it means something else here
    .label = a path from the folder of sources.toml, with / in it
    .help = write / instead of \: deliveries/file.csv
manifest-unknown-source = there is no [source.{ $found }], only a table of it
manifest-no-rows-per = table `{ $table }` does not say how many rows a gemeente has
    .help = add rows_per_gemeente = "one" or "many"
manifest-no-gemeente = table `{ $table }` does not say which column names the gemeente
    .help = add gemeente = { "{" } column = "...", by = "code" { "}" }, or leave out rows_per_gemeente
manifest-same-sign = `{ $found }` is the decimal sign already
    .label = another sign than that of `decimal`
    .help = for numbers such as 1.234,5 declare decimal = "," and thousands = "."
manifest-list-elsewhere = only JSON has lists in a field: `list` cannot be used here
    .help = for a text with a sign between its values declare split = ", "
manifest-split-one = rows cannot be split: a gemeente has one row here
    .help = declare rows_per_gemeente = "many", or leave out `split`
manifest-split-twice = one column of a table can be split, and this is the second
    .help = declare two tables on this file, each with one of the two columns

# Names that are settled by hand.
manifest-settled-twice = `{ $found }` is settled twice
    .first = this is read as the same name
manifest-no-code = `{ $found }` is not a code
    .label = the code of a gemeente: GM and four digits
manifest-value-column-alone = `value_column` goes with `name_column`
    .label = say how the column with the names is called too
manifest-prefix-of-names = only codes have something in front
    .label = names stand here
    .help = take `prefix` away, or say by = "code"
manifest-no-prefix = `{ $found }` cannot stand in front of a code
    .label = what stands before the digits, such as "NL-"; it does not end with a digit
manifest-no-name = `{ $found }` cannot be used as a name
    .label = a name, with at most a * before or behind it

# Columns.
manifest-choice-without-allowed = a choice has no `allowed`
    .help = list every value the column may hold: allowed = ["Ja", "Nee"]
manifest-allowed-elsewhere = only a column of type "choice" or "number" has `allowed`
manifest-only-yes-no = only a column of type "yes-no" has `{ $key }`
manifest-only-texts = only a column of type "choice" or "text" has `{ $key }`
manifest-only-dates = only a column of type "date" has `{ $key }`
manifest-empty-part = nothing stands here
    .label = a text of at least one character
manifest-no-part = it is not said which part of the text counts
    .label = {"{"} after = "...", before = "..." {"}"}, one of the two, or {"{"} last = 2, sign = "." {"}"}
manifest-nothing-between = there is nothing between the values
    .label = what stands between two values: ", "
manifest-sign-without-list = `list_sign` is what stands between joined values
    .help = add list = "join", or take it away
manifest-count-no-number = a count is a number
    .help = declare type = "number"
manifest-count-with-sign = a count has nothing between its values
    .help = take `list_sign` away
manifest-join-no-text = joined values are a text
    .help = declare type = "text", or list = "count" for how many there are
manifest-join-without-sign = there is nothing between the values
    .help = say what stands between two values: list_sign = ", "
manifest-means-nothing = `{ $said }` means nothing here
    .help = where `{ $said }` stands for "no value", put it under `missing`; otherwise write here what it means
manifest-empty-means-nothing = an empty cell means nothing here
    .help = remove this: an empty cell is then no value
manifest-not-in-allowed = `{ $found }` is not in `allowed`
    .label = the value that is meant, as `allowed` has it
manifest-two-orders = { $first } and { $found } cannot both be
    .label = 01/02/2018 would be two days
    .help = say which of the two the delivery writes
manifest-unknown-dates = `{ $found }` is not known here
    .label = one of: { $allowed }
manifest-change-elsewhere = only a column of numbers has a mean that can change
    .help = leave it out
manifest-no-range-why = it is not said why there is no range
    .help = say it in a few words: range_why = "a count has no highest value"
manifest-range-why-alone = `range_why` says why there is no range
    .help = write range = "none" beside it, or leave it out
manifest-range-elsewhere = only numbers and dates have a range
    .help = for texts, list what there may be: type = "choice" with `allowed`
manifest-no-unit = `{ $column }` is added up, and does not say in what it is
    .label = a share or a mean of several gemeenten has no sum
    .help = say its unit, for example: unit = "aantal"; or its own way: merged = "weighted"

# Of when a delivery is.
manifest-dated-unknown-column = this table has no column `{ $found }`
    .help = declare it under `columns`, with type = "date"
manifest-dated-wrong-kind = `{ $column }` is { $kind }
    .label = a column of dates

# What makes a row one.
manifest-no-key-why = a table without a key does not say why
    .label = why may rows be equal here?
    .help = add a sentence, for example: key_why = "each row is a call, and calls have no number"
manifest-empty-key-why = the reason is empty
    .help = say in a sentence why rows may be equal here
manifest-key-why-alone = only a table with key = "none" says why it has no key
    .help = take `key_why` away
manifest-key-not-needed = a table with one row a gemeente needs no key
    .help = take `key` away, or say rows_per_gemeente = "many"
manifest-empty-key = a key of no columns
    .label = the columns that make a row one
manifest-key-twice = `{ $found }` is given twice
    .help = name each column of the key once
manifest-no-key = table `{ $table }` does not say what makes a row one
    .label = a row that is delivered twice counts twice
    .help = name the columns in which no two rows of a gemeente are equal, for example: key = [{ $columns }]
    .help-none = or say that rows may be equal: key = "none", with key_why = "..."
manifest-no-key-columns = table `{ $table }` does not say what makes a row one
    .label = a row that is delivered twice counts twice
    .help = say that rows may be equal: key = "none", with key_why = "..."
manifest-unknown-column = `{ $table }` has no column `{ $found }`

# Rows of gemeenten that have since merged.
manifest-merging-nobody = rows that belong to no gemeente are never merged
    .help = take it away, or say with `gemeente = { "{ ... }" }` which column names the gemeente
manifest-size-unused = nothing asks which gemeente is the largest
    .help = say merged = "largest" or "weighted" for the table or for a column, or take `size` away
manifest-weighs-itself = `{ $column }` weighs the other columns, and cannot weigh itself
    .help = give it its own: { $column } = { "{" } ..., merged = "sum" { "}" }
manifest-divided-together = rows of a divided gemeente would count more than once
    .help = say split = "drop" or "error", or merge in another way: "mean", "any" or "largest"
manifest-divided-summed = figures of a divided gemeente would be added more than once
    .help = say split = "drop" or "error", or merge in another way: "mean", "any" or "largest"
manifest-divided-loose = each successor would get rows that nothing combines
    .help = say split = "drop" or "error", or merge in another way: "mean", "any" or "largest"
manifest-size-wrong-kind = `{ $column }` is { $kind }
    .label = a column of numbers
manifest-not-merged = rows of this table are not merged
    .help = say `merged` for the table as well, or take it away here
manifest-part-of-key = `{ $column }` is part of the key: it is equal in all rows
manifest-cannot-merge = `{ $column }` is { $kind }: "{ $policy }" cannot merge it
    .label = for this column: { $allowed }
manifest-own-way = give the column its own: { $column } = { "{" } ..., merged = { $policy } { "}" }
manifest-no-sum = `{ $column }` is in { $unit }: that of several gemeenten cannot be added up
    .label = for this column: "weighted", "mean", "largest"
    .help = say merged = "weighted", with the column that weighs in `size`; or "mean" or "largest"
manifest-no-sum-of-table = `{ $column }` is in { $unit }: that of several gemeenten cannot be added up
    .label = for this column: "weighted", "mean", "largest"
    .help = give the column its own: { $column } = { "{" } ..., merged = "weighted" { "}" }, with the column that weighs in `size`; or "mean" or "largest"
manifest-together-one = rows cannot stand together: a gemeente has one row here
    .label = "sum", "weighted", "mean", "any", "largest", "drop" or "error"
    .help = merge them to one row, or say rows_per_gemeente = "many"
manifest-together-column = rows of this table stand together, each as it was
    .help = take it away, or say for the table in which way rows become one
manifest-not-made-one = rows of this table are not made one
    .help = say with `key = [...]` which columns make a row one, or take it away
manifest-needs-key = "{ $policy }" needs rows that belong together
    .label = without a key: "together", "largest", "drop" or "error"
    .help = say with `key = [...]` which columns make a row one

# The register.
manifest-unknown-table = there is no table `{ $found }`
manifest-half-dates = the register says only one of `since` and `until`
    .help = add the other: the columns from when and until when a row holds
manifest-register-wrong-kind = this column is { $kind }
    .label = a column of dates
manifest-valid-on-twice = each row of the register has dates of its own
    .label = of when the list is, follows from them
    .help = take `valid_on` away, or `since` and `until`
manifest-register-merged = a register with dates has its rows of every date
    .label = they are never merged
    .help = take `merged` away
manifest-register-many = the register needs a table with one row a gemeente

# Where a delivery can be fetched.
manifest-no-url = this is { $kind }
    .label = an address between quotes, or a table: { "{" } from = "https://..." { "}" }
manifest-zero = with `{ $key }` 0 nothing can be fetched
    .label = more than 0
manifest-url-of-several = a url needs one file to be kept in
    .label = this table reads the newest of several files
    .file = which one is not known before
    .help = name one file, without { "{yyyy}, {mm}, {dd}" } or *, or leave `url` out and put the files there
manifest-odata-elsewhere = the pages of OData become one JSON file
    .label = with the rows at "/value"
    .help = write format = "json" and records = "/value", or leave `paging` out
manifest-wrong-seconds = `{ $key }` cannot be { $found }
    .label = a number of seconds from 0 to { $most }
manifest-url-space = a space cannot stand in a url
    .label = letters without accents, digits and signs
    .help = write a space as %20
manifest-url-placeholder = `{ $found }` cannot stand in a url
    .label = letters without accents, digits and signs
    .help = the same address is asked each time: there are no placeholders in it
manifest-url-letter = `{ $found }` cannot stand in a url
    .label = letters without accents, digits and signs
    .help = take the address over from the bar of a browser, which writes it so
manifest-url-no-address = this is not the address of a delivery
    .label = an address that begins with https:// or http://
manifest-url-other-way = mdd cannot fetch from { $found }://
    .label = an address that begins with https:// or http://
manifest-url-secret = there is a user name or password in this url
    .label = sources.toml is no place for secrets
    .help = ask its owner for an address that needs no password, or fetch it by hand and leave `url` out
manifest-url-no-server = no server is named in this url
    .label = https://, a server, and then the path
manifest-url-bad-server = `{ $found }` is not the name of a server
    .label = a name, perhaps with the number of a port
