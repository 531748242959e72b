//! `minutebook-eval`: how right the records are, held against what careful readers found.

mod calibration;
mod claims;
mod compare;
mod gold;
mod likeness;
mod table;
mod tally;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, ensure};
use clap::Parser;
use minutebook::{Limits, Options, Paper, Place};
use walkdir::WalkDir;

use crate::calibration::Calibration;
use crate::claims::{Claim, claims};
use crate::compare::{FIELDS, Measure, compare};
use crate::gold::Gold;
use crate::table::{Figures, Scored};

/// Hold the records of papers against the facts that careful readers found in them: precision, recall and F1 for each
/// field, over all papers and for the worst one.
#[derive(Debug, Parser)]
struct Arguments {
    /// Folder of gold facts (JSON, see docs/evaluation.md), searched through
    gold: PathBuf,
    /// Folder that the `doc` of the facts leads from; without it, the folder of facts
    #[arg(long, value_name = "DIR")]
    papers: Option<PathBuf>,
    /// Print what was missed and invented in a field
    #[arg(long, value_name = "FIELD", value_parser = FIELDS)]
    misses: Option<String>,
    /// Print how right the rules are beside how sure they say they are
    #[arg(long)]
    calibration: bool,
    /// Fail where a field's F1 is more than 0.01 below that of the table in this file, or a rule is less right than sure
    #[arg(long, value_name = "FILE")]
    hold: Option<PathBuf>,
    /// Write the tables into this file in place of those that it holds
    #[arg(long, value_name = "FILE", conflicts_with = "hold")]
    write: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let papers = arguments.papers.as_ref().unwrap_or(&arguments.gold);
    let gold = read_gold(&arguments.gold)?;
    ensure!(!gold.is_empty(), "there are no gold facts in {}", arguments.gold.display());
    let scored = score(&gold, papers)?;
    let mut out = io::stdout().lock();
    if let Some(field) = &arguments.misses {
        table::write_misses(&scored, field, &mut out)?;
    }
    let figures = Figures::of(&scored);
    let calibration = calibration(&scored);
    out.write_all(figures.to_string().as_bytes())?;
    if arguments.calibration {
        write!(out, "\n{calibration}")?;
    }
    if let Some(file) = &arguments.hold {
        let mut faults = figures.falls(&fs::read_to_string(file)?);
        faults.extend(calibration.faults());
        ensure!(faults.is_empty(), "{}", faults.join("\n"));
    }
    if let Some(file) = &arguments.write {
        let renewed = figures.renew(&fs::read_to_string(file)?).and_then(|renewed| calibration.renew(&renewed));
        fs::write(file, renewed.with_context(|| format!("{} holds no such tables", file.display()))?)?;
    }
    Ok(())
}

/// What the rules claim in all papers, beside what is right.
fn calibration(scored: &[Scored]) -> Calibration {
    let claims: Vec<Claim> = scored.iter().flat_map(|paper| &paper.claims).copied().collect();
    Calibration::of(&claims)
}

/// The gold facts below a folder, in path order.
fn read_gold(folder: &Path) -> anyhow::Result<Vec<Gold>> {
    let mut gold = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let path = entry?.into_path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let json = fs::read(&path)?;
            gold.push(serde_json::from_slice(&json).with_context(|| format!("{} holds no facts", path.display()))?);
        }
    }
    Ok(gold)
}

/// Converts the paper of each gold and compares, fuzzily and strictly.
fn score(gold: &[Gold], papers: &Path) -> anyhow::Result<Vec<Scored>> {
    let mut scored = Vec::new();
    for gold in gold {
        let paper = Paper { name: gold.doc.clone(), place: Place::file(&papers.join(&gold.doc)) };
        let record = minutebook::on_deep_stack(|| {
            let bytes = minutebook::read_paper(&paper, &Limits::default())?;
            minutebook::convert(&bytes, &paper.name, &Options::default())
        });
        let record = record.with_context(|| format!("{} has no record", paper.place.path.display()))?;
        let [fuzzy, strict] = [Measure::Fuzzy, Measure::Strict].map(|measure| compare(gold, &record, measure));
        scored.push(Scored { paper: gold.doc.clone(), fuzzy, strict, claims: claims(gold, &record) });
    }
    Ok(scored)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_as_right_as_they_say_in_real_papers() {
        let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
        if shared.is_dir() {
            let gold = read_gold(&shared.join("gold")).unwrap();
            let scored = score(&gold, &shared.join("papers")).unwrap();
            assert_eq!(calibration(&scored).faults(), [""; 0]);
        }
    }
}
