//! Tables without rules: lines whose parts stand in the same columns.

use std::ops::Range;

use super::lines::Line;
use super::markers;

/// A gap this wide, as a share of the font size, may part two columns.
const GAP: f32 = 1.2;

/// A gap this wide parts two columns where the drawing jumps.
const JUMP: f32 = 0.7;

/// Lines so far apart, as a share of the font size, have a blank one between them.
const BLANK: f32 = 1.9;

/// A number that stands so far before the first column, as a share of the font size, is none of the table's.
const OUTDENT: f32 = 2.0;

/// Lines that make a table, and its columns.
#[derive(Debug)]
pub(super) struct Region {
    /// The lines.
    pub(super) lines: Range<usize>,
    /// Left and right edge of each column's text.
    pub(super) columns: Vec<(f32, f32)>,
}

/// The parts of a line that wide gaps make, as ranges of its words; a list marker belongs to what follows.
///
/// A line that was drawn in several goes has its columns where the drawing jumps; justified text has wide gaps besides.
pub(super) fn segments(line: &Line, text: &str) -> Vec<Range<usize>> {
    if line.is_stretched() {
        return std::iter::once(0..line.words.len()).collect();
    }
    let jumps = |index: usize| line.words[index].start != line.words[index - 1].end;
    let jumping = (1..line.words.len()).any(|index| jumps(index) && line.gap(index) > 0.3 * line.size);
    let usual = (2.2 * small_gap(line)).clamp(GAP * line.size, 2.0 * line.size);
    let behind_marker = |index: usize| index == 1 && markers::is_label(line.words[0].text(text));
    let is_wide = |index: usize| {
        let wide = match (jumping, jumps(index)) {
            (true, true) => JUMP * line.size,
            (true, false) => usual.max(4.0 * line.size),
            (false, _) => usual,
        };
        line.gap(index) > wide && !behind_marker(index)
    };
    let mut parts = Vec::new();
    let mut start = 0;
    for index in (1..line.words.len()).filter(|&index| is_wide(index)) {
        parts.push(start..index);
        start = index;
    }
    parts.push(start..line.words.len());
    parts
}

/// One of the smaller gaps of a line of four words or more: in justified lines they are wide too.
pub(super) fn small_gap(line: &Line) -> f32 {
    if line.words.len() < 4 {
        return 0.0;
    }
    let mut gaps: Vec<f32> = (1..line.words.len()).map(|index| line.gap(index)).collect();
    gaps.sort_by(f32::total_cmp);
    gaps[gaps.len() / 4]
}

/// The tables among the lines of a page.
pub(super) fn regions(lines: &[Line], text: &str) -> Vec<Region> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        match Region::from(lines, at, text) {
            Some(region) if !region.is_list(lines, text) => {
                at = region.lines.end;
                found.push(region);
            }
            Some(region) if region.names_numbers(&lines[at], text) => at = region.lines.end,
            _ => at += 1,
        }
    }
    found
}

impl Region {
    /// The table, or the list of numbered text, that begins with the line `first`.
    fn from(lines: &[Line], first: usize, text: &str) -> Option<Self> {
        if segments(&lines[first], text).len() < 2 {
            return None;
        }
        let ahead = lines[first..].iter().take(4).flat_map(|line| extents(line, &segments(line, text)));
        let anchors = Self { lines: 0..0, columns: ahead.collect() };
        let parts = anchors.split(&lines[first], text);
        let mut region = Self { lines: first..first + 1, columns: extents(&lines[first], &parts) };
        let mut many = 1;
        let mut row = first;
        for at in first + 1..lines.len() {
            let (line, before) = (&lines[at], &lines[at - 1]);
            let apart = line.y - before.y > 3.5 * line.size.max(before.size);
            if apart || region.is_numbered_before(line, text) || region.gives_way_to(&lines[at - 1..], text) {
                break;
            }
            let near = line.y - before.y < 1.8 * line.size;
            let parts = if near { region.split(line, text) } else { segments(line, text) };
            let Some(columns) = region.widened(&extents(line, &parts)) else { break };
            let hangs = parts.len() == 1
                && line.y - before.y < 1.6 * line.size
                && (line.x0 > columns[0].1 || is_drawn_before_end(line, &lines[row]));
            let listed = many >= 2 && region.goes_on_with(line, &lines[row - 1..=row], text);
            if parts.len() >= 2 || (hangs || listed) && region.lines.end == at {
                region.lines.end = at + 1;
                if parts.len() >= 2 || listed {
                    row = at;
                }
                many += usize::from(parts.len() >= 2);
                region.columns = columns;
            } else if line.x0 > lines[first].x0 + 0.5 * line.size || at > region.lines.end + 1 {
                break;
            }
        }
        (many >= 2 && region.is_aligned(lines, text)).then_some(region)
    }

    /// Whether behind a blank line a table of other columns begins; `lines` are the last one and those that follow.
    fn gives_way_to(&self, lines: &[Line], text: &str) -> bool {
        let [last, line, ..] = lines else { return false };
        if line.y - last.y < BLANK * line.size {
            return false;
        }
        let ahead = lines[1..].iter().take(4).flat_map(|line| extents(line, &segments(line, text)));
        let anchors = Self { lines: 0..0, columns: ahead.collect() };
        let parts = anchors.split(line, text);
        parts.len() > self.columns.len() && self.widened(&extents(line, &parts)).is_none()
    }

    /// Whether a line below two rows is a row of which only the first cell is filled: as far below as they are apart.
    fn goes_on_with(&self, line: &Line, rows: &[Line], text: &str) -> bool {
        let [above, last] = rows else { return false };
        let in_first = (line.x0 - self.columns[0].0).abs() <= 1.0 && line.x1 < self.columns[1].0;
        let pitch = ((line.y - last.y) - (last.y - above.y)).abs() <= 0.1 * line.size;
        let alike = line.is_strong() == last.is_strong() && markers::words(line, text) == 0;
        let begins = !line.words[0].text(text).starts_with(char::is_lowercase);
        in_first && pitch && alike && begins
    }

    /// Whether a line names the columns of numbered text: "Item | Minute".
    fn names_numbers(&self, line: &Line, text: &str) -> bool {
        let parts = self.split(line, text);
        parts.len() > 1 && NUMBERS.contains(&words(line, &parts[0], text).join(" ").to_lowercase().as_str())
    }

    /// Whether a line begins with a number that stands out before the first column: the next item.
    fn is_numbered_before(&self, line: &Line, text: &str) -> bool {
        line.x0 < self.columns[0].0 - OUTDENT * line.size && markers::is_label(line.words[0].text(text))
    }

    /// The parts of a line in this table: where a column begins, a narrow gap parts them too.
    pub(super) fn split(&self, line: &Line, text: &str) -> Vec<Range<usize>> {
        let mut parts = Vec::new();
        let narrow = 0.2 * line.size;
        let clear = |index: usize| {
            let (before, word) = (&line.words[index - 1], &line.words[index]);
            match word.spaced {
                true => (1.03 * small_gap(line)).max(narrow),
                // A cell that is filled to its edge touches the next one, which was drawn after all its lines.
                false if word.start > before.end => 0.0,
                false => narrow,
            }
        };
        for part in segments(line, text) {
            let mut start = part.start;
            for index in part.start + 1..part.end {
                let begins = self.columns.iter().skip(1).any(|column| (column.0 - line.words[index].x0).abs() <= 2.0);
                let reaches_back = self
                    .columns
                    .iter()
                    .any(|column| column.1 > line.words[start].x0 && column.1 < line.words[index].x0 + 2.0);
                if begins && reaches_back && line.gap(index) >= clear(index) {
                    parts.push(start..index);
                    start = index;
                }
            }
            parts.push(start..part.end);
        }
        parts
    }

    /// The column that a stretch lies in.
    pub(super) fn column_of(&self, x0: f32, x1: f32) -> usize {
        let overlap = |column: &(f32, f32)| column.1.min(x1) - column.0.max(x0);
        let best =
            (0..self.columns.len()).max_by(|&a, &b| overlap(&self.columns[a]).total_cmp(&overlap(&self.columns[b])));
        best.unwrap_or(0)
    }

    /// The columns with the parts of one more line in them; `None` where a part lies across two columns.
    fn widened(&self, parts: &[(f32, f32)]) -> Option<Vec<(f32, f32)>> {
        let mut columns = self.columns.clone();
        for (index, &(x0, x1)) in parts.iter().enumerate() {
            let mut touched = columns.iter_mut().filter(|column| column.0 < x1 && column.1 > x0);
            match (touched.next(), touched.next()) {
                (None, _) => columns.push((x0, x1)),
                (Some(column), None) => *column = (column.0.min(x0), column.1.max(x1)),
                _ => return None,
            }
            columns.sort_by(|a, b| a.0.total_cmp(&b.0));
            let before = index.checked_sub(1).map(|before| parts[before].0);
            if before.is_some_and(|before| {
                columns.iter().any(|column| (column.0..=column.1).contains(&before) && column.1 >= x0)
            }) {
                return None;
            }
        }
        columns.windows(2).all(|pair| pair[0].1 <= pair[1].0).then_some(columns)
    }

    /// Whether a column behind the first has two parts with one edge in common.
    fn is_aligned(&self, lines: &[Line], text: &str) -> bool {
        let mut edges: Vec<Vec<(f32, f32)>> = vec![Vec::new(); self.columns.len()];
        // A line of one part goes on with the cell above it.
        let rows = lines[self.lines.clone()].iter().map(|line| extents(line, &self.split(line, text)));
        for parts in rows.filter(|parts| parts.len() > 1) {
            for (x0, x1) in parts {
                edges[self.column_of(x0, x1)].push((x0, x1));
            }
        }
        let together = |a: f32, b: f32| (a - b).abs() <= 2.0;
        edges.iter().skip(1).any(|parts| {
            parts.iter().enumerate().any(|(index, a)| {
                parts[..index]
                    .iter()
                    .any(|b| together(a.0, b.0) || together(a.1, b.1) || together(a.0 + a.1, b.0 + b.1))
            })
        })
    }

    /// Whether the first of two columns only numbers or labels the second: a list, not a table, even where a bold line or
    /// the names of its columns head it.
    fn is_list(&self, lines: &[Line], text: &str) -> bool {
        let lines = &lines[self.lines.clone()];
        let numbered = self.names_numbers(&lines[0], text);
        let lines = if numbered || lines.len() > 2 && lines[0].is_strong() { &lines[1..] } else { lines };
        let is_number = |head: &[&str]| {
            head.len() <= 2 && head.iter().all(|word| markers::is_label(word))
                || numbered && head.len() <= 3 && head.iter().any(|word| word.contains(|c: char| c.is_ascii_digit()))
        };
        (numbered || self.columns.len() == 2)
            && lines.iter().all(|line| {
                let parts = self.split(line, text);
                let head = words(line, &parts[0], text);
                parts.len() < 2
                    || head.last().is_some_and(|word| word.ends_with(':'))
                    || line.words[parts[1].start].text(text).starts_with(['…', '.', '_'])
                    || (parts.len() == 2 || !numbered) && is_number(&head)
            })
    }
}

/// What the column of the numbers of items is called, in small letters.
const NUMBERS: [&str; 9] =
    ["agenda item", "item", "item no", "item no.", "min no.", "minute no", "minute no.", "no", "no."];

/// Whether a line was drawn before the last line of several cells had ended: the rest of one of them.
fn is_drawn_before_end(line: &Line, row: &Line) -> bool {
    line.words[0].start < row.words[row.words.len() - 1].start
}

/// The wording of each word of a part of a line.
fn words<'t>(line: &Line, part: &Range<usize>, text: &'t str) -> Vec<&'t str> {
    line.words[part.clone()].iter().map(|word| word.text(text)).collect()
}

fn extents(line: &Line, parts: &[Range<usize>]) -> Vec<(f32, f32)> {
    parts.iter().map(|part| (line.words[part.start].x0, line.words[part.end - 1].x1)).collect()
}

/// Lines that stand side by side on baselines that differ a little are one line.
pub(super) fn side_by_side(lines: Vec<Line>) -> Vec<Line> {
    let mut bands: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        match bands.last_mut() {
            Some(last) if line.y - last.y <= 0.6 * line.size.min(last.size) && apart(last, &line) => {
                let page = last.page;
                let (y, size) = (last.y, last.size);
                let mut words = std::mem::take(&mut last.words);
                words.extend(line.words);
                words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
                if let Some(band) = Line::new(words, page) {
                    *last = Line { y, size, ..band };
                }
            }
            _ => bands.push(line),
        }
    }
    bands
}

fn apart(a: &Line, b: &Line) -> bool {
    let room = a.size.max(b.size);
    b.words.iter().all(|word| a.words.iter().all(|other| word.x0 > other.x1 + room || word.x1 < other.x0 - room))
}

#[cfg(test)]
mod tests {
    use crate::pdf::specimen::{Specimen, blocks};

    #[test]
    fn names_over_the_columns_of_numbered_text_make_no_table_of_it() {
        let head = |last: &str| Specimen::default().text(56, 104, "Item").text(136, 104, "Minute").text(450, 104, last);
        let items = |page: Specimen, numbers: [&str; 2]| {
            let first = page.text(56, 118, numbers[0]).text(136, 118, "Welcome");
            let below =
                first.lines(136, 132, &["The Chair welcomed those who had come and told them", "of the fire exits."]);
            below.text(56, 160, numbers[1]).text(136, 160, "Apologies").text(136, 174, "There were none.")
        };
        let plain = blocks(&[items(head("Action"), ["1", "2"])]);
        assert!(plain.iter().any(|block| block == "1 Welcome"), "{plain:?}");
        let set_apart = blocks(&[items(head("Action"), ["FGB 4/21", "FGB 5/21"])]);
        assert!(set_apart.iter().any(|block| block == "FGB 4/21 Welcome"), "{set_apart:?}");
    }
}
