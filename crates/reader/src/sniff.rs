//! What a file is, by its bytes.

use crate::encoding::{Decoded, decode};
use crate::markdown::is_front_matter;

/// A file's format, with its text where it is one of characters.
#[derive(Debug)]
pub(crate) enum Found<'a> {
    Empty,
    /// Bytes of no format known here.
    Binary,
    /// A known format that is not read.
    Other(&'static str),
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
    } else if is_web_archive(head) {
        Found::Other("web archive (mhtml)")
    } else {
        characters(decode(bytes), name)
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

/// A page that a browser or Word saved with its pictures in one file, as a message of mail.
fn is_web_archive(head: &[u8]) -> bool {
    contains(head, b"MIME-Version:") && contains(head, b"multipart/related")
}

/// Names of members stand in clear in a zip file: at its end all of them, at its beginning the first.
fn zipped(bytes: &[u8]) -> Found<'static> {
    const ENDS: usize = 64 << 10;
    let (head, tail) = (&bytes[..bytes.len().min(ENDS)], &bytes[bytes.len().saturating_sub(ENDS)..]);
    let holds = |name: &[u8]| contains(tail, name) || contains(head, name);
    if contains(&head[..head.len().min(256)], b"mimetypeapplication/vnd.oasis.opendocument.text") {
        return Found::Odt;
    }
    if !holds(b"[Content_Types].xml") {
        return Found::Binary;
    }
    match (holds(b"word/"), holds(b"xl/"), holds(b"ppt/")) {
        (true, ..) => Found::Docx,
        (_, true, _) => Found::Other("Excel (xlsx)"),
        (_, _, true) => Found::Other("PowerPoint (pptx)"),
        _ => Found::Binary,
    }
}

/// Bytes of a text that are looked at to tell its format.
const SAMPLE: usize = 32 << 10;

fn characters<'a>(decoded: Decoded<'a>, name: &str) -> Found<'a> {
    let text = decoded.text.trim_start();
    if text.is_empty() {
        return Found::Empty;
    }
    let sample = &text[..text.floor_char_boundary(SAMPLE)];
    if is_binary(sample) {
        return Found::Binary;
    }
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension).to_ascii_lowercase();
    let is_markdown = matches!(extension.as_str(), "md" | "markdown" | "mdown" | "mkd" | "qmd");
    // Three tags make a page of a text; one does where the name says so too.
    let least = if matches!(extension.as_str(), "html" | "htm" | "aspx") { 1 } else { 3 };
    if starts_with_tag(sample) || (!is_markdown && holds_tags(sample, least)) {
        Found::Html(decoded)
    } else if is_markdown || looks_like_markdown(sample) {
        Found::Markdown(decoded)
    } else {
        Found::Text(decoded)
    }
}

/// Control characters are rare in text, whatever its encoding; so are bytes that are none.
fn is_binary(sample: &str) -> bool {
    let is_odd = |byte: &u8| matches!(byte, 0..=8 | 14..=26 | 28..=31 | 127);
    let odd = sample.bytes().filter(is_odd).count() + sample.matches(char::REPLACEMENT_CHARACTER).count();
    odd > 4 && odd * 20 > sample.len()
}

/// Tags that HTML begins with, in lower case.
const OPENING: &[&str] = &[
    "!doctype",
    "a",
    "article",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "div",
    "em",
    "font",
    "form",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "img",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "pre",
    "script",
    "section",
    "small",
    "span",
    "strong",
    "style",
    "table",
    "td",
    "title",
    "tr",
    "u",
    "ul",
];

fn starts_with_tag(text: &str) -> bool {
    let mut rest = text;
    // Comments and declarations such as `<?xml ...?>` may stand before the first tag.
    while let Some((_, after)) = rest
        .strip_prefix("<!--")
        .and_then(|comment| comment.split_once("-->"))
        .or_else(|| rest.strip_prefix("<?").and_then(|declaration| declaration.split_once('>')))
    {
        rest = after.trim_start();
    }
    let Some(tag) = rest.strip_prefix('<') else { return false };
    let name = tag.split(|c: char| c == '>' || c == '/' || c.is_whitespace()).next().unwrap_or_default();
    OPENING.binary_search(&name.to_ascii_lowercase().as_str()).is_ok()
}

/// Text whose line breaks and paragraphs are tags, as a content management system keeps it.
fn holds_tags(text: &str, least: usize) -> bool {
    let is_tag = |(at, _): &(usize, &str)| {
        let tag = text[at + 1..].trim_start_matches('/');
        ["br", "p", "li", "strong", "b", "td"].iter().any(|name| {
            tag.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
                && tag[name.len()..].starts_with(['>', ' ', '/'])
        })
    };
    text.match_indices('<').filter(is_tag).nth(least - 1).is_some()
}

/// Markdown by its text alone: front matter, or headings marked by `#`.
fn looks_like_markdown(text: &str) -> bool {
    let is_heading = |line: &&str| {
        let title = line.trim_start_matches('#');
        let level = line.len() - title.len();
        (1..=6).contains(&level) && title.starts_with(' ') && title.trim_start().starts_with(char::is_alphanumeric)
    };
    is_front_matter(text) || text.lines().filter(is_heading).nth(1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(bytes: &[u8], name: &str) -> String {
        let debug = format!("{:?}", sniff(bytes, name));
        debug.split('(').next().unwrap_or_default().to_owned()
    }

    #[test]
    fn tags_are_sorted_and_unique() {
        assert!(OPENING.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn bytes_tell_the_format_and_not_the_name() {
        for (bytes, format) in [
            (&b"%PDF-1.4"[..], "Pdf"),
            (b"\r\n junk %PDF-1.7", "Pdf"),
            (b"{\\rtf1 Minutes}", "Rtf"),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Doc"),
            (b"PK\x03\x04.....[Content_Types].xml.....word/main.xml", "Docx"),
            (b"PK\x03\x04.....[Content_Types].xml.....xl/workbook.xml", "Other"),
            (b"PK\x03\x04........mimetypeapplication/vnd.oasis.opendocument.text", "Odt"),
            (b"PK\x03\x04 something else", "Binary"),
            (b"\x89PNG\x00\x01\x02\x03\x04\x05\x06", "Binary"),
            (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x", "Other"),
            (b" \r\n\t", "Empty"),
            (b"<!-- saved --><HTML><body>", "Html"),
            (b"1. Apologies<br />2. Minutes<br/>3. Parks<br>", "Html"),
            (b"# Minutes\n\n## Present\n", "Markdown"),
            (b"---\ntitle: Minutes\n---\nBody", "Markdown"),
            (b"Minutes of a meeting", "Text"),
            (b"The table <3 was a < b", "Text"),
        ] {
            assert_eq!(found(bytes, "paper.txt"), format, "{bytes:?}");
        }
        assert_eq!(found(b"Minutes", "a/paper.MD"), "Markdown");
        assert_eq!(found(b"One<br>two<br>three<br>", "paper.md"), "Markdown");
    }
}
