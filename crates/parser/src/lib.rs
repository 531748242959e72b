//! [`Document`] to [`Minutes`]: kind, meeting, attendance, items, decisions, motions, votes, sections.

mod access;
pub mod attendance;
pub mod decisions;
mod declarations;
mod divisions;
mod enumerator;
mod gaps;
mod heading;
mod kind;
pub mod meeting;
mod motions;
mod nest;
mod outline;
mod patterns;
mod piece;
mod run_in;
mod sections;
mod series;
mod speakers;
mod stems;
mod title;
mod unit;
mod votes;

use model::{Diagnostic, Document, Item, Minutes, PaperKind, Parsed};

/// Parses a paper; never fails.
pub fn parse(document: &Document) -> Parsed<Minutes> {
    let units = run_in::part(document, unit::units(document));
    let kind = kind::of(document, &units);
    let outline = outline::read(document, &units, kind);
    let mut diagnostics = gaps::find(&outline.items);
    let mut items = outline.items;
    let mut sections = Vec::new();
    if kind == PaperKind::Report {
        sections = items.drain(..).map(|item| sections::of_item(document, item, &mut diagnostics)).collect();
    }
    for item in &mut items {
        speakers::name(document, item);
        decide(document, kind, item, &mut diagnostics);
    }
    let mut meeting = meeting::read(document, &outline.head, &items);
    let attendance = attendance::read(document, &outline.head, &items);
    diagnostics.extend(divisions::check(document, &attendance, &items));
    meeting.blocks = outline.head;
    Parsed { value: Minutes { kind, meeting, attendance, items, sections }, diagnostics }
}

/// Reads what an item and its sub-items decided.
fn decide(document: &Document, paper: PaperKind, item: &mut Item, diagnostics: &mut Vec<Diagnostic>) {
    let context = decisions::Context { paper, title: item.title.as_ref().map(|title| title.text.as_str()) };
    let reading = decisions::read(document, std::mem::take(&mut item.blocks), context);
    item.blocks = reading.parts;
    item.decisions = reading.decisions;
    item.motions = reading.motions;
    item.votes = reading.votes;
    item.declarations = reading.declarations;
    diagnostics.extend(reading.diagnostics);
    for item in &mut item.items {
        decide(document, paper, item, diagnostics);
    }
}
