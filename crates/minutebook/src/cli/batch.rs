//! `minutebook convert --out`: an archive to a folder of records.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::bail;
use minutebook::{Again, Batch, Event, Paper};

use super::arguments::Convert;
use super::convert::{find, report};
use super::progress::Progress;
use super::worker::{layout, workers};
use super::{Outcome, interrupt, table};

pub(super) fn run(arguments: &Convert, out: &Path) -> anyhow::Result<Outcome> {
    let stop = interrupt::flag()?;
    let mut found = find(arguments)?;
    // A paper that two paths lead to is one.
    found.papers.sort();
    found.papers.dedup();
    for (path, error) in &found.unreadable {
        report(path, error);
    }
    if found.papers.is_empty() {
        bail!("there are no papers to convert");
    }
    refuse_clashes(&found.papers)?;
    let batch = Batch {
        out: out.to_owned(),
        layout: layout(arguments.pretty),
        threads: arguments.threads,
        workers: workers(arguments)?,
        again: again(arguments),
        prune: arguments.prune,
    };
    let progress = Progress::start(found.papers.len(), arguments.quiet, &stop);
    let result = batch.run(&found, &stop, &|paper: &Paper, event: Event<'_>| progress.tell(paper, event));
    progress.finish();
    let result = result?;
    if !arguments.quiet {
        eprint!("{}", table::of(&result, out));
    }
    Ok(match (result.run.interrupted, result.failed()) {
        (true, _) => Outcome::Interrupted,
        (false, 0) => Outcome::Whole,
        (false, _) => Outcome::Partial,
    })
}

fn again(arguments: &Convert) -> Again {
    match (arguments.force, arguments.retry_failed) {
        (true, _) => Again::All,
        (false, true) => Again::Failed,
        (false, false) => Again::None,
    }
}

/// Two papers of one name would have one record.
fn refuse_clashes(papers: &[Paper]) -> anyhow::Result<()> {
    let mut seen = BTreeMap::new();
    for paper in papers {
        if let Some(other) = seen.insert(&paper.name, &paper.place.path) {
            let (first, second) = (other.display(), paper.place.path.display());
            bail!("{first} and {second} would have one record, {}.json: convert them apart", paper.name);
        }
    }
    Ok(())
}
