//! Packed deliveries: gzip and zip, with a limit on what they unpack to, so that a small file cannot fill the memory.

use std::borrow::Cow;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::problem;
use super::signs::{Sign, sign_of};
use crate::manifest::Packed;
use mdd_engine::dataset::Step;
use mdd_engine::diagnostic::{Diagnostic, Diagnostics, Spot};
use mdd_engine::language::{Said, said};
use mdd_engine::mistakes;

mistakes! {
    /// What can be wrong with a packed file.
    enum PackedMistake {
        TooLarge { megabytes: u64 } = Error FileUnreadable "reading-too-large";
        NoGzip { help: Said } = Error FileUnreadable "reading-no-gzip";
        DamagedGzip = Error FileUnreadable "reading-damaged-gzip";
        NoZip { help: Option<Said> } = Error FileUnreadable "reading-no-zip";
        NoMember { found: String } = Error WrongShape "reading-no-member";
        EmptyZip = Error FileEmpty "reading-empty-zip";
        SeveralFiles { count: usize, files: Vec<String> } = Error WrongShape "reading-several-files";
        Password = Error FileUnreadable "reading-zip-password";
        UnknownPacking = Error FileUnreadable "reading-unknown-packing";
    }
}

/// How large a packed file may be when it is unpacked.
#[derive(Clone, Copy)]
pub(super) struct UnpackLimits {
    /// Never more bytes than this.
    pub bytes: u64,
    /// Above `freely` bytes, no more than so many times the packed file.
    pub ratio: u64,
    pub freely: u64,
}

/// A delivery of the whole country is a hundredth of this; a text of equal rows packs a hundred times.
pub(super) const LIMITS: UnpackLimits = UnpackLimits { bytes: 1 << 30, ratio: 250, freely: 64 << 20 };

impl UnpackLimits {
    /// The most bytes that a packed file of this size may become.
    pub fn most(self, packed: usize) -> u64 {
        self.bytes.min(self.freely.max(self.ratio.saturating_mul(packed as u64)))
    }
}

/// What is in the packed file; or the bytes themselves when it is not packed.
pub(super) fn unpack<'b>(
    bytes: &'b [u8],
    path: &str,
    packed: Option<&Packed>,
    steps: &mut Vec<Step>,
) -> Result<Cow<'b, [u8]>, Diagnostics> {
    let Some(packed) = packed else { return Ok(Cow::Borrowed(bytes)) };
    let (from, member, unpacked) = match packed {
        Packed::Gzip => ("gzip", None, gzip(bytes, path, LIMITS)?),
        Packed::Zip { member } => {
            let (member, unpacked) = zip(bytes, path, member.as_deref(), LIMITS)?;
            ("zip", Some(member), unpacked)
        }
    };
    steps.push(Step::Unpacked { from, member, bytes: unpacked.len() as u64 });
    Ok(Cow::Owned(unpacked))
}

fn refused(path: &str, mistake: &PackedMistake) -> Diagnostic {
    problem(path, Spot::Whole, mistake)
}

pub(super) fn too_large(path: &str, most: u64) -> Diagnostic {
    refused(path, &PackedMistake::TooLarge { megabytes: most >> 20 })
}

fn gzip(bytes: &[u8], path: &str, limits: UnpackLimits) -> Result<Vec<u8>, Diagnostics> {
    if !bytes.starts_with(b"\x1F\x8B") {
        return Err(refused(path, &PackedMistake::NoGzip { help: other_packing(bytes) }).into());
    }
    let most = limits.most(bytes.len());
    read_at_most(flate2::read::MultiGzDecoder::new(bytes), most)
        .map_err(|_| refused(path, &PackedMistake::DamagedGzip))?
        .ok_or_else(|| too_large(path, most).into())
}

/// What the bytes are instead of what was declared.
fn other_packing(bytes: &[u8]) -> Said {
    match bytes {
        [0x50, 0x4B, ..] => said("reading-looks-zip"),
        [0x1F, 0x8B, ..] => said("reading-looks-gzip"),
        _ => match sign_of(bytes) {
            Some(Sign::Packed(how)) => said("reading-packed-otherwise").with("how", how),
            _ => said("reading-not-packed"),
        },
    }
}

/// None: there is more.
fn read_at_most(reader: impl Read, most: u64) -> std::io::Result<Option<Vec<u8>>> {
    let mut unpacked = Vec::new();
    reader.take(most + 1).read_to_end(&mut unpacked)?;
    Ok((unpacked.len() as u64 <= most).then_some(unpacked))
}

fn zip(bytes: &[u8], path: &str, member: Option<&str>, limits: UnpackLimits) -> Result<(String, Vec<u8>), Diagnostics> {
    let no_zip = |help: Option<Said>| refused(path, &PackedMistake::NoZip { help });
    let damaged = || no_zip(Some(said("reading-ask-again")));
    let mut archive = ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| no_zip((!bytes.starts_with(b"PK")).then(|| other_packing(bytes))))?;
    let is_file = |name: &String| is_delivery(name);
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).filter(is_file).collect();
    let name = match (member, names.as_slice()) {
        (Some(member), names) if names.iter().any(|name| name == member) => member.to_owned(),
        (Some(member), names) => {
            let mistake = PackedMistake::NoMember { found: member.to_owned() };
            return Err(refused(path, &mistake).suggest(member, names.iter().map(String::as_str)).into());
        }
        (None, [only]) => only.clone(),
        (None, []) => return Err(refused(path, &PackedMistake::EmptyZip).into()),
        (None, several) => {
            let mistake = PackedMistake::SeveralFiles { count: several.len(), files: several.to_vec() };
            return Err(refused(path, &mistake).into());
        }
    };
    let most = limits.most(bytes.len());
    let file = archive.by_name(&name).map_err(|error| match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => {
            refused(path, &PackedMistake::Password)
        }
        ZipError::UnsupportedArchive(_) => refused(path, &PackedMistake::UnknownPacking),
        _ => damaged(),
    })?;
    let unpacked = read_at_most(file, most).map_err(|_| damaged())?;
    Ok((name, unpacked.ok_or_else(|| too_large(path, most))?))
}

/// The files in a zip file, each with the size that its directory says. None: it is no zip file.
pub(super) fn members(bytes: &[u8]) -> Option<Vec<(String, u64)>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let files = (0..archive.len()).filter_map(|at| {
        let file = archive.by_index_raw(at).ok()?;
        Some((file.name().ok()?.into_owned(), file.size()))
    });
    Some(files.filter(|(name, _)| is_delivery(name)).collect())
}

/// What systems and programs keep beside a file is no delivery: hidden files, and those of folders that are hidden.
fn is_delivery(name: &str) -> bool {
    let beside = |part: &str| {
        let part = part.to_lowercase();
        let hidden = part.starts_with('.') && part != "." && part != "..";
        hidden || part.starts_with("~$") || ["__macosx", "thumbs.db", "desktop.ini"].contains(&part.as_str())
    };
    !name.ends_with(['/', '\\']) && !name.split(['/', '\\']).any(beside)
}

/// Whether a workbook, which is a zip file, unpacks to more than the limits allow. What its directory says of sizes is
/// not believed: it is unpacked and counted.
#[cfg(any(test, feature = "xlsx"))]
pub(super) fn is_too_large(bytes: &[u8], limits: UnpackLimits) -> Result<bool, ZipError> {
    let most = limits.most(bytes.len());
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut left = most;
    for at in 0..archive.len() {
        let counted = std::io::copy(&mut archive.by_index(at)?.take(left + 1), &mut std::io::sink())?;
        match left.checked_sub(counted) {
            Some(rest) => left = rest,
            None => return Ok(true),
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use mdd_engine::language::Language;
    use proptest::prelude::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    const SMALL: UnpackLimits = UnpackLimits { bytes: 1000, ratio: 1000, freely: 0 };

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn message(errors: Diagnostics) -> String {
        errors.iter().map(|error| error.line(Language::English)).collect()
    }

    #[test]
    fn what_unpacks_to_more_than_allowed_is_refused() {
        assert_eq!(gzip(&gzipped(&[b'a'; 1000]), "a.gz", SMALL).unwrap().len(), 1000);
        assert!(message(gzip(&gzipped(&[b'a'; 1001]), "a.gz", SMALL).unwrap_err()).starts_with("this file unpacks to"));
        let bomb = zipped(&[("a.csv", &[b'a'; 600]), ("b.csv", &[b'b'; 600])]);
        assert_eq!(zip(&bomb, "a.zip", Some("b.csv"), SMALL).unwrap().1.len(), 600);
        assert!(is_too_large(&bomb, SMALL).unwrap());
        assert!(!is_too_large(&bomb, LIMITS).unwrap());
    }

    #[test]
    fn a_small_file_may_not_become_a_large_one() {
        let most = |packed| UnpackLimits { bytes: 5000, ratio: 10, freely: 100 }.most(packed);
        assert_eq!((most(1), most(20), most(1000)), (100, 200, 5000));
    }

    proptest! {
        #[test]
        fn what_is_packed_unpacks(bytes: Vec<u8>) {
            prop_assert_eq!(gzip(&gzipped(&bytes), "a.gz", LIMITS).unwrap(), bytes.clone());
            prop_assert_eq!(zip(&zipped(&[("a", &bytes)]), "a.zip", None, LIMITS).unwrap().1, bytes);
        }

        #[test]
        fn any_bytes_unpack_or_are_a_mistake(bytes: Vec<u8>) {
            let gz = [b"\x1F\x8B".as_slice(), &bytes].concat();
            let _ = (gzip(&gz, "a.gz", SMALL).is_ok(), zip(&bytes, "a.zip", None, SMALL).is_ok());
            let _ = is_too_large(&bytes, SMALL).is_ok();
        }
    }
}
