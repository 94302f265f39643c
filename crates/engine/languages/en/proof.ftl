# What is proved of rules for every input: when something holds, in words, and why something is not proved.

proof-always = always
proof-and = { $before }, and { $next }
proof-or = { $before } or { $next }
proof-of = { $what } { $phrase }
proof-the-benchmark = the benchmark
proof-no-benchmark = no benchmark
proof-no-value = no value in `{ $name }`
proof-no-figure-for = no figure for `{ $name }`
proof-no-figure = no figure
proof-something-else = something else
proof-yes = yes
proof-no = no
proof-is = { $what } is { $value }
proof-is-not = { $what } is not { $value }
proof-same-as = { $what } is the same as { $other }
proof-another-than = { $what } is another than { $other }
proof-below = below { $other }
proof-at-or-below = at or below { $other }
proof-equal = equal to { $other }
proof-not-equal = not equal to { $other }
proof-at-or-above = at or above { $other }
proof-above = above { $other }
proof-so-far-above = { $phrase } above { $other }
proof-so-far-below = { $phrase } below { $other }
proof-points-above = { $phrase } points above { $other }
proof-points-below = { $phrase } points below { $other }
proof-sum = `{ $sum }` is { $phrase }
proof-rounded = { $phrase } (rounded to { $decimals } decimals)
proof-not-rounded = { $phrase } (not rounded)

# Stretches of numbers and dates.

proof-exactly = exactly { $figure }
proof-from-to = from { $first } to { $last }
proof-at-least = at least { $figure }
proof-more-than = more than { $figure }
proof-at-most = at most { $figure }
proof-less-than = less than { $figure }
proof-on = on { $date }
proof-on-or-after = on or after { $date }
proof-after = after { $date }
proof-on-or-before = on or before { $date }
proof-before = before { $date }
proof-both = { $from } and { $to }

# Figures that show something.

proof-figure-is = { $name } = { $figure }
proof-sample = { $figures }
proof-sample-apart = { $figures } (figures that may not go together)
proof-other-kind = `{ $name }` is of another kind in each version
proof-benchmark-limits = the benchmark cannot be so, and no figures were found that go together
proof-benchmark-moves = the benchmark rests on the figure of the gemeente itself, and no figures were found that go together
proof-computed = `{ $name }` is computed from { AND($of) }, and no figures were found that go together

# Why something is not proved.

proof-too-many = the rules tell too many cases apart to look at each
proof-rounded-variously = { $what } is compared with other figures, and rounded in more than one way
proof-added-variously = { $what } adds figures as they are printed in one place, and exactly in another
proof-sums-beyond = `{ $sum }` is more than the sum or difference of two figures
proof-sums-both-ways = { AND($figures) } are added in one place and taken from each other in another
proof-differ = they differ for { $when }; but { $why }
proof-only = only { $version } has `{ $name }`
proof-benchmark-counts = the benchmark counts otherwise: { $why }
proof-benchmark-over = the benchmark is a mean over others: { $why }
proof-benchmark-kind = the benchmark is of another kind
proof-benchmark-figure = the benchmark is a mean of another figure: of `{ $one }` in { $old }, of `{ $other }` in { $new }
proof-benchmark-same = the benchmark says who has the same, and figures are compared otherwise
proof-benchmark-compared = the benchmark is a place, and figures are compared otherwise
proof-benchmark-peers = the benchmark has other peers
proof-outdated = the figure becomes outdated by other sources
proof-holds = `{ $name }` holds otherwise: { $why }
proof-holds-in = only in { $version } does it hold when { $when }
proof-can-tell = only one version can tell when { $when }
proof-formula = `{ $name }` is another formula
proof-script = `{ $name }` is a script that differs
proof-script-columns = `{ $name }` is a script on `{ $table }`, which has other columns
proof-aggregated = `{ $name }` is aggregated otherwise
proof-missing = `{ $name }` counts missing values otherwise
proof-missing-for = `{ $name }` is missing for other gemeenten
proof-column = `{ $name }` is taken of another column
proof-another-way = `{ $name }` comes about in another way
proof-classes = `{ $name }` has other classes, or is the class of another figure
proof-composed = `{ $name }` is composed of other figures, or with other weights
proof-tally = `{ $name }` counts colours of other indicators; what those say was not looked into
proof-adds-printed = `{ $name }` adds figures as they are printed in only one of the versions
proof-adds-decimals = `{ $name }` adds figures that are printed with other decimals
proof-counts-rows = `{ $name }` counts other rows: a row counts only in { $version } when { $when }
proof-may-count-rows = `{ $name }` may count other rows: { $why }
proof-rows = `{ $name }` looks at other rows
proof-view = `{ $name }` looks at `{ $view }`, which is made otherwise

# Texts.

proof-starts-with = { $what } begins with { $text }
proof-not-starts-with = { $what } does not begin with { $text }
proof-ends-with = { $what } ends with { $text }
proof-not-ends-with = { $what } does not end with { $text }
proof-contains = { $what } contains { $text }
proof-not-contains = { $what } does not contain { $text }
proof-same-text = { $what } is { $text } (capitals or not)
proof-not-same-text = { $what } is not { $text } (capitals or not)
proof-texts-too-many = there are too many ways in which the text of { $what } is asked
proof-texts-compared = { $what } is compared with another text, and it is also asked how it begins, ends or what is in it
