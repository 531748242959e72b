//! A process's standard output, read with a time limit.

use std::io::{self, Read};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

/// Bytes that are passed on at once.
const CHUNK: usize = 64 << 10;

/// Chunks that wait to be read: what bounds memory.
const WAITING: usize = 4;

/// The other end of a process's pipe. A thread reads it, so that waiting can end before the process does.
#[derive(Debug)]
pub(super) struct Pipe {
    chunks: Receiver<Vec<u8>>,
    chunk: io::Cursor<Vec<u8>>,
    until: Instant,
}

impl Pipe {
    pub(super) fn new(mut source: impl Read + Send + 'static) -> Self {
        let (send, chunks) = sync_channel(WAITING);
        thread::spawn(move || {
            let mut buffer = vec![0; CHUNK];
            // An end, an error and a reader that has gone are one: there is no more to read.
            while let Ok(1..) = source.read(&mut buffer).inspect(|&read| buffer.truncate(read)) {
                if send.send(std::mem::replace(&mut buffer, vec![0; CHUNK])).is_err() {
                    break;
                }
            }
        });
        Self { chunks, chunk: io::Cursor::default(), until: Instant::now() }
    }

    /// Lets reads wait for so long from now.
    pub(super) fn allow(&mut self, time: Duration) {
        self.until = Instant::now() + time;
    }
}

impl Read for Pipe {
    /// [`io::ErrorKind::TimedOut`] where nothing comes in the time allowed.
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.chunk.position() == self.chunk.get_ref().len() as u64 {
            match self.chunks.recv_timeout(self.until.saturating_duration_since(Instant::now())) {
                Ok(chunk) => self.chunk = io::Cursor::new(chunk),
                Err(RecvTimeoutError::Timeout) => return Err(io::ErrorKind::TimedOut.into()),
                Err(RecvTimeoutError::Disconnected) => return Ok(0),
            }
        }
        self.chunk.read(out)
    }
}
