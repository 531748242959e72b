//! Tells builds of one version apart: rules change between releases, and papers are converted again when they do. Links
//! the program so that it begins quickly.

#![allow(clippy::print_stdout, reason = "it is how a build script speaks")]

use std::path::PathBuf;
use std::{env, fs, iter};

use sha2::{Digest, Sha256};
use walkdir::WalkDir;

fn main() {
    // A program that may lie anywhere has its 30,000 addresses written each time it begins, half of all pages that the
    // conversion of a short paper touches.
    let is = |name: &str, value: &str| env::var(name).is_ok_and(|said| said == value);
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
    let mut state = Sha256::new();
    for place in iter::once("../../Cargo.lock".into()).chain(sources()) {
        println!("cargo:rerun-if-changed={}", place.display());
        let files = WalkDir::new(place).sort_by_file_name().into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.file_type().is_file()) {
            state.update(file.path().to_string_lossy().replace('\\', "/"));
            state.update(fs::read(file.path()).unwrap_or_default());
        }
    }
    let build = state.finalize().iter().take(6).fold(0_u64, |build, &byte| build << 8 | u64::from(byte));
    println!("cargo:rustc-env=MINUTEBOOK_BUILD={build:012x}");
}

/// The folders of the sources of all crates, in order. What only tests hold changes no record.
fn sources() -> impl Iterator<Item = PathBuf> {
    let crates = WalkDir::new("../../crates").sort_by_file_name().min_depth(1).max_depth(1).into_iter();
    crates.filter_map(Result::ok).map(|folder| folder.path().join("src"))
}
