//! Hashes as people and files write them, and sums over what was meant.

use sha2::{Digest as _, Sha256};

/// How much of a hash is enough to tell two apart by eye, and to find a file by.
const SHOWN: usize = 12;

/// How sums over what files mean are made. Another way of adding up gets another name: two sums are held against each
/// other only when this is the same.
const SCHEME: &str = "meaning/1";

/// Bytes as people and files write them.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The beginning of a hash in hexadecimal, without the name of its scheme.
pub fn short_hash(hash: &str) -> &str {
    let digits = hash.rsplit(':').next().unwrap_or(hash);
    digits.get(..SHOWN).unwrap_or(digits)
}

/// How a hash was made; none for those over the bytes of files, which had no name yet.
pub fn hash_scheme(hash: &str) -> Option<&str> {
    hash.split_once(':').map(|(scheme, _)| scheme)
}

/// A sum over what was meant, part by part: each with its length, so that no two lists of parts give the same.
#[derive(Clone, Default)]
pub struct Meaning(Sha256);

impl Meaning {
    pub fn add(&mut self, part: &str) {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part.as_bytes());
    }

    /// `meaning/1:` and the sum, in hexadecimal.
    pub fn sum(self) -> String {
        format!("{SCHEME}:{}", hexadecimal(&self.0.finalize()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_known_by_its_scheme_and_shown_without() {
        let mut meaning = Meaning::default();
        meaning.add("a");
        let sum = meaning.sum();
        assert_eq!(hash_scheme(&sum), Some(SCHEME));
        assert_eq!(short_hash(&sum).len(), SHOWN);
        assert_eq!((hash_scheme("0123"), short_hash("0123")), (None, "0123"));
    }

    #[test]
    fn where_one_part_ends_counts() {
        let sum = |parts: &[&str]| {
            let mut meaning = Meaning::default();
            parts.iter().for_each(|part| meaning.add(part));
            meaning.sum()
        };
        assert_ne!(sum(&["ab", "c"]), sum(&["a", "bc"]));
    }
}
