//! Makes the screens of the patterns in `patterns.txt`.
#![expect(clippy::print_stdout, reason = "this is how one talks to cargo")]

#[path = "../src/dialect.rs"]
mod dialect;
mod screen;

use std::path::PathBuf;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    for read in ["build", "patterns.txt", "src/dialect.rs"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut index = Vec::new();
    for source in fs::read_to_string("patterns.txt")?.lines() {
        let Some(screen) = screen::of(source) else { continue };
        let mut table = screen.head.to_vec();
        table.extend(screen.cells.into_iter().flat_map(u16::to_le_bytes));
        let file = format!("{}.screen", index.len());
        fs::write(out.join(&file), table)?;
        index.push(format!("({source:?}, {}, include_bytes!({file:?}))", screen.is_exact));
    }
    fs::write(out.join("index.rs"), format!("[{}]", index.join(",\n")))
}
