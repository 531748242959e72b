//! Many papers at once, in order, in bounded memory.

use std::collections::VecDeque;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, sync_channel};

use rayon::{ThreadPool, ThreadPoolBuildError, ThreadPoolBuilder};

use crate::{Error, Options, Paper, Record, convert};

/// Stack of a worker thread. Papers nest as deep as the reader's limit, and stages that recurse meet that depth here.
const STACK: usize = 64 << 20;

/// Papers a thread that wait for their turn or their worker: what bounds memory when one slow paper holds up the line.
const WINDOW: usize = 16;

/// Threads that convert papers.
#[derive(Debug)]
pub struct Workers {
    pool: ThreadPool,
}

impl Workers {
    /// So many threads; 0 for one a core.
    ///
    /// # Errors
    ///
    /// Where the system refuses a thread.
    pub fn new(threads: usize) -> Result<Self, ThreadPoolBuildError> {
        let pool = ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build()?;
        Ok(Self { pool })
    }

    /// Runs `work` on one of the threads.
    pub fn run<R: Send>(&self, work: impl FnOnce() -> R + Send) -> R {
        self.pool.install(work)
    }

    /// Runs `work` on each item, in parallel, and hands the results to `take` on this thread in the order of the
    /// items, until it breaks.
    pub fn in_order<T: Send, R: Send>(
        &self,
        items: impl IntoIterator<Item = T>,
        work: impl Fn(T) -> R + Sync,
        mut take: impl FnMut(R) -> ControlFlow<()>,
    ) {
        let window = WINDOW * self.pool.current_num_threads();
        let work = &work;
        self.pool.in_place_scope_fifo(|scope| {
            let mut waiting = VecDeque::with_capacity(window);
            for item in items {
                if waiting.len() == window && next(&mut waiting, &mut take).is_break() {
                    return;
                }
                let (done, result) = sync_channel(1);
                // Nobody waits for the result any more where `take` has broken off.
                scope.spawn_fifo(move |_| drop(done.send(work(item))));
                waiting.push_back(result);
            }
            while !waiting.is_empty() && next(&mut waiting, &mut take).is_continue() {}
        });
    }
}

/// Waits for the first result in line and hands it on.
fn next<R>(waiting: &mut VecDeque<Receiver<R>>, take: &mut impl FnMut(R) -> ControlFlow<()>) -> ControlFlow<()> {
    match waiting.pop_front().map(|result| result.recv()) {
        Some(Ok(result)) => take(result),
        // A sender that is gone without a word belongs to work that panicked; the scope passes the panic on.
        Some(Err(_)) | None => ControlFlow::Break(()),
    }
}

/// Converts papers in parallel; `take` gets each with its record or the reason why it has none, in the order given.
pub fn convert_many(
    papers: &[Paper],
    options: &Options,
    workers: &Workers,
    mut take: impl FnMut(&Paper, Result<Record, Error>) -> ControlFlow<()>,
) {
    let work = |paper| (paper, read_and_convert(paper, options));
    workers.in_order(papers, work, |(paper, result)| take(paper, result));
}

fn read_and_convert(paper: &Paper, options: &Options) -> Result<Record, Error> {
    convert(&paper.read()?, &paper.name, options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let workers = Workers::new(4).unwrap();
        let mut seen = Vec::new();
        workers.in_order(
            0..500,
            |n| n * 2,
            |n| {
                seen.push(n);
                ControlFlow::Continue(())
            },
        );
        assert_eq!(seen, (0..500).map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn a_taker_that_breaks_gets_no_more() {
        let workers = Workers::new(2).unwrap();
        let mut seen = 0;
        workers.in_order(
            0..,
            |n: u64| n,
            |_| {
                seen += 1;
                if seen == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        assert_eq!(seen, 3);
    }
}
