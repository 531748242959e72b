//! Every real paper in `../shared/papers`, where that folder is there: no word is lost and the blocks tile the text.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::{Document, Format};
use reader::{Limits, read};

fn papers() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/papers");
    let Ok(collections) = std::fs::read_dir(&root) else {
        eprintln!("skipped: no papers at {}", root.display());
        return Vec::new();
    };
    let files = |folder: std::fs::DirEntry| std::fs::read_dir(folder.path()).into_iter().flatten().flatten();
    let mut papers: Vec<PathBuf> = collections.flatten().flat_map(files).map(|file| file.path()).collect();
    papers.retain(|path| ["md", "html", "txt"].iter().any(|kind| path.extension().is_some_and(|found| found == *kind)));
    papers.sort();
    papers
}

fn each(check: impl Fn(&Path, &str, &Document)) {
    for path in papers() {
        let bytes = std::fs::read(&path).expect("a readable paper");
        let name = path.to_string_lossy();
        let document = read(&bytes, &name, &Limits::default()).unwrap_or_else(|error| panic!("{name}: {error}"));
        check(&path, &String::from_utf8_lossy(&bytes), &document);
    }
}

/// What a reader of the source sees: without tags, scripts and targets of links, with characters for references.
fn visible(source: &str, format: Format) -> String {
    let mut text = match format {
        Format::Text => source.to_owned(),
        _ => without_tags(source),
    };
    if format == Format::Markdown {
        text = without_targets(&text).replace("{.underline}", "");
    }
    without_references(&text)
}

fn without_references(source: &str) -> String {
    let mut text = String::new();
    for (at, piece) in source.split('&').enumerate() {
        let reference = piece.split_once(';').filter(|(name, _)| name.len() <= 8 && !name.contains(' '));
        text.push(' ');
        text.push_str(if at == 0 { piece } else { reference.map_or(piece, |(_, after)| after) });
    }
    text
}

fn without_tags(source: &str) -> String {
    let mut text = String::new();
    let mut rest = source;
    while let Some((before, tag)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        let silent = ["script", "style"].iter().find(|name| tag.to_ascii_lowercase().starts_with(**name));
        let end = if tag.starts_with("!--") {
            "-->".to_owned()
        } else {
            silent.map_or(">".to_owned(), |name| format!("</{name}>"))
        };
        rest = tag.split_once(&end).map_or("", |(_, after)| after);
    }
    text + rest
}

fn without_targets(source: &str) -> String {
    let mut text = String::new();
    let mut rest = source;
    while let Some((before, target)) = rest.split_once("](") {
        text.push_str(before);
        text.push(' ');
        rest = target.split_once(')').map_or("", |(_, after)| after);
    }
    text + rest
}

fn words(text: &str) -> BTreeMap<String, usize> {
    let mut words = BTreeMap::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *words.entry(word.to_owned()).or_default() += 1;
    }
    words
}

#[test]
fn every_word_is_in_the_text_or_the_furniture() {
    each(|path, source, document| {
        let mut kept = document.text.clone();
        for furniture in &document.furniture {
            kept.push('\n');
            kept.push_str(&furniture.text);
        }
        let found = words(&kept);
        let whole: String = kept.chars().filter(|c| c.is_alphanumeric()).collect();
        for (word, count) in words(&visible(source, document.format)) {
            // A word cut by a line end is found in the text without its gaps.
            let enough = found.get(&word).is_some_and(|found| *found >= count) || whole.matches(&word).count() >= count;
            assert!(enough, "{}: {word:?} is there {count} times", path.display());
        }
    });
}

#[test]
fn every_character_lies_in_exactly_one_block() {
    each(|path, _, document| {
        let mut end = 0;
        for block in &document.blocks {
            assert!(block.span.start() >= end, "{}: blocks overlap at {end}", path.display());
            assert_eq!(document.text[end..block.span.start()].trim(), "", "{}", path.display());
            assert!(!document.wording(block.span).trim().is_empty(), "{}: an empty block", path.display());
            end = block.span.end();
        }
        assert_eq!(document.text[end..].trim(), "", "{}", path.display());
    });
}

#[test]
fn a_paper_cut_after_any_line_is_still_read() {
    each(|path, source, _| {
        let ends: Vec<usize> = source.match_indices('\n').map(|(at, _)| at).collect();
        for end in ends.iter().step_by(ends.len() / 16 + 1) {
            // A cut that leaves nothing but front matter or white space may be refused, but never with a panic.
            let _ = read(&source.as_bytes()[..*end], &path.to_string_lossy(), &Limits::default());
        }
    });
}
