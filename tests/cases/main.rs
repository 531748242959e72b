//! Whole papers: a named test for each fixture, each paper of the corpus and each real paper that is at hand.
//!
//! `cargo test --test cases` runs all of them, `cargo test --test cases fixture::` the fixtures. Where a snapshot
//! changes, read the difference with `cargo insta review` before you take it.

// A test says that it failed by panicking.
#![allow(clippy::unwrap_used)]

mod corpus;
mod corruptions;
mod fixtures;
mod invariants;
mod real;
mod wording;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Trial};
use minutebook::{Options, Record, convert};

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials: Vec<Trial> =
        [fixtures::trials(), corpus::trials(), corruptions::trials(), real::trials()].into_iter().flatten().collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// The folder that holds the workspace.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// What a folder holds, sorted by name; nothing where there is no folder.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<_> =
        entries.filter_map(Result::ok).map(|entry| entry.path()).filter(|path| !is_hidden(path)).collect();
    paths.sort();
    paths
}

fn is_hidden(path: &Path) -> bool {
    name(path).starts_with('.')
}

/// The last part of a path.
fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// Reads and converts a paper.
fn record_of(path: &Path) -> Result<(Vec<u8>, Record), String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let record = convert(&bytes, &name(path), &Options::default()).map_err(|error| error.to_string())?;
    Ok((bytes, record))
}

/// Settings for the snapshots beside these tests.
fn snapshots() -> insta::Settings {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(workspace().join("tests/snapshots"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
}
