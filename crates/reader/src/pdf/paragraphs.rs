//! Lines of one column to paragraphs: by spacing, indents, list markers and whether a line was full.

use super::column::{Breaks, Column};
use super::lines::Line;
use super::markers;
use super::piece::Paragraph;
use crate::sentence::{self, Ending, MONTHS};

/// Puts the lines of a column together to paragraphs.
pub(super) fn paragraphs(lines: Vec<Line>, column: Column, text: &str) -> Vec<Paragraph> {
    let leading = usual_leading(&lines, column, text);
    let mut found: Vec<Paragraph> = Vec::new();
    let mut rest = lines.into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut run = vec![first];
        while let Some(line) = rest.next_if(|line| !is_spaced(&run[run.len() - 1], line, leading)) {
            run.push(line);
        }
        let column = Breaks::of(&run, text).narrowed(column);
        append(&mut found, run, column, text);
    }
    found
}

/// Whether there is more space between two lines than inside paragraphs.
fn is_spaced(last: &Line, line: &Line, leading: f32) -> bool {
    let size = last.size.max(line.size);
    !(0.3 * size..=(leading + 0.3) * size).contains(&(line.y - last.y))
}

/// Appends the paragraphs of lines that no extra space parts.
fn append(found: &mut Vec<Paragraph>, run: Vec<Line>, column: Column, text: &str) {
    let start = found.len();
    let roster = is_roster(&run, text);
    for line in run {
        let full = !column.has_room(&line, 2.0 * line.size);
        match found[start..].last_mut() {
            Some(open) if !roster && Joint { open, line: &line, column, text }.joins() => {
                open.full = full;
                open.lines.push(line);
            }
            open => {
                let tight = open.is_some();
                found.push(Paragraph {
                    marker_words: markers::words(&line, text),
                    tight,
                    align: column.align(&line),
                    indent: (line.x0 - column.x0).max(0.0),
                    full,
                    ..Paragraph::of(line)
                });
            }
        }
    }
}

/// Whether each of three lines or more begins with a person's title and none is a sentence: one person a line.
fn is_roster(run: &[Line], text: &str) -> bool {
    let is_entry = |line: &Line| {
        let last = line.words.last().map_or("", |word| word.text(text));
        sentence::is_title(line.words[0].text(text)) && !last.ends_with(',') && line.ending(text) == Some(Ending::Open)
    };
    run.len() >= 3 && run.iter().all(is_entry)
}

/// The distance of baselines inside paragraphs, as a share of the font size: where these lines broke, where the page's
/// did, or the smallest one, since paragraphs are never closer to one another than their own lines.
fn usual_leading(lines: &[Line], column: Column, text: &str) -> f32 {
    let distances = lines.windows(2).filter(|pair| (pair[0].size - pair[1].size).abs() < 0.1);
    let smallest = distances
        .map(|pair| (pair[1].y - pair[0].y) / pair[1].size.max(1.0))
        .filter(|share| (1.0..2.0).contains(share))
        .reduce(f32::min);
    Breaks::of(lines, text).leading().or(column.leading).or(smallest).unwrap_or(1.25)
}

/// The place between an open paragraph and the next line.
struct Joint<'a> {
    open: &'a Paragraph,
    line: &'a Line,
    column: Column,
    text: &'a str,
}

impl Joint<'_> {
    /// Whether the line goes on with the paragraph.
    fn joins(&self) -> bool {
        !(self.looks_change() || self.begins_point() || self.is_run_in_heading() || self.is_labelled() || self.moves())
            && (self.runs_on() || !self.had_room() && !self.ended_early())
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
        let first = self.open.first();
        let marker = |line: &Line| line.words[0].text(self.text);
        let sibling = || {
            self.open.marker_words > 0
                && self.line.x0 <= first.x0 + 1.0
                && markers::are_alike(marker(first), marker(self.line))
        };
        markers::words(self.line, self.text) > 0 && (self.had_room() || self.ended() || sibling())
    }

    /// Whether the line begins with bold words as the paragraph does, and the line before ends without.
    fn is_run_in_heading(&self) -> bool {
        let leads = |line: &Line| line.words[0].style.strong && !line.is_strong();
        let open_ended = self.last().words.last().is_some_and(|word| !word.style.strong);
        leads(self.open.first()) && leads(self.line) && open_ended && !self.runs_on()
    }

    /// Whether both the paragraph and the line begin with a label: "4.2 Question:" and "Answer:".
    fn is_labelled(&self) -> bool {
        let begins = |line: &Line, from: usize| {
            let words = || line.words[from..].iter().take(4).map(|word| word.text(self.text));
            words().any(|word| word.ends_with(':'))
                && sentence::starts_with_label(&words().collect::<Vec<_>>().join(" "))
        };
        begins(self.line, 0) && !self.runs_on() && begins(self.open.first(), self.open.marker_words)
    }

    /// Whether both lines have the same middle and neither edge in common.
    fn is_centred(&self) -> bool {
        let (last, line) = (self.last(), self.line);
        let (left, right) = (line.x0 - last.x0, line.x1 - last.x1);
        left.abs() > 0.2 * line.size && (left + right).abs() <= 0.1 * line.size
    }

    /// Whether the left edge is not where the paragraph's next line would begin.
    fn moves(&self) -> bool {
        if self.is_centred() {
            return false;
        }
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
        let (last, word) = (self.last(), self.line.first_word_width());
        if self.is_centred() { self.column.has_room_around(last, word) } else { self.column.has_room(last, word) }
    }

    /// Whether a sentence ended where most words had room and only the next, a long one, had not; a short line that was
    /// justified had room.
    fn ended_early(&self) -> bool {
        const LONG_WORD: f32 = 5.0;
        let last = self.last();
        self.ended() && (last.is_stretched() || self.column.has_room(last, LONG_WORD * self.line.size))
    }

    /// Whether the wording shows that a sentence goes on.
    fn runs_on(&self) -> bool {
        if matches!(self.last().ending(self.text), Some(Ending::Cut | Ending::Hanging)) {
            return true;
        }
        if self.parts_date() {
            return true;
        }
        let begins_small =
            self.line.words.first().is_some_and(|word| word.text(self.text).starts_with(char::is_lowercase));
        begins_small && !self.ended() && !self.is_typed_title()
    }

    /// Whether the line begins with the year of the month that the line before ends with: "held on 10 September | 2024 were".
    fn parts_date(&self) -> bool {
        let words = &self.last().words;
        let day = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let dated = match &words[..] {
            [.., before, month] => day(before.text(self.text)) && MONTHS.contains(&month.text(self.text)),
            _ => false,
        };
        let year = self.line.words.first().map_or("", |word| word.text(self.text));
        let year = year.trim_end_matches([',', '.', ';', ':', ')']);
        let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        dated && is_year && (year.starts_with("19") || year.starts_with("20"))
    }

    /// Whether all there is of the paragraph is a number and less than half a line: its end was typed.
    fn is_typed_title(&self) -> bool {
        let half = (self.column.x1 - self.last().x0) / 2.0;
        self.open.marker_words > 0 && self.open.lines.len() == 1 && self.column.has_room(self.last(), half)
    }

    fn ended(&self) -> bool {
        self.last().ends_sentence(self.text)
    }
}
