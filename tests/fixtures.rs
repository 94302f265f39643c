//! The committed demonstration deliveries are exactly what the generator makes: nobody edited a row by hand, and nobody
//! changed the generator without writing the files again (`cargo run --example fixtures`).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::generate::{Delivery, generate};

/// Made once for all tests.
static DELIVERIES: LazyLock<Vec<Delivery>> = LazyLock::new(|| generate().expect("the generator works"));

/// Everyone who clones the project gets these files.
const MOST_BYTES: usize = 12_000_000;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

/// Paths of all files below, relative to `root`, with `/`.
fn files_below(root: &Path, folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).expect("the folder can be read") {
        let path = entry.expect("the entry can be read").path();
        if path.is_dir() {
            files_below(root, &path, found);
        } else {
            let relative = path.strip_prefix(root).expect("the file is below the root");
            let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
            found.insert(parts.join("/"));
        }
    }
}

#[test]
fn committed_deliveries_are_what_the_generator_makes() {
    let mut differing = Vec::new();
    for (name, bytes) in DELIVERIES.iter() {
        match fs::read(folder().join(name)) {
            Ok(committed) if committed == *bytes => {}
            Ok(_) => differing.push(format!("{name} differs")),
            Err(error) => differing.push(format!("{name}: {error}")),
        }
    }
    assert!(differing.is_empty(), "run `cargo run --example fixtures`:\n{}", differing.join("\n"));

    let total: usize = DELIVERIES.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(total < MOST_BYTES, "{total} bytes is more than {MOST_BYTES}");
}

#[test]
fn there_is_no_other_file_than_the_generated_ones() {
    let expected: BTreeSet<String> = DELIVERIES.iter().map(|(name, _)| name.clone()).collect();
    let mut found = BTreeSet::new();
    files_below(&folder(), &folder(), &mut found);
    found.remove("README.md");
    assert_eq!(found, expected);
}
