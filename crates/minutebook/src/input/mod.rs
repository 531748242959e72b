//! Papers: which there are at the paths that were given, what they are called, and how their bytes are got.

mod archive;
mod glob;
mod list;
mod name;
mod open;
mod walk;

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

pub use glob::{BadGlob, Exclude};
pub use list::listed_papers;
pub use open::read_paper;
pub(crate) use open::{Looked, Opener};
pub use walk::{Found, find_papers};

/// A file to convert.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paper {
    /// Its path below the path that was given, parted by `/`; for a file that was given itself, its name. Bytes that
    /// are no UTF-8 stand in it as `%E9`.
    pub name: String,
    /// Where it is.
    pub place: Place,
}

impl Paper {
    /// The file at `path`, named without its folders.
    pub fn at(path: &Path) -> Self {
        Self { name: name::of(path.file_name().unwrap_or(path.as_os_str())), place: Place::file(path) }
    }
}

/// Where the bytes of a paper are: in a file, or in a member of the zip archive that the file is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The file; `-` is standard input.
    #[serde(with = "lossless")]
    pub path: PathBuf,
    /// Which member of the archive, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<usize>,
}

impl Place {
    /// The file itself.
    pub fn file(path: &Path) -> Self {
        Self { path: path.to_owned(), member: None }
    }
}

/// A path in JSON: a string where it is one, or else what the system makes of it.
mod lossless {
    use serde::{Deserializer, Serializer};

    use super::{Deserialize, OsString, Path, PathBuf, Serialize};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Raw(OsString),
    }

    pub(super) fn serialize<S: Serializer>(path: &Path, serializer: S) -> Result<S::Ok, S::Error> {
        match path.to_str() {
            Some(text) => text.serialize(serializer),
            None => path.as_os_str().serialize(serializer),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<PathBuf, D::Error> {
        Ok(match Written::deserialize(deserializer)? {
            Written::Text(text) => text.into(),
            Written::Raw(raw) => raw.into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn a_path_of_any_bytes_survives_json() {
        use std::os::unix::ffi::OsStringExt;
        for bytes in [&b"a/b.pdf"[..], b"caf\xe9.pdf"] {
            let place = Place::file(Path::new(&OsString::from_vec(bytes.to_vec())));
            let json = serde_json::to_string(&place).unwrap();
            assert_eq!(serde_json::from_str::<Place>(&json).unwrap(), place, "{json}");
        }
    }
}
