# What is different between two versions of the rules, or two deliveries of the data.

diff-with-what = with what should { $old } be compared?
    .help = give two versions: mdd diff 2.3 3.0; or one version and other data: mdd diff 3.0 --data-from DIR
diff-not-of-gemeenten = --prove and --patch are about the rules, not about single gemeenten
    .help = leave the gemeenten out

# Above everything.

diff-title = { $rules }; { $data }
diff-title-rules = Rules { $rules }
diff-title-two-rules = Rules { $old } -> { $new }
diff-title-data = data of { $date }, { $gemeenten }
diff-title-two-data-of = data of { $old } -> { $new }, { $gemeenten }
diff-asked = { $names }
diff-title-two-data = data of { $old } ({ $before } gemeenten) -> { $new } ({ $gemeenten } gemeenten)
diff-made-up = Made-up figures, for demonstration: this says nothing about real gemeenten.
diff-nothing = Nothing changed.

# Headings, and words in tables.

diff-rules = Rules
diff-rules-same = The rules are the same.
diff-rules-elsewhere = Other changes of the rules make no difference to { $gemeenten }; `mdd diff { $old } { $new }` shows them.
diff-indicators = Indicators
diff-column-indicator = indicator
diff-column-changes = what changes
diff-shared = Shared by several indicators
diff-report = Report
diff-texts = Texts and scripts
diff-colours-title = Colours
diff-figures = Printed figures that change
diff-old-new = old \ new
diff-new = new
diff-gone = gone
diff-changed = changed

# Changes of colour.

diff-gemeenten = { $count ->
        [one] 1 gemeente
       *[other] { $count } gemeenten
    }
diff-colours = { $count ->
        [one] 1 colour
       *[other] { $count } colours
    }
diff-colours-changed = Colours that change: { $colours }, of { $gemeenten }
diff-colours-same = Colours that change: none
diff-markdown-colours = **{ $colours }** change, of { $gemeenten }.
diff-markdown-none = No colour changes.
diff-changed-of = { $count } of { $gemeenten }
diff-judged-only-new = judged only in the new version
diff-judged-only-old = judged only in the old version
diff-markdown-only-new = Judged only in the new version: { $counts }.
diff-markdown-only-old = Judged only in the old version: { $counts }.
diff-alike = { $old } { $arrow } { $new }, { $gemeenten }, by { $causes }
diff-alike-because = { $old } { $arrow } { $new }, { $gemeenten }, by { $causes }: { $because }
diff-alike-why = { $old } { $arrow } { $new }, { $gemeenten }, by { $causes }: "{ $why }"
diff-more = and { $count } more: { $names }
diff-reasons = Reasons for grijs that change; the colour stays grijs
diff-reason = { $old } -> { $new }, { $gemeenten }, by { $causes }: { $names }
diff-reason-why = { $old } -> { $new }, { $gemeenten }, by { $causes }: "{ $why }" ({ $names })
diff-reason-names = { $names }
diff-reason-names-more = { $names } and { $more } more
diff-figure = { $figure }
diff-figure-beside = { $figure } beside { $benchmark }
diff-figures-now = { $old }, now { $new }
diff-figure-of = the figure of { $gemeenten }
diff-benchmark-of = the benchmark of { $gemeenten }
diff-figure-better = better of { $better }, worse of { $worse }
diff-benchmark-moved = the benchmark of { $gemeenten }: { $old } -> { $new }
diff-gemeente-new = new
diff-gemeente-new-from = new, from { $from }
diff-gemeente-gone = gone
diff-gemeente-gone-into = gone, went into { $into }
diff-by-merger = { $colour } by merger (was { $was })
diff-colour-in = { $colour } in { $gemeente }

# What made a colour change: "by ...".

diff-cause-rule = rule
diff-cause-figure = figure
diff-cause-own-data = own data
diff-cause-freshness = freshness of the source
diff-cause-new-source = a new source
diff-cause-not-delivered = a source that was not delivered
diff-cause-merger = merger
diff-cause-date = date
diff-cause-benchmark = benchmark
diff-causes-together = { $before } together with { $next }
diff-causes-or = { $before } or { $next }
diff-causes-each = { $causes } (each is enough)
diff-causes-none = { "" }

# What decided a colour where no rule did.

diff-by-no-figure = no figure
diff-by-missing = no `{ $name }`
diff-by-outdated = an outdated source
diff-by-not-delivered = a source that was not delivered
diff-by-gap = no rule that holds

# Why a colour changed, with the figures.

diff-because-none = no cause is enough by itself
diff-because-together = { $before }; together with { $next }
diff-because-or = { $before }; or { $next }
diff-in-words = "{ $why }" ({ $by })
diff-because-rule = decided by { $new } now, by { $old } before
diff-because-rule-said = before: "{ $why }"
diff-because-rule-coloured = { $by } gives another colour
diff-because-threshold = threshold `{ $name }` { $old } -> { $new }
diff-because-thresholds = { $moved }; { $figures }
diff-because-computed = { $figures }, computed otherwise
diff-because-computed-by = { $figures }, computed otherwise: { $moved }
diff-because-computed-by-some = { $figures }, computed otherwise: { $moved } (one of them, or together)
diff-because-date = { $old } -> { $new }: { $changed }
diff-because-merger = with { $merged }: { $figures }
diff-because-outdated = the source is outdated now
diff-because-fresh = the source is no longer outdated
diff-because-new-source = the source is new: there were no data of it then
diff-because-not-delivered = the source was not delivered now
diff-because-figures = { $figures }
diff-because-own-figure = figure { $old } -> { $new }
diff-because-figure = { $name } { $old } -> { $new }
diff-because-unprinted = a figure that is not printed
diff-because-benchmark = benchmark { $old } -> { $new }, because { $why }
diff-because-benchmark-made = it is made otherwise
diff-because-benchmark-peers = it is made of other gemeenten
diff-because-benchmark-date = the date is another one, for others too
diff-because-benchmark-own = its own figure changed
diff-because-benchmark-moves = its own figure and those of others changed
diff-because-benchmark-others = others changed
diff-because-benchmark-computed = the figures of others are computed otherwise
diff-because-benchmark-thresholds = the figures of others are computed otherwise: { $moved }
diff-because-benchmark-any = others changed, or their figures are computed otherwise

# For which figures an indicator gets another colour.

diff-region = { $when }: { $old } -> { $new }
diff-region-perhaps = perhaps { $when }: { $old } -> { $new } ({ $why })
diff-no-colour = no colour
diff-regions-too-many = the colour rules differ in too many cases to say
diff-regions-more = and other cases
diff-regions-others = and { $count } other cases
diff-regions-not-proved = whether there are other cases is not proved: { $why }

# What is different in the rules.

diff-of = { $what }: { $change }
diff-key-of = { $thing }, { $key }
diff-assumption-of = { $thing }, { $assumption }
diff-value = { $old } -> { $new }
diff-value-changed = changed
diff-value-new = { $value } (new)
diff-value-gone = { $value } (gone)
diff-list-new = new { $texts }
diff-list-gone = gone { $texts }
diff-list-order = in another order: { $texts }
diff-class-new = new class "{ $name }"
diff-class-new-to = new class "{ $name }", up to { $end }
diff-class-end = class "{ $name }" goes up to { $new } instead of { $old }
diff-class-ends = class "{ $name }" goes no further than { $end }
diff-class-open = class "{ $name }" goes on without end
diff-class-gone = no class "{ $name }" any more
diff-list-changes = { $before }; { $next }
diff-used-by = { $change } (used by { $sections })
diff-name = name of the monitor: "{ $old }" -> "{ $new }"
diff-organisation = organisation: "{ $old }" -> "{ $new }"
diff-in-summary = in the summary
diff-only-in-paragraph = only in its paragraph
diff-gone-from-summary = dropped; was in the summary
diff-gone-from-paragraph = dropped; was only in its own paragraph
diff-moves = moves from paragraph { $old } to { $new }
diff-leaves-summary = leaves the summary; stays in its paragraph
diff-enters-summary = enters the summary
diff-renumbered = paragraphs with another number: { $paragraphs }
diff-renamed = renamed
diff-heading = heading
diff-another-figure = another figure
diff-judged-now = is judged now: it has colour rules
diff-judged-no-more = is not judged any more: it has no colour rules
diff-rules-rewritten = the colour rules are written otherwise
diff-why = text beside { $colour }
diff-why-grijs = text beside grijs ({ $reason })
diff-why-text = "{ $why }"
diff-assumed = assumed: { $text }
diff-assumed-no-more = no longer assumed: { $text }
diff-threshold = threshold `{ $name }`
diff-measure = measure `{ $name }`
diff-view = view `{ $name }`
diff-list = list `{ $name }`
diff-table = table `{ $name }`
diff-definition = { $kind } `{ $name }`
diff-summary = summary of chapter `{ $name }`
diff-paragraphs = paragraphs of chapter `{ $name }`
diff-chapter = chapter `{ $name }`
diff-paragraph = paragraph `{ $name }`
diff-blocks = what it shows changed
diff-annex = annex of sources, `{ $name }`
diff-annex-follows = belongs to paragraph `{ $section }` now, with its number
diff-annexes = the annexes changed
diff-legend = legend, { $colour }
diff-text = text `{ $name }`
diff-script = script `{ $name }`
diff-lines-new = { $count ->
        [one] new, 1 line
       *[other] new, { $count } lines
    }
diff-lines-added = { $count ->
        [one] 1 line added
       *[other] { $count } lines added
    }
diff-lines-removed = { $count ->
        [one] 1 line taken out
       *[other] { $count } lines taken out
    }
diff-lines-changed = { $count ->
        [one] 1 line changed
       *[other] { $count } lines changed
    }
diff-lines-replaced = { $count ->
        [one] 1 line replaced by { $new }
       *[other] { $count } lines replaced by { $new }
    }

# What is proved of two versions.

diff-only-in = only { $version } has it
diff-with-sample = with { $sample }: { $before } in { $old }, { $after } in { $new }
diff-with-gemeente = with the data of { $gemeente }: { $before } in { $old }, { $after } in { $new }
diff-not-proved = not proved: { $why }
diff-proved-same = { $count ->
        [one] { $old } and { $new } give the same colours for every input (1 indicator).
       *[other] { $old } and { $new } give the same colours for every input ({ $count } indicators).
    }
diff-proved-other = { $old } and { $new } do not always give the same colours
diff-proved-unknown = it is not proved that { $old } and { $new } always give the same colours
diff-proved-others = { $count ->
        [one] 1 other indicator is the same for every input
       *[other] { $count } other indicators are the same for every input
    }

# Two projects, version by version.

diff-only-newest = this is about version { $newest } alone; of the two projects { $others } differ too
    .help = `mdd diff` without --patch, --note or csv says what each version does
diff-versions = Every version of the two projects
diff-versions-same = { $versions }: the same rules
diff-versions-no-colour = { $versions }: other rules, no colour changes
diff-versions-differ = { $versions }: { $count ->
        [one] 1 colour changes
       *[other] { $count } colours change
    }
diff-versions-only = { $versions }: only in { $project }
diff-versions-proved = { $old } and { $new } give the same colours for every input by the rules of { $versions }
diff-hit-counted = { $section } { $indicator }: { $old } -> { $new }, { $gemeenten }
diff-hit = { $section } { $indicator }: { $old } -> { $new }, { $gemeenten }: { $names }
diff-hit-more = { $section } { $indicator }: { $old } -> { $new }, { $gemeenten }: { $names } and { $more } more

# The note beside a new version (`--note`): always said in Dutch.

diff-note-title = { $name }: from version { $old } to { $new }
diff-note-title-data = { $name }: other data with version { $new }
diff-note-version = Version { $version } is of { $date }.
diff-note-same-data = Both sides were worked out with the same data (of { $new }).
diff-note-two-deliveries = Compared are two deliveries of the data, of the same date ({ $new }).
diff-note-two-dates = Compared are the data of { $old } and those of { $new }.
diff-note-made-up = **Note:** made-up figures, for demonstration. This says nothing about real gemeenten.
diff-note-nothing = Nothing changes in rules, figures and colours.
diff-note-changelog = What changes
diff-note-rules = The rules beside each other
diff-note-threshold = The threshold '{ $name }' goes from { $old } to { $new }.
diff-note-threshold-new = New is the threshold '{ $name }': { $new }.
diff-note-threshold-gone = The threshold '{ $name }' ({ $old }) is gone.
diff-note-added = New: { $section } { $label }.
diff-note-removed = Gone: { $section } { $label }.
diff-note-changed = Changed: { $section } { $label } ({ $aspects }).
diff-note-changes = { $count ->
        [one] 1 change in { $what }.
       *[other] { $count } changes in { $what }.
    }
diff-note-shared = shared figures, lists or tables
diff-note-report = structure and layout of the report
diff-note-texts = texts
diff-note-aspect-colours = colour rules
diff-note-aspect-figure = how it is worked out
diff-note-aspect-benchmark = benchmark
diff-note-aspect-name = name
diff-note-aspect-place = place in the report
diff-note-aspect-wording = wording
diff-note-felt = What gemeenten notice
diff-note-colours = { $count ->
        [0] Of subjects that stayed the same no gemeente gets another colour.
        [one] 1 colour changes, of 1 gemeente.
       *[other] { $colours } colours change, of { $changed } of the { $gemeenten } gemeenten.
    }
diff-note-judged-now = This subject is judged now: { $counts }.
diff-note-judged-no-more = This subject is judged no more: { $counts }.
diff-note-another-colour = { $count ->
        [one] { $gemeenten } gets another colour.
       *[other] { $gemeenten } get another colour.
    }
diff-note-was-is = was \ becomes
diff-note-inhabitants = inhabitants
diff-note-size-smallest = less than 20,000
diff-note-size-small = 20,000 to 50,000
diff-note-size-middle = 50,000 to 100,000
diff-note-size-large = 100,000 or more
diff-note-from-to = { $old } to { $new }
diff-note-moved = { $section } { $old } to { $new }
diff-note-why = Why:
diff-note-moves = { $gemeenten } from { $old } to { $new }, by { $causes }.
diff-note-told-first = It first said: “{ $why }”
diff-note-told-now = It says now: “{ $why }”
diff-note-most = Hit most (the largest step first, then the most inhabitants):
diff-note-flip = { $gemeente }: from { $old } to { $new }
diff-note-and-more = and { $gemeenten } more
diff-note-figure = figure { $old } becomes { $new }
diff-note-beside = { $kind ->
        [norm] norm { $old } becomes { $new }
        [mean] mean { $old } becomes { $new }
        [median] median { $old } becomes { $new }
        [rank] place { $old } becomes { $new }
        [best] best figure { $old } becomes { $new }
       *[other] benchmark { $old } becomes { $new }
    }
diff-note-reasons = Still grijs, for another reason
diff-note-reason = { $section } { $label }: { $gemeenten } from ‘{ $old }’ to ‘{ $new }’, by { $causes }: { $names }.
diff-note-figures = Other figures, the same colour
diff-note-other-figure = another figure for { $gemeenten }
diff-note-other-benchmark = { $kind ->
        [norm] another norm for { $gemeenten }
        [mean] another mean for { $gemeenten }
        [median] another median for { $gemeenten }
        [rank] another place for { $gemeenten }
       *[other] another benchmark for { $gemeenten }
    }
diff-note-gemeenten = Gemeenten with the most changes
diff-note-mergers = Gemeenten that are new or gone
diff-note-appeared = { $count ->
        [0] { $gemeente } is new.
       *[other] { $gemeente } is new, from { $others }.
    }
diff-note-gone = { $count ->
        [0] { $gemeente } is gone.
       *[other] { $gemeente } is gone, went into { $others }.
    }
diff-note-several = { $count ->
        [one] 1 gemeente
       *[other] { $number } gemeenten
    }
