//! Rhai's parser gives the tree; this keeps what conditions and formulas may say, with the place of each word.

use std::ops::Range;

use rhai::{AST, Engine, Expr, OptimizationLevel, Position, Stmt};

use super::super::earlier::EarlierCall;
use super::super::script::parse_problem;
use super::mistake::ConditionMistake;
use super::tokens::{TokenSort, Tokens};
use super::{Part, slips};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::syntax::Node;
use crate::terms::Number;
use crate::text::Span;

/// A condition or formula as written: names are still names.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Syntax {
    Name(String),
    Number(Number),
    Text(String),
    YesNo(bool),
    List(Vec<Part<Syntax>>),
    /// An operator or function: `<`, `&&`, `!`, `in`, `missing`; its place is that of the sign or word.
    Call {
        name: Part<String>,
        arguments: Vec<Part<Syntax>>,
    },
}

/// How deep brackets may nest.
const DEPTH: usize = 32;

/// Reads the text of `node`. Every message stands at its place inside the text.
pub(super) fn parse(node: &Node, text: &str, diagnostics: &mut Diagnostics) -> Option<Part<Syntax>> {
    if text.trim().is_empty() {
        diagnostics.push(Diagnostic::of(node.span, &ConditionMistake::Empty));
        return None;
    }
    let reader = Reader { node, text, tokens: Tokens::of(text) };
    if slips::find(node, text, &reader.tokens, diagnostics) {
        return None;
    }
    let mut engine = Engine::new_raw();
    engine.set_optimization_level(OptimizationLevel::None);
    engine.set_max_expr_depths(DEPTH, DEPTH);
    let ast: AST = match engine.compile_expression(text) {
        Ok(ast) => ast,
        Err(error) => {
            // Rhai cannot read a number that is too long.
            if let Some(word) = reader.word_at(error.position()).filter(|word| reader.is_number(word)) {
                reader.number(word, diagnostics)?;
            }
            // At the end of the text there is no word to mark: the last one is.
            let span = match error.position().is_none() {
                true => node.inside(text.trim_end().len().saturating_sub(1), text.trim_end().len()),
                false => reader.word_at(error.position()).map_or(node.span, |word| reader.span(word)),
            };
            let why = parse_problem(error.err_type());
            diagnostics.push(Diagnostic::of(span, &ConditionMistake::Unreadable { why }));
            return None;
        }
    };
    let (written, range) = match ast.statements() {
        [Stmt::Expr(expression)] => reader.expression(expression, diagnostics)?,
        [Stmt::FnCall(call, position)] => reader.call(&call.name, &call.args, *position, diagnostics)?,
        _ => return reader.refuse(node.span, diagnostics),
    };
    Some(Part::new(written, reader.span(range)))
}

struct Reader<'n> {
    node: &'n Node,
    text: &'n str,
    tokens: Tokens,
}

/// What is written, and where in the text.
type Read = (Syntax, Range<usize>);

impl Reader<'_> {
    fn span(&self, range: Range<usize>) -> Span {
        self.node.inside(range.start, range.end)
    }

    fn part(&self, (written, range): Read) -> Part<Syntax> {
        Part::new(written, self.span(range))
    }

    fn expression(&self, expression: &Expr, diagnostics: &mut Diagnostics) -> Option<Read> {
        let position = expression.position();
        let Some(word) = self.word_at(position) else { return self.refuse(self.node.span, diagnostics) };
        let written = match expression {
            Expr::BoolConstant(yes, _) => Syntax::YesNo(*yes),
            Expr::IntegerConstant(..) => return self.number(word, diagnostics),
            Expr::DynamicConstant(constant, _) if constant.is_decimal() => return self.number(word, diagnostics),
            Expr::StringConstant(text, _) => Syntax::Text(text.to_string()),
            Expr::Variable(variable, ..) => Syntax::Name(variable.1.to_string()),
            Expr::Array(items, _) => return self.list(items, word, diagnostics),
            Expr::And(parts, _) => return self.call("&&", parts, position, diagnostics),
            Expr::Or(parts, _) => return self.call("||", parts, position, diagnostics),
            Expr::FnCall(call, position) => return self.call(&call.name, &call.args, *position, diagnostics),
            _ => return self.refuse(self.span(word), diagnostics),
        };
        Some((written, word))
    }

    fn is_number(&self, word: &Range<usize>) -> bool {
        self.text.get(word.clone()).is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit()))
    }

    /// Every part, or none when one of them cannot be read; each says why.
    fn parts(&self, parts: &[Expr], diagnostics: &mut Diagnostics) -> Option<Vec<Read>> {
        let read: Vec<Option<Read>> = parts.iter().map(|part| self.expression(part, diagnostics)).collect();
        read.into_iter().collect()
    }

    fn list(&self, items: &[Expr], bracket: Range<usize>, diagnostics: &mut Diagnostics) -> Option<Read> {
        let items = self.parts(items, diagnostics)?;
        let range = self.tokens.with_brackets(bracket);
        Some((Syntax::List(items.into_iter().map(|item| self.part(item)).collect()), range))
    }

    /// A number is what its digits say: Rhai rounds one that is too long for it.
    fn number(&self, word: Range<usize>, diagnostics: &mut Diagnostics) -> Option<Read> {
        let negative = self.text.get(word.clone()) == Some("-");
        let digits = if negative { self.tokens.from(word.end)?.range.clone() } else { word.clone() };
        let range = word.start..digits.end;
        let written = self.text.get(digits)?.replace('_', "");
        let plain = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let signed = if negative { format!("-{written}") } else { written };
        let problem = match Number::parse(&signed) {
            Some(number) if plain => return Some((Syntax::Number(number), range)),
            _ if plain => ConditionMistake::TooManyDigits,
            _ => ConditionMistake::NoNumber,
        };
        diagnostics.push(Diagnostic::of(self.span(range), &problem));
        None
    }

    fn call(&self, name: &str, arguments: &[Expr], position: Position, diagnostics: &mut Diagnostics) -> Option<Read> {
        let arguments = self.parts(arguments, diagnostics)?;
        let Some(word) = self.word_at(position) else { return self.refuse(self.node.span, diagnostics) };
        // Rhai makes negative numbers of whole numbers only.
        if let ("-", [(Syntax::Number(number), digits)]) = (name, arguments.as_slice()) {
            return Some((Syntax::Number(Number::ZERO - *number), word.start..digits.end));
        }
        let is_function = self.tokens.at(word.start).is_some_and(|token| token.sort == TokenSort::Word);
        let bracket = self.tokens.from(word.end).filter(|next| is_function && next.sort == TokenSort::Open);
        let ranges = || arguments.iter().map(|(_, range)| range).chain(bracket.map(|next| &next.range));
        let start = ranges().fold(word.start, |start, range| start.min(range.start));
        let end = ranges().fold(word.end, |end, range| end.max(range.end));
        // `x in list` reaches us as contains(list, x); what stands in the text tells it from contains(x, "text").
        let is_in = name == "contains" && self.text.get(word.clone()) != Some("contains");
        let name = if is_in { "in" } else { name };
        if let Some(called) = earlier(name, &arguments) {
            return Some((Syntax::Name(called), self.tokens.with_brackets(start..end)));
        }
        let call = Syntax::Call {
            name: Part::new(name.to_owned(), self.span(word.clone())),
            arguments: arguments.into_iter().map(|argument| self.part(argument)).collect(),
        };
        Some((call, self.tokens.with_brackets(start..end)))
    }

    fn refuse<T>(&self, span: Span, diagnostics: &mut Diagnostics) -> Option<T> {
        diagnostics.push(Diagnostic::of(span, &ConditionMistake::CannotSay));
        None
    }

    /// The word that starts at a position: a name, a number, a text or an operator.
    fn word_at(&self, position: Position) -> Option<Range<usize>> {
        let (line, column) = (position.line()?, position.position()?);
        let line_start: usize = self.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let rest = self.text.get(line_start..)?;
        let start = line_start + rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at);
        self.tokens.at(start).map(|token| start..token.range.end)
    }
}

/// A figure of an edition before, which is a measure of that name.
fn earlier(name: &str, arguments: &[Read]) -> Option<String> {
    let called = match arguments {
        [(Syntax::Name(figure), _)] => EarlierCall::of(name, figure, None),
        [(Syntax::Name(figure), _), (Syntax::Number(ago), _)] => {
            EarlierCall::of(name, figure, Some(ago.to_string().parse().ok()?))
        }
        _ => None,
    };
    called.map(|called| called.to_string())
}
