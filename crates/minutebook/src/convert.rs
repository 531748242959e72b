//! One paper, all the way from its bytes to its record.

use exporter::v1::{Record, Source};
use sha2::{Digest, Sha256};

use crate::{Error, panics};

/// What a caller may choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// What the reader will take at most.
    pub limits: reader::Limits,
}

/// The record of a paper. `path` is its path below the input root, parted by `/`: it stands in the record, and where
/// the bytes leave the choice its ending tells Markdown from plain text.
///
/// # Errors
///
/// Where the reader refuses the paper, or a stage of the program panics on it.
pub fn convert(bytes: &[u8], path: &str, options: &Options) -> Result<Record, Error> {
    panics::caught(|| stages(bytes, path, options)).unwrap_or_else(|panic| Err(Error::Panicked(panic)))
}

fn stages(bytes: &[u8], path: &str, options: &Options) -> Result<Record, Error> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let document = reader::read(bytes, name, &options.limits)?;
    let parsed = parser::parse(&document);
    let extracted = extractor::extract(&document, &parsed.value);
    let source = Source {
        path: path.to_owned(),
        format: document.format.name().into(),
        sha256: hexadecimal(&Sha256::digest(bytes)),
        bytes: bytes.len() as u64,
        pages: (!document.page_starts.is_empty()).then_some(document.page_starts.len() as u32),
    };
    let mut diagnostics = parsed.diagnostics;
    diagnostics.extend(extracted.diagnostics);
    Ok(exporter::record(source, &document, &parsed.value, &extracted.value, &diagnostics))
}

fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let nibbles = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles.map(|nibble| char::from(DIGITS[usize::from(nibble)])).collect()
}
