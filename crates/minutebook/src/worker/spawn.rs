//! A worker seen from outside: started when needed, watched, replaced when it dies or has worked enough.

use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::death::{Death, Limit};
use super::pipe::Pipe;
use super::protocol::{Answer, Message, Request};
use crate::outcome::Failure;

/// Papers after which a worker is replaced, so that what one paper leaves behind does not outlive it for ever. To start
/// a worker and its patterns takes as long as a hundred small papers.
const SERVICE: u32 = 5000;

/// How much of a worker's last words is kept.
const LAST_WORDS: usize = 4096;

/// Which program converts, and what a paper may cost.
#[derive(Clone, Debug)]
pub struct Workers {
    /// A program that calls [`serve`](super::serve()).
    pub program: PathBuf,
    /// What it is called with.
    pub arguments: Vec<OsString>,
    /// How long a paper may make no progress. It may take ten times as long in all.
    pub timeout: Duration,
    /// Address space of a worker, in MiB; the program is told by `--max-memory`.
    pub max_memory: u64,
}

/// Limits in all, as a multiple of the limit of one step.
const STEPS: u32 = 10;

/// Why a worker's answer is none.
#[derive(Debug)]
pub(crate) enum Lost {
    /// The paper has no record, and the worker says why.
    Failed(Failure),
    /// The worker died of the paper.
    Died(Death),
    /// The record came, and could not be written.
    Unwritable(io::Error),
}

/// One worker, or the next to be.
#[derive(Debug)]
pub(crate) struct Worker<'a> {
    workers: &'a Workers,
    process: Option<Process>,
}

impl<'a> Worker<'a> {
    /// Nothing is started before there is work.
    pub(crate) fn idle(workers: &'a Workers) -> Self {
        Self { workers, process: None }
    }

    /// Has a paper converted; its record goes to `out`.
    pub(crate) fn convert(&mut self, request: &Request, out: &mut dyn Write) -> Result<Answer, Lost> {
        let mut process = match self.process.take() {
            Some(process) if process.served < SERVICE => process,
            _ => Process::start(self.workers)?,
        };
        let answer = process.convert(request, self.workers, out);
        match answer {
            Ok(_) | Err(Lost::Failed(_)) => self.process = Some(process),
            // Ended with what it had still to say.
            Err(_) => drop(process),
        }
        answer
    }
}

/// A running worker. It is ended when this is dropped.
#[derive(Debug)]
struct Process {
    child: Child,
    stdin: ChildStdin,
    stdout: BufReader<Pipe>,
    stderr: Option<JoinHandle<String>>,
    served: u32,
}

impl Process {
    fn start(workers: &Workers) -> Result<Self, Lost> {
        let unstartable = |error: io::Error| Lost::Died(Death::Unstartable(error.to_string()));
        let mut command = Command::new(&workers.program);
        command.args(&workers.arguments).arg("--max-memory").arg(workers.max_memory.to_string());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        apart(&mut command);
        let mut child = command.spawn().map_err(unstartable)?;
        let (stdin, stdout, stderr) = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let (Some(stdin), Some(stdout), Some(stderr)) = (stdin, stdout, stderr) else {
            return Err(unstartable(io::ErrorKind::BrokenPipe.into()));
        };
        let stderr = Some(thread::spawn(move || last_words(stderr)));
        Ok(Self { child, stdin, stdout: BufReader::new(Pipe::new(stdout)), stderr, served: 0 })
    }

    fn convert(&mut self, request: &Request, workers: &Workers, out: &mut dyn Write) -> Result<Answer, Lost> {
        self.served += 1;
        // A worker that is gone is met below, where it answers nothing.
        let _ = self.ask(request);
        let whole = workers.timeout * STEPS;
        let end = Instant::now() + whole;
        let mut stage = String::from("starting");
        let mut line = String::new();
        loop {
            let left = end.saturating_duration_since(Instant::now());
            self.stdout.get_mut().allow(workers.timeout.min(left));
            line.clear();
            match self.stdout.read_line(&mut line) {
                Ok(_) if line.ends_with('\n') => {}
                Err(error) if error.kind() == io::ErrorKind::TimedOut => {
                    let limit = if left > workers.timeout {
                        Limit::Progress { limit: workers.timeout, stage }
                    } else {
                        Limit::Time(whole)
                    };
                    return Err(Lost::Died(Death::Limit(limit)));
                }
                Ok(_) | Err(_) => return Err(Lost::Died(self.death(workers))),
            }
            match serde_json::from_str(&line) {
                Ok(Message::Progress(next)) => stage = next,
                Ok(Message::Converted { bytes, answer }) => return self.receive(bytes, workers, out).map(|()| answer),
                Ok(Message::Failed(failure)) => return Err(Lost::Failed(failure)),
                Err(_) => return Err(Lost::Died(Death::Nonsense)),
            }
        }
    }

    fn ask(&mut self, request: &Request) -> io::Result<()> {
        let mut line = serde_json::to_vec(request)?;
        line.push(b'\n');
        self.stdin.write_all(&line)
    }

    /// Passes so many bytes on.
    fn receive(&mut self, mut bytes: usize, workers: &Workers, out: &mut dyn Write) -> Result<(), Lost> {
        while bytes > 0 {
            self.stdout.get_mut().allow(workers.timeout);
            let chunk = match self.stdout.fill_buf() {
                Ok(chunk) if !chunk.is_empty() => &chunk[..chunk.len().min(bytes)],
                Ok(_) | Err(_) => return Err(Lost::Died(self.death(workers))),
            };
            out.write_all(chunk).map_err(Lost::Unwritable)?;
            let taken = chunk.len();
            self.stdout.consume(taken);
            bytes -= taken;
        }
        Ok(())
    }

    /// Makes sure that it is dead, and says of what.
    fn death(&mut self, workers: &Workers) -> Death {
        // A process that has closed its pipe by dying keeps the status that it died with.
        let _ = self.child.kill();
        let status = self.child.wait();
        let last_words = self.stderr.take().and_then(|words| words.join().ok()).unwrap_or_default();
        status.map_or(Death::Nonsense, |status| Death::of(status, &last_words, workers.max_memory))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Either fails only where the process is gone already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Keeps the terminal's Ctrl-C from the workers: they finish what they have in hand.
#[cfg(unix)]
fn apart(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn apart(_: &mut Command) {}

/// What a worker said last on stderr. It is read to the end, so that the worker never waits for a reader.
fn last_words(mut stderr: impl Read) -> String {
    let mut words = Vec::new();
    let mut chunk = [0; LAST_WORDS];
    while let Ok(read @ 1..) = stderr.read(&mut chunk) {
        words.extend_from_slice(&chunk[..read]);
        words.drain(..words.len().saturating_sub(LAST_WORDS));
    }
    String::from_utf8_lossy(&words).into_owned()
}
