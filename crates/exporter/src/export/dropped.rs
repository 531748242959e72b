//! What an export could not carry, by field.

use std::collections::BTreeMap;
use std::io::Write;

use serde::Serialize;

use super::error::ExportError;
use super::folder::Folder;
use super::table::Cell;
use super::tables::Rows;
use crate::v1::{Item, Record, Section};

/// Counts the values of records that an export leaves out.
#[derive(Debug, Default)]
pub(super) struct Dropped {
    counts: BTreeMap<String, u64>,
}

/// One line of `dropped.json`.
#[derive(Serialize)]
struct Field<'a> {
    field: &'a str,
    count: u64,
}

impl Dropped {
    /// Counts what no format takes of a record, and what this one does not take of its rows.
    pub(super) fn count(&mut self, record: &Record, rows: &Rows<'_>) {
        self.add("record.text", u64::from(!record.text.is_empty()));
        self.add("record.meeting.spans", record.meeting.spans.len() as u64);
        self.add("record.items.spans", record.items.iter().map(item_spans).sum());
        self.add("record.sections.spans", record.sections.iter().map(section_spans).sum());
        self.add("record.commitments.spans", record.commitments.iter().map(|it| it.spans.len() as u64).sum());
        let _ = (rows, Cell::Null);
    }

    /// Counts values of a field that are left out.
    pub(super) fn add(&mut self, field: &str, count: u64) {
        if count > 0 {
            *self.counts.entry(field.to_owned()).or_default() += count;
        }
    }

    /// Writes `dropped.json`: an array of fields with how many values of each are in the records and not in the export.
    pub(super) fn write(&self, folder: &Folder) -> Result<(), ExportError> {
        let fields: Vec<_> = self.counts.iter().map(|(field, &count)| Field { field, count }).collect();
        let mut out = folder.create("dropped.json")?;
        serde_json::to_writer_pretty(&mut out, &fields)?;
        writeln!(out)?;
        Ok(out.flush()?)
    }
}

/// Places of single values of an item and its sub-items; that of the heading is the row's own.
fn item_spans(item: &Item) -> u64 {
    let own = item.spans.keys().filter(|field| *field != "heading").count() as u64;
    own + item.items.iter().map(item_spans).sum::<u64>()
}

fn section_spans(section: &Section) -> u64 {
    let own = section.spans.keys().filter(|field| *field != "heading").count() as u64;
    own + section.sections.iter().map(section_spans).sum::<u64>()
}
