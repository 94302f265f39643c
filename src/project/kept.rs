//! Deliveries that are kept with an edition: each once, under the sum of its bytes, with a list by the name of the edition.
//! So its figures can be worked out again after a delivery was sent anew.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::folder::Folder;
use super::replace::write_whole;
use super::store::Store;
use super::{EDITIONS, MANIFEST, ORGANISATIONS, Project, STORE};
use crate::disk::Door;
use mdd_deliveries::{Manifest, Shelf, load_delivered, read_manifest};
use mdd_engine::dataset::Dataset;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Place};
use mdd_engine::fault::OrFault;
use mdd_engine::mistakes;
use mdd_engine::terms::{Peildatum, hexadecimal};
use mdd_engine::text::FileId;

mistakes! {
    enum KeptMistake {
        NotKept { path: String, why: String } = Error OutputFailed "project-not-written";
        Changed { file: String } = Error OutputFailed "kept-changed";
        Damaged { why: String } = Error EditionWrong "kept-damaged";
        Gone { file: String, sum: String } = Error EditionWrong "kept-gone";
    }
}

/// The shape of a list. What this program does not know, it does not read.
const SCHEMA: &str = "mdd-kept/1";

/// What is kept with an edition.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeptList {
    schema: String,
    edition: String,
    /// The sha256 of each file, by its path from the folder of sources.toml.
    files: BTreeMap<String, String>,
}

/// A folder in which deliveries are kept: summed when first something of it is asked for, and then known.
pub struct KeptDeliveries {
    folder: PathBuf,
    summed: Option<Arc<Store>>,
}

impl KeptDeliveries {
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn summed(&mut self) -> Result<Arc<Store>, Diagnostics> {
        if let Some(known) = &self.summed {
            return Ok(known.clone());
        }
        let summed = Arc::new(Store::of(&self.folder)?);
        Ok(self.summed.insert(summed).clone())
    }
}

impl Project {
    /// Where deliveries are kept, unless somebody names another folder.
    pub fn store(&self, asked: Option<&Path>) -> KeptDeliveries {
        let folder = asked.map_or_else(|| self.root.join(EDITIONS).join(STORE), Path::to_owned);
        KeptDeliveries { folder, summed: None }
    }

    /// Keeps every delivery of these data with an edition, and sources.toml. What is there already stays as it is. Gives how
    /// many files were added.
    ///
    /// # Errors
    /// One changed since it was read, or cannot be written.
    pub fn keep_with(
        &self,
        edition: &str,
        data: &Dataset,
        peildatum: Peildatum,
        KeptDeliveries { folder: store, .. }: &KeptDeliveries,
    ) -> Result<usize, Diagnostics> {
        // All that is read for it, also what no figure rests on: without a list of mergers nothing follows.
        let shelf = SummingShelf { folder: Folder::new(&self.root), sums: Mutex::default() };
        let again = load_delivered(&self.manifest, peildatum, &shelf)?;
        let changed = |file: &str| {
            let mistake = KeptMistake::Changed { file: file.to_owned() };
            Diagnostics::from(Diagnostic::of(Place::file(file), &mistake))
        };
        if again.hash != data.hash {
            return Err(changed(MANIFEST));
        }
        let mut files = shelf.sums.into_inner().or_fault("nobody reads any more");
        let manifest = self.files.text(self.manifest_file);
        files.insert(MANIFEST.to_owned(), hexadecimal(&Sha256::digest(manifest)));
        // Who works together may decide who is compared with whom.
        if let Some(file) = self.organisations {
            let sum = hexadecimal(&Sha256::digest(self.files.text(file)));
            files.insert(ORGANISATIONS.to_owned(), sum);
        }
        let folder = Folder::new(&self.root);
        let list = list_of(edition);
        let failed = |path: &Path, error: &io::Error| {
            let path = path.display().to_string();
            let mistake = KeptMistake::NotKept { path: path.clone(), why: error.to_string() };
            Diagnostics::from(Diagnostic::of(Place::file(path), &mistake))
        };
        fs::create_dir_all(store).map_err(|error| failed(store, &error))?;
        let mut added = 0;
        for (file, sum) in &files {
            let path = store.join(sum);
            if path.exists() {
                continue;
            }
            let bytes = folder.read(file).map_err(|error| failed(Path::new(file), &error))?;
            if hexadecimal(&Sha256::digest(&bytes)) != *sum {
                return Err(changed(file));
            }
            write_whole(&path, &bytes).map_err(|error| failed(&path, &error))?;
            added += 1;
        }
        let path = store.join(&list);
        if !path.exists() {
            let kept = KeptList { schema: SCHEMA.to_owned(), edition: edition.to_owned(), files };
            let text = serde_json::to_string_pretty(&kept).or_fault("a list as JSON") + "\n";
            write_whole(&path, text.as_bytes()).map_err(|error| failed(&path, &error))?;
        }
        Ok(added)
    }

    /// The deliveries that were kept with an edition, and how they were declared. None: none were.
    ///
    /// # Errors
    /// Not all of what was kept is there, or it is not what it was.
    pub fn kept_with(
        &mut self,
        edition: &str,
        peildatum: Peildatum,
        kept_in: &mut KeptDeliveries,
    ) -> Result<Option<(Manifest, Dataset)>, Diagnostics> {
        let list = list_of(edition);
        let path = kept_in.folder.join(&list);
        if !path.exists() {
            return Ok(None);
        }
        let shown = path.display().to_string();
        let damaged =
            |why: String| Diagnostics::from(Diagnostic::of(Place::file(&shown), &KeptMistake::Damaged { why }));
        let bytes = Door::of(&kept_in.folder).read(&list).map_err(|error| damaged(error.to_string()))?;
        let kept: KeptList = serde_json::from_slice(&bytes).map_err(|error| damaged(error.to_string()))?;
        if kept.schema != SCHEMA || kept.edition != edition {
            return Err(damaged(format!("{} {}", kept.schema, kept.edition)));
        }
        let store = kept_in.summed()?;
        let mut gone = Diagnostics::default();
        for (file, sum) in kept.files.iter().filter(|(_, sum)| store.path(sum).is_none()) {
            let mistake = KeptMistake::Gone { file: file.clone(), sum: sum.clone() };
            gone.push(Diagnostic::of(Place::file(&shown), &mistake));
        }
        if gone.has_errors() {
            return Err(gone);
        }
        let shelf = KeptShelf { store, files: kept.files };
        let mut text = |name: &str| {
            let text = shelf.read(name).and_then(|bytes| String::from_utf8(bytes).map_err(io::Error::other));
            let text = text.map_err(|error| damaged(error.to_string()))?;
            Ok::<FileId, Diagnostics>(self.files.add(format!("{shown}: {name}"), text))
        };
        let file = text(MANIFEST)?;
        let organisations = shelf.files.contains_key(ORGANISATIONS).then(|| text(ORGANISATIONS)).transpose()?;
        let manifest = read_manifest(&self.files, file)?;
        let data = load_delivered(&manifest, peildatum, &shelf)?;
        let data = self.with_what_goes_with(data, peildatum, organisations)?;
        Ok(Some((manifest, data)))
    }
}

/// The name of the list of an edition: no sum of bytes is called so.
fn list_of(edition: &str) -> String {
    format!("{edition}.json")
}

/// The folder of a project, where each file that is read is taken down with its sum.
struct SummingShelf {
    folder: Folder,
    sums: Mutex<BTreeMap<String, String>>,
}

impl Shelf for SummingShelf {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let bytes = self.folder.read(path)?;
        let sum = hexadecimal(&Sha256::digest(&bytes));
        self.sums.lock().or_fault("nobody stops while reading").insert(path.to_owned(), sum);
        Ok(bytes)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        self.folder.list(folder)
    }
}

/// Deliveries as they lay in the project, by their bytes in a store.
struct KeptShelf {
    store: Arc<Store>,
    files: BTreeMap<String, String>,
}

impl Shelf for KeptShelf {
    fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let found = self.files.get(path).and_then(|sum| self.store.path(sum));
        let found = found.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?;
        fs::read(found)
    }

    fn list(&self, folder: &str) -> Vec<String> {
        let inside = |path: &String| {
            let path = Path::new(path);
            let here = path.parent().is_some_and(|parent| parent == Path::new(folder));
            path.file_name().filter(|_| here).map(|name| name.to_string_lossy().into_owned())
        };
        self.files.keys().filter_map(inside).collect()
    }
}
