# The fixed words of reports. Rules replace any of them by its name, under [words] in report.toml; there without `report-`.

# Colours.
report-colour-groen = green
report-colour-oranje = orange
report-colour-rood = red
report-colour-grijs = grey

# How often a source comes.
report-frequency-daily = daily
report-frequency-weekly = weekly
report-frequency-monthly = monthly
report-frequency-two-monthly = every two months
report-frequency-quarterly = quarterly
report-frequency-half-yearly = every half year
report-frequency-yearly = yearly
report-frequency-once = once

# Answers, where the rules have no words for them; and what they mean, in a workbook.
report-yes = Yes
report-no = No
report-means-yes = yes
report-means-no = no

# Parts of the report.
report-summary = Summary
report-introduction = Introduction
report-legend = Legend
report-what-if = WHAT IF: { $monitor }
report-source = Source:
report-purpose = Purpose:
report-note = Note
report-basis = Grounds
report-warning = Please note:
report-back = Back to the summary
report-gemeente = Municipality:
report-code = Municipality code { $code }
report-date = Date:
report-gemeenten = { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
report-national-gemeenten = { $national }: { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
report-of-whole = { $part } of { $whole }
report-pages = { $page } of { $pages }
report-colophon = Made with { $program }, rules { $rules } ({ $rules-hash }), data ({ $data-hash }).
report-beside-means = To compare: { AND($kinds) }.
report-beside-mean-means = "mean" is that of the country
report-beside-mean-of = of { AND($sections) } that of gemeenten with the same { $peers }
report-beside-norm-means = "norm" is the limit that was agreed
report-beside-count-means = "of" says how many gemeenten do it, of how many
report-lower-is-better = A lower figure is better for { AND($rows) }.

# Above columns.
report-of-all = { $count } of { $all }
report-head-beside = To compare
report-national = National
report-head-colour = Colour
report-head-meaning = Meaning
report-head-subject = Subject
report-head-gemeente = Municipality
report-head-province = Province
report-head-size = Size
report-head-files = Files
report-head-changed = Changed
report-head-better = To better
report-head-worse = To worse
report-head-neither = To or from { $colour }
report-head-source = Source
report-head-file = File
report-head-used = Rows used
report-head-done = Treatment
report-head-part = Part
report-head-updated = Last update
report-head-frequency = Frequency
report-head-publisher = Publisher
report-head-remark = Remark

# Where figures come from.
report-updated = updated: { $updated }
report-month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
report-outdated = outdated
report-made-up = made-up figures
report-made-up-demonstration = made-up figures, for demonstration
report-origin = Origin of the figures
report-origin-elsewhere = Which files the figures were made from, their sha256 and what was done to them is told by this report as a workbook (XLSX) and as JSON.
report-nothing = None
report-no-files = No files
report-no-sources = No sources
report-data-of = { $part } Data of { $source }
report-left-out-other = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } of other organisations left out
report-left-out-other-time = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } of abolished or later municipalities left out
report-left-out-unknown = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } of unknown municipalities left out
report-left-out-wrong = { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } with mistakes left out
report-gates-failed = { $count ->
        [one] { $count } requirement not met
       *[other] { $count } requirements not met
    }
report-too-old = too old for this report

# What was done to a delivery on its way to a table; mdd data check and mdd explain say it so too.
step-chosen = chosen as the newest of { $count } files
step-unpacked = unpacked from { $from } ({ $bytes } bytes)
step-unpacked-member = { $member } unpacked from { $from } ({ $bytes } bytes)
step-decoded = decoded from { $from }
step-without-rows = { $names ->
        [one] 1 name
       *[other] { $names } names
    } with an empty list: of these there are no rows
step-totals = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } with totals left out
step-others = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } left out that do not say { $only }
step-filled = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } too short, filled with empty fields
step-cut = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } read without the empty fields behind them
step-filled-down = { $column }: { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } filled from the one above
step-missing = { $column }: { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } read as missing
step-meant = { $column }: { $cells ->
        [one] 1 empty cell
       *[other] { $cells } empty cells
    } read as `values` says
step-replaced = { $column }: { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } read as `values` says
step-rounded = { $column }: { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } rounded to 15 digits
step-split = { $column }: { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } with several values became { $into }
step-renamed = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } with a former name or code of the gemeente
step-repeated = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } left out because of a repeated key
step-repeated-differing = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } left out because of a repeated key, of which { $differing } with other values than the first
step-equal = { $rows ->
        [one] 1 row is
       *[other] { $rows } rows are
    } the same as one before: all of them count
step-divided = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of divided gemeenten given to each successor
step-merged = rows of { $gone ->
        [one] 1 abolished gemeente
       *[other] { $gone } abolished gemeenten
    } { $combined } for { $into ->
        [one] 1 gemeente
       *[other] { $into } gemeenten
    }

# How rows of several former gemeenten were combined.
combined-sum = summed
combined-mean = averaged
combined-weighted = averaged (by size)
combined-any = combined (yes when one says yes)
combined-largest = combined (the largest counts)
combined-variously = combined
combined-together = put together
report-merged-one = The figures of { $gemeente } are those of { AND($from) }.
report-merged-sum = The figures of { $gemeente } are the sum of rows of { AND($from) }.
report-merged-mean = The figures of { $gemeente } are the mean of rows of { AND($from) }.
report-merged-weighted = The figures of { $gemeente } are the mean, weighted by size, of rows of { AND($from) }.
report-merged-any = For { $gemeente } yes counts when one of these says yes: { AND($from) }.
report-merged-largest = The figures of { $gemeente } are those of the largest of these: { AND($from) }.
report-merged-otherwise = The figures of { $gemeente } are put together from rows of { AND($from) }.

# Versions of the rules.
report-version = V { $version } Production date: { $date }
report-mended = Mended on { $date }: { $what }

# What stands beside a figure: what it is called, and how it stands among others.
report-norm = Target
report-number-of-gemeenten = Number of municipalities
report-part-of-gemeenten = Share of the municipalities
report-gemeenten-with-the-same = Municipalities with the same
report-mean = Mean
report-median = Median
report-quantile = Limit of { $part }
report-best = Best
report-place = Rank
report-of-peers = { $benchmark } (same { $peers })
report-beside-norm = target { $figure }
report-beside-count = { $count ->
        [one] { $figure } municipality
       *[other] { $figure } municipalities
    }
report-beside-mean = mean { $figure }
report-beside-median = median { $figure }
report-beside-quantile = limit of { $part } { $figure }
report-beside-best = best { $figure }
benchmark-share = { $holding } of the { $all } { $count ->
        [one] municipality
       *[other] municipalities
    } ({ $part })
benchmark-place = place { $place } of { $all }
benchmark-place-shared = shared place { $place } of { $all }

# How a composed figure came about.
composed-points = { $points } of the { $most } points
composed-tally = { $colour }: { $count } of the { $all }

# Why a colour is what it is.
reason-no-figure = A figure that decides the colour is missing: { $name }.
reason-no-benchmark = There is no figure to compare with.
reason-gap = No colour rule fits this figure.
reason-no-data = no data
reason-not-taking-part = does not take part
reason-too-little = too little filled in
reason-outdated = outdated source
reason-not-delivered = not delivered
reason-not-delivered-why = The source was not delivered.

# Periods, as rules look back. `count` chooses, `written` is the number in digits or in words.
report-period-days = { $count ->
        [one] { $written } day
       *[other] { $written } days
    }
report-period-weeks = { $count ->
        [one] { $written } week
       *[other] { $written } weeks
    }
report-period-months = { $count ->
        [one] { $written } month
       *[other] { $written } months
    }
report-period-years = { $count ->
        [one] { $written } year
       *[other] { $written } years
    }

# Compared with others.
report-compared-with = Compared with { $whom }.
report-compared-with-several = Compared with { $count } municipalities ({ $whom }).
report-compared-with-nobody = The register does not say with whom this municipality can be compared.
report-compared-unknown = Comparison (unknown)
report-same-province = Province of { $province }
report-same-peers = same { $peers }: { $value }
report-size-between = { $from } to { $to } inhabitants
report-size-from = { $from } or more inhabitants
report-size-below = fewer than { $to } inhabitants

# Changed since an earlier edition.
report-since = Since the monitor of { $date } (version { $version }): { $count ->
        [0] no subject got another colour
        [one] { $count } subject got another colour
       *[other] { $count } subjects got another colour
    }.
report-changes-since = Since the monitor of { $date } (version { $version }) { $count ->
        [0] no colour
        [one] { $count } colour
       *[other] { $count } colours
    } changed.
report-changes-new = What was not in the monitor then does not count.
report-changes-ways = In { $gemeenten ->
        [one] { $gemeenten } municipality
       *[other] { $gemeenten } municipalities
    }: { $better } to better, { $worse } to worse, { $other } to or from { $grey }.
report-changes-unknown = no report then
report-recoloured = { $subject }: from { $before } to { $now }
report-without-colour = no colour
report-since-gone = No longer in the summary: { $rows }.
report-since-version = Since version { $version }
report-since-date = Since { $date }
report-new = new
report-new-source = new source, no data then
report-equal = the same
report-equal-colour = the same, was { $colour }
report-was = was { $before }
report-was-better = better, was { $before }
report-was-worse = worse, was { $before }

# How figures went over the editions.
report-trend = Trend
report-trend-title = Trend: { $title }
report-trend-edition = Edition
report-trend-date = Date
report-trend-today = By the rules of now
report-trend-break = Break
report-trend-now = now
report-trend-from = { $edition } (of { $gemeente })
report-trend-green = { $groen } in the country
report-trend-green-alike = { $groen }: { $alike }
report-trend-not-kept = delivery not kept
report-trend-figures = Figures by edition
report-trend-rule = rule changed ({ $from } → { $to })
report-trend-rule-same = rule changed
report-trend-source = source { $source } declared otherwise
report-trend-source-new = source { $source } was added
report-trend-source-gone = source { $source } was dropped
report-trend-merged = { AND($names) } merged
report-trend-joined = { AND($names) } went into { $gemeente }
report-trend-none = There is no earlier edition to compare this figure with.
report-trend-equal = The same since { $edition }: { $to }.
report-trend-moved = From { $from } in { $edition } to { $to } now.
report-trend-broken = Break at { $edition }: { $what }.
report-trend-predecessors = Earlier figures are those of { AND($names) }, each by itself.
report-trend-drawn = Trend of { $title }: { $words }

# Since an edition: what changed, and by what.
report-since-title = What changed since { $edition }
report-since-nothing = No figure and no colour is another one than then.
report-since-corrected = What we said then was not right: { $edition } puts it right.
report-since-corrected-because = What we said then was not right: { $edition } puts it right. { $why }
report-since-turned-same = { $subject }: from { $before } to { $now } ({ $is } stayed).
report-since-turned = { $subject }: from { $before } to { $now } ({ $was } became { $is }).
report-since-moved = { $subject }: { $was } became { $is }, { $colour } stayed.
report-since-moved-plain = { $subject }: { $was } became { $is }.
report-since-new = { $subject }: new, { $is }.
report-since-causes = By: { AND($causes) }.
report-since-gone-too = No longer in the monitor: { $rows }.
report-since-because = { $was }, by { AND($causes) }
report-cause-rule = the colour rules
report-cause-figure = how the figure is computed
report-cause-own-data = its own data
report-cause-freshness = the age of the source
report-cause-new-source = a source that is new or declared otherwise
report-cause-not-delivered = a source that was not delivered
report-cause-merger = a merger
report-cause-date = the date of the report
report-cause-benchmark = the figure beside it

# Behind "Please note:".
report-warn-made-up = made-up figures, for demonstration. Made up are: { $sources }.
report-warn-failed = this report is made of data that did not pass the checks. It is about: { $sources }.
report-warn-not-delivered = not everything was delivered. What rests on these sources has no figure and is grey: { $sources }.
report-warn-what-if = this is no report. { $told }
set-threshold = { $name } = { $value } (the rules say { $was })
set-figure = { $name } of { $gemeente } = { $value } (the data say { $was })
set-what-if = What if: { $set }. Nothing was changed or saved.

# Pictures, for who does not see them; and what stands below.
report-picture-figure = { $gemeente } has { $figure }. Of the { $all } municipalities with a figure, { $lower } have a lower and { $higher } a higher figure; { $others } others have the same.
report-picture-no-figure = { $gemeente } has no figure; { $count ->
        [one] { $count } municipality has
       *[other] { $count } municipalities have
    } one.
report-picture-scale = The scale runs from { $from } to { $to }.
report-picture-without = No figure: { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }.
report-picture-answer = { $answer }: { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }.
report-picture-own-answer = { $answer }: { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }, { $gemeente } too.
report-picture-no-data = No data: { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }.
report-key-no-data = no data: { $count }
report-key-no-data-printed = No data { $count }
report-key-own = your municipality
report-key-height = Height: number of municipalities

# Web pages: what a screen reader says, and the overview of the country.
report-to-content = To the content
report-parts = Parts
report-parts-of = Parts of { $gemeente }
report-tally = Number of subjects by colour, and what the colour means
report-note-number = Note { $number }
report-back-from-note = Back to the text at note { $number }
report-order = Order
report-order-subject = subject
report-order-colour = { $colour } first
report-about = About { $number }
report-head-place = Place
report-place-figure = { $lower ->
        [one] { $lower } municipality
       *[other] { $lower } municipalities
    } lower, { $same } equal, { $higher } higher.
report-place-answer = { $count } of { $all } municipalities with this answer.
report-key-place = The line at Place is all municipalities with a figure, from low to high. For answers they stand as the rules list these. The block is who has the same as your municipality.
report-everyone = all municipalities
report-everyone-title = All municipalities
report-filter-name = Name, province or code
report-filter-all = all
report-filter-one = 1 municipality
report-filter-several = municipalities
report-views = Views
report-counts = Number of subjects by colour
report-matrix = Colour by municipality and subject
report-changes = What changed
report-file-of = { $format } of { $gemeente }
report-file-of-all = All municipalities as { $format }

# PDF without reports.
report-none = No reports
report-none-here = There are no reports.

# Workbooks: sheets and columns.
report-sheet-scores = Scores
report-sheet-origin = Origin
report-sheet-files = Source files
report-sheet-account = Account
report-sheet-colours = Colours
report-sheet-figures = Figures
report-sheet-table = Table
report-sheet-counts = number of municipalities by colour
report-sheet-monitor = Monitor
report-sheet-title = { $monitor } (version { $version }): { $what }
report-sheet-nobody = no municipalities
report-sheet-peildatum = Reference date { $date }
report-sheet-about = Version { $version }, reference date { $date }
report-cell-code = Code
report-cell-inhabitants = Inhabitants
report-cell-chapter = Chapter
report-cell-section = Section
report-cell-indicator = Indicator
report-cell-figure = Figure
report-cell-kind = Kind
report-cell-why = Why
report-cell-without-colour = Without colour
report-cell-gemeenten = Municipalities
report-cell-their-colour = Their colour
report-cell-since = Since last time
report-cell-figure-then = Figure then
report-cell-title = Title
report-cell-edition = Edition
report-cell-printed = Printed
report-cell-value = Value
report-cell-benchmark-printed = Benchmark printed
report-cell-benchmark-value = Benchmark value
report-cell-benchmark-kind = Kind of benchmark
report-cell-reason = Reason for grey
report-cell-compared = Compared with
report-cell-compared-printed = Comparison printed
report-cell-compared-value = Comparison value
report-cell-compared-colour = Comparison colour
report-cell-printed-then = Printed then
report-cell-value-then = Value then
report-cell-colour-then = Colour then
report-cell-table = Table
report-cell-which = Which
report-cell-none = none
report-cell-lines = lines
report-cell-rows = rows
report-cell-records = records
report-account-part = Part
report-account-value = Value
report-account-peildatum = Reference date
report-account-rules = Version of the rules
report-account-rules-hash = Checksum of the rules (sha256)
report-account-data-hash = Checksum of the data (sha256)
report-account-program = Program
report-account-gemeenten = Municipalities in the Netherlands
report-account-since = Changed since
report-account-edition = monitor of { $date } (version { $version })
report-account-what-if = No report
report-account-not-delivered = Not delivered
report-account-made-up = Made-up figures, for demonstration
report-account-failed = Did not pass the checks
report-account-legend = Meaning of colours

# The message in front.

report-message = In short
report-message-chances = Chances
report-message-colours = Of { $all } subjects { $gemeente } has { $green } in { $groen }, { $amber } in { $oranje } and { $red } in { $rood }.
report-message-grey = { $count ->
        [one] 1 subject is
       *[other] { $count } subjects are
    } { $grijs }.
report-message-among = { $more } of the { $all } gemeenten have more subjects in { $groen }, { $same } as many.
report-message-stands-out = What stands out: { $section } { $label } is { $rood }, and it is so in { $count ->
        [1] no other gemeente
       *[other] only { $count } gemeenten
    }.
report-message-changed = Other than on { $date }: { $rows }.
report-message-change = { $row } was { $before }, is { $now } now
report-rows-behind = { $label }: what counts
report-rows-behind-some = { $label }: what counts ({ $shown } of { $all })
report-alike = Who does this well? { $count ->
        [0] None yet of the { $all } gemeenten like yours ({ $size }, with a colour) is
        [one] 1 of the { $all } gemeenten like yours ({ $size }, with a colour) is
       *[other] { $count } of the { $all } gemeenten like yours ({ $size }, with a colour) are
    } { $groen }.
report-alike-near = Who does this well? { $count ->
        [one] 1 of the { $all } gemeenten like yours ({ $size }, with a colour) is { $groen }, in { $province }.
       *[other] { $count } of the { $all } gemeenten like yours ({ $size }, with a colour) are { $groen }, { $near } of them in { $province }.
    }
report-alike-names = For instance { AND($names) }.
report-alike-ask = Who they are, { $contact } tells.
report-alike-ask-of = Ask { $organisation } who they are.
report-standing = { $higher } of the { $all } gemeenten { $higher ->
        [one] has
       *[other] have
    } a higher figure, { $lower } a lower one.
report-standing-green = { $green } of the { $all } gemeenten { $green ->
        [one] is
       *[other] are
    } { $groen } here.
report-message-needed = For { $groen }: { $needed }. Now: { $now }.
report-message-needed-of = { $name }: { $needed }
report-message-needed-all = For { $groen }: { AND($changes) }.
report-message-no-way = For { $groen }: { $why }.
report-message-rare = { $count } of the { $all } gemeenten have { $colour } here.
report-message-deadline = It has to be groen on { $date }.
report-message-deadline-past = The deadline was { $date }.
report-message-ask = Questions?
report-message-contact = Questions about this report?
report-message-ranking = The chances on the first page are in order of: { $criteria }.
report-message-by-near = how little must change for groen
report-message-by-colour = rood before oranje
report-message-by-rare = how few gemeenten have this colour
report-message-by-deadline = the earliest deadline
report-message-by-weight = how heavy the subject weighs

# A message by mail.

report-mail-subject = { $monitor }: { AND($gemeenten) }, { $date }
report-mail-attached = The full report is in the attachment.

# What a gemeente says of its own colour, and how near another one is.
report-explained = explained
report-explanation-told = Explanation by { $who }, until { $until }: { $text }
report-explanation-lapsed = An explanation by { $who } held until { $until }, and has lapsed.
report-fragile = on the edge
report-fragile-down = On the edge: one step lower, { $figure }, is { $colour }.
report-fragile-up = On the edge: one step higher, { $figure }, is { $colour }.
report-fragile-rounding = This colour rests on rounding: rounded otherwise it is { $colour }.

# Who does a subject for a gemeente, together with other gemeenten.
report-served = via { $title }
report-served-by = { $subject } via { $title } (contact: { $contact }).

# Gemeenten side by side, and colours counted by who does the subject.
report-organisation-of = { $count ->
    [one] One gemeente: { AND($gemeenten) }.
   *[other] { $count } gemeenten: { AND($gemeenten) }.
}
report-organisation-contact = Contact: { $contact }.
report-counted-once = { $title } does this for { AND($gemeenten) } and counts once: { $colour }.
report-counted-differs = { $title } does this for { AND($gemeenten) } and counts once. Their colours differ.
report-counted-without = { $title } does this for { AND($gemeenten) }.
report-counted-differ = { $count ->
    [one] 1 with different colours
   *[other] { $count } with different colours
}
report-counted = Counted by who does it: { AND($parts) }.
report-head-served = Via
report-sheet-counted = Who does it
report-counted-differing = The colours of its gemeenten differ.
report-without-partners = { $benchmark } without the same organisation

# Sheets of workshops, and figures of gemeenten side by side.
report-beside-rows = { $subject }: what one has and another has not ({ $shown } of { $all })
report-beside-needed = { $subject }, { $gemeente }: { $needed }
report-beside-other = another gemeente
report-workshop-title = Workshop: { $theme }
report-workshop-group = Group { $number }: { AND($names) }. Reference date { $date }.
report-workshop-group-named = { AND($names) }. Reference date { $date }.
report-workshop-figures = Figures side by side
report-workshop-explained = What gemeenten say of it themselves
report-workshop-needed = What is needed
report-workshop-rows = What is behind the figures
report-workshop-questions = Questions for the talk
report-workshop-between-us = On this sheet are only figures of those who take part, and national ones. Discuss them together; do not pass them on.
report-workshop-ask-groen = { $count ->
        [one] { AND($names) } is { $groen } on { $subject }. How did that work out? Who did the work, and what helped most?
       *[other] { AND($names) } are { $groen } on { $subject }. How did that work out? Who did the work, and what helped most?
    }
report-workshop-ask-lower = { $gemeente } is { $colour } on { $subject } ({ $figure }). What holds you back, and what is the first step?
report-workshop-ask-burden = "{ $example }" is there at { AND($names) }, and not at { AND($groen) }. How did that go at { AND($groen) }: what came in its place?
report-workshop-ask-example = "{ $example }" is there at { AND($names) }. Why not yet at the others? What can you take over from each other?
report-workshop-ask-grijs = { AND($names) }: nothing is known of { $subject }. What does it take to know it?
report-workshop-ask-agree = What will each of you do now? Agree on when you look whether it worked.
