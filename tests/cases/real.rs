//! Real papers, run where they lie: they are public but not ours to copy, so they stand beside the repository.

use std::fs;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use minutebook::{Error, Options, convert};

use crate::{entries, invariants, name, record_of, workspace};

pub(crate) fn trials() -> Vec<Trial> {
    let shared = workspace().join("../shared");
    if !shared.is_dir() {
        return vec![Trial::test("real papers (skipped: there is no ../shared)", || Ok(())).with_ignored_flag(true)];
    }
    let papers = files_by_folder(&shared.join("papers")).into_iter().map(|file| ("real", file, check as Check));
    let hostile = files_by_folder(&shared.join("hostile")).into_iter().map(|file| ("hostile", file, survive as Check));
    papers.chain(hostile).map(|(group, file, check)| trial(group, file, check)).collect()
}

type Check = fn(&Path) -> Result<(), Failed>;

/// The files of the folders in a folder.
fn files_by_folder(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.is_dir()).flat_map(|folder| entries(&folder)).collect()
}

fn trial(group: &str, file: PathBuf, check: Check) -> Trial {
    let folder = file.parent().map(name).unwrap_or_default();
    Trial::test(format!("{group}::{folder}::{}", name(&file)), move || check(&file))
}

fn check(paper: &Path) -> Result<(), Failed> {
    let (bytes, record) = record_of(paper)?;
    invariants::hold(&bytes, &record)?;
    invariants::hold_when_cut(&bytes, &record, 8)?;
    Ok(())
}

/// A file that was made to break readers is refused with a reason, or gives a record that keeps its promises.
fn survive(file: &Path) -> Result<(), Failed> {
    let bytes = fs::read(file)?;
    match convert(&bytes, &name(file), &Options::default()) {
        Ok(record) => Ok(invariants::hold_within(&bytes, &record)?),
        Err(Error::Panicked(panic)) => Err(panic.into()),
        Err(_) => Ok(()),
    }
}
