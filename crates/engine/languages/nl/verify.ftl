# Of eerdere rapporten nog volgen: `mdd verify`.

verify-nameless = rapport { $number } zegt niet van welke gemeente, regels en datum het is
verify-unreadable = { $path } is niet te lezen: { $why }
    .help = noem een bestand dat `mdd report ... --format json --output BESTAND` heeft geschreven
verify-no-reports = in { $folder } staat geen rapport
    .help = noem een map met bestanden die `mdd report ... --format json` heeft geschreven
verify-no-store = { $folder } is niet te lezen als bewaarmap van leveringen: { $why }
    .help = noem een map met de leveringen van toen; hoe ze heten, maakt niet uit
verify-outcome = { $gemeente } ({ $code }), regels { $rules }, { $peildatum }: { $differences ->
        [0] elk cijfer volgt
        [one] 1 verschil
       *[other] { $differences } verschillen
    }
verify-other-rules = gemaakt met andere regels
verify-other-data = gemaakt met andere gegevens
verify-other-program = gemaakt met { $program }
verify-reworded = wat er rond de cijfers staat, is nu anders gezegd
verify-unknown-rules = of de regels dezelfde waren, is niet te zeggen: een ouder programma telde de bestanden op, en die zijn sindsdien veranderd
verify-unknown-data = of de gegevens dezelfde waren, is niet te zeggen: een ouder programma telde de bestanden op, en die zijn sindsdien veranderd
verify-delivery = { $table } ({ $file }): toen { $then }, nu { $now }
verify-table-gone = { $table } ({ $file }): toen { $then }, en die tabel is er nu niet
verify-stored = de levering van toen is { $path }
verify-not-stored = de levering van toen zit niet in de bewaarmap
verify-indicator = { $indicator }: { $changes }
verify-difference = { $place }: { $written } -> { $now }
verify-nothing = niets
verify-a-part = een deel van het rapport
verify-more = en nog { $more } (--format json heeft ze allemaal)
verify-all = { $all } rapporten: { $differ ->
        [0] ze volgen allemaal
        [one] 1 volgt niet
       *[other] { $differ } volgen niet
    }
verify-of-indicator = { $indicator } verschilt in { $count ->
        [one] 1 rapport
       *[other] { $count } rapporten
    }
verify-all-other-rules = { $count ->
        [one] 1 rapport dat volgt, is met andere regels gemaakt, of dat is niet te zeggen
       *[other] { $count } rapporten die volgen, zijn met andere regels gemaakt, of dat is niet te zeggen
    }
verify-all-other-data = { $count ->
        [one] 1 rapport dat volgt, is met andere gegevens gemaakt, of dat is niet te zeggen
       *[other] { $count } rapporten die volgen, zijn met andere gegevens gemaakt, of dat is niet te zeggen
    }
verify-all-other-program = { $count ->
        [one] 1 rapport dat volgt, is met een ander programma gemaakt
       *[other] { $count } rapporten die volgen, zijn met een ander programma gemaakt
    }
verify-left-out = { $path } bevat geen rapporten, en telt niet mee
