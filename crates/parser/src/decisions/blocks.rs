//! Decisions that a label sets apart, and the leaves that they take up.

use std::cell::OnceCell;
use std::sync::LazyLock;

use model::{Action, Clause, Decision, Form, Part, PartKind, Quote, Span};
use patterns::{Regex, pattern};

use super::actions;
use super::labels::{self, Label, Lexicon, Need};
use super::leaves::Leaf;
use super::limbs::{self, Head, Limbs};
use super::sentences::sentences;
use super::twice;
use crate::heading;

/// Looks for the decisions of one item.
pub(super) struct Search<'a> {
    text: &'a str,
    row: &'a [Leaf],
    form: Form,
    /// Where the item begins to tell its decisions again.
    retold: Option<usize>,
    /// The last leaf that begins with a label which any wording may follow.
    last_label: OnceCell<Option<usize>>,
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

/// Whether all that a label introduces is what became of the motion before it: "DECISION: passed (all in favour)",
/// "RESOLVED accordingly".
fn is_verdict(limbs: &Limbs) -> bool {
    static VERDICT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^(?:(?:motion )?(?:passed|carried)(?: unanimously)?\s*(?:\([^()]*\))?\.?$|accordingly\.?$|(?:all )?(?:members|councillors) voted (?:in favour|for|against)\b)",
        )
    });
    matches!(limbs.clauses.as_slice(), [only] if only.clauses.is_empty() && VERDICT.is_match(&only.text.text))
}

impl<'a> Search<'a> {
    /// Of the leaves in `row`, whose item tells its decisions again from `retold` on.
    pub(super) fn new(text: &'a str, row: &'a [Leaf], form: Form, retold: Option<usize>) -> Self {
        Self { text, row, form, retold, last_label: OnceCell::new() }
    }

    /// Takes the set-apart decisions out of the row; their leaves become one that points to them.
    pub(super) fn take(&self, title: Option<&str>, decisions: &mut Vec<Decision>) -> Vec<Leaf> {
        let mut left = Vec::with_capacity(self.row.len());
        let mut at = 0;
        let mut from = 0;
        while let Some(leaf) = self.row.get(at) {
            from = from.max(leaf.part.span.start());
            let titled = (at == 0 && from == leaf.part.span.start()).then(|| self.titled(title)).flatten();
            let Some(found) = titled.or_else(|| self.find(at, from)).filter(|found| !self.is_retold(found, decisions))
            else {
                self.keep(leaf, Span::new(from, leaf.part.span.end()), &mut left);
                at += 1;
                continue;
            };
            self.keep(leaf, Span::new(from, found.start), &mut left);
            self.merge(&found, decisions.len(), &mut left);
            (at, from) = (found.last, found.end());
            decisions.push(found.decision);
        }
        left
    }

    fn is_retold(&self, found: &Found, earlier: &[Decision]) -> bool {
        let is_behind = self.retold.is_some_and(|from| from <= found.start);
        is_behind && twice::is_told_before(self.text, earlier, found.decision.span)
    }

    fn lexicon(&self) -> &'static Lexicon {
        if self.form == Form::Recommendation { &labels::ASKED } else { &labels::DECIDED }
    }

    /// The recommendations of a section whose title announces them and whose text does not do so again.
    fn titled(&self, title: Option<&str>) -> Option<Found> {
        static TITLE: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?i)^(?:officers?['’]? |summary of |the )?(?:recommend(?:ation|ed)|argymhell)|\brecommendations?(?:\(s\))?(?: and reasons?\b.*)?$",
            )
        });
        static REASONS: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"(?i)\b(?:reasons?|rationale|justification|basis|options?) (?:for|behind)\b"));
        let announces = |title: &str| TITLE.is_match(title) && !REASONS.is_match(title);
        let is_announced = self.form == Form::Recommendation && title.is_some_and(announces);
        let first = self.row.first().filter(|_| is_announced)?;
        let words = first.words(self.text);
        if self.lexicon().leading(words.of(self.text)).is_some() {
            return None;
        }
        let start = first.part.span.start();
        let head = Head { run: Span::new(start, start), leaf: None, is_heading: true };
        let limbs = limbs::read(self.text, self.row, head);
        (!limbs.clauses.is_empty()).then(|| {
            let span = Span::new(start, limbs.end);
            let decision = Decision { form: self.form, rule: None, label: None, clauses: limbs.clauses, span };
            Found { decision, first: 0, start, last: limbs.last }
        })
    }

    /// The first decision in leaf `at` that begins no earlier than `from`.
    fn find(&self, at: usize, from: usize) -> Option<Found> {
        let leaf = &self.row[at];
        if !(leaf.is_prose() || leaf.is_heading()) {
            return None;
        }
        let words = leaf.words(self.text);
        let run = Span::new(words.start().max(from), words.end()).trim(self.text);
        sentences(self.text, run).find_map(|sentence| {
            let wording = sentence.of(self.text);
            let leading = self.lexicon().leading(wording).filter(|label| {
                may_lead(leaf, label, sentence, words)
                    && !(label.body >= wording.len() && self.is_only_a_heading(at))
                    && !is_over_courtesy(label, wording)
            });
            let inside = || self.lexicon().inside(wording).filter(|_| !leaf.is_heading());
            leading.and_then(|label| self.read(at, sentence, &label, 0)).or_else(|| {
                let label = inside().filter(|label| label.body < wording.len() || !self.is_only_a_heading(at))?;
                self.read(at, sentence, &label, label.words.start)
            })
        })
    }

    /// Whether the label that fills leaf `at` only stands over another label, or over what is no decision: the
    /// committee systems print "Decision:" over apologies and welcomes too.
    fn is_only_a_heading(&self, at: usize) -> bool {
        let Some(next) = self.row.get(at + 1) else { return false };
        let words = next.words(self.text).of(self.text);
        let below = self.lexicon().leading(words).map(|label| words[label.words.end..].trim_start());
        let is_labelled =
            |rest: &str| rest.starts_with([':', '–', '—', '-']) || rest.to_lowercase().starts_with("that");
        NARRATIVE.is_match(words)
            || is_hearing(words)
            || below.is_some_and(is_labelled)
            || self.is_over_narrative(at, words)
    }

    /// Whether a label stands over the whole story of an item, which has its own "RESOLVED" further down.
    fn is_over_narrative(&self, at: usize, next: &str) -> bool {
        let tells = heading::reads_as_sentence(next) && !limbs::reads_as_clause(next) && !labels::is_deed(next);
        tells && !next.contains(" be ") && self.last_label().is_some_and(|last| last >= at + 2)
    }

    fn last_label(&self) -> Option<usize> {
        let is_label = |leaf: &Leaf| {
            let label = self.lexicon().leading(leaf.words(self.text).of(self.text));
            label.is_some_and(|label| label.need == Need::Wording)
        };
        *self.last_label.get_or_init(|| self.row.iter().rposition(is_label))
    }

    /// Reads the decision behind a label of a sentence; its part begins `opening` bytes into the sentence.
    fn read(&self, at: usize, sentence: Span, label: &Label, opening: usize) -> Option<Found> {
        let leaf = &self.row[at];
        let opening = sentence.start() + opening;
        let start = if opening == leaf.words(self.text).start() { leaf.part.span.start() } else { opening };
        let run = self.run(leaf, sentence, label);
        let limbs = limbs::read(self.text, self.row, Head { run, leaf: Some(at), is_heading: run.is_empty() });
        if limbs.clauses.is_empty() || !is_answered(label.need, &limbs) || is_verdict(&limbs) {
            return None;
        }
        let words = sentence.slice(label.words.clone());
        let words = limbs.bare.map_or(words, |bare| words.to(bare));
        let decision = Decision {
            form: self.form,
            rule: None,
            label: Some(Quote::new(self.text, words)),
            span: Span::new(words.start(), limbs.end),
            clauses: informed(limbs.clauses, words.of(self.text)),
        };
        Some(Found { decision, first: at, start, last: limbs.last })
    }

    /// The wording that a label introduces: what its leaf goes on to say, but of a label that runs in among other
    /// words ("It was RESOLVED that") no more than its sentence and those that go on with "That", unless limbs follow.
    fn run(&self, leaf: &Leaf, sentence: Span, label: &Label) -> Span {
        let whole = Span::new(sentence.start() + label.body, leaf.part.span.end()).trim(self.text);
        let said = Span::new(whole.start(), sentence.end().max(whole.start()));
        let calls_for_more = said.is_empty() || said.of(self.text).ends_with([':', ';']);
        let words = sentence.slice(label.words.clone()).of(self.text);
        let is_set_apart = sentence.start() == leaf.words(self.text).start() && !words.contains(char::is_lowercase)
            || !words.contains(' ') && sentence.start() == leaf.words(self.text).start();
        if is_set_apart || calls_for_more || limbs::has_limbs(whole.of(self.text)) {
            return whole;
        }
        let behind = Span::new(said.end(), whole.end());
        let more = sentences(self.text, behind).take_while(|next| limbs::reads_as_clause(next.of(self.text)));
        more.last().map_or(said, |last| said.to(last))
    }

    /// Writes words that are no decision: the whole leaf, or what a decision has left of it.
    fn keep(&self, leaf: &Leaf, span: Span, left: &mut Vec<Leaf>) {
        let span = span.trim(self.text);
        if span == leaf.part.span.trim(self.text) {
            left.push(leaf.clone());
        } else if !span.is_empty() {
            let is_opening = span.start() == leaf.part.span.start();
            let kind = if is_opening { leaf.part.kind.clone() } else { PartKind::Paragraph };
            left.push(Leaf { part: Part::new(kind, span), ..leaf.clone() });
        }
    }

    /// Writes the leaves of a decision: one part, parted only by the notes at its margin.
    fn merge(&self, found: &Found, index: usize, left: &mut Vec<Leaf>) {
        let leaves = &self.row[found.first..=found.last];
        let part = |start: usize, end: usize| {
            let part = Part::new(PartKind::Decision(index), Span::new(start, end).trim(self.text));
            Leaf { part, ..leaves[0].clone() }
        };
        let mut start = found.start;
        for margin in leaves.iter().filter(|leaf| leaf.is_margin()) {
            left.push(part(start, margin.part.span.start()));
            left.push(margin.clone());
            start = margin.part.span.end();
        }
        left.push(part(start, found.end()));
    }
}

/// What is no decision, though committee systems print "Decision:" over it: apologies, welcomes, that there was nothing.
static NARRATIVE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?i:apolog|there (?:were|was|are|is) no|no (?:apologies|declarations|questions|urgent|other)\b|none\b|nil\b|not applicable|the (?:chair\w*|mayor|clerk|leader|convener|provost) (?:welcomed|informed|advised|invited|reminded|announced|opened|thanked|drew|noted)\b|councillors? [a-z' -]{3,} (?:declared|welcomed|introduced)\b)",
    )
});

/// Whether "Decision:" stands on one line with what is none: "Decision: There were no declarations."
fn is_over_courtesy(label: &Label, wording: &str) -> bool {
    let is_heading = wording[label.words.clone()].to_lowercase().starts_with("decision");
    is_heading && NARRATIVE.is_match(&wording[label.body..])
}

/// Whether a paragraph tells what a body heard, and nothing that it decided.
fn is_hearing(words: &str) -> bool {
    static HEARD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:(?:the )?(?:[a-z&'’-]+ ){0,4}(?:committee|panel|board|cabinet|council|members|councillors|governors) (?:then )?(?:received|heard|had|considered|discussed|debated|reviewed|were (?:informed|advised|told|asked|updated|briefed))\b)",
        )
    });
    static DECIDED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:agreed?|resolved?|noted?|approved?|endorsed?|recommend(?:ed|s)?|decided|accepted?|supported|requested|be)\b",
        )
    });
    HEARD.is_match(words) && !DECIDED.is_match(words)
}

/// A label without wording behind it must be all that its leaf says, and a heading no more than a label.
fn may_lead(leaf: &Leaf, label: &Label, sentence: Span, leaf_words: Span) -> bool {
    let stands_alone = label.body >= sentence.len();
    if stands_alone { sentence == leaf_words } else { !leaf.is_heading() || label.need == Need::Wording }
}

/// Whether what follows a label is what the label needs.
fn is_answered(need: Need, limbs: &Limbs) -> bool {
    let has_limbs = limbs.clauses.iter().any(|clause| clause.marker.is_some() || !clause.clauses.is_empty());
    let all_begin = |test: fn(&str) -> bool| limbs.clauses.iter().all(|clause| test(&clause.text.text));
    match need {
        Need::Wording => true,
        Need::Clause => {
            has_limbs || all_begin(limbs::reads_as_clause) || all_begin(labels::is_deed) || is_list(&limbs.clauses)
        }
        Need::Deeds => all_begin(labels::is_deed),
    }
}

/// Whether clauses without markers are parted as those of a list are: "the fee be raised;", "the lease be renewed; and".
fn is_list(clauses: &[Clause]) -> bool {
    let goes_on = |clause: &Clause| clause.text.text.ends_with([';', ',']) || clause.text.text.ends_with("; and");
    let is_put = |clause: &Clause| clause.text.text.contains(" be ");
    let are_parted = |before: &[Clause]| before.iter().all(goes_on);
    matches!(clauses, [before @ .., _] if !before.is_empty() && (are_parted(before) || clauses.iter().all(is_put)))
}

/// Clauses that say nothing of what they do take it from the label: "NOTED", "AGREED TO RECOMMEND".
fn informed(mut clauses: Vec<Clause>, label: &str) -> Vec<Clause> {
    let action = actions::of(label);
    for clause in clauses.iter_mut().filter(|clause| clause.action == Action::Other) {
        clause.action = action;
    }
    clauses
}
