# Remarks behind the lines of a proposal (mdd data add). `check:` marks what a person must settle.
proposals-check = check: { $what }

# Of the file and its source.
proposals-declared = check: table `{ $table }` of sources.toml reads this file already
proposals-first-rows = check: only the first { $shown } of { $rows } rows were looked at
proposals-sample = check: this is a sample: of { $size } MB the beginning and some of the middle and the end; counts and lines are those of the sample
proposals-sample-rows = check: this is a sample: of { $size } MB the beginning and some of the middle and the end, { $rows } rows; counts and lines are those of the sample
proposals-new-file = for a new file each time: { $pattern } with updated = "file"
proposals-put-there = check: put the file there; deliveries stand in the project
proposals-other-name = check: give the file a name without { "{" } and *
proposals-from-name = from the name of the file
proposals-here-peildatum = check: { $what } Here stands the peildatum of the project
proposals-of-when = check: of when it is; here stands the peildatum of the project
proposals-title = check: as the report is to print it
proposals-publisher = check: who publishes it
proposals-frequency = check: dagelijks, maandelijks, per kwartaal, jaarlijks, ...
proposals-licence = check: under which licence it may be used
proposals-span = { $period } in the name is a span of years: of when is it?
proposals-week = { $period } in the name is a week: on which day does it end?
proposals-half-year = { $period } in the name is half a year, for which `file` has no placeholder: name new files by their last month, as in { "{yyyy}-{mm}" }
proposals-other-figures = the name has other figures behind the year: are they a period in it?
proposals-gzip = the file begins as gzip does
proposals-zip = the file begins as zip does
proposals-member = check: the largest of { $count } files; there is also: { $others }

# Of how a text is written.
proposals-names-on-line = the names of the columns are on line { $row }; { $titles ->
        [0] nothing stands above it
        [one] 1 line with a title above it
       *[other] { $titles } lines with titles above it
    }
proposals-names-on-row = the names of the columns are on row { $row }; { $titles ->
        [0] nothing stands above it
        [one] 1 row with a title above it
       *[other] { $titles } rows with titles above it
    }
proposals-delimiter = { $width } fields in { $percent }% of the first rows
proposals-no-delimiter = check: no sign between fields was seen; the file has one column
proposals-quote = most fields stand between these signs
proposals-no-quote = fields hold the sign " as a letter
proposals-no-header = check: { $why }: this file has no header, and its columns are "1", "2", ...
proposals-stands-again = `{ $cell }` on line 1 stands there again below it
proposals-place-above = `{ $cell }` on line 1 is a gemeente or a region, as those below it are
proposals-looks-alike = the cells on line 1 look as those below them do
proposals-line-above = check: the line above the header holds several texts too: header_rows = 2?
proposals-row-above = check: the row above the header holds several texts too: header_rows = 2?
proposals-row-numbers = each row begins with its number, without a name in the header
proposals-utf8-mark = the file begins with the mark of UTF-8
proposals-plain-letters = plain letters only: windows-1252 would read the same
proposals-utf8 = { $letters } letters outside plain ones, all of them right in UTF-8
proposals-utf16-mark = the file begins with the mark of UTF-16
proposals-two-bytes = each letter takes two bytes
proposals-no-utf8 = check: not UTF-8; { $letters } letters outside plain ones: are names with accents right?
proposals-open-quote = check: a quote opens on line { $line } and is not closed; what follows was not looked at
proposals-uneven-fill = check: { $uneven } of { $rows } rows have more or fewer fields than the header (the first on line { $line }): nothing is lost by filling them
proposals-uneven-reject = check: { $uneven } of { $rows } rows have more or fewer fields than the header (the first on line { $line }): they would be left out

# Of workbooks and JSON.
proposals-only-sheet = the only sheet with rows: { $rows }
proposals-only-sheet-hidden = check: the only sheet with rows ({ $rows }), and it is hidden
proposals-largest-sheet = check: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, the most of all sheets that are shown; there is also: { $others }
proposals-largest-hidden = check: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, all sheets are hidden; this one has most rows; there is also: { $others }
proposals-sheet = { $name }
proposals-sheet-hidden = { $name } (hidden)
proposals-more-sheets = and { $count } more
proposals-hidden-rows = check: { $rows ->
        [one] 1 row is
       *[other] { $rows } rows are
    } hidden in this sheet, perhaps by a filter, and read too
proposals-hidden-columns = check: hidden in the workbook: the column { $columns }
proposals-list = the list of { $records ->
        [one] 1 record
       *[other] { $records } records
    }
proposals-list-of-several = check: { $records ->
        [one] 1 record
       *[other] { $records } records
    }; besides there is { $others ->
        [one] 1 shorter list
       *[other] { $others } shorter lists
    }
proposals-file-is-list = the file itself is the list of { $records ->
        [one] 1 record
       *[other] { $records } records
    }
proposals-file-is-list-of-several = the file itself is check: { $records ->
        [one] 1 record
       *[other] { $records } records
    }; besides there is { $others ->
        [one] 1 shorter list
       *[other] { $others } shorter lists
    }
proposals-headers = records are lists, and the names stand here

# Of numbers, and of the whole table.
proposals-no-decimals = no cell has decimals
proposals-decimal-comma = decimal comma in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }
proposals-thousands = `{ $sign }` between thousands in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }
proposals-thousands-or-decimals = check: three digits stand behind each sign, as in { $found }: thousands, or decimals?
proposals-totals = check: { $rows ->
        [one] 1 row begins so
       *[other] { $rows } rows begin so
    }: totals of other rows? They are left out
proposals-missing = check: in several columns: a missing value?
proposals-header-is-gemeente = check: a name of a column is that of a gemeente: does this file have a header?
proposals-key = check: no two rows of a gemeente have the same here: does it make a row one?
proposals-no-key = check: no column, and no two together, tell the rows of a gemeente apart; if none does:

# Of the column that names the gemeente.
proposals-no-gemeente = check: no column names a gemeente, so rows belong to none; is that right?
proposals-matched = { $matched } of { $rows } rows match a gemeente by this column
proposals-matched-other-time = { $matched } of { $rows } rows match a gemeente by this column; { $other } of them one that is not there on the peildatum
proposals-two-gemeenten = check: code and name are of two gemeenten in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, the first on line { $line }: the code counts
proposals-strangers = check: no name of a gemeente stands in column { $column }: are these numbers really codes of gemeenten?
proposals-one-row = { $gemeenten } gemeenten, none with a second row
proposals-many-rows = { $gemeenten } gemeenten, at most { $most } rows each
proposals-nameless = check: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } with nothing in this column, or of totals
proposals-unknown = check: no gemeente for { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }; say of each which it is, or that it is none:
proposals-can-be = check: { $said } can be { OR($several) }: which one?
proposals-other-province = check: { $said } is in another province than { $others }: an abolished gemeente, or a slip?
proposals-unknown-code = check: the register knows no gemeente { $said }: one of another time, or none?
proposals-unknown-code-named = check: the register knows no gemeente { $said } (beside it: { $named }): one of another time, or none?
proposals-more-unknown = and { $count ->
        [one] 1 other text
       *[other] { $count } other texts
    }

# Of the other columns.
proposals-no-name = left out: column { $number } has no name in the header
proposals-cannot-be-read = check: left out: "{ $column }" cannot be read: { $why }
proposals-personal = left out: "{ $column }" looks like personal data ({ $why })
proposals-personal-name = its name says "{ $word }"
proposals-personal-mail = { $count } of its values look like a mail address
proposals-personal-telephone = { $count } of its values look like a telephone number
proposals-no-rows-below = check: there are no rows below the header, so every column is a text
proposals-filled = check: merged cells; each row that they cover has the value
proposals-all-empty = check: every cell is empty
proposals-some-empty = empty: { $empty } of { $cells } cells
proposals-sentinel = check: `{ $said }` in { $count } of { $cells } cells: missing?
proposals-odd = check: `{ $said }` in { $count } of { $cells } cells: missing, or a mistake?
proposals-sentinel-among = check: `{ $said }` in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }: missing?
proposals-percents = % in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }
proposals-numbers = { $count ->
        [one] 1 number
       *[other] { $count } numbers
    }
proposals-range = check: from { $low } to { $high }: which range = [..., ...] can there be?
proposals-dates = { $count ->
        [one] 1 date
       *[other] { $count } dates
    }, written { $format }
proposals-turned = check: every day is 12 or lower: { $format }, or { $other } as American programs write?
proposals-answers = { $yes } times yes, { $no } times no
proposals-one-value = the same in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }
proposals-values = { $values } values in { $cells } cells
proposals-texts = { $count ->
        [one] 1 different text
       *[other] { $count } different texts
    }
proposals-tells-apart = check: figures, but by their name or their zeros in front they tell things apart
proposals-some-numbers = check: { $count } different texts; { $numbers } of { $cells } cells are numbers

# What the check of a proposal says of it.
proposals-not-tried-packed = check: so large a packed file was not tried out as it stands: `mdd data check` does that
proposals-not-tried-wide = check: with so many columns it was not tried out: take away those that no rule uses
proposals-own-check = check: as it stands, `mdd data check` says { $code } { $place }: { $message }
proposals-of-file = of the file
proposals-of-entry = of this entry
proposals-own-more = and { $count } more

# Files that no proposal can be made for.
proposals-empty = the file is empty
    .help = ask its owner for the delivery again
proposals-no-zip = this is no zip file, only a part of one, or an empty one
    .help = ask its owner for it again
proposals-something-else = this file cannot be understood: it is { $what }
    .help = { $help }
proposals-no-text = this file cannot be understood: it is no text: no encoding gives every byte a meaning
    .help = tried: gzip, zip, a workbook (xlsx, xls, ods), JSON, text in UTF-8, UTF-16 and windows-1252
    .help-owner = ask its owner for a text file (CSV in UTF-8), a workbook or JSON
proposals-web-page = this file cannot be understood: it is a web page, or XML
    .help = tried: gzip, zip, a workbook (xlsx, xls, ods), JSON, text in UTF-8, UTF-16 and windows-1252
    .help-owner = ask its owner for a text file (CSV in UTF-8), a workbook or JSON
proposals-json-without-list = this file cannot be understood: it is JSON without a list of records in it
    .help = tried: gzip, zip, a workbook (xlsx, xls, ods), JSON, text in UTF-8, UTF-16 and windows-1252
    .help-owner = ask its owner for a text file (CSV in UTF-8), a workbook or JSON
proposals-no-json = this file cannot be understood: it is not JSON, though it begins so (line { $line }, column { $column })
    .help = tried: gzip, zip, a workbook (xlsx, xls, ods), JSON, text in UTF-8, UTF-16 and windows-1252
    .help-owner = ask its owner for a text file (CSV in UTF-8), a workbook or JSON
proposals-no-names = there is no row here that can hold the names of columns
    .help = the first 30 rows were looked at: one must hold texts; ask its owner what the columns are
proposals-no-file = there is no file { $path }
    .help = name a file, from the folder where you are or from that of sources.toml
proposals-folder = { $path } is a folder, not a file
    .help = name a file, from the folder where you are or from that of sources.toml
proposals-unreadable = { $path } cannot be read: { $why }
    .help = name a file, from the folder where you are or from that of sources.toml
proposals-bad-name = `{ $found }` cannot be the name of a table
    .help = letters without accents, digits and underscores; a letter first
proposals-taken-name = there is a table `{ $found }` already
    .help = choose another name; `mdd data list` lists the tables
