//! A worker from inside: it reads, converts and answers, one paper at a time.

use std::io::{self, BufRead, BufReader, Write};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use exporter::{Layout, write_json};
use reader::Limits;

use super::protocol::{Answer, Message, Request};
use crate::hash::Hash;
use crate::input::Opener;
use crate::outcome::{Failure, Summary};
use crate::{Error, Record, panics, threads};

/// How a worker converts: the bytes of a paper, its path for the record, and whom to tell of each stage.
pub trait Convert: Fn(&[u8], &str, &mut dyn FnMut(&'static str)) -> Result<Record, Error> + Send + 'static {}

impl<F: Fn(&[u8], &str, &mut dyn FnMut(&'static str)) -> Result<Record, Error> + Send + 'static> Convert for F {}

/// Time between two words of progress: a quick paper costs none.
const PROGRESS: Duration = Duration::from_millis(200);

/// The stage that the paper in hand is in.
type Stage = Arc<Mutex<&'static str>>;

/// How often a worker without further requests looks whether anybody waits for its answer.
const GLANCE: Duration = Duration::from_millis(20);

/// Answers the requests on standard input, one line each, until there are no more, with at most `max_memory` MiB of
/// address space, where the system knows such a limit.
///
/// # Errors
///
/// Where a pipe breaks or the limit is refused.
pub fn serve(layout: Layout, max_memory: Option<u64>, convert: impl Convert) -> io::Result<()> {
    max_memory.map_or(Ok(()), limit_memory)?;
    let parent = parent();
    let (send, requests) = channel();
    let stage = Stage::default();
    let telling = Arc::clone(&stage);
    thread::spawn(move || tell(&telling));
    let answering = thread::Builder::new()
        .stack_size(threads::STACK)
        .spawn(move || answer_all(&requests, layout, &convert, &stage))?;
    for line in BufReader::new(io::stdin().lock()).lines() {
        if send.send(line?).is_err() {
            break;
        }
    }
    drop(send);
    // Whoever asked may have died: then the paper in hand, which may never end, is nobody's any more.
    while !answering.is_finished() {
        if parent != self::parent() {
            return Ok(());
        }
        thread::sleep(GLANCE);
    }
    answering.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}

/// Says, as long as the process lives, when the paper in hand has come to another stage.
fn tell(stage: &Stage) -> io::Result<()> {
    let mut told = "";
    loop {
        thread::sleep(PROGRESS);
        let now = *stage.lock().unwrap_or_else(PoisonError::into_inner);
        if now != told {
            told = now;
            say(&Message::Progress(now.to_owned()), &[])?;
        }
    }
}

fn answer_all(requests: &Receiver<String>, layout: Layout, convert: &impl Convert, stage: &Stage) -> io::Result<()> {
    let mut opener = Opener::default();
    for line in requests {
        let request: Request = serde_json::from_str(&line)?;
        let answer = panics::caught(|| answer(&request, layout, &mut opener, convert, stage));
        match answer.unwrap_or_else(|panic| Err(Error::Panicked(panic))) {
            Ok((answer, json)) => say(&Message::Converted { bytes: json.len(), answer }, &json)?,
            Err(error) => say(&Message::Failed(Failure::from(&error)), &[])?,
        }
    }
    Ok(())
}

/// The answer and the record's JSON.
fn answer(
    request: &Request,
    layout: Layout,
    opener: &mut Opener,
    convert: &impl Convert,
    stage: &Stage,
) -> Result<(Answer, Vec<u8>), Error> {
    let enter = |name| *stage.lock().unwrap_or_else(PoisonError::into_inner) = name;
    enter("opening");
    let bytes = opener.read(&request.place, &Limits::default())?;
    let record = convert(&bytes, &request.name, &mut { enter })?;
    let mut json = Vec::new();
    write_json(&record, layout, &mut json).map_err(Error::Unwritable)?;
    Ok((Answer { sha256: Hash::of(&bytes), summary: Summary::of(&record) }, json))
}

/// Writes a message, and what belongs to it, in one piece.
fn say(message: &Message, record: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    serde_json::to_writer(&mut out, message)?;
    out.write_all(b"\n")?;
    out.write_all(record)?;
    out.flush()
}

#[cfg(unix)]
fn parent() -> u32 {
    std::os::unix::process::parent_id()
}

#[cfg(not(unix))]
fn parent() -> u32 {
    0
}

#[cfg(unix)]
fn limit_memory(mib: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let bytes = mib.saturating_mul(1 << 20);
    let maximum = getrlimit(Resource::As).maximum;
    let current = Some(maximum.map_or(bytes, |maximum| maximum.min(bytes)));
    Ok(setrlimit(Resource::As, Rlimit { current, maximum })?)
}

#[cfg(not(unix))]
fn limit_memory(_: u64) -> io::Result<()> {
    Ok(())
}
