# The lists of the register: gemeenten, mergers, spellings.
register-no-code = `{ $found }` is not the code of a gemeente
    .label = GM and four digits
register-without-code = a gemeente needs a code
register-without-name = a gemeente needs a name
register-no-date = `{ $found }` is not a date
    .label = a date such as 2018-01-01
register-no-kind = `{ $found }` is no kind of merger
    .label = one of: { $allowed }
register-no-people = `{ $found }` is no number of people
    .label = a whole number, without points
register-other-width = this row does not have { OR($widths) } fields
register-unknown-gemeente = the register knows no gemeente { $found }
    .label = what "{ $said }" is to mean
    .help = `mdd scores` lists the gemeenten with their codes
