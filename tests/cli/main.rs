//! The program from outside, as a person or a script meets it.

// A test says that it failed by panicking.
#![allow(clippy::unwrap_used)]

mod batch;
mod conventions;
mod export;
mod hostile;
mod input;
mod readme;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// A small paper that converts.
const PAPER: &str = "# Vale Parish Council\n\n## 1. Bench\n\nRESOLVED that a bench be bought.\n";

/// The program, with nothing of the tester's terminal in it.
fn minutebook() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minutebook"));
    command.env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

fn run(command: &mut Command) -> Output {
    command.output().unwrap()
}

/// Runs the program with `input` on standard input.
fn run_with_input(command: &mut Command, input: &[u8]) -> Output {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input).unwrap();
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// The files below a folder that are not the run's own.
fn records_below(folder: &Path) -> Vec<String> {
    files_below(folder).into_iter().filter(|file| !minutebook::OUTPUTS.contains(&file.as_str())).collect()
}

/// The files below a folder, hidden ones too, as sorted paths.
fn files_below(folder: &Path) -> Vec<String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    files
}
