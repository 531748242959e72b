//! Formats that are lists of JSON objects: each says what objects the rows of a paper are, and where they are listed.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};

use serde_json::{Map, Value};

use super::Sink;
use super::address::Addresses;
use super::dropped::Carried;
use super::error::ExportError;
use super::folder::Folder;
use super::gather::Gathered;
use super::tables::{Paper, Rows};

/// A format of JSON objects.
pub(super) struct Dialect {
    /// The columns that its objects hold.
    pub(super) carried: Carried,
    /// The files that are written even where nothing is listed in them.
    pub(super) files: &'static [&'static str],
    /// What stands before and after the objects of a file, by its name.
    pub(super) frame: fn(&str) -> (&'static str, &'static str),
    /// The objects that a paper has a part in.
    pub(super) objects: fn(&Rows<'_>, &Addresses, &mut Put<'_>) -> Result<(), ExportError>,
}

/// Takes an object: the file that lists it, its id in that file, what kind of paper tells of it, and what that tells.
pub(super) type Put<'a> = dyn FnMut(&str, &str, u8, Value) -> Result<(), ExportError> + 'a;

/// What is put into a list that may have nothing else in it, so that there is a file of it.
pub(super) fn nothing() -> Value {
    Value::Object(Map::new())
}

/// Writes the objects of one format.
pub(super) struct Objects {
    dialect: &'static Dialect,
    addresses: Addresses,
    gathered: Gathered,
}

impl Objects {
    pub(super) fn create(dialect: &'static Dialect, addresses: Addresses) -> Result<Self, ExportError> {
        Ok(Self { dialect, addresses, gathered: Gathered::new()? })
    }
}

impl Sink for Objects {
    fn carried(&self) -> Carried {
        self.dialect.carried
    }

    fn take(&mut self, rows: &Rows<'_>, _: &Folder) -> Result<(), ExportError> {
        let mut put = |file: &str, id: &str, rank, object: Value| self.gathered.put(file, id, rank, &stated(object));
        (self.dialect.objects)(rows, &self.addresses, &mut put)
    }

    fn finish(self: Box<Self>, folder: &Folder) -> Result<(), ExportError> {
        for file in self.dialect.files {
            self.gathered.put(file, "", 0, &nothing())?;
        }
        let mut lists = Lists { folder, frame: self.dialect.frame, current: None };
        self.gathered.each(|file, object| lists.write(file, &object))?;
        lists.close()
    }
}

/// The lists of objects, written one after the other.
struct Lists<'a> {
    folder: &'a Folder,
    frame: fn(&str) -> (&'static str, &'static str),
    current: Option<List>,
}

/// A list under way.
struct List {
    name: String,
    file: BufWriter<File>,
    is_empty: bool,
}

impl Lists<'_> {
    fn write(&mut self, name: &str, object: &Value) -> Result<(), ExportError> {
        if self.current.as_ref().is_none_or(|list| list.name != name) {
            self.close()?;
            let mut file = self.folder.create(name)?;
            file.write_all((self.frame)(name).0.as_bytes())?;
            self.current = Some(List { name: name.to_owned(), file, is_empty: true });
        }
        if let Some(list) = self.current.as_mut().filter(|_| *object != nothing()) {
            list.file.write_all(if list.is_empty { b"\n" } else { b",\n" })?;
            list.is_empty = false;
            serde_json::to_writer(&mut list.file, object)?;
        }
        Ok(())
    }

    fn close(&mut self) -> Result<(), ExportError> {
        if let Some(mut list) = self.current.take() {
            writeln!(list.file, "\n{}", (self.frame)(&list.name).1)?;
            list.file.flush()?;
        }
        Ok(())
    }
}

/// An object without what the paper does not state.
fn stated(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(fields.map(|(name, value)| (name, stated(value))).collect::<Map<_, _>>())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(stated).collect()),
        value => value,
    }
}

/// Which papers of a meeting are believed first: its minutes, and what is printed of single items before its agenda.
pub(super) fn rank(paper: &Paper<'_>) -> u8 {
    const KINDS: &[&str] = &["minutes", "agenda_item", "decision_notice", "pack", "agenda", "report"];
    KINDS.iter().position(|kind| *kind == paper.kind).unwrap_or(KINDS.len()) as u8
}

/// Rows by the key of what they belong to.
pub(super) fn by<K: Ord, R>(rows: &[R], key: impl Fn(&R) -> K) -> BTreeMap<K, Vec<&R>> {
    let mut groups = BTreeMap::<K, Vec<&R>>::new();
    for row in rows {
        groups.entry(key(row)).or_default().push(row);
    }
    groups
}
