//! Reads the leaves of a paper one after the other and writes down what they oblige to.

use model::{Commitment, CommitmentSource, Quote, Span};

use super::actions::{self, Piece};
use super::agents::{Agent, Agents, Kind};
use super::clauses::{Clauses, Setting};
use super::leaves::{Leaf, Place};
use crate::dates::Deadlines;
use crate::words::{self, Word};

/// What has been read so far.
pub(crate) struct Reader<'a> {
    /// The commitments found, in document order.
    pub(crate) found: Vec<Commitment>,
    text: &'a str,
    agents: &'a Agents,
    deadlines: &'a Deadlines<'a>,
    words: Vec<Word<'a>>,
    /// Who was named last before a verb: whom "he" or "they" means.
    last_agent: Option<Agent>,
    /// The first commitment of the leaf before a note at the margin.
    leaf_from: usize,
    /// Its last sentence.
    last_sentence: Option<Span>,
}

impl<'a> Reader<'a> {
    /// A reader at the beginning of a paper.
    pub(crate) fn new(text: &'a str, agents: &'a Agents, deadlines: &'a Deadlines<'a>) -> Self {
        Self {
            found: Vec::new(),
            text,
            agents,
            deadlines,
            words: Vec::new(),
            last_agent: None,
            leaf_from: 0,
            last_sentence: None,
        }
    }

    /// Reads a leaf.
    pub(crate) fn read(&mut self, leaf: &Leaf<'_>) {
        if leaf.place == Place::Margin {
            return self.mark(leaf.span, leaf);
        }
        self.leaf_from = self.found.len();
        self.last_sentence = None;
        for piece in actions::pieces(self.text, leaf.span) {
            self.piece(piece, leaf);
        }
    }

    fn piece(&mut self, piece: Piece, leaf: &Leaf<'_>) {
        let mark = if piece.labelled { actions::is_owner } else { actions::are_initials };
        if (piece.labelled || self.last_sentence.is_some()) && mark(self.text, piece.span, self.agents) {
            return self.mark(piece.span, leaf);
        }
        let before = self.found.len();
        self.sentence(piece, leaf);
        if piece.labelled && self.found.len() == before {
            self.add(piece.span, piece.span, None, CommitmentSource::Action, leaf);
        }
        self.last_sentence = Some(piece.span);
    }

    fn sentence(&mut self, piece: Piece, leaf: &Leaf<'_>) {
        words::split(self.text, piece.span, &mut self.words);
        let setting = match leaf.place {
            _ if piece.labelled => Setting::Action,
            Place::Decision => Setting::Decision,
            _ if leaf.is_decided(piece.span) => Setting::Decision,
            _ => Setting::Prose,
        };
        let mut obligations = Clauses::new(&self.words, self.agents, setting).obligations();
        let history =
            [self.last_sentence, Some(piece.span)].into_iter().flatten().any(|span| is_history(span.of(self.text)));
        obligations.retain(|obligation| !(obligation.is_act && history));
        let subject = self.agents.at(&self.words, 0).map(|(agent, _)| agent);
        for (at, obligation) in obligations.iter().enumerate() {
            let start = if at == 0 { piece.span.start() } else { self.words[obligation.start].start };
            let end = obligations.get(at + 1).map_or(piece.span.end(), |next| self.words[next.start].start);
            let clause = Span::new(start, end).trim(self.text);
            let rest = Span::new(self.words[obligation.cue].start, self.end_of_deed(obligation.cue).min(end));
            let means = |agent: Agent| {
                let fits = |other: &Agent| other.may_be(agent.kind);
                if agent.is_pronoun() { subject.filter(fits).or(self.last_agent.filter(fits)) } else { Some(agent) }
            };
            let agent = obligation.agent.and_then(means);
            if !obligation.needs_due || self.deadlines.within(self.text, rest).is_some() {
                self.add(clause, rest, agent, obligation.from, leaf);
            }
        }
        let doer = obligations.first().and_then(|obligation| obligation.agent).filter(|agent| !agent.is_pronoun());
        self.last_agent = subject.or(doer).or(self.last_agent);
    }

    /// The byte where the words that belong to the deed at the word `cue` end, so that a date behind them is not its own:
    /// "asked to write, | inviting him to come to the next meeting".
    fn end_of_deed(&self, cue: usize) -> usize {
        const VERB: usize = 4;
        let ends = |word: &&Word<'_>| {
            let gerund = word.text.len() > 5 && word.text.ends_with("ing") && !GERUND_LIKE.contains(&word.text);
            gerund || matches!(word.text, "when" | "whether" | "which" | "who" | "whose" | "with")
        };
        let end = self.words.iter().skip(cue + VERB).find(ends).map(|word| word.start);
        end.or(self.words.last().map(Word::end)).unwrap_or_default()
    }

    fn add(&mut self, what: Span, rest: Span, agent: Option<Agent>, from: CommitmentSource, leaf: &Leaf<'_>) {
        let opening = Span::new(what.start(), rest.start().min(what.start() + opening(what.of(self.text))));
        let due = self.deadlines.within(self.text, rest).or_else(|| self.deadlines.within(self.text, opening));
        let (owner_body, owner_person) = match agent.map(|agent| agent.kind) {
            Some(Kind::Body(at)) => (Some(at), None),
            Some(Kind::Person(at)) => (None, Some(at)),
            _ => (None, None),
        };
        self.found.push(Commitment {
            what: Quote::new(self.text, what),
            owner: agent.map(|agent| Quote::new(self.text, agent.span)),
            owner_body,
            owner_person,
            due: due.as_ref().map(|due| due.value.clone()),
            due_text: due.map(|due| Quote::new(self.text, due.span)),
            from,
            item: leaf.item.clone(),
        });
    }

    /// Gives what the last leaf says to the owner at `mark`.
    fn mark(&mut self, mark: Span, leaf: &Leaf<'_>) {
        if !actions::is_owner(self.text, mark, self.agents) {
            return;
        }
        let wording = Quote::new(self.text, mark).text;
        let own = |commitment: &Commitment| {
            commitment.owner.as_ref().is_some_and(|owner| owner.text == wording || owner.text.contains(&wording))
        };
        let after = &self.found[self.leaf_from..];
        let at = after.iter().rposition(own).or(after.len().checked_sub(1)).map(|at| at + self.leaf_from);
        let at = at.or_else(|| {
            let sentence = self.last_sentence?;
            self.add(sentence, sentence, None, CommitmentSource::Action, leaf);
            Some(self.found.len() - 1)
        });
        let Some(commitment) = at.and_then(|at| self.found.get_mut(at)) else { return };
        commitment.from = CommitmentSource::Action;
        if !own(commitment) {
            commitment.owner = Some(Quote::new(self.text, mark));
            let kind = self.agents.only(mark);
            commitment.owner_body = match kind {
                Some(Kind::Body(at)) => Some(at),
                _ => None,
            };
            commitment.owner_person = match kind {
                Some(Kind::Person(at)) => Some(at),
                _ => None,
            };
        }
    }
}

/// Words in "-ing" that are no verbs.
const GERUND_LIKE: [&str; 8] =
    ["building", "evening", "following", "including", "meeting", "morning", "planning", "regarding"];

/// Whether a sentence tells of an earlier meeting.
fn is_history(sentence: &str) -> bool {
    ["last meeting", "previous meeting", "that meeting", "last month"].iter().any(|when| sentence.contains(when))
}

/// The length of the words before the first comma where they say when: "In March 2016, ".
fn opening(sentence: &str) -> usize {
    const WHEN: [&str; 9] = ["After ", "At ", "Before ", "By ", "During ", "From ", "In ", "On ", "Within "];
    if WHEN.iter().any(|when| sentence.starts_with(when)) { sentence.find(',').unwrap_or(0) } else { 0 }
}
