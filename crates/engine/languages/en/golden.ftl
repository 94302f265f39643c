# Approved outputs: `mdd golden`.

# What cannot be trusted, read or written.

golden-nothing-approved = nothing is approved of version { $version }: there is no { $path }
    .help = restore the folder from version control, or approve what there is now: `mdd golden accept --only { $version }`
golden-damaged = the approved scores of version { $version } are damaged: { $why }
    .help = restore the folder from version control, or approve what there is now: `mdd golden accept --only { $version }`
golden-other-version = these are the approved scores of version { $found }, not of { $version }
    .help = restore the folder from version control, or approve what there is now: `mdd golden accept --only { $version }`
golden-no-report = the approved report of { $code } is not there
    .help = restore the folder from version control, or approve what there is now: `mdd golden accept --only { $version }`
golden-other-report = the report of { $code } is not the one that was approved
    .label = its sum stands in { $scores }
    .help = restore the folder from version control, or approve what there is now: `mdd golden accept --only { $version }`
golden-conflict-lines = both sides:
golden-unreadable = { $path } cannot be read: { $why }
golden-not-written = { $path } could not be written: { $why }
    .help = each file is as it was, or as it should become: `mdd golden check` says whether they belong together
golden-not-removed = { $path } could not be removed: { $why }
    .help = each file is as it was, or as it should become: `mdd golden check` says whether they belong together

# In golden.toml.

golden-no-code = `{ $found }` is not the code of a gemeente
    .label = GM and four digits
golden-code-twice = { $found } is named twice
    .first = first here
    .help = remove one of the two
golden-unknown-gemeente = there is no gemeente { $found }
    .label = a gemeente on the peildatum of sources.toml
    .help = `mdd scores` lists them with their codes

# What is damaged in approved scores, as the end of a sentence.

golden-other-format = this is another format than this program writes
golden-other-heading = approved scores begin with another line
golden-other-sum = the sum does not fit what stands below it, changed by hand or mixed up by a merge
golden-ends-before = the file ends here, but { $what } should still come
golden-first-line = the first line
golden-a-line = a line `{ $key } = ...`
golden-line-of-indicators = the line of the indicators
golden-gemeenten-left = { $left } of the { $all } gemeenten
golden-ends-within = the file ends in the middle of this line
golden-ends-after = the file should end before this line, after { $gemeenten } gemeenten
golden-no-line = here `{ $key } = ...` should stand
golden-no-number = here a number of gemeenten should stand
golden-no-code-here = here the code of a gemeente should stand
golden-no-indicators = here the line `{ $line }` should stand
golden-no-gemeente = here the line of a gemeente should stand
golden-no-name = here the name of a gemeente should stand
golden-no-score = `{ $found }` is no score
golden-other-count = { $scores } scores stand here, and { $indicators } indicators above
golden-bare-colon = `{ $found }` has a colon without a backslash before it

# A line for each version.

golden-as-approved = { $version }: as approved ({ $size })
golden-not-as-approved = { $version }: not as approved: { $size }
golden-no-version = { $version }: approved, but there is no such version of the rules
golden-approved-with = { $version }: approved with { $size }
golden-approved-anew = { $version }: approved anew ({ $size })
golden-in-versions = In { AND($versions) }:
golden-no-outcome = { $count ->
        [one] No colour and no figure changes in version { $versions }.
       *[other] No colour and no figure changes in these { $count } versions.
    }
golden-wrote = wrote { $path }
golden-removed = removed { $path }

# How many there are, or how many differ.

golden-gemeenten = { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
golden-indicators = { $count ->
        [one] 1 indicator
       *[other] { $count } indicators
    }
golden-reports = { $count ->
        [one] 1 report
       *[other] { $count } reports
    }
golden-peildata = { $count ->
        [one] 1 peildatum
       *[other] { $count } peildata
    }
golden-colours = { $count ->
        [one] 1 colour
       *[other] { $count } colours
    }
golden-figures = { $count ->
        [one] 1 figure
       *[other] { $count } figures
    }
golden-files = { $count ->
        [one] 1 file
       *[other] { $count } files
    }

# What differs, a line each.

golden-peildatum = peildatum { $became }
golden-renamed = gemeente { $became }
golden-new = { $kind } { $name } is new
golden-gone = { $kind } { $name } is gone
golden-new-many = { $count } { $kind ->
        [indicator] indicators
       *[other] gemeenten
    } are new: { $names }
golden-gone-many = { $count } { $kind ->
        [indicator] indicators
       *[other] gemeenten
    } are gone: { $names }
golden-reordered = the { $kind ->
        [indicator] indicators
       *[other] gemeenten
    } stand in another order
golden-names-more = { $names } and { $more } more
golden-changed = { $code } { $gemeente } { $what }{ $why }
golden-together = { $what } for { $count } gemeenten{ $why }: { $names }
golden-what = { $section } { $indicator }: { $judgement }
golden-became = { $approved } -> { $now }
golden-none = none
golden-still = still { $judgement }
golden-still-their-colour = the same colour
golden-not-judged = not judged
golden-why-decided = { " " }{ $why }
golden-why-in-words = : { $why }
golden-why-printed = , { $why }
golden-why-because = { " " }because { $why }
golden-printed = { AND($parts) }
golden-figure = figure { $became }
golden-benchmark = benchmark { $became }
golden-their-figures = their figures changed
golden-their-benchmarks = their benchmarks changed
golden-their-both = their figures and benchmarks changed
golden-by-rule = by rule { $number }: { $rule }
golden-by-rule-for-rest = by rule { $number }, for all that are left
golden-no-figure = because there is no figure
golden-figure-missing = because a figure that the rules ask for is missing
golden-outdated = because the source is outdated
golden-not-delivered = because the source was not delivered
golden-no-rule-holds = because no rule holds
golden-no-rule = because there is no rule
golden-report-new = report of { $code } is new
golden-report-gone = report of { $code } is no longer chosen in golden.toml
golden-report-origin = report of { $code }: { $count ->
        [one] 1 line
       *[other] { $count } lines
    } on where figures come from
golden-report-differs = report of { $code } differs (- approved, + now)
golden-more-lines = ... and { $more } lines more; --all shows them
golden-stray = { $file } belongs to nothing that is approved

golden-conflict = this file still has marks of a merge
    .help = merge the rules first; then `mdd golden accept` makes this file anew

# As messages: `mdd golden check --format github`, `mdd ci`.

golden-other-colours = `{ $indicator }` has another colour than was approved in { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
    .help = when it is meant so: `mdd golden accept`; which gemeenten: `mdd golden check`
golden-other-figures = `{ $indicator }` has other figures than were approved in { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }; no colour changes
    .help = when it is meant so: `mdd golden accept`; which gemeenten: `mdd golden check`
golden-other-outputs = what version { $version } gives is not what was approved; the figures and colours are
    .help = when it is meant so: `mdd golden accept`; what differs: `mdd golden check`
golden-other-gone = outputs of version { $version } are approved, but there is no such version of the rules
    .help = when it was taken away on purpose: `mdd golden accept --remove { $version }`
golden-found-in = in { $count ->
        [one] version { $versions }
       *[other] the versions { $versions }
    }
golden-examples-fail = version { $version } is not published: { $count ->
        [one] one example fails
       *[other] { $count } examples fail
    }
    .help = change the rules or the example, until `mdd test --rules { $version }` names none
golden-not-gone = there is a version { $found } of the rules
    .help = only outputs of versions that are gone can be removed
golden-no-deliveries = the folder { $found } is not there
golden-kept = { $version }: approved, but there is no such version of the rules; it stays: `mdd golden accept --remove { $version }` drops it
golden-against = { $version } beside { $before }, which it extends:
golden-against-same = { $version } gives what { $before } gives, which it extends
golden-todays = The deliveries of today are not those by which rules are judged: in { $version } { $count ->
        [0] no colour is another one
        [one] 1 colour is another one
       *[other] { $count } colours are other ones
    }. See `mdd diff { $version } --data-from { $folder }`.
