//! The words that rules turn on, looked up once for a sentence, so that no pattern is tried, or compiled, that cannot
//! match.

use patterns::Regex;

/// Beginnings of words, in the order of their letters.
const STEMS: [&str; 84] = [
    "abstain",
    "accept",
    "action",
    "adjourn",
    "adopt",
    "agree",
    "appoint",
    "approv",
    "argym",
    "ask",
    "assur",
    "author",
    "award",
    "backe",
    "budget",
    "carried",
    "chose",
    "comment",
    "concur",
    "confirm",
    "consens",
    "consent",
    "content",
    "continu",
    "cymerad",
    "cytun",
    "decid",
    "decision",
    "declar",
    "declin",
    "defer",
    "delegat",
    "determin",
    "direct",
    "dispensation",
    "elect",
    "endors",
    "favour",
    "formed",
    "gave",
    "grant",
    "happy",
    "held",
    "homolog",
    "instruct",
    "invit",
    "left",
    "minded",
    "minute",
    "moved",
    "nodwyd",
    "nominat",
    "noted",
    "objec",
    "opt",
    "order",
    "outcome",
    "pass",
    "penderfyn",
    "permission",
    "postpon",
    "precept",
    "prefer",
    "propos",
    "ratif",
    "receiv",
    "recommend",
    "refer",
    "refus",
    "reject",
    "request",
    "requir",
    "res",
    "sanction",
    "second",
    "select",
    "settl",
    "signed",
    "support",
    "taken",
    "turned",
    "unanim",
    "voted",
    "withdraw",
];

/// A set of [`STEMS`], a bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stems(u128);

impl Stems {
    /// Those that begin a word of a text, in capitals or not.
    pub(crate) fn of(text: &str) -> Self {
        let words = text.as_bytes().split(|byte| !byte.is_ascii_alphabetic());
        Self(words.filter(|word| word.len() > 1).fold(0, |found, word| found | starting(word)))
    }

    /// Those of which a rule needs one, such as `"agree|decid"`. A rule that names none needs none.
    fn needed(named: &str) -> Self {
        let number = |stem: &str| STEMS.binary_search(&stem).expect("the table has every stem that a rule names");
        Self(named.split_terminator('|').fold(0, |needed, stem| needed | 1 << number(stem)))
    }

    /// Whether a text with these may meet the rule that needs those.
    fn meet(self, needed: Self) -> bool {
        needed.0 == 0 || self.0 & needed.0 != 0
    }
}

/// A pattern, and the words of which a text has one where it matches.
pub(crate) struct Screened {
    needed: Stems,
    pub(crate) pattern: Regex,
}

impl Screened {
    /// A pattern with the stems that it needs, named as in `"agree|decid"`.
    pub(crate) fn new(stems: &str, pattern: Regex) -> Self {
        Self { needed: Stems::needed(stems), pattern }
    }

    /// The pattern, if a text with these stems may match it.
    pub(crate) fn for_text(&self, stems: Stems) -> Option<&Regex> {
        stems.meet(self.needed).then_some(&self.pattern)
    }
}

/// By letter, the first of the stems that begin with it or with one behind it.
const BY_LETTER: [u8; 27] = {
    let mut first = [0; 27];
    let (mut letter, mut stem) = (0, 0);
    while letter < 27 {
        while stem < STEMS.len() && STEMS[stem].as_bytes()[0] < b'a' + letter {
            stem += 1;
        }
        first[letter as usize] = stem as u8;
        letter += 1;
    }
    first
};

/// The stems that begin a word of letters.
fn starting(word: &[u8]) -> u128 {
    let letter = usize::from(word[0].to_ascii_lowercase() - b'a');
    let alike = usize::from(BY_LETTER[letter])..usize::from(BY_LETTER[letter + 1]);
    let begins = |stem: &str| word.get(..stem.len()).is_some_and(|head| head.eq_ignore_ascii_case(stem.as_bytes()));
    alike.filter(|&at| begins(STEMS[at])).fold(0, |found, at| found | 1 << at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        assert!(STEMS.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_rule_is_met_by_any_of_its_stems() {
        let text = Stems::of("It was UNANIMOUSLY Agreed, and ‘noted’.");
        assert_eq!(text, Stems::needed("agree|noted|unanim"));
        assert!(text.meet(Stems::needed("decid|agree")));
        assert!(text.meet(Stems::needed("")));
        assert!(!text.meet(Stems::needed("decid|order")));
        assert!(!Stems::of("disagreed").meet(Stems::needed("agree")));
    }
}
