//! A part of a condition with the place where it is written. Knows nothing of what the part says.

use std::ops::{Deref, DerefMut};

use crate::text::Span;

/// A part and its place. Two parts are equal when they say the same, wherever they stand.
#[derive(Clone, Copy, Debug)]
pub struct Part<T> {
    pub what: T,
    pub span: Span,
}

impl<T> Part<T> {
    pub fn new(what: T, span: Span) -> Self {
        Part { what, span }
    }

    /// Something else at the same place: what a part that nobody wrote is made of.
    pub fn with<U>(&self, what: U) -> Part<U> {
        Part { what, span: self.span }
    }
}

impl<T: PartialEq> PartialEq for Part<T> {
    fn eq(&self, other: &Self) -> bool {
        self.what == other.what
    }
}

impl<T: Eq> Eq for Part<T> {}

impl<T> Deref for Part<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.what
    }
}

impl<T> DerefMut for Part<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.what
    }
}
