//! Zip archives of papers, opened under limits.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use reader::ReadError;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Paper, Place, name};
use crate::{Error, panics};

/// Members of an archive.
const MEMBERS: usize = 1_000_000;

/// How many times its size an archive may inflate to; papers were not seen to reach a tenth of it.
const RATIO: u64 = 200;

pub(super) type Archive = ZipArchive<BufReader<File>>;

/// Whether a file calls itself an archive.
pub(super) fn is_named_so(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

pub(super) fn open(path: &Path) -> Result<Archive, Error> {
    let file = File::open(path).map_err(Error::Unreadable)?;
    let opened = panics::caught(|| ZipArchive::new(BufReader::new(file)));
    opened.map_err(Error::Panicked)?.map_err(|error| unsearchable(&error))
}

/// The papers in an archive, each named below `parent`; `None` where the zip file is itself a paper, a DOCX, say.
pub(super) fn papers(path: &Path, parent: &str) -> Result<Option<Vec<Paper>>, Error> {
    let archive = open(path)?;
    if archive.index_for_name("[Content_Types].xml").is_some() || archive.index_for_name("mimetype").is_some() {
        return Ok(None);
    }
    if archive.len() > MEMBERS {
        return Err(Error::Archive(format!("more than {MEMBERS} members: split it")));
    }
    let packed = path.metadata().map_err(Error::Unreadable)?.len();
    let mut inflated = 0_u64;
    let mut papers = Vec::new();
    for index in 0..archive.len() {
        let member = archive.by_index_data(index).map_err(|error| unsearchable(&error))?;
        inflated = inflated.saturating_add(member.size());
        let inside = member.name().map_err(|error| unsearchable(&error))?;
        let below = name::of_path(Path::new(&*inside));
        if member.is_file() && !below.split('/').any(is_unwanted) {
            let place = Place { path: path.to_owned(), member: Some(index) };
            papers.push(Paper { name: format!("{parent}/{below}"), place });
        }
    }
    if inflated > packed.saturating_mul(RATIO) {
        return Err(Error::Archive(format!("it inflates to more than {RATIO} times its size")));
    }
    Ok(Some(papers))
}

/// Hidden files, what a Macintosh adds, and records.
fn is_unwanted(step: &str) -> bool {
    step.starts_with('.') || step == "__MACOSX" || super::walk::is_record(Path::new(step))
}

/// The bytes of a member, no more than `limit` and than its directory says.
pub(super) fn read(archive: &mut Archive, member: usize, limit: usize) -> Result<Vec<u8>, Error> {
    let file = archive.by_index(member).map_err(|error| match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Error::Refused(ReadError::Password),
        error => unsearchable(&error),
    })?;
    let size = usize::try_from(file.size()).unwrap_or(usize::MAX);
    if size > limit {
        return Err(Error::Refused(ReadError::TooLarge { bytes: size, limit }));
    }
    let mut bytes = Vec::new();
    file.take(size as u64).read_to_end(&mut bytes).map_err(Error::Unreadable)?;
    Ok(bytes)
}

fn unsearchable(error: &ZipError) -> Error {
    Error::Archive(error.to_string())
}
