//! Clauses as a tree while their limbs come in one after another.

use model::{Action, Clause, Quote, Span};

use super::actions;
use super::markers::{Marker, Series, Step};

/// Levels of limbs that are told apart; what lies deeper stays at the last one.
const DEEPEST: usize = 6;

/// The clauses read so far.
#[derive(Debug, Default)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The limb read last at each level, outermost first.
    open: Vec<Limb>,
    /// Lists that a clause without a marker has broken off; they may go on below it.
    broken: Vec<Step>,
}

#[derive(Debug)]
struct Node {
    marker: Option<Span>,
    words: Span,
    parent: Option<usize>,
}

#[derive(Clone, Copy, Debug)]
struct Limb {
    node: usize,
    step: Step,
    depth: usize,
}

impl Tree {
    pub(super) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    /// The words of the clause read last.
    pub(super) fn last_words(&self) -> Span {
        self.nodes.last().map_or(Span::default(), |node| node.words)
    }

    /// Lengthens the clause read last.
    pub(super) fn extend(&mut self, end: usize) {
        if let Some(node) = self.nodes.last_mut() {
            node.words = Span::new(node.words.start(), end);
        }
    }

    /// Adds a clause without a marker.
    pub(super) fn plain(&mut self, words: Span) {
        self.broken = self.open.drain(..).map(|limb| limb.step).collect();
        self.nodes.push(Node { marker: None, words, parent: None });
    }

    /// Adds a line over some of the limbs, which lies below the lead-in of them all: "Council Tax" over "(e)" and "(f)".
    pub(super) fn heading(&mut self, text: &str, words: Span) {
        let lead = self.nodes.iter().rposition(|node| node.parent.is_none());
        let lead =
            lead.filter(|&lead| self.nodes[lead].marker.is_none() && self.nodes[lead].words.of(text).ends_with(':'));
        self.plain(words);
        if let Some(heading) = self.nodes.last_mut() {
            heading.parent = lead;
        }
    }

    /// Adds a limb; one that fits no list begins one.
    pub(super) fn limb(&mut self, text: &str, marker: &Marker, at: Span, words: Span, depth: usize) {
        let (level, step) = self.level(marker, depth).unwrap_or((self.open.len(), marker.steps[0]));
        let level = level.min(DEEPEST);
        self.open.truncate(level);
        let parent = self.open.last().map(|limb| limb.node).or_else(|| self.lead_in(text));
        self.open.push(Limb { node: self.nodes.len(), step, depth });
        self.nodes.push(Node { marker: Some(at), words, parent });
    }

    /// The clause without a marker under which limbs stand, unless it is whole without them.
    fn lead_in(&self, text: &str) -> Option<usize> {
        let last = self.nodes.iter().rposition(|node| node.parent.is_none() || node.marker.is_none())?;
        let node = &self.nodes[last];
        (node.marker.is_none() && !node.words.of(text).ends_with('.')).then_some(last)
    }

    /// Whether the marker goes on with a list that has begun.
    pub(super) fn continues(&self, marker: &Marker, depth: usize) -> bool {
        self.following(marker, depth).is_some()
    }

    /// Whether the marker goes on with a list or may begin one.
    pub(super) fn accepts(&self, marker: &Marker, depth: usize) -> bool {
        self.level(marker, depth).is_some()
    }

    fn level(&self, marker: &Marker, depth: usize) -> Option<(usize, Step)> {
        self.following(marker, depth).or_else(|| self.beginning(marker, depth)).or_else(|| self.misnumbered(marker))
    }

    fn following(&self, marker: &Marker, depth: usize) -> Option<(usize, Step)> {
        [false, true].into_iter().find_map(|loosely| {
            let open = self.open.iter().enumerate().rev().find_map(|(level, limb)| {
                let is_deeper_bullet = matches!(limb.step.series, Series::Bullet(_)) && limb.depth != depth;
                let step = marker.steps.iter().find(|step| step.follows(limb.step, loosely))?;
                (!is_deeper_bullet).then_some((level, *step))
            });
            let broken = || {
                let goes_on = |step: &&Step| self.broken.iter().any(|last| step.follows(*last, loosely));
                marker.steps.iter().find(goes_on).filter(|_| self.open.is_empty()).map(|step| (0, *step))
            };
            open.or_else(broken)
        })
    }

    fn beginning(&self, marker: &Marker, depth: usize) -> Option<(usize, Step)> {
        let step = *marker.steps.iter().find(|step| step.is_first())?;
        let deepest = self.open.last().map_or(0, |limb| limb.depth);
        let is_new = !self.open.iter().any(|limb| limb.step.same_list(step));
        (is_new || depth > deepest).then_some((self.open.len(), step))
    }

    /// "(a)", "(b)", "(b)", "(d)": one list all the same.
    fn misnumbered(&self, marker: &Marker) -> Option<(usize, Step)> {
        self.open.iter().enumerate().rev().find_map(|(level, limb)| {
            let near = |step: &&Step| {
                step.same_list(limb.step) && (limb.step.ordinal..=limb.step.ordinal + 2).contains(&step.ordinal)
            };
            marker.steps.iter().find(near).map(|step| (level, *step))
        })
    }

    /// The finished clauses; the words of a bare "that" or "to" above the limbs come back beside them.
    pub(super) fn finish(self, text: &str) -> (Vec<Clause>, Option<Span>) {
        let mut below: Vec<Vec<Clause>> = self.nodes.iter().map(|_| Vec::new()).collect();
        let mut roots = Vec::new();
        for (at, node) in self.nodes.iter().enumerate().rev() {
            let mut limbs = std::mem::take(&mut below[at]);
            limbs.reverse();
            let clause = clause(text, node, limbs);
            match node.parent {
                Some(parent) => below[parent].push(clause),
                None => roots.push(clause),
            }
        }
        roots.reverse();
        let has_more = roots.len() > 1 || roots.first().is_some_and(|first| !first.clauses.is_empty());
        let bare = roots.first().filter(|first| has_more && first.marker.is_none() && is_bare(first));
        let Some(bare) = bare.map(|first| first.text.span) else { return (roots, None) };
        let lead = roots.remove(0);
        (lead.clauses.into_iter().chain(roots).collect(), Some(bare))
    }
}

/// Limbs that say nothing of what they do take it from the lead-in above them: "to agree the following:".
fn hand_down(action: Action, limbs: &mut [Clause]) {
    for limb in limbs.iter_mut().filter(|limb| limb.action == Action::Other) {
        limb.action = action;
        hand_down(action, &mut limb.clauses);
    }
}

fn is_bare(clause: &Clause) -> bool {
    let words = clause.text.text.as_str();
    let word = words.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    // "RESOLVED (by 5 votes to 2)" over its limbs.
    let is_aside = words.starts_with('(') && words.ends_with([')', ':']);
    is_aside || matches!(word.as_str(), "" | "that" | "to" | "as follows" | "the following" | "unanimously")
}

fn clause(text: &str, node: &Node, mut clauses: Vec<Clause>) -> Clause {
    let own = node.marker.map_or(node.words, |marker| marker.to(node.words));
    let span = clauses.last().map_or(own, |last| own.to(last.span));
    let quote = Quote::new(text, node.words);
    let action = actions::of(&quote.text);
    hand_down(action, &mut clauses);
    Clause { marker: node.marker.map(|span| Quote::new(text, span)), action, text: quote, clauses, span }
}
