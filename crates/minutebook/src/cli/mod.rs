//! What the command line understands, and what it answers.

mod arguments;
mod batch;
mod convert;
mod export;
mod interrupt;
mod progress;
mod show;
mod table;
mod worker;

use std::io;
use std::process::ExitCode;

pub(crate) use arguments::Arguments;
use arguments::Command;

/// How a run went, if it did not fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// Every paper has its record.
    Whole,
    /// Some papers could not be converted; each was named on stderr.
    Partial,
    /// The run was interrupted.
    Interrupted,
}

/// Carries out a command; the exit code says how it went.
pub(crate) fn run(arguments: &Arguments) -> ExitCode {
    let result = match &arguments.command {
        Command::Convert(convert) => convert::run(convert),
        Command::Export(export) => export::run(export),
        Command::Outline { file } => show::outline(file),
        Command::Text { file } => show::text(file),
        Command::Schema => show::schema(),
        Command::Worker(worker) => worker::run(worker),
    };
    match result {
        Ok(Outcome::Whole) => ExitCode::SUCCESS,
        Ok(Outcome::Partial) => ExitCode::from(1),
        Ok(Outcome::Interrupted) => ExitCode::from(interrupt::EXIT),
        // Whoever reads the other end of the pipe has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("minutebook: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
