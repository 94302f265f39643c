# A new monitor (mdd init), and what is added to one (mdd rules add).
init-monitor = Monitor { $folder }
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
init-taken = Taken without asking; it stands at "check:" in the file, for somebody to look at:
init-taken-in = { $file }: { $what }
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
    .help = it holds loose texts or the same everywhere, or its table has several rows a gemeente; name only the table, and its rows are counted
init-no-table = there is no table with rows of gemeenten, but for the list of gemeenten itself
    .help = add a source first: mdd rules add source NAME --from FILE
init-no-section = the report has no section `{ $found }`
init-no-chapter = the report has no chapter `{ $found }`
init-not-placed = this cannot be added to { $path }
    .help = add it by hand

# What the program takes for granted of a figure: said so, and so in the file of the indicator.
init-ask-higher = more is better here; if less is, write better = "lower" and turn the two signs round
init-ask-rows = more rows is better here; if less is, write better = "lower" and turn the two signs round
init-ask-yes = yes is good here; if no is, exchange the two colours
init-ask-listed = this is about who is in the list, and no column; to be in it is good here; if it is not, exchange the two colours
init-ask-choice = `{ $good }` is the good choice here, because it comes first in sources.toml; choose yourself, for rood too
init-ask-recent = recent is good here, and recent is twelve months; if it is not, exchange the two colours
init-ask-range = { $column }: which numbers there can be is not known; until somebody looks, any may be there
init-ask-column = the figure is made of { $column }, the first column that says something; the others with mdd rules add indicator NAME --column TABLE.COLUMN

# Comments in the files, in the language of who asks.
init-file-ignored = Reports can be made anew.
init-file-sources = Which data the monitor reads, and how.
    A source has a name and tables; of each table the columns stand here that the rules may use. What does not stand here is
    not read: never name a column with data of persons.
init-file-peildatum = the day that the reports are about
init-file-register = Which gemeenten there are. The list is of 1 January 2018; with the mergers it follows which there are on the peildatum.
init-file-example = Made-up figures, to see how it works: by `synthetic` every report says so too. Put your own source here:
    `mdd rules add source NAME --from FILE` makes one.
init-file-proposed = Proposed by looking at the file. At "check:" you must look yourself; take the comment away when it is right.
init-file-version = The first version of the rules. Once others have reports by it, a change goes into a new one: `mdd rules new 1.1`.
init-file-report = What is where in the report: chapters, each with its sections. The numbers follow from the order.
init-file-language = the language of the fixed words: "nl" or "en"
init-file-legend = What the colours mean.
init-file-grijs = What stands beside grijs, for each reason.
init-file-chapter = `summary`: which subjects come first, in the summary. `mdd rules add section` makes one more section.
init-file-first-section = A section, with the figures in it. `mdd rules add indicator` adds one.
init-file-section = A section: `mdd rules add indicator NAME --section { $section }` puts a figure in it.
init-file-freshness = For each source: in which section it is (annex 2).
init-file-tests = Examples: which colour the rules must give, also exactly on a boundary. `mdd test` holds them against the rules.
init-file-number = { $head }: a figure of { $from }, beside the mean of all gemeenten.
init-file-rows = { $head }: how many rows a gemeente has in { $from }, beside the mean of all gemeenten.
init-file-answer = { $head }: yes or no of { $from }, and beside it which part of the gemeenten has yes.
init-file-listed = { $head }: whether a gemeente is in { $from }, and beside it which part of the gemeenten is.
init-file-choice = { $head }: a choice of { $from }, and beside it how many gemeenten have the first choice.
init-file-day = { $head }: a date of { $from }, and beside it of which part of the gemeenten it is recent.
init-file-basis = where the rule comes from: a law, an agreement, a study
init-file-where = with `where = '...'` only rows for which that holds are counted
init-file-presence = of each gemeente it can be said whether it is in it
init-file-recent = So short ago is recent. The texts below follow by themselves.
init-file-first-rule = The first rule that holds decides. Where there is no figure, it is grijs.

# Texts of a new monitor, in its language.
init-text-unknown = unknown
init-text-range-why = still to be looked at: which numbers can there be?
init-text-no-highest = a number of people has no highest value
init-text-first-version = First version of the monitor.
init-text-example = Example
init-text-made-up = made up
init-text-groen = Good
init-text-oranje = Could be better
init-text-rood = Not good
init-text-grijs = Cannot be said
init-text-no-data = There are no data about your municipality.
init-text-not-taking-part = Your municipality does not take part.
init-text-too-little = Too little is known about your municipality.
init-text-outdated = The data are too old.
init-text-chapter = How is your municipality doing?
init-text-annex-1-title = Annex 1: When is a subject green, orange, red or grey?
init-text-annex-2-title = Annex 2: The data
init-text-annex-3-title = Annex 3: Versions
init-text-front = The {"{monitor}"} shows how {"{gemeente}"} is doing, compared with the other municipalities.
init-text-introduction = In this report you read how your municipality is doing. Each subject has a colour; when a subject has which colour
    is said in annex 1.

    This is version {"{versie}"}, made with the data of {"{peildatum}"}. There are {"{aantal_gemeenten}"} municipalities.
init-text-annex-1 = For each subject you read when it has which colour. What cannot be said is grey, and never red.
init-text-annex-2 = Where the data come from, and how recent they are:
init-text-annex-3 = What changed in each version:
init-text-purpose = Write here why this subject matters: what does an inhabitant notice of it? (subject: { $label })

# Why a colour: such that it stays true when somebody turns the signs round, or puts another figure beside it.
init-why-as-good = Your municipality does as well as the figure beside it, or better.
init-why-less-good = Your municipality does less well than the figure beside it.
init-why-right = In your municipality this is as it should be.
init-why-not-right = In your municipality this is not as it should be.
init-why-day-right = In your municipality the date is on the right side of the boundary, {"{"}{ $threshold }.woorden{"}"} ago.
init-why-day-not-right = In your municipality the date is on the wrong side of the boundary, {"{"}{ $threshold }.woorden{"}"} ago.
