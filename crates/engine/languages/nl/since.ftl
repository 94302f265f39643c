# `mdd report --since` en `--today`: een editie bij haar naam.

since-after = editie { $found } is van { $date }, na de peildatum { $peildatum }
    .help = noem een eerdere editie, of een latere peildatum met --date
since-no-folder = bij `{ $found }` staat geen map
    .help = schrijf EDITIE=MAP, zoals 2017-Q4=leveringen-2017-q4
since-twice = editie { $found } heeft twee mappen
    .help = noem er één
since-no-deliveries = van geen editie zijn de leveringen gegeven of bewaard: wat zij met de regels van nu geven, is niet te zeggen
    .help = noem ze met --deliveries EDITIE=MAP; `mdd edition make --keep-deliveries` bewaart die van een editie
since-no-trend = deze regels laten geen verloop zien, dus er is niets om naast te zetten
    .help = zet [trend] in report.toml
