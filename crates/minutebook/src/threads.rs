//! Work on many things at once, each thread with a state of its own, in bounded memory.

use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

/// Stack of a thread that converts. Papers nest as deep as the reader's limit, and stages that recurse meet that depth
/// here.
pub(crate) const STACK: usize = 64 << 20;

/// Results a thread that wait for their turn: what bounds memory when one slow thing holds up the line.
const WINDOW: usize = 16;

/// So many threads as were asked for; 0 is one for each core.
pub(crate) fn threads(asked: usize) -> usize {
    match asked {
        0 => thread::available_parallelism().map_or(1, usize::from),
        asked => asked,
    }
}

/// Runs `work` on a thread with a stack deep enough for any paper.
///
/// # Panics
///
/// Where `work` does, or the system refuses a thread.
pub fn on_deep_stack<R: Send>(work: impl FnOnce() -> R + Send) -> R {
    pool(1).install(work)
}

fn pool(threads: usize) -> ThreadPool {
    let pool = ThreadPoolBuilder::new().num_threads(threads).stack_size(STACK).build();
    pool.expect("the system gives threads")
}

/// Hands each item to one of `threads` threads, which make their own state first.
pub(crate) fn each<T, S>(
    threads: usize,
    items: impl Iterator<Item = T> + Send,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, T) + Sync,
) {
    let items = Mutex::new(items.fuse());
    let next = || items.lock().unwrap_or_else(PoisonError::into_inner).next();
    pool(threads).broadcast(|_| {
        let mut state = state();
        while let Some(item) = next() {
            work(&mut state, item);
        }
    });
}

/// As [`each`], and hands the results to `take` on this thread in the order of the items, until it breaks. An item is
/// asked for only when a thread is free, and its result handed on as soon as those before it are.
pub(crate) fn in_order<T: Send, S, R: Send>(
    threads: usize,
    items: impl Iterator<Item = T> + Send,
    state: impl Fn() -> S + Sync,
    work: impl Fn(&mut S, T) -> R + Sync,
    mut take: impl FnMut(R) -> ControlFlow<()>,
) {
    let (queue, line) = sync_channel::<Receiver<R>>(WINDOW * threads);
    let jobs = items.map_while(move |item| {
        let (done, result) = sync_channel(1);
        // Nobody stands in line any more where `take` has broken off.
        queue.send(result).ok().map(|()| (item, done))
    });
    thread::scope(|scope| {
        let (state, work) = (&state, &work);
        scope.spawn(move || each(threads, jobs, state, |state, (item, done)| drop(done.send(work(state, item)))));
        // A sender that is gone without a word belongs to work that panicked; the scope passes the panic on.
        let _ = line.into_iter().map_while(|result| result.recv().ok()).try_for_each(&mut take);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn doubled(threads: usize, items: impl Iterator<Item = u64> + Send, take: impl FnMut(u64) -> ControlFlow<()>) {
        in_order(threads, items, || (), |(), n| n * 2, take);
    }

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let mut seen = Vec::new();
        doubled(4, 0..500, |n| {
            seen.push(n);
            ControlFlow::Continue(())
        });
        assert_eq!(seen, (0..500).map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn a_taker_that_breaks_gets_no_more() {
        let mut seen = 0;
        doubled(2, 0.., |_| {
            seen += 1;
            if seen == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        assert_eq!(seen, 3);
    }

    #[test]
    fn a_result_is_handed_on_before_the_next_item_is_there() {
        let (ask, items) = sync_channel(1);
        ask.send(1).unwrap();
        let mut ask = Some(ask);
        doubled(2, items.into_iter(), |n| {
            // The next item is there only now; after the last there are no more.
            ask = ask.take().filter(|ask| n < 100 && ask.send(n).is_ok());
            ControlFlow::Continue(())
        });
        assert!(ask.is_none());
    }
}
