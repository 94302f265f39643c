# Fetching deliveries: `mdd data fetch`.

fetch-failed = `{ $table }` could not be fetched: { $why }
fetch-refused = what was fetched for `{ $table }` is not used: { $why }
fetch-unknown-source = there is no source `{ $found }`
fetch-no-url = no table of source `{ $found }` has a url
    .help = add to its table in sources.toml: url = "https://..."
fetch-no-urls = no table in sources.toml has a url, so there is nothing to fetch
    .help = add to its table in sources.toml: url = "https://..."
fetch-no-address = this is not the address of a delivery
    .help = take it over from the bar of a browser
fetch-not-written = { $path } could not be written: { $why }
    .help = look whether you may write in that folder, and whether the disk is full

# Why it failed, as the end of a sentence.

fetch-why-redirect-nowhere = it answers { $status }, without saying to where
    .help = try again later; the file in the project is as it was
fetch-why-redirect-no-address = it redirects to something that is no address
    .label = only http:// and https:// are followed
    .help = try again later; the file in the project is as it was
fetch-why-redirect-unsafe = it redirects from https to { $url }
    .label = what was asked safely is not taken unsafely
    .help = try again later; the file in the project is as it was
fetch-why-redirect-password = it redirects to an address with a user name or password
    .label = that is not followed
    .help = try again later; the file in the project is as it was
fetch-why-redirect-circle = it redirects in a circle
    .label = { $way }
    .help = look in a browser where the url leads
fetch-why-redirect-often = it redirects more than { $most } times
    .label = { $way }
    .help = look in a browser where the url leads
fetch-why-answers = it answers { $status }
    .help = try again later; the file in the project is as it was
fetch-why-forbidden = it answers { $status }
    .help = mdd gives no password: ask the owner for an open address, or fetch it by hand and leave `url` out
fetch-why-gone = it answers { $status }
    .help = look in a browser whether the url is still right
fetch-why-too-large = the answer is { $size }, and at most { $most } are taken
    .help = if that is right, raise the limit: url = { "{" } from = "...", limit_mb = ... { "}" }
fetch-why-endless = the answer goes on and on, and at most { $most } are taken
    .help = if that is right, raise the limit: url = { "{" } from = "...", limit_mb = ... { "}" }
fetch-why-cut-of = the connection was cut after { $came } of { $size }
    .help = try again later; the file in the project is as it was
fetch-why-cut = the connection was cut after { $came }
    .help = try again later; the file in the project is as it was
fetch-why-packed = the answer cannot be unpacked
    .help = try again later; the file in the project is as it was
fetch-why-not-reached = no server was reached in time
    .help = if the server is that slow, allow more: url = { "{" } from = "...", timeout_s = ... { "}" }
fetch-why-late = there was no whole answer within { $seconds } s
    .help = if the server is that slow, allow more: url = { "{" } from = "...", timeout_s = ... { "}" }
fetch-why-no-server = there is no server with that name
    .help = look whether the name is right, and whether this machine has a network
fetch-why-no-answer-there = no server answers there
    .help = look whether the url is right, and whether the server is up
fetch-why-proxy = the proxy lets nothing through
    .help = look at HTTPS_PROXY, HTTP_PROXY and NO_PROXY in the environment
fetch-why-cut-early = the connection was cut before there was an answer
    .help = try again later; the file in the project is as it was
fetch-why-no-answer = there was no answer
    .label = { $error }
    .help = try again later; the file in the project is as it was
fetch-why-unsafe = there is no safe connection to it
    .label = { $error }
    .help = look in a browser whether the certificate is right, and whether this machine trusts who signed it
fetch-why-web-page = { $url } gives a web page, not a delivery
    .help = open the url in a browser: perhaps it asks to log in, or it is the page with the download on it
fetch-why-unchanged = it answers that nothing has changed
    .help = try again later; the file in the project is as it was
fetch-why-page-back = page { $page } refers back to { $url }
    .help = its pages go round in a circle: tell the owner
fetch-why-pages-many = there are more than { $most } pages
    .help = ask for less in the url, with $select or $filter
fetch-why-page-elsewhere = page { $page } refers to another server: { $url }
    .help = the pages of a delivery come from one server: tell the owner
fetch-why-page-no-address = page { $page } refers to something that is no address
    .help = try again later; the file in the project is as it was
fetch-why-page-no-odata = page { $page } is no OData: JSON with a list `value`
    .help = open the url in a browser, or leave `paging` out
fetch-why-no-report = no report can be made of it
    .label-as-it-was = { $there } is as it was
    .label-not-there = { $absent } is still not there
    .help = the messages below say what is wrong with it; nothing of it was kept
fetch-as-fetched = { $path } (as it was fetched)

# What came of it, a line a table.

fetch-not-changed = not changed
fetch-downloaded = downloaded, { $size }
fetch-downloaded-kept = downloaded, { $size }; the one before is now { $previous }
fetch-downloaded-by-hand = downloaded, { $size }; the one before was changed by hand, and is now { $previous }
fetch-line-failed = failed: { $why }
fetch-if-changed = , if it has changed
fetch-again = { $why }; asked again in { $seconds } s ({ $attempt } of { $attempts })
fetch-bar-known = { "{" }prefix{ "}" }  [{ "{" }bar:30{ "}" }] { "{" }decimal_bytes{ "}" } of { "{" }decimal_total_bytes{ "}" } { "{" }msg{ "}" }
size-byte = 1 byte
size-bytes = { $count } bytes
size-kb = { $count } kB
size-mb = { $count } MB
fetch-asked = { $count ->
        [one] asked once
       *[other] asked { $count } times
    }
fetch-asks-to-wait = it asks to wait { $seconds } s, which is too long
