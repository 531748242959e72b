//! A run's report as a table for people.

use std::fmt::Write;
use std::path::Path;

use minutebook::{Outcome, Report};

/// How many rows are shown of a list that may be long.
const ROWS: usize = 5;

/// The table; what is zero is left out, but for the papers that have a record and those that have none.
pub(super) fn of(report: &Report, out: &Path) -> String {
    let mut table = String::new();
    // A string takes all.
    let _ = write(report, out, &mut table);
    table
}

fn write(report: &Report, out: &Path, to: &mut String) -> std::fmt::Result {
    let run = &report.run;
    row(to, "papers", report.papers, "")?;
    for outcome in Outcome::ALL {
        let count = report.outcomes.get(outcome.name()).copied().unwrap_or_default();
        if count > 0 || matches!(outcome, Outcome::Ok | Outcome::Failed) {
            row(to, outcome.name(), count, meaning(outcome))?;
        }
    }
    for (count, name, words) in [
        (run.skipped, "skipped", "unchanged since an earlier run"),
        (run.left, "left", "not reached: run the same command again"),
        (report.gone.len(), "gone", "no longer among the papers; --prune moves their records away"),
        (report.unreadable.len(), "unreadable", "paths that could not be searched"),
        (report.doubtful_papers, "doubtful", "look incomplete: see report.json"),
    ] {
        if count > 0 {
            row(to, name, count, words)?;
        }
    }
    let found = [("items", report.items), ("decisions", report.decisions), ("commitments", report.commitments)];
    let found: Vec<_> = found.iter().map(|(name, count)| format!("{count} {name}")).collect();
    line(to, "found", &found.join(", "))?;
    line(to, "kinds", &counts(&report.kinds))?;
    line(to, "years", &counts(&report.years))?;
    line(to, "diagnostics", &counts(&report.diagnostics))?;
    let slowest = run.slowest.iter().map(|slow| format!("{:>6.2} s   {}", slow.seconds, slow.path));
    list(to, "slowest", slowest)?;
    let largest = report.largest.iter().map(|large| format!("{:>6} kB  {}", large.bytes.div_ceil(1000), large.path));
    list(to, "largest", largest)?;
    let state = if run.interrupted { "interrupted after" } else { "done in" };
    writeln!(
        to,
        "{state} {:.1} s; records, manifest.jsonl, report.json and errors.csv are in {}",
        run.seconds,
        out.display()
    )
}

fn meaning(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Ok => "have a record",
        Outcome::Partial => "have a record, and words that could not be read",
        Outcome::NeedsOcr => "are scans",
        Outcome::Encrypted => "open with a password only",
        Outcome::Failed => "have none: see errors.csv",
    }
}

fn row(to: &mut String, name: &str, count: usize, words: &str) -> std::fmt::Result {
    writeln!(to, "{}", format!("{name:<11} {count:>7}  {words}").trim_end())
}

fn line(to: &mut String, name: &str, words: &str) -> std::fmt::Result {
    if words.is_empty() { Ok(()) } else { writeln!(to, "{name:<11} {words}") }
}

fn counts(counts: &std::collections::BTreeMap<String, usize>) -> String {
    counts.iter().map(|(name, count)| format!("{name} {count}")).collect::<Vec<_>>().join(", ")
}

/// The first rows of a list, its name before the first of them.
fn list(to: &mut String, name: &str, rows: impl Iterator<Item = String>) -> std::fmt::Result {
    rows.take(ROWS).enumerate().try_for_each(|(row, words)| line(to, if row == 0 { name } else { "" }, &words))
}
