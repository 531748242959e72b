//! The command line: data on stdout, words for people on stderr.

mod cli;

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    minutebook::keep_panics_quiet();
    cli::run(&cli::Arguments::parse())
}
