//! Days and periods whose year is known: their EDTF notation (ISO 8601-2, level 1) and their bounds.

use std::fmt;

use jiff::civil::Date;
use jiff::{Span, Unit};

/// A unit of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Period {
    /// A day.
    Day(Date),
    /// A day that is in no calendar, such as 31 April.
    NoDay { year: i16, month: i8, day: i8 },
    /// A month.
    Month { year: i16, month: i8 },
    /// A season by its EDTF number, 21 to 24.
    Season { year: i16, season: i8 },
    /// A quarter of the calendar year, 1 to 4.
    Quarter { year: i16, quarter: i8 },
    /// Six months from the first of a month.
    Half { year: i16, from: i8 },
    /// A year.
    Year(i16),
    /// From one year to another.
    Years { first: i16, last: i16 },
    /// Ten years.
    Decade(i16),
    /// Twelve months from the first of a month: a financial, municipal or school year.
    Twelvemonth { year: i16, from: i8 },
}

/// A part of a period: "end of March".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Portion {
    /// "beginning of", "start of".
    Beginning,
    /// "early".
    Early,
    /// "mid-".
    Middle,
    /// "late", "later".
    Late,
    /// "end of".
    End,
}

/// First and last day.
pub(super) type Bounds = (Date, Date);

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(date) => write!(f, "{:04}-{:02}-{:02}", date.year(), date.month(), date.day()),
            Self::NoDay { year, month, day } => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Self::Season { year, season } => write!(f, "{year:04}-{season}"),
            Self::Quarter { year, quarter } => write!(f, "{year:04}-{}", 32 + quarter),
            Self::Half { year, from } => {
                let (last_year, last) = if from > 7 { (year + 1, from - 7) } else { (year, from + 5) };
                write!(f, "{year:04}-{from:02}/{last_year:04}-{last:02}")
            }
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Years { first, last } => write!(f, "{first:04}/{last:04}"),
            Self::Decade(year) => write!(f, "{:03}X", year / 10),
            Self::Twelvemonth { year, .. } => write!(f, "{year:04}/{:04}", year + 1),
        }
    }
}

impl Period {
    /// A day as printed, whether a calendar has it or not.
    pub(super) fn day(year: i16, month: i8, day: i8) -> Self {
        Date::new(year, month, day).map_or(Self::NoDay { year, month, day }, Self::Day)
    }

    /// First and last day; a day that no calendar has is bounded by nothing.
    pub(super) fn bounds(self) -> Option<Bounds> {
        match self {
            Self::Day(date) => Some((date, date)),
            Self::NoDay { .. } => None,
            Self::Month { year, month } => months(year, month, 1),
            Self::Season { year, season } => months(year, season_month(season), 3),
            Self::Quarter { year, quarter } => months(year, 3 * quarter - 2, 3),
            Self::Half { year, from } => months(year, from, 6),
            Self::Year(year) => months(year, 1, 12),
            Self::Years { first, last } => months(first, 1, 12 * (i32::from(last) - i32::from(first) + 1)),
            Self::Decade(year) => months(year, 1, 120),
            Self::Twelvemonth { year, from } => months(year, from, 12),
        }
    }
}

/// The month that a season of the northern hemisphere begins with.
fn season_month(season: i8) -> i8 {
    3 * (season - 20)
}

/// So many months from the first of a month.
fn months(year: i16, month: i8, count: i32) -> Option<Bounds> {
    let first = Date::new(year, month, 1).ok()?;
    let next = first.checked_add(Span::new().months(count)).ok()?;
    Some((first, next.yesterday().ok()?))
}

impl Portion {
    /// The part of a period: its first or last week where it is a month, month where it is longer; or a third of it.
    pub(super) fn of(self, (first, last): Bounds) -> Bounds {
        let days = days_between(first, last) + 1;
        let edge = if days <= 31 { 7 } else { 31.max(days / 12) };
        let third = days / 3;
        let (skip, take) = match self {
            Self::Beginning => (0, edge),
            Self::Early => (0, third),
            Self::Middle => (third, days - 2 * third),
            Self::Late => (days - third, third),
            Self::End => (days - edge, edge),
        };
        let (skip, take) = (skip.clamp(0, days - 1), take.max(1));
        let from = add_days(first, skip);
        (from, add_days(from, take - 1).min(last))
    }
}

/// Days from one day to another; negative where the other is earlier.
pub(super) fn days_between(from: Date, to: Date) -> i32 {
    from.until((Unit::Day, to)).map_or(0, |span| span.get_days())
}

/// A day so many days later; the same day at the end of the calendar.
pub(super) fn add_days(date: Date, days: i32) -> Date {
    date.checked_add(Span::new().days(days)).unwrap_or(date)
}

/// The Monday of a day's week.
pub(super) fn monday_of(date: Date) -> Date {
    add_days(date, -i32::from(date.weekday().to_monday_zero_offset()))
}

#[cfg(test)]
mod tests {
    use edtf_core::Edtf;
    use jiff::civil::date;

    use super::{Period, Portion};

    fn bounded(period: Period) -> (String, String) {
        let (first, last) = period.bounds().unwrap();
        (first.to_string(), last.to_string())
    }

    fn pair(first: &str, last: &str) -> (String, String) {
        (first.to_owned(), last.to_owned())
    }

    #[test]
    fn notation_is_level_one() {
        let periods = [
            (Period::day(2016, 3, 16), "2016-03-16"),
            (Period::Month { year: 2016, month: 3 }, "2016-03"),
            (Period::Season { year: 2014, season: 21 }, "2014-21"),
            (Period::Year(2014), "2014"),
            (Period::Decade(1990), "199X"),
            (Period::Twelvemonth { year: 2015, from: 4 }, "2015/2016"),
        ];
        for (period, notation) in periods {
            assert_eq!(period.to_string(), notation);
            assert!(Edtf::parse(notation).is_ok(), "{notation}");
        }
    }

    #[test]
    fn quarters_are_33_to_36() {
        assert_eq!(Period::Quarter { year: 2023, quarter: 3 }.to_string(), "2023-35");
    }

    #[test]
    fn periods_have_first_and_last_days() {
        assert_eq!(bounded(Period::Month { year: 2016, month: 2 }), pair("2016-02-01", "2016-02-29"));
        assert_eq!(bounded(Period::Season { year: 2014, season: 24 }), pair("2014-12-01", "2015-02-28"));
        assert_eq!(bounded(Period::Quarter { year: 2023, quarter: 4 }), pair("2023-10-01", "2023-12-31"));
        assert_eq!(bounded(Period::Decade(1990)), pair("1990-01-01", "1999-12-31"));
        assert_eq!(bounded(Period::Twelvemonth { year: 2015, from: 4 }), pair("2015-04-01", "2016-03-31"));
        assert_eq!(Period::day(2016, 4, 31).bounds(), None);
    }

    #[test]
    fn portions_lie_within_their_period() {
        let march = (date(2016, 3, 1), date(2016, 3, 31));
        assert_eq!(Portion::End.of(march), (date(2016, 3, 25), date(2016, 3, 31)));
        assert_eq!(Portion::Beginning.of(march), (date(2016, 3, 1), date(2016, 3, 7)));
        assert_eq!(Portion::Middle.of(march), (date(2016, 3, 11), date(2016, 3, 21)));
        let year = (date(2014, 1, 1), date(2014, 12, 31));
        assert_eq!(Portion::Late.of(year), (date(2014, 9, 2), date(2014, 12, 31)));
        assert_eq!(Portion::End.of(year), (date(2014, 12, 1), date(2014, 12, 31)));
        let day = (date(2014, 1, 1), date(2014, 1, 1));
        assert_eq!(Portion::Late.of(day), day);
    }
}
