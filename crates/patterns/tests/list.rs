//! The list of patterns that get tables when the program is built.
#![cfg(debug_assertions)]

use std::fs;
use std::path::{Path, PathBuf};

use reader::Limits;

const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/patterns.txt");

/// A list that is behind costs no facts but time: what it lacks is compiled by every process.
#[test]
fn the_list_has_the_patterns_that_the_papers_of_the_repository_ask_for() {
    let folders = ["../../corpus", "../../fixtures"].map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    for paper in folders.iter().flat_map(|folder| papers(folder)) {
        let bytes = fs::read(&paper).expect("a paper is readable");
        let document = reader::read(&bytes, &paper.to_string_lossy(), &Limits::default()).expect("a paper is whole");
        extractor::extract(&document, &parser::parse(&document).value);
    }
    let asked: Vec<String> = patterns::asked::patterns().into_iter().collect();
    if std::env::var_os("WRITE").is_some() {
        fs::write(LIST, asked.join("\n") + "\n").expect("the list is writable");
    }
    let listed = fs::read_to_string(LIST).expect("the list is readable");
    assert!(listed.lines().eq(&asked), "patterns have changed: WRITE=1 cargo test -p patterns");
}

/// What a folder's folders have as `paper.md` and `source.*`.
fn papers(folder: &Path) -> Vec<PathBuf> {
    let files = |folder: PathBuf| fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let is_paper = |path: &PathBuf| path.ends_with("paper.md") || path.file_stem().is_some_and(|stem| stem == "source");
    files(folder.to_owned()).flat_map(files).filter(is_paper).collect()
}
