//! Rhai's parser, set to what a script may say, and what it missed, in words.
//!
//! Knows nothing of what a script means.

use std::sync::atomic::{AtomicUsize, Ordering};

use rhai::{AST, Engine, LexError, OptimizationLevel, ParseError, ParseErrorType, Token};

use super::mistake::ScriptMistake;
use super::{MAX_EXPRESSION_DEPTH, MAX_FUNCTIONS, MAX_TEXT};
use crate::diagnostic::Diagnostic;
use crate::language::{Said, said, sign};
use crate::syntax::is_unseen;
use crate::terms::Number;
use crate::text::Span;

/// Dots in one statement: the parser follows them one within the other.
const MAX_DOTS: usize = 100;

/// What is refused before the parser sees it, as it comes back from the parser.
const DOTS: &str = "dots";
const NUMBER: &str = "number";

/// Words of Rhai that no script has a use for, or that would let it do what it may not.
const LEFT_OUT: [&str; 18] = [
    "eval",
    "import",
    "export",
    "print",
    "debug",
    "Fn",
    "call",
    "curry",
    "is_shared",
    "is_def_fn",
    "is_def_var",
    "type_of",
    "this",
    "private",
    "switch",
    "try",
    "catch",
    "global",
];

pub(super) fn parse(text: &str) -> Result<AST, ParseError> {
    let mut engine = Engine::new_raw();
    engine
        .set_max_expr_depths(MAX_EXPRESSION_DEPTH, MAX_EXPRESSION_DEPTH)
        .set_max_string_size(MAX_TEXT)
        .set_max_functions(MAX_FUNCTIONS)
        .set_optimization_level(OptimizationLevel::None)
        .set_allow_anonymous_fn(false);
    for word in LEFT_OUT {
        engine.disable_symbol(word);
    }
    let dots = AtomicUsize::new(0);
    #[expect(deprecated, reason = "it is not; Rhai marks it so because it may change")]
    engine.on_parse_token(move |token, _, _| looked_at(token, &dots));
    engine.compile(text)
}

/// A word of the script before the parser sees it.
fn looked_at(token: Token, dots: &AtomicUsize) -> Token {
    match &token {
        Token::SemiColon | Token::LeftBrace | Token::RightBrace => dots.store(0, Ordering::Relaxed),
        Token::Period | Token::Elvis | Token::LeftBracket if dots.fetch_add(1, Ordering::Relaxed) >= MAX_DOTS => {
            return refused(DOTS);
        }
        // Rhai rounds what it cannot keep.
        Token::DecimalConstant(constant) if Number::parse(&constant.1).is_none() => {
            return refused(NUMBER);
        }
        Token::LexError(error) if matches!(**error, LexError::MalformedNumber(_)) => {
            return refused(NUMBER);
        }
        _ => {}
    }
    token
}

/// A mistake of our own: one without a symbol.
fn refused(why: &str) -> Token {
    Token::LexError(Box::new(LexError::ImproperSymbol(String::new(), why.to_owned())))
}

pub(super) fn diagnostic(problem: &ParseErrorType, span: Span, text: &str) -> Diagnostic {
    let found = |word: &str| word.to_owned();
    if let Some(letter) = unseen(problem) {
        let diagnostic = Diagnostic::of(span, &ScriptMistake::Unseen { sign: sign(letter) });
        return diagnostic.mend(span, if letter.is_whitespace() { " " } else { "" });
    }
    if let Some(slip) = slip(text, span) {
        return slip;
    }
    match problem {
        ParseErrorType::Reserved(word) => match word.as_str() {
            "switch" => Diagnostic::of(span, &ScriptMistake::NoSwitch { found: found(word) }),
            "try" | "catch" => Diagnostic::of(span, &ScriptMistake::NoCatching { found: found(word) }),
            _ => Diagnostic::of(span, &ScriptMistake::KeptWord { found: found(word) }),
        },
        other => Diagnostic::of(span, &ScriptMistake::Unreadable { why: parse_problem(other) }),
    }
}

/// What people write who know conditions better than scripts, where the parser stops; with what is to stand there.
fn slip(text: &str, span: Span) -> Option<Diagnostic> {
    let (before, behind) = (text.get(..span.start as usize)?, text.get(span.end as usize..)?);
    let found = text.get(span.start as usize..span.end as usize)?;
    let line = before.rsplit('\n').next()?.trim_start();
    let rest = behind.lines().next().unwrap_or_default();
    let asks = ["if ", "} else if ", "else if ", "while "].iter().any(|word| line.starts_with(word));
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let better = match found {
        "en" | "and" | "EN" | "AND" => "&&",
        "of" | "or" | "OF" | "OR" => "||",
        // Where something is asked, nothing is given a value.
        "=" if asks => "==",
        // With three digits behind it, thousands may be meant.
        "," if before.ends_with(|last: char| last.is_ascii_digit()) && digits > 0 && digits != 3 => ".",
        "“" | "”" | "„" => "\"",
        _ => return None,
    };
    let mistake = ScriptMistake::Slip { found: found.to_owned(), better: better.to_owned() };
    let diagnostic = Diagnostic::of(span, &mistake);
    if better != "\"" {
        return Some(diagnostic.mend(span, better));
    }
    let mut others = rest.char_indices().filter(|(_, letter)| matches!(letter, '“' | '”' | '„'));
    let (Some((at, other)), None) = (others.next(), others.next()) else { return Some(diagnostic) };
    let end = found.len() + at;
    Some(diagnostic.mend(span, better).mend(span.part(end, end + other.len_utf8()), better))
}

/// The sign that nobody sees, when the parser cannot read one.
fn unseen(problem: &ParseErrorType) -> Option<char> {
    let ParseErrorType::BadInput(LexError::UnexpectedInput(found)) = problem else { return None };
    found.chars().next().filter(|letter| is_unseen(*letter))
}

/// What the parser missed.
pub(in super::super) fn parse_problem(problem: &ParseErrorType) -> Said {
    match problem {
        ParseErrorType::UnexpectedEOF => said("script-parse-end"),
        ParseErrorType::MissingToken(token, _) => said("script-parse-missing").with("token", token.as_str()),
        ParseErrorType::MissingSymbol(_) | ParseErrorType::ExprExpected(_) | ParseErrorType::VariableExpected => {
            said("script-parse-expected")
        }
        ParseErrorType::UnknownOperator(operator) => said("script-parse-operator").with("found", operator.as_str()),
        ParseErrorType::ExprTooDeep => said("script-parse-deep"),
        ParseErrorType::Reserved(word) => said("script-parse-reserved").with("found", word.as_str()),
        ParseErrorType::BadInput(LexError::ImproperSymbol(symbol, why)) if symbol.is_empty() => match why.as_str() {
            DOTS => said("script-parse-dots"),
            _ => said("script-parse-number"),
        },
        ParseErrorType::BadInput(LexError::UnexpectedInput(sign)) if sign == "|" || sign == "||" => {
            said("script-parse-no-name")
        }
        ParseErrorType::BadInput(LexError::UnterminatedString) => said("script-parse-text-end"),
        ParseErrorType::BadInput(LexError::StringTooLong(_)) => said("script-parse-long-text").with("most", MAX_TEXT),
        ParseErrorType::BadInput(LexError::ImproperSymbol(word, _)) if word.starts_with(char::is_alphabetic) => {
            said("script-parse-word")
        }
        ParseErrorType::BadInput(_) => said("script-parse-sign"),
        ParseErrorType::AssignmentToConstant(_) => said("script-parse-constant"),
        ParseErrorType::AssignmentToInvalidLHS(_) => said("script-parse-assignment"),
        ParseErrorType::LoopBreak => said("script-parse-loop"),
        ParseErrorType::WrongFnDefinition => said("script-parse-function-inside"),
        ParseErrorType::FnDuplicatedDefinition(name, _) => {
            said("script-parse-function-twice").with("name", name.as_str())
        }
        ParseErrorType::FnMissingBody(_) => said("script-parse-function-body"),
        ParseErrorType::FnMissingName => said("script-parse-function-name"),
        ParseErrorType::FnMissingParams(name) => said("script-parse-function-takes").with("name", name.as_str()),
        ParseErrorType::FnDuplicatedParam(name, twice) => {
            said("script-parse-takes-twice").with("name", name.as_str()).with("found", twice.as_str())
        }
        ParseErrorType::TooManyFunctions => said("script-parse-many-functions").with("most", MAX_FUNCTIONS),
        ParseErrorType::MismatchedType(..) => said("script-parse-other-kind"),
        ParseErrorType::PropertyExpected => said("script-parse-property"),
        ParseErrorType::DuplicatedProperty(name) => said("script-parse-field-twice").with("name", name.as_str()),
        ParseErrorType::LiteralTooLarge(..) => said("script-parse-large"),
        _ => said("script-parse-cannot-stand"),
    }
}
