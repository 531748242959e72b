//! Named divisions: the names printed behind each side of a vote.

use std::sync::LazyLock;

use model::{Quote, Span};
use regex::Regex;

use crate::decisions::patterns::pattern;

/// Honours that a comma parts from the name before it.
const HONOURS: [&str; 16] =
    ["bem", "bt", "cb", "cbe", "dbe", "dl", "jp", "kbe", "kc", "mbe", "mp", "msp", "obe", "qc", "qpm", "td"];

/// The names that a text consists of; nothing where it says anything else.
pub(crate) fn names(text: &str, span: Span) -> Option<Vec<Quote>> {
    static SEAM: LazyLock<Regex> = LazyLock::new(|| pattern(r"[,;\n\t.]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+"));
    static LEAD: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^[\s:–-]*(?:(?:Councillors|Cllrs\.?|Members|Aldermen)\b:?\s*)?"));
    let wording = span.of(text);
    let lead = LEAD.find(wording).map_or(0, |lead| lead.end());
    let mut found: Vec<Span> = Vec::new();
    let mut start = lead;
    let seams = SEAM.find_iter(&wording[lead..]).map(|seam| (lead + seam.start(), lead + seam.end()));
    for (end, next) in seams.chain([(wording.len(), wording.len())]) {
        // "Cllr. Vane" and "J. Pike": a stop that shortens is no seam.
        if wording[start..end].len() <= 4 && wording[end..].starts_with('.') && next < wording.len() {
            continue;
        }
        let piece = span.slice(start..end).trim(text);
        start = next;
        if piece.is_empty() {
            continue;
        }
        match found.last_mut() {
            Some(last) if is_honour(piece.of(text)) => *last = last.to(piece),
            _ if is_name(piece.of(text)) => found.push(piece),
            _ => return None,
        }
    }
    (!found.is_empty()).then(|| found.into_iter().map(|span| Quote::new(text, span)).collect())
}

fn is_honour(word: &str) -> bool {
    HONOURS.binary_search(&word.trim_matches('.').to_lowercase().as_str()).is_ok()
}

fn is_name(words: &str) -> bool {
    const VERDICTS: [&str; 8] = ["carried", "lost", "motion", "amendment", "vote", "total", "agreed", "resolved"];
    let told = words.to_lowercase();
    if VERDICTS.iter().any(|verdict| told.split_whitespace().any(|word| word == *verdict)) {
        return false;
    }
    let shaped = |word: &str| {
        let particle = matches!(word, "de" | "van" | "der" | "von" | "la" | "le" | "the");
        particle || word.starts_with(|c: char| c.is_uppercase() || c == '(') && !word.ends_with(':')
    };
    let letters = words.chars().all(|c| c.is_alphabetic() || c.is_whitespace() || "'’-.()".contains(c));
    letters && words.split_whitespace().count() <= 6 && words.len() > 1 && words.split_whitespace().all(shaped)
}

/// The names that follow a side: those of the rest of its line, else those of the lines behind it. `limit` is where
/// the next side begins or the region ends.
pub(super) fn behind(text: &str, side: Span, limit: usize) -> Vec<Quote> {
    let rest = Span::new(side.end(), limit);
    let mut taken: Vec<Quote> = Vec::new();
    let mut at = rest.start();
    for line in rest.of(text).split_inclusive('\n') {
        let span = Span::new(at, at + line.len());
        at = span.end();
        let bare = line.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ')' | '–' | '-'));
        if bare.is_empty() {
            continue;
        }
        match names(text, span) {
            Some(quotes) => taken.extend(quotes),
            None => break,
        }
    }
    taken
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(text: &str) -> Option<Vec<String>> {
        names(text, Span::new(0, text.len())).map(|quotes| quotes.into_iter().map(|quote| quote.text).collect())
    }

    #[test]
    fn names_keep_their_honours() {
        let names = listed("Mr Vane, Sir Paul Pike, CBE, Mrs O’Dell and Dr J. Moss").expect("names");
        assert_eq!(names, ["Mr Vane", "Sir Paul Pike, CBE", "Mrs O’Dell", "Dr J. Moss"]);
        assert_eq!(listed("Councillors Vane, Pike and Moss").expect("names"), ["Vane", "Pike", "Moss"]);
    }

    #[test]
    fn prose_is_no_list_of_names() {
        assert_eq!(listed("Motion carried by a clear margin"), None);
        assert_eq!(listed("The Chairman then closed the debate"), None);
    }

    #[test]
    fn the_honours_are_sorted() {
        assert!(HONOURS.is_sorted());
    }
}
