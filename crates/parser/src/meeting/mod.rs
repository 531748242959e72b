//! Which meeting it was: authority, body, title, venue, and where the paper says when.

use model::{Document, Item, Meeting, Part};

/// Everything about the meeting but its blocks.
///
/// `head` is what stands before the first item; times and the next meeting are looked for in `items` too.
pub fn read(_document: &Document, _head: &[Part], _items: &[Item]) -> Meeting {
    Meeting::default()
}
