//! Labels of an action, "ACTION:", "Action (RB):", and the sentences that they part.

use std::sync::LazyLock;

use model::Span;
use patterns::{Regex, pattern};

use super::agents::Agents;
use super::owners::is_owner;
use crate::sentences::sentences;
use crate::words::{self, Shape, Word};

/// "ACTION:", "Action Point 3 –", "Actions:", without a mark in capitals or before nobody but the owner:
/// "ACTION RB", "Action RB", and with the owner in it:
/// "ACTION (RB):", "Action for Clerk:".
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?-u:\b)(?:(?:ACTIONS?|Actions?)(?: (?:POINTS?|Points?|points?|BY|By|by|FOR|For|for|REQUIRED|[Rr]equired))?",
        r"(?: ?[0-9]{1,2}(?:\.[0-9]{1,2})?)?(?: ?[:–—] ?| - |-)",
        r"|(?:ACTION|Action) \((?<bracketed>[A-Z][A-Za-z/&, ]{0,20})\) ?[:–—-] ?",
        r"|(?:ACTION|Action) (?:BY|[Bb]y|FOR|[Ff]or|ON|[Oo]n) (?<charged>[A-Z][A-Za-z/&, ]{0,30})(?:: ?| [–—-] )",
        r"|(?:ACTION|Action) (?<named>[A-Z][A-Za-z/&, ]{0,30})(?:: ?| [–—-] )|ACTION |Action |action |Act )",
    ))
});

/// Before these, an action is only spoken of: "with regard to Action Point 1 –".
const NAMING: [&str; 6] = ["from", "of", "on", "re", "regarding", "to"];

/// A piece of a leaf, and whether a label of an action stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its wording, without the label.
    pub(crate) span: Span,
    /// Whether it is labelled.
    pub(crate) labelled: bool,
    /// Who is to act, where the label says it.
    pub(crate) owner: Option<Span>,
}

/// The label before a stretch of a leaf.
#[derive(Clone, Copy, Default)]
struct Label {
    /// Whether there is one.
    stands: bool,
    /// Who is to act, where it says so.
    owner: Option<Span>,
}

/// The sentences of a leaf, labels of actions cut off.
pub(crate) fn pieces(text: &str, leaf: Span, agents: &Agents) -> Vec<Piece> {
    let wording = leaf.of(text);
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut last = Label::default();
    for found in LABEL.captures_iter(wording) {
        let Some(label) = found.get(0) else { continue };
        let rest = leaf.slice(label.end()..wording.len());
        let group = |name: &str| found.name(name).map(|owner| leaf.slice(owner.range()));
        let told = match (label.as_str(), group("named")) {
            // "Action Plan: ", "Pier Action Group – "
            (_, Some(owner)) => is_owner(text, owner, agents) && !follows_word(&wording[..label.start()]),
            ("ACTION ", _) => begins_with_doer(text, rest, agents),
            // "Item Action By" heads columns
            // "All agreed – action RB", "The hedge needs cutting (Act Clerk)"
            ("action " | "Act ", _) => is_owner(text, rest, agents) && is_apart(&wording[..label.start()]),
            ("Action ", _) => is_owner(text, rest, agents) && !rest.of(text).trim().eq_ignore_ascii_case("by"),
            _ => true,
        };
        let naming =
            wording[..label.start()].trim_end().rsplit(' ').next().is_some_and(|before| NAMING.contains(&before));
        if naming || !told {
            continue;
        }
        push(text, leaf.slice(from..label.start()), last, &mut pieces);
        from = label.end();
        last = Label { stands: true, owner: ["bracketed", "charged", "named"].into_iter().find_map(group) };
    }
    push(text, leaf.slice(from..wording.len()), last, &mut pieces);
    pieces
}

/// Whether a word stands right before what follows `before`.
fn follows_word(before: &str) -> bool {
    before.trim_end_matches(' ').ends_with(char::is_alphanumeric)
}

/// Whether a dash or a bracket parts what follows `before` from it.
fn is_apart(before: &str) -> bool {
    before.trim_end_matches(' ').ends_with(['–', '—', '-', '(', '['])
}

/// Whether `span` begins with initials or with somebody who is no post alone: "RB", but not "PLAN".
fn begins_with_doer(text: &str, span: Span, agents: &Agents) -> bool {
    const REACH: usize = 40;
    const LONGEST: usize = 3;
    let reach = text.ceil_char_boundary(span.end().min(span.start() + REACH));
    let mut words: Vec<Word<'_>> = Vec::new();
    words::split(text, Span::new(span.start(), reach), &mut words);
    words.first().is_some_and(|first| first.shape == Shape::Acronym && first.text.len() <= LONGEST)
        || agents.at(&words, 0).is_some()
}

/// Adds the sentences of `span`, the first of them behind a label and with the owner that the label names, if any.
fn push(text: &str, span: Span, label: Label, pieces: &mut Vec<Piece>) {
    let first = pieces.len();
    // "(Action: RB)"
    let said = sentences(text, span).filter(|span| span.of(text).contains(char::is_alphanumeric));
    pieces.extend(said.map(|span| Piece { span, labelled: false, owner: None }));
    if let Some(piece) = pieces.get_mut(first) {
        piece.labelled = label.stands;
        piece.owner = label.owner;
    }
}

/// Whether a sentence ends in the number of its action: "The plan should be shared (Action 2.6)."
pub(crate) fn is_numbered(sentence: &str) -> bool {
    const NAMES: [&str; 4] = ["Action ", "ACTION ", "Action Point ", "AP "];
    let bracket = sentence.trim_end_matches(['.', ' ']).strip_suffix(')').and_then(|bare| bare.rsplit_once('('));
    let digit = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit());
    bracket.is_some_and(|(said, words)| {
        !said.trim().is_empty() && NAMES.iter().any(|name| words.strip_prefix(name).is_some_and(digit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Span {
        Span::new(0, text.len())
    }

    fn read(text: &str) -> Vec<(&str, bool)> {
        let pieces = pieces(text, whole(text), &Agents::default());
        pieces.into_iter().map(|piece| (piece.span.of(text), piece.labelled)).collect()
    }

    #[test]
    fn labels_part_a_leaf_into_pieces() {
        assert_eq!(
            read("The bin is full. ACTION: Clerk to write. It was noted. Action Point 2 – RB"),
            [("The bin is full.", false), ("Clerk to write.", true), ("It was noted.", false), ("RB", true)]
        );
    }

    #[test]
    fn a_label_in_capitals_needs_no_mark_before_a_doer() {
        assert_eq!(
            read("The bin is full. ACTION RB. ACTION Clerk"),
            [("The bin is full.", false), ("RB.", true), ("Clerk", true)]
        );
        assert_eq!(read("The bin is full. Action RB"), [("The bin is full.", false), ("RB", true)]);
        assert_eq!(read("Action RB took was noted."), [("Action RB took was noted.", false)]);
        let plan = "The ACTION PLAN was noted.";
        assert_eq!(read(plan), [(plan, false)]);
    }

    #[test]
    fn a_label_may_name_the_owner() {
        let text = "It was noted. ACTION (RB): check the wall.";
        let owners = pieces(text, whole(text), &Agents::default())
            .into_iter()
            .map(|piece| piece.owner.map(|owner| owner.of(text)));
        assert_eq!(owners.collect::<Vec<_>>(), [None, Some("RB")]);
    }

    #[test]
    fn a_label_may_hold_nothing_but_the_owner() {
        assert_eq!(read("Action RB: check the wall."), [("check the wall.", true)]);
        assert_eq!(
            read("The hedge needs cutting (Act Clerk)"),
            [("The hedge needs cutting (", false), ("Clerk)", true)]
        );
        assert!(
            is_owner("RB", whole("RB"), &Agents::default()) && !is_owner("ITEM", whole("ITEM"), &Agents::default())
        );
        let group = "Pier Action Group – met. Action Plan: drafted.";
        assert!(read(group).iter().all(|(_, labelled)| !labelled));
    }

    #[test]
    fn a_label_may_be_on_somebody_and_a_sentence_have_a_number() {
        let owner = |text: &'static str| {
            pieces(text, whole(text), &Agents::default())
                .first()
                .and_then(|piece| piece.owner)
                .map(|owner| owner.of(text))
        };
        assert_eq!(owner("Action on Siobhan – mend the wall"), Some("Siobhan"));
        assert_eq!(owner("ACTION BY CLERK: mend the wall"), Some("CLERK"));
        assert_eq!(owner("Action required: mend the wall"), None);
        assert!(is_numbered("The plan should be shared (Action 2.6).") && !is_numbered("The plan was shared (Item 2)"));
    }
}
