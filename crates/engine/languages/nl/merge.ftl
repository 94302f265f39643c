# Twee kanten van regels, per sleutel: `mdd rules merge`.

merge-done = { $path }: samengevoegd
merge-conflicts = { $path }: { $count ->
        [one] 1 conflict, tussen strepen
       *[other] { $count } conflicten, tussen strepen
    }
merge-conflict = { $key }: onze kant { $ours }, hun kant { $theirs }
merge-whole = wat beide kanten hebben veranderd, is geen TOML: beide staan er helemaal
merge-gone = niets
merge-removed = { $path }: weggehaald
merge-golden = daarna: mdd check, mdd test, en `mdd golden accept` om de goedgekeurde uitkomsten opnieuw te maken
merge-unreadable = { $path } is niet te lezen: { $why }
merge-not-utf8 = { $path } is geen UTF-8
merge-file-and-folder = een bestand en een map zijn niet samen te voegen
    .help = noem drie bestanden, of drie mappen
merge-only-together = { $version }: { $count ->
        [one] 1 kleur verandert
       *[other] { $count } kleuren veranderen
    } alleen door beide samen:
merge-colour-together = { $code } { $gemeente } { $section } { $indicator }: onze kant { $ours }, hun kant { $theirs }, samen { $together }
