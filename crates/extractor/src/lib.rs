//! [`Document`] and [`Minutes`] to [`Facts`]: dates, bodies, people, commitments, references.

mod bodies;
mod commitments;
mod dates;
mod payments;
mod people;
mod references;
mod roles;
mod sentences;
mod times;
#[cfg(test)]
mod word_classes;
mod words;

use model::{Document, Facts, Minutes, Parsed};

/// Extracts the facts of a paper; never fails.
pub fn extract(document: &Document, minutes: &Minutes) -> Parsed<Facts> {
    let payments = payments::columns(document);
    let expressions = dates::read(document, minutes, &payments);
    let meeting = times::find(document, &minutes.meeting, &expressions);
    let Parsed { value: dates, mut diagnostics } = dates::find(document, &expressions, &meeting);
    let words = words::BlockWords::new(document);
    let bodies = bodies::find(document, &words, minutes, &payments);
    let people = people::find(document, &words, minutes, &bodies);
    let body = minutes.meeting.body.as_ref().map(|body| body.text.as_str());
    let deadlines = dates::Deadlines::new(&dates, &meeting, body);
    let commitments = commitments::find(document, minutes, &bodies, &people, &deadlines);
    let references = references::find(document, &dates);
    diagnostics.sort_by_key(|diagnostic| diagnostic.span);
    Parsed { value: Facts { meeting, dates, bodies, people, commitments, references }, diagnostics }
}
