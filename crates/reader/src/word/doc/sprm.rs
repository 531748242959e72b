//! Single property modifiers ([MS-DOC] 2.6): lists of opcode and operand that paragraphs, runs, rows and styles carry.

use model::Align;

use super::bytes::{i16_at, slice, u8_at, u16_at, u32_at};
use crate::word::properties::{ParagraphProperties, RunProperties, TabKind, TabStop};

/// One modifier.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sprm<'a> {
    pub(super) opcode: u16,
    pub(super) operand: &'a [u8],
}

impl Sprm<'_> {
    /// The operand's first byte.
    pub(super) fn byte(&self) -> u8 {
        u8_at(self.operand, 0).unwrap_or(0)
    }

    /// The operand as a signed number of two bytes.
    pub(super) fn short(&self) -> i16 {
        i16_at(self.operand, 0).unwrap_or(0)
    }
}

/// The modifiers of a list, up to the first that is cut short.
pub(super) fn sprms(mut list: &[u8]) -> impl Iterator<Item = Sprm<'_>> {
    std::iter::from_fn(move || {
        let opcode = u16_at(list, 0)?;
        let (head, len) = operand_place(opcode, list)?;
        let operand = slice(list, head, len)?;
        list = &list[head + len..];
        Some(Sprm { opcode, operand })
    })
}

/// Where the operand begins and how long it is.
fn operand_place(opcode: u16, list: &[u8]) -> Option<(usize, usize)> {
    const DEFINE_TABLE: u16 = 0xd608;
    const DEFINE_TABLE_OLD: u16 = 0xd606;
    const CHANGE_TABS: u16 = 0xc615;
    Some(match opcode >> 13 {
        0 | 1 => (2, 1),
        2 | 4 | 5 => (2, 2),
        3 => (2, 4),
        7 => (2, 3),
        _ if matches!(opcode, DEFINE_TABLE | DEFINE_TABLE_OLD) => (4, usize::from(u16_at(list, 2)?).checked_sub(1)?),
        _ => match usize::from(u8_at(list, 2)?) {
            255 if opcode == CHANGE_TABS => (3, changed_tabs_len(&list[3..])?),
            len => (3, len),
        },
    })
}

fn changed_tabs_len(operand: &[u8]) -> Option<usize> {
    let deleted = usize::from(u8_at(operand, 0)?);
    let added = usize::from(u8_at(operand, 1 + 4 * deleted)?);
    Some(2 + 4 * deleted + 3 * added)
}

/// Applies a modifier to a paragraph's properties.
pub(super) fn apply_to_paragraph(sprm: Sprm<'_>, properties: &mut ParagraphProperties) {
    let length = || Some(i32::from(sprm.short()));
    match sprm.opcode {
        0x2403 | 0x2461 => properties.align = Some(alignment(sprm.byte())),
        0x840f | 0x845e => properties.indent.left = length(),
        0x8411 | 0x8460 => properties.indent.first = length(),
        0xa413 => properties.before = length(),
        0xa414 => properties.after = length(),
        0x246d => properties.contextual = Some(sprm.byte() != 0),
        0x260a => properties.level = Some(sprm.byte()),
        0x460b => properties.list = Some(list_instance(sprm.short())),
        0x2640 => properties.outline = Some(sprm.byte()),
        0xc60d => change_tabs(sprm.operand, 2, &mut properties.tabs),
        0xc615 => change_tabs(sprm.operand, 4, &mut properties.tabs),
        _ => {}
    }
}

fn alignment(code: u8) -> Align {
    match code {
        1 => Align::Centre,
        2 => Align::Right,
        _ => Align::Left,
    }
}

/// A list instance counts from 1; a negated one keeps the paragraph's own indent.
fn list_instance(code: i16) -> u32 {
    const NO_LIST: u16 = 0x07ff;
    let instance = code.unsigned_abs();
    if instance < NO_LIST { instance.into() } else { 0 }
}

/// Each deleted stop takes `deleted_size` bytes.
fn change_tabs(operand: &[u8], deleted_size: usize, tabs: &mut Vec<TabStop>) {
    let deleted = usize::from(u8_at(operand, 0).unwrap_or(0));
    let stop = |at: usize, kind| i16_at(operand, at).map(|at| TabStop { at: at.into(), kind });
    tabs.extend((0..deleted).filter_map(|row| stop(1 + 2 * row, TabKind::Clear)));
    let from = 1 + deleted_size * deleted;
    let added = usize::from(u8_at(operand, from).unwrap_or(0));
    tabs.extend((0..added).filter_map(|row| {
        let right = u8_at(operand, from + 1 + 2 * added + row)? & 7 == 2;
        stop(from + 1 + 2 * row, if right { TabKind::Right } else { TabKind::Other })
    }));
}

/// Applies a modifier to a run's properties; `styled` is what the run's styles say.
pub(super) fn apply_to_run(sprm: Sprm<'_>, styled: RunProperties, run: &mut RunProperties) {
    match sprm.opcode {
        0x0835 => run.bold = toggled(sprm.byte(), styled.bold),
        0x2a3e => run.underline = Some(sprm.byte() != 0),
        0x083b => run.capitals = toggled(sprm.byte(), styled.capitals),
        0x083c => run.hidden = toggled(sprm.byte(), styled.hidden),
        _ => {}
    }
}

/// On, off, as the style has it, or the other way round.
fn toggled(code: u8, styled: Option<bool>) -> Option<bool> {
    match code {
        0x80 => styled,
        0x81 => Some(styled != Some(true)),
        code => Some(code != 0),
    }
}

/// The left edges that a table row's definition gives to its cells, in twentieths of a point.
pub(super) fn cell_edges(definition: &[u8]) -> Vec<i32> {
    let cells = usize::from(u8_at(definition, 0).unwrap_or(0));
    let edges: Vec<i32> = (0..cells).filter_map(|cell| i16_at(definition, 1 + 2 * cell)).map(i32::from).collect();
    let first = edges.first().copied().unwrap_or(0);
    edges.into_iter().map(|edge| edge - first).collect()
}

/// The number of four bytes that a modifier carries.
pub(super) fn long(sprm: Sprm<'_>) -> u32 {
    u32_at(sprm.operand, 0).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_modifiers_is_read_up_to_the_cut() {
        let list = [0x03, 0x24, 1, 0x0f, 0x84, 0xd0, 0x02, 0x0b, 0x46, 1];
        let mut properties = ParagraphProperties::default();
        sprms(&list).for_each(|sprm| apply_to_paragraph(sprm, &mut properties));
        assert_eq!(properties.align, Some(Align::Centre));
        assert_eq!(properties.indent.left, Some(720));
        assert_eq!(properties.list, None);
    }

    #[test]
    fn a_toggle_follows_or_turns_the_style() {
        assert_eq!(toggled(0x81, Some(true)), Some(false));
        assert_eq!(toggled(0x81, None), Some(true));
        assert_eq!(toggled(0x80, Some(true)), Some(true));
        assert_eq!(toggled(1, None), Some(true));
    }

    #[test]
    fn edges_count_from_the_first_cell() {
        let definition = [2, 0x94, 0xff, 0x00, 0x01, 0x00, 0x02];
        assert_eq!(cell_edges(&definition), [0, 256 + 108]);
    }
}
