//! Years, decades, quarters and years that begin in April or September: "2014", "the 1990s", "Q3 2023", "2015/16".

use super::super::expression::Named;
use super::super::lexer::{Kind, Number};
use super::super::lexicon::Stretch;
use super::super::surroundings::{first_word, is_one_of};
use super::months::century;
use super::{Grammar, Unit};

/// Spans of years longer than this are no plan's.
const LONGEST_SPAN: i16 = 60;

impl Grammar<'_> {
    /// The year, or pair of years, that begins at token `at`.
    pub(super) fn year_unit(&self, at: usize) -> Option<Unit> {
        let number = self.number(at)?;
        match number.digits {
            4 if !number.ordinal => self.full_year_unit(at, number),
            2 if !number.ordinal => self.short_years(at, number).or_else(|| self.short_decade(at, number)),
            _ => None,
        }
    }

    fn full_year_unit(&self, at: usize, number: Number) -> Option<Unit> {
        let token = self.tokens[at];
        let value = i16::try_from(number.value).ok().filter(|year| (1500..2200).contains(year))?;
        let unit = |named, end, next| Some(Unit { named, start: token.start, end, next });
        if self.traps.is_reference(token.start, token.end) {
            return None;
        }
        if let Some(second) = self.second_year(at) {
            let end = self.tokens[second].end;
            let named = self.pair(value, second, token.start, end);
            let law = self.traps.is_law(token.start, end);
            return if law { None } else { self.with_quarter(named, token.start, second) };
        }
        if let Some(end) = self.decade_end(token.end).filter(|_| value % 10 == 0) {
            return unit(Named::Decade(value), end, at + 1);
        }
        if let Some(month) = self.month_after_year(at) {
            let named = Named::Month { year: super::super::expression::Year::Printed(value), month };
            return unit(named, self.tokens[at + 1].end, at + 2);
        }
        if !self.traps.is_bare_year(token.start, token.end, value) {
            return None;
        }
        self.with_quarter(Named::Year(value), token.start, at)
    }

    /// A year, or the quarter of it that the tokens behind token `at` name: "2023 Q3".
    fn with_quarter(&self, named: Named, start: usize, at: usize) -> Option<Unit> {
        let beside = matches!(self.gap(at + 1), Some("" | " " | ", " | "-" | "/" | " the "));
        let part = self.part_of_year(at + 1).filter(|_| beside);
        let named_year = part.map_or(Some(named), |(part, _)| part.of(named));
        let last = part.map_or(at, |(_, last)| last);
        Some(Unit { named: named_year?, start, end: self.tokens[last].end, next: last + 1 })
    }

    /// The token of the second year of a pair that begins at token `at`: "2015 – 16", "2025-2029".
    pub(super) fn second_year(&self, at: usize) -> Option<usize> {
        let first = i16::try_from(self.number(at)?.value).ok()?;
        let second = self.number(at + 1)?;
        let gap = self.gap(at + 1)?;
        let sign = gap.trim_matches(' ');
        let last = second_value(first, second)?;
        let adjacent = gap == sign || second.digits == 4 || last == first + 1;
        let fits = last > first && last - first <= LONGEST_SPAN && !second.ordinal;
        let end = self.tokens[at + 1].end;
        let pair = matches!(sign, "/" | "-" | "–" | "—") && adjacent && fits;
        (pair && !self.traps.goes_on(end) && !self.begins_month(at + 1)).then_some(at + 1)
    }

    /// Whether the second number is the day or year of a date: "2016 - 17 May", "2015/12 June".
    fn begins_month(&self, at: usize) -> bool {
        let month = matches!(self.tokens.get(at + 1).map(|token| token.kind), Some(Kind::Month(_)));
        month && self.gap(at + 1) == Some(" ") && self.number(at).is_some_and(|number| number.value <= 31)
    }

    /// What a pair of years names.
    fn pair(&self, first: i16, second: usize, start: usize, end: usize) -> Named {
        let last = self.number(second).and_then(|number| second_value(first, number)).unwrap_or(first);
        if last == first + 1 {
            Named::Twelvemonth { year: first, from: self.year_beginning(start, end) }
        } else {
            Named::Years { first, last }
        }
    }

    /// The month that a year of this kind begins with, from the words beside it.
    fn year_beginning(&self, start: usize, end: usize) -> i8 {
        let before = self.around.before(start).to_ascii_lowercase();
        let after = self.around.after(end).to_ascii_lowercase();
        let beside = |kind: &str| {
            let near = before.trim_end();
            [" year", " year for", " year of", " year,", " years"]
                .iter()
                .any(|year| near.ends_with(&format!("{kind}{year}")))
                || near.ends_with(kind)
                || after.trim_start().starts_with(kind)
        };
        if ["academic", "school"].into_iter().any(beside) {
            9
        } else if ["municipal", "civic", "council"]
            .into_iter()
            .any(|kind| beside(kind) && (before.contains("year") || after.contains("year")))
        {
            5
        } else {
            4
        }
    }

    /// "24/25" where the words beside it say that it is a year.
    fn short_years(&self, at: usize, first: Number) -> Option<Unit> {
        let second = self.number(at + 1).filter(|second| second.digits == 2 && !second.ordinal)?;
        let gap = self.gap(at + 1)?;
        let (start, end) = (self.tokens[at].start, self.tokens[at + 1].end);
        let follows = second.value == (first.value + 1) % 100 && matches!(gap, "/" | "-" | "–");
        let reference = || self.traps.is_reference(start, end) || self.traps.goes_on(end);
        if !follows || reference() || !self.traps.speaks_of_year(start, end, gap == "/") {
            return None;
        }
        let named = Named::Twelvemonth { year: century(first.value), from: self.year_beginning(start, end) };
        Some(Unit { named, start, end, next: at + 2 })
    }

    /// "the '60s".
    fn short_decade(&self, at: usize, number: Number) -> Option<Unit> {
        let token = self.tokens[at];
        let end = self.decade_end(token.end)?;
        let before = self.around.before(token.start);
        let bare = before.trim_end_matches(['\'', '’', '‘']);
        let named = bare.len() < before.len() || is_one_of(super::super::surroundings::last_word(bare), &["the", "in"]);
        let decade =
            number.value.is_multiple_of(10) && (number.value >= 50 || number.value >= 20 && bare.len() < before.len());
        let people = is_one_of(super::super::surroundings::last_word(bare), &["her", "his", "their", "my"]);
        (decade && named && !people).then_some(Unit {
            named: Named::Decade(1900 + number.value as i16),
            start: token.start,
            end,
            next: at + 1,
        })
    }

    /// Where "1990s" or "1990's" ends.
    fn decade_end(&self, end: usize) -> Option<usize> {
        let after = self.around.after(end);
        let rest = after.strip_prefix(['\'', '’']).unwrap_or(after);
        let word = rest.strip_prefix('s')?;
        let ends = !word.starts_with(|sign: char| sign.is_alphanumeric());
        ends.then_some(end + after.len() - word.len())
    }

    /// The month of "2016 November", where the month has no day or year of its own.
    fn month_after_year(&self, at: usize) -> Option<i8> {
        let Kind::Month(month) = self.tokens.get(at + 1)?.kind else { return None };
        let beside = matches!(self.gap(at + 1)?, " " | ", " | " , ");
        let own_year = self.year_after(at + 2, false).is_some();
        let own_day = self.gap(at + 2).is_some_and(|gap| gap == " ") && self.number(at + 2).is_some();
        let sentence = self.around.word_after(self.tokens[at + 1].end);
        let verb = matches!(self.printed(at + 1), "may" | "march") && !sentence.is_empty();
        (beside && !own_year && !own_day && !verb).then_some(month)
    }

    /// "Q3 2023", "Quarter 3 of 2023/24", "the third quarter of 2023", "H1 2023".
    pub(super) fn quarter(&self, at: usize) -> Option<Unit> {
        let (part, last) = self.part_of_year(at)?;
        let year_at = last + 1;
        let gap = self.gap(year_at)?;
        let beside = matches!(gap, " " | ", " | " of " | "/" | "-" | " in " | " for " | " of the year ");
        let year = self.number(year_at).filter(|number| number.digits == 4 && beside)?;
        let value = i16::try_from(year.value).ok().filter(|year| (1900..2200).contains(year))?;
        let (year, last) = match self.second_year(year_at) {
            Some(second) => (Named::Twelvemonth { year: value, from: 4 }, second),
            None => (Named::Year(value), year_at),
        };
        let end = self.tokens[last].end;
        Some(Unit { named: part.of(year)?, start: self.tokens[at].start, end, next: last + 1 })
    }

    /// A quarter or half without its year, and its last token: "Q3", "third quarter", "Quarter 3".
    fn part_of_year(&self, at: usize) -> Option<(PartOfYear, usize)> {
        match self.tokens.get(at)?.kind {
            Kind::Quarter(quarter) => Some((PartOfYear::Quarter(quarter), at)),
            Kind::Half(half) => Some((PartOfYear::Half(half), at)),
            Kind::Ordinal(quarter @ 1..=4) if self.is_stretch(at + 1, Stretch::Quarter) => {
                matches!(self.gap(at + 1)?, " " | "- " | "-").then_some((PartOfYear::Quarter(quarter), at + 1))
            }
            Kind::Stretch(Stretch::Quarter) => {
                let value = self.number(at + 1).filter(|_| self.gap(at + 1) == Some(" "))?.value;
                let quarter = i8::try_from(value).ok().filter(|quarter| (1..=4).contains(quarter))?;
                Some((PartOfYear::Quarter(quarter), at + 1))
            }
            _ => None,
        }
    }

    /// "the seventies", "the early nineteen-eighties"; but not "in her seventies".
    pub(super) fn decade(&self, at: usize) -> Option<Unit> {
        let token = self.tokens[at];
        let Kind::Decade(year) = token.kind else { return None };
        let lead = self.around.word_before(token.start);
        let named = is_one_of(lead, &["the", "nineteen", "early", "late", "mid"])
            || self.around.before(token.start).ends_with("mid-");
        named.then_some(Unit { named: Named::Decade(year), start: token.start, end: token.end, next: at + 1 })
    }

    pub(super) fn is_stretch(&self, at: usize, stretch: Stretch) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == Kind::Stretch(stretch))
    }

    /// Whether the words after a pair of figures make it something other than years: "10/11 year olds".
    pub(super) fn is_age(&self, end: usize) -> bool {
        is_one_of(first_word(self.around.after(end)), &["year", "years", "yr", "yrs"])
    }
}

/// A part of a year by its number.
#[derive(Clone, Copy, Debug)]
enum PartOfYear {
    Quarter(i8),
    Half(i8),
}

impl PartOfYear {
    /// The part of a calendar or financial year, counted in calendar months.
    fn of(self, year: Named) -> Option<Named> {
        let (year, skipped) = match year {
            Named::Year(year) => (year, 0),
            Named::Twelvemonth { year, from } => (year, from - 1),
            _ => return None,
        };
        Some(match self {
            Self::Quarter(quarter) => {
                let month = 3 * (quarter - 1) + skipped;
                Named::Quarter { year: year + i16::from(month / 12), quarter: month % 12 / 3 + 1 }
            }
            Self::Half(half) => {
                let month = 6 * (half - 1) + skipped;
                Named::Half { year: year + i16::from(month / 12), from: month % 12 + 1 }
            }
        })
    }
}

/// The second year of a pair in full: "16" after 2015 is 2016, "00" after 1999 is 2000.
fn second_value(first: i16, second: Number) -> Option<i16> {
    match second.digits {
        4 => i16::try_from(second.value).ok(),
        // "2008/9".
        1 if second.value == u32::from((first + 1).unsigned_abs() % 10) => Some(first + 1),
        2 => {
            let last = first - first % 100 + second.value as i16;
            Some(if last < first && second.value == 0 { last + 100 } else { last })
        }
        _ => None,
    }
}
