//! What an installed program brings beside itself: completions of shells, and man pages.

use super::session::empty_folder;

#[test]
fn every_shell_completes_the_commands_with_their_help() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let seen = empty_folder().run(&format!("completions {shell}")).fine().says_nothing();
        ["report", "golden", "allow-missing", "quiet"].into_iter().fold(seen, |seen, word| seen.stdout_has(word));
    }
    // Shells that show help, show it in the language of who asks.
    empty_folder().run("completions fish").fine().stdout_has("List every figure and colour");
    empty_folder().run("completions zsh --lang nl").fine().stdout_has("Toon elk cijfer");
    empty_folder().run("completions tcsh").bad().stderr_has("one of: bash, elvish");
}

/// What completes is asked of bash itself, where it is there.
#[test]
fn bash_completes_a_command_and_its_option() {
    let session = empty_folder();
    let script = session.run("completions bash").fine().stdout;
    let asked = r#"
complete_of() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _mdd mdd "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"; echo "${COMPREPLY[@]}"; }
complete_of mdd gold
complete_of mdd golden acc
complete_of mdd report --allow-mi
complete_of mdd check --format gi
"#;
    let session = session.write("asked.bash", &(script + asked));
    let Ok(output) = std::process::Command::new("bash").arg(session.folder("asked.bash")).output() else { return };
    let printed = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines, ["golden", "accept", "--allow-missing", "github"], "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_command_has_a_page_in_both_languages() {
    let session = empty_folder();
    session.run("man en").fine().says_nothing();
    session.run("man nl --lang nl").fine().says_nothing();
    let names = session.names_in("en");
    assert_eq!(session.names_in("nl"), names);
    for name in ["mdd.1", "mdd-report.1", "mdd-golden-accept.1", "mdd-man.1"] {
        assert!(names.iter().any(|there| there == name), "{name}: {names:?}");
    }
    assert!(!names.iter().any(|name| name.contains("help")), "{names:?}");
    insta::assert_snapshot!(
        "man-golden",
        ["en", "nl"].map(|folder| session.read(&format!("{folder}/mdd-golden.1"))).join("\n")
    );
    for name in &names {
        let (english, dutch) = (session.read(&format!("en/{name}")), session.read(&format!("nl/{name}")));
        assert!(english.contains("\n.SH NAME\n") && dutch.contains("\n.SH NAAM\n"), "{name}");
        // What is a heading in one language is none in the other.
        for heading in ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "ARGUMENTS", "COMMANDS", "VERSION"] {
            assert!(!dutch.contains(&format!("\n.SH {heading}\n")), "{name}: {heading}");
        }
    }
}

#[test]
fn a_folder_that_is_a_file_is_said() {
    empty_folder().write("pages", "").run("man pages").bad().stderr_has("MDD064");
}
