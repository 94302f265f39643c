//! `[message]` of report.toml, and what rules say of acting on a colour: by when, how heavy it weighs, whom to ask.
//!
//! Knows nothing of figures: who makes the report puts chances in order by these.

use std::fmt;

/// By what chances are put in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ranking {
    /// Fewest gemeenten with this colour first.
    Rare,
    /// What the fewest changes of own figures would mend first; what nobody knows a way for last.
    Near,
    /// The nearest deadline first; without one last.
    Deadline,
    /// The heaviest first.
    Weight,
    /// Rood before oranje.
    Colour,
}

/// What a reader learns of gemeenten that are alike and groen where it is not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PeerNames {
    /// Who they are, a few of them.
    Names,
    /// How many they are.
    Counts,
    None,
}

/// What stands in front of a report.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MessageOutline {
    /// At most so many chances.
    pub chances: usize,
    /// Each where those before it make no difference; the order of the report comes last.
    pub by: Vec<Ranking>,
    pub name_peers: PeerNames,
}

/// Whom to ask: a mailbox of a role, or a page. Never a person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Contact {
    Mail(String),
    Page(String),
}

impl Contact {
    /// `mdd@vng.nl` or `https://www.vngrealisatie.nl/contact`; none where it is neither.
    pub fn parse(text: &str) -> Option<Contact> {
        let is_host = |host: &str| {
            let parts: Vec<&str> = host.split('.').collect();
            let is_part =
                |part: &&str| !part.is_empty() && part.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
            parts.len() > 1 && parts.iter().all(is_part)
        };
        if text.chars().any(|letter| letter.is_whitespace() || letter.is_control() || "<>\"'`,;".contains(letter)) {
            return None;
        }
        if let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            return is_host(host).then(|| Contact::Page(text.to_owned()));
        }
        let (local, host) = text.split_once('@')?;
        (!local.is_empty() && is_host(host)).then(|| Contact::Mail(text.to_owned()))
    }

    /// Whether it looks like the mailbox of one person: `j.jansen@`, `jan.jansen@`.
    pub fn is_like_a_person(&self) -> bool {
        let Contact::Mail(address) = self else { return false };
        let local = address.split('@').next().unwrap_or_default();
        let parts: Vec<&str> = local.split('.').collect();
        let is_name = |part: &&str| !part.is_empty() && part.chars().all(char::is_alphabetic);
        parts.len() > 1 && parts.iter().all(is_name)
    }

    /// Where a link to it leads.
    pub fn address(&self) -> String {
        match self {
            Contact::Mail(address) => format!("mailto:{address}"),
            Contact::Page(address) => address.clone(),
        }
    }
}

/// As it is read: without what a browser needs in front.
impl fmt::Display for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Contact::Mail(address) => f.write_str(address),
            Contact::Page(address) => {
                let bare = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
                f.write_str(bare.unwrap_or(address).trim_end_matches('/'))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_a_mailbox_or_a_page() {
        assert_eq!(Contact::parse("mdd@vng.nl"), Some(Contact::Mail("mdd@vng.nl".to_owned())));
        let page = Contact::parse("https://www.da2020.nl/contact").expect("a page");
        assert_eq!(
            (page.to_string(), page.address()),
            ("www.da2020.nl/contact".to_owned(), "https://www.da2020.nl/contact".to_owned())
        );
        for wrong in [
            "",
            "mdd",
            "@vng.nl",
            "mdd@vng",
            "mdd@vng.nl, a@b.nl",
            "javascript:alert(1)",
            "https://",
            "https://x",
            "a b@c.nl",
        ] {
            assert_eq!(Contact::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_mailbox_of_a_person_has_a_name() {
        let person = |text: &str| Contact::parse(text).expect("a mailbox").is_like_a_person();
        assert!(person("j.jansen@example.nl") && person("jan.jansen@example.nl"));
        assert!(!person("mdd@example.nl") && !person("info-mdd@example.nl") && !person("gibit2@example.nl"));
    }
}
