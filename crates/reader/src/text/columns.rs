//! Columns that a text file sets apart with spaces or tabs: tables, and a column of notes at the right.

use crate::initials::is_initials;

/// Blanks that part two columns.
const GAP: usize = 3;
/// Blanks that part two columns after a full stop, where some typists leave three.
const GAP_AFTER_STOP: usize = 8;
/// Columns between tab stops.
const TAB: usize = 8;
/// Longest line, in bytes, that may be set in columns.
const LONGEST: usize = 240;
/// Longest note at the right, in bytes: initials, "ACTION", a name.
const LONGEST_NOTE: usize = 20;
/// The first column of a line that a note may begin at.
const FIRST_NOTE: usize = 50;
/// Shortest text, in bytes, that a note stands beside.
const SHORTEST_BODY: usize = 25;
/// Columns by which notes may stand further left than most.
const SLACK: usize = 6;

/// Words of a line between two wide gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    pub(super) text: &'a str,
    /// First column and the one after the last.
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The pieces of a line; one where the line has no wide gap.
pub(super) fn pieces(line: &str) -> Vec<Piece<'_>> {
    let indent = indent(line);
    let content = line.trim();
    let whole = Piece { text: content, start: indent, end: indent + content.chars().count() };
    if content.len() > LONGEST || !(content.contains("   ") || content.contains('\t')) {
        return vec![whole];
    }
    split(line)
}

fn split(line: &str) -> Vec<Piece<'_>> {
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let (mut column, mut from) = (0, 0);
    for (at, c) in line.char_indices() {
        let next = if c == '\t' { column / TAB * TAB + TAB } else { column + 1 };
        if !c.is_whitespace() {
            let end = at + c.len_utf8();
            let is_wide = |last: &Piece<'_>| {
                let least = if last.text.ends_with(['.', '?', '!', ',', ';']) { GAP_AFTER_STOP } else { GAP };
                column - last.end >= least || line[from..at].contains('\t')
            };
            if pieces.last().is_none_or(is_wide) {
                pieces.push(Piece { text: &line[at..end], start: column, end: next });
            } else if let Some(last) = pieces.last_mut() {
                let start = from - last.text.len();
                *last = Piece { text: &line[start..end], start: last.start, end: next };
            }
            from = end;
        }
        column = next;
    }
    pieces
}

/// Columns of white space before a line's first character.
pub(super) fn indent(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).fold(0, |column, c| match c {
        '\t' => column / TAB * TAB + TAB,
        _ => column + 1,
    })
}

/// Whether a line reads across its gaps: after a number or a label ("12.   Parks", "Date:   5 May").
pub(super) fn reads_across(pieces: &[Piece<'_>]) -> bool {
    pieces.first().is_some_and(|first| {
        let is_number = first.text.len() <= 10 && first.text.starts_with(|c: char| c.is_ascii_digit() || c == '(');
        let is_label = first.text.ends_with([':', '-', '–']);
        is_number || is_label || first.text.chars().count() <= 2
    })
}

/// Whether a line is of labels and nothing else, each over its column: "Present:     Apologies:".
pub(super) fn heads(pieces: &[Piece<'_>]) -> bool {
    pieces.len() > 1 && pieces.iter().all(|piece| piece.text.ends_with(':') && piece.text.len() <= LONGEST_NOTE)
}

/// First column of the notes at the right, where at least three lines have one.
pub(super) fn notes<'a>(lines: impl Iterator<Item = &'a [Piece<'a>]> + Clone) -> Option<usize> {
    let has_note = |pieces: &&[Piece<'_>]| matches!(pieces, [first, .., last] if last.text.len() <= LONGEST_NOTE && last.start >= FIRST_NOTE && first.text.len() >= SHORTEST_BODY);
    let mut starts: Vec<usize> =
        lines.clone().filter(has_note).filter_map(|pieces| pieces.last()).map(|note| note.start).collect();
    if starts.len() < 3 {
        return None;
    }
    starts.sort_unstable();
    let column = starts[starts.len() / 2].saturating_sub(SLACK);
    let crossed = |pieces: &&[Piece<'_>]| pieces.iter().any(|piece| piece.start < column && column < piece.end);
    let all = lines.clone().count();
    (lines.filter(crossed).count() * 10 <= all).then_some(column)
}

/// The initials that a line ends with behind a gap, as a column of those who are to act has them; `known` are the columns
/// where such initials begin that stand further off, and there a single space will do.
pub(super) fn initials<'a>(line: &'a str, known: &[usize]) -> Option<Piece<'a>> {
    let content = line.trim();
    let body = content.trim_start_matches(|c: char| !c.is_whitespace()).trim_start();
    if content.len() > LONGEST || content.contains('\t') {
        return None;
    }
    let least = content.len() - body.len();
    let starts = body.match_indices(' ').map(|(at, _)| least + at + 1).rev().take(LONGEST_NOTE);
    let piece = |at: usize| {
        let text = &content[at..];
        let start = indent(line) + content[..at].chars().count();
        Piece { text, start, end: start + text.chars().count() }
    };
    let stands = |piece: &Piece<'_>, at: usize| {
        let before = content[least..at].trim_end();
        let gap = at - least - before.len();
        let is_apart = gap >= 2 && !before.ends_with(['.', '?', '!', ',', ';', ':']) && !before.contains("  ");
        piece.start >= FIRST_NOTE && before.len() >= SHORTEST_BODY && (is_apart || known.contains(&piece.start))
    };
    starts
        .filter(|&at| !content[at..].starts_with(' ') && is_initials(&content[at..]))
        .map(|at| (piece(at), at))
        .filter(|(piece, at)| stands(piece, *at))
        .map(|(piece, _)| piece)
        .last()
}

/// The pieces of a line with the initials that it ends with as one of their own.
pub(super) fn part<'a>(pieces: &mut Vec<Piece<'a>>, note: Piece<'a>) {
    let Some(last) = pieces.last_mut().filter(|last| last.start < note.start) else { return };
    last.text = last.text[..last.text.len() - note.text.len()].trim_end();
    last.end = last.start + last.text.chars().count();
    pieces.push(note);
}

/// Whether a piece is a note of the column that begins there.
pub(super) fn is_note(piece: &Piece<'_>, column: usize) -> bool {
    piece.start >= column && piece.text.len() <= LONGEST_NOTE
}

/// The column of each piece of each row, where the rows have at least two columns in common.
pub(super) fn table(rows: &[&[Piece<'_>]]) -> Option<Vec<Vec<u16>>> {
    if rows.len() < 2 {
        return None;
    }
    let width = rows.iter().flat_map(|row| row.iter()).map(|piece| piece.end).max()?;
    let mut covered = vec![false; width];
    for piece in rows.iter().flat_map(|row| row.iter()) {
        covered[piece.start..piece.end].fill(true);
    }
    let mut column_at = vec![0_u16; width];
    let (mut column, mut blanks) = (0_u16, 0);
    for (at, &covered) in covered.iter().enumerate() {
        let starts = covered && blanks >= 2 && at > blanks;
        column = column.saturating_add(u16::from(starts));
        blanks = if covered { 0 } else { blanks + 1 };
        column_at[at] = column;
    }
    let places = |row: &&[Piece<'_>]| row.iter().map(|piece| column_at[piece.start]).collect();
    (column > 0).then(|| rows.iter().map(places).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str) -> Vec<(&str, usize)> {
        pieces(line).iter().map(|piece| (piece.text, piece.start)).collect()
    }

    #[test]
    fn wide_gaps_and_tabs_part_pieces() {
        assert_eq!(texts("  Cllr Ash    Chair  of"), [("Cllr Ash", 2), ("Chair  of", 14)]);
        assert_eq!(texts("Ash\tBirch"), [("Ash", 0), ("Birch", 8)]);
        assert_eq!(texts("The bench.    It was mended."), [("The bench.    It was mended.", 0)]);
    }

    #[test]
    fn numbers_and_labels_read_across() {
        for line in ["12   Parks", "12/20\tParks", "Date:     5 May", "o     point"] {
            assert!(reads_across(&pieces(line)), "{line}");
        }
        assert!(!reads_across(&pieces("Cllr Ash     Chair")));
    }

    #[test]
    fn labels_side_by_side_head_columns() {
        assert!(heads(&pieces("Present:         In attendance:")));
        for line in ["Present:         Cllr Ash", "Present:", "Cllr Ash         Cllr Elm"] {
            assert!(!heads(&pieces(line)), "{line}");
        }
    }

    #[test]
    fn columns_are_found_under_figures_set_to_the_right() {
        let lines = ["Income                 1,200.00", "Hall hire      60.00", "Balance                   10.00"];
        let rows: Vec<Vec<Piece<'_>>> = lines.iter().map(|line| pieces(line)).collect();
        let rows: Vec<&[Piece<'_>]> = rows.iter().map(Vec::as_slice).collect();
        assert_eq!(table(&rows), Some(vec![vec![0, 2], vec![0, 1], vec![0, 2]]));
    }

    #[test]
    fn initials_behind_a_gap_are_found_and_nothing_else() {
        let found = |line: &'static str, known: &[usize]| initials(line, known).map(|piece| (piece.text, piece.start));
        let line = "12      The lamp by the pond was still out. Clerk to report  JP / AV";
        assert_eq!(found(line, &[]), Some(("JP / AV", 61)));
        let near = "         The lamp by the pond was still out and must be put AV";
        assert_eq!((found(near, &[]), found(near, &[60])), (None, Some(("AV", 60))));
        for line in [
            "The lamp by the pond was still out, and so was that.  AGM",
            "The  lamp by the  pond was still  out of the reach of  BT",
            "The lamp by the pond was still out. It is one of BT",
            "The lamp by the pond was still out and all went  home",
        ] {
            assert_eq!(found(line, &[]), None, "{line}");
        }
    }

    #[test]
    fn three_notes_make_a_column() {
        let body = "The Clerk reported that the bench on the green";
        let lines: Vec<String> = ["ASH", "", "CLERK", "BIRCH"].iter().map(|note| format!("{body:70}{note}")).collect();
        let rows: Vec<Vec<Piece<'_>>> = lines.iter().map(|line| pieces(line)).collect();
        assert_eq!(notes(rows.iter().map(Vec::as_slice)), Some(64));
        assert_eq!(notes(rows[..2].iter().map(Vec::as_slice)), None);
    }
}
