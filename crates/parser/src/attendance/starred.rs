//! Tables in which a mark has a column of its own: "*", "Ann Vane", beside a legend that says what it stands for.

use model::{Attendance, Span};

use super::entries;
use super::roll::Roll;

/// Reads a table of names with columns of marks beside them; whether it is one.
pub(super) fn read(roll: &mut Roll<'_>, rows: &[Vec<Span>]) -> bool {
    let pairs = pairs(roll, rows);
    for &(mark, name) in &pairs {
        for row in rows {
            person(roll, row.get(mark), row.get(name));
        }
    }
    !pairs.is_empty()
}

/// The columns of marks, each with that of the names they stand beside: all before their names, or all behind.
fn pairs(roll: &Roll<'_>, rows: &[Vec<Span>]) -> Vec<(usize, usize)> {
    let text = roll.text();
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let filled = |column: usize| rows.iter().filter_map(move |row| row.get(column)).filter(|cell| !cell.is_empty());
    let marks = |column: &usize| {
        filled(*column).count() > 1 && filled(*column).all(|cell| roll.status_of(cell.of(text).trim()).is_some())
    };
    let named = |column: usize| filled(column).filter(|cell| entries::is_named(text, **cell)).count() > 1;
    let marks: Vec<usize> = (0..width).filter(marks).collect();
    let before = marks.first() == Some(&0);
    let beside = |mark: usize| if before { Some(mark + 1) } else { mark.checked_sub(1) };
    let pairs = marks.into_iter().filter_map(|mark| Some((mark, beside(mark)?)));
    pairs.filter(|&(_, name)| named(name)).collect()
}

/// Lists the person of a row, or reads what heads those below.
fn person(roll: &mut Roll<'_>, mark: Option<&Span>, name: Option<&Span>) {
    let text = roll.text();
    let Some(cell) = name.filter(|cell| !cell.is_empty()) else { return };
    let status = mark.and_then(|mark| roll.status_of(mark.of(text).trim()));
    let unmarked = if roll.marks_presence() { Attendance::Absent } else { Attendance::Present };
    // What a mark stands beside that is nobody is the legend: "*", "Present (73%)".
    if entries::is_named(text, *cell) {
        let status = status.unwrap_or(unmarked);
        if let Some(entry) = roll.row_entry(*cell, Some(status)) {
            entry.marked = Some(status);
        }
    } else if status.is_none() {
        roll.line(*cell);
    }
}
