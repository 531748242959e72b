//! Dates in figures: "28/03/2017", "28.03.17", "2016-03-16", "16-Mar-2016", "Friday 7/6", "10/2019".

use std::collections::BTreeSet;

use super::super::expression::{Named, Year};
use super::super::lexer::{Kind, Number};
use super::super::surroundings::{first_word, is_capitalised, is_one_of, last_word};
use super::months::century;
use super::{Grammar, Unit};

impl Grammar<'_> {
    /// Two or three numbers that one sign parts.
    pub(super) fn digit_group(&self, at: usize) -> Option<Unit> {
        self.three_numbers(at).or_else(|| self.two_numbers(at))
    }

    fn three_numbers(&self, at: usize) -> Option<Unit> {
        let (first, second, third) = (self.number(at)?, self.number(at + 1)?, self.number(at + 2)?);
        let sign = self.gap(at + 1).filter(|sign| is_sign(sign))?;
        if self.gap(at + 2)? != sign || first.ordinal || second.ordinal || third.ordinal {
            return None;
        }
        let (start, end) = (self.tokens[at].start, self.tokens[at + 2].end);
        let (year, month, day) = in_order(first, second, third)?;
        let full = first.digits == 4 || third.digits == 4;
        let held = !self.ends_range(at) && self.traps.is_reference(start, end)
            || self.traps.goes_on(end) && !self.begins_range(at + 3);
        if held && !self.runs_on(start) || !full && !self.is_short_date(at, sign) {
            return None;
        }
        let named = Named::Day { year: Year::Printed(year), month, day, weekday: None };
        Some(Unit { named, start, end, next: at + 3 })
    }

    /// Whether the group stands behind a dash and another group: the second of "10/1/2018-10/7/2018".
    fn ends_range(&self, at: usize) -> bool {
        let joined = matches!(self.gap(at), Some("-" | "–"));
        joined && at >= 2 && self.gap(at - 1).is_some_and(is_sign) && self.number(at - 2).is_some()
    }

    /// Whether another group begins behind a dash at token `next`.
    fn begins_range(&self, next: usize) -> bool {
        let joined = matches!(self.gap(next), Some("-" | "–"));
        joined && self.gap(next + 1).is_some_and(is_sign) && self.number(next + 1).is_some()
    }

    /// Whether only the space after "on" is missing: "held on05/10/11were agreed".
    fn runs_on(&self, start: usize) -> bool {
        let word = last_word(self.around.before(start));
        is_one_of(word, &["on", "of", "dated"]) && self.around.before(start).ends_with(word)
    }

    /// Whether a group with a year of two figures is a date and no number of a minute, paragraph or version.
    fn is_short_date(&self, at: usize, sign: &str) -> bool {
        let start = self.tokens[at].start;
        let padded = (at..at + 2).all(|part| self.number(part).is_some_and(|number| number.digits == 2));
        let led = self.traps.leads_to_date(start) || sign == "-" && self.is_prose_before(start);
        // Few paragraphs have such numbers: "Y/E 31.3.24".
        let late = self.number(at).is_some_and(|day| day.value > 12);
        let nought = (at..at + 2).any(|part| self.printed(part).starts_with('0'));
        let end = self.tokens[at + 2].end;
        let numbered = !nought && self.around.begins_line(start) && !self.around.ends_line(end);
        // "5.11.25 at 7.15pm"
        let timed = self.leads_to_time(end);
        // "4.4.25" alone in the last cell of a row, under those of other days
        let cell = self.text[..start].ends_with('\t') && self.around.ends_line(end) && self.has_late_group(at);
        !self.is_number_series(at)
            && match sign {
                "/" => true,
                "." => led || timed || cell || (padded || late) && !numbered,
                _ => led || padded,
            }
    }

    /// Whether a time of day follows: " at 7.15pm", ", 7.15 p.m.".
    fn leads_to_time(&self, end: usize) -> bool {
        let behind = self.around.after(end).trim_start_matches([',', ' ']);
        let (at, time) = behind.strip_prefix("at ").map_or((false, behind), |time| (true, time));
        let rest = time.trim_start_matches(|sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ':' | ' '));
        let half = ["am", "pm", "a.m", "p.m"].iter().any(|half| rest.starts_with(half));
        rest.len() < time.len() && time.starts_with(|sign: char| sign.is_ascii_digit()) && (at || half)
    }

    /// Whether another group with the last part of this one can only be a date: "31.3.25" beside "4.4.25".
    fn has_late_group(&self, at: usize) -> bool {
        let year = self.three_values(at).map(|[.., year]| year);
        self.groups
            .iter()
            .any(|&[day, month, other]| Some(other) == year && (13..=31).contains(&day) && (1..=12).contains(&month))
    }

    /// Whether a group such as "16/05/10" is one of a series of numbers: its neighbours differ in the last part by one.
    fn is_number_series(&self, at: usize) -> bool {
        let Some([first, second, last]) = self.three_values(at) else { return false };
        let printed = |last: u32| self.groups.contains(&[first, second, last]);
        // "11/24/02" in minutes numbered "22/24/01", which no calendar has
        let of_minutes = second > 12 && self.groups.iter().any(|&[other, middle, _]| middle == second && other > 12);
        of_minutes || last > 0 && printed(last - 1) && printed(last + 1) || last > 9 && (1..9).any(printed)
    }

    /// Every group of three short numbers that one sign parts.
    pub(super) fn short_groups(&self) -> BTreeSet<[u32; 3]> {
        let grouped = |at: &usize| self.gap(at + 1).is_some_and(is_sign) && self.gap(at + 2) == self.gap(at + 1);
        (0..self.tokens.len()).filter(grouped).filter_map(|at| self.three_values(at)).collect()
    }

    /// The years in groups such as "34/2021", whose first number is no month.
    pub(super) fn numbered_years(&self) -> BTreeSet<u32> {
        let year = |at: usize| {
            let (first, second) = (self.number(at)?, self.number(at + 1)?);
            let numbered = self.gap(at + 1).is_some_and(is_sign) && (13..1000).contains(&first.value);
            (numbered && second.digits == 4).then_some(second.value)
        };
        (0..self.tokens.len()).filter_map(year).collect()
    }

    fn three_values(&self, at: usize) -> Option<[u32; 3]> {
        let short = |part: usize| self.number(part).filter(|number| number.digits <= 2).map(|number| number.value);
        Some([short(at)?, short(at + 1)?, short(at + 2)?])
    }

    /// Month and year ("10/2019", "2016-11"), or day and month where the words before say so ("between 24/1 and 1/2").
    fn two_numbers(&self, at: usize) -> Option<Unit> {
        let (first, second) = (self.number(at)?, self.number(at + 1)?);
        let gap = self.gap(at + 1)?;
        let (start, end) = (self.tokens[at].start, self.tokens[at + 1].end);
        let sign = gap.trim_matches(' ');
        let parted = is_sign(gap) || is_sign(sign) && sign != "." && self.around.ends_line_or_sentence(end);
        let goes_on = self.traps.goes_on(end) && !self.begins_range(at + 2);
        if !parted || first.ordinal || second.ordinal || goes_on {
            return None;
        }
        let named = match (first.digits, second.digits) {
            (1 | 2, 4) if !self.numbered_years.contains(&second.value) && !self.is_named_number(start) => {
                month_of_year(second, first)
            }
            (4, 1 | 2) if self.second_year(at).is_none() && self.is_prose_before(start) => month_of_year(first, second),
            (1 | 2, 1 | 2) if self.is_day_and_month(at, sign) => day_of_month(first, second),
            _ => None,
        }?;
        let reference = self.traps.is_reference(start, end) && !self.ends_range(at);
        (!reference).then_some(Unit { named, start, end, next: at + 2 })
    }

    /// Whether a name stands before a number: "Circular Fin 08/2015".
    fn is_named_number(&self, start: usize) -> bool {
        let word = self.around.word_before(start);
        is_capitalised(word) && !self.traps.leads_to_date(start)
    }

    /// Whether running words, and no name of a paper or reference, stand before the place.
    fn is_prose_before(&self, start: usize) -> bool {
        self.around.word_before(start).starts_with(|sign: char| sign.is_ascii_lowercase())
    }

    /// Whether two figures are a day and a month: after "on" or between two such pairs.
    fn is_day_and_month(&self, at: usize, sign: &str) -> bool {
        let start = self.tokens[at].start;
        let adjacent = self.gap(at + 1) == Some(sign);
        let led = sign == "/" && (self.traps.leads_to_day(start) || self.ends_pair(at));
        let end = self.tokens[at + 1].end;
        // "between 3/4 and 1/2 of a mile".
        let values = (self.number(at).map(|number| number.value), self.number(at + 1).map(|number| number.value));
        let common = matches!(values, (Some(1..=3), Some(2..=4)));
        let share = is_one_of(self.around.word_after(end), &["of"])
            || common && is_one_of(self.around.word_before(start), &["between", "from"]);
        adjacent && led && !share && !self.is_age(end)
    }

    /// Whether another pair, joined by "and", "to" or a dash, stands before.
    fn ends_pair(&self, at: usize) -> bool {
        let joined =
            self.gap(at).is_some_and(|gap| matches!(gap, " and " | " to " | " - " | " – " | "-" | "–" | " or " | ", "));
        joined
            && at >= 2
            && self.gap(at - 1) == Some("/")
            && self.number(at - 2).is_some_and(|number| number.value <= 31)
    }

    /// "Friday 7.6", "Monday 28/03/2017".
    pub(super) fn weekday_and_digits(&self, at: usize) -> Option<Unit> {
        let Kind::Weekday(weekday) = self.tokens[at].kind else { return None };
        let gap = self.gap(at + 1)?.trim_matches([' ', ',', '.']);
        if !gap.is_empty() {
            return None;
        }
        let unit = self
            .three_numbers(at + 1)
            .or_else(|| self.mixed_group(at + 1))
            .or_else(|| self.weekday_and_pair(at + 1))?;
        let Named::Day { year, month, day, .. } = unit.named else { return None };
        let named = Named::Day { year, month, day, weekday: Some(weekday) };
        Some(Unit { named, start: self.tokens[at].start, ..unit })
    }

    fn weekday_and_pair(&self, at: usize) -> Option<Unit> {
        let (first, second) = (self.number(at)?, self.number(at + 1)?);
        let sign = self.gap(at + 1)?;
        let (start, end) = (self.tokens[at].start, self.tokens[at + 1].end);
        // "Friday 7.30pm" is a time, and so is "Monday 3-8".
        let time = sign == "." && second.digits == 2 || sign == "-";
        if !is_sign(sign) || time || second.digits > 2 || self.traps.goes_on(end) {
            return None;
        }
        let clock = is_one_of(first_word(self.around.after(end)), &["am", "pm"]);
        let named = day_of_month(first, second).filter(|_| !clock)?;
        Some(Unit { named, start, end, next: at + 2 })
    }

    /// Day, month by name and year in any order with one sign between: "16-Mar-2016", "2019/sep/01".
    pub(super) fn mixed_group(&self, at: usize) -> Option<Unit> {
        let tokens = self.tokens.get(at..at + 3)?;
        let sign = self.gap(at + 1).filter(|sign| matches!(*sign, "-" | "/"))?;
        if self.gap(at + 2)? != sign {
            return None;
        }
        let (mut year, mut month, mut day) = (None, None, None);
        for token in tokens {
            match token.kind {
                Kind::Month(name) => month = Some(name),
                Kind::Number(number) if number.digits == 4 => year = Some(number.value as i16),
                Kind::Number(number) if (1..=31).contains(&number.value) => day = Some(number.value as i8),
                _ => return None,
            }
        }
        let named = Named::Day { year: Year::Printed(year?), month: month?, day: day?, weekday: None };
        let end = tokens[2].end;
        let clean = !self.traps.is_reference(tokens[0].start, end) && !self.traps.goes_on(end);
        clean.then_some(Unit { named, start: tokens[0].start, end, next: at + 3 })
    }
}

/// Year, month and day of three numbers: year first, or day first, or month first where nothing else is a date.
fn in_order(first: Number, second: Number, third: Number) -> Option<(i16, i8, i8)> {
    let (year, month, day) = match (first.digits, second.digits, third.digits) {
        (4, 1 | 2, 1 | 2) => (i16::try_from(first.value).ok()?, second.value, third.value),
        (1 | 2, 1 | 2, 4) => (i16::try_from(third.value).ok()?, second.value, first.value),
        (1 | 2, 1 | 2, 2) => (century(third.value), second.value, first.value),
        _ => return None,
    };
    let (month, day) = if month > 12 { (day, month) } else { (month, day) };
    let fits = (1500..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then_some((year, month as i8, day as i8))
}

fn month_of_year(year: Number, month: Number) -> Option<Named> {
    let fits = (1900..2200).contains(&year.value) && (1..=12).contains(&month.value);
    fits.then_some(Named::Month { year: Year::Printed(year.value as i16), month: month.value as i8 })
}

fn day_of_month(day: Number, month: Number) -> Option<Named> {
    let fits = (1..=31).contains(&day.value) && (1..=12).contains(&month.value);
    fits.then_some(Named::Day { year: Year::Open, month: month.value as i8, day: day.value as i8, weekday: None })
}

fn is_sign(gap: &str) -> bool {
    matches!(gap, "/" | "." | "-" | "–")
}
