# Namen, dagen en rollen in bestanden naast de regels.

naming-no-day = dit is { $found }, en geen datum
    .label = een datum zonder aanhalingstekens: 2018-03-31
naming-no-names = dit is { $found }, en geen naam
    .label = één naam, of een lijst van namen: ["bgt", "gmsd"]
naming-no-name = hier staat geen naam
    .label = één naam of meer
naming-person = “{ $found }” is een persoon
    .label = een rol: "informatiemanager"
    .help = het rapport gaat naar veel mensen en blijft jaren bestaan: noem een rol, geen naam
naming-person-perhaps = “{ $found }” lijkt de naam van een persoon
    .label = een rol: "informatiemanager"
    .help = is het een rol, schrijf die dan met een kleine letter
naming-person-mailbox = `{ $found }` lijkt het adres van een persoon
    .help = noem een rol, of een postbus van een rol
naming-unknown-version = er is geen versie { $found } van de regels
