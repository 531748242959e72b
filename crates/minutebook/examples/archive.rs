//! Makes an archive of any size from the corpus, to try a batch on:
//! `cargo run --release -p minutebook --example archive -- corpus /tmp/archive 100000`
//!
//! Every paper has a content of its own, but one in a hundred has that of the paper before it, and one in a thousand
//! cannot be read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How often a paper comes twice.
const TWICE: usize = 100;

/// How often a paper is damaged.
const DAMAGED: usize = 1000;

fn main() -> io::Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(corpus), Some(archive), Some(papers)) = (arguments.next(), arguments.next(), arguments.next()) else {
        return Err(io::Error::other("say where the corpus is, where the archive goes, and of how many papers"));
    };
    let papers: usize = papers.to_string_lossy().parse().map_err(io::Error::other)?;
    let corpus = originals(Path::new(&corpus))?;
    for number in 0..papers {
        write(Path::new(&archive), number, &corpus)?;
    }
    Ok(())
}

/// The papers of the corpus with their endings, in the order of their names.
fn originals(corpus: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut paths = Vec::new();
    for folder in fs::read_dir(corpus)? {
        let folder = folder?.path();
        if folder.is_dir() {
            paths.extend(
                fs::read_dir(folder)?
                    .map(|entry| entry.map(|entry| entry.path()))
                    .collect::<io::Result<Vec<PathBuf>>>()?,
            );
        }
    }
    paths.sort();
    let ending = |path: &PathBuf| path.extension().map(|ending| ending.to_string_lossy().into_owned());
    let papers = paths.iter().filter_map(|path| Some((ending(path)?, path))).filter(|(ending, _)| ending != "json");
    papers.map(|(ending, path)| Ok((ending, fs::read(path)?))).collect()
}

/// One paper, in a folder for a thousand of them.
fn write(archive: &Path, number: usize, corpus: &[(String, Vec<u8>)]) -> io::Result<()> {
    let original = if number % TWICE == TWICE - 1 { number - 1 } else { number };
    let (ending, bytes) = &corpus[original % corpus.len()];
    let mut bytes = varied(ending, bytes, original);
    if number % DAMAGED == DAMAGED - 2 {
        bytes.truncate(0);
    }
    let folder = archive.join(format!("{:03}", number / 1000));
    if number.is_multiple_of(1000) {
        fs::create_dir_all(&folder)?;
    }
    fs::write(folder.join(format!("{number:06}.{ending}")), bytes)
}

/// The paper with a number in it: as a last paragraph in a text, behind the end in other files, where it does no harm.
fn varied(ending: &str, bytes: &[u8], number: usize) -> Vec<u8> {
    let mark = match ending {
        "html" => format!("<p>Paper {number} of the archive.</p>\n"),
        "pdf" => format!("\n% {number}\n"),
        "md" | "txt" => format!("\nPaper {number} of the archive.\n"),
        _ => format!("{number:08}"),
    };
    [bytes, mark.as_bytes()].concat()
}
