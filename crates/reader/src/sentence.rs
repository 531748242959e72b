//! What the two ends of a line say about whether a sentence goes on over the line end.

/// Words that end nothing, in lower case.
const CUT: &[&str] = &[
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "cllr", "cllrs", "could", "dr", "each", "either",
    "every", "had", "has", "have", "his", "if", "into", "is", "its", "may", "might", "mr", "mrs", "ms", "must", "nor",
    "of", "or", "our", "shall", "should", "such", "than", "the", "their", "these", "this", "those", "was", "were",
    "whether", "which", "who", "whose", "will", "would", "your",
];

/// Words that seldom end a sentence, in lower case: "the work was over with" is one.
const HANGING: &[&str] = &[
    "between",
    "by",
    "can",
    "concerning",
    "councillor",
    "councillors",
    "during",
    "for",
    "from",
    "her",
    "in",
    "including",
    "no",
    "not",
    "on",
    "per",
    "regarding",
    "that",
    "to",
    "under",
    "until",
    "upon",
    "when",
    "where",
    "while",
    "with",
    "within",
    "without",
];

/// Words that a heading in capitals goes on with, in lower case.
const JOINING: &[&str] =
    &["and", "at", "by", "for", "from", "held", "in", "of", "on", "or", "the", "to", "under", "with"];

/// Words that a full stop shortens, in lower case and without it.
const SHORTENED: &[&str] = &[
    "apr", "art", "aug", "ave", "cllr", "cllrs", "co", "cr", "dec", "dept", "dr", "e.g", "feb", "fig", "gen", "hon",
    "i.e", "jan", "jr", "jul", "jun", "lab", "mar", "messrs", "mr", "mrs", "ms", "no", "nos", "nov", "oct", "para",
    "paras", "prof", "rd", "ref", "rep", "rev", "revd", "rt", "sec", "sen", "sept", "sgt", "st", "vol",
];

/// The months, as they are printed in dates.
pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Words beside the months that a number follows, in lower case.
const BEFORE_NUMBER: &[&str] = &[
    "act",
    "and",
    "article",
    "chapter",
    "item",
    "items",
    "minute",
    "minutes",
    "no",
    "nos",
    "number",
    "or",
    "page",
    "pages",
    "para",
    "paragraph",
    "paragraphs",
    "part",
    "regulation",
    "regulations",
    "rule",
    "schedule",
    "section",
    "sections",
    "to",
];

/// Titles of persons, in lower case and without a full stop.
const TITLES: &[&str] = &[
    "alderman",
    "baroness",
    "cllr",
    "councillor",
    "cr",
    "dame",
    "dr",
    "hon",
    "lady",
    "lord",
    "miss",
    "mr",
    "mrs",
    "ms",
    "mx",
    "prof",
    "professor",
    "rev",
    "revd",
    "sir",
];

/// Shortest line, in bytes, after which a lower-case start is taken for the same sentence whatever the layout.
pub(crate) const SURELY_PROSE: usize = 40;

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ending {
    /// As a sentence, a clause of a list or a label does.
    Closed,
    /// In a word that may be the last of a heading, or of a line that goes on.
    Open,
    /// In a word that seldom ends a sentence: "dealing with".
    Hanging,
    /// In what cannot be the end of anything: "the", "Mr.", "(see", "co-".
    Cut,
}

/// How a line ends.
pub(crate) fn ending(line: &str) -> Ending {
    let line = line.trim_end();
    if line.ends_with([':', '…']) || line.ends_with(":-") || line.ends_with(":–") {
        return Ending::Closed;
    }
    if line.ends_with(['(', '[', '&', '/', '“', '‘', '€', '£']) || is_hyphenated(line) {
        return Ending::Cut;
    }
    if [" -", " –", " —"].iter().any(|dash| line.ends_with(dash)) {
        return Ending::Hanging;
    }
    let bare = line.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '*', '_']);
    match bare.as_bytes().last() {
        Some(b'!' | b'?' | b':' | b';') => Ending::Closed,
        // "at 7 p.m." ends a sentence or not.
        Some(b'.') if bare.ends_with(".m.") => Ending::Open,
        Some(b'.') if !is_shortened(last_word(bare)) => Ending::Closed,
        Some(b'.') if bare.len() == line.len() => Ending::Cut,
        _ if bare.len() < line.len() => Ending::Open,
        _ if is_in(CUT, last_word(line)) => Ending::Cut,
        _ if is_in(HANGING, last_word(line)) => Ending::Hanging,
        _ => Ending::Open,
    }
}

/// Whether a line ends in part of a word and a hyphen.
fn is_hyphenated(line: &str) -> bool {
    line.strip_suffix(['-', '\u{2010}', '\u{ad}']).is_some_and(|line| line.ends_with(char::is_alphabetic))
}

/// Whether a word that ends in a full stop does so because it is short: "Cllr.", "J.", "e.g.".
fn is_shortened(word: &str) -> bool {
    let stem = word.trim_end_matches('.');
    let capital = stem.starts_with(|c: char| c.is_ascii_uppercase());
    (capital && stem.len() == 1) || ((capital || stem.contains('.')) && is_in(SHORTENED, stem))
}

/// Whether a word is the title of a person: "Cllr", "Mrs.".
pub(crate) fn is_title(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_uppercase()) && is_in(TITLES, word.trim_end_matches('.'))
}

/// Whether a number that begins the next line belongs to the end of this one: "under Section", "on 5 and".
pub(crate) fn wants_number(line: &str) -> bool {
    let last = last_word(line.trim_end()).trim_end_matches(['.', ',']);
    is_in(BEFORE_NUMBER, last) || MONTHS.iter().any(|month| month.eq_ignore_ascii_case(last))
}

/// Whether a line starts as no sentence does: in lower case or with a sign that something goes on.
pub(crate) fn starts_inside(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches(['"', '“', '‘', '(', '[', '*', '_']);
    line.starts_with(|c: char| c.is_lowercase() || matches!(c, '&' | ',' | ';' | ')' | '%'))
}

/// Whether a line starts with a word that joins it to a line before, in capitals as in "OF THE PARISH COUNCIL".
pub(crate) fn starts_joining(line: &str) -> bool {
    line.split_ascii_whitespace().next().is_some_and(|word| is_in(JOINING, word))
}

/// Whether a line starts with a label: "Apologies:", "Present:-", "Action by:".
pub(crate) fn starts_with_label(line: &str) -> bool {
    let head = line.char_indices().nth(40).map_or(line, |(end, _)| &line[..end]);
    head.starts_with(|c: char| c.is_uppercase())
        && head.split_once(':').is_some_and(|(label, rest)| {
            label.split_ascii_whitespace().count() <= 4
                && !label.contains(['.', ','])
                && !rest.starts_with(|c: char| c.is_ascii_digit())
        })
}

/// Whether a line is written in capitals alone.
pub(crate) fn is_capitals(line: &str) -> bool {
    let mut letters = line.chars().filter(|c| c.is_alphabetic()).peekable();
    // "7TH" and "7th" are both printed within capitals.
    letters.peek().is_some() && !line.split_ascii_whitespace().any(is_lower_word)
}

fn is_lower_word(word: &str) -> bool {
    !word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().any(char::is_lowercase)
}

/// The last word without the bracket or quotation mark that it begins with.
fn last_word(line: &str) -> &str {
    let word = line.rsplit(|c: char| c.is_whitespace()).next().unwrap_or(line);
    word.trim_start_matches(['(', '[', '"', '“', '‘'])
}

/// Whether a list holds a word; without allocating, for this is asked of every line.
fn is_in(sorted: &[&str], word: &str) -> bool {
    const LONGEST: usize = 12;
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    sorted.binary_search_by(|entry| entry.as_bytes().cmp(lower)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_unique() {
        for list in [CUT, HANGING, JOINING, SHORTENED, TITLES, BEFORE_NUMBER] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }

    #[test]
    fn a_full_stop_after_a_shortened_word_ends_nothing() {
        for line in ["Councillors F. Foley, J.", "the land at Newtown, Co.", "attended by Cllr.", "to (Mr."] {
            assert_eq!(ending(line), Ending::Cut, "{line}");
        }
        for line in ["was noted.", "Members present:", "read and signed.”", "(see above.)", "Who asked?", "Accounts:-"]
        {
            assert_eq!(ending(line), Ending::Closed, "{line}");
        }
    }

    #[test]
    fn an_article_or_preposition_leaves_a_line_unfinished() {
        for line in
            ["report of the", "HELD AT THE", "report by Mr.", "a cost of £", "the Clerk and", "to Cllr", "the finan-"]
        {
            assert_eq!(ending(line), Ending::Cut, "{line}");
        }
        for line in ["the team dealing with", "Manchester (with", "HELD IN", "RESOLVED –"] {
            assert_eq!(ending(line), Ending::Hanging, "{line}");
        }
        for line in ["Matters arising", "at 7 p.m.", "Councillor Green (Chair)"] {
            assert_eq!(ending(line), Ending::Open, "{line}");
        }
    }

    #[test]
    fn labels_are_short_and_end_in_a_colon() {
        assert!(starts_with_label("Apologies for absence: Cllr Green"));
        assert!(starts_with_label("Present:- Cllr Green"));
        assert!(!starts_with_label("The meeting began at 7:30"));
        assert!(!starts_with_label("It was agreed, after a vote, that: the bench"));
    }

    #[test]
    fn capitals_may_hold_an_ordinal() {
        assert!(is_capitals("ON MONDAY 7th JULY"));
        assert!(!is_capitals("ON MONDAY 7th July"));
        assert!(!is_capitals("2016"));
    }
}
