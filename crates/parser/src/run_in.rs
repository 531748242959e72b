//! Items that run on in one paragraph, as exports of scanned tables print them: "... 2. Apologies There were none.
//! 3. Minutes ...". Lines are parted at numbers that continue the paper's series.

use std::sync::LazyLock;

use model::{Document, Span};
use regex::Regex;

use crate::heading;
use crate::piece::Piece;
use crate::unit::Unit;

/// Fewest words of a paragraph that may hold several items.
const LONG: usize = 60;
/// Fewest items in a row that make the numbers a series.
const SERIES: usize = 4;

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

fn places(document: &Document, units: &[Unit]) -> Vec<Place> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?:^|[\s.])(\d{1,4})[.):]?\s+(?:[A-Z])").unwrap_or_else(|error| unreachable!("{error}"))
    });
    let mut places = Vec::new();
    for (unit, piece) in units.iter().enumerate().filter_map(|(at, unit)| Some((at, unit.line()?))) {
        let wording = document.wording(piece.span);
        for found in NUMBER.captures_iter(wording) {
            let Some(number) = found.get(1) else { continue };
            let Ok(value) = number.as_str().parse() else { continue };
            let behind = wording[number.end()..].trim_start_matches(['.', ')', ':', ' ']);
            places.push(Place {
                unit,
                at: piece.span.start() + number.start(),
                value,
                known: heading::is_known(behind),
                inside: number.start() > 0,
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
