//! How the shipped rules speak to a reader: in sentences of at most twenty words that everybody knows, of figures by what they are
//! and not by where they stand, without an article before the organisation, and without what the table beside it says.
//!
//! tests/prose/words.txt has the words that nobody needs, tests/prose/longer.txt the sentences that may be longer, each with why.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use mdd::project::Project;
use mdd_engine::rules::{OutlineBlock, RulePack, SectionOutline};
use mdd_engine::syntax::{Item, Node};

const MOST_WORDS: usize = 20;

/// Keys of which the text is for a reader. Names (`label`, the `title` of an indicator or a table) stay as they were published.
const SAID: [&str; 8] = ["why", "note", "detail", "empty", "asterisk", "heading", "cells", "sentence"];
/// Tables of report.toml of which every text is for a reader.
const SAID_WHOLE: [&str; 2] = ["legend", "grijs"];

/// Where a figure stands is another place in each format.
const PLACES: [&str; 2] = ["links", "rechts"];
/// Not every name has an article, so it stands before none: "VNG Realisatie".
const ARTICLES: [&str; 2] = ["de {organisatie}", "het {organisatie}"];

/// Words, each with a plainer one.
struct Words(Vec<(String, String)>);

impl Words {
    fn of(list: &str) -> Words {
        Words(lines(list).map(|(word, better)| (word.to_owned(), better.to_owned())).collect())
    }

    /// The words of the list that stand in a sentence, each with the plainer one.
    fn found_in(&self, sentence: &str) -> Vec<&(String, String)> {
        let spoken = spoken(sentence);
        let stands = |word: &str| match word.strip_suffix('*') {
            Some(beginning) => spoken.contains(&format!(" {beginning}")),
            None => spoken.contains(&format!(" {word} ")),
        };
        self.0.iter().filter(|(word, _)| stands(word)).collect()
    }
}

/// The lines of a list: two parts, and comments behind `#`.
fn lines(list: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once(" ¦ ").unwrap_or_else(|| panic!("two parts: {line}")))
}

fn list(name: &str) -> String {
    fs::read_to_string(root().join("tests/prose").join(name)).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The words of a sentence in small letters, each between spaces, without names between single quotes.
fn spoken(sentence: &str) -> String {
    let mut spoken = String::from(" ");
    for word in without_names(sentence).split(|letter: char| !letter.is_alphanumeric() && letter != '-') {
        if !word.is_empty() {
            spoken.push_str(&word.to_lowercase());
            spoken.push(' ');
        }
    }
    spoken
}

/// Without what stands between single quotes; that of "'s avonds" and "zo'n" is none.
fn without_names(sentence: &str) -> String {
    let mut rest = sentence;
    let mut kept = String::new();
    while let Some((before, behind)) = rest.split_once('\'') {
        kept.push_str(before);
        let inside_a_word = kept.ends_with(char::is_alphanumeric) || behind.starts_with("s ");
        match behind.split_once('\'') {
            Some((_, after)) if !inside_a_word => rest = after,
            _ => rest = behind,
        }
    }
    kept + rest
}

/// The parts of a text that hold sentences, without marks of Markdown: paragraphs, headings, items of lists, cells, footnotes.
fn passages(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines().map(str::trim) {
        if let Some(cells) = line.strip_prefix('|') {
            found.extend(cells.split('|').map(str::to_owned));
            found.push(String::new());
        } else if let Some(rest) = line.strip_prefix('#').filter(|rest| rest.starts_with(['#', ' '])) {
            found.extend([rest.trim_start_matches('#').to_owned(), String::new()]);
        } else if line.is_empty() {
            found.push(String::new());
        } else if let Some(item) = item(line) {
            found.push(item.to_owned());
        } else if let Some(last) = found.last_mut() {
            last.push(' ');
            last.push_str(line);
        }
    }
    let found = found.iter().map(|passage| plain(passage).trim().to_owned());
    found.filter(|passage| passage.contains(char::is_alphanumeric)).collect()
}

/// What stands behind the mark of a list or a footnote.
fn item(line: &str) -> Option<&str> {
    let numbered = || line.split_once(". ").filter(|(number, _)| number.chars().all(|sign| sign.is_ascii_digit()));
    let footnote = || line.strip_prefix("[^")?.split_once("]: ");
    line.strip_prefix("- ").or_else(|| numbered().or_else(footnote).map(|(_, rest)| rest))
}

/// Links as what they show; no marks of footnotes and of bold letters.
fn plain(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('[') {
        shown.push_str(before);
        let (inside, after) = behind.split_once(']').unwrap_or((behind, ""));
        if !inside.starts_with('^') {
            shown.push_str(inside);
        }
        rest = match after.strip_prefix('(').and_then(|address| address.split_once(')')) {
            Some((_, after)) => after,
            None => after,
        };
    }
    (shown + rest).replace("**", "")
}

/// A sentence ends at a point, behind which another begins: "2.2" and "N.v.t." go on.
fn sentences(passage: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in passage.match_indices(['.', '?', '!']) {
        let end = at + 1 + passage[at + 1..].chars().take_while(|sign| matches!(sign, '\'' | '"' | ')')).count();
        let behind = &passage[end..];
        let next = behind.trim_start().chars().next();
        if behind.starts_with(char::is_whitespace) && next.is_some_and(|next| !next.is_lowercase()) {
            found.push(passage[start..end].trim());
            start = end;
        }
    }
    found.push(passage[start..].trim());
    found
}

/// What stands between braces is one word.
fn count_words(sentence: &str) -> usize {
    let mut filled = String::new();
    for (number, part) in sentence.split('{').enumerate() {
        let after = part.split_once('}').filter(|_| number > 0);
        filled.push_str(&after.map_or(part.to_owned(), |(_, after)| format!("x{after}")));
    }
    filled.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// What is wrong with a text; `longer` are the sentences that may be.
fn faults(text: &str, words: &Words, longer: &BTreeSet<&str>) -> Vec<String> {
    let mut found = Vec::new();
    let passages = passages(text);
    for sentence in passages.iter().flat_map(|passage| sentences(passage)) {
        let (count, spoken) = (count_words(sentence), spoken(sentence));
        if count > MOST_WORDS && !longer.contains(sentence) {
            found.push(format!("{count} words, of at most {MOST_WORDS}: {sentence}"));
        }
        for place in PLACES.iter().filter(|place| spoken.contains(&format!(" {place} "))) {
            found.push(format!("`{place}` is another place in each format: {sentence}"));
        }
        if sentence.contains("# ") {
            found.push(format!("a column is called in words, without `#`: {sentence}"));
        }
        if ARTICLES.iter().any(|article| sentence.to_lowercase().contains(article)) {
            found.push(format!("not every organisation has an article: {sentence}"));
        }
        for (word, better) in words.found_in(sentence) {
            found.push(format!("`{word}`, for which there is `{better}`: {sentence}"));
        }
    }
    found
}

/// The headings of columns that a text says again. One that is a single word is one only in bold letters.
fn repeated<'l>(text: &str, columns: impl Iterator<Item = &'l str>) -> Vec<&'l str> {
    let shown = passages(text).join(" ").to_lowercase();
    let says = |column: &&str| match column.contains(' ') {
        true => shown.contains(&column.to_lowercase()),
        false => text.contains(&format!("**{column}**")),
    };
    columns.map(|column| column.trim_start_matches("# ")).filter(says).collect()
}

/// The texts below a node that are for a reader.
fn each_text<'t>(node: &'t Node, path: &mut Vec<&'t str>, found: &mut impl FnMut(&str, &'t str)) {
    match &node.item {
        Item::Table(table) => {
            for (key, entry) in &table.entries {
                path.push(key);
                each_text(&entry.node, path, found);
                path.pop();
            }
        }
        Item::Array(items) => items.iter().for_each(|item| each_text(item, path, found)),
        Item::Text { value, .. } => {
            let of_the_report = path.first() == Some(&"report");
            let last = path.last().copied().unwrap_or_default();
            let whole = of_the_report && path.iter().any(|key| SAID_WHOLE.contains(key));
            if whole || SAID.contains(&last) || of_the_report && last == "title" {
                found(&path.join("."), value);
            }
        }
        _ => {}
    }
}

/// Every text of every version, each once, and where it stands first.
fn all_texts(project: &Project) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for number in project.versions() {
        let resolved = project.resolved(number).unwrap_or_else(|found| panic!("{found:?}"));
        let (pack, _) = project.pack(number).unwrap_or_else(|found| panic!("{found:?}"));
        let mut add = |place: String, text: &str| {
            texts.entry(text.to_owned()).or_insert(place);
        };
        for file in resolved.texts.values() {
            add(project.files.path(*file).to_owned(), project.files.text(*file));
        }
        for assumption in &resolved.assumptions {
            add(format!("{number}: assumption of {}", assumption.about), &assumption.text.value);
        }
        let mut path = Vec::new();
        for (key, entry) in &resolved.tree().entries {
            path.push(key.as_str());
            each_text(&entry.node, &mut path, &mut |place, text| add(format!("{number}: {place}"), text));
            path.pop();
        }
        for version in &pack.history {
            version.changelog.iter().for_each(|line| add(format!("{}: changelog", version.number), line));
        }
    }
    texts
}

#[test]
fn sentences_are_short_and_in_plain_words() {
    let project = Project::open(root()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    let texts = all_texts(&project);
    assert!(texts.len() > 150, "{} texts", texts.len());
    let (words, longer) = (Words::of(&list("words.txt")), list("longer.txt"));
    let longer: BTreeSet<&str> = lines(&longer).map(|(sentence, _)| sentence).collect();
    let mut found = Vec::new();
    for (text, place) in &texts {
        found.extend(faults(text, &words, &longer).into_iter().map(|fault| format!("{place}: {fault}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    let passages: Vec<String> = texts.keys().flat_map(|text| passages(text)).collect();
    let long: BTreeSet<&str> =
        passages.iter().flat_map(|passage| sentences(passage)).filter(|one| count_words(one) > MOST_WORDS).collect();
    assert_eq!(longer, long, "tests/prose/longer.txt names what is longer, and nothing else");
}

/// The texts of a paragraph that say a heading of one of its tables again.
fn repeats(pack: &RulePack, section: &SectionOutline) -> Vec<String> {
    let columns: Vec<&str> = section
        .blocks
        .iter()
        .filter_map(|block| match block {
            OutlineBlock::Table(table) => pack.tables.get(table.as_str()),
            _ => None,
        })
        .flat_map(|table| table.columns.iter().map(|column| column.label.as_str()))
        .collect();
    let texts = section.blocks.iter().filter_map(|block| match block {
        OutlineBlock::Text(text) => Some(text),
        _ => None,
    });
    let found = texts.map(|text| (text, repeated(&pack.texts[text], columns.iter().copied())));
    found.filter(|(_, found)| !found.is_empty()).map(|(text, found)| format!("{text}: {found:?}")).collect()
}

#[test]
fn no_text_says_again_what_a_column_beside_it_is_called() {
    let project = Project::open(root()).unwrap_or_else(|failure| panic!("{:?}", failure.diagnostics));
    for number in project.versions() {
        let (pack, _) = project.pack(number).unwrap_or_else(|found| panic!("{found:?}"));
        let sections = pack.outline.chapters.iter().flat_map(|chapter| &chapter.sections);
        let found: Vec<String> = sections.flat_map(|section| repeats(&pack, section)).collect();
        assert!(found.is_empty(), "{number}: {}", found.join("\n"));
    }
}

#[test]
fn the_list_of_words_is_in_order_and_offers_none_of_its_own() {
    let words = Words::of(&list("words.txt"));
    let in_order: BTreeSet<&str> = words.0.iter().map(|(word, _)| word.as_str()).collect();
    assert_eq!(in_order.len(), words.0.len(), "a word stands there twice");
    for (word, better) in &words.0 {
        assert!(words.found_in(better).is_empty(), "{word}: {better}");
    }
}

#[test]
fn each_fault_is_found() {
    let words = Words(vec![("middels".to_owned(), "met".to_owned()), ("implement*".to_owned(), "invoeren".to_owned())]);
    let faults = |text: &str| faults(text, &words, &BTreeSet::new()).len();
    let long = "een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes zeven acht negen tien";
    assert_eq!([faults(long), faults(&format!("{long} elf")), faults(&format!("{long}. Elf."))], [0, 1, 0]);
    assert_eq!([faults(&format!("- {long}\n- elf")), faults(&format!("- {long}\n  elf"))], [0, 1]);
    assert_eq!(faults(&format!("| {long} | elf |\n\n{long} {{elf}}")), 1);
    assert_eq!([faults("Links staat het cijfer."), faults("Rechtspersonen en linkse.")], [1, 0]);
    assert_eq!([faults("## Kop"), faults("De kolom **# Gemeenten**.")], [0, 1]);
    assert_eq!([faults("De {organisatie} helpt."), faults("Hulp: {organisatie}.")], [1, 0]);
    assert_eq!([faults("Middels een\nimplementatie"), faults("Klik 's avonds op 'Middels een koppeling'.")], [2, 0]);

    let repeated = |text: &str| repeated(text, ["# Zelfde pakket", "Score"].into_iter());
    assert_eq!(repeated("Onder **zelfde\npakket** staat hoeveel."), ["Zelfde pakket"]);
    assert_eq!((repeated("De **Score** van"), repeated("De score van")), (vec!["Score"], Vec::new()));
}

#[test]
fn a_sentence_ends_where_another_begins() {
    assert_eq!(sentences("Zie 2.2. 'N.v.t.' is geen. En nu?"), ["Zie 2.2.", "'N.v.t.' is geen.", "En nu?"]);
    assert_eq!(
        passages("Een [twee](https://a.nl/b).[^1]\n\n1. **Drie.** Vier\n\n[^1]: Vijf"),
        ["Een twee.", "Drie. Vier", "Vijf"]
    );
}
