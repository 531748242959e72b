//! Converts a folder without workers, as a measure of what they cost:
//! `cargo run --release -p minutebook --example in_process -- PAPERS RECORDS THREADS`

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use minutebook::{Exclude, Layout, Limits, Options, Paper, convert, find_papers, read_paper, write_json};

fn main() -> io::Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [papers, records, threads] = arguments.as_slice() else {
        return Err(io::Error::other("say where the papers are, where the records go, and on how many threads"));
    };
    let threads: usize = threads.to_string_lossy().parse().map_err(io::Error::other)?;
    let found = find_papers(&[PathBuf::from(papers)], &Exclude::default(), None);
    let (next, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                minutebook::on_deep_stack(|| {
                    while let Some(paper) = found.papers.get(next.fetch_add(1, Ordering::Relaxed)) {
                        if record(paper, Path::new(records)).is_err() {
                            failed.fetch_add(1, Ordering::Relaxed);
                        }
                    }
                });
            });
        }
    });
    eprintln!("{} papers, {} failed", found.papers.len(), failed.into_inner());
    Ok(())
}

fn record(paper: &Paper, records: &Path) -> Result<(), minutebook::Error> {
    let record = convert(&read_paper(paper, &Limits::default())?, &paper.name, &Options::default())?;
    let place = records.join(format!("{}.json", paper.name));
    let mut json = Vec::new();
    write_json(&record, Layout::Line, &mut json).map_err(minutebook::Error::Unwritable)?;
    let folder = place.parent().unwrap_or(records);
    fs::create_dir_all(folder).and_then(|()| fs::write(&place, json)).map_err(minutebook::Error::Unwritable)
}
