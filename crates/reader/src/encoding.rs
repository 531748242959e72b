//! Bytes to characters: UTF-8, UTF-16 and the legacy code pages of Windows.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// A file's text.
#[derive(Debug)]
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    /// Name of the encoding, as the WHATWG spells it.
    pub(crate) encoding: &'static str,
    /// Some bytes were no characters of the encoding and became U+FFFD.
    pub(crate) damaged: bool,
}

/// Bytes looked at to find the encoding of a file that is not UTF-8.
const SAMPLE: usize = 64 << 10;

/// Decodes a file, byte order mark aside.
pub(crate) fn decode(bytes: &[u8]) -> Decoded<'_> {
    let encoding = encoding_of(bytes);
    let (text, used, damaged) = encoding.decode(bytes);
    Decoded { text, encoding: used.name(), damaged }
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if !sample.contains(&0) && std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    if let Some(encoding) = utf16_without_mark(sample) {
        return encoding;
    }
    if mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    detector.guess(Some(b"uk"), Utf8Detection::Deny)
}

/// English in UTF-16 has a zero in every other byte.
fn utf16_without_mark(sample: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = sample.as_chunks::<2>();
    let zeros = |at: usize| pairs.iter().filter(|pair| pair[at] == 0 && pair[1 - at] != 0).count();
    let enough = (pairs.len() * 7).div_ceil(10);
    if pairs.len() < 4 {
        None
    } else if zeros(1) >= enough {
        Some(UTF_16LE)
    } else if zeros(0) >= enough {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether the bytes are UTF-8, a few damaged ones aside: more good sequences than bad bytes.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good > bad
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn utf8_is_borrowed_and_loses_its_mark() {
        let decoded = decode("\u{feff}Café".as_bytes());
        assert_eq!((&*decoded.text, decoded.encoding, decoded.damaged), ("Café", "UTF-8", false));
    }

    #[test]
    fn utf16_is_found_with_and_without_a_mark() {
        let text = "Minutes of the meeting";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}Minutes".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&little).text, text);
        assert_eq!(decode(&big).text, "Minutes");
    }

    #[test]
    fn windows_1252_is_found() {
        let decoded = decode(b"The Chair\x92s report \x96 \xa3200 for the Caf\xe9");
        assert_eq!((&*decoded.text, decoded.encoding), ("The Chair’s report – £200 for the Café", "windows-1252"));
    }

    #[test]
    fn a_broken_byte_in_utf8_becomes_the_replacement_character() {
        let decoded = decode(b"Caf\xc3\xa9 \xe2\x80\x93 br\xffken");
        assert_eq!((&*decoded.text, decoded.damaged), ("Café – br\u{fffd}ken", true));
    }
}
