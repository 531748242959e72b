//! `corpus/<paper>/paper.<ext>` and `paper-<producer>.pdf`: whole papers, each in several formats that must give one
//! record.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use libtest_mimic::{Failed, Trial};
use minutebook::{Record, v1};
use serde_json::Value;

use crate::{entries, invariants, name, record_of, snapshots, workspace};

pub(crate) fn trials() -> Vec<Trial> {
    let folders = papers();
    let summary = Trial::test("corpus", summary);
    let formats = folders.iter().flat_map(|folder| formats(folder)).map(|paper| {
        let title = format!("corpus::{}::{}", name(paper.parent().unwrap_or(&paper)), name(&paper));
        Trial::test(title, move || check(&paper))
    });
    let parity = folders
        .iter()
        .cloned()
        .map(|folder| Trial::test(format!("corpus::{}::formats_agree", name(&folder)), move || formats_agree(&folder)));
    [summary].into_iter().chain(formats).chain(parity).collect()
}

fn papers() -> Vec<PathBuf> {
    entries(&workspace().join("corpus")).into_iter().filter(|path| path.is_dir()).collect()
}

/// The same paper in each of its formats, and as PDF by several producers.
fn formats(folder: &Path) -> Vec<PathBuf> {
    let is_paper = |path: &PathBuf| {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        stem == "paper" || stem.starts_with("paper-")
    };
    entries(folder).into_iter().filter(is_paper).collect()
}

fn check(paper: &Path) -> Result<(), Failed> {
    let (bytes, record) = record_of(paper)?;
    invariants::hold(&bytes, &record)?;
    invariants::hold_when_cut(&bytes, &record, 40)?;
    Ok(())
}

/// One line a paper shows what a change of the rules does to all of them.
fn summary() -> Result<(), Failed> {
    let mut lines = String::new();
    for folder in papers() {
        for paper in formats(&folder) {
            let (_, record) = record_of(&paper)?;
            let title = format!("{}/{}", name(&folder), name(&paper));
            writeln!(lines, "{title:<48} {}", counts(&record))?;
        }
    }
    snapshots().bind(|| insta::assert_snapshot!("corpus", lines));
    Ok(())
}

fn counts(record: &Record) -> String {
    let items = flatten(&record.items);
    let decisions = items.iter().map(|item| item.decisions.len()).sum::<usize>();
    let blocks = record.meeting.blocks.iter().chain(items.iter().flat_map(|item| &item.blocks));
    let unparsed = blocks.filter(|block| block.kind == v1::BlockKind::Unparsed).count();
    format!(
        "{} attendance {} items {} decisions {} commitments {} dates {} bodies {} unparsed {}",
        record.kind.name(),
        record.attendance.len(),
        items.len(),
        decisions,
        record.commitments.len(),
        record.dates.len(),
        record.bodies.len(),
        unparsed
    )
}

fn flatten(items: &[v1::Item]) -> Vec<&v1::Item> {
    items.iter().flat_map(|item| std::iter::once(item).chain(flatten(&item.items))).collect()
}

/// The records of a paper's formats say the same, place and source aside.
fn formats_agree(folder: &Path) -> Result<(), Failed> {
    let mut first: Option<(PathBuf, Value)> = None;
    for paper in formats(folder) {
        let (_, record) = record_of(&paper)?;
        let mut said = serde_json::to_value(&record)?;
        leave_out_looks(&mut said);
        match &first {
            None => first = Some((paper, said)),
            Some((other, expected)) => {
                if let Some(difference) = difference("", expected, &said) {
                    return Err(format!("{} and {} differ at {difference}", name(other), name(&paper)).into());
                }
            }
        }
    }
    Ok(())
}

/// Removes what may differ between formats: the source, where things stand, what surrounds the paper, white space, the
/// sign of a bullet, and whether a line of the head looks like a heading.
fn leave_out_looks(record: &mut Value) {
    for field in ["source", "furniture", "text"] {
        record[field].take();
    }
    for block in record["meeting"]["blocks"].as_array_mut().into_iter().flatten() {
        block["kind"].take();
    }
    leave_out_places(record);
}

fn leave_out_places(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|key, _| !matches!(key.as_str(), "span" | "spans" | "bbox"));
            if let Some(Value::Array(mentions)) = fields.get_mut("mentions") {
                mentions.fill(Value::Null);
            }
            if let Some(Value::String(marker)) = fields.get_mut("marker")
                && !marker.contains(char::is_alphanumeric)
            {
                "•".clone_into(marker);
            }
            fields.values_mut().for_each(leave_out_places);
        }
        Value::Array(values) => values.iter_mut().for_each(leave_out_places),
        Value::String(text) => *text = text.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => {}
    }
}

/// The JSON Pointer of the first difference, with both values.
fn difference(at: &str, a: &Value, b: &Value) -> Option<String> {
    match (a, b) {
        (Value::Object(a), Value::Object(b)) if a.len() == b.len() => a
            .iter()
            .find_map(|(key, value)| difference(&format!("{at}/{key}"), value, b.get(key).unwrap_or(&Value::Null))),
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().find_map(|(row, (a, b))| difference(&format!("{at}/{row}"), a, b))
        }
        _ => (a != b).then(|| format!("{at}: {a} and {b}")),
    }
}
