//! Any bytes as a PDF.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = reader::read(bytes, "paper.pdf", &reader::Limits::default());
});
