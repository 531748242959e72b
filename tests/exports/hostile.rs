//! Words that break careless writers go through every format and come back.

use std::fs;

use exporter::export::Format;
use libtest_mimic::Trial;
use minutebook::{Options, Record, convert};
use quick_xml::events::Event;
use serde_json::Value;

use crate::{export, rows, test};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        test("hostile::words_come_back_from_ndjson", ndjson),
        test("hostile::words_come_back_from_csv", csv),
        test("hostile::words_come_back_from_sqlite", sqlite),
        test("hostile::words_come_back_from_lists_of_objects", objects),
        test("hostile::words_come_back_from_akoma_ntoso", akn),
        test("hostile::words_come_back_from_icalendar", ics),
        test("hostile::values_that_are_none_are_exported_all_the_same", nonsense),
    ]
}

/// Texts, each of them in a paper of its own.
fn words() -> Vec<String> {
    let words = [
        "\"quoted\", 'quoted', “quoted”, and a , comma; a semicolon",
        "first line\nsecond line\r\nthird line",
        "=HYPERLINK(\"http://x.invalid\")",
        "+44 1234 567890",
        "-1",
        "'=1+1",
        "@here\ttab",
        "ערב טוב \u{202e}right to left\u{202c}",
        "</script><script>alert('&amp;')</script> ]]> <!-- -->",
        "before\0after \u{1} \u{1b}[31m",
        "🦀 👨‍👩‍👧 e\u{301}",
        "\\n \\, \\; END:VEVENT",
        "'; DROP TABLE papers; --",
        "{{7*7}} ${x} %s",
    ];
    words.map(str::to_owned).into_iter().chain(["long é🦀 ".repeat(1_500), "x".repeat(10_000)]).collect()
}

/// A record that has these words wherever a paper has words that formats carry.
fn record(path: usize, words: &str) -> Record {
    const PAPER: &str = "# Vale Parish Council\n\nMinutes of the meeting held on 8th March 2016 at 7.30pm in the Hall\n\n\
        Present: Cllr Jane Vane\n\n## 1. Bench\n\nRESOLVED: that a bench be bought. Votes: 2 for, 0 against.\n\n\
        The Clerk to place the order by the end of March 2016.\n";
    let mut record = convert(PAPER.as_bytes(), "a.md", &Options::default()).unwrap();
    record.source.path = path.to_string();
    words.clone_into(&mut record.text);
    record.meeting.venue = Some(words.to_owned());
    record.items[0].title = Some(words.to_owned());
    words.clone_into(&mut record.items[0].decisions[0].clauses[0].text);
    words.clone_into(&mut record.attendance[0].name);
    assert!(!record.commitments.is_empty());
    for commitment in &mut record.commitments {
        words.clone_into(&mut commitment.what);
        commitment.due = Some("2016-03-31".to_owned());
    }
    record
}

fn records() -> Vec<Record> {
    words().iter().enumerate().map(|(path, words)| record(path, words)).collect()
}

/// Columns that hold the words.
const COLUMNS: &[(&str, &str)] =
    &[("papers", "venue"), ("items", "title"), ("clauses", "text"), ("attendance", "name"), ("commitments", "what")];

/// Whether each of the words is among the texts.
fn all_among(texts: &[String], words: impl Iterator<Item = String>, what: &str) {
    for words in words {
        let start = &words[..words.floor_char_boundary(60)];
        assert!(texts.iter().any(|text| text.contains(&words)), "{what} has no {start:?}");
    }
}

fn ndjson() {
    let folder = export("ndjson", &records());
    for (table, column) in COLUMNS {
        let texts: Vec<_> = rows(&folder, table).iter().map(|row| row[column].as_str().unwrap().to_owned()).collect();
        all_among(&texts, words().into_iter(), table);
    }
}

fn csv() {
    let folder = export("csv", &records());
    for (table, column) in COLUMNS {
        let mut reader = csv::Reader::from_path(folder.path().join(format!("{table}.csv"))).unwrap();
        let at = reader.headers().unwrap().iter().position(|name| name == *column).unwrap();
        let cells: Vec<_> = reader.records().map(|row| row.unwrap()[at].to_owned()).collect();
        assert!(!cells.iter().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{table}");
        all_among(&cells.iter().map(|cell| unguarded(cell)).collect::<Vec<_>>(), words().into_iter(), table);
    }
}

/// A cell without the apostrophe that keeps it from being a formula.
fn unguarded(cell: &str) -> String {
    let is_guarded = cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r']);
    cell[usize::from(is_guarded)..].to_owned()
}

fn sqlite() {
    let folder = export("sqlite", &records());
    let database = rusqlite::Connection::open(folder.path().join("minutebook.db")).unwrap();
    for (table, column) in COLUMNS {
        let mut select = database.prepare(&format!("SELECT {column} FROM {table}")).unwrap();
        let texts = select.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect::<Vec<String>>();
        all_among(&texts, words().into_iter(), table);
    }
}

fn strings(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| strings(value, found)),
        _ => {}
    }
}

fn objects() {
    for (format, files) in [
        ("popolo", vec!["events.json", "persons.json"]),
        ("ocd", vec!["events.json"]),
        ("oparl", vec!["body/BODY/meetings.json", "body/BODY/persons.json"]),
        ("schema-org", vec!["schema-org.jsonld"]),
    ] {
        // One meeting each, so that no paper's words give way to another's.
        let mut records = records();
        for (time, record) in records.iter_mut().enumerate() {
            record.meeting.start_time = Some(format!("{time:02}:00"));
        }
        let folder = export(format, &records);
        let body = fs::read_dir(folder.path().join("body")).ok().and_then(|mut entries| entries.next());
        let body = body.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).unwrap_or_default();
        let mut found = Vec::new();
        for file in files {
            let json = fs::read(folder.path().join(file.replace("BODY", &body))).unwrap();
            strings(&serde_json::from_slice(&json).unwrap(), &mut found);
        }
        all_among(&found, words().into_iter(), format);
    }
}

/// Words as formats have them that cannot hold control characters.
fn pictured(words: &str) -> String {
    let words = words.replace("\r\n", "\n");
    words.replace('\0', "␀").replace('\u{1}', "␁").replace('\u{1b}', "␛")
}

fn akn() {
    let folder = export("akn", &records());
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "xml") {
            texts.extend(texts_of(&fs::read_to_string(path).unwrap()));
        }
    }
    // Whether a line ends in one character or two is the parser's to say.
    let texts: Vec<_> = texts.iter().map(|text| text.replace("\r\n", "\n")).collect();
    all_among(&texts, words().iter().map(|words| pictured(words)), "akn");
}

/// The texts of the elements of a document.
fn texts_of(xml: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut texts = vec![String::new()];
    loop {
        match reader.read_event().unwrap() {
            Event::Text(text) => texts.last_mut().unwrap().push_str(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let character = entity.resolve_char_ref().unwrap().map(String::from);
                let named = || quick_xml::escape::resolve_xml_entity(&entity).map(str::to_owned);
                texts.last_mut().unwrap().push_str(&character.or_else(named).unwrap());
            }
            Event::Eof => return texts,
            _ => texts.push(String::new()),
        }
    }
}

fn ics() {
    let folder = export("ics", &records());
    let calendar = fs::read_to_string(folder.path().join("minutebook.ics")).unwrap();
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    let unfolded = calendar.replace("\r\n ", "");
    let texts: Vec<_> = unfolded.split("\r\n").map(unescaped).collect();
    all_among(&texts, words().iter().map(|words| pictured(words)), "ics");
}

fn unescaped(line: &str) -> String {
    let mut text = String::new();
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match if c == '\\' { characters.next() } else { None } {
            Some('n') => text.push('\n'),
            Some(escaped) => text.push(escaped),
            None => text.push(c),
        }
    }
    text
}

/// Records that no version of minutebook wrote: dates that are none, spans beyond the text, pointers that lead nowhere.
fn nonsense() {
    let mut record = record(0, "é");
    record.meeting.date = Some("2016-02-31".to_owned());
    record.meeting.start_time = Some("26:61".to_owned());
    record.meeting.next_meeting = Some("soon".to_owned());
    record.commitments[0].item_pointer = Some("/items/99".to_owned());
    record.commitments[0].owner_body = Some("body:nobody".to_owned());
    record.items[0].motions.clear();
    record.items[0].blocks[0].decision = Some(99);
    record.bodies.clear();
    for name in Format::names() {
        export(name, [&record]);
    }
}
