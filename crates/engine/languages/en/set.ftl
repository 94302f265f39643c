# What if: thresholds and figures that are set with --set.

set-no-value = `{ $found }` sets nothing
    .help = write the name of a threshold with its value: --set many_components=35; or a figure of one gemeente: --set GM1884.components=10
set-twice = `{ $found }` is set twice
    .help = set it once
set-unknown-threshold = there is no threshold `{ $found }` to set
set-no-period = `{ $threshold }` is a period, { $was } in the rules, and { $found } is none
    .help = say how long: --set { $threshold }="6 months"
set-no-number = `{ $threshold }` is a number, { $was } in the rules, and { $found } is a period
    .help = say how many: --set { $threshold }=40
set-of-whom = `{ $found }` is a figure that each gemeente has
    .help = say of which gemeente: --set GM1884.{ $found }=10
set-unknown-figure = there is no figure `{ $found }` to set
set-of-everyone = `{ $found }` is a threshold, the same for every gemeente
    .help = leave the gemeente out: --set { $found }=...
set-an-indicator = `{ $found }` is an indicator
    .help = its figure is called `{ $measure }`
set-computed = `{ $found }` is worked out from other figures
    .label-needs = from { AND($needs) }
    .help = set a figure that it is made of
set-threshold-outside = the threshold `{ $threshold }` cannot be { $found }
    .label = it is compared with `{ $figure }`: { $allowed }
set-figure-outside = there is no such figure: { $found }
    .label = { $allowed }
set-impossible = what is set makes `{ $measure }` of { $gemeente } { $made }
    .label = { $allowed }
    .help = set figures that can be together
set-in-projects = --set is about one version, not about two whole projects
    .help = name a version
set-not-in-rules = a figure of a gemeente is no part of the rules
    .help = leave out { $option }, or set thresholds only

# What is said of it.
set-given = set with --set; the data say { $was }

# A report that is a what-if.
set-no-report = { $path } is a what-if, no report
    .help = give reports that were made without --set
set-folder-of-reports = in { $folder } are reports that are no what-if
    .help = choose another folder, so that nobody takes one for the other
