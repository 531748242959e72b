//! Days with the name of their month, months and seasons: "Wednesday, 16th March, 2016", "July 5 and 6", "Spring 2014".

use super::super::expression::{Named, Year};
use super::super::lexer::Kind;
use super::super::surroundings::{first_word, is_one_of};
use super::super::traps::Traps;
use super::months::YearPart;
use super::{Grammar, Link, Unit, link};

/// More days than this before one month are no list of dates.
const LONGEST_LIST: usize = 16;

/// Marks that a scan shows for a raised "th".
const MISREAD_SUFFIX: &[char] = &['"', '“', '”', '™', '*', '\'', '’', '‘', '°', 'º', 'ª', '^', '~', '®', '`'];

/// A day of a list that shares its month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    weekday: Option<i8>,
    /// Which day of the month it is.
    pub(super) number: i8,
    start: usize,
    end: usize,
    /// How the next day is joined.
    link: Link,
    /// Whether "th" or the like is printed.
    pub(super) ordinal: bool,
}

impl Grammar<'_> {
    /// The days that begin at token `at` and share a month, each with the link to its follower, and the token after.
    pub(super) fn days(&self, at: usize) -> Option<(Vec<(Unit, Link)>, usize)> {
        match self.tokens.get(at)?.kind {
            Kind::Month(_) => self.month_and_days(at, None),
            Kind::Weekday(weekday) => {
                let beside = is_weekday_gap(self.gap(at + 1)?);
                let lead = Some((weekday, self.tokens[at].start)).filter(|_| beside)?;
                self.days_and_month(at).or_else(|| self.month_and_days(at + 1, Some(lead)))
            }
            _ => self.days_and_month(at),
        }
    }

    /// "Tuesday 5th and Thursday 7th March 2016".
    fn days_and_month(&self, at: usize) -> Option<(Vec<(Unit, Link)>, usize)> {
        let (days, month_at) = self.day_list(at)?;
        let last = days.last()?;
        let Kind::Month(month) = self.tokens.get(month_at)?.kind else { return None };
        let gap = self.gap(month_at)?;
        let in_words = matches!(self.tokens[month_at - 1].kind, Kind::Ordinal(_));
        // "the first May meeting" is on no first of May.
        if in_words && !gap.to_ascii_lowercase().contains("of") {
            return None;
        }
        let ordinal = last.ordinal || has_misread_suffix(gap);
        let year = self.year_after(month_at + 1, true);
        let numbers = gap.contains(['–', '—', '-']) && self.traps.numbers_minute(self.tokens[at].start);
        if numbers || !is_day_month_gap(gap, year.is_some()) || !self.is_month_of_day(month_at, ordinal, year.is_some())
        {
            return None;
        }
        let end = year.map_or(self.tokens[month_at].end, |year| year.end);
        let next = year.map_or(month_at + 1, |year| year.next);
        let units = shared(&days, month, year, end, next);
        Some((units, next))
    }

    /// "Tuesday, July 5 and 6, 2021"; `lead` is the weekday before the month and where it begins.
    fn month_and_days(&self, at: usize, lead: Option<(i8, usize)>) -> Option<(Vec<(Unit, Link)>, usize)> {
        let Kind::Month(month) = self.tokens.get(at)?.kind else { return None };
        let gap = self.gap(at + 1)?;
        let first_ordinal = self.day(at + 1)?.ordinal;
        // "mid-December. 2) Children's party"
        let marker = gap.contains('.') && self.around.after(self.tokens[at + 1].end).starts_with(')');
        if !is_month_day_gap(gap, first_ordinal) || self.is_short_year(at + 1, gap) || marker {
            return None;
        }
        let (mut days, mut next) = self.day_list(at + 1)?;
        let mut year = self.year_after(next, true);
        while days.len() > 1 && year.is_none() && !self.ends_day_list(&days) {
            days.pop();
            next -= 1;
            year = self.year_after(next, true);
        }
        let last = *days.last()?;
        if year.is_none() && !last.ordinal && self.counts_something(last.end)
            || !self.is_month_of_day(at, first_ordinal, year.is_some())
            || year.is_none() && self.begins_other_date(next)
        {
            return None;
        }
        days[0].start = lead.map_or(self.tokens[at].start, |(_, start)| start);
        days[0].weekday = lead.map(|(weekday, _)| weekday);
        let end = year.map_or(last.end, |year| year.end);
        let next = year.map_or(next, |year| year.next);
        Some((shared(&days, month, year, end, next), next))
    }

    /// "from 4 to January 22, 1995".
    pub(super) fn day_to_month_and_day(&self, at: usize) -> Option<(Unit, Unit)> {
        let first = self.day(at)?;
        let from = is_one_of(self.around.word_before(first.start), &["from"]);
        let joined = from && link(self.gap(at + 1)?) == Some(Link::Range);
        let (days, next) = self.month_and_days(at + 1, None).filter(|_| joined)?;
        let [(last, _)] = days[..] else { return None };
        let Named::Day { year, month, .. } = last.named else { return None };
        let named = Named::Day { year, month, day: first.number, weekday: None };
        Some((Unit { named, start: first.start, end: first.end, next }, last))
    }

    /// Days joined by commas, "and", "to" and dashes, and the token after them.
    fn day_list(&self, at: usize) -> Option<(Vec<Day>, usize)> {
        let mut days = Vec::new();
        let mut at = at;
        loop {
            let (mut day, next) = self.day_with_weekday(at)?;
            at = next;
            let joined = self.gap(at).and_then(|gap| link(gap.trim_start_matches(MISREAD_SUFFIX)));
            let follows = joined.filter(|_| days.len() < LONGEST_LIST && self.day_with_weekday(at).is_some());
            let Some(link) = follows else {
                let rising = days.last().is_none_or(|last: &Day| last.number < day.number);
                days.push(day);
                return rising.then_some((days, at));
            };
            day.link = self.link_of_days(link, day.start, at);
            if days.last().is_some_and(|last: &Day| last.number >= day.number) {
                return None;
            }
            days.push(day);
        }
    }

    /// "27/28" is a stretch, and so is "between 3 and 12".
    fn link_of_days(&self, link: Link, start: usize, at: usize) -> Link {
        let range = self.gap(at).is_some_and(|gap| gap.trim() == "/") || self.is_between(start);
        if range { Link::Range } else { link }
    }

    fn day_with_weekday(&self, at: usize) -> Option<(Day, usize)> {
        let Kind::Weekday(weekday) = self.tokens.get(at)?.kind else { return Some((self.day(at)?, at + 1)) };
        if !is_weekday_gap(self.gap(at + 1)?) {
            return None;
        }
        let day = self.day(at + 1)?;
        Some((Day { weekday: Some(weekday), start: self.tokens[at].start, ..day }, at + 2))
    }

    /// A number or word that can be the day of a month.
    pub(super) fn day(&self, at: usize) -> Option<Day> {
        let token = self.tokens.get(at)?;
        let (day, ordinal) = match token.kind {
            Kind::Number(number) if number.digits <= 2 && (1..=31).contains(&number.value) => {
                (number.value as i8, number.ordinal)
            }
            Kind::Ordinal(day) => (day, true),
            _ => return None,
        };
        let after_month = at > 0 && self.gap(at) == Some("") && matches!(self.tokens[at - 1].kind, Kind::Month(_));
        let clean = self.is_clean_day(token.start, token.end, ordinal || after_month);
        clean.then_some(Day {
            weekday: None,
            number: day,
            start: token.start,
            end: token.end,
            link: Link::List,
            ordinal,
        })
    }

    /// Whether no sum, time or reference holds the number.
    fn is_clean_day(&self, start: usize, end: usize, ordinal: bool) -> bool {
        let mut before = self.around.before(start).chars().rev();
        let clean_before = before.next().is_none_or(|sign| match sign {
            '.' | ':' | ',' => !before.next().is_some_and(|sign| sign.is_ascii_digit()),
            '£' | '$' | '€' | '#' | '%' | '_' | '@' | '=' => false,
            sign => ordinal || !sign.is_alphanumeric(),
        });
        let mut after = self.around.after(end).chars();
        clean_before
            && after.next().is_none_or(|sign| match sign {
                // "November 8th.2016"
                '.' if ordinal => true,
                '.' | ':' => !after.next().is_some_and(|sign| sign.is_ascii_digit()),
                ',' => after.take_while(char::is_ascii_digit).count() % 4 == 0,
                '%' | '_' | '@' | '=' => false,
                _ => true,
            })
    }

    /// Whether the month beside a day is a month, and no verb or road.
    fn is_month_of_day(&self, month_at: usize, ordinal: bool, year: bool) -> bool {
        let printed = self.printed(month_at);
        let verb = is_one_of(printed, &["mai", "may", "march", "mar", "medi"]) && printed.starts_with('m');
        let end = self.tokens[month_at].end;
        year || (!verb || ordinal) && !Traps::is_road(first_word(self.around.after(end)))
    }

    /// Whether a list of days behind its month ends where a list can end: "July 5 and 6," but not "July 5 and 6 people".
    fn ends_day_list(&self, days: &[Day]) -> bool {
        let Some(last) = days.last() else { return false };
        let range = days.len() > 1 && days[days.len() - 2].link == Link::Range;
        let after = self.around.after(last.end).trim_start();
        last.ordinal || range || after.is_empty() || after.starts_with([',', '.', ';', ')', ':'])
    }

    /// Whether the last day would be the first of "5 March and 6 April" or of a numeric date.
    fn begins_other_date(&self, next: usize) -> bool {
        let Some(token) = self.tokens.get(next) else { return false };
        let gap = self.gap(next).unwrap_or("");
        match token.kind {
            Kind::Number(_) => matches!(gap, "/" | "." | ":"),
            Kind::Month(_) => gap == " " && self.year_after(next + 1, true).is_some(),
            _ => false,
        }
    }

    /// Whether what follows a bare number is counted by it: "March 12 members", "March 7pm".
    pub(super) fn counts_something(&self, end: usize) -> bool {
        let after = self.around.after(end);
        if after.starts_with(|sign: char| sign.is_alphanumeric()) {
            return true;
        }
        let word = first_word(after);
        let plural = word.starts_with(|sign: char| sign.is_ascii_lowercase())
            && word.ends_with('s')
            && !is_one_of(word, &["is", "was", "as", "has", "this", "us", "does", "its"]);
        plural || is_one_of(word, &["people", "children", "staff", "per", "percent", "am", "pm", "a", "hrs"])
    }

    /// Whether "Mar-16" means a year: an abbreviation, a dash, two figures.
    fn is_short_year(&self, at: usize, gap: &str) -> bool {
        let two_figures = self.number(at).is_some_and(|number| number.digits == 2 && !number.ordinal);
        let apostrophe = matches!(gap.trim_start(), "'" | "’" | "‘");
        let short = self.printed(at - 1).len() <= 4 && matches!(gap, "-" | "/");
        two_figures && (apostrophe || short) && !self.continues(self.tokens[at].end)
    }
}

/// The days of a list, each with its month and year.
fn shared(days: &[Day], month: i8, year: Option<YearPart>, end: usize, next: usize) -> Vec<(Unit, Link)> {
    let year = year.map_or(Year::Open, |part| part.year);
    let last = days.len() - 1;
    let unit = |(index, day): (usize, &Day)| {
        let named = Named::Day { year, month, day: day.number, weekday: day.weekday };
        let end = if index == last { end } else { day.end };
        (Unit { named, start: day.start, end, next }, if index == last { Link::List } else { day.link })
    };
    days.iter().enumerate().map(unit).collect()
}

fn has_misread_suffix(gap: &str) -> bool {
    gap.starts_with(MISREAD_SUFFIX)
}

fn is_weekday_gap(gap: &str) -> bool {
    let words = gap.trim_matches([' ', ',', '.', '\n', '-', '–', '(', ':', '|']);
    words.is_empty() && gap.len() <= 4 || is_one_of(words, &["the", "on the", "on"])
}

fn is_day_month_gap(gap: &str, year: bool) -> bool {
    let gap = gap.trim_start_matches(MISREAD_SUFFIX).to_ascii_lowercase();
    match gap.as_str() {
        "" | " " | "-" | "/" | " of " | " o " | " day of " | " day in " | "  " => true,
        ", " | "," | ". " | "." | " - " | " – " => year,
        _ => false,
    }
}

fn is_month_day_gap(gap: &str, ordinal: bool) -> bool {
    match gap.to_ascii_lowercase().as_str() {
        "" | " " | "-" | "/" | ". " | " the " | " between " => true,
        ", " | "." => ordinal,
        _ => false,
    }
}
