//! What a paper refers to: sums, web addresses, planning applications, laws, minutes.

use model::{Document, Reference};

/// The references of a paper in document order.
pub(crate) fn find(_document: &Document) -> Vec<Reference> {
    Vec::new()
}
