//! JSON Schemas as others publish them, in the words of draft 4, which the validator knows.
//!
//! Popolo's and pupa's are of draft 3: there a property says of itself that it is `required`, and a `type` may list
//! schemas and Python's own types beside the names of types. `OParl`'s are of draft 4 but for two words of its own: the
//! format `url`, and `schema` for the file that describes an object. No other word of them means anything else in
//! draft 4. All schemas of a folder become definitions of one, so that references among them are local.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

/// The schemas of one folder.
pub(crate) struct Schemas {
    definitions: Map<String, Value>,
}

impl Schemas {
    pub(crate) fn of(folder: &Path) -> Self {
        let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
        let schema = |path: &Path| in_draft4(serde_json::from_slice(&fs::read(path).unwrap()).unwrap());
        let named = files.map(|path| (name_of(&path.file_name().unwrap().to_string_lossy()), schema(&path)));
        Self { definitions: named.collect::<BTreeMap<_, _>>().into_iter().collect() }
    }

    /// The validator of the schema of that name, formats such as addresses and dates included.
    pub(crate) fn validator(&self, name: &str) -> Validator {
        assert!(self.definitions.contains_key(name), "{name}");
        let schema = json!({ "$ref": format!("#/definitions/{name}"), "definitions": self.definitions });
        let options = jsonschema::options().with_draft(Draft::Draft4).should_validate_formats(true);
        options.should_ignore_unknown_formats(true).build(&schema).unwrap()
    }
}

/// What a file or an address of a schema is called: `event` for `http://…/event.json#` and `event.draft3.json`.
fn name_of(address: &str) -> String {
    let name = address.trim_end_matches('#').rsplit('/').next().unwrap_or_default();
    name.split('.').next().unwrap_or_default().to_owned()
}

fn in_draft4(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            object_in_draft4(fields.into_iter().map(|(name, value)| (name, in_draft4(value))).collect())
        }
        Value::Array(values) => Value::Array(values.into_iter().map(in_draft4).collect()),
        value => value,
    }
}

fn object_in_draft4(mut schema: Map<String, Value>) -> Value {
    schema.retain(|name, value| !(["$schema", "id"].contains(&name.as_str()) && value.is_string()));
    let reference = schema.get("$ref").or_else(|| schema.get("schema")).and_then(Value::as_str).map(name_of);
    if let Some(name) = reference.filter(|_| schema.get("type").is_none_or(|kind| kind == "object")) {
        return json!({ "$ref": format!("#/definitions/{name}") });
    }
    require(&mut schema);
    if let Some(Value::Array(kinds)) =
        schema.get("type").filter(|kinds| kinds.as_array().is_some_and(|kinds| has_schemas(kinds)))
    {
        let any_of: Vec<_> = kinds.iter().map(kind_in_draft4).collect();
        schema.remove("type");
        schema.insert("anyOf".to_owned(), Value::Array(any_of));
    }
    if schema.get("format").is_some_and(|format| format == "url") {
        schema.insert("format".to_owned(), json!("uri"));
    }
    Value::Object(schema)
}

/// `required` of draft 3 stands in each property, that of draft 4 beside them.
fn require(schema: &mut Map<String, Value>) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    let mut required = Vec::new();
    for (name, property) in properties {
        if let Some(property) =
            property.as_object_mut().filter(|property| property.get("required") == Some(&json!(true)))
        {
            property.remove("required");
            required.push(json!(name));
        }
    }
    if !required.is_empty() {
        schema.insert("required".to_owned(), Value::Array(required));
    }
}

fn has_schemas(kinds: &[Value]) -> bool {
    kinds.iter().any(Value::is_object)
}

/// A member of a union: a schema, the name of a type, or Python's `date` and `datetime`, which JSON has no form of.
fn kind_in_draft4(kind: &Value) -> Value {
    match kind.as_str() {
        Some("date" | "datetime") => json!({ "not": {} }),
        Some(name) => json!({ "type": name }),
        None => kind.clone(),
    }
}
