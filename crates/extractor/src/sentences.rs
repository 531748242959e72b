//! Where sentences end: full stops, but not those of "Mr.", "p.m.", "No. 4" and "J. Smith".

use model::{Span, is_abbreviation, is_split_sum};

/// The sentences of a block of `text`, in order; together they are all of it but white space.
pub(crate) fn sentences(text: &str, block: Span) -> impl Iterator<Item = Span> {
    let mut rest = block.trim(text);
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let length = sentence_length(bounded(rest.of(text)));
        let sentence = rest.slice(0..length).trim(text);
        rest = rest.slice(length..rest.len()).trim(text);
        Some(sentence)
    })
}

/// Bytes of a sentence at most: what runs on for longer is no sentence, and its words would be looked through again and
/// again.
const LONGEST: usize = 8000;

/// So much of a text as a sentence may take, cut between words.
fn bounded(part: &str) -> &str {
    let reach = &part[..part.floor_char_boundary(LONGEST)];
    if reach.len() == part.len() { part } else { &reach[..reach.rfind(' ').map_or(reach.len(), |space| space + 1)] }
}

/// The length of the first sentence of `part`; "It was" begins another even where no stop stands before it.
fn sentence_length(part: &str) -> usize {
    let bytes = part.as_bytes();
    let begins = |at: usize| at > 0 && bytes[at - 1] == b' ' && bytes[at..].starts_with(b"It was ");
    let breaks = |at: &usize| match bytes[*at] {
        b'.' | b'?' | b'!' | b'\n' => true,
        b'I' => begins(*at),
        _ => false,
    };
    let mut from = 0;
    while let Some(at) = (from..bytes.len()).find(breaks) {
        match bytes[at] {
            b'I' => return at,
            b'\n' => return at + 1,
            _ => {}
        }
        from = at + 1;
        let end = after_closing_marks(part, from);
        let opens = begins_sentence(&part[end..], end == from && bytes[at] == b'.');
        if opens && (bytes[at] != b'.' || !abbreviates(part, at, end)) {
            return end;
        }
    }
    part.len()
}

/// The byte after quotation marks and brackets that close behind a stop.
fn after_closing_marks(part: &str, from: usize) -> usize {
    let marks = part[from..].chars().take_while(|c| matches!(c, '"' | '”' | '’' | '\'' | ')' | ']' | '.' | '!' | '?'));
    from + marks.map(char::len_utf8).sum::<usize>()
}

/// Whether a sentence may begin with `rest`; `bare` where no closing mark stands before it.
fn begins_sentence(rest: &str, bare: bool) -> bool {
    let mut chars = rest.chars();
    let Some(first) = chars.next() else { return true };
    if !first.is_whitespace() {
        // "Noted.Clerk to write."
        return bare && first.is_uppercase() && chars.next().is_some_and(char::is_lowercase);
    }
    let opening =
        |c: &char| c.is_whitespace() || matches!(c, '"' | '“' | '‘' | '\'' | '(' | '[' | '-' | '–' | '•' | '·');
    chars.find(|c| !opening(c)).is_none_or(|c| c.is_uppercase() || c.is_numeric() || matches!(c, '£' | '€'))
}

/// Whether the stop at `at`, behind which a new sentence could begin at `end`, belongs to an abbreviation.
fn abbreviates(part: &str, at: usize, end: usize) -> bool {
    let start = part[..at]
        .rfind(|c: char| c.is_whitespace() || matches!(c, '(' | '/' | '“' | '"' | '‘'))
        .map_or(0, |before| before + part[before..].chars().next().map_or(1, char::len_utf8));
    let word = &part[start..at];
    if word.chars().all(|c| c.is_ascii_digit()) {
        return start == 0;
    }
    // "J.", "J.W.", "C.G.M."
    let initial = word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    let behind = part[end..].trim_start();
    if initial && word.contains('.') && opens_in_plain_words(behind) {
        return false;
    }
    initial || word.eq_ignore_ascii_case("www") || is_split_sum(word, behind) || is_abbreviation(word, behind)
}

/// Whether a text begins as no name does: "A letter", "The clerk". So "A.B.C." before it ends a sentence.
fn opens_in_plain_words(text: &str) -> bool {
    const OPENERS: [&str; 9] = ["A", "An", "In", "It", "The", "There", "They", "This", "We"];
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    OPENERS.contains(&first) && words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).map(|sentence| sentence.of(text)).collect()
    }

    #[test]
    fn what_never_ends_is_cut_between_words() {
        let text = "word ".repeat(LONGEST);
        let found = split(&text);
        assert!(found.len() > 4 && found.iter().all(|part| part.len() <= LONGEST && part.ends_with("word")));
        assert_eq!(split(&"ä".repeat(LONGEST)).concat(), "ä".repeat(LONGEST));
    }

    #[test]
    fn sums_that_are_typed_apart_end_no_sentence() {
        assert_eq!(
            split("That £250. 00 be given. It was £20. All came."),
            ["That £250. 00 be given.", "It was £20.", "All came."]
        );
    }

    #[test]
    fn letters_end_a_sentence_before_plain_words() {
        assert_eq!(split("He wrote to A.B.C. A letter came."), ["He wrote to A.B.C.", "A letter came."]);
        assert_eq!(
            split("It was seen by J.W. Vane of A.B.C. The Grange."),
            ["It was seen by J.W. Vane of A.B.C. The Grange."]
        );
    }

    #[test]
    fn initials_end_no_sentence() {
        assert_eq!(split("C.G.M. Ltd wrote. J.W. Vane came."), ["C.G.M. Ltd wrote.", "J.W. Vane came."]);
    }

    #[test]
    fn stops_and_marks_end_sentences() {
        assert_eq!(
            split("Noted. “Is it so?” (Yes.) It cost £4.50!  Agreed"),
            ["Noted.", "“Is it so?”", "(Yes.)", "It cost £4.50!", "Agreed"]
        );
    }

    #[test]
    fn titles_initials_and_numbers_do_not_end_sentences() {
        for whole in [
            "Cllr. A. Vane met Mr. J. B. Brown of Ayle Ltd. in St. Mary's, see No. 4 (e.g. Minute 3).",
            "On the proposal of P.J. Vole it was agreed.",
            "1. The bench would be mended at 7 p.m. on 3 May.",
            "Approx. 20 people asked about www.Ayle.example and para. 4.",
        ] {
            assert_eq!(split(whole), [whole]);
        }
    }

    #[test]
    fn an_abbreviation_before_the_first_word_of_a_sentence_ends_one() {
        assert_eq!(
            split(
                "Approved by all Cllrs. Cllr Vane will sign it in Jan. The bin is full, as Cllr. Mrs. Hart of Mill Rd. said."
            ),
            [
                "Approved by all Cllrs.",
                "Cllr Vane will sign it in Jan.",
                "The bin is full, as Cllr. Mrs. Hart of Mill Rd. said."
            ]
        );
    }

    #[test]
    fn a_missing_stop_before_a_decision_is_one_all_the_same() {
        assert_eq!(split("All in favour It was agreed to write."), ["All in favour", "It was agreed to write."]);
    }

    #[test]
    fn a_missing_space_behind_a_stop_is_one_all_the_same() {
        assert_eq!(split("Noted.Clerk to write.The bin is full."), ["Noted.", "Clerk to write.", "The bin is full."]);
    }

    #[test]
    fn a_time_and_a_firm_may_end_a_sentence() {
        assert_eq!(
            split("It began at 7 p.m. The Chair left. We paid Ayle Ltd. The bin is full. The answer was no. We left."),
            [
                "It began at 7 p.m.",
                "The Chair left.",
                "We paid Ayle Ltd.",
                "The bin is full.",
                "The answer was no.",
                "We left."
            ]
        );
    }
}
