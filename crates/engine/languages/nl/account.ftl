# De tabel van mdd data check: een regel voor elke tabel van sources.toml.
account-table = tabel
account-read = gelezen
account-used = gebruikt
account-unmatched = onbekend
account-rejected = fout
account-gemeenten = gemeenten
account-updated = bijgewerkt
account-state = stand
account-outdated = verouderd ({ $frequency })
account-errors = { $count ->
        [one] 1 fout
       *[other] { $count } fouten
    }
account-warnings = { $count ->
        [one] 1 waarschuwing
       *[other] { $count } waarschuwingen
    }
account-ok = goed

# Wat er met de rijen van een tabel is gebeurd.
account-rows-unmatched = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } niet bij een gemeente:
account-rows-rejected = { $rows ->
        [one] 1 rij
       *[other] { $rows } rijen
    } met fouten weggelaten:
account-renamed = { $place }  "{ $said }" heet nu { $gemeente }
account-merged = { $gemeente }: { $how } uit { $from } ({ $lines })
account-more-rows = en nog { $count } rijen (--format json noemt ze allemaal)
account-more-kinds = en nog { $count } soorten rijen (--format json noemt ze allemaal)
account-place-and-more = { $place } en nog { $count }

# Waarom een rij bij geen gemeente hoort.
why-no-gemeente = geen gemeente, zoals sources.toml zegt
why-abolished = opgeheven
why-abolished-since = opgeheven op { $since }
why-abolished-into = opgeheven, opgegaan in { $into }
why-abolished-since-into = opgeheven op { $since }, opgegaan in { $into }
why-not-yet = nog niet: bestaat vanaf { $since }
why-not-yet-from = nog niet: bestaat vanaf { $since }, ontstaan uit { $from }
why-other-time = een rij van een andere tijd
why-unknown = niet bekend
why-unknown-nearest = niet bekend; lijkt op: { $nearest }

# mdd data list
list-source = { $publisher }; { $frequency }, bijgewerkt: { $updated }; { $licence }
list-source-outdated = { $publisher }; { $frequency }, bijgewerkt: { $updated }, verouderd; { $licence }
list-synthetic = { $source }, verzonnen cijfers
list-updated-by-file = zoals de naam van het bestand zegt
list-updated-month = { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[other] december
    } { $year }
list-fetched-from = op { $time } van { $url }
list-fetched-through = op { $time } van { $url }, dat naar { $to } leidde
list-as-fetched = opgehaald { $fetched }
list-changed-by-hand = met de hand gewijzigd sinds dit bestand is opgehaald { $fetched }
list-gone = weg, nadat het is opgehaald { $fetched }
list-never-fetched = nog niet opgehaald: `mdd data fetch`

# mdd data show
show-line = regel
show-row = rij
show-record = record
show-no-rows = geen rijen
show-more = nog { $more } van de { $all } rijen: --limit { $all }
show-unknown-table = er is geen tabel `{ $found }`
show-no-gemeenten = de rijen van tabel `{ $table }` horen bij geen gemeente
    .help = laat de gemeente weg

# Wat er grijs zou worden zonder een bron.
account-not-delivered = niet geleverd
account-without = Zonder { AND($sources) }, volgens de regels { $rules }:
account-without-nothing = Zonder { AND($sources) } wordt niets grijs, volgens de regels { $rules }.
account-goes-grijs = { $count } van de { $gemeenten } gemeenten worden grijs
account-figure-goes = { $count } van de { $gemeenten } gemeenten hebben geen cijfer meer
