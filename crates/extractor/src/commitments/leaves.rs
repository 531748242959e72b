//! The leaves of a paper in which commitments are looked for, in document order.

use model::{Decision, Form, Item, Minutes, Part, PartKind, Section, Span};

use super::clauses::Setting;

/// A piece of text with its place in the paper.
#[derive(Debug)]
pub(crate) struct Leaf {
    /// Its wording, without a marker.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) setting: Setting,
    /// Decisions of the same item that stand in prose.
    pub(crate) decisions: Vec<Span>,
    /// Indexes from `Minutes::items` down.
    pub(crate) item: Vec<usize>,
}

/// All leaves of items and sections.
pub(crate) fn of(minutes: &Minutes) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    for (at, item) in minutes.items.iter().enumerate() {
        of_item(item, &mut vec![at], &mut leaves);
    }
    for section in &minutes.sections {
        of_section(section, &mut leaves);
    }
    leaves
}

fn of_item(item: &Item, path: &mut Vec<usize>, leaves: &mut Vec<Leaf>) {
    of_parts(&item.blocks, &item.decisions, path, leaves);
    for (at, inner) in item.items.iter().enumerate() {
        path.push(at);
        of_item(inner, path, leaves);
        path.pop();
    }
}

fn of_section(section: &Section, leaves: &mut Vec<Leaf>) {
    of_parts(&section.blocks, &section.decisions, &[], leaves);
    for inner in &section.sections {
        of_section(inner, leaves);
    }
}

fn of_parts(parts: &[Part], decisions: &[Decision], path: &[usize], leaves: &mut Vec<Leaf>) {
    let inline: Vec<Span> = decisions.iter().filter(|d| d.form == Form::Inline).map(|d| d.span).collect();
    for part in parts {
        let leaf =
            |span: Span, setting: Setting| Leaf { span, setting, decisions: inline.clone(), item: path.to_vec() };
        match &part.kind {
            PartKind::Paragraph | PartKind::Unparsed => leaves.push(leaf(part.span, Setting::Prose)),
            PartKind::Point { marker } => {
                let start = marker.as_ref().map_or(part.span.start(), |marker| marker.span.end());
                leaves.push(leaf(Span::new(start, part.span.end()), Setting::Prose));
            }
            PartKind::Decision(at) => {
                let made = decisions.get(*at).filter(|decision| decision.form != Form::Recommendation);
                for span in made.into_iter().flat_map(|decision| clauses(&decision.clauses)) {
                    if span.overlaps(part.span) {
                        leaves.push(leaf(span, Setting::Decision));
                    }
                }
            }
            PartKind::Table { rows } => leaves.extend(rows.iter().flatten().map(|cell| leaf(*cell, Setting::Prose))),
            PartKind::Heading | PartKind::Margin => {}
        }
        of_parts(&part.blocks, decisions, path, leaves);
    }
}

/// The wording of clauses without limbs, and of the others their lead-ins.
fn clauses(tree: &[model::Clause]) -> Vec<Span> {
    let mut spans = Vec::new();
    for clause in tree {
        spans.push(clause.text.span);
        spans.extend(clauses(&clause.clauses));
    }
    spans
}
