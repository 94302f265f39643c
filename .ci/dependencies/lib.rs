//! Nothing: see Cargo.toml here.
