//! What scripts give, and what they cannot say.

use jiff::civil::date;

use super::*;
use crate::diagnostic::Mistake;
use crate::language::Language;
use crate::terms::Number;

pub(super) fn read(text: &str, names: &[&str]) -> Result<Script, String> {
    let mut files = Files::default();
    let file = files.add("proef.rhai", text);
    let mut diagnostics = Diagnostics::default();
    let script = Script::read("proef.rhai", file, &files, names, &mut diagnostics);
    let said: Vec<String> = diagnostics
        .iter()
        .map(|one| {
            format!(
                "{} {} / {} / {}",
                one.code,
                one.line(Language::English),
                one.told(Language::English).label,
                one.told(Language::English).help.join(", ")
            )
        })
        .collect();
    assert_eq!(script.is_none(), diagnostics.has_errors(), "{said:?}");
    script.ok_or_else(|| said.join("; "))
}

pub(super) fn in_english(error: &ScriptError) -> String {
    Language::English.say(error.said())
}

fn run_with(text: &str, given: &[(&str, ScriptItem)]) -> Result<ScriptItem, String> {
    let names: Vec<&str> = given.iter().map(|(name, _)| *name).collect();
    let script = read(text, &names)?;
    let given = given.iter().map(|(_, item)| item.clone()).collect();
    run::run(&script.program, given).0.map_err(|error| format!("{} {}", error.code(), in_english(&error)))
}

/// What a script gives, in words; a mistake with its code.
pub(super) fn gives(text: &str) -> String {
    let figure = |item: ScriptItem| match item.figure() {
        Ok(Some(Value::Missing)) => "missing".to_owned(),
        Ok(Some(value)) => value.machine(),
        Ok(None) => Language::English.say(item.kind()),
        Err(trouble) => in_english(&trouble.at(Position::NONE)),
    };
    run_with(text, &[]).map_or_else(|said| said, figure)
}

#[track_caller]
fn all_give(pairs: &[(&str, &str)]) {
    let wrong: Vec<String> = pairs
        .iter()
        .map(|(text, expected)| (text, expected, gives(text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n  gives    {found}\n  expected {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each is stopped, with a message that says this.
#[track_caller]
fn all_stop(pairs: &[(&str, &str)]) {
    for (text, expected) in pairs {
        let found = gives(text);
        assert!(found.starts_with("MDD") && found.contains(expected), "{text}\n  gives {found}\n  not   {expected}");
    }
}

#[test]
fn numbers_are_exact() {
    all_give(&[
        ("7 / 2", "3.5"),
        ("6 / 2", "3"),
        ("let aangesloten = 3; let totaal = 4; aangesloten / totaal * 100", "75"),
        ("1 / 3 * 3 == 1", "true"),
        ("1 / 3", "0.3333333333333333333333333333"),
        ("0.1 + 0.2 == 0.3", "true"),
        ("let x = 7; x /= 2; x", "3.5"),
        ("let x = 7; x -= 2; x *= 3; x += 1; x %= 5; x", "1"),
        ("2 ** 10", "1024"),
        ("-7 % 3", "-1"),
        ("1 + 2 * 3 - -4", "11"),
        ("9223372036854775807 + 1", "9223372036854775808"),
        ("3 == 3.0", "true"),
        ("5 > 4.9 && 5 >= 5 && 1 < 2 && !(1 != 1)", "true"),
        ("round(2.5)", "3"),
        ("round(66.65, 1)", "66.7"),
        ("(7 / 2).round()", "4"),
        ("abs(-3) + floor(2.7) + ceiling(2.1)", "8"),
        ("min(3, 1, 2) + max([3, 1, 2])", "4"),
        ("sum([1, 2, 3]) + mean([1, 2])", "7.5"),
        ("sum([])", "0"),
        ("to_number(\"3.5\") * 2", "7"),
        ("9999999999999999999999999999", "9999999999999999999999999999"),
    ]);
}

#[test]
fn statements_do_what_they_do_in_rhai() {
    all_give(&[
        ("", "missing"),
        ("4;", "4"),
        ("let x; x", "missing"),
        ("if 1 > 2 { 1 } else if 2 > 1 { 2 } else { 3 }", "2"),
        ("let x = if true { 1 } else { 2 }; x", "1"),
        ("let n = 0; for i in 0..5 { n += i; } n", "10"),
        ("let n = 0; for i in 1..=5 { n += i; } n", "15"),
        ("let n = 0; for (x, i) in [10, 20] { n += x * i; } n", "20"),
        ("let n = 0; while n < 5 { n += 1; if n == 3 { break; } } n", "3"),
        ("let n = 0; loop { n += 1; if n < 5 { continue; } break; } n", "5"),
        ("let n = 0; do { n += 1; } while n < 3; n", "3"),
        ("let n = 0; do { n += 1; } until n == 3; n", "3"),
        ("let x = loop { break 7; }; x", "7"),
        ("for x in [1, 2, 3] { if x == 2 { return x; } } 0", "2"),
        ("fn dubbel(x) { x * 2 } dubbel(4)", "8"),
        ("fn f(x) { if x < 1 { return 1; } x * f(x - 1) } f(5)", "120"),
        ("fn a() { b() } fn b() { 3 } a()", "3"),
        ("fn a(x) { 1 } fn a(x, y) { 2 } a(0) + a(0, 0)", "3"),
        ("let x = 1; { let x = 2; x += 1; } x", "1"),
        ("let x = 1; let x = x + 1; x", "2"),
        ("let x = (); x ?? 3", "3"),
        ("is_missing(()) && !is_missing(0)", "true"),
        ("() == () && 1 != () && !(\"\" == ())", "true"),
        ("3 in [1, 2, 3] && !(4 in [1, 2, 3]) && 4 !in [1]", "true"),
        ("3 in 1..4 && 4 !in 1..4 && 4 in 1..=4", "true"),
        ("const GRENS = 3; GRENS + 1", "4"),
        ("let i = 0; let l = [1, 2]; for x in l { l.push(x); i += 1; } i + l.len()", "6"),
    ]);
}

#[test]
fn lists_rows_and_texts() {
    all_give(&[
        ("let l = [3, 1, 2]; l.sort(); l[0]", "1"),
        ("let l = [3, 1, 2]; l.reverse(); l[0]", "2"),
        ("let l = [1]; l.push(2); l += [3]; l.len()", "3"),
        ("let l = [1, 2]; push(l, 3); l[-1]", "3"),
        ("let l = [1, 2]; let m = l; m[0] = 9; l[0] * 10 + m[0]", "19"),
        ("let l = [[1], [2, 3]]; l[1][0] = 7; l[1][0] + l[1][1] + l[0][0]", "11"),
        ("let l = [[1], [2, 3]]; l[1].push(5); l[1].len()", "3"),
        ("[1, [2, 3]][1][0]", "2"),
        ("let a = [5, 6]; let b = [1]; a[b[0]]", "6"),
        ("let a = [[5, 6], [7, 8]]; let b = [1, 0]; a[b[0]][b[1]]", "7"),
        ("let a = [#{b: [1, 2]}]; a[0].b[1]", "2"),
        ("let a = [#{b: #{c: 4}}]; a[0].b.c + a[0][\"b\"][\"c\"]", "8"),
        ("let a = [#{b: [3]}]; a[0].b[0] = 9; a[0].b[0]", "9"),
        ("let r = #{a: 1}; r.b = 2; r[\"c\"] = 3; r.a + r.b + r.c", "6"),
        ("let r = #{a: 1}; r.a += 5; r.a", "6"),
        ("let r = #{b: 1, a: 2}; r.keys().join(\",\")", "a,b"),
        ("#{a: 1}.values()[0]", "1"),
        ("\"a\" in #{a: 1}", "true"),
        ("[1, 2, 2, 1].distinct().len()", "2"),
        ("[\"b\", \"a\", \"b\"].distinct().join(\"\")", "ba"),
        ("[1, (), 2, ()].distinct().len()", "3"),
        ("[1, 2] == [1, 2] && [1] != [2] && #{a: [1]} == #{a: [1]}", "true"),
        ("[1, 2].index_of(2)", "1"),
        ("[1, 2].index_of(3)", "missing"),
        ("\"abc\".len() + \"één\".len()", "6"),
        ("\"abc\"[1] + 'x'", "bx"),
        ("\"a,b,c\".split(\",\").len()", "3"),
        ("\"a-b\".replace(\"-\", \"+\")", "a+b"),
        ("\"  a \".trim().to_upper()", "A"),
        ("\"abcdef\".sub_string(2, 3) + \"abc\".sub_string(1)", "cdebc"),
        (
            "\"abc\".contains(\"b\") && \"abc\".starts_with(\"a\") && \"abc\".ends_with(\"c\") && \"b\" in \"abc\"",
            "true",
        ),
        ("\"aéb\".index_of(\"b\")", "2"),
        ("let x = 3.50; `er zijn ${x} van ${1 + 1}`", "er zijn 3.5 van 2"),
        ("\"a\" < \"b\"", "true"),
        ("[1, 2, 3].contains(2) && contains([1], 1)", "true"),
        ("let t = \"x\"; t.pad(3, \"ab\"); t", "xab"),
        ("to_text(1.50) + to_text(true)", "1.5true"),
        ("[1, 2].is_empty() || \"\".is_empty()", "true"),
    ]);
}

#[test]
fn dates() {
    all_give(&[
        ("date(2018, 2, 6)", "2018-02-06"),
        ("date(2018, 5, 31).months_before(3)", "2018-02-28"),
        ("date(2018, 5, 31).months_before(0)", "2018-05-31"),
        ("date(2018, 5, 31) > date(2018, 5, 30)", "true"),
        ("let d = date(2018, 2, 6); d.year() * 10000 + d.month() * 100 + d.day()", "20180206"),
        ("days_between(date(2018, 2, 1), date(2018, 3, 1))", "28"),
        ("max(date(2018, 2, 1), date(2018, 3, 1))", "2018-03-01"),
    ]);
    all_stop(&[
        ("date(2018, 5, 31).months_before(-5)", "MDD020 `months_before` takes a whole number of months from 0, not -5"),
        ("date(2018, 5, 31).months_before(1.5)", "a whole number of months from 0, not 1.5"),
        ("date(2018, 5, 31).months_before(1000000)", "there is no date 1000000 months before 2018-05-31"),
        ("date(2018, 5, 31).months_before(99999999999999999999)", "a whole number of months"),
        ("date(2018, 2, 30)", "there is no date"),
        ("date(99999, 2, 1)", "there is no date"),
        ("date(2018, 2, 1) + 1", "cannot take a date `+` a number"),
        ("months_before(\"2018-02-01\", 1)", "cannot take `months_before` of a text and a number"),
    ]);
}

#[test]
fn what_cannot_be_is_said_and_not_made_up() {
    all_stop(&[
        ("10 / 0", "MDD020 the script divides by zero: 10 / 0"),
        ("10 % 0", "divides by zero"),
        ("1 + \"a\"", "cannot take a number `+` a text"),
        ("() + 1", "cannot take something missing `+` a number"),
        ("() < 1", "cannot take something missing `<` a number"),
        ("1 == \"1\"", "cannot take a number `==` a text"),
        ("true > false", "cannot take a yes or no `>` a yes or no"),
        ("if 1 { 2 }", "MDD0"),
        ("let x = 1; if x { 2 }", "has a number where it needs a yes or no"),
        ("[1, 2][5]", "there is no place 5 in 2 items"),
        ("[1, 2][-3]", "there is no place -3"),
        ("[1, 2][0.5]", "there is no place 0.5"),
        ("#{a: 1}.b", "the row has no `b`; it has a"),
        ("let r = #{a: 1}; r.b.c = 1;", "the row has no `b`"),
        ("let x = 3; x.a", "only a row has names"),
        ("max([])", "`max` of an empty list is nothing"),
        ("max([1, \"a\"])", "`max` cannot compare a number with a text"),
        ("sum([1, ()])", "the list has something missing"),
        ("[1, \"a\"].sort()", "nothing for `sort` to change"),
        ("let l = [1, \"a\"]; l.sort();", "`sort` takes things of one kind"),
        ("let l = [[1]]; l.sort();", "this one has a list"),
        ("len(3)", "cannot take `len` of a number"),
        ("for x in 3 { }", "something of another kind is needed here"),
        ("let x = 3; for y in x { }", "goes over a list"),
        ("for x in 0..0.5 { }", "from whole to whole number, not 0.5"),
        ("to_number(\"drie\")", "cannot read \"drie\" as a number"),
        ("`${()}`", "cannot put something missing in a text"),
        ("throw \"stop\"", "MDD020 the script stopped itself: stop"),
        ("round(1, 99)", "0 to 28 decimals"),
        ("let n = 9; for i in 0..100 { n *= n; } n", "MDD020 the script has a number of more than 28 digits"),
        ("9999999999999999999999999999 + 1", "more than 28 digits"),
        ("let x = 1; for i in 0..5000 { x = x / 7; } x", "too long to be kept exact"),
    ]);
}

#[test]
fn what_there_is_not_is_found_before_anything_runs() {
    all_stop(&[
        ("tan(1)", "MDD009 the script asks for a function `tan`"),
        ("if false { afronden(1) }", "MDD009"),
        ("ronud(1)", "did you mean `round`?"),
        ("x + 1", "MDD009 the script does not know `x`"),
        ("let x = 1; fn f() { x } f()", "MDD009 the script does not know `x`"),
        ("round()", "`round` takes 1 to 2 things, and gets 0"),
        ("fn f(x) { x } f()", "`f` takes 1 thing, and gets 0"),
        ("let l = [3, 1]; l.sort(|a, b| a - b);", "MDD019"),
        ("let f = |x| x; 1", "a function without a name is not allowed"),
        ("[1].map(|x| x)", "MDD019"),
        ("Fn(\"f\")", "MDD019"),
        ("fn f(x) { x } f.curry(1)", "MDD0"),
        ("call(1)", "MDD019"),
        ("eval(\"1\")", "MDD019"),
        ("import \"x\" as y; 1", "MDD019"),
        ("try { 1 / 0 } catch { 0 }", "MDD019"),
        ("switch 1 { 1 => 2 }", "MDD019"),
        ("print(1)", "MDD019"),
        ("timestamp()", "MDD009"),
        ("blob(100)", "MDD009"),
        ("1 & 2", "\"and\" is `&&`"),
        ("1 << 2", "a script cannot use `<<`"),
        ("let x = 1; x |= 2;", "\"or\" is `||`"),
        ("let x = 0..5; x", "a range stands behind `in` only"),
        ("0xFFFFFFFFFFFFFFFF", "counts in tens"),
        ("99999999999999999999999999999", "at most 28 digits"),
        ("0.12345678901234567890123456789", "at most 28 digits"),
        ("[0.12345678901234567890123456789]", "at most 28 digits"),
        ("`${0.12345678901234567890123456789}`", "at most 28 digits"),
        ("let t = \" a\"; t.trim(); t", "what `trim` gives, is not used"),
        ("for t in [\" a\"] { t.trim(); } 1", "what `trim` gives, is not used"),
        ("[1].push(2)", "nothing for `push` to change"),
        ("const L = [1]; L.push(2);", "`L` cannot change"),
        ("const X = 1; X = 2;", "MDD019"),
        ("fn round(x) { x } round(1)", "there is a function `round` already"),
        ("fn f(x) { x } 1.f()", "MDD0"),
        ("let x = 1; fn f(y) { y } x.f()", "`f` is not called with a dot"),
        ("let r = #{a: 1}; r?.a", "left out"),
        ("fn f() { this } f()", "MDD019"),
        ("let x = 1; f!(x)", "MDD0"),
    ]);
}

#[test]
fn what_is_given_cannot_change() {
    let given = [
        ("cijfer", ScriptItem::whole(3)),
        ("rijen", ScriptItem::rows(&["a".into()], std::iter::once(vec![Value::Missing]))),
    ];
    let stops = |text: &str| run_with(text, &given).unwrap_err();
    assert!(stops("cijfer = 4; cijfer").contains("`cijfer` cannot change"));
    assert!(stops("rijen.push(1)").contains("`rijen` cannot change"));
    assert!(stops("rijen[0].a = 1; 1").contains("`rijen` cannot change"));
    let copy = run_with("let mijn = rijen; mijn[0].a = cijfer; mijn[0].a + rijen.len()", &given).unwrap();
    assert_eq!(copy.figure().unwrap(), Some(Value::Number(Number::from(4_i64))));
}

#[test]
fn a_figure_is_of_the_kind_and_the_choices_that_were_promised() {
    let figure = |text: &str, kind, allowed: Option<&[String]>| {
        read(text, &[]).unwrap().figure(kind, allowed, Vec::new()).map_err(|error| in_english(&error))
    };
    let allowed = ["Ja".to_owned()];
    assert_eq!(figure("\"Ja\"", Kind::Text, Some(&allowed)), Ok(Value::Text("Ja".into())));
    assert!(figure("\"Nee\"", Kind::Text, Some(&allowed)).unwrap_err().contains("does not list in `allowed`"));
    assert!(figure("\"Nee\"", Kind::Text, None).unwrap_err().contains("does not list in `allowed`"));
    assert_eq!(figure("()", Kind::Text, Some(&allowed)), Ok(Value::Missing));
    assert!(figure("4", Kind::YesNo, None).unwrap_err().contains("gave a number, but the measure is a yes or no"));
    assert!(figure("\"Ja\"", Kind::Number, Some(&allowed)).unwrap_err().contains("gave a text, but"));
    assert!(figure("[1]", Kind::Number, None).unwrap_err().contains("gave a list, which is no figure"));
    let day = date(2018, 2, 6);
    assert_eq!(figure("date(2018, 2, 6)", Kind::Date, None), Ok(Value::Date(day)));
}
