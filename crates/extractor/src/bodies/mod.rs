//! Organisations that a paper names, each with its aliases.

use model::{Body, Document, Minutes};

/// The organisations of a paper, in order of their first mention.
pub(crate) fn find(_document: &Document, _minutes: &Minutes) -> Vec<Body> {
    Vec::new()
}
