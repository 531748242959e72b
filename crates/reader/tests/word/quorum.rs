//! The words that independent readers find in the same files: `LibreOffice` in all, antiword in DOC. Where a tool is
//! missing the test says so and is skipped.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use model::Document;
use reader::{Limits, read};

use crate::make::shared;

/// Percent of the other reader's words that may be missing.
const MOST_LOST: usize = 2;

/// Files in which the other reader gives words that the paper does not show, and which.
const EXCEPTIONS: [(&str, &str); 7] = [
    ("jgm-notes", "the number of an endnote, which LibreOffice writes as a roman one into the text"),
    ("mwilliamson-endnotes", "the same"),
    ("jgm-paragraph_insertion_deletion", "a deleted paragraph mark, which LibreOffice keeps"),
    ("jgm-track_changes_deletion", "deleted text, which LibreOffice keeps"),
    ("jgm-track_changes_move", "text at the place that it was moved from"),
    ("jgm-track_changes_scrubbed_metadata", "deleted text, which LibreOffice keeps"),
    ("jgm-unicode", "a character of the Symbol font, which LibreOffice leaves in its code"),
];

/// How often each word stands in a text, letters and digits only.
fn words(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_lowercase()).or_default() += 1;
    }
    counts
}

/// How many of the other reader's words are missing, in percent, and which.
fn lost(other: &str, document: &Document) -> (usize, Vec<String>) {
    let furniture = document.furniture.iter().map(|furniture| &*furniture.text);
    let ours = furniture.chain([&*document.text]).collect::<Vec<_>>().join(" ");
    let ours = words(&ours.chars().map(plain_note_mark).collect::<String>());
    let theirs = words(other);
    let missing = theirs.iter().map(|(word, count)| (word, count.saturating_sub(*ours.get(word).unwrap_or(&0))));
    let missing: Vec<_> = missing.filter(|(_, count)| *count > 0).collect();
    let all: usize = theirs.values().sum();
    let lost: usize = missing.iter().map(|(_, count)| count).sum();
    ((100 * lost).div_ceil(all.max(1)), missing.into_iter().map(|(word, _)| word.clone()).collect())
}

/// The marks that stand for notes, as the other readers write them: in plain digits.
fn plain_note_mark(char: char) -> char {
    let digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|mark| mark == char);
    digit.and_then(|digit| char::from_digit(digit as u32, 10)).unwrap_or(char)
}

/// The Word files that are there: real papers, odd ones, and those of these tests.
fn files() -> Vec<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders =
        [shared("papers"), shared("hostile/docx"), Some(here.join("tests/word")), Some(here.join("../../corpus"))];
    let mut due: Vec<PathBuf> = folders.into_iter().flatten().collect();
    let mut files = Vec::new();
    while let Some(path) = due.pop() {
        if path.is_dir() {
            due.extend(std::fs::read_dir(&path).into_iter().flatten().flatten().map(|entry| entry.path()));
        } else if matches!(path.extension().and_then(|end| end.to_str()), Some("docx" | "doc" | "rtf" | "odt")) {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// Runs a command; `None` where it is not installed, which is said.
fn output(command: &mut Command) -> Option<Vec<u8>> {
    let tool = command.get_program().to_owned();
    let output = command.output().map(|output| output.stdout);
    output.inspect_err(|error| eprintln!("skipped: {}: {error}", tool.display())).ok()
}

/// Our words held against those of another reader.
struct Quorum {
    tool: &'static str,
    compared: usize,
    faults: Vec<String>,
}

impl Quorum {
    fn with(tool: &'static str) -> Self {
        Self { tool, compared: 0, faults: Vec::new() }
    }

    /// Compares a file in which the other reader found words.
    fn check(&mut self, path: &Path, other: &str) {
        let name = path.with_extension("");
        if EXCEPTIONS.iter().any(|(exception, _)| name.ends_with(exception)) || words(other).is_empty() {
            return;
        }
        self.compared += 1;
        match read(&std::fs::read(path).unwrap(), &path.to_string_lossy(), &Limits::default()) {
            Err(error) => self.faults.push(format!("{}: {} finds words, and {error}", path.display(), self.tool)),
            Ok(document) => {
                let (share, missing) = lost(other, &document);
                if share > MOST_LOST {
                    self.faults.push(format!("{}: {share}% of the words lost: {missing:?}", path.display()));
                }
            }
        }
    }

    /// Fails where words were lost, or where the other reader gave none at all.
    fn hold(self) {
        eprintln!("{} files compared with {}", self.compared, self.tool);
        assert!(self.compared > 0, "{} gave no words", self.tool);
        assert!(self.faults.is_empty(), "{}", self.faults.join("\n"));
    }
}

#[test]
fn libreoffice_finds_no_words_that_are_lost() {
    let folder = std::env::temp_dir().join(format!("quorum-{}", std::process::id()));
    let files = files();
    // A copy a file, under a name of its own: names repeat. One run of LibreOffice converts all of them.
    let copies: Vec<PathBuf> = (0..).zip(&files).map(|(row, path)| copy(path, &folder, row)).collect();
    let run = output(
        Command::new("soffice")
            .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
            .args(["--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"])
            .arg(folder.join("out"))
            .args(copies),
    );
    if run.is_some() {
        let mut quorum = Quorum::with("LibreOffice");
        for (row, path) in files.iter().enumerate() {
            let text = std::fs::read_to_string(folder.join(format!("out/{row}.txt"))).unwrap_or_default();
            quorum.check(path, &text);
        }
        quorum.hold();
    }
    std::fs::remove_dir_all(&folder).ok();
}

fn copy(path: &Path, folder: &Path, row: usize) -> PathBuf {
    let place = folder.join("in");
    std::fs::create_dir_all(&place).unwrap();
    let copy = place.join(row.to_string()).with_extension(path.extension().unwrap_or_default());
    std::fs::copy(path, &copy).unwrap();
    copy
}

#[test]
fn antiword_finds_no_words_that_are_lost() {
    let mut quorum = Quorum::with("antiword");
    for path in files().iter().filter(|path| path.extension().is_some_and(|end| end == "doc")) {
        let Some(other) = output(Command::new("antiword").args(["-m", "UTF-8.txt", "-w", "0"]).arg(path)) else {
            return;
        };
        // antiword makes up numbers for headings that have none; numbers are compared with LibreOffice alone.
        let is_word = |word: &&str| word.contains(char::is_alphabetic);
        let other = String::from_utf8_lossy(&other);
        quorum.check(path, &other.split_whitespace().filter(is_word).collect::<Vec<_>>().join(" "));
    }
    quorum.hold();
}
