# Why a gemeente has the colour that it has: how its figure was made, what each rule said, what would make it groen.

explain-of = rules { $rules }, peildatum { $date }
explain-markdown-of = Indicator { $indicator }, rules { $rules }, peildatum { $date }.
explain-at = { $place } (version { $version })

# The lines above, each with its name.

explain-field-colour = colour
explain-field-value = value
explain-field-benchmark = benchmark
explain-field-what-if = note
explain-field-compared = compared
explain-field-basis = basis
explain-field-note = note
explain-not-judged = none (this figure is not judged)
explain-compared-exactly = exactly
explain-compared-displayed = as displayed
explain-exactly = exactly { $digits }
explain-exactly-fraction = exactly { $fraction }, about { $about }
explain-about = about { $digits }

# Headings.

explain-figure = The figure
explain-benchmark = The benchmark
explain-others = Other figures in the rules
explain-thresholds = Thresholds
explain-rules-in-order = The rules, in order

# What the rules said.

explain-decided-rule = rule { $rule } holds
explain-decided-no-figure = no rule is asked: { $name } is missing
explain-decided-missing = { $name } is missing
explain-decided-outdated = no rule is asked: the source is too old
explain-decided-not-delivered = no rule is asked: the source was not delivered
explain-decided-gap = no rule holds
explain-decided-nothing = there are no rules: this figure is not judged
explain-holds = holds
explain-holds-not = does not hold
explain-not-asked = not asked
explain-unknown = cannot be known: { $name } is missing
explain-decides = this decides
explain-the-benchmark = the benchmark

# What a benchmark is made of.

explain-made-norm = a norm, the same for everyone
explain-made-count = how many of the { $gemeenten } gemeenten: { $over }
explain-made-mean = mean over { $members } gemeenten with a figure
explain-made-share = for { $holding } of the { $members } gemeenten of which that is known
explain-made-count-peers = how many gemeenten
explain-made-same = { $holding } of the { $members } gemeenten with a figure have the same
explain-made-median = the figure in the middle of { $members } gemeenten
explain-made-quantile = the lowest figure such that at least { $part }% of { $members } gemeenten have it or less
explain-made-highest = the highest figure of { $members } gemeenten
explain-made-lowest = the lowest figure of { $members } gemeenten
explain-made-rank-highest = the place among { $members } gemeenten with a figure, the highest first; who have the same share a place
explain-made-rank-lowest = the place among { $members } gemeenten with a figure, the lowest first; who have the same share a place
explain-among-over = { $made }: { $over }
explain-among-peers = { $made }, only with { $name } = { $value }
explain-without-partners = { $made }, without the other gemeenten of { $title }
explain-made-no-peers = no peers: { $name } is missing
explain-made-peers = mean over { $members } gemeenten with { $name } = { $value }

# How a figure came about.

explain-see-above = see above
explain-no-rows = no rows
explain-rows = { $used } of { $looked_at ->
        [one] 1 row
       *[other] { $looked_at } rows
    } of { $from }
explain-count = count
explain-any = any
explain-distinct = distinct { $of }
explain-sum = sum { $of }
explain-mean = mean { $of }
explain-min = min { $of }
explain-max = max { $of }
explain-first = first { $of }
explain-condition = condition
explain-formula = formula
explain-earlier = from edition { $edition }, by rules { $rules }
explain-earlier-missing = edition { $edition } had no figure
explain-earlier-no-gemeente = the gemeente was not in edition { $edition }
explain-earlier-merged = the gemeente is another one since edition { $edition }: others went into it
explain-earlier-no-indicator = edition { $edition } did not have this figure yet
explain-earlier-other-unit = edition { $edition } gave it in another unit
explain-earlier-other-word = edition { $edition } gave "{ $word }", which it can be no more
explain-no-earlier = there was no such edition
explain-script = script { $name }
explain-classes = class of { $name }
explain-class = { $name } (under { $end })
explain-class-last = { $name } (the rest)
explain-class-found = { $figure } is { $class }
explain-class-all = { $classes }
explain-weights = weighted mean
explain-points = points
explain-tally = count of { $colour }
explain-where = { " " }where { $written }
explain-so = , so { $written }
explain-also = also rests on { $written }
explain-view = view { $written }
explain-view-join = { $made_of } with { $table }
explain-view-where = { $made_of } where { $condition }
explain-view-group = { $made_of }, a row for each { AND($names) }

# What a better colour takes.

explain-to-be = To be { $colour }
explain-to-be-both = To be { $colour }, both of these
explain-to-be-figure-needed = To be { $colour }, a figure is needed
explain-to-be-any-one = To be { $colour }, any one of these
explain-with = with { $held }
explain-held = the benchmark held at { $value }
explain-held-peers = the benchmark held at { $value }, with { $name } still { $peers }
explain-newer = a newer delivery is needed: the source is too old to judge by
explain-moves-benchmark = not worked out: the benchmark moves with the figure of the gemeente
explain-delivery = the source must be delivered first
explain-not-alone = not by this gemeente's figures alone
explain-not-alone-held = not by this gemeente's figures alone, { $held }
explain-not-own = nothing that a gemeente can change itself; it rests on { AND($names) }
explain-bound = not worked out: of { AND($names) } one is computed from others
explain-needed = a figure is needed: { $names }
explain-change = { $name }: { $needed } instead of { $from }
explain-on-or-after = on or after { $date }
explain-on-or-before = on or before { $date }
explain-at-least = at least { $figure }
explain-at-most = at most { $figure }
explain-more-than = more than { $figure }
explain-less-than = less than { $figure }
explain-up-to = { $figure } (up to { $end })
explain-one-of = { OR($values) }
explain-any-figure = any figure
explain-no-figure = no figure
explain-that-is = that is { $by }
explain-more = { $number } more
explain-fewer = { $number } fewer
explain-more-of = { $more } of { $name } ({ $to } instead of { $from })
explain-rows-alike = { $count ->
        [one] 1 row of { $from } from { $old } to { $new }
       *[other] { $count } rows of { $from } from { $old } to { $new }
    }
explain-rows-apart = { $count } rows of { $from } to { $new }: { $parts }
explain-rows-part = { $count } from { $old }
