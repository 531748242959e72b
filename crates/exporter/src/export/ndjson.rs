//! A file of JSON lines for each table.

use std::fs::File;
use std::io::{BufWriter, Write};

use serde::Serializer;
use serde::ser::SerializeMap;

use super::Sink;
use super::error::ExportError;
use super::files::Files;
use super::folder::Folder;
use super::table::{Cell, Table};
use super::tables::Rows;

/// Writes each row as an object of one line; a value that a row does not have is `null`.
pub(super) struct Ndjson {
    files: Files<BufWriter<File>>,
}

impl Ndjson {
    pub(super) fn create(folder: &Folder) -> Result<Self, ExportError> {
        Files::create(|table| Ok(folder.create(&format!("{}.ndjson", table.name))?)).map(|files| Self { files })
    }
}

impl Sink for Ndjson {
    fn take(&mut self, rows: &Rows<'_>, _: &Folder) -> Result<(), ExportError> {
        rows.each(|table, cells| write_line(self.files.of(table), table, cells))
    }

    fn finish(self: Box<Self>, _: &Folder) -> Result<(), ExportError> {
        self.files.into_all().try_for_each(|mut file| Ok(file.flush()?))
    }
}

fn write_line(out: &mut impl Write, table: &Table, cells: &[Cell<'_>]) -> Result<(), ExportError> {
    let mut serializer = serde_json::Serializer::new(&mut *out);
    let mut object = serializer.serialize_map(None)?;
    for (column, cell) in table.columns().zip(cells) {
        object.serialize_entry(column.name, cell)?;
    }
    object.end()?;
    Ok(out.write_all(b"\n")?)
}
