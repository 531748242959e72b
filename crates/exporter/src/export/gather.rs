//! Objects that several papers have a part in, put together on disk: a meeting is told of by its agenda and its minutes.

use rusqlite::{Connection, params};
use serde_json::{Map, Value};

use super::error::ExportError;

/// Lists of a meeting's business. They are taken from papers of one kind, so that the items of an agenda and those of
/// its minutes do not stand one behind the other.
const OF_ONE_KIND: &[&str] = &["agenda", "agendaItem"];

/// Parts of objects, in a database that is on disk where it grows large and gone when it is closed.
pub(super) struct Gathered {
    parts: Connection,
}

impl Gathered {
    pub(super) fn new() -> Result<Self, ExportError> {
        let parts = Connection::open("")?;
        parts.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;
            CREATE TABLE parts (at INTEGER PRIMARY KEY, file TEXT, id TEXT, rank INTEGER, object TEXT);",
        )?;
        Ok(Self { parts })
    }

    /// Keeps what one paper knows of the object `id` of a file. The first of the lowest rank is believed where two parts
    /// disagree.
    pub(super) fn put(&self, file: &str, id: &str, rank: u8, object: &Value) -> Result<(), ExportError> {
        let mut insert = self.parts.prepare_cached("INSERT INTO parts (file, id, rank, object) VALUES (?, ?, ?, ?)")?;
        insert.execute(params![file, id, rank, object.to_string()])?;
        Ok(())
    }

    /// Hands on each object whole, file by file and there in the order of ids.
    pub(super) fn each(self, mut take: impl FnMut(&str, Value) -> Result<(), ExportError>) -> Result<(), ExportError> {
        self.parts.execute_batch("CREATE INDEX by_object ON parts (file, id, rank, at);")?;
        let mut select = self.parts.prepare("SELECT file, id, rank, object FROM parts ORDER BY file, id, rank, at")?;
        let mut rows = select.query([])?;
        let mut whole: Option<Whole> = None;
        while let Some(row) = rows.next()? {
            let (file, id, rank, part): (String, String, u8, String) =
                (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            let part: Map<String, Value> = serde_json::from_str(&part)?;
            match &mut whole {
                Some(whole) if (&whole.file, &whole.id) == (&file, &id) => whole.add(part, rank),
                _ => {
                    let next = Whole { file, id, rank, object: part };
                    if let Some(Whole { file, object, .. }) = whole.replace(next) {
                        take(&file, Value::Object(object))?;
                    }
                }
            }
        }
        whole.map_or(Ok(()), |Whole { file, object, .. }| take(&file, Value::Object(object)))
    }
}

/// An object and the parts that it was made from so far.
struct Whole {
    file: String,
    id: String,
    rank: u8,
    object: Map<String, Value>,
}

impl Whole {
    /// Adds what is not known yet; lists grow by what they do not hold.
    fn add(&mut self, part: Map<String, Value>, rank: u8) {
        for (name, value) in part {
            let is_foreign = rank != self.rank && OF_ONE_KIND.contains(&name.as_str());
            match (self.object.get_mut(&name), value) {
                (Some(Value::Array(known)), Value::Array(_)) if is_foreign && !known.is_empty() => {}
                (Some(Value::Array(known)), Value::Array(more)) => {
                    for value in more {
                        if !known.contains(&value) {
                            known.push(value);
                        }
                    }
                }
                (Some(Value::Null) | None, value) => {
                    self.object.insert(name, value);
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn gathered(parts: &[(&str, &str, u8, Value)]) -> Vec<(String, Value)> {
        let gathered = Gathered::new().unwrap();
        for (file, id, rank, part) in parts {
            gathered.put(file, id, *rank, part).unwrap();
        }
        let mut objects = Vec::new();
        gathered
            .each(|file, object| {
                objects.push((file.to_owned(), object));
                Ok(())
            })
            .unwrap();
        objects
    }

    #[test]
    fn what_one_paper_does_not_say_another_does() {
        let agenda = json!({ "venue": "Hall", "end": null, "who": ["a"], "agenda": ["1", "2"] });
        let minutes = json!({ "venue": "The Hall", "end": "21:00", "who": ["a", "b"], "agenda": ["1."] });
        let parts = [("events", "m", 3, agenda), ("events", "m", 0, minutes)];
        let whole = json!({ "venue": "The Hall", "end": "21:00", "who": ["a", "b"], "agenda": ["1."] });
        assert_eq!(gathered(&parts), [("events".to_owned(), whole)]);
    }

    #[test]
    fn objects_come_by_file_and_id() {
        let parts = [("b", "1", 0, json!({})), ("a", "2", 0, json!({})), ("a", "1", 0, json!({ "x": 1 }))];
        let objects = gathered(&parts);
        assert_eq!(objects.iter().map(|(file, _)| file.as_str()).collect::<Vec<_>>(), ["a", "a", "b"]);
        assert_eq!(objects[0].1, json!({ "x": 1 }));
    }
}
