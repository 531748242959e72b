//! Whether a sentence speaks of what was or of what is to come, as far as dates need to know.

use model::{Block, Span};

/// When a sentence plays, seen from the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// It names the minutes of an earlier meeting.
    Minutes,
    /// It names the next meeting.
    NextMeeting,
    /// The nearest verb or adverb looks back.
    Past,
    /// The nearest verb or adverb looks ahead.
    Future,
    /// Nothing says.
    Unsaid,
}

impl Tense {
    /// Whether the sentence looks ahead.
    pub(super) fn is_future(self) -> bool {
        matches!(self, Self::NextMeeting | Self::Future)
    }
}

/// How far around a date its sentence is read.
const REACH: usize = 120;

const PAST: &[&str] = &[
    "ago",
    "attended",
    "dated",
    "did",
    "ended",
    "had",
    "happened",
    "has",
    "have",
    "held",
    "issued",
    "last",
    "met",
    "opened",
    "previous",
    "received",
    "sent",
    "since",
    "spent",
    "started",
    "submitted",
    "took",
    "visited",
    "was",
    "went",
    "were",
    "carried",
];

const FUTURE: &[&str] = &[
    "arrange",
    "arranged",
    "available",
    "be",
    "booked",
    "by",
    "coming",
    "deadline",
    "deferred",
    "due",
    "expected",
    "forthcoming",
    "future",
    "going",
    "hoped",
    "intended",
    "intends",
    "next",
    "planned",
    "planning",
    "plans",
    "postponed",
    "proposed",
    "scheduled",
    "shall",
    "should",
    "starting",
    "until",
    "upcoming",
    "will",
    "would",
];

/// The tense of the sentence around a date.
pub(super) fn tense(text: &str, span: Span, block: Option<&Block>) -> Tense {
    let bounds = block.map_or(span, |block| block.span);
    let before = sentence_before(text, bounds.start(), span.start());
    let after = sentence_after(text, span.end(), bounds.end());
    let lower = before.to_ascii_lowercase();
    if lower.contains("next meeting") || lower.contains("future meeting") || lower.contains("meeting dates") {
        return Tense::NextMeeting;
    }
    let minutes = lower.contains("minute") || after.to_ascii_lowercase().contains("minutes");
    if minutes || lower.contains("last meeting") || lower.contains("previous meeting") {
        return Tense::Minutes;
    }
    let mut words: Vec<&str> =
        before.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.reverse();
    let ahead = after.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    (0..words.len())
        .find_map(|at| word_tense(words[at], words.get(at + 1).copied()))
        .or_else(|| ahead.take(8).find_map(|word| word_tense(word, None)))
        .unwrap_or(Tense::Unsaid)
}

/// What a word says; "be held" looks ahead.
fn word_tense(word: &str, earlier: Option<&str>) -> Option<Tense> {
    let one_of = |list: &[&str], word: &str| list.iter().any(|known| known.eq_ignore_ascii_case(word));
    if earlier.is_some_and(|earlier| one_of(&["be", "being"], earlier)) || one_of(FUTURE, word) {
        return Some(Tense::Future);
    }
    one_of(PAST, word).then_some(Tense::Past)
}

fn sentence_before(text: &str, from: usize, to: usize) -> &str {
    let from = from.max(to.saturating_sub(REACH)).min(to);
    let near = (from..=to).find_map(|from| text.get(from..to)).unwrap_or("");
    let end = near.rfind(". ").map_or(0, |stop| stop + 2);
    &near[end..]
}

fn sentence_after(text: &str, from: usize, to: usize) -> &str {
    let to = to.min(from + REACH).max(from);
    let near = (from..=to).rev().find_map(|to| text.get(from..to)).unwrap_or("");
    near.find(". ").map_or(near, |stop| &near[..stop])
}
