//! iCalendar (RFC 5545): meetings and next meetings as events, due dates of commitments as to-dos.
//!
//! Written here and not with a library, since a calendar of a whole archive is written line by line, and with no clock:
//! `DTSTAMP` is the first second of the meeting's day.

use std::collections::HashSet;
use std::io::Write;

use serde_json::{Value, json};

use super::Sink;
use super::clock;
use super::dropped::Carried;
use super::error::ExportError;
use super::folder::Folder;
use super::gather::Gathered;
use super::id::{Id, Of};
use super::objects::rank;
use super::tables::{Commitment, Paper, Rows};
use super::visible::visible;

const CARRIED: Carried = Some(&[
    (
        "papers",
        &[
            "meeting_id",
            "title",
            "authority",
            "body",
            "date",
            "start_time",
            "end_time",
            "venue",
            "next_meeting",
            "path",
        ],
    ),
    ("meetings", &["name", "date", "start_time", "end_time", "venue", "next_meeting", "paper_id"]),
    ("commitments", &["paper_id", "what", "owner", "due_latest"]),
]);

/// Octets of a line before it is folded.
const LINE: usize = 75;

/// Gathers meetings, next meetings and to-dos, and writes one calendar of them.
pub(super) struct Ics {
    gathered: Gathered,
    /// Body and day of each meeting, so that the next meeting of another's minutes is not written beside it.
    met: HashSet<Id>,
}

impl Ics {
    pub(super) fn create() -> Result<Self, ExportError> {
        Ok(Self { gathered: Gathered::new()?, met: HashSet::new() })
    }
}

impl Sink for Ics {
    fn carried(&self) -> Carried {
        CARRIED
    }

    fn take(&mut self, rows: &Rows<'_>, _: &Folder) -> Result<(), ExportError> {
        for paper in &rows.papers {
            self.met.extend(paper.date.and_then(|date| body_and_day(paper, date)));
            if let Some(event) = meeting(paper) {
                self.gathered.put("a", &paper.meeting_id.to_string(), rank(paper), &event)?;
            }
            if let Some((id, event)) = next_meeting(paper) {
                self.gathered.put("b", &id, rank(paper), &event)?;
            }
            for commitment in &rows.commitments {
                if let Some(to_do) = to_do(commitment, paper) {
                    self.gathered.put("c", &commitment.id.to_string(), 0, &to_do)?;
                }
            }
        }
        Ok(())
    }

    fn finish(self: Box<Self>, folder: &Folder) -> Result<(), ExportError> {
        let Self { gathered, met } = *self;
        let known: HashSet<_> = met.into_iter().map(|id| id.to_string()).collect();
        let mut out = folder.create("minutebook.ics")?;
        for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//minutebook//minutebook//EN"] {
            write_line(&mut out, line)?;
        }
        gathered.each(|file, component| {
            let is_known = file == "b" && component["id"].as_str().is_some_and(|id| known.contains(id));
            if is_known { Ok(()) } else { Ok(write_component(&mut out, &component)?) }
        })?;
        write_line(&mut out, "END:VCALENDAR")?;
        Ok(out.flush()?)
    }
}

fn body_and_day(paper: &Paper<'_>, date: &str) -> Option<Id> {
    Some(Id::of(Of::Meeting, &[&paper.body_id?.to_string(), date, "next"]))
}

fn meeting(paper: &Paper<'_>) -> Option<Value> {
    let start = clock::without_offset(paper.date, paper.start_time)?;
    Some(json!({
        "component": "VEVENT",
        "id": paper.meeting_id.to_string(),
        "stamp": paper.date,
        "start": start,
        "end": paper.end_time.and_then(|time| clock::without_offset(paper.date, Some(time))).filter(|end| *end > start),
        "summary": paper.body.or(paper.authority).or(paper.title).unwrap_or("Meeting"),
        "location": paper.venue,
        "description": paper.path,
    }))
}

fn next_meeting(paper: &Paper<'_>) -> Option<(String, Value)> {
    let day = clock::day(paper.next_meeting)?.to_string();
    let id = body_and_day(paper, &day)?.to_string();
    let event = json!({
        "component": "VEVENT",
        "id": id,
        "stamp": paper.date.filter(|date| clock::day(Some(date)).is_some()).unwrap_or(&day),
        "start": day,
        "summary": paper.body.or(paper.authority).unwrap_or("Meeting"),
        "description": paper.path,
    });
    Some((id, event))
}

fn to_do(commitment: &Commitment<'_>, paper: &Paper<'_>) -> Option<Value> {
    let due = clock::day(commitment.due_latest)?.to_string();
    let owner = commitment.owner.map(|owner| format!("{owner}: ")).unwrap_or_default();
    Some(json!({
        "component": "VTODO",
        "id": commitment.id.to_string(),
        "stamp": paper.date.filter(|date| clock::day(Some(date)).is_some()).unwrap_or(&due),
        "due": due,
        "summary": format!("{owner}{}", commitment.what),
        "description": paper.path,
    }))
}

fn write_component(out: &mut impl Write, component: &Value) -> std::io::Result<()> {
    let text = |name: &str| component[name].as_str();
    let name = text("component").unwrap_or_default();
    write_line(out, &format!("BEGIN:{name}"))?;
    write_line(out, &format!("UID:{}@minutebook", text("id").unwrap_or_default()))?;
    write_line(out, &format!("DTSTAMP:{}T000000Z", text("stamp").unwrap_or_default().replace('-', "")))?;
    for (property, field) in [("DTSTART", "start"), ("DTEND", "end"), ("DUE", "due")] {
        if let Some(moment) = text(field) {
            write_line(out, &format!("{property}{}", local(moment)))?;
        }
    }
    for (property, field) in [("SUMMARY", "summary"), ("LOCATION", "location"), ("DESCRIPTION", "description")] {
        if let Some(words) = text(field) {
            write_line(out, &format!("{property}:{}", escaped(words)))?;
        }
    }
    write_line(out, &format!("END:{name}"))
}

/// A day, or the local time of wherever the body met.
fn local(moment: &str) -> String {
    let digits = moment.replace(['-', ':'], "");
    if moment.contains('T') { format!(":{digits}") } else { format!(";VALUE=DATE:{digits}") }
}

fn escaped(words: &str) -> String {
    let words = words.replace("\r\n", "\n").replace('\r', "\n");
    let words = words.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
    visible(&words).into_owned()
}

/// Writes a line, folded before it has more than 75 octets and never within a character.
fn write_line(out: &mut impl Write, line: &str) -> std::io::Result<()> {
    let mut rest = line;
    let mut room = LINE;
    while rest.len() > room {
        let cut = rest.floor_char_boundary(room);
        out.write_all(&rest.as_bytes()[..cut])?;
        out.write_all(b"\r\n ")?;
        rest = &rest[cut..];
        // The space that begins the next line counts.
        room = LINE - 1;
    }
    out.write_all(rest.as_bytes())?;
    out.write_all(b"\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(line: &str) -> String {
        let mut out = Vec::new();
        write_line(&mut out, line).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        for line in ["SUMMARY:short".to_owned(), format!("SUMMARY:{}", "é🦀".repeat(60)), "x".repeat(300)] {
            let folded = folded(&line);
            assert!(folded.lines().all(|line| line.len() <= LINE), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\n"));
        }
    }

    #[test]
    fn text_cannot_leave_its_line() {
        assert_eq!(escaped("a;b,c\\d\r\nEND:VEVENT\re"), "a\\;b\\,c\\\\d\\nEND:VEVENT\\ne");
    }
}
