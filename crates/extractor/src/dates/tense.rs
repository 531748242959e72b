//! Whether a sentence speaks of what was or of what is to come, as far as dates need to know.

use model::{Block, Span};

use crate::commitments::{is_base, is_deed};

use super::surroundings::is_one_of;
use super::wordlist::{AIMS, FUTURE, PAST};

/// When a sentence plays, seen from the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// It names the minutes of an earlier meeting.
    Minutes,
    /// It names the next meeting.
    NextMeeting,
    /// What had been done by the meeting: "had opened in".
    Done,
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

/// A verb so many words before a date is the date's own: "approved in May".
const CLOSE: usize = 2;

/// Words between "by" and a date that it limits: "by the end of May".
const LIMITS: [&str; 11] =
    ["the", "end", "of", "early", "late", "mid", "middle", "beginning", "start", "close", "last"];

/// What somebody "will" do with what is over.
const RECALLS: [&str; 4] = ["know", "note", "recall", "remember"];

/// How far around a date its sentence is read.
const REACH: usize = 120;

/// The tense of the sentence around a date.
pub(super) fn tense(text: &str, span: Span, block: Option<&Block>) -> Tense {
    let bounds = block.map_or(span, |block| block.span);
    let before = sentence_before(text, bounds.start(), span.start());
    let after = sentence_after(text, span.end(), bounds.end());
    let lower = before.to_ascii_lowercase();
    if lower.contains("next meeting") || lower.contains("future meeting") || lower.contains("meeting dates") {
        return Tense::NextMeeting;
    }
    if speaks_of_minutes(&lower, after) {
        return Tense::Minutes;
    }
    if puts_off(&lower) {
        return Tense::NextMeeting;
    }
    if lower.trim_end().ends_with("prior to") && !lower.contains(" was ") {
        return Tense::Future;
    }
    let spoken: Vec<&str> = words(before).collect();
    let is_whole = before.len() + char::MAX_LEN_UTF8 < REACH;
    if was_done(&spoken) {
        return Tense::Done;
    }
    let earlier = |at: usize| at.checked_sub(1).map_or("", |at| spoken[at]);
    let done = |at: usize| (spoken.len() - at <= CLOSE && spoken[at].ends_with("ed")).then_some(Tense::Past);
    // "by November" looks ahead, "mended by the contractor in November" does not.
    let is_doer = |at: usize| spoken[at] == "by" && !spoken[at + 1..].iter().all(|word| is_one_of(word, &LIMITS));
    // "Members will recall" what was.
    let recalls = |at: usize| spoken[at] == "will" && spoken.get(at + 1).is_some_and(|next| RECALLS.contains(next));
    let said = |at: usize| {
        let told = word_tense(spoken[at], earlier(at)).filter(|_| !is_doer(at) && !recalls(at));
        told.or_else(|| is_ordered(&spoken, at).then_some(Tense::Future))
    };
    let behind = (0..spoken.len()).rev().find_map(|at| said(at).or_else(|| done(at)));
    // What goes on behind a bracket tells nothing of the date in it.
    let ahead = || words(after).take(8).filter(|_| !after.starts_with(')')).find_map(|word| word_tense(word, ""));
    // "will be set at the January meeting"
    let of_meeting = words(after).next().is_some_and(|next| next.eq_ignore_ascii_case("meeting"));
    // "to consider what was said at the April public meeting"
    let near_meeting = words(after).take(4).any(|next| next.eq_ignore_ascii_case("meeting"));
    match behind {
        Some(Tense::Future) if of_meeting => Tense::NextMeeting,
        Some(Tense::Future) if near_meeting => Tense::Unsaid,
        _ => behind
            .or_else(|| (is_whole && is_task(&spoken)).then_some(Tense::Future))
            .or_else(ahead)
            .unwrap_or(Tense::Unsaid),
    }
}

/// Whether a sentence notes who is to do what: "Clerk to report back in".
fn is_task(spoken: &[&str]) -> bool {
    const LONGEST_NAME: usize = 6;
    let doer_ends = |pair: &[&str]| pair[0] == "to" && is_deed(pair[1]);
    let named = |at: usize| spoken[..=at].iter().any(|word| word.starts_with(char::is_uppercase));
    spoken.windows(2).skip(1).take(LONGEST_NAME).position(doer_ends).is_some_and(named)
}

/// Whether the word at `at` begins what somebody is to do: "seeking a meeting and | to report back", "that the Clerk
/// | write".
fn is_ordered(spoken: &[&str], at: usize) -> bool {
    const FARTHEST: usize = 6;
    let Some(before) = at.checked_sub(1) else { return false };
    match spoken[at] {
        "to" => spoken[before] == "and" && spoken.get(at + 1).is_some_and(|deed| is_deed(deed)),
        deed => {
            spoken[before].starts_with(char::is_uppercase)
                && spoken[at.saturating_sub(FARTHEST)..before].contains(&"that")
                && is_base(deed)
        }
    }
}

/// Whether a clause ends in what had been done by the meeting, and "in" or "since" before the date: "which had opened in".
fn was_done(spoken: &[&str]) -> bool {
    const PLANNED: [&str; 14] = [
        "agreed",
        "arranged",
        "asked",
        "booked",
        "called",
        "due",
        "expected",
        "fixed",
        "moved",
        "planned",
        "postponed",
        "proposed",
        "scheduled",
        "set",
    ];
    const AHEAD: [&str; 7] = ["for", "that", "to", "until", "will", "would", "when"];
    let Some((last, clause)) = spoken.split_last() else { return false };
    let Some(had) = clause.iter().rposition(|word| *word == "had") else { return false };
    let behind = &clause[had + 1..];
    let verb = behind.iter().find(|word| !is_one_of(word, &["already", "also", "been", "just", "not", "previously"]));
    // "who had been waiting since"
    let going_on = verb.is_some_and(|verb| verb.ends_with("ing")) && *last == "since" && behind.contains(&"been");
    let is_done = going_on || verb.is_some_and(|verb| verb.ends_with("ed") && !PLANNED.contains(verb));
    is_one_of(last, &["in", "since"]) && is_done && !behind.iter().any(|word| AHEAD.contains(word))
}

/// "the minutes of the meeting held on", "the March minutes", "at the last meeting on".
fn speaks_of_minutes(before: &str, after: &str) -> bool {
    let earlier = ["minutes of", "minutes from", "minutes for", "minutes dated", "last meeting", "previous meeting"];
    let held = before.contains("minutes") && before.contains("held");
    let held = held || tells_of_meeting(before, after);
    let owner = after.trim_start().to_ascii_lowercase();
    held || earlier.iter().any(|words| before.contains(words))
        || owner.starts_with("minutes")
        || owner.starts_with("meeting minutes")
}

/// "at its meeting in February | the Board resolved": what a meeting did on the day or in the month.
fn tells_of_meeting(before: &str, after: &str) -> bool {
    const LEADS: [&str; 4] = ["at a meeting", "at its meeting", "at their meeting", "meeting held"];
    const FARTHEST: usize = 8;
    let before = before.trim_end();
    let before = [" in", " on"].iter().find_map(|lead| before.strip_suffix(lead)).unwrap_or("");
    let mut behind = words(after).take(FARTHEST);
    let ahead = |word: &str| is_one_of(word, &["will", "would", "is", "are", "to", "should"]);
    let did = behind.find(|word| ahead(word) || word.len() > 4 && word.ends_with("ed"));
    LEADS.iter().any(|lead| before.ends_with(lead)) && did.is_some_and(|word| !ahead(word))
}

/// "to defer the review until", "was postponed to": what is put off is to come.
fn puts_off(before: &str) -> bool {
    const VERBS: [&str; 6] = ["adjourn", "defer", "held over", "postpone", "put back", "put off"];
    let before = before.trim_end();
    let until = before.ends_with(" until") || before.ends_with(" till");
    // "They have put it back to February."
    let told = ["put it back to", "put this back to", "put them back to", "pushed back to", "moved back to"];
    if told.iter().any(|told| before.ends_with(told)) {
        return true;
    }
    let verb = VERBS.iter().filter_map(|verb| before.rfind(verb)).max();
    let near = |verb: usize| before[verb..].split(' ').count() <= 3;
    verb.is_some_and(|verb| until || before.ends_with(" to") && near(verb)) && !before.contains("had been")
}

/// What a word says, its neighbour before it considered: "be held" and "agreed to" look ahead.
fn word_tense(word: &str, earlier: &str) -> Option<Tense> {
    let ahead = is_one_of(earlier, &["be", "being"]) || is_one_of(word, &["to"]) && AIMS.has(earlier);
    if ahead || FUTURE.has(word) {
        return Some(Tense::Future);
    }
    PAST.has(word).then_some(Tense::Past)
}

fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty())
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
