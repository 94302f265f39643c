//! What is said of the program where it is given to others: publiccode.yml, versions, the files of a package.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What https://yml.publiccode.tools asks of version 0.4: the keys that must be there, and what those that we use may hold.
fn schema() -> Value {
    let text = json!({ "type": "string", "minLength": 1 });
    let some = json!({ "type": "array", "minItems": 1, "items": text });
    let words = |words: &[&str]| json!({ "enum": words });
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": [
            "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description",
            "legal", "maintenance", "localisation",
        ],
        "properties": {
            "publiccodeYmlVersion": { "const": "0.4" },
            "name": text,
            "url": { "type": "string", "format": "uri", "pattern": "^https://" },
            "softwareVersion": text,
            "platforms": {
                "type": "array", "minItems": 1, "items": words(&["web", "windows", "mac", "linux", "ios", "android"]),
            },
            "categories": {
                "type": "array",
                "items": words(&["business-intelligence", "data-analytics", "data-collection", "data-visualization"]),
            },
            "developmentStatus": words(&["concept", "development", "beta", "stable", "obsolete"]),
            "softwareType": words(&[
                "standalone/mobile", "standalone/iot", "standalone/desktop", "standalone/web", "standalone/backend",
                "standalone/other", "addon", "library", "configurationFiles",
            ]),
            "intendedAudience": {
                "type": "object",
                "additionalProperties": false,
                "properties": {
                    "countries": { "type": "array", "items": { "type": "string", "pattern": "^[A-Z]{2}$" } },
                    "scope": { "type": "array", "items": words(&["government", "local-authorities"]) },
                },
            },
            "description": {
                "type": "object",
                "required": ["nl", "en"],
                "additionalProperties": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["shortDescription", "longDescription", "features"],
                    "properties": {
                        "genericName": { "type": "string", "maxLength": 35 },
                        "shortDescription": { "type": "string", "minLength": 1, "maxLength": 150 },
                        "longDescription": { "type": "string", "minLength": 150, "maxLength": 10000 },
                        "features": some,
                    },
                },
            },
            "legal": {
                "type": "object",
                "additionalProperties": false,
                "required": ["license"],
                "properties": { "license": { "const": env!("CARGO_PKG_LICENSE") } },
            },
            "maintenance": {
                "type": "object",
                "additionalProperties": false,
                "required": ["type", "contacts"],
                "properties": {
                    "type": words(&["internal", "community"]),
                    "contacts": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "additionalProperties": false,
                            "required": ["name"],
                            // A role, never a person: no telephone number, and an address of the monitor.
                            "properties": { "name": text, "email": { "type": "string", "pattern": "^mdd@" } },
                        },
                    },
                },
            },
            "localisation": {
                "type": "object",
                "additionalProperties": false,
                "required": ["localisationReady", "availableLanguages"],
                "properties": {
                    "localisationReady": { "type": "boolean" },
                    "availableLanguages": { "type": "array", "minItems": 1, "items": words(&["nl", "en"]) },
                },
            },
        },
    })
}

#[test]
fn catalogues_of_public_code_can_read_what_this_is() {
    let file: Value = serde_yaml::from_str(&read("publiccode.yml")).unwrap();
    let validator = jsonschema::options().should_validate_formats(true).build(&schema()).unwrap();
    let wrong: Vec<String> =
        validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let mut without = file;
    without.as_object_mut().unwrap().remove("maintenance");
    assert!(!validator.is_valid(&without), "a key that must be there is not asked for");
}

#[test]
fn one_version_stands_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    let file: Value = serde_yaml::from_str(&read("publiccode.yml")).unwrap();
    assert_eq!(file["softwareVersion"], version, "publiccode.yml");
    let manifest: toml_edit::DocumentMut = read("Cargo.toml").parse().unwrap();
    for name in ["mdd-engine", "mdd-deliveries", "mdd-report"] {
        let asked = &manifest["workspace"]["dependencies"][name]["version"];
        assert_eq!(asked.as_str(), Some(version), "{name} in Cargo.toml");
    }
}

/// Where a crate reads a file while it is compiled.
const READS: [&str; 2] = ["include_str!(", "include_bytes!("];

/// A crate that reads a file of the repository outside its own folder compiles here, and nowhere else.
#[test]
fn no_crate_is_compiled_from_what_it_does_not_pack() {
    let mut found = 0;
    for package in ["", "crates/engine", "crates/deliveries", "crates/report"] {
        let folder = root().join(package);
        let mut left = vec![folder.join("src")];
        while let Some(path) = left.pop() {
            if path.is_dir() {
                left.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
                continue;
            }
            let text = if path.extension().is_some_and(|ending| ending == "rs") {
                fs::read_to_string(&path).unwrap()
            } else {
                continue;
            };
            // Tests are not compiled by who gets the package.
            let code = text.split("#[cfg(test)]").next().unwrap();
            if path.file_name().is_some_and(|name| name == "tests.rs") {
                continue;
            }
            for read in READS.iter().flat_map(|read| code.split(read).skip(1)) {
                let named = read.split('"').nth(1).unwrap();
                let up = named.matches("../").count();
                let depth = path.strip_prefix(&folder).unwrap().components().count() - 1;
                assert!(up <= depth, "{} reads {named}", path.display());
                found += 1;
            }
        }
    }
    assert!(found > 5, "{found}");
}

/// Files that a package shows people under another name than here are named once.
#[test]
fn what_the_debian_package_holds_is_there() {
    let manifest: toml_edit::DocumentMut = read("Cargo.toml").parse().unwrap();
    let assets = manifest["package"]["metadata"]["deb"]["assets"].as_array().unwrap();
    let mut targets = BTreeSet::new();
    for asset in assets {
        let texts: Vec<&str> = asset.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
        let [from, to, mode] = texts[..] else { panic!("{asset}") };
        assert!(["755", "644"].contains(&mode), "{asset}");
        targets.insert(format!("{to} {}", from.rsplit('/').next().unwrap()));
        // What the program writes itself is not there yet.
        if !from.starts_with("target/") {
            let fixed = from.split('*').next().unwrap();
            assert!(root().join(fixed).exists(), "{from}");
        }
    }
    assert_eq!(targets.len(), assets.len(), "a file is packed twice");
}

/// `.ci/run` builds each feature alone beside `.ci/dependencies`: what that does not name would be built once more for each.
#[test]
fn what_features_bring_is_named_beside_them() {
    let brought = |path: &str| -> BTreeSet<String> {
        let manifest: toml_edit::DocumentMut = read(path).parse().unwrap();
        let all = manifest["dependencies"].as_table().unwrap().iter();
        let optional =
            all.filter(|(_, asked)| asked.get("optional").is_some_and(|value| value.as_bool() == Some(true)));
        optional.map(|(name, _)| name.to_owned()).collect()
    };
    let ours = ["Cargo.toml", "crates/engine/Cargo.toml", "crates/deliveries/Cargo.toml", "crates/report/Cargo.toml"];
    let ours: BTreeSet<String> = ours.into_iter().flat_map(brought).collect();
    assert!(ours.contains("typst"));
    assert_eq!(brought(".ci/dependencies/Cargo.toml"), ours);
}
