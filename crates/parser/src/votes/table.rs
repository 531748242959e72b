//! Votes in a table: its head names the sides ("Party | For | Against | Abstained", with a row of totals), or its first
//! column does ("For | Councillors Vane and Pike | 2").

use std::sync::LazyLock;

use model::{Quote, Span, Vote};
use patterns::{Regex, pattern};

use super::division;
use super::figures::{self, Side};

/// The vote of a table.
pub(super) fn find(text: &str, rows: &[Vec<Span>]) -> Option<Vote> {
    in_columns(text, rows).or_else(|| in_rows(text, rows))
}

/// A side in each row, its names and their count beside it.
fn in_rows(text: &str, rows: &[Vec<Span>]) -> Option<Vote> {
    let sides: Vec<(Side, &[Span])> = rows
        .iter()
        .filter_map(|row| row.split_first())
        .filter_map(|(first, beside)| Some((side(text, *first)?, beside)))
        .collect();
    let is_of = |wanted| move |(side, _): &&(Side, &[Span])| *side == wanted;
    let is_once = |wanted| sides.iter().filter(is_of(wanted)).count() == 1;
    if !is_once(Side::For) || !is_once(Side::Against) {
        return None;
    }
    let span =
        sides.iter().flat_map(|(_, beside)| *beside).filter(|cell| !cell.is_empty()).copied().reduce(Span::to)?;
    let mut vote = Vote { span, ..Vote::default() };
    for (side, beside) in sides {
        let cells = || beside.iter().map(|cell| cell.trim(text)).filter(|cell| !cell.is_empty());
        let stated = cells().rev().find_map(|cell| figures::number_of(cell.of(text)));
        let names = cells().filter(|cell| figures::number_of(cell.of(text)).is_none());
        let names: Vec<Quote> = names.filter_map(|cell| division::names(text, cell)).flatten().collect();
        set(&mut vote, side, stated, names);
    }
    (vote.votes_for.is_some() || vote.against.is_some()).then_some(vote)
}

/// Gives a side its names and its count; where it is not counted, as many as are named.
fn set(vote: &mut Vote, side: Side, stated: Option<u32>, names: Vec<Quote>) {
    let (counted, list) = super::side_of(vote, side);
    *counted = stated.or_else(|| u32::try_from(names.len()).ok().filter(|&count| count > 0));
    *list = names;
}

/// A side in each column: the counts of the row of totals, or of the only row, and the names in the cells. Where nothing
/// is counted, as many as are named on a side, or marked there.
fn in_columns(text: &str, rows: &[Vec<Span>]) -> Option<Vote> {
    let (head, body) = rows.split_first()?;
    let sides: Vec<(usize, Side)> =
        head.iter().enumerate().filter_map(|(column, cell)| Some((column, side(text, *cell)?))).collect();
    let has = |wanted| sides.iter().any(|&(_, side)| side == wanted);
    if !has(Side::For) || !has(Side::Against) {
        return None;
    }
    let totals = match body {
        [only] => Some(only),
        _ => body.iter().rfind(|row| is_total(text, row)),
    };
    let span = rows.iter().flatten().filter(|cell| !cell.is_empty()).copied().reduce(Span::to)?;
    let mut vote = Vote { span, ..Vote::default() };
    for (column, side) in sides {
        let cell = |row: &Vec<Span>| row.get(column).map(|cell| cell.trim(text)).filter(|cell| !cell.is_empty());
        let listed = body.iter().filter_map(cell).filter_map(|cell| division::names(text, cell)).flatten();
        let marked = body.iter().filter(|row| column > 0 && cell(row).is_some_and(|cell| is_mark(cell.of(text))));
        let marked = marked.filter_map(|row| division::names(text, row.first()?.trim(text))).flatten();
        let names: Vec<Quote> = marked.chain(listed).collect();
        let stated = totals.and_then(cell).and_then(|cell| figures::number_of(cell.of(text)));
        set(&mut vote, side, stated, names);
    }
    (vote.votes_for.is_some() || vote.against.is_some()).then_some(vote)
}

/// The side that a cell of the head names, and nothing else: "For", "Ar son (For)".
fn side(text: &str, cell: Span) -> Option<Side> {
    static SIDE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^(?i:(?:[^ -@]{1,12} ){0,2}[(/]? ?(?:votes? |voting |voted )?(?P<side>for|in favour|yes|ayes?|yeas?|against|no|noes|nays?|opposed|abstain(?:ed|ing)?|abstentions?|not voting)(?: the (?:motion|amendment))?\)?)$",
        )
    });
    let found = SIDE.captures(cell.of(text).trim())?;
    Some(figures::side_of(found.name("side")?.as_str()))
}

/// Whether a cell only marks that the person of its row is on the side of its column.
fn is_mark(cell: &str) -> bool {
    matches!(cell, "X" | "x" | "✓" | "✔" | "√" | "\u{fc}" | "•" | "*" | "1")
}

fn is_total(text: &str, row: &[Span]) -> bool {
    row.first().is_some_and(|cell| cell.of(text).trim().to_lowercase().starts_with("total"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vote of a table written with "|" between cells and a line a row.
    fn read(table: &str) -> Option<[Option<u32>; 3]> {
        let mut at = 0;
        let row = |line: &str| {
            line.split('|')
                .map(|cell| {
                    at += cell.len() + 1;
                    Span::new(at - cell.len() - 1, at - 1)
                })
                .collect()
        };
        let rows: Vec<Vec<Span>> = table.split('\n').map(row).collect();
        find(table, &rows).map(|vote| [vote.votes_for, vote.against, vote.abstain])
    }

    #[test]
    fn a_row_of_totals_tells_the_vote() {
        let named = "Party|For|Against|Abstained\nMill Party|Vane, Pike||\nHill Party|Moss|Fox, Elm|Hay\nTotal|3|2|1";
        assert_eq!(read(named), Some([Some(3), Some(2), Some(1)]));
        assert_eq!(read("For|Against|Abstain\n4|5|nil"), Some([Some(4), Some(5), Some(0)]));
    }

    #[test]
    fn names_and_marks_are_counted_where_nothing_else_is() {
        let named = "Ar son (For)|In aghaidh (Against)|Staon (Abstain)\nCllr. Vane, Cllr. Pike|Cllr. Moss|";
        assert_eq!(read(named), Some([Some(2), Some(1), None]));
        let canadian = "Member|Yea|Nay\nCllr Vane||X\nCllr Pike|X|\nMayor Moss||X\nTotal|1|2";
        assert_eq!(read(canadian), Some([Some(1), Some(2), None]));
        let marked = "Councillor|For|Against|Abstain\nAnn Vane|X||\nJo Pike||X|\nAl Moss|X||";
        assert_eq!(read(marked), Some([Some(2), Some(1), None]));
    }

    #[test]
    fn sides_may_stand_in_rows() {
        let recorded =
            "Recorded vote: fees||\nFor|Councillors Vane, Pike and Moss|3\nAgainst|None|0\nAbstain|Councillor Hay|1";
        assert_eq!(read(recorded), Some([Some(3), Some(0), Some(1)]));
        let named = "Vote|Councillors\nFor|A Vane, B Pike\nAgainst|C Moss";
        assert_eq!(read(named), Some([Some(2), Some(1), None]));
    }

    #[test]
    fn other_tables_are_no_votes() {
        assert_eq!(read("For|Amount\nHall|20"), None);
        assert_eq!(read("For|The hall is old\nAgainst|It costs too much"), None);
        assert_eq!(read("Ward|For|Against\nMill|4|5\nHill|2|3"), None);
    }
}
