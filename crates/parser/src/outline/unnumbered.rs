//! Items without numbers: by the look of their headings, by labels before a colon, by titles run in before the text.

use std::ops::Range;

use super::finder::Finder;
use super::{DEEPEST, Head};
use crate::heading;
use crate::piece::{Piece, Role};
use crate::title::{self, Split};
use crate::unit::Unit;

impl Finder<'_> {
    /// Headings without numbers in a range: the strongest look there is, and below it the next.
    pub(super) fn unnumbered(&self, range: Range<usize>, level: usize, whole: bool) -> Vec<Head> {
        if level > DEEPEST {
            return Vec::new();
        }
        let mut found: Vec<usize> = range
            .clone()
            .filter(|&unit| !self.barred[unit])
            .filter(|&unit| self.piece(unit).is_some_and(|piece| heading::is_unnumbered(self.document, piece)))
            .collect();
        if whole {
            let from = self.head_end(&found);
            found.retain(|&unit| unit >= from);
        }
        let followed = found.iter().filter(|&&unit| self.followed(unit, &range)).count();
        if found.is_empty() || followed == 0 || followed * 3 < found.len() {
            return if whole { self.labelled(range) } else { Vec::new() };
        }
        let rank = |unit: usize| self.piece(unit).map_or(9, look_rank);
        let top = found.iter().map(|&unit| rank(unit)).min().unwrap_or(9);
        let tops: Vec<usize> = found.into_iter().filter(|&unit| rank(unit) == top).collect();
        let mut heads = Vec::new();
        for (at, &unit) in tops.iter().enumerate() {
            let end = tops.get(at + 1).copied().unwrap_or(range.end);
            let Some(head) = self.head_at(unit, level) else { continue };
            let from = head.to;
            heads.push(head);
            self.below(unit, from..end, level + 1, &mut heads);
        }
        heads
    }

    /// Whether text follows a heading before the next one.
    pub(super) fn followed(&self, unit: usize, range: &Range<usize>) -> bool {
        unit + 1 < range.end
            && match &self.units[unit + 1] {
                Unit::Line(next) => {
                    !heading::is_unnumbered(self.document, next)
                        || self.piece(unit).is_some_and(|this| look_rank(next) > look_rank(this))
                }
                Unit::Table(_) => true,
            }
    }

    /// A paper whose only headings are labels before a colon: "Staff reports:", "Interests: None."
    pub(super) fn labelled(&self, range: Range<usize>) -> Vec<Head> {
        let found: Vec<usize> = range
            .filter(|&unit| {
                self.piece(unit).is_some_and(|piece| {
                    let body = self.body(piece);
                    let label = body.split(':').next().unwrap_or_default();
                    label.len() < body.len()
                        && label.split(' ').count() <= 6
                        && label.starts_with(char::is_uppercase)
                        && piece.bullet.is_none()
                        && piece.number.is_none()
                        && !label.contains(|c: char| c.is_ascii_digit() || c == '.')
                        && !heading::is_outcome_label(label)
                        && !heading::is_frame(body)
                })
            })
            .collect();
        if found.len() < 2 {
            return Vec::new();
        }
        found
            .into_iter()
            .filter_map(|unit| {
                let mut head = self.head_at(unit, 0)?;
                let piece = self.piece(unit)?;
                let colon = self.body(piece).find(':')?;
                let rest = piece.body.slice(colon + 1..piece.body.len()).trim(&self.document.text);
                head.split =
                    Split { title: Some(piece.body.slice(0..colon)), rest: Some(rest).filter(|rest| !rest.is_empty()) };
                head.to = unit + 1;
                Some(head)
            })
            .collect()
    }

    /// Sub-items that are paragraphs with a title run in before their text, where the item has no text but them.
    pub(super) fn run_in(&self, range: Range<usize>, level: usize) -> Vec<Head> {
        let titled = |unit: usize| {
            let piece = self.piece(unit)?;
            if piece.is_point()
                || piece.role == Role::Margin
                || piece.depth > 0
                || self.barred[unit]
                || heading::is_outcome_label(self.body(piece))
            {
                return None;
            }
            let split = title::split_title(self.document, piece);
            split.title.zip(split.rest)
        };
        if titled(range.start).is_none() {
            return Vec::new();
        }
        let heads: Vec<Head> =
            range.clone().filter(|&unit| titled(unit).is_some()).filter_map(|unit| self.head_at(unit, level)).collect();
        let lines = range
            .filter(|&unit| self.piece(unit).is_some_and(|piece| !piece.is_point() && piece.role != Role::Margin))
            .count();
        if heads.len() >= 2 && heads.len() * 2 >= lines { heads } else { Vec::new() }
    }
}

/// Rank of a heading's look; lower is higher.
fn look_rank(piece: &Piece) -> usize {
    match piece.level {
        Some(level) => usize::from(level),
        None if piece.strong && piece.capitals => 7,
        None if piece.capitals => 8,
        None => 9,
    }
}
