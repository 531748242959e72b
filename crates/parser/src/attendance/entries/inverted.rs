//! Surnames before initials: "Vane, A.; Mac Hart, B. C. (Chair)".

use model::Attendee;

use super::Entry;
use crate::attendance::lexicon;
use crate::attendance::tokens::{Kind, Token};

/// The people of a list that names all of them so; nobody where it does not.
pub(super) fn read(text: &str, tokens: &[Token<'_>]) -> Vec<Entry> {
    let parts = tokens.split(|token| token.is(Kind::Break) || token.text == ";").filter(|part| !part.is_empty());
    parts.map(|part| person(text, part)).collect::<Option<_>>().unwrap_or_default()
}

/// The person of one part of the list.
fn person(text: &str, part: &[Token<'_>]) -> Option<Entry> {
    let comma = part.iter().position(|token| token.text == ",")?;
    let (surname, rest) = (&part[..comma], &part[comma + 1..]);
    let initials = rest.iter().take_while(|token| is_initial(token)).count();
    let (initials, remarks) = rest.split_at(initials);
    if !is_surname(surname) || !remarks.iter().all(|token| token.is(Kind::Bracket)) {
        return None;
    }
    let span = surname.first()?.span.to(initials.last()?.span);
    let name = span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let person = Attendee { name, span, ..Attendee::default() };
    let mut entry = Entry { person, title: None, tier: false, marked: None };
    for remark in remarks {
        entry.remark(remark.text);
    }
    Some(entry)
}

/// Whether the words are a surname and no more: "Vane", "Mac Giolla".
fn is_surname(words: &[Token<'_>]) -> bool {
    let [before @ .., last] = words else { return false };
    let full = |word: &Token<'_>| {
        word.is(Kind::Word)
            && word.text.starts_with(char::is_uppercase)
            && word.text.contains(char::is_lowercase)
            && !lexicon::is_common(&word.key())
            && lexicon::title(&word.key()).is_none()
    };
    full(last) && before.len() < 3 && before.iter().all(|word| full(word) || lexicon::is_particle(&word.key()))
}

fn is_initial(token: &Token<'_>) -> bool {
    let letter = token.text.trim_end_matches('.');
    token.is(Kind::Word) && lexicon::is_initials(token.text) && (letter.len() == 1 || letter.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::tokens;
    use model::Span;

    #[test]
    fn a_list_may_name_surnames_first() {
        let names = |text: &str| -> Vec<String> {
            let tokens = tokens::of(text, Span::new(0, text.len()));
            read(text, &tokens).into_iter().map(|entry| entry.person.name).collect()
        };
        assert_eq!(
            names("Vane, A.; Mac Hart, B. C. (Chair); O’Dale, J.K."),
            ["Vane, A.", "Mac Hart, B. C.", "O’Dale, J.K."]
        );
        assert_eq!(names("Vane, A.\nHart, B."), ["Vane, A.", "Hart, B."]);
        for text in ["Vane, Clerk", "Vane, Hart", "Vane, A.; Bob Hart", "Vane, MBE", "Ann Vane, CPO"] {
            assert_eq!(names(text), [""; 0], "{text}");
        }
    }
}
