//! The patterns of `patterns.txt`, with what the build script made of them.

/// A listed pattern.
#[derive(Debug)]
pub(super) struct Listed {
    source: &'static str,
    /// It is one of small letters, and texts are to be looked at in small letters.
    pub(super) folds: bool,
    /// The table of its screen, if one tells anything, and whether that is exact.
    pub(super) screen: Option<(&'static [u8], bool)>,
    /// The program that finds the end of a match, with its groups.
    pub(super) forward: &'static [u8],
    /// The program that finds its beginning.
    pub(super) backward: &'static [u8],
}

/// In the order of their sources.
static LIST: &[Listed] = &include!(concat!(env!("OUT_DIR"), "/list.rs"));

/// The pattern, if the list has it.
pub(super) fn find(source: &str) -> Option<&'static Listed> {
    let at = LIST.binary_search_by_key(&source, |listed| listed.source).ok()?;
    LIST.get(at)
}
