# Everything that must hold before other rules are taken in: `mdd ci`.

# With what it is compared.

ci-base-no-rules = { $found } has no rules
    .label = a project with a folder rules/
ci-base-unknown = there is no folder { $found }, and git knows no such name
    .label = a branch, a tag or a commit, or a folder with a project
    .help = when only the last commit was fetched: `git fetch origin { $found }`
ci-base-no-git = git cannot say what { $found } is: { $why }
    .help = name a folder that has the project as it was

# The steps, and how each ended.

ci-check = check
ci-test = examples
ci-golden = approved outputs
ci-fmt = form
ci-diff = what changes
ci-proof = proof
ci-holds = holds
ci-stops = does not hold
ci-seen = to read
ci-not-done = not done

ci-checked = { $versions ->
        [one] 1 version
       *[other] { $versions } versions
    }, { $mistakes ->
        [0] no mistakes
        [one] 1 mistake
       *[other] { $mistakes } mistakes
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }
ci-unreadable = the project cannot be read: { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    }
ci-failed = cannot be done: { $count ->
        [one] 1 mistake
       *[other] { $count } mistakes
    }
ci-mend-first = mend first what the check says
ci-none-changed = no version changed
ci-tested = { $examples ->
        [one] 1 example
       *[other] { $examples } examples
    } of { AND($versions) }, { $failed ->
        [0] all as expected
       *[other] { $failed } not as expected
    }
ci-nothing-approved = nothing was ever approved (`mdd golden accept`)
ci-new-and = nothing is approved yet of { AND($new) }; { $others }
ci-approved = { $versions ->
        [one] 1 version as approved
       *[other] { $versions } versions as approved
    }
ci-not-approved = { $versions ->
        [one] 1 version is
       *[other] { $versions } versions are
    } not as approved
ci-nothing-changes = no version means anything else
ci-changes = { $new ->
        [one] 1 version is
       *[other] { $new } versions are
    } new, { $other ->
        [one] 1 is another one
       *[other] { $other } are others
    }, { $gone ->
        [one] 1 is gone
       *[other] { $gone } are gone
    }
ci-proved-same = the same for every input, in every version
ci-proved-other = not the same for every input
ci-formatted = { $others ->
        [0] { $all } files as `mdd fmt` writes them
        [one] 1 of { $all } files is not as `mdd fmt` writes it
       *[other] { $others } of { $all } files are not as `mdd fmt` writes them
    }
ci-not-in-this-build = this program was built without `fmt`

# As a whole.

ci-proposal = this proposal
ci-compared = Compared with { $base }.
ci-step = step
ci-state = state
ci-says = result
ci-messages = messages
ci-more = and { $count } more
ci-fine = Nothing stands in the way of this proposal.
ci-not-fine = This proposal cannot be taken in yet. What does not hold: { AND($steps) }.
fmt-other-form = this file is not as `mdd fmt` writes it
    .help = `mdd fmt`
