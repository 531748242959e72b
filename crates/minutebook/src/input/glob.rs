//! Patterns of paths: those that stand for papers, and those that leave papers out.

use std::path::{Path, PathBuf};

use globset::{Glob, GlobBuilder, GlobMatcher, GlobSet, GlobSetBuilder};
use thiserror::Error;

/// A pattern that is none.
#[derive(Debug, Error)]
#[error(transparent)]
pub struct BadGlob(#[from] globset::Error);

/// Files and folders to leave out.
#[derive(Clone, Debug, Default)]
pub struct Exclude {
    globs: GlobSet,
}

impl Exclude {
    /// What these patterns match, read as lines of a `.gitignore` are: one without a `/` inside matches a name at any
    /// depth, another the path below the folder that is searched; what lies in a folder that is left out is, too.
    ///
    /// # Errors
    ///
    /// Where a pattern is none.
    pub fn new<'a>(patterns: impl IntoIterator<Item = &'a str>) -> Result<Self, BadGlob> {
        let mut globs = GlobSetBuilder::new();
        for pattern in patterns {
            let path = pattern.trim_end_matches('/');
            let anchored =
                if path.contains('/') { path.trim_start_matches('/').to_owned() } else { format!("**/{path}") };
            globs.add(glob(&anchored)?);
        }
        Ok(Self { globs: globs.build()? })
    }

    /// Whether a path below the folder that is searched is left out.
    pub(super) fn holds(&self, below: &Path) -> bool {
        self.globs.is_match(below)
    }
}

fn glob(pattern: &str) -> Result<Glob, globset::Error> {
    GlobBuilder::new(pattern).literal_separator(true).build()
}

/// A path with wildcards, parted into the folder that is searched and what is looked for below it; `None` for a path
/// without any.
pub(super) fn wildcards(path: &Path) -> Option<(PathBuf, GlobMatcher)> {
    let has_wildcard = |part: &Path| part.to_str().is_some_and(|text| text.contains(['*', '?', '[', '{']));
    if !has_wildcard(path) {
        return None;
    }
    let root: PathBuf = path.components().take_while(|part| !has_wildcard(Path::new(part))).collect();
    let below = path.strip_prefix(&root).ok()?.to_str()?;
    let matcher = glob(below).ok()?.compile_matcher();
    Some((if root.as_os_str().is_empty() { PathBuf::from(".") } else { root }, matcher))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_without_a_slash_matches_at_any_depth_and_another_from_the_top() {
        let exclude = Exclude::new(["*.bak", "drafts/", "/2016/*.txt"]).unwrap();
        for (path, is_left_out) in [
            ("a.bak", true),
            ("2016/may/a.bak", true),
            ("2016/drafts", true),
            ("2016/a.txt", true),
            ("2016/may/a.txt", false),
            ("old/2016/a.txt", false),
        ] {
            assert_eq!(exclude.holds(Path::new(path)), is_left_out, "{path}");
        }
        assert!(Exclude::new(["a[", "b"]).is_err());
    }

    #[test]
    fn a_path_with_wildcards_is_searched_from_its_last_plain_folder() {
        let (root, matcher) = wildcards(Path::new("minutes/20??/**/*.pdf")).unwrap();
        assert_eq!(root, Path::new("minutes"));
        assert!(matcher.is_match("2016/may/a.pdf") && !matcher.is_match("2016/a.txt"));
        assert_eq!(wildcards(Path::new("*.pdf")).unwrap().0, Path::new("."));
        assert!(wildcards(Path::new("minutes/a.pdf")).is_none());
    }
}
