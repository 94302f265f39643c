# A new monitor (mdd init), and what is added to one (mdd rules add).
init-monitor = Monitor { $folder }
init-organisation = unknown
init-range-why = still to be looked at: which numbers can there be?
init-began = { $folder } is a monitor, of { $count } files:
init-next = The report of a gemeente: mdd report "{ $gemeente }" --project { $folder }
    The colour rules are in rules/1.0/indicators/{ $indicator }.toml. README.md says what to change first.
init-asks = This is how { $file } is read. Where it says "check:", look yourself; later in sources.toml will do. Go on? (y/N)
init-nothing-made = Nothing was made.
init-added = { $count ->
        [one] 1 file is new or changed:
       *[other] { $count } files are new or changed:
    }
init-made-of = The figure comes from { $column }. If another column is meant, remove the files and name it with --column.
init-added-indicator = Read the colour rules, and then the examples: mdd test --filter { $name }
init-added-section = Put a figure in it: mdd rules add indicator NAME --section { $name }
init-added-source = Read what it says at "check:". Then make a figure of it: mdd rules add indicator NAME --column { $name }.COLUMN

# The folder.
init-not-empty = { $folder } is not empty
    .help = name a folder that does not exist yet: mdd init never adds to what is there
init-no-folder = { $folder } is not a folder
    .help = name a folder that does not exist yet
init-no-parent = there is no folder { $folder }
    .help = make it first, or choose another place
init-here = { $folder } is the folder that you are in, and it is not replaced
    .help = name a new folder, or go up one
init-not-made = nothing can be made in { $folder }: { $why }
    .help = choose a folder in which you may write
init-not-copied = { $path } cannot be written: { $why }

# The file.
init-not-asked = nobody can say whether the proposal for { $file } is right: this is no terminal
    .help = look at the proposal afterwards in sources.toml, and say yes now with --yes
init-no-gemeenten = no column has a gemeente in it; the columns are { $columns }
    .help = it takes a row for each gemeente, with its code (GM0014, 0014 or 14) or its name
init-no-rows = it has no row at all
    .help = it takes a row for each gemeente, with its code (GM0014, 0014 or 14) or its name
init-no-columns = no column has a name, so there is none with a gemeente
    .help = it takes a list with a header, and a row for each gemeente with its code (GM0014, 0014 or 14) or its name
init-few-gemeenten = { $matched ->
        [one] 1 of the { $rows } rows is
       *[other] { $matched } of the { $rows } rows are
    } of a gemeente, at most, by column `{ $column }`: that is too few
    .help = the columns are { $columns }
    .help-2 = it takes a row for each gemeente, with its code (GM0014, 0014 or 14) or its name
init-other-country = the codes in column `{ $column }` begin with `{ $prefix }`: those are no Dutch gemeenten
    .help = codes of Dutch gemeenten are GM0014, 0014, 14 or NL-0014; the list of gemeenten is that of CBS
init-other-names = the numbers in column `{ $column }` may be codes of gemeenten, but in column `{ $names }` stands no name of a Dutch gemeente
    .help = is it a list of another country? If they are gemeenten all the same: take column `{ $names }` away, or put GM before the codes

# What is added.
init-published = version { $version } is published: others have reports by it
    .help = start a new version first: mdd rules new NUMBER
init-bad-name = `{ $found }` cannot be a name
    .label = here may stand small letters, digits and hyphens, with a letter first
init-indicator-there = version { $version } has an indicator `{ $found }` already
    .help = choose another name
init-section-there = version { $version } has a section `{ $found }` already
    .help = choose another name
init-source-there = sources.toml has a source or table `{ $found }` already
    .help = choose another name
init-file-there = { $path } is there already
    .help = give the new file another name
init-no-such-column = table `{ $table }` has no column `{ $found }`
init-no-such-table = there is no table `{ $found }` in sources.toml
    .help = a column is TABLE.COLUMN, as they stand in sources.toml
init-not-usable = no figure with colours can be made of column `{ $found }`
    .help = it holds loose texts, or its table has several rows a gemeente; name only the table, and its rows are counted
init-no-table = there is no table with rows of gemeenten, but for the list of gemeenten itself
    .help = add a source first: mdd rules add source NAME --from FILE
init-no-section = the report has no section `{ $found }`
init-no-chapter = the report has no chapter `{ $found }`
init-not-placed = this cannot be added to { $path }
    .help = add it by hand
