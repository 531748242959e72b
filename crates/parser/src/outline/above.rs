//! Items whose number stands below their title, before the first words of the text: "APOLOGIES" and then
//! "PL7/14 Apologies were received", or "7. The Board noted".

use model::{PaperKind, Span};

use super::Head;
use super::finder::Finder;
use super::front::agenda_number;
use crate::heading;
use crate::piece::{Piece, Role};
use crate::series::{self, Candidate};
use crate::title::Split;

/// Most words of a title in capitals.
const LONGEST_CAPITALS: usize = 40;
/// Fewest items that show such a layout.
const FEWEST: usize = 3;
/// What the place below a title is worth, in tenths.
const BELOW_TITLE: i32 = 15;

impl Finder<'_> {
    /// The items of a paper that prints each number below its title; none where it does not.
    pub(super) fn titled_above(&self) -> Vec<Head> {
        if self.kind == PaperKind::Report {
            return Vec::new();
        }
        let candidates: Vec<Candidate<'_>> = (1..self.units.len())
            .filter(|&unit| !self.barred[unit])
            .filter_map(|unit| {
                let number = &self.piece(unit).filter(|piece| is_text(piece))?.number.as_ref()?.value;
                let weight = if self.title_above(unit).is_some() { BELOW_TITLE } else { 0 };
                Some(Candidate { unit, number, weight })
            })
            .collect();
        let Some(series) = series::best(&candidates) else { return Vec::new() };
        let titled = series.units.iter().filter(|&&unit| self.title_above(unit).is_some()).count();
        let before = |at: usize| at.checked_sub(1).map_or(0, |before| series.units[before] + 1);
        let head =
            |(at, &unit): (usize, &usize)| self.below_title(unit).or_else(|| self.beside_outcome(unit, before(at)));
        let heads: Vec<Head> = series.units.iter().enumerate().filter_map(head).collect();
        if titled < FEWEST || heads.len() * 3 < series.units.len() * 2 {
            return Vec::new();
        }
        heads
    }

    /// The item whose number stands beside its outcome alone, far below its title: "4/25 RESOLVED:-". Its title is the
    /// first line in capitals behind the unit before `from`.
    fn beside_outcome(&self, unit: usize, from: usize) -> Option<Head> {
        const FEWEST_WORDS: usize = 2;
        let piece = self.piece(unit)?;
        heading::is_outcome_label(self.document.wording(piece.body)).then_some(())?;
        let is_title = |&unit: &usize| {
            let words = self.piece(unit).is_some_and(|piece| piece.number.is_none() && piece.words >= FEWEST_WORDS);
            words && self.may_be_title(unit)
        };
        let title = (from..unit).find(is_title)?;
        Some(Head {
            from: title,
            to: title + 1,
            level: 0,
            number: piece.number.as_ref().map(|number| number.span),
            agenda_number: None,
            split: Split { title: self.piece(title).map(|title| title.span), rest: None },
        })
    }

    /// Whether a line looks like a title; one in capitals may begin with a reference.
    fn may_be_title(&self, unit: usize) -> bool {
        let capitals = |piece: &Piece| {
            let body = self.document.wording(piece.span);
            let label = heading::is_outcome_label(body) && !heading::is_known(body);
            let own = piece.number.as_ref().is_some_and(|number| !number.value.mask.contains('/'));
            piece.capitals && is_text(piece) && !own && piece.words <= LONGEST_CAPITALS && !label
        };
        self.is_heading(unit) || !self.barred[unit] && self.piece(unit).is_some_and(capitals)
    }

    /// The title above a number; between them may stand the number that the agenda gives: "(Agenda No. 3)".
    fn title_above(&self, unit: usize) -> Option<usize> {
        let above = unit.checked_sub(1)?;
        let title = if self.agenda_number_at(above).is_some() { above.checked_sub(1)? } else { above };
        // "22/24 APOLOGIES" above "22/24/01 Apologies were received" has its own number, which the one below it goes on with.
        let counters = |unit: usize| Some(self.piece(unit)?.number.as_ref()?.value.counters.as_slice());
        let own = counters(title)
            .zip(counters(unit))
            .is_some_and(|(above, below)| below.len() > above.len() && above.len() > 1 && below.starts_with(above));
        (!own && self.may_be_title(title)).then_some(title)
    }

    fn agenda_number_at(&self, unit: usize) -> Option<Span> {
        let span = self.piece(unit)?.span;
        agenda_number(self.document.wording(span)).map(|found| span.slice(found))
    }

    fn below_title(&self, unit: usize) -> Option<Head> {
        let piece = self.piece(unit)?;
        let from = self.title_above(unit)?;
        let title = self.piece(from)?;
        Some(Head {
            from,
            to: unit + 1,
            level: 0,
            number: piece.number.as_ref().map(|number| number.span),
            agenda_number: self.agenda_number_at(unit - 1),
            split: Split { title: Some(title.span), rest: Some(piece.body).filter(|body| !body.is_empty()) },
        })
    }
}

/// Whether a line is one of the running text.
fn is_text(piece: &Piece) -> bool {
    piece.role == Role::Text && piece.bullet.is_none() && piece.level.is_none()
}
