//! The README says what is so: every console block is run, and its output is the program's.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A command of the README and what it prints there.
#[derive(Debug, Default)]
struct Example {
    command: String,
    output: Vec<String>,
}

/// How the README runs the program in a clone; here it is built already.
const FROM_SOURCE: &str = "cargo run --release -p minutebook --";

/// How the README runs the tests; this is one of them.
const TESTS: &str = "cargo test --workspace";

fn workspace() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

fn examples() -> Vec<Example> {
    let readme = fs::read_to_string(workspace().join("README.md")).unwrap();
    let blocks = readme.split("\n```console\n").skip(1).filter_map(|rest| rest.split("\n```").next());
    let mut examples: Vec<Example> = Vec::new();
    for line in blocks.flat_map(str::lines) {
        match (line.strip_prefix("$ "), examples.last_mut()) {
            (Some(command), _) => examples.push(Example { command: command.to_owned(), ..Example::default() }),
            (None, Some(example)) => example.output.push(line.to_owned()),
            (None, None) => panic!("a console block begins with `$ `: {line:?}"),
        }
    }
    examples
}

/// What a command prints, stdout before stderr, in a folder that holds what a clone holds.
fn output_of(command: &str, clone: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_minutebook")).parent().unwrap();
    let path = format!("{}:{}", program.display(), std::env::var("PATH").unwrap());
    let mut shell = Command::new("sh");
    shell.args(["-c", &command.replace(FROM_SOURCE, "minutebook")]).env("PATH", path).current_dir(clone);
    let output = shell.stdin(Stdio::null()).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

/// Whether the lines are those expected; a line `…` stands for any number of lines, and `…` in a line for any words.
fn fits(lines: &[&str], expected: &[&str]) -> bool {
    match expected.split_first() {
        None => lines.is_empty(),
        Some((first, rest)) if first.trim() == "…" => (0..=lines.len()).any(|skip| fits(&lines[skip..], rest)),
        Some((first, rest)) => {
            lines.split_first().is_some_and(|(line, lines)| line_fits(line, first) && fits(lines, rest))
        }
    }
}

fn line_fits(line: &str, expected: &str) -> bool {
    match expected.split_once('…') {
        None => line == expected,
        Some((before, after)) => line.strip_prefix(before).is_some_and(|rest| {
            let starts = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
            starts.into_iter().any(|at| line_fits(&rest[at..], after))
        }),
    }
}

#[cfg(unix)]
#[test]
fn every_console_block_prints_what_the_readme_says() {
    let clone = TempDir::new().unwrap();
    for folder in ["corpus", "fixtures"] {
        std::os::unix::fs::symlink(workspace().join(folder).canonicalize().unwrap(), clone.path().join(folder))
            .unwrap();
    }
    for example in examples().iter().filter(|example| example.command != TESTS) {
        let output = output_of(&example.command, clone.path());
        // A slow machine is told how far it is: "356 of 381 papers, 35/s, 0 s left".
        let is_progress = |line: &&str| line.contains(" of ") && line.contains(" papers, ");
        let lines: Vec<_> = output.trim_end().lines().map(str::trim_end).filter(|line| !is_progress(line)).collect();
        let expected: Vec<_> = example.output.iter().map(String::as_str).collect();
        assert!(
            fits(&lines, &expected),
            "$ {}\n{output}\nbut the README says:\n{}",
            example.command,
            expected.join("\n")
        );
    }
}

#[test]
fn the_test_command_of_the_readme_is_what_ci_runs() {
    let ci = fs::read_to_string(workspace().join(".ci/run")).unwrap();
    assert!(examples().iter().any(|example| example.command == TESTS));
    assert!(ci.lines().any(|line| line.trim() == TESTS));
}
