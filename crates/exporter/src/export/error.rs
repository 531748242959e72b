//! Why an export failed, in words that say what to do.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

/// Why an export failed.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The folder to write holds something.
    #[error("{0} is not empty: remove it or name another folder")]
    NotEmpty(PathBuf),
    /// Two records are of papers with one path.
    #[error("two records have the path {0}: convert their papers below one folder")]
    SamePath(String),
    /// The file system refused.
    #[error("the export cannot be written: {0}")]
    Unwritable(#[from] io::Error),
    /// `SQLite` refused.
    #[error("the database cannot be written: {0}")]
    Database(#[from] rusqlite::Error),
}

impl From<serde_json::Error> for ExportError {
    fn from(error: serde_json::Error) -> Self {
        Self::Unwritable(error.into())
    }
}

impl From<csv::Error> for ExportError {
    fn from(error: csv::Error) -> Self {
        Self::Unwritable(error.into())
    }
}
