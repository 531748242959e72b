//! How a worker ended that should have gone on, told so that an operator knows what to do.

use std::fmt;
use std::process::ExitStatus;
use std::time::Duration;

/// Why a worker is no more.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Death {
    /// It was ended, since a limit was passed.
    Limit(Limit),
    /// Recursion went deeper than its stack.
    StackOverflow,
    /// A signal ended it.
    Signal(i32),
    /// It ended by itself.
    Exit(Option<i32>),
    /// It answered something that is no answer.
    Nonsense,
    /// It could not be started.
    Unstartable(String),
}

/// A limit of one paper.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limit {
    /// No stage was finished for so long.
    Progress {
        /// The limit.
        limit: Duration,
        /// The stage that it was in.
        stage: String,
    },
    /// The whole paper took so long.
    Time(Duration),
    /// Address space, in MiB.
    Memory(u64),
}

impl Death {
    /// A stable name in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Limit(Limit::Progress { .. } | Limit::Time(_)) => "timeout",
            Self::Limit(Limit::Memory(_)) => "out-of-memory",
            Self::StackOverflow => "stack-overflow",
            Self::Signal(_) => "killed",
            Self::Exit(_) | Self::Nonsense => "exited",
            Self::Unstartable(_) => "no-worker",
        }
    }

    /// By what the system says and the last words on stderr.
    pub(super) fn of(status: ExitStatus, last_words: &str, memory: u64) -> Self {
        if last_words.contains("memory allocation of") {
            Self::Limit(Limit::Memory(memory))
        } else if last_words.contains("overflowed its stack") {
            Self::StackOverflow
        } else if let Some(signal) = signal(status) {
            Self::Signal(signal)
        } else {
            Self::Exit(status.code())
        }
    }
}

#[cfg(unix)]
fn signal(status: ExitStatus) -> Option<i32> {
    std::os::unix::process::ExitStatusExt::signal(&status)
}

#[cfg(not(unix))]
fn signal(_: ExitStatus) -> Option<i32> {
    None
}

impl fmt::Display for Death {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Limit(limit) => limit.fmt(f),
            Self::StackOverflow => f.write_str("its worker overflowed the stack, please report it"),
            Self::Signal(9) => f.write_str("its worker was killed by signal 9: the system may be out of memory"),
            Self::Signal(signal) => write!(f, "its worker was killed by signal {signal}, please report it"),
            Self::Exit(Some(code)) => write!(f, "its worker ended with exit code {code}, please report it"),
            Self::Exit(None) => f.write_str("its worker ended, please report it"),
            Self::Nonsense => f.write_str("its worker answered nonsense, please report it"),
            Self::Unstartable(why) => write!(f, "no worker can be started: {why}"),
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Progress { limit, stage } => {
                write!(f, "no progress for {} s in {stage}: raise --timeout or leave it out", limit.as_secs_f32())
            }
            Self::Time(limit) => write!(f, "not done after {} s: raise --timeout or leave it out", limit.as_secs_f32()),
            Self::Memory(mib) => {
                write!(f, "more than {mib} MiB of memory needed: raise --max-memory or leave it out")
            }
        }
    }
}
