//! What this build of the program can do, for tests that need some of it.

/// Whether a feature of Cargo.toml is built in.
pub fn has(feature: &str) -> bool {
    match feature {
        "xlsx" => cfg!(feature = "xlsx"),
        "html" => cfg!(feature = "html"),
        "pdf" => cfg!(feature = "pdf"),
        "fmt" => cfg!(feature = "fmt"),
        "schema" => cfg!(feature = "schema"),
        "watch" => cfg!(feature = "watch"),
        "fetch" => cfg!(feature = "fetch"),
        other => panic!("there is no feature {other}"),
    }
}

/// Whether reports can be made in a format. Asked by tests of the shipped deliveries.
#[cfg(feature = "xlsx")]
pub fn writes(format: &str) -> bool {
    !["html", "pdf", "xlsx"].contains(&format) || has(format)
}
