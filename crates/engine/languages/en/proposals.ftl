# Remarks behind the lines of a proposal (mdd data add). `check:` is put in front of those that are called
# proposals-ask-...: what a person must settle.
proposals-check = check: { $what }
proposals-doubt = { $key }: { $what }

# Of the file and its source.
proposals-ask-declared = table `{ $table }` of sources.toml reads this file already
proposals-ask-first-rows = only the first { $shown } of { $rows } rows were looked at
proposals-ask-sample = this is a sample: of { $size } MB the beginning and some of the middle and the end; counts and lines are those of the sample
proposals-ask-sample-rows = this is a sample: of { $size } MB the beginning and some of the middle and the end, { $rows } rows; counts and lines are those of the sample
proposals-new-file = for a new file each time: { $pattern } with updated = "file"
proposals-ask-put-there = put the file there; deliveries stand in the project
proposals-ask-other-name = give the file a name without { "{" } and *
proposals-from-name = from the name of the file
proposals-ask-here-peildatum = { $what } Here stands the peildatum of the project
proposals-ask-of-when = of when it is; here stands the peildatum of the project
proposals-ask-title = as the report is to print it
proposals-ask-publisher = who publishes it
proposals-unknown-owner = unknown
proposals-ask-frequency = dagelijks, maandelijks, per kwartaal, jaarlijks, ...
proposals-ask-licence = under which licence it may be used
proposals-ask-span = { $period } in the name is a span of years: of when is it?
proposals-ask-week = { $period } in the name is a week: on which day does it end?
proposals-ask-half-year = { $period } in the name is half a year, for which `file` has no placeholder: name new files by their last month, as in { "{yyyy}-{mm}" }
proposals-ask-other-figures = the name has other figures behind the year: are they a period in it?
proposals-gzip = the file begins as gzip does
proposals-zip = the file begins as zip does
proposals-ask-member = the largest of { $count } files; there is also: { $others }

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
proposals-ask-no-delimiter = no sign between fields was seen; the file has one column
proposals-quote = most fields stand between these signs
proposals-no-quote = fields hold the sign " as a letter
proposals-ask-no-header = { $why }: this file has no header, and its columns are "1", "2", ...
proposals-stands-again = `{ $cell }` on line 1 stands there again below it
proposals-place-above = `{ $cell }` on line 1 is a gemeente or a region, as those below it are
proposals-looks-alike = the cells on line 1 look as those below them do
proposals-ask-two-rows = the names stand on two rows, the upper one a heading over several columns: are they right?
proposals-ask-line-above = the line above the header holds several texts too: header_rows = 2?
proposals-ask-row-above = the row above the header holds several texts too: header_rows = 2?
proposals-row-numbers = each row begins with its number, without a name in the header
proposals-utf8-mark = the file begins with the mark of UTF-8
proposals-plain-letters = plain letters only: windows-1252 would read the same
proposals-utf8 = { $letters } letters outside plain ones, all of them right in UTF-8
proposals-utf16-mark = the file begins with the mark of UTF-16
proposals-two-bytes = each letter takes two bytes
proposals-ask-no-utf8 = not UTF-8; { $letters } letters outside plain ones: are names with accents right?
proposals-ask-open-quote = a quote opens on line { $line } and is not closed; what follows was not looked at
proposals-ask-uneven-fill = { $uneven } of { $rows } rows have more or fewer fields than the header (the first on line { $line }): nothing is lost by filling them
proposals-ask-uneven-reject = { $uneven } of { $rows } rows have more or fewer fields than the header (the first on line { $line }): they would be left out

# Of workbooks and JSON.
proposals-only-sheet = the only sheet with rows: { $rows }
proposals-ask-only-sheet-hidden = the only sheet with rows ({ $rows }), and it is hidden
proposals-ask-largest-sheet = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, the most of all sheets that are shown; there is also: { $others }
proposals-ask-largest-hidden = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, all sheets are hidden; this one has most rows; there is also: { $others }
proposals-sheet = { $name }
proposals-sheet-hidden = { $name } (hidden)
proposals-more-sheets = and { $count } more
proposals-ask-hidden-rows = { $rows ->
        [one] 1 row is
       *[other] { $rows } rows are
    } hidden in this sheet, perhaps by a filter, and read too
proposals-ask-hidden-columns = hidden in the workbook: the column { $columns }
proposals-list = the list of { $records ->
        [one] 1 record
       *[other] { $records } records
    }
proposals-ask-list-of-several = { $records ->
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
proposals-ask-file-is-list-of-several = the file itself is the list of { $records ->
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
proposals-ask-thousands-or-decimals = three digits stand behind each sign, as in { $found }: thousands, or decimals?
proposals-ask-totals = { $rows ->
        [one] 1 row begins so
       *[other] { $rows } rows begin so
    }: totals of other rows? They are left out
proposals-ask-missing = in several columns: a missing value?
proposals-ask-header-is-gemeente = a name of a column is that of a gemeente: does this file have a header?
proposals-ask-key = no two rows of a gemeente have the same here: does it make a row one?
proposals-ask-no-key = no column, and no two together, tell the rows of a gemeente apart; if none does:

# Of the column that names the gemeente.
proposals-ask-no-gemeente = no column names a gemeente, so rows belong to none; is that right?
proposals-matched = { $matched } of { $rows } rows match a gemeente by this column
proposals-matched-other-time = { $matched } of { $rows } rows match a gemeente by this column; { $other } of them one that is not there on the peildatum
proposals-ask-other-gemeente = column { $column } holds gemeenten too, in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, and says other ones: which column says whose a row is?
proposals-ask-together = { $rows ->
        [one] 1 row is
       *[other] { $rows } rows are
    } of gemeenten that have since merged, and stand with those of their successors: { $names }
proposals-ask-merged = left out: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of gemeenten that have since merged, { $names }; a successor has its own row, or no figure. `merged` can make one figure of them:
proposals-ask-merged-beside = left out: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of gemeenten that have since merged, { $names }; their successors have rows of their own. If those hold for all of it:
proposals-ask-divided = left out: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of gemeenten that were divided over others, { $names }. To give each of those the row:
proposals-ask-not-yet = left out: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of gemeenten that are not there yet on the peildatum, { $names }: is the peildatum right?
proposals-name = { $name }
proposals-into = { $name } (now { $now })
proposals-more-names = and { $count } more
proposals-ask-two-gemeenten = code and name are of two gemeenten in { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, the first on line { $line }: the code counts
proposals-ask-strangers = no name of a gemeente stands in column { $column }: are these numbers really codes of gemeenten?
proposals-one-row = { $gemeenten } gemeenten, none with a second row
proposals-ask-slips = { $names } { $count ->
        [one] has
       *[other] have
    } a second row, and nothing tells it from the first: a slip? It is a mistake until one of the two is gone; if a gemeente may have several rows, write "many"
proposals-many-rows = { $gemeenten } gemeenten, at most { $most } rows each
proposals-ask-nameless = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } with nothing in this column, or of totals
proposals-ask-unknown = no gemeente for { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }; say of each which it is, or that it is none:
proposals-ask-can-be = { $said } can be { OR($several) }: which one?
proposals-ask-other-province = { $said } is in another province than { $others }: an abolished gemeente, or a slip?
proposals-ask-unknown-code = the register knows no gemeente { $said }: one of another time, or none?
proposals-ask-unknown-code-named = the register knows no gemeente { $said } (beside it: { $named }): one of another time, or none?
proposals-more-unknown = and { $count ->
        [one] 1 other text
       *[other] { $count } other texts
    }

# Of the other columns.
proposals-no-name = left out: column { $number } has no name in the header
proposals-ask-cannot-be-read = left out: "{ $column }" cannot be read: { $why }
proposals-personal = left out: "{ $column }" looks like personal data ({ $why })
proposals-personal-name = its name says "{ $word }"
proposals-personal-mail = { $count } of its values look like a mail address
proposals-personal-telephone = { $count } of its values look like a telephone number
proposals-ask-no-rows-below = there are no rows below the header, so every column is a text
proposals-ask-filled = merged cells; each row that they cover has the value
proposals-ask-all-empty = every cell is empty
proposals-some-empty = empty: { $empty } of { $cells } cells
proposals-ask-sentinel = `{ $said }` in { $count } of { $cells } cells: missing?
proposals-ask-odd = `{ $said }` in { $count } of { $cells } cells: missing, or a mistake?
proposals-ask-sentinel-among = `{ $said }` in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }: missing?
proposals-percents = % in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }
proposals-ask-bits = only 0 and 1: yes or no? Then type = "yes-no", yes = ["1"], no = ["0"]
proposals-ask-years = years, each read as its last day: is that what they are?
proposals-ask-no-numbers = { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } among numbers that are none, such as `{ $said }`, so this is a text
proposals-ask-later = { $cells ->
        [one] 1 day
       *[other] { $cells } days
    } after the peildatum: planned, or a slip?
proposals-ask-some-percents = % in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, and none in { $bare }: are those percents as they stand, too?
proposals-euros = a euro sign in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }
proposals-ask-parts-of-one = the highest is { $high }: a part of one, and no percentage?
proposals-ask-other-notation = { $cells ->
        [one] 1 cell is a number that is
       *[other] { $cells } cells are numbers that are
    } written otherwise than those of the other columns, so this is a text; a table has one way of writing numbers
proposals-ask-number-beside = a number with `{ $unit }` beside it in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, so this is a text: to count with it, the number must stand alone
proposals-numbers = { $count ->
        [one] 1 number
       *[other] { $count } numbers
    }
proposals-ask-range = from { $low } to { $high }: which range = [..., ...] can there be?
proposals-dates = { $count ->
        [one] 1 date
       *[other] { $count } dates
    }, written { $format }
proposals-ask-turned = every day is 12 or lower: { $format }, or { $other } as American programs write?
proposals-answers = { $yes } times yes, { $no } times no
proposals-ask-spellings = the same, written otherwise: { $values }; if it is not, take `values` away
proposals-ask-one-value = the same in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }, and { $empty } are empty: does an empty cell mean no, or another choice? Then values = { "{" } "" = "..." { "}" }, and that word in allowed too
proposals-one-value = the same in { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    }
proposals-values = { $values } values in { $cells } cells
proposals-texts = { $count ->
        [one] 1 different text
       *[other] { $count } different texts
    }
proposals-ask-tells-apart = figures, but by their name or their zeros in front they tell things apart
proposals-ask-some-numbers = { $count } different texts; { $numbers } of { $cells } cells are numbers

# What the check of a proposal says of it.
proposals-ask-not-tried-packed = so large a packed file was not tried out as it stands: `mdd data check` does that
proposals-ask-not-tried-wide = with so many columns it was not tried out: take away those that no rule uses
proposals-ask-own-check = as it stands, `mdd data check` says { $code } { $place }: { $message }
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
