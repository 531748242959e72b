//! What the label above a list has opened.

use model::Attendance;

use crate::attendance::labels::Force;

/// What a label says of seats on the body for those below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seats {
    /// Nothing.
    None,
    /// They sit on it: "Voting members".
    Members,
    /// They sit on it whatever council they come from: "Co-opted Members", "Substitute Members".
    Joined,
}

/// What a label has opened.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) status: Attendance,
    pub(super) force: Force,
    /// What a group label below it says they were: "Officers".
    pub(super) group: Option<Attendance>,
    /// What a group label below it says they represent: "Labour Group".
    pub(super) represents: Option<String>,
    /// What a group label below it says they sit as: "Co-opted Members".
    pub(super) role: Option<String>,
    /// Whether group labels part its people.
    pub(super) is_grouped: bool,
    /// What its label or the group's says of seats on the body.
    pub(super) seats: Seats,
    /// Whether its label or the group's is of the body's own members: "Members", "Community Councillors".
    pub(super) own: bool,
}

impl Section {
    pub(super) fn new(status: Attendance, force: Force) -> Self {
        Self {
            status,
            force,
            group: None,
            represents: None,
            role: None,
            is_grouped: false,
            seats: Seats::None,
            own: false,
        }
    }

    /// Whether "Clerk: Ann Vane" below it may be one of its people.
    pub(super) fn takes_posts(&self) -> bool {
        matches!(self.status, Attendance::Present | Attendance::InAttendance)
    }
}
