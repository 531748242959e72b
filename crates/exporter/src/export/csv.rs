//! A CSV file for each table, and the `datapackage.json` (Frictionless, version 1) that says what their columns mean.

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufWriter, Write};

use serde_json::{Value, json};

use super::Sink;
use super::error::ExportError;
use super::files::Files;
use super::folder::Folder;
use super::table::{Cell, Column, Kind, Table};
use super::tables::{Rows, TABLES};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes each row as a line; a value that a row does not have is an empty cell.
pub(super) struct Csv {
    files: Files<csv::Writer<BufWriter<File>>>,
}

impl Csv {
    pub(super) fn create(folder: &Folder, byte_order_mark: bool) -> Result<Self, ExportError> {
        let mut package = folder.create("datapackage.json")?;
        serde_json::to_writer_pretty(&mut package, &data_package(byte_order_mark))?;
        writeln!(package)?;
        package.flush()?;
        let files = Files::create(|table| {
            let mut file = folder.create(&file_name(table))?;
            file.write_all(if byte_order_mark { BYTE_ORDER_MARK } else { b"" })?;
            let mut writer = csv::Writer::from_writer(file);
            writer.write_record(table.columns().map(|column| column.name))?;
            Ok(writer)
        })?;
        Ok(Self { files })
    }
}

impl Sink for Csv {
    fn take(&mut self, rows: &Rows<'_>, _: &Folder) -> Result<(), ExportError> {
        rows.each(|table, cells| {
            Ok(self.files.of(table).write_record(cells.iter().map(|cell| printed(cell).into_owned()))?)
        })
    }

    fn finish(self: Box<Self>, _: &Folder) -> Result<(), ExportError> {
        self.files.into_all().try_for_each(|mut file| Ok(file.flush()?))
    }
}

fn file_name(table: &Table) -> String {
    format!("{}.csv", table.name)
}

fn printed<'a>(cell: &Cell<'a>) -> Cow<'a, str> {
    match cell {
        Cell::Null => Cow::Borrowed(""),
        Cell::Text(text) => harmless(text),
        Cell::Id(id) => Cow::Owned(id.to_string()),
        Cell::Integer(number) => Cow::Owned(number.to_string()),
        Cell::Number(number) => Cow::Owned(number.to_string()),
        Cell::Boolean(flag) => Cow::Borrowed(if *flag { "true" } else { "false" }),
        Cell::List(list) => Cow::Owned(list.to_string()),
    }
}

/// A text that no spreadsheet takes for a formula: an apostrophe goes before one that would be, and before one that has
/// such an apostrophe already, so that taking one away gives the text again.
fn harmless(text: &str) -> Cow<'_, str> {
    if text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

fn data_package(byte_order_mark: bool) -> Value {
    json!({
        "profile": "tabular-data-package",
        "name": "minutebook",
        "title": "Council papers",
        "resources": TABLES.iter().map(|table| resource(table, byte_order_mark)).collect::<Vec<_>>(),
    })
}

fn resource(table: &'static Table, byte_order_mark: bool) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": file_name(table),
        "description": table.about.trim(),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": if byte_order_mark { "utf-8-sig" } else { "utf-8" },
        "schema": {
            "fields": table.columns().map(field).collect::<Vec<_>>(),
            "primaryKey": "id",
            "foreignKeys": table.columns().filter_map(|column| foreign_key(table, column)).collect::<Vec<_>>(),
            "missingValues": [""],
        },
    })
}

fn field(column: &Column) -> Value {
    let kind = match column.kind {
        Kind::Text => "string",
        Kind::Integer => "integer",
        Kind::Number => "number",
        Kind::Boolean => "boolean",
        Kind::List => "array",
    };
    // An empty text is an empty cell as well, so that only other values can be asked for.
    let is_required =
        !column.optional && (column.kind != Kind::Text || column.leads_to.is_some() || column.name == "id");
    json!({
        "name": column.name,
        "type": kind,
        "description": column.about.trim(),
        "constraints": { "required": is_required },
    })
}

fn foreign_key(table: &Table, column: &Column) -> Option<Value> {
    let target = column.leads_to?;
    // The specification's word for a table that leads to itself.
    let resource = if target == table.name { "" } else { target };
    Some(json!({ "fields": column.name, "reference": { "resource": resource, "fields": "id" } }))
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn what_a_spreadsheet_would_compute_becomes_text() {
        for formula in ["=1+1", "+44 1234", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for text in ["", "plain", "'tis", "1-2", "£-1", "a=b"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn taking_one_apostrophe_away_gives_the_text_again() {
        assert_eq!(harmless("'=1"), "''=1");
    }
}
