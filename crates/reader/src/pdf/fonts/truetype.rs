//! What the `cmap` table of an embedded TrueType or OpenType font says about codes, glyphs and characters.

use std::collections::BTreeMap;

/// The three relations that matter for text.
#[derive(Debug, Default)]
pub(super) struct GlyphMap {
    /// The character that a glyph draws, from the Unicode subtables.
    pub(super) characters: BTreeMap<u16, char>,
    /// The glyph for a code, from the symbol or Macintosh subtable.
    pub(super) codes: BTreeMap<u8, u16>,
}

impl GlyphMap {
    /// Reads a font file; empty where there is no `cmap` that can be read.
    pub(super) fn parse(font: &[u8]) -> Self {
        let mut map = Self::default();
        if let Some(table) = find_cmap(font) {
            map.read(table);
        }
        map
    }

    fn read(&mut self, table: &[u8]) -> Option<()> {
        let count = u16_at(table, 2)?.min(64);
        for index in 0..usize::from(count) {
            let record = 4 + index * 8;
            let (platform, encoding) = (u16_at(table, record)?, u16_at(table, record + 2)?);
            let Some(subtable) = table.get(u32_at(table, record + 4)? as usize..) else { continue };
            let pairs = pairs(subtable).unwrap_or_default();
            match (platform, encoding) {
                (0, _) | (3, 1 | 10) => {
                    for (code, glyph) in pairs {
                        if let Some(character) = char::from_u32(code) {
                            self.characters.entry(glyph).or_insert(character);
                        }
                    }
                }
                (3 | 1, 0) => {
                    for (code, glyph) in pairs {
                        self.codes.entry(code as u8).or_insert(glyph);
                    }
                }
                _ => {}
            }
        }
        Some(())
    }
}

fn find_cmap(font: &[u8]) -> Option<&[u8]> {
    let count = u16_at(font, 4)?.min(128);
    let record =
        (0..usize::from(count)).map(|index| 12 + index * 16).find(|&at| font.get(at..at + 4) == Some(b"cmap"))?;
    let start = u32_at(font, record + 8)? as usize;
    font.get(start..)
}

/// Codes and their glyphs, glyph 0 left out.
fn pairs(subtable: &[u8]) -> Option<Vec<(u32, u16)>> {
    match u16_at(subtable, 0)? {
        0 => Some((0..256).filter_map(|code| Some((code, u16::from(*subtable.get(6 + code as usize)?)))).collect()),
        4 => segments(subtable),
        6 => {
            let (first, count) = (u16_at(subtable, 6)?, u16_at(subtable, 8)?);
            let glyphs = (0..count).map_while(|index| u16_at(subtable, 10 + usize::from(index) * 2));
            Some((u32::from(first)..).zip(glyphs).collect())
        }
        12 => groups(subtable),
        _ => None,
    }
    .map(|pairs: Vec<(u32, u16)>| pairs.into_iter().filter(|&(_, glyph)| glyph != 0).collect())
}

fn segments(subtable: &[u8]) -> Option<Vec<(u32, u16)>> {
    let doubled = usize::from(u16_at(subtable, 6)?);
    let mut found = Vec::new();
    for segment in (0..doubled).step_by(2) {
        let last = u16_at(subtable, 14 + segment)?;
        let first = u16_at(subtable, 16 + doubled + segment)?;
        let delta = u16_at(subtable, 16 + 2 * doubled + segment)?;
        let offset_at = 16 + 3 * doubled + segment;
        let offset = usize::from(u16_at(subtable, offset_at)?);
        if first > last || found.len() > usize::from(u16::MAX) {
            continue;
        }
        for code in first..=last.min(0xFFFE) {
            let glyph = if offset == 0 {
                code.wrapping_add(delta)
            } else {
                match u16_at(subtable, offset_at + offset + usize::from(code - first) * 2) {
                    Some(0) | None => 0,
                    Some(glyph) => glyph.wrapping_add(delta),
                }
            };
            found.push((u32::from(code), glyph));
        }
    }
    Some(found)
}

fn groups(subtable: &[u8]) -> Option<Vec<(u32, u16)>> {
    let count = u32_at(subtable, 12)?.min(20_000);
    let mut found = Vec::new();
    for group in 0..count as usize {
        let at = 16 + group * 12;
        let (first, last, glyph) = (u32_at(subtable, at)?, u32_at(subtable, at + 4)?, u32_at(subtable, at + 8)?);
        let room = usize::from(u16::MAX).saturating_sub(found.len());
        found.extend((first..=last).take(room).map(|code| (code, glyph.wrapping_add(code - first) as u16)));
    }
    Some(found)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..at + 2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).map(|four| u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn font_with(subtable: &[u8], platform: u16, encoding: u16) -> Vec<u8> {
        let mut font = vec![0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        font.extend_from_slice(b"cmap");
        font.extend_from_slice(&[0; 4]);
        font.extend_from_slice(&28_u32.to_be_bytes());
        font.extend_from_slice(&[0; 4]);
        font.extend_from_slice(&[0, 0, 0, 1]);
        font.extend_from_slice(&platform.to_be_bytes());
        font.extend_from_slice(&encoding.to_be_bytes());
        font.extend_from_slice(&12_u32.to_be_bytes());
        font.extend_from_slice(subtable);
        font
    }

    #[test]
    fn segments_tell_which_character_a_glyph_draws() {
        let words: [u16; 16] = [4, 32, 0, 4, 0, 0, 0, 0x43, 0xFFFF, 0, 0x41, 0xFFFF, 0xFFC2, 1, 0, 0];
        let subtable: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        let map = GlyphMap::parse(&font_with(&subtable, 3, 1));
        assert_eq!(map.characters.get(&3), Some(&'A'));
        assert_eq!(map.characters.get(&5), Some(&'C'));
    }

    #[test]
    fn a_trimmed_macintosh_table_gives_codes() {
        let words: [u16; 7] = [6, 14, 0, 0x20, 2, 3, 4];
        let subtable: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        let map = GlyphMap::parse(&font_with(&subtable, 1, 0));
        assert_eq!(map.codes.get(&0x21), Some(&4));
    }

    #[test]
    fn a_font_that_is_cut_off_says_nothing() {
        assert!(GlyphMap::parse(b"\0\x01\0\0\0\x05cmap").codes.is_empty());
    }
}
