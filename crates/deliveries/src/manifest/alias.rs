//! What a maintainer settles by hand: names that mean a gemeente, and names that mean none.

use super::mistake::ManifestMistake;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::syntax::TableReader;
use mdd_engine::terms::{GemeenteCode, plain_name};
use mdd_engine::text::Spanned;

/// What a delivery says, and which gemeente that is.
#[derive(Clone)]
pub struct Alias {
    pub said: Spanned<String>,
    pub code: Spanned<GemeenteCode>,
}

/// `aliases = { "Haagse gemeente" = "GM0518" }`
pub(super) fn aliases(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Vec<Alias> {
    let Some(table) = reader.names("aliases", diagnostics) else { return Vec::new() };
    let mut found: Vec<Alias> = Vec::new();
    for (said, entry) in &table.entries {
        let Some(code) = entry.node.text(diagnostics) else { continue };
        let plain = plain_name(said);
        if let Some(first) = found.iter().find(|alias| plain_name(&alias.said.value) == plain) {
            let mistake = ManifestMistake::SettledTwice { found: said.clone() };
            diagnostics.push(Diagnostic::of(entry.key, &mistake).second(first.said.span, "first"));
            continue;
        }
        match code.value.parse() {
            Ok(parsed) => {
                found.push(Alias { said: Spanned::new(said.clone(), entry.key), code: Spanned::new(parsed, code.span) })
            }
            Err(_) => {
                diagnostics.push(Diagnostic::of(code.span, &ManifestMistake::NoCode { found: code.value.clone() }));
            }
        }
    }
    found
}

/// A name, or names that begin or end so, that no gemeente has.
#[derive(Clone)]
pub struct NotGemeente {
    text: String,
    /// `text` in its plain form.
    plain: String,
    open: Open,
}

/// On which side of the text something else may stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nowhere,
    Before,
    Behind,
    Both,
}

impl NotGemeente {
    fn read(written: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<NotGemeente> {
        let text = written.value.as_str();
        let (text, before) = text.strip_prefix('*').map_or((text, false), |rest| (rest, true));
        let (text, behind) = text.strip_suffix('*').map_or((text, false), |rest| (rest, true));
        let plain = plain_name(text);
        let code_or_name = !plain.is_empty() && !text.contains('*');
        if !code_or_name {
            let mistake = ManifestMistake::NoName { found: written.value.clone() };
            diagnostics.push(Diagnostic::of(written.span, &mistake));
            return None;
        }
        let open = match (before, behind) {
            (false, false) => Open::Nowhere,
            (true, false) => Open::Before,
            (false, true) => Open::Behind,
            (true, true) => Open::Both,
        };
        // A stroke between the text and the star is a word that ends there.
        let plain = match open {
            Open::Behind if text.ends_with(char::is_whitespace) => format!("{plain} "),
            Open::Before if text.starts_with(char::is_whitespace) => format!(" {plain}"),
            _ => plain,
        };
        Some(NotGemeente { text: text.to_owned(), plain, open })
    }

    /// Whether it is this name to the letter: that goes before any gemeente of that name.
    pub fn is(&self, said: &str) -> bool {
        self.open == Open::Nowhere && self.text == said
    }

    /// Whether a name that means no gemeente is one of these; `plain` is its plain form.
    pub fn matches(&self, plain: &str) -> bool {
        match self.open {
            Open::Nowhere => plain == self.plain,
            Open::Before => plain.ends_with(&self.plain),
            Open::Behind => plain.starts_with(&self.plain),
            Open::Both => plain.contains(&self.plain),
        }
    }
}

/// `not_gemeenten = ["Waterschap Rijnland", "Omgevingsdienst *"]`
pub(super) fn not_gemeenten(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> Vec<NotGemeente> {
    let written = reader.texts("not_gemeenten", diagnostics).unwrap_or_default();
    written.iter().filter_map(|written| NotGemeente::read(written, diagnostics)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use mdd_engine::text::Files;

    fn read(text: &str) -> Option<NotGemeente> {
        let mut files = Files::default();
        let file = files.add("sources.toml", String::new());
        let mut diagnostics = Diagnostics::default();
        NotGemeente::read(&Spanned::new(text.to_owned(), files.whole(file)), &mut diagnostics)
    }

    #[test]
    fn a_star_stands_for_the_rest() {
        let services = read("Omgevingsdienst *").unwrap();
        assert!(services.matches(&plain_name("OMGEVINGSDIENST  IJsselland")));
        assert!(!services.matches(&plain_name("Omgevingsdiensten")));
        assert!(!services.matches(&plain_name("De Omgevingsdienst IJsselland")));
        let regions = read("* hollands midden").unwrap();
        assert!(regions.matches(&plain_name("Veiligheidsregio Hollands-Midden")));
        assert!(!regions.matches(&plain_name("Hollands Midden West")));
        assert!(read("*dienst*").unwrap().matches(&plain_name("Gemeenschappelijke Diensten")));
    }

    #[test]
    fn a_star_alone_or_within_is_refused() {
        for text in ["*", "", "**", "Water*schap", " * "] {
            assert!(read(text).is_none(), "{text}");
        }
    }

    #[test]
    fn without_a_star_it_is_the_whole_name() {
        let water = read("Waterschap Rijnland").unwrap();
        assert!(water.is("Waterschap Rijnland") && !water.is("waterschap rijnland"));
        assert!(water.matches("waterschap rijnland") && !water.matches("waterschap rijnland west"));
    }
}
