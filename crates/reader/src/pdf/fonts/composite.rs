//! Fonts whose codes are cut out of a string by a `CMap`: Type 0.

use super::cmap::CMap;
use super::truetype::GlyphMap;
use super::{Codes, Face, Font, Texts, to_unicode};
use crate::pdf::file::File;
use crate::pdf::object::{Dict, Object};

/// Reads a composite font.
pub(super) fn load(file: &dyn File, dict: &Dict, limit: usize) -> Font {
    let descendants = file.get(dict, b"DescendantFonts");
    let descendant = descendants.array().and_then(<[Object]>::first).map(|first| file.resolve(first).into_dict());
    let descendant = descendant.unwrap_or_default();
    let face = Face::of(file, &descendant);
    let encoding = Encoding::of(file, dict, limit);
    let symbols = face.symbols();
    let mut texts = to_unicode(file, dict, limit, symbols.as_ref());
    if texts.codes.is_empty() {
        texts = fallback(file, dict, &descendant, &face, &encoding, limit);
    }
    let (widths, default_width) = widths(file, &descendant, &encoding);
    if symbols.is_some() {
        mend_bullets(&mut texts, &widths);
    }
    Font { bold: face.is_bold(file), em: 1.0, codes: encoding.codes, texts, widths, default_width }
}

/// The bullet of a symbol font has the code that Mac OS Roman has a sum at; some producers name it so. It is narrower.
fn mend_bullets(texts: &mut Texts, widths: &[f32]) {
    for (text, &width) in texts.codes.iter_mut().zip(widths) {
        if *text == '∑' as u32 && width < 0.6 {
            *text = '•' as u32;
        }
    }
}

/// What codes stand for where no `ToUnicode` stream says it.
fn fallback(file: &dyn File, dict: &Dict, descendant: &Dict, face: &Face, encoding: &Encoding, limit: usize) -> Texts {
    let mut texts = Texts::default();
    if encoding.is_unicode || file.get(dict, b"ToUnicode").name().is_some() {
        shifted(&mut texts, 0x20..=0x2FFF, 0);
        return texts;
    }
    let program = face.program(file, limit);
    if let Some(program) = &program {
        from_program(&mut texts, &GlyphMap::parse(program), &glyph_numbers(file, descendant, limit), encoding);
    }
    let ordering = file.get(&file.dict(descendant, b"CIDSystemInfo"), b"Ordering");
    match &ordering {
        _ if !texts.codes.is_empty() => {}
        // In Adobe's collections of East Asian characters the first ninety-odd are ASCII.
        Object::Text(name) if matches!(&name[..], b"Japan1" | b"GB1" | b"CNS1" | b"Korea1") => {
            shifted(&mut texts, 1..=94, 31);
        }
        // A font that is not embedded is one of the system's, whose glyphs begin with ASCII from number 3.
        _ if program.is_none() => shifted(&mut texts, 3..=97, 29),
        _ => {}
    }
    texts
}

/// Takes codes as characters that lie further on by `step`.
fn shifted(texts: &mut Texts, codes: std::ops::RangeInclusive<u16>, step: u32) {
    for code in codes {
        if let Some(character) = char::from_u32(u32::from(code) + step) {
            texts.set(code, character.encode_utf8(&mut [0; 4]), None);
        }
    }
}

/// How codes become glyph numbers.
struct Encoding {
    codes: Codes,
    /// Codes and their glyphs; empty where a code is its glyph.
    glyphs: Vec<(u16, u16)>,
    /// Whether a code is a UTF-16 unit.
    is_unicode: bool,
}

impl Encoding {
    fn of(file: &dyn File, dict: &Dict, limit: usize) -> Self {
        let mut encoding = Self { codes: Codes::Two, glyphs: Vec::new(), is_unicode: false };
        match file.get(dict, b"Encoding") {
            Object::Name(name) => {
                let has = |mark: &[u8]| name.windows(mark.len()).any(|window| window == mark);
                encoding.is_unicode = has(b"UCS2") || has(b"UTF16");
            }
            Object::Stream(id, _) => {
                if let Some(bytes) = file.stream(id, limit) {
                    let map = CMap::parse(&bytes);
                    if map.spaces.iter().any(|space| space.0 != 2) {
                        encoding.codes = Codes::Mixed(map.spaces);
                    }
                    encoding.glyphs = map.glyphs;
                }
            }
            _ => {}
        }
        encoding
    }
}

/// The `CIDToGIDMap`; empty where a character's number is its glyph's.
fn glyph_numbers(file: &dyn File, descendant: &Dict, limit: usize) -> Vec<u16> {
    match descendant.get(b"CIDToGIDMap") {
        Object::Ref(id) => file.stream(*id, limit).unwrap_or_default(),
        _ => Vec::new(),
    }
    .chunks_exact(2)
    .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
    .collect()
}

fn from_program(texts: &mut Texts, map: &GlyphMap, numbers: &[u16], encoding: &Encoding) {
    let mut put = |code: u16, glyph: u16| {
        let drawn = if numbers.is_empty() { Some(&glyph) } else { numbers.get(usize::from(glyph)) };
        if let Some(text) = drawn.and_then(|drawn| map.characters.get(drawn)) {
            texts.set(code, text.encode_utf8(&mut [0; 4]), None);
        }
    };
    if encoding.glyphs.is_empty() {
        (0..=u16::MAX).for_each(|code| put(code, code));
    } else {
        encoding.glyphs.iter().for_each(|&(code, glyph)| put(code, glyph));
    }
}

/// Widths by code.
fn widths(file: &dyn File, descendant: &Dict, encoding: &Encoding) -> (Vec<f32>, f32) {
    let default = file.get(descendant, b"DW").number().unwrap_or(1000.0) / 1000.0;
    let by_glyph = widths_by_glyph(file, descendant, default);
    if encoding.glyphs.is_empty() {
        return (by_glyph, default);
    }
    let mut by_code = Vec::new();
    for &(code, glyph) in &encoding.glyphs {
        let at = usize::from(code);
        if by_code.len() <= at {
            by_code.resize(at + 1, default);
        }
        by_code[at] = by_glyph.get(usize::from(glyph)).copied().unwrap_or(default);
    }
    (by_code, default)
}

fn widths_by_glyph(file: &dyn File, descendant: &Dict, default: f32) -> Vec<f32> {
    let mut found: Vec<f32> = Vec::new();
    let entries = file.get(descendant, b"W");
    let mut items = entries.array().unwrap_or_default().iter();
    while let (Some(first), Some(second)) = (items.next(), items.next()) {
        let Some(first) = file.resolve(first).number().map(|first| usize::from(first as u16)) else { continue };
        match file.resolve(second) {
            Object::Array(numbers) => {
                let last = (first + numbers.len()).min(GLYPHS);
                found.resize(found.len().max(last), default);
                for (slot, item) in found[first..last].iter_mut().zip(&numbers) {
                    *slot = file.resolve(item).number().unwrap_or(0.0) / 1000.0;
                }
            }
            Object::Number(last) => {
                let last = (last as usize + 1).clamp(first, GLYPHS);
                let width = items.next().and_then(|item| file.resolve(item).number()).unwrap_or(0.0);
                found.resize(found.len().max(last), default);
                found[first..last].fill(width / 1000.0);
            }
            _ => {}
        }
    }
    found
}

/// Glyphs that a font can have.
const GLYPHS: usize = 65_536;
