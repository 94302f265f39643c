//! Dates and periods: every form against an independent way of writing it.

use super::*;
use jiff::civil::date;
use proptest::prelude::*;

const SIXTH: Result<Date, DateMistake> = Ok(date(2018, 2, 6));

fn form(word: &str) -> DateFormat {
    DATE_FORMATS.iter().find(|(known, _)| *known == word).unwrap().1
}

#[test]
fn each_format_reads_its_own() {
    for (text, word) in [
        ("2018-02-06", "yyyy-mm-dd"),
        ("2018-02-06T05:00:00", "yyyy-mm-ddThh:mm"),
        ("2018-02-06 05:00", "yyyy-mm-ddThh:mm"),
        ("2018-02-06T05:00:00.123Z", "yyyy-mm-ddThh:mm"),
        ("2018-02-06T05:00:00+01:00", "yyyy-mm-ddThh:mm"),
        ("06-02-18", "dd-mm-yy"),
        ("6-2-2018", "dd-mm-yyyy"),
        ("06-02-2018 5:00", "dd-mm-yyyy hh:mm"),
        ("06-02-2018 05:00:59", "dd-mm-yyyy hh:mm"),
        ("06/02/2018", "dd/mm/yyyy"),
        ("6/2/2018 23:59", "dd/mm/yyyy hh:mm"),
        ("06.02.2018", "dd.mm.yyyy"),
        ("6.2.2018", "d.m.yyyy"),
        ("06.02.18", "dd.mm.yy"),
        ("02/06/2018", "mm/dd/yyyy"),
        ("2/6/2018 5:00 PM", "mm/dd/yyyy hh:mm"),
        ("02-06-2018", "mm-dd-yyyy"),
        ("2018/02/06", "yyyy/mm/dd"),
        ("20180206", "yyyymmdd"),
        ("6 februari 2018", "d mmmm yyyy"),
        ("6 Feb. 2018", "d mmmm yyyy"),
        ("06 FEBRUARI 2018", "d mmmm yyyy"),
        ("6 February 2018", "d mmmm yyyy"),
        ("06-feb-2018", "d-mmm-yyyy"),
        ("06-feb-18", "d-mmm-yy"),
    ] {
        assert_eq!(read_date(text, &[form(word)]), SIXTH, "{text}");
    }
}

#[test]
fn a_period_is_its_last_day() {
    for (text, word, year, month, day) in [
        ("februari 2018", "mmmm yyyy", 2018, 2, 28),
        ("mrt 2018", "mmmm yyyy", 2018, 3, 31),
        ("March 2018", "mmmm yyyy", 2018, 3, 31),
        ("dec-17", "mmm-yy", 2017, 12, 31),
        ("dec-2017", "mmm-yyyy", 2017, 12, 31),
        ("2016-02", "yyyy-mm", 2016, 2, 29),
        ("201712", "yyyymm", 2017, 12, 31),
        ("2017", "yyyy", 2017, 12, 31),
        ("2018JJ00", "yyyyJJ00", 2018, 12, 31),
        ("2017KW04", "yyyyKWkk", 2017, 12, 31),
        ("2017KW01", "yyyyKWkk", 2017, 3, 31),
        ("2017MM02", "yyyyMMmm", 2017, 2, 28),
        ("2017-Q4", "yyyy-Qk", 2017, 12, 31),
        ("2017 Q2", "yyyy-Qk", 2017, 6, 30),
        ("2017K4", "yyyy-Qk", 2017, 12, 31),
        ("Q3 2017", "yyyy-Qk", 2017, 9, 30),
        ("4e kwartaal 2017", "ke kwartaal yyyy", 2017, 12, 31),
        ("2017 1e kwartaal", "ke kwartaal yyyy", 2017, 3, 31),
        ("Derde kwartaal 2017", "ke kwartaal yyyy", 2017, 9, 30),
        ("kwartaal 2 2017", "ke kwartaal yyyy", 2017, 6, 30),
    ] {
        assert_eq!(read_date(text, &[form(word)]), Ok(date(year, month, day)), "{text}");
    }
    for (text, word) in [
        ("2017KW05", "yyyyKWkk"),
        ("2017KW00", "yyyyKWkk"),
        ("2017MM13", "yyyyMMmm"),
        ("2017MM00", "yyyyMMmm"),
        ("2017-13", "yyyy-mm"),
        ("2017-Q5", "yyyy-Qk"),
        ("2017-Q0", "yyyy-Qk"),
        ("5e kwartaal 2017", "ke kwartaal yyyy"),
        ("201700", "yyyymm"),
    ] {
        assert_eq!(read_date(text, &[form(word)]), Err(DateMistake::NoSuchDay), "{text}");
    }
}

#[test]
fn each_word_has_an_example_that_it_reads() {
    for (word, format) in DATE_FORMATS {
        assert!(read_date(&format.example(), &[format]).is_ok(), "{word}: {}", format.example());
        assert!(!format.with_short_years().word().is_empty(), "{word}");
        assert!(format.turned().is_none_or(|turned| turned.turned() == Some(format)), "{word}");
    }
}

/// Nobody can be told to declare what sources.toml has no word for.
#[test]
fn a_day_turned_around_is_named_where_it_has_a_word() {
    assert_eq!(read_date("02/13/2018", &[form("dd/mm/yyyy")]), Err(DateMistake::Turned(form("mm/dd/yyyy"))));
    assert_eq!(read_date("02.13.2018", &[form("dd.mm.yyyy")]), Err(DateMistake::NoSuchDay));
    assert_eq!(read_date("02-13-18", &[form("dd-mm-yy")]), Err(DateMistake::NoSuchDay));
}

#[test]
fn formats_are_tried_in_order() {
    let both = [form("dd-mm-yy"), form("yyyy-mm-dd")];
    assert_eq!(read_date("06-02-18", &both), SIXTH);
    assert_eq!(read_date("2018-02-06", &both), SIXTH);
}

#[test]
fn another_format_is_named() {
    let other = |text| read_date(text, &[form("dd-mm-yyyy")]);
    let named = |text| match other(text) {
        Err(DateMistake::OtherFormat(format)) => format.word(),
        found => panic!("{text}: {found:?}"),
    };
    for (text, word) in [
        ("2018-02-06", "yyyy-mm-dd"),
        ("06/02/2018", "dd/mm/yyyy"),
        ("06/02/18", "dd/mm/yy"),
        ("02/13/2018", "mm/dd/yyyy"),
        ("06-02-2018 05:00", "dd-mm-yyyy hh:mm"),
        ("2018JJ00", "yyyyJJ00"),
        ("2017KW04", "yyyyKWkk"),
        ("dec-17", "mmm-yy"),
        ("6-feb-18", "d-mmm-yy"),
        ("2017", "yyyy"),
    ] {
        assert_eq!(named(text), word, "{text}");
    }
    assert_eq!(other("31-02-18"), Err(DateMistake::NoSuchDay));
    assert_eq!(other("02-13-2018"), Err(DateMistake::Turned(form("mm-dd-yyyy"))));
    for nothing in ["", "gisteren", "6-2", "6-2-218", "-6-2-2018", "6--2-2018", "+6-2-2018", "2018-13-01", "+201-02-06"]
    {
        assert_eq!(other(nothing), Err(DateMistake::NoDate), "{nothing}");
    }
}

#[test]
fn two_digits_are_a_year_of_the_declared_hundred() {
    let read = |text, word, from| read_day(text, &[form(word)], from).map(|day| (day.date.year(), day.undeclared));
    assert_eq!(read("31-12-99", "dd-mm-yy", YEARS_FROM), Ok((1999, false)));
    assert_eq!(read("31-12-69", "dd-mm-yy", YEARS_FROM), Ok((2069, false)));
    assert_eq!(read("31-12-99", "dd-mm-yy", 2000), Ok((2099, false)));
    assert_eq!(read("31-12-49", "dd-mm-yy", 1950), Ok((2049, false)));
    assert_eq!(read("31-12-50", "dd-mm-yy", 1950), Ok((1950, false)));
    assert_eq!(read("06-02-18", "dd-mm-yyyy", YEARS_FROM), Ok((2018, true)));
    assert_eq!(read("06-02-2018", "dd-mm-yy", YEARS_FROM), Ok((2018, false)));
}

#[test]
fn days_are_counted_from_1900_or_1904() {
    assert_eq!(date_of_serial("43137", DateSystem::Since1900), SIXTH.ok());
    assert_eq!(date_of_serial("43137.75", DateSystem::Since1900), SIXTH.ok());
    assert_eq!(date_of_serial("41675", DateSystem::Since1904), SIXTH.ok());
    assert_eq!(date_of_serial("1", DateSystem::Since1900), Some(date(1900, 1, 1)));
    assert_eq!(date_of_serial("61", DateSystem::Since1900), Some(date(1900, 3, 1)));
    for wrong in ["0", "60", "-1", "99999999", "", "1e5"] {
        assert_eq!(date_of_serial(wrong, DateSystem::Since1900), None, "{wrong}");
    }
}

/// How a day is written in each form, said once more and by other means: through the printer of jiff.
const PRINTED: [(&str, &str); 20] = [
    ("yyyy-mm-dd", "%Y-%m-%d"),
    ("yyyy-mm-ddThh:mm", "%Y-%m-%dT07:08"),
    ("dd-mm-yyyy", "%d-%m-%Y"),
    ("dd-mm-yy", "%d-%m-%y"),
    ("d-m-yyyy", "%-d-%-m-%Y"),
    ("dd-mm-yyyy hh:mm", "%d-%m-%Y 07:08:09"),
    ("dd/mm/yyyy", "%d/%m/%Y"),
    ("dd/mm/yy", "%d/%m/%y"),
    ("dd/mm/yyyy hh:mm", "%d/%m/%Y 7:08"),
    ("dd.mm.yyyy", "%d.%m.%Y"),
    ("d.m.yyyy", "%-d.%-m.%Y"),
    ("dd.mm.yy", "%d.%m.%y"),
    ("mm/dd/yyyy", "%m/%d/%Y"),
    ("mm/dd/yy", "%m/%d/%y"),
    ("mm-dd-yyyy", "%m-%d-%Y"),
    ("yyyy/mm/dd", "%Y/%m/%d"),
    ("yyyymmdd", "%Y%m%d"),
    ("d mmmm yyyy", "%-d %B %Y"),
    ("d-mmm-yyyy", "%d-%b-%Y"),
    ("d-mmm-yy", "%d-%b-%y"),
];

proptest! {
    #[test]
    fn what_is_written_reads_back(days in 0i32..36_524) {
        let day = date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        for (word, printed) in PRINTED {
            let text = day.strftime(printed).to_string();
            prop_assert_eq!(read_date(&text, &[form(word)]), Ok(day), "{} as {}", text, word);
        }
    }

    #[test]
    fn a_period_ends_on_the_day_before_the_next_one(year in 1970i16..2069, month in 1i8..=12) {
        let before = |year: i16, month: i8| date(year, month, 1).yesterday().unwrap();
        let next = |months: i8| if month + months > 12 { before(year + 1, month + months - 12) } else { before(year, month + months) };
        let dutch = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
        let name = dutch[usize::try_from(month - 1).unwrap()];
        for (text, word) in [
            (format!("{year}-{month:02}"), "yyyy-mm"),
            (format!("{year}{month:02}"), "yyyymm"),
            (format!("{year}MM{month:02}"), "yyyyMMmm"),
            (format!("{name} {year}"), "mmmm yyyy"),
            (format!("{name}-{:02}", year % 100), "mmm-yy"),
        ] {
            prop_assert_eq!(read_date(&text, &[form(word)]), Ok(next(1)), "{}", text);
        }
        if month % 3 == 1 {
            let quarter = (month + 2) / 3;
            for (text, word) in [
                (format!("{year}KW0{quarter}"), "yyyyKWkk"),
                (format!("{year}-Q{quarter}"), "yyyy-Qk"),
                (format!("{year}k{quarter}"), "yyyy-Qk"),
                (format!("Q{quarter}-{year}"), "yyyy-Qk"),
                (format!("{quarter}e kwartaal {year}"), "ke kwartaal yyyy"),
            ] {
                prop_assert_eq!(read_date(&text, &[form(word)]), Ok(next(3)), "{}", text);
            }
        }
    }

    /// No form but one that says so takes the first figure for a month.
    #[test]
    fn day_and_month_never_change_places_by_themselves(day in 1i8..=31, month in 1i8..=12, year in 1970i16..2069) {
        for (between, first, second) in [('/', "dd/mm/yyyy", "mm/dd/yyyy"), ('-', "dd-mm-yyyy", "mm-dd-yyyy")] {
            let text = format!("{day}{between}{month}{between}{year}");
            prop_assert_eq!(read_date(&text, &[form(first)]).ok(), Date::new(year, month, day).ok());
            prop_assert_eq!(read_date(&text, &[form(second)]).ok(), Date::new(year, day, month).ok());
        }
    }

    #[test]
    fn any_text_is_a_date_or_a_mistake(text in "\\PC*", like in "[-0-9/.JTZKWMQke: a-z]{0,20}") {
        let all = DATE_FORMATS.map(|(_, format)| format);
        for text in [&text, &like] {
            let _ = read_date(text, &all);
            for (_, format) in DATE_FORMATS {
                let _ = read_date(text, &[format]);
            }
            let _ = date_of_serial(text, DateSystem::Since1900);
            let _ = date_of_serial(text, DateSystem::Since1904);
        }
    }
}
