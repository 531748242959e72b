//! Papers of one content: the first is converted, the others get its record under their own path.

use std::collections::{BTreeMap, BTreeSet};
use std::io;

use super::manifest::{Entry, Manifest};
use crate::Paper;
use crate::hash::Hash;

/// Which paper of a run was the first with its content, and which have another's.
#[derive(Debug, Default)]
pub(super) struct Contents<'a> {
    firsts: BTreeMap<(Hash, &'a str), &'a Paper>,
    copies: Vec<Copy<'a>>,
}

/// A paper whose content another paper has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Copy<'a> {
    pub(super) paper: &'a Paper,
    pub(super) first: &'a Paper,
}

impl<'a> Contents<'a> {
    /// Notes a paper by its content, and gives the first that has the same, if that is another one. The ending of the
    /// name counts as content: it may decide how the bytes are read.
    pub(super) fn first(&mut self, hash: Hash, paper: &'a Paper) -> Option<&'a Paper> {
        let name = paper.name.rsplit('/').next().unwrap_or(&paper.name);
        // Word's lock files are told by the beginning of their name.
        let hint = if name.starts_with("~$") { name } else { name.rsplit_once('.').map_or("", |(_, ending)| ending) };
        let first = *self.firsts.entry((hash, hint)).or_insert(paper);
        (first.name != paper.name).then_some(first)
    }

    /// Leaves a paper until its first has a record.
    pub(super) fn leave(&mut self, copy: Copy<'a>) {
        self.copies.push(copy);
    }

    /// The papers left so far.
    pub(super) fn take(&mut self) -> Vec<Copy<'a>> {
        std::mem::take(&mut self.copies)
    }
}

/// What the manifest says of the papers that others are copies of.
pub(super) fn firsts(copies: &[Copy<'_>], manifest: &Manifest) -> io::Result<BTreeMap<String, Entry>> {
    let wanted: BTreeSet<&str> = copies.iter().map(|copy| copy.first.name.as_str()).collect();
    let mut entries = BTreeMap::new();
    if !wanted.is_empty() {
        manifest.read(|entry| {
            if wanted.contains(entry.path.as_str()) {
                entries.insert(entry.path.clone(), entry);
            }
        })?;
    }
    Ok(entries)
}
