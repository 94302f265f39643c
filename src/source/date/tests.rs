//! Dates and periods: every form against an independent way of writing it.

    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    const SIXTH: Result<Date, DateMistake> = Ok(date(2018, 2, 6));

    #[test]
    fn each_format_reads_its_own() {
        for (text, format) in [
            ("2018-02-06", DateFormat::YearFirst),
            ("2018-02-06T05:00:00", DateFormat::Moment),
            ("2018-02-06 05:00", DateFormat::Moment),
            ("2018-02-06T05:00:00.123Z", DateFormat::Moment),
            ("2018-02-06T05:00:00+01:00", DateFormat::Moment),
            ("06-02-18", DateFormat::DayFirst),
            ("6-2-2018", DateFormat::DayFirst),
            ("06/02/2018", DateFormat::Slashes),
            ("20180206", DateFormat::Compact),
            ("6 februari 2018", DateFormat::DayInWords),
            ("6 Feb. 2018", DateFormat::DayInWords),
            ("06 FEBRUARI 2018", DateFormat::DayInWords),
        ] {
            assert_eq!(read_date(text, &[format]), SIXTH, "{text}");
        }
        assert_eq!(read_date("februari 2018", &[DateFormat::MonthInWords]), Ok(date(2018, 2, 28)));
        assert_eq!(read_date("mrt 2018", &[DateFormat::MonthInWords]), Ok(date(2018, 3, 31)));
        assert_eq!(read_date("2018JJ00", &[DateFormat::CbsYear]), Ok(date(2018, 12, 31)));
    }

    #[test]
    fn formats_are_tried_in_order() {
        let both = [DateFormat::DayFirst, DateFormat::YearFirst];
        assert_eq!(read_date("06-02-18", &both), SIXTH);
        assert_eq!(read_date("2018-02-06", &both), SIXTH);
    }

    #[test]
    fn another_format_is_named() {
        let other = |text| read_date(text, &[DateFormat::DayFirst]);
        assert_eq!(other("2018-02-06"), Err(DateMistake::OtherFormat(DateFormat::YearFirst)));
        assert_eq!(other("06/02/2018"), Err(DateMistake::OtherFormat(DateFormat::Slashes)));
        assert_eq!(other("2018JJ00"), Err(DateMistake::OtherFormat(DateFormat::CbsYear)));
        assert_eq!(other("31-02-18"), Err(DateMistake::NoSuchDay));
        for nothing in ["", "gisteren", "6-2", "6-2-218", "-6-2-2018", "6--2-2018", "+6-2-2018", "2018-13-01"] {
            assert_eq!(other(nothing), Err(DateMistake::NoDate), "{nothing}");
        }
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

    proptest! {
        #[test]
        fn what_is_written_reads_back(year in 1970i16..2070, month in 1i8..=12, day in 1i8..=28) {
            let day = date(year, month, day);
            let (name, short) = MONTHS[usize::try_from(month - 1).unwrap()];
            let (d, m, y) = (day.day(), day.month(), day.year());
            for (text, format) in [
                (format!("{y:04}-{m:02}-{d:02}"), DateFormat::YearFirst),
                (format!("{d:02}-{m:02}-{y:04}"), DateFormat::DayFirst),
                (format!("{d}-{m}-{:02}", y % 100), DateFormat::DayFirst),
                (format!("{d}/{m}/{y}"), DateFormat::Slashes),
                (format!("{y:04}{m:02}{d:02}"), DateFormat::Compact),
                (format!("{d} {name} {y}"), DateFormat::DayInWords),
                (format!("{d} {short}. {y}"), DateFormat::DayInWords),
            ] {
                prop_assert_eq!(read_date(&text, &[format]), Ok(day), "{}", text);
            }
        }

        #[test]
        fn any_text_is_a_date_or_a_mistake(text in "\\PC*", like in "[-0-9/JjTZ: .a-z]{0,20}") {
            let all = DATE_FORMATS.map(|(_, format)| format);
            for text in [&text, &like] {
                let _ = read_date(text, &all);
                let _ = date_of_serial(text, DateSystem::Since1900);
                let _ = date_of_serial(text, DateSystem::Since1904);
            }
        }
    }
