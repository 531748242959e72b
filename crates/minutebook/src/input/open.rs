//! The bytes of papers, never more of them than a limit.

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use reader::{Limits, ReadError};

use super::archive::{self, Archive};
use super::{Paper, Place};
use crate::Error;
use crate::hash::Hash;

/// The path that stands for standard input.
const STDIN: &str = "-";

/// The bytes of one paper; the path `-` is standard input.
///
/// # Errors
///
/// Where the file cannot be opened or read, or is larger than the limit.
pub fn read_paper(paper: &Paper, limits: &Limits) -> Result<Vec<u8>, Error> {
    Opener::default().read(&paper.place, limits)
}

/// What a paper's bytes are known by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Looked {
    pub(crate) sha256: Hash,
    pub(crate) bytes: u64,
}

/// Opens papers, and keeps the archive that the last one lay in open for the next.
#[derive(Default)]
pub(crate) struct Opener {
    archive: Option<(PathBuf, Archive)>,
}

impl Opener {
    /// The bytes of a paper.
    pub(crate) fn read(&mut self, place: &Place, limits: &Limits) -> Result<Vec<u8>, Error> {
        if let Some(member) = place.member {
            return archive::read(self.archive(place)?, member, limits.bytes);
        }
        let mut bytes = Vec::new();
        // One byte more tells that there are more.
        let most = (limits.bytes as u64).saturating_add(1);
        let read = if place.path.as_os_str() == STDIN {
            io::stdin().lock().take(most).read_to_end(&mut bytes)
        } else {
            File::open(&place.path).and_then(|file| file.take(most).read_to_end(&mut bytes))
        };
        read.map_err(Error::Unreadable)?;
        Ok(bytes)
    }

    /// The hash and size of a paper, without holding it whole.
    pub(crate) fn look(&mut self, place: &Place, limits: &Limits) -> Result<Looked, Error> {
        if place.member.is_some() {
            let bytes = self.read(place, limits)?;
            return Ok(Looked { sha256: Hash::of(&bytes), bytes: bytes.len() as u64 });
        }
        let file = File::open(&place.path).map_err(Error::Unreadable)?;
        let size = file.metadata().map_err(Error::Unreadable)?.len();
        if size > limits.bytes as u64 {
            return Err(Error::Refused(ReadError::TooLarge { bytes: size as usize, limit: limits.bytes }));
        }
        let (sha256, bytes) = Hash::of_file(file.take(size)).map_err(Error::Unreadable)?;
        Ok(Looked { sha256, bytes })
    }

    fn archive(&mut self, place: &Place) -> Result<&mut Archive, Error> {
        let is_open = self.archive.as_ref().is_some_and(|(path, _)| *path == place.path);
        if !is_open {
            self.archive = None;
        }
        let (_, archive) = match self.archive.take() {
            Some(open) => self.archive.insert(open),
            None => self.archive.insert((place.path.clone(), archive::open(&place.path)?)),
        };
        Ok(archive)
    }
}
