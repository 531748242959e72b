//! Years in the names of laws: "Children Act 1989", "the 2012 Regulations", "Acts 1972 and 1989".

use super::super::surroundings::{is_capitalised, is_one_of, last_word};
use super::super::wordlist::LAWS;
use super::Traps;

/// The name of a law has no more words than this behind its year.
const LONGEST_NAME: usize = 9;

impl Traps<'_> {
    /// Whether a year belongs to a law.
    pub(in super::super) fn is_law(self, start: usize, end: usize) -> bool {
        let (before, after) = (self.around.before(start), self.around.after(end));
        ends_in_law(before) || begins_law(after) || is_cited_act(before, after)
    }
}

/// Whether an act in short and a part of it stand around a year: "LGA 1972, Section 100", "TCPA 1990 s. 106".
fn is_cited_act(before: &str, after: &str) -> bool {
    const PARTS: [&str; 11] =
        ["para", "paragraph", "part", "s", "s.", "sch", "schedule", "section", "sections", "sec", "ss"];
    let short = last_word(before.trim_end());
    let is_short = (2..=6).contains(&short.len()) && short.bytes().all(|byte| byte.is_ascii_uppercase());
    let part = after.trim_start_matches([',', ' ', '-', '–', '(']).split([' ', '.', '(']).next().unwrap_or_default();
    is_short && before.ends_with(' ') && is_one_of(part, &PARTS)
}

/// Whether the words before a year end in the name of a law.
fn ends_in_law(before: &str) -> bool {
    let mut line = before.trim_end();
    // Years of the same list: "Acts 1972, 1974 and 1989".
    while let Some(rest) = strip_year_and_joint(line) {
        line = rest;
    }
    let mut line = line.trim_end_matches([' ', ',']);
    line = strip_word(line, "of").unwrap_or(line);
    // "(Northern Ireland)", "(as amended)".
    while let Some(open) = line.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        line = line[..open].trim_end_matches([' ', ',']);
    }
    let line = line.trim_end_matches('.');
    let word = last_word(line);
    let initials = line[..line.len() - word.len()].ends_with('.') && is_one_of(word, &["o", "i", "c", "r"]);
    initials || is_capitalised(word) && (LAWS.has(word) || is_one_of(word, &["order"]))
}

fn strip_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let at = line.len().checked_sub(word.len())?;
    let (rest, end) = (line.get(..at)?, line.get(at..)?);
    (end.eq_ignore_ascii_case(word) && rest.ends_with(' ')).then(|| rest.trim_end())
}

/// "1972 and" at the end of a line.
fn strip_year_and_joint(line: &str) -> Option<&str> {
    let line = line.trim_end();
    let joints = ["and", "&", ",", "to", "-", "–"];
    let rest = joints.iter().find_map(|joint| line.strip_suffix(joint))?.trim_end();
    let digits = rest.len() - rest.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
    (digits == 4).then(|| rest[..rest.len() - 4].trim_end())
}

/// Whether a year begins the name of a law: "the 1990 Planning (Listed Buildings) Act".
fn begins_law(after: &str) -> bool {
    let words = after.split([' ', '(', ')']).filter(|word| !word.is_empty());
    for (index, word) in words.take(LONGEST_NAME).enumerate() {
        let bare = word.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let law = is_one_of(bare, &["act", "acts", "regulations", "rules"]);
        let short = index == 0 && is_one_of(bare, &["order", "bill", "directive"]);
        if is_capitalised(bare) && (law || short) {
            return true;
        }
        let within = is_capitalised(bare) || index > 0 && is_one_of(bare, &["and", "of", "for"]);
        if !within || bare != word && !word.ends_with(',') {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{begins_law, ends_in_law, is_cited_act};

    #[test]
    fn names_of_laws_end_before_their_year() {
        let laws = [
            "Children Act ",
            "Local Government Act, ",
            "the Act of ",
            "Government of Wales Measure ",
            "Planning (Scotland) Act ",
            "Planning Act (Northern Ireland) ",
            "Local Government Acts 1972 and ",
            "Local Government Acts 1972, 1974 and ",
            "the Scotland Acts of 2012 and ",
            "Planning Act, R.S.O., ",
            "Town and Country Planning (Development) (England) Order ",
            "S.I. ",
        ];
        for law in laws {
            assert!(ends_in_law(law), "{law}");
        }
    }

    #[test]
    fn names_of_laws_begin_with_their_year() {
        for law in [" Act", " Regulations", " Housing Act", " Planning (Listed Buildings and Conservation Areas) Act"] {
            assert!(begins_law(law), "{law}");
        }
    }

    #[test]
    fn acts_in_short_are_cited_by_their_parts() {
        assert!(is_cited_act("Public forum – LGA ", ", Section 100(1)"));
        assert!(is_cited_act("(LGA ", " Part III)"));
        assert!(!is_cited_act("AGM ", " minutes"));
        assert!(!is_cited_act("Budget ", ", Part 2"));
    }

    #[test]
    fn other_names_are_no_laws() {
        for other in ["to act in ", "in order ", "Annual Report ", "Standing Orders "] {
            assert!(!ends_in_law(other), "{other}");
        }
        for other in [" the Housing Act", " Budget. The Act", " accounts"] {
            assert!(!begins_law(other), "{other}");
        }
    }
}
