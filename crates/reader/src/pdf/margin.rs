//! Notes at the right margin: an action column without rules, initials at the end of a line.

use super::aligned;
use super::column::Column;
use super::lines::Line;
use crate::initials::is_initials;

/// Words that a note may have on one line.
const WORDS: usize = 5;

/// Takes the notes out of the lines of a page.
pub(super) fn take(lines: &mut Vec<Line>, column: &mut Column, text: &str) -> Vec<Line> {
    let references: Vec<f32> = lines
        .iter()
        .filter_map(|line| {
            let at = page_reference(line, text)?;
            (at > 0 && line.gap(at) > line.size).then_some(line.words[at].x0)
        })
        .collect();
    let mut starts: Vec<Option<usize>> = (0..lines.len())
        .map(|index| {
            let line = &lines[index];
            let beside = |other: &Line| (other.y - line.y).abs() < 1.2 * line.size && other.x1 < line.x0;
            let near = &lines[index.saturating_sub(2)..(index + 3).min(lines.len())];
            beyond(line, *column)
                .filter(|&at| at > 0 || near.iter().any(beside))
                .or_else(|| at_edge(line, *column, text))
                .or_else(|| {
                    let at = page_reference(line, text)?;
                    references.iter().any(|x0| (x0 - line.words[at].x0).abs() <= 2.0).then_some(at)
                })
        })
        .collect();
    let known: Vec<f32> = lines.iter().zip(&starts).filter_map(|(line, at)| initials_at(line, (*at)?, text)).collect();
    let ends: Vec<f32> = lines.iter().zip(&starts).filter(|(_, at)| at.is_none()).map(|(line, _)| line.x1).collect();
    for (line, start) in lines.iter().zip(&mut starts) {
        *start = start.or_else(|| in_column(line, &ends, &known, text));
    }
    // The text beside a column of page references ends before it.
    column.x1 = references.iter().copied().fold(column.x1, f32::min);
    let mut notes = Vec::new();
    let mut kept = Vec::with_capacity(lines.len());
    for (line, start) in lines.drain(..).zip(starts) {
        match start {
            Some(at) => {
                let mut words = line.words;
                notes.extend(Line::new(words.split_off(at), line.page));
                kept.extend(Line::new(words, line.page));
            }
            None => kept.push(line),
        }
    }
    *lines = kept;
    notes
}

/// The index of the first of a few words that stand beyond the text's right edge.
fn beyond(line: &Line, column: Column) -> Option<usize> {
    let first = line.words.len().saturating_sub(WORDS);
    let clear = (0.3 * line.size).max(1.4 * aligned::small_gap(line));
    let stands_out = |&index: &usize| {
        let start = line.words[index].x0;
        start > column.x1 - 0.2 * line.size && (index == 0 || line.gap(index) > clear)
    };
    (first..line.words.len()).find(stands_out).filter(|_| column.sure)
}

/// The index of the first word of initials at the text's right edge, behind a gap or on a line of their own.
fn at_edge(line: &Line, column: Column, text: &str) -> Option<usize> {
    let first = line.words.len().saturating_sub(WORDS);
    let wide = |index: &usize| line.gap(*index) > 2.0 * line.size;
    let alone = line.words.len() <= 2 && line.x0 > column.x0 + 0.6 * (column.x1 - column.x0);
    let at = (first.max(1)..line.words.len()).rfind(wide).or_else(|| alone.then_some(0))?;
    let in_columns = (2..at).any(|index| wide(&index));
    let wording = line.words[at..].iter().map(|word| word.text(text)).collect::<Vec<_>>().join(" ");
    let reaches = line.x1 > column.x1 - 3.0 * line.size;
    (!in_columns && reaches && (is_initials(&wording) || is_head(&wording))).then_some(at)
}

/// Where the initials begin that a line has from its word at `at` on, where they are all of it.
fn initials_at(line: &Line, at: usize, text: &str) -> Option<f32> {
    let wording = line.words[at..].iter().map(|word| word.text(text)).collect::<Vec<_>>().join(" ");
    is_initials(&wording).then(|| line.words[at].x0)
}

/// The index of the first word of initials that begin where those of other lines do, however near the text comes to them,
/// where no text goes beyond that place; `ends` are those of the lines without notes.
fn in_column(line: &Line, ends: &[f32], known: &[f32], text: &str) -> Option<usize> {
    let first = line.words.len().saturating_sub(WORDS).max(1);
    // The line itself and others like it go beyond, and a title may.
    let clear = |x0: f32| ends.iter().filter(|&&end| end > x0 + 1.0).count() <= MOST_BEYOND;
    let stands = |x0: f32| known.iter().any(|known| (known - x0).abs() <= 1.0);
    let apart = |at: usize, x0: f32| line.gap(at) > line.size || clear(x0);
    (first..line.words.len()).find(|&at| initials_at(line, at, text).is_some_and(|x0| stands(x0) && apart(at, x0)))
}

/// Most lines that go beyond a column of notes and hold none, those included that come too near to it.
const MOST_BEYOND: usize = 3;

/// The index of the first word of a reference to pages at the end of a line: "(Pages 3 - 10)".
fn page_reference(line: &Line, text: &str) -> Option<usize> {
    let first = line.words.len().saturating_sub(4);
    let at = (first..line.words.len()).find(|&index| {
        matches!(line.words[index].text(text).to_ascii_lowercase().as_str(), "(pages" | "(page" | "pages" | "page")
    })?;
    let counts = |word: &str| word.chars().all(|c| c.is_ascii_digit() || "-–()".contains(c));
    let rest = &line.words[at + 1..];
    (!rest.is_empty() && rest.iter().all(|word| counts(word.text(text)))).then_some(at)
}

/// The head of an action column.
fn is_head(wording: &str) -> bool {
    let wording = wording.trim_end_matches(':').to_ascii_lowercase();
    matches!(wording.as_str(), "action" | "actions" | "action by" | "by whom")
}
