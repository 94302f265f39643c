//! `a.b[0].c(1)` as the parser gives it: one link within the other, the last one innermost. Here they stand in a row.
//!
//! Knows nothing of what the links mean.

use rhai::{ASTFlags, Expr, FnCallExpr, Position};

/// One link of a chain.
pub(super) enum Link<'e> {
    Name(&'e str),
    At(&'e Expr),
    Call(&'e FnCallExpr),
    /// `?.` and the like: something that a script does not have.
    Other,
}

/// What a chain begins with, and its links with their places. What is no chain is a beginning without links.
pub(super) fn links(expression: &Expr) -> (&Expr, Vec<(Link<'_>, Position)>) {
    let (Expr::Dot(parts, flags, at) | Expr::Index(parts, flags, at)) = expression else {
        return (expression, Vec::new());
    };
    let mut found = Vec::new();
    let (mut dot, mut flags, mut at, mut rest) = (matches!(expression, Expr::Dot(..)), *flags, *at, &parts.rhs);
    loop {
        // Between square brackets may stand a chain of its own; the flag tells it from the rest of this one.
        let goes_on = match rest {
            Expr::Dot(parts, more, place) | Expr::Index(parts, more, place)
                if dot || !flags.contains(ASTFlags::BREAK) =>
            {
                Some((&parts.lhs, &parts.rhs, matches!(rest, Expr::Dot(..)), *more, *place))
            }
            _ => None,
        };
        let this = goes_on.as_ref().map_or(rest, |(this, ..)| this);
        found.push(link(this, dot, flags.contains(ASTFlags::NEGATED), at));
        match goes_on {
            Some((_, next, next_dot, more, place)) => (rest, dot, flags, at) = (next, next_dot, more, place),
            None => return (&parts.lhs, found),
        }
    }
}

fn link(this: &Expr, dot: bool, negated: bool, at: Position) -> (Link<'_>, Position) {
    match this {
        _ if negated => (Link::Other, at),
        Expr::Property(name, place) if dot => (Link::Name(&name.2), *place),
        Expr::MethodCall(call, place) if dot => (Link::Call(call), *place),
        _ if dot => (Link::Other, at),
        index => (Link::At(index), index.start_position()),
    }
}
