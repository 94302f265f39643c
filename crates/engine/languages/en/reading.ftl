# Which file is read.
reading-no-file = there is no file { $found }
    .help = put the delivery there, or change `file`
reading-folder = { $found } is a folder
    .help = put the delivery there, or change `file`
reading-file-unreadable = { $found } cannot be read: { $why }
    .help = put the delivery there, or change `file`
reading-looked-for = looked for in the project folder
reading-unknown-table = there is no table `{ $found }`
reading-folder-placeholders = the folder of a delivery cannot have placeholders
    .label = only the name of the file can
    .help = for example: file = "leveringen/aansluitingen-{ "{yyyy}" }-{ "{mm}" }.xlsx"
reading-unknown-placeholder = there is a placeholder that means nothing
    .label = one of: { $allowed }
    .help = for example: file = "leveringen/aansluitingen-{ "{yyyy}" }-{ "{mm}" }.xlsx"
reading-date-not-whole = a month needs its year, and a day its month
    .label = add { "{yyyy}" } or { "{mm}" }
    .help = for example: file = "leveringen/aansluitingen-{ "{yyyy}" }-{ "{mm}" }.xlsx"
reading-none-yet = there is no delivery of { $peildatum } or before that
    .help = the newest one there is: { $newest }, of { $updated }
    .help-earlier = put an earlier delivery beside it, or ask for a report of a later date
reading-newest-that-is-over = the newest whose period is over on the peildatum is read
reading-equally-new = { $first } and { $second } are equally new
    .help = move one of the two out of the folder
reading-one-a-period = one file a period
reading-no-period = these names do not say which is newer

# What a file is, as the end of "this is ...".
reading-csv = CSV
reading-json = JSON
reading-xlsx = a workbook (.xlsx)
reading-xls = a workbook (.xls)
reading-xls-seen = a workbook from before 2007 (.xls), or one with a password
reading-ods = a workbook (.ods)
reading-gzip = gzip
reading-zip = a zip file
reading-packed-with = packed with { $how }
reading-workbook-xml = a workbook as XML of 2003
reading-web-page = a web page (HTML)
reading-xml = XML
reading-pdf = a PDF file
reading-rtf = a text document (.rtf)
reading-png = a picture (PNG)
reading-jpeg = a picture (JPEG)
reading-gif = a picture (GIF)
reading-tiff = a picture (TIFF)
reading-sqlite = a database (SQLite)
reading-parquet = a Parquet file
reading-xlsb = a workbook in another form (.xlsb)
reading-doc = a text document (.doc)
reading-docx = a text document (.docx)
reading-odt = a text document (.odt)
reading-ppt = a presentation (.ppt)
reading-pptx = a presentation (.pptx)
reading-odp = a presentation (.odp)
reading-vsdx = a drawing (.vsdx)
reading-epub = a book (.epub)
reading-office = a document of an office program, without a workbook in it
reading-office-file = a file of an office program, without a workbook in it

# A file that is something else than is declared.
reading-empty = the file is empty
    .help = ask its owner for the delivery again
reading-packed-empty = the packed file is empty
    .help = ask its owner for the delivery again
reading-without-workbooks = this program was built without workbooks
    .help = build it with the feature `xlsx`, or deliver a CSV file
reading-other-format = this is { $what }, not { $declared }
    .help = { $help }
reading-packed-other-format = the packed file is { $what }, not { $declared }
    .help = { $help }
reading-packed-twice = it is packed twice: unpack it once, and put what is in it in the project
reading-declare-compression = declare compression = "{ $word }" in sources.toml
reading-declare-format = declare format = "{ $word }" in sources.toml
reading-unpack = unpack it, and put the file that is in it in the project
reading-save-as-xlsx = open it in a spreadsheet program, and save it as .xlsx
reading-saved-page = most often a page with a message was saved instead of the list: look at it, and fetch the list again
reading-ask-for-list = ask its owner for the list as CSV, JSON or a workbook

# Packed files.
reading-too-large = this file unpacks to more than { $megabytes } MB
    .help = no delivery is that large: ask its owner what it is, or deliver it unpacked
reading-no-gzip = this is not packed with gzip
    .help = { $help }
reading-damaged-gzip = this gzip file is damaged, or only a part of one
    .help = ask its owner for it again
reading-no-zip = this is no zip file, or only a part of one
    .help = { $help }
reading-ask-again = ask its owner for it again
reading-looks-zip = it looks like a zip file: declare compression = "zip" in sources.toml
reading-looks-gzip = it looks like gzip: declare compression = "gzip" in sources.toml
reading-packed-otherwise = it is packed with { $how }: unpack it, put what is in it in the project, and leave out `compression`
reading-not-packed = if the delivery is not packed, leave out `compression` in sources.toml
reading-no-member = the zip file has no file "{ $found }"
    .help = `member` in sources.toml names the file in the zip
reading-empty-zip = the zip file is empty
reading-several-files = there are { $count } files in the zip
    .help = say which one: member = "..." in sources.toml; there is: { $files }
reading-zip-password = this zip file is protected with a password
    .help = ask its owner for one without
reading-unknown-packing = this zip file is packed in a way that is not known
    .help = pack it again, in the usual way, or deliver it unpacked

# Encodings.
reading-zero-bytes = there are zero bytes here: this is no text file
    .help = ask its owner for the delivery again, or look whether `format` is right
reading-not-utf8 = this is not UTF-8
    .help = it looks like windows-1252, as Excel writes it: declare encoding = "windows-1252" in sources.toml
reading-json-not-utf8 = this is not UTF-8
    .help = JSON is always UTF-8: ask its owner to save it so
reading-utf16 = this is UTF-16, not UTF-8
    .help = declare encoding = "{ $encoding }" in sources.toml, or save it as UTF-8 (in Excel: CSV UTF-8)
reading-json-utf16 = this is UTF-16, not UTF-8
    .help = JSON is always UTF-8: ask its owner to save it so
reading-is-utf8 = this is UTF-8, not { $declared }
    .help = declare encoding = "utf-8" in sources.toml
reading-is-utf16 = this is UTF-16, not { $declared }
    .help = declare encoding = "{ $encoding }" in sources.toml
reading-byte-without-meaning = the byte { $byte } means nothing in { $declared }
    .help = ask its owner in which encoding it is, and to save it as UTF-8
reading-byte-of-windows-1252 = the byte { $byte } means nothing in { $declared }
    .help = it looks like windows-1252, as Excel writes it: declare encoding = "windows-1252" in sources.toml
reading-other-order = this is { $found }, not { $declared }
    .help = declare encoding = "utf-16" in sources.toml
reading-no-mark = there is no mark at the beginning that says how this UTF-16 is written
    .help = declare encoding = "{ $encoding }" in sources.toml
reading-not-utf16 = this is not UTF-16
    .help = try encoding = "utf-8" or "windows-1252" in sources.toml
reading-broken-utf16 = this is not { $declared }
    .help = part of the file may be missing, or it is in another encoding: ask its owner for it again

# The names of columns.
reading-no-column = there is no column "{ $found }"
    .asked = it is named here
    .help = if the delivery has changed, change `{ $key }` in sources.toml
reading-several-columns = there are { $count ->
        [1] one
        [2] two
        [3] three
       *[other] { $count }
    } columns "{ $found }"
    .help = say which one with `{ $key }`: { $second } is the second
reading-no-such-column = there is no column "{ $found }" number { $nth }
    .help = there is { $count ->
        [1] one
        [2] two
        [3] three
       *[other] { $count }
    } with that name: change `{ $key }` in sources.toml
reading-header-looked-for = the header is looked for on row { $row }: `header_row` in sources.toml
reading-header-on-other-line = the names of the columns are on line { $line }, not on line { $declared }
    .help = declare header_row = { $line } in sources.toml
reading-header-on-other-row = the names of the columns are on row { $row }, not on row { $declared }
    .help = declare header_row = { $row } in sources.toml
reading-name-has-sign = the delivery has "{ $name }", with { $sign }: to read that, write "{ $written }"
reading-declared-has-sign = the delivery has "{ $name }"; in sources.toml the name has { $sign }
reading-other-spaces = the delivery has "{ $name }", with other spaces: copy it from there
reading-refused = { $what }, { $place }

# Which rows are read.
reading-only = { $column } = { OR($says) }
reading-says = { $text }
reading-says-nothing = nothing
reading-no-such-rows = no row says { $only }
    .help = "{ $column }" says { $says }: change `only` in sources.toml

# Text tables.
reading-endless-header = the header goes on and on: this is no text table with these signs
    .help = look whether `format`, `delimiter` and `quote` in sources.toml are right
reading-no-header = there is no header on line { $line }
    .help = the file ends before it: is `header_row` in sources.toml right?
reading-endless-row = the row on line { $line } does not end
    .help = look whether `format` and `delimiter` in sources.toml are right: is this a text table?
reading-changed = the file changed while it was read
    .help = try it again
reading-tab = tab
reading-delimiter = `{ $sign }`
reading-no-delimiter = there is no { $delimiter } in the header
    .help = is the delimiter another? There is `{ $found }`: declare delimiter = "{ $found }" in sources.toml
reading-never-closed = the quote that opens here is never closed
    .label = the file ends inside this cell
    .help = look for a quote too many or too few on this line, and correct the delivery
reading-closed-in-text = the quote that opens here is not closed where the cell ends
    .label = the next quote stands on line { $line }, inside a text
    .help = look for a quote too many or too few on this line, and correct the delivery
reading-cell-too-long = the quote that opens here is not closed within { $lines } lines
    .label = a cell has at most { $lines } lines and { $bytes } bytes
    .help = look for a quote too many or too few on this line, and correct the delivery
reading-cell-has-rows = the cell that opens here has rows of this table in it
    .label = it closes on line { $line }
    .help = look for a quote too many or too few on this line, and correct the delivery
reading-declare-longest = if a cell really is so long, declare longest_cell = { "{" } lines = ..., bytes = ... { "}" } in sources.toml
reading-declare-no-quote = if quotes mean nothing in this file, declare quote = "none" in sources.toml
reading-torn-cell = a quote closes in the middle of a cell
    .label = behind the quote that closes a cell stands a delimiter, or the line ends
    .help = a quote that is part of a text is written twice: correct the delivery
    .help-declare = if quotes mean nothing in this file, declare quote = "none" in sources.toml
reading-cell-too-large = a cell has more than { $bytes } bytes
    .help = no cell is so large: look whether the delimiter and the quote are right
    .help-declare = if it really is, declare longest_cell = { "{" } bytes = ... { "}" } in sources.toml
reading-ragged = this row has { $fields ->
        [one] 1 field
       *[other] { $fields } fields
    }
    .label-numbered = a number, and the { $numbered } of the header
    .label-first = the first row has { $first }
    .label-header = the header has { $header }
    .help = look for a delimiter or a line break inside a field without quotes
    .help-cure = { $cure }
reading-declare-row-numbers = if each row has its number in front, declare row_numbers = true in sources.toml
reading-declare-fill = what it has too many is empty: to read such rows without it, declare ragged = "fill" in sources.toml
reading-declare-reject = to leave such rows out and go on, declare ragged = "reject" in sources.toml

# JSON.
reading-json-ends = this is not JSON from here on
    .label = the file ends here, too early
reading-no-json = this is not JSON from here on
    .label = { $why }
reading-json-value = expected value
reading-json-colon = expected `:`
reading-json-comma-in-list = expected `,` or `]`
reading-json-comma-in-record = expected `,` or `{ "}" }`
reading-json-trailing-comma = trailing comma
reading-json-trailing = trailing characters
reading-json-name = key must be a string
reading-json-number = invalid number
reading-json-escape = invalid escape
reading-json-control = control character (\u0000-\u001F) found while parsing a string
reading-json-deep = recursion limit exceeded
reading-json-otherwise = { $text }
reading-empty-list = the list of records is empty
    .help = ask its owner for the delivery again
reading-records-without-names = the records are lists, without names
    .help = say where the names are: headers = "/headers" in sources.toml
reading-nothing-at = there is nothing at `{ $found }`
    .help = { $help }
reading-nothing-at-item = there is nothing at `{ $found }` in number { $item } of the list
    .help = { $help }
reading-pointer-to-names = `headers` in sources.toml points to the list of names: "/headers"
reading-pointer-to-records = `records` in sources.toml points to the list of records: "/value"
reading-twice-in-file = "{ $found }" stands twice in the file
    .label = a name stands once in a record
    .help = ask its owner for the delivery again: programs differ in which of the two they take
reading-twice-at = "{ $found }" stands twice in `{ $at }`
    .label = a name stands once in a record
    .help = ask its owner for the delivery again: programs differ in which of the two they take
reading-no-list = the file is no list of records
    .help = { $help }
reading-no-list-at = at `{ $at }` there is no list of records
    .help = { $help }
reading-list-further = there is a list one step further: declare { OR($lists) } in sources.toml
reading-no-map = there is no record here with a row at each name
    .label = say with `records` where it is, or leave `name_column` out
reading-value-without-column = at `{ $found }` stands no record but a value
    .label = say with `value_column` how the column with those values is called
reading-no-list-of-names = at `{ $at }` there is no list of names
    .label = a list of texts, or of records with `name`
    .help = { $help }
reading-several-values = `{ $found }` leads to several values in a record
    .help = say what becomes of them: list = "join", or list = "count"

# One record.
reading-twice-in-record = "{ $found }" stands twice in this record
    .help = ask its owner for the delivery again: programs differ in which of the two they take
reading-no-record = this is no record with names and values
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-no-values = this is no list of values
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-other-width = there are { $found } values here and { $names } names
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-name-is-no-text = a name in this record is no text
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-list-for-record = here is a list where a record with "{ $name }" is expected
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-value-for-record = here is a plain value where a record with "{ $name }" is expected
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-not-a-list = this is no list, as `list` says
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-empty-item = number { $item } of this list is empty
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-nested-item = number { $item } of this list is a list or a record itself
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-holds-sign = `{ $found }` in this list holds the sign between values
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-not-one-value = this is a list or a record where one value is expected
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-several-for-one = these are several values where one is expected
    .help = ask its owner for the delivery again, or look whether `records` in sources.toml is right
reading-nested = a column can point into a record (from = "/naam/deel"), and count or join a list of values (list = "count")
reading-other-name = this record has "{ $found }" and no "{ $name }"
    .label = read as an empty cell
    .help = { $lack } of { $all } records have no "{ $name }": a slip? Ask its owner
reading-few-have = only { $have } of { $all } records have "{ $name }"
    .label = read as an empty cell
    .help = is `from` in sources.toml right? If so, ask its owner why the others lack it

# Workbooks.
reading-no-workbook = this is no workbook (.{ $kind }), or only a part of one
    .help = open it in a spreadsheet program and save it again as .{ $save }
reading-before-2007 = this is a workbook from before 2007 (.xls), not .{ $kind }
    .help = open it in a spreadsheet program and save it again as .{ $save }
    .help-declare = or declare format = "xls" in sources.toml
reading-before-1997 = this is a workbook of before 1997 (Excel 95 or older)
    .help = open it in a spreadsheet program and save it again as .{ $save }
reading-not-xls = this is { $what }, not a workbook (.xls)
    .help = ask its owner for the list as CSV, JSON or a workbook
reading-damaged-workbook = this workbook cannot be read: part of it is missing or damaged
    .help = open it in a spreadsheet program and save it again as .{ $save }
reading-locked = this workbook is protected with a password
    .help = ask its owner for one without, or open it and save it without a password
reading-no-sheets = this workbook has no sheets
reading-no-sheet = there is no sheet "{ $found }"
reading-no-sheet-number = there is no sheet number { $found }
    .help = there are { $count }: { $sheets }
reading-damaged-sheet = sheet { $sheet } cannot be read: part of it is missing or damaged
    .help = open it in a spreadsheet program and save it again as .{ $save }
reading-empty-sheet = sheet { $sheet } is empty
    .help = if the figures are on another sheet, name it with `sheet` in sources.toml
reading-too-many-cells = this sheet has more cells than fit in memory
    .help = ask its owner for a delivery with only the rows and columns that matter, or for CSV
reading-empty-header = row { $row } is empty, and the header is looked for there
    .help = say on which row it is: `header_row` in sources.toml, or on which sheet: `sheet`
reading-zero-formulas = { $count ->
        [one] a formula of "{ $column }" gives
       *[other] { $count } formulas of "{ $column }" give
    } 0, and an .xls does not say whether it was ever worked out
    .help = look in a spreadsheet program whether 0 is right; saved as .xlsx this can be seen
