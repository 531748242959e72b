//! `minutebook convert`: papers to records.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, IsTerminal, Write};
use std::ops::ControlFlow;
use std::path::Path;

use anyhow::{Context, bail};
use indicatif::{ProgressBar, ProgressStyle};
use minutebook::{Error, Found, Layout, Options, Paper, Workers, find_papers};

use super::Outcome;
use super::arguments::Convert;

pub(super) fn run(arguments: &Convert) -> anyhow::Result<Outcome> {
    let Found { papers, unreadable } = find_papers(&arguments.paths, arguments.out.as_deref());
    for (path, error) in &unreadable {
        report(path, error);
    }
    if papers.is_empty() {
        bail!("there are no papers to convert");
    }
    if let Some(folder) = &arguments.out {
        refuse_clashes(&papers)?;
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    }
    let failed = unreadable.len() + convert(&papers, arguments)?;
    Ok(if failed == 0 { Outcome::Whole } else { Outcome::Partial })
}

/// Two papers of one name would have one record.
fn refuse_clashes(papers: &[Paper]) -> anyhow::Result<()> {
    let mut seen = BTreeMap::new();
    for paper in papers {
        if let Some(other) = seen.insert(&paper.name, &paper.path) {
            let (first, second) = (other.display(), paper.path.display());
            bail!("{first} and {second} would have one record, {}.json: convert them apart", paper.name);
        }
    }
    Ok(())
}

/// Converts the papers and gives the number of those that could not be.
fn convert(papers: &[Paper], arguments: &Convert) -> anyhow::Result<usize> {
    let workers = Workers::new(arguments.threads)?;
    let options = Options::default();
    let layout = if arguments.pretty { Layout::Indented } else { Layout::Line };
    let bar = progress_bar(papers.len(), arguments.out.is_some());
    let mut stdout = io::stdout().lock();
    let mut failed = 0;
    let mut written = Ok(());
    let work = |paper| (paper, record(paper, &options, layout, arguments.out.as_deref()));
    workers.in_order(papers, work, |(paper, result): (&Paper, _)| {
        bar.inc(1);
        match result {
            Ok(json) => written = stdout.write_all(&json),
            Err(error) => {
                failed += 1;
                bar.suspend(|| report(&paper.path, &error));
            }
        }
        if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    bar.finish_and_clear();
    written.and_then(|()| stdout.flush())?;
    Ok(failed)
}

/// Reads and converts one paper. Its record goes below `out`; where there is no such folder, its JSON is the result.
fn record(paper: &Paper, options: &Options, layout: Layout, out: Option<&Path>) -> Result<Vec<u8>, Error> {
    let record = minutebook::convert(&paper.read()?, &paper.name, options)?;
    let mut json = Vec::new();
    match out {
        Some(folder) => minutebook::save(&record, layout, folder)?,
        None => minutebook::write_json(&record, layout, &mut json).map_err(Error::Unwritable)?,
    }
    Ok(json)
}

/// A bar on stderr where people are watching and it does not run into the records.
fn progress_bar(papers: usize, to_folder: bool) -> ProgressBar {
    if !to_folder && io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{pos} of {len} papers {wide_bar} {per_sec}, {eta} left");
    // indicatif draws nothing where stderr is no terminal.
    ProgressBar::new(papers as u64).with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
}

/// Names a paper and why it has no record, on one line of stderr.
pub(super) fn report(path: &Path, error: &Error) {
    eprintln!("{}: {error}", path.display());
}
