//! Items of minutes written like a letter: each paragraph begins with its title, closed by a full stop or a dash.

use std::sync::LazyLock;

use model::PaperKind;
use patterns::{Regex, pattern};

use super::Head;
use super::finder::Finder;
use crate::heading;
use crate::piece::Role;
use crate::reference;
use crate::title::Split;

/// Fewest paragraphs that begin with a title, and fewest of them with one that agendas share.
const FEWEST: usize = 4;
const FEWEST_KNOWN: usize = 3;

impl Finder<'_> {
    /// "Apologies. Mr Vane had sent his apologies." and the paragraphs like it, where most of the text behind the first
    /// of them is in such paragraphs or below them, and enough of their titles are on every agenda.
    pub(super) fn stopped(&self) -> Vec<Head> {
        let heads: Vec<Head> = (0..self.units.len()).filter_map(|unit| self.stopped_at(unit)).collect();
        let title = |head: &Head| head.split.title.map_or("", |title| self.document.wording(title));
        let known = heads.iter().filter(|head| heading::is_known(title(head))).count();
        let Some(first) = heads.first().map(|head| head.from) else { return Vec::new() };
        let enough = heads.len() >= FEWEST && known >= FEWEST_KNOWN && known * 3 >= heads.len();
        let is_minutes = self.kind == PaperKind::Minutes;
        if is_minutes && enough && heads.len() * 3 >= self.units.len() - first { heads } else { Vec::new() }
    }

    fn stopped_at(&self, unit: usize) -> Option<Head> {
        static TITLE: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"^(?P<title>[A-Z][A-Za-z’'&/-]*(?: [A-Za-z’'&(][A-Za-z’'&/),-]*){0,6})(?:\.|:|\.? ?[–—-]) [A-Z£0-9]",
            )
        });
        let piece = self.piece(unit).filter(|piece| piece.role == Role::Text && !piece.is_point())?;
        let body = self.body(piece);
        let title = TITLE.captures(body)?.name("title")?;
        let wording = title.as_str();
        let is_frame = heading::is_frame(wording) && !heading::is_known(wording);
        let is_label = heading::is_outcome_label(wording) && !heading::is_minutes(wording);
        let other = self.barred[unit] || is_frame || is_label || heading::has_verb(wording) || reference::opens(body);
        if other || is_short_form(wording) {
            return None;
        }
        let rest = piece.body.slice(title.end()..body.len());
        let text = self.document.wording(rest).trim_start_matches(['.', ':', '–', '—', '-', ' ']);
        let rest = rest.slice(rest.len() - text.len()..rest.len());
        let split = Split { title: Some(piece.body.slice(0..title.end())), rest: Some(rest) };
        text.ends_with(['.', ':', ')', '?']).then_some(())?;
        Some(Head { split, to: unit + 1, number: None, ..self.head_at(unit, 0)? })
    }
}

/// Whether the words before a full stop end with an honorific or a single letter, which it shortens: "Mr", "Revd. J".
fn is_short_form(words: &str) -> bool {
    const SHORT: [&str; 14] =
        ["Capt", "Cllr", "Cllrs", "Cr", "Col", "Dr", "Messrs", "Mr", "Mrs", "Ms", "Prof", "Rev", "Revd", "St"];
    let last = words.rsplit(' ').next().unwrap_or_default();
    SHORT.contains(&last) || last.chars().count() < 2
}
