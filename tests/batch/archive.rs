//! Archives to convert, and folders of records to compare.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use minutebook::Entry;

/// Writes so many small papers, each a little different, below a folder.
pub(crate) fn fill(folder: &Path, papers: usize) {
    for n in 0..papers {
        write(folder, &format!("{:02}/{n:03}.md", n % 7), &paper(n));
    }
}

/// A small paper.
pub(crate) fn paper(n: usize) -> String {
    format!(
        "# Vale Parish Council\n\nMinutes of the meeting held on 8th March {}\n\n## {n}. Bench\n\n\
         RESOLVED: that {} benches be bought.\n\nThe Clerk to order them by the end of May.\n",
        2000 + n % 20,
        n + 2
    )
}

pub(crate) fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// The files below a folder, hidden ones too, by their paths; of the report only what does not depend on the run.
pub(crate) fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut contents = BTreeMap::new();
    for path in files(folder) {
        let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
        let mut bytes = fs::read(&path).unwrap();
        if name == "report.json" {
            let mut report: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            report.as_object_mut().unwrap().remove("run").unwrap();
            bytes = report.to_string().into_bytes();
        }
        contents.insert(name, bytes);
    }
    contents
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

/// The lines of a manifest.
pub(crate) fn manifest(out: &Path) -> Vec<Entry> {
    let text = fs::read_to_string(out.join("manifest.jsonl")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The program, converting a folder.
pub(crate) fn convert(papers: &Path, out: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minutebook"));
    command.arg("convert").arg(papers).arg("--out").arg(out);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Every file of the sets that were made to break readers, where they lie beside the repository, within the memory that
/// each set may take: MiB of address space.
pub(crate) fn what_was_made_to_break_readers_has_an_outcome() {
    for (set, memory) in [("pdf", "1024"), ("docx", "512")] {
        let hostile = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/hostile").join(set);
        if !hostile.is_dir() {
            eprintln!("skipped: there is no ../shared/hostile/{set}");
            continue;
        }
        let out = tempfile::tempdir().unwrap();
        let output = convert(&hostile, out.path()).args(["--max-memory", memory]).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
        let entries = manifest(out.path());
        assert_eq!(entries.len(), files(&hostile).len());
        let died: Vec<_> = entries.iter().filter(|entry| is_death(entry)).map(|entry| &entry.path).collect();
        assert!(died.is_empty(), "workers died of {died:?}");
    }
}

fn is_death(entry: &Entry) -> bool {
    entry.error.as_ref().is_some_and(|error| error.code != "refused")
}
