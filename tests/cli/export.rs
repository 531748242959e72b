//! `minutebook export`: which files are records, where the export goes, and what the exit code says.

use std::fs;

use serde_json::Value;

use crate::{PAPER, files_below, folder, minutebook, run, stderr, stdout};

/// A folder with the records of two papers.
fn records() -> tempfile::TempDir {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("deep/b.md", PAPER.as_bytes())]);
    let records = folder(&[]);
    let output = run(minutebook().arg("convert").arg(papers.path()).arg("--out").arg(records.path()));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    records
}

fn rows(ndjson: &str) -> Vec<Value> {
    ndjson.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_folder_of_records_becomes_tables() {
    let (records, out) = (records(), folder(&[]));
    let output = run(minutebook().args(["export", "--to", "ndjson"]).arg(records.path()).arg("--out").arg(out.path()));
    assert_eq!((output.status.code(), stdout(&output), stderr(&output)), (Some(0), String::new(), String::new()));
    let papers = rows(&fs::read_to_string(out.path().join("papers.ndjson")).unwrap());
    assert_eq!(papers.iter().map(|paper| &paper["path"]).collect::<Vec<_>>(), ["a.md", "deep/b.md"]);
    let clauses = rows(&fs::read_to_string(out.path().join("clauses.ndjson")).unwrap());
    assert_eq!(clauses.len(), 2);
    assert_ne!(clauses[0]["id"], clauses[1]["id"]);
}

#[test]
fn lines_of_records_are_read_as_their_files_are() {
    let (records, files, lines) = (records(), folder(&[]), folder(&[]));
    let joined: String =
        ["a.md.json", "deep/b.md.json"].map(|name| fs::read_to_string(records.path().join(name)).unwrap()).concat();
    let ndjson = folder(&[("all.ndjson", joined.as_bytes())]);
    for (from, to) in [(&records, &files), (&ndjson, &lines)] {
        let output = run(minutebook().args(["export", "--to", "csv"]).arg(from.path()).arg("--out").arg(to.path()));
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    for file in files_below(files.path()) {
        assert_eq!(fs::read(files.path().join(&file)).unwrap(), fs::read(lines.path().join(&file)).unwrap(), "{file}");
    }
}

#[test]
fn files_that_hold_no_record_are_named_and_the_rest_is_exported() {
    let (records, out) = (records(), folder(&[]));
    fs::write(records.path().join("facts.json"), "{\"a\": 1}").unwrap();
    let output = run(minutebook().args(["export", "--to", "ndjson"]).arg(records.path()).arg("--out").arg(out.path()));
    assert_eq!(output.status.code(), Some(1));
    let words = stderr(&output);
    assert_eq!(words.lines().count(), 1, "{words}");
    assert!(words.contains("facts.json: holds no record: "), "{words}");
    assert_eq!(rows(&fs::read_to_string(out.path().join("papers.ndjson")).unwrap()).len(), 2);
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let (records, out) = (records(), folder(&[("mine.txt", b"")]));
    let output = run(minutebook().args(["export", "--to", "sqlite"]).arg(records.path()).arg("--out").arg(out.path()));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("is not empty"), "{}", stderr(&output));
    assert_eq!(files_below(out.path()), ["mine.txt"]);
}

#[test]
fn an_export_that_fails_leaves_nothing_behind() {
    let (records, out) = (records(), folder(&[]));
    fs::copy(records.path().join("a.md.json"), records.path().join("twice.json")).unwrap();
    let database = out.path().join("database");
    let output = run(minutebook().args(["export", "--to", "sqlite"]).arg(records.path()).arg("--out").arg(&database));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("two records have the path a.md"), "{}", stderr(&output));
    assert!(files_below(out.path()).is_empty());
}

#[test]
fn an_unknown_format_is_answered_with_those_there_are() {
    let output = run(minutebook().args(["export", "--to", "xml", "--out", "x", "y"]));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("formats are ndjson, csv, sqlite"), "{}", stderr(&output));
}

#[test]
fn the_register_of_councils_gives_an_authority_its_code() {
    let (records, out) = (records(), folder(&[]));
    let register = folder(&[("councils.csv", b"official-name,gss-code\nVale Parish Council,E04000001\n")]);
    let mut command = minutebook();
    command.args(["export", "--to", "ndjson"]).arg(records.path()).arg("--out").arg(out.path());
    let output = run(command.arg("--councils").arg(register.path().join("councils.csv")));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let bodies = rows(&fs::read_to_string(out.path().join("bodies.ndjson")).unwrap());
    assert!(bodies.iter().any(|body| body["gss_code"] == "E04000001"), "{bodies:?}");
}
