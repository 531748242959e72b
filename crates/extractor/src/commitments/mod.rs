//! What somebody is to do after the meeting, who, and by when.

mod agents;
mod clauses;
mod deeds;
mod leaves;

use model::{Body, Commitment, Document, Minutes, PaperKind, Person, Quote, Span};

use self::agents::{Agent, Agents, Kind};
use self::clauses::{Clauses, Obligation, Setting};
use self::leaves::Leaf;
use crate::dates::Deadlines;
use crate::sentences::sentences;
use crate::words::{self, Word};

/// The commitments of a paper in document order. [`Deadlines`] turns the wording of a due date into its value.
pub(crate) fn find(
    document: &Document,
    minutes: &Minutes,
    bodies: &[Body],
    people: &[Person],
    deadlines: &Deadlines<'_>,
) -> Vec<Commitment> {
    if minutes.kind == PaperKind::Agenda {
        return Vec::new();
    }
    let agents = Agents::new(minutes, bodies, people);
    let mut reader = Reader { text: &document.text, agents, deadlines, words: Vec::new(), found: Vec::new() };
    for leaf in leaves::of(minutes) {
        reader.leaf(&leaf);
    }
    reader.found
}

/// Reads one leaf after the other.
struct Reader<'a> {
    text: &'a str,
    agents: Agents,
    deadlines: &'a Deadlines<'a>,
    words: Vec<Word<'a>>,
    found: Vec<Commitment>,
}

impl Reader<'_> {
    fn leaf(&mut self, leaf: &Leaf) {
        for sentence in sentences(self.text, leaf.span) {
            self.sentence(sentence, leaf);
        }
    }

    fn sentence(&mut self, sentence: Span, leaf: &Leaf) {
        words::split(self.text, sentence, &mut self.words);
        let setting = if leaf.decisions.iter().any(|decision| decision.contains(sentence)) {
            Setting::Decision
        } else {
            leaf.setting
        };
        let obligations = Clauses::new(&self.words, &self.agents, setting).obligations();
        for (at, obligation) in obligations.iter().enumerate() {
            let start = if at == 0 { sentence.start() } else { self.words[obligation.at].start };
            let end = obligations.get(at + 1).map_or(sentence.end(), |next| self.words[next.at].start);
            self.add(Span::new(start, end).trim(self.text), obligation, leaf);
        }
    }

    fn add(&mut self, clause: Span, obligation: &Obligation, leaf: &Leaf) {
        let due = self.deadlines.within(self.text, clause);
        let agent = obligation.agent;
        let owner = |kind: Kind| match kind {
            Kind::Body(at) => (Some(at), None),
            Kind::Person(at) => (None, Some(at)),
            _ => (None, None),
        };
        let (owner_body, owner_person) = agent.map_or((None, None), |agent| owner(agent.kind));
        self.found.push(Commitment {
            what: Quote::new(self.text, clause),
            owner: agent.map(|agent: Agent| Quote::new(self.text, agent.span)),
            owner_body,
            owner_person,
            due: due.as_ref().map(|due| due.value.clone()),
            due_text: due.map(|due| Quote::new(self.text, due.span)),
            from: obligation.from,
            item: leaf.item.clone(),
        });
    }
}
