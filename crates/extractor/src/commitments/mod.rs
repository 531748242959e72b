//! What somebody is to do after the meeting, who, and by when.

mod actions;
mod agents;
mod clauses;
mod cues;
mod deeds;
mod leaves;
mod reader;

use model::{Body, Commitment, Document, Minutes, PaperKind, Person};

use self::agents::Agents;
use self::reader::Reader;
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
    let mut reader = Reader::new(&document.text, &agents, deadlines);
    for leaf in leaves::of(&document.text, minutes) {
        reader.read(&leaf);
    }
    reader.found
}
