//! Records into the formats of other tools.
//!
//! All formats are written from the same [tables](tables): one paper's record becomes rows with stable ids, every
//! format takes of them what it can carry, and `dropped.json` counts the rest. Records come one at a time, in the order
//! of their paths; of all that went before only ids are kept.

mod archive;
mod councils;
mod csv;
mod dropped;
mod error;
mod files;
mod fill;
mod folder;
mod id;
mod identity;
mod ndjson;
mod quotes;
mod sqlite;
mod table;
mod tables;

use std::path::Path;
use std::str::FromStr;

use archive::Archive;
pub use councils::Councils;
use dropped::Dropped;
pub use error::ExportError;
use folder::Folder;
use id::{Id, Of};
use tables::Rows;

use crate::v1::Record;

/// A format that records can be exported to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A file of JSON lines for each table.
    Ndjson,
    /// A CSV file for each table, and a Frictionless data package.
    Csv,
    /// A database of `SQLite` with full-text search.
    Sqlite,
}

/// The formats by the names that people give them.
const FORMATS: &[(&str, Format)] = &[("ndjson", Format::Ndjson), ("csv", Format::Csv), ("sqlite", Format::Sqlite)];

impl Format {
    /// The names of all formats.
    pub fn names() -> impl Iterator<Item = &'static str> {
        FORMATS.iter().map(|(name, _)| *name)
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let format = FORMATS.iter().find(|(known, _)| *known == name).map(|(_, format)| *format);
        format.ok_or_else(|| format!("formats are {}", Self::names().collect::<Vec<_>>().join(", ")))
    }
}

/// What a caller may choose.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The councils whose GSS codes are known.
    pub councils: Councils,
    /// Whether CSV files begin with a byte order mark, which old spreadsheets need to see that they are UTF-8.
    pub byte_order_mark: bool,
}

/// Writes rows in one format.
trait Sink {
    /// Takes the rows of one paper.
    fn take(&mut self, rows: &Rows<'_>) -> Result<(), ExportError>;

    /// Writes what can be written only when all papers have come.
    fn finish(self: Box<Self>) -> Result<(), ExportError>;
}

/// An export under way. What is written appears in its place when it is finished, whole or not at all.
pub struct Export {
    folder: Folder,
    sink: Box<dyn Sink>,
    archive: Archive,
    councils: Councils,
    dropped: Dropped,
}

impl Export {
    /// Begins an export to the folder `out`, which is made, and must not hold anything.
    ///
    /// # Errors
    ///
    /// Where the folder holds something already or cannot be written.
    pub fn begin(to: Format, out: &Path, options: Options) -> Result<Self, ExportError> {
        let folder = Folder::beside(out)?;
        let sink: Box<dyn Sink> = match to {
            Format::Ndjson => Box::new(ndjson::Ndjson::create(&folder)?),
            Format::Csv => Box::new(csv::Csv::create(&folder, options.byte_order_mark)?),
            Format::Sqlite => Box::new(sqlite::Sqlite::create(&folder)?),
        };
        let dropped = Dropped::default();
        Ok(Self { folder, sink, archive: Archive::default(), councils: options.councils, dropped })
    }

    /// Takes the next record.
    ///
    /// # Errors
    ///
    /// Where another record has its path, or what becomes of it cannot be written.
    pub fn add(&mut self, record: &Record) -> Result<(), ExportError> {
        let paper = Id::of(Of::Paper, &[&record.source.path]);
        if !self.archive.is_new(paper) {
            return Err(ExportError::SamePath(record.source.path.clone()));
        }
        let rows = fill::rows(record, paper, &mut self.archive, &self.councils);
        self.dropped.count(record, &rows);
        self.sink.take(&rows)
    }

    /// Writes what is left to write and puts the folder in its place.
    ///
    /// # Errors
    ///
    /// Where the file system or a format's library refuses; nothing is left behind then.
    pub fn finish(mut self) -> Result<(), ExportError> {
        let rows = Rows { candidates: self.archive.candidates(), ..Rows::default() };
        self.sink.take(&rows)?;
        self.sink.finish()?;
        self.dropped.write(&self.folder)?;
        self.folder.put_in_place()
    }
}
