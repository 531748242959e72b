//! Bad input: each is refused with a message that says what to do, or read in bounded time and depth.

use std::time::{Duration, Instant};

use model::{Document, Problem};
use reader::{Limits, ReadError, read};

/// Generous, for a debug build on a busy machine; quadratic work would take minutes.
const SOON: Duration = Duration::from_secs(50);

fn text(bytes: &[u8], name: &str) -> Document {
    let begun = Instant::now();
    let document = read(bytes, name, &Limits::default()).expect("a paper");
    assert!(begun.elapsed() < SOON, "{name} took {:?}", begun.elapsed());
    document
}

fn refusal(bytes: &[u8], name: &str) -> ReadError {
    read(bytes, name, &Limits::default()).expect_err("no paper")
}

fn is_flattened(document: &Document) -> bool {
    document.diagnostics.iter().any(|found| matches!(found.problem, Problem::NestingFlattened { .. }))
}

#[test]
fn an_empty_file_is_refused() {
    assert_eq!(refusal(b"", "paper.txt"), ReadError::Empty);
    assert_eq!(refusal(b" \r\n\t\x0c", "paper.md"), ReadError::Empty);
    assert_eq!(refusal(b"<html><body><p></p></body></html>", "paper.html"), ReadError::Empty);
}

#[test]
fn a_binary_file_named_text_is_refused() {
    let bytes: Vec<u8> = (0..4096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    assert_eq!(refusal(&bytes, "paper.txt"), ReadError::Unknown);
    assert_eq!(refusal(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08\x06", "paper.txt"), ReadError::Unknown);
}

#[test]
fn a_file_over_the_limit_is_refused() {
    let mut limits = Limits::default();
    limits.bytes = 10;
    assert_eq!(read(b"Minutes of the meeting", "a.txt", &limits), Err(ReadError::TooLarge { bytes: 22, limit: 10 }));
}

#[test]
fn fifty_megabytes_in_one_line_are_read_in_every_format() {
    let line = "The bench was mended. ".repeat((50 << 20) / 22);
    for name in ["paper.txt", "paper.md", "paper.html"] {
        let source = if name == "paper.html" { format!("<p>{line}</p>") } else { line.clone() };
        let document = text(source.as_bytes(), name);
        assert_eq!((document.blocks.len(), document.text.len()), (1, line.len() - 1), "{name}");
    }
}

#[test]
fn elements_nested_too_deeply_are_flattened_and_keep_their_text() {
    for (open, close) in [
        ("<div>", "</div>"),
        ("<ul><li>", "</li></ul>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<blockquote>", ""),
        ("<b>", ""),
    ] {
        let page = format!("{}deep{}<p>after</p>", open.repeat(100_000), close.repeat(100_000));
        let document = text(page.as_bytes(), "paper.html");
        assert!(document.text.contains("deep") && document.text.contains("after"), "{open}: {:?}", document.text);
        assert!(open == "<b>" || is_flattened(&document), "{open}");
    }
}

#[test]
fn markdown_nested_too_deeply_keeps_its_text() {
    for open in ["- ", "> ", "1. ", "* > "] {
        let document = text(format!("{}deep\n", open.repeat(100_000)).as_bytes(), "paper.md");
        assert!(document.text.contains("deep"), "{open}");
    }
    let stairs: Vec<String> = (0..2_000).map(|level| format!("{}- level\n", "  ".repeat(level))).collect();
    assert_eq!(text(stairs.concat().as_bytes(), "paper.md").text.matches("level").count(), 2_000);
}

#[test]
fn markup_that_never_closes_is_read_soon() {
    let markdown =
        ["[", "![", "*a ", "**a", "_a_b", "<a ", "`", "a^b", "~~a", "&", "|a", "[a](", "<!--", "\\", "[^a]", "]{."];
    let html =
        ["<p>", "<a href=", "<td>", "<select>", "&amp", "<font size=1>", "<br>", "<svg><g>", "<!--", "</p>", "<li>"];
    let plain =
        ["**", "_a", "* ", "&amp;", "• ", "\u{f0b7} a ", "1.\n", "a-\n", "(a)\n\n", "7\n", "a b,\n", "\x0c", "the\n"];
    for (pieces, name) in [(&markdown[..], "paper.md"), (&html[..], "paper.html"), (&plain[..], "paper.txt")] {
        for piece in pieces {
            let begun = Instant::now();
            let source = format!("{}a {}", if name == "paper.html" { "<p>" } else { "" }, piece.repeat(100_000));
            assert!(read(source.as_bytes(), name, &Limits::default()).is_ok(), "{piece}");
            assert!(begun.elapsed() < SOON, "{piece}");
        }
    }
}

#[test]
fn bytes_that_are_no_text_become_replacement_characters() {
    let document = text(b"The Clerk\xe2\x80\x99s r\xffport for the Caf\xc3\xa9", "paper.txt");
    assert_eq!(document.text, "The Clerk’s r\u{fffd}port for the Café");
    assert_eq!(document.diagnostics[0].problem, Problem::UndecodableBytes { encoding: "UTF-8" });
}

#[test]
fn messages_say_what_to_do() {
    let found = [
        refusal(b"", "a").to_string(),
        ReadError::TooLarge { bytes: 12, limit: 10 }.to_string(),
        refusal(b"\x00\x01\x02\x03\x04\x05\x06\x07\x08", "a").to_string(),
        ReadError::Unsupported { format: "RTF" }.to_string(),
    ];
    assert_eq!(
        found,
        [
            "the file is empty: fetch it again or leave it out",
            "12 bytes are over the limit of 10: split the file or raise the limit",
            "neither text nor a known document format: save it as PDF, Word, HTML, Markdown or text",
            "RTF files are not read: save it as PDF, HTML, Markdown or text",
        ]
    );
}
