//! The days in a paper's head: when the meeting was, and when the next one is.

use std::collections::BTreeSet;

use jiff::civil::Date as Day;

use super::calendar::days_between;
use super::expression::{Expression, Named, Year};
use super::years::{has_weekday, printed_day, printed_start};

/// The day that a head means which prints a weekday and, by a slip, the year before or after.
pub(super) fn without_slip(meeting: Day, expressions: &[Expression]) -> Day {
    let with_weekday = |named: &Named| matches!(named, Named::Day { weekday: Some(_), .. });
    let mut days = expressions.iter().map(|expression| expression.named).filter(with_weekday);
    let Some(named) = days.find(|named| printed_day(*named) == Some(meeting)) else { return meeting };
    let years = [meeting.year(), meeting.year() + 1, meeting.year() - 1];
    let year = years.into_iter().find(|year| has_weekday(named, *year)).unwrap_or(meeting.year());
    Day::new(year, meeting.month(), meeting.day()).unwrap_or(meeting)
}

/// The day of a paper's head: as printed, or where it prints no year, in the year that the rest of the paper speaks of.
pub(super) fn day_of_head(expression: Expression, expressions: &[Expression]) -> Option<Day> {
    let Named::Day { year, month, day, weekday } = expression.named else { return None };
    if let Year::Printed(year) = year {
        return Day::new(year, month, day).ok();
    }
    let mut printed: Vec<Day> = expressions.iter().filter_map(|other| printed_day(other.named)).collect();
    if printed.is_empty() {
        printed = expressions.iter().filter_map(|other| printed_start(other.named)).collect();
    }
    printed.sort_unstable();
    let years: BTreeSet<i16> = printed.iter().flat_map(|day| [day.year() - 1, day.year(), day.year() + 1]).collect();
    let days: Vec<Day> = years.into_iter().filter_map(|year| Day::new(year, month, day).ok()).collect();
    let fits = |day: &Day| weekday.is_some_and(|weekday| day.weekday().to_monday_one_offset() == weekday);
    let nearest =
        |days: &mut dyn Iterator<Item = &Day>| days.min_by_key(|day| distance_to_any(**day, &printed)).copied();
    nearest(&mut days.iter().filter(|day| fits(day))).or_else(|| nearest(&mut days.iter()))
}

/// Days to the nearest of some days in order.
fn distance_to_any(day: Day, days: &[Day]) -> Option<i32> {
    let after = days.partition_point(|other| *other < day);
    let beside = days.get(after).into_iter().chain(after.checked_sub(1).and_then(|before| days.get(before)));
    beside.map(|other| days_between(day, *other).abs()).min()
}

/// The first day after `meeting` that a date names; its weekday, if printed, decides on the year.
pub(super) fn day_after(expression: Expression, meeting: Day) -> Option<Day> {
    let Named::Day { year, month, day, weekday } = expression.named else { return None };
    if let Year::Printed(year) = year {
        return Day::new(year, month, day).ok().filter(|day| *day > meeting);
    }
    let years = [meeting.year(), meeting.year() + 1];
    let days = || years.into_iter().filter_map(|year| Day::new(year, month, day).ok());
    let on_weekday = |day: &Day| weekday == Some(day.weekday().to_monday_one_offset());
    // A head with a slip may print the day of the next meeting.
    days().find(|day| *day >= meeting && on_weekday(day)).or_else(|| days().find(|day| *day > meeting))
}
