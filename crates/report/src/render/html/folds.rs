//! What of a paragraph stands open on a page, and what is put away until somebody asks for it.
//!
//! Figures stand open, in front. Texts and tables between them are folded; those in front of the first figure come behind
//! the last, so that a reader meets the figure first. A figure never changes places with a table or another figure.

use minijinja::value::ValueKind;
use minijinja::{Error, Value};

/// Parts of a paragraph, each with `folded`, `title` (of the table in it; empty without one), `blocks`, and how many
/// `figures` are in them.
pub(super) fn folds(blocks: &Value) -> Result<Vec<Value>, Error> {
    let mut parts: Vec<Part> = Vec::new();
    let mut run = Run::default();
    for block in blocks.try_iter()? {
        match kind(&block)?.as_str() {
            "figures" => {
                let heading = run.heading()?;
                parts.extend(run.part());
                let figures = block.get_attr("figures")?.len().unwrap_or(0);
                let blocks = heading.into_iter().chain([block]).collect();
                parts.push(Part { figures, folded: false, title: String::new(), blocks });
                run = Run::default();
            }
            "trend" => {
                parts.extend(run.part());
                parts.push(Part { figures: 0, folded: false, title: String::new(), blocks: vec![block] });
                run = Run::default();
            }
            "table" => {
                run.title = text(&block, "title")?;
                run.blocks.push(block);
                if !run.title.is_empty() {
                    parts.extend(run.part());
                    run = Run::default();
                }
            }
            _ => run.blocks.push(block),
        }
    }
    parts.extend(run.part());
    match parts.iter().position(|part| part.figures > 0) {
        Some(first) => parts.rotate_left(first),
        // Nothing to meet first: all of it is.
        None => parts.iter_mut().for_each(|part| part.folded = false),
    }
    Ok(parts.into_iter().map(Part::value).collect())
}

/// Blocks that stand together.
struct Part {
    figures: usize,
    folded: bool,
    title: String,
    blocks: Vec<Value>,
}

impl Part {
    fn value(self) -> Value {
        minijinja::context! { folded => self.folded, title => self.title, blocks => self.blocks, figures => self.figures }
    }
}

/// Blocks between two figures, up to a table.
#[derive(Default)]
struct Run {
    title: String,
    blocks: Vec<Value>,
}

impl Run {
    /// The heading in front of a figure belongs to that.
    fn heading(&mut self) -> Result<Option<Value>, Error> {
        let is_heading = self.blocks.last().map(kind).transpose()?.is_some_and(|kind| kind == "heading");
        Ok(if is_heading { self.blocks.pop() } else { None })
    }

    fn part(&mut self) -> Option<Part> {
        let (title, blocks) = (std::mem::take(&mut self.title), std::mem::take(&mut self.blocks));
        // One short block is sooner read than opened.
        let folded = !title.is_empty() || blocks.len() > 1;
        (!blocks.is_empty()).then_some(Part { figures: 0, folded, title, blocks })
    }
}

fn kind(block: &Value) -> Result<String, Error> {
    text(block, "kind")
}

/// A text of a block; empty where it has none.
fn text(block: &Value, name: &str) -> Result<String, Error> {
    let found = block.get_attr(name)?;
    Ok(if found.kind() == ValueKind::String { found.to_string() } else { String::new() })
}
