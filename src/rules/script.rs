//! The box in which scripts run: no files, clock, network, eval or import, and a limit on everything.
//!
//! Compiles scripts and runs one; knows nothing of measures or the country. Every limit is set by hand, because Rhai's
//! own differ between debug and release builds.

use std::collections::BTreeMap;
use std::sync::Arc;

use rhai::packages::{
    ArithmeticPackage, BasicArrayPackage, BasicFnPackage, BasicIteratorPackage, BasicMapPackage, BasicMathPackage,
    BasicStringPackage, LogicPackage, MoreStringPackage, Package,
};
use rhai::{AST, Dynamic, Engine, EvalAltResult, Map, OptimizationLevel, ParseErrorType, Position, Scope};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::fault::OrFault;
use crate::terms::{Date, Number, Peildatum, Value};
use crate::text::{FileId, Files, Span};

/// Steps one run may take. A long table needs some thousands; this many take a few milliseconds.
const MAX_OPERATIONS: u64 = 200_000;
const MAX_CALL_LEVELS: usize = 16;
const MAX_EXPRESSION_DEPTH: usize = 48;
const MAX_STRING: usize = 20_000;
const MAX_ARRAY: usize = 20_000;
const MAX_MAP: usize = 2_000;
const MAX_VARIABLES: usize = 200;
const MAX_FUNCTIONS: usize = 50;

/// A compiled script.
pub struct Script {
    pub name: String,
    pub file: FileId,
    /// Kept for the places of mistakes that show while it runs, and to tell whether two versions are the same.
    text: String,
    ast: AST,
}

impl Script {
    /// As it stands in its file.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// The engine that compiles and runs scripts. Made once.
pub struct Sandbox {
    engine: Engine,
}

/// A date inside a script: comparable, nothing more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
struct Day(Date);

impl Default for Sandbox {
    fn default() -> Self {
        // Only what calculates: the packages left out hold sleep, clocks and debugging.
        let mut engine = Engine::new_raw();
        ArithmeticPackage::new().register_into_engine(&mut engine);
        LogicPackage::new().register_into_engine(&mut engine);
        BasicMathPackage::new().register_into_engine(&mut engine);
        BasicStringPackage::new().register_into_engine(&mut engine);
        MoreStringPackage::new().register_into_engine(&mut engine);
        BasicIteratorPackage::new().register_into_engine(&mut engine);
        BasicArrayPackage::new().register_into_engine(&mut engine);
        BasicMapPackage::new().register_into_engine(&mut engine);
        BasicFnPackage::new().register_into_engine(&mut engine);
        engine
            .set_max_operations(MAX_OPERATIONS)
            .set_max_call_levels(MAX_CALL_LEVELS)
            .set_max_expr_depths(MAX_EXPRESSION_DEPTH, MAX_EXPRESSION_DEPTH)
            .set_max_string_size(MAX_STRING)
            .set_max_array_size(MAX_ARRAY)
            .set_max_map_size(MAX_MAP)
            .set_max_variables(MAX_VARIABLES)
            .set_max_functions(MAX_FUNCTIONS)
            .set_strict_variables(true)
            .set_optimization_level(OptimizationLevel::Simple)
            .disable_symbol("eval")
            .disable_symbol("import")
            .disable_symbol("print")
            .disable_symbol("debug");
        engine
            .register_type_with_name::<Day>("date")
            .register_fn("<", |a: Day, b: Day| a < b)
            .register_fn("<=", |a: Day, b: Day| a <= b)
            .register_fn(">", |a: Day, b: Day| a > b)
            .register_fn(">=", |a: Day, b: Day| a >= b)
            .register_fn("==", |a: Day, b: Day| a == b)
            .register_fn("!=", |a: Day, b: Day| a != b)
            .register_fn("months_before", |day: Day, months: i64| {
                Day(Peildatum(day.0).months_ago(u32::try_from(months).unwrap_or(0)))
            })
            .register_fn("is_missing", |_: ()| true)
            .register_fn("is_missing", |_: Dynamic| false);
        Sandbox { engine }
    }
}

impl Sandbox {
    /// Compiles a script that may use the names `inputs`. Unknown names are found here, before anything runs.
    pub fn compile(
        &self,
        name: &str,
        file: FileId,
        files: &Files,
        inputs: &[&str],
        diagnostics: &mut Diagnostics,
    ) -> Option<Script> {
        let mut scope = Scope::new();
        // Variables, not constants: a constant would be worked into the script as missing.
        for input in inputs {
            scope.push(*input, ());
        }
        match self.engine.compile_with_scope(&scope, files.text(file)) {
            Ok(ast) => Some(Script { name: name.to_owned(), file, text: files.text(file).to_owned(), ast }),
            Err(error) => {
                let span = span_of(files.text(file), file, error.position());
                let diagnostic = match error.err_type() {
                    ParseErrorType::VariableUndefined(variable) => {
                        Diagnostic::error(Code::UnknownName, span, format!("the script does not know `{variable}`"))
                            .label("neither an input of the measure nor a variable of the script")
                            .suggest(variable, inputs.iter().copied())
                    }
                    ParseErrorType::Reserved(word) => {
                        Diagnostic::error(Code::ScriptSyntax, span, format!("a script cannot use `{word}`"))
                            .label("this word is kept, or not allowed here")
                    }
                    other => Diagnostic::error(Code::ScriptSyntax, span, "the script cannot be read from here on")
                        .label(parse_problem(other)),
                };
                diagnostics.push(diagnostic);
                None
            }
        }
    }

    /// Runs a script on the inputs of one gemeente.
    ///
    /// # Errors
    /// What went wrong and where; a limit that was reached is an error like any other.
    pub fn run(&self, script: &Script, inputs: Vec<(&str, Dynamic)>) -> Result<Value, ScriptError> {
        let mut scope = Scope::new();
        for (name, value) in inputs {
            scope.push_constant_dynamic(name, value);
        }
        let result = self
            .engine
            .eval_ast_with_scope::<Dynamic>(&mut scope, &script.ast)
            .map_err(|error| ScriptError::from(&*error))?;
        from_dynamic(&result).ok_or_else(|| ScriptError {
            code: Code::ScriptResult,
            message: format!("the script gave {}, which is no figure", kind_name(result.type_name())),
            position: Position::NONE,
        })
    }
}

/// What went wrong in a run.
#[derive(Debug)]
pub struct ScriptError {
    pub code: Code,
    pub message: String,
    position: Position,
}

impl ScriptError {
    /// A mistake of the script as a whole.
    pub fn of(code: Code, message: String) -> Self {
        ScriptError { code, message, position: Position::NONE }
    }

    /// Where in the script; the whole script when it cannot be told.
    pub fn span(&self, script: &Script) -> Span {
        span_of(&script.text, script.file, self.position)
    }
}

impl From<&EvalAltResult> for ScriptError {
    fn from(error: &EvalAltResult) -> Self {
        let (code, message) = match error.unwrap_inner() {
            EvalAltResult::ErrorTooManyOperations(_) => {
                (Code::ScriptLimit, format!("the script was stopped: it takes more than {MAX_OPERATIONS} steps"))
            }
            EvalAltResult::ErrorDataTooLarge(what, _) => {
                let what = if what.contains("String") || what.contains("string") { "a text" } else { "a list" };
                (Code::ScriptLimit, format!("the script was stopped: {what} grew too large"))
            }
            EvalAltResult::ErrorStackOverflow(_) => {
                (Code::ScriptLimit, "the script was stopped: it calls itself too deep".to_owned())
            }
            EvalAltResult::ErrorTooManyVariables(_) => {
                (Code::ScriptLimit, "the script was stopped: it has too many variables".to_owned())
            }
            EvalAltResult::ErrorMismatchDataType(expected, found, _) => (
                Code::ScriptFailed,
                format!("the script has {} where it needs {}", kind_name(found), kind_name(expected)),
            ),
            EvalAltResult::ErrorFunctionNotFound(signature, _) => (Code::ScriptFailed, not_found(signature)),
            EvalAltResult::ErrorRuntime(value, _) => {
                (Code::ScriptFailed, format!("the script stopped itself: {value}"))
            }
            other => (Code::ScriptFailed, format!("the script failed: {}", without_place(&other.to_string()))),
        };
        ScriptError { code, message, position: error.position() }
    }
}

/// `afronden (i64, decimal)`: a function that there is not, or not for these kinds of things.
fn not_found(signature: &str) -> String {
    let (name, kinds) = signature.split_once('(').unwrap_or((signature, ""));
    let kinds = kinds.trim_end_matches(')');
    // Methods name the thing they are called on first: `array.afronden`.
    let name = name.trim().rsplit([' ', '.']).next().unwrap_or(name);
    let given: Vec<&str> = kinds.split(", ").filter(|kind| !kind.is_empty()).map(kind_name).collect();
    let operator = !name.chars().all(|letter| letter.is_alphanumeric() || letter == '_');
    match (operator, given.as_slice()) {
        (true, [left, right]) => format!("the script cannot take {left} `{name}` {right}"),
        (_, []) => format!("the script asks for a function `{name}`, which there is not"),
        (_, given) => format!("the script asks for a function `{name}` of {}, which there is not", given.join(" and ")),
    }
}

/// What the language calls a kind of thing, in words.
fn kind_name(kind: &str) -> &str {
    match kind.trim().trim_start_matches("&mut ").trim() {
        "i64" | "decimal" | "rust_decimal::decimal::Decimal" | "range" => "a number",
        "string" | "&str" | "ImmutableString" | "char" => "a text",
        "bool" => "a yes or no",
        "()" => "something missing",
        "array" | "blob" => "a list",
        "map" => "a row",
        "date" => "a date",
        "Fn" => "a function",
        _ => "something else",
    }
}

/// The engine says the place in its text too; the message already marks it.
fn without_place(text: &str) -> &str {
    text.split(" (line ").next().unwrap_or(text)
}

/// What the parser missed, in words.
pub(super) fn parse_problem(problem: &ParseErrorType) -> String {
    match problem {
        ParseErrorType::UnexpectedEOF => "something is missing at the end".to_owned(),
        ParseErrorType::MissingToken(token, _) => format!("a `{token}` is missing before this"),
        ParseErrorType::MissingSymbol(_) | ParseErrorType::ExprExpected(_) | ParseErrorType::VariableExpected => {
            "a name, a number or a text is expected here".to_owned()
        }
        ParseErrorType::UnknownOperator(operator) => format!("`{operator}` means nothing here"),
        ParseErrorType::ExprTooDeep => "brackets nest too deep here".to_owned(),
        ParseErrorType::Reserved(word) => format!("`{word}` is a word that the language keeps for itself"),
        ParseErrorType::BadInput(error) if error.to_string().contains("reserved") => {
            "this word is not allowed here".to_owned()
        }
        ParseErrorType::BadInput(_) => "this sign means nothing here".to_owned(),
        other => without_place(&other.to_string()).to_owned(),
    }
}

/// A figure as a script sees it: whole numbers as integers, missing as `()`.
pub fn to_dynamic(value: &Value) -> Dynamic {
    match value {
        Value::Missing => Dynamic::UNIT,
        Value::Number(number) => number.to_i64().map_or_else(
            || Dynamic::from_decimal(number.decimal().or_fault("a figure of at most 28 digits")),
            Dynamic::from_int,
        ),
        Value::Text(text) => Dynamic::from(text.to_string()),
        Value::Date(date) => Dynamic::from(Day(*date)),
        Value::YesNo(yes) => Dynamic::from_bool(*yes),
    }
}

/// A row of a table as a script sees it.
pub fn row_to_dynamic(cells: BTreeMap<String, Value>) -> Dynamic {
    let map: Map = cells.into_iter().map(|(name, value)| (name.into(), to_dynamic(&value))).collect();
    Dynamic::from_map(map)
}

fn from_dynamic(result: &Dynamic) -> Option<Value> {
    if result.is_unit() {
        return Some(Value::Missing);
    }
    if let Ok(integer) = result.as_int() {
        return Some(Value::Number(integer.into()));
    }
    if let Ok(decimal) = result.as_decimal() {
        return Some(Value::Number(Number::from_decimal(decimal)));
    }
    if let Ok(yes) = result.as_bool() {
        return Some(Value::YesNo(yes));
    }
    if let Some(Day(date)) = result.clone().try_cast::<Day>() {
        return Some(Value::Date(date));
    }
    result.clone().into_immutable_string().ok().map(|text| Value::Text(Arc::from(text.as_str())))
}

/// Rhai says line and column without a length; the word that starts there is marked.
fn span_of(text: &str, file: FileId, position: Position) -> Span {
    let whole = Span { file, start: 0, end: 0 }.part(0, text.len());
    let (Some(line), column) = (position.line(), position.position().unwrap_or(1)) else { return whole };
    let line_start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = text.get(line_start..).unwrap_or("");
    let start = line_start + rest.char_indices().nth(column - 1).map_or(rest.trim_end().len(), |(at, _)| at);
    let rest = text.get(start..).unwrap_or("");
    let letter = |c: char| c.is_alphanumeric() || c == '_';
    let length = rest.find(|c| !letter(c)).unwrap_or(rest.len()).max(rest.chars().next().map_or(0, char::len_utf8));
    whole.part(start, start + length)
}
