//! Who was there: attendance lists, apologies and what the narrative says of people who came.

mod entries;
mod labels;
mod lexicon;
mod names;
mod remarks;
mod roll;
mod tokens;

use model::{Attendee, Document, Item, Part};

/// One entry for each person and status, in the order of their first mention.
///
/// `head` is what stands before the first item; `items` are searched for attendance items, apologies and for
/// sentences that say that somebody came.
pub fn read(_document: &Document, _head: &[Part], _items: &[Item]) -> Vec<Attendee> {
    Vec::new()
}
