//! Mails, read back as mail programs read them.

use proptest::prelude::*;

use super::super::sample;
use super::*;
use crate::report::Inline;
use crate::report::SummaryRow;

/// What stands behind the names of the headers, and both bodies.
struct Received {
    headers: Vec<(String, String)>,
    text: String,
    html: String,
}

/// Strict: whatever a mail may not hold fails.
fn received(message: &[u8]) -> Received {
    let message = std::str::from_utf8(message).expect("ASCII");
    assert!(message.is_ascii());
    assert_eq!(message.matches('\n').count(), message.matches("\r\n").count());
    assert_eq!(message.matches('\r').count(), message.matches("\r\n").count());
    assert!(message.split("\r\n").all(|line| line.len() <= 78), "{message}");
    let (head, body) = message.split_once("\r\n\r\n").expect("a body");
    let headers = head.replace("\r\n ", " ");
    let headers = headers.split("\r\n").map(|line| line.split_once(": ").expect("a header"));
    let headers: Vec<(String, String)> = headers.map(|(name, value)| (name.to_owned(), decoded(value))).collect();
    let parts: Vec<&str> = body.split("--=_mdd").collect();
    let [preamble, text, html, end] = parts[..] else { panic!("two parts: {body}") };
    assert_eq!((preamble.trim(), end), ("", "--\r\n"));
    let part = |part: &str, kind: &str| {
        let (head, body) = part.split_once("\r\n\r\n").expect("a body");
        let expected =
            format!("\r\nContent-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable");
        assert_eq!(head, expected);
        plain(body.strip_suffix("\r\n").expect("a line end before the boundary")).replace("\r\n", "\n")
    };
    Received { headers, text: part(text, "plain"), html: part(html, "html") }
}

/// Quoted-printable, read.
fn plain(quoted: &str) -> String {
    let quoted = quoted.replace("=\r\n", "");
    let mut parts = quoted.split('=');
    let mut bytes = parts.next().expect("a first part").as_bytes().to_vec();
    for part in parts {
        let (digits, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(digits, 16).expect("two digits"));
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// A header with encoded words, read: the space between two of them is none.
fn decoded(value: &str) -> String {
    if !value.starts_with("=?utf-8?Q?") {
        return value.to_owned();
    }
    let word = |word: &str| {
        assert!(word.len() <= 75);
        let inside = word.strip_prefix("=?utf-8?Q?").and_then(|word| word.strip_suffix("?="));
        plain(&inside.expect("an encoded word").replace('_', " "))
    };
    value.split(' ').map(word).collect()
}

/// Every tag of a page but for where links lead.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|tag| tag.split_once('>').expect("a tag ends").0).collect()
}

#[test]
fn what_is_sent_is_what_is_read() {
    let report = sample::report("Súdwest-Fryslân");
    let found = received(&render(std::slice::from_ref(&report)));
    let names: Vec<&str> = found.headers.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["X-Unsent", "MIME-Version", "Subject", "Content-Type"]);
    let expected = bodies(&report);
    assert_eq!(expected.subject, "Monitor Doelgerichte Digitalisering: Súdwest-Fryslân, 6-2-2018");
    assert_eq!(found.headers[2].1, expected.subject);
    assert_eq!((found.text, found.html), (expected.text, expected.html));
    assert_eq!(render(std::slice::from_ref(&report)), render(&[report]));
}

#[test]
fn both_bodies_say_what_matters() {
    let mut report = sample::report("Tilburg");
    sample::beside(&mut report);
    let MailBodies { text, html, .. } = bodies(&report);
    let in_html = html.replace("&nbsp;", " ");
    for told in [
        "Monitor Doelgerichte Digitalisering 3.0",
        "6-2-2018",
        "verzonnen cijfers, ter demonstratie",
        "Tilburg heeft van 2 onderwerpen 0 op groen, 1 op oranje en 1 op rood.",
        "1.1 Digitale volwassenheid (■ rood)",
        "Voor groen: minstens 74%. Nu: 69%.",
        "monitor@example.nl",
        "Sinds de monitor van 9-11-2017 (versie 2.3): 2 onderwerpen kregen een andere kleur.",
        "1.1 Waardering burgers: van ■ rood naar ○ grijs",
        "1.1 Belvolume: van ■ rood naar geen kleur",
        "De volledige rapportage staat in de bijlage.",
        "1. Digitale dienstverlening",
        "69%",
        "gem. 73%",
        "Gemaakt met mdd",
    ] {
        let unwrapped = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unwrapped.contains(told), "{told} in\n{text}");
        assert!(in_html.contains(told), "{told} in\n{html}");
    }
    assert!(!text.contains("Leiden") && !html.contains("Leiden"), "no column of others");
    assert!(html.contains("<a href=\"mailto:monitor@example.nl\""));
}

#[test]
fn a_report_without_a_message_says_how_many_have_which_colour() {
    let mut report = sample::report("Tilburg");
    report.message = None;
    let MailBodies { text, html, .. } = bodies(&report);
    for told in ["van 3 onderwerpen 0 op groen, 0 op oranje en 1 op rood.", "1 onderwerp is grijs."] {
        assert!(text.replace('\n', " ").contains(told) && html.contains(told), "{told}: {text}");
    }
}

#[test]
fn a_hostile_name_gives_no_header_and_no_tag() {
    let name = "X\r\nBcc: a@b\r\n\r\n<script>\u{202e}\u{0}&amp;\"><b =?utf-8?Q?x?=";
    let report = sample::report(name);
    let found = received(&render(std::slice::from_ref(&report)));
    assert_eq!(found.headers.len(), 4);
    assert!(found.headers[2].1.contains("X␍␊Bcc: a@b␍␊␍␊<script><U+202E><U+0000>&amp;"), "{}", found.headers[2].1);
    let usual = bodies(&sample::report("Tilburg")).html;
    assert_eq!(tags(&found.html), tags(&usual));
    for body in [&found.text, &found.html] {
        assert!(!body.contains(['\r', '\u{202e}', '\u{0}']));
    }
}

#[test]
fn a_link_leads_to_a_page_or_a_mailbox_and_nowhere_else() {
    let link = |url: &str| {
        let mut report = sample::report("Tilburg");
        let content = vec![Inline::Text { text: "daar".to_owned() }];
        let content = vec![Inline::Link { url: url.to_owned(), content }];
        report.message.as_mut().expect("a message").blocks = vec![Block::Paragraph { content }];
        bodies(&report).html.contains(">daar</a>")
    };
    assert!(link("https://www.gibit.nl") && link("mailto:gibit@vng.nl"));
    assert!(!link("javascript:alert(1)") && !link("#bijlage-1") && !link(" https://x") && !link("data:text/html,x"));
}

#[test]
fn a_long_summary_stays_out_of_the_page() {
    let mut report = sample::report("Tilburg");
    sample::beside(&mut report);
    let rows = &mut report.summary[0].rows;
    let first: Vec<SummaryRow> = rows.clone();
    while rows.len() < 600 {
        rows.extend(first.iter().cloned());
    }
    let MailBodies { text, html, .. } = bodies(&report);
    assert!(html.len() < MOST_BYTES, "{}", html.len());
    assert!(!html.contains("scope=") && !html.contains("van ■ rood"));
    assert!(html.contains("2 onderwerpen kregen een andere kleur") && html.contains("staat in de bijlage"));
    assert!(text.matches("Belvolume").count() >= 400);
}

#[test]
fn several_reports_are_one_mail() {
    let found = received(&render(&[sample::report("Tilburg"), sample::report("Leiden")]));
    assert_eq!(found.headers[2].1, "Monitor Doelgerichte Digitalisering: Tilburg en Leiden, 6-2-2018");
    for body in [&found.text, &found.html] {
        assert!(body.find("Tilburg heeft") < body.find("Leiden heeft"));
        assert_eq!(body.matches("Gemaakt met").count(), 2);
    }
    assert_eq!(received(&render(&[])).headers[2].1, "Geen rapporten");
}

#[test]
fn a_line_ends_with_what_it_ended_with() {
    assert_eq!(quoted_printable("a \nb=c\n\nde \u{eb}"), "a=20\r\nb=3Dc\r\n\r\nde =C3=AB\r\n");
    let long = quoted_printable(&"é".repeat(40));
    assert!(long.lines().all(|line| line.len() <= 76) && long.lines().count() == 4, "{long}");
}

proptest! {
    #[test]
    fn any_text_is_read_as_it_was_written(lines in proptest::collection::vec("[^\r\n]{0,90}", 1..5)) {
        let text = format!("{}\n", lines.join("\n"));
        let written = quoted_printable(&text);
        prop_assert!(written.is_ascii() && written.split("\r\n").all(|line| line.len() <= 76));
        prop_assert!(!written.contains(BOUNDARY));
        prop_assert_eq!(plain(&written).replace("\r\n", "\n"), text);
    }

    #[test]
    fn any_subject_is_read_as_it_was_written(text in "\\PC{0,90}") {
        let written = header(&text);
        prop_assert!(written.is_ascii() && !written.replace("\r\n ", "").contains(['\r', '\n']));
        prop_assert_eq!(decoded(&written.replace("\r\n ", " ")), text);
    }

    #[test]
    fn no_name_changes_the_mail(name in "\\PC{1,20}|[<>&\"'=\r\n -~]{1,20}") {
        let found = received(&render(&[sample::report(&name)]));
        prop_assert_eq!(found.headers.len(), 4);
        let usual = bodies(&sample::report("Tilburg")).html;
        prop_assert_eq!(tags(&found.html), tags(&usual));
    }
}
