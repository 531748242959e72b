//! The second way into a file: lopdf, which loads every object at once, within a limit.

use lopdf::{Document, LoadOptions};

use super::file::{File, Refusal};
use super::object::{Dict, Id, Object};

/// A file that lopdf has loaded.
pub(super) struct Lopdf(Document);

impl Lopdf {
    /// Loads a file; no stream inside it may inflate to more than `limit` bytes.
    pub(super) fn load(bytes: &[u8], limit: usize) -> Result<Self, Refusal> {
        let options = LoadOptions::with_max_decompressed_size(limit);
        match Document::load_mem_with_options(bytes, options) {
            Ok(document) if document.is_encrypted() && !document.was_encrypted() => Err(Refusal::Password),
            Ok(document) => Ok(Self(document)),
            Err(lopdf::Error::InvalidPassword) => Err(Refusal::Password),
            Err(_) => Err(Refusal::Broken),
        }
    }
}

impl File for Lopdf {
    fn catalogue(&self) -> Dict {
        self.0.catalog().map(dictionary).unwrap_or_default()
    }

    fn object(&self, id: Id) -> Object {
        match self.0.get_object(id) {
            Ok(lopdf::Object::Stream(stream)) => Object::Stream(id, dictionary(&stream.dict)),
            Ok(other) => object(other),
            Err(_) => Object::Null,
        }
    }

    fn stream(&self, id: Id, limit: usize) -> Option<Vec<u8>> {
        let stream = self.0.get_object(id).ok()?.as_stream().ok()?;
        stream.get_plain_content_with_limit(limit).ok()
    }

    fn ids(&self) -> Vec<Id> {
        self.0.objects.keys().copied().collect()
    }
}

fn object(from: &lopdf::Object) -> Object {
    match from {
        lopdf::Object::Null | lopdf::Object::Stream(_) => Object::Null,
        lopdf::Object::Boolean(value) => Object::Bool(*value),
        lopdf::Object::Integer(value) => Object::Number(*value as f32),
        lopdf::Object::Real(value) => Object::Number(*value),
        lopdf::Object::Name(name) => Object::Name(name.clone()),
        lopdf::Object::String(bytes, _) => Object::Text(bytes.clone()),
        lopdf::Object::Array(items) => Object::Array(items.iter().map(object).collect()),
        lopdf::Object::Dictionary(dict) => Object::Dict(dictionary(dict)),
        lopdf::Object::Reference(id) => Object::Ref(*id),
    }
}

fn dictionary(from: &lopdf::Dictionary) -> Dict {
    Dict(from.iter().map(|(key, value)| (key.clone(), object(value))).collect())
}
