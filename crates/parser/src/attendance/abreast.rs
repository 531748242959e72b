//! Rows of a table whose cells list people and, line for line beside them, their posts: one row of Word for all present.

use model::Span;

/// The rows, each that lists several people abreast parted into one for each of them, where one does; what labels the
/// list stays with the first.
pub(super) fn parted(text: &str, rows: &[Vec<Span>]) -> Option<Vec<Vec<Span>>> {
    let abreast: Vec<_> = rows.iter().map(|row| lines_abreast(text, row)).collect();
    let several = abreast.iter().any(Option::is_some);
    several
        .then(|| rows.iter().zip(abreast).flat_map(|(row, lines)| lines.unwrap_or_else(|| vec![row.clone()])).collect())
}

/// The lines of a row as rows, where at least two of its cells have as many lines and no other has more than one.
fn lines_abreast(text: &str, row: &[Span]) -> Option<Vec<Vec<Span>>> {
    let cells: Vec<Vec<Span>> = row.iter().map(|cell| lines(text, *cell)).collect();
    let most = cells.iter().map(Vec::len).max().filter(|&most| most > 1)?;
    let full = cells.iter().filter(|lines| lines.len() == most).count();
    let others_are_short = cells.iter().all(|lines| lines.len() == most || lines.len() <= 1);
    let line = |at: usize| {
        let cell = |(lines, cell): (&Vec<Span>, &Span)| lines.get(at).copied().unwrap_or_else(|| cell.slice(0..0));
        cells.iter().zip(row).map(cell).collect()
    };
    (full > 1 && others_are_short).then(|| (0..most).map(line).collect())
}

/// The lines of a cell that are not blank.
fn lines(text: &str, cell: Span) -> Vec<Span> {
    super::lines(text, cell).map(|line| line.trim(text)).filter(|line| !line.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(cells: &[&str]) -> Vec<Vec<String>> {
        let text = cells.join("\t");
        let mut from = 0;
        let mut row = Vec::new();
        for cell in cells {
            row.push(Span::new(from, from + cell.len()));
            from += cell.len() + 1;
        }
        let quote = |span: &Span| span.of(&text).to_owned();
        parted(&text, &[row]).unwrap_or_default().iter().map(|row| row.iter().map(quote).collect()).collect()
    }

    #[test]
    fn posts_beside_names_are_theirs() {
        assert_eq!(
            parts(&["Present", "Ann Vane\nJo Pike", "Chair\nStaff Governor"]),
            [["Present", "Ann Vane", "Chair"], ["", "Jo Pike", "Staff Governor"]]
        );
        assert!(parts(&["Ann Vane\nJo Pike", "Chair"]).is_empty());
        assert!(parts(&["Ann Vane\nJo Pike", "Chair\nClerk\nHead"]).is_empty());
    }
}
