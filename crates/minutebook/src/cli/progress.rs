//! How far a run is, on stderr: a bar with the papers in hand on a terminal, or else a line every ten seconds.

use std::collections::BTreeSet;
use std::io::{self, IsTerminal};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use minutebook::{Event, Paper};

use super::convert::report;

/// Time between two lines where nobody draws a bar.
const LINE: Duration = Duration::from_secs(10);

/// Time between two looks at what is in hand, on a terminal.
const TICK: Duration = Duration::from_millis(200);

/// Tells people how far a run is.
pub(super) struct Progress {
    shared: Arc<Shared>,
    // Dropped, it ends the thread.
    end: Sender<()>,
    thread: JoinHandle<()>,
}

struct Shared {
    bar: ProgressBar,
    in_hand: Mutex<BTreeSet<String>>,
    stop: Arc<AtomicBool>,
}

impl Progress {
    /// Begins to tell, of so many papers.
    pub(super) fn start(papers: usize, quiet: bool, stop: &Arc<AtomicBool>) -> Self {
        let bar = ProgressBar::with_draw_target(Some(papers as u64), ProgressDrawTarget::hidden());
        let is_terminal = io::stderr().is_terminal() && !quiet;
        if is_terminal {
            let style = ProgressStyle::with_template("{pos} of {len} papers {wide_bar} {per_sec}, {eta} left\n{msg}");
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        let shared = Arc::new(Shared { bar, in_hand: Mutex::default(), stop: Arc::clone(stop) });
        let (end, ended) = channel();
        let telling = Arc::clone(&shared);
        let thread = thread::spawn(move || {
            let period = if is_terminal { TICK } else { LINE };
            let begun = Instant::now();
            while ended.recv_timeout(period) == Err(RecvTimeoutError::Timeout) {
                if is_terminal {
                    telling.bar.set_message(telling.message());
                } else if !quiet {
                    eprintln!("{}", telling.line(begun.elapsed()));
                }
            }
        });
        Self { shared, end, thread }
    }

    /// Takes note of what happens to a paper; names it where it has no record.
    pub(super) fn tell(&self, paper: &Paper, event: Event<'_>) {
        let Shared { bar, in_hand, .. } = &*self.shared;
        let mut in_hand = in_hand.lock().unwrap_or_else(PoisonError::into_inner);
        match event {
            Event::Begun => {
                in_hand.insert(paper.name.clone());
                return;
            }
            Event::Postponed => {}
            Event::Done => bar.inc(1),
            Event::Failed(failure) => {
                bar.inc(1);
                bar.suspend(|| report(&paper.place.path, failure));
            }
        }
        in_hand.remove(&paper.name);
    }

    /// Takes the bar away.
    pub(super) fn finish(self) {
        drop(self.end);
        // It ends at once, and panics only where stderr is gone.
        let _ = self.thread.join();
        self.shared.bar.finish_and_clear();
    }
}

impl Shared {
    fn message(&self) -> String {
        let names = self.in_hand.lock().unwrap_or_else(PoisonError::into_inner);
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let stopping = self.stop.load(Ordering::Relaxed);
        let stopping = if stopping { "interrupted, finishing " } else { "" };
        format!("{stopping}{}", names.join("  "))
    }

    fn line(&self, elapsed: Duration) -> String {
        let (done, all) = (self.bar.position(), self.bar.length().unwrap_or_default());
        let passed = elapsed.as_secs().max(1);
        match ((all - done) * passed).checked_div(done) {
            Some(left) => format!("{done} of {all} papers, {}/s, {left} s left", done / passed),
            None => format!("{done} of {all} papers"),
        }
    }
}
