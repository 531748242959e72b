//! A folder of records: what is done once, what is done again, and what is said of it.

use std::fs;
use std::path::Path;
use std::process::{Output, Stdio};

use minutebook::{Entry, Record};
use serde_json::Value;

use crate::{PAPER, files_below, folder, minutebook, records_below, run, stderr};

fn convert(papers: &Path, out: &Path, more: &[&str]) -> Output {
    run(minutebook().arg("convert").arg(papers).arg("--out").arg(out).args(more))
}

/// What a run with these further arguments says of its own work.
fn report(papers: &Path, out: &Path, more: &[&str]) -> Value {
    let output = convert(papers, out, more);
    assert!(output.status.code() < Some(2), "{}", stderr(&output));
    serde_json::from_str(&fs::read_to_string(out.join("report.json")).unwrap()).unwrap()
}

fn entries(out: &Path) -> Vec<Entry> {
    let manifest = fs::read_to_string(out.join("manifest.jsonl")).unwrap();
    manifest.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn record(out: &Path, paper: &str) -> Record {
    serde_json::from_slice(&fs::read(out.join(format!("{paper}.json"))).unwrap()).unwrap()
}

/// Papers converted and passed over.
fn work(report: &Value) -> (u64, u64) {
    (report["run"]["converted"].as_u64().unwrap(), report["run"]["skipped"].as_u64().unwrap())
}

#[test]
fn a_second_run_converts_only_what_is_new_or_has_changed() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("b.txt", b""), ("c.md", b"# Vale\n\n## 1. Ford\n")]);
    let out = folder(&[]);
    assert_eq!(work(&report(papers.path(), out.path(), &[])), (3, 0));
    let first = fs::read(out.path().join("manifest.jsonl")).unwrap();
    assert_eq!(work(&report(papers.path(), out.path(), &[])), (0, 3));
    assert_eq!(fs::read(out.path().join("manifest.jsonl")).unwrap(), first);
    fs::write(papers.path().join("c.md"), "# Vale\n\n## 1. Bridge\n").unwrap();
    fs::write(papers.path().join("d.md"), "# Vale\n\n## 1. Mill\n").unwrap();
    assert_eq!(work(&report(papers.path(), out.path(), &[])), (2, 2));
    assert_eq!(record(out.path(), "c.md").items[0].title.as_deref(), Some("Bridge"));
    assert_eq!(
        entries(out.path()).iter().map(|entry| entry.path.as_str()).collect::<Vec<_>>(),
        ["a.md", "b.txt", "c.md", "d.md"]
    );
}

#[test]
fn a_record_that_is_not_as_it_was_left_is_made_again() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("b.md", b"# Vale\n")]);
    let out = folder(&[]);
    convert(papers.path(), out.path(), &[]);
    let whole = fs::read(out.path().join("a.md.json")).unwrap();
    fs::write(out.path().join("a.md.json"), &whole[..40]).unwrap();
    fs::remove_file(out.path().join("b.md.json")).unwrap();
    assert_eq!(work(&report(papers.path(), out.path(), &[])), (2, 0));
    assert_eq!(fs::read(out.path().join("a.md.json")).unwrap(), whole);
    assert_eq!(work(&report(papers.path(), out.path(), &["--pretty"])), (2, 0));
}

#[test]
fn known_failures_are_tried_again_when_asked_and_all_by_force() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("b.pdf", &[0; 400])]);
    let out = folder(&[]);
    for (more, expected) in
        [(None, (2, 0)), (None, (0, 2)), (Some("--retry-failed"), (1, 1)), (Some("--force"), (2, 0))]
    {
        let report = report(papers.path(), out.path(), more.as_slice());
        assert_eq!(work(&report), expected, "{more:?}");
        assert_eq!((&report["outcomes"]["ok"], &report["outcomes"]["failed"]), (&1.into(), &1.into()));
    }
    // It has no record any more, once it cannot be read.
    fs::write(papers.path().join("a.md"), "").unwrap();
    convert(papers.path(), out.path(), &[]);
    assert!(records_below(out.path()).is_empty());
}

#[test]
fn the_records_of_papers_that_have_gone_are_moved_away_only_when_asked() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("2016/b.md", PAPER.as_bytes())]);
    let out = folder(&[]);
    convert(papers.path(), out.path(), &[]);
    fs::remove_file(papers.path().join("2016/b.md")).unwrap();
    let after = report(papers.path(), out.path(), &[]);
    assert_eq!((&after["gone"][0], &after["papers"]), (&"2016/b.md".into(), &1.into()));
    assert_eq!(records_below(out.path()), ["2016/b.md.json", "a.md.json"]);
    convert(papers.path(), out.path(), &["--prune"]);
    assert_eq!(records_below(out.path()), [".pruned/2016/b.md.json", "a.md.json"]);
    assert_eq!(entries(out.path()).len(), 1);
}

#[test]
fn papers_of_one_content_have_a_record_each() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("2016/b.md", PAPER.as_bytes()), ("c.txt", PAPER.as_bytes())]);
    let (out, alone) = (folder(&[]), folder(&[]));
    convert(papers.path(), out.path(), &[]);
    for (paper, folder) in [("a.md", ""), ("2016/b.md", "2016"), ("c.txt", "")] {
        assert_eq!(record(out.path(), paper).source.path, paper);
        // It is the very record that the paper has on its own.
        let file = papers.path().join(paper);
        run(minutebook().arg("convert").arg(file).arg("--out").arg(alone.path().join(folder)));
        let name = Path::new(paper).file_name().unwrap().to_str().unwrap();
        let mut expected = record(&alone.path().join(folder), name);
        expected.source.path = paper.to_owned();
        assert_eq!(record(out.path(), paper), expected);
    }
}

#[test]
fn a_report_says_what_there_is_and_what_needs_a_person() {
    let gap = "# Vale Parish Council\n\nMinutes of the meeting held on 8th March 2016\n\n## 1. Apologies\n\nNone.\n\n\
               ## 2. Bench\n\nRESOLVED: that a bench be bought.\n\n## 5. Ford\n\nNoted.\n";
    let papers = folder(&[("gap.md", gap.as_bytes()), ("=b,c.pdf", &[0; 400])]);
    let out = folder(&[]);
    let output = convert(papers.path(), out.path(), &[]);
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_str(&fs::read_to_string(out.path().join("report.json")).unwrap()).unwrap();
    assert_eq!(
        (&report["papers"], &report["kinds"]["minutes"], &report["years"]["2016"]),
        (&2.into(), &1.into(), &1.into())
    );
    assert_eq!((&report["items"], &report["decisions"]), (&3.into(), &2.into()));
    assert_eq!(report["doubtful"][0]["doubts"][0], "item_number_gap");
    assert_eq!(report["largest"][0]["bytes"], 400);
    let errors = fs::read_to_string(out.path().join("errors.csv")).unwrap();
    assert!(errors.starts_with("paper,outcome,code,reason\n\"'=b,c.pdf\",failed,refused,"), "{errors}");
    let table = stderr(&output);
    for words in
        ["\npapers            2\n", "\nok                1  ", "\nfailed            1  ", "\ndoubtful          1  "]
    {
        assert!(table.contains(words), "{table}");
    }
    assert_eq!(stderr(&convert(papers.path(), out.path(), &["--quiet"])).lines().count(), 1);
}

#[test]
fn a_run_does_not_take_its_own_files_for_records_or_papers() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("report", PAPER.as_bytes())]);
    for expected in [(1, 0), (0, 1)] {
        let report = report(papers.path(), papers.path(), &[]);
        assert_eq!((&report["papers"], work(&report)), (&2.into(), expected));
        assert_eq!(report["outcomes"]["failed"], 1);
    }
    let mut export = minutebook();
    export.arg("export").arg(papers.path()).args(["--to", "ndjson", "--out"]).arg(papers.path().join("export"));
    let output = run(&mut export);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
}

#[test]
fn a_folder_belongs_to_one_run_at_a_time() {
    let papers = folder(&[("a.md", PAPER.as_bytes())]);
    let out = folder(&[]);
    let list = || {
        let mut command = minutebook();
        command.args(["convert", "--files-from", "-", "--out"]).arg(out.path());
        command
    };
    fs::create_dir(out.path().join(".minutebook")).unwrap();
    let lock = fs::File::create(out.path().join(".minutebook/lock")).unwrap();
    lock.lock().unwrap();
    let output = convert(papers.path(), out.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("another run is writing to"), "{}", stderr(&output));
    drop(lock);
    // What a run leaves behind that was killed is no hindrance.
    fs::write(out.path().join(".minutebook/0.part"), "half").unwrap();
    assert_eq!(convert(papers.path(), out.path(), &[]).status.code(), Some(0));
    assert_eq!(files_below(out.path()), ["a.md.json", "errors.csv", "manifest.jsonl", "report.json"]);
    assert_eq!(run(&mut list()).status.code(), Some(2));
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_finishes_what_it_has_in_hand_and_can_be_gone_on_with() {
    let names: Vec<_> = (0..300).map(|n| (format!("{n:03}.md"), format!("{PAPER}\nThe {n}th.\n"))).collect();
    let papers = folder(&names.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect::<Vec<_>>());
    let out = folder(&[]);
    let mut command = minutebook();
    command.arg("convert").arg(papers.path()).arg("--out").arg(out.path()).stderr(Stdio::piped());
    let child = command.spawn().unwrap();
    while records_below(out.path()).iter().all(|name| !name.ends_with(".md.json")) {
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    run(std::process::Command::new("kill").args(["-INT", &child.id().to_string()]));
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", stderr(&output));
    assert!(stderr(&output).contains("\nleft "), "{}", stderr(&output));
    let done = entries(out.path()).len();
    assert!(done > 0 && done < 300, "{done}");
    assert_eq!(records_below(out.path()).len(), done);
    assert_eq!(work(&report(papers.path(), out.path(), &[])), (300 - done as u64, done as u64));
}
