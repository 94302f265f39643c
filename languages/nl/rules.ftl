# Namen in regels: wat er niet is, of iets anders is.

rules-list-no-texts = dit is { $found }
    .label = een lijst met teksten: ["een", "twee"]
rules-threshold-no-number = dit is { $found }
    .label = een getal, zonder aanhalingstekens: 40
rules-unknown-threshold = de drempel `{ $found }` is er niet
rules-no-thresholds = de drempel `{ $found }` is er niet
    .help = in `detail` kunt u cijfers noemen, in texts/*.md { "{gemeente}" } en dergelijke
rules-open-brace = deze { "{" } is niet gesloten
    .help = schrijf een naam tussen accolades: { "{componenten}" }
rules-unknown-rows = de tabel of view `{ $found }` is er niet
rules-rows-of-nobody = de rijen van `{ $found }` horen niet bij gemeenten
    .help = gebruik een tabel met `gemeente = { "{ ... }" }` in sources.toml, of voeg haar met `join` toe aan een view
rules-presence-of-view = `{ $found }` is een view
    .help = `presence` noemt een tabel: een gemeente die daar geen rij heeft, heeft geen cijfer
rules-unknown-table = de tabel `{ $found }` is er niet
rules-unknown-column = `{ $table }` heeft geen kolom `{ $found }`
rules-unknown-own-column = de tabel van deze view heeft geen kolom `{ $found }`
rules-column-not-named = `{ $table }` heeft geen kolom `{ $found }`
rules-unknown-measure = het cijfer `{ $found }` is er niet
rules-no-measure-nor-threshold = het cijfer of de drempel `{ $found }` is er niet
rules-reserved-measure = `{ $found }` betekent al iets in voorwaarden
    .help = geef het cijfer een andere naam
rules-reserved-threshold = `{ $found }` betekent al iets in voorwaarden
    .help = geef de drempel een andere naam
