//! The folder that an export is written to: beside its place until it is whole.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use super::error::ExportError;

/// A folder that is removed again unless it is put in its place.
pub(super) struct Folder {
    place: PathBuf,
    beside: PathBuf,
}

impl Folder {
    /// Makes a folder that is to stand at `place`.
    pub(super) fn beside(place: &Path) -> Result<Self, ExportError> {
        if fs::read_dir(place).is_ok_and(|mut entries| entries.next().is_some()) || place.is_file() {
            return Err(ExportError::NotEmpty(place.to_owned()));
        }
        let mut name = OsString::from(".");
        name.push(place.file_name().unwrap_or_default());
        name.push(".part");
        let folder = Self { place: place.to_owned(), beside: place.with_file_name(name) };
        folder.remove();
        fs::create_dir_all(&folder.beside)?;
        Ok(folder)
    }

    /// Where a file of the folder is while it is written.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.beside.join(name)
    }

    /// A new file in the folder.
    pub(super) fn create(&self, name: &str) -> io::Result<BufWriter<File>> {
        let path = self.path(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        File::create(path).map(BufWriter::new)
    }

    pub(super) fn put_in_place(self) -> Result<(), ExportError> {
        if self.place.is_dir() {
            fs::remove_dir(&self.place)?;
        }
        Ok(fs::rename(&self.beside, &self.place)?)
    }

    fn remove(&self) {
        // What is not there need not go; what cannot go is met again when the folder is made.
        let _ = fs::remove_dir_all(&self.beside);
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        self.remove();
    }
}
