# Whether an earlier report still follows: `mdd verify`.

verify-nameless = report { $number } does not say of which gemeente, rules and date it is
verify-unreadable = { $path } cannot be read: { $why }
    .help = name a file that `mdd report ... --format json --output FILE` wrote
verify-outcome = { $gemeente } ({ $code }), rules { $rules }, { $peildatum }: { $differences ->
        [0] every figure follows
        [one] 1 difference
       *[other] { $differences } differences
    }
verify-other-rules = made with other rules
verify-other-data = made with other data
verify-other-program = made with other program
verify-difference = { $place }: { $written } -> { $now }
verify-nothing = nothing
verify-a-part = a part of the report
verify-more = and { $more } more (--format json has them all)
