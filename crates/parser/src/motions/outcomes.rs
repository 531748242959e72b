//! What became of a motion: "carried", "lost", "All in favour", "fell for want of a seconder".

use std::ops::Range;
use std::sync::LazyLock;

use model::{Outcome, Span};
use patterns::{Captures, Match, Regex, folded, pattern};

/// What an outcome is said of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// The amendment.
    Amendment,
    /// The motion, the substantive motion.
    Motion,
    /// It is left open: "Carried."
    Unnamed,
}

/// A verdict at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) subject: Subject,
    pub(super) outcome: Outcome,
    /// It can only be said of a motion; "agreed" can be said of anything.
    pub(super) firm: bool,
    pub(super) span: Span,
}

/// "The mover accepted the amendment."
static TAKEN: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\b(?:mover|proposer|seconder)\b[^.\n]*\baccepted (?:the|this) amendment\b|\bamendment (?:then |thus |therefore |thereby |duly )?(?:became|becomes) (?:part of )?the substantive\b",
    )
});

/// "It fell for want of a seconder."
static UNSUPPORTED: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\b(?:(?:for )?(?:want|lack) of a seconder|no seconder|not seconded|failed to (?:find|receive|attract|secure) a seconder|(?:not|no) receiv\w+ a seconder)\b",
    )
});

/// "The amendment was lost."
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"\b(?P<subject>amendments?|amended motion|substantive motion|original motion|motions?|resolution|proposition|proposal)\b[^.\n]*?\b(?P<verdict>not carried|not passed|not agreed|carried|lost|defeated|fell|failed|withdrawn|lapsed|falls|fails|passed|passes|rejected|agreed|approved|adopted|accepted)\b",
    )
});

/// "Carried."
static ALONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?:(?:Not carried|NOT CARRIED|Carried|CARRIED|LOST|Lost|DEFEATED|Defeated|WITHDRAWN|Withdrawn|FAILED|Failed)\b|carried (?:unanimously|by|on|with|nem)|(?:was|were|declared|duly|and) (?:carried|lost|defeated)\b|put to (?:the|a) (?:vote|meeting),?\s+(?:and )?it was,?\s+(?:[a-z]+ly\s+)?(?i:resolved|agreed)\b)",
    )
});

static LAPSED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^[^.\n]*\bseconder\b"));

static UNSECONDED: LazyLock<Regex> = LazyLock::new(|| folded(r"\b(?:not seconded|no seconder)\b"));

static SOFT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:all (?:(?:cllrs|councillors|directors|governors|members|trustees) )?(?:present )?(?:were |voted |those present )?(?:in favour|in agreement|agreed)|unanimous(?:ly)?|nem\.? con|agreed|resolved|approved|accepted|adopted|ratified|(?:duly |re-?)?elected|appointed|co-?opted|passed|confirmed|deferred|penderfynwyd|cytunwyd|glacadh leis)\b",
    )
});

/// "It was agreed to refer this motion to the Planning Committee": nothing has become of it yet.
static PASSES_ON: LazyLock<Regex> = LazyLock::new(|| {
    folded(
        r"^(?: unanimously)? (?:to|that) (?:refer|defer|postpone|adjourn|forward|circulate|(?:this|the) (?:notice of )?motion (?:be |is |was |would be |should be )?(?:referred|deferred|postponed|adjourned|held over))\b(?: (?:consideration of )?(?:this|the) (?:notice of )?motion\b| (?:to|until|till)\b|\.?$)",
    )
});

/// The verdicts in a region of the text, in order.
pub(super) fn find(text: &str, region: Span) -> Vec<Verdict> {
    let wording = region.of(text);
    let mut verdicts: Vec<Verdict> = firm(wording)
        .into_iter()
        .map(|Firm { range, subject, word }| {
            let seconderless =
                || LAPSED.is_match(&wording[range.end..]) || UNSECONDED.is_match(&wording[range.clone()]);
            let word =
                if matches!(word, "fell" | "falls" | "failed" | "fails") && seconderless() { "lapsed" } else { word };
            let firm = !is_common(word) || subject != Subject::Unnamed;
            Verdict { subject, outcome: outcome_of(word), firm, span: region.slice(range) }
        })
        .collect();
    let settles = |start: usize, end: usize| !is_denied(&wording[..start]) && !PASSES_ON.is_match(&wording[end..]);
    verdicts.extend(SOFT.find_iter(wording).filter(|found| settles(found.start(), found.end())).map(|found| Verdict {
        subject: Subject::Unnamed,
        outcome: Outcome::Carried,
        firm: false,
        span: region.slice(found.range()),
    }));
    verdicts.sort_by_key(|verdict| (verdict.span.start(), !verdict.firm));
    verdicts
}

/// Words that can hardly be said but of a motion.
struct Firm<'a> {
    range: Range<usize>,
    subject: Subject,
    /// The verdict among them.
    word: &'a str,
}

/// Those in a text, in order, none within another.
fn firm(wording: &str) -> Vec<Firm<'_>> {
    let named = |found: Captures<'_>| {
        let (subject, verdict) = (found.name("subject")?.range(), found.name("verdict")?.range());
        let nearest = nearest_subject(&wording[subject.start..verdict.start]);
        let of_first = || subject_of(&wording[subject.clone()]);
        Some(Firm { range: found.get(0)?.range(), subject: nearest.unwrap_or_else(of_first), word: &wording[verdict] })
    };
    let of = |subject, word| move |found: Match<'_>| Firm { range: found.range(), subject, word };
    let alone =
        |found: Match<'_>| Firm { range: found.range(), subject: Subject::Unnamed, word: &wording[found.range()] };
    let mut all: Vec<Firm<'_>> = TAKEN.find_iter(wording).map(of(Subject::Amendment, "accepted")).collect();
    all.extend(UNSUPPORTED.find_iter(wording).map(of(Subject::Unnamed, "lapsed")));
    all.extend(NAMED.captures_iter(wording).filter_map(named));
    all.extend(ALONE.find_iter(wording).map(alone));
    all.sort_by_key(|firm| firm.range.start);
    let mut end = 0;
    all.retain(|firm| {
        let is_apart = firm.range.start >= end;
        end = if is_apart { firm.range.end } else { end };
        is_apart
    });
    // "There being no seconder, the amendment fell": one verdict.
    all.dedup_by(|next, last| {
        let falls = matches!(next.word, "fell" | "falls" | "failed" | "fails" | "lapsed");
        let is_one = falls && last.word == "lapsed" && !wording[last.range.end..next.range.start].contains(['.', '\n']);
        if is_one {
            (last.range.end, last.subject) = (next.range.end, next.subject);
        }
        is_one
    });
    all
}

/// What stands last before a verdict: "the AMENDMENT received 18 votes, and the MOTION was CARRIED".
fn nearest_subject(words: &str) -> Option<Subject> {
    let words = words.to_lowercase();
    let (motion, amendment) = (words.rfind("motion"), words.rfind("amendment"));
    if motion > amendment { motion.map(|_| Subject::Motion) } else { amendment.map(|_| Subject::Amendment) }
}

fn subject_of(word: &str) -> Subject {
    let word = word.to_lowercase();
    if word.starts_with("amendment") { Subject::Amendment } else { Subject::Motion }
}

fn is_common(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "agreed" | "approved" | "adopted" | "accepted")
}

fn outcome_of(words: &str) -> Outcome {
    let words = words.to_lowercase();
    let says = |any: &[&str]| any.iter().any(|word| words.contains(word));
    if says(&["lost", "defeated", "fell", "falls", "fail", "rejected", "not "]) {
        Outcome::Lost
    } else if says(&["withdrawn"]) {
        Outcome::Withdrawn
    } else if says(&["lapsed"]) {
        Outcome::Lapsed
    } else {
        Outcome::Carried
    }
}

fn is_denied(before: &str) -> bool {
    let tail = before.trim_end();
    [" not", " be", " been", " to be", " previously", "had"].iter().any(|word| tail.ends_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> Option<(Subject, Outcome)> {
        find(text, Span::new(0, text.len())).first().map(|verdict| (verdict.subject, verdict.outcome))
    }

    #[test]
    fn verdicts_of_many_houses() {
        for (text, subject, outcome) in [
            ("Motion carried.", Subject::Motion, Outcome::Carried),
            ("The motion passes.", Subject::Motion, Outcome::Carried),
            ("The motion falls.", Subject::Motion, Outcome::Lost),
            ("Amendment lost.", Subject::Amendment, Outcome::Lost),
            ("On being put to the vote the motion was declared CARRIED.", Subject::Motion, Outcome::Carried),
            ("The amendment, on being put, was not carried", Subject::Amendment, Outcome::Lost),
            ("Substantive Motion Carried.", Subject::Motion, Outcome::Carried),
            ("The motion fell for want of a seconder.", Subject::Motion, Outcome::Lapsed),
            ("The amendment was not seconded and fell.", Subject::Amendment, Outcome::Lapsed),
            ("The mover and seconder accepted the amendment.", Subject::Amendment, Outcome::Carried),
            ("The Amendment became the substantive motion.", Subject::Amendment, Outcome::Carried),
            ("There was no seconder.", Subject::Unnamed, Outcome::Lapsed),
            ("There being no seconder, the amendment fell.", Subject::Amendment, Outcome::Lapsed),
            ("Upon being put to the vote it was\n\nRESOLVED – That", Subject::Unnamed, Outcome::Carried),
            ("All in favour", Subject::Unnamed, Outcome::Carried),
            ("all Councillors in agreement with this", Subject::Unnamed, Outcome::Carried),
            ("Carried", Subject::Unnamed, Outcome::Carried),
            ("The motion was withdrawn", Subject::Motion, Outcome::Withdrawn),
            ("The AMENDMENT received 8 votes and the MOTION was CARRIED.", Subject::Motion, Outcome::Carried),
        ] {
            assert_eq!(first(text), Some((subject, outcome)), "{text}");
        }
        assert_eq!(first("It was not agreed to sell."), None);
    }
}
