//! Ids stay what they are: from one conversion to the next, beside other papers, and when something else is edited.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use libtest_mimic::Trial;
use minutebook::{Options, Record, convert, v1};
use serde_json::Value;

use crate::{RECORDS, export, rows, test, workspace};

pub(crate) fn trials() -> Vec<Trial> {
    vec![
        test("ids::an_edit_elsewhere_changes_none", edits),
        test("ids::other_papers_change_none", other_papers),
        test("ids::no_two_rows_have_one", unique),
        test("ids::agenda_and_minutes_are_of_one_meeting", one_meeting),
        test("ids::nothing_is_one_by_likeness", nothing_by_likeness),
        test("ids::the_register_of_councils_proves_a_name", register),
    ]
}

/// What keeps its id, and the columns that tell one row from another.
const KEPT: &[(&str, &[&str])] = &[
    ("meetings", &["name", "date", "start_time"]),
    ("items", &["number", "title"]),
    ("decisions", &["form", "label", "quote"]),
    ("clauses", &["marker", "text"]),
    ("bodies", &["name"]),
    ("people", &["name"]),
    ("commitments", &["owner", "what"]),
];

/// The ids of a table by what tells its rows apart; rows that nothing tells apart together.
fn by_content(records: &[Record], table: &str, columns: &[&str]) -> BTreeMap<String, BTreeSet<String>> {
    let folder = export("ndjson", records);
    let mut ids = BTreeMap::<String, BTreeSet<String>>::new();
    for row in rows(&folder, table) {
        let content: Vec<_> = columns.iter().map(|column| row[column].to_string()).collect();
        ids.entry(content.join("|")).or_default().insert(row["id"].as_str().unwrap().to_owned());
    }
    ids
}

/// Papers of the corpus, each beside itself with a sentence more in one of its paragraphs.
fn edited() -> Vec<(Record, Record)> {
    let mut pairs = Vec::new();
    for entry in fs::read_dir(workspace().join("corpus")).unwrap() {
        let path = entry.unwrap().path().join("paper.md");
        let Ok(source) = fs::read_to_string(&path) else { continue };
        let name = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let convert = |source: &str| convert(source.as_bytes(), &name, &Options::default()).unwrap();
        let before = convert(&source);
        let place = paragraphs(&before).into_iter().find_map(|text| end_of(&text, &source));
        if let Some(place) = place {
            let after = [&source[..place], " Members spoke about this at some length.", &source[place..]].concat();
            pairs.push((before, convert(&after)));
        }
    }
    pairs
}

/// Paragraphs that no decision and no commitment was read from.
fn paragraphs(record: &Record) -> Vec<String> {
    fn all<'a>(items: &'a [v1::Item], blocks: &mut Vec<&'a v1::Block>, spans: &mut Vec<v1::Span>) {
        for item in items {
            blocks.extend(item.blocks.iter().filter(|block| block.kind == v1::BlockKind::Paragraph));
            spans.extend(item.decisions.iter().map(|decision| decision.span));
            all(&item.items, blocks, spans);
        }
    }
    let (mut blocks, mut spans) = (Vec::new(), record.commitments.iter().map(|commitment| commitment.span).collect());
    all(&record.items, &mut blocks, &mut spans);
    let is_free =
        |block: &&v1::Block| !spans.iter().any(|span| span.start < block.span.end && block.span.start < span.end);
    blocks.into_iter().filter(is_free).map(|block| block.text.clone()).collect()
}

/// Where a paragraph ends in its source, if its last words stand there once.
fn end_of(paragraph: &str, source: &str) -> Option<usize> {
    let start = paragraph.char_indices().rev().nth(19)?.0;
    let last_words = &paragraph[start..];
    let mut found = source.match_indices(last_words);
    let (place, _) = found.next()?;
    found.next().is_none().then_some(place + last_words.len())
}

fn edits() {
    let pairs = edited();
    assert!(pairs.len() >= 10, "only {} papers could be edited", pairs.len());
    let (mut kept, mut all) = (0, 0);
    for (before, after) in pairs {
        assert_ne!(before.text, after.text);
        for (table, columns) in KEPT {
            let [before, after] = [before.clone(), after.clone()].map(|record| by_content(&[record], table, columns));
            for (content, ids) in before {
                let Some(now) = after.get(&content) else { continue };
                all += ids.len();
                kept += ids.intersection(now).count();
                assert!(*table != "meetings" || ids == *now, "{content}");
            }
        }
    }
    eprintln!("{kept} of {all} ids are the same");
    let share = f64::from(kept as u32) / f64::from(all as u32);
    assert!(all > 300 && share >= 0.99, "{kept} of {all} ids are the same");
}

fn other_papers() {
    let (alone, among) = (export("ndjson", [&RECORDS[20]]), export("ndjson", &RECORDS[..40]));
    for (table, _) in KEPT {
        let among: BTreeSet<_> = rows(&among, table).iter().map(|row| row["id"].to_string()).collect();
        for row in rows(&alone, table) {
            assert!(among.contains(&row["id"].to_string()), "{table}: {row}");
        }
    }
}

fn unique() {
    let folder = export("ndjson", &*RECORDS);
    for entry in fs::read_dir(folder.path()).unwrap() {
        let name = entry.unwrap().file_name().to_string_lossy().into_owned();
        let Some(table) = name.strip_suffix(".ndjson") else { continue };
        let rows = rows(&folder, table);
        let ids: BTreeSet<_> = rows.iter().map(|row| row["id"].to_string()).collect();
        assert_eq!(ids.len(), rows.len(), "{table}");
    }
}

fn paper(path: &str, text: &str) -> Record {
    convert(text.as_bytes(), path, &Options::default()).unwrap()
}

const HEAD: &str = "# Lower Vale Parish Council\n\nMinutes of the meeting held on 8th March 2016 at 7.30pm\n\n";

fn one_meeting() {
    let agenda = HEAD.replace("Minutes", "Agenda");
    let papers = [paper("a.md", &format!("{agenda}## 1. Bench\n\nTo consider quotes.\n")), paper("b.md", HEAD)];
    let folder = export("ndjson", &papers);
    assert_eq!(rows(&folder, "meetings").len(), 1, "{:#?}", rows(&folder, "meetings"));
    let meetings: BTreeSet<_> = rows(&folder, "papers").iter().map(|paper| paper["meeting_id"].to_string()).collect();
    assert_eq!(meetings.len(), 1);
}

fn names(folder: &tempfile::TempDir, table: &str, name: &str) -> Vec<Value> {
    rows(folder, table).into_iter().filter(|row| row["name"] == name).collect()
}

fn nothing_by_likeness() {
    let present = |names: &str| format!("{HEAD}Present: {names}\n\n## 1. Bench\n\nNoted.\n");
    let elsewhere = present("Cllr Jane Vane").replace("Lower Vale", "Upper Hill");
    let papers = [
        paper("a.md", &present("Cllr Jane Vane, Cllr Tom Orchard")),
        paper("b.md", &present("Cllr Jane Vane, Cllr Orchard")),
        paper("c.md", &elsewhere),
    ];
    let folder = export("ndjson", &papers);
    // One in the papers of her council, another in those of the next.
    assert_eq!(names(&folder, "people", "Jane Vane").len(), 2);
    let (full, short) = (names(&folder, "people", "Tom Orchard"), names(&folder, "people", "Orchard"));
    assert_eq!((full.len(), short.len()), (1, 1));
    let candidates = rows(&folder, "candidates");
    let pair = candidates.iter().find(|pair| pair["this_id"] == short[0]["id"]).unwrap();
    assert_eq!(pair["that_id"], full[0]["id"]);
    assert!(candidates.iter().any(|pair| pair["because"] == "the same name in papers of different authorities"));
}

fn register() {
    let text = format!("{HEAD}## 1. Letter\n\nA letter from Aldermere City Council was read.\n");
    let papers = [paper("a.md", &text), paper("b.md", &text.replace("Lower Vale", "Upper Hill"))];
    let folder = export("ndjson", &papers);
    assert_eq!(names(&folder, "bodies", "Aldermere City Council").len(), 2);

    let folder = tempfile::TempDir::new().unwrap();
    let mut options = exporter::export::Options::default();
    let table = "official-name,gss-code\nAldermere City Council,E06000999\n";
    options.councils = exporter::export::Councils::read(table.as_bytes()).unwrap();
    let mut export = exporter::export::Export::begin(exporter::export::Format::Ndjson, folder.path(), options).unwrap();
    for paper in &papers {
        export.add(paper).unwrap();
    }
    export.finish().unwrap();
    let known = names(&folder, "bodies", "Aldermere City Council");
    assert_eq!(known.len(), 1);
    assert_eq!(known[0]["gss_code"], "E06000999");
}
