//! Calendar dates and periods that a paper names, in EDTF.
//!
//! Three steps: the [`lexer`] finds numbers and words of the calendar, the [`grammar`] puts them together as printed,
//! and the [`completion`] takes missing years from the meeting's date and the dates nearby.

mod calendar;
mod completion;
mod deadline;
mod expression;
mod grammar;
mod head;
mod known;
mod lexer;
mod lexicon;
mod spelled;
mod surroundings;
mod tense;
mod traps;
mod wordlist;
mod years;

use jiff::civil;
use model::{Date, Diagnostic, Document, MeetingTimes, Minutes, Parsed, Problem, Quote, Span};

use self::calendar::{Bounds, Period};
use self::completion::{Context, Resolved};
pub(crate) use self::deadline::{Deadline, Deadlines, is_month};
pub(crate) use self::expression::Expression;
use self::expression::{Extent, Named};
use self::known::Known;
use crate::payments;

/// The dates that a paper prints, in order, as printed.
pub(crate) fn read(document: &Document, minutes: &Minutes, payments: &payments::Columns) -> Vec<Expression> {
    grammar::scan(&document.text, &Known::new(document, minutes, payments))
}

/// The dates of a paper: what is printed, completed from the meeting's day.
pub(crate) fn find(document: &Document, expressions: &[Expression], meeting: &MeetingTimes) -> Parsed<Vec<Date>> {
    let day = meeting.date.as_deref().and_then(|date| date.parse::<civil::Date>().ok());
    let day = day.map(|day| head::without_slip(day, expressions));
    let resolved = Context::new(document, expressions, day).resolve_all();
    let mut dates = Vec::new();
    let mut diagnostics = Vec::new();
    for (expression, resolved) in expressions.iter().zip(resolved) {
        let Some(resolved) = resolved else { continue };
        diagnostics.extend(oddities(*expression, resolved));
        dates.push(date(document, expression.span, resolved));
    }
    Parsed { value: dates, diagnostics }
}

/// The day that the head of a paper prints within `place`, in ISO notation; a missing year is taken from the paper.
pub(crate) fn day_of_head(place: Span, expressions: &[Expression]) -> Option<String> {
    within(place, expressions).find_map(|expression| head::day_of_head(*expression, expressions)).map(iso)
}

/// The day after the meeting that is printed first within `place`, in ISO notation: later ones are of other bodies.
pub(crate) fn day_after(place: Span, expressions: &[Expression], meeting: Option<&str>) -> Option<String> {
    let meeting = meeting.and_then(|date| date.parse::<civil::Date>().ok());
    let mut days = within(place, expressions).filter_map(|expression| match meeting {
        Some(meeting) => head::day_after(*expression, meeting),
        None => head::day_of_head(*expression, expressions),
    });
    days.next().map(iso)
}

/// Whether a place lies in a printed date.
pub(crate) fn covers(place: Span, expressions: &[Expression]) -> bool {
    within(place, expressions).next().is_some()
}

fn within(place: Span, expressions: &[Expression]) -> impl Iterator<Item = &Expression> {
    let first = expressions.partition_point(|expression| expression.span.end() <= place.start());
    expressions[first..].iter().take_while(move |expression| expression.span.start() < place.end())
}

fn iso(day: civil::Date) -> String {
    Period::Day(day).to_string()
}

fn date(document: &Document, span: Span, resolved: Resolved) -> Date {
    let bounds = bounds(resolved);
    Date {
        text: Quote::new(&document.text, span),
        value: notation(resolved),
        earliest: bounds.map(|(first, _)| iso(first)),
        latest: bounds.map(|(_, last)| iso(last)).filter(|_| !resolved.onwards),
        basis: resolved.basis,
        rule: resolved.rule,
    }
}

/// The EDTF value; an interval of intervals runs from the first's start to the last's end.
fn notation(resolved: Resolved) -> String {
    let first = match resolved.first {
        Period::Twelvemonth { year, .. } if resolved.last.is_some() || resolved.onwards => Period::Year(year),
        first => first,
    };
    match resolved.last {
        Some(Period::Twelvemonth { year, .. }) => format!("{first}/{}", Period::Year(year + 1)),
        Some(last) => format!("{first}/{last}"),
        None if resolved.onwards => format!("{first}/.."),
        None => first.to_string(),
    }
}

fn bounds(resolved: Resolved) -> Option<Bounds> {
    let first = resolved.first.bounds()?;
    let first = resolved.portion.map_or(first, |portion| portion.of(first));
    match resolved.last {
        Some(last) => Some((first.0, last.bounds()?.1)),
        None => Some(first),
    }
}

/// What is odd about a date: a weekday that does not fit, a day that no calendar has.
fn oddities(expression: Expression, resolved: Resolved) -> Vec<Diagnostic> {
    let last = match expression.extent {
        Extent::To(last) => resolved.last.map(|period| (last, period)),
        _ => None,
    };
    let oddity = |(named, period): (Named, Period)| match (named, period) {
        (_, Period::NoDay { .. }) => Some(Problem::ImpossibleDate),
        (Named::Day { weekday: Some(weekday), .. }, Period::Day(day)) => {
            let actual = day.weekday();
            (actual.to_monday_one_offset() != weekday).then(|| Problem::WeekdayMismatch { actual: name(actual) })
        }
        _ => None,
    };
    let units = [Some((expression.named, resolved.first)), last];
    units.into_iter().flatten().filter_map(oddity).map(|problem| Diagnostic::at(problem, expression.span)).collect()
}

fn name(weekday: civil::Weekday) -> &'static str {
    use civil::Weekday;
    match weekday {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
