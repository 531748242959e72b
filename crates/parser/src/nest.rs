//! Units to leaves: points nested below points, paragraphs of a point below it.

use model::{Document, Part};

use crate::enumerator::{self, Alphabet, Style};
use crate::piece::{Piece, Role};
use crate::unit::Unit;

/// What points of one list level have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
enum List {
    Bullets,
    Numbers(Style, Alphabet),
    /// Further paragraphs of a point.
    Text,
}

/// An open list level.
struct Level {
    list: List,
    depth: u8,
    /// Counters of the number read last.
    last: Vec<u32>,
}

/// The leaves that a run of units makes.
pub(crate) fn parts(document: &Document, units: &[Unit]) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::with_capacity(units.len());
    let mut levels: Vec<Level> = Vec::new();
    for unit in units {
        let part = unit.part(document);
        let Some(piece) = unit.line().filter(|piece| piece.level.is_none()) else {
            levels.clear();
            parts.push(part);
            continue;
        };
        let at = level_of(&mut levels, piece);
        place(&mut parts, part, at);
    }
    parts
}

/// The nesting level of a piece, and the levels that are open behind it.
fn level_of(levels: &mut Vec<Level>, piece: &Piece) -> usize {
    if piece.role == Role::Margin {
        return 0;
    }
    if !piece.is_point() {
        if piece.depth == 0 {
            levels.clear();
            return 0;
        }
        levels.retain(|level| level.depth <= piece.depth && level.list != List::Text);
        return levels.len();
    }
    let list = match &piece.number {
        Some(number) if piece.bullet.is_none() => List::Numbers(number.value.style, number.value.alphabet),
        _ => List::Bullets,
    };
    let counters = piece.number.as_ref().map(|number| number.value.counters.clone()).unwrap_or_default();
    let alike = |level: &Level| level.list == list && level.depth == piece.depth;
    // A page may set the numbers that go on from the one before it a little deeper.
    let goes_on =
        |level: &Level| level.list == list && list != List::Bullets && enumerator::counts_on(&level.last, &counters);
    if let Some(at) = levels.iter().rposition(alike).or_else(|| levels.iter().rposition(goes_on)) {
        levels.truncate(at + 1);
        levels[at].last = counters;
        return at;
    }
    levels.retain(|level| {
        level.depth < piece.depth || level.depth == piece.depth && opens_below(level.list, list, piece)
    });
    levels.push(Level { list, depth: piece.depth, last: counters });
    levels.len() - 1
}

/// Whether a list of another kind at the same depth lies below the open one: "(a)" behind "1.", "•" behind "(a)".
fn opens_below(open: List, list: List, piece: &Piece) -> bool {
    let first = piece.number.as_ref().is_some_and(|number| number.value.counters.contains(&1));
    matches!(open, List::Numbers(..)) && (list == List::Bullets || first)
}

/// Hangs a part below the last part of each level above its own.
fn place(top: &mut Vec<Part>, part: Part, level: usize) {
    let mut siblings = top;
    for _ in 0..level {
        if siblings.is_empty() {
            break;
        }
        let above = siblings.len() - 1;
        siblings = &mut siblings[above].blocks;
    }
    siblings.push(part);
}
