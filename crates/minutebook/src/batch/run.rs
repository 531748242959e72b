//! One run, from the lock to the report.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use reader::Limits;

use super::copies::{self, Contents, Copy};
use super::manifest::{Entry, MadeBy, Manifest};
use super::report::{Report, Tally};
use super::shelf::Shelf;
use super::{Again, Batch, ERRORS, Event, MANIFEST, OUTPUTS, REPORT, RunError, Watch};
use crate::hash::Hash;
use crate::input::{Looked, Opener};
use crate::outcome::{Failure, Summary};
use crate::threads::{each, threads};
use crate::worker::{Lost, Request, Worker};
use crate::{Error, Found, Paper, Record, write_json};

pub(super) fn run(batch: &Batch, found: &Found, stop: &AtomicBool, watch: &impl Watch) -> Result<Report, RunError> {
    let begun = Instant::now();
    let shelf = Shelf::open(&batch.out)?;
    let path = shelf.file(MANIFEST);
    let (manifest, known) = Manifest::open(&path).map_err(|error| RunError::Unwritable { path, error })?;
    let desk = Desk {
        batch,
        shelf: &shelf,
        known: &known,
        made_by: MadeBy::this(batch.layout),
        stop,
        watch,
        state: Mutex::new(State {
            manifest,
            contents: Contents::default(),
            postponed: Vec::new(),
            tally: Tally::default(),
            broken: None,
        }),
        hands: AtomicUsize::new(0),
    };
    desk.convert_all(&found.papers);
    desk.finish(found, begun)
}

/// What the threads of a run share.
struct Desk<'a, W> {
    batch: &'a Batch,
    shelf: &'a Shelf,
    /// What earlier runs made.
    known: &'a BTreeMap<String, Entry>,
    made_by: MadeBy,
    stop: &'a AtomicBool,
    watch: &'a W,
    state: Mutex<State<'a>>,
    /// Threads that were ever at work: their drafts are named by their number.
    hands: AtomicUsize,
}

/// What the threads of a run write to in turn.
struct State<'a> {
    manifest: Manifest,
    contents: Contents<'a>,
    /// Papers that a worker died of.
    postponed: Vec<&'a Paper>,
    tally: Tally,
    /// Why the run cannot go on.
    broken: Option<RunError>,
}

/// What one thread works with.
struct Hands<'a> {
    opener: Opener,
    worker: Worker<'a>,
    draft: String,
}

/// Whether a paper that its worker died of is tried again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Try {
    First,
    Last,
}

impl<'a, W: Watch> Desk<'a, W> {
    /// Every paper once; those that a worker died of once more, each alone; then those whose content another has.
    fn convert_all(&self, papers: &'a [Paper]) {
        let many = threads(self.batch.threads);
        self.each(many, papers, |hands, paper| self.meet(hands, paper));
        let postponed = std::mem::take(&mut self.state().postponed);
        self.each(1, postponed, |hands, paper| {
            hands.worker = Worker::idle(&self.batch.workers);
            self.convert_now(hands, paper);
        });
        let copies = self.state().contents.take();
        // Not in the `match`, which would keep the state from the threads.
        let firsts = copies::firsts(&copies, &self.state().manifest);
        match firsts {
            Ok(firsts) => self.each(many, copies, |hands, copy| self.copy(hands, copy, &firsts)),
            Err(error) => self.give_up(error),
        }
    }

    fn each<T: Send>(
        &self,
        threads: usize,
        items: impl IntoIterator<Item = T, IntoIter: Send>,
        work: impl Fn(&mut Hands<'a>, T) + Sync,
    ) {
        let goes_on = |_: &T| !self.stop.load(Ordering::Relaxed) && self.state().broken.is_none();
        let hands = || Hands {
            opener: Opener::default(),
            worker: Worker::idle(&self.batch.workers),
            draft: self.hands.fetch_add(1, Ordering::Relaxed).to_string(),
        };
        each(threads, items.into_iter().take_while(goes_on), hands, work);
    }

    fn state(&self) -> MutexGuard<'_, State<'a>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks at a paper and passes it over, leaves it for later, or converts it.
    fn meet(&self, hands: &mut Hands<'a>, paper: &'a Paper) {
        (self.watch)(paper, Event::Begun);
        let looked = match look(&mut hands.opener, paper) {
            Ok(looked) => looked,
            Err(error) => return self.fail(paper, None, &Failure::from(&error)),
        };
        let known = self.known.get(&paper.name).filter(|known| self.is_current(known, looked));
        let mut state = self.state();
        let first = state.contents.first(looked.sha256, paper);
        match (known, first) {
            (Some(known), _) => {
                state.tally.skipped += 1;
                drop(state);
                (self.watch)(paper, known.error.as_ref().map_or(Event::Done, Event::Failed));
            }
            (None, Some(first)) => {
                state.contents.leave(Copy { paper, first });
                drop(state);
                (self.watch)(paper, Event::Postponed);
            }
            (None, None) => {
                drop(state);
                self.convert(hands, paper, looked, Try::First);
            }
        }
    }

    /// Whether an earlier run has made of these bytes what this one would make.
    fn is_current(&self, known: &Entry, looked: Looked) -> bool {
        let is_same = known.sha256 == Some(looked.sha256) && known.made_by == self.made_by;
        is_same
            && match (self.batch.again, known.record) {
                (Again::All, _) | (Again::Failed, None) => false,
                (_, Some(record)) => self.shelf.hash(&known.path) == Some(record),
                (Again::None, None) => true,
            }
    }

    /// Converts a paper whatever is known of it.
    fn convert_now(&self, hands: &mut Hands<'a>, paper: &'a Paper) {
        (self.watch)(paper, Event::Begun);
        match look(&mut hands.opener, paper) {
            Ok(looked) => self.convert(hands, paper, looked, Try::Last),
            Err(error) => self.fail(paper, None, &Failure::from(&error)),
        }
    }

    fn convert(&self, hands: &mut Hands<'a>, paper: &'a Paper, looked: Looked, which: Try) {
        let begun = Instant::now();
        let made = self.make(hands, paper, looked);
        self.state().tally.time(&paper.name, begun.elapsed());
        match made {
            Ok((record, summary)) => self.done(paper, looked, record, summary),
            Err(Lost::Died(_)) if which == Try::First => {
                self.state().postponed.push(paper);
                (self.watch)(paper, Event::Postponed);
            }
            Err(Lost::Died(death)) => self.fail(paper, Some(looked), &Failure::from(&Error::Died(death))),
            Err(Lost::Failed(failure)) => self.fail(paper, Some(looked), &failure),
            Err(Lost::Unwritable(error)) => self.unwritable(paper, error),
        }
    }

    /// Has a record made and puts it in its place.
    fn make(&self, hands: &mut Hands<'a>, paper: &Paper, looked: Looked) -> Result<(Hash, Summary), Lost> {
        let mut draft = self.shelf.draft(&hands.draft).map_err(Lost::Unwritable)?;
        let request = Request { name: paper.name.clone(), place: paper.place.clone() };
        let answer = hands.worker.convert(&request, &mut draft)?;
        if answer.sha256 != looked.sha256 {
            return Err(Lost::Failed(Failure::from(&Error::Changed)));
        }
        let record = draft.put(&self.shelf.place(&paper.name)).map_err(Lost::Unwritable)?;
        Ok((record, answer.summary))
    }

    /// Gives a paper the record, or the failure, of the first with its content.
    fn copy(&self, hands: &mut Hands<'a>, copy: Copy<'a>, firsts: &BTreeMap<String, Entry>) {
        let Copy { paper, first } = copy;
        (self.watch)(paper, Event::Begun);
        let looked = look(&mut hands.opener, paper).ok();
        let first = firsts.get(&first.name).filter(|first| first.sha256 == looked.map(|looked| looked.sha256));
        match (first, looked) {
            (Some(Entry { error: Some(failure), .. }), looked) => self.fail(paper, looked, failure),
            (Some(Entry { summary: Some(summary), path, .. }), Some(looked)) => {
                match self.copy_record(path, paper, &hands.draft) {
                    Ok(record) => self.done(paper, looked, record, summary.clone()),
                    Err(error) => self.unwritable(paper, error),
                }
            }
            // The first has no record that could be copied, or one of the two has changed.
            _ => self.convert_now(hands, paper),
        }
    }

    fn copy_record(&self, first: &str, paper: &Paper, draft: &str) -> io::Result<Hash> {
        let mut record: Record = serde_json::from_slice(&fs::read(self.shelf.place(first))?)?;
        record.source.path.clone_from(&paper.name);
        let mut draft = self.shelf.draft(draft)?;
        write_json(&record, self.batch.layout, &mut draft)?;
        draft.put(&self.shelf.place(&paper.name))
    }

    fn done(&self, paper: &Paper, looked: Looked, record: Hash, summary: Summary) {
        self.note(&Entry {
            outcome: summary.outcome(),
            record: Some(record),
            error: None,
            summary: Some(summary),
            ..self.entry(paper, Some(looked))
        });
        (self.watch)(paper, Event::Done);
    }

    /// Notes that a paper has no record, and takes away the one that it had before it was as it is; but what may be
    /// otherwise tomorrow is only reported.
    fn fail(&self, paper: &Paper, looked: Option<Looked>, failure: &Failure) {
        if failure.is_passing() {
            self.state().tally.passing.insert(paper.name.clone(), failure.clone());
        } else {
            if let Err(error) = self.shelf.remove(&paper.name) {
                return self.unwritable(paper, error);
            }
            self.note(&Entry { outcome: failure.outcome, error: Some(failure.clone()), ..self.entry(paper, looked) });
        }
        (self.watch)(paper, Event::Failed(failure));
    }

    fn entry(&self, paper: &Paper, looked: Option<Looked>) -> Entry {
        Entry {
            path: paper.name.clone(),
            sha256: looked.map(|looked| looked.sha256),
            bytes: looked.map_or(0, |looked| looked.bytes),
            made_by: self.made_by.clone(),
            outcome: crate::Outcome::Failed,
            record: None,
            error: None,
            summary: None,
        }
    }

    fn note(&self, entry: &Entry) {
        let mut state = self.state();
        state.tally.converted += 1;
        let added = if self.known.get(&entry.path) == Some(entry) { Ok(()) } else { state.manifest.add(entry) };
        drop(state);
        if let Err(error) = added {
            self.give_up(error);
        }
    }

    /// A record that has no room ends the run; one that has no place costs its paper.
    fn unwritable(&self, paper: &Paper, error: io::Error) {
        use io::ErrorKind::{QuotaExceeded, ReadOnlyFilesystem, StorageFull};
        if matches!(error.kind(), StorageFull | QuotaExceeded | ReadOnlyFilesystem) {
            self.give_up(error);
        } else {
            self.fail(paper, None, &Failure::from(&Error::Unwritable(error)));
        }
    }

    fn give_up(&self, error: io::Error) {
        let path = self.batch.out.clone();
        self.state().broken.get_or_insert(RunError::Unwritable { path, error });
    }

    /// Puts the manifest in order and writes the report.
    fn finish(self, found: &Found, begun: Instant) -> Result<Report, RunError> {
        let State { mut manifest, tally, broken, .. } = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        if let Some(broken) = broken {
            return Err(broken);
        }
        let names: BTreeSet<&str> = found.papers.iter().map(|paper| paper.name.as_str()).collect();
        let gone: Vec<String> = self.known.keys().filter(|name| !names.contains(name.as_str())).cloned().collect();
        // A folder that cannot be searched today is no reason to think that its papers have gone.
        let prunes = self.batch.prune && found.unreadable.is_empty() && !self.stop.load(Ordering::Relaxed);
        let written = (|| {
            if prunes {
                gone.iter().try_for_each(|name| self.shelf.prune(name))?;
            }
            manifest.put_in_order(self.shelf, prunes.then_some(|name: &str| names.contains(name)))?;
            let mut report = Report::begin(found, &tally, gone);
            let mut errors = self.shelf.draft("errors")?;
            report.count(&manifest, &tally.passing, &names, &mut errors)?;
            report.run.interrupted = self.stop.load(Ordering::Relaxed);
            report.run.seconds = begun.elapsed().as_secs_f64();
            errors.put(&self.shelf.file(ERRORS))?;
            let mut draft = self.shelf.draft("report")?;
            serde_json::to_writer_pretty(&mut draft, &report)?;
            draft.write_all(b"\n")?;
            draft.put(&self.shelf.file(REPORT))?;
            Ok(report)
        })();
        written.map_err(|error| RunError::Unwritable { path: self.batch.out.clone(), error })
    }
}

/// What a paper's bytes are known by, if it can have a record.
fn look(opener: &mut Opener, paper: &Paper) -> Result<Looked, Error> {
    if OUTPUTS.contains(&format!("{}.json", paper.name).as_str()) {
        return Err(Error::Reserved);
    }
    opener.look(&paper.place, &Limits::default())
}
