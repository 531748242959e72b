//! By when something is to be done: a date, "at the next meeting", "within 28 days".

use std::sync::LazyLock;

use jiff::civil::Date as Day;
use model::{Basis, Date, MeetingTimes, Rule, Span, number_in_words};
use patterns::{Captures, Regex, pattern};

use super::calendar::{Period, add_days};
use super::lexicon::{self, Word};

/// What due dates are worked out from: the paper's dates and its meeting.
#[derive(Debug)]
pub(crate) struct Deadlines<'a> {
    dates: &'a [Date],
    meeting: Option<Day>,
    next_meeting: Option<&'a str>,
    /// Who met.
    body: Option<&'a str>,
}

/// A due date and the words that say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Deadline {
    /// The wording: "end of March 2016", "next meeting".
    pub(crate) span: Span,
    /// Its value in EDTF.
    pub(crate) value: String,
    /// The rule that found it.
    pub(crate) rule: Rule,
}

/// "at the next full Council meeting", "the next agenda".
static NEXT_MEETING: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bnext (?:(?:[a-z'&-]+ ){0,5}meeting|agenda)(?: of the (?:[a-z'&-]+ ?){1,4})?\b|\b(?:for|until|till|by) next time\b",
    )
});

/// "within 28 days", "in the next fortnight", "in two weeks' time", "4-6 weeks"; but not "displayed for 28 days".
static DURATION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:(?:within|in|after) (?:the )?(?<coming>next |coming |following )?",
        r"(?:(?<count>[0-9]{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty(?:-[a-z]+)?) )?",
        r"|(?<least>[0-9]{1,3}) ?(?:-|to) ?(?<most>[0-9]{1,3}) )",
        r"(?<unit>(?:working )?days?|weeks?|fortnight|months?|years?)\b(?:['’]? time)?",
    ))
});

/// "by Friday", "on Monday", "by close of play on Thursday".
static WEEKDAY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"\b(?:[Bb]y|[Bb]efore|[Oo]n)(?: the end of)?(?: close of (?:play|business)(?: on)?)? ",
        r"(?<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
    ))
});

/// Words at the end of what stands before a date that make it a limit.
static LIMIT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)\b(?:by|before|until|than|due|deadline)(?: of)?(?: the)?",
        r"(?: (?:end|beginning|start|middle|early|late|mid)(?: of)?(?: the)?)? ?$",
    ))
});

/// When a feast is kept.
enum Feast {
    /// On the same day each year.
    Fixed { month: i8, day: i8 },
    /// So many days after Easter.
    Movable { after_easter: i32 },
}

impl Feast {
    fn day(&self, year: i16) -> Option<Day> {
        match *self {
            Self::Fixed { month, day } => Day::new(year, month, day).ok(),
            Self::Movable { after_easter } => Some(add_days(easter(year)?, after_easter)),
        }
    }
}

/// Feasts that things are promised by.
const FEASTS: [(&str, Feast); 7] = [
    ("Christmas", Feast::Fixed { month: 12, day: 25 }),
    ("Easter", Feast::Movable { after_easter: 0 }),
    ("Lady Day", Feast::Fixed { month: 3, day: 25 }),
    ("Michaelmas", Feast::Fixed { month: 9, day: 29 }),
    ("Pentecost", Feast::Movable { after_easter: 49 }),
    ("Trinity Sunday", Feast::Movable { after_easter: 56 }),
    ("Whitsun", Feast::Movable { after_easter: 49 }),
];

/// Easter Sunday by the Gregorian calendar (Meeus, Jones and Butcher).
fn easter(year: i16) -> Option<Day> {
    let year = i32::from(year);
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let lunar = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - lunar + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let day = epact + weekday - 7 * late + 114;
    Day::new(year as i16, (day / 31) as i8, (day % 31 + 1) as i8).ok()
}

/// The words of a limit stand so near before their date.
const LIMIT_REACH: usize = 40;

impl<'a> Deadlines<'a> {
    /// Deadlines of a paper.
    pub(crate) fn new(dates: &'a [Date], meeting: &'a MeetingTimes, body: Option<&'a str>) -> Self {
        let day = meeting.date.as_deref().and_then(|date| date.parse().ok());
        Self { dates, meeting: day, next_meeting: meeting.next_meeting.as_deref(), body }
    }

    /// The deadline that a sentence or clause at `sentence` of `text` sets: a date that is not over, else the next
    /// meeting if its day is printed, else a duration counted from the meeting.
    pub(crate) fn within(&self, text: &str, sentence: Span) -> Option<Deadline> {
        let wording = sentence.of(text);
        self.printed(text, sentence)
            .or_else(|| self.next_meeting(wording, sentence))
            .or_else(|| self.duration(wording, sentence))
            .or_else(|| self.new_year(wording, sentence))
            .or_else(|| self.feast(wording, sentence))
            .or_else(|| self.weekday(wording, sentence))
            .or_else(|| self.end_of_week(wording, sentence))
            .or_else(|| self.end_of_month(wording, sentence))
            .or_else(|| self.day_of_month(wording, sentence))
    }

    /// Whether a sentence begins with a day or month that was over when the meeting met: "In January 2024 it was agreed".
    pub(crate) fn opens_in_past(&self, text: &str, sentence: Span) -> bool {
        const REACH: usize = 40;
        let first = self.dates.partition_point(|date| date.text.span.start() < sentence.start());
        let dated = self.dates.get(first).filter(|date| date.text.span.end() <= sentence.end());
        let opening = |date: &&Date| {
            let lead = text.get(sentence.start()..date.text.span.start()).unwrap_or("");
            lead.len() < REACH
                && ["At ", "In ", "On "].iter().any(|when| lead.starts_with(when))
                && !lead.contains([',', ';'])
        };
        dated.filter(opening).is_some_and(|date| !self.is_ahead(date))
    }

    /// Whether `span` holds a day or month that was over when the meeting met.
    pub(crate) fn names_past(&self, span: Span) -> bool {
        const MONTH: usize = "2016-03".len();
        let first = self.dates.partition_point(|date| date.text.span.start() < span.start());
        let mut inside = self.dates[first..].iter().take_while(|date| date.text.span.end() <= span.end());
        inside.any(|date| date.value.len() >= MONTH && !date.value.contains('/') && !self.is_ahead(date))
    }

    /// The deadline that a sentence sets in so many words: "by 3 May", but not "the fair on 3 May".
    pub(crate) fn limit(&self, text: &str, sentence: Span) -> Option<Deadline> {
        let limits = |found: &Deadline| found.rule != Rule::DueDate || is_limit(sentence, text, found.span);
        self.within(text, sentence).filter(limits)
    }

    /// The date that "by" or "before" introduces, else the first that is not over; both where "or" joins two.
    fn printed(&self, text: &str, sentence: Span) -> Option<Deadline> {
        let first = self.dates.partition_point(|date| date.text.span.start() < sentence.start());
        let inside = self.dates[first..].iter().take_while(|date| date.text.span.end() <= sentence.end());
        // "as soon as the statement of 31 March is to hand" says no day.
        let is_open = |date: &&Date| {
            let before = text.get(sentence.start()..date.text.span.start()).unwrap_or("");
            let from = before.rfind("as soon as ").map(|at| &before[at + "as soon as ".len()..]);
            from.is_none_or(|event| ["possible", "practicable", "may be"].iter().any(|word| event.starts_with(word)))
        };
        let ahead: Vec<&Date> =
            inside.filter(|date| self.is_ahead(date) && !is_attribute(text, date)).filter(is_open).collect();
        let limits = |date: &&&Date| is_limit(sentence, text, date.text.span);
        let chosen = ahead.iter().find(limits).or_else(|| ahead.first())?;
        let second = ahead.iter().find(|date| {
            text.get(chosen.text.span.end()..date.text.span.start()).is_some_and(|gap| gap.trim() == "or")
        });
        Some(match second {
            Some(second) => Deadline {
                span: chosen.text.span.to(second.text.span),
                value: format!("{}/{}", chosen.value, second.value),
                rule: Rule::DueDate,
            },
            None => Deadline { span: chosen.text.span, value: chosen.value.clone(), rule: Rule::DueDate },
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
        let found = NEXT_MEETING.find(wording).filter(|found| !self.is_of_others(found.as_str()))?;
        Some(Deadline { span: sentence.slice(found.range()), value, rule: Rule::DueNextMeeting })
    }

    /// Whether the "next Finance Committee meeting" is one of another body than that which met.
    fn is_of_others(&self, next: &str) -> bool {
        const KINDS: [&str; 9] =
            ["board", "cabinet", "committee", "council", "forum", "group", "panel", "party", "sub-committee"];
        let Some(body) = self.body else { return false };
        let own: Vec<String> = body.split_whitespace().map(str::to_lowercase).collect();
        let has = |word: &str| own.iter().any(|one| one == word || one.strip_prefix("sub-") == Some(word));
        let initials: String = own.iter().filter_map(|word| word.chars().next()).collect();
        let words: Vec<&str> = next.split_whitespace().collect();
        let lower = |word: &&str| word.to_lowercase();
        let Some(kind) = words.iter().map(lower).find(|word| KINDS.contains(&word.as_str())) else { return false };
        if kind == "council" {
            return ["board", "committee", "group", "panel"].into_iter().any(has) && !has("council");
        }
        let names =
            |word: &&&str| word.starts_with(char::is_uppercase) && lower(word) != kind && lower(word) != "meeting";
        let known = |word: &&str| has(&lower(word)) || initials.starts_with(&lower(word)) || is_month(word);
        !has(&kind) || !words.iter().filter(names).all(known)
    }

    /// "by Easter", "before Christmas": the first such day that is not over.
    fn feast(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        let meeting = self.meeting?;
        let (at, name, feast) = FEASTS.iter().find_map(|(name, feast)| {
            let at = wording.find(name)?;
            let lead = wording[..at].trim_end().rsplit(' ').next()?;
            matches!(lead, "by" | "By" | "before" | "Before").then_some((at, name, feast))
        })?;
        let day = [meeting.year(), meeting.year() + 1].into_iter().filter_map(|year| feast.day(year));
        let day = day.into_iter().find(|day| *day >= meeting)?;
        let span = sentence.slice(at..at + name.len());
        Some(Deadline { span, value: Period::Day(day).to_string(), rule: Rule::DueFeast })
    }

    /// "by Friday": the first after the meeting.
    fn weekday(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let (meeting, named) = (self.meeting?, WEEKDAY.captures(wording)?.name("day")?);
        let day = DAYS.iter().zip(0..).find_map(|(day, at)| (*day == named.as_str()).then_some(at))?;
        let ahead = (day - i32::from(meeting.weekday().to_monday_zero_offset())).rem_euclid(7);
        let value = Period::Day(add_days(meeting, if ahead == 0 { 7 } else { ahead })).to_string();
        Some(Deadline { span: sentence.slice(named.range()), value, rule: Rule::DueDuration })
    }

    /// "by the end of the month": the meeting's.
    fn end_of_month(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        static MONTH: LazyLock<Regex> = LazyLock::new(|| {
            pattern(r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil) (?:(?:the )?end of (?:(?:the|this) )?month|month[- ]end)\b")
        });
        let (meeting, found) = (self.meeting?, MONTH.find(wording)?);
        let value = format!("{:04}-{:02}", meeting.year(), meeting.month());
        Some(Deadline { span: sentence.slice(found.range()), value, rule: Rule::DueDuration })
    }

    /// "by the end of the week": its Sunday.
    fn end_of_week(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        static WEEK: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil) the end of (?:the|this|(?P<next>next)) week\b"));
        let (meeting, found) = (self.meeting?, WEEK.captures(wording)?);
        let left = 6 - i32::from(meeting.weekday().to_monday_zero_offset());
        let day = add_days(meeting, if found.name("next").is_some() { left + 7 } else { left });
        let span = sentence.slice(found.get(0)?.range());
        Some(Deadline { span, value: Period::Day(day).to_string(), rule: Rule::DueDuration })
    }

    /// "by the 20th", "before 20/3": the first such day that is not over.
    fn day_of_month(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        const MONTHS: i32 = 12;
        static DAY: LazyLock<Regex> = LazyLock::new(|| {
            pattern(concat!(
                r"(?i)\b(?:by|before|until|till|on|no later than) ",
                r"(?<said>(?:the )?(?<day>[0-9]{1,2})(?:st|nd|rd|th)|(?<date>[0-9]{1,2})/(?<month>[0-9]{1,2}))",
                r"(?:[,;:)]|\.?\s*$|\. | (?:and|at|if|so|to|when)\b)",
            ))
        });
        let (meeting, found) = (self.meeting?, DAY.captures(wording)?);
        let number = |group: &str| found.name(group)?.as_str().parse::<i8>().ok();
        let (day, month) = (number("day").or_else(|| number("date"))?, number("month"));
        let ahead = (0..=MONTHS).filter_map(|months| {
            let near = meeting.first_of_month().checked_add(jiff::Span::new().months(months)).ok()?;
            Day::new(near.year(), near.month(), day).ok()
        });
        let day = ahead.into_iter().find(|day| *day >= meeting && month.is_none_or(|month| day.month() == month))?;
        let span = sentence.slice(found.name("said")?.range());
        Some(Deadline { span, value: Period::Day(day).to_string(), rule: Rule::DueDuration })
    }

    /// "in the New Year": the first month of it.
    fn new_year(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        const WORDING: &str = "New Year";
        let at = wording.find(WORDING).or_else(|| wording.find("new year"))?;
        let before = wording[..at].trim_end().strip_suffix("the")?.trim_end();
        let due = ["in", "by", "early in", "before"].iter().any(|lead| before.ends_with(lead));
        let named = wording[at + WORDING.len()..].trim_start().starts_with(char::is_uppercase);
        let year = self.meeting?.year() + 1;
        let span = sentence.slice(at..at + WORDING.len());
        (due && !named).then(|| Deadline { span, value: format!("{year}-01"), rule: Rule::DueFeast })
    }

    fn duration(&self, wording: &str, sentence: Span) -> Option<Deadline> {
        let found = DURATION.captures(wording)?;
        let meeting = self.meeting?;
        let unit = found.name("unit")?.as_str().to_ascii_lowercase();
        // "for children of 5 to 11 years"
        if unit.starts_with("year") && found.name("count").is_none() {
            return None;
        }
        // "within the coming week"; "in the coming weeks" says nothing of how many.
        let one = (unit == "fortnight" || found.name("coming").is_some() && !unit.ends_with('s')).then_some(1);
        let most = count(&found, "count").or_else(|| count(&found, "most")).or(one)?;
        let last = Period::Day(after(meeting, most, &unit)?);
        let value = match count(&found, "least") {
            Some(fewest) => format!("{}/{last}", Period::Day(after(meeting, fewest, &unit)?)),
            None => last.to_string(),
        };
        Some(Deadline { span: sentence.slice(found.get(0)?.range()), value, rule: Rule::DueDuration })
    }
}

/// Whether a word is a month, whole or shortened: "May", "Sept".
pub(crate) fn is_month(word: &str) -> bool {
    matches!(lexicon::word(word.as_bytes()), Some(Word::Month(_)))
}

fn count(found: &Captures<'_>, group: &str) -> Option<i32> {
    let word = found.name(group)?.as_str().to_ascii_lowercase();
    match word.as_str() {
        "a" | "an" => Some(1),
        digits if digits.starts_with(|c: char| c.is_ascii_digit()) => digits.parse().ok(),
        _ => number_in_words(&word)?.try_into().ok(),
    }
}

/// The day so many units after another.
fn after(day: Day, count: i32, unit: &str) -> Option<Day> {
    match unit.trim_end_matches('s') {
        "day" => Some(add_days(day, count)),
        "working day" => Some(working_days_after(day, count)),
        "week" => Some(add_days(day, 7 * count)),
        "fortnight" => Some(add_days(day, 14 * count)),
        "month" => day.checked_add(jiff::Span::new().months(count)).ok(),
        "year" => day.checked_add(jiff::Span::new().years(count)).ok(),
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

/// Whether a date says nothing of when: "the cost for 2019", "the 2019/20 budget", "the Capital Plan 2019", or of no
/// end: "after the summer".
fn is_attribute(text: &str, date: &Date) -> bool {
    let before = text.get(..date.text.span.start()).unwrap_or("").trim_end();
    let before = before.strip_suffix("after the").map_or(before, |_| "after");
    let year = !date.value.contains('-')
        && date.basis == Basis::Stated
        && date.text.text.starts_with(|c: char| c.is_ascii_digit());
    let noun =
        ["for", "of", "the", "’s", "'s"].iter().any(|word| before.ends_with(word)) && !before.ends_with("end of");
    let season = date.value.len() == 7 && date.value[5..].starts_with('2');
    before.ends_with("after") || year && (noun || ends_in_name(before)) || season && names_a_thing(text, date)
}

/// Whether a season is of a thing: "for the autumn event", "the spring term figures", but not "in the autumn of".
fn names_a_thing(text: &str, date: &Date) -> bool {
    const OTHERWISE: [&str; 18] = [
        "and", "as", "at", "break", "but", "by", "for", "half", "holiday", "holidays", "if", "in", "meeting", "of",
        "on", "or", "term", "to",
    ];
    let before = text.get(..date.text.span.start()).unwrap_or("").trim_end();
    let next = text.get(date.text.span.end()..).unwrap_or("").strip_prefix(' ').unwrap_or("");
    let mut words = next.split(|c: char| !c.is_alphanumeric());
    let noun = words.next().unwrap_or("");
    let told =
        matches!(words.next(), Some("accounts" | "attendance" | "budget" | "data" | "figures" | "report" | "results"));
    if noun == "term" && told {
        return true;
    }
    before.ends_with(" the") && noun.starts_with(char::is_lowercase) && !OTHERWISE.contains(&noun)
}

/// Whether the last word is a name's: "the Capital Plan", but not "In".
fn ends_in_name(before: &str) -> bool {
    let last = before.rsplit([' ', '\n']).next().unwrap_or("");
    last.len() > 2 && last.starts_with(char::is_uppercase) && !matches!(last, "Before" | "During" | "From" | "Until")
}

/// Whether the words before a date make it a limit: "by the end of", "no later than".
fn is_limit(sentence: Span, text: &str, date: Span) -> bool {
    let from = sentence.start().max(date.start().saturating_sub(LIMIT_REACH));
    let before = (from..=date.start()).find_map(|from| text.get(from..date.start())).unwrap_or("");
    LIMIT.is_match(before)
}

#[cfg(test)]
mod tests {
    use model::{Basis, Date, MeetingTimes, Quote, Span};

    use super::Deadlines;

    /// The deadline of a sentence in the minutes of Wednesday, 16 March 2016; `dates` are wordings with their values.
    fn due(sentence: &str, dates: &[(&str, &str, &str)]) -> Option<(String, String)> {
        due_of(None, sentence, dates)
    }

    /// The same in the minutes of a body.
    fn due_of(body: Option<&str>, sentence: &str, dates: &[(&str, &str, &str)]) -> Option<(String, String)> {
        let date = |(wording, value, latest): &(&str, &str, &str)| {
            let start = sentence.find(wording).unwrap();
            Date {
                text: Quote::new(sentence, Span::new(start, start + wording.len())),
                value: (*value).to_owned(),
                earliest: None,
                latest: Some((*latest).to_owned()),
                basis: Basis::Stated,
                rule: None,
            }
        };
        let dates: Vec<Date> = dates.iter().map(date).collect();
        let meeting = MeetingTimes {
            date: Some("2016-03-16".to_owned()),
            next_meeting: Some("2016-04-21".to_owned()),
            ..MeetingTimes::default()
        };
        let whole = Span::new(0, sentence.len());
        let deadline = Deadlines::new(&dates, &meeting, body).within(sentence, whole)?;
        Some((deadline.span.of(sentence).to_owned(), deadline.value))
    }

    fn pair(wording: &str, value: &str) -> (String, String) {
        (wording.to_owned(), value.to_owned())
    }

    #[test]
    fn a_day_without_its_month_is_the_next_of_its_number() {
        assert_eq!(due("to write by the 20th.", &[]), Some(pair("the 20th", "2016-03-20")));
        assert_eq!(due("to write on the 2nd, if he can", &[]), Some(pair("the 2nd", "2016-04-02")));
        assert_eq!(due("to be sent by 14/11)", &[]), Some(pair("14/11", "2016-11-14")));
        assert_eq!(due("to be sent before 14/3", &[]), Some(pair("14/3", "2017-03-14")));
        for none in ["to keep the flag on the 5th floor", "to mark the 50th.", "on the 1st tee", "by 1/4 of its cost"] {
            assert_eq!(due(none, &[]), None, "{none}");
        }
    }

    #[test]
    fn a_date_that_is_not_over_is_the_deadline() {
        let march = ("March", "2016-03", "2016-03-31");
        assert_eq!(due("to report by the end of March", &[march]), Some(pair("March", "2016-03")));
        let earlier = ("2 March", "2016-03-02", "2016-03-02");
        assert_eq!(due("as agreed on 2 March, to write", &[earlier]), None);
        let spring = ("spring", "2016-21", "2016-05-31");
        assert_eq!(due("to report the spring term figures", &[spring]), None);
        assert_eq!(due("to report in the spring term", &[spring]), Some(pair("spring", "2016-21")));
    }

    #[test]
    fn by_goes_before_other_dates() {
        let dates = [("1 April", "2016-04-01", "2016-04-01"), ("9 May", "2016-05-09", "2016-05-09")];
        assert_eq!(due("the fair of 1 April to be billed by 9 May", &dates), Some(pair("9 May", "2016-05-09")));
        let months = [("May", "2016-05", "2016-05-31"), ("June", "2016-06", "2016-06-30")];
        assert_eq!(due("in May or June", &months), Some(pair("May or June", "2016-05/2016-06")));
    }

    #[test]
    fn a_year_that_names_a_budget_is_no_deadline() {
        let year = [("2016/17", "2016/2017", "2017-03-31")];
        assert_eq!(due("to draft the budget for 2016/17", &year), None);
        assert_eq!(due("to be added to the Capital Programme 2016/17", &year), None);
        let summer = [("summer", "2016-22", "2016-08-31")];
        assert_eq!(due("to invite him after the summer", &summer), None);
        assert_eq!(due("to be mended in 2016/17", &year), Some(pair("2016/17", "2016/2017")));
        let end = [("end of 2017", "2017", "2017-12-31")];
        assert_eq!(due("to be mended by the end of 2017", &end), Some(pair("end of 2017", "2017")));
    }

    #[test]
    fn the_next_meeting_has_its_day() {
        assert_eq!(due("to report to the next meeting", &[]), Some(pair("next meeting", "2016-04-21")));
        assert_eq!(due("on the next full Council meeting", &[]), Some(pair("next full Council meeting", "2016-04-21")));
        assert_eq!(due("for the next agenda", &[]), Some(pair("next agenda", "2016-04-21")));
    }

    #[test]
    fn the_new_year_is_its_first_month() {
        assert_eq!(due("to report back in the New Year", &[]), Some(pair("New Year", "2017-01")));
        assert_eq!(due("to plan the New Year concert", &[]), None);
    }

    #[test]
    fn a_sentence_may_open_in_the_past() {
        let opens = |sentence: &str, date: (&str, &str)| {
            let start = sentence.find(date.0).unwrap();
            let dates = [Date {
                text: Quote::new(sentence, Span::new(start, start + date.0.len())),
                value: date.1.to_owned(),
                earliest: None,
                latest: Some(date.1.to_owned()),
                basis: Basis::Stated,
                rule: None,
            }];
            let meeting = MeetingTimes { date: Some("2016-03-16".to_owned()), ..MeetingTimes::default() };
            Deadlines::new(&dates, &meeting, None).opens_in_past(sentence, Span::new(0, sentence.len()))
        };
        assert!(opens("On 3 May 2015 it was agreed that a bench be bought.", ("3 May 2015", "2015-05-03")));
        assert!(!opens("On 3 May 2016 it will be bought.", ("3 May 2016", "2016-05-03")));
        assert!(!opens("It was agreed that the plan of 3 May 2015 be reviewed.", ("3 May 2015", "2015-05-03")));
    }

    #[test]
    fn the_next_meeting_is_of_the_body_that_met() {
        let due = |sentence: &str| due_of(Some("Hale Harbour Committee"), sentence, &[]);
        let next = |wording: &str| Some(pair(wording, "2016-04-21"));
        assert_eq!(due("to report to the next meeting"), next("next meeting"));
        assert_eq!(due("to report to the next Harbour Committee meeting"), next("next Harbour Committee meeting"));
        assert_eq!(due("to report to the next HH Committee meeting"), next("next HH Committee meeting"));
        assert_eq!(due("to report to the next May Committee meeting"), next("next May Committee meeting"));
        assert_eq!(due("to report to the next Finance Committee meeting"), None);
        assert_eq!(due("to report to the next meeting of the Pier Board"), None);
        assert_eq!(due("to report to the next full Council meeting"), None);
    }

    #[test]
    fn feasts_are_days_of_their_year() {
        assert_eq!(due("to write before Christmas", &[]), Some(pair("Christmas", "2016-12-25")));
        assert_eq!(due("to be painted by Easter", &[]), Some(pair("Easter", "2016-03-27")));
        assert_eq!(due("to reply by Trinity Sunday", &[]), Some(pair("Trinity Sunday", "2016-05-22")));
        assert_eq!(due("to reply by Lady Day", &[]), Some(pair("Lady Day", "2016-03-25")));
        assert_eq!(due("to put up the Christmas lights", &[]), None);
    }

    #[test]
    fn a_weekday_is_the_first_after_the_meeting() {
        assert_eq!(due("to send it by Friday", &[]), Some(pair("Friday", "2016-03-18")));
        assert_eq!(due("to collect the key on Wednesday", &[]), Some(pair("Wednesday", "2016-03-23")));
        assert_eq!(due("to open the hall on Mondays", &[]), None);
        let week = Some(pair("before the end of the week", "2016-03-20"));
        assert_eq!(due("to chase them before the end of the week", &[]), week);
        assert_eq!(due("to chase by end of month", &[]), Some(pair("by end of month", "2016-03")));
    }

    #[test]
    fn durations_are_counted_from_the_meeting() {
        assert_eq!(due("to reply within 28 days", &[]), Some(pair("within 28 days", "2016-04-13")));
        assert_eq!(due("in the next fortnight", &[]), Some(pair("in the next fortnight", "2016-03-30")));
        assert_eq!(due("within three working days", &[]), Some(pair("within three working days", "2016-03-21")));
        assert_eq!(due("within a month", &[]), Some(pair("within a month", "2016-04-16")));
        assert_eq!(due("the sign will come in 4 weeks", &[]), Some(pair("in 4 weeks", "2016-04-13")));
        assert_eq!(due("sign to be up, 4-6 weeks", &[]), Some(pair("4-6 weeks", "2016-04-13/2016-04-27")));
        assert_eq!(due("to be mended within the coming week", &[]), Some(pair("within the coming week", "2016-03-23")));
        assert_eq!(due("to be mended in the coming weeks", &[]), None);
        assert_eq!(due("to be displayed for 28 days", &[]), None);
        assert_eq!(due("to be reviewed after three months", &[]), Some(pair("after three months", "2016-06-16")));
        assert_eq!(due("to be reviewed in two years", &[]), Some(pair("in two years", "2018-03-16")));
        assert_eq!(due("to buy games for children of 5 to 11 years", &[]), None);
    }
}
