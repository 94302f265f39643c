//! mdd
pub mod dataset;
pub mod diagnostic;
pub mod engine;
pub mod project;
pub mod render;
pub mod report;
pub mod rules;
pub mod source;
pub mod syntax;
pub mod terms;
pub mod text;
