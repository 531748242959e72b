//! Many records in little memory. `docs/benchmarks.md` says how long the long one takes.

use std::fs;
use std::time::Instant;

use exporter::export::{Export, Format, Options};
use libtest_mimic::Trial;
use minutebook::Record;

use crate::{RECORDS, test};

pub(crate) fn trials() -> Vec<Trial> {
    let long = |name: &str, run: fn()| test(name, run).with_ignored_flag(true);
    vec![
        long("scale::a_hundred_thousand_records_to_sqlite", || export_many("sqlite", 100_000)),
        long("scale::a_hundred_thousand_records_to_csv", || export_many("csv", 100_000)),
    ]
}

/// Exports so many records, made of those at hand by giving each its own path and day, and says how fast and how large.
fn export_many(format: &str, count: usize) {
    let records = &*RECORDS;
    let before = resident();
    let folder = tempfile::TempDir::new().unwrap();
    let start = Instant::now();
    let mut export = Export::begin(format.parse::<Format>().unwrap(), folder.path(), Options::default()).unwrap();
    let mut most = 0;
    for at in 0..count {
        export.add(&nth(records, at)).unwrap();
        if at % 1_000 == 0 {
            most = most.max(resident() - before);
        }
    }
    export.finish().unwrap();
    let seconds = start.elapsed().as_secs().max(1);
    let written: u64 = fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum();
    eprintln!(
        "{format}: {count} records in {seconds} s, {} a second, {} MiB written, at most {} MiB of memory more",
        count as u64 / seconds,
        written >> 20,
        most >> 20,
    );
    assert!(most < 1 << 30, "{most} bytes");
}

fn nth(records: &[Record], at: usize) -> Record {
    let round = at / records.len();
    let mut record = records[at % records.len()].clone();
    record.source.path = format!("{round}/{}", record.source.path);
    record.meeting.date = Some(format!("{:04}-{:02}-{:02}", 1900 + round / 336, round / 28 % 12 + 1, round % 28 + 1));
    record
}

/// Bytes of memory that this process has; nothing where the system does not say.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap_or_default() * 1024
}
