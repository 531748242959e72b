//! A record to the rows that it adds to the tables.

mod business;
mod findings;
mod meeting;

use super::archive::Archive;
use super::councils::Councils;
use super::id::{Id, Ids, Of};
use super::identity::Identity;
use super::quotes::Quotes;
use super::table::Place;
use super::tables::Rows;
use crate::v1::{Record, Span};

/// The rows of one paper. Bodies, people and meetings that the archive has met before are not among them.
pub(super) fn rows<'r>(record: &'r Record, paper: Id, archive: &mut Archive, councils: &'r Councils) -> Rows<'r> {
    let identity = Identity::of(record, paper, councils);
    let mut filler = Filler {
        record,
        quotes: Quotes::of(&record.text),
        paper,
        ids: Ids::default(),
        items: Vec::new(),
        rows: Rows::default(),
        archive,
        councils,
        identity,
    };
    filler.fill_bodies();
    filler.fill_people();
    let meeting = filler.fill_meeting();
    filler.fill_attendance(meeting);
    filler.fill_business();
    filler.fill_findings(meeting);
    let Filler { rows, archive, identity, .. } = filler;
    archive.note(&rows, &identity);
    rows
}

/// What the rows of one paper are made with.
struct Filler<'r, 'a> {
    record: &'r Record,
    quotes: Quotes<'r>,
    paper: Id,
    ids: Ids,
    /// The items so far, in document order: where each begins and ends.
    items: Vec<(u32, u32, Id)>,
    rows: Rows<'r>,
    archive: &'a mut Archive,
    councils: &'r Councils,
    identity: Identity<'r>,
}

impl<'r> Filler<'r, '_> {
    fn place(&self, span: Span) -> Place<'r> {
        Place {
            quote: Some(self.quotes.at(span)),
            page: span.page,
            span_start: Some(span.start),
            span_end: Some(span.end),
        }
    }

    fn place_of(&self, span: Option<&Span>) -> Place<'r> {
        span.map(|span| self.place(*span)).unwrap_or_default()
    }

    /// The id of something that stands at `span`, told from others of its kind by its words and its item.
    fn id_at(&mut self, of: Of, item: Option<Id>, words: &str) -> Id {
        self.ids.give(of, item.unwrap_or(self.paper), words)
    }

    /// The innermost item that a span begins in.
    fn item_at(&self, span: Span) -> Option<Id> {
        let before = self.items.partition_point(|(start, ..)| *start <= span.start);
        self.items[..before].iter().rev().find(|(_, end, _)| span.start < *end).map(|(.., id)| *id)
    }
}
