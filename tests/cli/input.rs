//! Which papers there are at a path, and what they are called.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Output, Stdio};

use serde_json::Value;
use zip::write::SimpleFileOptions;

use crate::{PAPER, folder, minutebook, records_below, run, run_with_input, stderr, stdout};

/// The records that a run makes of what stands on its command line.
fn records(arguments: &[&str], folder_of_papers: &Path) -> Vec<String> {
    let out = folder(&[]);
    let output =
        run(minutebook().current_dir(folder_of_papers).arg("convert").args(arguments).arg("--out").arg(out.path()));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    records_below(out.path())
}

/// The paths and the error codes in lines of JSON.
fn lines(output: &Output) -> Vec<(String, Option<String>)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    let lines = stdout(output);
    let values = lines.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    values.map(|line| (text(&line["source"]["path"]), line.get("error").map(|error| text(&error["code"])))).collect()
}

#[test]
fn patterns_find_papers_and_leave_papers_out() {
    let paths = ["2015/a.md", "2016/b.md", "2016/c.txt", "2016/drafts/d.md", "e.bak"];
    let papers = folder(&paths.map(|path| (path, PAPER.as_bytes())));
    let all = papers.path();
    assert_eq!(records(&["20*/**/*.md"], all), ["2015/a.md.json", "2016/b.md.json", "2016/drafts/d.md.json"]);
    assert_eq!(records(&["2016/*.*"], all), ["b.md.json", "c.txt.json"]);
    let excluded = records(&[".", "--exclude", "drafts/", "--exclude", "*.bak", "--exclude", "/2016/*.txt"], all);
    assert_eq!(excluded, ["2015/a.md.json", "2016/b.md.json"]);
}

#[test]
fn an_archive_is_a_folder_of_papers() {
    let papers = folder(&[]);
    let mut zip = zip::ZipWriter::new(fs::File::create(papers.path().join("old.zip")).unwrap());
    for (name, text) in [("2016/a.md", PAPER), ("../b.md", PAPER), (".hidden", "x"), ("empty.txt", "")] {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    fs::write(papers.path().join("broken.zip"), "PK\x03\x04 and no more").unwrap();
    let out = folder(&[]);
    let output = run(minutebook().arg("convert").arg(papers.path()).arg("--out").arg(out.path()));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("broken.zip: the archive cannot be searched"), "{}", stderr(&output));
    assert!(stderr(&output).contains("empty"), "{}", stderr(&output));
    assert_eq!(records_below(out.path()), ["old.zip/2016/a.md.json", "old.zip/b.md.json"]);
}

#[test]
fn an_archive_that_inflates_beyond_all_measure_is_refused() {
    let papers = folder(&[]);
    let path = papers.path().join("bomb.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    zip.start_file("a.txt", SimpleFileOptions::default()).unwrap();
    zip.write_all(&vec![b' '; 50_000_000]).unwrap();
    zip.finish().unwrap();
    let output = run(minutebook().arg("convert").arg(&path).arg("--out").arg(papers.path().join("out")));
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("inflates to more than 200 times its size"), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn links_are_followed_once_and_names_of_any_bytes_are_told_apart() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;
    let papers = folder(&[("z/a.md", PAPER.as_bytes()), ("100%.md", PAPER.as_bytes())]);
    let elsewhere = folder(&[("b.md", PAPER.as_bytes())]);
    for name in [&b"caf\xe9.md"[..], b"caf\xe8.md"] {
        fs::write(papers.path().join(OsStr::from_bytes(name)), PAPER).unwrap();
    }
    symlink(papers.path().join("z"), papers.path().join("again")).unwrap();
    symlink(elsewhere.path(), papers.path().join("linked")).unwrap();
    symlink(elsewhere.path(), papers.path().join("twice")).unwrap();
    let expected = ["100%.md.json", "caf%E8.md.json", "caf%E9.md.json", "linked/b.md.json", "z/a.md.json"];
    assert_eq!(records(&["."], papers.path()), expected);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_named_and_never_waited_for() {
    let papers = folder(&[("a.md", PAPER.as_bytes())]);
    let pipe = papers.path().join("pipe");
    run(std::process::Command::new("mkfifo").arg(&pipe));
    let output = run(minutebook().arg("convert").arg(&pipe).arg(papers.path()));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("pipe: neither a file nor a folder"), "{}", stderr(&output));
}

#[test]
fn a_list_names_papers_by_their_whole_paths() {
    let papers = folder(&[("x/a.md", PAPER.as_bytes()), ("y/a.md", PAPER.as_bytes()), ("y/b.md", PAPER.as_bytes())]);
    let out = folder(&[]);
    let mut command = minutebook();
    command.current_dir(papers.path()).args(["convert", "--files-from", "-", "--out"]).arg(out.path());
    let output = run_with_input(&mut command, b"x/a.md\n\n./y/a.md\r\nx/a.md\n");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(records_below(out.path()), ["x/a.md.json", "y/a.md.json"]);
}

#[test]
fn a_filter_answers_each_line_with_one_in_order() {
    let papers = folder(&[("a.md", PAPER.as_bytes()), ("b.pdf", &[0; 400])]);
    let mut command = minutebook();
    command.current_dir(papers.path()).args(["convert", "--files-from", "-", "--ndjson"]);
    let list = "b.pdf\na.md\ngone.md\n\n.\n".to_owned() + &"a.md\n".repeat(100);
    let output = run_with_input(&mut command, list.as_bytes());
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), String::new()));
    let answers = lines(&output);
    assert_eq!(answers.len(), 105);
    let answer = |path: &str, code: Option<&str>| (path.to_owned(), code.map(ToOwned::to_owned));
    assert_eq!(
        answers[..5],
        [
            answer("b.pdf", Some("refused")),
            answer("a.md", None),
            answer("gone.md", Some("unreadable")),
            answer("", Some("unreadable")),
            answer("", Some("unreadable")),
        ]
    );
    assert!(answers[5..].iter().all(|(path, error)| path == "a.md" && error.is_none()));
}

#[test]
fn a_filter_answers_before_it_is_asked_again() {
    let papers = folder(&[("a.md", PAPER.as_bytes())]);
    let mut command = minutebook();
    command.current_dir(papers.path()).args(["convert", "--files-from", "-", "--ndjson"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let (mut ask, mut answers) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
    for name in ["a.md", "gone.md", "a.md"] {
        writeln!(ask, "{name}").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        assert!(answer.contains(&format!("\"path\":\"{name}\"")), "{answer}");
    }
    drop(ask);
    assert_eq!(child.wait().unwrap().code(), Some(1));
}
