//! Fonts whose codes are single bytes: Type 1, TrueType, Type 3.

use super::encodings::{self, Table};
use super::truetype::GlyphMap;
use super::{Codes, Face, Font, Texts, glyph_names, metrics, to_unicode};
use crate::pdf::file::File;
use crate::pdf::object::{Dict, Object};

/// Reads a font whose codes are single bytes.
pub(super) fn load(file: &dyn File, dict: &Dict, limit: usize) -> Font {
    let face = Face::of(file, dict);
    let symbols = face.symbols();
    let mut texts = to_unicode(file, dict, limit, symbols.as_ref());
    let encoding = Encoding::of(file, dict, &face, symbols.as_ref(), limit);
    for code in 0..=255 {
        if !texts.has(code)
            && let Some(text) = encoding.text(code as u8)
        {
            texts.set(code, &text, encoding.symbols.as_ref());
        }
    }
    let matrix = Type3::of(file, dict);
    let (widths, default_width) = widths(file, dict, &face, &texts, &matrix);
    Font { bold: face.is_bold(file), em: matrix.em, codes: Codes::One, texts, widths, default_width }
}

/// What a code means when no `ToUnicode` says it.
struct Encoding {
    base: Table,
    differences: Vec<(u8, String)>,
    /// Whether the font's maker gave the characters codes of his own.
    renumbered: bool,
    /// The letter that the font has at a glyph without a name.
    nameless: Option<(&'static str, char)>,
    symbols: Option<Table>,
}

impl Encoding {
    fn of(file: &dyn File, dict: &Dict, face: &Face, symbols: Option<&Table>, limit: usize) -> Self {
        let encoding = file.get(dict, b"Encoding");
        let named = |object: &Object| object.name().and_then(encodings::named);
        let described = encoding.dict().and_then(|dict| named(&file.get(dict, b"BaseEncoding")));
        let base = match (named(&encoding).or(described), symbols) {
            (_, Some(symbols)) => *symbols,
            (Some(base), None) => base,
            (None, None) => built_in(file, face, limit).unwrap_or_else(encodings::windows_1252),
        };
        let differences = encoding.dict().map(|dict| differences(file, dict)).unwrap_or_default();
        let renumbered = renumbered(&base, &differences);
        Self { base, differences, renumbered, nameless: nameless(face), symbols: symbols.copied() }
    }

    fn text(&self, code: u8) -> Option<String> {
        match self.differences.iter().rev().find(|entry| entry.0 == code) {
            Some((_, name)) if name == ".notdef" => None,
            // Names that only their maker knows stand mostly at the code of their character.
            Some((_, name)) => glyph_names::characters(name)
                .or_else(|| self.nameless.filter(|(glyph, _)| glyph == name).map(|(_, letter)| letter.into()))
                .or_else(|| self.numbered(name))
                .or_else(|| self.base[usize::from(code)].filter(|_| !self.renumbered).map(String::from)),
            None => self.base[usize::from(code)].map(String::from),
        }
    }

    /// "a65", "g65", "c65": names that some producers make of a code.
    fn numbered(&self, name: &str) -> Option<String> {
        let digits = name.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        let code: u8 = digits.parse().ok().filter(|_| name.len() - digits.len() <= 3)?;
        self.base[usize::from(code)].map(String::from)
    }
}

/// Whether most of the names that are known stand at other codes than those of their characters.
fn renumbered(base: &Table, differences: &[(u8, String)]) -> bool {
    let known = differences.iter().filter_map(|(code, name)| Some((*code, glyph_names::character(name)?)));
    let (kept, moved): (Vec<_>, Vec<_>) =
        known.partition(|(code, character)| base[usize::from(*code)] == Some(*character));
    kept.len() < moved.len()
}

/// Windows' bold Times New Roman of 2004 to 2009 has its N behind all glyphs that it names. What printed through
/// Ghostscript then gave that letter, of all the letters of "PRESENT" and "MINUTES", neither a name nor a Unicode value.
fn nameless(face: &Face) -> Option<(&'static str, char)> {
    (face.name.starts_with("TimesNewRoman") && face.name.contains("Bold")).then_some(("glyph1197", 'N'))
}

fn differences(file: &dyn File, encoding: &Dict) -> Vec<(u8, String)> {
    let list = file.get(encoding, b"Differences");
    let mut code = 0_u32;
    let mut found = Vec::new();
    for item in list.array().unwrap_or_default() {
        match file.resolve(item) {
            Object::Number(number) => code = number as u32,
            Object::Name(name) => {
                if let Ok(byte) = u8::try_from(code) {
                    found.push((byte, String::from_utf8_lossy(&name).into_owned()));
                }
                code += 1;
            }
            _ => {}
        }
    }
    found
}

/// The encoding inside an embedded font file.
fn built_in(file: &dyn File, face: &Face, limit: usize) -> Option<Table> {
    let program = face.program(file, limit)?;
    if program.starts_with(b"%!") {
        return type1_encoding(&program);
    }
    let map = GlyphMap::parse(&program);
    if map.codes.is_empty() || map.characters.is_empty() {
        return None;
    }
    let mut table = [None; 256];
    for (&code, glyph) in &map.codes {
        table[usize::from(code)] = map.characters.get(glyph).copied();
    }
    Some(table)
}

/// The `dup 65 /A put` lines in the clear part of a Type 1 font.
fn type1_encoding(program: &[u8]) -> Option<Table> {
    let clear = String::from_utf8_lossy(&program[..program.len().min(20_000)]);
    let (_, after) = clear.split_once("/Encoding")?;
    if after.trim_start().starts_with("StandardEncoding") {
        return Some(encodings::standard());
    }
    let mut table = [None; 256];
    for entry in after.split("dup ").skip(1) {
        let mut words = entry.split_whitespace();
        if let (Some(code), Some(name)) = (words.next(), words.next())
            && let Ok(code) = code.parse::<u8>()
        {
            table[usize::from(code)] = name.strip_prefix('/').and_then(glyph_names::character);
        }
    }
    Some(table)
}

/// How a Type 3 font scales; other fonts have a thousandth and an em of 1.
struct Type3 {
    unit: f32,
    em: f32,
}

impl Type3 {
    fn of(file: &dyn File, dict: &Dict) -> Self {
        let plain = Self { unit: 0.001, em: 1.0 };
        if file.get(dict, b"Subtype").name() != Some(b"Type3") {
            return plain;
        }
        let Some([a, _, _, d, ..]) = file
            .numbers(dict, b"FontMatrix")
            .as_deref()
            .map(|m| [m.first(), m.get(1), m.get(2), m.get(3)].map(|n| n.copied().unwrap_or(0.0)))
        else {
            return plain;
        };
        let height = match file.numbers(dict, b"FontBBox").as_deref() {
            Some([_, bottom, _, top]) => ((top - bottom) * d).abs(),
            _ => 1.0,
        };
        Self { unit: a.abs(), em: if (0.2..5.0).contains(&height) { height } else { 1.0 } }
    }
}

fn widths(file: &dyn File, dict: &Dict, face: &Face, texts: &Texts, scale: &Type3) -> (Vec<f32>, f32) {
    let missing = file.get(&face.descriptor, b"MissingWidth").number().unwrap_or(0.0) * scale.unit;
    match file.numbers(dict, b"Widths") {
        Some(list) => {
            let first = file.get(dict, b"FirstChar").number().unwrap_or(0.0).clamp(0.0, 255.0) as usize;
            let mut widths = vec![missing; first];
            widths.extend(list.iter().take(256).map(|width| width * scale.unit));
            (widths, missing)
        }
        None => (metrics::widths(&face.name, texts), if missing > 0.0 { missing } else { 0.5 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The encoding of a font whose characters have the names given, one code after the other.
    fn encoding(face: &str, first: u8, names: &[&str]) -> Encoding {
        let base = encodings::windows_1252();
        let differences: Vec<_> = (first..).zip(names.iter().map(|&name| name.to_owned())).collect();
        let renumbered = renumbered(&base, &differences);
        let face = Face { name: face.to_owned(), descriptor: Dict::default() };
        Encoding { base, differences, renumbered, nameless: nameless(&face), symbols: None }
    }

    #[test]
    fn a_name_of_its_makers_own_is_read_by_its_code_where_the_others_keep_theirs() {
        let kept = encoding("Arial", b'A', &["A", "B", "letterC"]);
        assert_eq!(kept.text(b'C').as_deref(), Some("C"));
        let renumbered = encoding("Arial", b'A', &["P", "R", "glyph9"]);
        assert_eq!(renumbered.text(b'C'), None);
    }

    #[test]
    fn bold_times_new_roman_has_a_nameless_letter() {
        let names = ["P", "R", "E", "S", "glyph1197", "T"];
        assert_eq!(encoding("TimesNewRoman,Bold", 1, &names).text(5).as_deref(), Some("N"));
        assert_eq!(encoding("TimesNewRoman", 1, &names).text(5), None);
    }
}
