//! What the reader will take at most.

/// Bounds that keep one bad paper from costing more than itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Size of a file in bytes; a larger one is refused.
    pub bytes: usize,
    /// Levels of nested lists, quotations or HTML elements that are followed; deeper ones are flattened.
    pub depth: usize,
}

impl Default for Limits {
    /// 256 MiB and 256 levels: ten times what any paper of a public body was seen to need.
    fn default() -> Self {
        Self { bytes: 256 << 20, depth: 256 }
    }
}
