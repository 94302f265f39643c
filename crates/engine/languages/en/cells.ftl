# A cell that cannot be read as its column is declared.
cells-required = there is no { $column }
    .label = this column is required
cells-no-text = `{ $found }` cannot be read here
    .label = a text
    .help = it has { $signs }: have it taken out of the delivery
cells-without-part = `{ $found }` has no such part
    .label = part = {"{"} { $part } {"}"}
    .help = if such cells may be empty, say at `part`: without = "empty"
cells-not-allowed = `{ $found }` is not one of the values of { $column }
    .label = one of: { $allowed }
    .help = it has { $signs }: have it taken out of the delivery
cells-no-answer = `{ $found }` cannot be read here
    .label = { OR($yes) } for yes, { OR($no) } for no
    .help = it has { $signs }: have it taken out of the delivery
    .help-declare = if the delivery writes it so, declare yes = [...] and no = [...] in sources.toml
cells-no-yes-no = `{ $found }` cannot be read here
    .label = Ja or Nee
    .help = it has { $signs }: have it taken out of the delivery
    .help-declare = if the delivery writes it so, declare yes = [...] and no = [...] in sources.toml

# Dates.
cells-date = { $date }
cells-date-or = { $dates }, or { $date }
cells-no-date = `{ $found }` cannot be read here
    .label = a date such as { $dates }
    .help = it has { $signs }: have it taken out of the delivery
    .help-formats = `dates` in sources.toml says how dates are written: { $formats }
cells-no-such-day = there is no day `{ $found }`
    .label = a date such as { $dates }
cells-other-format = `{ $found }` is written as { $format }
    .label = a date such as { $dates }
    .help = if that is right, declare it in sources.toml: dates = "{ $format }", or dates = [{ $both }] for both
cells-turned = there is no day `{ $found }`, but there is one if it is written as { $format }
    .label = a date such as { $dates }
    .help = if the whole delivery writes dates so, declare dates = "{ $format }": other cells were then read with day and month turned
cells-counted-day = `{ $found }` is a number, not a day
    .label = a date such as { $dates }
    .help = it looks as a spreadsheet counts days ({ $found } is { $day }), but its layout of a date was lost
    .help-layout = if it is that day, give the column the layout of a date in the spreadsheet program, and save it
cells-no-day = `{ $found }` is a number, not a day
    .label = a date such as { $dates }
    .help = give the column the layout of a date in the spreadsheet program
    .help-declare = or declare in sources.toml how such dates are written: { $formats }

# Numbers.
cells-a-point = a point
cells-a-comma = a comma
cells-an-apostrophe = an apostrophe
cells-a-space = a space
cells-a-sign = a sign
cells-sign = `{ $sign }`
cells-decimal-point = most likely the point is the decimal sign here: then declare decimal = "{ $sign }", and no `thousands` or another one
cells-decimal-comma = most likely the comma is the decimal sign here: then declare decimal = "{ $sign }", and no `thousands` or another one
cells-correct = correct the delivery
cells-not-number = `{ $found }` cannot be read here
    .label = a number
    .help = it has { $signs }: have it taken out of the delivery
cells-no-number = `{ $found }` is not a number
    .label = a number such as { $example }
    .help = it has { $signs }: have it taken out of the delivery
cells-too-many-digits = `{ $found }` has too many digits
    .label = at most { $most } digits
cells-grouping-before = `{ $found }` has { $sign } between thousands at a wrong place
    .label = a number such as { $example }
    .help = between thousands stand groups of three digits: correct the delivery
cells-grouping = `{ $found }` has { $sign } between thousands at a wrong place
    .label = a number such as { $example }
    .help = between thousands stand groups of three digits
    .help-cure = { $cure }
cells-zero-in-front = `{ $found }` begins with a zero, and has { $sign } as between thousands
    .label = a number such as { $example }
    .help = no number of a thousand or more begins with a zero
    .help-cure = { $cure }
cells-other-decimal = `{ $found }` has { $sign } where { $declared } is declared
    .label = a number such as { $example }
    .help = if the whole delivery writes decimals so, declare decimal = "{ $decimal }" in sources.toml
cells-grouped = `{ $found }` has { $sign } that is not declared
    .label = a number such as { $example }
    .help = if it stands between thousands, declare thousands = "{ $thousands }" in sources.toml
    .help-decimal = if it is the decimal sign, declare decimal = "{ $decimal }"
cells-minus-behind = `{ $found }` has its minus behind the digits
    .label = a number such as { $example }
    .help = a minus stands in front: correct the delivery
cells-brackets = `{ $found }` stands between brackets, as bookkeepers write what is below zero
    .label = a number such as { $example }
    .help = a number below zero has a minus in front: correct the delivery
cells-percent = `{ $found }` has a sign for percent that is not declared
    .label = a number such as { $example }
    .help = if the column holds percentages, declare unit = "percent" in sources.toml
cells-euro = `{ $found }` has a euro sign that is not declared
    .label = a number such as { $example }
    .help = if the column holds amounts of money, declare unit = "euro" in sources.toml
cells-odd-sign = `{ $found }` is a number but for { $sign }
    .label = a number such as { $example }
    .help = have it taken out of the delivery, or have an ordinary sign put there

# A cell of a workbook that is there but has no value.
cells-formula = the formula of this cell gives a mistake: { $found }
    .label = a value, or nothing
    .help = mend the formula in the spreadsheet program, or ask the owner of the delivery to do so; if it stands for "no value", declare it in sources.toml: missing = ["#N/A"]
cells-formula-named = the formula of this cell gives a mistake: { $found } ({ $others })
    .label = a value, or nothing
    .help = mend the formula in the spreadsheet program, or ask the owner of the delivery to do so; if it stands for "no value", declare it in sources.toml: missing = ["#N/A"]
cells-time = this is a time or a duration, not a date
    .label = a date, a number or a text
    .help = give the cell a date, or a number without the layout of a time
cells-never-worked-out = the formula of this cell was never worked out: the file does not hold its outcome
    .label = a value, or a formula with its outcome
    .help = a program that does not calculate made this file: open it in a spreadsheet program and save it; if such cells mean nothing, declare formulas = "empty" for the table in sources.toml
cells-merged = this cell is merged with another one, and the value stands in that
    .help = declare fill = "down" in sources.toml: then every row that it covers has the value; or fill = "none": then it is empty
cells-merged-sideways = this cell is merged with another one, and the value stands in that
    .help = undo the merging in the spreadsheet program; or declare fill = "none" for the column in sources.toml: then it is empty
cells-shows = the spreadsheet shows { $with } here: "{ $says }"
cells-shows-not-own = the spreadsheet shows { $with } here: "{ $says }", not the "{ $own }" that nobody sees
cells-no-percentage = this number does not have the layout of a percentage, and other cells of its column do
    .help = give all cells of the column the same layout in the spreadsheet program, and look whether they then show what is meant
cells-can-be-percentage = { $number } can be { $number }% here, or 100 times that; { $other } has the layout

# What a spreadsheet program shows otherwise than the file has it, or not at all.
cells-percent-undeclared = { $cells ->
        [one] 1 cell of "{ $column }" has
       *[other] { $cells } cells of "{ $column }" have
    } the layout of a percentage, and the column is not declared to hold percentages
    .label = { $shown } is read as { $kept }
    .help = declare unit = "percent" for the column in sources.toml: then it is read as the spreadsheet shows it
cells-percent-mixed = { $cells ->
        [one] 1 cell of "{ $column }" has
       *[other] { $cells } cells of "{ $column }" have
    } the layout of a percentage, and { $others ->
        [one] 1 does
       *[other] { $others } do
    } not
    .label = the first without
    .help = with the layout 0.75 is 75%, without it is 0.75%: give all cells of the column the same layout
cells-merged-cells = { $cells ->
        [one] a cell of "{ $column }" is merged with another one: in the file it is empty
       *[other] { $cells } cells of "{ $column }" are merged with others: in the file they are empty
    }
cells-hidden-sheet = the sheet "{ $sheet }" is hidden in the workbook, and it is read
    .help = look at it in the spreadsheet program: was it hidden because it does not count?
cells-hidden-rows = { $rows ->
        [one] 1 row that is read is
       *[other] { $rows } rows that are read are
    } hidden in the workbook
    .help = they count: if they should not, take them out of the delivery, or declare `only` in sources.toml
cells-filtered-rows = { $rows ->
        [one] 1 row that is read is
       *[other] { $rows } rows that are read are
    } hidden: a filter hides rows of this sheet
    .help = they count: if they should not, take them out of the delivery, or declare `only` in sources.toml
cells-hidden-column = the column "{ $column }" is hidden in the workbook, and it is read
    .help = look at it in the spreadsheet program: was it hidden because it does not count?
