//! Items that run on in one paragraph, as exports of scanned tables print them: "... 2. Apologies There were none.
//! 3. Minutes ...". Lines are parted at numbers that continue the paper's series.

use std::sync::LazyLock;

use model::{Document, Span};
use patterns::{Regex, pattern};

use crate::enumerator::Enumerator;
use crate::heading;
use crate::piece::Piece;
use crate::unit::Unit;

/// Fewest words of a paragraph that may hold several items.
const LONG: usize = 60;
/// Fewest items in a row that make the numbers a series.
const SERIES: usize = 4;

/// Most letters before a number that are a part of it.
const LONGEST_PREFIX: usize = 4;

/// A number inside or at the start of a line that may begin an item.
struct Place {
    unit: usize,
    at: usize,
    value: u32,
    known: bool,
    inside: bool,
}

/// Parts the lines of a paper whose items run on in its paragraphs; other papers are left as they are.
pub(crate) fn part(document: &Document, units: Vec<Unit>) -> Vec<Unit> {
    let units = part_first_below(document, units);
    let long = units.iter().filter_map(Unit::line).any(|piece| piece.words >= LONG);
    if !long {
        return units;
    }
    let places = places(document, &units);
    let chain = chain(&places);
    let inside = chain.iter().filter(|&&at| places[at].inside).count();
    let known = chain.iter().filter(|&&at| places[at].known).count();
    if chain.len() < SERIES || inside * 2 < chain.len() || known * 2 < chain.len() {
        return units;
    }
    cut(document, units, &chain.iter().map(|&at| (places[at].unit, places[at].at)).collect::<Vec<_>>())
}

/// Parts the number of an item from the first of those below it on the same line: "5. 5.1 Roads".
fn part_first_below(document: &Document, units: Vec<Unit>) -> Vec<Unit> {
    let first_below = |(at, unit): (usize, &Unit)| {
        let piece = unit.line().filter(|piece| !piece.strong && piece.level.is_none())?;
        let number = piece.number.as_ref().filter(|number| number.value.mask == "#" && !number.value.bare)?;
        let below = Enumerator::read(document.wording(piece.body)).filter(|below| below.mask == "#.#")?;
        let is_first = below.is_below(&number.value) && below.counters[1] == 1 && below.whole.end < piece.body.len();
        is_first.then(|| (at, piece.body.start()))
    };
    let cuts: Vec<(usize, usize)> = units.iter().enumerate().filter_map(first_below).collect();
    if cuts.is_empty() { units } else { cut(document, units, &cuts) }
}

fn places(document: &Document, units: &[Unit]) -> Vec<Place> {
    static NUMBER: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:^|[\s.])(?<word>Item )?(?<number>\d{1,4})(?:/\d\d)?[.):]?\s+(?:[A-Z])"));
    let mut places = Vec::new();
    for (unit, piece) in units.iter().enumerate().filter_map(|(at, unit)| Some((at, unit.line()?))) {
        let wording = document.wording(piece.span);
        for found in NUMBER.captures_iter(wording) {
            let Some(number) = found.name("number") else { continue };
            let Ok(value) = number.as_str().parse() else { continue };
            // "C07/08.17 Apologies" is one number, and so is "PL.17 Apologies".
            let before = wording[..number.start()].strip_suffix('.').unwrap_or_default();
            let is_prefix =
                (1..=LONGEST_PREFIX).contains(&before.len()) && before.bytes().all(|c| c.is_ascii_uppercase());
            if is_prefix || before.ends_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let year = if wording[number.end()..].starts_with('/') { "/13".len() } else { 0 };
            let behind = wording[number.end() + year..].trim_start_matches(['.', ')', ':', ' ']);
            // "Item 3. Roads" begins with its word.
            let start = found.name("word").unwrap_or(number).start();
            places.push(Place {
                unit,
                at: piece.span.start() + start,
                value,
                known: heading::is_known(behind),
                inside: start > 0,
            });
        }
    }
    places
}

/// The longest chain of numbers that rise by one, those before known titles first.
fn chain(places: &[Place]) -> Vec<usize> {
    let mut score = vec![0u32; places.len()];
    let mut before: Vec<Option<usize>> = vec![None; places.len()];
    let mut ends: std::collections::BTreeMap<u32, usize> = std::collections::BTreeMap::new();
    let mut best: Option<usize> = None;
    for (at, place) in places.iter().enumerate() {
        let previous = place.value.checked_sub(1).and_then(|value| ends.get(&value)).copied();
        score[at] = 1 + u32::from(place.known) * 3 + previous.map_or(0, |previous| score[previous]);
        before[at] = previous;
        let end = ends.entry(place.value).or_insert(at);
        if score[at] > score[*end] {
            *end = at;
        }
        if best.is_none_or(|best| score[at] > score[best]) {
            best = Some(at);
        }
    }
    let mut chain: Vec<usize> = std::iter::successors(best, |&at| before[at]).collect();
    chain.reverse();
    chain
}

/// Cuts lines at the given places; a part keeps nothing of the line's look but its place.
fn cut(document: &Document, units: Vec<Unit>, cuts: &[(usize, usize)]) -> Vec<Unit> {
    let mut parted = Vec::with_capacity(units.len() + cuts.len());
    for (at, unit) in units.into_iter().enumerate() {
        let starts: Vec<usize> = cuts.iter().filter(|&&(unit, _)| unit == at).map(|&(_, start)| start).collect();
        let span = unit.span();
        if !starts.iter().any(|&start| start > span.start()) {
            parted.push(unit);
            continue;
        }
        let mut edges = vec![span.start()];
        edges.extend(starts.into_iter().filter(|&start| start > span.start()));
        edges.push(span.end());
        for pair in edges.windows(2) {
            let span = Span::new(pair[0], pair[1]).trim(&document.text);
            if !span.is_empty() {
                parted.push(Unit::Line(Piece::of_span(document, span, None)));
            }
        }
    }
    parted
}

/// Parts lines at numbers that the series of items left out and that stand inside a line: "None.3336. Updates".
pub(crate) fn fill_gaps(document: &Document, units: &[Unit], members: &[usize]) -> Option<Vec<Unit>> {
    let mut cuts = Vec::new();
    for pair in members.windows(2) {
        let (Some(first), Some(second)) = (number(units, pair[0]), number(units, pair[1])) else { continue };
        let Some(missing) = between(&first.value, &second.value) else { continue };
        let mut from = pair[0];
        for value in missing {
            let wanted = document.wording(first.span).replacen(&value.0.to_string(), &value.1.to_string(), 1);
            let Some((unit, at)) =
                (from..pair[1]).find_map(|unit| Some((unit, inside(document, &units[unit], &wanted)?)))
            else {
                continue;
            };
            cuts.push((unit, at));
            from = unit;
        }
    }
    (!cuts.is_empty()).then(|| cut(document, units.to_vec(), &cuts))
}

fn number(units: &[Unit], at: usize) -> Option<&crate::piece::Number> {
    units.get(at)?.line()?.number.as_ref()
}

/// Widest gap that is looked into.
const WIDEST: u32 = 5;

/// The values between two neighbours, each with the first one's value that it replaces.
fn between(first: &Enumerator, second: &Enumerator) -> Option<Vec<(u32, u32)>> {
    let mut changed = first.counters.iter().zip(&second.counters).filter(|(a, b)| a != b);
    let (&from, &to) = changed.next()?;
    let single = changed.next().is_none() && first.mask == second.mask && first.mask.contains('#');
    (single && to > from + 1 && to - from <= WIDEST).then(|| (from + 1..to).map(|value| (from, value)).collect())
}

/// Where a number stands inside a line, before a capital, and not as a part of another number.
fn inside(document: &Document, unit: &Unit, number: &str) -> Option<usize> {
    let span = unit.line()?.span;
    let wording = document.wording(span);
    wording.match_indices(number).map(|(at, _)| at).find_map(|at| {
        let before = wording[..at].chars().next_back();
        let behind = wording[at + number.len()..].trim_start_matches(['.', ')', ':', ' ']);
        let closed = behind.len() < wording.len() - at - number.len();
        // "1.2" holds no 2; "£8,958.65.336. Updates" holds 336.
        let word = wording[..at].rsplit(char::is_whitespace).next().unwrap_or_default();
        let is_part = word.ends_with('.') && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let free = !is_part && before.is_some_and(|c| !c.is_alphanumeric() && !matches!(c, '/' | '-' | '£' | '('));
        (free && closed && behind.starts_with(char::is_uppercase)).then_some(span.start() + at)
    })
}
