//! The outputs of every version are those that were approved. When they differ on purpose: read the differences, and run
//! `mdd golden accept`.

#[test]
fn every_version_gives_what_was_approved() {
    let check =
        crate::program::mdd().args(["golden", "check"]).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    let said = [check.stdout, check.stderr].map(|bytes| String::from_utf8(bytes).unwrap()).concat();
    assert!(check.status.success(), "{said}");
}
