//! `minutebook export`: records to the formats of other tools.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::Args;
use exporter::export::{Councils, Export, Format, Options};
use minutebook::{OUTPUTS, Record};
use walkdir::WalkDir;

use super::Outcome;

pub(super) const HELP: &str = "\
Formats:
  ndjson      a file of JSON lines for each table: papers, meetings, items, decisions, clauses, people, ...
  csv         the same tables for spreadsheets, with a Frictionless datapackage.json
  sqlite      the same tables as a database with full-text search, for Datasette
  popolo      organisations, people, memberships, events, motions and vote events
  oparl       OParl 1.1: bodies, organisations, people, meetings with agenda items, papers and files
  ocd         Open Civic Data: events and vote events
  akn         Akoma Ntoso 3.0: a debate document for each paper
  schema-org  a JSON-LD graph of events and organisations
  ics         iCalendar: meetings, next meetings and due dates

Examples:
  minutebook convert minutes --out records
  minutebook export records --to sqlite --out database
  datasette serve database/minutebook.db

The folder also gets dropped.json: what the format could not carry, by field. docs/exports.md says what the ids are
made of, that a meeting, item, clause, body, person or commitment keeps from one export to the next.

Exit codes:
  0  every record was exported
  1  some files hold no record; each is named on stderr with its reason
  2  the run failed: no record, or nowhere to write";

#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Records, and folders of them: files of JSON that `minutebook convert` wrote
    #[arg(required = true, value_name = "RECORDS")]
    records: Vec<PathBuf>,
    /// The format to write
    #[arg(long, value_name = "FORMAT")]
    to: Format,
    /// The folder to write to; it is made, and must not hold anything
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// A table of councils and their GSS codes, laid out as mySociety's
    #[arg(long, value_name = "CSV")]
    councils: Option<PathBuf>,
    /// The web address below which the papers are, for formats that name things by address
    #[arg(long, value_name = "URL")]
    base: Option<String>,
    /// Begin CSV files with a byte order mark, for old spreadsheets
    #[arg(long)]
    bom: bool,
}

pub(super) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let mut options = Options::default();
    options.byte_order_mark = arguments.bom;
    options.base.clone_from(&arguments.base);
    if let Some(path) = &arguments.councils {
        options.councils = councils(path).with_context(|| path.display().to_string())?;
    }
    let mut export = Export::begin(arguments.to, &arguments.out, options)?;
    let (mut exported, mut failed) = (0, 0);
    for path in arguments.records.iter().flat_map(|root| files_of_records(root)) {
        for record in records(&path) {
            match record {
                Ok(record) => export.add(&record)?,
                Err(error) => {
                    failed += 1;
                    eprintln!("{}: {error:#}", path.display());
                    continue;
                }
            }
            exported += 1;
        }
    }
    if exported == 0 {
        bail!("there are no records to export");
    }
    export.finish()?;
    Ok(if failed == 0 { Outcome::Whole } else { Outcome::Partial })
}

fn councils(path: &Path) -> anyhow::Result<Councils> {
    Ok(Councils::read(File::open(path)?)?)
}

/// The file at `root`, or the files of JSON below it in the order of their paths.
fn files_of_records(root: &Path) -> Vec<PathBuf> {
    let found = WalkDir::new(root).follow_links(true).into_iter().filter_entry(|entry| !is_beside_records(entry));
    // What cannot be searched is handed on as a file, and named when it cannot be opened.
    let path = |entry: walkdir::Result<walkdir::DirEntry>| match entry {
        Ok(entry) => (entry.depth() == 0 && entry.file_type().is_file() || is_json(&entry)).then(|| entry.into_path()),
        Err(error) => Some(error.path().unwrap_or(root).to_owned()),
    };
    let mut paths: Vec<_> = found.filter_map(path).collect();
    paths.sort();
    paths
}

/// What is hidden in a folder of records, and what a run of `minutebook convert` leaves at its top.
fn is_beside_records(entry: &walkdir::DirEntry) -> bool {
    let is_hidden = entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
    is_hidden || entry.depth() == 1 && OUTPUTS.iter().any(|output| entry.file_name() == *output)
}

fn is_json(entry: &walkdir::DirEntry) -> bool {
    let ending = entry.path().extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    entry.file_type().is_file() && ["json", "jsonl", "ndjson"].contains(&ending)
}

/// The records of a file, one after the other; the first error is the last of them.
fn records(path: &Path) -> Box<dyn Iterator<Item = anyhow::Result<Record>>> {
    match File::open(path) {
        Ok(file) => {
            let records = serde_json::Deserializer::from_reader(BufReader::new(file)).into_iter();
            Box::new(records.map(|record| record.context("holds no record")))
        }
        Err(error) => Box::new(std::iter::once(Err(anyhow::Error::new(error).context("cannot be read")))),
    }
}
