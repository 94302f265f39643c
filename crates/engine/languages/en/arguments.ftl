# What is typed on the command line.

usage-unknown-language = there is no language `{ $found }`
    .label = one of: { $allowed }
    .help = write --lang nl or --lang en; without it, MDD_LANG counts, or else the language of the system

find-unknown-indicator = there is no indicator `{ $found }`
    .help = give an id or the number of a paragraph, such as 2.3

usage-unknown-option = there is no option `{ $found }` here
    .help-usage = usage: { $usage }
usage-unknown-command = there is no command `{ $found }`
    .help-usage = usage: { $usage }
usage-unasked = `{ $found }` is not asked for here
    .help-usage = usage: { $usage }
usage-unknown-word = `{ $found }` cannot be given to { $option }
    .label = one of: { $allowed }
usage-no-value = { $option } has no value
    .label = one of: { $allowed }
    .help = write the value behind it: { $option } ...
usage-bad-value = `{ $found }` cannot be given to { $option }
    .help = what can stand there is said by the same command with --help
usage-not-together = { $option } cannot be given together with { AND($others) }
    .help-usage = usage: { $usage }
usage-twice = { $option } is given twice
    .help = give it once
usage-missing = { AND($options) } { $count ->
        [one] is missing
       *[other] are missing
    }
    .help-usage = usage: { $usage }
usage-one-of = { OR($options) }
usage-no-command = a command is missing
    .label = one of: { $allowed }
    .help-usage = usage: { $usage }
usage-too-many = { $option } takes no value `{ $found }`
usage-not-readable = what was typed has letters that cannot be read
    .help = use the letters of UTF-8
usage-other = this command line cannot be read
    .help-usage = usage: { $usage }
