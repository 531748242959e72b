//! All that was read of a paper to the record that other tools build on, its JSON and its outline for people; and
//! records to the formats of other tools.

pub mod export;
mod ids;
mod outline;
mod places;
mod record;
mod tiling;
pub mod v1;

use std::io::{self, Write};

pub use outline::write_outline;
pub use record::record;
use schemars::generate::SchemaSettings;

/// How a record's JSON is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One line a record. The files of a folder, one behind the other, are then NDJSON, and a record is written in
    /// two thirds of the time and half of the bytes.
    #[default]
    Line,
    /// Indented, for people.
    Indented,
}

/// Writes a record as JSON with a line end behind it.
pub fn write_json(record: &v1::Record, layout: Layout, mut out: impl Write) -> io::Result<()> {
    match layout {
        Layout::Line => serde_json::to_writer(&mut out, record)?,
        Layout::Indented => serde_json::to_writer_pretty(&mut out, record)?,
    }
    out.write_all(b"\n")
}

/// The JSON Schema (2020-12) of [`v1::Record`], made from the types, indented.
pub fn schema() -> String {
    let schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<v1::Record>();
    format!("{:#}\n", schema.as_value())
}
