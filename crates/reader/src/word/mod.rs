//! Papers typed in a word processor: DOCX, DOC, RTF and ODT, all by way of the same paragraphs, lists and tables.

mod doc;
mod docx;
mod fields;
mod flow;
mod lists;
mod margin;
mod numbering;
mod odt;
mod package;
mod paragraph;
mod properties;
mod rows;
mod rtf;
mod symbol;
mod xml;

use model::{Document, Format};

use crate::{Limits, ReadError};

/// Whether a file's name is that of the lock that Word keeps beside an open paper, such as `~$nutes.docx`.
pub(crate) fn is_lock_file(name: &str) -> bool {
    name.rsplit(['/', '\\']).next().is_some_and(|file| file.starts_with("~$"))
}

/// Reads a paper of one of the four formats.
pub(crate) fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Document, ReadError> {
    match format {
        Format::Docx => docx::read(bytes, limits),
        Format::Doc => doc::read(bytes, limits),
        Format::Rtf => rtf::read(bytes, limits),
        Format::Odt => odt::read(bytes, limits),
        other => Err(ReadError::Unsupported { format: other.name() }),
    }
}
