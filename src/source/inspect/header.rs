//! Which of the first rows holds the names of the columns. Knows rows of texts, not what they are read from.

/// Where the names are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Found {
    /// The place of the row among the rows that were looked at.
    pub at: usize,
    /// How many rows with something in them stand above it.
    pub titles: usize,
    /// The row right above it holds several texts too: it may be a heading over several columns.
    pub heading_above: bool,
}

/// The first row that is nearly as full as the fullest, with nothing but texts that differ; when there is none, the
/// first with most texts. None: there is no text at all.
pub(super) fn find_header(rows: &[(u32, Vec<String>)]) -> Option<Found> {
    let fullest = rows.iter().map(|(_, cells)| filled(cells)).max().unwrap_or(0);
    let is_full = |cells: &[String]| filled(cells) * 10 >= fullest * 6 && filled(cells) > 0;
    let is_header = |cells: &[String]| is_full(cells) && distinct_texts(cells) * 10 >= filled(cells) * 8;
    let below = |at: usize| rows.len() == 1 || rows.iter().skip(at + 1).any(|(_, cells)| is_full(cells));
    let sure = rows.iter().enumerate().position(|(at, (_, cells))| is_header(cells) && below(at));
    let most = || {
        let best = rows.iter().map(|(_, cells)| distinct_texts(cells)).max().filter(|best| *best > 0)?;
        rows.iter().position(|(_, cells)| distinct_texts(cells) == best)
    };
    let at = sure.or_else(most)?;
    let above: Vec<usize> = rows.iter().take(at).map(|(_, cells)| filled(cells)).collect();
    Some(Found {
        at,
        titles: above.iter().filter(|filled| **filled > 0).count(),
        heading_above: above.last().is_some_and(|filled| *filled > 1),
    })
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// Names of columns are texts; a year can be one too.
fn distinct_texts(cells: &[String]) -> usize {
    let mut texts: Vec<&str> =
        cells.iter().map(String::as_str).filter(|cell| !cell.is_empty() && !is_figure(cell)).collect();
    texts.sort_unstable();
    texts.dedup();
    texts.len()
}

fn is_figure(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let only = cell.bytes().all(|byte| byte.is_ascii_digit() || b".,%- '".contains(&byte));
    let is_year = cell.len() == 4 && matches!(cell.parse::<u16>(), Ok(1990..=2050));
    only && digits > 0 && !is_year
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(rows: &[&[&str]]) -> Option<(usize, usize)> {
        let rows: Vec<(u32, Vec<String>)> =
            (1..).zip(rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect())).collect();
        find_header(&rows).map(|found| (found.at, found.titles))
    }

    #[test]
    fn titles_stand_above_the_header() {
        let titles: &[&[&str]] =
            &[&["Rapportage"], &[], &["Peildatum", "6-2-2018"], &["Gemeente", "Score", "2017"], &["Aa", "1", "2"]];
        assert_eq!(found(titles), Some((3, 2)));
        assert_eq!(found(&[&["Gemeente"], &["Aadorp"]]), Some((0, 0)));
        assert_eq!(found(&[&["1", "2"], &["3", "4"]]), None);
        assert_eq!(found(&[]), None);
    }
}
