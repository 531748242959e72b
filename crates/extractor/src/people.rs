//! Persons that a paper names.

use model::{Document, Minutes, Person};

/// The persons of a paper, in order of their first mention.
pub(crate) fn find(_document: &Document, _minutes: &Minutes) -> Vec<Person> {
    Vec::new()
}
