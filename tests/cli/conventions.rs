//! Where records go, in which order, and what the exit code says.

use std::fs;
use std::io::Read;
use std::process::Stdio;

use minutebook::Record;

use crate::{PAPER, folder, minutebook, records_below, run, run_with_input, stderr, stdout};

fn records(ndjson: &str) -> Vec<Record> {
    ndjson.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_record_lies_where_its_paper_lay() {
    let papers = folder(&[("b.md", PAPER.as_bytes()), ("2016/may/a.txt", PAPER.as_bytes())]);
    let out = folder(&[]);
    let output = run(minutebook().arg("convert").arg(papers.path()).arg("--out").arg(out.path()));
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), String::new()), "{}", stderr(&output));
    assert_eq!(records_below(out.path()), ["2016/may/a.txt.json", "b.md.json"]);
    let json = fs::read_to_string(out.path().join("2016/may/a.txt.json")).unwrap();
    assert_eq!(records(&json)[0].source.path, "2016/may/a.txt");
    assert_eq!(json.lines().count(), 1);
}

#[test]
fn records_come_in_path_order_whatever_the_threads() {
    let names: Vec<_> = (0..60).map(|n| format!("{:02}/{n:02}.md", n % 7)).collect();
    let papers = folder(&names.iter().map(|name| (name.as_str(), PAPER.as_bytes())).collect::<Vec<_>>());
    let convert = |threads: &str| stdout(&run(minutebook().args(["convert", "--threads", threads]).arg(papers.path())));
    let one = convert("1");
    let paths: Vec<_> = records(&one).into_iter().map(|record| record.source.path).collect();
    assert_eq!(paths.len(), 60);
    assert!(paths.is_sorted(), "{paths:?}");
    assert_eq!(one, convert("4"));
    assert_eq!(one, convert("4"));
}

#[test]
fn a_file_is_named_without_its_folders() {
    let papers = folder(&[("deep/a.md", PAPER.as_bytes())]);
    let output = run(minutebook().arg("convert").arg(papers.path().join("deep/a.md")));
    assert_eq!(records(&stdout(&output))[0].source.path, "a.md");
}

#[test]
fn a_dash_reads_standard_input() {
    let output = run_with_input(minutebook().args(["convert", "-"]), PAPER.as_bytes());
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(records(&stdout(&output))[0].source.path, "-");
    let output =
        run_with_input(minutebook().args(["text", "-"]), b"One line that is wrapped in the middle\nof its sentence.\n");
    assert_eq!(stdout(&output), "One line that is wrapped in the middle of its sentence.\n");
}

#[test]
fn pretty_records_read_back_as_the_plain_ones() {
    let plain = run_with_input(minutebook().args(["convert", "-"]), PAPER.as_bytes());
    let pretty = run_with_input(minutebook().args(["convert", "-", "--pretty"]), PAPER.as_bytes());
    assert!(stdout(&pretty).lines().count() > 20);
    let pretty: Record = serde_json::from_slice(&pretty.stdout).unwrap();
    assert_eq!(pretty, records(&stdout(&plain))[0]);
}

#[test]
fn papers_that_cannot_be_converted_are_named_and_the_rest_is() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("b.pdf", &[0; 400]), ("c.md", PAPER.as_bytes())]);
    let output = run(minutebook().arg("convert").arg(papers.path()));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(records(&stdout(&output)).len(), 2);
    let words = stderr(&output);
    assert_eq!(words.lines().count(), 1, "{words}");
    assert!(words.starts_with(&format!("{}: ", papers.path().join("b.pdf").display())), "{words}");
}

#[test]
fn a_path_that_leads_nowhere_is_named_and_the_rest_converted() {
    let papers = folder(&[("a.md", PAPER.as_bytes())]);
    let gone = papers.path().join("gone");
    let output = run(minutebook().arg("convert").arg(&gone).arg(papers.path()));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(records(&stdout(&output)).len(), 1);
    assert!(stderr(&output).starts_with(&format!("{}: cannot be read: ", gone.display())));
}

#[test]
fn a_folder_without_papers_is_a_failed_run() {
    let papers = folder(&[(".hidden", b"x"), ("record.json", b"{}")]);
    let output = run(minutebook().arg("convert").arg(papers.path()));
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stderr(&output), "minutebook: there are no papers to convert\n");
}

#[test]
fn an_output_folder_that_cannot_be_made_is_a_failed_run() {
    let papers = folder(&[("a.md", PAPER.as_bytes())]);
    let file = papers.path().join("a.md");
    let output = run(minutebook().arg("convert").arg(papers.path()).arg("--out").arg(file.join("out")));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("cannot be written"), "{}", stderr(&output));
}

#[test]
fn two_papers_of_one_name_are_not_written_over_one_another() {
    let papers = folder(&[("x/a.md", PAPER.as_bytes()), ("y/a.md", PAPER.as_bytes())]);
    let out = folder(&[]);
    let both = [papers.path().join("x"), papers.path().join("y")];
    let output = run(minutebook().arg("convert").args(&both).arg("--out").arg(out.path()));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("a.md.json"), "{}", stderr(&output));
    assert!(records_below(out.path()).is_empty());
}

#[test]
fn a_record_that_cannot_be_written_leaves_nothing_behind() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("b.md", PAPER.as_bytes())]);
    let out = folder(&[("a.md.json/in-the-way", b"")]);
    let output = run(minutebook().arg("convert").arg(papers.path()).arg("--out").arg(out.path()));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("its record cannot be written: "), "{}", stderr(&output));
    assert_eq!(records_below(out.path()), ["a.md.json/in-the-way", "b.md.json"]);
}

#[test]
fn records_beside_their_papers_are_not_read_as_papers() {
    let papers = folder(&[("a.md", PAPER.as_bytes())]);
    for _ in 0..2 {
        let output = run(minutebook().arg("convert").arg(papers.path()).arg("--out").arg(papers.path()));
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    assert_eq!(records_below(papers.path()), ["a.md", "a.md.json"]);
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_or_in_a_circle_is_named() {
    let papers = folder(&[("a.md", PAPER.as_bytes())]);
    std::os::unix::fs::symlink(papers.path().join("gone"), papers.path().join("b.md")).unwrap();
    std::os::unix::fs::symlink(papers.path(), papers.path().join("circle")).unwrap();
    let output = run(minutebook().arg("convert").arg(papers.path()));
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(records(&stdout(&output)).len(), 1);
    let words = stderr(&output);
    assert_eq!(words.lines().count(), 2, "{words}");
    assert!(words.contains("b.md: cannot be read: ") && words.contains("circle: the link leads back"), "{words}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let names: Vec<_> = (0..400).map(|n| format!("{n}.md")).collect();
    let papers = folder(&names.iter().map(|name| (name.as_str(), PAPER.as_bytes())).collect::<Vec<_>>());
    let mut command = minutebook();
    command.arg("convert").arg(papers.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut few = [0; 10];
    child.stdout.take().unwrap().read_exact(&mut few).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()));
}

#[cfg(target_os = "linux")]
#[test]
fn an_output_that_is_full_is_a_failed_run() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = run(minutebook().arg("schema").stdout(full));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_schema_that_is_committed_is_the_one_of_the_types() {
    let output = run(minutebook().arg("schema"));
    let committed = include_str!("../../schema/minutebook-1.json");
    assert_eq!(stdout(&output), committed, "run `minutebook schema > schema/minutebook-1.json`");
}

#[test]
fn an_outline_has_colours_for_terminals_only() {
    let plain = run_with_input(minutebook().args(["outline", "-"]), PAPER.as_bytes());
    assert!(stdout(&plain).contains("item      1         1  Bench") || stdout(&plain).contains("item"));
    assert!(!stdout(&plain).contains('\u{1b}'));
    let coloured = run_with_input(minutebook().args(["outline", "-"]).env("CLICOLOR_FORCE", "1"), PAPER.as_bytes());
    assert!(stdout(&coloured).contains('\u{1b}'));
}

#[test]
fn a_paper_that_has_no_outline_is_named() {
    let papers = folder(&[("empty.txt", b"")]);
    let paper = papers.path().join("empty.txt");
    let output = run(minutebook().arg("outline").arg(&paper));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).starts_with(&format!("{}: ", paper.display())), "{}", stderr(&output));
}
