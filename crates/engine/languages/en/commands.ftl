# What a command is asked to do, and what it says of it.

command-no-date = `{ $found }` is not a date
    .help = write a date as 2018-02-06
command-not-written = the result could not be written: { $why }
    .help = name another file with --output, in a folder that exists and that you may write to
command-one-file = these reports are a file each, and this is the name of one file
    .help = name a folder: --output reports/
command-no-folder = these reports are a file each, and there is no folder to put them in
    .help = name a folder: --output reports/
command-not-for-terminal = { $ending } is not for a terminal
    .help = name a file: --output report.{ $ending }
command-no-format = there is no format to print
    .help = name one with --format
command-no-past = { $count ->
        [one] the edition before has no report of { $gemeente }: nothing is said of changes
       *[other] the edition before has no report of { $count } gemeenten, such as { $gemeente }
    }
    .help = name an edition that has them with --previous or --since
command-past-unreadable = { $path } cannot be read: { $why }
    .help = name a file or folder that `mdd report ... --format json` wrote, or a project as it was then
command-past-is-edition = { $found } is an edition of this monitor, and no file
    .help = write --since { $found }
command-folder-unusable = { $folder } cannot be used: { $why }
    .help = name a folder with --output in which you may write
command-report-not-written = { $name } could not be written: { $why }
command-more-not-written = { $count } more could not be written
    .help = run the same command again when that is mended: what is there and up to date is kept
command-cannot-watch = what changes here cannot be followed: { $why }
    .help = run the command without --watch

# With --verbose: what was done.

step-project-read = project read
step-loaded = rules and data loaded
step-evaluated = country evaluated
step-built = reports built
step-rendered = reports rendered
step-written = reports written
step-explained = explained
step-compared = compared
step-checked = rules checked
step-versions = versions evaluated
step-examples-read = rules and examples read
step-examples-run = examples run
step-mutated = rules changed and tested

# Writing reports into a folder.

publish-written = { $folder }: { $written } written
publish-kept = , { $count } up to date
publish-failed = , { $count } failed
publish-link = there is a link or a folder of that name: take it away, or name another folder
publish-not-ours = there is a file of that name that mdd did not write: move it, or name another folder
publish-waits = another mdd writes into { $folder }: this one waits until it is done
publish-bar = [{ "{" }bar:30{ "}" }] { "{" }pos{ "}" } of { "{" }len{ "}" }  { "{" }eta{ "}" } left  { "{" }msg{ "}" }

# Following changes.

watch-waits = waiting for changes in rules, sources.toml and deliveries; Ctrl-C ends
watch-changed = { $paths } changed: { $milliseconds } ms

# mdd fmt

fmt-nothing = { $all ->
        [one] 1 file: nothing to format
       *[other] { $all } files: nothing to format
    }
fmt-would = { $all ->
        [one] 1 file: { $changed } would change
       *[other] { $all } files: { $changed } would change
    }
fmt-done = { $all ->
        [one] 1 file: { $changed } formatted
       *[other] { $all } files: { $changed } formatted
    }

# mdd rules

scores-unknown = { $count ->
    [one] of { $count } gemeente it cannot be said whether { $condition }: a figure is missing
   *[other] of { $count } gemeenten it cannot be said whether { $condition }: a figure is missing
}
scores-not-the-figure = `{ $name }` is the colour of the indicator; its figure is `{ $figure }`
scores-unknown-name = there is no `{ $found }` to list
    .help = an indicator by its id, a measure by its name, provincie, inwoners, or a colour for how many there are of it
scores-unknown-name-in = there is no `{ $found }` to ask for
    .label = an indicator (with _ for -), a measure, provincie, inwoners, or a colour
    .help = rood >= 3 for how many rows of the summary are rood, bijgewerkt == "rood" for the colour of an indicator
command-excel-is-csv = `--excel` is about CSV
    .help = write --format csv --excel; a workbook is --format xlsx
command-not-in-workbook = a workbook cannot be made with `{ $found }`
    .help = the workbook has province, inhabitants and counts of colours itself; write --format csv --excel for a list of your own
command-without-workbook = { $why }
scores-indicator = indicator
rules-uses = Uses:
rules-log-unknown = the history of rules has no `{ $found }`
    .help = an indicator (2.3, or its id), a threshold, measure, list, table, text or script
rules-log-there = is in the first version
rules-column-version = version
rules-column-date = date
rules-column-extends = extends
rules-column-indicators = indicators
rules-column-summary = in summary
rules-column-assumptions = assumptions
rules-column-name = name
rules-assumptions = Assumptions: what the published text does not say
rules-overlay = Leave in what changes, remove the rest; this is a file in indicators/ of a new version
rules-started = Version { $number } extends { $extends } and changes nothing yet:
rules-next = Put in it only what changes. Then: mdd check, mdd diff { $extends } { $number }, mdd golden accept --only { $number }

# What a report is compared with.

compare-no-province = the register does not say the provincie of a gemeente
    .help = name the column in sources.toml, under [register]: province = "provincie"
compare-no-inhabitants = the register does not say the inwoners of a gemeente
    .help = name the column in sources.toml, under [register]: inhabitants = "inwoners"
compare-unknown = there is nothing called `{ $found }` to compare with
    .help-such-as = name a gemeente, `provincie`, `inwoners`, or a measure of the rules such as `{ $measure }`
    .help-any = { $any }
compare-any = name a gemeente, `provincie`, `inwoners`, or a measure of the rules
compare-or = or compare with `provincie`, `inwoners`, or a measure of the rules
compare-or-such-as = or compare with `provincie`, `inwoners`, or a measure of the rules such as `{ $measure }`
written-not-json = this is not JSON from line { $line } on
    .help = { $taker } takes what `mdd report ... --format json` writes
written-no-report = this is no report
    .help = { $taker } takes what `mdd report ... --format json` writes
written-other-shape = this is `{ $found }`, not `{ $allowed }`
    .help = { $taker } takes what `mdd report ... --format json` writes
written-empty = there is no report in this file
    .help = { $taker } takes what `mdd report ... --format json` writes
past-nameless = report { $number } does not say of which gemeente, rules and date it is
    .help = --previous takes what `mdd report ... --format json` wrote: one file, or a folder of one edition
past-mixed = there are reports of { $date } by rules { $rules }, and of { $other_date } by rules { $other_rules }
    .help = --previous takes what `mdd report ... --format json` wrote: one file, or a folder of one edition
past-none = there is no report in it
    .help = name a folder with reports in JSON, or a project as it was then

# mdd check --fix

fix-nothing = nothing that can be mended for certain
fix-would = { $count ->
        [one] 1 change in { $files ->
            [one] 1 file
           *[other] { $files } files
        }: nothing is written
       *[other] { $count } changes in { $files ->
            [one] 1 file
           *[other] { $files } files
        }: nothing is written
    }
fix-done = { $count ->
        [one] 1 change in { $files ->
            [one] 1 file
           *[other] { $files } files
        }
       *[other] { $count } changes in { $files ->
            [one] 1 file
           *[other] { $files } files
        }
    }
fix-published = left as they are, because these versions are published or approved (--force mends them too): { $files }
fix-colours = rules { $version }, { $indicator }: { $count ->
        [one] 1 gemeente goes
       *[other] { $count } gemeenten go
    } from { $before } to { $after }
fix-no-colours = no colour changes
fix-not-before = rules { AND($versions) } could not be read: there are no colours of before to compare with
fix-not-after = whether colours change by rules { AND($versions) } cannot be said yet: there are mistakes left
fix-not-yet = whether colours change cannot be said yet: there are mistakes left
fix-no-deliveries = whether colours change cannot be said: the deliveries cannot be read
fix-left = then it would be: { $what }
fix-can = { $count ->
        [one] `{ $command }` can mend 1 of these
       *[other] `{ $command }` can mend { $count } of these
    }
fix-can-forced = { $count ->
        [one] 1 of these can be mended, but is in a version that is published or approved: only with `{ $command } --force`
       *[other] { $count } of these can be mended, but are in versions that are published or approved: only with `{ $command } --force`
    }
