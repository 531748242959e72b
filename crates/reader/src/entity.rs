//! Character references such as `&pound;` in text that holds no other HTML.

use std::borrow::Cow;

/// Names and characters, sorted by name.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "'"),
    ("bull", "•"),
    ("cent", "¢"),
    ("copy", "©"),
    ("deg", "°"),
    ("eacute", "é"),
    ("euro", "€"),
    ("frac12", "½"),
    ("frac14", "¼"),
    ("frac34", "¾"),
    ("gt", ">"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("ldquo", "“"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("middot", "·"),
    ("nbsp", "\u{a0}"),
    ("ndash", "–"),
    ("pound", "£"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rdquo", "”"),
    ("reg", "®"),
    ("rsquo", "’"),
    ("sect", "§"),
    ("times", "×"),
    ("trade", "™"),
];

/// Longest reference, in bytes, between `&` and `;`.
const LONGEST: usize = 8;

/// Replaces the references that are known.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    let mut decoded = String::new();
    let mut from = 0;
    for (at, _) in text.match_indices('&') {
        let head = &text.as_bytes()[at + 1..text.len().min(at + 2 + LONGEST)];
        let Some(length) = head.iter().position(|byte| *byte == b';') else { continue };
        if let Some(character) = reference(&text[at + 1..at + 1 + length]) {
            decoded.push_str(&text[from..at]);
            decoded.push_str(&character);
            from = at + length + 2;
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    decoded.push_str(&text[from..]);
    Cow::Owned(decoded)
}

fn reference(name: &str) -> Option<Cow<'static, str>> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| !c.is_control()).map(|c| Cow::Owned(c.to_string()));
    }
    let row = NAMED.binary_search_by_key(&name, |(name, _)| name).ok()?;
    Some(Cow::Borrowed(NAMED[row].1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_unique() {
        assert!(NAMED.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn references_become_characters_and_ampersands_stay() {
        assert_eq!(decode("&pound;200 &#8211; Parks &amp; Roads"), "£200 – Parks & Roads");
        assert_eq!(decode("Parks & Roads; A&E; &nothing;"), "Parks & Roads; A&E; &nothing;");
    }
}
