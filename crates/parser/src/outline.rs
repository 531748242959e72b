//! The items of a paper: which lines are headings, on which level, and what stands under each.

use std::sync::LazyLock;

use model::{Access, Document, Item, PaperKind, Part, PartKind, Quote, Span};
use regex::Regex;

use crate::access;
use crate::enumerator::Enumerator;
use crate::heading::{self, Divider, Split};
use crate::nest;
use crate::piece::Piece;
use crate::run_in;
use crate::series::{self, Candidate, Series};
use crate::unit::Unit;

/// Head and items of a paper.
pub(crate) struct Outline {
    /// Leaves before the first item.
    pub(crate) head: Vec<Part>,
    /// The items.
    pub(crate) items: Vec<Item>,
}

/// A heading of an item.
#[derive(Clone, Debug)]
struct Head {
    /// Its first unit.
    from: usize,
    /// The unit behind it.
    to: usize,
    level: usize,
    number: Option<Span>,
    agenda_number: Option<Span>,
    split: Split,
}

/// Deepest level of sub-items.
const DEEPEST: usize = 3;

/// Finds the outline of a paper.
pub(crate) fn read(document: &Document, units: Vec<Unit>, kind: PaperKind) -> Outline {
    let units = with_gaps_filled(document, units);
    let units = units.as_slice();
    let finder = Finder { document, units, limbs: limbs(document, units) };
    let mut heads = finder.heads(kind);
    heads.sort_by_key(|head| head.from);
    let mut first = heads.first().map_or(units.len(), |head| head.from);
    if kind != PaperKind::Agenda {
        let narrative = finder.narrative(first, heads.is_empty());
        if narrative < first {
            heads.insert(
                0,
                Head {
                    from: narrative,
                    to: narrative,
                    level: 0,
                    number: None,
                    agenda_number: None,
                    split: Split::default(),
                },
            );
            first = narrative;
        }
    }
    let head = nest::parts(document, &units[..first]);
    let mut builder = Builder { document, units, access: Access::Public };
    let items = builder.items(&heads, units.len());
    Outline { head, items }
}

/// The units, those parted that hold numbers which the series of items lacks.
fn with_gaps_filled(document: &Document, units: Vec<Unit>) -> Vec<Unit> {
    let finder = Finder { document, units: &units, limbs: limbs(document, &units) };
    let members = finder.main_series().map(|series| series.units).unwrap_or_default();
    run_in::fill_gaps(document, &units, &members).unwrap_or(units)
}

struct Finder<'a> {
    document: &'a Document,
    units: &'a [Unit],
    /// Units that are limbs of a resolution.
    limbs: Vec<bool>,
}

impl Finder<'_> {
    fn heads(&self, kind: PaperKind) -> Vec<Head> {
        if kind == PaperKind::AgendaItem {
            return self.single_item();
        }
        let whole = 0..self.units.len();
        match self.main_series().filter(|series| !self.restarts(series)) {
            Some(series) => self.numbered(&series),
            None => self.unnumbered(whole, 0, true),
        }
    }

    /// Whether the numbers begin anew below headings without numbers: then those are the items.
    fn restarts(&self, series: &Series) -> bool {
        let Some(kind) = series.units.first().and_then(|&unit| self.number(unit)) else { return false };
        let anew = (1..self.units.len()).filter(|&unit| {
            let first = self.number(unit).is_some_and(|number| {
                number.style == kind.style
                    && number.mask == kind.mask
                    && number.alphabet == kind.alphabet
                    && number.counters[0] == 1
            });
            first
                && !self.limbs[unit]
                && self.piece(unit - 1).is_some_and(|before| heading::is_unnumbered(self.document, before))
        });
        anew.count() >= 2
    }

    fn number(&self, unit: usize) -> Option<&Enumerator> {
        self.piece(unit)?.number.as_ref().map(|number| &number.value)
    }

    fn piece(&self, unit: usize) -> Option<&Piece> {
        self.units.get(unit).and_then(Unit::line)
    }

    fn body(&self, piece: &Piece) -> &str {
        self.document.wording(piece.body)
    }

    /// The item of a page that shows one: the line below "Agenda item".
    fn single_item(&self) -> Vec<Head> {
        let at = (0..self.units.len().min(4))
            .find(|&at| self.piece(at).is_some_and(|piece| self.body(piece).eq_ignore_ascii_case("agenda item")))
            .map_or(0, |at| at + 1);
        let mut heads: Vec<Head> = self.head_at(at, 0).into_iter().collect();
        if let Some(head) = heads.first_mut()
            && let Some(piece) = self.piece(head.from)
        {
            // The line is the title, whatever it looks like.
            head.split = Split { title: Some(piece.body), rest: None };
        }
        heads
    }

    fn candidates(&self, range: std::ops::Range<usize>) -> Vec<Candidate<'_>> {
        range
            .filter(|&unit| !self.limbs[unit])
            .filter_map(|unit| {
                let piece = self.piece(unit).filter(|piece| !piece.margin && !piece.front_matter)?;
                let number = &piece.number.as_ref()?.value;
                let mut weight = heading::weight(self.document, piece);
                if self.has_text(unit) {
                    weight += 0.3;
                } else if unit > 0
                    && self.number(unit - 1).is_some_and(|before| {
                        before.counters.last().map(|last| last + 1) == number.counters.last().copied()
                    })
                {
                    // One of a list of short lines.
                    weight -= 0.3;
                }
                Some(Candidate { unit, number, weight })
            })
            .collect()
    }

    /// Whether text stands behind a heading, on its line or below it.
    fn has_text(&self, unit: usize) -> bool {
        let Some(piece) = self.piece(unit) else { return false };
        if heading::split_title(self.document, piece).rest.is_some() {
            return true;
        }
        match self.units.get(unit + 1) {
            Some(Unit::Line(next)) => match (&next.number, &piece.number) {
                (Some(below), Some(number)) => next.bullet.is_some() || below.value.is_below(&number.value),
                (below, _) => below.is_none() && next.level.is_none() || next.bullet.is_some(),
            },
            Some(Unit::Table(_)) => true,
            None => false,
        }
    }

    /// The series of numbers that counts the items.
    fn main_series(&self) -> Option<Series> {
        series::outermost(&self.candidates(0..self.units.len()), |series| {
            let enough = match series.units.len() {
                1 => 3.5,
                2 => 2.0,
                _ => 1.0,
            };
            series.average() >= enough
        })
    }

    /// Items by number, and below and between them what has none.
    fn numbered(&self, main: &Series) -> Vec<Head> {
        let mut heads = self.before_numbers(main.units.first().copied().unwrap_or(0));
        let plain = main.units.iter().filter_map(|&unit| self.piece(unit)).filter(|piece| !outstanding(piece)).count()
            * 2
            > main.units.len();
        let level = main.units.iter().filter_map(|&unit| self.piece(unit)?.level).min();
        for (at, &unit) in main.units.iter().enumerate() {
            let end = main.units.get(at + 1).copied().unwrap_or(self.units.len());
            let Some(head) = self.head_at(unit, 0) else { continue };
            let from = head.to;
            heads.push(head);
            // A line that outranks the numbered ones ends the item before it.
            let mut parted = vec![from];
            for other in from..end {
                let outranks = self.piece(other).is_some_and(|piece| {
                    heading::is_unnumbered(self.document, piece)
                        && match (piece.level, level) {
                            (Some(this), Some(items)) => this <= items,
                            (Some(_), None) => plain,
                            (None, Some(_)) => false,
                            (None, None) => plain && (piece.capitals || piece.strong) && self.has_text(other),
                        }
                });
                if outranks && let Some(head) = self.head_at(other, 0) {
                    parted.push(head.to);
                    heads.push(head);
                }
            }
            for (at, &from) in parted.iter().enumerate() {
                let end = parted.get(at + 1).map_or(end, |&next| next.saturating_sub(1)).max(from);
                self.below(unit, from..end, 1, &mut heads);
            }
        }
        heads
    }

    /// Items without numbers between the attendance list and the first numbered item.
    fn before_numbers(&self, first: usize) -> Vec<Head> {
        let frame = |unit: usize| {
            self.piece(unit).is_some_and(|piece| {
                let body = self.body(piece);
                piece.front_matter || heading::is_frame(body) || is_meeting_line(body) && !says_outcome(body)
            })
        };
        let from = (0..first).rfind(|&unit| frame(unit)).map_or(0, |last| last + 1);
        let mut heads = self.labelled(from..first);
        let known = heads.iter().filter(|head| {
            head.split.title.is_some_and(|title| {
                let title = self.document.wording(title);
                heading::is_known(title) || title.to_lowercase().contains("report")
            })
        });
        if known.count() * 2 < heads.len() {
            heads.clear();
        }
        heads
    }

    /// Sub-items in the range of an item.
    fn below(&self, parent: usize, range: std::ops::Range<usize>, level: usize, heads: &mut Vec<Head>) {
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
            let mut found = Vec::new();
            for (at, &unit) in units.iter().enumerate() {
                let end = units.get(at + 1).copied().unwrap_or(range.end);
                let Some(head) = self.head_at(unit, level) else { continue };
                let from = head.to;
                found.push(head);
                self.below(unit, from..end, level + 1, &mut found);
            }
            found
        };
        heads.extend(found);
    }

    /// Numbered sub-items: decimals below the item's own number, or another series whose members look like titles.
    fn sub_series(&self, parent: Option<&Enumerator>, range: std::ops::Range<usize>) -> Vec<usize> {
        let candidates = self.candidates(range);
        let (decimal, other): (Vec<Candidate<'_>>, Vec<Candidate<'_>>) = candidates
            .into_iter()
            .partition(|candidate| parent.is_some_and(|parent| candidate.number.is_below(parent)));
        if !decimal.is_empty() {
            let titled = decimal.iter().filter(|candidate| self.is_titled(candidate)).count();
            return if titled * 3 >= decimal.len() * 2 {
                decimal.iter().map(|candidate| candidate.unit).collect()
            } else {
                Vec::new()
            };
        }
        let Some(series) = series::best(&other) else { return Vec::new() };
        let titled =
            |&&unit: &&usize| other.iter().any(|candidate| candidate.unit == unit && self.is_titled(candidate));
        let members = series.units.iter().filter(titled).count();
        if series.units.len() >= 2 && members * 3 >= series.units.len() * 2 { series.units } else { Vec::new() }
    }

    /// A numbered line that reads as a title and has text of its own below or behind it.
    fn is_titled(&self, candidate: &Candidate<'_>) -> bool {
        candidate.weight >= 0.9 && self.has_text(candidate.unit)
    }

    /// Headings without numbers in a range: the strongest look there is, and below it the next.
    fn unnumbered(&self, range: std::ops::Range<usize>, level: usize, whole: bool) -> Vec<Head> {
        if level > DEEPEST {
            return Vec::new();
        }
        let mut found: Vec<usize> = range
            .clone()
            .filter(|&unit| !self.limbs[unit])
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
    fn followed(&self, unit: usize, range: &std::ops::Range<usize>) -> bool {
        unit + 1 < range.end
            && match &self.units[unit + 1] {
                Unit::Line(next) => {
                    !heading::is_unnumbered(self.document, next)
                        || self.piece(unit).is_some_and(|this| look_rank(next) > look_rank(this))
                }
                Unit::Table(_) => true,
            }
    }

    /// Where the head of a paper without numbers ends: behind its title and its attendance list.
    fn head_end(&self, headings: &[usize]) -> usize {
        let last_present = (0..self.units.len() * 3 / 5 + 1).rfind(|&unit| {
            self.piece(unit).is_some_and(|piece| {
                heading::is_frame(self.body(piece)) && self.body(piece).to_ascii_lowercase().contains("present")
            })
        });
        for &unit in headings {
            let Some(piece) = self.piece(unit) else { continue };
            let body = self.body(piece);
            let title = unit < 12 && is_paper_title(body);
            if heading::is_frame(body) || title || last_present.is_some_and(|present| unit < present && unit < 20) {
                continue;
            }
            return unit;
        }
        self.units.len()
    }

    /// A paper whose only headings are labels before a colon: "Staff reports:", "Interests: None."
    fn labelled(&self, range: std::ops::Range<usize>) -> Vec<Head> {
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
    fn run_in(&self, range: std::ops::Range<usize>, level: usize) -> Vec<Head> {
        let titled = |unit: usize| {
            let piece = self.piece(unit)?;
            if piece.is_point()
                || piece.margin
                || piece.depth > 0
                || self.limbs[unit]
                || heading::is_outcome_label(self.body(piece))
            {
                return None;
            }
            let split = heading::split_title(self.document, piece);
            split.title.zip(split.rest)
        };
        if titled(range.start).is_none() {
            return Vec::new();
        }
        let heads: Vec<Head> =
            range.clone().filter(|&unit| titled(unit).is_some()).filter_map(|unit| self.head_at(unit, level)).collect();
        let lines =
            range.filter(|&unit| self.piece(unit).is_some_and(|piece| !piece.is_point() && !piece.margin)).count();
        if heads.len() >= 2 && heads.len() * 2 >= lines { heads } else { Vec::new() }
    }

    /// The heading that begins at a unit, with a title or an agenda number on lines of their own.
    fn head_at(&self, unit: usize, level: usize) -> Option<Head> {
        let piece = self.piece(unit)?;
        let mut head = Head {
            from: unit,
            to: unit + 1,
            level,
            number: piece.number.as_ref().map(|number| number.span),
            agenda_number: None,
            split: heading::split_title(self.document, piece),
        };
        if piece.body.is_empty()
            && let Some(title) = self.piece(unit + 1)
            && self.is_title_line(title)
        {
            head.split = heading::split_title(self.document, title);
            head.to = unit + 2;
        }
        self.take_agenda_number(&mut head);
        Some(head)
    }

    /// Whether a line may be the title of a number that stands alone before it.
    fn is_title_line(&self, piece: &Piece) -> bool {
        let agenda_number = agenda_number(self.body(piece)).is_some();
        !agenda_number
            && piece.bullet.is_none()
            && !piece.margin
            && piece.number.as_ref().is_none_or(|number| number.value.mask.len() > 3)
    }

    /// "(Item 3)" below the title, or at its end.
    fn take_agenda_number(&self, head: &mut Head) {
        if let Some(piece) = self.piece(head.to)
            && let Some(found) = agenda_number(self.document.wording(piece.span))
        {
            head.agenda_number = Some(piece.span.slice(found));
            head.to += 1;
            // A title may stand below the agenda number.
            if head.split.title.is_none()
                && let Some(title) = self.piece(head.to)
                && self.is_title_line(title)
            {
                head.split = heading::split_title(self.document, title);
                head.to += 1;
            }
        } else if let Some(title) = head.split.title {
            let wording = self.document.wording(title);
            if let Some(open) = wording.rfind('(')
                && let Some(found) = agenda_number(&wording[open..])
            {
                head.agenda_number = Some(title.slice(open + found.start..open + found.end));
                head.split.title =
                    Some(title.slice(0..open).trim(&self.document.text)).filter(|title| !title.is_empty());
            }
        }
        if head.number.is_none() {
            head.number = head.agenda_number.take();
        }
    }

    /// Where narrative begins that stands before the first heading and behind the head.
    fn narrative(&self, first: usize, no_items: bool) -> usize {
        let mut start = first;
        for unit in (0..first).rev() {
            let Some(piece) = self.piece(unit) else { break };
            let body = self.body(piece);
            if piece.front_matter || heading::is_frame(body) || is_meeting_line(body) && !says_outcome(body) {
                break;
            }
            let sentence = piece.words >= 12
                && body.ends_with(['.', '”', '"', '?', ')'])
                && !heading::is_unnumbered(self.document, piece);
            if sentence && piece.bullet.is_none() {
                start = unit;
            } else if no_items && start == first {
                start = unit;
            }
        }
        start
    }
}

/// "(Item 3)", "(Agenda item 3)", "[Item No. 3]": where the number stands.
fn agenda_number(line: &str) -> Option<std::ops::Range<usize>> {
    static AGENDA: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)^\s*[(\[]\s*(?:agenda\s+)?item\s*(?:no\.?|number)?\s*:?\s*([a-z]?\d{1,3}[a-z]?(?:\.\d{1,2})?)\s*[)\]]\s*$")
            .unwrap_or_else(|error| unreachable!("{error}"))
    });
    AGENDA.captures(line)?.get(1).map(|found| found.range())
}

/// The line that says which meeting it was.
fn is_meeting_line(body: &str) -> bool {
    static MEETING: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:minutes\s+of|meeting\s+(?:was\s+)?held|held\s+(?:on|at|in|via|by|virtually|remotely)|hereby\s+summoned|requested\s+to\s+attend|present\s*:|in\s+attendance|apologies)\b")
            .unwrap_or_else(|error| unreachable!("{error}"))
    });
    MEETING.is_match(body)
}

/// A sentence that reports an outcome, whatever else it names.
fn says_outcome(body: &str) -> bool {
    static OUTCOME: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:were|was|be|not|and)\s+(?:\w+\s+)?(?:approved|agreed|adopted|accepted|signed|confirmed|proposed|moved)\b|\bproposed\b.*\bseconded\b")
            .unwrap_or_else(|error| unreachable!("{error}"))
    });
    OUTCOME.is_match(body)
}

/// A heading at the top that names the paper and not an item.
fn is_paper_title(body: &str) -> bool {
    static TITLE: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:minutes|agenda|meeting|council|committee|board|panel|forum|trust|cabinet|association|society|school|governors)\b")
            .unwrap_or_else(|error| unreachable!("{error}"))
    });
    let item = ["minutes of the previous", "minutes of the last", "minutes of previous", "previous minutes"];
    let lower = body.to_lowercase();
    TITLE.is_match(body) && !item.iter().any(|item| lower.starts_with(item)) && !heading::is_known(body)
        || lower.starts_with("minutes of the meeting")
        || lower == "minutes"
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

/// Whether a line stands out by its look.
fn outstanding(piece: &Piece) -> bool {
    piece.level.is_some() || piece.strong || piece.capitals || !piece.lead.is_empty()
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

struct Builder<'a> {
    document: &'a Document,
    units: &'a [Unit],
    access: Access,
}

impl Builder<'_> {
    /// The items of consecutive heads up to the unit `end`.
    fn items(&mut self, heads: &[Head], end: usize) -> Vec<Item> {
        let Some(level) = heads.first().map(|head| head.level) else { return Vec::new() };
        let starts: Vec<usize> = (0..heads.len()).filter(|&at| heads[at].level <= level).collect();
        let mut items = Vec::with_capacity(starts.len());
        for (at, &start) in starts.iter().enumerate() {
            let next = starts.get(at + 1).copied().unwrap_or(heads.len());
            let stop = heads.get(next).map_or(end, |head| head.from);
            items.push(self.item(&heads[start], &heads[start + 1..next], stop));
        }
        items
    }

    fn item(&mut self, head: &Head, below: &[Head], end: usize) -> Item {
        let text = &self.document.text;
        let own_end = below.first().map_or(end, |first| first.from);
        let access = self.access;
        let mut blocks: Vec<Part> =
            head.split.rest.map(|rest| Part::new(PartKind::Paragraph, rest)).into_iter().collect();
        blocks.extend(nest::parts(self.document, &self.units[head.to.min(own_end)..own_end]));
        let heading = (head.to > head.from).then(|| {
            let start = self.units[head.from].span().start();
            let last = self.units[head.to - 1].span().end();
            Span::new(start, head.split.rest.map_or(last, Span::start)).trim(text)
        });
        let purpose = access::take_purpose(self.document, &mut blocks);
        let exempt_reason = access::exempt_reason(self.document, heading, &blocks);
        let access = if exempt_reason.is_some() && access::is_withheld(self.document, heading, &blocks) {
            Access::Exempt
        } else {
            access
        };
        for unit in &self.units[head.to.min(own_end)..own_end] {
            self.note_divider(unit);
        }
        if head.split.title.is_some_and(|title| access::excludes_public(self.document.wording(title))) {
            self.access = Access::Exempt;
        }
        let items = self.items(below, end);
        let start = heading.or(blocks.first().map(|part| part.span)).map_or(0, Span::start);
        let stop = self.units.get(end.saturating_sub(1)).map_or(start, |unit| unit.span().end());
        Item {
            number: head.number.map(|span| Quote::new(text, span)),
            agenda_number: head.agenda_number.map(|span| Quote::new(text, span)),
            title: head.split.title.map(|span| Quote::new(text, span)),
            access,
            exempt_reason,
            heading,
            purpose,
            blocks,
            items,
            span: Span::new(start, stop),
            ..Item::default()
        }
    }

    fn note_divider(&mut self, unit: &Unit) {
        let Some(piece) = unit.line() else { return };
        match heading::divider(piece, self.document.wording(piece.body)) {
            Some(Divider::Public) => self.access = Access::Public,
            Some(Divider::Exempt) => self.access = Access::Exempt,
            None => {}
        }
    }
}
