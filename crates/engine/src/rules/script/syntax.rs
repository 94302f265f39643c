//! Rhai's parser, set to what a script may say, and what it missed, in words.
//!
//! Knows nothing of what a script means.

use std::sync::atomic::{AtomicUsize, Ordering};

use rhai::{AST, Engine, LexError, OptimizationLevel, ParseError, ParseErrorType, Token};

use super::{MAX_EXPRESSION_DEPTH, MAX_FUNCTIONS, MAX_TEXT};
use crate::diagnostic::{Code, Diagnostic};
use crate::terms::Number;
use crate::text::Span;

/// Dots in one statement: the parser follows them one within the other.
const MAX_DOTS: usize = 100;

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
            return refused("too many dots and brackets in one statement");
        }
        // Rhai rounds what it cannot keep.
        Token::DecimalConstant(constant) if Number::parse(&constant.1).is_none() => {
            return refused("a number has a point and at most 28 digits");
        }
        Token::LexError(error) if matches!(**error, LexError::MalformedNumber(_)) => {
            return refused("a number has a point and at most 28 digits");
        }
        _ => {}
    }
    token
}

/// A mistake in our words: one without a symbol.
fn refused(why: &str) -> Token {
    Token::LexError(Box::new(LexError::ImproperSymbol(String::new(), why.to_owned())))
}

pub(super) fn diagnostic(problem: &ParseErrorType, span: Span) -> Diagnostic {
    match problem {
        ParseErrorType::Reserved(word) => {
            Diagnostic::error(Code::ScriptSyntax, span, format!("a script cannot use `{word}`")).label(
                match word.as_str() {
                    "switch" => "write `if ... { ... } else if ... { ... }`",
                    "try" | "catch" => "a mistake cannot be caught: ask first, with `is_missing` or `if`",
                    _ => "this word is kept, or not allowed here",
                },
            )
        }
        other => Diagnostic::error(Code::ScriptSyntax, span, "the script cannot be read from here on")
            .label(parse_problem(other)),
    }
}

/// What the parser missed, in words.
pub(in super::super) fn parse_problem(problem: &ParseErrorType) -> String {
    match problem {
        ParseErrorType::UnexpectedEOF => "something is missing at the end".to_owned(),
        ParseErrorType::MissingToken(token, _) => format!("a `{token}` is missing before this"),
        ParseErrorType::MissingSymbol(_) | ParseErrorType::ExprExpected(_) | ParseErrorType::VariableExpected => {
            "a name, a number or a text is expected here".to_owned()
        }
        ParseErrorType::UnknownOperator(operator) => format!("`{operator}` means nothing here"),
        ParseErrorType::ExprTooDeep => "brackets nest too deep here".to_owned(),
        ParseErrorType::Reserved(word) => format!("`{word}` is a word that the language keeps for itself"),
        ParseErrorType::BadInput(LexError::ImproperSymbol(symbol, why)) if symbol.is_empty() => why.clone(),
        ParseErrorType::BadInput(LexError::UnexpectedInput(sign)) if sign == "|" || sign == "||" => {
            "a function without a name is not allowed: write a loop, or a function with `fn`".to_owned()
        }
        ParseErrorType::BadInput(LexError::UnterminatedString) => "this text has no end".to_owned(),
        ParseErrorType::BadInput(LexError::StringTooLong(_)) => format!("a text may have {MAX_TEXT} letters"),
        ParseErrorType::BadInput(error) if error.to_string().contains("reserved") => {
            "this word is not allowed here".to_owned()
        }
        ParseErrorType::BadInput(_) => "this sign means nothing here".to_owned(),
        ParseErrorType::AssignmentToConstant(_) => "this cannot change".to_owned(),
        ParseErrorType::AssignmentToInvalidLHS(_) => "only a variable can get another value".to_owned(),
        ParseErrorType::LoopBreak => "`break` and `continue` stand in a loop".to_owned(),
        ParseErrorType::WrongFnDefinition => "a function stands by itself, not in something else".to_owned(),
        ParseErrorType::FnDuplicatedDefinition(name, _) => format!("there are two functions `{name}`"),
        ParseErrorType::FnMissingBody(_) => "the function needs its lines, between { and }".to_owned(),
        ParseErrorType::TooManyFunctions => format!("a script has at most {MAX_FUNCTIONS} functions"),
        ParseErrorType::MismatchedType(..) => "something of another kind is needed here".to_owned(),
        ParseErrorType::PropertyExpected => "a name is expected here".to_owned(),
        other => without_place(&other.to_string()).to_owned(),
    }
}

/// The parser says the place in its text too; the message already marks it.
fn without_place(text: &str) -> &str {
    text.split(" (line ").next().unwrap_or(text)
}
