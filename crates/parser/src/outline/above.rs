//! Items whose number stands below their title, before the first words of the text: "APOLOGIES" and then
//! "PL7/14 Apologies were received", or "7. The Board noted".

use model::PaperKind;

use super::Head;
use super::finder::Finder;
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
                Some(Candidate { unit, number, weight: if self.may_be_title(unit - 1) { BELOW_TITLE } else { 0 } })
            })
            .collect();
        let Some(series) = series::best(&candidates) else { return Vec::new() };
        let titled = series.units.iter().filter(|&&unit| self.may_be_title(unit - 1)).count();
        if titled < FEWEST || titled * 3 < series.units.len() * 2 {
            return Vec::new();
        }
        series.units.iter().filter_map(|&unit| self.below_title(unit)).collect()
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

    fn below_title(&self, unit: usize) -> Option<Head> {
        let piece = self.piece(unit)?;
        let title = self.piece(unit - 1).filter(|_| self.may_be_title(unit - 1))?;
        Some(Head {
            from: unit - 1,
            to: unit + 1,
            level: 0,
            number: piece.number.as_ref().map(|number| number.span),
            agenda_number: None,
            split: Split { title: Some(title.span), rest: Some(piece.body).filter(|body| !body.is_empty()) },
        })
    }
}

/// Whether a line is one of the running text.
fn is_text(piece: &Piece) -> bool {
    piece.role == Role::Text && piece.bullet.is_none() && piece.level.is_none()
}
