//! Files as they lie on disk: what is read is a file and nothing else, lies where it should, and is not endless; two
//! programs that write do not stand in each other's way. Knows nothing of what is in a file.

mod door;
mod held;

pub use door::{Door, open, read};
pub use held::{Held, hold, is_link, wait_for};
