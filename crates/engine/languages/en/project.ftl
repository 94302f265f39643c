# The project as it lies on disk: folders, files, versions.

project-none = there is no project in { $folder }, nor in a folder above
    .help = a project is a folder with sources.toml and rules/; name it with --project DIR
project-not-here = { $folder } is not a project
    .help = a project is a folder with sources.toml and rules/
project-no-file = there is no file { $path }
project-is-a-folder = { $path } is a folder, not a file
project-unreadable = { $path } cannot be read: { $why }
project-not-utf8 = line { $line } is not UTF-8
    .help = save the file as UTF-8 in your editor
project-not-written = { $path } could not be written: { $why }
    .help = look whether you may write in that folder, and whether the disk is full
project-no-version-file = version { $version } has no version.toml
    .help = a version says in version.toml its number, its date and what it extends
project-no-versions = there is no version of the rules
    .help = a version is a folder such as rules/3.0, with a version.toml
project-no-versions-in = there is no version of the rules in { $folder }
    .help = name a folder with a version.toml, or one with rules/ in it
project-unknown-version = there is no version `{ $found }` of the rules
project-stray-file = nothing reads this
project-stray-ending = nothing reads this
    .help = a file in { $folder }/ ends in { $ending }; rename it, or take it away
project-stray-place = nothing reads this
    .help = put it in one of the folders: { $folders }
project-stray-version = nothing reads this folder
    .help = the folder of a version is called by its number: 3.1; give it such a name, or put it outside rules/
project-stray-rules = nothing reads this
    .help = a file of rules is in the folder of a version; put it there, or take it away
project-fetched-later = source `{ $source }` was fetched on { $fetched }, and `updated` says that it is of { $updated }: that day stands in the report
    .help = write under `updated` of when the data are, and under `peildatum` of which day the report is
project-skips-version = version { $version } extends { $found }, and { $skipped } lies between
    .label = what { $skipped } changed does not hold here
    .help = write extends = "{ $skipped }"; when it is meant so, say so with `allow`
project-empty-changelog = version { $version } does not say what it changes
    .label = a sentence for each change
    .help = gemeenten read it in the report: changelog = ["..."]
project-stray-template = nothing reads { $path }
project-none-in-force = there was no version of the rules yet on { $found }
    .help = the first is { $first }, of { $date }; `--rules` asks for one by its number
project-no-version-number = `{ $found }` is no number of a version
    .help = whole numbers with points between them: 3.1
project-folder-there = there is a folder { $folder } already
    .help = give the new version another number
project-not-after = version { $found } would not come after { $before }
    .help = give it a higher number, or name an older version with --extends
project-date-before = { $found } is before { $before }, the date of version { $version }
    .help = give a later date with --date
project-no-folder = there is no folder { $found }
    .help = name the folder that holds the other deliveries, with or without a sources.toml
project-unknown-source = there is no source `{ $found }`
project-register-missing = the source `{ $found }` says which gemeenten there are
    .help = without it there is no report
project-unknown-delivery = there is no source or table `{ $found }`
project-no-toml-there = there is no file or folder { $found }
    .help = name a TOML file, or a folder with TOML files
project-other-unit = `{ $measure }` is printed as a plain number, and `{ $column }` is a percentage
    .column = the column
    .help = write in `display`: unit = "percent"
project-no-range = column `{ $column }` of table `{ $table }` is used by a rule and has no range
    .label = a mark such as -99998 would count as a number
    .help = say which numbers there may be: { $example }, or allowed = [0, 33, 66, 100]
    .help-any = or that there may be any, and why: range = "none", range_why = "..."
project-script-not-tried = the script of `{ $measure }` was not tried on the deliveries: they cannot be read
    .help = look at `mdd data check`; on made-up figures it was tried
project-lock-damaged = { $file } cannot be read
    .label = { $why }
    .help = take it from version control again, or remove it: `mdd data fetch` then fetches everything anew
project-lock-bytes = this is not a number of bytes
    .label = a whole number
project-template-failed = { $found }
    .help = { $advice }
project-template-unusable = the template cannot be used: { $found }
    .help = { $advice }
template-names = look in docs/templates.md for what a template may name
template-includes = a template may only include those of the same names as the program's own
project-conflict = this file still has { $count ->
        [one] a mark of a merge
       *[other] { $count } marks of a merge
    }
    .label = what two sides changed stands here twice
    .help = choose one side, or put both together, and take the lines with marks away
    .help-next = `mdd rules merge` puts files of rules together by key, also as a driver of git: docs/merging.md
project-no-requirement = `{ $found }` is no version of the program
    .label = for instance ">= 0.2"
project-other-program = this project asks for mdd { $found }, and this is mdd { $program }
    .label = what was made with another program may mean something else here
    .help = take the program that it asks for; in a test project, change `requires`
project-left-out = this program was built without { $feature }
    .help = build it with the feature `{ $feature }`
project-in-versions = { $count ->
        [one] this is so in version { $versions }
       *[other] this is so in versions { $versions }
    }

# What is told with a report, and does not stop it.

monitor-gap = no colour rule of `{ $indicator }` holds for { $count } gemeenten: they are grijs
    .label = the first of them is { $gemeente }
    .help = add a [[colour]] for what is left; `mdd explain "{ $gemeente }" { $indicator }` shows the figure
monitor-alone = { $count } of the { $all } gemeenten with a figure for `{ $indicator }` have no peers: their benchmark is their own figure
    .help = compare within classes: `classes = [...]` on the measure behind `peers`
monitor-unmatched = { $count ->
        [one] 1 row matches no gemeente in table `{ $table }`, and is not used
       *[other] { $count } rows match no gemeente in table `{ $table }`, and are not used
    }
    .label-said = the first one says "{ $found }"
    .label-none = { $nobody }
    .help = `mdd data check` lists them all, with the nearest names
monitor-left-out = { $count ->
        [one] 1 row of table `{ $table }` is of a gemeente that merged, and does not count
       *[other] { $count } rows of table `{ $table }` are of gemeenten that merged, and do not count
    }
    .label = { $former } is part of { $now } now, which has no row of its own
    .help = say in sources.toml under `merged` what becomes of them; with `merged = "drop"` they are left out on purpose
monitor-no-gemeente = it names no gemeente
