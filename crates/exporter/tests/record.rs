//! What the model says and how the record says it.

use exporter::v1::{self, Record};
use model::{
    BlockKind, Body, BodyKind, Commitment, CommitmentSource, Document, DocumentBuilder, Facts, Format, Item, Minutes,
    Part, PartKind, Person, Quote, Rule, Shape, Span,
};

fn document(blocks: &[&str]) -> Document {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in blocks {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(block);
    }
    builder.finish()
}

fn record(document: &Document, minutes: &Minutes, facts: &Facts) -> Record {
    let source = v1::Source {
        path: "a.txt".to_owned(),
        format: document.format.name().into(),
        sha256: String::new(),
        bytes: 0,
        pages: None,
    };
    exporter::record(source, document, minutes, facts, &[])
}

fn quote(document: &Document, wording: &str) -> Quote {
    let start = document.text.find(wording).expect("the text holds the wording");
    Quote::new(&document.text, Span::new(start, start + wording.len()))
}

fn item(document: &Document, number: &str) -> Item {
    Item { number: Some(quote(document, number)), ..Item::default() }
}

#[test]
fn spans_count_code_points() {
    let document = document(&["– é", "£5"]);
    let mut minutes = Minutes::default();
    minutes.meeting.blocks = document.blocks.iter().map(|block| Part::new(PartKind::Paragraph, block.span)).collect();
    let record = record(&document, &minutes, &Facts::default());
    let spans: Vec<_> = record.meeting.blocks.iter().map(|block| (block.span.start, block.span.end)).collect();
    assert_eq!(spans, [(0, 3), (5, 7)]);
    assert_eq!(record.diagnostics, []);
}

#[test]
fn a_point_has_its_marker_beside_its_text_and_both_in_its_span() {
    let document = document(&["(a) the bench;"]);
    let marker = Some(quote(&document, "(a)"));
    let mut minutes = Minutes::default();
    minutes.meeting.blocks = vec![Part::new(PartKind::Point { marker }, document.blocks[0].span)];
    let point = &record(&document, &minutes, &Facts::default()).meeting.blocks[0];
    assert_eq!((point.marker.as_deref(), point.text.as_str()), (Some("(a)"), "the bench;"));
    assert_eq!((point.span.start, point.span.end), (0, 14));
}

#[test]
fn a_commitment_names_its_item_and_points_to_it() {
    let document = document(&["5", "(b)", "Clerk to write"]);
    let mut outer = item(&document, "5");
    outer.items = vec![Item::default(), item(&document, "(b)")];
    let minutes = Minutes { items: vec![Item::default(), outer], ..Minutes::default() };
    let owner =
        Person { name: "Ann Reed".to_owned(), honorific: None, initials: None, roles: vec![], mentions: vec![] };
    let commitment = Commitment {
        what: quote(&document, "Clerk to write"),
        owner: Some(quote(&document, "Clerk")),
        owner_body: None,
        owner_person: Some(0),
        rule: Rule::DoerToDo,
        owner_rule: Some(Rule::OwnerNamed),
        due_rule: None,
        due: None,
        due_text: None,
        from: CommitmentSource::Action,
        item: vec![1, 1],
    };
    let facts = Facts { people: vec![owner], commitments: vec![commitment], ..Facts::default() };
    let record = record(&document, &minutes, &facts);
    let found = &record.commitments[0];
    assert_eq!(found.item.as_deref(), Some("(b)"));
    assert_eq!(found.owner_person.as_deref(), Some("person:ann-reed"));
    let json = serde_json::to_value(&record).unwrap();
    let pointed = json.pointer(found.item_pointer.as_deref().unwrap()).unwrap();
    assert_eq!((&pointed["number"], &pointed["id"]), (&"(b)".into(), &"item:5/b".into()));
}

#[test]
fn bodies_of_one_name_have_two_ids() {
    let document = document(&["Vale Trust"]);
    let body = |kind| Body { name: "Vale Trust".to_owned(), aliases: vec![], kind, mentions: vec![] };
    let facts = Facts { bodies: vec![body(BodyKind::Charity), body(BodyKind::Health)], ..Facts::default() };
    let ids = record(&document, &Minutes::default(), &facts).bodies.into_iter().map(|body| body.id);
    assert_eq!(ids.collect::<Vec<_>>(), ["body:vale-trust", "body:vale-trust~2"]);
}

#[test]
fn what_is_not_stated_is_null_or_empty_and_never_missing() {
    let json = serde_json::to_value(record(&document(&["x"]), &Minutes::default(), &Facts::default())).unwrap();
    assert_eq!(json["schema"], "minutebook/1");
    let meeting = json["meeting"].as_object().unwrap();
    for field in ["authority", "body", "title", "date", "start_time", "end_time", "venue", "status", "next_meeting"] {
        assert!(meeting[field].is_null(), "{field}");
    }
    for field in ["attendance", "items", "sections", "dates", "bodies", "people", "commitments", "references"] {
        assert_eq!(json[field], serde_json::json!([]), "{field}");
    }
}
