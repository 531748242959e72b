//! What became of every paper, on disk: a line of JSON each, added as soon as it is known.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use exporter::Layout;
use serde::{Deserialize, Serialize};

use super::shelf::Shelf;
use crate::hash::Hash;
use crate::outcome::{Failure, Outcome, Summary};

/// A line of the manifest: one paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its path below the input root.
    pub path: String,
    /// SHA-256 of its bytes; null where it is too large to be looked at.
    pub sha256: Option<Hash>,
    /// Its size.
    pub bytes: u64,
    /// The program that converted it, and how.
    #[serde(flatten)]
    pub made_by: MadeBy,
    /// What became of it.
    pub outcome: Outcome,
    /// SHA-256 of its record; null where it has none.
    pub record: Option<Hash>,
    /// Why it has none.
    pub error: Option<Failure>,
    /// What its record holds.
    pub summary: Option<Summary>,
}

/// What a record depends on beside the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeBy {
    /// The program's version, and behind a `+` what tells its build from others.
    pub version: String,
    /// The name of the record's format.
    pub schema: String,
    /// The options that change a record.
    pub options: Chosen,
}

/// The options that change a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    /// Whether its JSON is indented.
    pub pretty: bool,
}

impl MadeBy {
    /// This build with a layout.
    pub(super) fn this(layout: Layout) -> Self {
        Self {
            version: concat!(env!("CARGO_PKG_VERSION"), "+", env!("MINUTEBOOK_BUILD")).to_owned(),
            schema: "minutebook/1".to_owned(),
            options: Chosen { pretty: layout == Layout::Indented },
        }
    }
}

/// The file of entries, open at its end.
#[derive(Debug)]
pub(super) struct Manifest {
    path: PathBuf,
    file: File,
    /// Whether the lines are in the order of their paths, one for each.
    is_ordered: bool,
}

impl Manifest {
    /// Opens a manifest, or begins one, and gives what earlier runs wrote: of several lines on one paper the last. A
    /// line that was cut off by the end of its run is taken away.
    pub(super) fn open(path: &Path) -> io::Result<(Self, BTreeMap<String, Entry>)> {
        let file = OpenOptions::new().create(true).read(true).append(true).open(path)?;
        let mut known = BTreeMap::new();
        let mut whole = 0;
        let mut is_ordered = true;
        each_line(&file, |line| {
            whole += line.len() as u64;
            if let Ok(entry) = serde_json::from_slice::<Entry>(line) {
                is_ordered &= known.last_key_value().is_none_or(|(last, _)| *last < entry.path);
                known.insert(entry.path.clone(), entry);
            } else {
                is_ordered = false;
            }
        })?;
        file.set_len(whole)?;
        Ok((Self { path: path.to_owned(), file, is_ordered }, known))
    }

    /// Adds a line.
    pub(super) fn add(&mut self, entry: &Entry) -> io::Result<()> {
        let mut line = serde_json::to_vec(entry)?;
        line.push(b'\n');
        self.is_ordered = false;
        self.file.write_all(&line)
    }

    /// Calls `take` with each entry, the last of each paper, in the order of their paths once the manifest is in order.
    pub(super) fn read(&self, mut take: impl FnMut(Entry)) -> io::Result<()> {
        each_line(&File::open(&self.path)?, |line| {
            if let Ok(entry) = serde_json::from_slice(line) {
                take(entry);
            }
        })
    }

    /// Writes it anew in the order of the papers' paths, without lines that later ones stand for and without papers
    /// that `keep` denies, if there is such a test. So it is the same whatever the order the papers came in.
    pub(super) fn put_in_order(&mut self, folder: &Shelf, keep: Option<impl Fn(&str) -> bool>) -> io::Result<()> {
        if self.is_ordered && keep.is_none() {
            return Ok(());
        }
        let bytes = fs::read(&self.path)?;
        let mut lines = BTreeMap::new();
        for line in bytes.split_inclusive(|&byte| byte == b'\n') {
            if let Ok(Name { path }) = serde_json::from_slice(line) {
                lines.insert(path, line);
            }
        }
        if let Some(keep) = keep {
            lines.retain(|path, _| keep(path));
        }
        let ordered = lines.into_values().collect::<Vec<_>>().concat();
        let mut draft = folder.draft("manifest")?;
        draft.write_all(&ordered)?;
        draft.put(&self.path)?;
        self.file = OpenOptions::new().append(true).open(&self.path)?;
        self.is_ordered = true;
        Ok(())
    }
}

/// As much of a line as its place depends on.
#[derive(Deserialize)]
struct Name {
    path: String,
}

/// Calls `take` with each whole line, its end included.
fn each_line(file: &File, mut take: impl FnMut(&[u8])) -> io::Result<()> {
    let mut reader = BufReader::with_capacity(1 << 20, file);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        if line.ends_with(b"\n") {
            take(&line);
        }
        line.clear();
    }
    Ok(())
}
