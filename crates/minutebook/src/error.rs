//! Why a paper has no record, in words that say what to do.

use std::io;

use thiserror::Error;

use crate::panics::Panic;

/// Why a paper could not be converted, or a folder not searched. The path is the caller's to name.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum Error {
    /// The file or folder is there no more, or may not be read.
    #[error("cannot be read: {0}")]
    Unreadable(io::Error),
    /// Its record cannot be written.
    #[error("its record cannot be written: {0}")]
    Unwritable(io::Error),
    /// The reader refused the file.
    #[error(transparent)]
    Refused(#[from] reader::ReadError),
    /// A stage of this program panicked: an error of ours, not of the paper's.
    #[error("minutebook failed on this paper, please report it: {0}")]
    Panicked(Panic),
    /// A folder that leads back into itself by a symbolic link.
    #[error("the link leads back to a folder that it stands in: remove it")]
    Loop,
}
