//! Words that a line end cut in two: which hyphens belong to the word and which only to the line.

use std::collections::HashSet;

use crate::draft::Draft;

/// First parts of words that keep their hyphen, in lower case.
const PREFIXES: &[&str] = &[
    "all", "anti", "by", "co", "cross", "e", "ex", "five", "four", "full", "half", "high", "inter", "long", "low",
    "mid", "multi", "non", "off", "on", "one", "part", "post", "pre", "pro", "re", "self", "semi", "seven", "short",
    "six", "sub", "ten", "three", "two", "un", "vice", "well",
];

/// How two lines are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Joint {
    /// Bytes of hyphen to take off the first line.
    pub(crate) hyphen: usize,
    /// Whether a space stands between the two.
    pub(crate) spaced: bool,
}

/// The words of a paper, from which a cut word is known again; empty where no line ends in a hyphen.
pub(crate) struct Words(HashSet<String>);

impl Words {
    /// Gathers the words of a paper where some line that goes on ends in a hyphen.
    pub(crate) fn of(drafts: &[Draft<'_>], joins: &[bool]) -> Self {
        let cut = |at: usize| joins.get(at + 1) == Some(&true) && stem(&drafts[at].text()).is_some();
        if !(0..drafts.len()).any(cut) {
            return Self(HashSet::new());
        }
        let mut words = HashSet::new();
        for draft in drafts {
            for word in draft.text().split(|c: char| !c.is_alphanumeric() && c != '-') {
                if !word.ends_with('-') && !word.is_empty() {
                    words.insert(word.to_lowercase());
                }
            }
        }
        Self(words)
    }

    /// How a line and the one that goes on with it are put together.
    pub(crate) fn seam(&self, before: &str, after: &str) -> Joint {
        let Some((first, hyphen)) = stem(before) else {
            return Joint { hyphen: 0, spaced: !before.ends_with(['/', '-']) || before.ends_with(" -") };
        };
        let second: String = after.chars().take_while(|c| c.is_alphanumeric()).collect();
        let is_cut = second.starts_with(char::is_lowercase) && !self.keeps_hyphen(first, &second);
        Joint { hyphen: if is_cut { hyphen } else { 0 }, spaced: false }
    }

    fn keeps_hyphen(&self, first: &str, second: &str) -> bool {
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        let has = |word: &str| self.0.contains(word);
        if has(&format!("{first}-{second}")) {
            return true;
        }
        if has(&format!("{first}{second}")) {
            return false;
        }
        PREFIXES.binary_search(&first.as_str()).is_ok() || (has(&first) && has(&second) && first.len() > 3)
    }
}

/// The part of a word before a hyphen at the line's end, and the hyphen's length.
fn stem(line: &str) -> Option<(&str, usize)> {
    let line = line.trim_end();
    let hyphen = line.chars().next_back().filter(|c| matches!(c, '-' | '\u{2010}' | '\u{ad}'))?;
    let before = &line[..line.len() - hyphen.len_utf8()];
    let from = before
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[from..];
    word.ends_with(char::is_alphabetic).then_some((word, hyphen.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seam(before: &str, after: &str, paper: &str) -> String {
        let words = Words(paper.split(' ').map(str::to_owned).collect());
        let joint = words.seam(before, after);
        let kept = &before[..before.len() - joint.hyphen];
        format!("{kept}{}{after}", if joint.spaced { " " } else { "" })
    }

    #[test]
    fn prefixes_are_sorted_and_unique() {
        assert!(PREFIXES.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_word_cut_by_the_line_end_is_whole_again() {
        assert_eq!(seam("the finan-", "cial year", ""), "the financial year");
        assert_eq!(seam("the co-", "ordinator", ""), "the co-ordinator");
        assert_eq!(seam("the co-", "uncil", "council"), "the council");
        assert_eq!(seam("a decision-", "making body", "decision making"), "a decision-making body");
        assert_eq!(seam("Newtown-", "West", ""), "Newtown-West");
        assert_eq!(seam("2015 -", "2016", ""), "2015 - 2016");
        assert_eq!(seam("the", "green", ""), "the green");
    }
}
