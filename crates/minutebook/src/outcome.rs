//! What became of a paper: the few words that manifest and report keep of it.

use std::collections::BTreeMap;
use std::fmt;

use exporter::v1::{Decision, Item, PaperKind, Record, Section, Severity};
use reader::ReadError;
use serde::{Deserialize, Serialize};

use crate::Error;

/// What became of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It has a record.
    Ok,
    /// It has a record, and something in the paper could not be read.
    Partial,
    /// It holds pictures of text.
    NeedsOcr,
    /// It opens with a password only.
    Encrypted,
    /// It has no record, for another reason.
    Failed,
}

impl Outcome {
    /// All of them, the best first.
    pub const ALL: [Self; 5] = [Self::Ok, Self::Partial, Self::NeedsOcr, Self::Encrypted, Self::Failed];

    /// As it stands in the manifest.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Partial => "partial",
            Self::NeedsOcr => "needs_ocr",
            Self::Encrypted => "encrypted",
            Self::Failed => "failed",
        }
    }
}

/// Why a paper has no record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// `needs_ocr`, `encrypted` or `failed`.
    pub outcome: Outcome,
    /// A stable name of the reason, in kebab-case.
    pub code: String,
    /// What a person should know and do.
    pub message: String,
}

impl From<&Error> for Failure {
    fn from(error: &Error) -> Self {
        let outcome = match error {
            Error::Refused(ReadError::NoText { .. } | ReadError::Garbled { .. }) => Outcome::NeedsOcr,
            Error::Refused(ReadError::Password) => Outcome::Encrypted,
            _ => Outcome::Failed,
        };
        Self { outcome, code: error.code().to_owned(), message: error.to_string() }
    }
}

impl Failure {
    /// Whether it lies in the circumstances and not in the paper: the next run tries again.
    pub fn is_passing(&self) -> bool {
        ["unreadable", "unwritable", "changed", "no-worker"].contains(&self.code.as_str())
    }
}

/// As a person reads it behind the paper's name.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

/// What a report says of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The kind of paper.
    pub kind: String,
    /// The year of the meeting, if the paper states it.
    pub year: Option<u16>,
    /// Agenda items, sub-items too.
    pub items: usize,
    /// Decisions and recommendations.
    pub decisions: usize,
    /// Commitments.
    pub commitments: usize,
    /// Diagnostics by code.
    pub diagnostics: BTreeMap<String, usize>,
    /// Why the record looks as if something were missing.
    pub doubts: Vec<Doubt>,
}

/// A sign that a record is not all that the paper says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Item numbers that should follow one another do not.
    ItemNumberGap,
    /// Something on the page could not be read, or lies nowhere in the record.
    WordsLost,
    /// Minutes without an item.
    NoItems,
    /// No text at all outside furniture.
    NoText,
}

impl Doubt {
    /// In words for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::ItemNumberGap => "a gap in the item numbers",
            Self::WordsLost => "words lost",
            Self::NoItems => "minutes without an item",
            Self::NoText => "no text",
        }
    }
}

impl Summary {
    /// That of a record.
    pub fn of(record: &Record) -> Self {
        let mut diagnostics = BTreeMap::new();
        for diagnostic in &record.diagnostics {
            *diagnostics.entry(diagnostic.code.clone().into_owned()).or_default() += 1;
        }
        Self {
            kind: record.kind.name().to_owned(),
            year: record.meeting.date.as_deref().and_then(|date| date.get(..4)?.parse().ok()),
            items: items(&record.items).count(),
            decisions: decisions(record).count(),
            commitments: record.commitments.len(),
            diagnostics,
            doubts: doubts(record),
        }
    }

    /// Whether the paper was read whole.
    pub fn outcome(&self) -> Outcome {
        let lost = self.doubts.iter().any(|doubt| matches!(doubt, Doubt::WordsLost | Doubt::NoText));
        if lost { Outcome::Partial } else { Outcome::Ok }
    }
}

fn doubts(record: &Record) -> Vec<Doubt> {
    let diagnosed = |code: &str| record.diagnostics.iter().any(|diagnostic| diagnostic.code == code);
    let is_broken = record.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
    [
        (Doubt::ItemNumberGap, diagnosed("item-number-gap")),
        (Doubt::WordsLost, is_broken),
        (Doubt::NoItems, record.kind == PaperKind::Minutes && record.items.is_empty()),
        (Doubt::NoText, record.text.trim().is_empty()),
    ]
    .into_iter()
    .filter_map(|(doubt, is_there)| is_there.then_some(doubt))
    .collect()
}

fn items(items: &[Item]) -> impl Iterator<Item = &Item> {
    let mut left: Vec<&Item> = items.iter().collect();
    std::iter::from_fn(move || left.pop().inspect(|item| left.extend(&item.items)))
}

fn sections(sections: &[Section]) -> impl Iterator<Item = &Section> {
    let mut left: Vec<&Section> = sections.iter().collect();
    std::iter::from_fn(move || left.pop().inspect(|section| left.extend(&section.sections)))
}

fn decisions(record: &Record) -> impl Iterator<Item = &Decision> {
    let of_items = items(&record.items).flat_map(|item| &item.decisions);
    of_items.chain(sections(&record.sections).flat_map(|section| &section.decisions))
}
