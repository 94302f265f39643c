# Names in rules: what is not there, or is something else.

rules-list-no-texts = this is { $found }
    .label = a list of texts: ["een", "twee"]
rules-threshold-no-number = this is { $found }
    .label = a number, without quotes: 40
rules-unknown-threshold = there is no threshold `{ $found }`
rules-no-thresholds = there is no threshold `{ $found }`
    .help = figures can be named in `detail`, { "{gemeente}" } and the like in texts/*.md
rules-open-brace = this { "{" } is not closed
    .help = write a name between braces: { "{componenten}" }
rules-unknown-rows = there is no table or view `{ $found }`
rules-rows-of-nobody = the rows of `{ $found }` belong to no gemeente
    .help = use a table with `gemeente = { "{ ... }" }` in sources.toml, or join it in a view
rules-presence-of-view = `{ $found }` is a view
    .help = `presence` names a table: a gemeente without a row there has no figure
rules-unknown-table = there is no table `{ $found }`
rules-unknown-column = `{ $table }` has no column `{ $found }`
rules-unknown-own-column = `the view's table` has no column `{ $found }`
rules-column-not-named = there is no column in `{ $table }` named `{ $found }`
rules-unknown-measure = there is no measure `{ $found }`
rules-no-measure-nor-threshold = there is no measure or threshold `{ $found }`
rules-reserved-measure = `{ $found }` already means something in conditions
    .help = give the measure another name
rules-reserved-threshold = `{ $found }` already means something in conditions
    .help = give the threshold another name
