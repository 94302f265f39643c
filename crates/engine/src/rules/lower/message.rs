//! `[message]` and `contact` of report.toml, and what an indicator says of acting on it.

use super::super::keys;
use super::super::message::{Contact, MessageOutline, PeerNames, Ranking};
use super::mistake::MessageMistake;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::{Item, KeyedTable, Node, word_of};
use crate::terms::{Date, Number};
use crate::text::Spanned;

/// How many chances there are, where nothing is said.
const CHANCES: usize = 3;

const USUAL: [Ranking; 3] = [Ranking::Near, Ranking::Colour, Ranking::Rare];

pub(super) fn lower_message(table: KeyedTable<'_>, diagnostics: &mut Diagnostics) -> Option<MessageOutline> {
    let mut reader = table.reader();
    let chances = reader.count("chances", diagnostics);
    let by = reader.list("by", diagnostics);
    let name_peers = reader.word("name_peers", &keys::PEER_NAMES, diagnostics);
    reader.finish(diagnostics);
    let by = match by {
        None => USUAL.to_vec(),
        Some(by) => {
            let word = |node: &Node, said: &mut Diagnostics| word_of(&node.text(said)?, &keys::RANKINGS, said);
            by.iter().map(|node| word(node, diagnostics)).collect::<Option<_>>()?
        }
    };
    let chances = match chances {
        Some(chances) => usize::try_from(chances.value).unwrap_or(CHANCES),
        None => CHANCES,
    };
    let name_peers = name_peers.map_or(PeerNames::Counts, |name_peers| name_peers.value);
    Some(MessageOutline { chances, by, name_peers })
}

/// Whom to ask; who looks like a person is warned about, and printed all the same.
pub(super) fn lower_contact(text: Option<Spanned<String>>, diagnostics: &mut Diagnostics) -> Option<Contact> {
    let text = text?;
    match Contact::parse(&text.value) {
        Some(contact) => {
            if contact.is_like_a_person() {
                let mistake = MessageMistake::Person { found: text.value };
                diagnostics.push(Diagnostic::of(text.span, &mistake));
            }
            Some(contact)
        }
        None => {
            diagnostics.push(Diagnostic::of(text.span, &MessageMistake::NoContact { found: text.value }));
            None
        }
    }
}

pub(super) fn lower_deadline(node: Option<&Node>, diagnostics: &mut Diagnostics) -> Option<Date> {
    let node = node?;
    if let Item::Date(date) = node.item {
        return Some(date);
    }
    diagnostics.push(Diagnostic::of(node.span, &MessageMistake::NoDay { found: node.item.called() }));
    None
}

pub(super) fn lower_weight(number: Option<Spanned<Number>>, diagnostics: &mut Diagnostics) -> Number {
    let usual = Number::from(1_usize);
    let Some(number) = number else { return usual };
    if number.value > Number::ZERO {
        return number.value;
    }
    diagnostics.push(Diagnostic::of(number.span, &MessageMistake::NoWeight { found: number.value }));
    usual
}
