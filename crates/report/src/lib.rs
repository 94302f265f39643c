//! An evaluation as something to read: a [`report::Report`] on one gemeente, a document without format, and the renderers
//! that make bytes of it ([`render::render`]). [`explained`] prints an explanation for a terminal with the same pens.
//!
//! Decides no colour and reads no file. Figures stay figures until a renderer prints them.

mod explained;
pub mod render;
#[allow(clippy::indexing_slicing, reason = "places of their own types: one that is not there is a fault")]
pub mod report;

pub use explained::explained;
