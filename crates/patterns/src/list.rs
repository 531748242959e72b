//! The patterns of `patterns.txt`, with what the build script made of them.

/// A listed pattern.
#[derive(Debug)]
pub(super) struct Listed {
    source: &'static str,
    /// It is one of small letters, and texts are to be looked at in small letters.
    pub(super) folds: bool,
    /// Its matches begin where a search does.
    pub(super) anchored: bool,
    /// The tables that find the end and the beginning of a match, where they are small.
    pub(super) tables: [Option<&'static [u8]>; 2],
    /// Where the first is not, the table of a pattern that lets more pass.
    pub(super) screen: Option<&'static [u8]>,
    /// The programs that find the end of a match, with its groups, and its beginning.
    pub(super) programs: [&'static [u8]; 2],
}

/// In the order of their sources, the short ones first: a comparison of lengths reads no source.
static LIST: &[Listed] = &include!(concat!(env!("OUT_DIR"), "/list.rs"));

/// The pattern, if the list has it.
pub(super) fn find(source: &str) -> Option<&'static Listed> {
    let at = LIST.binary_search_by_key(&(source.len(), source), |listed| (listed.source.len(), listed.source)).ok()?;
    LIST.get(at)
}
