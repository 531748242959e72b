//! Paragraphs and tables that a page break cuts in two, put together again.

use super::layout::same_edges;
use super::lines::Line;
use super::piece::{Paragraph, Piece, Row, Table, TableCell};
use crate::sentence::{Ending, MONTHS};

/// Puts the pieces of the next page behind those of the pages before it.
pub(super) fn append(pieces: &mut Vec<Piece>, mut next: Vec<Piece>, text: &str) {
    if let Some(Piece::Table(open)) = pieces.last() {
        take_in_cells(open, &mut next);
    }
    if let Some(first) = next.first_mut() {
        let joined = match (pieces.iter_mut().rev().find(|piece| !matches!(piece, Piece::Note(_))), first) {
            (Some(Piece::Paragraph(open)), Piece::Paragraph(rest)) => {
                let goes_on = continues(open, rest, text);
                if goes_on {
                    open.lines.append(&mut rest.lines);
                    open.full = rest.full;
                }
                goes_on
            }
            (Some(Piece::Table(open)), Piece::Table(rest)) => {
                let same = same_edges(&open.xs, &rest.xs);
                if same {
                    append_rows(open, std::mem::take(&mut rest.rows), text);
                }
                same
            }
            _ => false,
        };
        if joined {
            next.remove(0);
        }
    }
    pieces.append(&mut next);
}

/// Puts paragraphs that stand at the top of a page in one column of the open table, above the rest of that table, into
/// the table: what a page break left of its last row.
fn take_in_cells(open: &Table, next: &mut Vec<Piece>) {
    let at = next.iter().take_while(|piece| matches!(piece, Piece::Paragraph(_))).count();
    let column = |paragraph: &Paragraph| open.xs.iter().position(|x| (x - paragraph.first().x0).abs() <= 2.0);
    let Some(Piece::Paragraph(first)) = next.first() else { return };
    let Some(column) = column(first)
        .filter(|&column| column > 0 && at < 3)
        .filter(|&own| next[..at].iter().flat_map(Piece::paragraphs).all(|paragraph| column(paragraph) == Some(own)))
    else {
        return;
    };
    if !matches!(&next.get(at), Some(Piece::Table(rest)) if same_edges(&open.xs, &rest.xs)) {
        return;
    }
    let paragraphs = next.drain(..at).flat_map(|piece| piece.paragraphs().cloned().collect::<Vec<_>>()).collect();
    if let Some(Piece::Table(rest)) = next.first_mut() {
        rest.rows.insert(0, Row { cells: vec![TableCell { column, paragraphs }], header: false });
    }
}

/// Whether the first paragraph of a page goes on with the last one of the page before.
fn continues(open: &Paragraph, rest: &Paragraph, text: &str) -> bool {
    let (last, first) = (open.last(), rest.first());
    if rest.marker_words > 0 || (last.size - first.size).abs() > 0.1 * last.size {
        return false;
    }
    let first_word = first.words[0].text(text);
    let begins_small = first_word.starts_with(char::is_lowercase);
    let same_look = last.is_strong() == first.is_strong() && rest.align == open.align;
    // "to be signed by 14 | October 2026", "on behalf of the | Parish Council"
    let cut = last.is_strong() == first.is_strong() && (parts_day(last, first_word, text) || is_cut(last, text));
    !last.ends_sentence(text) && (begins_small || cut || open.full && same_look)
}

/// Whether a line ends in a word that ends nothing: "the", "of".
fn is_cut(last: &Line, text: &str) -> bool {
    last.words.len() > 1 && last.ending(text) == Some(Ending::Cut)
}

/// Whether a line ends in the day of the month that the next one begins with.
fn parts_day(last: &Line, month: &str, text: &str) -> bool {
    let [.., day] = &last.words[..] else { return false };
    let day = day.text(text);
    let figures = day.trim_end_matches(char::is_alphabetic);
    let ordinal = matches!(&day[figures.len()..], "" | "st" | "nd" | "rd" | "th");
    let is_day = ordinal && figures.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    last.words.len() > 1 && is_day && MONTHS.contains(&month.trim_end_matches([',', '.', ';', ':', ')']))
}

fn append_rows(open: &mut Table, mut rows: Vec<Row>, text: &str) {
    if rows.first().is_some_and(|row| {
        open.rows.first().is_some_and(|head| head.header && wording(head, text) == wording(row, text))
    }) {
        rows.remove(0);
    }
    if let (Some(last), Some(first)) = (open.rows.last_mut(), rows.first())
        && row_continues(last, first, text)
    {
        let first = rows.remove(0);
        let (foot, head) = (foot(last), head(&first));
        for mut cell in first.cells {
            match last.cells.iter_mut().find(|open| open.column == cell.column) {
                Some(open) => {
                    let cut = |open: &Paragraph, rest: &Paragraph| {
                        let at_foot = open.last().bottom() > foot - LINE * open.last().size;
                        at_foot && rest.first().top() < head + LINE * rest.first().size && continues(open, rest, text)
                    };
                    if let (Some(open), Some(rest)) = (open.paragraphs.last_mut(), cell.paragraphs.first_mut())
                        && cut(open, rest)
                    {
                        open.lines.append(&mut rest.lines);
                        cell.paragraphs.remove(0);
                    }
                    open.paragraphs.append(&mut cell.paragraphs);
                }
                None => last.cells.push(cell),
            }
        }
        last.cells.sort_by_key(|cell| cell.column);
    }
    open.rows.append(&mut rows);
}

/// How far from the edge of a row that a page break cuts its text may end, in font sizes.
const LINE: f32 = 1.5;

/// The lower edge of what a row holds on its last page.
fn foot(row: &Row) -> f32 {
    let last = || row.cells.iter().filter_map(|cell| cell.paragraphs.last()).map(Paragraph::last);
    let page = last().map(|line| line.page).max();
    last().filter(|line| Some(line.page) == page).map(Line::bottom).fold(f32::MIN, f32::max)
}

/// The upper edge of what a row holds.
fn head(row: &Row) -> f32 {
    row.cells
        .iter()
        .filter_map(|cell| cell.paragraphs.first())
        .map(|first| first.first().top())
        .fold(f32::MAX, f32::min)
}

fn wording(row: &Row, text: &str) -> String {
    let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
    paragraphs.map(|paragraph| paragraph.text(text)).collect::<Vec<_>>().join("\t")
}

/// Whether the first row of a page is the rest of the last row of the page before: its first cell is empty, or goes on.
fn row_continues(last: &Row, first: &Row, text: &str) -> bool {
    let key = |row: &Row| row.cells.first().map_or(0, |cell| cell.column);
    if key(first) > key(last) {
        return true;
    }
    first.cells.iter().all(|cell| {
        let above = last.cells.iter().find(|open| open.column == cell.column);
        let open = above.and_then(|open| open.paragraphs.last());
        open.zip(cell.paragraphs.first()).is_some_and(|(open, rest)| continues(open, rest, text))
    })
}
