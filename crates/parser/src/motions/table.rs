//! Motions in a table: "Motion | Moved by | Seconded by | Status".

use std::sync::LazyLock;

use model::{Motion, Quote, Span};
use patterns::{Regex, pattern};

use super::outcomes;

/// Which columns hold what.
#[derive(Default)]
struct Columns {
    said: Option<usize>,
    mover: Option<usize>,
    seconder: Option<usize>,
    outcome: Option<usize>,
}

/// The motions of a table whose first row names such columns.
pub(super) fn find(text: &str, rows: &[Vec<Span>]) -> Vec<Motion> {
    let Some((header, body)) = rows.split_first() else { return Vec::new() };
    let columns = columns(text, header);
    if columns.mover.is_none() || columns.seconder.is_none() {
        return Vec::new();
    }
    body.iter().filter_map(|row| motion(text, row, &columns)).collect()
}

fn columns(text: &str, header: &[Span]) -> Columns {
    static MOVER: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^(?:moved|proposed|mover|proposer|prop\.?)(?: by)?:?$"));
    static SECONDER: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:seconded|seconder|sec\.?|2nd)(?: by)?:?$"));
    static SAID: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^(?:motions?|resolutions?|proposals?|decisions?)(?: text)?:?$"));
    static OUTCOME: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)^(?:status|outcome|result|carried|vote|carried/lost|carried\?)[:?]?$"));
    let place = |cue: &Regex| header.iter().position(|cell| cue.is_match(cell.of(text).trim()));
    Columns { said: place(&SAID), mover: place(&MOVER), seconder: place(&SECONDER), outcome: place(&OUTCOME) }
}

fn motion(text: &str, row: &[Span], columns: &Columns) -> Option<Motion> {
    let cell = |column: Option<usize>| {
        let span = row.get(column?)?.trim(text);
        (!span.is_empty()).then(|| Quote::new(text, span))
    };
    let (proposer, seconder) = (cell(columns.mover), cell(columns.seconder));
    let verdict = cell(columns.outcome).and_then(|cell| outcomes::find(text, cell.span).first().copied());
    let whole = row.iter().filter(|cell| !cell.is_empty()).copied().reduce(Span::to)?;
    (proposer.is_some() || seconder.is_some()).then(|| Motion {
        text: cell(columns.said),
        proposer,
        seconder,
        outcome: verdict.map(|verdict| verdict.outcome),
        span: whole,
        ..Motion::default()
    })
}

#[cfg(test)]
mod tests {
    use model::Outcome;

    use super::*;

    #[test]
    fn rows_below_such_a_header_are_motions() {
        let text = "Motion|Moved by|Seconded by|Status|Buy a bench|Cllr Vane|Cllr Pike|Carried|Sell it|PP|HP|Lost";
        let mut at = 0;
        let cells: Vec<Span> = text
            .split('|')
            .map(|cell| {
                let span = Span::new(at, at + cell.len());
                at += cell.len() + 1;
                span
            })
            .collect();
        let rows: Vec<Vec<Span>> = cells.chunks(4).map(<[Span]>::to_vec).collect();
        let motions = find(text, &rows);
        assert_eq!(motions.len(), 2);
        assert_eq!(motions[0].proposer.as_ref().map(|name| name.text.as_str()), Some("Cllr Vane"));
        assert_eq!(motions[1].outcome, Some(Outcome::Lost));
        assert!(find(text, &rows[1..]).is_empty());
    }
}
