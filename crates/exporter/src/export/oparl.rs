//! `OParl` 1.1: the lists of objects that an `OParl` server hands out, body by body. What `OParl` has no word for stands in
//! fields that begin with `minutebook:`.

use serde_json::{Value, json};

use super::address::Addresses;
use super::clock;
use super::error::ExportError;
use super::id::{Id, Of};
use super::objects::{Dialect, Put, by, nothing, rank};
use super::tables::{Clause, Commitment, Item, Paper, Rows};

/// `OParl` 1.1, by the schemas of the specification.
pub(super) const OPARL: Dialect = Dialect {
    carried: Some(&[
        ("bodies", &["authority_id", "name", "kind", "gss_code"]),
        ("people", &["authority_id", "name", "honorific"]),
        (
            "papers",
            &[
                "meeting_id",
                "authority_id",
                "body_id",
                "path",
                "format",
                "sha256",
                "bytes",
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
        ("attendance", &["meeting_id", "person_id", "status"]),
        ("items", &["paper_id", "position", "number", "title", "access"]),
        ("decisions", &["item_id", "position"]),
        (
            "clauses",
            &[
                "item_id",
                "decision_id",
                "position",
                "marker",
                "text",
                "action",
                "quote",
                "page",
                "span_start",
                "span_end",
            ],
        ),
        (
            "commitments",
            &[
                "paper_id",
                "meeting_id",
                "item_id",
                "what",
                "owner",
                "owner_body_id",
                "owner_person_id",
                "due",
                "source",
            ],
        ),
    ]),
    files: &["bodies.json"],
    frame: |file| match file {
        "system.json" => ("", ""),
        _ => ("{\"data\": [", "], \"pagination\": {}, \"links\": {}}"),
    },
    objects,
};

/// Addresses of what belongs to one `OParl` Body, an authority with all its papers.
struct Lists<'a> {
    addresses: &'a Addresses,
    /// The authority; `None` for the papers that name none.
    authority: Option<Id>,
}

impl Lists<'_> {
    /// The file that lists things of a type.
    fn file(&self, list: &str) -> String {
        format!("body/{}/{list}.json", self.name())
    }

    fn name(&self) -> String {
        self.authority.map_or_else(|| "not-stated".to_owned(), |id| id.to_string())
    }

    fn body(&self) -> String {
        self.addresses.of(&format!("body/{}", self.name()))
    }

    fn list(&self, list: &str) -> String {
        self.addresses.of(&self.file(list))
    }
}

/// What every object begins with.
fn object(id: &str, kind: &str) -> Value {
    json!({ "id": id, "type": format!("https://schema.oparl.org/1.1/{kind}") })
}

fn with(mut object: Value, fields: Value) -> Value {
    if let (Value::Object(object), Value::Object(fields)) = (&mut object, fields) {
        object.extend(fields);
    }
    object
}

fn objects(rows: &Rows<'_>, addresses: &Addresses, put: &mut Put<'_>) -> Result<(), ExportError> {
    put("system.json", "", 0, system(addresses))?;
    for paper in &rows.papers {
        let lists = Lists { addresses, authority: paper.authority_id };
        put("bodies.json", &lists.name(), 1, body(&lists, paper.authority.or(paper.body)))?;
        for list in ["organizations", "persons", "meetings", "papers"] {
            put(&lists.file(list), "", 0, nothing())?;
        }
        put(&lists.file("meetings"), &paper.meeting_id.to_string(), rank(paper), meeting(paper, rows, &lists))?;
        if !["minutes", "agenda", "agenda_item"].contains(&paper.kind) {
            put(&lists.file("papers"), &paper.id.to_string(), 0, oparl_paper(paper, &lists))?;
        }
        people(rows, &lists, put)?;
        organizations(rows, &lists, put)?;
    }
    Ok(())
}

fn system(addresses: &Addresses) -> Value {
    let fields = json!({
        "oparlVersion": "https://schema.oparl.org/1.1/",
        "body": addresses.of("bodies.json"),
        "name": "minutebook",
    });
    with(object(&addresses.of("system.json"), "System"), fields)
}

fn body(lists: &Lists<'_>, name: Option<&str>) -> Value {
    let name = name.filter(|_| lists.authority.is_some());
    let fields = json!({
        "system": lists.addresses.of("system.json"),
        "name": name.unwrap_or("Authority not stated"),
        "organization": lists.list("organizations"),
        "person": lists.list("persons"),
        "meeting": lists.list("meetings"),
        "paper": lists.list("papers"),
        "legislativeTerm": [],
    });
    with(object(&lists.body(), "Body"), fields)
}

fn organizations(rows: &Rows<'_>, lists: &Lists<'_>, put: &mut Put<'_>) -> Result<(), ExportError> {
    for known in &rows.bodies {
        let code = known.gss_code.map(|code| format!("http://statistics.data.gov.uk/id/statistical-geography/{code}"));
        let fields = json!({
            "body": lists.body(),
            "name": known.name,
            "classification": known.kind,
            "subOrganizationOf": known.authority_id.map(|id| lists.addresses.of(&id.to_string())),
            "minutebook:gss": code,
        });
        let whole = with(object(&lists.addresses.of(&known.id.to_string()), "Organization"), fields);
        put(&lists.file("organizations"), &known.id.to_string(), 0, whole)?;
    }
    Ok(())
}

fn people(rows: &Rows<'_>, lists: &Lists<'_>, put: &mut Put<'_>) -> Result<(), ExportError> {
    for person in &rows.people {
        let fields = json!({ "body": lists.body(), "name": person.name, "formOfAddress": person.honorific });
        let whole = with(object(&lists.addresses.of(&person.id.to_string()), "Person"), fields);
        put(&lists.file("persons"), &person.id.to_string(), 0, whole)?;
    }
    Ok(())
}

fn meeting(paper: &Paper<'_>, rows: &Rows<'_>, lists: &Lists<'_>) -> Value {
    let id = lists.addresses.of(&paper.meeting_id.to_string());
    let there = rows.attendance.iter().filter(|attendee| ["present", "in_attendance"].contains(&attendee.status));
    let document = file(paper, lists);
    let organization = paper.body_id.or(paper.authority_id).map(|id| json!([lists.addresses.of(&id.to_string())]));
    let mut fields = json!({
        "name": paper.body.or(paper.title),
        "start": clock::with_offset(paper.date, paper.start_time),
        "end": clock::with_offset(paper.date, paper.end_time),
        "location": paper.venue.map(|venue| location(venue, lists)),
        "organization": organization,
        "participant": there.map(|attendee| lists.addresses.of(&attendee.person_id.to_string())).collect::<Vec<_>>(),
        "agendaItem": agenda(rows, &id, lists),
        "minutebook:date": paper.date,
        "minutebook:commitment": rows.commitments.iter().map(|it| commitment(it, lists)).collect::<Vec<_>>(),
    });
    match paper.kind {
        "agenda" => fields["invitation"] = document,
        "minutes" => fields["resultsProtocol"] = document,
        _ => fields["auxiliaryFile"] = json!([document]),
    }
    with(object(&id, "Meeting"), fields)
}

fn location(venue: &str, lists: &Lists<'_>) -> Value {
    let id = Id::of(Of::Location, &[venue]).to_string();
    with(object(&lists.addresses.of(&id), "Location"), json!({ "description": venue }))
}

fn agenda(rows: &Rows<'_>, meeting: &str, lists: &Lists<'_>) -> Vec<Value> {
    let clauses = by(&rows.clauses, |clause| clause.item_id);
    let clauses_of = |item: &Item<'_>| clauses.get(&item.id).map(Vec::as_slice).unwrap_or_default();
    let items = rows.items.iter().enumerate();
    items.map(|(order, item)| agenda_item(order, item, clauses_of(item), meeting, lists)).collect()
}

fn agenda_item(order: usize, item: &Item<'_>, clauses: &[&Clause<'_>], meeting: &str, lists: &Lists<'_>) -> Value {
    let texts: Vec<_> =
        clauses.iter().map(|clause| [clause.marker.unwrap_or_default(), clause.text].join(" ")).collect();
    let fields = json!({
        "meeting": meeting,
        "number": item.number,
        "order": order,
        "name": item.title,
        "public": item.access.map(|access| access == "public"),
        "resolutionText": (!texts.is_empty()).then(|| texts.join("\n").trim().to_owned()),
        "minutebook:decision": clauses.iter().map(|clause| decision(clause, lists)).collect::<Vec<_>>(),
    });
    with(object(&lists.addresses.of(&item.id.to_string()), "AgendaItem"), fields)
}

fn decision(clause: &Clause<'_>, lists: &Lists<'_>) -> Value {
    json!({
        "id": lists.addresses.of(&clause.id.to_string()),
        "decision": lists.addresses.of(&clause.decision_id.to_string()),
        "marker": clause.marker,
        "text": clause.text,
        "action": clause.action,
        "quote": clause.placed.quote,
        "page": clause.placed.page,
        "start": clause.placed.span_start,
        "end": clause.placed.span_end,
    })
}

fn commitment(commitment: &Commitment<'_>, lists: &Lists<'_>) -> Value {
    let address = |id: Option<Id>| id.map(|id| lists.addresses.of(&id.to_string()));
    json!({
        "id": address(Some(commitment.id)),
        "item": address(commitment.item_id),
        "what": commitment.what,
        "owner": commitment.owner,
        "ownerId": address(commitment.owner_person_id.or(commitment.owner_body_id)),
        "due": commitment.due,
        "from": commitment.source,
    })
}

fn oparl_paper(paper: &Paper<'_>, lists: &Lists<'_>) -> Value {
    let fields = json!({
        "body": lists.body(),
        "name": paper.title,
        "date": clock::day(paper.date).map(|day| day.to_string()),
        "paperType": paper.kind,
        "mainFile": file(paper, lists),
        "underDirectionOf": paper.body_id.map(|id| json!([lists.addresses.of(&id.to_string())])),
    });
    with(object(&lists.addresses.of(&paper.id.to_string()), "Paper"), fields)
}

fn file(paper: &Paper<'_>, lists: &Lists<'_>) -> Value {
    let fields = json!({
        "name": paper.title,
        "fileName": paper.path.rsplit('/').next(),
        "mimeType": media_type(paper.format),
        "size": paper.bytes,
        "accessUrl": lists.addresses.of(paper.path),
        "minutebook:sha256": paper.sha256,
    });
    with(object(&lists.addresses.of(&format!("file/{}", paper.id)), "File"), fields)
}

/// The media type of a format that papers are read from.
fn media_type(format: &str) -> Option<&'static str> {
    Some(match format {
        "text" => "text/plain",
        "markdown" => "text/markdown",
        "html" => "text/html",
        "pdf" => "application/pdf",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "doc" => "application/msword",
        "rtf" => "application/rtf",
        "odt" => "application/vnd.oasis.opendocument.text",
        _ => return None,
    })
}
