//! By when something is to be done: a date, "at the next meeting", "within 28 days".

use model::{Date, MeetingTimes, Span};

/// What due dates are worked out from: the paper's dates and its meeting.
#[derive(Debug)]
pub(crate) struct Deadlines<'a> {
    _dates: &'a [Date],
    _meeting: &'a MeetingTimes,
}

/// A due date and the words that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deadline {
    /// The wording: "by the end of March 2016".
    pub(crate) span: Span,
    /// Its value in EDTF.
    pub(crate) value: String,
}

impl<'a> Deadlines<'a> {
    /// Deadlines of a paper.
    pub(crate) fn new(dates: &'a [Date], meeting: &'a MeetingTimes) -> Self {
        Self { _dates: dates, _meeting: meeting }
    }

    /// The deadline that a sentence or clause at `sentence` of `text` sets, if it sets one.
    #[expect(dead_code, reason = "the commitments module calls it")]
    pub(crate) fn within(&self, _text: &str, _sentence: Span) -> Option<Deadline> {
        None
    }
}
