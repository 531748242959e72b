//! Items by their numbers: the series that counts them, and the sub-series below each.

use std::ops::Range;
use std::sync::LazyLock;

use model::PaperKind;
use patterns::{Regex, pattern};

use super::finder::Finder;
use super::{DEEPEST, Head};
use crate::enumerator::{Enumerator, Style};
use crate::heading;
use crate::piece::{Piece, Role};
use crate::series::{self, Candidate, Series};
use crate::title;

impl Finder<'_> {
    /// The series of numbers that counts the items.
    pub(super) fn main_series(&self) -> Option<Series> {
        series::outermost(&self.candidates(0..self.units.len()), |series| {
            let enough = match series.units.len() {
                1 => 35,
                2 => 20,
                _ => 10,
            };
            series.averages(enough)
        })
    }

    /// Whether the numbers begin anew below headings without numbers: then those are the items.
    pub(super) fn restarts(&self, series: &Series) -> bool {
        let Some(kind) = series.units.first().and_then(|&unit| self.number(unit)) else { return false };
        let has_level = |unit: usize| self.piece(unit).is_some_and(|piece| piece.level.is_some());
        // Lists below labels do not begin anew what the source sets as headings.
        let are_headings = series.units.iter().all(|&unit| has_level(unit));
        let anew = (1..self.units.len()).filter(|&unit| {
            let first = self.number(unit).is_some_and(|number| {
                number.style == kind.style
                    && number.mask == kind.mask
                    && number.alphabet == kind.alphabet
                    && number.counters[0] == 1
            });
            first && !self.barred[unit] && self.is_heading(unit - 1) && (has_level(unit) || !are_headings)
        });
        anew.count() >= 2
    }

    /// Whether the numbers count what stands below one title of many that have no number: "a) The fence" below "Matters
    /// arising", with "Planning" and "Correspondence" behind the list.
    pub(super) fn is_list_below_title(&self, series: &Series) -> bool {
        let (Some(&first), Some(&last)) = (series.units.first(), series.units.last()) else { return false };
        let is_plain = self.number(first).is_some_and(|number| matches!(number.mask.as_str(), "@" | "#"));
        let above = first.checked_sub(1).filter(|&above| self.is_known_label(above));
        let known = series.units.iter().filter(|&&unit| heading::is_known(self.body_at(unit))).count();
        is_plain
            && above.is_some()
            && known < FEWEST_TITLES
            && (last + 1..self.units.len()).filter(|&unit| self.is_known_label(unit)).count() >= FEWEST_TITLES
    }

    /// Whether all there is of a series is one number behind many headings without: a list mark that a source has put
    /// before the last of them.
    pub(super) fn is_stray(&self, series: &Series) -> bool {
        let &[only] = series.units.as_slice() else { return false };
        let is_title = |unit: &usize| {
            let look = self.is_heading(*unit) && self.has_text(*unit);
            look && self.piece(*unit).is_some_and(|piece| !heading::is_frame(self.body(piece)))
        };
        let titles: Vec<usize> = (0..only).filter(is_title).collect();
        let known = titles.iter().filter(|&&unit| heading::is_known(self.body_at(unit))).count();
        self.number(only).is_some_and(|number| number.mask.len() == 1)
            && titles.len() >= FEWEST_BEFORE_STRAY
            && known >= FEWEST_TITLES
    }

    /// Whether a line without number is a title that agendas share, alone on its line or before a colon.
    fn is_known_label(&self, unit: usize) -> bool {
        let Some(piece) = self.piece(unit).filter(|piece| piece.number.is_none() && piece.bullet.is_none()) else {
            return false;
        };
        let label = self.body(piece).split(':').next().unwrap_or_default();
        piece.role == Role::Text
            && !self.barred[unit]
            && heading::is_known(label)
            && !label.to_lowercase().starts_with("agenda")
            && label.split(' ').count() <= LONGEST_LABEL
            && !label.ends_with(['.', ',', ';'])
            && !heading::has_verb(label)
    }

    pub(super) fn candidates(&self, range: Range<usize>) -> Vec<Candidate<'_>> {
        range
            .filter(|&unit| !self.barred[unit])
            .filter_map(|unit| Some(Candidate { unit, number: self.number(unit)?, weight: self.weight(unit)? }))
            .collect()
    }

    /// What [`Finder::weight`] keeps. The title may stand below the number.
    pub(super) fn weigh(&self, unit: usize) -> Option<i32> {
        let piece = self.piece(unit).filter(|piece| piece.role == Role::Text)?;
        let number = &piece.number.as_ref()?.value;
        let title = self.title_below(unit);
        let split = self.split(if title.is_some() { unit + 1 } else { unit });
        let mut weight = heading::weight(self.document, title.unwrap_or(piece), split);
        if title.is_some_and(|title| title.number.is_some()) {
            weight += heading::number_weight(&number.mask);
        }
        let follows =
            |before: &Enumerator| before.counters.last().map(|last| last + 1) == number.counters.last().copied();
        if self.has_text(unit) {
            weight += 3;
        } else if unit > 0 && self.number(unit - 1).is_some_and(follows) {
            // One of a list of short lines.
            weight -= 3;
        }
        Some(weight)
    }

    /// Items of a paper without headings whose paragraphs are counted from one: "1. The bank: a legacy has come."
    pub(super) fn counted_paragraphs(&self) -> Vec<Head> {
        let mut counted: Vec<usize> = Vec::new();
        for unit in 0..self.units.len() {
            let next = u32::try_from(counted.len() + 1).unwrap_or(u32::MAX);
            let is_next = self.number(unit).is_some_and(|number| number.mask == "#" && number.counters == [next]);
            let flush = self.piece(unit).is_some_and(|piece| piece.role == Role::Text && piece.depth <= 1);
            if is_next && flush && !self.barred[unit] {
                counted.push(unit);
            }
        }
        let lines = counted.first().map_or(0, |&first| self.units.len() - first);
        if counted.len() < FEWEST_COUNTED || counted.len() * 3 < lines {
            return Vec::new();
        }
        counted.into_iter().filter_map(|unit| self.head_at(unit, 0)).collect()
    }

    /// Items by number, and below and between them what has none.
    pub(super) fn numbered(&self, main: &Series) -> Vec<Head> {
        let first = main.units.first().copied().unwrap_or(0);
        let mut heads = match self.kind {
            PaperKind::Report => self.unnumbered(0..first, 0, true),
            _ => self.before_numbers(first),
        };
        let look = ItemLook::of(main.units.iter().filter_map(|&unit| self.piece(unit)));
        for (at, &unit) in main.units.iter().enumerate() {
            let end = main.units.get(at + 1).copied().unwrap_or(self.units.len());
            let Some(head) = self.head_at(unit, 0) else { continue };
            // A line that outranks the numbered ones ends the item before it.
            let mut tops = vec![head];
            tops.extend(
                (tops[0].to..end)
                    .filter(|&other| {
                        self.outranks(other, look)
                            || self.counts_apart(other, look)
                            || at + 1 == main.units.len() && self.is_tail(other)
                    })
                    .filter_map(|other| self.head_at(other, 0)),
            );
            for (at, head) in tops.iter().enumerate() {
                let end = tops.get(at + 1).map_or(end, |next| next.from);
                self.below(unit, head.to..end, 1, &mut heads);
            }
            heads.extend(tops);
        }
        heads
    }

    /// Whether a line between two items is one as well, counted apart from them: "E1." for what is taken in private.
    fn counts_apart(&self, unit: usize, items: ItemLook) -> bool {
        let is_text = |piece: &&Piece| piece.role == Role::Text && !self.barred[unit] && self.has_text(unit);
        let Some(piece) = self.piece(unit).filter(is_text) else { return false };
        let is_title = piece.words <= LONGEST_TITLE && !heading::reads_as_sentence(self.body(piece));
        let mask = piece.number.as_ref().map_or("", |number| number.value.mask.as_str());
        let lettered = mask.strip_suffix('#').is_some_and(|letters| {
            matches!(letters.len(), 1..=2) && letters.bytes().all(|letter| letter.is_ascii_uppercase())
        });
        lettered
            && is_title
            && !items.plain
            && items.level == piece.level
            && (piece.level.is_some() || outstanding(piece))
    }

    /// Whether an unnumbered line stands above the numbered headings by its look.
    fn outranks(&self, unit: usize, items: ItemLook) -> bool {
        let Some(piece) = self.piece(unit).filter(|_| self.is_heading(unit)) else { return false };
        match (piece.level, items.level) {
            (Some(this), Some(items)) => this <= items,
            (Some(_), None) => items.plain,
            (None, Some(_)) => false,
            (None, None) => items.plain && (piece.capitals || piece.strong) && self.has_text(unit),
        }
    }

    /// Whether a line behind the last number heads what ends a meeting: "Date of next meeting".
    fn is_tail(&self, unit: usize) -> bool {
        let is_title = self.is_plain_title(unit, self.units.len()) && heading::is_next_meeting(self.body_at(unit));
        !self.barred[unit] && (is_title || self.is_shouted_title(unit))
    }

    /// Whether a paragraph begins with a title in capitals that agendas share: "PUBLIC PARTICIPATION A resident asked".
    fn is_shouted_title(&self, unit: usize) -> bool {
        let Some(piece) = self.piece(unit).filter(|piece| piece.role == Role::Text && !piece.is_point()) else {
            return false;
        };
        let split = self.split(unit);
        let title = split.title.filter(|_| split.rest.is_some()).map_or("", |title| self.document.wording(title));
        piece.number.is_none() && !title.contains(char::is_lowercase) && title.contains(' ') && heading::is_known(title)
    }

    /// Sub-items in the range of an item.
    pub(super) fn below(&self, parent: usize, range: Range<usize>, level: usize, heads: &mut Vec<Head>) {
        if level > DEEPEST || range.is_empty() {
            return;
        }
        let parent = self.piece(parent).and_then(|piece| piece.number.as_ref()).map(|number| &number.value);
        let units = self.sub_series(parent, range.clone());
        let found: Vec<Head> = if units.is_empty() {
            let mut found = self.unnumbered(range.clone(), level, false);
            if found.is_empty() {
                found = self.run_in(range.clone(), level);
            }
            found
        } else {
            self.with_below(&units, range.end, level)
        };
        heads.extend(found);
    }

    /// Numbered sub-items: decimals below the item's own number, or another series whose members look like titles.
    pub(super) fn sub_series(&self, parent: Option<&Enumerator>, range: Range<usize>) -> Vec<usize> {
        let mut candidates = self.candidates(range);
        candidates.retain(|candidate| !parent.is_some_and(|parent| self.cites(candidate, parent)));
        // "Item 5" and "Item 7" of an earlier meeting; a list of its own begins with the first.
        let is_worded = |candidate: &Candidate<'_>| candidate.number.style == Style::Worded;
        if !candidates.iter().any(|candidate| is_worded(candidate) && candidate.number.is_first()) {
            candidates.retain(|candidate| !is_worded(candidate));
        }
        let (decimal, other): (Vec<Candidate<'_>>, Vec<Candidate<'_>>) = candidates
            .into_iter()
            .partition(|candidate| parent.is_some_and(|parent| candidate.number.is_below(parent)));
        let told = decimal
            .iter()
            .filter(|candidate| self.is_titled(candidate) && self.reports_formality(candidate.unit))
            .count();
        let has_title = |candidate: &Candidate<'_>| {
            let title = |piece| title::split_title(self.document, piece).title.is_some();
            self.body_at(candidate.unit).is_empty() || self.piece(candidate.unit).is_some_and(title)
        };
        let titled = self.titled(&decimal).saturating_sub(told);
        if titled * 3 >= (decimal.len() * 2).max(1) && decimal.iter().any(has_title) {
            return decimal.iter().map(|candidate| candidate.unit).collect();
        }
        let Some(series) = series::best(&other) else { return Vec::new() };
        let members: Vec<Candidate<'_>> =
            other.into_iter().filter(|candidate| series.units.contains(&candidate.unit)).collect();
        if series.units.iter().all(|&unit| self.is_entry(unit)) {
            return Vec::new();
        }
        let enough = match series.units.len() {
            1 => self.is_first(series.units[0]) && self.title_weight(&members[0]) >= TITLED_ALONE,
            all => self.titled(&members) * 3 >= all * 2,
        };
        if enough { series.units } else { Vec::new() }
    }

    /// How many of the lines of a list head sub-items. Beside one that is a title and nothing else, those do that have
    /// a title run in before their text.
    fn titled(&self, members: &[Candidate<'_>]) -> usize {
        let split = |candidate: &Candidate<'_>| {
            let split = self.split(candidate.unit);
            (split.title.is_some(), split.rest.is_some())
        };
        let alone = members.iter().any(|candidate| self.is_titled(candidate) && split(candidate) == (true, false));
        let heads = |candidate: &&Candidate<'_>| self.is_titled(candidate) || alone && split(candidate) == (true, true);
        members.iter().filter(heads).count()
    }

    /// Whether a number inside an item is that of a minute elsewhere: "C71/23" below "C90/23 Matters arising", a list
    /// of "16.1" and "16.2" below "3. Actions".
    fn cites(&self, candidate: &Candidate<'_>, item: &Enumerator) -> bool {
        let is_listed = self.piece(candidate.unit).is_some_and(|piece| piece.bullet.is_some() || piece.depth > 0);
        candidate.number.is_sibling_of(item) || is_listed && candidate.number.is_below_another(item)
    }

    /// Whether a lettered line says all that there is of it in plain text: "(ii) Hall Trust: asks for a grant. Agreed."
    fn is_entry(&self, unit: usize) -> bool {
        let Some(piece) = self.piece(unit).filter(|piece| !outstanding(piece)) else { return false };
        let is_lettered = self.number(unit).is_some_and(|number| number.mask == "@");
        is_lettered && piece.words < 30 && self.split(unit).rest.is_some()
    }

    /// Whether a line is a sentence for all that it begins as a title would: "1.1 Apologies were received from Ann Vane."
    fn reports_formality(&self, unit: usize) -> bool {
        static TOLD: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"^(?i:(?:no |an? |the )?(?:apolog|declaration|minutes|question|petition)[a-z]*(?: (?:of|for|from) [a-z]+){0,3} (?:was|were|had been|have been|has been)\s)",
            )
        });
        TOLD.is_match(self.body_at(unit))
    }

    /// Whether a line has the first number of a plain list: "1.", "(a)", "i)".
    fn is_first(&self, unit: usize) -> bool {
        self.number(unit).is_some_and(|number| number.mask.len() == 1 && number.counters.contains(&1))
    }

    /// A numbered line that reads as a title and has text of its own below or behind it.
    /// A question is asked, and heads nothing.
    fn is_titled(&self, candidate: &Candidate<'_>) -> bool {
        self.title_weight(candidate) >= TITLED && !self.body_at(candidate.unit).ends_with('?')
    }

    /// The weight of a numbered line that has text of its own below or behind it; none without.
    fn title_weight(&self, candidate: &Candidate<'_>) -> i32 {
        if self.has_text(candidate.unit) { candidate.weight } else { 0 }
    }
}

/// Fewest titles that agendas share which tell how a paper sets out its items.
const FEWEST_TITLES: usize = 2;
/// Fewest titles without numbers before a number that counts nothing.
const FEWEST_BEFORE_STRAY: usize = 4;
/// Most words of a title before a colon.
const LONGEST_LABEL: usize = 6;
/// Most words of a title that is counted apart from the other items.
const LONGEST_TITLE: usize = 30;
/// Fewest paragraphs whose numbers make items of them.
const FEWEST_COUNTED: usize = 4;
/// Least weight of a numbered line that heads a sub-item, in tenths.
const TITLED: i32 = 9;
/// The same where it is the only one of its list.
const TITLED_ALONE: i32 = 25;

/// How the headings of numbered items look.
#[derive(Clone, Copy)]
struct ItemLook {
    /// Most of them look like running text.
    plain: bool,
    /// The highest level that the source gives one of them.
    level: Option<u8>,
}

impl ItemLook {
    fn of<'a>(headings: impl Iterator<Item = &'a Piece>) -> Self {
        let (mut all, mut plain, mut level) = (0, 0, None);
        for piece in headings {
            all += 1;
            plain += usize::from(!outstanding(piece));
            level = level.into_iter().chain(piece.level).min();
        }
        Self { plain: plain * 2 > all, level }
    }
}

/// Whether a line stands out by its look.
fn outstanding(piece: &Piece) -> bool {
    piece.level.is_some() || piece.strong || piece.capitals || !piece.lead.is_empty()
}
