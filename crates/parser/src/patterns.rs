//! Regular expressions without Unicode classes, which make compiling and matching many times slower.

use regex::{Regex, RegexSet};

/// A fixed pattern, its `\b`, `\d` and `\s` read as ASCII, and its `\w` with the accented letters of Latin besides.
pub(crate) fn pattern(source: &str) -> Regex {
    Regex::new(&ascii(source)).expect("the pattern is fixed")
}

/// Fixed patterns, tried all at once.
pub(crate) fn pattern_set<'a>(sources: impl IntoIterator<Item = &'a str>) -> RegexSet {
    RegexSet::new(sources.into_iter().map(ascii)).expect("the patterns are fixed")
}

fn ascii(source: &str) -> String {
    const CLASSES: [(&str, &str); 6] = [
        (r"\b", r"(?-u:\b)"),
        (r"\w", r"[0-9A-Za-z_\u{c0}-\u{24f}]"),
        (r"\W", r"[^0-9A-Za-z_\u{c0}-\u{24f}]"),
        (r"\d", "[0-9]"),
        (r"\s", r"[ \t\n]"),
        (r"\S", r"[^ \t\n]"),
    ];
    CLASSES.iter().fold(source.to_owned(), |source, (class, ascii)| source.replace(class, ascii))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries_stand_beside_a_curly_quote() {
        assert!(pattern(r"\bnoted\b").is_match("‘noted’"));
    }

    #[test]
    fn accented_letters_are_letters() {
        assert!(pattern(r"^Cllr [A-Z][\w’]+$").is_match("Cllr Siân"));
        assert!(!pattern(r"\W").is_match("Siân"));
    }
}
