//! From what the parser gives to a script that can be run: every name gets its place, every function is found.
//!
//! What a script may not say is refused here, before anything runs. Knows nothing of limits while running.
//!
//! Longer than most: every form of the language is read here, and all of them share what names are known.

use std::sync::Arc;

use rhai::{AST, ASTFlags, ASTNode, Expr, FnCallExpr, Position, Stmt};

use super::chain::{Link, links};
use super::item::ScriptItem;
use super::library::Changing;
use super::mistake::ScriptMistake;
use super::tree::{
    Body, Expression, Hop, Math, Over, Program, ScriptBlock, ScriptNode, ScriptRange, Statement, Target,
};
use super::{MAX_VARIABLES, exact, library, span_of, word_at};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::rules::condition::Comparison;
use crate::terms::Number;
use crate::text::FileId;

/// Reads a script that may use the names `inputs`. None, and a message, when it says what it cannot.
pub(super) fn read(
    parsed: &AST,
    text: &str,
    file: FileId,
    inputs: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<Program> {
    let functions = functions(parsed);
    let mut reader = Reader { text, file, functions: &functions, names: Vec::new(), places: 0, diagnostics };
    let body = reader.body(parsed.statements(), inputs, true);
    let own: Option<Vec<Body>> = functions.iter().map(|function| reader.function(function)).collect();
    Some(Program { body: body?, functions: own? })
}

/// A function of the script's own.
struct Function {
    name: String,
    takes: Vec<String>,
    statements: Vec<Stmt>,
    at: Position,
}

/// The functions, in the order in which they stand. The parser keeps their statements where only a walk comes; a
/// function's are those between its braces.
fn functions(parsed: &AST) -> Vec<Function> {
    let place = |at: Position| (at.line(), at.position());
    let mut found: Vec<(Function, Position)> = parsed
        .iter_fn_def()
        .map(|function| {
            let takes = function.params.iter().map(ToString::to_string).collect();
            let at = function.body.start_position();
            (
                Function { name: function.name.to_string(), takes, statements: Vec::new(), at },
                function.body.end_position(),
            )
        })
        .collect();
    found.sort_by_key(|(function, _)| place(function.at));
    parsed.walk(&mut |path: &[ASTNode<'_>]| {
        if let [ASTNode::Stmt(statement)] = path {
            let at = place(statement.position());
            let inside = found.iter_mut().find(|(function, end)| place(function.at) < at && at < place(*end));
            if let Some((function, _)) = inside {
                function.statements.push((*statement).clone());
            }
        }
        true
    });
    found.into_iter().map(|(function, _)| function).collect()
}

/// A name that can be used, and where it is kept.
struct Known {
    name: String,
    place: usize,
    changes: bool,
}

struct Reader<'r> {
    text: &'r str,
    file: FileId,
    functions: &'r [Function],
    /// The last one of a name is meant.
    names: Vec<Known>,
    places: usize,
    diagnostics: &'r mut Diagnostics,
}

impl Reader<'_> {
    fn refuse<T>(&mut self, at: Position, mistake: &ScriptMistake) -> Option<T> {
        self.diagnostics.push(Diagnostic::of(span_of(self.text, self.file, at), mistake));
        None
    }

    fn body(&mut self, statements: &[Stmt], takes: &[&str], given: bool) -> Option<Body> {
        self.names.clear();
        self.places = 0;
        for name in takes {
            self.declare(name, !given, Position::NONE)?;
        }
        let block = self.block(statements)?;
        Some(Body { block, places: self.places })
    }

    fn function(&mut self, function: &Function) -> Option<Body> {
        if library::names().any(|name| name == function.name) {
            return self.refuse(function.at, &ScriptMistake::FunctionThere { found: function.name.clone() });
        }
        let takes: Vec<&str> = function.takes.iter().map(String::as_str).collect();
        self.body(&function.statements, &takes, false)
    }

    fn declare(&mut self, name: &str, changes: bool, at: Position) -> Option<usize> {
        let place = self.places;
        if place >= MAX_VARIABLES {
            return self.refuse(at, &ScriptMistake::ManyVariables { most: MAX_VARIABLES });
        }
        self.places += 1;
        self.names.push(Known { name: name.to_owned(), place, changes });
        Some(place)
    }

    /// Names that are made in a block are not known after it.
    fn block<'s>(&mut self, statements: impl IntoIterator<Item = &'s Stmt>) -> Option<ScriptBlock> {
        let before = self.names.len();
        // Every mistake is told of, so the first one does not end it.
        let block: Vec<Option<Statement>> = statements.into_iter().map(|statement| self.statement(statement)).collect();
        self.names.truncate(before);
        let block: ScriptBlock = block.into_iter().collect::<Option<_>>()?;
        // The last one is the value of the block.
        let (_, dropped) = block.split_last().unzip();
        self.all_used(dropped.unwrap_or_default())?;
        Some(block)
    }

    /// What a loop repeats gives nothing, not even at its end.
    fn repeated<'s>(&mut self, statements: impl IntoIterator<Item = &'s Stmt>) -> Option<ScriptBlock> {
        let block = self.block(statements)?;
        self.all_used(&block)?;
        Some(block)
    }

    /// In Rhai these functions change the text they are called on; here they give a new one, which must go somewhere.
    fn all_used(&mut self, statements: &[Statement]) -> Option<()> {
        let lost = statements.iter().find_map(|statement| match statement {
            Statement::Value(ScriptNode { at, what: Expression::Native(native, _) })
                if ["trim", "replace"].contains(&native.name) =>
            {
                Some((native.name, *at))
            }
            _ => None,
        });
        let Some((name, at)) = lost else { return Some(()) };
        self.refuse(at, &ScriptMistake::Unused { found: name.to_owned() })
    }

    fn statement(&mut self, statement: &Stmt) -> Option<Statement> {
        let value = |node: ScriptNode| Some(Statement::Value(node));
        match statement {
            Stmt::Noop(at) => value(ScriptNode { at: *at, what: Expression::Constant(ScriptItem::Missing) }),
            Stmt::Expr(expression) => value(self.node(expression)?),
            Stmt::FnCall(call, at) => value(self.call(call, *at)?),
            Stmt::If(parts, at) => {
                let condition = self.node(&parts.expr);
                let (then, other) = (self.block(&parts.body), self.block(&parts.branch));
                value(ScriptNode { at: *at, what: Expression::If(Box::new((condition?, then?, other?))) })
            }
            Stmt::Block(block) => {
                let what = Expression::Block(self.block(block.iter())?);
                value(ScriptNode { at: block.position(), what })
            }
            Stmt::While(parts, at) => {
                let condition = match &parts.expr {
                    Expr::Unit(_) => None,
                    condition => Some(self.node(condition)?),
                };
                Some(Statement::While { condition, block: self.repeated(&parts.body)?, at: *at })
            }
            Stmt::Do(parts, flags, at) => {
                let block = self.repeated(&parts.body)?;
                let again = !flags.contains(ASTFlags::NEGATED);
                Some(Statement::Do { block, condition: self.node(&parts.expr)?, again, at: *at })
            }
            Stmt::For(parts, at) => {
                let (item, count, flow) = &**parts;
                let over = match self.range(&flow.expr) {
                    Some(range) => Over::Range(range?),
                    None => Over::List(self.node(&flow.expr)?),
                };
                let before = self.names.len();
                let count = match count {
                    Some(count) => Some(self.declare(&count.name, true, count.pos)?),
                    None => None,
                };
                let item = self.declare(&item.name, true, item.pos)?;
                let block = self.repeated(&flow.body);
                self.names.truncate(before);
                Some(Statement::For { item, count, over, block: block?, at: *at })
            }
            Stmt::Var(parts, flags, at) => {
                let (name, expression, _) = &**parts;
                if flags.contains(ASTFlags::EXPORTED) {
                    return self.refuse(*at, &ScriptMistake::GivesAway);
                }
                let node = self.node(expression);
                // Also when its value is wrong: what uses it is no mistake.
                let place = self.declare(&name.name, !flags.contains(ASTFlags::CONSTANT), name.pos)?;
                Some(Statement::Set { place, value: Some(node?) })
            }
            Stmt::Assignment(parts) => {
                let (operation, sides) = &**parts;
                let at = operation.position();
                let sign = match operation.get_op_assignment_info().map(|info| info.5) {
                    None => None,
                    Some(sign) => match Math::of(sign) {
                        Some(math) => Some(math),
                        None => return self.unknown_sign(&format!("{sign}="), at),
                    },
                };
                let value = self.node(&sides.rhs);
                let target = self.target(&sides.lhs, at)?;
                Some(Statement::Assign { target, sign, value: value?, at })
            }
            Stmt::BreakLoop(value, flags, _) => match flags.contains(ASTFlags::BREAK) {
                true => Some(Statement::Break(self.optional(value.as_deref())?)),
                false => Some(Statement::Continue),
            },
            Stmt::Return(value, flags, at) => {
                let value = self.optional(value.as_deref())?;
                Some(match flags.contains(ASTFlags::BREAK) {
                    true => Statement::Throw(value, *at),
                    false => Statement::Return(value),
                })
            }
            other => self.refuse(other.position(), &ScriptMistake::LeftOut),
        }
    }

    fn optional(&mut self, expression: Option<&Expr>) -> Option<Option<ScriptNode>> {
        match expression {
            Some(expression) => Some(Some(self.node(expression)?)),
            None => Some(None),
        }
    }

    fn nodes<'e>(&mut self, expressions: impl IntoIterator<Item = &'e Expr>) -> Option<Vec<ScriptNode>> {
        let nodes: Vec<Option<ScriptNode>> = expressions.into_iter().map(|expression| self.node(expression)).collect();
        nodes.into_iter().collect()
    }

    fn pair(&mut self, left: &Expr, right: &Expr) -> Option<Box<(ScriptNode, ScriptNode)>> {
        let (left, right) = (self.node(left), self.node(right));
        Some(Box::new((left?, right?)))
    }

    fn node(&mut self, expression: &Expr) -> Option<ScriptNode> {
        let at = expression.position();
        let what = match expression {
            Expr::Unit(_) => Expression::Constant(ScriptItem::Missing),
            Expr::BoolConstant(yes, _) => Expression::Constant(ScriptItem::YesNo(*yes)),
            Expr::IntegerConstant(number, _) => {
                self.in_digits(at)?;
                Expression::Constant(ScriptItem::from(exact::whole(*number)))
            }
            Expr::DynamicConstant(constant, _) => match constant.as_decimal() {
                Ok(decimal) => Expression::Constant(ScriptItem::from(exact::of(Number::from_decimal(decimal)))),
                Err(_) => return self.refuse(at, &ScriptMistake::LeftOut),
            },
            Expr::CharConstant(letter, _) => Expression::Constant(ScriptItem::Text(letter.to_string().into())),
            Expr::StringConstant(text, _) => Expression::Constant(ScriptItem::Text(text.as_str().into())),
            Expr::InterpolatedString(parts, _) => Expression::Text(self.nodes(parts.iter())?),
            Expr::Array(items, _) => Expression::List(self.nodes(items.iter())?),
            Expr::Map(fields, _) => {
                let read =
                    |(name, value): &(rhai::Ident, Expr)| Some((Arc::from(name.name.as_str()), self.node(value)?));
                Expression::Row(fields.0.iter().map(read).collect::<Option<_>>()?)
            }
            Expr::Variable(variable, _, _) => Expression::Place(self.known(&variable.1, at)?.0),
            Expr::And(parts, _) => Expression::All(self.nodes(parts.iter())?),
            Expr::Or(parts, _) => Expression::Any(self.nodes(parts.iter())?),
            Expr::Coalesce(parts, _) => Expression::First(self.nodes(parts.iter())?),
            Expr::Stmt(block) => Expression::Block(self.block(block.iter())?),
            Expr::FnCall(call, at) => return self.call(call, *at),
            Expr::Dot(..) | Expr::Index(..) => return self.chain(expression),
            _ => return self.refuse(at, &ScriptMistake::LeftOut),
        };
        Some(ScriptNode { at, what })
    }

    /// Rhai reads numbers to the base of sixteen, eight and two, and makes long ones negative.
    fn in_digits(&mut self, at: Position) -> Option<()> {
        let written = word_at(self.text, at).and_then(|word| self.text.get(word)).unwrap_or("");
        let letters = written.strip_prefix('0').is_some_and(|rest| rest.starts_with(['x', 'X', 'o', 'O', 'b', 'B']));
        if letters { self.refuse(at, &ScriptMistake::CountsInTens) } else { Some(()) }
    }

    /// The place of a name, and whether it can change.
    fn known(&mut self, name: &str, at: Position) -> Option<(usize, bool)> {
        if let Some(known) = self.names.iter().rev().find(|known| known.name == name) {
            return Some((known.place, known.changes));
        }
        let span = span_of(self.text, self.file, at);
        let unknown = Diagnostic::of(span, &ScriptMistake::UnknownName { found: name.to_owned() })
            .suggest(name, self.names.iter().map(|known| known.name.as_str()));
        self.diagnostics.push(unknown);
        None
    }

    /// None when it is no range; Some(None) when there is a mistake in it.
    fn range(&mut self, expression: &Expr) -> Option<Option<ScriptRange>> {
        let Expr::FnCall(call, _) = expression else { return None };
        let last_too = match call.name.as_str() {
            ".." => false,
            "..=" => true,
            _ => return None,
        };
        let [from, to] = call.args.as_slice() else { return None };
        let (from, to) = (self.node(from), self.node(to));
        Some(from.zip(to).map(|(from, to)| ScriptRange { from, to, last_too }))
    }

    fn call(&mut self, call: &FnCallExpr, at: Position) -> Option<ScriptNode> {
        let name = call.name.as_str();
        if call.capture_parent_scope {
            return self.refuse(at, &ScriptMistake::SeesOnlyGiven);
        }
        let what = match (name, call.args.as_slice()) {
            ("!", [part]) => Expression::Not(Box::new(self.node(part)?)),
            ("-", [part]) => Expression::Minus(Box::new(self.node(part)?)),
            ("..", _) | ("..=", _) => {
                return self.refuse(at, &ScriptMistake::RangeElsewhere);
            }
            ("contains", [list, item]) if self.is_range(list) => {
                let (range, item) = (self.range(list)??, self.node(item)?);
                Expression::InRange(Box::new((item, range)))
            }
            (_, [left, right]) if Math::of(name).is_some() => {
                Expression::Calculate(Math::of(name)?, self.pair(left, right)?)
            }
            (_, [left, right]) if comparison(name).is_some() => {
                Expression::Compare(comparison(name)?, self.pair(left, right)?)
            }
            _ if !name.starts_with(|first: char| first.is_alphabetic() || first == '_') => {
                return self.unknown_sign(name, at);
            }
            (_, given) => return self.function_call(name, None, given, at),
        };
        Some(ScriptNode { at, what })
    }

    fn is_range(&self, expression: &Expr) -> bool {
        matches!(expression, Expr::FnCall(call, _) if ["..", "..="].contains(&call.name.as_str()))
    }

    fn unknown_sign<T>(&mut self, sign: &str, at: Position) -> Option<T> {
        let found = sign.to_owned();
        let mistake = match sign {
            "&" | "&=" => ScriptMistake::OneAnd { found },
            "|" | "|=" => ScriptMistake::OneOr { found },
            _ => ScriptMistake::UnknownSign { found },
        };
        self.refuse(at, &mistake)
    }

    /// A call of what changes what it is called on.
    fn change(
        &mut self,
        changing: &'static Changing,
        target: Target,
        given: &[Expr],
        at: Position,
    ) -> Option<ScriptNode> {
        let given = self.nodes(given)?;
        self.enough(changing.name, changing.takes, given.len(), at)?;
        Some(ScriptNode { at, what: Expression::Changing(changing, target, given) })
    }

    fn nothing_to_change<T>(&mut self, name: &str, at: Position) -> Option<T> {
        self.refuse(at, &ScriptMistake::NothingToChange { found: name.to_owned() })
    }

    /// A call by name; with `on`, what stands before the dot.
    fn function_call(
        &mut self,
        name: &str,
        on: Option<ScriptNode>,
        given: &[Expr],
        at: Position,
    ) -> Option<ScriptNode> {
        if let Some(changing) = library::changing(name) {
            let (None, [target, given @ ..]) = (on, given) else { return self.nothing_to_change(name, at) };
            let target = self.target(target, at)?;
            return self.change(changing, target, given, at);
        }
        let own = self.functions.iter().any(|function| function.name == name);
        if own && on.is_some() {
            return self.refuse(at, &ScriptMistake::NoDot { found: name.to_owned() });
        }
        let mut all: Vec<ScriptNode> = on.into_iter().collect();
        all.extend(self.nodes(given)?);
        if let Some(native) = library::native(name) {
            self.enough(name, native.takes, all.len(), at)?;
            return Some(ScriptNode { at, what: Expression::Native(native, all) });
        }
        let fits = |function: &Function| function.name == name && function.takes.len() == all.len();
        if let Some(function) = self.functions.iter().position(fits) {
            return Some(ScriptNode { at, what: Expression::Own { function, given: all } });
        }
        if let Some(function) = self.functions.iter().find(|function| function.name == name) {
            let takes = function.takes.len();
            return self.enough(name, (takes, takes), all.len(), at).and(None);
        }
        self.unknown_function(name, at)
    }

    fn unknown_function<T>(&mut self, name: &str, at: Position) -> Option<T> {
        let span = span_of(self.text, self.file, at);
        let mut names: Vec<&str> = self.functions.iter().map(|function| function.name.as_str()).collect();
        names.extend(library::names());
        let mistake = ScriptMistake::UnknownFunction { found: name.to_owned() };
        let unknown = Diagnostic::of(span, &mistake).suggest(name, names);
        self.diagnostics.push(unknown);
        None
    }

    fn enough(&mut self, name: &str, (least, most): (usize, usize), found: usize, at: Position) -> Option<()> {
        if (least..=most).contains(&found) {
            return Some(());
        }
        let name = name.to_owned();
        let mistake = match (least, most) {
            (takes, most) if takes == most => ScriptMistake::TakesSome { name, takes, found },
            (takes, usize::MAX) => ScriptMistake::TakesAtLeast { name, takes, found },
            (least, most) => ScriptMistake::TakesFromTo { name, least, most, found },
        };
        self.refuse(at, &mistake)
    }

    fn chain(&mut self, expression: &Expr) -> Option<ScriptNode> {
        let (base, links) = links(expression);
        let changing = |link: &Link<'_>| if let Link::Call(call) = link { library::changing(&call.name) } else { None };
        let change = links.iter().enumerate().find_map(|(place, (link, _))| Some((place, changing(link)?)));
        let mut links = links.into_iter();
        let mut node = match change {
            Some((place, changing)) => {
                let before: Vec<_> = links.by_ref().take(place).collect();
                let (Some((Link::Call(call), at)), Expr::Variable(..)) = (links.next(), base) else {
                    return self.nothing_to_change(changing.name, expression.position());
                };
                let target = self.target_of(base, before, at)?;
                self.change(changing, target, &call.args, at)?
            }
            None => self.node(base)?,
        };
        for (link, at) in links {
            node = match link {
                Link::Call(call) => self.function_call(&call.name, Some(node), &call.args, at)?,
                other => ScriptNode { at, what: Expression::Look(Box::new(node), self.hop(other, at)?) },
            };
        }
        Some(node)
    }

    fn hop(&mut self, link: Link<'_>, at: Position) -> Option<Hop> {
        match link {
            Link::Name(name) => Some(Hop::Name(Arc::from(name))),
            Link::At(index) => Some(Hop::At(Box::new(self.node(index)?))),
            Link::Call(_) => self.refuse(at, &ScriptMistake::OnlyVariable),
            Link::Other => self.refuse(at, &ScriptMistake::LeftOut),
        }
    }

    /// What can get another value.
    fn target(&mut self, expression: &Expr, at: Position) -> Option<Target> {
        let (base, links) = links(expression);
        self.target_of(base, links, at)
    }

    fn target_of(&mut self, base: &Expr, links: Vec<(Link<'_>, Position)>, at: Position) -> Option<Target> {
        let Expr::Variable(variable, _, _) = base else {
            return self.refuse(at, &ScriptMistake::OnlyVariable);
        };
        let (place, changes) = self.known(&variable.1, base.position())?;
        if !changes {
            return self.refuse(base.position(), &ScriptMistake::CannotChange { found: variable.1.to_string() });
        }
        let hops = links.into_iter().map(|(link, at)| self.hop(link, at)).collect::<Option<_>>()?;
        Some(Target { place, hops })
    }
}

fn comparison(sign: &str) -> Option<Comparison> {
    use Comparison::{AtLeast, AtMost, Equal, Less, More, NotEqual};
    [Less, AtMost, Equal, NotEqual, AtLeast, More].into_iter().find(|comparison| comparison.sign() == sign)
}
