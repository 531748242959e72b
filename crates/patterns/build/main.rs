//! Makes the tables and the programs of the patterns in `patterns.txt`.
#![expect(clippy::print_stdout, reason = "this is how one talks to cargo")]

#[path = "../src/dialect.rs"]
mod dialect;
mod program;
mod table;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use dialect::Dialect;
use rayon::prelude::*;

fn main() -> io::Result<()> {
    for read in ["build", "patterns.txt", "src/dialect.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let list = fs::read_to_string("patterns.txt")?;
    let mut sources: Vec<&str> = list.lines().collect();
    sources.sort_by_key(|source| (source.len(), *source));
    let listed: Vec<String> =
        sources.par_iter().enumerate().map(|(row, source)| listed(&out, row, source)).collect::<io::Result<_>>()?;
    fs::write(out.join("list.rs"), format!("[{}]", listed.join(",\n")))
}

/// Writes the tables of the pattern in this row of the list, and says what `src/list.rs` has of it.
fn listed(out: &Path, row: usize, source: &str) -> io::Result<String> {
    let dialect = Dialect::of(source);
    let folds = dialect.folds;
    let written = |name: &str, bytes: &[u8]| {
        let file = format!("{row}.{name}");
        fs::write(out.join(&file), bytes).map(|()| format!("include_bytes!({file:?})"))
    };
    let bytes = |name: &str, table: Option<Vec<u8>>| {
        table.map_or(Ok("None".to_owned()), |table| written(name, &table).map(|bytes| format!("Some({bytes})")))
    };
    let automaton = dialect.automaton(false);
    let anchored = automaton.is_always_start_anchored();
    let ends = table::of(&dialect, false);
    let starts = if anchored { None } else { table::of(&dialect, true) };
    let screen = if ends.is_none() { table::screen(&dialect) } else { None };
    let tables = [bytes("ends", ends)?, bytes("starts", starts)?].join(", ");
    let screen = bytes("screen", screen)?;
    let forward = written("forward", &program::of(&automaton))?;
    let backward = written("backward", &program::of(&dialect.automaton(true)))?;
    Ok(format!(
        "Listed {{ source: {source:?}, folds: {folds}, anchored: {anchored}, tables: [{tables}], screen: {screen}, \
         programs: [{forward}, {backward}] }}"
    ))
}
