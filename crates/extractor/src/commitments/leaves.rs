//! The leaves of a paper in which commitments are looked for, in document order.

use model::{Action, Decision, Form, Item, Minutes, Motion, Outcome, Part, PartKind, Section, Span};

/// Where a leaf stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the narrative.
    Prose,
    /// In a decision that is set apart.
    Decision,
    /// At the margin of the leaf before it.
    Margin,
}

/// A piece of text with its place in the paper.
#[derive(Debug)]
pub(crate) struct Leaf<'m> {
    /// Its wording, without a marker.
    pub(crate) span: Span,
    /// Where it stands.
    pub(crate) place: Place,
    /// The lead-in that it completes: "that the Clerk be asked to:".
    pub(crate) lead: Option<Span>,
    /// Decisions of the same item, in order.
    decisions: &'m [Decision],
    /// Motions of the same item, in order.
    motions: &'m [Motion],
    /// Indexes from `Minutes::items` down.
    pub(crate) item: Vec<usize>,
}

impl Leaf<'_> {
    /// Whether a sentence of it is a decision.
    pub(crate) fn is_decided(&self, sentence: Span) -> bool {
        let after = self.decisions.partition_point(|decision| decision.span.start() <= sentence.start());
        let last = after.checked_sub(1).and_then(|at| self.decisions.get(at));
        last.is_some_and(|last| last.form == Form::Inline && last.span.contains(sentence))
    }

    /// Whether a sentence of it is a motion that was carried.
    pub(crate) fn is_carried(&self, sentence: Span) -> bool {
        let after = self.motions.partition_point(|motion| motion.span.start() <= sentence.start());
        let last = after.checked_sub(1).and_then(|at| self.motions.get(at));
        last.is_some_and(|last| last.outcome == Some(Outcome::Carried) && last.span.contains(sentence))
    }

    /// Whether it says no more than who moved what stands before it: a note at the margin behind it is not its own.
    pub(crate) fn is_of_movers(&self) -> bool {
        const LONGEST: usize = 160;
        let moved = |motion: &Motion| motion.text.is_none() && self.span.contains(motion.span);
        let opens = |motion: &Motion| motion.span.start() == self.span.start();
        self.span.len() < LONGEST && self.motions.iter().any(|motion| moved(motion) && opens(motion))
    }

    /// It cut where decisions in the narrative begin and end, which may be in the midst of a sentence: "Proposed by Cllr
    /// Vane | that a bench be bought | all in favour".
    pub(crate) fn parts(&self) -> Vec<Span> {
        let inside = |at: &usize| self.span.start() < *at && *at < self.span.end();
        let first = self.decisions.partition_point(|decision| decision.span.end() <= self.span.start());
        let near = self.decisions[first..].iter().take_while(|decision| decision.span.start() < self.span.end());
        let inline = near.filter(|decision| decision.form == Form::Inline);
        let mut cuts: Vec<usize> = inline
            .flat_map(|decision| [decision.span.start(), decision.span.end()])
            .filter(inside)
            .chain([self.span.start(), self.span.end()])
            .collect();
        cuts.sort_unstable();
        cuts.windows(2).map(|pair| Span::new(pair[0], pair[1])).collect()
    }
}

/// All leaves of items and sections.
pub(crate) fn of(minutes: &Minutes) -> Vec<Leaf<'_>> {
    let mut leaves = Vec::new();
    for (at, item) in minutes.items.iter().enumerate() {
        of_item(item, &mut vec![at], &mut leaves);
    }
    for section in &minutes.sections {
        of_section(section, &mut leaves);
    }
    leaves
}

fn of_item<'m>(item: &'m Item, path: &mut Vec<usize>, leaves: &mut Vec<Leaf<'m>>) {
    of_parts(&item.blocks, &item.decisions, &item.motions, path, leaves);
    for (at, inner) in item.items.iter().enumerate() {
        path.push(at);
        of_item(inner, path, leaves);
        path.pop();
    }
}

fn of_section<'m>(section: &'m Section, leaves: &mut Vec<Leaf<'m>>) {
    of_parts(&section.blocks, &section.decisions, &[], &[], leaves);
    for inner in &section.sections {
        of_section(inner, leaves);
    }
}

fn of_parts<'m>(
    parts: &[Part],
    decisions: &'m [Decision],
    motions: &'m [Motion],
    path: &[usize],
    leaves: &mut Vec<Leaf<'m>>,
) {
    for part in parts {
        let leaf = |span: Span, place: Place| Leaf { span, place, lead: None, decisions, motions, item: path.to_vec() };
        match &part.kind {
            PartKind::Paragraph | PartKind::Unparsed => leaves.push(leaf(part.span, Place::Prose)),
            PartKind::Point { marker } => {
                let start = marker.as_ref().map_or(part.span.start(), |marker| marker.span.end());
                leaves.push(leaf(Span::new(start, part.span.end()), Place::Prose));
            }
            PartKind::Decision(at) => {
                let made = decisions.get(*at).filter(|decision| decision.form != Form::Recommendation);
                for (span, lead) in made.into_iter().flat_map(|decision| clauses(&decision.clauses, None)) {
                    if span.overlaps(part.span) {
                        leaves.push(Leaf { lead, ..leaf(span, Place::Decision) });
                    }
                }
            }
            PartKind::Table { rows } => leaves.extend(rows.iter().flatten().map(|cell| leaf(*cell, Place::Prose))),
            PartKind::Margin => leaves.push(leaf(part.span, Place::Margin)),
            PartKind::Heading => {}
        }
        of_parts(&part.blocks, decisions, motions, path, leaves);
    }
}

/// The wording of clauses without limbs, each with its lead-in, and of the others the lead-ins, unless those only tell
/// who is to do what the limbs say or delegate it.
fn clauses(tree: &[model::Clause], lead: Option<Span>) -> Vec<(Span, Option<Span>)> {
    let mut spans = Vec::new();
    for clause in tree {
        let charges = !clause.clauses.is_empty() && ends_in_to(&clause.text.text);
        if clause.clauses.is_empty() || clause.action != Action::Delegate && !charges {
            spans.push((clause.text.span, lead));
        }
        spans.extend(clauses(&clause.clauses, charges.then_some(clause.text.span)));
    }
    spans
}

/// "that the Clerk be asked to:-"
fn ends_in_to(lead: &str) -> bool {
    lead.trim_end_matches([':', '-', '–', '—', ' ', '\n']).ends_with(" to")
}
