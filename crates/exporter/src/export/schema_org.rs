//! schema.org: one JSON-LD graph of meetings as events, and of those who met.

use serde_json::{Value, json};

use super::address::Addresses;
use super::clock;
use super::error::ExportError;
use super::objects::{Dialect, Put, rank};
use super::tables::{Body, Paper, Rows};

const FILE: &str = "schema-org.jsonld";

/// Events, organisations, people and documents of schema.org.
pub(super) const SCHEMA_ORG: Dialect = Dialect {
    carried: Some(&[
        ("bodies", &["authority_id", "name", "kind", "gss_code"]),
        ("body_names", &["body_id", "name", "aliases"]),
        ("people", &["name", "honorific"]),
        (
            "papers",
            &[
                "meeting_id",
                "authority_id",
                "body_id",
                "path",
                "sha256",
                "format",
                "bytes",
                "pages",
                "kind",
                "title",
                "body",
                "date",
                "start_time",
                "end_time",
                "venue",
            ],
        ),
        ("meetings", &["authority_id", "body_id", "paper_id", "name", "date", "start_time", "end_time", "venue"]),
        ("attendance", &["meeting_id", "person_id", "name", "post_nominals"]),
    ]),
    files: &[FILE],
    frame: |_| ("{\"@context\": \"https://schema.org\", \"@graph\": [", "]}"),
    objects,
};

fn objects(rows: &Rows<'_>, addresses: &Addresses, put: &mut Put<'_>) -> Result<(), ExportError> {
    for body in &rows.bodies {
        put(FILE, &body.id.to_string(), 0, organization(body, addresses))?;
    }
    for names in &rows.body_names {
        let forms: Vec<_> = std::iter::once(names.name).chain(names.aliases.strings()).collect();
        put(FILE, &names.body_id.to_string(), 1, json!({ "alternateName": forms }))?;
    }
    for person in &rows.people {
        let id = addresses.of(&person.id.to_string());
        let whole = json!({ "@id": id, "@type": "Person", "name": person.name, "honorificPrefix": person.honorific });
        put(FILE, &person.id.to_string(), 0, whole)?;
    }
    for attendee in rows.attendance.iter().filter(|attendee| attendee.post_nominals.is_some()) {
        put(FILE, &attendee.person_id.to_string(), 1, json!({ "honorificSuffix": attendee.post_nominals }))?;
    }
    for paper in &rows.papers {
        put(FILE, &paper.meeting_id.to_string(), rank(paper), event(paper, rows, addresses))?;
    }
    Ok(())
}

fn organization(body: &Body<'_>, addresses: &Addresses) -> Value {
    let is_public = ["authority", "committee", "board", "department", "government", "police"].contains(&body.kind);
    let code = body.gss_code.map(|code| json!({ "@type": "PropertyValue", "propertyID": "GSS", "value": code }));
    json!({
        "@id": addresses.of(&body.id.to_string()),
        "@type": if is_public { "GovernmentOrganization" } else { "Organization" },
        "name": body.name,
        "parentOrganization": body.authority_id.filter(|_| is_public).map(|id| json!({ "@id": addresses.of(&id.to_string()) })),
        "identifier": code,
    })
}

fn event(paper: &Paper<'_>, rows: &Rows<'_>, addresses: &Addresses) -> Value {
    let organizer = paper.body_id.or(paper.authority_id);
    let there = rows.attendance.iter().filter(|attendee| ["present", "in_attendance"].contains(&attendee.status));
    let attendees: Vec<_> =
        there.map(|attendee| json!({ "@id": addresses.of(&attendee.person_id.to_string()) })).collect();
    json!({
        "@id": addresses.of(&paper.meeting_id.to_string()),
        "@type": "Event",
        "name": paper.body.or(paper.title),
        "startDate": clock::without_offset(paper.date, paper.start_time),
        "endDate": paper.end_time.and_then(|time| clock::without_offset(paper.date, Some(time))),
        "location": paper.venue.map(|venue| json!({ "@type": "Place", "name": venue })),
        "organizer": organizer.map(|id| json!({ "@id": addresses.of(&id.to_string()) })),
        "attendee": attendees,
        "subjectOf": [document(paper, addresses)],
    })
}

fn document(paper: &Paper<'_>, addresses: &Addresses) -> Value {
    json!({
        "@id": addresses.of(&paper.id.to_string()),
        "@type": "DigitalDocument",
        "name": paper.title,
        "url": addresses.of(paper.path),
        "genre": paper.kind,
        "identifier": format!("sha256:{}", paper.sha256),
    })
}
