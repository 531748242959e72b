//! Bytes to [`Document`]: the only stage that knows file formats, and the only one that may refuse a paper.

mod assemble;
mod bullets;
mod draft;
mod emphasis;
mod encoding;
mod entity;
mod error;
mod furniture;
mod html;
mod hyphen;
mod initials;
mod limits;
mod markdown;
mod noise;
mod pdf;
mod points;
mod sentence;
mod sniff;
mod text;
mod word;
mod wrap;

use model::{Diagnostic, Document, DocumentBuilder, Format, Problem};

pub use crate::error::ReadError;
pub use crate::limits::Limits;
use crate::sniff::Found;

/// Reads a paper. `name` is the file's name, a hint where the bytes leave a choice (Markdown or text).
///
/// # Errors
///
/// Where the file is none that the reader knows, holds nothing to read, or is over a limit.
pub fn read(bytes: &[u8], name: &str, limits: &Limits) -> Result<Document, ReadError> {
    if bytes.len() > limits.bytes {
        return Err(ReadError::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    if word::is_lock_file(name) {
        return Err(ReadError::LockFile);
    }
    let document = match sniff::sniff(bytes, name) {
        Found::Empty => return Err(ReadError::Empty),
        Found::Binary => return Err(ReadError::Unknown),
        Found::Other(format) => return Err(ReadError::Unsupported { format }),
        Found::Pdf => pdf::read(bytes, limits)?,
        Found::Docx => word::read(bytes, Format::Docx, limits)?,
        Found::Doc => word::read(bytes, Format::Doc, limits)?,
        Found::Rtf => word::read(bytes, Format::Rtf, limits)?,
        Found::Odt => word::read(bytes, Format::Odt, limits)?,
        Found::Text(text) => read_text(&text, Format::Text, limits),
        Found::Markdown(text) => read_text(&text, Format::Markdown, limits),
        Found::Html(text) => read_text(&text, Format::Html, limits),
    };
    if document.text.is_empty() && document.furniture.is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(document)
}

fn read_text(text: &encoding::Decoded<'_>, format: Format, limits: &Limits) -> Document {
    let mut builder = DocumentBuilder::new(format);
    if text.damaged {
        builder.diagnose(Diagnostic::whole(Problem::UndecodableBytes { encoding: text.encoding }));
    }
    match format {
        Format::Html => html::read(&text.text, limits, &mut builder),
        Format::Markdown => markdown::read(&text.text, limits, &mut builder),
        _ => text::read(&text.text, &mut builder),
    }
    builder.finish()
}
