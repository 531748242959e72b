//! Records on disk: whole or not at all.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Component, Path, PathBuf};

use exporter::{Layout, write_json};

use crate::{Error, Record};

/// Writes a record below `folder`: that of the paper `a/b.pdf` to `a/b.pdf.json`. It is written beside its place and
/// then renamed, so that a reader, or a run after one that was cut off, never meets half of it.
///
/// # Errors
///
/// Where the file system refuses; nothing is left behind then.
pub fn save(record: &Record, layout: Layout, folder: &Path) -> Result<(), Error> {
    let path = place(folder, &record.source.path);
    write_beside(record, layout, &path).map_err(Error::Unwritable)
}

/// Where the record of a paper goes; steps out of the folder are left out of its path.
fn place(folder: &Path, paper: &str) -> PathBuf {
    let inside = Path::new(paper).components().filter(|part| matches!(part, Component::Normal(_)));
    let mut path = folder.join(inside.collect::<PathBuf>()).into_os_string();
    path.push(".json");
    path.into()
}

fn write_beside(record: &Record, layout: Layout, path: &Path) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = hidden(path);
    write_file(record, layout, &beside).and_then(|()| fs::rename(&beside, path)).inspect_err(|_| {
        // What cannot be removed was never made, or the disk is past our help.
        let _ = fs::remove_file(&beside);
    })
}

/// `a/.b.pdf.json.part` for `a/b.pdf.json`: a name that no paper has, and the same in every run.
fn hidden(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    path.with_file_name(name)
}

fn write_file(record: &Record, layout: Layout, path: &Path) -> io::Result<()> {
    let mut out = BufWriter::new(File::create(path)?);
    write_json(record, layout, &mut out)?;
    out.flush()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::place;

    #[test]
    fn the_ending_of_the_paper_stays_in_the_name_of_its_record() {
        assert_eq!(place(Path::new("out"), "a/b.pdf"), Path::new("out/a/b.pdf.json"));
    }

    #[test]
    fn no_record_is_written_outside_the_folder() {
        assert_eq!(place(Path::new("out"), "../../etc/x"), Path::new("out/etc/x.json"));
        assert_eq!(place(Path::new("out"), "/etc/x"), Path::new("out/etc/x.json"));
    }
}
