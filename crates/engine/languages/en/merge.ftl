# Two sides of rules, by key: `mdd rules merge`.

merge-done = { $path }: merged
merge-conflicts = { $path }: { $count ->
        [one] 1 conflict, left between marks
       *[other] { $count } conflicts, left between marks
    }
merge-conflict = { $key }: ours { $ours }, theirs { $theirs }
merge-whole = what both changed is no TOML: both stand there whole
merge-gone = nothing
merge-removed = { $path }: taken away
merge-golden = then: mdd check, mdd test, and `mdd golden accept` to make the approved outputs anew
merge-unreadable = { $path } cannot be read: { $why }
merge-not-utf8 = { $path } is not UTF-8
merge-file-and-folder = a file and a folder cannot be merged
    .help = name three files, or three folders
merge-only-together = { $version }: { $count ->
        [one] 1 colour is
       *[other] { $count } colours are
    } only by both together what { $count ->
        [one] it is
       *[other] they are
    }:
merge-colour-together = { $code } { $gemeente } { $section } { $indicator }: ours { $ours }, theirs { $theirs }, together { $together }
