//! Hashes as people and files write them.

/// How much of a hash is enough to tell two apart by eye, and to find a file by.
const SHOWN: usize = 12;

/// Bytes as people and files write them.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The beginning of a hash in hexadecimal.
pub fn short_hash(hash: &str) -> &str {
    hash.get(..SHOWN).unwrap_or(hash)
}
