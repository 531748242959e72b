//! Notes at the right margin: who is to act, set apart from the paragraph by a tab or by its alignment.

use model::Align;

use super::paragraph::{Paragraph, TAB};

/// A right-aligned tab stop at least this far from the left edge (10.5 cm) stands at the right margin.
const MARGIN_TAB: i32 = 6000;
/// Longest note, in bytes.
const LONGEST: usize = 30;
/// Text before initials that are pushed to the margin by plain tabs is at least about a line long; a shorter text
/// may be a name with its initials.
const LINE: usize = 60;

/// The offset in a paragraph's text of the tab that a margin note stands behind.
pub(super) fn note_in(paragraph: &Paragraph) -> Option<usize> {
    let text = &paragraph.text;
    let tab = text.rfind(TAB)?;
    let (body, note) = (text[..tab].trim(), text[tab..].trim());
    let by_stop = paragraph.right_tab.is_some_and(|stop| stop >= MARGIN_TAB) && is_short_note(note);
    let by_length = body.len() >= LINE && is_initials(note);
    (paragraph.heading.is_none() && !body.is_empty() && (by_stop || by_length)).then_some(tab)
}

/// Whether a whole paragraph is a margin note: initials aligned right.
pub(super) fn is_note(paragraph: &Paragraph) -> bool {
    paragraph.align == Align::Right && paragraph.label.is_none() && is_initials(paragraph.text.trim())
}

/// "Clerk", "JF / CC", "ACTION: Clerk"; no amount, page number, bracketed role, leader or label that waits for a value.
fn is_short_note(text: &str) -> bool {
    text.len() <= LONGEST
        && text.starts_with(char::is_alphabetic)
        && !text.contains(|char: char| char.is_ascii_digit() || matches!(char, '_' | '…'))
        && !text.contains("..")
        && !text.ends_with(':')
}

/// "JF", "J.F.", "JF/CC", "JF and CC".
fn is_initials(text: &str) -> bool {
    let mut people = text.split([' ', '/', ',', '&', '+']).filter(|part| !part.is_empty() && *part != "and").peekable();
    text.len() <= LONGEST && people.peek().is_some() && people.all(is_one_persons_initials)
}

fn is_one_persons_initials(text: &str) -> bool {
    let letters = text.bytes().filter(u8::is_ascii_uppercase).count();
    (2..=4).contains(&letters) && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraph(text: &str, right_tab: Option<i32>) -> Paragraph {
        Paragraph { right_tab, text: text.to_owned(), ..Paragraph::default() }
    }

    fn note(text: &str, right_tab: Option<i32>) -> Option<String> {
        let paragraph = paragraph(text, right_tab);
        note_in(&paragraph).map(|at| paragraph.text[at..].trim().to_owned())
    }

    #[test]
    fn a_short_text_at_a_right_tab_is_a_margin_note() {
        assert_eq!(note("The hedge is to be cut.\tClerk", Some(9026)).as_deref(), Some("Clerk"));
        assert_eq!(note("Bench\tACTION: JF / CC", Some(9026)).as_deref(), Some("ACTION: JF / CC"));
    }

    #[test]
    fn amounts_roles_pages_and_signature_lines_are_not() {
        for text in
            ["J Smith Ltd\t£120.00", "Cllr A Smith\t(Chairman)", "Apologies\t3", "Signed\tDate:", "Signed\tDate ...."]
        {
            assert_eq!(note(text, Some(9026)), None, "{text}");
        }
    }

    #[test]
    fn initials_behind_plain_tabs_need_a_line_of_text_before_them() {
        let line = "It was agreed that the clerk would write to the county council about the drain.";
        assert_eq!(note(&format!("{line}\t\tJF/CC"), None).as_deref(), Some("JF/CC"));
        assert_eq!(note("Christine Smith\tCS", None), None);
    }

    #[test]
    fn initials_aligned_right_are_a_margin_note() {
        let mut initials = paragraph("JF", None);
        assert!(!is_note(&initials));
        initials.align = Align::Right;
        assert!(is_note(&initials));
    }
}
