//! Pipe tables whose cells run over several lines, as converters of web pages write them: their rows are joined again,
//! for no `CommonMark` parser reads them.

use std::borrow::Cow;

/// Lines between the first and the last of one row.
const LONGEST_ROW: usize = 200;

/// Joins the rows of broken tables, each to one line with `<br>` where a line of a cell ended.
pub(super) fn join(body: &str) -> Cow<'_, str> {
    if !body.contains("| --- |") && !body.contains("|---|") {
        return Cow::Borrowed(body);
    }
    Cow::Owned(super::rewritten(body, table))
}

/// The rows of a broken table that begins with the first line, and how many lines it takes up.
fn table(lines: &[&str]) -> Option<(String, usize)> {
    // The head of a table that is whole ends where it begins.
    let starts = lines.first()?.trim_start().starts_with('|');
    let rule = starts.then(|| lines.iter().take(LONGEST_ROW).position(|line| columns(line).is_some())).flatten()?;
    let columns = columns(lines[rule])?;
    let (head, behind) = row(&lines[..rule], columns)?;
    if behind != rule {
        return None;
    }
    let mut rows = [head.as_str(), lines[rule]].join("\n") + "\n";
    let mut at = rule + 1;
    while let Some((joined, taken)) = row(&lines[at..], columns) {
        rows += &joined;
        rows.push('\n');
        at += taken;
    }
    (at > rows.lines().count()).then_some((rows, at))
}

/// How many columns the rule below the head of a table parts: "| --- | --- |".
fn columns(line: &str) -> Option<usize> {
    let cells = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let dashes = |cell: &str| cell.trim().len() > 2 && cell.trim().bytes().all(|byte| matches!(byte, b'-' | b':'));
    let count = cells.split('|').count();
    (count > 1 && cells.split('|').all(dashes)).then_some(count)
}

/// The row that begins with the first line, on one line, and how many lines it takes up.
fn row(lines: &[&str], columns: usize) -> Option<(String, usize)> {
    if !lines.first()?.trim_start().starts_with('|') {
        return None;
    }
    let mut pipes = 0;
    let mut joined = String::new();
    for (at, line) in lines.iter().take(LONGEST_ROW).map(|line| line.trim()).enumerate() {
        let opens = joined.is_empty() || joined.ends_with('|') || line.starts_with('|');
        if !line.is_empty() {
            joined += if opens { " " } else { "<br>" };
            joined += line;
        }
        pipes += line.matches('|').count() - line.matches("\\|").count();
        if pipes > columns {
            return (pipes == columns + 1 && line.ends_with('|')).then(|| (joined.trim().to_owned(), at + 1));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_run_over_lines_are_joined() {
        let broken = "Minutes\n\n| \n**No**\n\n | \n\n**Item**\n\n |\n| --- | --- |\n| 1. | **Roads**\n\nThe road was dug up. |\n| 2. | Close |\n\nEnd\n";
        let joined = "Minutes\n\n| **No** | **Item** |\n| --- | --- |\n| 1. | **Roads**<br>The road was dug up. |\n| 2. | Close |\n\nEnd\n";
        assert_eq!(join(broken), joined);
    }

    #[test]
    fn whole_tables_and_other_lines_stay() {
        for text in
            ["| a | b |\n| --- | --- |\n| c | d |\n\n| e\n", "| a\n| --- | --- |\n", "a\n| --- |\n| --- | --- |"]
        {
            assert_eq!(join(text).trim_end(), text.trim_end());
        }
    }
}
