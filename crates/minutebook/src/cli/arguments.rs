//! The command line as clap reads it; its doc comments are the help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A macro, so that `concat!` takes it.
macro_rules! exit_codes {
    () => {
        "\
Exit codes:
  0  every paper was converted
  1  some papers could not be; each is named on stderr with its reason
  2  the run failed: nothing to convert, or nowhere to write"
    };
}

const CONVERT: &str = concat!(
    "\
Examples:
  A folder of papers to a folder of records; that of minutes/2016/may.pdf is records/2016/may.pdf.json:
    minutebook convert minutes --out records
  One paper, for reading:
    minutebook convert may.pdf --pretty | less
  Every decision of a year, with jq:
    minutebook convert minutes/2016 | jq -r '.items[].decisions[].clauses[].text'

A record is one line of JSON, on stdout and in files: the files of a folder, one behind the other, are NDJSON.
A paper is told by its bytes, not by its name. In a folder, hidden files and JSON files are passed over.

",
    exit_codes!()
);

/// Turn council minutes, agendas and committee papers into structured JSON: items, decisions
/// clause by clause, votes, attendance, dates, bodies and commitments, each with the page and the
/// characters that it was read from
#[derive(Debug, Parser)]
#[command(version, verbatim_doc_comment, after_help = exit_codes!())]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Convert papers to records
    #[command(after_help = CONVERT)]
    Convert(Convert),
    /// Export records to the formats of other tools
    #[command(after_help = super::export::HELP)]
    Export(super::export::Arguments),
    /// Show one paper as a tree: a line for each item, point, decision, vote and commitment, with page and line
    Outline {
        /// The paper; `-` reads standard input
        file: PathBuf,
    },
    /// Print the canonical text of one paper, which the spans of its record count in
    Text {
        /// The paper; `-` reads standard input
        file: PathBuf,
    },
    /// Print the JSON Schema of a record
    Schema,
}

#[derive(Debug, Args)]
pub(super) struct Convert {
    /// Files and folders; folders are searched through, `-` reads standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Write the record of PATH/a/b.pdf to DIR/a/b.pdf.json; without it, records go to stdout
    #[arg(long, value_name = "DIR")]
    pub(super) out: Option<PathBuf>,
    /// Indent the JSON instead of one line a record
    #[arg(long)]
    pub(super) pretty: bool,
    /// Papers to convert at the same time; 0 is one for each core
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub(super) threads: usize,
}
