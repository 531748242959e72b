//! Which character a byte means in the encodings that PDF names, and in the symbol fonts of office suites.

/// A byte without a character in one of the tables below.
const NONE: char = '□';

/// A character for each byte.
pub(super) type Table = [Option<char>; 256];

/// The encoding that a PDF calls by `name`.
pub(super) fn named(name: &[u8]) -> Option<Table> {
    match name {
        b"WinAnsiEncoding" => Some(windows_1252()),
        b"MacRomanEncoding" => Some(mac_roman()),
        b"StandardEncoding" => Some(standard()),
        _ => None,
    }
}

/// Windows code page 1252.
pub(super) fn windows_1252() -> Table {
    let mut table: Table = std::array::from_fn(|byte| char::from_u32(byte as u32));
    fill(&mut table, 128, WINDOWS_1252);
    table
}

/// Adobe's standard encoding.
pub(super) fn standard() -> Table {
    from_rows(32, STANDARD)
}

/// The built-in encoding of the font Symbol.
pub(super) fn symbol() -> Table {
    from_rows(32, SYMBOL)
}

/// The built-in encoding of the font Zapf Dingbats.
pub(super) fn zapf_dingbats() -> Table {
    from_rows(32, ZAPF_DINGBATS)
}

/// What Wingdings draws, as far as papers use it: bullets, boxes, ticks and arrows.
pub(super) fn wingdings() -> Table {
    let mut table = [None; 256];
    for &(byte, character) in WINGDINGS {
        table[usize::from(byte)] = Some(character);
    }
    table
}

fn mac_roman() -> Table {
    let mut table: Table = std::array::from_fn(|byte| char::from_u32(byte as u32));
    fill(&mut table, 128, MAC_ROMAN);
    table
}

fn from_rows(first: usize, rows: &str) -> Table {
    let mut table = [None; 256];
    fill(&mut table, first, rows);
    table
}

fn fill(table: &mut Table, first: usize, rows: &str) {
    for (slot, character) in table[first..].iter_mut().zip(rows.chars()) {
        *slot = (character != NONE).then_some(character);
    }
}

/// Windows code page 1252 from code 128 to 159; the rest is Latin-1. Codes that it leaves free are bullets in PDF.
const WINDOWS_1252: &str = "\
    €•‚ƒ„…†‡ˆ‰Š‹Œ•Ž•\
    •‘’“”•–—˜™š›œ•žŸ";

/// Glyphs of Wingdings by code.
const WINGDINGS: &[(u8, char)] = &[
    (0x20, ' '),
    (0x28, '☎'),
    (0x2A, '✉'),
    (0x6C, '●'),
    (0x6D, '❍'),
    (0x6E, '■'),
    (0x6F, '□'),
    (0x70, '❐'),
    (0x71, '❑'),
    (0x72, '❒'),
    (0x73, '⬧'),
    (0x74, '⧫'),
    (0x75, '◆'),
    (0x76, '❖'),
    (0x77, '⬥'),
    (0x9F, '•'),
    (0xA1, '○'),
    (0xA7, '▪'),
    (0xA8, '□'),
    (0xD8, '➢'),
    (0xE0, '→'),
    (0xE8, '➔'),
    (0xF0, '⇨'),
    (0xFB, '✗'),
    (0xFC, '✓'),
    (0xFD, '☒'),
    (0xFE, '☑'),
];

/// Adobe's standard encoding from code 32.
const STANDARD: &str = "\
    \u{20}!\"#$%&’()*+,-./\
    0123456789:;<=>?\
    @ABCDEFGHIJKLMNO\
    PQRSTUVWXYZ[\\]^_\
    ‘abcdefghijklmno\
    pqrstuvwxyz{|}~□\
    □□□□□□□□□□□□□□□□\
    □□□□□□□□□□□□□□□□\
    □¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\
    □–†‡·□¶•‚„”»…‰□¿\
    □`´ˆ˜¯˘˙¨□˚¸□˝˛ˇ\
    —□□□□□□□□□□□□□□□\
    □Æ□ª□□□□ŁØŒº□□□□\
    □æ□□□ı□□łøœß□□□□";

/// The Mac OS Roman encoding from code 128; below it is ASCII.
const MAC_ROMAN: &str = "\
    ÄÅÇÉÑÖÜáàâäãåçéè\
    êëíìîïñóòôöõúùûü\
    †°¢£§•¶ß®©™´¨≠ÆØ\
    ∞±≤≥¥µ∂∑∏π∫ªº\u{2126}æø\
    ¿¡¬√ƒ≈∆«»…\u{a0}ÀÃÕŒœ\
    –—“”‘’÷◊ÿŸ⁄¤‹›ﬁﬂ\
    ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\
    \u{f8ff}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

/// The built-in encoding of the font Symbol from code 32.
const SYMBOL: &str = "\
    \u{20}!∀#∃%&∋()∗+,−./\
    0123456789:;<=>?\
    ≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟ\
    ΠΘΡΣΤΥς\u{2126}ΞΨΖ[∴]⊥_\
    \u{f8e5}αβχδεφγηιϕκλµνο\
    πθρστυϖωξψζ{|}∼□\
    □□□□□□□□□□□□□□□□\
    □□□□□□□□□□□□□□□□\
    €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓\
    °±″≥×∝∂•÷≠≡≈…\u{f8e6}\u{f8e7}↵\
    ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉\
    ∠∇\u{f6da}\u{f6d9}\u{f6db}∏√⋅¬∧∨⇔⇐⇑⇒⇓\
    ◊\u{2329}\u{f8e8}\u{f8e9}\u{f8ea}∑\u{f8eb}\u{f8ec}\u{f8ed}\u{f8ee}\u{f8ef}\u{f8f0}\u{f8f1}\u{f8f2}\u{f8f3}\u{f8f4}\
    □\u{232a}∫⌠\u{f8f5}⌡\u{f8f6}\u{f8f7}\u{f8f8}\u{f8f9}\u{f8fa}\u{f8fb}\u{f8fc}\u{f8fd}\u{f8fe}□";

/// The built-in encoding of the font Zapf Dingbats from code 32.
const ZAPF_DINGBATS: &str = "\
    \u{20}✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏\
    ✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟\
    ✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯\
    ✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿\
    ❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏\
    ❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞□\
    ❨❩❪❫❬❭❮❯❰❱❲❳❴❵□□\
    □□□□□□□□□□□□□□□□\
    □❡❢❣❤❥❦❧♣♦♥♠①②③④\
    ⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿\
    ➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏\
    ➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟\
    ➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯\
    □➱➲➳➴➵➶➷➸➹➺➻➼➽➾□";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_a_table_is_as_long_as_its_encoding() {
        for (rows, first) in [(STANDARD, 32), (SYMBOL, 32), (ZAPF_DINGBATS, 32), (MAC_ROMAN, 128), (WINDOWS_1252, 224)]
        {
            assert_eq!(rows.chars().count(), 256 - first);
        }
    }

    #[test]
    fn quotation_marks_and_dashes_are_found_in_each_encoding() {
        assert_eq!(windows_1252()[0x92], Some('’'));
        assert_eq!(mac_roman()[0xD5], Some('’'));
        assert_eq!(standard()[0x27], Some('’'));
        assert_eq!(windows_1252()[0x96], Some('–'));
        assert_eq!(symbol()[0xB7], Some('•'));
        assert_eq!(standard()[0x80], None);
    }
}
