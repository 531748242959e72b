//! Who was there: attendance lists, apologies and what the narrative says of people who came.

mod calendar;
mod entries;
mod grid;
mod labels;
mod lexicon;
mod names;
mod narrative;
mod people;
mod remarks;
mod roll;
mod standing;
mod tokens;

#[cfg(test)]
mod house_styles;
#[cfg(test)]
pub(crate) mod sample;

use model::{Attendee, Document, Item, Part, PartKind, Span};

use narrative::Place;
use roll::Roll;

/// What tables need to know of the paper around them.
struct Sheet {
    /// Day and month of the meeting, where the head names them.
    day: Option<(usize, usize)>,
    /// What the flags in tables stand for.
    legend: grid::Legend,
}

/// One entry for each person and status, in the order of their first mention.
///
/// `head` is what stands before the first item; `items` are searched for attendance items, apologies and for
/// sentences that say that somebody came.
pub fn read(document: &Document, head: &[Part], items: &[Item]) -> Vec<Attendee> {
    let mut roll = Roll::new(&document.text);
    let (front, items) = front(head, items);
    let matter = document.front_matter.last().map_or(0, |field| field.value.end());
    let told = front.iter().filter(|part| part.span.start() >= matter);
    let day = told.map(|part| document.wording(part.span)).find_map(calendar::day_and_month);
    let head_end = front.last().map_or(0, |part| part.span.end());
    let legend = grid::Legend::of(document.text.get(matter..head_end).unwrap_or(""));
    let sheet = Sheet { day, legend };
    for part in &front {
        list(&mut roll, part, &sheet);
    }
    roll.end_section();
    attendance_items(&mut roll, items, &sheet);
    let mut people = people::join(standing::settle(roll.listed));
    for part in front {
        tell(document, part, Place::Attendance, &mut people);
    }
    tell_items(document, items, &mut people);
    people
}

/// Where in a line an attendance list begins with its label: "Present:", "Apologies".
pub(crate) fn list_start(text: &str, line: Span) -> Option<usize> {
    roll::first_label(text, line)
}

/// The parts before the first item, and the items behind them. An item with neither number nor title that comes first
/// is what stands before the first heading.
fn front<'a>(head: &'a [Part], items: &'a [Item]) -> (Vec<&'a Part>, &'a [Item]) {
    let untitled = items.first().filter(|item| item.number.is_none() && item.title.is_none());
    let front = head.iter().chain(untitled.into_iter().flat_map(|item| &item.blocks)).collect();
    (front, &items[usize::from(untitled.is_some_and(|item| item.items.is_empty()))..])
}

fn list(roll: &mut Roll<'_>, part: &Part, sheet: &Sheet) {
    match &part.kind {
        PartKind::Table { rows } => grid::read(roll, rows, sheet.day, &sheet.legend),
        _ => lines(roll, part.span),
    }
    for part in &part.blocks {
        list(roll, part, sheet);
    }
}

fn lines(roll: &mut Roll<'_>, span: Span) {
    let mut start = span.start();
    for line in span.of(roll.text()).split_inclusive('\n') {
        roll.line(Span::new(start, start + line.trim_end().len()));
        start += line.len();
    }
}

/// Reads the items whose titles speak of attendance: "Present", "Apologies for absence", "Welcome and apologies".
fn attendance_items(roll: &mut Roll<'_>, items: &[Item], sheet: &Sheet) {
    for item in items {
        if roll.title(heading(roll.text(), item)) {
            for part in &item.blocks {
                list(roll, part, sheet);
            }
            roll.end_section();
        }
        attendance_items(roll, &item.items, sheet);
    }
}

/// What an item is headed by: its title, or where it has none the words that it begins with.
fn heading(text: &str, item: &Item) -> Span {
    let opening = || {
        let span = item.blocks.first().map(|part| part.span).unwrap_or_default();
        let end = span.of(text).char_indices().nth(OPENING).map_or(span.len(), |(at, _)| at);
        span.slice(0..end)
    };
    item.title.as_ref().map_or_else(opening, |title| title.span)
}

/// How many characters of an item without title stand for it.
const OPENING: usize = 60;

fn tell_items(document: &Document, items: &[Item], people: &mut Vec<Attendee>) {
    for item in items {
        let attendance = roll::is_attendance(&document.text, heading(&document.text, item));
        let place = if attendance { Place::Attendance } else { Place::Business };
        for part in &item.blocks {
            tell(document, part, place, people);
        }
        tell_items(document, &item.items, people);
    }
}

fn tell(document: &Document, part: &Part, place: Place, people: &mut Vec<Attendee>) {
    if !matches!(part.kind, PartKind::Table { .. }) {
        narrative::follow(&document.text, part.span, place, people);
    }
    for part in &part.blocks {
        tell(document, part, place, people);
    }
}
