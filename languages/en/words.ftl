# Words around messages.

level-error = error
level-warning = warning
level-help = help
level-note = note
level-example = example

suggest-near = did you mean `{ $near }`?
suggest-there = there is: { $there }
suggest-some = there are { $count } of them, among which: { $there }

looked-for-in = looked for in { $folder }
in-argument = in `{ $argument }`: { $label }

place-on-line = on line { $line }
place-in-cell = in cell { $cell }
place-record = record { $number }
place-elsewhere = elsewhere
at-cell = { $path }, sheet { $sheet }, cell { $cell }
at-record = { $path }, record { $number }
at-field = { $path }, record { $number }, field { $field }

# Where a row stands: a line of a text, a row of a sheet, a record of a list.
at-line = on line { $number }
at-row = in row { $number }
at-number = in record { $number }
lines-of = { $file }:{ $numbers }
rows-of = { $file } row { $numbers }
records-of = { $file } record { $numbers }

word-or = or
word-and = and
as-it-is = { $text }
fix-as-check-does = as `mdd check --fix` does it

# Why a colour is what it is. Reports and what is shown of them say it in Dutch.

reason-no-figure = A figure that decides the colour is missing: { $name }.
reason-no-benchmark = There is no figure to compare with.
reason-gap = No colour rule fits this figure.
reason-no-data = no data
reason-not-taking-part = does not take part
reason-too-little = too little filled in
reason-outdated = outdated source
