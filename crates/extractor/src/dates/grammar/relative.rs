//! Dates seen from the meeting: "tomorrow", "next Sunday", "last month", "the current financial year".

use super::super::expression::{Named, Which};
use super::super::lexer::Kind;
use super::super::lexicon::Stretch;
use super::super::surroundings::{first_word, is_one_of, last_word};
use super::{Grammar, Unit};

impl Grammar<'_> {
    /// "today", "tomorrow"; but not "the young people of today".
    pub(super) fn day_from_meeting(&self, at: usize) -> Option<Unit> {
        let token = self.tokens[at];
        let Kind::Day(days) = token.kind else { return None };
        let after = self.around.after(token.end);
        let owner = after.strip_prefix("'s ").or_else(|| after.strip_prefix("’s "));
        let age = owner
            .is_some_and(|rest| !is_one_of(first_word(rest), &["meeting", "date", "agenda", "decision", "session"]));
        let before = self.around.word_before(token.start);
        let generation = is_one_of(before, &["people", "children", "families", "society", "world", "of", "and", "or"]);
        let spoken = age || days == 0 && generation;
        (!spoken).then_some(Unit {
            named: Named::DayFromMeeting(days),
            start: token.start,
            end: token.end,
            next: at + 1,
        })
    }

    /// "Saturday 14th", "Thursday the 21st".
    pub(super) fn weekday_and_ordinal(&self, at: usize) -> Option<Unit> {
        let Kind::Weekday(weekday) = self.tokens[at].kind else { return None };
        let number = self.number(at + 1).filter(|number| number.ordinal && (1..=31).contains(&number.value))?;
        let beside = is_one_of(self.gap(at + 1)?.trim_matches([' ', ',']), &["", "the"]);
        let named = Named::DayOfMonth { day: number.value as i8, weekday };
        beside.then_some(Unit { named, start: self.tokens[at].start, end: self.tokens[at + 1].end, next: at + 2 })
    }

    /// "the 20th of this month", "the first of next month".
    pub(super) fn day_of_stretch(&self, at: usize) -> Option<Unit> {
        let day = self.day(at).filter(|day| day.ordinal)?;
        let (number, month) = (self.tokens[at], *self.tokens.get(at + 1)?);
        let (which, start) = self.which_before(month.start).filter(|_| month.kind == Kind::Stretch(Stretch::Month))?;
        let of = self.text.get(number.end..start).is_some_and(|gap| gap.trim() == "of");
        let named = Named::DayOfStretch { day: day.number, which };
        of.then_some(Unit { named, start: number.start, end: month.end, next: at + 2 })
    }

    /// "next Sunday", "the coming Wednesday", "on Monday evening"; but not "every Monday", "Mondays", "the last Friday of".
    pub(super) fn relative_weekday(&self, at: usize) -> Option<Unit> {
        let token = self.tokens[at];
        let Kind::Weekday(weekday) = token.kind else { return None };
        let after = self.around.word_after(token.end);
        if is_one_of(after, &["of", "in"]) || self.printed(at).len() < 6 {
            return None;
        }
        let unit =
            |which, start| Unit { named: Named::Weekday { weekday, which }, start, end: token.end, next: at + 1 };
        if let Some((which, start)) = self.which_before(token.start) {
            return Some(unit(which, start));
        }
        let part_of_day = is_one_of(after, &["morning", "afternoon", "evening", "night"]);
        let before = self.around.word_before(token.start);
        let once = before.is_empty()
            || is_one_of(before, &["on", "by", "until", "for", "since", "from", "pm", "am"])
            || before.ends_with("pm");
        (part_of_day && once).then(|| unit(Which::Near, token.start))
    }

    /// "last month", "this week", "the end of the month", "the current financial year".
    pub(super) fn stretch(&self, at: usize) -> Option<Unit> {
        let token = self.tokens[at];
        let Kind::Stretch(stretch) = token.kind else { return None };
        if stretch == Stretch::Year
            && let Some(unit) = self.kind_of_year(at)
        {
            return Some(unit);
        }
        let unit =
            |which, start| Some(Unit { named: Named::Stretch { stretch, which }, start, end: token.end, next: at + 1 });
        let Some((which, start)) = self.which_before(token.start) else { return self.the_stretch(at, stretch) };
        let before = self.around.word_before(start);
        // "over the last year" is a duration, and "the next year" mostly is.
        let duration = is_one_of(before, &["the", "over", "past", "within", "every"]);
        let ahead = stretch == Stretch::Year && self.text[start..token.end].contains("coming");
        let counted = stretch == Stretch::Quarter || duration || ahead || self.is_year_olds(token.end);
        if counted { None } else { unit(which, start) }
    }

    /// "the end of the month", where no month or year follows: "the end of the year 2016".
    fn the_stretch(&self, at: usize, stretch: Stretch) -> Option<Unit> {
        let token = self.tokens[at];
        let before = self.around.before(token.start);
        let end_of = ["end of the ", "End of the "].iter().any(|words| before.ends_with(words));
        let own = ["for", "of", "in", "to", "following", "when"];
        let alone = !is_one_of(self.around.word_after(token.end), &own) && self.number_follows(at).is_none();
        let fits = matches!(stretch, Stretch::Month | Stretch::Year) && end_of && alone;
        fits.then_some(Unit {
            named: Named::Stretch { stretch, which: Which::This },
            start: token.start,
            end: token.end,
            next: at + 1,
        })
    }

    /// "the current financial year", "next municipal year".
    fn kind_of_year(&self, at: usize) -> Option<Unit> {
        let token = self.tokens[at];
        let before = self.around.before(token.start);
        let kind = last_word(before);
        let from = match kind.to_ascii_lowercase().as_str() {
            "financial" | "fiscal" => 4,
            "municipal" | "civic" => 5,
            "academic" | "school" => 9,
            _ => return None,
        };
        let head = before.trim_end().strip_suffix(kind)?;
        let which_word = last_word(head);
        let which = match which_word.to_ascii_lowercase().as_str() {
            "this" | "current" | "present" => Which::This,
            "next" => Which::Next,
            "last" | "previous" => Which::Last,
            "new" | "coming" | "forthcoming" | "ensuing" => Which::New,
            "the" if ends_with_words(head, "end of the") => Which::This,
            _ => return None,
        };
        if self.number_follows(at).is_some() {
            return None;
        }
        let words = before.len() - head.trim_end().len() + which_word.len();
        let start = if is_one_of(which_word, &["the"]) { token.start - kind.len() - 1 } else { token.start - words };
        let named = Named::RelativeTwelvemonth { from, which };
        self.text.is_char_boundary(start).then_some(Unit { named, start, end: token.end, next: at + 1 })
    }

    /// The number of the year that follows the word: "the financial year 2015/16".
    fn number_follows(&self, at: usize) -> Option<u32> {
        let beside = matches!(self.gap(at + 1)?, " " | ", " | " (" | " of " | " for ");
        self.number(at + 1).filter(|_| beside).map(|number| number.value)
    }

    fn is_year_olds(&self, end: usize) -> bool {
        let after = self.around.after(end);
        after.starts_with('-') || is_one_of(first_word(after), &["old", "olds", "on"])
    }
}

fn ends_with_words(line: &str, words: &str) -> bool {
    let line = line.trim_end();
    let at = line.len().saturating_sub(words.len());
    line.get(at..).is_some_and(|end| end.eq_ignore_ascii_case(words))
}
