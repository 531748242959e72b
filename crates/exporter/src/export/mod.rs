//! Records into the formats of other tools.
//!
//! All formats are written from the same tables (`tables`): one paper's record becomes rows with stable ids, every
//! format takes of them what it can carry, and `dropped.json` counts the rest. Records come one at a time, in the order
//! of their paths; of all that went before only ids are kept.

mod address;
mod akn;
mod archive;
mod clock;
mod councils;
mod csv;
mod dropped;
mod error;
mod files;
mod fill;
mod folder;
mod gather;
mod ics;
mod id;
mod identity;
mod ndjson;
mod objects;
mod ocd;
mod oparl;
mod popolo;
mod quotes;
mod schema_org;
mod sqlite;
mod table;
mod tables;
mod visible;

use std::path::Path;
use std::str::FromStr;

use address::Addresses;
use archive::Archive;
pub use councils::Councils;
use dropped::{Carried, Dropped};
pub use error::ExportError;
use folder::Folder;
use id::{Id, Of};
use objects::Objects;
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
    /// Popolo: events, organisations, people, memberships, motions and vote events.
    Popolo,
    /// `OParl` 1.1: the lists that an `OParl` server hands out.
    Oparl,
    /// Open Civic Data: events and vote events.
    Ocd,
    /// Akoma Ntoso 3.0: a debate document for each paper.
    Akn,
    /// schema.org: a JSON-LD graph of events and organisations.
    SchemaOrg,
    /// iCalendar: meetings, next meetings and due dates.
    Ics,
}

/// The formats by the names that people give them.
const FORMATS: &[(&str, Format)] = &[
    ("ndjson", Format::Ndjson),
    ("csv", Format::Csv),
    ("sqlite", Format::Sqlite),
    ("popolo", Format::Popolo),
    ("oparl", Format::Oparl),
    ("ocd", Format::Ocd),
    ("akn", Format::Akn),
    ("schema-org", Format::SchemaOrg),
    ("ics", Format::Ics),
];

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
    /// The web address below which the papers, and the things that formats name by address, are to be found.
    pub base: Option<String>,
    /// Whether CSV files begin with a byte order mark, which old spreadsheets need to see that they are UTF-8.
    pub byte_order_mark: bool,
}

/// Writes rows in one format.
trait Sink {
    /// What it takes of the rows.
    fn carried(&self) -> Carried {
        None
    }

    /// Takes the rows of one paper.
    fn take(&mut self, rows: &Rows<'_>, folder: &Folder) -> Result<(), ExportError>;

    /// Writes what can be written only when all papers have come.
    fn finish(self: Box<Self>, folder: &Folder) -> Result<(), ExportError>;
}

fn sink(to: Format, folder: &Folder, options: &Options) -> Result<Box<dyn Sink>, ExportError> {
    let addresses = Addresses::below(options.base.as_deref());
    Ok(match to {
        Format::Ndjson => Box::new(ndjson::Ndjson::create(folder)?),
        Format::Csv => Box::new(csv::Csv::create(folder, options.byte_order_mark)?),
        Format::Sqlite => Box::new(sqlite::Sqlite::create(folder)?),
        Format::Popolo => Box::new(Objects::create(&popolo::POPOLO, addresses)?),
        Format::Oparl => Box::new(Objects::create(&oparl::OPARL, addresses)?),
        Format::Ocd => Box::new(Objects::create(&ocd::OCD, addresses)?),
        Format::Akn => Box::new(akn::Akn::new(addresses)),
        Format::SchemaOrg => Box::new(Objects::create(&schema_org::SCHEMA_ORG, addresses)?),
        Format::Ics => Box::new(ics::Ics::create()?),
    })
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
        let sink = sink(to, &folder, &options)?;
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
        self.dropped.count(record, &rows, self.sink.carried());
        self.sink.take(&rows, &self.folder)
    }

    /// Writes what is left to write and puts the folder in its place.
    ///
    /// # Errors
    ///
    /// Where the file system or a format's library refuses; nothing is left behind then.
    pub fn finish(mut self) -> Result<(), ExportError> {
        let rows = Rows { candidates: self.archive.candidates(), ..Rows::default() };
        self.sink.take(&rows, &self.folder)?;
        self.sink.finish(&self.folder)?;
        self.dropped.write(&self.folder)?;
        self.folder.put_in_place()
    }
}
