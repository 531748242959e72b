//! Why a paper has no record, in words that say what to do.

use std::io;

use thiserror::Error;

use crate::panics::Panic;
use crate::worker::Death;

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
    /// Its worker died of it.
    #[error("{0}")]
    Died(Death),
    /// Its bytes were others when it was looked at and when it was converted.
    #[error("it changed while it was read: convert it again when it is at rest")]
    Changed,
    /// Its record would have the name of a file that the run itself writes.
    #[error("its record would lie where the run's report does: rename it")]
    Reserved,
    /// It is no plain file.
    #[error("neither a file nor a folder: leave it out")]
    Special,
    /// A zip archive that cannot be searched.
    #[error("the archive cannot be searched: {0}")]
    Archive(String),
    /// A folder that leads back into itself by a symbolic link.
    #[error("the link leads back to a folder that it stands in: remove it")]
    Loop,
}

impl Error {
    /// A stable name of the kind of reason, in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) | Self::Special | Self::Archive(_) => "unreadable",
            Self::Unwritable(_) | Self::Reserved => "unwritable",
            Self::Refused(_) => "refused",
            Self::Panicked(_) => "panicked",
            Self::Died(death) => death.code(),
            Self::Changed => "changed",
            Self::Loop => "loop",
        }
    }
}
