//! Characters of the pictorial fonts (Symbol, Wingdings, Webdings), which have no Unicode of their own in Word's files.

/// What the characters of a font are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Face {
    /// Letters, as in most fonts.
    #[default]
    Letters,
    Symbol,
    Wingdings,
    Wingdings2,
    Wingdings3,
    Webdings,
}

impl Face {
    /// The face of a font, by its name.
    pub(super) fn named(font: &str) -> Self {
        match font.trim().to_ascii_lowercase().as_str() {
            "symbol" | "opensymbol" | "starsymbol" => Self::Symbol,
            "wingdings" => Self::Wingdings,
            "wingdings 2" => Self::Wingdings2,
            "wingdings 3" => Self::Wingdings3,
            "webdings" => Self::Webdings,
            _ => Self::Letters,
        }
    }

    /// The Unicode character of a code in this face; U+FFFD where it has none.
    pub(super) fn char(self, code: u8) -> char {
        let table = match self {
            Self::Letters => return char::from(code),
            Self::Symbol => return symbol(code),
            Self::Wingdings => WINGDINGS,
            Self::Wingdings2 => WINGDINGS_2,
            Self::Wingdings3 => WINGDINGS_3,
            Self::Webdings => WEBDINGS,
        };
        match table.binary_search_by_key(&code, |&(at, _)| at) {
            Ok(row) => table[row].1,
            Err(_) if code == b' ' => ' ',
            Err(_) => char::REPLACEMENT_CHARACTER,
        }
    }
}

/// The code that a private-use character U+F020 to U+F0FF stands for in a pictorial font.
pub(super) fn private_code(char: char) -> Option<u8> {
    matches!(char, '\u{f020}'..='\u{f0ff}').then_some((u32::from(char) & 0xff) as u8)
}

/// Adobe's encoding of the Symbol font from 0x20 and from 0xA0.
const SYMBOL_LOW: &str =
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const SYMBOL_HIGH: &str =
    "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u{fffd}〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";

fn symbol(code: u8) -> char {
    let (table, first) = if code < 0xa0 { (SYMBOL_LOW, 0x20) } else { (SYMBOL_HIGH, 0xa0) };
    code.checked_sub(first).and_then(|at| table.chars().nth(at.into())).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Glyphs that papers use: ticks, boxes, arrows, hands, bullets. Sorted by code.
const WINGDINGS: &[(u8, char)] = &[
    (0x22, '✂'),
    (0x28, '☎'),
    (0x29, '✆'),
    (0x2a, '✉'),
    (0x36, '⌛'),
    (0x3f, '✍'),
    (0x46, '☞'),
    (0x4a, '☺'),
    (0x4b, '😐'),
    (0x4c, '☹'),
    (0x6c, '●'),
    (0x6d, '❍'),
    (0x6e, '■'),
    (0x6f, '□'),
    (0x70, '□'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x9e, '·'),
    (0x9f, '•'),
    (0xa1, '○'),
    (0xa4, '◉'),
    (0xa7, '▪'),
    (0xa8, '☐'),
    (0xd8, '➢'),
    (0xdf, '←'),
    (0xe0, '→'),
    (0xe1, '↑'),
    (0xe2, '↓'),
    (0xe8, '➔'),
    (0xef, '⇦'),
    (0xf0, '⇨'),
    (0xfb, '✗'),
    (0xfc, '✓'),
    (0xfd, '☒'),
    (0xfe, '☑'),
];
const WINGDINGS_2: &[(u8, char)] =
    &[(0x4f, '✗'), (0x50, '✓'), (0x51, '☒'), (0x52, '☑'), (0x97, '●'), (0xa2, '■'), (0xa3, '☐')];
const WINGDINGS_3: &[(u8, char)] =
    &[(0x66, '←'), (0x67, '→'), (0x68, '↑'), (0x69, '↓'), (0x7d, '▶'), (0x84, '◀'), (0x86, '▶')];
const WEBDINGS: &[(u8, char)] = &[(0x34, '▶'), (0x61, '✔'), (0x63, '☐'), (0x67, '■'), (0x6e, '●'), (0x72, '✖')];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_unique() {
        for table in [WINGDINGS, WINGDINGS_2, WINGDINGS_3, WEBDINGS] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0));
        }
    }

    #[test]
    fn the_symbol_font_has_its_places() {
        for (code, char) in [(0xb7, '•'), (0xa3, '≤'), (0x61, 'α'), (0xae, '→'), (0x7e, '∼'), (0xfe, '⎭'), (0x2d, '−')]
        {
            assert_eq!(Face::Symbol.char(code), char, "{code:x}");
        }
    }

    #[test]
    fn private_use_characters_hold_a_code() {
        assert_eq!(private_code('\u{f0b7}'), Some(0xb7));
        assert_eq!(private_code('a'), None);
    }
}
