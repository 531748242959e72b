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

/// The papers at some paths, and what could not be searched.
#[derive(Debug, Default)]
pub struct Found {
    /// The papers, path by path in the order given, below each in the order of their names.
    pub papers: Vec<Paper>,
    /// Files and folders that cannot be read, with the reason.
    pub unreadable: Vec<(PathBuf, Error)>,
}

/// The papers at `paths`: each itself, where it is a file or `-`, or the files below it, where it is a folder. Links
/// are followed. In a folder, hidden files and JSON, which is what records are, are passed over, and so is all below
/// `except`, the folder that records are written to.
pub fn find_papers(paths: &[PathBuf], except: Option<&Path>) -> Found {
    let except = except.and_then(|folder| folder.canonicalize().ok());
    let mut found = Found::default();
    for path in paths {
        if path.as_os_str() == STDIN {
            found.papers.push(Paper::at(path));
        } else {
            found.search(path, except.as_deref());
        }
    }
    found
}

impl Found {
    /// Adds the file `root`, or the files below it.
    fn search(&mut self, root: &Path, except: Option<&Path>) {
        let unwanted = |entry: &DirEntry| is_hidden(entry) || is_json(entry) || is_folder(entry, except);
        let wanted = |entry: &DirEntry| entry.depth() == 0 || !unwanted(entry);
        let first = self.papers.len();
        for entry in WalkDir::new(root).follow_links(true).into_iter().filter_entry(wanted) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) if entry.depth() == 0 => self.papers.push(Paper::at(root)),
                Ok(entry) => self.papers.push(Paper { name: name_below(root, entry.path()), path: entry.into_path() }),
                Err(error) => self.unreadable.push((error.path().unwrap_or(root).to_owned(), walk_error(error))),
            }
        }
        self.papers[first..].sort();
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn is_json(entry: &DirEntry) -> bool {
    let ending = entry.path().extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    entry.file_type().is_file() && ["json", "jsonl", "ndjson"].iter().any(|json| ending.eq_ignore_ascii_case(json))
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
