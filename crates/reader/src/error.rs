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
    /// More pages than the limit.
    #[error("more than {limit} pages: split the file or raise the limit")]
    TooManyPages {
        /// The limit in force.
        limit: usize,
    },
}
