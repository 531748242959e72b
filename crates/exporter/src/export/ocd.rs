//! Open Civic Data: an event for each meeting and a vote event for each vote with a result, as pupa imports them.

use serde_json::{Value, json};

use super::address::Addresses;
use super::clock;
use super::error::ExportError;
use super::objects::{Dialect, Put, by, rank};
use super::popolo::{option, result};
use super::tables::{Clause, Item, Motion, Paper, Rows, Vote, VoteName};

/// Open Civic Data, by the schemas of pupa. No part of it may be an empty text.
pub(super) const OCD: Dialect = Dialect {
    carried: Some(&[
        (
            "papers",
            &[
                "meeting_id",
                "body_id",
                "path",
                "format",
                "kind",
                "title",
                "body",
                "authority",
                "date",
                "start_time",
                "end_time",
                "venue",
            ],
        ),
        ("meetings", &["name", "date", "start_time", "end_time", "venue", "paper_id"]),
        ("attendance", &["meeting_id", "name", "role", "status", "paper_id"]),
        ("items", &["paper_id", "position", "number", "title", "purpose"]),
        ("clauses", &["item_id", "position", "marker", "text"]),
        ("motions", &["text", "outcome", "vote_id", "quote"]),
        ("votes", &["votes_for", "votes_against", "abstentions", "quote"]),
        ("vote_names", &["vote_id", "name", "choice"]),
    ]),
    files: &["events.json", "vote_events.json"],
    frame: |_| ("[", "]"),
    objects,
};

fn objects(rows: &Rows<'_>, addresses: &Addresses, put: &mut Put<'_>) -> Result<(), ExportError> {
    let names = by(&rows.vote_names, |name| name.vote_id);
    for paper in &rows.papers {
        put("events.json", &paper.meeting_id.to_string(), rank(paper), event(paper, rows, addresses))?;
        for vote in &rows.votes {
            let motion = rows.motions.iter().find(|motion| motion.vote_id == Some(vote.id));
            let names = names.get(&vote.id).map(Vec::as_slice).unwrap_or_default();
            if let Some(whole) = vote_event(paper, vote, motion, names, addresses) {
                put("vote_events.json", &vote.id.to_string(), 0, whole)?;
            }
        }
    }
    Ok(())
}

fn event(paper: &Paper<'_>, rows: &Rows<'_>, addresses: &Addresses) -> Value {
    let name = filled(paper.body).or(filled(paper.authority)).or(filled(paper.title)).unwrap_or("Meeting");
    let clauses = by(&rows.clauses, |clause| clause.item_id);
    let agenda = rows.items.iter().enumerate().filter_map(|(order, item)| {
        agenda_item(order, item, clauses.get(&item.id).map(Vec::as_slice).unwrap_or_default())
    });
    json!({
        "pupa_id": paper.meeting_id.to_string(),
        "name": name,
        "classification": "meeting",
        "description": "",
        "start_date": moment(paper, paper.start_time).unwrap_or_default(),
        "end_date": paper.end_time.and_then(|time| moment(paper, Some(time))).unwrap_or_default(),
        "all_day": false,
        "status": if paper.kind == "agenda" { "confirmed" } else { "passed" },
        "location": filled(paper.venue).map(|venue| json!({ "name": venue })),
        "agenda": agenda.collect::<Vec<_>>(),
        "participants": participants(paper, rows),
        "documents": [{ "url": addresses.of(paper.path), "note": paper.kind }],
        "sources": [source(paper, addresses)],
    })
}

fn agenda_item(order: usize, item: &Item<'_>, clauses: &[&Clause<'_>]) -> Option<Value> {
    let description = filled(item.title).or(filled(item.purpose)).or(filled(item.number))?;
    let notes = clauses.iter().filter(|clause| filled(Some(clause.text)).is_some());
    let notes: Vec<_> =
        notes.map(|clause| [clause.marker.unwrap_or_default(), clause.text].join(" ").trim().to_owned()).collect();
    Some(json!({ "description": description, "order": order.to_string(), "notes": notes }))
}

fn participants(paper: &Paper<'_>, rows: &Rows<'_>) -> Vec<Value> {
    let body = filled(paper.body).map(|name| json!({ "name": name, "type": "organization", "note": "host" }));
    let people = rows.attendance.iter().filter_map(|attendee| {
        let note = attendee.role.filter(|role| !role.is_empty()).unwrap_or(attendee.status);
        Some(json!({ "name": filled(Some(attendee.name))?, "type": "person", "note": note }))
    });
    body.into_iter().chain(people).collect()
}

/// A vote whose result the paper states, or whose figures leave no doubt.
fn vote_event(
    paper: &Paper<'_>,
    vote: &Vote<'_>,
    motion: Option<&Motion<'_>>,
    names: &[&VoteName<'_>],
    addresses: &Addresses,
) -> Option<Value> {
    let stated =
        motion.and_then(|motion| motion.outcome).map(result).filter(|result| ["pass", "fail"].contains(result));
    let result = stated.or_else(|| result_of(vote))?;
    let text = motion.and_then(|motion| filled(motion.text).or(filled(motion.placed.quote)));
    let counts = [("yes", vote.votes_for), ("no", vote.votes_against), ("abstain", vote.abstentions)];
    let counts = counts.into_iter().filter_map(|(option, value)| Some(json!({ "option": option, "value": value? })));
    let votes = names.iter().filter(|name| !name.name.is_empty());
    Some(json!({
        "pupa_id": vote.id.to_string(),
        "identifier": vote.id.to_string(),
        "organization": filled(paper.body),
        "motion_text": text.or(filled(vote.placed.quote))?,
        "motion_classification": [],
        "start_date": moment(paper, paper.start_time).unwrap_or_default(),
        "result": result,
        "counts": counts.collect::<Vec<_>>(),
        "votes": votes.map(|name| json!({ "voter_name": name.name, "option": option(name.choice) })).collect::<Vec<_>>(),
        "sources": [source(paper, addresses)],
        "extras": { "meeting": paper.meeting_id.to_string() },
    }))
}

fn result_of(vote: &Vote<'_>) -> Option<&'static str> {
    match (vote.votes_for?, vote.votes_against?) {
        (yes, no) if yes > no => Some("pass"),
        (yes, no) if yes < no => Some("fail"),
        _ => None,
    }
}

/// A moment, or a day where there is no more.
fn moment(paper: &Paper<'_>, time: Option<&str>) -> Option<String> {
    clock::with_offset(paper.date, time).or_else(|| clock::day(paper.date).map(|day| day.to_string()))
}

fn source(paper: &Paper<'_>, addresses: &Addresses) -> Value {
    json!({ "url": addresses.of(paper.path), "note": paper.title.unwrap_or_default() })
}

fn filled(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.is_empty())
}
