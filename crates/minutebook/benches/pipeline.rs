//! The whole pipeline on one thread, beside what its two ends cost bare: Markdown's events and JSON's writing.
//!
//! `cargo bench -p minutebook` prints times and throughputs; the README gives their ratios, of one run.

use std::fs;
use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use minutebook::{Layout, Options, convert, write_json};
use pulldown_cmark::{Options as Markdown, Parser};

/// A whole paper of the corpus.
fn paper(name: &str) -> Vec<u8> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/thornbury-vale-parish-council");
    fs::read(corpus.join(name)).expect("the corpus holds this paper")
}

fn whole_pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("whole pipeline");
    for name in ["paper.md", "paper.txt", "paper.html"] {
        let bytes = paper(name);
        group.throughput(Throughput::Bytes(bytes.len() as u64));
        group.bench_with_input(BenchmarkId::new("bytes to record", name), &bytes, |bencher, bytes| {
            bencher.iter(|| convert(black_box(bytes), name, &Options::default()));
        });
    }
    group.finish();
}

fn bare_ends(criterion: &mut Criterion) {
    let bytes = paper("paper.md");
    let text = String::from_utf8_lossy(&bytes);
    let record = convert(&bytes, "paper.md", &Options::default()).expect("the paper converts");
    let mut json = Vec::new();
    write_json(&record, Layout::Line, &mut json).expect("a vector takes all");

    let mut group = criterion.benchmark_group("bare ends");
    group.throughput(Throughput::Bytes(bytes.len() as u64));
    group.bench_function("pulldown-cmark events", |bencher| {
        bencher.iter(|| Parser::new_ext(black_box(&text), Markdown::ENABLE_TABLES).count());
    });
    group.throughput(Throughput::Bytes(json.len() as u64));
    group.bench_function("serde_json writing", |bencher| {
        bencher.iter(|| {
            json.clear();
            write_json(black_box(&record), Layout::Line, &mut json)
        });
    });
    group.finish();
}

/// Ten times the paper should take ten times as long.
fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    group.sample_size(10);
    for name in ["paper.md", "paper.txt"] {
        for times in [1, 10, 100] {
            let bytes = paper(name).repeat(times);
            group.throughput(Throughput::Bytes(bytes.len() as u64));
            group.bench_with_input(BenchmarkId::new(name, times), &bytes, |bencher, bytes| {
                bencher.iter(|| convert(black_box(bytes), name, &Options::default()));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, whole_pipeline, bare_ends, growth);
criterion_main!(benches);
