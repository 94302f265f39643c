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
also-here = here too
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
lines-and-more = { $lines } and { $more } more
lines-of = { $file }:{ $numbers }
rows-of = { $file } row { $numbers }
records-of = { $file } record { $numbers }

word-or = or
word-and = and
as-it-is = { $text }
fix-as-check-does = as `mdd check --fix` does it

# What kind of thing a figure is.

kind-yes-no = a yes or no
kind-missing = something missing
kind-row = a row

# Signs that nobody sees, or takes for another one.

signs-and = { $signs } and { $sign }
sign-zero-byte = { $code }, a zero byte
sign-tab = { $code }, a tab
sign-line-end = { $code }, a line end
sign-escape = { $code }, an escape
sign-no-break-space = { $code }, a space that may not break
sign-narrow-no-break-space = { $code }, a narrow space that may not break
sign-soft-hyphen = { $code }, a soft hyphen
sign-zero-width-space = { $code }, a zero-width space
sign-zero-width-joiner = { $code }, a zero-width joiner
sign-direction = { $code }, a sign that turns the direction of letters
sign-word-joiner = { $code }, a word joiner
sign-byte-order-mark = { $code }, a byte order mark
sign-minus = { $code }, a minus sign that is no hyphen
sign-dash = { $code }, a dash
sign-apostrophe = { $code }, a curled apostrophe
sign-line-end-of-its-own = { $code }, a line end of its own
sign-control = { $code }, a control character
sign-other = { $code }

# A figure of an edition before, in a sentence.
earlier-plain-ago = { $ago ->
    [1] { $figure } in the edition before
   *[other] { $figure } { $ago } editions ago
    }
earlier-plain-since = the difference with the edition before in { $figure }
