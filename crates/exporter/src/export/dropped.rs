//! What an export could not carry, by field.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::Write;

use serde::Serialize;

use super::error::ExportError;
use super::folder::Folder;
use super::table::Cell;
use super::tables::Rows;
use crate::v1::{Item, Record, Section};

/// The columns of each table that a format takes; `None` for all of all tables.
pub(super) type Carried = Option<&'static [(&'static str, &'static [&'static str])]>;

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
    pub(super) fn count(&mut self, record: &Record, rows: &Rows<'_>, carried: Carried) {
        self.add("record.text", u64::from(!record.text.is_empty()));
        self.add("record.meeting.spans", record.meeting.spans.len() as u64);
        self.add("record.items.spans", record.items.iter().map(item_spans).sum());
        self.add("record.sections.spans", record.sections.iter().map(section_spans).sum());
        self.add("record.commitments.spans", record.commitments.iter().map(|it| it.spans.len() as u64).sum());
        if let Some(carried) = carried {
            self.count_rows(rows, carried);
        }
    }

    /// Counts the rows of tables that are left out, and the values of columns that are left out of the others. An id
    /// alone says nothing.
    fn count_rows(&mut self, rows: &Rows<'_>, carried: &[(&str, &[&str])]) {
        let counted = rows.each(|table, cells| {
            match carried.iter().find(|(name, _)| *name == table.name) {
                None => self.add(table.name, 1),
                Some((_, columns)) => {
                    for (column, cell) in table.columns().zip(cells) {
                        let is_left_out = column.name != "id" && !columns.contains(&column.name) && *cell != Cell::Null;
                        self.add(&format!("{}.{}", table.name, column.name), u64::from(is_left_out));
                    }
                }
            }
            Ok::<_, Infallible>(())
        });
        counted.unwrap_or_else(|never| match never {});
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

#[cfg(test)]
mod tests {
    use super::super::tables::TABLES;
    use super::super::{Format, Options, sink};

    #[test]
    fn what_a_format_carries_is_in_the_tables() {
        for name in Format::names() {
            let folder = super::Folder::beside(&std::env::temp_dir().join(format!("minutebook-{name}"))).unwrap();
            let sink = sink(name.parse().unwrap(), &folder, &Options::default()).unwrap();
            for (table, columns) in sink.carried().unwrap_or_default() {
                let table = TABLES.iter().find(|known| known.name == *table).expect(table);
                for column in *columns {
                    assert!(table.columns().any(|known| known.name == *column), "{name}: {}.{column}", table.name);
                }
            }
        }
    }
}
