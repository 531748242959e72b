//! Papers to records in memory, one after the other in the order given.

use std::ops::ControlFlow;

use crate::outcome::Failure;
use crate::threads::{in_order, threads};
use crate::worker::{Lost, Request, Worker};
use crate::{Error, Limits, Options, Paper, Record, Workers, read_paper};

/// Converts papers in this process, on so many threads, 0 for one a core; `take` gets each with its record or the
/// reason why it has none, in the order given. For papers that are known to do no harm: a crash is the caller's own.
pub fn convert_many(
    papers: &[Paper],
    asked: usize,
    options: &Options,
    mut take: impl FnMut(&Paper, Result<Record, Error>) -> ControlFlow<()>,
) {
    let record = |paper: &Paper| crate::convert(&read_paper(paper, &Limits::default())?, &paper.name, options);
    let work = |(): &mut (), paper| (paper, record(paper));
    in_order(threads(asked), papers.iter(), || (), work, |(paper, record)| take(paper, record));
}

/// Converts papers by workers, on so many threads, 0 for one a core; `take` gets each with the JSON of its record or the reason why
/// it has none, in the order given and as soon as those before it are done. What is no paper is handed on as its reason.
pub fn convert_in_order(
    papers: impl Iterator<Item = Result<Paper, Failure>> + Send,
    asked: usize,
    workers: &Workers,
    mut take: impl FnMut(Option<&Paper>, Result<Vec<u8>, Failure>) -> ControlFlow<()>,
) {
    let work = |worker: &mut Worker<'_>, paper: Result<Paper, Failure>| match paper {
        Ok(paper) => {
            let json = convert(worker, &paper);
            (Some(paper), json)
        }
        Err(failure) => (None, Err(failure)),
    };
    let idle = || Worker::idle(workers);
    in_order(threads(asked), papers, idle, work, |(paper, json)| take(paper.as_ref(), json));
}

/// A paper that its worker dies of is tried again at once, by a worker of its own.
fn convert(worker: &mut Worker<'_>, paper: &Paper) -> Result<Vec<u8>, Failure> {
    let request = Request { name: paper.name.clone(), place: paper.place.clone() };
    let mut json = Vec::new();
    let mut answer = worker.convert(&request, &mut json);
    if matches!(answer, Err(Lost::Died(_))) {
        json.clear();
        answer = worker.convert(&request, &mut json);
    }
    match answer {
        Ok(_) => Ok(json),
        Err(Lost::Failed(failure)) => Err(failure),
        Err(Lost::Died(death)) => Err(Failure::from(&Error::Died(death))),
        Err(Lost::Unwritable(error)) => Err(Failure::from(&Error::Unwritable(error))),
    }
}
