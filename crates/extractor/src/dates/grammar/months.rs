//! Months and seasons with the year beside them: "May 2016", "Spring Term 2014", "next February".

use super::super::expression::{Named, Which, Year};
use super::super::lexer::Kind;
use super::super::lexicon::Stretch;
use super::super::surroundings::{first_word, is_one_of, last_word};
use super::{Grammar, Unit};

/// A year beside a unit, the end of its wording and the token after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct YearPart {
    pub(super) year: Year,
    pub(super) end: usize,
    pub(super) next: usize,
}

impl Grammar<'_> {
    /// A month with its year, or one that stands alone and is no name or verb.
    pub(super) fn month(&self, at: usize) -> Option<Unit> {
        let Kind::Month(month) = self.tokens[at].kind else { return None };
        self.named_unit(at, Named::Month { year: Year::Open, month }, |grammar| {
            grammar.traps.is_bare_month(grammar.tokens, at)
        })
    }

    /// A season with its year, or one that stands alone and is no verb or adjective.
    pub(super) fn season(&self, at: usize) -> Option<Unit> {
        let Kind::Season(season) = self.tokens[at].kind else { return None };
        self.named_unit(at, Named::Season { year: Year::Open, season }, |grammar| {
            grammar.traps.is_bare_season(grammar.tokens[at])
        })
    }

    /// A month or season at token `at` with the year that stands beside it, or without one where `bare` allows it.
    fn named_unit(&self, at: usize, named: Named, bare: impl Fn(&Self) -> bool) -> Option<Unit> {
        let token = self.tokens[at];
        if let Some(part) = self.year_after(at + 1, false) {
            return Some(Unit {
                named: named.with_year(part.year),
                start: token.start,
                end: part.end,
                next: part.next,
            });
        }
        if let Some((year, start)) = self.which_before(token.start) {
            let capital = self.printed(at).starts_with(|sign: char| sign.is_ascii_uppercase());
            let month = matches!(named, Named::Month { .. });
            return (capital || !month).then_some(Unit {
                named: named.with_year(Year::Which(year)),
                start,
                end: token.end,
                next: at + 1,
            });
        }
        bare(self).then_some(Unit { named, start: token.start, end: token.end, next: at + 1 })
    }

    /// "next", "this coming" before a unit, and where it begins.
    pub(super) fn which_before(&self, start: usize) -> Option<(Which, usize)> {
        let before = self.around.before(start);
        let word = last_word(before);
        let which = match word.to_ascii_lowercase().as_str() {
            "last" => Which::Last,
            "this" => Which::This,
            "next" | "coming" => Which::Next,
            _ => return None,
        };
        let from = start - (before.len() - before.trim_end().len()) - word.len();
        let earlier = self.around.word_before(from);
        let coming = is_one_of(word, &["coming"]) && is_one_of(earlier, &["this", "the"]);
        let from = if coming { from - 1 - earlier.len() } else { from };
        self.text.is_char_boundary(from).then_some((which, from))
    }

    /// The year that token `at` is for the unit before it; `day` where that unit is a day.
    pub(super) fn year_after(&self, at: usize, day: bool) -> Option<YearPart> {
        let gap = self.gap(at)?;
        match self.tokens[at].kind {
            Kind::Number(number) if !number.ordinal => match number.digits {
                4 => self.full_year(at, gap),
                2 => self.short_year(at, gap, day),
                _ => None,
            },
            Kind::Stretch(Stretch::Year) => {
                let offset = match gap.trim().trim_start_matches("of ").to_ascii_lowercase().as_str() {
                    "last" => -1,
                    "this" => 0,
                    "next" => 1,
                    _ => return None,
                };
                Some(YearPart { year: Year::FromMeeting(offset), end: self.tokens[at].end, next: at + 1 })
            }
            _ => None,
        }
    }

    fn full_year(&self, at: usize, gap: &str) -> Option<YearPart> {
        let token = self.tokens[at];
        let value = self.number(at)?.value;
        let after = self.around.after(token.end);
        let unit = first_word(after);
        let hours = unit != "H" && is_one_of(unit, &["hrs", "hours", "h"]) || after.starts_with("hrs");
        let sentence_end = gap.starts_with('.') && self.printed(at - 1).len() > 4;
        if !(1000..2200).contains(&value) || !is_year_gap(gap) || sentence_end || hours || is_decimal(after) {
            return None;
        }
        // "November 2024-25" is the November of that year.
        let split = self.second_year(at);
        let end = split.map_or(token.end, |next| self.tokens[next].end);
        let next = split.map_or(at + 1, |next| next + 1);
        Some(YearPart { year: Year::Printed(value as i16), end, next })
    }

    fn short_year(&self, at: usize, gap: &str, day: bool) -> Option<YearPart> {
        let token = self.tokens[at];
        let number = self.number(at)?;
        let apostrophe = matches!(gap.trim_start(), "'" | "’" | "‘" | "`");
        let glued = matches!(gap, "-" | "/" | ".") && !self.continues(token.end);
        let spaced = gap == " " && (day || number.value > 31) && self.ends_short_date(token.end);
        let plain = !self.around.after(token.end).starts_with(|sign: char| sign.is_alphanumeric());
        (plain && (apostrophe || glued || spaced)).then_some(YearPart {
            year: Year::Printed(century(number.value)),
            end: token.end,
            next: at + 1,
        })
    }

    /// Whether a further part of a numeric group follows.
    pub(super) fn continues(&self, end: usize) -> bool {
        let mut signs = self.around.after(end).chars();
        matches!(signs.next(), Some('-' | '/' | '.')) && signs.next().is_some_and(char::is_alphanumeric)
    }

    /// Whether a date such as "16 March 16" can end here.
    fn ends_short_date(&self, end: usize) -> bool {
        let after = self.around.after(end);
        let word = first_word(after);
        let mut signs = after.trim_start().chars();
        signs.next().is_none_or(|sign| match sign {
            '.' => !signs.next().is_some_and(|sign| sign.is_ascii_digit()),
            ',' | ';' | ')' | ']' | '–' | '-' => true,
            _ => is_one_of(word, &["and", "to", "in", "for", "from", "was", "were"]),
        })
    }
}

/// The year that two figures mean.
pub(super) fn century(short: u32) -> i16 {
    let year = if short < 70 { 2000 + short } else { 1900 + short };
    year as i16
}

fn is_decimal(after: &str) -> bool {
    let mut signs = after.chars();
    match signs.next() {
        Some('.' | ',') => signs.next().is_some_and(|sign| sign.is_ascii_digit()),
        Some(sign) => sign.is_alphanumeric() || sign == '%',
        None => false,
    }
}

fn is_year_gap(gap: &str) -> bool {
    let gap = gap.to_ascii_lowercase();
    let gap = gap.strip_prefix(" half").unwrap_or(&gap);
    let gap = gap.strip_prefix(" term").unwrap_or(gap);
    matches!(gap, " " | "" | ", " | "," | " , " | ". " | "." | " of " | "-" | "/" | " in " | ", in " | "\n")
}
