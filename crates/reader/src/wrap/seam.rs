//! Whether a line goes on with the paragraph of the line before it.

use super::Line;
use super::measure::{LONGEST_WRAPPED, Measure};
use crate::draft::Gap;
use crate::sentence::{
    Ending, SURELY_PROSE, is_capitals, starts_inside, starts_joining, starts_with_label, wants_number,
};

/// Two lines that follow one another.
pub(super) struct Seam<'a, 'd> {
    pub(super) before: &'a Line<'d>,
    pub(super) after: &'a Line<'d>,
    pub(super) measure: Option<Measure>,
}

impl Seam<'_, '_> {
    fn is_possible(&self) -> bool {
        let (before, after) = (&self.before.draft.shape, &self.after.draft.shape);
        self.before.is_prose() && self.after.is_prose() && before.cell == after.cell
    }

    pub(super) fn could_wrap(&self) -> bool {
        self.is_possible()
            && self.after.draft.marker.is_none()
            && (30..=LONGEST_WRAPPED).contains(&self.before.text.len())
    }

    pub(super) fn surely_goes_on(&self) -> bool {
        self.before.ending != Ending::Closed && starts_inside(&self.after.text)
    }

    /// Whether the second line goes on with the paragraph of the first, which itself went on where `run_on`.
    pub(super) fn joins(&self, spaced: bool, run_on: bool) -> bool {
        let gap = self.after.draft.before;
        if !self.is_possible() || gap == Gap::Rule {
            return false;
        }
        if self.before.is_bare_marker() {
            // One that went on with the line before is the end of a sentence.
            return !run_on && self.after.draft.marker.is_none() && !self.after.text.is_empty();
        }
        if let Some(marker) = &self.after.draft.marker {
            return (gap != Gap::Blank || spaced) && self.is_number_inside(marker);
        }
        if self.is_next_limb() {
            return false;
        }
        let ending = self.before.ending;
        if gap == Gap::Blank && !spaced {
            return self.goes_on_after_blank();
        }
        match ending {
            Ending::Closed => self.goes_on_after_stop(),
            _ => self.goes_on(ending, run_on),
        }
    }

    /// A sentence that a blank line cut by mistake; a short line before it may be a heading or a list.
    fn goes_on_after_blank(&self) -> bool {
        let hangs = self.before.ending >= Ending::Hanging;
        if starts_with_label(&self.after.text) {
            return false;
        }
        if self.is_at_least(80) {
            return hangs || self.surely_goes_on();
        }
        let is_prose = self.before.text.contains(". ") || hangs || starts_joining(&self.after.text);
        self.surely_goes_on() && is_prose && self.before.text.len() >= SURELY_PROSE
    }

    /// "2.1 note the plan; and" and on the next line "2.2 Ask for a report".
    fn is_next_limb(&self) -> bool {
        let ends = ["; and", "; or", ";", ":"].iter().any(|end| self.before.text.ends_with(end));
        let decimal = |number: &str| {
            number.split('.').count() > 1
                && number.split('.').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        };
        let mut words = self.after.text.split(' ');
        ends && words.next().is_some_and(decimal)
            && words.next().is_some_and(|word| word.starts_with(char::is_uppercase))
    }

    /// "under Section" and on the next line "12. of the Act", "on 5 May," and "2016. The report".
    fn is_number_inside(&self, marker: &str) -> bool {
        let is_year = marker.len() == 5 && (marker.starts_with("19") || marker.starts_with("20"));
        marker.starts_with(|c: char| c.is_ascii_digit())
            && wants_number(&self.before.text)
            && (self.is_at_least(75) || is_year && self.before.text.len() >= SURELY_PROSE)
    }

    /// After a full stop only a line that left no room for the next word goes on.
    fn goes_on_after_stop(&self) -> bool {
        self.is_full() && !self.starts_anew() && !self.is_before_heading()
    }

    fn goes_on(&self, ending: Ending, run_on: bool) -> bool {
        let (before, after) = (&*self.before.text, &*self.after.text);
        let wrapped = self.measure.is_some();
        let unfinished = ending == Ending::Cut || wrapped && ending == Ending::Hanging;
        if unfinished {
            return true;
        }
        if self.starts_anew() {
            return false;
        }
        let both_capitals = is_capitals(before) && is_capitals(after);
        if starts_inside(after) || both_capitals && starts_joining(after) {
            return before.len() >= SURELY_PROSE || run_on || both_capitals || self.is_at_least(40);
        }
        before.ends_with(',') && (both_capitals || is_enumeration(before))
            || both_capitals
                && (self.is_at_least(60) || run_on && self.before.is_one_word() && self.after.is_one_word())
            || self.is_spilt_title()
            || self.is_at_least(78)
    }

    /// The last word or two of a numbered title that did not fit.
    fn is_spilt_title(&self) -> bool {
        self.before.draft.marker.is_some() && self.is_at_least(60) && self.after.text.split(' ').count() <= 2
    }

    /// A label, or a change between bold and plain that no sentence runs over.
    fn starts_anew(&self) -> bool {
        let changes = self.before.draft.ends_strong() != self.after.draft.starts_strong();
        starts_with_label(&self.after.text) || changes && !starts_inside(&self.after.text) || self.starts_shouting()
    }

    /// A head in capitals behind a line that is none: "Tel 01234 555000" and "MINUTES OF THE MEETING HELD IN THE HALL".
    fn starts_shouting(&self) -> bool {
        let words = |line: &Line<'_>| line.text.split(' ').filter(|word| word.len() > 1).count();
        is_capitals(&self.after.text) && !is_capitals(&self.before.text) && words(self.after) >= 4
    }

    /// The line after is short and unfinished, as headings are.
    fn is_before_heading(&self) -> bool {
        let is_short = self.measure.is_some_and(|measure| !measure.is_filled(&self.after.text, 60));
        is_capitals(&self.after.text) || self.after.ending != Ending::Closed && is_short
    }

    /// Whether the next line's first word would not have fitted any more.
    fn is_full(&self) -> bool {
        self.measure.is_some_and(|measure| measure.is_full(self.within(), self.after.first_word()))
    }

    fn is_at_least(&self, percent: u32) -> bool {
        self.measure.is_some_and(|measure| measure.is_filled(self.within(), percent))
    }

    /// What the line has within the column that its paragraph is set in: a number may hang before it.
    fn within(&self) -> &str {
        let text = &*self.before.text;
        let hangs = self.after.draft.shape.look.indent >= self.before.draft.shape.look.indent + FARTHEST_FLUSH;
        let is_number = |word: &str| word.len() <= LONGEST_NUMBER && word.contains(|c: char| c.is_ascii_digit());
        match text.split_once(' ') {
            Some((number, rest)) if hangs && is_number(number) => rest.trim_start(),
            _ => text,
        }
    }
}

/// Most points by which the lines of a paragraph stand further in than its first without hanging from a number.
const FARTHEST_FLUSH: u16 = 18;

/// Longest number, in bytes, that hangs before a paragraph.
const LONGEST_NUMBER: usize = 12;

/// A line such as "Councillors Green, Brown," and none such as "High Street,".
fn is_enumeration(line: &str) -> bool {
    line.len() >= SURELY_PROSE || line.matches(',').count() >= 2
}
