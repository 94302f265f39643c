//! Files of every shape: what is proposed for them, and that no file is too odd to look at.

use std::io::Write as _;

use super::{Gemeenten, Lies, TakenNames, inspect};
use mdd_engine::dataset::{Gemeente, Spellings};
use mdd_engine::language::Language;
use proptest::prelude::*;

const NAMES: [(&str, &str); 4] =
    [("GM0001", "Aadorp"), ("GM0002", "Beekdal"), ("GM0003", "'s-Duin"), ("GM0004", "S\u{fa}dwest")];

fn known() -> Gemeenten {
    let mut spellings = Spellings::default();
    let gemeenten = NAMES.iter().enumerate().map(|(at, (code, name))| {
        spellings.add_official(name, at.into());
        Gemeente { code: code.parse().unwrap(), name: (*name).to_owned(), inhabitants: None, province: None }
    });
    let gemeenten = gemeenten.collect();
    Gemeenten::new(gemeenten, spellings)
}

fn proposed(bytes: &[u8], path: &str) -> Result<String, String> {
    let lies = Lies { path, outside: false, declared: None, unknown: "onbekend", updated: "2018-02-06", part_of: None };
    match inspect(bytes, lies, &TakenNames::default(), &known()) {
        Ok(proposal) => Ok(proposal.to_toml(Language::English)),
        Err(errors) => Err(errors.iter().map(|error| error.line(Language::English)).collect()),
    }
}

/// The lines of a proposal, without what is put between key and value to line them up.
#[track_caller]
fn has(text: &str, lines: &[&str]) {
    let plain: Vec<String> = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    for line in lines {
        assert!(plain.iter().any(|found| found.starts_with(line)), "no `{line}` in\n{text}");
    }
}

#[test]
fn an_old_spreadsheet_export_is_told_by_its_bytes() {
    let text = b"Rapportage\n\nGemeente;Bedrag;Deel;Aan\nAadorp;1.234,5;5%;Ja\nBeekdal;12,5;-;Nee\nS\xFAdwest;n.v.t.;12%;\nTotaal;1.247;17%;\n";
    let text = proposed(text, "a.csv").unwrap();
    has(
        &text,
        &[
            "encoding = \"windows-1252\" # check: not UTF-8",
            "delimiter = \";\"",
            "header_row = 3 # the names of the columns are on line 3; 1 line with a title above it",
            "decimal = \",\" # decimal comma in 2 cells",
            "thousands = \".\" # `.` between thousands in 1 cell",
            "totals = [\"Totaal\"] # check",
            "gemeente = { column = \"Gemeente\", by = \"name\" } # 3 of 3 rows match a gemeente by this column",
            "rows_per_gemeente = \"one\"",
            "bedrag = { from = \"Bedrag\", type = \"number\", missing = [\"n.v.t.\"] } # 2 numbers; check: `n.v.t.` in 1",
            "deel = { from = \"Deel\", type = \"number\", unit = \"percent\", range = [0, 100], missing = [\"-\"] }",
            "aan = { from = \"Aan\", type = \"yes-no\" }",
        ],
    );
}

#[test]
fn numbers_beside_names_of_nobody_are_asked_about() {
    let asks = "# check: no name of a gemeente stands in column Gemeinde";
    let abroad = proposed(b"Code;Gemeinde\n1;Adorf\n2;Bedorf\n3;Cedorf\n", "a.csv").unwrap();
    has(&abroad, &["gemeente = { column = \"Code\"", asks]);
    // Names that are those of gemeenten, codes that nothing else looks like, and other texts are not asked about.
    for text in [
        "Code;Gemeinde\n1;Aadorp\n2;Beekdal\n",
        "Code;Gemeinde\nGM0001;Adorf\n",
        "Code;Burgemeester\n1;Jansen\n2;Pietersen\n",
    ] {
        let text = proposed(text.as_bytes(), "a.csv").unwrap();
        assert!(!text.contains("no name of a gemeente"), "{text}");
    }
}

#[test]
fn a_second_column_with_gemeenten_is_asked_about() {
    let asks = "# check: column Partner holds gemeenten too, in 3 cells, and says other ones";
    for text in [
        "Partner;Gemeente;A\n0001;0002;5\n0002;0003;6\n0003;0001;7\n",
        "Partner;Gemeente;A\nAadorp;Beekdal;5\nBeekdal;'s-Duin;6\n's-Duin;Aadorp;7\n",
        "Partner;Gemeente;A\n0002;Aadorp;5\n0003;Beekdal;6\n0001;'s-Duin;7\n",
        "Partner;Code;Gemeente;A\nAadorp;0002;Beekdal;5\nBeekdal;0003;'s-Duin;6\n's-Duin;0001;Aadorp;7\n",
    ] {
        let found = proposed(text.as_bytes(), "a.csv").unwrap();
        has(&found, &[asks]);
        assert!(!found.contains("column = \"Partner\""), "{found}");
    }
    // A code and a name of the same gemeente leave nothing to choose.
    let same = proposed(b"GM;Code;Naam;A\nGM0001;0001;Aadorp;5\nGM0002;0002;Beekdal;6\n", "a.csv").unwrap();
    assert!(!same.contains("gemeenten too"), "{same}");
}

#[test]
fn amounts_of_money_are_numbers() {
    let text = "Code;A;B;C;D\n0001;€ 1.234,50;12 km;5%;1,5\n0002;12,- €;13 km;€ 7;2.25\n0003;EUR 7;9 km;8%;3.75\n";
    let found = proposed(text.as_bytes(), "a.csv").unwrap();
    has(
        &found,
        &[
            "decimal = \",\"",
            "thousands = \".\"",
            "a = { from = \"A\", type = \"number\", unit = \"euro\" } # 3 numbers; a euro sign in 3 cells",
            "b = { from = \"B\", type = \"text\" } # 3 different texts; check: a number with `km` beside it in 3 cells",
            "d = { from = \"D\", type = \"text\" }",
        ],
    );
    assert!(found.contains("written otherwise than those of the other columns"), "{found}");
}

#[test]
fn what_may_be_something_else_is_asked_about() {
    let text = "Code;Actief;Klaar;Gepland;Boekjaar;Meting\n0001;1;x;2018-03-01;2018;5\n0002;0;;2018-04-01;2018;6\n0003;1;x;2018-01-01;2017;7\n";
    has(
        &proposed(text.as_bytes(), "a.csv").unwrap(),
        &[
            "actief = { from = \"Actief\", type = \"number\" } # 3 numbers; check: only 0 and 1: yes or no?",
            "klaar = { from = \"Klaar\", type = \"choice\", allowed = [\"x\"] } # check: the same in 2 cells, and 1 are empty",
            "gepland = { from = \"Gepland\", type = \"date\" } # 3 dates, written yyyy-mm-dd; check: 2 days after the peildatum",
        ],
    );
    let years = proposed(b"Code;Jaar;Aantal per jaar\n0001;2018;2010\n0002;2017;1950\n", "a.csv").unwrap();
    has(
        &years,
        &[
            "jaar = { from = \"Jaar\", type = \"date\", dates = \"yyyy\" }",
            "aantal_per_jaar = { from = \"Aantal per jaar\", type = \"number\" }",
        ],
    );
}

#[test]
fn percents_that_may_be_parts_of_one_are_asked_about() {
    has(
        &proposed("Code;A;Percentage\n0001;12%;0,5\n0002;0,13;0,25\n".as_bytes(), "a.csv").unwrap(),
        &[
            "a = { from = \"A\", type = \"number\", unit = \"percent\", range = [0, 100] } # 2 numbers; check: % in 1 cell, and none in 1",
            "percentage = { from = \"Percentage\", type = \"number\", range = [0, 100] } # 2 numbers; check: the highest is 0.5",
        ],
    );
}

#[test]
fn each_encoding_is_seen() {
    let text = "Code,Naam\nGM0001,Aadorp\nGM0004,S\u{fa}dwest\n";
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), "\"utf-8\" # 1 letters outside"),
        ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), "\"utf-8\" # the file begins with the mark"),
        ([b"\xFF\xFE".as_slice(), &wide].concat(), "\"utf-16\""),
        (wide, "\"utf-16le\""),
    ] {
        let proposal = proposed(&bytes, "a.csv").unwrap();
        has(
            &proposal,
            &[&format!("encoding = {encoding}"), "gemeente = { column = \"Code\", by = \"code\", name = \"Naam\" }"],
        );
    }
}

#[test]
fn signs_between_and_around_fields_are_seen() {
    for (text, lines) in [
        ("Code\tA\n0001\t1,5\n0002\t2\n", ["delimiter = \"\\t\"", "decimal = \",\""]),
        ("'Code'|'A'\n'0001'|'a|b'\n'0002'|'b'\n", ["delimiter = \"|\"", "quote = \"'\""]),
        ("Code;A\n1;0001;5\n2;0002;6\n", ["row_numbers = true", "a = { from = \"A\", type = \"number\" }"]),
        ("Code;A\n0001;5\n0002;6;\n0003\n", ["ragged = \"fill\" # check: 2 of 3 rows", "delimiter"]),
        ("Code;A\n0001;5\n0002;6;7\n0003;8\n", ["ragged = \"reject\" # check: 1 of 3 rows", "delimiter"]),
        ("Code;A;A\n0001;5;x\n0002;6;y\n", ["a = { from = \"A\", nth = 1,", "a_2 = { from = \"A\", nth = 2,"]),
    ] {
        has(&proposed(text.as_bytes(), "a.csv").unwrap(), &lines);
    }
}

#[test]
fn packed_files_and_lists_in_json_are_seen() {
    let text = b"Code;A\n0001;2018-01-02\n0002;2018-01-03\n";
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(text).unwrap();
    has(
        &proposed(&gzip.finish().unwrap(), "a.csv.gz").unwrap(),
        &["compression = \"gzip\"", "a = { from = \"A\", type = \"date\" }"],
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [("lees.txt", b"niets".as_slice()), ("b.csv", text)] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    let zip = zip.finish().unwrap().into_inner();
    has(
        &proposed(&zip, "a.zip").unwrap(),
        &["compression = \"zip\"", "member = \"b.csv\" # check: the largest of 2 files; there is also: lees.txt"],
    );
    let swing = br#"{"headers": [{"name": "geo"}, {"name": "x"}], "rows": [["1", 2.5], ["2", -99998], ["3", 1]]}"#;
    has(
        &proposed(swing, "a.json").unwrap(),
        &[
            "records = \"/rows\"",
            "headers = \"/headers\"",
            "x = { from = \"x\", type = \"number\", missing = [\"-99998\"] }",
        ],
    );
}

#[test]
fn a_column_that_cannot_be_read_is_left_out() {
    let text = br#"[{"code": "GM0001", "a": 1, "b": [1]}, {"code": "GM0002", "a": 2, "b": []}]"#;
    has(
        &proposed(text, "a.json").unwrap(),
        &["a = { from = \"a\", type = \"number\" } # 2 numbers", "# check: left out: \"b\" cannot be read:"],
    );
}

#[test]
fn personal_data_is_left_out() {
    let text = "Code;E-mail;Bron;A\n0001;x;info@aadorp.example;1\n0002;y;z;2\n";
    let text = proposed(text.as_bytes(), "a.csv").unwrap();
    has(&text, &["# left out: \"E-mail\" looks like personal data", "# left out: \"Bron\" looks like personal data"]);
    assert!(!text.contains("from = \"E-mail\"") && !text.contains("from = \"Bron\""), "{text}");
}

#[test]
fn what_matches_no_gemeente_is_for_a_person_to_settle() {
    let text = "Organisatie;A\nAadorp;1\nBeekdal;2\n's-Duin;3\nWaterschap;4\nBeekdall;5\n";
    has(
        &proposed(text.as_bytes(), "a.csv").unwrap(),
        &[
            "gemeente = { column = \"Organisatie\", by = \"name\" } # 3 of 5 rows",
            "# check: no gemeente for 2 rows",
            "# aliases = { \"Beekdall\" = \"GM0002\" } # Beekdal?",
            "# not_gemeenten = [\"Waterschap\"]",
        ],
    );
    has(&proposed(b"Pakket;A\nx;y\nz;w\n", "a.csv").unwrap(), &["# check: no column names a gemeente"]);
}

#[test]
fn what_is_no_delivery_is_a_message() {
    let refused = |bytes: &[u8]| proposed(bytes, "a").unwrap_err();
    assert_eq!(refused(b" \n"), "the file is empty");
    assert_eq!(refused(b"%PDF-1.4"), "this file cannot be understood: it is a PDF file");
    assert_eq!(refused(b"<html><body>"), "this file cannot be understood: it is a web page (HTML)");
    assert_eq!(refused(b"{\"a\": 1}"), "this file cannot be understood: it is JSON without a list of records in it");
    assert!(refused(b"{\"a\": ").starts_with("this file cannot be understood: it is not JSON, though it begins so"));
    assert!(refused(b"a\0b\x81\0").starts_with("this file cannot be understood: it is no text"));
    assert_eq!(refused(b"1;2\n"), "there is no row here that can hold the names of columns");
    assert!(refused(b"PK\x03\x04").contains("zip"));
}

proptest! {
    #[test]
    fn any_bytes_are_a_proposal_or_a_message(bytes: Vec<u8>, like in "[-A-Ca-c0-9;,\"'\n\r\t{}\\[\\]:.|% ]{0,120}") {
        for bytes in [bytes, like.into_bytes()] {
            if let Ok(text) = proposed(&bytes, "a-2018.csv") {
                // A proposal can always be pasted: it is TOML, and each remark stays behind its sign.
                let mut files = mdd_engine::text::Files::default();
                let file = files.add("sources.toml", text.clone());
                let mut diagnostics = mdd_engine::diagnostic::Diagnostics::default();
                mdd_engine::syntax::parse_toml(&files, file, &mut diagnostics);
                prop_assert!(!diagnostics.has_errors(), "{text}");
            }
        }
    }
}

#[test]
fn a_file_without_names_is_told_by_its_first_row() {
    let text = proposed(b"nl;Aadorp;5\nnl;Beekdal;6\nnl;'s-Duin;7\n", "a.csv").unwrap();
    has(
        &text,
        &[
            "header_row = \"none\" # check: `nl` on line 1 stands there again below it",
            "gemeente = { column = \"2\", by = \"name\" } # 3 of 3 rows",
            "n_3 = { from = \"3\", type = \"number\" } # 3 numbers",
        ],
    );
    has(&proposed(b"71;72\n73;74\n", "a.csv").unwrap(), &["header_row = \"none\" # check: the cells on line 1 look"]);
}

#[test]
fn a_table_of_many_rows_has_a_key_or_a_question() {
    let text = proposed(b"Code;Soort;A\n0001;x;1\n0001;y;1\n0002;x;1\n0003;y;2\n", "a.csv").unwrap();
    has(&text, &["rows_per_gemeente = \"many\"", "key = [\"soort\"] # check: no two rows of a gemeente"]);
    let text = proposed(b"Code;Soort;A\n0001;x;1\n0001;x;2\n0002;x;1\n0003;y;2\n", "a.csv").unwrap();
    has(&text, &["# check: no column, and no two together,", "# key = \"none\"", "# key_why = \"...\""]);
}

#[test]
fn codes_go_before_names_unless_they_are_codes_by_chance() {
    let text = "code;naam\n0001;Aadorp\n0002;Beekdal\n0003;'s-Duin\n0999;Aadorp\n";
    let by_code = "gemeente = { column = \"code\", by = \"code\", name = \"naam\" } # 3 of 4 rows";
    has(&proposed(text.as_bytes(), "a.csv").unwrap(), &[by_code]);
    let text = "code;naam\n0002;Aadorp\n0003;Beekdal\n0001;'s-Duin\n0003;Aadorp\n";
    has(&proposed(text.as_bytes(), "a.csv").unwrap(), &["gemeente = { column = \"naam\", by = \"name\" }"]);
}

#[test]
fn many_columns_with_few_names_are_told_apart() {
    let names: Vec<String> = (0..20_000).map(|number| format!("Kolom {}", number / 2)).collect();
    let row = |sign: &str| vec![sign; names.len()].join(";");
    let text = format!("Code;{}\n0001;{}\n0002;{}\n", names.join(";"), row("1"), row("2"));
    has(&proposed(text.as_bytes(), "a.csv").unwrap(), &["kolom_7_2 = { from = \"Kolom 7\", nth = 2,"]);
}
