//! List markers at the head of a line.

use super::lines::Line;
use crate::bullets;

/// How many of a line's first words are a list marker: 0 or 1.
pub(super) fn words(line: &Line, text: &str) -> usize {
    let [first, _, ..] = &line.words[..] else { return 0 };
    let word = first.text(text);
    usize::from(line.parted(1) && (is_bullet(word) || is_number(word)))
}

/// Whether two markers may belong to one list: "9." and "10.", but neither "(a)" and "1." nor "3.1" and "2019.".
pub(super) fn are_alike(a: &str, b: &str) -> bool {
    let depth = |marker: &str| marker.trim_end_matches('.').matches('.').count();
    let number = kind(a) == Kind::Number;
    kind(a) == kind(b) && (!number || depth(a) == depth(b) && a.len().abs_diff(b.len()) <= 1)
}

/// What kind of list a marker belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A bullet.
    Bullet,
    /// A number.
    Number,
    /// A small letter or roman number.
    Small,
    /// A capital letter or roman number.
    Capital,
}

fn kind(marker: &str) -> Kind {
    match marker.trim_start_matches('(').chars().next() {
        Some(first) if first.is_ascii_digit() => Kind::Number,
        _ if is_bullet(marker) => Kind::Bullet,
        Some(first) if first.is_uppercase() => Kind::Capital,
        _ => Kind::Small,
    }
}

/// Whether a word by itself is a bullet.
pub(super) fn is_bullet(word: &str) -> bool {
    let mut spaced = String::with_capacity(word.len() + 2);
    spaced.push_str(word);
    spaced.push_str(" X");
    bullets::bullet(&spaced).is_some_and(|mark| mark.bytes == word.len())
}

/// "12.", "4.1", "(a)", "b)", "iv.": a number or letter with its punctuation.
pub(super) fn is_number(word: &str) -> bool {
    let bare = word.trim_start_matches('(').trim_end_matches([')', '.', ':']);
    let closed = bare.len() < word.len();
    let digits = bare.chars().all(|c| c.is_ascii_digit() || c == '.') && bare.starts_with(|c: char| c.is_ascii_digit());
    let letter = bare.chars().count() == 1 && bare.chars().all(|c| c.is_ascii_alphabetic());
    let roman = (1..=5).contains(&bare.len())
        && (bare.chars().all(|c| "ivx".contains(c)) || bare.chars().all(|c| "IVX".contains(c)));
    if digits { (closed || bare.contains('.')) && bare.len() <= 8 } else { closed && (letter || roman) }
}

/// Whether a word by itself stands before a tab to number what follows: a marker, or a bare number ("7", "39/20").
pub(super) fn is_label(word: &str) -> bool {
    let bare = word.trim_end_matches(['.', ')', ':']);
    let number = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.len() <= 10
        && bare.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-'));
    number || is_bullet(word) || is_number(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_need_their_punctuation() {
        for marker in ["1.", "12.", "4.1", "10.2.3", "(a)", "b)", "iv.", "(ii)", "A."] {
            assert!(is_number(marker), "{marker}");
        }
        for word in ["12", "a", "Mr.", "2016", "(SBC)", "I", "etc."] {
            assert!(!is_number(word), "{word}");
        }
    }

    #[test]
    fn markers_of_one_list_look_alike() {
        assert!(are_alike("9.", "10.") && are_alike("1.9", "1.10") && are_alike("(a)", "(b)"));
        assert!(!are_alike("3.1", "2019.") && !are_alike("1.", "a.") && !are_alike("1.", "2019."));
    }

    #[test]
    fn bare_numbers_label_what_follows_a_tab() {
        assert!(is_label("7") && is_label("39/20") && is_label("16.33") && is_label("4a"));
        assert!(!is_label("Present") && !is_label("£20"));
    }

    #[test]
    fn bullets_are_words_of_their_own() {
        assert!(is_bullet("•") && is_bullet("-") && is_bullet("o"));
        assert!(!is_bullet("of") && !is_bullet("-5"));
    }
}
