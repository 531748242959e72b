//! The marks that papers print before a list point: bullets and enumerators.

/// The bullet that stands for one that is only markup or has no Unicode value.
pub(crate) const BULLET: &str = "•";

/// A mark at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark<'a> {
    /// How it is to be printed.
    pub(crate) printed: &'a str,
    /// Bytes of the line that it takes up.
    pub(crate) bytes: usize,
    pub(crate) style: Style,
}

/// How a mark counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// It does not count.
    Bullet,
    /// "1.", "(2)".
    Number,
    /// "a)", "(iv)".
    Letter,
}

/// The bullet or enumerator that a line begins with.
pub(crate) fn mark(line: &str) -> Option<Mark<'_>> {
    bullet(line).or_else(|| enumerator(line))
}

/// Whether a character is a bullet wherever it stands: one that no prose uses, or a private glyph of a symbol font.
pub(crate) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '•' | '·'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '●'
            | '○'
            | '◦'
            | '◆'
            | '◊'
            | '‣'
            | '⁃'
            | '∙'
            | '➢'
            | '►'
            | '▶'
            | '❖'
            | '✓'
            | '✔'
            | '➔'
            | '➤'
            | '\u{e000}'..='\u{f8ff}'
    )
}

/// How a bullet is printed: as it is, or as "•" where its glyph is private to a font.
fn printed(bullet: &str) -> &str {
    if bullet.starts_with(|c| matches!(c, '\u{e000}'..='\u{f8ff}')) { BULLET } else { bullet }
}

/// The bullet that a line begins with; "-", "o" and their like only before white space and a word.
pub(crate) fn bullet(line: &str) -> Option<Mark<'_>> {
    let first = line.chars().next()?;
    let (sign, rest) = line.split_at(first.len_utf8());
    let spaced = rest.starts_with(char::is_whitespace);
    let found = match first {
        // Alone on its line an "o" is the bullet of the next.
        'o' if rest.is_empty() => true,
        '-' | '–' | '—' | '*' | 'o' | '+' | '§' | '»' => spaced && !rest.trim().is_empty(),
        // What is made of a round bullet where a scanned page was read by a machine.
        'e' | '¢' => spaced && rest.trim_start().starts_with(char::is_uppercase),
        _ => is_bullet(first),
    };
    found.then(|| Mark { printed: printed(sign), bytes: sign.len(), style: Style::Bullet })
}

/// The enumerator that a line begins with: "1.", "(a)", "iv)", "12.Title"; no initial as in "A. Smith", no "1.5".
pub(crate) fn enumerator(line: &str) -> Option<Mark<'_>> {
    let bytes = line.as_bytes();
    let open = bytes.first() == Some(&b'(');
    let from = usize::from(open);
    let body = bytes[from..].iter().take_while(|b| b.is_ascii_alphanumeric()).take(7).count();
    let style = style_of(&line[from..from + body], open)?;
    let mut end = from + body;
    match bytes.get(end) {
        Some(b')') => end += 1,
        Some(b'.') if !open && !is_initial(&line[..end]) => end += 1 + usize::from(bytes.get(end + 1) == Some(&b')')),
        _ => return None,
    }
    let next = line[end..].chars().next();
    let glued = style == Style::Number || open;
    let ends = next.is_none_or(|c| c.is_whitespace() || c == '(' || glued && c.is_uppercase());
    ends.then(|| Mark { printed: &line[..end], bytes: end, style })
}

/// What kind of enumerator the letters or digits are, if any.
fn style_of(body: &str, open: bool) -> Option<Style> {
    let bytes = body.as_bytes();
    let (first, rest) = bytes.split_first()?;
    if bytes.iter().all(u8::is_ascii_digit) {
        // "(2016)" is a year.
        return (bytes.len() <= if open { 3 } else { 4 }).then_some(Style::Number);
    }
    let one_letter = first.is_ascii_alphabetic() && rest.iter().all(|b| b == first) && bytes.len() <= 2;
    (one_letter || is_roman(body)).then_some(Style::Letter)
}

fn is_roman(body: &str) -> bool {
    body.len() <= 5 && (body.bytes().all(|b| b"ivxl".contains(&b)) || body.bytes().all(|b| b"IVXL".contains(&b)))
}

fn is_initial(body: &str) -> bool {
    body.len() == 1 && body.as_bytes()[0].is_ascii_uppercase()
}

/// The decimal number that a line begins with, as in "2.1 That the report be noted".
pub(crate) fn decimal(line: &str) -> Option<&str> {
    let end = line.bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
    let number = &line[..end];
    let parts = number.trim_end_matches('.').split('.').filter(|part| (1..=3).contains(&part.len())).count();
    let spaced = line[end..].starts_with(char::is_whitespace) && !line[end..].trim().is_empty();
    (spaced && parts >= 2 && parts == number.trim_end_matches('.').split('.').count()).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed_mark(line: &str) -> Option<&str> {
        mark(line).map(|mark| mark.printed)
    }

    #[test]
    fn bullets_of_every_kind_are_marks() {
        for (line, mark) in [
            ("• one", "•"),
            ("·  one", "·"),
            ("•one", "•"),
            ("- one", "-"),
            ("– one", "–"),
            ("o one", "o"),
            ("o", "o"),
            ("e One letter", "e"),
            ("* one", "*"),
            ("\u{f0b7} one", "•"),
            ("\u{f0a7}one", "•"),
        ] {
            assert_eq!(printed_mark(line), Some(mark), "{line}");
        }
    }

    #[test]
    fn a_dash_that_belongs_to_a_word_is_no_bullet() {
        for line in ["-", "-5 degrees", "on the green", "--- ", "*note", "– "] {
            assert_eq!(printed_mark(line), None, "{line}");
        }
    }

    #[test]
    fn enumerators_are_numbers_letters_and_romans() {
        for (line, mark) in [
            ("1. Apologies", "1."),
            ("42)\tBench", "42)"),
            ("(a) that", "(a)"),
            ("(a)Review", "(a)"),
            ("iv) that", "iv)"),
            ("(xii) that", "(xii)"),
            ("a. that", "a."),
            ("A) that", "A)"),
            ("1.) that", "1.)"),
            ("3277.Apologies", "3277."),
            ("(1)", "(1)"),
            ("(a)(i) that", "(a)"),
        ] {
            assert_eq!(printed_mark(line), Some(mark), "{line}");
        }
    }

    #[test]
    fn initials_decimals_years_and_words_are_no_enumerators() {
        for line in [
            "A. Smith proposed",
            "1.1 To note",
            "7.30pm",
            "(2016) Act",
            "e.g. benches",
            "(see) x",
            "mix. x",
            "12 High Street",
        ] {
            assert_eq!(printed_mark(line), None, "{line}");
        }
    }

    #[test]
    fn decimals_have_at_least_two_parts() {
        assert_eq!(decimal("2.1 That"), Some("2.1"));
        assert_eq!(decimal("10.2.3. That"), Some("10.2.3."));
        assert_eq!(decimal("2. That"), None);
        assert_eq!(decimal("2.1"), None);
    }
}
