//! The command line as clap reads it; its doc comments are the help.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// A macro, so that `concat!` takes it.
macro_rules! exit_codes {
    () => {
        "\
Exit codes:
  0    every paper was converted
  1    some papers could not be; each is named on stderr with its reason
  2    the run failed: nothing to convert, or nowhere to write
  130  the run was interrupted; the same command goes on from there"
    };
}

const CONVERT: &str = concat!(
    "\
Examples:
  A folder of papers to a folder of records; that of minutes/2016/may.pdf is records/2016/may.pdf.json:
    minutebook convert minutes --out records
  The same again next month, for what is new or has changed:
    minutebook convert minutes --out records
  One paper, for reading:
    minutebook convert may.pdf --pretty | less
  Every decision of a year, with jq:
    minutebook convert minutes/2016 | jq -r '.items[].decisions[].clauses[].text'
  As a filter for another program, a line of JSON for each path:
    find minutes -name '*.pdf' | minutebook convert --files-from - --ndjson

A record is one line of JSON, on stdout and in files: the files of a folder, one behind the other, are NDJSON.
A paper is told by its bytes, not by its name. In a folder, hidden files and JSON files are passed over.
With --out a second run converts only what is new or has changed; papers that could not be converted count as
known, too. DIR/manifest.jsonl says what became of each paper, DIR/report.json what the run came to, and
DIR/errors.csv which papers need a person.

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
    /// Convert for another minutebook, which starts this by itself: a line of JSON in, a line out and the record
    #[command(hide = true)]
    Worker(Worker),
}

#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(super) struct Convert {
    /// Files, folders, zip archives and patterns such as 'minutes/**/*.pdf'; `-` reads one paper from standard input
    #[arg(required_unless_present = "files_from", value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Convert the files that FILE names, one a line, too; `-` reads the list from standard input
    #[arg(long, value_name = "FILE", help_heading = "Papers")]
    pub(super) files_from: Option<PathBuf>,
    /// Leave out what a pattern matches, as a line of a .gitignore does: '*.bak', drafts/, /2016/old
    #[arg(long, value_name = "GLOB", help_heading = "Papers")]
    pub(super) exclude: Vec<String>,
    /// Write the record of PATH/a/b.pdf to DIR/a/b.pdf.json; without it, records go to stdout
    #[arg(long, value_name = "DIR", help_heading = "Records")]
    pub(super) out: Option<PathBuf>,
    /// Indent the JSON instead of one line a record
    #[arg(long, help_heading = "Records")]
    pub(super) pretty: bool,
    /// Answer each paper with one line on stdout, its record or why it has none, in the order given
    #[arg(long, conflicts_with_all = ["out", "pretty"], help_heading = "Records")]
    pub(super) ndjson: bool,
    /// Try papers again that an earlier run could not convert
    #[arg(long, requires = "out", help_heading = "What is converted again")]
    pub(super) retry_failed: bool,
    /// Convert every paper, whatever earlier runs did
    #[arg(long, requires = "out", help_heading = "What is converted again")]
    pub(super) force: bool,
    /// Move the records of papers that have gone to DIR/.pruned
    #[arg(long, requires = "out", help_heading = "What is converted again")]
    pub(super) prune: bool,
    /// Papers to convert at the same time; 0 is one for each core
    #[arg(long, value_name = "N", default_value_t = 0, help_heading = "Limits")]
    pub(super) threads: usize,
    /// Give up a paper that makes no progress for so long, or takes ten times as long in all
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..), help_heading = "Limits")]
    pub(super) timeout: u64,
    /// Give up a paper that needs more memory; as address space of the process that converts it
    #[arg(long, value_name = "MIB", default_value_t = 4096, value_parser = clap::value_parser!(u64).range(256..), help_heading = "Limits")]
    pub(super) max_memory: u64,
    /// Show no progress and no table, only papers that cannot be converted
    #[arg(long, short)]
    pub(super) quiet: bool,
}

#[derive(Debug, Args)]
pub(super) struct Worker {
    /// Indent the JSON
    #[arg(long)]
    pub(super) pretty: bool,
    /// Address space, in MiB
    #[arg(long, value_name = "MIB")]
    pub(super) max_memory: Option<u64>,
}
