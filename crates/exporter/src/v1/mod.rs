//! Version 1 of the record: what other tools build on. Fields may be added; those here keep name, type and meaning.
//!
//! These types are the wire format and nothing else. They are apart from the model, so that the model stays free to
//! change and the JSON stays a promise.

mod business;
mod findings;
mod meeting;

pub use business::{
    Access, Action, Bbox, Block, BlockKind, Clause, Decision, Declaration, DeclarationKind, Form, Item, Motion,
    Outcome, Section, Vote, VoteNames,
};
pub use findings::{
    Basis, Body, BodyKind, Commitment, CommitmentSource, Date, Evidence, Inferred, Person, Reference, ReferenceKind,
};
pub use meeting::{Attendance, Attendee, Meeting, Status};

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Defines an enum of the wire format: its namesake in the model, with the name that each variant has in the JSON.
macro_rules! wire_enum {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $wire:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $wire)] $variant),* }

        impl From<model::$name> for $name {
            fn from(value: model::$name) -> Self {
                match value { $(model::$name::$variant => Self::$variant),* }
            }
        }

        impl $name {
            /// The value as it stands in the JSON.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $wire),* }
            }
        }
    };
}
use wire_enum;

/// One paper, read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// The version of this format.
    pub schema: Schema,
    /// The file that was read.
    pub source: Source,
    /// What kind of paper it is.
    pub kind: PaperKind,
    /// The meeting that it is of.
    pub meeting: Meeting,
    /// Who was there and who was not: one entry for each person and status.
    pub attendance: Vec<Attendee>,
    /// The agenda items, in document order.
    pub items: Vec<Item>,
    /// The sections of a report, in document order.
    pub sections: Vec<Section>,
    /// Calendar dates and periods that the text names: one entry for each place.
    pub dates: Vec<Date>,
    /// Organisations that the text names, each once.
    pub bodies: Vec<Body>,
    /// Persons that the text names, each once.
    pub people: Vec<Person>,
    /// What somebody is to do after the meeting.
    pub commitments: Vec<Commitment>,
    /// Minutes, laws, planning applications, sums of money and web addresses that the text refers to.
    pub references: Vec<Reference>,
    /// Running heads and feet, page numbers, navigation and download noise: no part of `text`.
    pub furniture: Vec<Furniture>,
    /// What was odd or could not be read.
    pub diagnostics: Vec<Diagnostic>,
    /// The canonical text, which spans count in: reading order, lines of a paragraph joined, furniture out.
    pub text: String,
}

/// The name and version of this format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Schema {
    /// Version 1.
    #[serde(rename = "minutebook/1")]
    V1,
}

/// The file that a paper was read from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Its path below the input root, parted by `/` on every platform; `-` for standard input.
    pub path: String,
    /// `text`, `markdown`, `html`, `pdf`, `docx`, `doc`, `rtf` or `odt`: by its bytes, not by its name.
    pub format: Cow<'static, str>,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its pages; null where the format has none.
    pub pages: Option<u32>,
}

/// A place in the record's `text`: `text[start:end]` in Python is the source wording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Span {
    /// First Unicode code point.
    pub start: u32,
    /// Code point after the last.
    pub end: u32,
    /// The page that it begins on, from 1; absent where the format has no pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

/// Where values of the object beside it stand, by the name of the field. A field that is null has no entry.
pub type Spans = BTreeMap<Cow<'static, str>, Span>;

wire_enum! {
    /// What kind of paper it is.
    PaperKind {
        /// A record of a meeting.
        Minutes = "minutes",
        /// A list of business to come.
        Agenda = "agenda",
        /// A single item of a meeting, often with its minutes.
        AgendaItem = "agenda_item",
        /// A paper put before a meeting.
        Report = "report",
        /// A decision printed on its own.
        DecisionNotice = "decision_notice",
        /// Several papers bound in one file.
        Pack = "pack",
        /// None of these.
        Other = "other",
    }
}

/// Text that belongs to the page or the web site and not to the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Furniture {
    /// The wording.
    pub text: String,
    /// The page that it stood on, from 1; null where the format has no pages.
    pub page: Option<u32>,
}

/// One thing that was odd or could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// A stable name of the kind of problem, in kebab-case.
    pub code: Cow<'static, str>,
    /// What a person should know.
    pub message: String,
    /// Where it stands; null for the paper as a whole.
    pub span: Option<Span>,
}

wire_enum! {
    /// How much a diagnostic matters.
    Severity {
        /// Worth knowing.
        Info = "info",
        /// A value may be wrong.
        Warning = "warning",
        /// Something could not be read.
        Error = "error",
    }
}
