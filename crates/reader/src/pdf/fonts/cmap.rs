//! `CMap` files: how the codes of a composite font are cut out of a string, and what they stand for.

use crate::pdf::scanner::{Literal, Scanner, Token};

/// What a `CMap` says. Codes above 65,535 are left out: no English paper uses them.
#[derive(Debug, Default)]
pub(super) struct CMap {
    /// Byte lengths of codes with their first and last code.
    pub(super) spaces: Vec<(u8, u32, u32)>,
    /// Text for codes (`ToUnicode`).
    pub(super) texts: Vec<(u16, String)>,
    /// Codes and the numbers of their glyphs (`Encoding`).
    pub(super) glyphs: Vec<(u16, u16)>,
    /// The name of the `CMap` that this one builds on.
    pub(super) base: Option<Vec<u8>>,
}

/// Entries that one `CMap` may have; a range counts for each of its codes.
const ENTRIES: usize = 70_000;

impl CMap {
    /// Reads a `CMap` file; what is broken in it is passed over.
    pub(super) fn parse(bytes: &[u8]) -> Self {
        let mut reader = Reader { scanner: Scanner::new(bytes), buffer: Vec::new(), map: Self::default() };
        let mut last_name = None;
        while let Some(token) = reader.scanner.token() {
            match token {
                Token::Name(name) => last_name = Some(name),
                Token::Word(b"usecmap") => reader.map.base = last_name.map(<[u8]>::to_vec),
                Token::Word(b"begincodespacerange") => reader.spaces(),
                Token::Word(b"beginbfchar") => reader.characters(),
                Token::Word(b"beginbfrange") => reader.ranges(),
                Token::Word(b"begincidchar") => reader.glyphs(1),
                Token::Word(b"begincidrange") => reader.glyphs(2),
                _ => {}
            }
        }
        reader.map
    }
}

struct Reader<'a> {
    scanner: Scanner<'a>,
    buffer: Vec<u8>,
    map: CMap,
}

impl<'a> Reader<'a> {
    /// The next token of a section, `None` at its `end...` word.
    fn next(&mut self) -> Option<Token<'a>> {
        self.scanner.token().filter(|token| !matches!(token, Token::Word(word) if word.starts_with(b"end")))
    }

    fn code(&mut self, token: Token<'_>) -> Option<(u8, u32)> {
        let Token::Text(literal) = token else { return None };
        literal.decode(&mut self.buffer);
        let value = self.buffer.iter().fold(0_u32, |value, &byte| value << 8 | u32::from(byte));
        Some((self.buffer.len().min(4) as u8, value))
    }

    fn short_code(&mut self, token: Token<'_>) -> Option<u16> {
        self.code(token).and_then(|(_, code)| u16::try_from(code).ok())
    }

    fn spaces(&mut self) {
        while let Some(first) = self.next() {
            let Some(last) = self.next() else { return };
            if let (Some((length, first)), Some((_, last))) = (self.code(first), self.code(last))
                && self.map.spaces.len() < 256
            {
                self.map.spaces.push((length.max(1), first, last));
            }
        }
    }

    fn characters(&mut self) {
        while let Some(code) = self.next() {
            let Some(target) = self.next() else { return };
            if let (Some(code), Token::Text(literal)) = (self.short_code(code), target) {
                let text = self.text(literal);
                self.entry(code, text);
            }
        }
    }

    fn ranges(&mut self) {
        while let Some(first) = self.next() {
            let (Some(last), Some(target)) = (self.next(), self.next()) else { return };
            let (first, last) = (self.short_code(first), self.short_code(last));
            match target {
                Token::Text(literal) => {
                    let text = self.text(literal);
                    if let (Some(first), Some(last)) = (first, last) {
                        self.counted_range(first, last, &text);
                    }
                }
                Token::ArrayStart => self.listed_range(first, last),
                _ => {}
            }
        }
    }

    fn counted_range(&mut self, first: u16, last: u16, text: &str) {
        let mut characters = text.chars();
        let Some(end) = characters.next_back() else { return };
        let stem = characters.as_str();
        for (step, code) in (first..=last).enumerate() {
            if let Some(character) = char::from_u32(u32::from(end) + step as u32) {
                self.entry(code, format!("{stem}{character}"));
            }
        }
    }

    fn listed_range(&mut self, first: Option<u16>, last: Option<u16>) {
        let mut code = first;
        while let Some(token) = self.next() {
            let Token::Text(literal) = token else { break };
            let text = self.text(literal);
            if let Some(at) = code.filter(|&at| last.is_some_and(|last| at <= last)) {
                self.entry(at, text);
            }
            code = code.and_then(|at| at.checked_add(1));
        }
    }

    fn glyphs(&mut self, codes: usize) {
        while let Some(first) = self.next() {
            let last = if codes == 2 { self.next() } else { Some(first) };
            let (Some(last), Some(glyph)) = (last, self.next()) else { return };
            if let (Some(first), Some(last), Token::Number(glyph)) =
                (self.short_code(first), self.short_code(last), glyph)
            {
                let room = ENTRIES.saturating_sub(self.map.glyphs.len());
                self.map
                    .glyphs
                    .extend((first..=last).map(|code| (code, (glyph as u16).wrapping_add(code - first))).take(room));
            }
        }
    }

    fn text(&mut self, literal: Literal<'_>) -> String {
        literal.decode(&mut self.buffer);
        if let [byte] = self.buffer[..] {
            return char::from(byte).to_string();
        }
        let units = self.buffer.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        char::decode_utf16(units).filter_map(Result::ok).collect()
    }

    fn entry(&mut self, code: u16, text: String) {
        if self.map.texts.len() < ENTRIES {
            self.map.texts.push((code, text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_ranges_and_lists_give_text() {
        let map = CMap::parse(
            b"1 begincodespacerange <00> <FF> endcodespacerange
              2 beginbfchar <01> <00660069> <02> <D83DDE00> endbfchar
              2 beginbfrange <10> <12> <0041> <20> <21> [<0061> <007A>] endbfrange",
        );
        let text = |code| map.texts.iter().find(|entry| entry.0 == code).map(|entry| entry.1.as_str());
        assert_eq!(map.spaces, [(1, 0, 255)]);
        assert_eq!(text(1), Some("fi"));
        assert_eq!(text(2), Some("😀"));
        assert_eq!(text(0x12), Some("C"));
        assert_eq!(text(0x21), Some("z"));
    }

    #[test]
    fn glyph_ranges_are_kept_with_their_base() {
        let map = CMap::parse(
            b"/Identity-H usecmap 1 begincidrange <0003> <0005> 7 endcidrange 1 begincidchar <09> 2 endcidchar",
        );
        assert_eq!(map.base.as_deref(), Some(&b"Identity-H"[..]));
        assert_eq!(map.glyphs, [(3, 7), (4, 8), (5, 9), (9, 2)]);
    }

    #[test]
    fn sections_that_are_cut_off_end_quietly() {
        for bytes in [&b"beginbfrange <01> <02> [<0041>"[..], b"beginbfchar <01>", b"begincodespacerange <"] {
            CMap::parse(bytes);
        }
    }
}
