//! Finding the papers below the paths that were given.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::Error;

/// The path that stands for standard input.
const STDIN: &str = "-";

/// A file to convert, or standard input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paper {
    /// Its path below the path that was given, parted by `/`; for a file that was given itself, its name.
    pub name: String,
    /// Where it is; `-` for standard input.
    pub path: PathBuf,
}

impl Paper {
    /// The file at `path`, named without its folders.
    pub fn at(path: &Path) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Self { name, path: path.to_owned() }
    }

    /// Its bytes.
    ///
    /// # Errors
    ///
    /// Where the file cannot be opened or read.
    pub fn read(&self) -> Result<Vec<u8>, Error> {
        let bytes = if self.path.as_os_str() == STDIN { read_stdin() } else { fs::read(&self.path) };
        bytes.map_err(Error::Unreadable)
    }
}

fn read_stdin() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The papers at `root` in the order of their names: itself, where it is a file or `-`; the files below it, where it is
/// a folder. Links are followed. Hidden files and folders are passed over, and so is all below `except`, the folder that
/// the records go to. What cannot be searched is named in the second list.
///
/// # Errors
///
/// Where there is nothing at `root`.
pub fn find_papers(root: &Path, except: Option<&Path>) -> Result<(Vec<Paper>, Vec<(PathBuf, Error)>), Error> {
    if root.as_os_str() == STDIN || !fs::metadata(root).map_err(Error::Unreadable)?.is_dir() {
        return Ok((vec![Paper::at(root)], Vec::new()));
    }
    let except = except.and_then(|folder| folder.canonicalize().ok());
    let wanted = |entry: &DirEntry| entry.depth() == 0 || !is_hidden(entry) && !is_folder(entry, except.as_deref());
    let mut papers = Vec::new();
    let mut unsearched = Vec::new();
    for entry in WalkDir::new(root).follow_links(true).into_iter().filter_entry(wanted) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => papers.push(Paper { name: name_below(root, entry.path()), path: entry.into_path() }),
            Err(error) => unsearched.push((error.path().unwrap_or(root).to_owned(), walk_error(error))),
        }
    }
    papers.sort();
    Ok((papers, unsearched))
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_folder(entry: &DirEntry, folder: Option<&Path>) -> bool {
    folder.is_some() && entry.file_type().is_dir() && entry.path().canonicalize().ok().as_deref() == folder
}

fn name_below(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts = below.components().map(|part| part.as_os_str().to_string_lossy());
    parts.collect::<Vec<_>>().join("/")
}

fn walk_error(error: walkdir::Error) -> Error {
    error.into_io_error().map_or(Error::Loop, Error::Unreadable)
}
