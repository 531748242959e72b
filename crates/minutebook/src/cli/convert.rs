//! `minutebook convert`: papers to records, in a folder, on stdout, or one by one for another program.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::ops::ControlFlow;
use std::path::Path;

use anyhow::{Context, bail};
use minutebook::{Exclude, Failure, Found, Paper, find_papers, listed_papers};
use serde::Serialize;

use super::arguments::Convert;
use super::show::show;
use super::worker::{layout, workers};
use super::{Outcome, batch};

pub(super) fn run(arguments: &Convert) -> anyhow::Result<Outcome> {
    match (&arguments.out, arguments.paths.as_slice()) {
        (Some(out), _) => batch::run(arguments, out),
        (None, [path]) if !arguments.ndjson && arguments.files_from.is_none() && is_one_paper(path) => {
            one(path, arguments)
        }
        (None, []) if arguments.ndjson => filter(arguments),
        (None, _) => stream(arguments),
    }
}

/// Standard input, or something that is read like a file; not a folder, an archive or a pattern.
fn is_one_paper(path: &Path) -> bool {
    let is_archive = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    path.as_os_str() == "-" || (path.exists() && !path.is_dir() && !is_archive)
}

/// One paper to stdout: there is nothing else that it could harm.
fn one(path: &Path, arguments: &Convert) -> anyhow::Result<Outcome> {
    show(path, |record, out| minutebook::write_json(record, layout(arguments.pretty), out))
}

/// Many papers to stdout.
fn stream(arguments: &Convert) -> anyhow::Result<Outcome> {
    let found = find(arguments)?;
    if found.papers.is_empty() && found.unreadable.is_empty() {
        bail!("there are no papers to convert");
    }
    let mut answers = Answers::new(arguments.ndjson);
    for (path, error) in &found.unreadable {
        answers.failed(path, &path.to_string_lossy(), &Failure::from(error))?;
    }
    if found.papers.is_empty() && !arguments.ndjson {
        bail!("there are no papers to convert");
    }
    answers.take_all(found.papers.into_iter().map(Ok), arguments)
}

/// A line of stdout for each line of the list, as soon as it can be.
fn filter(arguments: &Convert) -> anyhow::Result<Outcome> {
    let list = list(arguments)?;
    let papers = listed_papers(list).map_while(Result::ok).map(|paper| paper.ok_or_else(blank));
    Answers::new(true).take_all(papers, arguments)
}

fn blank() -> Failure {
    Failure {
        outcome: minutebook::Outcome::Failed,
        code: "unreadable".to_owned(),
        message: "the line names no paper".to_owned(),
    }
}

/// What is said of papers that have a record and of those that have none.
struct Answers {
    stdout: io::StdoutLock<'static>,
    ndjson: bool,
    outcome: Outcome,
}

/// Stands for the record of a paper that has none.
#[derive(Serialize)]
struct NoRecord<'a> {
    source: NoSource<'a>,
    error: &'a Failure,
}

#[derive(Serialize)]
struct NoSource<'a> {
    path: &'a str,
}

impl Answers {
    fn new(ndjson: bool) -> Self {
        Self { stdout: io::stdout().lock(), ndjson, outcome: Outcome::Whole }
    }

    fn take_all(
        mut self,
        papers: impl Iterator<Item = Result<Paper, Failure>> + Send,
        arguments: &Convert,
    ) -> anyhow::Result<Outcome> {
        let workers = workers(arguments)?;
        let mut written = Ok(());
        minutebook::convert_in_order(papers, arguments.threads, &workers, |paper, json| {
            written = match (paper, json) {
                (_, Ok(json)) => self.stdout.write_all(&json).and_then(|()| self.stdout.flush()),
                (Some(paper), Err(failure)) => self.failed(&paper.place.path, &paper.name, &failure),
                (None, Err(failure)) => self.failed(Path::new(""), "", &failure),
            };
            if written.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        written?;
        Ok(self.outcome)
    }

    fn failed(&mut self, path: &Path, name: &str, failure: &Failure) -> io::Result<()> {
        self.outcome = Outcome::Partial;
        if !self.ndjson {
            report(path, failure);
            return Ok(());
        }
        let answer = NoRecord { source: NoSource { path: name }, error: failure };
        serde_json::to_writer(&mut self.stdout, &answer)?;
        self.stdout.write_all(b"\n")?;
        self.stdout.flush()
    }
}

/// All papers that the command line names.
pub(super) fn find(arguments: &Convert) -> anyhow::Result<Found> {
    if arguments.paths.iter().any(|path| path.as_os_str() == "-") {
        bail!("`-` reads one paper to stdout: name it alone, and no --out");
    }
    let exclude = Exclude::new(arguments.exclude.iter().map(String::as_str)).context("--exclude is no pattern")?;
    let mut found = find_papers(&arguments.paths, &exclude, arguments.out.as_deref());
    if arguments.files_from.is_some() {
        for paper in listed_papers(list(arguments)?) {
            found.papers.extend(paper.context("the list of files cannot be read")?);
        }
    }
    Ok(found)
}

fn list(arguments: &Convert) -> anyhow::Result<Box<dyn io::BufRead + Send>> {
    match &arguments.files_from {
        Some(path) if path.as_os_str() != "-" => {
            let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
            Ok(Box::new(BufReader::new(file)))
        }
        _ => Ok(Box::new(BufReader::new(io::stdin()))),
    }
}

/// Names a paper and why it has no record, on one line of stderr.
pub(super) fn report(path: &Path, reason: &impl std::fmt::Display) {
    eprintln!("{}: {reason}", path.display());
}
