//! What a worker is asked and what it answers: a line of JSON each, the record behind its answer.

use serde::{Deserialize, Serialize};

use crate::hash::Hash;
use crate::input::Place;
use crate::outcome::{Failure, Summary};

/// The paper to convert.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Request {
    /// Its path below the input root, for its record.
    pub(crate) name: String,
    /// Where its bytes are.
    pub(crate) place: Place,
}

/// A line of the worker's.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Message {
    /// It has come to a stage; said of papers that take long.
    Progress(String),
    /// The paper has a record: these many bytes of JSON after this line.
    Converted { bytes: usize, answer: Answer },
    /// The paper has none.
    Failed(Failure),
}

/// What is to be known about a record without reading it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Answer {
    /// SHA-256 of the paper's bytes as the worker read them.
    pub(crate) sha256: Hash,
    pub(crate) summary: Summary,
}
