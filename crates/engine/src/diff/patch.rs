//! Two versions as resolved files, line by line: what `diff` says of two files.

use std::collections::BTreeSet;

use similar::TextDiff;

use super::compared::ComparedRules;

/// A unified diff of everything that either version says; empty when they say the same.
pub fn patch(old: ComparedRules<'_>, new: ComparedRules<'_>, old_name: &str, new_name: &str) -> String {
    let mut text = String::new();
    let mut file = |path: &str, before: &str, after: &str| {
        if before != after {
            let diff = TextDiff::from_lines(before, after);
            let unified =
                diff.unified_diff().header(&format!("{old_name}/{path}"), &format!("{new_name}/{path}")).to_string();
            text.push_str(&unified);
        }
    };
    file("rules.toml", &old.resolved.to_plain_toml(), &new.resolved.to_plain_toml());
    for (kind, ending) in [("scripts", "rhai"), ("texts", "md")] {
        let of = |rules: ComparedRules<'_>| match kind {
            "scripts" => rules.resolved.scripts.clone(),
            _ => rules.resolved.texts.clone(),
        };
        let (before, after) = (of(old), of(new));
        let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for name in names {
            let read = |rules: ComparedRules<'_>, found: Option<&crate::text::FileId>| {
                found.map_or_else(String::new, |file| rules.files.text(*file).to_owned())
            };
            let path = format!("{kind}/{name}.{ending}");
            file(&path, &read(old, before.get(name)), &read(new, after.get(name)));
        }
    }
    text
}
