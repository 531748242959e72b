//! A whole archive: every paper converted once, by workers that may die, into a folder that is right at any moment.

mod copies;
mod lock;
mod manifest;
mod report;
mod run;
mod shelf;

use std::io;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use exporter::Layout;
use thiserror::Error;

pub use manifest::{Chosen, Entry, MadeBy};
pub use report::{Doubtful, Large, Report, Run, Slow};

use crate::outcome::Failure;
use crate::{Found, Paper, Workers};

/// What a run leaves at the top of its folder, beside the records.
pub const OUTPUTS: [&str; 3] = [MANIFEST, REPORT, ERRORS];

const MANIFEST: &str = "manifest.jsonl";
const REPORT: &str = "report.json";
const ERRORS: &str = "errors.csv";

/// How a batch is run.
#[derive(Clone, Debug)]
pub struct Batch {
    /// Where the records go, with the manifest, the report and the table of errors.
    pub out: PathBuf,
    /// How records are laid out; the workers have to be told the same.
    pub layout: Layout,
    /// Papers at the same time; 0 is one for each core.
    pub threads: usize,
    /// Who converts.
    pub workers: Workers,
    /// Which papers are converted although an earlier run has done so.
    pub again: Again,
    /// Whether the records of papers that have gone are moved away.
    pub prune: bool,
}

/// Which papers are converted although an earlier run has met them as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Again {
    /// None.
    #[default]
    None,
    /// Those that have no record.
    Failed,
    /// All.
    All,
}

/// What happens to a paper in a run.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// A thread has taken it up.
    Begun,
    /// It has its record, or had it before.
    Done,
    /// Its worker died; it is tried once more at the end.
    Postponed,
    /// It has no record.
    Failed(&'a Failure),
}

/// Who is told what happens, from any thread.
pub trait Watch: Fn(&Paper, Event<'_>) + Sync {}

impl<F: Fn(&Paper, Event<'_>) + Sync> Watch for F {}

/// Why a run cannot begin or go on.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum RunError {
    /// Another run writes to the folder.
    #[error("another run is writing to {}: wait for it or name another folder", .0.display())]
    Locked(PathBuf),
    /// The file system refuses; what is done so far is kept.
    #[error("{} cannot be written: {error}; what is done is kept, run it again when this is mended", path.display())]
    Unwritable {
        /// Where.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

impl Batch {
    /// Converts what was found; a `stop` that turns true lets the papers in hand be finished and no others begun.
    ///
    /// # Errors
    ///
    /// Where the output folder is another run's, or cannot be written to. One paper's failure is no error.
    pub fn run(&self, found: &Found, stop: &AtomicBool, watch: &impl Watch) -> Result<Report, RunError> {
        run::run(self, found, stop, watch)
    }
}
