//! From what is printed to days: years, months and weeks that the paper leaves to its reader.

use std::collections::BTreeSet;

use jiff::civil::Date as Day;
use model::{Basis, Block, Document, Span};

use super::calendar::{Bounds, Period, Portion, add_days, days_between, monday_of};
use super::expression::{Expression, Extent, Named, Which, Year};
use super::lexicon::Stretch;
use super::tense::{Tense, tense};

/// An expression with every gap filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    /// The unit, or the first of a range.
    pub(super) first: Period,
    /// The last of a range.
    pub(super) last: Option<Period>,
    /// Whether the range has no end.
    pub(super) onwards: bool,
    /// How the value came about.
    pub(super) basis: Basis,
    /// The part that is meant.
    pub(super) portion: Option<Portion>,
}

/// What missing years are taken from.
#[derive(Debug)]
pub(super) struct Context<'a> {
    document: &'a Document,
    expressions: &'a [Expression],
    /// The meeting's day.
    meeting: Option<Day>,
    /// The printed day nearest before each expression, or behind it where there is none before.
    nearest_printed: Vec<Option<Day>>,
}

/// A gap no longer than this, without words of its own, joins two dates of one list.
const LIST_GAP: usize = 8;

/// A date this near to the meeting is meant whatever the tense: "on 4th December" in February.
const NEAR: i32 = 100;

/// A year this young is "new" still.
const JUST_BEGUN: i32 = 75;

/// A printed date this far from the meeting sets the year for those beside it.
const FAR: i32 = 330;

impl<'a> Context<'a> {
    /// The context of a paper.
    pub(super) fn new(document: &'a Document, expressions: &'a [Expression], meeting: Option<Day>) -> Self {
        Self { document, expressions, meeting, nearest_printed: nearest_printed(expressions) }
    }

    /// Every expression with its gaps filled; nothing for those that the paper gives no year for.
    pub(super) fn resolve_all(&self) -> Vec<Option<Resolved>> {
        let mut resolved: Vec<Option<Resolved>> = Vec::with_capacity(self.expressions.len());
        for index in 0..self.expressions.len() {
            let value = self.resolve(index, &resolved);
            resolved.push(value);
        }
        resolved
    }

    fn resolve(&self, index: usize, earlier: &[Option<Resolved>]) -> Option<Resolved> {
        let expression = self.expressions[index];
        let (first, last) = self.with_years(index, earlier)?;
        let basis = basis(expression);
        let onwards = expression.extent == Extent::Onwards;
        let portion = expression.portion;
        if let Some((monday, sunday)) = self.week(first) {
            return Some(Resolved { first: monday, last: Some(sunday), onwards, basis, portion });
        }
        let first = self.period(first, expression.span)?;
        let last = match last {
            Some(last) => Some(self.period(last, expression.span)?),
            None => None,
        };
        Some(Resolved { first, last, onwards, basis, portion })
    }

    /// The units of an expression, their open years filled in.
    fn with_years(&self, index: usize, earlier: &[Option<Resolved>]) -> Option<(Named, Option<Named>)> {
        let expression = self.expressions[index];
        let first = self.without_short_year(expression);
        let Extent::To(last) = expression.extent else {
            return Some((self.filled(first, index, earlier)?, None));
        };
        if is_open(first) && !is_open(last) {
            let first = in_year_before(first, last, self.meeting)?;
            return Some((first, Some(last)));
        }
        let first = self.filled(first, index, earlier)?;
        let last = if is_open(last) { in_year_after(last, first, self.meeting)? } else { last };
        Some((first, Some(last)))
    }

    /// "Jan 19" in a list of payments of 2019 is a month: a day would stand before it.
    fn without_short_year(&self, expression: Expression) -> Named {
        let Named::Day { year: Year::Open, month, day, weekday: None } = expression.named else {
            return expression.named;
        };
        let wording = self.document.wording(expression.span);
        let (name, figures) = wording.split_once(' ').unwrap_or(("", ""));
        let short = name.len() <= 4 && name.starts_with(|sign: char| sign.is_ascii_alphabetic());
        let year = 2000 + i16::from(day);
        let near = self.meeting.is_some_and(|meeting| (meeting.year() - year).abs() <= 1);
        if short && near && figures.len() == 2 {
            return Named::Month { year: Year::Printed(year), month };
        }
        expression.named
    }

    fn filled(&self, named: Named, index: usize, earlier: &[Option<Resolved>]) -> Option<Named> {
        if !is_open(named) {
            return Some(named);
        }
        let year = self.open_year(named, index, earlier)?;
        Some(named.with_year(Year::Printed(year)))
    }

    /// The year that a date without one means.
    fn open_year(&self, named: Named, index: usize, earlier: &[Option<Resolved>]) -> Option<i16> {
        if let Some(neighbour) = self.list_neighbour(index, earlier) {
            return Some(nearest_year(named, neighbour, Tense::Unsaid));
        }
        let span = self.expressions[index].span;
        let tense = tense(&self.document.text, span, self.block_of(span));
        let Some(meeting) = self.meeting else {
            return Some(nearest_year(named, self.nearest_printed[index]?, Tense::Unsaid));
        };
        if let Some(printed) = self.printed_in_block(index)
            && days_between(printed, meeting).abs() > FAR
            && !(tense.is_future() && printed < meeting)
            && tense != Tense::Minutes
        {
            return Some(nearest_year(named, printed, Tense::Unsaid));
        }
        Some(nearest_year(named, meeting, tense))
    }

    /// The first day of the neighbour in a list of dates: the one before, or the one after if its year is printed.
    fn list_neighbour(&self, index: usize, earlier: &[Option<Resolved>]) -> Option<Day> {
        let span = self.expressions[index].span;
        if let Some(before) = index.checked_sub(1)
            && self.are_listed(self.expressions[before].span, span)
            && let Some(resolved) = earlier[before]
            && is_fine(self.expressions[before].named)
        {
            return resolved.first.bounds().map(|bounds| bounds.0);
        }
        let mut at = index;
        while let Some(after) = self.expressions.get(at + 1)
            && at - index < 16
            && self.are_listed(self.expressions[at].span, after.span)
        {
            if let Some(day) = printed_day(after.named) {
                return Some(day);
            }
            at += 1;
        }
        None
    }

    fn are_listed(&self, first: Span, second: Span) -> bool {
        let Some(gap) = self.document.text.get(first.end()..second.start()) else { return false };
        let bare = |word: &str| matches!(word, "and" | "or" | "&" | "to");
        gap.len() <= LIST_GAP
            && !gap.contains('\n')
            && gap.split(|sign: char| !sign.is_alphanumeric() && sign != '&').all(|word| word.is_empty() || bare(word))
    }

    /// The printed day or month nearest to an expression in its block: before it, else after it.
    fn printed_in_block(&self, index: usize) -> Option<Day> {
        let block = self.block_of(self.expressions[index].span)?.span;
        let inside = |expression: &&Expression| block.contains(expression.span);
        let before = self.expressions[..index].iter().rev().take(32).take_while(inside);
        let after = self.expressions[index + 1..].iter().take(32).take_while(inside);
        before.chain(after).find_map(|expression| printed_day(expression.named))
    }

    fn block_of(&self, span: Span) -> Option<&'a Block> {
        let blocks = &self.document.blocks;
        let after = blocks.partition_point(|block| block.span.start() <= span.start());
        blocks.get(after.checked_sub(1)?)
    }

    /// Monday and Sunday of "last week".
    fn week(&self, named: Named) -> Option<(Period, Period)> {
        let Named::Stretch { stretch: Stretch::Week, which } = named else { return None };
        let monday = add_days(monday_of(self.meeting?), 7 * i32::from(step(which)));
        Some((Period::Day(monday), Period::Day(add_days(monday, 6))))
    }

    /// The period of a unit whose year is known or seen from the meeting.
    fn period(&self, named: Named, span: Span) -> Option<Period> {
        match named {
            Named::Day { month, day, .. } => Some(Period::day(self.year(named)?, month, day)),
            Named::Month { month, .. } => Some(Period::Month { year: self.year(named)?, month }),
            Named::Season { season, .. } => Some(Period::Season { year: self.year(named)?, season }),
            Named::Quarter { year, quarter } => Some(Period::Quarter { year, quarter }),
            Named::Half { year, from } => Some(Period::Half { year, from }),
            Named::Year(year) => Some(Period::Year(year)),
            Named::Years { first, last } => Some(Period::Years { first, last }),
            Named::Decade(year) => Some(Period::Decade(year)),
            Named::Twelvemonth { year, from } => Some(Period::Twelvemonth { year, from }),
            Named::Weekday { weekday, which } => self.weekday(weekday, which, span).map(Period::Day),
            Named::DayOfMonth { day, weekday } => self.day_of_month(day, weekday, span).map(Period::Day),
            Named::DayFromMeeting(days) => Some(Period::Day(add_days(self.meeting?, i32::from(days)))),
            Named::Stretch { stretch, which } => stretch_of(self.meeting?, stretch, which),
            Named::RelativeTwelvemonth { from, which } => Some(twelvemonth_of(self.meeting?, from, which)),
        }
    }

    fn year(&self, named: Named) -> Option<i16> {
        match named.year()? {
            Year::Printed(year) => Some(year),
            Year::FromMeeting(years) => Some(self.meeting?.year() + years),
            Year::Which(which) => which_year(named, which, self.meeting?),
            Year::Open => None,
        }
    }

    /// The day nearest to the meeting that has this number and weekday; on the side that the tense says, if it says.
    fn day_of_month(&self, day: i8, weekday: i8, span: Span) -> Option<Day> {
        let meeting = self.meeting?;
        let first = meeting.first_of_month();
        let months = (-3..=3).filter_map(|months| first.checked_add(jiff::Span::new().months(months)).ok());
        let days = months.filter_map(|month| Day::new(month.year(), month.month(), day).ok());
        let fitting: Vec<Day> = days.filter(|day| day.weekday().to_monday_one_offset() == weekday).collect();
        let tense = tense(&self.document.text, span, self.block_of(span));
        let nearest =
            |days: &mut dyn Iterator<Item = &Day>| days.min_by_key(|day| days_between(meeting, **day).abs()).copied();
        let meant = match tense {
            Tense::Past | Tense::Minutes => nearest(&mut fitting.iter().filter(|day| **day <= meeting)),
            Tense::Future | Tense::NextMeeting => nearest(&mut fitting.iter().filter(|day| **day >= meeting)),
            Tense::Unsaid => None,
        };
        meant.or_else(|| nearest(&mut fitting.iter()))
    }

    fn weekday(&self, weekday: i8, which: Which, span: Span) -> Option<Day> {
        let meeting = self.meeting?;
        let ahead = (i32::from(weekday) - 1 - i32::from(meeting.weekday().to_monday_zero_offset())).rem_euclid(7);
        let next = if ahead == 0 { 7 } else { ahead };
        let last = next - 7 - if ahead == 0 { 7 } else { 0 };
        let days = match which {
            Which::This => ahead,
            Which::Next | Which::New => next,
            Which::Near if tense(&self.document.text, span, self.block_of(span)).is_future() => next,
            Which::Last | Which::Near => last,
        };
        Some(add_days(meeting, days))
    }
}

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

fn is_open(named: Named) -> bool {
    named.year() == Some(Year::Open)
}

/// Whether a neighbour in a list is fine enough to date by.
fn is_fine(named: Named) -> bool {
    matches!(named, Named::Day { .. } | Named::Month { .. } | Named::Season { .. })
}

/// The printed day nearest before each expression, or behind it; years do where a paper prints no day.
fn nearest_printed(expressions: &[Expression]) -> Vec<Option<Day>> {
    let first = |day: fn(Named) -> Option<Day>| expressions.iter().find_map(|expression| day(expression.named));
    let day = if first(printed_day).is_some() { printed_day } else { printed_start };
    let step = |last: &mut Option<Day>, expression: &Expression| {
        *last = day(expression.named).or(*last);
        Some(*last)
    };
    expressions.iter().scan(first(day), step).collect()
}

/// The first day of a unit whose year is printed.
fn printed_start(named: Named) -> Option<Day> {
    match named {
        Named::Year(year) => Day::new(year, 1, 1).ok(),
        Named::Twelvemonth { year, from } => Day::new(year, from, 1).ok(),
        other => printed_day(other),
    }
}

/// The first day of a unit whose year and month are printed.
fn printed_day(named: Named) -> Option<Day> {
    match named {
        Named::Day { year: Year::Printed(year), month, day, .. } => Day::new(year, month, day).ok(),
        Named::Month { year: Year::Printed(year), month } => Day::new(year, month, 1).ok(),
        _ => None,
    }
}

fn basis(expression: Expression) -> Basis {
    let of = |named: Named| match named {
        Named::DayOfMonth { .. } => Basis::Completed,
        Named::Weekday { .. }
        | Named::DayFromMeeting(_)
        | Named::Stretch { .. }
        | Named::RelativeTwelvemonth { .. } => Basis::Relative,
        _ => match named.year() {
            Some(Year::Open) => Basis::Completed,
            Some(Year::Which(_) | Year::FromMeeting(_)) => Basis::Relative,
            _ => Basis::Stated,
        },
    };
    match (of(expression.named), expression.extent) {
        (Basis::Stated, Extent::To(last)) => of(last),
        (basis, _) => basis,
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
fn nearest_year(named: Named, day: Day, tense: Tense) -> i16 {
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
    let chosen = match tense {
        Tense::Minutes => past,
        Tense::NextMeeting => future,
        Tense::Past if far => past,
        Tense::Future if far => future,
        _ => None,
    };
    chosen.unwrap_or(&near[0]).1
}

/// Whether the weekday printed beside a day fits the year; nothing printed fits none.
fn has_weekday(named: Named, year: i16) -> bool {
    let Named::Day { month, day, weekday: Some(weekday), .. } = named else { return false };
    Day::new(year, month, day).is_ok_and(|day| day.weekday().to_monday_one_offset() == weekday)
}

/// The first unit of a range in the year that its last unit sets: "26 November to 27th January 2025".
fn in_year_before(first: Named, last: Named, meeting: Option<Day>) -> Option<Named> {
    let (end, _) = first_bounds(last, meeting)?;
    let year = [end.year(), end.year() - 1]
        .into_iter()
        .find(|year| bounds_in(first, *year).is_some_and(|bounds| bounds.0 <= end))
        .unwrap_or(end.year());
    Some(first.with_year(Year::Printed(year)))
}

/// The last unit of a range in the year that its first unit sets.
fn in_year_after(last: Named, first: Named, meeting: Option<Day>) -> Option<Named> {
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
            Year::Which(which) => bounds_in(named, which_year(named, which, meeting?)?),
            Year::Open => None,
        },
    }
}

/// The year of "next February" or "this autumn".
fn which_year(named: Named, which: Which, meeting: Day) -> Option<i16> {
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

fn step(which: Which) -> i8 {
    match which {
        Which::Last => -1,
        Which::This | Which::Near => 0,
        Which::Next | Which::New => 1,
    }
}

fn stretch_of(meeting: Day, stretch: Stretch, which: Which) -> Option<Period> {
    let step = i16::from(step(which));
    match stretch {
        Stretch::Month => {
            let months = i16::from(meeting.month()) - 1 + step;
            let year = meeting.year() + months.div_euclid(12);
            Some(Period::Month { year, month: months.rem_euclid(12) as i8 + 1 })
        }
        Stretch::Year => Some(Period::Year(meeting.year() + step)),
        Stretch::Week | Stretch::Quarter => None,
    }
}

fn twelvemonth_of(meeting: Day, from: i8, which: Which) -> Period {
    let year = if meeting.month() >= from { meeting.year() } else { meeting.year() - 1 };
    let begun = Day::new(year, from, 1).map_or(0, |start| days_between(start, meeting));
    let year = match which {
        Which::New if begun < JUST_BEGUN => year,
        _ => year + i16::from(step(which)),
    };
    Period::Twelvemonth { year, from }
}
