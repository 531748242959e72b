//! Tables that pandoc draws with dashes and plus signs, which no `CommonMark` parser reads: they become HTML.

use std::borrow::Cow;
use std::ops::Range;

/// Replaces drawn tables by HTML tables.
pub(super) fn replace(body: &str) -> Cow<'_, str> {
    if !body.contains("+--") && !body.contains("+==") && !body.contains("-- --") && !body.contains("--  --") {
        return Cow::Borrowed(body);
    }
    Cow::Owned(super::rewritten(body, |lines| {
        let (rows, taken) = grid(lines).or_else(|| simple(lines))?;
        let mut table = String::new();
        write(&rows, &mut table);
        Some((table, taken))
    }))
}

/// A row: its cells, each with its lines.
type Row<'a> = Vec<Vec<&'a str>>;

/// A table such as `+---+---+` with `|` between its cells.
fn grid<'a>(lines: &[&'a str]) -> Option<(Vec<Row<'a>>, usize)> {
    let columns = grid_columns(lines.first()?)?;
    let taken = lines.iter().take_while(|line| line.trim_start().starts_with(['+', '|'])).count();
    let mut rows = Vec::new();
    let mut row: Row<'_> = vec![Vec::new(); columns.len()];
    for line in &lines[1..taken] {
        if grid_columns(line).is_some() {
            rows.push(std::mem::replace(&mut row, vec![Vec::new(); columns.len()]));
        } else {
            for (cell, column) in row.iter_mut().zip(&columns) {
                cell.push(slice(line, column.clone()).trim_matches(['|', ' ']));
            }
        }
    }
    (!rows.is_empty()).then_some((rows, taken))
}

/// The columns between the plus signs of a rule.
fn grid_columns(line: &str) -> Option<Vec<Range<usize>>> {
    let rule = line.trim();
    if rule.len() < 5 || !rule.starts_with('+') || !rule.ends_with('+') || !rule.bytes().all(|b| b"+-=:".contains(&b)) {
        return None;
    }
    let signs: Vec<usize> = line.bytes().enumerate().filter(|(_, byte)| *byte == b'+').map(|(at, _)| at).collect();
    Some(signs.windows(2).map(|pair| pair[0] + 1..pair[1]).collect())
}

/// A table with a rule such as `---- ------` below its head, or above and below its rows.
fn simple<'a>(lines: &[&'a str]) -> Option<(Vec<Row<'a>>, usize)> {
    let first = lines.first()?;
    let (head, rule) = match dashes(first) {
        Some(columns) => (None, columns),
        None => (Some(*first).filter(|line| !line.trim().is_empty()), dashes(lines.get(1)?)?),
    };
    let start = 1 + usize::from(head.is_some());
    let closes = |line: &&str| line.trim().len() >= 4 && line.bytes().all(|byte| matches!(byte, b'-' | b' '));
    let end = match head {
        Some(_) => lines[start..].iter().position(|line| line.trim().is_empty() || closes(line)),
        None => Some(lines[start..].iter().take(500).position(closes)?),
    };
    let end = end.map_or(lines.len(), |end| start + end);
    let row = |line: &&'a str| rule.iter().map(|column| vec![slice(line, column.clone()).trim()]).collect();
    let body = lines[start..end].iter().filter(|line| !line.trim().is_empty());
    let rows: Vec<Row<'_>> = head.iter().chain(body).map(row).collect();
    (rows.len() >= 2).then(|| (rows, end + usize::from(lines.get(end).is_some_and(closes))))
}

/// The columns of a rule of dashes, each up to the start of the next; none where it has only one.
fn dashes(line: &str) -> Option<Vec<Range<usize>>> {
    let trimmed = line.trim();
    let is_rule = trimmed.bytes().all(|byte| matches!(byte, b'-' | b' '));
    // "- - -" is a rule across the page.
    if !is_rule || !trimmed.starts_with("--") || trimmed.contains(" - ") || trimmed.ends_with(" -") {
        return None;
    }
    let bytes = line.as_bytes();
    let begins = |at: &usize| bytes[*at] == b'-' && (*at == 0 || bytes[*at - 1] == b' ');
    let starts: Vec<usize> = (0..bytes.len()).filter(begins).collect();
    let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
    (starts.len() >= 2).then(|| starts.iter().zip(ends).map(|(start, end)| *start..end).collect())
}

/// The characters of a line in a range of columns.
fn slice(line: &str, columns: Range<usize>) -> &str {
    let offset = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(at, _)| at);
    let start = offset(columns.start);
    let end = if columns.end > line.len() { line.len() } else { offset(columns.end) };
    &line[start..end.max(start)]
}

fn write(rows: &[Row<'_>], out: &mut String) {
    out.push_str("\n<table>\n");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            out.push_str("<td>");
            let mut lines = cell.iter().peekable();
            while let Some(line) = lines.next() {
                out.push_str(&line.replace('&', "&amp;").replace('<', "&lt;"));
                // A blank line parts paragraphs of a cell.
                out.push_str(if line.is_empty() && lines.peek().is_some() { "<br>" } else { " " });
            }
            out.push_str("</td>");
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n\n");
}

#[cfg(test)]
mod tests {
    use super::replace;

    fn rows(body: &str) -> Vec<String> {
        let table = replace(body).replace("</td>", "|").replace("<td>", "").replace("<br>", "/");
        let rows = table.lines().filter_map(|line| line.strip_prefix("<tr>")).map(|row| row.trim_end_matches("</tr>"));
        rows.map(|row| row.split('|').map(str::trim).collect::<Vec<_>>().join("|")).collect()
    }

    #[test]
    fn grids_become_tables() {
        let body = "Before\n\n+------+-----+\n| Name | For |\n+======+=====+\n| Cllr | yes |\n| Ash  |     |\n+------+-----+\n\nAfter\n";
        assert_eq!(rows(body), ["Name|For|", "Cllr Ash|yes|"]);
        assert!(replace(body).starts_with("Before\n") && replace(body).ends_with("After\n"));
    }

    #[test]
    fn dashes_under_a_head_become_tables() {
        let body = "  Payee       Sum\n  -------- ------\n  Wood         £5\n  Café        £10\n\nAfter\n";
        assert_eq!(rows(body), ["Payee|Sum|", "Wood|£5|", "Café|£10|"]);
        let body = "  ------- ------\n  Wood        £5\n\n  Paint      £10\n  ------- ------\n";
        assert_eq!(rows(body), ["Wood|£5|", "Paint|£10|"]);
    }

    #[test]
    fn rules_and_headings_stay() {
        for body in ["Title\n-----\n\nText\n", "a\n\n---\n\nb\n", "a\n- - -\n", "+---\n"] {
            assert_eq!(replace(body), body);
        }
    }
}
