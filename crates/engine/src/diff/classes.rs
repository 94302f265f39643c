//! Classes of a figure that differ between two versions: class by class, by name.

use crate::language::{Datum, Said, figure, said};
use crate::syntax::{Item, Node};

/// What is different, class by class; none where these are no classes, or only stand in another order.
pub(super) fn classes_changed(old: &Node, new: &Node) -> Option<Said> {
    let (old, new) = (classes(old)?, classes(new)?);
    let of = |classes: &[(&str, Option<Datum>)], name: &str| {
        classes.iter().find(|(known, _)| *known == name).map(|(_, end)| end.clone())
    };
    let mut changed = Vec::new();
    for (name, end) in &new {
        let change = match (of(&old, name), end.clone()) {
            (None, None) => said("diff-class-new"),
            (None, Some(end)) => said("diff-class-new-to").with("end", end),
            (Some(Some(before)), Some(end)) if before != end => {
                said("diff-class-end").with("old", before).with("new", end)
            }
            (Some(None), Some(end)) => said("diff-class-ends").with("end", end),
            (Some(Some(_)), None) => said("diff-class-open"),
            (Some(_), _) => continue,
        };
        changed.push(change.with("name", *name));
    }
    let gone = old.iter().filter(|(name, _)| of(&new, name).is_none());
    changed.extend(gone.map(|(name, _)| said("diff-class-gone").with("name", *name)));
    changed.into_iter().reduce(|before, next| said("diff-list-changes").with("before", before).with("next", next))
}

/// Each class with its end.
fn classes(node: &Node) -> Option<Vec<(&str, Option<Datum>)>> {
    let Item::Array(items) = &node.item else { return None };
    items.iter().map(class).collect()
}

fn class(item: &Node) -> Option<(&str, Option<Datum>)> {
    let Item::Table(table) = &item.item else { return None };
    let Item::Text { value, .. } = &table.get("is")?.item else { return None };
    let end = match table.get("below").map(|node| &node.item) {
        Some(Item::Number(end)) => Some(figure(*end)),
        Some(Item::Text { value, .. }) => Some(said("diff-threshold").with("name", value).into()),
        _ => None,
    };
    Some((value.as_str(), end))
}
