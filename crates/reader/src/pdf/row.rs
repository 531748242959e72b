//! The order in which the cells of a row are read: a note in a narrow last column stands behind what it is set beside.

use super::piece::{Paragraph, Row, Table};

/// The widest share of a table that a column of notes takes up.
const NARROW: f32 = 0.25;

/// A paragraph of a row and its column.
type Placed<'a> = (usize, &'a Paragraph);

impl Table {
    /// The paragraphs of a row, cell by cell; but where notes in the last cell are set at the height of what they belong
    /// to, each of them behind the paragraph of the cell before that it stands beside.
    pub(super) fn reading_order<'a>(&self, row: &'a Row) -> Vec<Placed<'a>> {
        let by_cell =
            || row.cells.iter().flat_map(|cell| cell.paragraphs.iter().map(move |paragraph| (cell.column, paragraph)));
        let [.., prose, notes] = &row.cells[..] else { return by_cell().collect() };
        if !self.is_narrow(notes.column) || !are_set_beside(&notes.paragraphs, &prose.paragraphs) {
            return by_cell().collect();
        }
        let mut pending = notes.paragraphs.iter().peekable();
        let mut found = Vec::new();
        let mut before = by_cell().take_while(|&(column, _)| column != notes.column).peekable();
        while let Some((column, paragraph)) = before.next() {
            found.push((column, paragraph));
            let next = before.peek().map(|&(_, next)| upper_edge(next));
            while let Some(note) =
                pending.next_if(|note| column == prose.column && next.is_some_and(|next| level(note) < next))
            {
                found.push((notes.column, note));
            }
        }
        found.extend(pending.map(|note| (notes.column, note)));
        found
    }

    /// Whether a column is the last of a ruled table and much narrower than the whole.
    fn is_narrow(&self, column: usize) -> bool {
        let [left, .., last, right] = self.xs[..] else { return false };
        column + 2 == self.xs.len() && right - last < NARROW * (right - left)
    }
}

/// Whether short notes were moved down to stand beside some of the paragraphs. A note at the top of its cell or in the
/// middle of it stands where the program put it, and may be for any of them.
fn are_set_beside(notes: &[Paragraph], prose: &[Paragraph]) -> bool {
    let ([first, ..], [top, .., bottom]) = (notes, prose) else { return false };
    let lines = |paragraphs: &[Paragraph]| paragraphs.iter().map(|paragraph| paragraph.lines.len()).sum::<usize>();
    let size = top.first().size;
    let below = |note: &Paragraph| baseline(note) > (baseline(top).0, baseline(top).1 + 0.9 * size);
    lines(notes) * 2 < lines(prose) && notes.iter().any(below) && !(notes.len() == 1 && is_centred(first, top, bottom))
}

/// Whether a note stands half way between the top of the first paragraph and the foot of the last.
fn is_centred(note: &Paragraph, top: &Paragraph, bottom: &Paragraph) -> bool {
    let middle = f32::midpoint(top.first().top(), bottom.last().bottom());
    let own = f32::midpoint(note.first().top(), note.last().bottom());
    top.first().page == bottom.last().page && (middle - own).abs() < note.first().size
}

/// Page and baseline of the first line.
fn baseline(paragraph: &Paragraph) -> (u32, f32) {
    (paragraph.first().page, paragraph.first().y)
}

/// Page and height that a note stands at: that of its first line, or half a line lower where it has more, as those are
/// set around the line that they belong to.
fn level(note: &Paragraph) -> (u32, f32) {
    let half = if note.lines.len() > 1 { HALF_LINE * note.first().size } else { 0.0 };
    (note.first().page, note.first().y + half)
}

/// Half the distance of two lines, in font sizes.
const HALF_LINE: f32 = 0.6;

/// Page and upper edge of the first line.
fn upper_edge(paragraph: &Paragraph) -> (u32, f32) {
    (paragraph.first().page, paragraph.first().top())
}

#[cfg(test)]
mod tests {
    use crate::pdf::specimen::{Specimen, blocks};

    /// A row of minutes with two paragraphs of three lines, and notes at some heights.
    fn row(notes: &[(u32, &str)]) -> Vec<String> {
        let prose = [
            "a. The Head told of the clubs that were run before",
            "and of those that might begin in the summer. It",
            "was agreed that a plan be drawn up.",
            "b. There are two vacancies. The Clerk will put up",
            "a notice at the gate of the school and ask in the",
            "village.",
        ];
        let page =
            Specimen::default().grid(&[50, 130, 430, 520], &[90, 190]).text(56, 104, "4.").lines(136, 104, &prose);
        blocks(&[notes.iter().fold(page, |page, &(y, note)| page.text(436, y, note))])
            .into_iter()
            .map(|block| block.chars().take(8).collect())
            .collect()
    }

    #[test]
    fn notes_stand_behind_what_they_are_set_beside() {
        assert_eq!(row(&[(132, "Head"), (160, "Clerk")]), ["0.0 4.", "0.1 a. T", "0.2 Head", "0.1 b. T", "0.2 Cler"]);
        assert_eq!(row(&[(118, "Head")]), ["0.0 4.", "0.1 a. T", "0.2 Head", "0.1 b. T"]);
    }

    #[test]
    fn a_note_of_two_lines_is_set_around_the_line_that_it_belongs_to() {
        let around = row(&[(134, "Head"), (148, "and Clerk")]);
        assert_eq!(around, ["0.0 4.", "0.1 a. T", "0.1 b. T", "0.2 Head"]);
    }

    #[test]
    fn a_note_that_nobody_moved_stands_behind_the_whole_row() {
        assert_eq!(row(&[(104, "Head")]), ["0.0 4.", "0.1 a. T", "0.1 b. T", "0.2 Head"]);
        assert_eq!(row(&[(139, "Head")]), ["0.0 4.", "0.1 a. T", "0.1 b. T", "0.2 Head"]);
    }
}
