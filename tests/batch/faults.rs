//! Faults of a worker, each brought on by a line of the paper.

use std::fs::{self, OpenOptions};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use minutebook::{Again, Batch, Entry, Exclude, Layout, Options, Outcome, Report, Workers, find_papers};
use tempfile::TempDir;

use crate::archive::{contents, fill, manifest, write};

/// The argument that makes this program a worker.
pub(crate) const WORKER: &str = "worker";

/// The argument before the path of a paper that a worker changes when it starts.
const CHANGES: &str = "--changes";

/// What a paper says to bring on a fault, the reason that is told, and words of it.
const FAULTS: [(&str, &str, &str); 7] = [
    ("panic", "panicked", "minutebook failed on this paper, please report it: out of luck"),
    ("stack overflow", "stack-overflow", "overflowed the stack"),
    ("abort", "killed", "killed by signal 6"),
    ("allocation without end", "out-of-memory", "more than 1024 MiB of memory needed"),
    ("endless loop", "timeout", "no progress for 5 s in reader"),
    ("exit", "exited", "ended with exit code 3"),
    ("nonsense", "exited", "answered nonsense"),
];

/// Serves as a worker that has faults.
pub(crate) fn serve() -> ExitCode {
    let arguments: Vec<_> = std::env::args().collect();
    let value = |name: &str| arguments.iter().skip_while(|argument| *argument != name).nth(1);
    if let Some(path) = value(CHANGES) {
        OpenOptions::new().append(true).open(path).unwrap().write_all(b"\nMore.\n").unwrap();
    }
    let memory = value("--max-memory").map(|mib| mib.parse().unwrap());
    let served = minutebook::serve(Layout::Line, memory, |bytes, path, watch| {
        watch("reader");
        let text = String::from_utf8_lossy(bytes);
        if let Some(fault) = text.lines().find_map(|line| line.strip_prefix("FAULT: ")) {
            bring_on(fault);
        }
        minutebook::convert_watched(bytes, path, &Options::default(), watch)
    });
    if served.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[allow(clippy::exit)]
fn bring_on(fault: &str) {
    match fault {
        "panic" => panic!("out of luck"),
        "stack overflow" => drop(black_box(overflow(black_box(0)))),
        "abort" => std::process::abort(),
        "allocation without end" => {
            let mut hoard = Vec::new();
            loop {
                hoard.push(black_box(vec![1_u8; 1 << 20]));
            }
        }
        "endless loop" => loop {
            black_box(());
        },
        "exit" => std::process::exit(3),
        "nonsense" => drop(OpenOptions::new().write(true).open("/dev/stdout").unwrap().write_all(b"{nonsense\n")),
        // Only while the file that it names is not there.
        once => {
            if !fs::exists(once).unwrap() {
                fs::write(once, "").unwrap();
                std::process::abort();
            }
        }
    }
}

#[allow(unconditional_recursion)]
fn overflow(depth: u64) -> [u64; 64] {
    let mut frame = black_box([depth; 64]);
    frame[0] += overflow(depth + 1)[1];
    black_box(frame)
}

fn batch(out: &Path) -> Batch {
    let workers = Workers {
        program: std::env::current_exe().unwrap(),
        arguments: vec![WORKER.into()],
        timeout: Duration::from_secs(5),
        max_memory: 1024,
    };
    Batch { out: out.to_owned(), layout: Layout::Line, threads: 2, workers, again: Again::None, prune: false }
}

fn run(batch: &Batch, papers: &Path) -> Report {
    let found = find_papers(&[papers.to_owned()], &Exclude::default(), None);
    batch.run(&found, &AtomicBool::new(false), &|_: &_, _: minutebook::Event<'_>| {}).unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn entry<'a>(entries: &'a [Entry], path: &str) -> &'a Entry {
    entries.iter().find(|entry| entry.path == path).unwrap()
}

pub(crate) fn each_fault_costs_its_paper_alone() {
    let (papers, out, alone) = (folder(), folder(), folder());
    fill(papers.path(), 200);
    run(&batch(alone.path()), papers.path());
    for (fault, ..) in FAULTS {
        write(papers.path(), &format!("03/{fault}.md"), &format!("# Vale\n\nFAULT: {fault}\n"));
    }
    let report = run(&batch(out.path()), papers.path());
    assert_eq!((report.papers, report.outcomes["ok"], report.outcomes["failed"]), (207, 200, FAULTS.len()));
    let entries = manifest(out.path());
    for (fault, code, words) in FAULTS {
        let entry = entry(&entries, &format!("03/{fault}.md"));
        let error = entry.error.as_ref().unwrap();
        assert_eq!((entry.outcome, error.code.as_str()), (Outcome::Failed, code), "{fault}: {error:?}");
        assert!(error.message.contains(words), "{fault}: {error:?}");
    }
    let (with, without) = (contents(out.path()), contents(alone.path()));
    let records = |name: &&String| name.ends_with(".md.json");
    assert!(with.keys().filter(records).eq(without.keys().filter(records)));
    assert!(without.iter().filter(|(name, _)| records(name)).all(|(name, bytes)| with[name] == *bytes));
}

pub(crate) fn a_fault_that_happens_once_costs_nothing() {
    let (papers, out, marks) = (folder(), folder(), folder());
    fill(papers.path(), 10);
    let mark = marks.path().join("died");
    write(papers.path(), "once.md", &format!("# Vale\n\nFAULT: {}\n", mark.display()));
    let report = run(&batch(out.path()), papers.path());
    assert!(mark.exists());
    assert_eq!(report.outcomes["ok"], 11);
}

pub(crate) fn a_known_fault_is_tried_again_only_when_asked() {
    let (papers, out) = (folder(), folder());
    fill(papers.path(), 3);
    write(papers.path(), "bad.md", "FAULT: abort\n");
    let mut batch = batch(out.path());
    let runs: Vec<_> = [Again::None, Again::None, Again::Failed, Again::All]
        .into_iter()
        .map(|again| {
            batch.again = again;
            let report = run(&batch, papers.path());
            assert_eq!((report.outcomes["ok"], report.failed()), (3, 1));
            (report.run.converted, report.run.skipped)
        })
        .collect();
    assert_eq!(runs, [(4, 0), (0, 4), (1, 3), (4, 0)]);
}

pub(crate) fn a_paper_that_changes_while_it_is_read_is_told() {
    let (papers, out) = (folder(), folder());
    fill(papers.path(), 1);
    let mut batch = batch(out.path());
    batch.threads = 1;
    let paper = papers.path().join("00/000.md");
    batch.workers.arguments.extend([CHANGES.into(), paper.into_os_string()]);
    let report = run(&batch, papers.path());
    assert_eq!(report.outcomes["failed"], 1);
    assert!(fs::read_to_string(out.path().join("errors.csv")).unwrap().contains("it changed while it was read"));
    assert!(!out.path().join("00/000.md.json").exists());
    // It is at rest now, and no failure is known that would keep the next run from trying.
    batch.workers.arguments.truncate(1);
    assert_eq!(run(&batch, papers.path()).outcomes["ok"], 1);
}
