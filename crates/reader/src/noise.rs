//! Download and sharing noise that committee systems print beside a paper, also where a page was saved as text.

use std::sync::LazyLock;

use model::DocumentBuilder;
use patterns::{Regex, folded, one_of, pattern};

use crate::bullets::BULLET;
use crate::draft::Draft;

/// One kind of line that belongs to the site and not to the paper.
struct Kind {
    pattern: &'static str,
    /// A line as sites print it, that this row and no row above it matches.
    #[cfg_attr(not(test), expect(dead_code, reason = "for readers and the test"))]
    seen: &'static str,
}

const KINDS: &[Kind] = &[
    Kind { pattern: r"(supporting|additional|related) (documents|papers):?", seen: "Supporting documents:" },
    Kind { pattern: r"share this (item|page|meeting|decision)", seen: "Share this item" },
    Kind {
        pattern: r"view (the )?(full text|full list of documents|background|declarations? of interest|reasons why|minutes|decisions?|agenda) .*item.*",
        seen: "View the background to item 22.",
    },
    Kind { pattern: r"view (directions|as html|map|all|attachment)( .*)?", seen: "View directions" },
    Kind {
        pattern: r"(agenda (frontsheet|front sheet|reports? pack|document pack)|public (reports|document) pack|printed (draft )?(minutes|decisions|agenda)|attendance details)( ?[-–]? ?[0-9].*)?",
        seen: "Agenda frontsheet",
    },
    Kind { pattern: r"skip to (main )?(content|navigation)\.?", seen: "Skip to content" },
    Kind {
        pattern: r"(print|email|share|bookmark|subscribe to|download) this (page|item|document)",
        seen: "Print this page",
    },
    Kind {
        pattern: r"(back to|return to) (the )?(top|previous page|search results|list)( of page)?",
        seen: "Back to top",
    },
    Kind { pattern: r"(original|source) (file|document|pdf)", seen: "Original file" },
    Kind {
        pattern: r"(click here to )?(view|download|open|see) (the |a )?(original|pdf|full)( (file|document|version|copy|pdf))?( \(pdf\))?",
        seen: "Download PDF",
    },
];

static LINES: LazyLock<Regex> = LazyLock::new(|| {
    let any: Vec<&str> = KINDS.iter().map(|kind| kind.pattern).collect();
    folded(&whole(&one_of(&any)))
});

fn whole(line: &str) -> String {
    format!(r"^(?:{line})\s*$")
}

/// "pdf icon PDF 135 KB", "(PDF, 1.2MB)" at the end of a line.
static FILE_SIZE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i:[\s,]*\(?(?:pdf icon\s*)?(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ZIP|HTML)(?-u:\b)[\s,:]*[0-9.,]+ ?[KM]B\)?)(?:\s*\([0-9]+/[0-9]+\))?\s*$",
    )
});

/// Longest line, in bytes, that may be noise, and the longest without the size of a file at its end.
const LONGEST: usize = 300;
const LONGEST_BARE: usize = 120;

/// Moves noise out of the text.
pub(crate) fn set_apart<'a>(drafts: Vec<Draft<'a>>, builder: &mut DocumentBuilder) -> Vec<Draft<'a>> {
    let mut in_list = false;
    let keep = |mut draft: Draft<'a>| {
        let found = found(&draft, in_list);
        in_list = found == Noise::Line && (in_list || draft.text().ends_with(':'));
        let bytes = match found {
            Noise::None => return Some(draft),
            Noise::Line => draft.text().len(),
            Noise::End(bytes) => bytes,
        };
        let text = draft.text();
        builder.furniture(&text[text.len() - bytes..], None);
        drop(text);
        draft.take_back(bytes);
        (found != Noise::Line).then_some(draft)
    };
    drafts.into_iter().filter_map(keep).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noise {
    None,
    /// All of the line.
    Line,
    /// So many bytes at its end.
    End(usize),
}

/// What of a line is noise; below "Supporting documents:" and in lists, each line with the size of a file is.
fn found(draft: &Draft<'_>, in_list: bool) -> Noise {
    let text = draft.text();
    if let Some(cell) = closed_cell(&text) {
        return if cell.is_empty() { Noise::Line } else { Noise::End(text.len() - cell.len()) };
    }
    if text.is_empty() || text.len() > LONGEST {
        return Noise::None;
    }
    let title = match tail(&text) {
        Some(_) if in_list || draft.marker.as_deref() == Some(BULLET) => return Noise::Line,
        Some(noise) => &text[..text.len() - noise.len()],
        None => &*text,
    };
    if title.is_empty() || title.len() <= LONGEST_BARE && LINES.is_match(title) {
        Noise::Line
    } else if title.len() < text.len() {
        Noise::End(text.len() - title.len())
    } else {
        Noise::None
    }
}

/// The words before the bar that closes the only cell of a row, where an export has flattened a table: "Noted. |"; none of
/// a row that holds nothing, or the rule below the heads.
fn closed_cell(text: &str) -> Option<&str> {
    let cell = text.strip_suffix('|')?;
    let is_rule = cell.bytes().all(|byte| matches!(byte, b'-' | b'|' | b':' | b' '));
    let cell = Some(cell).filter(|cell| is_rule || cell.ends_with(' '))?.trim_end();
    if is_rule { Some("") } else { Some(cell).filter(|cell| !cell.contains('|')) }
}

/// The noise at the end of a line: the size of a file, a link to a map.
fn tail(text: &str) -> Option<&str> {
    const DIRECTIONS: &str = "View directions";
    if let Some(venue) = text.strip_suffix(DIRECTIONS) {
        return Some(&text[venue.trim_end().len()..]);
    }
    // The pattern is dear where it finds nothing.
    let unit = text.trim_end_matches(|c: char| matches!(c, '(' | ')' | '/' | ' ' | '0'..='9'));
    let is_size = unit.ends_with(['B', 'b']);
    is_size.then(|| FILE_SIZE.find(text)).flatten().map(|found| found.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_claims_its_own_example() {
        for (row, kind) in KINDS.iter().enumerate() {
            let first = KINDS.iter().position(|kind_of| folded(&whole(kind_of.pattern)).is_match(kind.seen));
            assert!(first == Some(row) && LINES.is_match(kind.seen), "{:?}", kind.seen);
        }
    }

    #[test]
    fn sentences_are_no_noise() {
        for line in
            ["View the green from the road.", "The agenda was printed.", "Original file boxes", "Share this item with"]
        {
            assert!(!LINES.is_match(line), "{line}");
        }
    }

    #[test]
    fn a_bar_that_closes_a_flattened_cell_is_noise() {
        let cases = [
            ("Noted. |", Some("Noted.")),
            ("|", Some("")),
            ("--- |", Some("")),
            ("---|---|", Some("")),
            ("A | B |", None),
            ("A|", None),
        ];
        assert!(cases.iter().all(|(line, cell)| closed_cell(line) == *cell));
    }

    #[test]
    fn a_file_size_ends_its_line() {
        assert_eq!(tail("Budget report pdf icon PDF 135 KB"), Some(" pdf icon PDF 135 KB"));
        assert_eq!(tail("Budget (PDF, 1.2MB)"), Some(" (PDF, 1.2MB)"));
        assert_eq!(tail("A PDF of 3 MB was sent."), None);
    }
}
