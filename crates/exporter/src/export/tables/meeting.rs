//! Papers, meetings and who attended them.

use crate::export::id::Id;
use crate::export::table::table;

table! {
    /// A paper, and what it says of its meeting. Two papers of one meeting, its agenda and its minutes, may differ.
    Paper in "papers" placed {
        /// Made from the path.
        id: Id,
        /// The meeting that it is of.
        meeting_id: Id => "meetings",
        /// The council or organisation whose paper it is.
        authority_id: Option<Id> => "bodies",
        /// The body that met.
        body_id: Option<Id> => "bodies",
        /// Its path below the input root.
        path: &'a str,
        /// The file's format.
        format: &'a str,
        /// SHA-256 of its bytes.
        sha256: &'a str,
        /// Its size in bytes.
        bytes: u64,
        /// Its pages; empty where the format has none.
        pages: Option<u32>,
        /// minutes, agenda, `agenda_item`, report, `decision_notice`, pack or other.
        kind: &'a str,
        /// draft or approved, where the paper says so.
        status: Option<&'a str>,
        /// The title as printed.
        title: Option<&'a str>,
        /// The council or organisation as printed.
        authority: Option<&'a str>,
        /// The body that met as printed.
        body: Option<&'a str>,
        /// The day of the meeting, YYYY-MM-DD.
        date: Option<&'a str>,
        /// When it began, HH:MM.
        start_time: Option<&'a str>,
        /// When it ended, HH:MM.
        end_time: Option<&'a str>,
        /// Where it met, as printed.
        venue: Option<&'a str>,
        /// The day of the next meeting, YYYY-MM-DD.
        next_meeting: Option<&'a str>,
    }
}

table! {
    /// A meeting. Authority, body, day and time tell it from others; the rest is as its first paper says.
    Meeting in "meetings" placed {
        /// Made from authority, body, day and time; where the paper does not state them, from its path.
        id: Id,
        /// The council or organisation.
        authority_id: Option<Id> => "bodies",
        /// The body that met.
        body_id: Option<Id> => "bodies",
        /// The first paper of the meeting, in the order of paths.
        paper_id: Id => "papers",
        /// The body and the day, to show to people.
        name: String,
        /// YYYY-MM-DD.
        date: Option<&'a str>,
        /// HH:MM.
        start_time: Option<&'a str>,
        /// HH:MM.
        end_time: Option<&'a str>,
        /// Where it met, as printed.
        venue: Option<&'a str>,
        /// YYYY-MM-DD.
        next_meeting: Option<&'a str>,
    }
}

table! {
    /// A person and how they attended.
    Attendance in "attendance" placed {
        /// Made from paper, name and status.
        id: Id,
        /// The meeting.
        meeting_id: Id => "meetings",
        /// The paper that says so.
        paper_id: Id => "papers",
        /// Who.
        person_id: Id => "people",
        /// From 0, in the order of the paper.
        position: u32,
        /// The name without honorific, post-nominals and bracketed role.
        name: &'a str,
        /// Councillor, Mr, Sir.
        honorific: Option<&'a str>,
        /// OBE, JP.
        post_nominals: Option<&'a str>,
        /// The initials that the paper uses for the person.
        initials: Option<&'a str>,
        /// Chair, Clerk.
        role: Option<&'a str>,
        /// A ward, party or organisation.
        represents: Option<&'a str>,
        /// Whom the person stood in for.
        substitute_for: Option<&'a str>,
        /// A time or the number of an item, as printed.
        arrived: Option<&'a str>,
        /// A time or the number of an item, as printed.
        left: Option<&'a str>,
        /// What else the paper notes beside the name.
        note: Option<&'a str>,
        /// present, `in_attendance`, apologies or absent.
        status: &'a str,
    }
}
