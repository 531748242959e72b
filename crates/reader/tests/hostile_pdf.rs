//! Damaged, crafted and odd PDFs: each gives a document or a clear error, soon and without a panic.

use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reader::{Limits, read};

/// Papers that lie beside the repository where it is developed.
const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared");

/// What one file may take, in a build for tests on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "pdf"));
    files.sort();
    files
}

/// What is wrong with the reading of some bytes, if anything is.
fn complaint(bytes: &[u8]) -> Option<String> {
    let start = Instant::now();
    let Ok(outcome) = catch_unwind(|| read(bytes, "paper.pdf", &Limits::default())) else {
        return Some("panicked".to_owned());
    };
    if start.elapsed() > PATIENCE {
        return Some(format!("took {:?}", start.elapsed()));
    }
    let document = outcome.ok()?;
    let mut end = 0;
    for block in &document.blocks {
        let between = document.text.get(end..block.span.start());
        if between.is_none_or(|between| !between.trim().is_empty()) {
            return Some(format!("blocks do not tile the text at byte {end}"));
        }
        end = block.span.end();
    }
    (end != document.text.len()).then(|| "text behind the last block".to_owned())
}

fn check(files: &[PathBuf]) {
    let complaints: Vec<String> = std::thread::scope(|scope| {
        let halves: Vec<_> = files.chunks(files.len().div_ceil(2).max(1)).collect();
        let workers: Vec<_> = halves
            .into_iter()
            .map(|half| {
                scope.spawn(move || {
                    let complaint = |path: &PathBuf| {
                        let bytes = std::fs::read(path).ok()?;
                        Some(format!("{}: {}", path.display(), complaint(&bytes)?))
                    };
                    half.iter().filter_map(complaint).collect::<Vec<_>>()
                })
            })
            .collect();
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|_| vec!["a thread died".to_owned()]))
            .collect()
    });
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_hostile_pdf_gives_a_document_or_an_error() {
    check(&pdfs(&Path::new(SHARED).join("hostile/pdf")));
}

#[test]
fn large_papers_are_read_whole() {
    check(&pdfs(&Path::new(SHARED).join("large")));
}

/// A stream of numbers that is the same on every run (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % end.max(1)
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let (a, b) = (self.below(length + 1), self.below(length + 1));
        a.min(b)..a.max(b).min(a.min(b) + 4096)
    }
}

/// Flips bytes, cuts, doubles or swaps a part of the file.
fn mutate(bytes: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut mutant = bytes.to_vec();
    for _ in 0..=dice.below(4) {
        let part = dice.range(mutant.len());
        match dice.below(5) {
            0 => (0..=dice.below(30)).for_each(|_| {
                let at = dice.below(mutant.len());
                if let Some(byte) = mutant.get_mut(at) {
                    *byte = dice.below(256) as u8;
                }
            }),
            1 => drop(mutant.drain(part)),
            2 => mutant.truncate(part.end.max(mutant.len() / 2)),
            3 => {
                let copy = mutant[part.clone()].to_vec();
                drop(mutant.splice(part.end..part.end, copy));
            }
            _ => {
                let other = dice.range(mutant.len());
                let copy = mutant[other].to_vec();
                drop(mutant.splice(part, copy));
            }
        }
    }
    mutant
}

/// Ten papers of the corpus, of several producers.
fn ten_papers() -> Vec<PathBuf> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let folders = std::fs::read_dir(corpus).into_iter().flatten().flatten();
    let mut papers: Vec<PathBuf> = folders.flat_map(|folder| pdfs(&folder.path())).collect();
    papers.sort();
    let step = (papers.len() / 10).max(1);
    papers.into_iter().step_by(step).take(10).collect()
}

/// 20,000 in all; `PDF_MUTANTS` asks for another number of each.
#[test]
fn mutants_of_papers_give_a_document_or_an_error() {
    let count = std::env::var("PDF_MUTANTS").ok().and_then(|count| count.parse().ok()).unwrap_or(2000);
    let papers = ten_papers();
    assert_eq!(papers.len(), 10);
    for (number, path) in papers.iter().enumerate() {
        let bytes = std::fs::read(path).unwrap_or_default();
        let mut dice = Dice(0x9E37_79B9 + number as u64);
        for mutant in 0..count {
            let complaint = complaint(&mutate(&bytes, &mut dice));
            assert_eq!(complaint, None, "{} mutant {mutant}", path.display());
        }
    }
}
