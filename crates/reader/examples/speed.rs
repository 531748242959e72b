//! Times the reader against a bare Markdown parse of the same bytes: `speed FILE...`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn best(mut run: impl FnMut()) -> Duration {
    let times = (0..15).map(|_| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    });
    times.min().unwrap_or_default()
}

fn main() -> Result<(), Box<dyn Error>> {
    let limits = reader::Limits::default();
    let mut sums = [0.0; 3];
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path)?;
        let text = String::from_utf8_lossy(&bytes);
        let options = pulldown_cmark::Options::ENABLE_TABLES;
        let bare = best(|| pulldown_cmark::Parser::new_ext(&text, options).for_each(|event| drop(black_box(event))));
        let read = best(|| drop(black_box(reader::read(&bytes, &path, &limits))));
        let (bare, read) = (bare.as_secs_f64(), read.as_secs_f64());
        let mb = bytes.len() as f64 / 1e6;
        println!("{:6.1} MB/s read, {:6.1} MB/s bare, {:4.1} times  {path}", mb / read, mb / bare, read / bare);
        sums = [sums[0] + mb, sums[1] + bare, sums[2] + read];
    }
    println!(
        "{:.1} MB/s read, {:.1} MB/s bare, {:.2} times in all",
        sums[0] / sums[2],
        sums[0] / sums[1],
        sums[2] / sums[1]
    );
    Ok(())
}
