//! The paper, its meeting and those who attended it.

use super::Filler;
use crate::export::id::{Id, Of, plain};
use crate::export::identity::Identity;
use crate::export::table::List;
use crate::export::tables::{Attendance, Body, BodyName, Meeting, Paper, Person, PersonName};
use crate::v1::BodyKind;

impl<'r> Filler<'r, '_> {
    /// The bodies that the paper names, that it is of among them.
    pub(super) fn fill_bodies(&mut self) {
        let record = self.record;
        let meeting = &record.meeting;
        self.fill_authority();
        for body in &record.bodies {
            let id = self.identity.body(&body.name);
            self.fill_body(id, &body.name, body.kind);
            let name_id = self.ids.give(Of::BodyName, self.paper, &id.to_string());
            let aliases = List::of(&body.aliases);
            self.rows.body_names.push(BodyName {
                id: name_id,
                paper_id: self.paper,
                body_id: id,
                name: &body.name,
                aliases,
            });
        }
        if let Some(name) = &meeting.body {
            self.fill_body(self.identity.body(name), name, BodyKind::Committee);
        }
    }

    /// The authority first, since its bodies and people lead to it.
    fn fill_authority(&mut self) {
        let meeting = &self.record.meeting;
        let name = meeting.authority.as_deref().or(meeting.body.as_deref());
        if let (Some(id), Some(name)) = (self.identity.authority, name) {
            self.fill_body(id, name, BodyKind::Authority);
        }
    }

    fn fill_body(&mut self, id: Id, name: &'r str, kind: BodyKind) {
        if self.archive.is_new(id) {
            let authority_id =
                self.identity.authority.filter(|&authority| id != authority && id != Identity::global(name));
            let gss_code = self.councils.gss_code(name);
            self.rows.bodies.push(Body { id, authority_id, name, kind: kind.name(), gss_code });
        }
    }

    /// The people whom the paper names, those who attended among them.
    pub(super) fn fill_people(&mut self) {
        let record = self.record;
        for person in &record.people {
            let person_id = self.identity.person(&person.name);
            self.fill_person(person_id, &person.name, person.honorific.as_deref());
            self.rows.person_names.push(PersonName {
                id: self.ids.give(Of::PersonName, self.paper, &person_id.to_string()),
                paper_id: self.paper,
                person_id,
                name: &person.name,
                honorific: person.honorific.as_deref(),
                initials: person.initials.as_deref(),
                roles: List::of(&person.roles),
            });
        }
        for attendee in &record.attendance {
            let id = self.identity.person(&attendee.name);
            self.fill_person(id, &attendee.name, attendee.honorific.as_deref());
        }
    }

    fn fill_person(&mut self, id: Id, name: &'r str, honorific: Option<&'r str>) {
        if self.archive.is_new(id) {
            self.rows.people.push(Person { id, authority_id: self.identity.authority, name, honorific });
        }
    }

    /// The paper and, where it is new, its meeting.
    pub(super) fn fill_meeting(&mut self) -> Id {
        let (record, meeting) = (self.record, &self.record.meeting);
        let body = meeting.body.as_deref().map(|name| self.identity.body(name));
        let id = self.meeting_id();
        self.rows.papers.push(Paper {
            id: self.paper,
            meeting_id: id,
            authority_id: self.identity.authority,
            body_id: body,
            path: &record.source.path,
            format: &record.source.format,
            sha256: &record.source.sha256,
            bytes: record.source.bytes,
            pages: record.source.pages,
            kind: record.kind.name(),
            status: meeting.status.map(crate::v1::Status::name),
            title: meeting.title.as_deref(),
            authority: meeting.authority.as_deref(),
            body: meeting.body.as_deref(),
            date: meeting.date.as_deref(),
            start_time: meeting.start_time.as_deref(),
            end_time: meeting.end_time.as_deref(),
            venue: meeting.venue.as_deref(),
            next_meeting: meeting.next_meeting.as_deref(),
            placed: self.place_of(meeting.spans.get("title")),
        });
        if self.archive.is_new(id) {
            self.rows.meetings.push(Meeting {
                id,
                authority_id: self.identity.authority,
                body_id: body,
                paper_id: self.paper,
                name: self.meeting_name(),
                date: meeting.date.as_deref(),
                start_time: meeting.start_time.as_deref(),
                end_time: meeting.end_time.as_deref(),
                venue: meeting.venue.as_deref(),
                next_meeting: meeting.next_meeting.as_deref(),
                placed: self.place_of(meeting.spans.get("date")),
            });
        }
        id
    }

    /// Authority, body, day and time make a meeting; a paper that does not state the first three is one of its own.
    fn meeting_id(&self) -> Id {
        let meeting = &self.record.meeting;
        let time = meeting.start_time.as_deref().unwrap_or_default();
        match (self.identity.authority, &meeting.body, &meeting.date) {
            (Some(authority), Some(body), Some(date)) => {
                Id::of(Of::Meeting, &[&authority.to_string(), &plain(body), date, time])
            }
            _ => Id::of(Of::Meeting, &[&self.paper.to_string()]),
        }
    }

    fn meeting_name(&self) -> String {
        let meeting = &self.record.meeting;
        let path = &self.record.source.path;
        let what = meeting.body.as_ref().or(meeting.authority.as_ref()).or(meeting.title.as_ref()).unwrap_or(path);
        meeting.date.as_ref().map_or_else(|| what.clone(), |date| format!("{what}, {date}"))
    }

    pub(super) fn fill_attendance(&mut self, meeting: Id) {
        let record = self.record;
        for (position, attendee) in record.attendance.iter().enumerate() {
            let status = attendee.status.name();
            self.rows.attendance.push(Attendance {
                id: self.ids.give(Of::Attendance, self.paper, &format!("{} {status}", attendee.name)),
                meeting_id: meeting,
                paper_id: self.paper,
                person_id: self.identity.person(&attendee.name),
                position: position as u32,
                name: &attendee.name,
                honorific: attendee.honorific.as_deref(),
                post_nominals: attendee.post_nominals.as_deref(),
                initials: attendee.initials.as_deref(),
                role: attendee.role.as_deref(),
                represents: attendee.represents.as_deref(),
                substitute_for: attendee.substitute_for.as_deref(),
                arrived: attendee.arrived.as_deref(),
                left: attendee.left.as_deref(),
                note: attendee.note.as_deref(),
                status,
                placed: self.place(attendee.span),
            });
        }
    }
}
