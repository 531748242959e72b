//! Calendar dates and periods that a paper names, in EDTF.

mod deadline;

pub(crate) use deadline::Deadlines;
use model::{Date, Document, MeetingTimes, Parsed};

/// The dates of a paper in document order.
pub(crate) fn find(_document: &Document, _meeting: &MeetingTimes) -> Parsed<Vec<Date>> {
    Parsed { value: Vec::new(), diagnostics: Vec::new() }
}
