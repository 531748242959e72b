//! The meeting and who attended it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Block, Inferred, Span, Spans, wire_enum};

/// The meeting that a paper is of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Meeting {
    /// The council or organisation, from the head of the paper.
    pub authority: Option<String>,
    /// The committee, panel or board that met; the authority itself when the full council met.
    pub body: Option<String>,
    /// The paper's title as printed.
    pub title: Option<String>,
    /// The day of the meeting, ISO `YYYY-MM-DD`.
    pub date: Option<String>,
    /// When it began, `HH:MM` of 24 hours.
    pub start_time: Option<String>,
    /// When it ended, `HH:MM` of 24 hours.
    pub end_time: Option<String>,
    /// Where it met, as printed.
    pub venue: Option<String>,
    /// Whether the paper calls itself a draft or approved.
    pub status: Option<Status>,
    /// The day of the next meeting, ISO `YYYY-MM-DD`.
    pub next_meeting: Option<String>,
    /// The head of the paper, attendance list included, and whatever stands outside items and sections.
    pub blocks: Vec<Block>,
    /// How `date` and `next_meeting` were worked out, where they are not printed whole.
    pub inferred: Inferred,
    /// Where the values above stand.
    pub spans: Spans,
}

wire_enum! {
    /// Standing of the paper.
    Status {
        /// Not yet approved.
        Draft = "draft",
        /// Approved or signed.
        Approved = "approved",
    }
}

/// A person and how they attended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Attendee {
    /// The name without honorific, post-nominals and bracketed role.
    pub name: String,
    /// "Councillor", "Mr", "Sir".
    pub honorific: Option<String>,
    /// "OBE", "JP".
    pub post_nominals: Option<String>,
    /// The initials that the paper uses for the person.
    pub initials: Option<String>,
    /// "Chair", "Clerk", "Democratic Services Manager".
    pub role: Option<String>,
    /// A ward, party or organisation.
    pub represents: Option<String>,
    /// Whom the person stood in for.
    pub substitute_for: Option<String>,
    /// When the person came: a time or the number of an item, as printed.
    pub arrived: Option<String>,
    /// When the person left: a time or the number of an item, as printed.
    pub left: Option<String>,
    /// What else the paper notes beside the name.
    pub note: Option<String>,
    /// How the person attended.
    pub status: Attendance,
    /// Where the name stands.
    pub span: Span,
}

wire_enum! {
    /// How a person attended.
    Attendance {
        /// A member of the body who was there, co-opted members and substitutes included.
        Present = "present",
        /// Anybody else who was there: officers, clerk, guests, visiting members, named members of the public.
        InAttendance = "in_attendance",
        /// Sent apologies, wherever the paper says so.
        Apologies = "apologies",
        /// Listed as absent without apologies.
        Absent = "absent",
    }
}
