//! How a paper sets its lines: whether they are wrapped, and whether blank lines mean anything.

use super::Line;
use super::measure::{LONGEST_TYPED, LONGEST_WRAPPED, Measure};
use super::seam::Seam;
use crate::draft::Gap;
use crate::sentence::Ending;

/// How a paper as a whole sets its lines.
pub(super) struct Layout {
    /// Blank lines mean nothing: one stands after every line.
    pub(super) spaced: bool,
    /// Width of a full line, where lines are wrapped.
    pub(super) measure: Option<Measure>,
}

impl Layout {
    pub(super) fn of(lines: &[Line<'_>]) -> Self {
        let (mut tight, mut spaced) = (Wraps::default(), Wraps::default());
        for pair in lines.windows(2) {
            match pair[1].draft.before {
                Gap::Line => tight.count(&pair[0], &pair[1]),
                Gap::Blank => spaced.count(&pair[0], &pair[1]),
                Gap::Rule | Gap::Page => {}
            }
        }
        let is_spaced = spaced.are_usual(5);
        let mut wrapped = Vec::new();
        if tight.are_usual(3) {
            wrapped.append(&mut tight.sure);
        }
        if is_spaced {
            wrapped.append(&mut spaced.sure);
        }
        let measure = Measure::of(&wrapped).or_else(|| tight.typewritten(lines));
        Self { spaced: is_spaced, measure }
    }
}

/// Line ends over which a sentence surely goes on, among those where it could.
#[derive(Default)]
struct Wraps<'a> {
    /// Lines that surely go on, with the first word of the next.
    sure: Vec<(&'a str, &'a str)>,
    possible: usize,
}

impl<'a> Wraps<'a> {
    fn count(&mut self, before: &'a Line<'_>, after: &'a Line<'_>) {
        let seam = Seam { before, after, measure: None };
        if seam.could_wrap() {
            self.possible += 1;
            if seam.surely_goes_on() {
                self.sure.push((&before.text, after.first_word()));
            }
        }
    }

    /// The measure of a short paper of short lines, whose sentences end with stops and go on only over full lines.
    fn typewritten(&self, lines: &[Line<'_>]) -> Option<Measure> {
        let prose = || lines.iter().filter(|line| line.is_prose());
        let measure = Measure::longest(prose().map(|line| &*line.text), LONGEST_TYPED)?;
        let full = self.sure.iter().all(|(line, word)| measure.is_full(line, word));
        let stops = prose().any(|line| line.ending == Ending::Closed && line.text.contains(' '));
        (full && stops && !self.sure.is_empty()).then_some(measure)
    }

    /// One in eight: where paragraphs end with their lines hardly one in a hundred goes on.
    fn are_usual(&self, least: usize) -> bool {
        self.sure.len() >= least && self.sure.len() * 8 >= self.possible
    }
}

/// Lines with no blank line between them; a paper of long lines may hold one that is wrapped.
#[derive(Default)]
pub(super) struct Stretch {
    /// The line after the last.
    pub(super) end: usize,
    pub(super) measure: Option<Measure>,
}

impl Stretch {
    pub(super) fn from(lines: &[Line<'_>], start: usize) -> Self {
        let tight = lines[start + 1..].iter().take_while(|line| line.draft.before == Gap::Line).count();
        let end = start + tight + 1;
        let stretch = &lines[start..end];
        Self { end, measure: Self::measure(stretch) }
    }

    /// All lines but the last are about as long as the longest, and some sentence surely goes on.
    fn measure(stretch: &[Line<'_>]) -> Option<Measure> {
        let (_, wrapped) = stretch.split_last().filter(|(_, wrapped)| wrapped.len() >= 2)?;
        if stretch.iter().any(|line| line.text.len() > LONGEST_WRAPPED) {
            return None;
        }
        let goes_on = stretch.windows(2).any(|pair| {
            let seam = Seam { before: &pair[0], after: &pair[1], measure: None };
            seam.could_wrap() && seam.surely_goes_on()
        });
        let measure = Measure::widest(wrapped.iter().map(|line| &*line.text)).filter(|_| goes_on)?;
        wrapped.iter().all(|line| measure.is_filled(&line.text, 80)).then_some(measure)
    }
}
