//! Marks of an action: "ACTION:" before it, initials beside or behind it, columns of who and when.

use std::sync::LazyLock;

use model::Span;
use regex::Regex;

use super::agents::Agents;
use crate::sentences::sentences;
use crate::words::{self, Shape, Word};

/// "ACTION:", "Action Point 3 –", "Actions:".
static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:ACTIONS?|Actions?)(?: (?:POINTS?|Points?|points?|BY|By|by|FOR|For|for|REQUIRED|[Rr]equired))?",
        r"(?: ?[0-9]{1,2}(?:\.[0-9]{1,2})?)?(?: ?[:–—] ?| - |-)",
    ))
    .expect("a constant pattern compiles")
});

/// A piece of a leaf, and whether a label of an action stands before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Its wording, without the label.
    pub(crate) span: Span,
    /// Whether it is labelled.
    pub(crate) labelled: bool,
}

/// The sentences of a leaf, labels of actions cut off.
pub(crate) fn pieces(text: &str, leaf: Span) -> Vec<Piece> {
    let wording = leaf.of(text);
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut labelled = false;
    for label in LABEL.find_iter(wording) {
        push(text, leaf.slice(from..label.start()), labelled, &mut pieces);
        from = label.end();
        labelled = true;
    }
    push(text, leaf.slice(from..wording.len()), labelled, &mut pieces);
    pieces
}

fn push(text: &str, span: Span, labelled: bool, pieces: &mut Vec<Piece>) {
    let first = pieces.len();
    pieces.extend(sentences(text, span).map(|span| Piece { span, labelled: false }));
    if let Some(piece) = pieces.get_mut(first) {
        piece.labelled = labelled;
    }
}

/// Whether `span` holds nothing but names of those who are to act: "GD", "RB/JC", "Clerk", "All".
pub(crate) fn is_owner(text: &str, span: Span, agents: &Agents) -> bool {
    const LONGEST: usize = 8;
    let mut split: Vec<Word<'_>> = Vec::new();
    words::split(text, span, &mut split);
    !split.is_empty() && split.len() <= LONGEST && {
        let mut at = 0;
        while at < split.len() {
            match agents.at(&split, at) {
                Some((_, end)) => at = end,
                None if is_mark(&split[at]) => at += 1,
                None => return false,
            }
        }
        true
    }
}

/// Who is to act, where a dash or a bracket parts them from the action before: "Mend the bench – RB – 3 May".
pub(crate) fn trailing_owner(text: &str, span: Span, agents: &Agents) -> Option<Span> {
    let wording = span.of(text);
    let from = wording.find([')', '–', '—', '(']).or(wording.find(" - "))?;
    let mut start = from;
    for end in wording[from..].match_indices(['(', ')', '–', '—', '-']).map(|(at, _)| from + at).chain([wording.len()])
    {
        let part = span.slice(start..end);
        if start > from && is_owner(text, part, agents) {
            return Some(part);
        }
        start = end + wording[end..].chars().next().map_or(0, char::len_utf8);
    }
    None
}

/// Whether `span` holds nothing but the initials of persons: "GD", "RB/JC".
pub(crate) fn are_initials(text: &str, span: Span, agents: &Agents) -> bool {
    span.of(text).chars().all(|c| c.is_uppercase() || matches!(c, '/' | '&' | ',' | ' ' | '.'))
        && is_owner(text, span, agents)
}

fn is_mark(word: &Word<'_>) -> bool {
    const MOST: usize = 4;
    let initials = word.shape == Shape::Acronym && word.text.len() <= MOST;
    initials || matches!(word.text, "&" | "All" | "ALL" | "and" | "by" | "By")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_part_a_leaf_into_pieces() {
        let text = "The bin is full. ACTION: Clerk to write. It was noted. Action Point 2 – RB";
        let pieces: Vec<(&str, bool)> = pieces(text, Span::new(0, text.len()))
            .into_iter()
            .map(|piece| (piece.span.of(text), piece.labelled))
            .collect();
        assert_eq!(
            pieces,
            [("The bin is full.", false), ("Clerk to write.", true), ("It was noted.", false), ("RB", true)]
        );
    }
}
