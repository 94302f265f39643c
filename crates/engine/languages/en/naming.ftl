# Names, days and roles in files beside the rules.

naming-no-day = this is { $found }, and no day
    .label = a day without quotes: 2018-03-31
naming-no-names = this is { $found }, and no name
    .label = one name, or a list of names: ["bgt", "gmsd"]
naming-no-name = there is no name here
    .label = one name or more
naming-person = "{ $found }" is a person
    .label = a role: "information manager"
    .help = the report goes to many people and stays for years: name a role, and nobody by name
naming-person-perhaps = "{ $found }" looks like the name of a person
    .label = a role: "information manager"
    .help = if it is a role, write it with a small letter
naming-person-mailbox = `{ $found }` looks like the address of a person
    .help = name a role, or a mailbox of a role
naming-unknown-version = there is no version { $found } of the rules
