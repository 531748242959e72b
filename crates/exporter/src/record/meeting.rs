//! The meeting and its attendance.

use model::{Attendee, Date, Facts, Meeting, Span};

use super::{Writer, inferred, place, text};
use crate::v1;

impl Writer<'_> {
    pub(super) fn meeting(&self, meeting: &Meeting, facts: &Facts) -> v1::Meeting {
        let times = &facts.meeting;
        let held = day(&meeting.held, times.date.as_deref(), facts);
        let next = day(&meeting.next, times.next_meeting.as_deref(), facts);
        let spans = self.spans([
            ("authority", place(meeting.authority.as_ref())),
            ("body", place(meeting.body.as_ref())),
            ("title", place(meeting.title.as_ref())),
            ("venue", place(meeting.venue.as_ref())),
            ("date", place_of(held, &meeting.held, times.date.as_deref())),
            ("start_time", first(&meeting.started, times.start_time.as_deref())),
            ("end_time", first(&meeting.ended, times.end_time.as_deref())),
            ("next_meeting", place_of(next, &meeting.next, times.next_meeting.as_deref())),
        ]);
        v1::Meeting {
            authority: text(meeting.authority.as_ref()),
            body: text(meeting.body.as_ref()),
            title: text(meeting.title.as_ref()),
            date: times.date.clone(),
            start_time: times.start_time.clone(),
            end_time: times.end_time.clone(),
            venue: text(meeting.venue.as_ref()),
            status: meeting.status.map(Into::into),
            next_meeting: times.next_meeting.clone(),
            blocks: self.blocks(&meeting.blocks),
            inferred: inferred([
                ("date", held.and_then(|date| date.rule)),
                ("next_meeting", next.and_then(|date| date.rule)),
            ]),
            spans,
        }
    }

    pub(super) fn attendee(&self, attendee: &Attendee) -> v1::Attendee {
        v1::Attendee {
            name: attendee.name.clone(),
            honorific: attendee.honorific.clone(),
            post_nominals: attendee.post_nominals.clone(),
            initials: attendee.initials.clone(),
            role: attendee.role.clone(),
            represents: attendee.represents.clone(),
            substitute_for: attendee.substitute_for.clone(),
            arrived: attendee.arrived.clone(),
            left: attendee.left.clone(),
            note: attendee.note.clone(),
            status: attendee.status.into(),
            span: self.places.span(attendee.span),
        }
    }
}

/// The date at the best of its places that says this day.
fn day<'f>(places: &[Span], value: Option<&str>, facts: &'f Facts) -> Option<&'f Date> {
    let value = value?;
    let dates = || facts.dates.iter().filter(|date| date.value == value);
    places.iter().find_map(|place| dates().find(|date| place.overlaps(date.text.span)))
}

/// Where a day stands: where its date does, or else at the best of its places.
fn place_of(date: Option<&Date>, places: &[Span], value: Option<&str>) -> Option<Span> {
    date.map(|date| date.text.span).or_else(|| first(places, value))
}

/// The best place of a value of the clock, if there is one.
fn first(places: &[Span], value: Option<&str>) -> Option<Span> {
    value.and(places.first().copied())
}
