//! A place in the canonical text.

/// A half-open range of bytes in [`Document::text`](crate::Document::text), on character boundaries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The range from `start` to `end`; a reversed pair becomes the empty range at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        let start = u32::try_from(start).unwrap_or(u32::MAX);
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        Self { start, end: end.max(start) }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// Byte after the last.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether the range holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest range that holds both.
    #[must_use]
    pub fn to(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The wording at this place; empty where the range does not lie on characters of `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or("")
    }

    /// The same range without white space at either end.
    #[must_use]
    pub fn trim(self, text: &str) -> Self {
        let wording = self.of(text);
        let start = self.start() + (wording.len() - wording.trim_start().len());
        Self::new(start, start + wording.trim().len())
    }

    /// The range `inner`, counted from this range's start, as a range of the whole text.
    #[must_use]
    pub fn slice(self, inner: std::ops::Range<usize>) -> Self {
        Self::new(self.start() + inner.start, self.start() + inner.end)
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    #[test]
    fn a_reversed_range_is_empty() {
        assert!(Span::new(5, 2).is_empty());
    }

    #[test]
    fn trimming_counts_bytes() {
        let text = " – é ";
        assert_eq!(Span::new(0, text.len()).trim(text).of(text), "– é");
    }
}
