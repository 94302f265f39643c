# Alles wat moet kloppen voordat andere regels worden overgenomen: `mdd ci`.

# Waarmee wordt vergeleken.

ci-base-no-rules = in { $found } staan geen regels
    .label = een project met een map rules/
ci-base-unknown = er is geen map { $found }, en git kent die naam niet
    .label = een tak, een tag of een commit, of een map met een project
    .help = is alleen de laatste commit opgehaald: `git fetch origin { $found }`
ci-base-no-git = git kan niet zeggen wat { $found } is: { $why }
    .help = noem een map waarin het project staat zoals het was

# De stappen, en hoe elke afliep.

ci-check = controle
ci-test = voorbeelden
ci-golden = goedgekeurde uitkomsten
ci-fmt = vorm
ci-diff = wat verandert
ci-proof = bewijs
ci-holds = klopt
ci-stops = klopt niet
ci-seen = ter lezing
ci-not-done = niet gedaan

ci-checked = { $versions ->
        [one] 1 versie
       *[other] { $versions } versies
    }, { $mistakes ->
        [0] geen fouten
        [one] 1 fout
       *[other] { $mistakes } fouten
    }, { $warnings ->
        [0] geen waarschuwingen
        [one] 1 waarschuwing
       *[other] { $warnings } waarschuwingen
    }
ci-unreadable = het project is niet te lezen: { $count ->
        [one] 1 fout
       *[other] { $count } fouten
    }
ci-failed = kan niet: { $count ->
        [one] 1 fout
       *[other] { $count } fouten
    }
ci-mend-first = herstel eerst wat de controle zegt
ci-none-changed = er is geen versie veranderd
ci-tested = { $examples ->
        [one] 1 voorbeeld
       *[other] { $examples } voorbeelden
    } van { AND($versions) }, { $failed ->
        [0] alles zoals verwacht
       *[other] { $failed } niet zoals verwacht
    }
ci-nothing-approved = er is nog nooit iets goedgekeurd (`mdd golden accept`)
ci-new-and = van { AND($new) } is nog niets goedgekeurd; { $others }
ci-approved = { $versions ->
        [one] 1 versie zoals goedgekeurd
       *[other] { $versions } versies zoals goedgekeurd
    }
ci-not-approved = { $versions ->
        [one] 1 versie is
       *[other] { $versions } versies zijn
    } anders dan goedgekeurd
ci-nothing-changes = geen versie betekent iets anders
ci-changes = { $new ->
        [one] 1 versie is
       *[other] { $new } versies zijn
    } nieuw, { $other ->
        [one] 1 is veranderd
       *[other] { $other } zijn veranderd
    }, { $gone ->
        [one] 1 is weg
       *[other] { $gone } zijn weg
    }
ci-proved-same = voor elke invoer hetzelfde, in elke versie
ci-proved-other = niet voor elke invoer hetzelfde
ci-formatted = { $others ->
        [0] { $all } bestanden zoals `mdd fmt` ze schrijft
        [one] 1 van de { $all } bestanden is niet zoals `mdd fmt` het schrijft
       *[other] { $others } van de { $all } bestanden zijn niet zoals `mdd fmt` ze schrijft
    }
ci-not-in-this-build = dit programma is gemaakt zonder `fmt`

# Als geheel.

ci-proposal = dit voorstel
ci-compared = Vergeleken met { $base }.
ci-step = stap
ci-state = stand
ci-says = uitkomst
ci-messages = meldingen
ci-more = en nog { $count }
ci-fine = Niets staat dit voorstel in de weg.
ci-not-fine = Dit voorstel kan nog niet worden overgenomen. Wat niet klopt: { AND($steps) }.
fmt-other-form = dit bestand is niet zoals `mdd fmt` het schrijft
    .help = `mdd fmt`
