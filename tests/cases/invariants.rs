//! What is true of every record, checked from outside: on the JSON, as a reader of it would.

use std::sync::LazyLock;

use minutebook::{Error, Layout, Options, Record, convert, v1, write_json};
use serde_json::Value;

use crate::wording;

/// The schema that is committed; another test holds it to the types.
static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema: Value = serde_json::from_str(include_str!("../../schema/minutebook-1.json")).unwrap();
    jsonschema::validator_for(&schema).unwrap()
});

/// All that a paper's record promises.
pub(crate) fn hold(bytes: &[u8], record: &Record) -> Result<(), String> {
    hold_within(bytes, record)?;
    wording::of_the_source_is_kept(bytes, record)
}

/// What a record promises whatever it was read from, damaged files too.
pub(crate) fn hold_within(bytes: &[u8], record: &Record) -> Result<(), String> {
    let json = json(record)?;
    reads_back(&json, record)?;
    is_valid(&json)?;
    is_the_same_again(bytes, record, &json)?;
    let text = Text::of(&record.text);
    text.is_tiled_by(record)?;
    wording::supports_every_value(&text, record)
}

/// The document cut after any line still gives a record whose leaves tile its text; `most` cuts are tried.
pub(crate) fn hold_when_cut(bytes: &[u8], record: &Record, most: usize) -> Result<(), String> {
    let ends: Vec<_> = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1).collect();
    let step = ends.len().div_ceil(most).max(1);
    for &end in ends.iter().step_by(step) {
        match convert(&bytes[..end], &record.source.path, &Options::default()) {
            Ok(cut) => Text::of(&cut.text).is_tiled_by(&cut).map_err(|why| format!("cut at byte {end}: {why}"))?,
            Err(Error::Panicked(panic)) => return Err(format!("cut at byte {end}: {panic}")),
            // Too little is left to read.
            Err(_) => {}
        }
    }
    Ok(())
}

fn json(record: &Record) -> Result<Vec<u8>, String> {
    let mut json = Vec::new();
    write_json(record, Layout::Line, &mut json).map_err(|error| error.to_string())?;
    Ok(json)
}

fn reads_back(json: &[u8], record: &Record) -> Result<(), String> {
    let read: Record = serde_json::from_slice(json).map_err(|error| error.to_string())?;
    if read == *record { Ok(()) } else { Err("the record reads back as another".to_owned()) }
}

fn is_valid(json: &[u8]) -> Result<(), String> {
    let value: Value = serde_json::from_slice(json).map_err(|error| error.to_string())?;
    SCHEMA.validate(&value).map_err(|error| format!("{}: {error}", error.instance_path()))
}

fn is_the_same_again(bytes: &[u8], record: &Record, first: &[u8]) -> Result<(), String> {
    let again = convert(bytes, &record.source.path, &Options::default()).map_err(|error| error.to_string())?;
    if json(&again)? == first { Ok(()) } else { Err("two runs give two records".to_owned()) }
}

/// A record's text, indexed by code points as its spans are.
pub(crate) struct Text {
    chars: Vec<char>,
}

impl Text {
    fn of(text: &str) -> Self {
        Self { chars: text.chars().collect() }
    }

    /// The wording at a span.
    pub(crate) fn at(&self, span: v1::Span) -> String {
        self.chars.get(span.start as usize..span.end as usize).map(|chars| chars.iter().collect()).unwrap_or_default()
    }

    /// Whether each character that is not blank lies in exactly one leaf.
    fn is_tiled_by(&self, record: &Record) -> Result<(), String> {
        let mut covered = vec![0_u8; self.chars.len()];
        for leaf in leaves(record) {
            let chars = covered.get_mut(leaf.start as usize..leaf.end as usize);
            for count in chars.ok_or_else(|| format!("{leaf:?} is not in the text"))? {
                *count = count.saturating_add(1);
            }
        }
        match (0..covered.len()).find(|&at| covered[at] != 1 && !self.chars[at].is_whitespace()) {
            None => Ok(()),
            Some(at) => {
                let around: String = self.chars[at..].iter().take(60).collect();
                Err(format!("in {} leaves and not in one: {around:?}, code point {at}", covered[at]))
            }
        }
    }
}

/// The places of a record that tile its text.
fn leaves(record: &Record) -> Vec<v1::Span> {
    let mut leaves = Vec::new();
    blocks(&record.meeting.blocks, &mut leaves);
    items(&record.items, &mut leaves);
    sections(&record.sections, &mut leaves);
    leaves
}

fn items(items_: &[v1::Item], leaves: &mut Vec<v1::Span>) {
    for item in items_ {
        leaves.extend(["heading", "purpose"].iter().filter_map(|field| item.spans.get(*field)));
        blocks(&item.blocks, leaves);
        items(&item.items, leaves);
    }
}

fn sections(sections_: &[v1::Section], leaves: &mut Vec<v1::Span>) {
    for section in sections_ {
        leaves.extend(section.spans.get("heading"));
        blocks(&section.blocks, leaves);
        sections(&section.sections, leaves);
    }
}

fn blocks(blocks_: &[v1::Block], leaves: &mut Vec<v1::Span>) {
    for block in blocks_ {
        leaves.push(block.span);
        blocks(&block.blocks, leaves);
    }
}
