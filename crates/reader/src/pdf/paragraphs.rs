//! Lines of one column to paragraphs: by spacing, indents, list markers and whether a line was full.

use super::column::Column;
use super::lines::Line;
use super::markers;
use super::piece::Paragraph;

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
                ..Paragraph::of(line)
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
        if self.runs_on() || !self.had_room() && !self.ended_early() { Break::None } else { Break::Tight }
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

    /// Whether a sentence ended where most words had room and only the next, a long one, had not.
    fn ended_early(&self) -> bool {
        const SHORT_WORD: f32 = 3.0;
        self.ended() && self.column.has_room(self.last(), SHORT_WORD * self.line.size)
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
