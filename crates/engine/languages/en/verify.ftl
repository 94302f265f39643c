# Whether earlier reports still follow: `mdd verify`.

verify-nameless = report { $number } does not say of which gemeente, rules and date it is
verify-unreadable = { $path } cannot be read: { $why }
    .help = name a file that `mdd report ... --format json --output FILE` wrote
verify-no-reports = there is no report in { $folder }
    .help = name a folder with files that `mdd report ... --format json` wrote
verify-no-store = { $folder } cannot be read as a store of deliveries: { $why }
    .help = name a folder with the deliveries of then; their names do not matter
verify-outcome = { $gemeente } ({ $code }), rules { $rules }, { $peildatum }: { $differences ->
        [0] every figure follows
        [one] 1 difference
       *[other] { $differences } differences
    }
verify-other-rules = made with other rules
verify-other-data = made with other data
verify-other-program = made with { $program }
verify-reworded = what is said around the figures is said otherwise now
verify-unknown-rules = whether the rules were the same cannot be told: an older program added up the files, and these have changed since
verify-unknown-data = whether the data were the same cannot be told: an older program added up the files, and these have changed since
verify-delivery = { $table } ({ $file }): then { $then }, now { $now }
verify-table-gone = { $table } ({ $file }): then { $then }, and there is no such table now
verify-stored = the delivery of then is { $path }
verify-not-stored = the store does not hold the delivery of then
verify-indicator = { $indicator }: { $changes }
verify-difference = { $place }: { $written } -> { $now }
verify-nothing = nothing
verify-a-part = a part of the report
verify-more = and { $more } more (--format json has them all)
verify-all = { $all } reports: { $differ ->
        [0] all of them follow
        [one] 1 does not follow
       *[other] { $differ } do not follow
    }
verify-of-indicator = { $indicator } differs in { $count ->
        [one] 1 report
       *[other] { $count } reports
    }
verify-all-other-rules = { $count ->
        [one] 1 report that follows was made with other rules, or nobody can tell
       *[other] { $count } reports that follow were made with other rules, or nobody can tell
    }
verify-all-other-data = { $count ->
        [one] 1 report that follows was made with other data, or nobody can tell
       *[other] { $count } reports that follow were made with other data, or nobody can tell
    }
verify-all-other-program = { $count ->
        [one] 1 report that follows was made with another program
       *[other] { $count } reports that follow were made with another program
    }
verify-left-out = { $path } holds no reports, and is left out
