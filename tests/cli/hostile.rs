//! Input that no clerk meant to send: a clear word or a whole record, and never a crash.

use std::process::Output;

use minutebook::Record;

use crate::{folder, minutebook, records_below, run, stderr};

/// Converts one file to a folder; gives the output and the record, if there is one.
fn convert(name: &str, bytes: &[u8]) -> (Output, Option<Record>) {
    let papers = folder(&[(name, bytes)]);
    let out = folder(&[]);
    // Some are large, and a build for tests is slow.
    let options = ["--timeout", "600", "--out"];
    let output = run(minutebook().arg("convert").arg(papers.path()).args(options).arg(out.path()));
    let files = records_below(out.path());
    assert!(files.is_empty() || files == [format!("{name}.json")], "{files:?}");
    let record =
        files.first().map(|file| serde_json::from_slice(&std::fs::read(out.path().join(file)).unwrap()).unwrap());
    (output, record)
}

fn is_refused(name: &str, bytes: &[u8], reason: &str) {
    let (output, record) = convert(name, bytes);
    assert_eq!(output.status.code(), Some(1));
    assert!(record.is_none());
    assert!(stderr(&output).contains(reason), "{}", stderr(&output));
}

fn is_read(name: &str, bytes: &[u8]) -> Record {
    let (output, record) = convert(name, bytes);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    record.unwrap()
}

#[test]
fn an_empty_file_is_refused() {
    is_refused("empty.txt", b"", "the file is empty");
    is_refused("blank.txt", b" \n\t\n", "the file is empty");
}

#[test]
fn a_binary_file_named_text_is_refused() {
    let bytes: Vec<u8> = (0..4000_u32).map(|n| (n * 7919 % 251) as u8).chain([0; 200]).collect();
    is_refused("minutes.txt", &bytes, "neither text nor a known document format");
}

#[test]
fn fifty_megabytes_of_one_line_are_read() {
    let line = "The Clerk reported that the bench had been mended. ".repeat(50_000_000 / 51);
    let record = is_read("long.txt", line.as_bytes());
    assert_eq!(record.text, line.trim_end());
}

#[test]
fn a_hundred_thousand_nested_elements_are_read() {
    let html = format!("<html><body>{}<p>Item 1 Apologies</p>{}", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert!(is_read("deep.html", html.as_bytes()).text.contains("Apologies"));
}

#[test]
fn a_hundred_thousand_nested_lists_are_read() {
    let html = format!("<html><body>{}bench{}", "<ul><li>".repeat(100_000), "</li></ul>".repeat(100_000));
    assert!(is_read("lists.html", html.as_bytes()).text.contains("bench"));
    let markdown = format!("{}bench\n", "- ".repeat(100_000));
    assert!(is_read("lists.md", markdown.as_bytes()).text.contains("bench"));
    let quotes = format!("{}bench\n", "> ".repeat(100_000));
    assert!(is_read("quotes.md", quotes.as_bytes()).text.contains("bench"));
}

#[test]
fn bytes_that_are_no_characters_are_noted() {
    let record =
        is_read("minutes.txt", b"Minutes of the meeting\n\nThe Clerk \xff\xfe\x81 spoke \xc3\x28 of the ford.\n");
    assert!(record.text.contains("of the ford."));
}
