//! What the reader will take at most.

/// Bounds that keep one bad paper from costing more than itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Size of a file in bytes; a larger one is refused.
    pub bytes: usize,
    /// Levels of nested lists, quotations or HTML elements that are followed; deeper ones are flattened.
    pub depth: usize,
    /// Pages of a PDF; one with more is refused.
    pub pdf_pages: usize,
    /// Bytes that one stream of a PDF may inflate to; a longer one is left out.
    pub pdf_stream_bytes: usize,
    /// Bytes that all page streams of a PDF may inflate to; what is beyond is left out.
    pub pdf_inflated_bytes: usize,
    /// Operators of one page, forms included; what is beyond is left out.
    pub pdf_page_operators: usize,
    /// Levels of nested elements or groups in a DOCX, ODT or RTF file.
    pub word_nesting: usize,
    /// Parts in the zip package that a DOCX or ODT file is.
    pub word_parts: usize,
    /// Bytes that the parts of a package inflate to, pictures left alone.
    pub word_inflated_bytes: u64,
    /// How many times its size one part may inflate to.
    pub word_ratio: u32,
    /// Cells of all the tables of a DOCX, DOC, RTF or ODT file.
    pub word_cells: u32,
}

impl Default for Limits {
    /// 256 MiB and 256 levels; PDF: 20,000 pages, 64 MiB a stream, 512 MiB in all, 2,000,000 operators a page;
    /// word processors: 1,000 levels, 10,000 parts, 64 MiB inflated, 300 to 1, 1,000,000 cells. Ten times
    /// what any paper of a public body was seen to need.
    fn default() -> Self {
        Self {
            bytes: 256 << 20,
            depth: 256,
            pdf_pages: 20_000,
            pdf_stream_bytes: 64 << 20,
            pdf_inflated_bytes: 512 << 20,
            pdf_page_operators: 2_000_000,
            word_nesting: 1000,
            word_parts: 10_000,
            word_inflated_bytes: 64 << 20,
            word_ratio: 300,
            word_cells: 1_000_000,
        }
    }
}
