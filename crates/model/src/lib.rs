//! What the stages of minutebook say to one another: plain data, no IO, no dependency.
//!
//! A paper travels `bytes → Document → Minutes → Facts → record`. Every place in these types is a [`Span`]
//! of bytes in [`Document::text`], which the reader writes once and nobody edits afterwards.

mod abbreviation;
mod diagnostic;
mod document;
mod facts;
mod minutes;
mod number;
mod rule;
mod span;

pub use abbreviation::{is_abbreviation, is_split_sum};
pub use diagnostic::{Diagnostic, Parsed, Problem, Severity};
pub use document::{
    Align, Bbox, Block, BlockKind, Cell, Document, DocumentBuilder, Field, Format, Furniture, Look, Shape,
};
pub use facts::{
    Basis, Body, BodyKind, Commitment, CommitmentSource, Date, Facts, MeetingTimes, Person, Reference, ReferenceKind,
};
pub use minutes::{
    Access, Action, Attendance, Attendee, Clause, Decision, Declaration, DeclarationKind, Form, Item, Meeting, Minutes,
    Motion, Outcome, PaperKind, Part, PartKind, Quote, Section, Status, Vote, VoteNames,
};
pub use number::number_in_words;
pub use rule::Rule;
pub use span::Span;

/// First names that are often given, in small letters, sorted, one a line. A stage may know others besides, such as are
/// surnames or places as well.
pub const GIVEN_NAMES: &str = include_str!("given_names.txt");
