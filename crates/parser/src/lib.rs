//! [`Document`] to [`Minutes`]: kind, meeting, attendance, items, decisions, motions, votes, sections.

mod access;
pub mod attendance;
mod calendar;
mod columns;
pub mod decisions;
mod declarations;
mod divisions;
mod enumerator;
mod financial_years;
mod flattened;
mod gaps;
mod heading;
mod kind;
pub mod meeting;
mod motions;
mod nest;
mod outline;
mod packs;
mod piece;
mod reference;
mod run_in;
mod sections;
mod series;
mod small;
mod speakers;
mod stems;
mod superseded;
mod title;
mod unit;
mod votes;

use model::{Attendance, Diagnostic, Document, Item, Minutes, PaperKind, Parsed, Part, PartKind, Section};

use crate::unit::Unit;

/// Parses a paper; never fails.
pub fn parse(document: &Document) -> Parsed<Minutes> {
    let units = financial_years::part(document, unit::units(document));
    let units = flattened::part(document, run_in::part(document, units));
    let bound = packs::papers(document, &units);
    if bound.is_empty() {
        let kind = kind::of(document, &units);
        return Reader::new(document).paper(&units, kind).finish(kind);
    }
    let kind =
        if bound.iter().all(|paper| paper.kind == PaperKind::Minutes) { PaperKind::Minutes } else { PaperKind::Pack };
    let reader =
        bound.into_iter().fold(Reader::new(document), |reader, paper| reader.paper(&units[paper.units], paper.kind));
    reader.finish(kind)
}

/// What the papers of a file say, read one after another.
struct Reader<'a> {
    document: &'a Document,
    /// The heads of all papers: who came stands in one of them.
    heads: Vec<Part>,
    /// How much of them is that of the first paper, whose meeting is that of the file.
    first: Option<usize>,
    items: Vec<Item>,
    sections: Vec<Section>,
    diagnostics: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn new(document: &'a Document) -> Self {
        Self {
            document,
            heads: Vec::new(),
            first: None,
            items: Vec::new(),
            sections: Vec::new(),
            diagnostics: Vec::new(),
        }
    }

    /// Reads one paper.
    fn paper(mut self, units: &[Unit], kind: PaperKind) -> Self {
        let outline = outline::read(self.document, units, kind);
        self.diagnostics.extend(gaps::find(&outline.items));
        let mut items = outline.items;
        if self.first.is_none() {
            self.first = Some(outline.head.len());
            self.heads = outline.head;
        } else {
            self.heads.extend(outline.head.iter().cloned());
            self.items.extend(headless(outline.head));
        }
        if kind == PaperKind::Report {
            let sections = items.drain(..).map(|item| sections::of_item(self.document, item, &mut self.diagnostics));
            self.sections.extend(sections.collect::<Vec<_>>());
        }
        let own = meeting::own_names(self.document, &self.heads);
        let context = decisions::Context { paper: kind, own: &own, title: None, above: None };
        for item in &mut items {
            speakers::name(self.document, item);
            decide(self.document, context, item, &mut self.diagnostics);
        }
        self.items.extend(items);
        self
    }

    fn finish(mut self, kind: PaperKind) -> Parsed<Minutes> {
        let first = self.first.unwrap_or_default();
        let mut meeting = meeting::read(self.document, &self.heads[..first], &self.items);
        let mut attendance = attendance::read(self.document, &self.heads, &self.items);
        if kind == PaperKind::Agenda {
            // Members whom it summons have not come yet.
            attendance.retain(|attendee| attendee.status == Attendance::Apologies);
        }
        self.diagnostics.extend(divisions::check(self.document, &attendance, &self.items));
        self.heads.truncate(first);
        meeting.blocks = self.heads;
        let minutes = Minutes { kind, meeting, attendance, items: self.items, sections: self.sections };
        Parsed { value: minutes, diagnostics: self.diagnostics }
    }
}

/// What stands before the first heading of a further paper, as an item with neither number nor title.
fn headless(mut head: Vec<Part>) -> Option<Item> {
    let span = head.first()?.span.to(head.last()?.span);
    // The names of council and committee are headings of no part of it, whatever they look like.
    for part in head.iter_mut().filter(|part| part.kind == PartKind::Heading) {
        part.kind = PartKind::Paragraph;
    }
    Some(Item { blocks: head, span, ..Item::default() })
}

/// Reads what an item and its sub-items decided.
fn decide(document: &Document, above: decisions::Context<'_>, item: &mut Item, diagnostics: &mut Vec<Diagnostic>) {
    let context = decisions::Context { title: item.title.as_ref(), above: above.title.or(above.above), ..above };
    let reading = decisions::read(document, std::mem::take(&mut item.blocks), context);
    item.blocks = reading.parts;
    item.decisions = reading.decisions;
    item.motions = reading.motions;
    item.votes = reading.votes;
    item.declarations = reading.declarations;
    diagnostics.extend(reading.diagnostics);
    for below in &mut item.items {
        decide(document, context, below, diagnostics);
    }
}
