//! Links in the texts of a version that cannot lead anywhere. Addresses on the web are not visited.

use super::Subject;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::fault::Stretch;
use crate::mistakes;

mistakes! {
    /// Why a link leads nowhere.
    enum LinkMistake {
        NotClosed = Warning BadLink "check-link-not-closed";
        Empty = Warning BadLink "check-link-empty";
        Space = Warning BadLink "check-link-space";
        NotThere { found: String } = Warning BadLink "check-link-not-there";
        NoScheme { found: String } = Warning BadLink "check-link-no-scheme";
        NoHost { found: String } = Warning BadLink "check-link-no-host";
        OtherHost { shown: String, found: String } = Warning BadLink "check-link-other-host";
    }
}

pub(super) fn check(subject: &Subject<'_>, found: &mut Diagnostics) {
    for &file in subject.resolved.texts.values() {
        let path = subject.files.path(file);
        if !subject.is_own(subject.files.whole(file)) {
            continue;
        }
        let beside = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let exists = |target: &str| (subject.exists)(&format!("{beside}/{target}"));
        for (start, end, mistake) in wrong(subject.files.text(file), &exists) {
            found.push(Diagnostic::of(subject.files.whole(file).part(start, end), &mistake));
        }
    }
}

/// Each link that is wrong: from its bracket to its end.
fn wrong(text: &str, exists: &dyn Fn(&str) -> bool) -> Vec<(usize, usize, LinkMistake)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("](") {
        let line_end = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end);
        // What a link shows may go on over the end of a line, and not over that of a paragraph.
        let before = text.part(..at);
        let paragraph = before.rfind("\n\n").unwrap_or(0);
        let shown = before.rfind('[').filter(|open| *open >= paragraph);
        let open = shown.unwrap_or(at);
        let rest = text.part(at + 2..line_end);
        let Some(close) = closing(rest) else {
            found.push((open, line_end, LinkMistake::NotClosed));
            continue;
        };
        let inside = rest.part(..close).trim();
        // `[x](address "title")`
        let address = inside.split(" \"").next().unwrap_or(inside);
        let mistake = if address.is_empty() {
            Some(LinkMistake::Empty)
        } else if address.contains(char::is_whitespace) && !address.starts_with('<') {
            Some(LinkMistake::Space)
        } else if let Some(mistake) = on_the_web(shown.map_or("", |open| before.part(open + 1..)), address) {
            Some(mistake)
        } else if is_elsewhere(address) || exists(address.split('#').next().unwrap_or(address)) {
            None
        } else {
            Some(LinkMistake::NotThere { found: address.to_owned() })
        };
        found.extend(mistake.map(|mistake| (open, at + 2 + close + 1, mistake)));
    }
    found
}

/// The bracket that ends an address; one that holds brackets itself has them in pairs.
fn closing(rest: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, letter) in rest.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' if depth == 0 => return Some(at),
            ')' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// On the web, in the mail, or in the report itself.
fn is_elsewhere(address: &str) -> bool {
    address.contains("://") || address.starts_with("mailto:") || address.starts_with('#') || address.starts_with('<')
}

/// How addresses on the web and in the mail begin.
const SCHEMES: [&str; 6] = ["https", "http", "mailto", "tel", "ftp", "ftps"];

/// What is wrong with an address on the web; or the text of the link is another address.
fn on_the_web(shown: &str, address: &str) -> Option<LinkMistake> {
    let found = || address.to_owned();
    let scheme = address.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase())?;
    let is_name = !scheme.is_empty() && scheme.chars().all(|letter| letter.is_ascii_alphanumeric());
    if !is_name || address.starts_with('<') {
        return None;
    }
    if !SCHEMES.contains(&scheme.as_str()) {
        return Some(LinkMistake::NoScheme { found: found() });
    }
    let (_, rest) = address.split_once("://")?;
    let host = host(rest);
    let part = |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    if host != "localhost" && (!host.contains('.') || !host.split('.').all(part)) {
        return Some(LinkMistake::NoHost { found: found() });
    }
    let shown = shown.trim();
    let is_address =
        shown.contains('.') && !shown.contains(char::is_whitespace) && shown.split('.').all(|word| !word.is_empty());
    let shown_host = self::host(shown.split_once("://").map_or(shown, |(_, rest)| rest));
    // Of a text such as `rapport.pdf` nobody knows that it is an address.
    let ends = |host: &str| shown.starts_with("www.") || shown.contains("://") || host.ends_with(".nl");
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    let other =
        is_address && ends(&shown_host) && part(&shown_host.replace('.', "")) && bare(&shown_host) != bare(&host);
    other.then(|| LinkMistake::OtherHost { shown: shown.to_owned(), found: found() })
}

/// `www.a.nl` of `www.a.nl:80/b?c`
fn host(address: &str) -> String {
    let end = address.find(['/', '?', '#', ':']).unwrap_or(address.len());
    address.part(..end).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_that_leads_somewhere_is_fine() {
        let text = "Zie [a](https://a.nl/x_(y)), [b](#c), [d](e.md#f) en [g](mailto:h@i.nl); noot[^1] (zie).";
        assert_eq!(wrong(text, &|path| path == "e.md"), []);
    }

    #[test]
    fn what_a_link_shows_may_go_on_over_lines() {
        let mistakes = |text| wrong(text, &|_| false).into_iter().map(|(start, ..)| start).collect::<Vec<_>>();
        assert_eq!(mistakes("Vraag [uw\naccountmanager](https://a.nl)"), Vec::<usize>::new());
        assert_eq!(mistakes("Vraag [uw\naccountmanager](htps://a.nl)"), [6]);
        assert_eq!(mistakes("Zie [a\n\nb](htps://a.nl) en geen](htps://a.nl)"), [9, 31]);
    }

    #[test]
    fn each_way_in_which_a_link_leads_nowhere() {
        let mistakes = |text| wrong(text, &|_| false).into_iter().map(|(.., mistake)| mistake).collect::<Vec<_>>();
        assert_eq!(mistakes("[a](https://a.nl\nb)"), [LinkMistake::NotClosed]);
        assert_eq!(mistakes("[a]()"), [LinkMistake::Empty]);
        assert_eq!(mistakes("[a](https://a.nl/een twee)"), [LinkMistake::Space]);
        let found = |address: &str| address.to_owned();
        assert_eq!(mistakes("[a](htps://a.nl)"), [LinkMistake::NoScheme { found: found("htps://a.nl") }]);
        assert_eq!(mistakes("[a](https://a,nl)"), [LinkMistake::NoHost { found: found("https://a,nl") }]);
        let other = LinkMistake::OtherHost { shown: found("www.a.nl"), found: found("https://b.nl") };
        assert_eq!(mistakes("[www.a.nl](https://b.nl)"), [other]);
        assert_eq!(mistakes("[A.nl](https://www.a.nl/b), [rapport.pdf](https://a.nl/x/rapport.pdf)"), []);
        assert_eq!(mistakes("[a](b.md)"), [LinkMistake::NotThere { found: "b.md".to_owned() }]);
    }
}
