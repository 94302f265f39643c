# The table of mdd data check: a line for each table of sources.toml.
account-table = table
account-read = read
account-used = used
account-unmatched = unmatched
account-rejected = rejected
account-gemeenten = gemeenten
account-updated = updated
account-state = state
account-outdated = outdated ({ $frequency })
account-errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
account-warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
account-ok = ok

# What happened to the rows of one table.
account-rows-unmatched = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } unmatched:
account-rows-rejected = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } rejected:
account-renamed = { $place }  "{ $said }" is now { $gemeente }
account-merged = { $gemeente }: { $how } from { $from } ({ $lines })
account-more-rows = and { $count } more rows (--format json lists them all)
account-more-kinds = and { $count } more kinds of rows (--format json lists them all)
account-place-and-more = { $place } and { $count } more

# Why a row is of no gemeente.
why-no-gemeente = no gemeente, as declared
why-abolished = abolished
why-abolished-since = abolished on { $since }
why-abolished-into = abolished, went into { $into }
why-abolished-since-into = abolished on { $since }, went into { $into }
why-not-yet = not yet: there from { $since }
why-not-yet-from = not yet: there from { $since }, made of { $from }
why-other-time = a row of another time
why-unknown = not known
why-unknown-nearest = not known; nearest: { $nearest }

# mdd data list
list-source = { $publisher }; { $frequency }, last updated { $updated }; { $licence }
list-source-outdated = { $publisher }; { $frequency }, last updated { $updated }, outdated; { $licence }
list-synthetic = { $source }, synthetic
list-updated-by-file = as the name of its file says
list-updated-month = { $month ->
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
       *[other] December
    } { $year }
list-fetched-from = { $time } from { $url }
list-fetched-through = { $time } from { $url }, which led to { $to }
list-as-fetched = fetched { $fetched }
list-changed-by-hand = changed by hand since it was fetched { $fetched }
list-gone = gone since it was fetched { $fetched }
list-never-fetched = not fetched yet: `mdd data fetch`

# mdd data show
show-line = line
show-row = row
show-record = record
show-no-rows = no rows
show-more = { $more } more of { $all } rows: --limit { $all }
show-unknown-table = there is no table `{ $found }`
show-no-gemeenten = the rows of table `{ $table }` belong to no gemeente
    .help = leave out the gemeente

# What would go grijs without a source.
account-not-delivered = not delivered
account-without = Without { AND($sources) }, by the rules { $rules }:
account-without-nothing = Without { AND($sources) } nothing goes grijs, by the rules { $rules }.
account-goes-grijs = { $count } of { $gemeenten } gemeenten go grijs
account-figure-goes = { $count } of { $gemeenten } gemeenten have no figure any more
