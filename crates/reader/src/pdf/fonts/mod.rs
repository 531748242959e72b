//! Fonts: what the bytes of a shown string stand for, how wide they are, and whether they are bold.

mod cmap;
mod composite;
mod encodings;
mod glyph_names;
mod metrics;
mod simple;
mod truetype;

use super::file::File;
use super::object::{Dict, Object};
use encodings::Table;

/// A font as far as text needs it.
#[derive(Debug)]
pub(super) struct Font {
    /// Whether it looks bold.
    pub(super) bold: bool,
    /// Height of its em box as a share of the font size; 1 but for Type 3 fonts.
    pub(super) em: f32,
    codes: Codes,
    texts: Texts,
    /// By code, as shares of the font size.
    widths: Vec<f32>,
    default_width: f32,
}

/// A glyph of a shown string.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph<'a> {
    /// What it stands for; `None` where nothing tells.
    pub(super) text: Option<Text<'a>>,
    /// Advance as a share of the font size.
    pub(super) width: f32,
    /// Whether word spacing applies: a code of one byte, 32.
    pub(super) is_code_32: bool,
}

/// What a glyph stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Text<'a> {
    /// One character; any white space is a plain space.
    One(char),
    /// A ligature or another sequence.
    Many(&'a str),
}

/// How codes are cut out of a string.
#[derive(Debug)]
enum Codes {
    One,
    Two,
    /// Byte lengths with first and last code.
    Mixed(Vec<(u8, u32, u32)>),
}

impl Font {
    /// Reads a font; `limit` bounds each stream that belongs to it.
    pub(super) fn load(file: &dyn File, dict: &Dict, limit: usize) -> Self {
        match file.get(dict, b"Subtype").name() {
            Some(b"Type0") => composite::load(file, dict, limit),
            _ => simple::load(file, dict, limit),
        }
    }

    /// Calls `each` for every glyph of a string.
    pub(super) fn glyphs(&self, mut bytes: &[u8], mut each: impl FnMut(Glyph<'_>)) {
        while !bytes.is_empty() {
            let (length, code) = self.codes.cut(bytes);
            bytes = &bytes[length..];
            let width = self.widths.get(code as usize).copied().unwrap_or(self.default_width);
            each(Glyph { text: self.texts.get(code), width, is_code_32: length == 1 && code == 32 });
        }
    }
}

impl Codes {
    /// Length and value of the first code of `bytes`, which are not empty.
    fn cut(&self, bytes: &[u8]) -> (usize, u32) {
        match self {
            Self::One => (1, u32::from(bytes[0])),
            Self::Two => match bytes {
                [high, low, ..] => (2, u32::from(*high) << 8 | u32::from(*low)),
                _ => (1, u32::from(bytes[0])),
            },
            Self::Mixed(spaces) => {
                let mut code = 0;
                for (index, &byte) in bytes.iter().take(4).enumerate() {
                    code = code << 8 | u32::from(byte);
                    let length = index + 1;
                    if spaces
                        .iter()
                        .any(|&(size, first, last)| usize::from(size) == length && (first..=last).contains(&code))
                    {
                        return (length, code);
                    }
                }
                let shortest = spaces.iter().map(|space| usize::from(space.0)).min().unwrap_or(1);
                (shortest.clamp(1, bytes.len()), u32::MAX)
            }
        }
    }
}

/// Text by code.
#[derive(Debug, Default)]
struct Texts {
    /// 0: none; up to U+10FFFF: a character; above [`MANY`]: the number of a string.
    codes: Vec<u32>,
    strings: Vec<String>,
}

const MANY: u32 = 0x8000_0000;

impl Texts {
    fn get(&self, code: u32) -> Option<Text<'_>> {
        match *self.codes.get(code as usize)? {
            0 => None,
            many @ MANY.. => self.strings.get((many - MANY) as usize).map(|text| Text::Many(text)),
            one => char::from_u32(one).map(Text::One),
        }
    }

    fn set(&mut self, code: u16, text: &str, symbols: Option<&Table>) {
        let mut plain = String::new();
        for character in text.chars() {
            push_plain(&mut plain, character, symbols);
        }
        let mut characters = plain.chars();
        let value = match (characters.next(), characters.next()) {
            (None, _) => return,
            (Some(only), None) => only as u32,
            _ => {
                self.strings.push(plain);
                MANY + (self.strings.len() - 1) as u32
            }
        };
        let at = usize::from(code);
        if self.codes.len() <= at {
            self.codes.resize(at + 1, 0);
        }
        self.codes[at] = value;
    }

    fn has(&self, code: u16) -> bool {
        self.codes.get(usize::from(code)).is_some_and(|&value| value != 0)
    }
}

/// Appends a character as the canonical text has it: ligatures taken apart, hyphens plain, symbols by their font.
fn push_plain(plain: &mut String, character: char, symbols: Option<&Table>) {
    match character {
        '\t' | '\n' | '\r' => plain.push(' '),
        '\u{0}'..='\u{1f}' | '\u{7f}' | '\u{feff}' | '\u{fffd}' | '\u{ffff}' | '\u{200b}' => {}
        '\u{ad}' | '\u{2010}' | '\u{2011}' => plain.push('-'),
        '\u{fb00}' => plain.push_str("ff"),
        '\u{fb01}' => plain.push_str("fi"),
        '\u{fb02}' => plain.push_str("fl"),
        '\u{fb03}' => plain.push_str("ffi"),
        '\u{fb04}' => plain.push_str("ffl"),
        '\u{fb05}' | '\u{fb06}' => plain.push_str("st"),
        '\u{f020}'..='\u{f0ff}' => {
            let byte = (character as u32 & 0xFF) as usize;
            plain.push(symbols.and_then(|table| table[byte]).unwrap_or('•'));
        }
        // What is left of the private use area is drawn in symbol fonts, as bullets nearly always.
        '\u{e000}'..='\u{f8ff}' => plain.push('•'),
        other => plain.push(other),
    }
}

/// Name and descriptor of a font, its subset's prefix aside.
struct Face {
    name: String,
    descriptor: Dict,
}

impl Face {
    fn of(file: &dyn File, dict: &Dict) -> Self {
        let base = file.get(dict, b"BaseFont");
        let name = String::from_utf8_lossy(base.name().unwrap_or_default()).into_owned();
        let name = name.split_once('+').map_or(name.clone(), |(_, rest)| rest.to_owned());
        Self { name, descriptor: file.dict(dict, b"FontDescriptor") }
    }

    fn is_bold(&self, file: &dyn File) -> bool {
        const FORCE_BOLD: u32 = 1 << 18;
        let number = |key: &[u8]| file.get(&self.descriptor, key).number().unwrap_or(0.0);
        let name = self.name.to_ascii_lowercase();
        number(b"FontWeight") >= 600.0
            || number(b"Flags") as u32 & FORCE_BOLD != 0
            || ["bold", "black", "heavy", "demi", "cmbx", "sfbx", "-medi"].iter().any(|mark| name.contains(mark))
    }

    /// The encoding of a font that draws symbols, by its name.
    fn symbols(&self) -> Option<Table> {
        let name = self.name.to_ascii_lowercase();
        if name.contains("wingdings") {
            Some(encodings::wingdings())
        } else if name.contains("dingbats") {
            Some(encodings::zapf_dingbats())
        } else if name.starts_with("symbol") {
            Some(encodings::symbol())
        } else {
            None
        }
    }

    /// The bytes of the embedded font file.
    fn program(&self, file: &dyn File, limit: usize) -> Option<Vec<u8>> {
        [&b"FontFile2"[..], b"FontFile3", b"FontFile"]
            .iter()
            .find_map(|key| file.stream(self.descriptor.get(key).id()?, limit))
    }
}

/// Takes over what a `ToUnicode` stream says.
fn to_unicode(file: &dyn File, dict: &Dict, limit: usize, symbols: Option<&Table>) -> Texts {
    let mut texts = Texts::default();
    if let Object::Ref(id) = dict.get(b"ToUnicode")
        && let Some(bytes) = file.stream(*id, limit)
    {
        for (code, text) in &cmap::CMap::parse(&bytes).texts {
            texts.set(*code, text, symbols);
        }
    }
    texts
}
