# Wat er op de opdrachtregel staat.

argument-unknown-language = de taal `{ $found }` is er niet
    .label = kies uit: { $allowed }
    .help = schrijf --lang nl of --lang en; zonder dat geldt MDD_LANG, of anders de taal van het systeem

find-unknown-indicator = de indicator `{ $found }` is er niet
    .help = geef een id of het nummer van een paragraaf, zoals 2.3
