//! Who was there: attendance lists, apologies and what the narrative says of people who came.

mod abreast;
mod entries;
mod flags;
mod grid;
mod labels;
mod lexicon;
mod names;
mod narrative;
mod people;
mod remarks;
mod roll;
mod standing;
mod starred;
mod stars;
mod tokens;

#[cfg(test)]
mod house_styles;
#[cfg(test)]
pub(crate) mod sample;

use model::{Attendee, Document, Item, Part, PartKind, Span};

use crate::{calendar, meeting};

use narrative::Place;
pub(crate) use people::surname;
use roll::Roll;
use stars::Stars;

/// What tables need to know of the paper around them.
struct Sheet {
    /// Day and month of the meeting, where the head names them.
    day: Option<(usize, usize)>,
    /// What the flags in tables stand for.
    legend: grid::Legend,
}

/// Whether a word is the title of a member before a name: "Councillor", "Cllrs.", and not "Mrs".
pub(crate) fn is_member_title(word: &str) -> bool {
    lexicon::title(&lexicon::key(word)).is_some_and(lexicon::Title::is_member)
}

/// Whether a line gives the initials of one person: "Ann Vane: AV".
pub(crate) fn gives_initials(line: &str) -> bool {
    line.split_once(':').is_some_and(|(name, initials)| remarks::is_initials_of(initials.trim(), name.trim()))
}

/// One entry for each person and status, in the order of their first mention.
///
/// `head` is what stands before the first item; `items` are searched for attendance items, apologies and for
/// sentences that say that somebody came.
pub fn read(document: &Document, head: &[Part], items: &[Item]) -> Vec<Attendee> {
    let (front, items) = meeting::opening(document, head, items);
    let matter = document.front_matter.last().map_or(0, |field| field.value.end());
    let told = front.iter().filter(|part| part.span.start() >= matter);
    let day = told.map(|part| document.wording(part.span)).find_map(calendar::day_and_month);
    let head_end = front.last().map_or(0, |part| part.span.end());
    let opening = document.text.get(matter..head_end).unwrap_or("");
    let legend = grid::Legend::of(opening);
    // The list may be the first item.
    let listed = items.first().filter(|_| legend.is_empty()).into_iter().flat_map(|item| &item.blocks);
    let explained = listed.map(|part| grid::Legend::of(document.wording(part.span))).find(|legend| !legend.is_empty());
    let legend = explained.unwrap_or(legend);
    let sheet = Sheet { day, legend };
    let mut roll = Roll::new(&document.text, Stars::of(opening));
    list(&mut roll, front.iter().map(AsRef::as_ref), &sheet);
    roll.end_section();
    attendance_items(&mut roll, items, &sheet);
    if !roll.lists_members() {
        hidden_list(&mut roll, items, &sheet);
    }
    roll.seat_unlabelled();
    let mut people = people::join(standing::settle(roll.listed, roll.apologises || roll.counts_public));
    for part in &front {
        tell(document, part, Place::Attendance, &mut people);
    }
    tell_items(document, items, &mut people);
    // "a silence in memory of the late Mr Vane"
    people.retain(|person| !document.text[..person.span.start()].ends_with("the late "));
    people
}

/// Whether a table has columns of people: "Name", "Organisation", "Present".
pub(crate) fn is_roll(document: &Document, rows: &[Vec<Span>]) -> bool {
    grid::head(&document.text, rows).is_some()
}

/// Where in a line an attendance list begins with its label: "Present:", "Apologies".
pub(crate) fn list_start(text: &str, line: Span) -> Option<usize> {
    roll::first_label(text, line)
}

/// Whether a line is a label of those who came, or begins with one: "Attending", "PPG members attending: Ann Vane".
pub(crate) fn opens_list(text: &str, line: Span) -> bool {
    roll::opens_list(text, line)
}

/// Whether a line is several names and nothing else than what is said of their bearers.
pub(crate) fn is_all_names(text: &str, line: Span) -> bool {
    line.of(text).contains([',', ';']) && roll::is_all_names(text, line)
}

/// Whether a line lists people behind the label of a group: "Guest: Ann Vane (Hale Trust)".
pub(crate) fn lists_group(text: &str, line: Span) -> bool {
    roll::lists_group(text, line)
}

/// Whether a line is the label of those who came and names behind it, and nothing else: "Patients: Ann H (Chair), Bob".
pub(crate) fn lists_people(text: &str, line: Span) -> bool {
    roll::lists_people(text, line, false)
}

/// Whether a line is a label of apologies and names behind it, and nothing else: "Apologies: Ann H, Bob".
pub(crate) fn lists_apologies(text: &str, line: Span) -> bool {
    roll::lists_people(text, line, true)
}

/// Reads the first list of those present that stands within an item of another title; whether there is one.
fn hidden_list(roll: &mut Roll<'_>, items: &[Item], sheet: &Sheet) -> bool {
    items.iter().any(|item| {
        let list_at = item.blocks.iter().position(|part| roll::states_presence(roll.text(), part.span));
        if let Some(at) = list_at {
            list(roll, &item.blocks[at..], sheet);
            roll.end_section();
        }
        list_at.is_some() || hidden_list(roll, &item.items, sheet)
    })
}

/// Reads parts line by line; a line that ends within a bracket is read with the next.
fn list<'p>(roll: &mut Roll<'_>, parts: impl IntoIterator<Item = &'p Part>, sheet: &Sheet) {
    let mut open: Option<Span> = None;
    for part in parts {
        if let PartKind::Table { rows } = &part.kind {
            open.take().into_iter().for_each(|line| roll.line(line));
            if !starred::read(roll, rows) {
                grid::read(roll, rows, sheet.day, &sheet.legend);
            }
        } else {
            for line in lines(roll.text(), part.span) {
                let line = open.take().map_or(line, |open| open.to(line));
                if tells_of_motion(line.of(roll.text())) || roll.note(line) {
                    continue;
                }
                if heads_numbers(line.of(roll.text())) {
                    roll.end_section();
                    continue;
                }
                if goes_on(line.of(roll.text())) {
                    open = Some(line);
                } else if !flags::flagged(roll, line, &sheet.legend) {
                    roll.line(line);
                }
            }
        }
        if !part.blocks.is_empty() {
            open.take().into_iter().for_each(|line| roll.line(line));
            list(roll, &part.blocks, sheet);
        }
    }
    if let Some(line) = open {
        roll.line(line);
    }
}

fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut start = span.start();
    span.of(text).split_inclusive('\n').map(move |line| {
        let line_start = start;
        start += line.len();
        Span::new(line_start, line_start + line.trim_end().len())
    })
}

/// Whether a line heads the column of numbers of a table of minutes, which begins behind the list: "Ref".
fn heads_numbers(line: &str) -> bool {
    ["id", "item", "item no", "min", "min no", "min. no", "minute", "minute no", "no", "ref"]
        .contains(&line.trim_end_matches(['.', ':', ' ']).to_lowercase().as_str())
}

/// Whether a line among apologies says who moved that they be accepted: "MOVED Cr Vane SECONDED Cr Pike".
fn tells_of_motion(line: &str) -> bool {
    const OPENS: [&str; 5] = ["MOVED ", "Moved ", "Moved: ", "PROPOSED ", "SECONDED "];
    OPENS.iter().any(|opens| line.starts_with(opens))
}

/// Whether the line ends within a bracket or a name: "Ann Vane, Bob Hart, Cllr".
fn goes_on(line: &str) -> bool {
    let cut = || names::is_cut(&tokens::of(line, Span::new(0, line.len())));
    ends_in_bracket(line) || line.len() < LONGEST_LIST && cut()
}

/// Whether a short bracket is still open at the end of the line.
fn ends_in_bracket(line: &str) -> bool {
    let unclosed = line.matches('(').count() > line.matches(')').count();
    unclosed && line.rfind('(').is_some_and(|at| line.len() - at < LONGEST_TAIL)
}

/// The most bytes of lines that are joined because names run over their ends.
const LONGEST_LIST: usize = 1000;

/// What a line may hold of a bracket that goes on in the next.
const LONGEST_TAIL: usize = 120;

/// Reads the items whose titles speak of attendance: "Present", "Apologies for absence", "Welcome and apologies".
fn attendance_items(roll: &mut Roll<'_>, items: &[Item], sheet: &Sheet) {
    let text = roll.text();
    // An item of attendance is above that names nobody yet.
    let mut awaits_names = false;
    for item in items {
        let told = item.title.is_none() && item.blocks.first().is_some_and(|part| roll::tells_chair(text, part.span));
        if roll.title(heading(text, item), item.title.is_some()) || told {
            awaits_names = item.blocks.is_empty() && item.items.is_empty();
            region(roll, item, sheet);
            roll.end_section();
            continue;
        }
        // "Apologies", and the names below it taken for a heading of their own.
        let title = item.title.as_ref().map(|title| title.span).filter(|_| item.number.is_none());
        match title.filter(|title| awaits_names && roll::is_all_names(text, *title)) {
            Some(names) => roll.reopened(names),
            None => company(roll, &item.blocks),
        }
        awaits_names = false;
        attendance_items(roll, &item.items, sheet);
    }
}

/// Reads an item of attendance: its parts and, as further lines of its list, its sub-items.
fn region(roll: &mut Roll<'_>, item: &Item, sheet: &Sheet) {
    list(roll, &item.blocks, sheet);
    for part in &item.items {
        let group = part.title.as_ref().map(|title| title.span).filter(|_| roll.is_open());
        match group.filter(|title| !roll::is_attendance(roll.text(), *title)) {
            Some(group) => {
                roll.group_title(group);
                region(roll, part, sheet);
            }
            None => attendance_items(roll, std::slice::from_ref(part), sheet),
        }
    }
}

/// Reads who came for one item: "Also present: Mr Vane (Applicant)".
fn company(roll: &mut Roll<'_>, parts: &[Part]) {
    let text = roll.text();
    for (at, _) in parts.iter().enumerate().filter(|(_, part)| calls_witnesses(part.span.of(text))) {
        roll.open_witnesses();
        for part in parts[at + 1..].iter().take_while(|part| roll::names_somebody(text, part.span)) {
            lines(text, part.span).for_each(|line| roll.line(line));
        }
        roll.end_section();
    }
    for part in parts.iter().filter(|part| roll::states_company(text, part.span)) {
        roll.line(part.span);
        roll.end_section();
    }
}

/// Whether a line stands over those whom a committee hears: "Witnesses:".
fn calls_witnesses(line: &str) -> bool {
    ["witness", "witnesses"].contains(&line.trim().trim_end_matches(':').to_lowercase().as_str())
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
