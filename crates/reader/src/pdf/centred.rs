//! Numbers that a table without rules sets half way down the text beside them: each goes to the head of its text.

use super::layout::Page;
use super::lines::Line;
use super::markers;
use super::sheet::Word;

/// Left edges nearer than this, in points, are one.
const EDGE: f32 = 1.5;

/// Numbers half way down that show that a paper sets them so.
const FEWEST: usize = 3;

/// How far from the middle of its text a number may stand, as a share of the distance of two lines.
const SLACK: f32 = 0.35;

/// A number in a column of its own, and the lines of the text that it stands beside.
struct Beside {
    /// The line that holds the number, alone or before text.
    line: usize,
    /// The first line of the text.
    first: usize,
    /// Whether the number stands on no line of the text, but between two.
    between: bool,
}

/// How the numbers of a paper stand beside texts of several lines.
#[derive(Default)]
struct Tally {
    centred: usize,
    between: usize,
    topped: usize,
}

/// Moves the numbers of a paper that sets them half way down to the first lines of their texts.
pub(super) fn raise(pages: &mut [Page], text: &str) {
    let mut tally = Tally::default();
    let found: Vec<Vec<Beside>> = pages.iter().map(|page| on_page(page, text, &mut tally)).collect();
    let shown = tally.centred >= FEWEST && tally.between > 0 && tally.centred > 2 * tally.topped;
    if !shown {
        return;
    }
    for (page, found) in pages.iter_mut().zip(found) {
        // From the foot of the page up, so that the lines above keep their places.
        for Beside { line, first, .. } in found.into_iter().rev() {
            lift(&mut page.lines, line, first);
        }
    }
}

fn on_page(page: &Page, text: &str, tally: &mut Tally) -> Vec<Beside> {
    let ruled = |line: &Line| {
        page.grids.iter().any(|grid| {
            let (top, bottom) = grid.height();
            (top..=bottom).contains(&line.y)
        })
    };
    let lines = &page.lines;
    let numbers = (0..lines.len()).filter(|&at| number(&lines[at], text).is_some() && !ruled(&lines[at]));
    let mut found: Vec<Beside> = Vec::new();
    for at in numbers {
        let Some(beside) = beside(lines, at, text, tally) else { continue };
        tally.centred += 1;
        tally.between += usize::from(beside.between);
        found.push(beside);
    }
    found
}

/// The number that a line begins with in a column of its own: alone, or before a wide gap.
fn number<'a>(line: &'a Line, text: &str) -> Option<&'a Word> {
    let first = line.words.first()?;
    let apart = line.words.len() == 1 || line.gap(1) > 0.8 * line.size;
    (apart && markers::is_label(first.text(text)) && !markers::is_bullet(first.text(text))).then_some(first)
}

/// Where the text of a line begins, behind its number.
fn start(line: &Line, text: &str) -> Option<f32> {
    match number(line, text) {
        Some(_) => line.words.get(1).map(|word| word.x0),
        None => Some(line.x0),
    }
}

/// The text that the number of a line stands half way down of.
fn beside(lines: &[Line], at: usize, text: &str, tally: &mut Tally) -> Option<Beside> {
    let line = &lines[at];
    let label = number(line, text)?;
    // A mark at the right margin may stand half way down as well.
    let own = line.words.get(1).map(|word| word.x0);
    let above = at.checked_sub(1).map(|above| lines[above].x0);
    let between = own.is_none_or(|own| above.is_some_and(|above| above > label.x1 && own > above + 8.0 * line.size));
    // The line of the text that is nearest: its own, or the one above.
    let near = if between { at.checked_sub(1)? } else { at };
    let x0 = start(&lines[near], text).filter(|x0| *x0 > label.x1 + 0.3 * line.size)?;
    let belongs = |other: &Line| (other.x0 >= x0 - EDGE) && (other.size - line.size).abs() < 1.0;
    let above = |from: usize| (0..from).rev().find(|&other| other != at);
    let below = |from: usize| (from + 1..lines.len()).find(|&other| other != at);
    let follows = |upper: usize, lower: usize| {
        let gap = lines[lower].y - lines[upper].y;
        gap > 0.5 * line.size && gap < 1.6 * line.size
    };
    let leading = [above(near).map(|upper| (upper, near)), below(near).map(|lower| (near, lower))]
        .into_iter()
        .flatten()
        .filter(|&(upper, lower)| follows(upper, lower))
        .map(|(upper, lower)| lines[lower].y - lines[upper].y)
        .fold(f32::MAX, f32::min);
    let goes_on =
        |upper: usize, lower: usize| follows(upper, lower) && lines[lower].y - lines[upper].y <= 1.1 * leading + 0.5;
    let (mut first, mut last) = (near, near);
    while let Some(upper) = above(first).filter(|&upper| belongs(&lines[upper]) && goes_on(upper, first)) {
        first = upper;
    }
    while let Some(lower) = below(last).filter(|&lower| belongs(&lines[lower]) && goes_on(last, lower)) {
        last = lower;
    }
    if first == last {
        return None;
    }
    let middle = f32::midpoint(lines[first].y, lines[last].y);
    if (line.y - middle).abs() <= SLACK * leading && first != at {
        return Some(Beside { line: at, first, between });
    }
    tally.topped += usize::from(first == at);
    None
}

/// Puts the number of a line before another.
fn lift(lines: &mut Vec<Line>, from: usize, to: usize) {
    let mut words = std::mem::take(&mut lines[from].words);
    let (page, y) = (lines[from].page, lines[to].y);
    let number = Word { y, ..words.remove(0) };
    let headed = std::iter::once(number).chain(std::mem::take(&mut lines[to].words)).collect();
    if let Some(line) = Line::new(headed, page) {
        lines[to] = line;
    }
    match Line::new(words, page) {
        Some(line) => lines[from] = line,
        None => drop(lines.remove(from)),
    }
}

#[cfg(test)]
mod tests {
    use crate::pdf::specimen::{Specimen, blocks};

    #[test]
    fn numbers_half_way_down_stand_before_their_text() {
        let long = [
            "The Clerk told of the letters that had come in",
            "since the last meeting of the Council and of",
            "those that had been sent.",
        ];
        let short = ["The Engineer told of the roads that were to be", "mended in the spring."];
        let page = Specimen::default()
            .text(56, 60, "HALE TOWN COUNCIL")
            .text(56, 104, "Those who came were welcomed by the Mayor.")
            .lines(110, 224, &long)
            .text(56, 236, "4.1")
            .lines(110, 284, &short)
            .text(56, 290, "4.2")
            .lines(110, 344, &long)
            .text(56, 356, "4.3")
            .lines(110, 404, &short)
            .text(56, 410, "4.4");
        let found = blocks(&[page]);
        let heads: Vec<&str> =
            found.iter().filter_map(|block| block.get(..7)).filter(|head| head.starts_with('4')).collect();
        assert_eq!(heads, ["4.1 The", "4.2 The", "4.3 The", "4.4 The"], "{found:?}");
    }

    #[test]
    fn numbers_at_the_head_of_their_text_stay() {
        let short = ["The Engineer told of the roads that were to be", "mended in the spring."];
        let page = (0..4).fold(
            Specimen::default().text(56, 60, "HALE TOWN COUNCIL").text(56, 104, "All were welcomed."),
            |page, at| {
                let y = 224 + 60 * at;
                page.text(56, y, "7.").lines(110, y, &short)
            },
        );
        let found = blocks(&[page]);
        assert_eq!(found.iter().filter(|block| block.starts_with("7. The Engineer")).count(), 4, "{found:?}");
    }
}
