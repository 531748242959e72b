//! Output folders that can be written to no more. Both need root, and are skipped with a word where they cannot be had.

use std::fs;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::archive::{contents, convert, fill, manifest};

/// A user who is not root, and nobody in particular.
const NOBODY: u32 = 65534;

/// A file system of its own, as long as this lives.
struct Mount<'a>(&'a Path);

impl<'a> Mount<'a> {
    fn new(place: &'a Path, options: &str) -> Option<Self> {
        mount(place, options).then_some(Self(place))
    }
}

impl Drop for Mount<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0).status();
    }
}

fn mount(place: &Path, options: &str) -> bool {
    let mut command = Command::new("mount");
    command.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(place).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

pub(crate) fn a_full_disk_ends_the_run() {
    let (papers, out, roomy) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fill(papers.path(), 100);
    assert!(convert(papers.path(), roomy.path()).status().unwrap().success());
    let whole = contents(roomy.path());
    let Some(_mount) = Mount::new(out.path(), "size=200k") else {
        eprintln!("skipped: only root can mount a small file system");
        return;
    };
    let output = convert(papers.path(), out.path()).output().unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words}");
    assert!(words.contains("No space left on device") && words.contains("what is done is kept"), "{words}");
    let records = contents(out.path());
    assert!(records.iter().filter(|(name, _)| name.ends_with(".md.json")).all(|(name, bytes)| whole[name] == *bytes));
    assert!(!records.keys().any(|name| name.contains(".minutebook")), "{:?}", records.keys());
    assert!(mount(out.path(), "remount,size=64m"));
    assert!(convert(papers.path(), out.path()).status().unwrap().success());
    assert!(contents(out.path()) == whole, "some file is not as on a roomy disk");
}

pub(crate) fn a_folder_that_turns_read_only_ends_the_run() {
    let (papers, folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fill(papers.path(), 100);
    let out = folder.path().join("records");
    fs::create_dir(&out).unwrap();
    allow(papers.path(), 0o755);
    allow(folder.path(), 0o755);
    let run = chown(&out, Some(NOBODY), None).and_then(|()| convert(papers.path(), &out).uid(NOBODY).spawn());
    let Ok(run) = run else {
        eprintln!("skipped: only root can run the program as somebody whom permissions bind");
        return;
    };
    while !fs::read_dir(&out).unwrap().any(|entry| entry.unwrap().file_name() == "00") {
        thread::sleep(Duration::from_millis(1));
    }
    allow(&out, 0o555);
    let output = run.wait_with_output().unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{words}");
    assert!(words.contains("Permission denied") && words.contains("what is done is kept"), "{words}");
    allow(&out, 0o755);
    assert!(convert(papers.path(), &out).status().unwrap().success());
    assert_eq!(manifest(&out).len(), 100);
    assert!(!contents(&out).keys().any(|name| name.contains(".minutebook")));
}

fn allow(folder: &Path, mode: u32) {
    fs::set_permissions(folder, fs::Permissions::from_mode(mode)).unwrap();
}
