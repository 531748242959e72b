//! Names of files as text, none lost and none like another.

use std::ffi::OsStr;
use std::fmt::Write;
use std::path::{Component, Path};

/// A name as it is, or, where it is no UTF-8, with the bytes that are none as `%E9` and `%` as `%25`.
pub(super) fn of(name: &OsStr) -> String {
    match name.to_str() {
        Some(text) => text.to_owned(),
        None => escaped(name.as_encoded_bytes()),
    }
}

fn escaped(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(&chunk.valid().replace('%', "%25"));
        for byte in chunk.invalid() {
            // A string takes all.
            let _ = write!(text, "%{byte:02X}");
        }
    }
    text
}

/// The steps of a path that lead downwards, parted by `/`.
pub(super) fn of_path(path: &Path) -> String {
    let steps = path.components().filter_map(|component| match component {
        Component::Normal(step) => Some(of(step)),
        _ => None,
    });
    steps.collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_no_utf_8_stay_apart() {
        assert_eq!(of(OsStr::new("100%.pdf")), "100%.pdf");
        assert_eq!(escaped(b"caf\xe9 100%.pdf"), "caf%E9 100%25.pdf");
        assert_ne!(escaped(b"caf\xe9"), escaped(b"caf\xe8"));
    }

    #[test]
    fn a_path_names_only_steps_downwards() {
        assert_eq!(of_path(Path::new("../a/./b.pdf")), "a/b.pdf");
    }
}
