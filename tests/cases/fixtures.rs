//! `fixtures/<what-it-shows>/source.<ext>`: one convention each, with snapshots of its outline and its record.

use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use minutebook::{Layout, write_json, write_outline};

use crate::{entries, invariants, name, record_of, snapshots, workspace};

pub(crate) fn trials() -> Vec<Trial> {
    let folders = entries(&workspace().join("fixtures"));
    folders
        .into_iter()
        .map(|folder| Trial::test(format!("fixture::{}", name(&folder)), move || check(&folder)))
        .collect()
}

fn check(folder: &Path) -> Result<(), Failed> {
    if !folder.join("NOTE.md").exists() {
        return Err("a fixture says in its NOTE.md what it shows and after which convention".into());
    }
    let (bytes, record) = record_of(&source(folder)?)?;
    invariants::hold(&bytes, &record)?;
    invariants::hold_when_cut(&bytes, &record, usize::MAX)?;
    let mut outline = Vec::new();
    write_outline(&record, false, &mut outline)?;
    let mut json = Vec::new();
    write_json(&record, Layout::Indented, &mut json)?;
    let mut settings = snapshots();
    settings.set_snapshot_suffix(name(folder));
    settings.bind(|| {
        insta::assert_snapshot!("outline", String::from_utf8_lossy(&outline));
        insta::assert_snapshot!("record", String::from_utf8_lossy(&json));
    });
    Ok(())
}

/// The paper of a fixture.
fn source(folder: &Path) -> Result<PathBuf, Failed> {
    let sources = entries(folder).into_iter().filter(|path| path.file_stem().is_some_and(|stem| stem == "source"));
    let [source] = sources.collect::<Vec<_>>().try_into().map_err(|_| "a fixture has one source.<ext>")?;
    Ok(source)
}
