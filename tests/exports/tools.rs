//! Programs of others that tests are run with where they are installed: `.ci/run` puts Python's into `target/tools`.

use std::path::PathBuf;
use std::process::Command;

use crate::workspace;

/// A program of the Python packages in `target/tools`.
pub(crate) fn of_python(name: &str) -> Option<PathBuf> {
    Some(workspace().join("target/tools/bin").join(name)).filter(|path| path.is_file())
}

/// Whether a program is on the path.
pub(crate) fn is_installed(name: &str) -> bool {
    Command::new(name).arg("--version").output().is_ok()
}

/// Runs a program, which must succeed, and gives what it printed.
pub(crate) fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let words = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
    assert!(output.status.success(), "{command:?}\n{}", &words[..words.floor_char_boundary(4000)]);
    words
}
