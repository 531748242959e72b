//! The year that a date means which prints none: the nearest, by weekday and tense.

use jiff::civil::Date as Day;

use super::calendar::{Bounds, Period, add_days, days_between};
use super::expression::{Expression, Named, Which, Year};
use super::tense::Tense;

/// A date this near to the meeting is meant whatever the tense: "on 4th December" in February.
const NEAR: i32 = 100;
/// A month that ended so many days ago is not what is to come.
const OVER: i32 = 45;

/// The printed day nearest before each expression, or behind it; years do where a paper prints no day.
pub(super) fn nearest_printed(expressions: &[Expression]) -> Vec<Option<Day>> {
    let first = |day: fn(Named) -> Option<Day>| expressions.iter().find_map(|expression| day(expression.named));
    let day = if first(printed_day).is_some() { printed_day } else { printed_start };
    let step = |last: &mut Option<Day>, expression: &Expression| {
        *last = day(expression.named).or(*last);
        Some(*last)
    };
    expressions.iter().scan(first(day), step).collect()
}

/// The first day of a unit whose year is printed.
pub(super) fn printed_start(named: Named) -> Option<Day> {
    match named {
        Named::Year(year) => Day::new(year, 1, 1).ok(),
        Named::Twelvemonth { year, from } => Day::new(year, from, 1).ok(),
        other => printed_day(other),
    }
}

/// The first day of a unit whose year and month are printed.
pub(super) fn printed_day(named: Named) -> Option<Day> {
    match named {
        Named::Day { year: Year::Printed(year), month, day, .. } => Day::new(year, month, day).ok(),
        Named::Month { year: Year::Printed(year), month } => Day::new(year, month, 1).ok(),
        _ => None,
    }
}

/// First and last day of a unit in a year.
fn bounds_in(named: Named, year: i16) -> Option<Bounds> {
    match named {
        Named::Day { month, day, .. } => Period::day(year, month, day).bounds(),
        Named::Month { month, .. } => Period::Month { year, month }.bounds(),
        Named::Season { season, .. } => Period::Season { year, season }.bounds(),
        _ => None,
    }
}

/// Days from a day to a unit in a year; none where the day lies in it.
fn distance(named: Named, year: i16, day: Day) -> Option<i32> {
    let (first, last) = bounds_in(named, year)?;
    Some(days_between(day, first).max(0) + days_between(day, last).min(0))
}

/// The year that brings a unit nearest to a day. The weekday decides if one is printed, the tense if both ways are far.
pub(super) fn nearest(named: Named, day: Day, tense: Tense) -> i16 {
    let years = [day.year() - 1, day.year(), day.year() + 1];
    let mut near: Vec<(i32, i16)> =
        years.into_iter().filter_map(|year| Some((distance(named, year, day)?, year))).collect();
    if near.is_empty() {
        return day.year(); // A day in no calendar.
    }
    near.sort_by_key(|(distance, _)| distance.abs());
    let on_weekday = near.iter().find(|(_, year)| has_weekday(named, *year));
    if let Some((_, year)) = on_weekday {
        return *year;
    }
    let past = near.iter().find(|(distance, _)| *distance <= 0);
    let future = near.iter().find(|(distance, _)| *distance >= 0);
    let far = near[0].0.abs() > NEAR;
    // "there will be no change before September", said in December
    let is_over = near[0].0 < -OVER && matches!(named, Named::Month { .. });
    let chosen = match tense {
        Tense::Minutes | Tense::Done => past,
        Tense::NextMeeting => future,
        Tense::Past if far => past,
        // "agreed to cut the hedge in the autumn"
        Tense::Future if far || is_over || matches!(named, Named::Season { .. }) => future,
        _ => None,
    };
    chosen.unwrap_or(&near[0]).1
}

/// The year of a unit that follows a day of the same sentence; the nearest where that would be far off.
pub(super) fn following(named: Named, day: Day) -> i16 {
    let years = [day.year(), day.year() + 1];
    let ahead = |year: &i16| distance(named, *year, day).is_some_and(|days| (0..=2 * NEAR).contains(&days));
    years.into_iter().find(ahead).unwrap_or_else(|| nearest(named, day, Tense::Unsaid))
}

/// The year of the day that ends a list, for a unit that comes before it in that year.
pub(super) fn leading_to(named: Named, last: Day) -> Option<i16> {
    let bounds = bounds_in(named, last.year())?;
    let fits = bounds.0 < last && !matches!(named, Named::Day { weekday: Some(_), .. });
    fits.then(|| last.year())
}

/// Whether a unit, in its nearest year, lies near a day.
pub(super) fn is_near(named: Named, day: Day) -> bool {
    let years = [day.year() - 1, day.year(), day.year() + 1];
    years.into_iter().filter_map(|year| distance(named, year, day)).any(|days| days.abs() <= NEAR)
}

/// Whether the weekday printed beside a day fits the year; nothing printed fits none.
pub(super) fn has_weekday(named: Named, year: i16) -> bool {
    let Named::Day { month, day, weekday: Some(weekday), .. } = named else { return false };
    Day::new(year, month, day).is_ok_and(|day| day.weekday().to_monday_one_offset() == weekday)
}

/// The first unit of a range in the year that its last unit sets: "26 November to 27th January 2025".
pub(super) fn in_year_before(first: Named, last: Named, meeting: Option<Day>) -> Option<Named> {
    let (end, _) = first_bounds(last, meeting)?;
    let year = [end.year(), end.year() - 1]
        .into_iter()
        .find(|year| bounds_in(first, *year).is_some_and(|bounds| bounds.0 <= end))
        .unwrap_or(end.year());
    Some(first.with_year(Year::Printed(year)))
}

/// The last unit of a range in the year that its first unit sets.
pub(super) fn in_year_after(last: Named, first: Named, meeting: Option<Day>) -> Option<Named> {
    let (start, _) = first_bounds(first, meeting)?;
    let year = [start.year(), start.year() + 1]
        .into_iter()
        .find(|year| bounds_in(last, *year).is_some_and(|bounds| bounds.1 >= start))
        .unwrap_or(start.year());
    Some(last.with_year(Year::Printed(year)))
}

fn first_bounds(named: Named, meeting: Option<Day>) -> Option<Bounds> {
    match named {
        Named::Year(year) => Period::Year(year).bounds(),
        Named::DayFromMeeting(days) => meeting.map(|day| add_days(day, i32::from(days))).map(|day| (day, day)),
        _ => match named.year()? {
            Year::Printed(year) => bounds_in(named, year),
            Year::FromMeeting(years) => bounds_in(named, meeting?.year() + years),
            Year::Which(which) => bounds_in(named, of_which(named, which, meeting?)?),
            Year::Open => None,
        },
    }
}

/// The year of "next February" or "this autumn".
pub(super) fn of_which(named: Named, which: Which, meeting: Day) -> Option<i16> {
    let year = meeting.year();
    let starts = |year: i16| bounds_in(named, year).map(|bounds| bounds.0);
    let ends = |year: i16| bounds_in(named, year).map(|bounds| bounds.1);
    match which {
        Which::Next | Which::New => [year, year + 1].into_iter().find(|year| starts(*year) > Some(meeting)),
        Which::Last => [year, year - 1].into_iter().find(|year| ends(*year) < Some(meeting)),
        // Winter begins in the year before: in February, "this winter" is last year's.
        Which::This | Which::Near => {
            let before = bounds_in(named, year - 1)?;
            Some(if before.1 >= meeting { year - 1 } else { year })
        }
    }
}
