//! Looks at lines by their place: what a heading is, and what stands behind it.

use std::cell::OnceCell;

use model::{Document, PaperKind, Span};

use super::Head;
use super::barred;
use super::front::{agenda_note, agenda_number};
use crate::enumerator::Enumerator;
use crate::heading::{self, LONGEST_TITLE};
use crate::piece::{Piece, Role};
use crate::series::Series;
use crate::title::{self, Split};
use crate::unit::Unit;

/// Whether a number with a year or letters in it stands before the plain number of the agenda: "C49/23" above "2. Roads".
fn is_counted_twice(own: &Piece, title: &Piece) -> bool {
    let own =
        own.number.as_ref().is_some_and(|number| number.value.mask.contains(|c: char| c == '/' || c.is_alphabetic()));
    let plain = title.number.as_ref().is_some_and(|number| number.value.mask == "#" && !number.value.bare);
    own && plain && title.bullet.is_none() && !title.body.is_empty()
}

/// The lines of a paper, and the questions that an outline asks of them.
pub(super) struct Finder<'a> {
    pub(super) document: &'a Document,
    pub(super) units: &'a [Unit],
    pub(super) kind: PaperKind,
    /// Units that can be no heading: limbs of a resolution, lines of a quoted motion.
    pub(super) barred: Vec<bool>,
    /// The series of numbers that counts the items.
    pub(super) main: Option<Series>,
    /// What [`Finder::split`] and [`Finder::weight`] say of each unit, once asked.
    splits: Vec<OnceCell<Split>>,
    weights: Vec<OnceCell<Option<i32>>>,
}

impl<'a> Finder<'a> {
    pub(super) fn new(document: &'a Document, units: &'a [Unit], kind: PaperKind) -> Self {
        let finder = Self {
            document,
            units,
            kind,
            barred: barred::find(document, units, kind),
            main: None,
            splits: vec![OnceCell::new(); units.len()],
            weights: vec![OnceCell::new(); units.len()],
        };
        Self { main: finder.main_series(), ..finder }
    }

    pub(super) fn heads(&self) -> Vec<Head> {
        if self.kind == PaperKind::AgendaItem || self.details_of_decision().is_some() {
            return self.single_item();
        }
        let titled = self.titled_above();
        if !titled.is_empty() {
            return titled;
        }
        let whole = 0..self.units.len();
        let listed = self.listed();
        if !listed.is_empty() {
            return self.with_below(&listed, whole.end, 0);
        }
        match self
            .main
            .as_ref()
            .filter(|series| !self.restarts(series) && !self.is_list_below_title(series) && !self.is_stray(series))
        {
            Some(series) => self.numbered(series),
            None => Some(self.unnumbered(whole, 0, true))
                .filter(|heads| !heads.is_empty())
                .or_else(|| Some(self.counted_paragraphs()).filter(|heads| !heads.is_empty()))
                .unwrap_or_else(|| self.stopped()),
        }
    }

    pub(super) fn piece(&self, unit: usize) -> Option<&Piece> {
        self.units.get(unit).and_then(Unit::line)
    }

    pub(super) fn body(&self, piece: &Piece) -> &str {
        self.document.wording(piece.body)
    }

    pub(super) fn number(&self, unit: usize) -> Option<&Enumerator> {
        self.piece(unit)?.number.as_ref().map(|number| &number.value)
    }

    /// Where the title of a line ends and its text begins.
    pub(super) fn split(&self, unit: usize) -> Split {
        let split = |piece| title::split_title(self.document, piece);
        self.piece(unit).map_or_else(Split::default, |piece| *self.splits[unit].get_or_init(|| split(piece)))
    }

    /// How much a line with a number looks like the heading of an item; none of another line.
    pub(super) fn weight(&self, unit: usize) -> Option<i32> {
        *self.weights[unit].get_or_init(|| self.weigh(unit))
    }

    /// Whether a line without number is a heading by its look.
    pub(super) fn is_heading(&self, unit: usize) -> bool {
        !self.barred[unit]
            && self.piece(unit).is_some_and(|piece| heading::is_unnumbered(self.document, piece))
            && !self.divides(unit)
    }

    /// Whether a line divides the paper by access: "EXEMPT ITEMS"; one with prose and a resolution below it is an item.
    fn divides(&self, unit: usize) -> bool {
        let Some(piece) = self.piece(unit) else { return false };
        let is_prose = |below: &Piece| {
            below.number.is_none() && below.level.is_none() && heading::reads_as_sentence(self.body(below))
        };
        let decides = |below: usize| heading::opens_with_outcome(self.body_at(below));
        let is_prose = || self.piece(unit + 1).is_some_and(is_prose);
        let is_part = self.body_at(unit).to_lowercase().starts_with("part");
        let is_item = !is_part && decides(unit + 1) || is_prose() && decides(unit + 2);
        heading::divider(piece, self.body(piece)).is_some() && !is_item
    }

    /// The item of a page that shows one: the line below "Agenda item" or "Decision details", or one for each meeting
    /// that took it.
    pub(super) fn single_item(&self) -> Vec<Head> {
        let taken: Vec<Head> = (0..self.units.len()).filter_map(|unit| self.taken_at_meeting(unit)).collect();
        if !taken.is_empty() {
            return taken;
        }
        let above = self.top_line("agenda item").or_else(|| self.top_line("issue - decisions"));
        let above = above.or_else(|| self.details_of_decision());
        let at = above.map_or(0, |at| at + 1);
        let mut heads: Vec<Head> = self.head_at(at, 0).into_iter().collect();
        if let Some(head) = heads.first_mut()
            && let Some(piece) = self.piece(head.from)
        {
            // The line is the title, whatever it looks like.
            head.split = Split { title: Some(piece.body), rest: None };
            head.number = piece.number.as_ref().map(|number| number.span);
            self.take_agenda_number(head);
            if head.number.is_none() {
                head.number = (head.to..head.to + 3).find_map(|unit| self.item_of_meeting(unit));
            }
        }
        heads
    }

    /// The line "Decision details" at the top of a page.
    fn details_of_decision(&self) -> Option<usize> {
        self.top_line("decision details").filter(|_| self.kind == PaperKind::DecisionNotice)
    }

    /// The line among the first that says no more than the given words.
    fn top_line(&self, words: &str) -> Option<usize> {
        let says = |at: &usize| self.piece(*at).is_some_and(|piece| self.body(piece).eq_ignore_ascii_case(words));
        (0..self.units.len().min(4)).find(says)
    }

    /// The item of an issue below a line "Meeting: 25/05/2012 - Council (Item 11)".
    fn taken_at_meeting(&self, unit: usize) -> Option<Head> {
        let body = self.body(self.piece(unit)?);
        let number = self.item_of_meeting(unit).filter(|_| body.starts_with("Meeting:"))?;
        let mut head = self.head_at(unit + 1, 0).filter(|head| !heading::is_outcome_label(self.body_at(head.from)))?;
        head.split = title::whole(self.document, self.piece(head.from)?.body);
        head.number = head.number.or(Some(number));
        Some(head)
    }

    pub(super) fn body_at(&self, unit: usize) -> &str {
        self.piece(unit).map_or("", |piece| self.body(piece))
    }

    /// The number in "Meeting of Parks Committee, 12th September, 2019 (Item 5.)".
    fn item_of_meeting(&self, unit: usize) -> Option<Span> {
        let piece = self.piece(unit)?;
        let line = self.body(piece);
        let open = line
            .rfind('(')
            .filter(|_| line.starts_with("Meeting:") || line.to_lowercase().starts_with("meeting of "))?;
        let number = agenda_number(&line[open..])?;
        Some(piece.body.slice(open + number.start..open + number.end))
    }

    /// Whether text stands behind a heading, on its line or below it.
    pub(super) fn has_text(&self, unit: usize) -> bool {
        let Some(piece) = self.piece(unit) else { return false };
        if self.split(unit).rest.is_some() {
            return true;
        }
        match self.units.get(unit + 1) {
            Some(Unit::Line(next)) => next.bullet.is_some() || self.is_text_of(piece, next),
            Some(Unit::Table(_)) => true,
            None => false,
        }
    }

    /// Whether the line below a heading is its text: not another heading, nor a number of the same list.
    fn is_text_of(&self, heading: &Piece, next: &Piece) -> bool {
        let (Some(number), Some(below)) = (&heading.number, &next.number) else {
            return next.number.is_none() && next.level.is_none();
        };
        let other_list = below.value.style != number.value.style || below.value.mask != number.value.mask;
        if below.value.begins_below(&number.value) {
            return true;
        }
        below.value.is_below(&number.value) || other_list && self.body(next).ends_with(['.', ';', ':'])
    }

    /// The heading that begins at a unit, with a title or an agenda number on lines of their own.
    pub(super) fn head_at(&self, unit: usize, level: usize) -> Option<Head> {
        let piece = self.piece(unit)?;
        let mut head = Head {
            from: unit,
            to: unit + 1,
            level,
            number: piece.number.as_ref().map(|number| number.span),
            agenda_number: None,
            split: self.split(unit),
        };
        if let Some(title) = self.title_below(unit) {
            head.split = title::alone(self.document, title);
            head.agenda_number = title.number.as_ref().filter(|_| is_counted_twice(piece, title)).map(|it| it.span);
            head.to = unit + 2;
        }
        self.take_translation(&mut head);
        self.take_agenda_number(&mut head);
        Some(head)
    }

    /// The line below a number that stands alone, where it is the title.
    pub(super) fn title_below(&self, unit: usize) -> Option<&Piece> {
        let piece = self.piece(unit).filter(|piece| piece.body.is_empty() || self.is_own_first_number(piece))?;
        self.piece(unit + 1).filter(|title| self.is_title_line(title) || is_counted_twice(piece, title))
    }

    /// Takes the line below a title that says the same in Welsh, or in English below Welsh.
    fn take_translation(&self, head: &mut Head) {
        let Some(title) = head.split.title.filter(|_| head.split.rest.is_none()) else { return };
        let Some(below) = self.piece(head.to).filter(|below| {
            below.number.is_none() && below.bullet.is_none() && below.role == Role::Text && below.words <= LONGEST_TITLE
        }) else {
            return;
        };
        if heading::is_translation(self.document.wording(title), self.body(below)) {
            head.split = title::whole(self.document, title.to(below.body));
            head.to += 1;
        }
    }

    /// Whether all that stands behind a number is the first of those below it: "3. 3.1" before the title.
    fn is_own_first_number(&self, piece: &Piece) -> bool {
        let own = piece.number.as_ref().map_or("", |number| self.document.wording(number.span));
        self.body(piece).strip_prefix(own).is_some_and(|rest| matches!(rest.trim_end_matches('.'), ".1" | ".1.1"))
    }

    /// Whether a line may be the title of a number that stands alone before it.
    pub(super) fn is_title_line(&self, piece: &Piece) -> bool {
        let agenda_number = agenda_number(self.body(piece)).is_some();
        !agenda_number
            && (!heading::is_outcome_label(self.body(piece)) || heading::is_known(self.body(piece)))
            && piece.bullet.is_none()
            && piece.role != Role::Margin
            && piece.number.as_ref().is_none_or(|number| number.value.mask.len() > 3)
    }

    /// "(Item 3)" below the title, or "[Item 3]" at its end.
    pub(super) fn take_agenda_number(&self, head: &mut Head) {
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
                head.split = self.split(head.to);
                head.to += 1;
            }
        } else if let Some(piece) = self.piece(head.to)
            && let Some(found) = agenda_note(self.document.wording(piece.span))
        {
            // Who reports belongs to the text of the item.
            head.agenda_number = Some(piece.span.slice(found));
        } else if let Some(title) = head.split.title {
            let wording = self.document.wording(title);
            if let Some(open) = wording.rfind(['(', '['])
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
}
