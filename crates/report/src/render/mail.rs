//! A mail about a report: what stands in front of it and its summary, as text and as a page that mail programs can show.
//!
//! [`bodies`] gives both to who sends them. As a file they are one message without sender, recipient and date, which a mail
//! program opens as a draft. To whom it goes and what goes with it, who sends it says.

mod html;
#[cfg(test)]
mod tests;

use super::{phrases, text};
use crate::report::{Block, Meta, Report};
use mdd_engine::language::said;
use mdd_engine::text::visible;

/// What a mail says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailBodies {
    /// One line, in which every sign is visible.
    pub subject: String,
    pub text: String,
    /// Holds no more than docs/mail-html.md lists.
    pub html: String,
}

/// A longer page leaves the rows of the summary to the full report: programs cut long mails off.
const MOST_BYTES: usize = 60_000;

/// Of the text, so that it may be quoted twice within 78 columns.
const WIDTH: usize = 74;

/// Between the parts of a message. It cannot stand in them: written in quoted-printable, `=` has two digits behind it.
const BOUNDARY: &str = "=_mdd";

/// The mail about a report.
pub fn bodies(report: &Report) -> MailBodies {
    of(std::slice::from_ref(report))
}

/// The mail about these reports, in the order given, as a file.
pub(super) fn render(reports: &[Report]) -> Vec<u8> {
    let MailBodies { subject, text, html } = of(reports);
    let head = format!(
        "X-Unsent: 1\r\nMIME-Version: 1.0\r\nSubject: {}\r\nContent-Type: multipart/alternative; boundary=\"{BOUNDARY}\"\r\n",
        header(&subject)
    );
    let part = |kind: &str, body: &str| {
        let head = format!("Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable");
        format!("\r\n--{BOUNDARY}\r\n{head}\r\n\r\n{}", quoted_printable(body))
    };
    format!("{head}{}{}\r\n--{BOUNDARY}--\r\n", part("plain", &text), part("html", &html)).into_bytes()
}

fn of(reports: &[Report]) -> MailBodies {
    let words = phrases::words(reports);
    let subject = match reports.first().map(|report| &report.meta) {
        Some(Meta { monitor, peildatum, .. }) => {
            let gemeenten: Vec<String> = reports.iter().map(|report| report.meta.gemeente.clone()).collect();
            let told = said("report-mail-subject").with("monitor", monitor).with("gemeenten", gemeenten);
            words.say(told.with("date", peildatum.shown()))
        }
        None => words.get("report-none").to_owned(),
    };
    let subject = visible(&subject).into_owned();
    let short: Vec<Report> = reports.iter().map(|report| short(report, true)).collect();
    let mut html = html::page(&short, &subject);
    if html.len() > MOST_BYTES {
        let shorter: Vec<Report> = reports.iter().map(|report| self::short(report, false)).collect();
        html = html::page(&shorter, &subject);
    }
    let text = String::from_utf8_lossy(&text::first_pages(&short, WIDTH)).into_owned();
    MailBodies { subject, text, html }
}

/// What a mail has of a report, as a report of its own: its message (or how many subjects have which colour), what changed,
/// where the rest is, and the summary. Without rows it only counts what changed.
fn short(report: &Report, with_rows: bool) -> Report {
    let words = &report.meta.words;
    let mut front = match &report.message {
        Some(message) => message.blocks.clone(),
        None => vec![Block::of_words(report.tally().join(" "))],
    };
    // Others to compare with stand in the full report.
    let mut meta = Meta { compared: None, ..report.meta.clone() };
    let says_changes = report.message.as_ref().is_some_and(|message| message.says_changes);
    let since = if says_changes { Vec::new() } else { phrases::beside(&meta) };
    if !since.is_empty() {
        front.push(Block::Heading { text: words.get("report-changes").to_owned() });
        front.extend(since.into_iter().map(Block::of_words));
    }
    let marked = |colour| match colour {
        Some(colour) => words.marked(colour),
        None => words.get("report-without-colour").to_owned(),
    };
    let changed = report.recoloured().into_iter().filter(|_| with_rows && !says_changes).map(|changed| {
        let told = said("report-recoloured").with("subject", changed.subject);
        vec![Block::of_words(words.say(told.with("before", marked(changed.before)).with("now", marked(changed.now))))]
    });
    let changed: Vec<Vec<Block>> = changed.collect();
    if !changed.is_empty() {
        front.push(Block::List { ordered: false, items: changed });
    }
    front.push(Block::of_words(words.get("report-mail-attached").to_owned()));
    // Said above, so in no column.
    meta.previous = None;
    Report {
        meta,
        message: None,
        front,
        legend: Vec::new(),
        how_to_read: if with_rows { report.how_to_read.clone() } else { String::new() },
        summary: if with_rows { report.summary.clone() } else { Vec::new() },
        introduction: Vec::new(),
        chapters: Vec::new(),
        annexes: Vec::new(),
    }
}

/// Lines in the signs of ASCII, none longer than 76 (RFC 2045, 6.7).
fn quoted_printable(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + text.len() / 8);
    for line in text.lines() {
        let mut column = 0;
        let mut bytes = line.bytes().peekable();
        while let Some(byte) = bytes.next() {
            // A space at the end of a line is lost on the way.
            let stays = matches!(byte, b'!'..=b'<' | b'>'..=b'~') || (byte == b' ' && bytes.peek().is_some());
            let width = if stays { 1 } else { 3 };
            if column + width > 75 {
                written.push_str("=\r\n");
                column = 0;
            }
            column += width;
            match stays {
                true => written.push(char::from(byte)),
                false => written.push_str(&format!("={byte:02X}")),
            }
        }
        written.push_str("\r\n");
    }
    written
}

/// What stands behind the name of a header: as it is where that fits and no sign of it means something there, and in encoded
/// words otherwise (RFC 2047).
fn header(text: &str) -> String {
    if text.len() <= 65 && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !text.contains("=?") {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for letter in text.chars() {
        let written = match letter {
            ' ' => "_".to_owned(),
            letter if letter.is_ascii_alphanumeric() => letter.to_string(),
            letter => letter.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("={byte:02X}")).collect(),
        };
        // A letter is never cut in two.
        match words.last_mut().filter(|word| word.len() + written.len() <= 54) {
            Some(word) => word.push_str(&written),
            None => words.push(written),
        }
    }
    let words: Vec<String> = words.iter().map(|word| format!("=?utf-8?Q?{word}?=")).collect();
    words.join("\r\n ")
}
