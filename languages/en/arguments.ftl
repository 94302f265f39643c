# What is typed on the command line.

argument-unknown-language = there is no language `{ $found }`
    .label = one of: { $allowed }
    .help = write --lang nl or --lang en; without it, MDD_LANG counts, or else the language of the system

find-unknown-indicator = there is no indicator `{ $found }`
    .help = give an id or the number of a paragraph, such as 2.3
