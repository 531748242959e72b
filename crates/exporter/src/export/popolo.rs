//! Popolo: organisations, people, memberships, events, motions and vote events, each a JSON array of its own.

use serde_json::{Value, json};

use super::address::Addresses;
use super::clock;
use super::error::ExportError;
use super::id::{Id, Of};
use super::objects::{Dialect, Put, by, rank};
use super::tables::{Motion, Paper, Rows, Vote, VoteName};

/// Popolo, by the schemas of popoloproject.com.
pub(super) const POPOLO: Dialect = Dialect {
    carried: Some(&[
        ("bodies", &["authority_id", "name", "kind", "gss_code"]),
        ("body_names", &["body_id", "name", "aliases"]),
        ("people", &["name", "honorific"]),
        ("person_names", &["person_id", "name", "honorific"]),
        (
            "papers",
            &[
                "meeting_id",
                "authority_id",
                "body_id",
                "path",
                "kind",
                "status",
                "title",
                "body",
                "date",
                "start_time",
                "end_time",
                "venue",
            ],
        ),
        ("meetings", &["authority_id", "body_id", "paper_id", "name", "date", "start_time", "end_time", "venue"]),
        ("attendance", &["meeting_id", "person_id", "name", "honorific", "post_nominals", "role", "status"]),
        ("motions", &["text", "proposer_id", "amends_id", "outcome", "vote_id", "quote"]),
        ("votes", &["votes_for", "votes_against", "abstentions"]),
        ("vote_names", &["vote_id", "person_id", "name", "choice"]),
    ]),
    files: &[
        "organizations.json",
        "persons.json",
        "memberships.json",
        "events.json",
        "motions.json",
        "vote_events.json",
    ],
    frame: |_| ("[", "]"),
    objects,
};

fn objects(rows: &Rows<'_>, addresses: &Addresses, put: &mut Put<'_>) -> Result<(), ExportError> {
    organizations(rows, put)?;
    persons(rows, put)?;
    for paper in &rows.papers {
        let rank = rank(paper);
        put("events.json", &paper.meeting_id.to_string(), rank, event(paper, rows, addresses))?;
        memberships(paper, rows, put)?;
        motions(paper, rows, put)?;
    }
    Ok(())
}

fn organizations(rows: &Rows<'_>, put: &mut Put<'_>) -> Result<(), ExportError> {
    for body in &rows.bodies {
        let identifiers = body.gss_code.map(|code| json!([{ "scheme": "gss", "identifier": code }]));
        let organization = json!({
            "id": body.id.to_string(),
            "name": body.name,
            "classification": body.kind,
            "parent_id": body.authority_id.map(|id| id.to_string()),
            "identifiers": identifiers,
        });
        put("organizations.json", &body.id.to_string(), 0, organization)?;
    }
    for names in &rows.body_names {
        let forms = std::iter::once(names.name).chain(names.aliases.strings());
        let other_names: Vec<_> = forms.map(|form| json!({ "name": form })).collect();
        put("organizations.json", &names.body_id.to_string(), 1, json!({ "other_names": other_names }))?;
    }
    Ok(())
}

fn persons(rows: &Rows<'_>, put: &mut Put<'_>) -> Result<(), ExportError> {
    for person in &rows.people {
        let whole = json!({ "id": person.id.to_string(), "name": person.name, "honorific_prefix": person.honorific });
        put("persons.json", &person.id.to_string(), 0, whole)?;
    }
    for names in &rows.person_names {
        let part = json!({ "other_names": [{ "name": names.name }], "honorific_prefix": names.honorific });
        put("persons.json", &names.person_id.to_string(), 1, part)?;
    }
    for attendee in &rows.attendance {
        let part = json!({ "honorific_prefix": attendee.honorific, "honorific_suffix": attendee.post_nominals });
        put("persons.json", &attendee.person_id.to_string(), 2, part)?;
    }
    Ok(())
}

fn event(paper: &Paper<'_>, rows: &Rows<'_>, addresses: &Addresses) -> Value {
    let there = rows.attendance.iter().filter(|attendee| ["present", "in_attendance"].contains(&attendee.status));
    let attendees: Vec<_> =
        there.map(|attendee| json!({ "id": attendee.person_id.to_string(), "name": attendee.name })).collect();
    json!({
        "id": paper.meeting_id.to_string(),
        "name": paper.body.or(paper.title),
        "classification": "meeting",
        "start_date": date(paper, paper.start_time),
        "end_date": paper.end_time.and_then(|time| date(paper, Some(time))),
        "location": paper.venue,
        "organization_id": paper.body_id.or(paper.authority_id).map(|id| id.to_string()),
        "attendees": attendees,
        "sources": [{ "url": addresses.of(paper.path), "note": paper.kind }],
    })
}

/// The moment, or the day where there is no more.
fn date(paper: &Paper<'_>, time: Option<&str>) -> Option<String> {
    clock::with_offset(paper.date, time).or_else(|| clock::day(paper.date).map(|day| day.to_string()))
}

/// Whoever is listed as present is a member of the body that met.
fn memberships(paper: &Paper<'_>, rows: &Rows<'_>, put: &mut Put<'_>) -> Result<(), ExportError> {
    let Some(body) = paper.body_id else { return Ok(()) };
    for attendee in rows.attendance.iter().filter(|attendee| attendee.status == "present") {
        let (person, body, role) =
            (attendee.person_id.to_string(), body.to_string(), attendee.role.unwrap_or_default());
        let id = Id::of(Of::Membership, &[&person, &body, role]).to_string();
        let membership = json!({ "id": id, "person_id": person, "organization_id": body, "role": attendee.role });
        put("memberships.json", &id, 0, membership)?;
    }
    Ok(())
}

fn motions(paper: &Paper<'_>, rows: &Rows<'_>, put: &mut Put<'_>) -> Result<(), ExportError> {
    let organization = paper.body_id.or(paper.authority_id).map(|id| id.to_string());
    for motion in &rows.motions {
        let whole = json!({
            "id": motion.id.to_string(),
            "organization_id": organization,
            "legislative_session_id": paper.meeting_id.to_string(),
            "creator_id": motion.proposer_id.map(|id| id.to_string()),
            "text": motion.text.or(motion.placed.quote),
            "classification": motion.amends_id.map(|_| "amendment"),
            "date": clock::with_offset(paper.date, paper.start_time),
            "result": motion.outcome.map(result),
        });
        put("motions.json", &motion.id.to_string(), 0, whole)?;
    }
    let names = by(&rows.vote_names, |name| name.vote_id);
    for vote in &rows.votes {
        let motion = rows.motions.iter().find(|motion| motion.vote_id == Some(vote.id));
        let names = names.get(&vote.id).map(Vec::as_slice).unwrap_or_default();
        let mut whole = vote_event(vote, motion, names);
        whole["organization_id"] = json!(organization);
        whole["legislative_session_id"] = json!(paper.meeting_id.to_string());
        whole["start_date"] = json!(clock::with_offset(paper.date, paper.start_time));
        put("vote_events.json", &vote.id.to_string(), 0, whole)?;
    }
    Ok(())
}

fn vote_event(vote: &Vote<'_>, motion: Option<&Motion<'_>>, names: &[&VoteName<'_>]) -> Value {
    let counts = [("yes", vote.votes_for), ("no", vote.votes_against), ("abstain", vote.abstentions)];
    let counts = counts.into_iter().filter_map(|(option, value)| Some(json!({ "option": option, "value": value? })));
    let votes = names.iter().map(|name| {
        json!({
            "voter_id": name.person_id.map(|id| id.to_string()),
            "voter": { "name": name.name },
            "option": option(name.choice),
        })
    });
    json!({
        "id": vote.id.to_string(),
        "motion_id": motion.map(|motion| motion.id.to_string()),
        "result": motion.and_then(|motion| motion.outcome).map(result),
        "counts": counts.collect::<Vec<_>>(),
        "votes": votes.collect::<Vec<_>>(),
    })
}

/// Popolo's words for how somebody voted.
pub(super) fn option(choice: &str) -> &str {
    match choice {
        "for" => "yes",
        "against" => "no",
        other => other,
    }
}

/// Popolo's words for what became of a motion.
pub(super) fn result(outcome: &str) -> &str {
    match outcome {
        "carried" => "pass",
        "lost" => "fail",
        other => other,
    }
}
