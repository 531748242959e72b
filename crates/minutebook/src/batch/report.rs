//! What a run comes to: the figures of the whole archive, and those of the run.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};
use std::time::Duration;

use serde::Serialize;

use super::manifest::{Entry, Manifest};
use crate::Found;
use crate::outcome::{Doubt, Failure, Outcome, Summary};

/// How many of the slowest and largest papers are named.
const TOP: usize = 10;

/// How many of the papers that look incomplete are named.
const DOUBTFUL: usize = 1000;

/// An archive after a run, as `report.json` holds it.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// Papers found.
    pub papers: usize,
    /// Papers by outcome, of this run or of the one that they are unchanged since.
    pub outcomes: BTreeMap<&'static str, usize>,
    /// Records by kind of paper.
    pub kinds: BTreeMap<String, usize>,
    /// Records by year of the meeting; `unknown` where the paper does not state it.
    pub years: BTreeMap<String, usize>,
    /// Agenda items in all records.
    pub items: usize,
    /// Decisions in all records.
    pub decisions: usize,
    /// Commitments in all records.
    pub commitments: usize,
    /// Diagnostics in all records by code.
    pub diagnostics: BTreeMap<String, usize>,
    /// The papers that look incomplete, the first thousand of them.
    pub doubtful: Vec<Doubtful>,
    /// How many look so.
    pub doubtful_papers: usize,
    /// The largest papers.
    pub largest: Vec<Large>,
    /// Papers that earlier runs converted and this one did not find.
    pub gone: Vec<String>,
    /// Paths that could not be searched.
    pub unreadable: Vec<String>,
    /// What this run did.
    pub run: Run,
}

/// What one run did.
#[derive(Clone, Debug, Default, Serialize)]
#[non_exhaustive]
pub struct Run {
    /// Papers converted, or refused, or copied from another of the same content.
    pub converted: usize,
    /// Papers unchanged since an earlier run.
    pub skipped: usize,
    /// Papers not reached, since the run was interrupted.
    pub left: usize,
    /// Whether it was.
    pub interrupted: bool,
    /// How long it took.
    pub seconds: f64,
    /// The slowest papers.
    pub slowest: Vec<Slow>,
}

/// A paper that looks incomplete.
#[derive(Clone, Debug, Serialize)]
pub struct Doubtful {
    /// Its path.
    pub path: String,
    /// Why.
    pub doubts: Vec<Doubt>,
}

/// A paper and its size.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Large {
    /// In bytes.
    pub bytes: u64,
    /// Its path.
    pub path: String,
}

/// A paper and its time.
#[derive(Clone, Debug, Serialize)]
pub struct Slow {
    /// From request to record.
    pub seconds: f64,
    /// Its path.
    pub path: String,
}

/// What is counted while papers are converted.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) converted: usize,
    pub(super) skipped: usize,
    /// Papers without a record for a reason that may be gone tomorrow.
    pub(super) passing: BTreeMap<String, Failure>,
    slowest: Vec<(Duration, String)>,
}

impl Tally {
    /// Notes how long a paper took.
    pub(super) fn time(&mut self, path: &str, time: Duration) {
        let is_slow = self.slowest.len() < TOP || self.slowest.last().is_some_and(|(least, _)| time > *least);
        if is_slow {
            self.slowest.push((time, path.to_owned()));
            self.slowest.sort_by(|a, b| b.cmp(a));
            self.slowest.truncate(TOP);
        }
    }
}

impl Report {
    /// The report of a run, before the manifest is counted.
    pub(super) fn begin(found: &Found, tally: &Tally, gone: Vec<String>) -> Self {
        let reached = tally.converted + tally.skipped + tally.passing.len();
        let slowest = tally.slowest.iter();
        Self {
            papers: found.papers.len(),
            gone,
            unreadable: found.unreadable.iter().map(|(path, error)| format!("{}: {error}", path.display())).collect(),
            run: Run {
                converted: tally.converted,
                skipped: tally.skipped,
                left: found.papers.len().saturating_sub(reached),
                slowest: slowest.map(|(time, path)| Slow { seconds: time.as_secs_f64(), path: path.clone() }).collect(),
                ..Run::default()
            },
            ..Self::default()
        }
    }

    /// Papers that have no record.
    pub fn failed(&self) -> usize {
        let without = [Outcome::NeedsOcr, Outcome::Encrypted, Outcome::Failed];
        without.iter().filter_map(|outcome| self.outcomes.get(outcome.name())).sum::<usize>() + self.unreadable.len()
    }

    /// Counts what the manifest says of the papers `names` and what went wrong in this run, and writes a row for each
    /// paper that was not read whole.
    pub(super) fn count(
        &mut self,
        manifest: &Manifest,
        passing: &BTreeMap<String, Failure>,
        names: &BTreeSet<&str>,
        errors: &mut impl Write,
    ) -> io::Result<()> {
        writeln!(errors, "paper,outcome,code,reason")?;
        let mut written = Ok(());
        manifest.read(|entry| {
            if names.contains(entry.path.as_str()) && !passing.contains_key(&entry.path) && written.is_ok() {
                self.add(&entry);
                written = write_entry(&entry, errors);
            }
        })?;
        written?;
        for (path, failure) in passing {
            *self.outcomes.entry(failure.outcome.name()).or_default() += 1;
            write_row(errors, [path, failure.outcome.name(), &failure.code, &failure.message])?;
        }
        for path in &self.unreadable {
            write_row(errors, [path, Outcome::Failed.name(), "unreadable", "could not be searched"])?;
        }
        Ok(())
    }

    fn add(&mut self, entry: &Entry) {
        *self.outcomes.entry(entry.outcome.name()).or_default() += 1;
        self.largest.push(Large { bytes: entry.bytes, path: entry.path.clone() });
        self.largest.sort_by(|a, b| b.bytes.cmp(&a.bytes).then_with(|| a.path.cmp(&b.path)));
        self.largest.truncate(TOP);
        if let Some(summary) = &entry.summary {
            self.add_record(&entry.path, summary);
        }
    }

    fn add_record(&mut self, path: &str, summary: &Summary) {
        let year = summary.year.map_or_else(|| "unknown".to_owned(), |year| year.to_string());
        *self.kinds.entry(summary.kind.clone()).or_default() += 1;
        *self.years.entry(year).or_default() += 1;
        self.items += summary.items;
        self.decisions += summary.decisions;
        self.commitments += summary.commitments;
        for (code, count) in &summary.diagnostics {
            *self.diagnostics.entry(code.clone()).or_default() += count;
        }
        if !summary.doubts.is_empty() {
            self.doubtful_papers += 1;
            if self.doubtful.len() < DOUBTFUL {
                self.doubtful.push(Doubtful { path: path.to_owned(), doubts: summary.doubts.clone() });
            }
        }
    }
}

fn write_entry(entry: &Entry, errors: &mut impl Write) -> io::Result<()> {
    let outcome = entry.outcome.name();
    match (&entry.error, &entry.summary) {
        (Some(failure), _) => write_row(errors, [&entry.path, outcome, &failure.code, &failure.message]),
        (None, Some(summary)) if entry.outcome == Outcome::Partial => {
            let doubts: Vec<_> = summary.doubts.iter().map(|doubt| doubt.words()).collect();
            write_row(errors, [&entry.path, outcome, "incomplete", &doubts.join("; ")])
        }
        _ => Ok(()),
    }
}

/// A row of CSV (RFC 4180).
fn write_row(out: &mut impl Write, cells: [&str; 4]) -> io::Result<()> {
    writeln!(out, "{}", cells.map(cell).join(","))
}

/// A cell as a spreadsheet reads it: as text, even where it begins like a formula.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    if guard.is_empty() && !text.contains([',', '"', '\n', '\r']) {
        return text.to_owned();
    }
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_text_whatever_it_holds() {
        assert_eq!(cell("a b.pdf"), "a b.pdf");
        assert_eq!(cell("a, \"b\".pdf"), "\"a, \"\"b\"\".pdf\"");
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
    }

    #[test]
    fn only_the_slowest_papers_are_kept() {
        let mut tally = Tally::default();
        for n in 0..100_u64 {
            tally.time(&n.to_string(), Duration::from_millis(n * 37 % 101));
        }
        let times: Vec<_> = tally.slowest.iter().map(|(time, _)| time.as_millis()).collect();
        assert_eq!(times, [100, 99, 98, 97, 96, 95, 94, 93, 92, 91]);
    }
}
