//! `minutebook worker`: the process that converts for another, and how that one starts it.

use std::time::Duration;

use anyhow::Context;
use minutebook::{Layout, Options, Workers};

use super::Outcome;
use super::arguments::{Convert, Worker};

pub(super) fn run(arguments: &Worker) -> anyhow::Result<Outcome> {
    let options = Options::default();
    minutebook::serve(layout(arguments.pretty), arguments.max_memory, move |bytes, path, watch| {
        minutebook::convert_watched(bytes, path, &options, watch)
    })?;
    Ok(Outcome::Whole)
}

/// This program as its own worker.
pub(super) fn workers(arguments: &Convert) -> anyhow::Result<Workers> {
    let program = std::env::current_exe().context("the program does not find itself")?;
    let mut words = vec!["worker".into()];
    words.extend(arguments.pretty.then(|| "--pretty".into()));
    let timeout = Duration::from_secs(arguments.timeout);
    Ok(Workers { program, arguments: words, timeout, max_memory: arguments.max_memory })
}

pub(super) fn layout(pretty: bool) -> Layout {
    if pretty { Layout::Indented } else { Layout::Line }
}
