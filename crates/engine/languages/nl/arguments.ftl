# Wat er op de opdrachtregel staat.

usage-unknown-language = de taal `{ $found }` is er niet
    .label = kies uit: { $allowed }
    .help = schrijf --lang nl of --lang en; zonder dat geldt MDD_LANG, of anders de taal van het systeem

find-unknown-indicator = de indicator `{ $found }` is er niet
    .help = geef een id of het nummer van een paragraaf, zoals 2.3

usage-unknown-option = de optie `{ $found }` bestaat hier niet
    .help-usage = gebruik: { $usage }
usage-unknown-command = de opdracht `{ $found }` bestaat niet
    .help-usage = gebruik: { $usage }
usage-unasked = `{ $found }` hoort hier niet
    .help-usage = gebruik: { $usage }
usage-unknown-word = `{ $found }` kan niet bij { $option }
    .label = kies uit: { $allowed }
usage-no-value = bij { $option } staat niets
    .label = kies uit: { $allowed }
    .help = schrijf erachter wat u bedoelt: { $option } ...
usage-bad-value = `{ $found }` kan niet bij { $option }
    .help = wat er kan staan, zegt dezelfde opdracht met --help
usage-not-together = { $option } kan niet samen met { AND($others) }
    .help-usage = gebruik: { $usage }
usage-twice = { $option } staat er twee keer
    .help = schrijf het één keer
usage-missing = { AND($options) } { $count ->
        [one] ontbreekt
       *[other] ontbreken
    }
    .help-usage = gebruik: { $usage }
usage-one-of = { OR($options) }
usage-no-command = er ontbreekt een opdracht
    .label = kies uit: { $allowed }
    .help-usage = gebruik: { $usage }
usage-too-many = bij { $option } hoort geen waarde `{ $found }`
usage-not-readable = wat er is getypt heeft tekens die niet te lezen zijn
    .help = gebruik letters in UTF-8
usage-other = deze opdrachtregel is niet te lezen
    .help-usage = gebruik: { $usage }
