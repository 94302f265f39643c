//! What is done with rows of gemeenten that have since merged or been divided, and which columns make a row one.
//!
//! All that can be wrong with it is found here, before a row is read.

use super::column::ColumnManifest;
use super::key::{self, RowKey};
use super::keys::{MERGED, MERGED_COLUMN, SPLITS};
use super::mistake::RowsMistake;
use super::units::has_sum;
use indexmap::IndexMap;
use mdd_engine::dataset::schema::RowsPer;
use mdd_engine::dataset::{ColumnSchema, Policy};
use mdd_engine::diagnostic::{Diagnostic, Diagnostics};
use mdd_engine::fault::OrFault;
use mdd_engine::language::said;
use mdd_engine::syntax::{TableReader, TomlTable};
use mdd_engine::terms::Kind;
use mdd_engine::text::{Span, Spanned};

/// What becomes of rows of gemeenten that are no more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OldRows {
    /// They are left out; `declared` when sources.toml says so.
    Drop { declared: bool },
    /// They are a mistake.
    Refuse,
    /// They stand with the rows of the successor, each as it was.
    Together,
    /// Of all rows of the successor only those of the gemeente that was the largest.
    OnlyLargest,
    /// They become one row with those of the successor; a policy for each column.
    OneRow(Vec<Policy>),
}

/// What becomes of rows of gemeenten that were divided.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Split {
    Drop,
    Each,
    Refuse,
}

#[derive(Clone)]
pub struct Merging {
    pub old: OldRows,
    pub split: Split,
    /// The column of numbers that says which gemeente was the largest.
    pub size: Option<usize>,
    /// Where `merged` stands in sources.toml, or the table's name when it does not.
    pub span: Span,
}

/// The keys of a table as they are written.
pub(super) struct MergingKeys {
    merged: Option<Spanned<Way>>,
    split: Option<Spanned<Split>>,
    size: Option<Spanned<String>>,
    key: Option<key::WrittenKey>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Drop,
    Refuse,
    Together,
    By(Policy),
}

/// `merged`, `split`, `size` and `key`.
pub(super) fn written(reader: &mut TableReader<'_>, diagnostics: &mut Diagnostics) -> MergingKeys {
    let merged = reader.word("merged", &MERGED, diagnostics);
    let split = reader.word("split", &SPLITS, diagnostics);
    let size = reader.text("size", diagnostics);
    let key = key::written(reader, diagnostics);
    MergingKeys { merged, split, size, key }
}

impl MergingKeys {
    /// Whether `merged` or `split` stands there, and not as a word that can be read.
    pub(super) fn is_unread(&self, table: &TomlTable) -> bool {
        let there = |key| table.entries.contains_key(key);
        (self.merged.is_none() && there("merged")) || (self.split.is_none() && there("split"))
    }
}

/// A table as far as it matters here.
pub(super) struct MergedTable<'t> {
    pub name: &'t Spanned<String>,
    pub rows: RowsPer,
    pub columns: &'t [ColumnManifest],
    pub schema: &'t IndexMap<String, ColumnSchema>,
}

/// The columns that make a row one, and the way rows are merged. None when something is wrong.
pub(super) fn merging(
    written: &MergingKeys,
    table: &MergedTable<'_>,
    diagnostics: &mut Diagnostics,
) -> Option<(RowKey, Merging)> {
    let mut found = Diagnostics::default();
    let key = written.key.as_ref().map_or(RowKey::Unsaid, |key| key.of(table, &mut found));
    let span = written.merged.as_ref().map_or(table.name.span, |merged| merged.span);
    if table.rows == RowsPer::Nothing {
        let spans = written.merged.iter().map(|merged| merged.span);
        let spans = spans.chain(written.split.iter().map(|split| split.span));
        for span in spans.chain(written.size.iter().map(|size| size.span)) {
            found.push(Diagnostic::of(span, &RowsMistake::MergingNobody));
        }
    }
    if found.has_errors() {
        diagnostics.append(found);
        return None;
    }
    let old = table.old_rows(written, key.columns(), &mut found);
    let uses = |policy| match &old {
        OldRows::OnlyLargest => policy == Policy::Largest,
        OldRows::OneRow(policies) => policies.contains(&policy),
        _ => false,
    };
    let size = written.size.as_ref().and_then(|size| {
        if !uses(Policy::Largest) && !uses(Policy::Weighted) {
            found.push(Diagnostic::of(size.span, &RowsMistake::SizeUnused));
        }
        let column = table.size(size, &mut found);
        let weighs_itself = |policies: &[Policy]| column.and_then(|at| policies.get(at)) == Some(&Policy::Weighted);
        if matches!(&old, OldRows::OneRow(policies) if weighs_itself(policies)) {
            let mistake = RowsMistake::WeighsItself { column: size.value.clone() };
            found.push(Diagnostic::of(size.span, &mistake));
        }
        column
    });
    // Who calls a row of a gemeente that is no more a mistake, means divided ones as well.
    let unsaid = if old == OldRows::Refuse { Split::Refuse } else { Split::Drop };
    let split = written.split.as_ref().map_or(unsaid, |split| split.value);
    if let Some(span) = written.split.as_ref().filter(|split| split.value == Split::Each).map(|split| split.span) {
        let mistake = match &old {
            OldRows::Together => Some(RowsMistake::DividedTogether),
            _ if uses(Policy::Sum) => Some(RowsMistake::DividedSummed),
            OldRows::Drop { .. } | OldRows::Refuse => Some(RowsMistake::DividedLoose),
            _ => None,
        };
        if let Some(mistake) = mistake {
            found.push(Diagnostic::of(span, &mistake));
        }
    }
    let fine = !found.has_errors();
    diagnostics.append(found);
    fine.then_some((key, Merging { old, split, size, span }))
}

impl MergedTable<'_> {
    pub fn column(&self, name: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let column = self.schema.get_index_of(&name.value);
        if column.is_none() {
            let mistake = RowsMistake::UnknownColumn { table: self.name.value.clone(), found: name.value.clone() };
            let columns = self.schema.keys().map(String::as_str);
            diagnostics.push(Diagnostic::of(name.span, &mistake).suggest(&name.value, columns));
        }
        column
    }

    fn size(&self, size: &Spanned<String>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let column = self.column(size, diagnostics)?;
        let kind = self.columns.get(column)?.kind;
        if kind != Kind::Number {
            let mistake = RowsMistake::SizeWrongKind { column: size.value.clone(), kind };
            diagnostics.push(Diagnostic::of(size.span, &mistake));
            return None;
        }
        Some(column)
    }

    fn old_rows(&self, written: &MergingKeys, key: Option<&[usize]>, diagnostics: &mut Diagnostics) -> OldRows {
        let merged = written.merged.as_ref();
        let (policy, span) = match merged.map(|merged| (merged.value, merged.span)) {
            Some((Way::By(policy), span)) => (policy, span),
            Some((Way::Together, span)) => return self.together(span, diagnostics),
            other => {
                for column in self.columns.iter().filter_map(|column| column.merged.as_ref()) {
                    diagnostics.push(Diagnostic::of(column.span, &RowsMistake::NotMerged));
                }
                return match other {
                    Some((Way::Refuse, _)) => OldRows::Refuse,
                    other => OldRows::Drop { declared: other.is_some() },
                };
            }
        };
        if self.rows == RowsPer::GemeenteMany && key.is_none() {
            return self.without_key(policy, span, diagnostics);
        }
        let in_key = |at: usize| key.is_some_and(|key| key.contains(&at));
        let mut policies = Vec::with_capacity(self.columns.len());
        for (at, (column, name)) in self.columns.iter().zip(self.schema.keys()).enumerate() {
            let own = column.merged.as_ref();
            if in_key(at) {
                if let Some(own) = own {
                    diagnostics.push(Diagnostic::of(own.span, &RowsMistake::PartOfKey { column: name.clone() }));
                }
                // INVARIANT (key): equal in all rows of a group, so that whichever counts is the same.
                policies.push(Policy::Largest);
                continue;
            }
            let (policy, span) = own.map_or((policy, span), |own| (own.value, own.span));
            if !policy.fits(column.kind) {
                let fitting = MERGED_COLUMN.iter().filter(|word| word.means.fits(column.kind));
                let fitting: Vec<String> = fitting.map(|word| format!("\"{}\"", word.word)).collect();
                let way = fitting.last().or_fault("a way to merge each kind").clone();
                let mistake = RowsMistake::CannotMerge {
                    column: name.clone(),
                    kind: column.kind,
                    policy: policy.word().to_owned(),
                    allowed: fitting,
                };
                let problem = Diagnostic::of(span, &mistake);
                diagnostics.push(match own {
                    Some(_) => problem,
                    None => problem.also_help(said("manifest-own-way").with("column", name).with("policy", way)),
                });
            } else if policy == Policy::Sum {
                self.summed(at, own.is_none(), span, diagnostics);
            }
            policies.push(policy);
        }
        OldRows::OneRow(policies)
    }

    /// Shares and means cannot be added up.
    fn summed(&self, at: usize, by_table: bool, span: Span, diagnostics: &mut Diagnostics) {
        let Some((name, column)) = self.schema.get_index(at) else { return };
        let Some(unit) = column.unit.as_deref().filter(|unit| !has_sum(unit)) else { return };
        let (column, unit) = (name.clone(), unit.to_owned());
        let mistake = match by_table {
            true => RowsMistake::NoSumOfTable { column, unit },
            false => RowsMistake::NoSum { column, unit },
        };
        diagnostics.push(Diagnostic::of(span, &mistake));
    }

    /// Rows stand beside each other, so there is nothing in which columns could differ.
    fn together(&self, span: Span, diagnostics: &mut Diagnostics) -> OldRows {
        if self.rows == RowsPer::GemeenteOne {
            diagnostics.push(Diagnostic::of(span, &RowsMistake::TogetherOne));
        }
        for column in self.columns.iter().filter_map(|column| column.merged.as_ref()) {
            diagnostics.push(Diagnostic::of(column.span, &RowsMistake::TogetherColumn));
        }
        OldRows::Together
    }

    /// Rows that nothing makes one can only stand together.
    fn without_key(&self, policy: Policy, span: Span, diagnostics: &mut Diagnostics) -> OldRows {
        for column in self.columns.iter().filter_map(|column| column.merged.as_ref()) {
            diagnostics.push(Diagnostic::of(column.span, &RowsMistake::NotMadeOne));
        }
        match policy {
            Policy::Sum => OldRows::Together,
            Policy::Largest => OldRows::OnlyLargest,
            Policy::Mean | Policy::Weighted | Policy::Any => {
                let policy = policy.word().to_owned();
                diagnostics.push(Diagnostic::of(span, &RowsMistake::NeedsKey { policy }));
                OldRows::Together
            }
        }
    }
}
