//! What somebody is to do after the meeting, who, and by when.

use model::{Body, Commitment, Document, Minutes, Person};

use crate::dates::Deadlines;

/// The commitments of a paper in document order. [`Deadlines`] turns the wording of a due date into its value.
pub(crate) fn find(
    _document: &Document,
    _minutes: &Minutes,
    _bodies: &[Body],
    _people: &[Person],
    _deadlines: &Deadlines<'_>,
) -> Vec<Commitment> {
    Vec::new()
}
