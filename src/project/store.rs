//! A store of deliveries: a folder in which they lie under any name, each found by its sha256.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::disk::{is_link, open};
use crate::verify::DeliveryChanged;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::Stretch as _;
use mdd_engine::mistakes;
use mdd_engine::terms::hexadecimal;
use sha2::{Digest as _, Sha256};

mistakes! {
    enum StoreMistake {
        NoStore { folder: String, why: String } = Error FileUnreadable "verify-no-store";
    }
}

/// So many bytes at a time.
const PIECE: usize = 1 << 16;

/// A folder of deliveries, each found by its bytes.
pub struct Store {
    /// Where each is, by its sha256.
    paths: BTreeMap<String, PathBuf>,
}

impl Store {
    /// # Errors
    /// The folder, or something in it, cannot be read.
    pub fn of(folder: &Path) -> Result<Store, Diagnostics> {
        let wrong = |error: std::io::Error| {
            let folder = folder.display().to_string();
            let mistake = StoreMistake::NoStore { folder: folder.clone(), why: error.to_string() };
            Diagnostics::from(Diagnostic::of(Place::Argument(folder), &mistake))
        };
        let mut files = Vec::new();
        gather(folder, &mut files).map_err(wrong)?;
        files.sort();
        let summed = files.into_par_iter().map(|path| Ok((sum(&path)?, path))).collect::<std::io::Result<Vec<_>>>();
        // Of two with the same bytes the first by name.
        Ok(Store { paths: summed.map_err(wrong)?.into_iter().rev().collect() })
    }

    /// Where the file with these bytes is.
    pub fn path(&self, sha256: &str) -> Option<&Path> {
        self.paths.get(sha256).map(PathBuf::as_path)
    }

    /// Where the deliveries of then are, by their sha256.
    pub fn holds(&self, moved: &[DeliveryChanged]) -> BTreeMap<String, String> {
        let found = moved.iter().filter_map(|moved| {
            let sha256 = &moved.then.sha256;
            Some((sha256.clone(), self.paths.get(sha256)?.display().to_string()))
        });
        found.collect()
    }
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            // A folder that is linked may lead around in a circle.
            true if is_link(&path) => {}
            true => gather(&path, found)?,
            false => found.push(path),
        }
    }
    Ok(())
}

/// Piece by piece: a delivery may be larger than memory.
fn sum(path: &Path) -> std::io::Result<String> {
    let (mut file, _) = open(path)?;
    let mut hasher = Sha256::new();
    let mut piece = vec![0; PIECE];
    loop {
        match file.read(&mut piece)? {
            0 => break,
            read => hasher.update(piece.part(..read)),
        }
    }
    Ok(hexadecimal(&hasher.finalize()))
}
