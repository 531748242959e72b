//! One paper, all the way from its bytes to its record.

use exporter::v1::{Record, Source};

use crate::{Error, Hash, panics};

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
    convert_watched(bytes, path, options, &mut |_| {})
}

/// As [`convert`], and names each stage to `watch` before it begins.
///
/// # Errors
///
/// As [`convert`]'s.
pub fn convert_watched(
    bytes: &[u8],
    path: &str,
    options: &Options,
    watch: &mut dyn FnMut(&'static str),
) -> Result<Record, Error> {
    panics::caught(|| stages(bytes, path, options, watch)).unwrap_or_else(|panic| Err(Error::Panicked(panic)))
}

fn stages(bytes: &[u8], path: &str, options: &Options, watch: &mut dyn FnMut(&'static str)) -> Result<Record, Error> {
    let name = path.rsplit('/').next().unwrap_or(path);
    watch("reader");
    let document = reader::read(bytes, name, &options.limits)?;
    watch("parser");
    let parsed = parser::parse(&document);
    watch("extractor");
    let extracted = extractor::extract(&document, &parsed.value);
    watch("exporter");
    let source = Source {
        path: path.to_owned(),
        format: document.format.name().into(),
        sha256: Hash::of(bytes).to_string(),
        bytes: bytes.len() as u64,
        pages: (!document.page_starts.is_empty()).then_some(document.page_starts.len() as u32),
    };
    let mut diagnostics = parsed.diagnostics;
    diagnostics.extend(extracted.diagnostics);
    Ok(exporter::record(source, &document, &parsed.value, &extracted.value, &diagnostics))
}
