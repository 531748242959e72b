//! Named divisions: the names printed behind each side of a vote.

use std::sync::LazyLock;

use model::{Quote, Span};
use patterns::{Captures, Regex, pattern};

use super::figures::{Tally, side_of};

/// Honours that a comma parts from the name before it.
const HONOURS: [&str; 16] =
    ["bem", "bt", "cb", "cbe", "dbe", "dl", "jp", "kbe", "kc", "mbe", "mp", "msp", "obe", "qc", "qpm", "td"];

/// The names that a text consists of; nothing where it says anything else.
pub(crate) fn names(text: &str, span: Span) -> Option<Vec<Quote>> {
    static SEAM: LazyLock<Regex> = LazyLock::new(|| pattern(r"[,;\n\t.]\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+"));
    static LEAD: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^[\s:–-]*(?:(?:Councillors|Cllrs|Crs|Members|Aldermen|Trustees)\b\.?:?\s*)?"));
    let wording = span.of(text);
    let lead = LEAD.find(wording).map_or(0, |lead| lead.end());
    let mut found: Vec<Span> = Vec::new();
    let mut start = lead;
    let seams = SEAM.find_iter(&wording[lead..]).map(|seam| (lead + seam.start(), lead + seam.end()));
    for (end, next) in seams.chain([(wording.len(), wording.len())]) {
        // "Cllr. Vane" and "Councillor J. Pike": a stop that shortens is no seam.
        let last = wording[start..end].rsplit(' ').next().unwrap_or_default();
        let shortens = wording[start..end].len() <= 4 || last.len() == 1;
        if shortens && wording[end..].starts_with('.') && next < wording.len() {
            continue;
        }
        let piece = span.slice(start..end).trim(text);
        start = next;
        if piece.is_empty() {
            continue;
        }
        match found.last_mut() {
            Some(last) if is_honour(piece.of(text)) => *last = last.to(piece),
            _ if is_name(unweighted(text, piece).of(text)) => found.push(unweighted(text, piece)),
            _ => return None,
        }
    }
    (!found.is_empty()).then(|| found.into_iter().map(|span| Quote::new(text, span)).collect())
}

/// A name without the votes that its holder casts: "Cllr Vane (12)".
fn unweighted(text: &str, name: Span) -> Span {
    let wording = name.of(text);
    let open = wording.rfind(" (").filter(|&open| {
        wording[open + 2..].strip_suffix(')').is_some_and(|votes| votes.bytes().all(|byte| byte.is_ascii_digit()))
    });
    open.map_or(name, |open| name.slice(0..open))
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

/// The names behind a side, and the count where it is printed behind them.
#[derive(Debug, Default)]
pub(super) struct Listed {
    pub(super) names: Vec<Quote>,
    pub(super) count: Option<u32>,
    /// All of it; the side's own place where there is nothing.
    pub(super) span: Span,
}

/// What follows a side: the names of the rest of its line and of the lines behind it, up to `limit`.
pub(super) fn behind(text: &str, side: Span, limit: usize) -> Listed {
    static COUNT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"[ \t]*(?:[(\[](?P<closed>\d{1,3})[)\]]|[:–—-][ \t]*(?P<open>\d{1,3})(?: votes?)?)[.\s]*$")
    });
    let told = |found: &Captures<'_>| found.name("closed").or_else(|| found.name("open"))?.as_str().parse().ok();
    let rest = Span::new(side.end(), limit);
    let mut listed = Listed { span: side, ..Listed::default() };
    let mut at = rest.start();
    for line in rest.of(text).split_inclusive('\n') {
        let whole = Span::new(at, at + line.len());
        at = whole.end();
        let count = COUNT.captures(line);
        let count_ends = count.is_some();
        let names = whole.slice(0..count.as_ref().and_then(|count| count.get(0)).map_or(line.len(), |c| c.start()));
        let bare = names.of(text).trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ')' | '–' | '-'));
        // "(b)" of the next side
        let is_marker = bare.len() == 2 && bare.starts_with('(');
        if (bare.is_empty() || is_marker) && count.is_none() {
            continue;
        }
        // The count may stand alone above its names or below them.
        if let Ok(count) = bare.parse() {
            (listed.count, listed.span) = (Some(count), listed.span.to(whole.trim(text)));
            if listed.names.is_empty() {
                continue;
            }
            break;
        }
        match self::names(text, names) {
            Some(quotes) => listed.names.extend(quotes),
            None if bare.is_empty() => {}
            None => {
                if let Some((quotes, span)) = before_sentence(text, names) {
                    listed.names.extend(quotes);
                    listed.span = listed.span.to(span);
                }
                break;
            }
        }
        listed.span = listed.span.to(whole.trim(text));
        listed.count = count.as_ref().and_then(told).or(listed.count);
        if count_ends {
            break;
        }
    }
    listed
}

/// The names that a line begins with, before a sentence of another kind: "Cllr. Vane, Cllr. Pike. | The motion was lost."
fn before_sentence(text: &str, line: Span) -> Option<(Vec<Quote>, Span)> {
    let mut stops = line.of(text).rmatch_indices(". ").map(|(at, _)| line.slice(0..at).trim(text));
    stops.find_map(|span| Some((names(text, span)?, span)))
}

/// Sides that open a line and are not counted there: "For", "Those voting against the motion:"; or a sentence, where who
/// voted is named behind them: "Ayes: Vane, Pike. Nays: Moss."
pub(super) fn sides(text: &str) -> Vec<Tally> {
    static SIDE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?m)^[ \t]*(?i:(?:those |members |councillors )?(?:voting |voted )?(?P<side>for|in favour|yes|no|ayes|yeas|tá|noes|nays|níl|against|abstain(?:ed|ing)?|abstentions?|not voting)(?: the (?:motion|amendment|proposal|recommendation))?)[ \t]*(?::|–|-|$)|[.;:)–] (?P<whole>(?i:(?:those |members |councillors )?(?:voting |voted )?(?P<told>ayes?|yeas?|tá|noes|nays|níl|for|against|in favour|abstain(?:ed|ing)?|abstentions?)(?: the (?:motion|amendment|proposal|recommendation))?))(?: ?:| [–-]) [A-Z]",
        )
    });
    let side = |found: Captures<'_>| {
        let (side, range) = match found.name("side") {
            Some(side) => (side, found.get(0)?.range()),
            None => (found.name("told")?, found.name("whole")?.range()),
        };
        Some(Tally { side: side_of(side.as_str()), count: None, range, sure: false, rival: false })
    };
    SIDE.captures_iter(text).filter_map(side).collect()
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
