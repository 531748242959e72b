//! Real papers, run where they lie: they are public but not ours to copy, so they stand beside the repository.

use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};

use crate::{entries, invariants, name, record_of, workspace};

pub(crate) fn trials() -> Vec<Trial> {
    let folder = workspace().join("../shared/papers");
    if !folder.is_dir() {
        return vec![
            Trial::test("real papers (skipped: there is no ../shared/papers)", || Ok(())).with_ignored_flag(true),
        ];
    }
    let collections = entries(&folder).into_iter().filter(|path| path.is_dir());
    collections.flat_map(|collection| entries(&collection)).map(trial).collect()
}

fn trial(paper: PathBuf) -> Trial {
    let collection = paper.parent().map(name).unwrap_or_default();
    Trial::test(format!("real::{collection}::{}", name(&paper)), move || check(&paper))
}

fn check(paper: &Path) -> Result<(), Failed> {
    let (bytes, record) = record_of(paper)?;
    invariants::hold(&bytes, &record)?;
    invariants::hold_when_cut(&bytes, &record, 8)?;
    Ok(())
}
