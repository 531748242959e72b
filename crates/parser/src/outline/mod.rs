//! The items of a paper: which lines are headings, on which level, and what stands under each.

mod above;
mod barred;
mod build;
mod finder;
mod front;
mod numbered;
mod stopped;
#[cfg(test)]
mod tests;
mod unnumbered;

use model::{Document, Item, PaperKind, Part, Span};

use crate::enumerator::Enumerator;
use crate::nest;
use crate::reference;
use crate::run_in;
use crate::title::Split;
use crate::unit::Unit;
use finder::Finder;

/// Head and items of a paper.
pub(crate) struct Outline {
    /// Leaves before the first item.
    pub(crate) head: Vec<Part>,
    /// The items.
    pub(crate) items: Vec<Item>,
}

/// A heading of an item.
#[derive(Clone, Debug)]
struct Head {
    /// Its first unit.
    from: usize,
    /// The unit behind it.
    to: usize,
    level: usize,
    number: Option<Span>,
    agenda_number: Option<Span>,
    split: Split,
}

/// Deepest level of sub-items.
const DEEPEST: usize = 3;

/// Finds the outline of a paper.
pub(crate) fn read(document: &Document, units: &[Unit], kind: PaperKind) -> Outline {
    let finder = Finder::new(document, units, kind);
    let members = finder.main.as_ref().map(|series| series.units.as_slice()).unwrap_or_default();
    // Numbers that the series of items lacked were run into other lines.
    let filled = run_in::fill_gaps(document, units, members);
    let items = members.first().and_then(|&first| finder.number(first));
    match plain_references(document, filled.as_deref().unwrap_or(units), items).or(filled) {
        Some(changed) => outline(&Finder::new(document, &changed, kind)),
        None => outline(&finder),
    }
}

/// Reads as text the references of applications that lines begin with, unless the numbers of the items look like them:
/// "DC/2018/00185 – new sign. No objections."
fn plain_references(document: &Document, units: &[Unit], items: Option<&Enumerator>) -> Option<Vec<Unit>> {
    let plain = |unit: &Unit| {
        let piece = unit.line()?;
        let number = piece.number.as_ref()?;
        let counts = items.is_some_and(|items| items.is_set_like(&number.value));
        let is_reference = !counts && reference::is_number(document.wording(number.span));
        is_reference.then(|| Unit::Line(piece.without_number(document)))
    };
    let first = units.iter().position(|unit| plain(unit).is_some())?;
    let mut changed = units.to_vec();
    for unit in &mut changed[first..] {
        if let Some(plain) = plain(unit) {
            *unit = plain;
        }
    }
    Some(changed)
}

fn outline(finder: &Finder<'_>) -> Outline {
    let (document, units, kind) = (finder.document, finder.units, finder.kind);
    let mut heads = finder.heads();
    heads.sort_by_key(|head| head.from);
    give_back(&mut heads);
    let mut first = heads.first().map_or(units.len(), |head| head.from);
    let narrative = match kind {
        PaperKind::Agenda => None,
        PaperKind::Report if !heads.is_empty() => finder.asking(first),
        _ if heads.is_empty() => finder.field_of_decision().or_else(|| Some(finder.narrative(first, true))),
        PaperKind::DecisionNotice => finder.line_of_decision(first).or_else(|| Some(finder.narrative(first, false))),
        _ => Some(finder.narrative(first, false)),
    };
    if let Some(from) = narrative.filter(|&narrative| narrative < first) {
        let split = Split::default();
        heads.insert(0, Head { from, to: from, level: 0, number: None, agenda_number: None, split });
        first = from;
    }
    let head = nest::parts(document, &units[..first]);
    let items = build::items(document, units, &heads);
    Outline { head, items }
}

/// Takes from each heading the lines that begin another: they are not its title.
fn give_back(heads: &mut [Head]) {
    for at in 1..heads.len() {
        let next = heads[at].from;
        let head = &mut heads[at - 1];
        if head.to > next && head.from < next {
            head.to = next;
            head.split = Split::default();
        }
    }
}
