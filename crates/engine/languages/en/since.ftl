# `mdd report --since` and `--today`: an edition by its name.

since-after = edition { $found } is of { $date }, after the date of the report, { $peildatum }
    .help = name an earlier edition, or a later date with --date
since-no-folder = `{ $found }` names no folder
    .help = write EDITION=FOLDER, such as 2017-Q4=deliveries-2017-q4
since-twice = edition { $found } has two folders
    .help = name one
since-no-deliveries = the deliveries of no edition are given or kept: what they give by the rules of now cannot be said
    .help = name them with --deliveries EDITION=FOLDER; `mdd edition make --keep-deliveries` keeps those of an edition
since-no-trend = these rules show no trends, so there is nothing to put beside them
    .help = put [trend] in report.toml
