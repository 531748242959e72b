//! A date as the paper prints it, before context completes it.

use model::Span;

use super::calendar::Portion;
use super::lexicon::Stretch;

/// One entry of the dates: a unit of the calendar, or a range of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Expression {
    /// The wording.
    pub(crate) span: Span,
    /// The unit, or the first of a range.
    pub(super) named: Named,
    /// Where it ends.
    pub(super) extent: Extent,
    /// "end of", "early".
    pub(super) portion: Option<Portion>,
}

/// How far an expression reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent {
    /// It is the unit itself.
    Unit,
    /// To the end of this unit.
    To(Named),
    /// "onwards".
    Onwards,
}

/// A unit of the calendar as printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// "Wednesday, 16th March, 2016".
    Day { year: Year, month: i8, day: i8, weekday: Option<i8> },
    /// "March 2016".
    Month { year: Year, month: i8 },
    /// "Spring 2014", by its EDTF number.
    Season { year: Year, season: i8 },
    /// "Q3 2023".
    Quarter { year: i16, quarter: i8 },
    /// "H1 2023": from one month to another.
    Half { year: i16, from: i8 },
    /// "2014".
    Year(i16),
    /// "2014-2018".
    Years { first: i16, last: i16 },
    /// "the 1990s".
    Decade(i16),
    /// "2015/16": twelve months from the first of a month.
    Twelvemonth { year: i16, from: i8 },
    /// "next Sunday".
    Weekday { weekday: i8, which: Which },
    /// "Saturday 14th" of a month that is not printed.
    DayOfMonth { day: i8, weekday: i8 },
    /// "the 20th of next month".
    DayOfStretch { day: i8, which: Which },
    /// "tomorrow": days from the meeting's.
    DayFromMeeting(i8),
    /// "last month", "this year".
    Stretch { stretch: Stretch, which: Which },
    /// "the current financial year": twelve months from the first of a month.
    RelativeTwelvemonth { from: i8, which: Which },
}

/// The year of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    /// Printed beside it.
    Printed(i16),
    /// So many years from the meeting's: "March this year".
    FromMeeting(i16),
    /// The next or last of its kind: "next February".
    Which(Which),
    /// To be taken from context.
    Open,
}

/// Which of its kind a relative date is, seen from the meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    /// The last that is over.
    Last,
    /// The one that the meeting falls in, or the next in the same stretch.
    This,
    /// The first to begin.
    Next,
    /// The one that has just begun or is about to: "the new financial year".
    New,
    /// Last or next, by the tense of the sentence.
    Near,
}

impl Named {
    /// The year of a unit that can be printed without one.
    pub(super) fn year(self) -> Option<Year> {
        match self {
            Self::Day { year, .. } | Self::Month { year, .. } | Self::Season { year, .. } => Some(year),
            _ => None,
        }
    }

    /// Whether its year has to be taken from context.
    pub(super) fn is_open(self) -> bool {
        self.year() == Some(Year::Open)
    }

    /// The same unit in a year.
    #[must_use]
    pub(super) fn with_year(self, year: Year) -> Self {
        match self {
            Self::Day { month, day, weekday, .. } => Self::Day { year, month, day, weekday },
            Self::Month { month, .. } => Self::Month { year, month },
            Self::Season { season, .. } => Self::Season { year, season },
            other => other,
        }
    }
}
