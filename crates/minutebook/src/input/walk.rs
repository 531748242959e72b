//! Finding the papers below the paths that were given.

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use globset::GlobMatcher;
use walkdir::{DirEntry, WalkDir};

use super::{Exclude, Paper, Place, archive, glob, name};
use crate::{Error, OUTPUTS};

/// The papers at some paths, and what could not be searched.
#[derive(Debug, Default)]
pub struct Found {
    /// The papers, path by path in the order given, below each in the order of their names.
    pub papers: Vec<Paper>,
    /// Files and folders that cannot be read, with the reason.
    pub unreadable: Vec<(PathBuf, Error)>,
}

/// The papers at `paths`: each itself, where it is a file, the files below it, where it is a folder, those in it, where
/// it is a zip archive, or those that match, where it has wildcards. In a folder, hidden files and JSON, which is what
/// records are, are passed over, and so is what `exclude` holds and all below `except`, the folder that records are
/// written to. Links are followed, but a folder is read only once, by its own name where it has one in the folder.
pub fn find_papers(paths: &[PathBuf], exclude: &Exclude, except: Option<&Path>) -> Found {
    let except = except.and_then(|folder| folder.canonicalize().ok());
    let mut found = Found::default();
    for path in paths {
        let wildcards = if path.exists() { None } else { glob::wildcards(path) };
        let (root, wanted) = match &wildcards {
            Some((root, matcher)) => (root.as_path(), Some(matcher)),
            None => (path.as_path(), None),
        };
        let first = found.papers.len();
        Search { root, wanted, exclude, except: except.as_deref(), found: &mut found }.run();
        found.papers[first..].sort();
    }
    found
}

/// The search below one path.
struct Search<'a> {
    root: &'a Path,
    wanted: Option<&'a GlobMatcher>,
    exclude: &'a Exclude,
    except: Option<&'a Path>,
    found: &'a mut Found,
}

/// A folder to walk through: what it is called below the root, and where it really is.
struct Folder {
    name: PathBuf,
    real: PathBuf,
}

impl Search<'_> {
    fn run(&mut self) {
        match self.root.metadata() {
            Ok(metadata) if metadata.is_dir() => self.walk_all(),
            Ok(metadata) if metadata.is_file() => self.add(Path::new(""), self.root),
            Ok(_) => self.miss(self.root, Error::Special),
            Err(error) => self.miss(self.root, Error::Unreadable(error)),
        }
    }

    fn miss(&mut self, path: &Path, error: Error) {
        self.found.unreadable.push((path.to_owned(), error));
    }

    /// Walks through the root and then, in turn, through the folders that links lead to and that were not walked yet.
    fn walk_all(&mut self) {
        let mut seen = BTreeSet::new();
        let mut folders = VecDeque::new();
        match self.root.canonicalize() {
            Ok(real) => folders.push_back(Folder { name: PathBuf::new(), real }),
            Err(error) => self.miss(self.root, Error::Unreadable(error)),
        }
        while let Some(folder) = folders.pop_front() {
            if seen.contains(&folder.real) {
                continue;
            }
            let links = self.walk(&folder, &mut seen);
            folders.extend(links.into_iter().filter_map(|name| self.follow(name)));
        }
    }

    /// Adds the files of a folder, and gives the links in it. Notes the folders that it meets in `seen`.
    fn walk(&mut self, folder: &Folder, seen: &mut BTreeSet<PathBuf>) -> Vec<PathBuf> {
        let mut links = Vec::new();
        let mut walk = WalkDir::new(&folder.real).sort_by_file_name().into_iter();
        while let Some(entry) = walk.next() {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let path = error.path().unwrap_or(&folder.real).to_owned();
                    let below = path.strip_prefix(&folder.real).unwrap_or(&path);
                    let shown = self.root.join(&folder.name).join(below);
                    self.miss(&shown, error.into_io_error().map_or(Error::Loop, Error::Unreadable));
                    continue;
                }
            };
            let below = entry.path().strip_prefix(&folder.real).unwrap_or(entry.path());
            let name = folder.name.join(below);
            let kind = entry.file_type();
            if entry.depth() > 0 && self.is_unwanted(&entry, &name) {
                if kind.is_dir() {
                    walk.skip_current_dir();
                }
            } else if kind.is_dir() {
                if !seen.insert(entry.path().to_owned()) {
                    walk.skip_current_dir();
                }
            } else if kind.is_symlink() {
                links.push(name);
            } else if kind.is_file() {
                self.add(&name, &self.root.join(&name));
            }
        }
        links
    }

    /// Whether it is left out: hidden, a record or another output of a run, or excluded.
    fn is_unwanted(&self, entry: &DirEntry, name: &Path) -> bool {
        is_hidden(entry)
            || (!entry.file_type().is_dir() && is_record(entry.path()))
            || self.except == Some(entry.path())
            || self.except.is_some_and(|out| OUTPUTS.iter().any(|output| entry.path() == out.join(output)))
            || self.exclude.holds(name)
    }

    /// Adds the file that a link leads to, or gives the folder that it does.
    fn follow(&mut self, name: PathBuf) -> Option<Folder> {
        let link = self.root.join(&name);
        let (real, metadata) = match link.canonicalize().and_then(|real| Ok((real, link.metadata()?))) {
            Ok(found) => found,
            Err(error) => {
                // The system gives up on a link that leads to itself.
                self.miss(&link, Error::Unreadable(error));
                return None;
            }
        };
        let stands_in = link.parent().and_then(|folder| folder.canonicalize().ok());
        if stands_in.is_some_and(|folder| folder.starts_with(&real)) {
            self.miss(&link, Error::Loop);
        } else if metadata.is_dir() {
            return (self.except != Some(&real)).then_some(Folder { name, real });
        } else if metadata.is_file() {
            self.add(&name, &link);
        }
        None
    }

    /// Adds a file, or the papers in it, if it is an archive. `below` is its path below the root.
    fn add(&mut self, below: &Path, path: &Path) {
        if self.wanted.is_some_and(|wanted| !wanted.is_match(below)) {
            return;
        }
        let paper = if below.as_os_str().is_empty() {
            Paper::at(path)
        } else {
            Paper { name: name::of_path(below), place: Place::file(path) }
        };
        if !archive::is_named_so(path) {
            self.found.papers.push(paper);
            return;
        }
        match archive::papers(path, &paper.name) {
            Ok(Some(papers)) => self.found.papers.extend(papers),
            Ok(None) => self.found.papers.push(paper),
            Err(error) => self.miss(path, error),
        }
    }
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether a file calls itself JSON.
pub(super) fn is_record(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    ["json", "jsonl", "ndjson"].iter().any(|json| ending.eq_ignore_ascii_case(json))
}
