//! Control characters, which some formats cannot hold in any form.

use std::borrow::Cow;

/// A text in which each control character but tab, line feed and carriage return is the picture of it that Unicode has
/// ("␀" for NUL), and each noncharacter U+FFFE and U+FFFF the replacement character: XML and iCalendar hold neither.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| picture(c).is_some()) {
        Cow::Owned(text.chars().map(|c| picture(c).unwrap_or(c)).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn picture(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => None,
        '\0'..='\x1F' => char::from_u32(0x2400 + u32::from(c)),
        '\x7F' => Some('\u{2421}'),
        '\u{FFFE}' | '\u{FFFF}' => Some(char::REPLACEMENT_CHARACTER),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn control_characters_become_their_pictures_and_nothing_else_changes() {
        assert_eq!(visible("a\0b\x1Bc\td\ne\x7F"), "a␀b␛c\td\ne␡");
        assert_eq!(visible("שלום 🦀 </script>"), "שלום 🦀 </script>");
    }
}
