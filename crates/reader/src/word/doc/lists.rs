//! The list definitions of a Word 97 file ([MS-DOC] 2.9.131 to 2.9.150).

use std::collections::HashMap;

use super::bytes::{i32_at, slice, u8_at, u16_at, u32_at};
use super::sprm::{apply_to_paragraph, sprms};
use crate::word::numbering::{Instance, LEVELS, Level, Lists, Numeral, Piece};
use crate::word::properties::ParagraphProperties;

/// Reads the lists, which begin at `at` of the table stream and take `len` bytes without their levels, and the
/// instances, which stand in `instances`.
pub(super) fn read(stream: &[u8], (at, len): (usize, usize), instances: &[u8]) -> Lists {
    let lists = read_lists(stream, at, len).unwrap_or_default();
    Lists::new(read_instances(instances, &lists).unwrap_or_default())
}

fn read_lists(stream: &[u8], at: usize, len: usize) -> Option<HashMap<u32, Vec<Level>>> {
    /// Bytes of a list without its levels.
    const LIST: usize = 28;
    let count = usize::from(u16_at(stream, at)?);
    let mut level_at = at + len;
    let mut lists = HashMap::new();
    for row in 0..count {
        let Some(list) = slice(stream, at + 2 + LIST * row, LIST) else { break };
        let simple = u8_at(list, 26)? & 1 != 0;
        let mut levels = Vec::new();
        for _ in 0..if simple { 1 } else { LEVELS } {
            let Some((level, size)) = stream.get(level_at..).and_then(read_level) else { break };
            levels.push(level);
            level_at += size;
        }
        lists.insert(u32_at(list, 0)?, levels);
    }
    Some(lists)
}

/// Reads a level and tells how many bytes it takes.
fn read_level(bytes: &[u8]) -> Option<(Level, usize)> {
    /// Bytes of a level before its lists of modifiers.
    const HEAD: usize = 28;
    let flags = u8_at(bytes, 5)?;
    let (run_len, paragraph_len) = (usize::from(u8_at(bytes, 24)?), usize::from(u8_at(bytes, 25)?));
    let mut properties = ParagraphProperties::default();
    sprms(slice(bytes, HEAD, paragraph_len)?).for_each(|sprm| apply_to_paragraph(sprm, &mut properties));
    let text_at = HEAD + paragraph_len + run_len;
    let chars = usize::from(u16_at(bytes, text_at)?);
    let text = slice(bytes, text_at + 2, 2 * chars)?;
    let level = Level {
        start: u32_at(bytes, 0)?,
        numeral: numeral(u8_at(bytes, 4)?),
        pattern: pattern(text, slice(bytes, 6, LEVELS)?),
        legal: flags & 0x04 != 0,
        restart: (flags & 0x08 != 0).then(|| u8_at(bytes, 26).unwrap_or(0).into()),
        joined: u8_at(bytes, 15)? == 2,
        indent: properties.indent,
        style: None,
    };
    Some((level, text_at + 2 + 2 * chars))
}

/// Characters at the places of counters, counted from 1, are the numbers of their levels.
fn pattern(text: &[u8], places: &[u8]) -> Vec<Piece> {
    let units = text.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]]));
    let mut pieces = Vec::new();
    for (place, unit) in (1usize..).zip(units) {
        let counts = places.iter().any(|&at| usize::from(at) == place);
        match pieces.last_mut() {
            _ if counts && usize::from(unit) < LEVELS => pieces.push(Piece::Counter(unit.into())),
            Some(Piece::Literal(literal)) => literal.extend(char::from_u32(unit.into())),
            _ => pieces.push(Piece::Literal(char::from_u32(unit.into()).into_iter().collect())),
        }
    }
    pieces
}

fn numeral(code: u8) -> Numeral {
    match code {
        1 => Numeral::UpperRoman,
        2 => Numeral::LowerRoman,
        3 => Numeral::UpperLetter,
        4 => Numeral::LowerLetter,
        5 => Numeral::Ordinal,
        6 => Numeral::CardinalWord,
        7 => Numeral::OrdinalWord,
        22 => Numeral::PaddedDecimal,
        23 => Numeral::Bullet,
        255 => Numeral::None,
        _ => Numeral::Decimal,
    }
}

/// Instances count from 1. What each changes stands behind the last of them.
fn read_instances(bytes: &[u8], lists: &HashMap<u32, Vec<Level>>) -> Option<HashMap<u32, Instance>> {
    const INSTANCE: usize = 16;
    let count = u32_at(bytes, 0)? as usize;
    let mut at = 4 + INSTANCE.checked_mul(count)?;
    let mut instances = HashMap::new();
    for row in 0..count {
        let Some(head) = slice(bytes, 4 + INSTANCE * row, INSTANCE) else { break };
        let list = u32_at(head, 0)?;
        let levels = lists.get(&list).cloned().unwrap_or_default();
        let mut instance = Instance { list, levels, restarts: Vec::new() };
        at += 4;
        for _ in 0..u8_at(head, 12)? {
            at += bytes.get(at..).and_then(|change| apply_change(change, &mut instance)).unwrap_or(bytes.len());
        }
        instances.insert(row as u32 + 1, instance);
    }
    Some(instances)
}

/// Applies what an instance changes at one level, and tells how many bytes that takes.
fn apply_change(bytes: &[u8], instance: &mut Instance) -> Option<usize> {
    const HEAD: usize = 8;
    let start = i32_at(bytes, 0)?;
    let flags = u32_at(bytes, 4)?;
    let at = (flags & 0x0f) as usize;
    let whole = (flags & 0x20 != 0).then(|| read_level(bytes.get(HEAD..)?)).flatten();
    let size = HEAD + whole.as_ref().map_or(0, |(_, size)| *size);
    if let Some(level) = instance.levels.get_mut(at) {
        if flags & 0x10 != 0 {
            level.start = u32::try_from(start).unwrap_or(0);
            instance.restarts.push(at);
        }
        if let Some((changed, _)) = whole {
            *level = changed;
        }
    }
    Some(size)
}
