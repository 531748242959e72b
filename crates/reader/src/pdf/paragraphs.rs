//! Lines of one column to paragraphs: by spacing, indents, list markers and whether a line was full.

use model::Align;

use super::lines::Line;
use super::markers;
use super::piece::Paragraph;

/// The width that text may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Left edge of the text.
    pub(super) x0: f32,
    /// Right edge of the text.
    pub(super) x1: f32,
}

impl Column {
    /// The smallest column around all lines.
    pub(super) fn around(lines: &[Line]) -> Self {
        let x0 = lines.iter().map(|line| line.x0).fold(f32::MAX, f32::min);
        let x1 = lines.iter().map(|line| line.x1).fold(f32::MIN, f32::max);
        Self { x0, x1 }
    }

    /// The column of a page: its right edge is one that several lines reach, or else the page before's.
    pub(super) fn of_page(lines: &[Line], before: Option<Self>) -> Self {
        const REACH: f32 = 2.0;
        let around = Self::around(lines);
        let mut ends: Vec<f32> = lines.iter().map(|line| line.x1).collect();
        ends.sort_by(|a, b| b.total_cmp(a));
        let reached = |end: &&f32| {
            let near = ends.iter().filter(|other| (0.0..=REACH * 12.0).contains(&(**end - **other))).count();
            near >= 4 || near * 4 >= ends.len()
        };
        let x1 = ends.iter().find(reached).copied().unwrap_or(around.x1);
        match before {
            Some(before) if ends.len() < 8 && before.x1 > x1 && before.x0 < x1 => Self { x0: around.x0.min(before.x0), ..before },
            _ => Self { x1, ..around },
        }
    }

    fn align(self, line: &Line) -> Align {
        let (left, right) = (line.x0 - self.x0, self.x1 - line.x1);
        if left > 4.0 * line.size && right < 0.5 * line.size {
            Align::Right
        } else if left > 2.0 * line.size && (left - right).abs() < (0.06 * (self.x1 - self.x0)).max(line.size) {
            Align::Centre
        } else {
            Align::Left
        }
    }

    /// Whether a word that wide had room at the end of a line.
    fn has_room(self, line: &Line, width: f32) -> bool {
        line.x1 + 0.25 * line.size + width < self.x1 - 0.1 * line.size
    }
}

/// Puts the lines of a column together to paragraphs.
pub(super) fn paragraphs(lines: Vec<Line>, column: Column, text: &str) -> Vec<Paragraph> {
    let leading = usual_leading(&lines);
    let mut found: Vec<Paragraph> = Vec::new();
    for line in lines {
        let joint = found.last().map(|open| Joint { open, line: &line, column, leading, text });
        match joint.as_ref().map_or(Break::Spaced, Joint::kind) {
            Break::None => {
                if let Some(open) = found.last_mut() {
                    open.full = !column.has_room(&line, 2.0 * line.size);
                    open.lines.push(line);
                }
            }
            kind => found.push(Paragraph {
                marker_words: markers::words(&line, text),
                tight: kind == Break::Tight,
                align: column.align(&line),
                indent: (line.x0 - column.x0).max(0.0),
                full: !column.has_room(&line, 2.0 * line.size),
                lines: vec![line],
            }),
        }
    }
    found
}

/// The distance of baselines inside paragraphs, as a share of the font size: the commonest one.
fn usual_leading(lines: &[Line]) -> f32 {
    let mut counts = [0_u32; 40];
    for pair in lines.windows(2) {
        let share = (pair[1].y - pair[0].y) / pair[1].size.max(1.0);
        if (0.9..2.0).contains(&share) {
            counts[(share * 20.0) as usize] += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    match counts.iter().position(|&count| count == most) {
        Some(at) if most > 0 => (at as f32 + 1.0) / 20.0,
        _ => 1.25,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Break {
    None,
    Tight,
    Spaced,
}

/// The place between an open paragraph and the next line.
struct Joint<'a> {
    open: &'a Paragraph,
    line: &'a Line,
    column: Column,
    leading: f32,
    text: &'a str,
}

impl Joint<'_> {
    fn kind(&self) -> Break {
        let last = self.last();
        let distance = self.line.y - last.y;
        let size = last.size.max(self.line.size);
        if distance > (self.leading + 0.3) * size || distance < 0.3 * size {
            return Break::Spaced;
        }
        if self.looks_change() || self.begins_point() || self.moves() {
            return Break::Tight;
        }
        if self.runs_on() || !self.had_room() { Break::None } else { Break::Tight }
    }

    fn last(&self) -> &Line {
        self.open.last()
    }

    fn looks_change(&self) -> bool {
        let last = self.last();
        (last.size - self.line.size).abs() > 0.1 * last.size
            || last.is_strong() != self.line.is_strong()
                && self.open.lines.iter().all(Line::is_strong)
                && self.had_room()
    }

    fn begins_point(&self) -> bool {
        markers::words(self.line, self.text) > 0
            && (self.had_room()
                || self.ended()
                || self.open.marker_words > 0 && self.line.x0 <= self.open.lines[0].x0 + 1.0)
    }

    /// Whether the left edge is not where the paragraph's next line would begin.
    fn moves(&self) -> bool {
        let first = &self.open.lines[0];
        let size = self.line.size;
        let shift = self.line.x0 - self.last().x0;
        if self.open.lines.len() > 1 {
            return shift.abs() > 0.6 * size;
        }
        let hangs = (1..first.words.len())
            .filter(|&index| index == self.open.marker_words || first.gap(index) > size)
            .any(|index| (self.line.x0 - first.words[index].x0).abs() <= 0.8 * size);
        shift.abs() > 0.6 * size && !hangs && self.had_room()
    }

    /// Whether the line before had room for the first word of this one: its end was meant.
    fn had_room(&self) -> bool {
        let Some(word) = self.line.words.first() else { return false };
        self.column.has_room(self.last(), word.x1 - word.x0)
    }

    /// Whether the wording shows that a sentence goes on.
    fn runs_on(&self) -> bool {
        let begins_small =
            self.line.words.first().is_some_and(|word| word.text(self.text).starts_with(char::is_lowercase));
        begins_small && !self.ended()
    }

    fn ended(&self) -> bool {
        self.last().words.last().is_some_and(|word| word.text(self.text).ends_with(['.', ':', ';', '!', '?']))
    }
}
