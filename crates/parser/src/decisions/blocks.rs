//! Decisions that a label sets apart, and the leaves that they take up.

use model::{Action, Clause, Decision, Form, Part, PartKind, Quote, Span};

use super::labels::{self, Label, Need};
use super::leaves::Leaf;
use super::limbs::{self, Head, Limbs};
use super::sentences::sentences;

/// Takes the set-apart decisions out of a row of leaves; their leaves become one that points to them.
pub(super) fn take(text: &str, row: &[Leaf], decisions: &mut Vec<Decision>) -> Vec<Leaf> {
    let mut left = Vec::with_capacity(row.len());
    let mut at = 0;
    let mut from = row.first().map_or(0, |leaf| leaf.part.span.start());
    while at < row.len() {
        let found = find(text, row, at, from);
        let until = found.as_ref().map_or(row[at].part.span.end(), |found| found.start);
        keep(text, &row[at], Span::new(from, until), &mut left);
        at = found.as_ref().map_or(at + 1, |found| found.last);
        from = found.as_ref().map_or_else(|| row.get(at).map_or(0, |leaf| leaf.part.span.start()), Found::end);
        if let Some(found) = found {
            merge(text, &row[found.first..=found.last], &found, decisions.len(), &mut left);
            decisions.push(found.decision);
        }
    }
    left
}

/// A decision and the leaves that it takes up.
struct Found {
    decision: Decision,
    /// Its first leaf.
    first: usize,
    /// Where in that leaf its part begins.
    start: usize,
    /// Its last leaf.
    last: usize,
}

impl Found {
    fn end(&self) -> usize {
        self.decision.span.end()
    }
}

/// The first decision in leaf `at` that begins no earlier than `from`.
fn find(text: &str, row: &[Leaf], at: usize, from: usize) -> Option<Found> {
    let leaf = &row[at];
    if !(leaf.is_prose() || leaf.is_heading()) {
        return None;
    }
    let words = leaf.words(text);
    let run = Span::new(words.start().max(from), words.end()).trim(text);
    sentences(text, run).find_map(|sentence| {
        let read_at = |label: &Label, opening: usize| {
            let start = if opening == words.start() { leaf.part.span.start() } else { opening };
            let label = Label {
                words: sentence.start() + label.words.start..sentence.start() + label.words.end,
                body: sentence.start() + label.body,
                ..*label
            };
            read(text, row, at, &label, start)
        };
        let leading = labels::leading(sentence.of(text)).filter(|label| may_lead(leaf, label, sentence, words));
        let run_in = || labels::run_in(sentence.of(text)).filter(|_| !leaf.is_heading());
        leading.and_then(|label| read_at(&label, sentence.start())).or_else(|| {
            let label = run_in()?;
            read_at(&label, sentence.start() + label.words.start)
        })
    })
}

/// A label without wording behind it must be all that its leaf says, and a heading no more than a label.
fn may_lead(leaf: &Leaf, label: &Label, sentence: Span, leaf_words: Span) -> bool {
    let stands_alone = label.body >= sentence.len();
    if stands_alone { sentence == leaf_words } else { !leaf.is_heading() || label.is_formal() }
}

/// Reads the decision behind a label, whose ranges count in `text`; `start` is where its part begins.
fn read(text: &str, row: &[Leaf], at: usize, label: &Label, start: usize) -> Option<Found> {
    let run = Span::new(label.body, row[at].part.span.end()).trim(text);
    let head = Head { run, leaf: at, is_heading: run.is_empty() };
    let limbs = limbs::read(text, row, head);
    if limbs.clauses.is_empty() || !is_answered(label.need, &limbs) {
        return None;
    }
    let words = Span::new(label.words.start, label.words.end);
    let words = limbs.bare.map_or(words, |bare| words.to(bare));
    let decision = Decision {
        form: Form::Block,
        label: Some(Quote::new(text, words)),
        span: Span::new(words.start(), limbs.end),
        clauses: informed(limbs.clauses, words.of(text)),
    };
    Some(Found { decision, first: at, start, last: limbs.last })
}

/// Whether what follows a label is what the label needs.
fn is_answered(need: Need, limbs: &Limbs) -> bool {
    let has_limbs = limbs.clauses.iter().any(|clause| clause.marker.is_some() || !clause.clauses.is_empty());
    let begins = |test: fn(&str) -> bool| limbs.clauses.iter().all(|clause| test(&clause.text.text));
    match need {
        Need::Wording => true,
        Need::Clause => has_limbs || begins(limbs::reads_as_clause) || begins(labels::is_deed),
        Need::Deeds => begins(labels::is_deed),
    }
}

/// Clauses that say nothing of what they do take it from the label: "NOTED", "AGREED TO RECOMMEND".
fn informed(mut clauses: Vec<Clause>, label: &str) -> Vec<Clause> {
    let action = super::actions::of(&label.to_lowercase());
    let vague = matches!(action, Action::Other) || label.to_lowercase().contains("resol");
    for clause in &mut clauses {
        if clause.action == Action::Other && !vague {
            clause.action = action;
        }
    }
    clauses
}

/// Writes words that are no decision: the whole leaf, or what a decision has left of it.
fn keep(text: &str, leaf: &Leaf, span: Span, left: &mut Vec<Leaf>) {
    let span = span.trim(text);
    if span == leaf.part.span.trim(text) {
        left.push(leaf.clone());
    } else if !span.is_empty() {
        let kind = if span.start() == leaf.part.span.start() { leaf.part.kind.clone() } else { PartKind::Paragraph };
        left.push(Leaf { part: Part::new(kind, span), ..leaf.clone() });
    }
}

/// Writes the leaves of a decision: one part, parted only by the notes at its margin.
fn merge(text: &str, leaves: &[Leaf], found: &Found, index: usize, left: &mut Vec<Leaf>) {
    let mut start = found.start;
    let mut push = |span: Span| {
        let part = Part::new(PartKind::Decision(index), span.trim(text));
        left.push(Leaf { part, ..leaves[0].clone() });
    };
    let margins = leaves.iter().filter(|leaf| leaf.is_margin());
    for margin in margins {
        push(Span::new(start, margin.part.span.start()));
        start = margin.part.span.end();
    }
    push(Span::new(start, found.end()));
}
