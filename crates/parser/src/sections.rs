//! A report's outline read as sections instead of items.

use model::{Diagnostic, Document, Item, PaperKind, Section};

use crate::decisions;

/// The section that a heading of a report opens.
pub(crate) fn of_item(document: &Document, item: Item, diagnostics: &mut Vec<Diagnostic>) -> Section {
    let context =
        decisions::Context { paper: PaperKind::Report, title: item.title.as_ref().map(|title| title.text.as_str()) };
    let reading = decisions::read(document, item.blocks, context);
    diagnostics.extend(reading.diagnostics);
    Section {
        number: item.number,
        title: item.title,
        heading: item.heading,
        blocks: reading.parts,
        decisions: reading.decisions,
        sections: item.items.into_iter().map(|item| of_item(document, item, diagnostics)).collect(),
        span: item.span,
    }
}
