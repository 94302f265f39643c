//! Whether words name a person, where only a role belongs: reports go to many, and stay for years.

use crate::rules::Contact;

/// How sure that is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum NamesPerson {
    /// The mailbox of one person: that word.
    Mailbox,
    /// A title, or initials.
    Certainly,
    /// Words with capitals, as a name has them.
    Perhaps,
}

/// What stands in front of a name.
const TITLES: [&str; 13] =
    ["dhr", "dhr.", "mevr", "mevr.", "mw", "mw.", "mevrouw", "meneer", "mr.", "drs.", "ir.", "ing.", "dr."];

/// Between the words of a name.
const BETWEEN: [&str; 10] = ["van", "de", "der", "den", "het", "'t", "ten", "ter", "von", "el"];

/// In a role.
pub(super) fn in_a_role(who: &str) -> Option<NamesPerson> {
    let words: Vec<&str> = who.split_whitespace().collect();
    if mailbox(who).is_some() {
        return Some(NamesPerson::Mailbox);
    }
    let is_title = |word: &&str| TITLES.contains(&word.to_lowercase().as_str());
    if words.iter().any(|word| is_title(word) || is_initials(word)) {
        return Some(NamesPerson::Certainly);
    }
    let capitals = words.iter().filter(|word| is_capitalised(word)).count();
    let others = words.iter().filter(|word| !is_capitalised(word) && !BETWEEN.contains(&word.to_lowercase().as_str()));
    (capitals >= 2 && others.count() == 0).then_some(NamesPerson::Perhaps)
}

/// The first mailbox in a text that looks like that of one person.
pub(crate) fn mailbox(text: &str) -> Option<&str> {
    let edge = |letter: char| !(letter.is_alphanumeric() || "@._-+".contains(letter));
    let words = text.split(|letter: char| letter.is_whitespace() || "<>()[],;:\"".contains(letter));
    let words = words.map(|word| word.trim_matches(edge).trim_end_matches('.'));
    words
        .filter(|word| word.contains('@'))
        .find(|word| Contact::parse(word).is_some_and(|found| found.is_like_a_person()))
}

/// "J." or "J.P."
fn is_initials(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    letters.len() >= 2 && letters.chunks(2).all(|pair| matches!(pair, [letter, '.'] if letter.is_uppercase()))
}

/// "Jansen", "El-Amrani": a capital and small letters. "CISO" is none.
fn is_capitalised(word: &str) -> bool {
    let part = |part: &str| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().next().is_some()
            && letters.all(|letter| letter.is_lowercase() || letter == '\'')
    };
    word.split('-').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_no_person() {
        let roles = ["informatiemanager", "Informatiemanager", "college van B en W", "College van B en W", "CISO"];
        let more = ["team informatie", "wethouder digitalisering", "ciso@leiden.example", "Team BGT", "hoofd I&A"];
        for role in roles.into_iter().chain(more) {
            assert_eq!(in_a_role(role), None, "{role}");
        }
    }

    #[test]
    fn a_person_is_known_by_title_initials_mailbox_or_capitals() {
        for (who, sure) in [
            ("mw. Jansen", NamesPerson::Certainly),
            ("Dhr Jansen", NamesPerson::Certainly),
            ("J. Jansen", NamesPerson::Certainly),
            ("de informatiemanager, J.P. Jansen", NamesPerson::Certainly),
            ("j.jansen@leiden.example", NamesPerson::Mailbox),
            ("informatiemanager (jan.jansen@leiden.example)", NamesPerson::Mailbox),
            ("Jan Jansen", NamesPerson::Perhaps),
            ("Jan van der Berg", NamesPerson::Perhaps),
            ("Fatima El-Amrani", NamesPerson::Perhaps),
        ] {
            assert_eq!(in_a_role(who), Some(sure), "{who}");
        }
    }

    #[test]
    fn a_mailbox_of_a_person_is_found_in_a_text() {
        assert_eq!(mailbox("Vraag het aan <jan.jansen@leiden.example>."), Some("jan.jansen@leiden.example"));
        assert_eq!(mailbox("Vraag het aan monitor@leiden.example, of bel."), None);
    }
}
