//! The output folder: records on disk, whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Component, Path, PathBuf};

use super::RunError;
use super::lock::Lock;
use crate::hash::{Hash, Hashing};

/// What is not finished lies in here, and nothing when the run has ended.
const WORKSHOP: &str = ".minutebook";

/// Where records go whose papers have gone.
const PRUNED: &str = ".pruned";

/// A folder of records that this run alone writes to.
#[derive(Debug)]
pub(super) struct Shelf {
    folder: PathBuf,
    // Dropped before the workshop is taken down.
    lock: Option<Lock>,
}

impl Shelf {
    /// Takes hold of a folder, makes it where there is none, and clears away what a run left that was cut off.
    pub(super) fn open(folder: &Path) -> Result<Self, RunError> {
        let unwritable = |error| RunError::Unwritable { path: folder.to_owned(), error };
        let lock = Lock::take(&folder.join(WORKSHOP).join("lock")).map_err(unwritable)?;
        let shelf = Self { folder: folder.to_owned(), lock };
        if shelf.lock.is_none() {
            return Err(RunError::Locked(folder.to_owned()));
        }
        shelf.clear().map_err(unwritable)?;
        Ok(shelf)
    }

    fn clear(&self) -> io::Result<()> {
        for entry in fs::read_dir(self.folder.join(WORKSHOP))? {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == "part") {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    /// A file of the run's own, such as the manifest.
    pub(super) fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Begins a record or another file, to be finished by [`Draft::put`]; `desk` is a name that no other thread uses.
    pub(super) fn draft(&self, desk: &str) -> io::Result<Draft> {
        let path = self.folder.join(WORKSHOP).join(desk).with_extension("part");
        Ok(Draft { out: Some(Hashing::new(BufWriter::new(File::create(&path)?))), path, is_put: false })
    }

    /// Where the record of a paper is; steps out of the folder are left out of its path.
    pub(super) fn place(&self, paper: &str) -> PathBuf {
        below(&self.folder, paper)
    }

    /// The hash of a paper's record as it lies there now, if one does.
    pub(super) fn hash(&self, paper: &str) -> Option<Hash> {
        let file = File::open(self.place(paper));
        file.and_then(Hash::of_file).ok().map(|(hash, _)| hash)
    }

    /// Removes the record of a paper that has none any more.
    pub(super) fn remove(&self, paper: &str) -> io::Result<()> {
        match fs::remove_file(self.place(paper)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            // What lies there is no record.
            Err(error) if error.kind() == io::ErrorKind::IsADirectory => Ok(()),
            removed => removed,
        }
    }

    /// Moves the record of a paper that has gone out of the way.
    pub(super) fn prune(&self, paper: &str) -> io::Result<()> {
        let away = below(&self.folder.join(PRUNED), paper);
        away.parent().map_or(Ok(()), fs::create_dir_all)?;
        match fs::rename(self.place(paper), away) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            moved => moved,
        }
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        if self.lock.take().is_some() {
            // Another run may be at work there already.
            let _ = fs::remove_dir(self.folder.join(WORKSHOP));
        }
    }
}

fn below(folder: &Path, paper: &str) -> PathBuf {
    let inside = Path::new(paper).components().filter(|part| matches!(part, Component::Normal(_)));
    let mut path = folder.join(inside.collect::<PathBuf>()).into_os_string();
    path.push(".json");
    path.into()
}

/// A file that is not in its place yet. Dropped before it is, it leaves nothing behind.
#[derive(Debug)]
pub(super) struct Draft {
    path: PathBuf,
    out: Option<Hashing<BufWriter<File>>>,
    is_put: bool,
}

impl Draft {
    /// Puts it in its place, over what lies there, and gives its hash.
    pub(super) fn put(mut self, place: &Path) -> io::Result<Hash> {
        let (hash, _) = self.out.take().map_or_else(|| Err(io::ErrorKind::NotFound.into()), Hashing::finish)?;
        if let Some(folder) = place.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::rename(&self.path, place)?;
        self.is_put = true;
        Ok(hash)
    }
}

impl io::Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.out.as_mut().map_or(Ok(0), |out| out.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.as_mut().map_or(Ok(()), io::Write::flush)
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.is_put {
            // What cannot be removed is cleared away by the next run.
            let _ = fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn the_ending_of_the_paper_stays_in_the_name_of_its_record() {
        assert_eq!(below(Path::new("out"), "a/b.pdf"), Path::new("out/a/b.pdf.json"));
    }

    #[test]
    fn no_record_is_written_outside_the_folder() {
        assert_eq!(below(Path::new("out"), "../../etc/x"), Path::new("out/etc/x.json"));
        assert_eq!(below(Path::new("out"), "/etc/x"), Path::new("out/etc/x.json"));
    }

    #[test]
    fn a_draft_is_in_its_place_whole_or_nowhere() {
        let out = tempfile::tempdir().unwrap();
        let shelf = Shelf::open(out.path()).unwrap();
        shelf.draft("1").unwrap().write_all(b"half").unwrap();
        let mut draft = shelf.draft("1").unwrap();
        draft.write_all(b"abc").unwrap();
        assert_eq!(draft.put(&shelf.place("x/a.md")).unwrap(), Hash::of(b"abc"));
        assert_eq!(shelf.hash("x/a.md"), Some(Hash::of(b"abc")));
        drop(shelf);
        let left: Vec<_> = fs::read_dir(out.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["x"]);
    }
}
