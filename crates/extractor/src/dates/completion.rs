//! From what is printed to days: years, months and weeks that the paper leaves to its reader.

use jiff::civil::Date as Day;
use model::{Basis, Block, Document, Rule, Span};

use super::calendar::{Period, Portion, add_days, days_between, monday_of};
use super::expression::{Expression, Extent, Named, Which, Year};
use super::lexicon::Stretch;
use super::tense::{Tense, tense};
use super::years;

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
    /// The rule that worked it out.
    pub(super) rule: Option<Rule>,
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

/// Most dates of a list that are looked at.
const LONGEST_LIST: usize = 16;

/// Two dates of a sentence that stand so near are of one time.
const SENTENCE_GAP: usize = 60;

/// A year this young is "new" still.
const JUST_BEGUN: i32 = 75;

/// A printed date this far from the meeting sets the year for those beside it.
const FAR: i32 = 330;

impl<'a> Context<'a> {
    /// The context of a paper.
    pub(super) fn new(document: &'a Document, expressions: &'a [Expression], meeting: Option<Day>) -> Self {
        Self { document, expressions, meeting, nearest_printed: years::nearest_printed(expressions) }
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
        let (first, last, year_rule) = self.with_years(index, earlier)?;
        let basis = basis(expression);
        let rule = rule(expression, basis).or(year_rule);
        let onwards = expression.extent == Extent::Onwards;
        let portion = expression.portion;
        if let Some((monday, sunday)) = self.week(first) {
            return Some(Resolved { first: monday, last: Some(sunday), onwards, basis, rule, portion });
        }
        let first = self.period(first, expression.span)?;
        let last = match last {
            Some(last) => Some(self.period(last, expression.span)?),
            None => None,
        };
        Some(Resolved { first, last, onwards, basis, rule, portion })
    }

    /// The units of an expression, their open years filled in, and the rule that did.
    fn with_years(&self, index: usize, earlier: &[Option<Resolved>]) -> Option<(Named, Option<Named>, Option<Rule>)> {
        let expression = self.expressions[index];
        let first = self.without_short_year(expression);
        let Extent::To(last) = expression.extent else {
            let (first, rule) = self.filled(first, index, earlier)?;
            return Some((first, None, rule));
        };
        if first.is_open() && !last.is_open() {
            let first = years::in_year_before(first, last, self.meeting)?;
            return Some((first, Some(last), Some(Rule::YearOfRange)));
        }
        let (first, rule) = self.filled(first, index, earlier)?;
        if last.is_open() {
            let last = years::in_year_after(last, first, self.meeting)?;
            return Some((first, Some(last), rule.or(Some(Rule::YearOfRange))));
        }
        Some((first, Some(last), rule))
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

    fn filled(&self, named: Named, index: usize, earlier: &[Option<Resolved>]) -> Option<(Named, Option<Rule>)> {
        if !named.is_open() {
            return Some((named, None));
        }
        let (year, rule) = self.open_year(named, index, earlier)?;
        Some((named.with_year(Year::Printed(year)), Some(rule)))
    }

    /// The year that a date without one means, and the rule that tells.
    fn open_year(&self, named: Named, index: usize, earlier: &[Option<Resolved>]) -> Option<(i16, Rule)> {
        let span = self.expressions[index].span;
        let tense = tense(&self.document.text, span, self.block_of(span));
        if let Some(last) = self.end_of_list(index)
            && let Some(year) = years::leading_to(named, last)
        {
            return Some((year, Rule::YearOfList));
        }
        if let Some(neighbour) = self.list_neighbour(index, earlier) {
            // "there had been meetings in April, July and January": what was is over.
            let from = self.meeting.filter(|meeting| tense == Tense::Past && neighbour <= *meeting);
            let listed = years::nearest(named, neighbour, Tense::Unsaid);
            let year = from.map_or(listed, |meeting| listed.min(years::nearest(named, meeting, Tense::Minutes)));
            return Some((year, Rule::YearOfList));
        }
        let Some(meeting) = self.meeting else {
            let printed = self.nearest_printed[index]?;
            return Some((years::nearest(named, printed, Tense::Unsaid), Rule::YearPrintedBefore));
        };
        // What has gone on "since December" began in the last one.
        if ends_in_since(&self.document.text[..span.start()]) {
            return Some((years::nearest(named, meeting, Tense::Minutes), Rule::YearOfMeeting));
        }
        if let Some(printed) = self.moved_from(index) {
            return Some((years::nearest(named, printed, Tense::Unsaid), Rule::YearBeside));
        }
        if let Some((printed, beside)) = self.printed_in_block(index)
            && days_between(printed, meeting).abs() > FAR
            && !(tense.is_future() && printed < meeting)
            && (printed < meeting || beside)
            && tense != Tense::Minutes
        {
            return Some((years::nearest(named, printed, Tense::Unsaid), Rule::YearBeside));
        }
        let near = years::is_near(named, meeting) || matches!(tense, Tense::Minutes | Tense::Done);
        // "held up in October 2023, would be ready in August": what is to come goes on from the meeting.
        let is_over = |day: &Day| tense.is_future() && (1..FAR).contains(&days_between(*day, meeting));
        let beside = if near { None } else { self.sentence_neighbour(index, earlier).filter(|day| !is_over(day)) };
        Some(match beside {
            Some(day) => (years::following(named, day), Rule::YearBeside),
            None => (years::nearest(named, meeting, tense), Rule::YearOfMeeting),
        })
    }

    /// The printed day that something is moved from to the day of an expression: "the meeting on 30 December 2025 being
    /// brought forward to | 16 December".
    fn moved_from(&self, index: usize) -> Option<Day> {
        const MOVED: [&str; 9] = [
            "brought forward to",
            "changed to",
            "deferred to",
            "delayed until",
            "moved to",
            "postponed to",
            "put back to",
            "rearranged for",
            "rescheduled to",
        ];
        let before = self.expressions[index.checked_sub(1)?];
        let gap = self.document.text.get(before.span.end()..self.expressions[index].span.start())?.trim_end();
        let is_moved = gap.len() <= SENTENCE_GAP && MOVED.iter().any(|moved| gap.ends_with(moved));
        years::printed_day(before.named).filter(|_| is_moved && !gap.contains(['.', ';', '\n']))
    }

    /// The first day of the date before in the same sentence: "in September, and on the buses in October".
    fn sentence_neighbour(&self, index: usize, earlier: &[Option<Resolved>]) -> Option<Day> {
        let before = index.checked_sub(1)?;
        let (first, second) = (self.expressions[before], self.expressions[index]);
        let gap = self.document.text.get(first.span.end()..second.span.start())?;
        let joined = gap.len() <= SENTENCE_GAP && !gap.contains(['.', ';', '\n', '?']);
        let first = earlier[before].filter(|_| joined && is_fine(first.named))?;
        first.first.bounds().map(|bounds| bounds.0)
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
        self.printed_after(index)
    }

    /// The day that ends the list of an expression, where it alone has its year printed: "18 February, 20 May and 26 August
    /// 2026".
    fn end_of_list(&self, index: usize) -> Option<Day> {
        let mut at = index;
        while let Some(before) = at.checked_sub(1)
            && index - at < LONGEST_LIST
            && self.are_listed(self.expressions[before].span, self.expressions[at].span)
        {
            if years::printed_day(self.expressions[before].named).is_some() {
                return None;
            }
            at = before;
        }
        self.printed_after(index)
    }

    /// The first day behind an expression in a list whose year is printed.
    fn printed_after(&self, index: usize) -> Option<Day> {
        let mut at = index;
        while let Some(after) = self.expressions.get(at + 1)
            && at - index < LONGEST_LIST
            && self.are_listed(self.expressions[at].span, after.span)
        {
            if let Some(day) = years::printed_day(after.named) {
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

    /// The printed day or month nearest to an expression in its block, and whether it stands in the same sentence:
    /// before it, else after it in its sentence. What has gone on "since" then dates nothing beside it.
    fn printed_in_block(&self, index: usize) -> Option<(Day, bool)> {
        let text = &self.document.text;
        let span = self.expressions[index].span;
        let block = self.block_of(span)?.span;
        let inside = |expression: &&Expression| block.contains(expression.span);
        let in_sentence = |other: &Expression| !span.to(other.span).of(text).contains(". ");
        let since = |other: &Expression| ends_in_since(&text[block.start()..other.span.start()]);
        // "14 in December, against 9 in December 2021"
        let compared = |other: &Expression| {
            let gap = text.get(span.end()..other.span.start()).unwrap_or_default();
            ["against", "compared", "than", "versus"].iter().any(|word| gap.split(' ').any(|other| other == *word))
        };
        let dates = |other: &&Expression| !since(other) && !compared(other);
        let before = self.expressions[..index].iter().rev().take(32).take_while(inside);
        let after = self.expressions[index + 1..].iter().take(32).take_while(inside);
        before
            .chain(after.take_while(|other| in_sentence(other)))
            .filter(dates)
            .find_map(|other| Some((years::printed_day(other.named)?, in_sentence(other))))
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
            Named::DayOfStretch { day, which } => match stretch_of(self.meeting?, Stretch::Month, which)? {
                Period::Month { year, month } => Some(Period::day(year, month, day)),
                _ => None,
            },
            Named::DayFromMeeting(days) => Some(Period::Day(add_days(self.meeting?, i32::from(days)))),
            Named::Stretch { stretch, which } => stretch_of(self.meeting?, stretch, which),
            Named::RelativeTwelvemonth { from, which } => Some(twelvemonth_of(self.meeting?, from, which)),
        }
    }

    fn year(&self, named: Named) -> Option<i16> {
        match named.year()? {
            Year::Printed(year) => Some(year),
            Year::FromMeeting(years) => Some(self.meeting?.year() + years),
            Year::Which(which) => years::of_which(named, which, self.meeting?),
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
            Tense::Past | Tense::Done | Tense::Minutes => nearest(&mut fitting.iter().filter(|day| **day <= meeting)),
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

/// Whether a neighbour in a list is fine enough to date by.
fn is_fine(named: Named) -> bool {
    matches!(named, Named::Day { .. } | Named::Month { .. } | Named::Season { .. })
}

fn basis(expression: Expression) -> Basis {
    let of = |named: Named| match named {
        Named::DayOfMonth { .. } => Basis::Completed,
        Named::Weekday { .. }
        | Named::DayOfStretch { .. }
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

/// The rule that works out a value of which more than the year is not printed.
fn rule(expression: Expression, basis: Basis) -> Option<Rule> {
    match (expression.named, basis) {
        (Named::DayOfMonth { .. }, _) => Some(Rule::MonthByWeekday),
        (_, Basis::Relative) => Some(Rule::FromMeeting),
        _ => None,
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

/// Whether a text ends in "since": what has gone on from the date behind it.
fn ends_in_since(before: &str) -> bool {
    before.trim_end().ends_with("since")
}
