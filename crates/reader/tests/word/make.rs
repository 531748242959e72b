//! Small papers of each format, and a document as lines that a test can be read by.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use model::{BlockKind, Document};
use reader::{Limits, ReadError, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A package of parts.
pub(crate) fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const CONTENT_TYPES: &str = "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>";

/// The main part of a DOCX paper with this body.
pub(crate) fn main_part(body: &str) -> String {
    format!(
        "<w:document xmlns:w='w' xmlns:r='r' xmlns:mc='mc' xmlns:wps='wps' xmlns:v='v'><w:body>{body}</w:body></w:document>"
    )
}

/// A DOCX paper of this body and other parts of the folder `word`.
pub(crate) fn docx_with(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let main = main_part(body);
    let names: Vec<String> = parts.iter().map(|(name, _)| format!("word/{name}")).collect();
    let mut all = vec![("[Content_Types].xml", CONTENT_TYPES), ("word/document.xml", &*main)];
    all.extend(names.iter().zip(parts).map(|(name, (_, text))| (&**name, *text)));
    package(&all)
}

/// A DOCX paper of this body alone.
pub(crate) fn docx(body: &str) -> Vec<u8> {
    docx_with(body, &[])
}

/// An ODT paper of this text and these automatic styles.
pub(crate) fn odt(styles: &str, text: &str) -> Vec<u8> {
    let namespaces = ["office", "text", "table", "style", "fo", "draw"].map(|name| format!("xmlns:{name}='{name}'"));
    let content = format!(
        "<office:document-content {}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:text>{text}</office:text></office:body></office:document-content>",
        namespaces.join(" ")
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    writer.start_file("mimetype", stored).unwrap();
    writer.write_all(b"application/vnd.oasis.opendocument.text").unwrap();
    writer.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    writer.write_all(content.as_bytes()).unwrap();
    writer.finish().unwrap().into_inner()
}

/// Reads a paper that has to be read.
pub(crate) fn paper(bytes: &[u8]) -> Document {
    read(bytes, "paper", &Limits::default()).expect("a paper")
}

/// Why a paper is refused.
pub(crate) fn refusal(bytes: &[u8], limits: &Limits) -> ReadError {
    read(bytes, "paper", limits).expect_err("no paper")
}

/// The blocks as lines: kind, depth in a list, place in a table, whether tight, wording with its marker in brackets.
pub(crate) fn outline(document: &Document) -> Vec<String> {
    document
        .blocks
        .iter()
        .map(|block| {
            let kind = match block.kind {
                BlockKind::Heading(level) => format!("h{level}"),
                BlockKind::MarginNote => "note".to_owned(),
                _ => "p".to_owned(),
            };
            let depth = if block.depth > 0 { format!(" d{}", block.depth) } else { String::new() };
            let head = |header| if header { "h" } else { "" };
            let cell = block.cell.map(|cell| format!(" {},{}{}", cell.row, cell.column, head(cell.header)));
            let tight = if block.look.tight && block.cell.is_none() { " tight" } else { "" };
            let marker = block.marker.map(|marker| document.wording(marker));
            let wording = document.wording(block.span);
            let wording = marker.map_or(wording.to_owned(), |marker| format!("[{marker}]{}", &wording[marker.len()..]));
            format!("{kind}{depth}{}{tight}: {wording}", cell.unwrap_or_default())
        })
        .collect()
}

/// The furniture's wording.
pub(crate) fn furniture(document: &Document) -> Vec<&str> {
    document.furniture.iter().map(|furniture| &*furniture.text).collect()
}

/// A folder beside this repository that may be missing.
pub(crate) fn shared(folder: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(folder);
    path.is_dir().then_some(path)
}
