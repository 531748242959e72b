//! A database of `SQLite`: the tables with their keys, full-text search over their wording, and views that answer
//! questions.

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};

use super::Sink;
use super::error::ExportError;
use super::folder::Folder;
use super::table::{Cell, Column, Kind, Table};
use super::tables::{Rows, TABLES};

const VIEWS: &str = include_str!("views.sql");

/// Columns with wording that people search.
const SEARCHED: &[(&str, &str)] = &[
    ("blocks", "text"),
    ("items", "title"),
    ("clauses", "text"),
    ("commitments", "what"),
    ("bodies", "name"),
    ("people", "name"),
];

/// Columns, beside those that lead to other tables, that people sort and filter by.
const SORTED: &[(&str, &str)] = &[
    ("meetings", "date"),
    ("commitments", "due_latest"),
    ("clauses", "action"),
    ("dates", "earliest"),
    ("references", "kind"),
];

/// Writes rows into the tables of a database that nobody else has open yet.
pub(super) struct Sqlite {
    database: Connection,
}

impl Sqlite {
    pub(super) fn create(folder: &Folder) -> Result<Self, ExportError> {
        let database = Connection::open(folder.path("minutebook.db"))?;
        // Should the run be cut off, the file is thrown away: there is nothing to protect. 64 MiB of pages.
        database.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA foreign_keys = OFF; BEGIN;",
        )?;
        for table in TABLES {
            database.execute_batch(&create_table(table))?;
        }
        Ok(Self { database })
    }
}

impl Sink for Sqlite {
    fn take(&mut self, rows: &Rows<'_>, _: &Folder) -> Result<(), ExportError> {
        rows.each(|table, cells| {
            let mut insert = self.database.prepare_cached(&insert_into(table))?;
            insert.execute(params_from_iter(cells))?;
            Ok(())
        })
    }

    fn finish(self: Box<Self>, _: &Folder) -> Result<(), ExportError> {
        for table in TABLES {
            self.database.execute_batch(&create_indexes(table))?;
        }
        for (table, column) in SEARCHED {
            self.database.execute_batch(&create_search(table, column))?;
        }
        self.database.execute_batch(VIEWS)?;
        self.database.execute_batch("COMMIT; ANALYZE;")?;
        self.database.close().map_err(|(_, error)| error.into())
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Cell::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Cell::Id(id) => id.to_string().into(),
            Cell::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Cell::Integer(number) => ToSqlOutput::Borrowed(ValueRef::Integer(*number)),
            Cell::Number(number) => ToSqlOutput::Borrowed(ValueRef::Real(*number)),
            Cell::Boolean(flag) => ToSqlOutput::Borrowed(ValueRef::Integer(i64::from(*flag))),
            Cell::List(list) => list.to_string().into(),
        })
    }
}

fn create_table(table: &Table) -> String {
    let columns: Vec<_> = table.columns().map(column).collect();
    format!("CREATE TABLE \"{}\" (\n    {}\n);", table.name, columns.join(",\n    "))
}

fn column(column: &Column) -> String {
    let kind = match column.kind {
        Kind::Text | Kind::List => "TEXT",
        Kind::Integer | Kind::Boolean => "INTEGER",
        Kind::Number => "REAL",
    };
    let key = if column.name == "id" { " PRIMARY KEY" } else { "" };
    let required = if column.optional { "" } else { " NOT NULL" };
    let leads_to = column.leads_to.map(|table| format!(" REFERENCES \"{table}\" (id)")).unwrap_or_default();
    format!("\"{}\" {kind}{key}{required}{leads_to}", column.name)
}

fn insert_into(table: &Table) -> String {
    let values = vec!["?"; table.columns().count()];
    format!("INSERT INTO \"{}\" VALUES ({})", table.name, values.join(", "))
}

/// Indexes of the columns that lead to other tables and of those that people sort by; after the rows, since that is
/// faster.
fn create_indexes(table: &Table) -> String {
    let is_sorted = |column: &&Column| column.leads_to.is_some() || SORTED.contains(&(table.name, column.name));
    let index = |column: &Column| {
        let (table, column) = (table.name, column.name);
        format!("CREATE INDEX \"{table}_{column}\" ON \"{table}\" (\"{column}\");\n")
    };
    table.columns().filter(is_sorted).map(index).collect()
}

/// A full-text index beside the table, which keeps the text, of words without accents and English endings.
fn create_search(table: &str, column: &str) -> String {
    format!(
        "CREATE VIRTUAL TABLE \"{table}_fts\" USING fts5({column}, content=\"{table}\", tokenize='porter unicode61');
        INSERT INTO \"{table}_fts\" (\"{table}_fts\") VALUES ('rebuild');"
    )
}
