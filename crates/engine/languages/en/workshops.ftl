# Workshops: `workshops.toml`, `mdd workshop plan` and `mdd workshop sheet`.

workshop-unknown-theme = there is no theme "{ $found }"
    .label = a chapter or paragraph (number or title), or the `id` of an indicator
    .help = there are: { $allowed }
workshop-listed-twice = { $gemeente } stands here twice
    .first = here too
    .help = leave one of both, with all themes
workshop-no-themes = `themes` is empty here
    .help = name a theme, or leave out `themes`: then the gemeente takes part in all
workshop-too-few = { $count ->
        [0] nobody takes part in "{ $theme }"
        [one] one gemeente takes part in "{ $theme }"
       *[other] { $count } gemeenten take part in "{ $theme }"
    }
    .help = a group has at least { $least }; who takes part stands in workshops.toml (docs/workshops.md, Dutch)
workshop-nobody-groen = none of these gemeenten is groen on "{ $theme }"
    .help = there is nobody to learn from: choose another theme, or ask a gemeente that is groen
workshop-nobody-lower = none of these gemeenten is oranje or rood on "{ $theme }"
    .help = there is nobody with something to learn: choose another theme
workshop-not-opted-in = { $gemeente } does not take part in "{ $theme }"
    .help = only who stands in workshops.toml, with this theme or without `themes`, takes part
workshop-group-size = this is a group of { $count }
    .help = a group has { $least } or { $most } gemeenten
workshop-named-twice = { $gemeente } is named here twice
    .help = name each gemeente once
workshop-no-plan = this is no plan: on line { $line } it is no longer JSON
    .help = keep a plan with `mdd workshop plan --theme THEME --format json --output plan.json`
workshop-other-shape = this is no plan, but "{ $found }"
    .label = a plan is { $allowed }
    .help = keep a plan with `mdd workshop plan --theme THEME --format json --output plan.json`
workshop-plan-edited = this plan was changed after it was made
    .help = make it anew with `mdd workshop plan`; for another group, name it with `--group`
workshop-plan-of-other = { $what }: in this plan { $planned }, and now { $asked }
    .help = make the plan anew with `mdd workshop plan`, or ask with `--theme`, `--rules` and `--date` for what is in the plan
workshop-plan-empty = there is no group in this plan
    .help = make a plan of more gemeenten, or on another theme
workshop-plan-what-if = the what-if is another one
workshop-plan-theme = the theme is another one
workshop-plan-rules = the version of the rules is another one
workshop-plan-peildatum = the peildatum is another one
workshop-plan-rules-hash = the rules have changed
workshop-plan-data-hash = the data have changed
workshop-heading = Workshops on { $title } (rules { $rules }, peildatum { $peildatum })
workshop-what-if = What if: { $set }
workshop-group = Group { $number }: { AND($members) }
workshop-learns = { $subject }: groen { AND($groen) }; oranje or rood { AND($lower) }
workshop-near-provinces = province: { AND($provinces) }
workshop-near-inhabitants = inhabitants: from { $least } to { $most }
workshop-near-unknown = province and inhabitants are not known
workshop-invite = to invite: { $contacts }
workshop-no-groups = No group can be made: on no subject is one groen and another oranje or rood.
workshop-left-over = Left over:
workshop-why-nobody-to-learn-from = there are no two others with whom somebody is groen and somebody is not
workshop-why-same-organisation = whoever fits is served by the same organisation
workshop-why-groups-are-full = all groups that were asked for are full
workshop-why-nobody-left = whoever fits is needed in another group
workshop-search-exact = Every plan was looked at: none is better.
workshop-search-bounded = Not every plan was looked at ({ $rounds } rounds, `--seed { $seed }`): there may be a better one. Another `--seed` looks again.
