//! A zip package of XML parts, opened under limits.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::{Limits, ReadError};

/// A part smaller than this may be compressed to any ratio.
const SMALL: u64 = 1 << 20;

/// An open package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    limits: &'a Limits,
    /// Bytes that may still be inflated.
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens a package; only its directory is read.
    pub(super) fn open(bytes: &'a [u8], limits: &'a Limits) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        if archive.len() > limits.word_parts {
            return Err(ReadError::TooManyParts { limit: limits.word_parts });
        }
        Ok(Self { archive, limits, left: limits.word_inflated_bytes })
    }

    /// The text of a part; `None` where there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(damaged(&error)),
        };
        let by_ratio = file.compressed_size().saturating_mul(u64::from(self.limits.word_ratio)).max(SMALL);
        let mut bytes = Vec::with_capacity(file.size().min(by_ratio).min(self.left) as usize);
        let allowed = by_ratio.min(self.left);
        let read = file.take(allowed + 1).read_to_end(&mut bytes);
        if bytes.len() as u64 > allowed {
            return Err(self.over_limit(by_ratio));
        }
        read.map_err(|error| ReadError::Broken { what: format!("{name} cannot be inflated: {error}") })?;
        self.left -= bytes.len() as u64;
        Ok(Some(text_of(bytes)))
    }

    fn over_limit(&self, by_ratio: u64) -> ReadError {
        if by_ratio < self.left {
            ReadError::TooCompressed { limit: self.limits.word_ratio }
        } else {
            ReadError::TooMuchInflated { limit: self.limits.word_inflated_bytes }
        }
    }
}

fn damaged(error: &ZipError) -> ReadError {
    ReadError::Broken { what: format!("the zip package is broken: {error}") }
}

/// UTF-8 unless a byte order mark says otherwise; bytes that are no character become U+FFFD.
fn text_of(bytes: Vec<u8>) -> String {
    match encoding_rs::Encoding::for_bom(&bytes) {
        Some((encoding, _)) => encoding.decode(&bytes).0.into_owned(),
        None => String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()),
    }
}
