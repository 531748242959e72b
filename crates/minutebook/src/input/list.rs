//! Papers that a list names, one path a line.

use std::io::{self, BufRead};
use std::path::PathBuf;

use super::{Paper, Place, name};

/// The papers that the lines of a list name, each called by its path as it stands there; a blank line names none.
pub fn listed_papers(list: impl BufRead) -> impl Iterator<Item = io::Result<Option<Paper>>> {
    list.split(b'\n').map(|line| {
        let line = line?;
        let path = path_of(line.strip_suffix(b"\r").unwrap_or(&line));
        let is_blank = path.as_os_str().is_empty();
        Ok((!is_blank).then(|| Paper { name: name::of_path(&path), place: Place::file(&path) }))
    })
}

#[cfg(unix)]
fn path_of(line: &[u8]) -> PathBuf {
    PathBuf::from(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(line))
}

#[cfg(not(unix))]
fn path_of(line: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(line).into_owned())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn each_line_is_a_path_and_blank_ones_are_none() {
        let papers: Vec<_> = listed_papers(&b"/x/a.pdf\r\n\n../b c.md"[..]).map(Result::unwrap).collect();
        let names: Vec<_> = papers.iter().map(|paper| paper.as_ref().map(|paper| paper.name.as_str())).collect();
        assert_eq!(names, [Some("x/a.pdf"), None, Some("b c.md")]);
        assert_eq!(papers[0].as_ref().unwrap().place.path, Path::new("/x/a.pdf"));
    }
}
