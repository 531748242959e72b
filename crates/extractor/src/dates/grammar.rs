//! Tokens to expressions: each form in which papers print a date.

mod days;
mod digits;
mod months;
mod relative;
mod years;

use std::collections::BTreeSet;
use std::mem::discriminant;

use model::Span;

use super::calendar::Portion;
use super::expression::{Expression, Extent, Named, Year};
use super::known::Known;
use super::lexer::{self, Kind, Number, Token};
use super::surroundings::{Surroundings, is_one_of};
use super::traps::Traps;

/// The dates that a text prints, in order.
pub(super) fn scan(text: &str, known: &Known<'_>) -> Vec<Expression> {
    let tokens = lexer::tokens(text);
    let around = Surroundings(text);
    let mut grammar = Grammar {
        text,
        around,
        tokens: &tokens,
        traps: Traps { around, known },
        groups: BTreeSet::new(),
        numbered_years: BTreeSet::new(),
    };
    grammar.groups = grammar.short_groups();
    grammar.numbered_years = grammar.numbered_years();
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        at = grammar.read(at, &mut found);
    }
    found
}

/// A text and its tokens.
struct Grammar<'a> {
    text: &'a str,
    around: Surroundings<'a>,
    tokens: &'a [Token],
    traps: Traps<'a>,
    /// Every group such as "16/05/1", to tell a series of numbers from dates.
    groups: BTreeSet<[u32; 3]>,
    /// The years of numbers such as "34/2021", where "12/2021" is one of the series and no month.
    numbered_years: BTreeSet<u32>,
}

/// A unit of the calendar, where it stands, and the token after it.
#[derive(Clone, Copy, Debug)]
struct Unit {
    named: Named,
    start: usize,
    end: usize,
    next: usize,
}

/// What a gap says about the two units that it parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Link {
    /// Two dates: "7 and 8".
    List,
    /// One stretch: "7 to 8".
    Range,
}

impl Grammar<'_> {
    /// Reads what begins at token `at`; returns the token to go on with.
    fn read(&self, at: usize, found: &mut Vec<Expression>) -> usize {
        if let Some((first, last)) = self.day_to_month_and_day(at) {
            found.push(Expression::range(first, last));
            return last.next;
        }
        let outside = |unit: &Unit| !self.traps.is_inside_address(unit.start, unit.end);
        if let Some((days, next)) = self.days(at).filter(|(days, _)| days.iter().all(|(day, _)| outside(day))) {
            return self.push_days(&days, next, found);
        }
        match self.unit(at).filter(outside) {
            Some(unit) => self.push_unit(unit, found),
            None => at + 1,
        }
    }

    /// Days that share a month become an expression each, or one for those that "to" joins.
    fn push_days(&self, days: &[(Unit, Link)], next: usize, found: &mut Vec<Expression>) -> usize {
        let mut index = 0;
        while let Some(&(first, link)) = days.get(index) {
            index += 1;
            match (link, days.get(index)) {
                (Link::Range, Some(&(last, _))) => {
                    index += 1;
                    found.push(Expression::range(first, last));
                }
                (_, Some(_)) => found.push(Expression::unit(first)),
                (_, None) => return self.push_unit(first, found),
            }
        }
        next
    }

    /// A unit, with what it is the first of ("to April") and the part of it that is meant ("end of").
    fn push_unit(&self, unit: Unit, found: &mut Vec<Expression>) -> usize {
        if let Some(last) = self.range_end(unit) {
            found.push(Expression::range(unit, last));
            return last.next;
        }
        let mut expression = Expression::unit(unit);
        let (portion, start) = self.portion_before(unit);
        expression.portion = portion;
        expression.span = Span::new(start, unit.end);
        if let Some(end) = self.onwards_after(unit.end) {
            expression.extent = Extent::Onwards;
            expression.span = Span::new(start, end);
        }
        found.push(expression);
        unit.next
    }

    /// The unit that begins at token `at`.
    fn unit(&self, at: usize) -> Option<Unit> {
        let token = self.tokens.get(at)?;
        match token.kind {
            Kind::Number(_) => self
                .mixed_group(at)
                .or_else(|| self.digit_group(at))
                .or_else(|| self.year_unit(at))
                .or_else(|| self.day_of_stretch(at)),
            Kind::Month(_) => self.mixed_group(at).or_else(|| self.month(at)),
            Kind::Weekday(_) => self
                .weekday_and_digits(at)
                .or_else(|| self.weekday_and_ordinal(at))
                .or_else(|| self.relative_weekday(at)),
            Kind::Season(_) => self.season(at),
            Kind::Quarter(_) | Kind::Half(_) => self.quarter(at),
            Kind::Ordinal(_) => self.quarter(at).or_else(|| self.day_of_stretch(at)),
            Kind::Decade(_) => self.decade(at),
            Kind::Day(_) => self.day_from_meeting(at),
            Kind::Stretch(_) => self.quarter(at).or_else(|| self.stretch(at)),
        }
    }

    /// The last unit of the range that `first` begins.
    fn range_end(&self, first: Unit) -> Option<Unit> {
        let gap = self.gap(first.next)?;
        let link = link(gap)?;
        let joined = link == Link::Range || self.is_between(first.start) && is_and(gap);
        let days = matches!(first.named, Named::Day { .. });
        let shared = link == Link::List && gap == "/" && !days;
        if !(joined || shared) || !first.named.can_begin_range() || self.is_moved_from(first.start) {
            return None;
        }
        let last = match self.days(first.next) {
            Some((days, _)) => days.first().filter(|_| days.len() == 1)?.0,
            None => self.unit(first.next)?,
        };
        (last.start == self.tokens[first.next].start && first.named.can_reach(last.named)).then_some(last)
    }

    /// Whether what stood at the date at the place is put at another: "amended from | 1 May 2025 to 1 May 2026".
    fn is_moved_from(&self, start: usize) -> bool {
        const MOVED: [&str; 11] = [
            "altered",
            "amended",
            "brought forward",
            "changed",
            "deferred",
            "delayed",
            "moved",
            "postponed",
            "put back",
            "rearranged",
            "rescheduled",
        ];
        let before = self.around.before(start).trim_end();
        let verb = before.strip_suffix("from").map(str::trim_end);
        verb.is_some_and(|verb| MOVED.iter().any(|moved| verb.ends_with(moved)))
    }

    /// Whether "between" stands before the place.
    fn is_between(&self, start: usize) -> bool {
        is_one_of(self.around.word_before(start), &["between"])
    }

    /// "end of", "mid-", "early" before a unit, and where the words begin.
    fn portion_before(&self, unit: Unit) -> (Option<Portion>, usize) {
        if matches!(
            unit.named,
            Named::Day { .. }
                | Named::DayOfMonth { .. }
                | Named::DayOfStretch { .. }
                | Named::Weekday { .. }
                | Named::DayFromMeeting(_)
        ) {
            return (None, unit.start);
        }
        let before = self.around.before(unit.start);
        let (portion, length) = portion(before);
        (portion, unit.start - length)
    }

    /// Where "onwards" after a unit ends.
    fn onwards_after(&self, end: usize) -> Option<usize> {
        let after = self.around.after(end);
        let rest = after.strip_prefix(" and").unwrap_or(after);
        let word = super::surroundings::first_word(rest);
        is_one_of(word, &["onwards", "onward"]).then(|| {
            let skipped = after.len() - rest.len() + (rest.len() - rest.trim_start().len());
            end + skipped + word.len()
        })
    }

    /// The text between token `at` and the one before it.
    fn gap(&self, at: usize) -> Option<&str> {
        let before = self.tokens.get(at.checked_sub(1)?)?;
        let after = self.tokens.get(at)?;
        self.text.get(before.end..after.start)
    }

    fn number(&self, at: usize) -> Option<Number> {
        match self.tokens.get(at)?.kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    fn printed(&self, at: usize) -> &str {
        let token = self.tokens[at];
        &self.text[token.start..token.end]
    }
}

impl Expression {
    fn unit(unit: Unit) -> Self {
        let span = Span::new(unit.start, unit.end);
        Self { span, named: unit.named, extent: Extent::Unit, portion: None }
    }

    fn range(first: Unit, last: Unit) -> Self {
        let span = Span::new(first.start, last.end);
        Self { span, named: first.named, extent: Extent::To(last.named), portion: None }
    }
}

impl Named {
    fn can_begin_range(self) -> bool {
        !matches!(self, Self::Decade(_) | Self::Stretch { .. } | Self::RelativeTwelvemonth { .. })
    }

    /// Whether a range from here to `last` is one thought: "4 March to 8 April", and not "2014 – Tuesday 3 May".
    fn can_reach(self, last: Self) -> bool {
        if let (Some(from), Some(to)) = (self.printed_order(), last.printed_order())
            && from > to
        {
            return false;
        }
        let point =
            |named| matches!(named, Self::Day { .. } | Self::Month { .. } | Self::Year(_) | Self::DayFromMeeting(_));
        let alike = discriminant(&self) == discriminant(&last);
        point(self) && point(last) || alike && !matches!(self, Self::Years { .. } | Self::Half { .. })
    }
}

impl Named {
    /// Year, month and day as far as they are printed, to compare with; nothing without a year.
    fn printed_order(self) -> Option<(i16, i8, i8)> {
        match self {
            Self::Day { year: Year::Printed(year), month, day, .. } => Some((year, month, day)),
            Self::Month { year: Year::Printed(year), month } => Some((year, month, 31)),
            Self::Year(year) => Some((year, 12, 31)),
            _ => None,
        }
    }
}

/// How a gap joins two units; nothing where it parts them.
fn link(gap: &str) -> Option<Link> {
    match gap.trim_matches(' ').to_ascii_lowercase().as_str() {
        "," | "and" | "&" | ", and" | "or" | ", &" | "+" | "/" => Some(Link::List),
        "to" | "-" | "–" | "—" | "―" | "until" | "till" | "through" | "up to" | "to the" | "through the" => {
            Some(Link::Range)
        }
        _ => None,
    }
}

fn is_and(gap: &str) -> bool {
    is_one_of(gap.trim(), &["and", "&"])
}

/// The part of a unit that the words before it mean, and how long the words are.
fn portion(before: &str) -> (Option<Portion>, usize) {
    const OF: [&str; 6] = [" of the ", " of ", " the ", " in the ", "-", " "];
    const WORDS: [(&str, Portion); 11] = [
        ("beginning", Portion::Beginning),
        ("start", Portion::Beginning),
        ("early", Portion::Early),
        ("middle", Portion::Middle),
        ("mid", Portion::Middle),
        ("late", Portion::Late),
        ("later", Portion::Late),
        ("earlier", Portion::Early),
        ("end", Portion::End),
        ("close", Portion::End),
        ("year-end", Portion::End),
    ];
    for of in OF {
        let Some(rest) = strip_suffix_ignoring_case(before, of) else { continue };
        let word = super::surroundings::last_word(rest);
        if let Some((_, portion)) = WORDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(word)) {
            return (Some(*portion), of.len() + word.len());
        }
    }
    (None, 0)
}

fn strip_suffix_ignoring_case<'a>(line: &'a str, suffix: &str) -> Option<&'a str> {
    let at = line.len().checked_sub(suffix.len())?;
    let (rest, end) = (line.get(..at)?, line.get(at..)?);
    end.eq_ignore_ascii_case(suffix).then_some(rest)
}
