//! Rhai's parser gives the tree; this keeps what conditions and formulas may say, with the place of each word.

use rhai::{AST, Dynamic, Engine, Expr, OptimizationLevel, Position, Stmt};

use super::super::script::parse_problem;
use super::slips;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::syntax::Node;
use crate::terms::Number;
use crate::text::Span;

/// A condition or formula as written: names are still names.
#[derive(Clone, PartialEq, Debug)]
pub(super) enum Written {
    Name(String),
    Number(Number),
    Text(String),
    YesNo(bool),
    List(Vec<(Written, Span)>),
    /// An operator or function: `<`, `&&`, `!`, `in`, `missing`.
    Call {
        name: String,
        arguments: Vec<(Written, Span)>,
    },
}

/// How deep brackets may nest.
const DEPTH: usize = 32;

/// Reads the text of `node`. Every message stands at its place inside the text.
pub(super) fn parse(node: &Node, text: &str, diagnostics: &mut Diagnostics) -> Option<(Written, Span)> {
    if text.trim().is_empty() {
        diagnostics.push(
            Diagnostic::error(Code::ConditionSyntax, node.span, "the condition is empty")
                .help("a condition that always holds is written as true"),
        );
        return None;
    }
    if slips::find(node, text, diagnostics) {
        return None;
    }
    let mut engine = Engine::new_raw();
    engine.set_optimization_level(OptimizationLevel::None);
    engine.set_max_expr_depths(DEPTH, DEPTH);
    let reader = Reader { node, text };
    let ast: AST = match engine.compile_expression(text) {
        Ok(ast) => ast,
        Err(error) => {
            // At the end of the text there is no word to mark: the last one is.
            let span = match error.position().is_none() {
                true => node.inside(text.trim_end().len().saturating_sub(1), text.trim_end().len()),
                false => reader.word_at(error.position()),
            };
            diagnostics.push(
                Diagnostic::error(Code::ConditionSyntax, span, "the condition cannot be read from here on")
                    .label(parse_problem(error.err_type()))
                    .help("write comparisons such as `componenten < 40`, joined by && (and), || (or), ! (not)"),
            );
            return None;
        }
    };
    match ast.statements() {
        [Stmt::Expr(expression)] => reader.expression(expression, diagnostics),
        [Stmt::FnCall(call, position)] => reader.call(&call.name, &call.args, *position, diagnostics),
        _ => reader.refuse(node.span, diagnostics),
    }
}

struct Reader<'n> {
    node: &'n Node,
    text: &'n str,
}

impl Reader<'_> {
    fn expression(&self, expression: &Expr, diagnostics: &mut Diagnostics) -> Option<(Written, Span)> {
        let position = expression.position();
        let span = self.word_at(position);
        let written = match expression {
            Expr::BoolConstant(yes, _) => Written::YesNo(*yes),
            Expr::IntegerConstant(number, _) => Written::Number(Number::from(*number)),
            Expr::DynamicConstant(constant, _) => return self.constant(constant, span, diagnostics),
            Expr::StringConstant(text, _) => Written::Text(text.to_string()),
            Expr::Variable(variable, ..) => Written::Name(variable.1.to_string()),
            Expr::Array(items, _) => {
                Written::List(items.iter().filter_map(|item| self.expression(item, diagnostics)).collect())
            }
            Expr::And(parts, _) => return self.call("&&", parts, position, diagnostics),
            Expr::Or(parts, _) => return self.call("||", parts, position, diagnostics),
            Expr::FnCall(call, position) => return self.call(&call.name, &call.args, *position, diagnostics),
            _ => return self.refuse(span, diagnostics),
        };
        Some((written, span))
    }

    fn constant(&self, constant: &Dynamic, span: Span, diagnostics: &mut Diagnostics) -> Option<(Written, Span)> {
        if let Some(decimal) = constant.clone().try_cast::<rust_decimal::Decimal>() {
            return Some((Written::Number(Number::from_decimal(decimal)), span));
        }
        // Rhai's parser folds a list of constants into one constant.
        if let Some(list) = constant.clone().try_cast::<rhai::Array>() {
            let items = list.into_iter().filter_map(|item| {
                if item.is_string() {
                    return item.into_string().ok().map(|text| (Written::Text(text), span));
                }
                item.as_int().ok().map(|number| (Written::Number(Number::from(number)), span))
            });
            return Some((Written::List(items.collect()), span));
        }
        self.refuse(span, diagnostics)
    }

    fn call(
        &self,
        name: &str,
        arguments: &[Expr],
        position: Position,
        diagnostics: &mut Diagnostics,
    ) -> Option<(Written, Span)> {
        let span = self.word_at(position);
        let written: Vec<(Written, Span)> =
            arguments.iter().filter_map(|argument| self.expression(argument, diagnostics)).collect();
        if written.len() < arguments.len() {
            return None;
        }
        // `x in list` reaches us as contains(list, x).
        let name = if name == "contains" { "in" } else { name };
        Some((Written::Call { name: name.to_owned(), arguments: written }, span))
    }

    fn refuse<T>(&self, span: Span, diagnostics: &mut Diagnostics) -> Option<T> {
        diagnostics.push(
            Diagnostic::error(Code::ConditionMeaning, span, "a condition cannot say this")
                .label("names, numbers, texts, comparisons, &&, || and ! only")
                .help("make it a measure with a script, and compare that measure"),
        );
        None
    }

    /// The word that starts at a position: a name, a number, a text or an operator.
    fn word_at(&self, position: Position) -> Span {
        let (Some(line), Some(column)) = (position.line(), position.position()) else { return self.node.span };
        let line_start: usize = self.text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let Some(rest) = self.text.get(line_start..) else { return self.node.span };
        let start = line_start + rest.char_indices().nth(column - 1).map_or(rest.len(), |(at, _)| at);
        let Some(rest) = self.text.get(start..) else { return self.node.span };
        let letter = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
        let length = match rest.chars().next() {
            None => return self.node.span,
            Some('"') => rest[1..].find('"').map_or(rest.len(), |end| end + 2),
            Some(first) if letter(first) => rest.find(|c| !letter(c)).unwrap_or(rest.len()),
            Some('[' | '(') => 1,
            Some(first) => rest
                .find(|c: char| letter(c) || c.is_whitespace() || c == '"' || c == '(')
                .unwrap_or(rest.len())
                .max(first.len_utf8()),
        };
        self.node.inside(start, start + length)
    }
}
