//! When the meeting was, began, ended, and when the next one is.

use std::sync::LazyLock;

use model::{Document, Meeting, MeetingTimes, Span, number_in_words};
use patterns::{Captures, Regex, pattern};

use crate::dates::{self, Expression};

/// "7pm", "7.30 p.m.", "19:00", "1830 hours", "12 noon", "midday", "7 o'clock", "half past seven".
static CLOCK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?-u:\b)(?:",
        r"(?<noon>(?:12(?:[.:]00)? ?)?(?:noon|midday)(?-u:\b))|(?<midnight>(?:12(?:[.:]00)? ?)?midnight(?-u:\b))",
        r"|(?<hour>[0-9]{1,2})(?:[.:;,] ?(?<minute>[0-9O]{2}))?(?:[.:][0-9]{2})? ?(?<half>[ap]) ?\.? ?m(?-u:\b)",
        r"|(?<part>half|(?:a )?quarter)[ -](?<side>past|to) (?<spelt>[0-9]{1,2}|[a-z]{3,6})(?-u:\b)",
        r"|(?<hour12>[0-9]{1,2}|[a-z]{3,6}) ?o ?['’‘`]? ?clock(?-u:\b)",
        r"|(?<hour24>[0-9]{1,2})[.:](?<minute24>[0-9O]{2})(?: ?h(?:ou)?rs?)?(?-u:\b)",
        r"|(?<run>[0-2][0-9][0-5][0-9]) ?(?:h(?:ou)?rs?|h)?(?-u:\b)",
        r")",
    ))
});

/// Reads the places that the parser proposes, best first.
pub(crate) fn find(document: &Document, meeting: &Meeting, expressions: &[Expression]) -> MeetingTimes {
    let date = meeting.held.iter().find_map(|place| dates::day_of_head(*place, expressions));
    let next = meeting.next.iter().find_map(|place| dates::day_after(*place, expressions, date.as_deref()));
    let start = meeting.started.iter().find_map(|place| clock(document, *place, expressions));
    let end = meeting.ended.iter().find_map(|place| clock(document, *place, expressions));
    MeetingTimes {
        end_time: end.map(|end| if end.is_bare { after(start.as_ref(), end.time) } else { end.time }),
        start_time: start.map(|start| start.time),
        next_meeting: next,
        date,
    }
}

/// A time of day.
struct Clock {
    /// As `HH:MM`.
    time: String,
    /// Whether nothing tells the half of the day.
    is_bare: bool,
}

/// The end of a meeting that would have ended before it began, half a day later: "began at 7.30pm", "closed at 9.05".
fn after(start: Option<&Clock>, end: String) -> String {
    let hour = |time: &str| time.get(..2).and_then(|hour| hour.parse::<u32>().ok());
    match (start, hour(&end)) {
        (Some(start), Some(early @ 9..12)) if hour(&start.time) >= Some(12) => format!("{}{}", early + 12, &end[2..]),
        _ => end,
    }
}

/// The first time of day printed within a place.
fn clock(document: &Document, place: Span, expressions: &[Expression]) -> Option<Clock> {
    let wording = document.wording(place);
    let mut found = CLOCK.captures_iter(wording).filter(|found| {
        let span = found.get(0).map_or(place, |whole| place.slice(whole.range()));
        !dates::covers(span, expressions)
    });
    found.find_map(|found| {
        let start = found.get(0)?.start();
        let bare = found.name("half").and_then(|_| BARE.captures(&wording[..start]));
        let bare = bare.filter(|bare| {
            let hour = bare.name("hour").map_or(0, |hour| hour.start());
            !dates::covers(place.slice(hour..hour + 1), expressions)
        });
        let time = bare.and_then(|bare| beginning(&bare, &found)).or_else(|| time(&found))?;
        let hour = found.name("hour24").filter(|hour| !hour.as_str().starts_with('0'));
        Some(Clock { time, is_bare: hour.is_some() })
    })
}

/// The hour of a stretch that has its half of the day behind it: "2 | – 4 pm", "10.30 | to 1 pm".
static BARE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?-u:\b)(?<hour>1[0-2]|[1-9])(?:[.:](?<minute>[0-5][0-9]))? ?(?:-|–|—|to) ?$"));

/// When a stretch begins whose end is `end`: at the latest time before it.
fn beginning(bare: &Captures<'_>, end: &Captures<'_>) -> Option<String> {
    let end = time(end)?;
    let hour: u32 = bare.name("hour")?.as_str().parse().ok()?;
    let minute = bare.name("minute").map_or("00", |minute| minute.as_str());
    let clock = |afternoon: bool| format!("{:02}:{minute}", twelve_hours(hour, afternoon));
    [clock(true), clock(false)].into_iter().find(|clock| *clock < end)
}

/// Hours and minutes of 24 hours.
fn time(found: &Captures<'_>) -> Option<String> {
    // A scan may show the letter O for a nought: "8.3O p.m."
    let figure = |group: &str| found.name(group)?.as_str().replace(['O', 'o'], "0").parse::<u32>().ok();
    let spelt = |group: &str| figure(group).or_else(|| number_in_words(&found.name(group)?.as_str().to_lowercase()));
    let (hour, minute) = if found.name("noon").is_some() {
        (12, 0)
    } else if found.name("midnight").is_some() {
        (0, 0)
    } else if let Some(hour) = figure("hour") {
        let afternoon = found.name("half").is_some_and(|half| half.as_str().eq_ignore_ascii_case("p"));
        (twelve_hours(hour, afternoon), figure("minute").unwrap_or(0))
    } else if let Some(part) = found.name("part") {
        let past = if part.as_str().to_lowercase().starts_with("half") { 30 } else { 15 };
        let (hour, to) = (spelt("spelt").filter(|hour| (1..=12).contains(hour))?, found.name("side")?.as_str());
        if to.eq_ignore_ascii_case("to") { (evening(hour).checked_sub(1)?, 60 - past) } else { (evening(hour), past) }
    } else if let Some(hour) = spelt("hour12") {
        (evening(hour), 0)
    } else if let Some(run) = figure("run") {
        (run / 100, run % 100)
    } else {
        (evening(figure("hour24")?), figure("minute24")?)
    };
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

/// "12.15 am" is a quarter past midnight; "19.00pm" is what it says.
fn twelve_hours(hour: u32, afternoon: bool) -> u32 {
    match (hour, afternoon) {
        (12, false) => 0,
        (1..12, true) => hour + 12,
        _ => hour,
    }
}

/// Councils meet from nine in the morning on: a bare "7.30" is in the evening.
fn evening(hour: u32) -> u32 {
    if (1..9).contains(&hour) { hour + 12 } else { hour }
}

#[cfg(test)]
mod tests {
    use super::{BARE, CLOCK, Clock, after, beginning, time};

    fn read(text: &str) -> Option<String> {
        CLOCK.captures(text).and_then(|found| time(&found))
    }

    #[test]
    fn times_of_day_become_hours_and_minutes() {
        let seen = [
            ("commenced at 7pm", "19:00"),
            ("at 7.30 p.m. in the hall", "19:30"),
            ("10.00 A.M.", "10:00"),
            ("at 19:00", "19:00"),
            ("at 1830 hours", "18:30"),
            ("1930hrs", "19:30"),
            ("12 noon", "12:00"),
            ("midday", "12:00"),
            ("7 o'clock", "19:00"),
            ("7 o’clock", "19:00"),
            ("at seven o'clock", "19:00"),
            ("at half past seven o'clock", "19:30"),
            ("at a quarter to eight", "19:45"),
            ("at quarter past 10", "10:15"),
            ("8:48pm", "20:48"),
            ("7.00 pm.", "19:00"),
            ("9.05pm", "21:05"),
            ("12.15pm", "12:15"),
            ("12.10 am", "00:10"),
            ("7 . 30", ""),
            ("closed at 9.05", "09:05"),
            ("closed at 8.05", "20:05"),
            ("10.30", "10:30"),
            ("19.00 pm", "19:00"),
            ("7: 30 pm", "19:30"),
        ];
        for (text, clock) in seen {
            assert_eq!(read(text).unwrap_or_default(), clock, "{text}");
        }
    }

    #[test]
    fn a_stretch_may_have_one_half_of_the_day() {
        let begins = |text: &str| {
            let end = CLOCK.captures(text).unwrap();
            let bare = BARE.captures(&text[..end.get(0).unwrap().start()])?;
            beginning(&bare, &end)
        };
        assert_eq!(begins("2-4pm").as_deref(), Some("14:00"));
        assert_eq!(begins("7 to 9 pm").as_deref(), Some("19:00"));
        assert_eq!(begins("10 – 1pm").as_deref(), Some("10:00"));
        assert_eq!(begins("11 - 12.30pm").as_deref(), Some("11:00"));
        assert_eq!(begins("at 7pm"), None);
    }

    #[test]
    fn a_meeting_ends_after_it_began() {
        let clock = |time: &str| Clock { time: time.to_owned(), is_bare: false };
        assert_eq!(after(Some(&clock("19:30")), "09:05".to_owned()), "21:05");
        assert_eq!(after(Some(&clock("09:30")), "11:05".to_owned()), "11:05");
        assert_eq!(after(None, "11:05".to_owned()), "11:05");
    }

    #[test]
    fn no_clock_has_25_hours() {
        assert_eq!(read("25.10"), None);
        assert_eq!(read("12.75"), None);
    }
}
