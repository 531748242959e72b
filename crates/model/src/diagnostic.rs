//! What was odd about a paper, said in a form that tools can count and people can read.

use std::fmt;

use crate::Span;

/// A stage's value beside what it noticed on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed<T> {
    /// The result; always whole.
    pub value: T,
    /// What was odd.
    pub diagnostics: Vec<Diagnostic>,
}

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// A value may be wrong.
    Warning,
    /// Something could not be read.
    Error,
}

/// One thing that was odd, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// What it was.
    pub problem: Problem,
    /// Where it stands, if it stands anywhere.
    pub span: Option<Span>,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn at(problem: Problem, span: Span) -> Self {
        Self { problem, span: Some(span) }
    }

    /// A problem of the paper as a whole.
    pub fn whole(problem: Problem) -> Self {
        Self { problem, span: None }
    }
}

/// Every kind of oddity: one row each of [`Problem::code`] and [`Problem::severity`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// Bytes that are no character of the encoding found; each became U+FFFD.
    UndecodableBytes {
        /// The encoding that was assumed.
        encoding: &'static str,
    },
    /// Nesting deeper than the reader follows; what lies deeper was flattened.
    NestingFlattened {
        /// The limit in levels.
        limit: usize,
    },
    /// A glyph without a Unicode value; it became U+FFFD.
    UnmappedGlyph {
        /// How many on this page.
        count: usize,
        /// The page, from 1.
        page: u32,
    },
    /// A page that holds a picture and no text.
    PageWithoutText {
        /// The page, from 1.
        page: u32,
    },
    /// The weekday printed beside a date is another day's.
    WeekdayMismatch {
        /// The weekday that the date falls on.
        actual: &'static str,
    },
    /// A date that is in no calendar, such as 31 April.
    ImpossibleDate,
    /// The votes counted do not agree with the names listed.
    VoteSumMismatch {
        /// Votes as stated.
        stated: u32,
        /// Names listed.
        listed: u32,
    },
    /// Somebody is listed as voting who sent apologies, was absent, or had left.
    VoterAway {
        /// The voter as printed.
        name: String,
    },
    /// Somebody stands twice in one division.
    VotedTwice {
        /// The voter as printed.
        name: String,
    },
    /// A motion was carried by the smaller number of votes, or lost by the greater.
    OutcomeAgainstVotes {
        /// Votes for.
        votes_for: u32,
        /// Votes against.
        against: u32,
    },
    /// Item numbers that should follow one another do not.
    ItemNumberGap {
        /// The number before the gap.
        after: u32,
        /// The number found instead of the next.
        found: u32,
    },
    /// Text that no rule could place.
    Unparsed,
    /// Text that lies in no leaf: an error of this program.
    TextNotPlaced,
    /// Text that lies in two leaves: an error of this program.
    TextPlacedTwice,
    /// Anything else that a stage wants to say.
    Note {
        /// Stable code in kebab-case.
        code: &'static str,
        /// How much it matters.
        severity: Severity,
        /// What a person should know.
        message: String,
    },
}

impl Problem {
    /// Stable name of the kind, in kebab-case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UndecodableBytes { .. } => "undecodable-bytes",
            Self::NestingFlattened { .. } => "nesting-flattened",
            Self::UnmappedGlyph { .. } => "unmapped-glyph",
            Self::PageWithoutText { .. } => "page-without-text",
            Self::WeekdayMismatch { .. } => "weekday-mismatch",
            Self::ImpossibleDate => "impossible-date",
            Self::VoteSumMismatch { .. } => "vote-sum-mismatch",
            Self::VoterAway { .. } => "voter-away",
            Self::VotedTwice { .. } => "voted-twice",
            Self::OutcomeAgainstVotes { .. } => "outcome-against-votes",
            Self::ItemNumberGap { .. } => "item-number-gap",
            Self::Unparsed => "unparsed",
            Self::TextNotPlaced => "text-not-placed",
            Self::TextPlacedTwice => "text-placed-twice",
            Self::Note { code, .. } => code,
        }
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::PageWithoutText { .. } | Self::TextNotPlaced | Self::TextPlacedTwice => Severity::Error,
            Self::Unparsed => Severity::Info,
            Self::Note { severity, .. } => *severity,
            _ => Severity::Warning,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UndecodableBytes { encoding } => write!(f, "bytes that are not {encoding} became U+FFFD"),
            Self::NestingFlattened { limit } => write!(f, "nesting deeper than {limit} levels was flattened"),
            Self::UnmappedGlyph { count, page } => {
                write!(f, "{count} glyphs on page {page} have no Unicode value and became U+FFFD")
            }
            Self::PageWithoutText { page } => write!(f, "page {page} holds a picture and no text; run OCR"),
            Self::WeekdayMismatch { actual } => write!(f, "the weekday printed does not fit: the date is a {actual}"),
            Self::ImpossibleDate => f.write_str("no calendar has this date"),
            Self::VoteSumMismatch { stated, listed } => {
                write!(f, "{stated} votes are stated and {listed} names listed")
            }
            Self::VoterAway { name } => write!(f, "{name} votes and was not there"),
            Self::VotedTwice { name } => write!(f, "{name} votes twice"),
            Self::OutcomeAgainstVotes { votes_for, against } => {
                write!(f, "the outcome does not follow from {votes_for} votes for and {against} against")
            }
            Self::ItemNumberGap { after, found } => write!(f, "item {found} follows item {after}"),
            Self::Unparsed => f.write_str("no rule could place this text"),
            Self::TextNotPlaced => f.write_str("minutebook placed this text nowhere, please report it"),
            Self::TextPlacedTwice => f.write_str("minutebook placed this text twice, please report it"),
            Self::Note { message, .. } => f.write_str(message),
        }
    }
}
