//! Headings that stand beside their text, in a column of their own at the left.

use std::iter;
use std::ops::Range;

use super::aligned;
use super::column::Breaks;
use super::lines::Line;
use super::markers;
use super::sheet::Word;

/// Left edges nearer than this, in points, are one.
const EDGE: f32 = 1.5;

/// Headings that a paper needs for a column of them.
const HEADINGS: usize = 3;

/// Lines that had to break, in headings and in the text beside them.
const BREAKS: usize = 4;

/// Most lines of a heading.
const LONGEST: usize = 6;

/// The left edge of text that has headings beside it, and how sure a page makes of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    x0: f32,
    headings: usize,
    /// Headings of more lines than one: those of one line are read well where they stand.
    wrapped: usize,
    breaks: usize,
}

impl Edge {
    /// The edge that a page shows.
    pub(super) fn of(lines: &[Line], text: &str) -> Option<Self> {
        let x0 = commonest_start(lines)?;
        let mut edge = Self { x0, headings: 0, wrapped: 0, breaks: 0 };
        for Section { heading, text: beside, .. } in runs(lines, x0, text).iter().flat_map(|run| &run.sections) {
            edge.headings += usize::from(!heading.is_empty());
            edge.wrapped += usize::from(heading.len() > 1);
            edge.breaks += Breaks::of(beside, text).count();
        }
        Some(edge)
    }

    /// The left edge of a paper's text, where its pages together show that headings stand beside it.
    pub(super) fn agreed(pages: &[Self]) -> Option<f32> {
        let count = |edge: &Self, of: fn(&Self) -> usize| -> usize {
            pages.iter().filter(|other| (other.x0 - edge.x0).abs() <= EDGE).map(of).sum()
        };
        let best = pages.iter().max_by_key(|edge| count(edge, |edge| edge.headings))?;
        let sure = count(best, |edge| edge.headings) >= HEADINGS
            && count(best, |edge| edge.wrapped) > 0
            && count(best, |edge| edge.wrapped + edge.breaks) >= BREAKS;
        sure.then_some(best.x0)
    }
}

/// Lines with headings beside them.
#[derive(Debug)]
pub(super) struct Run {
    /// Which lines of the page they are.
    pub(super) lines: Range<usize>,
    /// Each heading with its text; what goes on from a page before has none.
    pub(super) sections: Vec<Section>,
}

/// A heading and the text beside it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The lines of the heading.
    pub(super) heading: Vec<Line>,
    /// The lines of the text.
    pub(super) text: Vec<Line>,
    /// How many lines of the page they are.
    lines: usize,
}

/// The runs of lines that have headings beside text that begins at `x0`.
pub(super) fn runs(lines: &[Line], x0: f32, text: &str) -> Vec<Run> {
    let sides: Vec<Option<Sides>> = lines.iter().map(|line| Sides::of(line, x0)).collect();
    let mut found = Vec::new();
    let mut start = 0;
    while start < lines.len() {
        let mut read = start;
        let mut end = start;
        let mut headed = Vec::new();
        for section in sections(sides[start..].iter().map_while(Option::as_ref), text) {
            read += section.lines;
            if !(section.heading.is_empty() || section.is_headed(text)) {
                break;
            }
            end = read;
            headed.push(section);
        }
        if headed.iter().any(|section| !section.heading.is_empty()) {
            found.push(Run { lines: start..end, sections: headed });
            start = end;
        } else {
            start = read.max(start + 1);
        }
    }
    found
}

/// What a line has before the edge of the text and behind it.
struct Sides {
    heading: Option<Line>,
    text: Option<Line>,
}

impl Sides {
    /// Cuts a line at the edge; `None` where it runs across.
    fn of(line: &Line, x0: f32) -> Option<Self> {
        let at = line.words.partition_point(|word| word.x1 <= x0);
        let begins = |word: &Word| (word.x0 - x0).abs() <= EDGE;
        let parted = at == 0 || at == line.words.len() || begins(&line.words[at]) || line.gap(at) > line.size;
        let part = |words: &[_]| Line::new(words.to_vec(), line.page);
        (parted && line.words[at..].iter().all(|word| word.x0 >= x0 - EDGE))
            .then(|| Self { heading: part(&line.words[..at]), text: part(&line.words[at..]) })
    }
}

/// The sections of a run of lines: a heading begins where one stands beside the first line of its text.
fn sections<'a>(lines: impl Iterator<Item = &'a Sides>, text: &str) -> Vec<Section> {
    let mut found: Vec<Section> = Vec::new();
    for Sides { heading, text: beside } in lines {
        let goes_on = |open: &Section| match (heading, open.heading.last()) {
            (None, _) => true,
            (Some(line), Some(last)) => {
                line.y - last.y < LEADING * line.size
                    && line.is_strong() == last.is_strong()
                    && !(is_numbered(line, text) && is_numbered(&open.heading[0], text))
            }
            (Some(_), None) => false,
        };
        if !found.last().is_some_and(goes_on) {
            found.push(Section::default());
        }
        if let Some(open) = found.last_mut() {
            open.heading.extend(heading.clone());
            open.text.extend(beside.clone());
            open.lines += 1;
        }
    }
    found
}

/// Most distance of the lines of a heading, as a share of the font size.
const LEADING: f32 = 1.4;

fn is_numbered(line: &Line, text: &str) -> bool {
    markers::is_label(line.words[0].text(text))
}

impl Section {
    /// Whether what stands before the text looks like a heading: strong, in capitals or numbered, its first line beside that
    /// of a text without columns, and no label such as "Present:".
    fn is_headed(&self, text: &str) -> bool {
        let words = || self.heading.iter().flat_map(|line| &line.words).map(|word| word.text(text));
        let letters = || words().flat_map(str::chars).filter(|c| c.is_alphabetic());
        let looks = self.heading.iter().all(Line::is_strong)
            || letters().all(char::is_uppercase)
            || self.heading.first().is_some_and(|line| is_numbered(line, text));
        let starts = self.heading.first().zip(self.text.first());
        let level = starts.is_some_and(|(heading, beside)| {
            (heading.y - beside.y).abs() < 0.5 * heading.size && aligned::segments(beside, text).len() == 1
        });
        let closed = words().next_back().is_some_and(|word| word.ends_with([':', '.']));
        looks && level && !closed && letters().count() > 2 && self.heading.len() <= LONGEST
    }
}

/// The left edge that most lines, or parts of lines behind a gap, share in the left half of the page, but not at its edge.
fn commonest_start(lines: &[Line]) -> Option<f32> {
    let left = lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
    let right = lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
    let inner = left + 0.12 * (right - left)..left + 0.45 * (right - left);
    let starts = lines.iter().flat_map(|line| {
        let parted = (1..line.words.len()).filter(|&at| line.gap(at) > 0.3 * line.size);
        iter::once(0).chain(parted).map(|at| line.words[at].x0)
    });
    let mut starts: Vec<f32> = starts.filter(|start| inner.contains(start)).collect();
    starts.sort_by(f32::total_cmp);
    let runs = starts.chunk_by(|a, b| b - a <= 0.5).filter(|run| run.len() > BREAKS && run.len() * 3 >= lines.len());
    runs.max_by_key(|run| run.len()).map(|run| run[0])
}

#[cfg(test)]
mod tests {
    use crate::pdf::specimen::{Specimen, blocks};

    const TEXT: [&str; 4] = [
        "The Clerk told of the letters that had come since the last",
        "meeting and of those that were sent. The Council thanked",
        "everybody who had written. It was agreed that the letters",
        "be put on the board.",
    ];

    #[test]
    fn headings_beside_their_text_stand_before_it() {
        let page = ["1. Letters from", "2. Plans of", "3. Roads in"]
            .iter()
            .zip([104, 204, 304])
            .fold(Specimen::default(), |page, (heading, y)| {
                page.text(56, y, heading).text(56, y + 12, "the parish").lines(150, y, &TEXT)
            });
        let found = blocks(&[page]);
        let headings: Vec<&str> = found.iter().step_by(2).map(String::as_str).collect();
        assert_eq!(headings, ["1. Letters from the parish", "2. Plans of the parish", "3. Roads in the parish"]);
        assert!(found[1].ends_with("be put on the board."), "{found:?}");
    }

    #[test]
    fn names_beside_roles_are_a_table() {
        let page = (0..6).fold(Specimen::default(), |page, row| {
            let y = 104 + 24 * row;
            page.text(56, y, "Ann Ash").text(56, y + 12, "and Ben Birch").text(200, y, "for the parish of Upper Marl")
        });
        assert!(blocks(&[page]).iter().all(|block| !block.starts_with("Ann Ash and")));
    }
}
