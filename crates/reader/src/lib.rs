//! Bytes to [`Document`]: the only stage that knows file formats, and the only one that may refuse a paper.
use model::Document;
/// Why a file could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// Not yet.
    Unsupported,
}
/// What the reader will take at most.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Limits {}
/// Reads a paper. `name` is the file's name, a hint where the bytes leave a choice (Markdown or text).
pub fn read(_bytes: &[u8], _name: &str, _limits: &Limits) -> Result<Document, ReadError> {
    Err(ReadError::Unsupported)
}
