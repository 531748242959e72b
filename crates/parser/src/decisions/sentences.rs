//! Where sentences end, in prose full of "Cllr.", "No. 4" and "7.30 p.m.".

use std::sync::LazyLock;

use model::{Span, is_abbreviation, is_split_sum};
use patterns::{Regex, pattern};

/// Full stops, and seams where papers leave them out: "All in favour It was also agreed", "13 May Proposed by".
static STOP: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"[.!?]+["'”’)\]]*\s+["'“‘(\[]*|(?:[Aa]ll in favour|Carried|CARRIED)\s+["'“‘(A-Z]|[^.!?:/\s]\s+It (?:was|is|has)\b|[^.!?:,–—\s-]\s+Proposed (?:by\b|[:–-]|Cllr|Mr)"#,
    )
});

/// The sentences of `run`, white space at their ends left out, found as they are asked for.
pub(crate) fn sentences(text: &str, run: Span) -> impl Iterator<Item = Span> {
    let wording = run.of(text);
    let mut stops = STOP.find_iter(wording);
    let mut start = 0;
    std::iter::from_fn(move || {
        if start >= wording.len() {
            return None;
        }
        let end = stops.by_ref().find_map(|stop| {
            let seam = stop.as_str();
            if !seam.starts_with(['.', '!', '?']) {
                let opening = ["It ", "Proposed "].iter().find_map(|word| seam.rfind(word));
                let opening = opening.or_else(|| seam.char_indices().next_back().map(|(at, _)| at));
                return opening.map(|opening| stop.start() + opening);
            }
            let next = stop.start() + seam.trim_end_matches(|c: char| !c.is_whitespace()).len();
            ends_sentence(&wording[start..stop.start()], &wording[next..]).then_some(next)
        });
        let sentence = run.slice(start..end.unwrap_or(wording.len())).trim(text);
        start = end.unwrap_or(wording.len());
        Some(sentence)
    })
    .filter(|sentence| !sentence.is_empty())
}

fn ends_sentence(before: &str, after: &str) -> bool {
    static MARKER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:(?:[ivx]{1,5}|[a-z])[.)]\s|lt (?:was|is)\b)"));
    let first = after.trim_start_matches(['"', '\'', '“', '‘', '(', '[']).chars().next();
    let opens = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '£' | '•' | '·');
    if !first.is_some_and(opens) && !MARKER.is_match(after) {
        return false;
    }
    let word = before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '“' | '‘')).next().unwrap_or("");
    let number_follows = first.is_some_and(|c| c.is_ascii_digit());
    // "A" or "J.W" of "J.W. Vane"
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic)
        || word.contains('.') && word.split('.').all(|part| part.len() == 1 && part.chars().all(char::is_uppercase));
    // A lone letter or number behind a seam is a list marker: "RESOLVED: 1. That the report be noted".
    let seam = before[..before.len() - word.len()].trim_end();
    // A short surname is none: "seconded by Cllr. Fry. Cllr. Vane left."
    let counts = |c: char| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x');
    let is_marker = word.len() <= 3
        && (word.len() == 1 && word.chars().all(char::is_alphanumeric) || word.chars().all(counts))
        && (seam.is_empty() || seam.ends_with([':', ';', '.', '–', '—', '-', '•']));
    // "R.S.O. 1990"
    let is_cited = number_follows && word.contains('.') && word.chars().all(|c| c.is_uppercase() || c == '.');
    !(is_initial || is_marker || is_cited || is_split_sum(word, after) || is_abbreviation(word, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).map(|span| span.of(text)).collect()
    }

    #[test]
    fn short_forms_end_no_sentence() {
        assert_eq!(
            split("Cllr. A. Vane spoke to Mrs. Pike of St. Ives Rd. No. 4 about it. All agreed."),
            ["Cllr. A. Vane spoke to Mrs. Pike of St. Ives Rd. No. 4 about it.", "All agreed."]
        );
        assert_eq!(split("Seconded by Cllr. Fry. Cllr. Vane left."), ["Seconded by Cllr. Fry.", "Cllr. Vane left."]);
    }

    #[test]
    fn a_short_form_before_the_first_word_of_a_sentence_ends_one() {
        assert_eq!(
            split("It was agreed by all Cllrs. The Clerk will ask Cllrs. Vane and Hart."),
            ["It was agreed by all Cllrs.", "The Clerk will ask Cllrs. Vane and Hart."]
        );
    }

    #[test]
    fn sums_that_are_typed_apart_end_no_sentence() {
        assert_eq!(
            split("That £250. 00 be given, and £1,200. 50 be kept. It cost £20. All came."),
            ["That £250. 00 be given, and £1,200. 50 be kept.", "It cost £20.", "All came."]
        );
    }

    #[test]
    fn initials_of_a_name_end_no_sentence() {
        assert_eq!(split("Councillor J.W. Vane was elected."), ["Councillor J.W. Vane was elected."]);
        assert_eq!(
            split("Capt. Pike moved it. Revd. A.N. Moss spoke."),
            ["Capt. Pike moved it.", "Revd. A.N. Moss spoke."]
        );
    }

    #[test]
    fn a_time_may_end_a_sentence() {
        assert_eq!(split("It opened at 7.30 p.m. The Chair spoke."), ["It opened at 7.30 p.m.", "The Chair spoke."]);
    }

    #[test]
    fn a_full_stop_may_be_left_out() {
        assert_eq!(
            split("That £5 be paid All in favour It was also agreed to write"),
            ["That £5 be paid All in favour", "It was also agreed to write"]
        );
        assert_eq!(split("Penderfynwyd prynu / It was agreed to buy").len(), 1);
        assert_eq!(split("The minutes of May Proposed by Cllr Vane"), ["The minutes of May", "Proposed by Cllr Vane"]);
        assert_eq!(split("Chair: Jo Vane - Proposed by Al Pike").len(), 1);
    }

    #[test]
    fn a_list_marker_ends_no_sentence() {
        assert_eq!(
            split("RESOLVED: 1. That it be noted. 2. That fees rise."),
            ["RESOLVED: 1. That it be noted.", "2. That fees rise."]
        );
        assert_eq!(
            split("It was approved nem. con. The Chairman will write."),
            ["It was approved nem. con.", "The Chairman will write."]
        );
        assert_eq!(split("It met on June 12. The Chair spoke."), ["It met on June 12.", "The Chair spoke."]);
    }

    #[test]
    fn a_quotation_belongs_to_its_sentence() {
        assert_eq!(
            split("He moved “that it be noted.” It was carried."),
            ["He moved “that it be noted.”", "It was carried."]
        );
    }
}
