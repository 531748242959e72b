//! What a file is, by its bytes.

use crate::encoding::{Decoded, decode};

/// A file's format, with its text where it is one of characters.
#[derive(Debug)]
pub(crate) enum Found<'a> {
    Empty,
    /// Bytes of no format known here.
    Binary,
    Pdf,
    Docx,
    Doc,
    Rtf,
    Odt,
    Text(Decoded<'a>),
    Markdown(Decoded<'a>),
    Html(Decoded<'a>),
}

/// Finds the format; the name decides only between Markdown and text.
pub(crate) fn sniff<'a>(bytes: &'a [u8], name: &str) -> Found<'a> {
    const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let head = &bytes[..bytes.len().min(1024)];
    if contains(head, b"%PDF") {
        Found::Pdf
    } else if head.starts_with(b"PK\x03\x04") {
        zipped(bytes)
    } else if head.starts_with(OLE) {
        Found::Doc
    } else if head.starts_with(b"{\\rtf") {
        Found::Rtf
    } else {
        characters(decode(bytes), name)
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// Names of members stand in clear in a zip file.
fn zipped(bytes: &[u8]) -> Found<'static> {
    if contains(bytes, b"word/document.xml") {
        Found::Docx
    } else if contains(&bytes[..bytes.len().min(256)], b"mimetypeapplication/vnd.oasis.opendocument.text") {
        Found::Odt
    } else {
        Found::Binary
    }
}

fn characters<'a>(decoded: Decoded<'a>, name: &str) -> Found<'a> {
    let text = decoded.text.trim_start();
    if text.is_empty() {
        return Found::Empty;
    }
    let controls = text.chars().take(4096).filter(|c| c.is_control() && !c.is_whitespace()).count();
    if controls > 4 + text.len().min(4096) / 64 {
        return Found::Binary;
    }
    if looks_like_html(text) {
        return Found::Html(decoded);
    }
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    match extension.as_str() {
        "md" | "markdown" | "mdown" | "mkd" | "qmd" => Found::Markdown(decoded),
        _ if looks_like_markdown(text) => Found::Markdown(decoded),
        _ => Found::Text(decoded),
    }
}

fn looks_like_html(text: &str) -> bool {
    const TAGS: &[&str] = &[
        "!doctype html",
        "html",
        "head",
        "body",
        "p",
        "div",
        "table",
        "h1",
        "h2",
        "h3",
        "ul",
        "ol",
        "center",
        "span",
        "main",
        "article",
        "section",
        "!--",
    ];
    let Some(rest) = text.trim_start_matches(['\u{feff}']).strip_prefix('<') else { return false };
    TAGS.iter().any(|tag| {
        rest.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag))
            && rest[tag.len()..].starts_with(|c: char| c == '>' || c.is_whitespace() || *tag == "!--")
    })
}

/// Markdown by its text alone: headings or front matter.
fn looks_like_markdown(text: &str) -> bool {
    let mut lines = text.lines().take(400);
    lines.any(|line| line.starts_with("## ") || line.starts_with("# "))
}
