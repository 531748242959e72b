//! Days and times of day as other formats want them.

use jiff::civil::{Date, DateTime, Time, Weekday};
use jiff::{ToSpan, tz::Offset};

/// The day and time of a meeting with its distance from UTC, `2016-03-08T19:30:00+00:00`, for formats that take no time
/// without one. Papers do not print it: it is that of the United Kingdom and Ireland, by the rule that holds since 1996,
/// summer time from the last Sunday of March to the last Sunday of October.
pub(super) fn with_offset(date: Option<&str>, time: Option<&str>) -> Option<String> {
    let moment = local(date, time)?;
    let (start, end) = (last_sunday(moment.year(), 3)?, last_sunday(moment.year(), 10)?);
    let is_summer = (1996..).contains(&moment.year()) && start <= moment.date() && moment.date() < end;
    let offset = Offset::from_hours(i8::from(is_summer)).ok()?;
    Some(format!("{}+{:02}:00", moment.strftime("%Y-%m-%dT%H:%M:%S"), offset.seconds() / 3600))
        .filter(|_| moment.year() >= 1996)
}

/// A day, and the time of day where one is known: `2016-03-08T19:30:00` or `2016-03-08`.
pub(super) fn without_offset(date: Option<&str>, time: Option<&str>) -> Option<String> {
    let moment = local(date, time).map(|moment| moment.strftime("%Y-%m-%dT%H:%M:%S").to_string());
    moment.or_else(|| day(date).map(|day| day.to_string()))
}

/// A calendar day, where a value is one.
pub(super) fn day(date: Option<&str>) -> Option<Date> {
    date.filter(|date| date.len() == 10)?.parse().ok()
}

fn local(date: Option<&str>, time: Option<&str>) -> Option<DateTime> {
    let time: Time = time?.parse().ok()?;
    Some(day(date)?.to_datetime(time))
}

fn last_sunday(year: i16, month: i8) -> Option<Date> {
    let last = Date::new(year, month, 31).ok()?;
    last.checked_sub(i64::from(last.weekday().since(Weekday::Sunday)).days()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_is_between_the_last_sundays_of_march_and_october() {
        for (day, offset) in
            [("2016-03-26", 0), ("2016-03-27", 1), ("2016-10-29", 1), ("2016-10-30", 0), ("2025-07-01", 1)]
        {
            assert_eq!(with_offset(Some(day), Some("19:30")), Some(format!("{day}T19:30:00+0{offset}:00")));
        }
        assert_eq!(with_offset(Some("1980-07-01"), Some("19:30")), None);
    }

    #[test]
    fn what_is_no_day_is_left_out() {
        assert_eq!(without_offset(Some("2016-02-30"), Some("19:30")), None);
        assert_eq!(without_offset(Some("2016-02-28"), Some("half past seven")), Some("2016-02-28".to_owned()));
        assert_eq!(without_offset(Some("2016-02-28"), Some("19:30")), Some("2016-02-28T19:30:00".to_owned()));
    }
}
