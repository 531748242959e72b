//! What somebody is to do after the meeting, who, and by when.

mod actions;
mod agents;
mod clauses;
mod cues;
mod deeds;
mod leaves;
mod owners;
mod reader;
mod statuses;
mod tables;

use model::{Body, Commitment, Document, Minutes, PaperKind, Person, Span};

use self::agents::Agents;
pub(crate) use self::deeds::{is_base, is_deed};
use self::reader::Reader;
use self::tables::Row;
use crate::dates::Deadlines;

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
    let mut reader = Reader::new(&document.text, &agents, deadlines, minutes.kind);
    let (rows, actions) = (tables::rows(document), tables::actions(document));
    for leaf in leaves::of(&document.text, minutes, &actions).iter().filter(|leaf| !is_in_row(&rows, leaf.span)) {
        reader.read(leaf);
    }
    for row in &rows {
        reader.row(row, &tables::item_of(&minutes.items, row.span));
    }
    reader.finish()
}

/// Whether `span` lies in one of the rows, which are in order.
fn is_in_row(rows: &[Row], span: Span) -> bool {
    let after = rows.partition_point(|row| row.span.start() <= span.start());
    after.checked_sub(1).is_some_and(|last| rows[last].span.overlaps(span))
}
