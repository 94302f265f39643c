//! mdd
pub mod dataset;
pub mod diagnostic;
pub mod engine;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod terms;
pub mod text;
