//! A file for each table.

use std::collections::BTreeMap;

use super::error::ExportError;
use super::table::Table;
use super::tables::TABLES;

/// What is written to, table by table.
pub(super) struct Files<W>(BTreeMap<&'static str, W>);

impl<W> Files<W> {
    /// Opens the file of every table.
    pub(super) fn create(open: impl Fn(&'static Table) -> Result<W, ExportError>) -> Result<Self, ExportError> {
        TABLES.iter().map(|table| Ok((table.name, open(table)?))).collect::<Result<_, _>>().map(Self)
    }

    pub(super) fn of(&mut self, table: &Table) -> &mut W {
        self.0.get_mut(table.name).expect("every table has its file")
    }

    pub(super) fn into_all(self) -> impl Iterator<Item = W> {
        self.0.into_values()
    }
}
