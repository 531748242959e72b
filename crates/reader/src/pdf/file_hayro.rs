//! The first way into a file: hayro-syntax, which parses objects on demand and recovers most of what is damaged.

use hayro_syntax::object::{self as hayro, MaybeRef, ObjectIdentifier};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use memchr::memmem;

use super::decode::decode;
use super::file::{File, Refusal};
use super::object::{Dict, Id, Object};

/// A file that hayro-syntax reads.
pub(super) struct Hayro(Pdf);

/// Nesting of arrays and dictionaries that is followed.
const DEPTH: usize = 64;

/// Bytes of a stream that hayro-syntax, which knows no limit, may inflate where the other decoder fails.
const SMALL: usize = 64 << 10;

impl Hayro {
    /// Loads a file; not one with an object stream that inflates to more than `limit` bytes.
    pub(super) fn load(bytes: &[u8], limit: usize) -> Result<Self, Refusal> {
        if swells(bytes, limit) {
            return Err(Refusal::Broken);
        }
        match Pdf::new(bytes.to_vec()) {
            Ok(pdf) => Ok(Self(pdf)),
            Err(LoadPdfError::Decryption(DecryptionError::PasswordProtected)) => Err(Refusal::Password),
            Err(_) => Err(Refusal::Broken),
        }
    }

    fn get(&self, id: Id) -> Option<hayro::Object<'_>> {
        self.0.xref().get(identifier(id))
    }
}

impl File for Hayro {
    fn catalogue(&self) -> Dict {
        let root = self.0.xref().root_id();
        self.0.xref().get::<hayro::Dict<'_>>(root).map(|dict| dictionary(&dict, 0)).unwrap_or_default()
    }

    fn object(&self, id: Id) -> Object {
        match self.get(id) {
            Some(hayro::Object::Stream(stream)) => Object::Stream(id, dictionary(stream.dict(), 0)),
            Some(other) => object(other, 0),
            None => Object::Null,
        }
    }

    fn stream(&self, id: Id, limit: usize) -> Option<Vec<u8>> {
        let stream = self.get(id)?.into_stream()?;
        let raw = stream.raw_data();
        decode(&dictionary(stream.dict(), 0), &raw, limit).or_else(|| {
            let decoded = (raw.len() <= SMALL).then(|| stream.decoded_data().ok()).flatten()?;
            (decoded.len() <= limit).then(|| decoded.into_owned())
        })
    }

    fn ids(&self) -> Vec<Id> {
        let dictionaries = self.0.objects().into_iter().filter_map(hayro::Object::into_dict);
        dictionaries.filter_map(|dict| dict.obj_id()).map(own_id).collect()
    }
}

/// Whether one of the streams that hold the file's structure, which hayro-syntax inflates without a limit, is over it.
fn swells(bytes: &[u8], limit: usize) -> bool {
    let flate = Dict(vec![(b"Filter".to_vec(), Object::Name(b"FlateDecode".to_vec()))]);
    [&b"/ObjStm"[..], b"/XRef"].into_iter().any(|kind| {
        memmem::find_iter(bytes, kind).any(|at| {
            let rest = &bytes[at..];
            let data = memmem::find(rest, b"stream").map(|start| &rest[start + b"stream".len()..]);
            data.is_some_and(|data| {
                let end = memmem::find(data, b"endstream").unwrap_or(data.len());
                let data = data[..end].trim_ascii_start();
                data.len() > limit / INFLATION && decode(&flate, data, limit).is_none()
            })
        })
    })
}

/// How much larger than itself a deflated stream can become.
const INFLATION: usize = 1032;

fn identifier((number, generation): Id) -> ObjectIdentifier {
    ObjectIdentifier::new(number, i32::from(generation))
}

fn own_id(id: ObjectIdentifier) -> Id {
    let reference = hayro::ObjRef::from(id);
    (reference.obj_number, u16::try_from(reference.gen_number).unwrap_or(0))
}

fn object(from: hayro::Object<'_>, depth: usize) -> Object {
    if depth > DEPTH {
        return Object::Null;
    }
    match from {
        hayro::Object::Null(_) | hayro::Object::Stream(_) => Object::Null,
        hayro::Object::Boolean(value) => Object::Bool(value),
        hayro::Object::Number(number) => Object::Number(number.as_f32()),
        hayro::Object::String(text) => Object::Text(text.as_bytes().to_vec()),
        hayro::Object::Name(name) => Object::Name(name.to_vec()),
        hayro::Object::Dict(dict) => Object::Dict(dictionary(&dict, depth + 1)),
        hayro::Object::Array(array) => Object::Array(array.raw_iter().map(|item| value(item, depth + 1)).collect()),
    }
}

fn dictionary(from: &hayro::Dict<'_>, depth: usize) -> Dict {
    Dict(from.entries().map(|(key, item)| (key.to_vec(), value(item, depth))).collect())
}

fn value(item: MaybeRef<hayro::Object<'_>>, depth: usize) -> Object {
    match item {
        MaybeRef::Ref(reference) => Object::Ref(own_id(reference.into())),
        MaybeRef::NotRef(direct) => object(direct, depth),
    }
}
