# Of een eerder rapport nog volgt: `mdd verify`.

verify-nameless = rapport { $number } zegt niet van welke gemeente, regels en datum het is
verify-unreadable = { $path } is niet te lezen: { $why }
    .help = noem een bestand dat `mdd report ... --format json --output BESTAND` heeft geschreven
verify-outcome = { $gemeente } ({ $code }), regels { $rules }, { $peildatum }: { $differences ->
        [0] elk cijfer volgt
        [one] 1 verschil
       *[other] { $differences } verschillen
    }
verify-other-rules = gemaakt met andere regels
verify-other-data = gemaakt met andere gegevens
verify-other-program = gemaakt met een andere versie van het programma
verify-difference = { $place }: { $written } -> { $now }
verify-nothing = niets
verify-a-part = een deel van het rapport
verify-more = en nog { $more } (--format json heeft ze allemaal)
