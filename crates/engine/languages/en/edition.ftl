# What was published: `mdd edition`.

edition-damaged = this is not an edition as the program wrote it: { $what }
    .help = take the file back from version control; a figure that is wrong is put right by a new edition, with `mdd edition make NAME --corrects EDITION --why TEXT`
edition-no-json = it is no JSON with what an edition has
edition-no-schema = it does not say which shape it has
edition-other-schema = it has the shape { $found }, which this program does not know: take a newer program
edition-no-date = “{ $found }” is no date
edition-no-code = “{ $found }” is no code of a gemeente
edition-no-columns = the first line does not name the columns of an edition
edition-no-figure = this line is no figure of the edition
edition-sum = the sum in it is not right: this file or figures.csv beside it was changed by hand, or is damaged
edition-by-hand = it was changed by hand, or is damaged
edition-not-text = it is no text in UTF-8
edition-lacks = this edition has no { $file }
    .help = take the folder back from version control
edition-other-name = this folder is called “{ $found }”, and the edition in it “{ $name }”
    .help = give the folder the name of its edition
edition-same-date = edition { $other } is of { $date } as well
    .help = of each date there is one edition; the next one corrects it
edition-corrects-nothing = this edition corrects “{ $found }”, and there is no such edition
    .help = take that edition back from version control
edition-corrects-other-date = this edition of { $own } corrects { $found }, which is of { $date }
    .help = a correction is of the date of what it corrects
edition-corrected-twice = edition { $found } is corrected by { $other } as well
    .help = correct the correction: then everybody knows which one holds
edition-unknown = there is no edition “{ $found }”
    .help = `mdd edition list` shows which there are
edition-none = there are no editions yet
    .help = `mdd edition make NAME` freezes what is reported now
edition-no-name = “{ $found }” cannot be the name of an edition
    .help = take at most 60 letters, digits, `-`, `_` and `.`, a letter or digit first: `2018-Q1`
edition-what-if = an edition is what is published, and not a what-if
    .help = leave out `--set`
edition-published = edition { $edition } was published, and is never written over: { $what }
    .help = make it under another name: `mdd edition make NAME --corrects { $edition } --why TEXT`
edition-other-figures = { $count ->
        [one] 1 figure would be another one
       *[other] { $count } figures would be others
    }
edition-other-date = it would be of another date
edition-other-rules = it would be of other rules
edition-other-data = the figures are the same, and the deliveries are others
edition-other-correction = it would correct something else, or for another reason
edition-same-date-now = there is an edition of { $date } already: { $other }
    .help = make one of another date with `--date`, or correct it with `--corrects { $other } --why TEXT`
edition-before-last = an edition of { $date } would come before { $edition }, which is of { $last }
    .help = editions are made in order of date; one that was published is put right with `--corrects`
edition-other-monitor = edition { $edition } is of “{ $found }”, and these are the rules of “{ $name }”
    .help = each monitor has its own folder with editions
edition-corrects-now = edition { $edition } is of { $found }, and this one would be of { $date }
    .help = a correction is of the same date: `--date { $found }`
edition-already-corrected = edition { $edition } was corrected by { $other }
    .help = correct { $other }
edition-nothing-corrected = every figure is as in edition { $edition }: there is nothing to correct
    .help = look at what changed with `mdd edition verify { $edition }`
edition-no-gemeente = edition { $edition } has no gemeente “{ $found }”
    .help = name a gemeente of then, by its code or name
edition-as-published = edition { $edition } is as it was published
edition-draft-rules = version { $version } of the rules is not published: what decides in it may still change, and then this edition does not follow from it
edition-list-none = there are no editions yet; `mdd edition make NAME` freezes what is reported now
edition-head-name = edition
edition-head-date = date
edition-head-rules = rules
edition-head-gemeenten = gemeenten
edition-head-indicator = indicator
edition-head-rule = rule
edition-head-figure = figure
edition-head-beside = beside it
edition-head-colour = colour
edition-corrects = corrects { $edition }
edition-corrects-because = corrects { $edition }: { $why }
edition-show-name = edition { $value }
edition-show-date = date { $value }
edition-show-rules = rules { $value }
edition-show-data = data { $value }
edition-show-program = made by { $value }
edition-show-delivery = { $table }: { $file }, { $sum }, { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }
edition-follows = edition { $edition }: every figure follows
edition-follows-otherwise = edition { $edition }: every figure follows, also from other deliveries
edition-differs = edition { $edition }: { $count ->
        [one] 1 figure does not follow
       *[other] { $count } figures do not follow
    }
edition-not-there = edition { $edition }: the deliveries of then are not there, and from those of now { $count ->
        [one] 1 figure does not follow
       *[other] { $count } figures do not follow
    }; name their folder with `--deliveries`
edition-rules-gone = edition { $edition }: version { $rules } of the rules is not there, so nothing can be worked out again
edition-rules-changed = version { $rules } of the rules is not what it was
edition-more = and { $count } more
edition-nothing = nothing
edition-changed = { $gemeente }, { $section } { $label }: { $before } -> { $after } ({ $why })
edition-because-new = a new subject
edition-because-gone = the subject is gone
edition-because-gemeente = another gemeente
edition-because-rule = another rule
edition-because-source = another source
edition-because-figure = its own figure
edition-because-benchmark = what it is compared with
edition-because-other = something else
edition-diff-title = From { $before } (rules { $rules_before }) to { $after } (rules { $rules_after })
edition-diff-nothing = Nothing changed.
edition-diff-all = { $better ->
        [one] 1 colour is
       *[other] { $better } colours are
    } better, { $worse ->
        [one] 1 is
       *[other] { $worse } are
    } worse, { $other } came from or went to grijs or nothing. { $kept ->
        [one] 1 figure
       *[other] { $kept } figures
    } changed within a colour.
edition-diff-subjects = By subject
edition-diff-subject = { $section } { $label }: { $better } better, { $worse } worse, { $other } otherwise
edition-diff-most-better = Improved most, of { $all }: { $gemeenten }
edition-diff-most-worse = Fell most, of { $all }: { $gemeenten }
edition-inform-title = What was wrong in { $before }, and is right in { $after }
edition-inform-why = Why: { $why }
edition-inform-count = { $count ->
        [0] No gemeente was told anything wrong.
        [one] 1 gemeente is to be informed.
       *[other] { $count } gemeenten are to be informed.
    }
edition-inform-line = { $section } { $label }: we said { $before }; right is { $after }. Cause: { $why }
edition-beside = beside it { $benchmark }
edition-diff-gemeenten-gone = No more there: { $names }.
edition-diff-gemeenten-new = New: { $names }.
edition-diff-subjects-gone = Subjects that are no more there: { $names }.
edition-diff-subjects-new = New subjects: { $names }.
edition-inform-others = Of { $count ->
        [one] 1 other gemeente
       *[other] { $count } other gemeenten
    } only that changed with which it is compared, and no colour.
edition-kept = { $count ->
    [0] every delivery was kept already in { $store }
    [one] 1 file kept in { $store }
   *[other] { $count } files kept in { $store }
    }
edition-from-kept = from the deliveries that were kept with it
edition-not-derived = edition { $edition }: cannot be worked out again
kept-changed = { $file } changed after it was read
    .help = make the edition again, with the deliveries as they are now
kept-damaged = this is no list of what was kept with an edition: { $why }
    .help = get the file back, or work it out from a folder with the deliveries of then: `--deliveries DIR`
kept-gone = { $file } is kept no more, or changed: no file has sha256 { $sum }
    .help = get it back from a copy, or work it out from a folder with the deliveries of then: `--deliveries DIR`
edition-corrects-in-circle = this edition corrects { $found }, which corrects it again
    .help = get the folder of one of them back from version control
edition-corrects-not = edition { $edition } does not correct { $found }: nobody was told something wrong
    .help = leave `--inform` out, or name an edition and its correction: `mdd edition list` shows them
edition-inform-how = A mail for a gemeente with what changed: mdd report GEMEENTE --since { $before } --only-changes --format mail
edition-diff-became = { $name } (now { $became })
edition-diff-backwards = { $before } is of a later date than { $after }: this goes back in time
