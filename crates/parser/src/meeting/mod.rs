//! Which meeting it was: authority, body, title, venue, and where the paper says when.

mod front;
mod names;
mod place;
mod times;
mod who;

pub(crate) use front::{is_front, opening};

#[cfg(test)]
mod house_styles;

use std::sync::LazyLock;

use model::{Document, Item, Meeting, Part, Quote, Span, Status};
use patterns::{Regex, pattern};

use front::{Field, Front};

/// Everything about the meeting but its blocks.
///
/// `head` is what stands before the first item; times and the next meeting are looked for in `items` too.
pub fn read(document: &Document, head: &[Part], items: &[Item]) -> Meeting {
    let text = document.text.as_str();
    let front = front::read(document, head, items);
    let stated = place::read(text, &front.lines);
    let told = times::read(document, head, items);
    let who = who::read(text, &front)
        .or_next(text, &told.own_next)
        .or_heading(text, &front)
        .or_met(text, &front)
        .or_above(text, &front);
    let quote = |span: Span| Quote::new(text, span);
    let chain = |field: Field, rest: &[Span]| front.values(field).chain(rest.iter().copied()).collect::<Vec<_>>();
    let that = |spans: Vec<Span>, says: fn(&str) -> bool| {
        spans.into_iter().filter(|span| says(span.of(text))).collect::<Vec<_>>()
    };
    let labelled_times = [Field::Time, Field::Date, Field::Body].into_iter().flat_map(|field| front.values(field));
    let until: Vec<Span> = labelled_times.filter_map(|when| place::until(text, when)).collect();
    // A letter that calls to a meeting has a date of its own.
    let is_letter = front.lines.iter().any(|line| line.span.of(text).starts_with("Dear "));
    let dated = if is_letter {
        [stated.when.clone(), chain(Field::Date, &[]), chain(Field::Body, &[])].concat()
    } else {
        [chain(Field::Date, &[]), chain(Field::Body, &stated.when)].concat()
    };
    // The name that heads the paper of a village hall is no place.
    let is_own = |venue: &Span| [who.authority, who.body].iter().flatten().any(|name| name.contains(*venue));
    let beside = || [Field::Date, Field::Time, Field::Body].into_iter().flat_map(|field| front.values(field));
    let venue = front.values(Field::Venue).find_map(|span| place::venue(text, span));
    // "Date: 3 May 2021 at Hale Village Hall", "Time: 4 pm (Teams)"
    let venue = venue
        .or(stated.venue.filter(|venue| !is_own(venue)))
        .or_else(|| front.values(Field::Date).find_map(|span| place::named(text, span)))
        .or_else(|| beside().find_map(|span| place::platform(text, span)));
    Meeting {
        blocks: Vec::new(),
        authority: who.authority.map(quote),
        body: who.body.map(quote),
        title: title(document, &front).map(quote),
        venue: venue.map(|venue| quote(place::without_manner(text, venue))),
        status: status(text, &front),
        started: [
            that(front.values(Field::Time).collect(), place::is_time),
            that(dated.clone(), place::names_time),
            told.began,
        ]
        .concat(),
        held: that(dated, place::names_day),
        ended: chain(Field::Ended, &[told.ended, stated.until, until].concat()),
        next: that(chain(Field::Next, &told.next), place::names_day),
    }
}

/// What the paper calls those who met: the names at its head, and their initials, all in small letters.
pub(crate) fn own_names(document: &Document, head: &[Part]) -> Vec<String> {
    let who = who::read(&document.text, &front::read(document, head, &[]));
    let names = [who.body, who.authority].into_iter().flatten().map(|span| document.wording(span));
    let is_full = |name: &&str| name.split(' ').count() > 2;
    names.filter(is_full).flat_map(|name| [name.to_lowercase(), initials(name)]).collect()
}

/// "hpc" for "Hale Parish Council".
fn initials(name: &str) -> String {
    let words = name.split([' ', '-']).filter(|word| !matches!(*word, "of" | "the" | "and" | "&"));
    words.filter_map(|word| word.chars().next()).flat_map(char::to_lowercase).collect()
}

static TITLE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:minutes?|meetings?|agenda|summons|notes|report|cofnodion)\b"));
static DRAFT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:draft|unconfirmed|unapproved|drafft)\b"));
static APPROVED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:approved|confirmed)$|\b(?:approved|confirmed|ratified) minutes\b|\((?:approved|confirmed)\)")
});

/// The title as printed: a report's subject, the title that the source gives, or the line that tells of the meeting.
fn title(document: &Document, front: &Front) -> Option<Span> {
    let matter = document.front_matter.iter().find(|field| field.key == "title").map(|field| field.value);
    let telling = || front.lines.iter().map(|line| line.span).find(|span| TITLE.is_match(document.wording(*span)));
    front.values(Field::Title).next().or(matter).or_else(telling).or_else(|| front.lines.first().map(|line| line.span))
}

/// What the front says of the paper's standing.
fn status(text: &str, front: &Front) -> Option<Status> {
    let says =
        |pattern: &Regex| front.lines.iter().any(|line| line.span.len() < 200 && pattern.is_match(line.span.of(text)));
    match () {
        () if says(&DRAFT) => Some(Status::Draft),
        () if says(&APPROVED) => Some(Status::Approved),
        () => None,
    }
}
