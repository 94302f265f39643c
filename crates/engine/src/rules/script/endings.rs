//! Whatever stands in a script, it ends: with a message, in bounded time, memory and stack.

use super::tests::gives;
use super::*;

#[test]
fn whatever_stands_in_a_script_it_ends() {
    let thousand = "let t = \"abcdefghij\"; let u = \"\"; for i in 0..1000 { u += t; }";
    let big = "let l = []; for i in 0..15000 { l.push(i); }";
    let hostile: Vec<(String, &str)> = [
        ("let n = 0; while true { n += 1; } n", "200000 steps"),
        ("while true { }", "200000 steps"),
        ("loop { }", "200000 steps"),
        ("do { } while true;", "200000 steps"),
        ("for i in 0..9999999999999 { }", "200000 steps"),
        ("let l = []; loop { l.push(1); }", "a list grew too large"),
        ("let t = \"x\"; loop { t += t; }", "a text grew too large"),
        ("let t = \"x\"; loop { t = `${t}${t}`; }", "a text grew too large"),
        ("let l = [1]; loop { l += l; }", "a list grew too large"),
        ("let t = \"x\"; t.pad(1000000000, \"x\");", "a text grew too large"),
        ("let t = \"x\"; t.pad(19000, \"é\");", "a text grew too large"),
        ("let a = []; loop { a = [a]; }", "lists nest too deep"),
        ("let a = #{}; loop { a = #{x: a}; }", "lists nest too deep"),
        ("let a = []; loop { a.push(a); }", "lists nest too deep"),
        ("let a = [0]; loop { a[0] = a; }", "lists nest too deep"),
        ("let a = #{x: 0}; loop { a.x = a; }", "lists nest too deep"),
        (
            "let a = [[[[[[[0]]]]]]]; loop { a[0][0][0][0][0][0][0] = [1]; a[0][0][0][0][0][0][0][0] = [1]; }",
            "nest too deep",
        ),
        ("let a = [1]; loop { a = [a, a, a, a]; }", "lists nest too deep"),
        ("let r = #{}; let n = 0; loop { r[`x${n}`] = n; n += 1; }", "a row grew too large"),
        ("fn f(n) { f(n + 1) } f(0)", "calls itself too deep"),
        ("fn f() { g() } fn g() { f() } f()", "calls itself too deep"),
        ("let x = 1; loop { x = x * 1.000001; }", "28 digits|too long|steps"),
        ("let x = 1; loop { x = x / 3 + x; }", "28 digits|too long|steps"),
        ("fn f(n) { if n > 0 { f(n - 1); f(n - 1); } n } loop { f(14); }", "200000 steps"),
    ]
    .map(|(text, why)| (text.to_owned(), why))
    .into_iter()
    .chain([
        (format!("{big} loop {{ l.contains(-1); }}"), "200000 steps"),
        (format!("{big} let m = l; m[0] = 0; loop {{ l == m; }}"), "200000 steps"),
        (format!("{big} loop {{ let m = l; m[0] = 1; }}"), "200000 steps"),
        (format!("{big} loop {{ l.distinct(); }}"), "200000 steps"),
        (format!("{big} loop {{ l.sort(); l.reverse(); }}"), "200000 steps"),
        (format!("{big} loop {{ sum(l); }}"), "200000 steps"),
        (format!("{big} l = [l, l]; l = [l, l]; l = [l, l]; let m = [l, l]; l = [l, l]; loop {{ l == m; }}"), "steps"),
        (format!("{thousand} loop {{ u.split(\"a\"); }}"), "200000 steps"),
        (format!("{thousand} loop {{ u.contains(\"aa\"); }}"), "200000 steps"),
        (format!("{thousand} loop {{ u.replace(\"a\", \"b\"); u = u.replace(\"z\", \"b\"); }}"), "MDD0"),
        (format!("{thousand} loop {{ u = u.replace(\"a\", \"aa\"); }}"), "a text grew too large"),
        (format!("{thousand} loop {{ u == u; }}"), "200000 steps"),
        (format!("{thousand} loop {{ u[9999]; }}"), "200000 steps"),
        (format!("{thousand} let m = []; loop {{ m.push(u); m.join(\"\"); }}"), "a text grew too large"),
        (format!("{thousand} let m = [u, u, u]; let n = 0; loop {{ let k = m; k[0] = n; k == m; k.len(); }}"), "steps"),
    ])
    .collect();
    for (text, expected) in hostile {
        let found = gives(&text);
        let fits = expected.split('|').any(|expected| found.contains(expected));
        assert!(found.starts_with("MDD") && fits, "{text}\n  gives {found}\n  not   {expected}");
    }
}

/// The deepest that a script can go, on the smallest stack that there is.
#[test]
fn nothing_in_a_script_reaches_the_end_of_the_stack() {
    let deep = |inner: &str, times: usize, open: &str, close: &str| {
        format!("{}{inner}{}", open.repeat(times), close.repeat(times))
    };
    let call = deep("f(n + 1)", 12, "(1 + ", ")");
    let list = deep("f(n + 1)", 12, "[", "]");
    let block = deep("f(n + 1)", 8, "if true { ", " }");
    let own = deep("n", 10, "f(", ")");
    let scripts = [
        format!("fn f(n) {{ {call} }} f(0)"),
        format!("fn f(n) {{ {list} }} f(0)"),
        format!("fn f(n) {{ {block} }} f(0)"),
        format!("fn f(n) {{ {own} }} f(0)"),
        format!("fn f(n) {{ let x = [0]; x[{}] }} f(0)", deep("f(n)", 10, "x[", "]")),
        format!("fn f(n) {{ `${{{}}}` }} f(0)", deep("f(n)", 8, "`${", "}`")),
    ];
    for script in scripts {
        let small = std::thread::Builder::new().stack_size(1 << 20);
        let run = small.spawn(move || (gives(&script), script)).unwrap();
        let (found, script) = run.join().unwrap();
        assert!(found.contains("too deep"), "{script}\n  gives {found}");
    }
}

#[test]
fn nothing_in_a_script_reaches_the_end_of_the_stack_of_the_parser() {
    let scripts = [
        format!("let a = 1; a{}", ".b".repeat(30_000)),
        format!("let a = 1; a{}", "[0]".repeat(20_000)),
        format!("let a = 1; a{}", ".b()".repeat(15_000)),
        format!("1{}", "+1".repeat(30_000)),
        format!("{}1", "-".repeat(60_000)),
        format!("{}true", "!".repeat(60_000)),
        format!("{}1{}", "(".repeat(30_000), ")".repeat(30_000)),
        format!("{}1{}", "[".repeat(30_000), "]".repeat(30_000)),
        format!("{}1{}", "{".repeat(30_000), "}".repeat(30_000)),
        format!("{}1{}", "#{a:".repeat(12_000), "}".repeat(12_000)),
        format!("{}{{}}", "if true {} else ".repeat(3_000)),
        format!("{}1{}", "`${".repeat(12_000), "}`".repeat(12_000)),
        format!("1{}", "??1".repeat(20_000)),
        format!("{}1", "fn f() {} ".repeat(6_000)),
        format!("{}1", "let x = 1; ".repeat(5_000)),
        "x".repeat(64_001),
    ];
    for script in scripts {
        let small = std::thread::Builder::new().stack_size(1 << 20);
        let start: String = script.chars().take(60).collect();
        let found = small.spawn(move || gives(&script)).unwrap().join().unwrap();
        assert!(found.starts_with("MDD"), "{start}...\n  gives {found}");
    }
}

/// Index in index: each is read once, not twice for each that it stands in.
#[test]
fn reading_a_script_takes_as_long_as_the_script_is() {
    let nested = (0..12).fold("0".to_owned(), |inner, _| format!("a[{inner}]"));
    assert_eq!(gives(&format!("let a = [0]; {nested}")), "0");
    assert_eq!(gives(&format!("let a = [0]; {nested} = 7; a[0]")), "7");
}

#[test]
fn the_same_script_says_the_same_each_time() {
    let text = "let r = #{z: 1, a: 2, m: 3}; let t = \"\"; for k in r.keys() { t += k; } t + r.q";
    let first = gives(text);
    assert!(first.contains("it has a, m, z"), "{first}");
    assert!((0..20).all(|_| gives(text) == first));
}

/// Words of scripts in any order: each is refused with a message, or runs to its end.
#[test]
fn any_mess_of_words_ends() {
    const WORDS: [&str; 72] = [
        "let",
        "x",
        "y",
        "=",
        ";",
        "1",
        "0.5",
        "\"a\"",
        "[",
        "]",
        "(",
        ")",
        "{",
        "}",
        "#{",
        "a:",
        ",",
        ".",
        "+",
        "-",
        "*",
        "/",
        "if",
        "else",
        "while",
        "for",
        "in",
        "loop",
        "break",
        "continue",
        "return",
        "throw",
        "fn",
        "f",
        "true",
        "false",
        "()",
        "==",
        "<",
        "&&",
        "||",
        "!",
        "??",
        "?.",
        "?[",
        "..",
        "..=",
        "+=",
        "push",
        "len",
        "x.len()",
        "x.push(x)",
        "x[0]",
        "'c'",
        "`",
        "`${",
        "}`",
        "|",
        "const",
        "do",
        "until",
        "!in",
        "**",
        "%",
        "x = [x]",
        "let x = 1;",
        "f(",
        "fn f(x) { x }",
        "x.y",
        "//",
        "/*",
        "*/",
    ];
    // Its own chance: the same on every machine.
    let mut state = 20_180_206_u64;
    let mut chance = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..20_000 {
        let length = 1 + chance(14);
        let script: Vec<&str> = (0..length).map(|_| WORDS[chance(WORDS.len())]).collect();
        let script = script.join(if chance(4) == 0 { "" } else { " " });
        let mut files = Files::default();
        let file = files.add("proef.rhai", script.as_str());
        let mut diagnostics = Diagnostics::default();
        match Script::read("proef.rhai", file, &files, &["y"], &mut diagnostics) {
            Some(script) => drop(run::run(&script.program, vec![ScriptItem::Missing])),
            None => assert!(diagnostics.has_errors(), "{script}"),
        }
    }
}
