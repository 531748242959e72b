//! A run that is ended in the middle of everything.

use std::collections::BTreeMap;
use std::path::Path;
use std::thread;
use std::time::Duration;

use crate::archive::{contents, convert, fill};

const PAPERS: usize = 150;

const KILLS: u64 = 20;

/// Kills a run twenty times, each time a little later in its life, and goes on each time; whatever is in its place
/// then is whole, and in the end all is as if nothing had happened.
pub(crate) fn a_run_that_is_killed_is_gone_on_with() {
    let (papers, out, undisturbed) =
        (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    fill(papers.path(), PAPERS);
    assert!(convert(papers.path(), undisturbed.path()).status().unwrap().success());
    let whole = contents(undisturbed.path());
    let mut finished = false;
    for kill in 0..KILLS {
        let mut command = convert(papers.path(), out.path());
        // A run that has nothing left to do would not be in the middle of anything.
        command.args(finished.then_some("--force"));
        let mut run = command.spawn().unwrap();
        thread::sleep(Duration::from_millis(20 + kill * 7919 % 600));
        run.kill().unwrap();
        finished = run.wait().unwrap().success();
        let unlike = unlike(out.path(), &whole);
        assert!(unlike.is_empty(), "after kill {kill}: {unlike:?}");
    }
    assert!(convert(papers.path(), out.path()).status().unwrap().success());
    let resumed = contents(out.path());
    assert!(resumed.keys().eq(whole.keys()), "{:?}", resumed.keys());
    assert!(resumed == whole, "some file is not as in an undisturbed run");
}

/// Records in their places that are not as they should be.
fn unlike(out: &Path, whole: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let records = contents(out).into_iter().filter(|(name, _)| name.ends_with(".md.json"));
    records.filter(|(name, bytes)| whole[name] != *bytes).map(|(name, _)| name).collect()
}
