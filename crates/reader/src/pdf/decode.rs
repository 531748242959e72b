//! The filters of a stream, undone within a limit.

use lopdf::{Dictionary, Stream};

use super::object::{Dict, Object};

/// The bytes of a stream behind its filters; `None` where a filter is unknown or more than `limit` bytes come out.
pub(super) fn decode(dict: &Dict, raw: &[u8], limit: usize) -> Option<Vec<u8>> {
    let mut described = Dictionary::new();
    for (key, name) in [(&b"Filter"[..], "Filter"), (b"DecodeParms", "DecodeParms")] {
        if *dict.get(key) != Object::Null {
            described.set(name, plain(dict.get(key)));
        }
    }
    Stream::new(described, raw.to_vec()).get_plain_content_with_limit(limit).ok()
}

fn plain(object: &Object) -> lopdf::Object {
    match object {
        Object::Number(number) => lopdf::Object::Integer(*number as i64),
        Object::Name(name) => lopdf::Object::Name(name.clone()),
        Object::Array(items) => lopdf::Object::Array(items.iter().map(plain).collect()),
        Object::Dict(Dict(entries)) => {
            let mut dict = Dictionary::new();
            for (key, value) in entries {
                dict.set(key.clone(), plain(value));
            }
            lopdf::Object::Dictionary(dict)
        }
        _ => lopdf::Object::Null,
    }
}
