//! Why a paper is refused, in words that say what to do.

use thiserror::Error;

/// Why a file could not be read: one variant for each thing an operator does differently.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is nothing in the file but white space.
    #[error("the file is empty: fetch it again or leave it out")]
    Empty,
    /// The file is over the limit in bytes.
    #[error("{bytes} bytes are over the limit of {limit}: split the file or raise the limit")]
    TooLarge {
        /// Size of the file.
        bytes: usize,
        /// The limit in force.
        limit: usize,
    },
    /// The bytes are of no format that is known here.
    #[error("neither text nor a known document format: save it as PDF, Word, HTML, Markdown or text")]
    Unknown,
    /// A known format that is not read.
    #[error("{format} files are not read: save it as PDF, HTML, Markdown or text")]
    Unsupported {
        /// The format found.
        format: &'static str,
    },
    /// A file that only opens with a password.
    #[error("the file is encrypted: save it without a password")]
    Password,
    /// A file so damaged that no page can be found.
    #[error("the file is damaged beyond repair: fetch it again or print it to PDF anew")]
    Damaged,
    /// The pages hold pictures of text.
    #[error("no text layer on any of {pages} pages: a scan; run OCR first")]
    NoText {
        /// Pages in the file.
        pages: usize,
    },
    /// A text layer that does not say what its glyphs mean.
    #[error(
        "{unmapped} of {glyphs} glyphs have no Unicode value: a garbled text layer; run OCR or print it to PDF anew"
    )]
    Garbled {
        /// Glyphs in the file.
        glyphs: usize,
        /// Those without a Unicode value.
        unmapped: usize,
    },
    /// More pages than the limit.
    #[error("more than {limit} pages: split the file or raise the limit")]
    TooManyPages {
        /// The limit in force.
        limit: usize,
    },
    /// A zip package holds too many parts.
    #[error("more than {limit} parts in the package: raise the limit `word_parts` if the file is to be trusted")]
    TooManyParts {
        /// The limit in force.
        limit: usize,
    },
    /// The parts of a zip package are too large.
    #[error(
        "the package inflates to more than {limit} bytes: raise the limit `word_inflated_bytes` if the file is to be trusted"
    )]
    TooMuchInflated {
        /// The limit in force.
        limit: u64,
    },
    /// A part of a zip package is compressed beyond what text can be.
    #[error(
        "a part inflates to more than {limit} times its size: raise the limit `word_ratio` if the file is to be trusted"
    )]
    TooCompressed {
        /// The limit in force.
        limit: u32,
    },
    /// Elements or groups are nested too deep.
    #[error("nested deeper than {limit} levels: raise the limit `word_nesting` if the file is to be trusted")]
    TooDeep {
        /// The limit in force.
        limit: usize,
    },
    /// The tables hold too many cells.
    #[error("more than {limit} table cells: raise the limit `word_cells` if the file is to be trusted")]
    TooManyCells {
        /// The limit in force.
        limit: u32,
    },
    /// A part declares a document type, which no word processor writes and which can hide an entity bomb.
    #[error("a document type declaration stands in the file: save it again with a word processor")]
    DocumentType,
    /// A file of a word processor that is broken.
    #[error("the file is damaged, {what}: fetch it again or repair it with a word processor")]
    Broken {
        /// What is broken, and where.
        what: String,
    },
    /// The note that Word keeps beside a paper while it is open.
    #[error("a lock file of Word and no paper: leave it out")]
    LockFile,
}
