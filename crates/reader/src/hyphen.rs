//! Words that a line end cut in two: which hyphens belong to the word and which only to the line.

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

/// What a paper prints of the words that its line ends may have cut, and of their halves.
///
/// Words are known by a hash of their letters in lower case: only those in question are looked up.
#[derive(Debug, Default)]
pub(crate) struct Words(Vec<(u64, bool)>);

impl Words {
    /// Looks through a paper for the words that its line ends may have cut.
    pub(crate) fn of(drafts: &[Draft<'_>], joins: &[bool]) -> Self {
        let mut asked = Vec::new();
        for at in (1..drafts.len()).filter(|&at| joins[at]) {
            if let Some((first, _)) = stem(drafts[at - 1].tail()) {
                let text = drafts[at].text();
                asked.extend(readings(first, second(&text)).map(|word| (word, false)));
            }
        }
        asked.sort_unstable();
        asked.dedup();
        let mut words = Self(asked);
        if !words.0.is_empty() {
            drafts.iter().flat_map(|draft| &draft.runs).for_each(|run| words.look_through(run.text()));
        }
        words
    }

    fn look_through(&mut self, text: &str) {
        let mut word = START;
        let mut bytes = text.bytes();
        while let Some(byte) = bytes.next() {
            match byte {
                // Quotation marks and dashes; every other character beyond ASCII is taken for a letter.
                0xe2 => {
                    self.see(word);
                    word = START;
                    bytes.nth(1);
                }
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | 0x80.. => word = mix(word, byte),
                _ => {
                    self.see(word);
                    word = START;
                }
            }
        }
        self.see(word);
    }

    fn see(&mut self, word: u64) {
        if let Ok(place) = self.0.binary_search_by_key(&word, |(word, _)| *word) {
            self.0[place].1 = true;
        }
    }

    fn has(&self, word: u64) -> bool {
        self.0.binary_search_by_key(&word, |(word, _)| *word).is_ok_and(|place| self.0[place].1)
    }

    /// How a line and the one that goes on with it are put together.
    pub(crate) fn seam(&self, before: &str, after: &str) -> Joint {
        let Some((first, hyphen)) = stem(before) else {
            return Joint { hyphen: 0, spaced: !before.ends_with(['/', '-']) || before.ends_with(" -") };
        };
        let second = second(after);
        let is_cut = second.starts_with(char::is_lowercase) && !self.keeps_hyphen(first, second);
        Joint { hyphen: if is_cut { hyphen } else { 0 }, spaced: false }
    }

    fn keeps_hyphen(&self, first: &str, second: &str) -> bool {
        let [hyphened, whole, first_word, second_word] = readings(first, second).map(|word| self.has(word));
        if hyphened || whole {
            return hyphened;
        }
        let first = first.to_lowercase();
        PREFIXES.binary_search(&first.as_str()).is_ok() || (first_word && second_word && first.len() > 3)
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
