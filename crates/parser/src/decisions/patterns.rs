//! Regular expressions with ASCII word classes: a Unicode `\b` makes matching fifty times slower.

use regex::{Regex, RegexSet};

/// A fixed pattern, its `\b`, `\w`, `\d` and `\s` read as ASCII.
pub(crate) fn pattern(source: &str) -> Regex {
    Regex::new(&ascii(source)).expect("the pattern is fixed")
}

/// Fixed patterns, tried all at once.
pub(crate) fn pattern_set<'a>(sources: impl IntoIterator<Item = &'a str>) -> RegexSet {
    RegexSet::new(sources.into_iter().map(ascii)).expect("the patterns are fixed")
}

fn ascii(source: &str) -> String {
    source.replace(r"\b", r"(?-u:\b)").replace(r"\w", "[0-9A-Za-z_]").replace(r"\d", "[0-9]").replace(r"\s", r"[ \t\n]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries_stand_beside_a_curly_quote() {
        assert!(pattern(r"\bnoted\b").is_match("‘noted’"));
    }
}
