//! A delivery that was opened: which of its rows are read, as a whole or in parts beside each other.

use rayon::prelude::*;

use super::csv::{CsvPart, MAX_RAGGED};
use super::seen::{Filling, Seen, ToldColumn};
use super::{Field, Reader, ReaderAccount, Sink, problem};
use crate::bytes::Seal;
use crate::date::DateSystem;
use mdd_engine::dataset::{Rejected, Step};
use mdd_engine::diagnostic::{Diagnostics, Mistake as _, Spot};
use mdd_engine::fault::{OrFault, Stretch};
use mdd_engine::language::{Said, said as text};
use mdd_engine::mistakes;
use mdd_engine::text::cell;

mistakes! {
    enum OnlyMistake {
        NoRows { only: Said, column: String, says: Vec<String> } = Error FileEmpty "reading-no-such-rows";
    }
}

/// A delivery of which the header has the wanted columns.
pub(in super::super) struct Opened<'b> {
    pub(super) path: String,
    pub(super) reader: Box<dyn Reader + 'b>,
    pub(super) steps: Vec<Step>,
    /// Those that are wanted, then those that say whether a row is read.
    pub(super) columns: Vec<usize>,
    /// What is declared of each that is wanted.
    pub(super) told: Vec<ToldColumn>,
    pub(super) totals: Vec<String>,
    /// In the fields of a row: where a total says that it is one.
    pub(super) total_cells: Vec<usize>,
    pub(super) only: Vec<OnlyCell>,
    pub(super) kept: Option<KeptRows>,
}

/// What a delivery handed out, to be handed out again: what is asked for twice is read once.
pub(super) struct KeptRows {
    rows: Vec<(u32, Vec<Field<'static>>)>,
    account: ReaderAccount,
}

/// What a cell of a row must say.
pub(super) struct OnlyCell {
    /// In the fields of a row.
    pub at: usize,
    pub name: String,
    pub says: Vec<String>,
}

/// So many other values are named when no row says what `only` wants.
const NAMED: usize = 5;

impl Opened<'_> {
    /// Hands every row to `sink`, in the order of the delivery.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    pub fn each(&self, sink: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics> {
        if let Some(kept) = &self.kept {
            kept.rows.iter().for_each(|(line, fields)| sink(*line, fields));
            return Ok(kept.account.clone());
        }
        let mut seen = Seen::new(&self.told, &*self.reader);
        if seen.looks_first() {
            self.pass(&mut |line, fields| seen.look(line, fields))?;
            seen.looked(|line, column| self.spot(line, column));
        }
        let mut account = self.pass(&mut |line, fields| seen.row(line, fields, sink))?;
        seen.finish(&mut account, &self.path, &self.columns, |line, column| self.spot(line, column));
        Ok(account)
    }

    /// Reads the delivery, and keeps its rows for whoever asks for them next. Tells which bytes were read, where that is only
    /// known now.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    pub fn keep(&mut self) -> Result<Option<Seal>, Diagnostics> {
        let mut rows = Vec::new();
        let owned = |fields: &[Field<'_>]| fields.iter().cloned().map(Field::into_owned).collect();
        let account = self.each(&mut |line, fields| rows.push((line, owned(fields))))?;
        let seal = account.seal;
        self.kept = Some(KeptRows { rows, account });
        Ok(seal)
    }

    /// Reads the delivery, as far as it can be cut in parts beside each other: `make` makes what takes the rows of a
    /// part, `row` hands it one, and `join` gets it back when the part was read, in the order of the delivery, with about
    /// how many such parts there are in all.
    ///
    /// # Errors
    /// Rows that cannot be read as rows.
    pub fn read<P: Send>(
        &self,
        make: impl Fn() -> P + Sync,
        row: impl Fn(&mut P, u32, &[Field<'_>]) + Sync,
        mut join: impl FnMut(P, usize),
    ) -> Result<ReaderAccount, Diagnostics> {
        // What stands above a row may be in another part.
        let fills = self.told.iter().any(|told| told.fill.is_some());
        let cutter = if fills || self.kept.is_some() { None } else { self.reader.parts()? };
        let Some(mut cutter) = cutter else {
            let mut taker = make();
            let account = self.each(&mut |line, fields| row(&mut taker, line, fields))?;
            join(taker, 1);
            return Ok(account);
        };
        let one = |part: &CsvPart| {
            let (mut taker, mut sieve) = (make(), Sieve::new(self));
            let mut sink = |line, fields: &[Field<'_>]| row(&mut taker, line, fields);
            let read = self.reader.each_of(part, &self.columns, &mut |line, fields| sieve.row(line, fields, &mut sink));
            read.map(|account| (taker, sieve, account))
        };
        let beside = rayon::current_num_threads() * 2;
        let size = self.reader.size();
        let (mut account, mut sieve) = (ReaderAccount::default(), Sieve::new(self));
        let mut diagnostics = Diagnostics::default();
        let mut next = cutter.some(1);
        loop {
            let parts = next.map_err(|stopped| self.reader.why_stopped(stopped))?;
            if parts.is_empty() {
                break;
            }
            let (read, then) = rayon::join(|| parts.par_iter().map(one).collect::<Vec<_>>(), || cutter.some(beside));
            let sizes: Vec<u64> = parts.iter().map(CsvPart::size).collect();
            parts.into_iter().for_each(|part| cutter.reuse(part));
            for (part, part_size) in read.into_iter().zip(sizes) {
                match part {
                    Ok((taker, more, done)) => {
                        let parts = size.and_then(|whole| whole.checked_div(part_size)).unwrap_or(1);
                        join(taker, usize::try_from(parts).unwrap_or(1) + 1);
                        account.and(done);
                        sieve.and(more);
                    }
                    Err(errors) => diagnostics.append(errors),
                }
            }
            if diagnostics.iter().count() >= MAX_RAGGED {
                break;
            }
            next = then;
        }
        if !diagnostics.is_empty() {
            let mut first = Diagnostics::default();
            diagnostics.into_iter().take(MAX_RAGGED).for_each(|error| first.push(error));
            return Err(first);
        }
        account.seal = Some(cutter.seal());
        self.finish(account, sieve)
    }

    /// Hands on the rows that are read, with the wanted fields.
    fn pass(&self, row: &mut Sink<'_>) -> Result<ReaderAccount, Diagnostics> {
        let mut sieve = Sieve::new(self);
        sieve.filling = Filling::new(&self.told);
        let read = self.reader.each(&self.columns, &mut |line, fields| sieve.row(line, fields, row));
        self.finish(read?, sieve)
    }

    fn finish(&self, account: ReaderAccount, sieve: Sieve<'_>) -> Result<ReaderAccount, Diagnostics> {
        let mut account = self.reader.finish(account)?;
        account.steps.splice(0..0, self.steps.iter().cloned());
        account.rejected.extend(sieve.refused.rejected);
        account.findings.append(sieve.refused.findings);
        let ReaderAccount { filled, cut, .. } = account;
        account.steps.extend((filled > 0).then_some(Step::Filled { rows: filled }));
        account.steps.extend((cut > 0).then_some(Step::Cut { rows: cut }));
        if sieve.totals > 0 {
            account.steps.push(Step::TotalsLeftOut { rows: sieve.totals });
        }
        if sieve.others > 0 {
            if sieve.kept == 0 {
                return Err(self.no_such_rows(&sieve.seen));
            }
            let only = self.only.iter().map(OnlyCell::words).collect();
            account.steps.push(Step::OthersLeftOut { only, rows: sieve.others });
        }
        account.steps.extend(sieve.filling.iter().flat_map(Filling::steps));
        Ok(account)
    }

    /// `only` leaves nothing: most likely the delivery spells it otherwise.
    fn no_such_rows(&self, seen: &[Vec<String>]) -> Diagnostics {
        let mut diagnostics = Diagnostics::default();
        for (only, seen) in self.only.iter().zip(seen).filter(|(_, seen)| !seen.is_empty()) {
            let says = seen.iter().map(|said| format!("`{}`", cell(said))).collect();
            let mistake = OnlyMistake::NoRows { only: only.words(), column: only.name.clone(), says };
            diagnostics.push(problem(&self.path, Spot::Whole, &mistake));
        }
        diagnostics
    }

    /// Where the wanted column stands in that row, for a message.
    pub fn spot(&self, line: u32, column: usize) -> Spot {
        self.reader.spot(line, self.column(column))
    }

    /// The same of several at once, each with its line and column.
    pub fn spots(&self, wanted: &[(u32, usize)]) -> Vec<Spot> {
        let wanted: Vec<(u32, usize)> = wanted.iter().map(|(line, at)| (*line, self.column(*at))).collect();
        self.reader.spots(&wanted)
    }

    /// Where a wanted column stands in the delivery.
    fn column(&self, wanted: usize) -> usize {
        *self.columns.get(wanted).or_fault("a place for each wanted column")
    }

    /// From which day numbers count that are dates. None where a number is never a date.
    pub fn date_system(&self) -> Option<DateSystem> {
        self.reader.date_system()
    }
}

/// Lets the rows through that are read, and counts the others.
struct Sieve<'d> {
    delivery: &'d Opened<'d>,
    filling: Option<Filling<'d>>,
    totals: usize,
    others: usize,
    kept: usize,
    /// What other rows say, for each cell of `only`.
    seen: Vec<Vec<String>>,
    /// Rows with a cell without a value where their gemeente is named, or where it says whether they are read.
    refused: ReaderAccount,
}

impl<'d> Sieve<'d> {
    fn new(delivery: &'d Opened<'d>) -> Self {
        let seen = vec![Vec::new(); delivery.only.len()];
        Sieve { delivery, filling: None, totals: 0, others: 0, kept: 0, seen, refused: ReaderAccount::default() }
    }

    fn row(&mut self, line: u32, fields: &[Field<'_>], sink: &mut Sink<'_>) {
        let Opened { totals, total_cells, only, told, .. } = self.delivery;
        let is_total = || total_cells.iter().any(|at| totals.iter().any(|total| total == said(fields, *at)));
        if !totals.is_empty() && is_total() {
            self.totals += 1;
            self.filling.iter_mut().for_each(Filling::stop);
            return;
        }
        let filled;
        let fields = match &mut self.filling {
            None => fields,
            Some(filling) => {
                filled = filling.row(fields);
                &filled
            }
        };
        if self.is_refused(line, fields) {
            return;
        }
        let odd = only.iter().position(|only| !only.says.iter().any(|says| says == said(fields, only.at)));
        if let Some(odd) = odd {
            self.others += 1;
            if let (Some(seen), Some(only)) = (self.seen.get_mut(odd), only.get(odd)) {
                remember(seen, said(fields, only.at).to_owned());
            }
            return;
        }
        self.kept += 1;
        sink(line, fields.part(..told.len()));
    }

    /// Whether a cell that says whose the row is, or whether it is read at all, has no value.
    fn is_refused(&mut self, line: u32, fields: &[Field<'_>]) -> bool {
        // Few deliveries can have such cells, and few rows of those do.
        if !fields.iter().any(|field| matches!(field, Field::Unreadable(_))) {
            return false;
        }
        let delivery = self.delivery;
        let keys = delivery.told.iter().enumerate().filter(|(_, told)| told.key).map(|(at, told)| (at, &told.name));
        let cells = keys.chain(delivery.only.iter().map(|only| (only.at, &only.name)));
        // Some are a text there, of a gemeente that is not known, or none: that is said too.
        let mut unknown = cells.filter_map(|(at, name)| match fields.get(at)? {
            Field::Unreadable(why) if !why.is_said() => Some((at, name, why)),
            _ => None,
        });
        let Some((at, name, why)) = unknown.next() else { return false };
        let column = name.clone();
        let mistake = why.mistake();
        let reasons = vec![mistake.said()];
        if !self.refused.rejected.iter().any(|before| before.column == column && before.reasons == reasons) {
            let error = problem(&delivery.path, delivery.spot(line, at), &mistake);
            self.refused.findings.push(error.remark(why.remark()));
        }
        self.refused.rejected.push(Rejected { line, column, reasons });
        true
    }

    /// With what was seen of the next part.
    fn and(&mut self, next: Sieve<'_>) {
        self.totals += next.totals;
        self.others += next.others;
        self.kept += next.kept;
        for (seen, more) in self.seen.iter_mut().zip(next.seen) {
            more.into_iter().for_each(|said| remember(seen, said));
        }
        self.refused.and(next.refused);
    }
}

fn said<'f>(fields: &'f [Field<'_>], at: usize) -> &'f str {
    fields.get(at).or_fault("a field for each column that is read").said()
}

fn remember(seen: &mut Vec<String>, said: String) {
    if seen.len() < NAMED && !seen.contains(&said) {
        seen.push(said);
    }
}

impl OnlyCell {
    fn words(&self) -> Said {
        let says = self.says.iter().map(|says| match says.as_str() {
            "" => text("reading-says-nothing"),
            says => text("reading-says").with("text", says),
        });
        text("reading-only").with("column", &self.name).with("says", says.collect::<Vec<_>>())
    }
}
