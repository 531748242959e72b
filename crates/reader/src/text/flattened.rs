//! Pages of committee systems whose table of items an export has flattened: "No. | Item |", and below it a line for
//! each cell, with title, purpose, labels and text run together.

use std::sync::LazyLock;

use patterns::{Match, Regex, pattern};

/// A piece of a line, which had a line of its own on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part<'a> {
    /// What heads an item.
    Title(&'a str),
    /// Anything else.
    Text(&'a str),
}

/// Whether a line is the head of such a table.
pub(super) fn begins(line: &str) -> bool {
    let mut cells = line.split('|').map(str::trim).filter(|cell| !cell.is_empty());
    line.contains('|') && cells.next() == Some("No.") && cells.next() == Some("Item") && cells.next().is_none()
}

/// The labels that committee systems print on lines of their own.
static LABEL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?:^| )(?P<label>(?:Additional documents|Minutes|Decisions?):)"));

/// What ends the title of an item: the size of its file, its purpose, whose report it is.
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r" (?P<behind>PDF [0-9.]+ [KM]B|(?:To (?:agree|allow|answer|appoint|approve|ask|authorise|confirm|consider|deal|determine|discuss|elect|enable|endorse|hear|invite|make|note|provide|receive|recommend|report|review|seek|set|sign|update)|Reports? (?:of|by|from)|The (?:Chair|Chairman|Committee|Board|Cabinet|Panel|Council) (?:is|are|will|to)|Members (?:are|will)|Any (?:Member|member|county|other urgent)) )",
    )
});

/// The pieces of a line of such a table; none where it is one already.
pub(super) fn parts(line: &str) -> Option<Vec<Part<'_>>> {
    let line = line.trim_end_matches(['|', ' ']);
    let labels: Vec<_> = LABEL.captures_iter(line).filter_map(|found| found.name("label")).collect();
    let labels: Vec<_> = labels.into_iter().filter(|label| is_apart(&line[label.end()..])).collect();
    let first = labels.first()?.start();
    let mut parts = title(line[..first].trim());
    for (at, label) in labels.iter().enumerate() {
        let end = labels.get(at + 1).map_or(line.len(), Match::start);
        parts.push(Part::Text(label.as_str()));
        parts.push(Part::Text(line[label.end()..end].trim()));
    }
    parts.retain(|part| !matches!(part, Part::Title("") | Part::Text("")));
    Some(parts)
}

/// Whether nothing is run into the label before this text.
fn is_apart(behind: &str) -> bool {
    behind.is_empty() || behind.starts_with(' ')
}

/// Title and purpose of an item; the size of a file stays at the end of the title, where it is known for noise.
fn title(line: &str) -> Vec<Part<'_>> {
    let Some(behind) = BEHIND.captures(line).and_then(|found| found.name("behind")) else {
        // What ends as sentences do goes on with the cell before it.
        return vec![if line.ends_with(['.', ';', ',']) { Part::Text(line) } else { Part::Title(line) }];
    };
    let size = behind.as_str().starts_with("PDF");
    let end = if size { behind.end() } else { behind.start() };
    vec![Part::Title(line[..end].trim()), Part::Text(line[end..].trim())]
}

#[cfg(test)]
mod tests {
    use super::Part::{Text, Title};
    use super::*;

    #[test]
    fn a_cell_is_as_many_lines_as_it_was_on_the_page() {
        assert!(
            begins("No. | Item |") && begins("| No. | Item |") && !begins("No. Item") && !begins("No. | Item | Lead |")
        );
        assert_eq!(
            parts("Apologies Additional documents: Minutes: None. |"),
            Some(vec![Title("Apologies"), Text("Additional documents:"), Text("Minutes:"), Text("None.")])
        );
        assert_eq!(
            parts("Minutes of 3 May PDF 41 KB To confirm the minutes. Decision: That they be confirmed."),
            Some(vec![
                Title("Minutes of 3 May PDF 41 KB"),
                Text("To confirm the minutes."),
                Text("Decision:"),
                Text("That they be confirmed."),
            ])
        );
        assert_eq!(parts("Urgent Business To consider any. Minutes:").map(|parts| parts.len()), Some(3));
        assert_eq!(parts("It was noted that the minutes: were late. |"), None);
    }
}
