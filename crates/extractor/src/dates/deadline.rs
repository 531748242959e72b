//! By when something is to be done: a date, "at the next meeting", "within 28 days".

use std::sync::LazyLock;

use jiff::civil::Date as Day;
use model::{Basis, Date, MeetingTimes, Span};
use regex::{Captures, Regex};

use super::calendar::{Period, add_days};

/// What due dates are worked out from: the paper's dates and its meeting.
#[derive(Debug)]
pub(crate) struct Deadlines<'a> {
    dates: &'a [Date],
    meeting: Option<Day>,
    next_meeting: Option<&'a str>,
}

/// A due date and the words that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deadline {
    /// The wording: "end of March 2016", "next meeting".
    pub(crate) span: Span,
    /// Its value in EDTF.
    pub(crate) value: String,
}

/// "at the next full Council meeting", "the next agenda".
static NEXT_MEETING: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i-u)\bnext (?:(?:[a-z'&-]+ ){0,5}meeting|agenda)(?: of the (?:[a-z'&-]+ ?){1,4})?\b"));

/// "within 28 days", "in the next fortnight", "in two weeks' time", "4-6 weeks".
static DURATION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u)\b(?:within|in|over|for) (?:the )?(?:next |coming |following )?(?:(?<least>[0-9]{1,3}) ?(?:-|to) ?)?",
        r"(?:(?<count>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|ten|twelve) )?",
        r"(?<unit>(?:working )?days?|weeks?|fortnight|months?)\b(?: time)?",
    ))
});

fn pattern(source: &str) -> Regex {
    Regex::new(source).expect("a constant pattern compiles")
}

impl<'a> Deadlines<'a> {
    /// Deadlines of a paper.
    pub(crate) fn new(dates: &'a [Date], meeting: &'a MeetingTimes) -> Self {
        let day = meeting.date.as_deref().and_then(|date| date.parse().ok());
        Self { dates, meeting: day, next_meeting: meeting.next_meeting.as_deref() }
    }

    /// The deadline that a sentence or clause at `sentence` of `text` sets: a date that is not over, else the next
    /// meeting if its day is printed, else a duration counted from the meeting.
    pub(crate) fn within(&self, text: &str, sentence: Span) -> Option<Deadline> {
        let wording = sentence.of(text);
        self.printed(text, sentence)
            .or_else(|| self.next_meeting(wording, sentence))
            .or_else(|| self.duration(wording, sentence))
    }

    /// The date that "by" or "before" introduces, else the first that is not over; both where "or" joins two.
    fn printed(&self, text: &str, sentence: Span) -> Option<Deadline> {
        let first = self.dates.partition_point(|date| date.text.span.start() < sentence.start());
        let inside = self.dates[first..].iter().take_while(|date| date.text.span.end() <= sentence.end());
        let ahead: Vec<&Date> = inside.filter(|date| self.is_ahead(date) && !is_attribute(text, date)).collect();
        let limits = |date: &&&Date| is_limit(sentence, text, date.text.span);
        let chosen = ahead.iter().find(limits).or_else(|| ahead.first())?;
        let second = ahead.iter().find(|date| {
            text.get(chosen.text.span.end()..date.text.span.start()).is_some_and(|gap| gap.trim() == "or")
        });
        Some(match second {
            Some(second) => Deadline {
                span: chosen.text.span.to(second.text.span),
                value: format!("{}/{}", chosen.value, second.value),
            },
            None => Deadline { span: chosen.text.span, value: chosen.value.clone() },
        })
    }

    fn is_ahead(&self, date: &Date) -> bool {
        match (self.meeting, date.latest.as_deref().and_then(|latest| latest.parse::<Day>().ok())) {
            (Some(meeting), Some(latest)) => latest >= meeting,
            _ => true,
        }
    }

    fn next_meeting(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        let value = self.next_meeting?.to_owned();
        let found = NEXT_MEETING.find(wording)?;
        Some(Deadline { span: sentence.slice(found.range()), value })
    }

    fn duration(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        let found = DURATION.captures(wording)?;
        let meeting = self.meeting?;
        let unit = found.name("unit")?.as_str().to_ascii_lowercase();
        let count = count(&found, "count").or((unit == "fortnight").then_some(1))?;
        let last = Period::Day(after(meeting, count, &unit)?);
        let value = match count_of(&found, "least") {
            Some(fewest) => format!("{}/{last}", Period::Day(after(meeting, fewest, &unit)?)),
            None => last.to_string(),
        };
        Some(Deadline { span: sentence.slice(found.get(0)?.range()), value })
    }
}

fn count(found: &Captures<'_>, group: &str) -> Option<i32> {
    const WORDS: [(&str, i32); 12] = [
        ("a", 1),
        ("an", 1),
        ("one", 1),
        ("two", 2),
        ("three", 3),
        ("four", 4),
        ("five", 5),
        ("six", 6),
        ("seven", 7),
        ("eight", 8),
        ("ten", 10),
        ("twelve", 12),
    ];
    let word = found.name(group)?.as_str();
    let in_words = || WORDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)).map(|(_, count)| *count);
    word.parse().ok().or_else(in_words)
}

fn count_of(found: &Captures<'_>, group: &str) -> Option<i32> {
    found.name(group)?.as_str().parse().ok()
}

/// The day so many units after another.
fn after(day: Day, count: i32, unit: &str) -> Option<Day> {
    match unit.trim_end_matches('s') {
        "day" => Some(add_days(day, count)),
        "working day" => Some(working_days_after(day, count)),
        "week" => Some(add_days(day, 7 * count)),
        "fortnight" => Some(add_days(day, 14 * count)),
        "month" => day.checked_add(jiff::Span::new().months(count)).ok(),
        _ => None,
    }
}

fn working_days_after(day: Day, count: i32) -> Day {
    let mut day = day;
    for _ in 0..count {
        let weekday = day.weekday().to_monday_zero_offset();
        day = add_days(day, if weekday >= 4 { 7 - i32::from(weekday) } else { 1 });
    }
    day
}

/// Whether a year belongs to a noun and says nothing of when: "the cost for 2019", "the 2019/20 budget".
fn is_attribute(text: &str, date: &Date) -> bool {
    let before = text.get(..date.text.span.start()).unwrap_or("").trim_end();
    let year = !date.value.contains('-') && date.basis == Basis::Stated;
    year && ["for", "of", "the", "’s", "'s"].iter().any(|word| before.ends_with(word)) && !before.ends_with("end of")
}

/// Whether the words before a date make it a limit.
fn is_limit(sentence: Span, text: &str, date: Span) -> bool {
    const LIMITS: [&str; 9] =
        ["by", "before", "until", "deadline", "than", "due", "by the", "before the", "deadline of"];
    let before = text.get(sentence.start()..date.start()).unwrap_or("").trim_end().to_ascii_lowercase();
    let before = ["end of", "the end of", "beginning of", "the beginning of", "start of", "the start of"]
        .iter()
        .find_map(|part| before.strip_suffix(part))
        .unwrap_or(&before)
        .trim_end();
    LIMITS.iter().any(|limit| before.strip_suffix(limit).is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')))
}
