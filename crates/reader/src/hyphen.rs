//! Words that a line end cut in two: which hyphens belong to the word and which only to the line.

use crate::draft::{Draft, Run};
use crate::sentence;

/// First parts of words that keep their hyphen, in lower case.
const PREFIXES: &[&str] = &[
    "all", "anti", "by", "co", "cross", "e", "ex", "five", "four", "full", "half", "high", "inter", "is", "long",
    "low", "mid", "multi", "non", "off", "on", "one", "part", "post", "pre", "pro", "re", "self", "semi", "seven",
    "short", "six", "sub", "ten", "three", "two", "un", "vice", "well",
];

/// Words that stand between two hyphens: "up-to-date", "Pen-y-bont", "Stow-on-Wold".
const LINKS: &[&str] = &[
    "a", "ac", "and", "at", "by", "cum", "d", "de", "en", "for", "in", "la", "le", "next", "of", "on", "or", "out",
    "over", "sub", "super", "the", "to", "under", "up", "upon", "y", "ym", "yn", "yr",
];

/// How two lines are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Joint {
    /// Bytes of hyphen to take off the first line.
    pub(crate) hyphen: usize,
    /// Whether a space stands between the two.
    pub(crate) spaced: bool,
}

/// What a paper prints of the words that its line ends may have cut, and of their halves.
///
/// Words are known by a hash of their letters in lower case: only those in question are looked up.
#[derive(Debug, Default)]
pub(crate) struct Words {
    /// The words in question, and whether the paper has them.
    asked: Vec<(u64, bool)>,
    /// Line ends that may have cut a word.
    seams: usize,
    /// Hyphens inside the words of the paper.
    inside: usize,
}

/// An office program breaks lines at the hyphens that words have: one in this many words ends a line.
const WORDS_OF_A_LINE: usize = 4;

impl Words {
    /// Looks through a paper for the words that its line ends may have cut.
    pub(crate) fn of(drafts: &[Draft<'_>], joins: &[bool]) -> Self {
        let mut words = Self::default();
        for at in (1..drafts.len()).filter(|&at| joins[at]) {
            words.ask(drafts[at - 1].tail(), &drafts[at].text());
        }
        words.look_up(drafts.iter().flat_map(|draft| &draft.runs).map(Run::text));
        words
    }

    /// Asks for the words that the end of a line and the start of the next may be halves of.
    pub(crate) fn ask(&mut self, before: &str, after: &str) {
        if let Some((first, _)) = stem(before) {
            self.seams += 1;
            self.asked.extend(readings(first, second(after)).map(|word| (word, false)));
        }
    }

    /// Looks for what was asked for in the texts of a paper.
    pub(crate) fn look_up<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        self.asked.sort_unstable();
        self.asked.dedup();
        if !self.asked.is_empty() {
            texts.for_each(|text| self.look_through(text));
        }
    }

    /// Whether lines end in more hyphens than the paper's words have by themselves.
    fn cuts_words(&self) -> bool {
        WORDS_OF_A_LINE * self.seams > self.inside
    }

    fn look_through(&mut self, text: &str) {
        let mut word = START;
        let mut bytes = text.as_bytes().iter();
        while let Some(&byte) = bytes.next() {
            match byte {
                // Quotation marks and dashes; every other character beyond ASCII is taken for a letter.
                0xe2 => {
                    self.see(word);
                    word = START;
                    bytes.nth(1);
                }
                b'-' => {
                    self.inside +=
                        usize::from(word != START && bytes.as_slice().first().is_some_and(u8::is_ascii_lowercase));
                    word = mix(word, byte);
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | 0x80.. => word = mix(word, byte),
                _ => {
                    self.see(word);
                    word = START;
                }
            }
        }
        self.see(word);
    }

    fn see(&mut self, word: u64) {
        if let Ok(place) = self.asked.binary_search_by_key(&word, |(word, _)| *word) {
            self.asked[place].1 = true;
        }
    }

    fn has(&self, word: u64) -> bool {
        self.asked.binary_search_by_key(&word, |(word, _)| *word).is_ok_and(|place| self.asked[place].1)
    }

    /// How a line and the one that goes on with it are put together.
    pub(crate) fn seam(&self, before: &str, after: &str) -> Joint {
        let Some((first, hyphen)) = stem(before) else {
            return Joint { hyphen: 0, spaced: !is_bound(before) };
        };
        let second = second(after);
        if LINKS.binary_search(&first).is_ok() && before[..before.len() - hyphen - first.len()].ends_with('-') {
            return Joint { hyphen: 0, spaced: false };
        }
        let [hyphened, whole, ..] = readings(first, second).map(|word| self.has(word));
        let is_cut = if second.starts_with(char::is_lowercase) {
            !self.keeps_hyphen(first, second)
        } else {
            whole && !hyphened && sentence::is_capitals(first) && sentence::is_capitals(second)
        };
        Joint { hyphen: if is_cut { hyphen } else { 0 }, spaced: false }
    }

    fn keeps_hyphen(&self, first: &str, second: &str) -> bool {
        let [hyphened, whole, first_word, second_word] = readings(first, second).map(|word| self.has(word));
        if hyphened || whole {
            return hyphened;
        }
        let first = first.to_lowercase();
        !self.cuts_words()
            || PREFIXES.binary_search(&first.as_str()).is_ok()
            || (first_word && second_word && first.len() > 3)
    }
}

/// The ways to read a word that is cut: with its hyphen, without, and its halves as words.
fn readings(first: &str, second: &str) -> [u64; 4] {
    let put_together = |parts: &[&str]| hash_of(parts.iter().flat_map(|part| part.bytes()));
    [put_together(&[first, "-", second]), put_together(&[first, second]), hash(first), hash(second)]
}

fn hash(word: &str) -> u64 {
    hash_of(word.bytes())
}

fn hash_of(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(START, mix)
}

/// Start of an FNV-1a hash.
const START: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of it, ASCII letters in lower case.
fn mix(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
}

/// Whether a line ends in a dash or stroke that belongs to the word before it: "2015-", "and/", but not "2015 -".
fn is_bound(line: &str) -> bool {
    line.strip_suffix(['/', '-']).is_some_and(|line| line.ends_with(char::is_alphanumeric))
}

/// The rest of a cut word, at the start of the next line.
fn second(line: &str) -> &str {
    &line[..line.find(|c: char| !c.is_alphanumeric()).unwrap_or(line.len())]
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
    use crate::draft::Gap;

    fn seam(before: &str, after: &str, paper: &str) -> String {
        let lines = [before, after, paper].map(|text| {
            let mut draft = Draft::paragraph(Gap::Line);
            draft.push(text, false);
            draft
        });
        let words = Words::of(&lines, &[false, true, false]);
        let joint = words.seam(before, after);
        let kept = &before[..before.len() - joint.hyphen];
        format!("{kept}{}{after}", if joint.spaced { " " } else { "" })
    }

    #[test]
    fn prefixes_are_sorted_and_unique() {
        assert!(PREFIXES.is_sorted_by(|a, b| a < b) && LINKS.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_paper_with_more_hyphens_inside_its_lines_cuts_no_word() {
        let compounds = "A non-material change to a well-known, semi-detached, self-contained and half-built house.";
        assert_eq!(seam("the de-", "silting", compounds), "the de-silting");
        assert_eq!(seam("the de-", "silting", "a well-known place"), "the desilting");
    }

    #[test]
    fn a_word_cut_by_the_line_end_is_whole_again() {
        assert_eq!(seam("the finan-", "cial year", ""), "the financial year");
        assert_eq!(seam("the co-", "ordinator", ""), "the co-ordinator");
        assert_eq!(seam("the co-", "uncil", "council"), "the council");
        assert_eq!(seam("(Is-", "gadeirydd)", ""), "(Is-gadeirydd)");
        assert_eq!(seam("a decision-", "making body", "decision making"), "a decision-making body");
        assert_eq!(seam("THE COUN-", "CIL", "council"), "THE COUNCIL");
        assert_eq!(seam("at Pen-y-", "bont Farm", ""), "at Pen-y-bont Farm");
        assert_eq!(seam("NEWTOWN-", "WEST", ""), "NEWTOWN-WEST");
        assert_eq!(seam("Newtown-", "West", ""), "Newtown-West");
        assert_eq!(seam("2015 -", "2016", ""), "2015 - 2016");
        assert_eq!(seam("2015-", "2016", ""), "2015-2016");
        assert_eq!(seam("club /", "camp", ""), "club / camp");
        assert_eq!(seam("the", "green", ""), "the green");
    }
}
