//! Lines that look like headings and can be none: limbs of resolutions, lines inside a quoted motion.

use std::ops::Range;
use std::sync::LazyLock;

use model::Document;
use regex::Regex;

use crate::piece::Piece;
use crate::unit::Unit;

/// Which units can be no heading.
pub(super) fn find(document: &Document, units: &[Unit]) -> Vec<bool> {
    let mut found = limbs(document, units);
    for range in quotations(document, units) {
        found[range].fill(true);
    }
    found
}

/// Most lines that one quotation may span; a mark that is not closed by then was never opened.
const LONGEST_QUOTATION: usize = 60;

/// The lines behind the first of each quotation that runs over several.
fn quotations(document: &Document, units: &[Unit]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut opened: Option<usize> = None;
    for (at, unit) in units.iter().enumerate() {
        let wording = document.wording(unit.span());
        let opens = wording.rfind('“');
        let closes = wording.rfind('”');
        if let Some(start) = opened.filter(|_| closes.is_some() && closes > opens) {
            if at - start <= LONGEST_QUOTATION {
                found.push(start + 1..at + 1);
            }
            opened = None;
        } else if opens.is_some() && opens > closes {
            opened = Some(at);
        }
    }
    found
}

/// Which units are limbs of a resolution or recommendation: numbered or bulleted lines behind a label that ends open.
fn limbs(document: &Document, units: &[Unit]) -> Vec<bool> {
    let mut found = vec![false; units.len()];
    let mut open = false;
    let mut before: Option<&Piece> = None;
    for (at, unit) in units.iter().enumerate() {
        let Some(piece) = unit.line() else {
            open = false;
            continue;
        };
        let body = document.wording(piece.body);
        let limb =
            open && piece.is_point() && piece.level.is_none() && before.is_none_or(|before| goes_on(before, piece));
        found[at] = limb;
        if limb {
            before = Some(piece);
        } else if !(open && piece.depth > 0 && !piece.is_point()) {
            open = opens_limbs(body);
            before = None;
        }
    }
    found
}

/// Whether a line ends in a label that limbs follow.
fn opens_limbs(body: &str) -> bool {
    static OPEN: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:resol?ved|agreed|recommend(?:ed|s)?|recommendations?|decided|decisions?|noted|asked\s+to|invited\s+to|requested\s+to)\b[^.:]{0,120}[:–—-]+\s*$|^\W*(?:resol?ved|agreed|decision|recommendations?|recommended|decided)\b[^.]{0,40}$|\b(?:resol?ved|agreed|recommended|decided)\s+(?:that|to)\s*$")
            .unwrap_or_else(|error| unreachable!("{error}"))
    });
    let tail = body.get(body.ceil_char_boundary(body.len().saturating_sub(200))..).unwrap_or(body);
    OPEN.is_match(tail)
}

/// Whether a point goes on with the list of the limb before it; a number that jumps begins the next item.
fn goes_on(before: &Piece, piece: &Piece) -> bool {
    let (Some(last), Some(this)) = (&before.number, &piece.number) else { return true };
    if last.value.style != this.value.style || last.value.mask != this.value.mask {
        return this.value.counters.iter().any(|&counter| counter <= 1)
            || piece.depth > before.depth
            || this.value.mask == "@";
    }
    this.value.counters.iter().zip(&last.value.counters).any(|(&this, &last)| this == last + 1 || this == 1)
}
