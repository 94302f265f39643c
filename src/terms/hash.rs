//! Hashes as people read them.

/// How much of a hash is enough to tell two apart by eye, and to find a file by.
const SHOWN: usize = 12;

/// The beginning of a hash in hexadecimal.
pub fn short_hash(hash: &str) -> &str {
    hash.get(..SHOWN).unwrap_or(hash)
}
