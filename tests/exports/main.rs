//! Exports of all papers at hand, held to the schema of each format and to what `docs/exports.md` promises.
//!
//! What needs a schema of `../shared/schemas` or a tool of `target/tools` says so and is passed over where it is absent.

// A test says that it failed by panicking.
#![allow(clippy::unwrap_used)]

mod datasette;
mod draft3;
mod hostile;
mod ids;
mod round_trip;
mod scale;
mod tools;
mod valid;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::LazyLock;

use exporter::export::{Export, Format, Options};
use libtest_mimic::{Arguments, Trial};
use minutebook::{Exclude, Record, convert_many, find_papers};
use serde_json::Value;
use tempfile::TempDir;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let trials =
        [valid::trials(), datasette::trials(), hostile::trials(), ids::trials(), round_trip::trials(), scale::trials()];
    libtest_mimic::run(&arguments, trials.into_iter().flatten().collect()).exit_code()
}

/// A test that is a function.
fn test(name: &str, run: fn()) -> Trial {
    Trial::test(name, move || {
        run();
        Ok(())
    })
}

/// A test that is not run, and the reason why.
fn skipped(name: &str, reason: &str) -> Trial {
    Trial::test(format!("{name} (skipped: {reason})"), || Ok(())).with_ignored_flag(true)
}

/// The folder that holds the workspace.
fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The records of corpus, fixtures and, where they are, real papers.
static RECORDS: LazyLock<Vec<Record>> = LazyLock::new(|| {
    let folders = ["corpus", "fixtures", "../shared/papers"].map(|folder| workspace().join(folder));
    let roots: Vec<_> = folders.into_iter().filter(|folder| folder.is_dir()).collect();
    let papers = find_papers(&roots, &Exclude::default(), None).papers;
    let mut records = Vec::new();
    convert_many(&papers, 0, &minutebook::Options::default(), |_, record| {
        records.extend(record);
        ControlFlow::Continue(())
    });
    records
});

/// An export of records to a folder of its own.
fn export<'a>(to: &str, records: impl IntoIterator<Item = &'a Record>) -> TempDir {
    let folder = TempDir::new().unwrap();
    let mut export = Export::begin(to.parse::<Format>().unwrap(), folder.path(), Options::default()).unwrap();
    for record in records {
        export.add(record).unwrap();
    }
    export.finish().unwrap();
    folder
}

/// The rows of a table in an export to NDJSON.
fn rows(folder: &TempDir, table: &str) -> Vec<Value> {
    let lines = std::fs::read_to_string(folder.path().join(format!("{table}.ndjson"))).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
