//! A worker from inside: it reads, converts and answers, one paper at a time.

use std::io::{self, BufRead, BufReader, Write};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

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

/// Time between two words of progress, so that a quick paper costs none.
const PROGRESS: Duration = Duration::from_millis(100);

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
    let answering = thread::Builder::new()
        .stack_size(threads::STACK)
        .spawn(move || answer_all(&requests, layout, &convert, &mut io::stdout().lock()))?;
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

fn answer_all(
    requests: &Receiver<String>,
    layout: Layout,
    convert: &impl Convert,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut opener = Opener::default();
    let mut record = Vec::new();
    for line in requests {
        let request: Request = serde_json::from_str(&line)?;
        record.clear();
        let answer = panics::caught(|| answer(&request, layout, &mut opener, convert, &mut record, out));
        let message = match answer.unwrap_or_else(|panic| Err(Error::Panicked(panic))) {
            Ok(answer) => Message::Converted { bytes: record.len(), answer },
            Err(error) => Message::Failed(Failure::from(&error)),
        };
        say(out, &message)?;
        if matches!(message, Message::Converted { .. }) {
            out.write_all(&record)?;
        }
        out.flush()?;
    }
    Ok(())
}

fn answer(
    request: &Request,
    layout: Layout,
    opener: &mut Opener,
    convert: &impl Convert,
    json: &mut Vec<u8>,
    out: &mut impl Write,
) -> Result<Answer, Error> {
    let bytes = opener.read(&request.place, &Limits::default())?;
    let mut last = Instant::now();
    let record = convert(&bytes, &request.name, &mut |stage| {
        if last.elapsed() >= PROGRESS {
            last = Instant::now();
            // Nobody listens only where the parent has died, which the main thread sees.
            let _ = say(out, &Message::Progress(stage.to_owned()));
        }
    })?;
    write_json(&record, layout, json).map_err(Error::Unwritable)?;
    Ok(Answer { sha256: Hash::of(&bytes), summary: Summary::of(&record) })
}

fn say(out: &mut impl Write, message: &Message) -> io::Result<()> {
    let mut line = serde_json::to_vec(message)?;
    line.push(b'\n');
    out.write_all(&line)?;
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
