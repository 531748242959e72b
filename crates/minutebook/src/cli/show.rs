//! `minutebook outline`, `text` and `schema`: one thing on stdout.

use std::io::{self, Write};
use std::path::Path;

use anstream::{AutoStream, ColorChoice};
use minutebook::{Error, Limits, Options, Paper, Record};

use super::Outcome;
use super::convert::report;

pub(super) fn outline(file: &Path) -> anyhow::Result<Outcome> {
    let colour = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
    show(file, |record, out| minutebook::write_outline(record, colour, out))
}

pub(super) fn text(file: &Path) -> anyhow::Result<Outcome> {
    show(file, |record, out| writeln!(out, "{}", record.text))
}

pub(super) fn schema() -> anyhow::Result<Outcome> {
    io::stdout().write_all(minutebook::schema().as_bytes())?;
    Ok(Outcome::Whole)
}

/// Converts one paper in this process, with no limit but the reader's, and writes something of its record to stdout.
pub(super) fn show(
    file: &Path,
    write: impl FnOnce(&Record, &mut Vec<u8>) -> io::Result<()>,
) -> anyhow::Result<Outcome> {
    match minutebook::on_deep_stack(|| convert(&Paper::at(file))) {
        Ok(record) => {
            let mut out = Vec::new();
            write(&record, &mut out)?;
            io::stdout().write_all(&out)?;
            Ok(Outcome::Whole)
        }
        Err(error) => {
            report(file, &error);
            Ok(Outcome::Partial)
        }
    }
}

fn convert(paper: &Paper) -> Result<Record, Error> {
    let bytes = minutebook::read_paper(paper, &Limits::default())?;
    minutebook::convert(&bytes, &paper.name, &Options::default())
}
