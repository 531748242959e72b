//! Download and sharing noise that committee systems print beside a paper, also where a page was saved as text.

use std::sync::LazyLock;

use model::DocumentBuilder;
use regex::{Regex, RegexSet};

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
        pattern: r"view (the )?(full text|full list of documents|background|declarations? of interest|reasons why|minutes|decisions?|agenda) .{0,40}item.{0,40}",
        seen: "View the background to item 22.",
    },
    Kind { pattern: r"view (directions|as html|map|all|attachment)( .{0,30})?", seen: "View directions" },
    Kind {
        pattern: r"(agenda (frontsheet|front sheet|reports? pack|document pack)|public (reports|document) pack|printed (draft )?(minutes|decisions|agenda)|attendance details)( |$).{0,40}",
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

static LINES: LazyLock<RegexSet> = LazyLock::new(|| {
    let whole = |kind: &Kind| format!(r"^(?i:{})\s*$", kind.pattern);
    RegexSet::new(KINDS.iter().map(whole)).expect("the rows are tested")
});

/// "pdf icon PDF 135 KB", "(PDF, 1.2MB)" at the end of a line.
static FILE_SIZE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i:[\s,]*\(?(?:pdf icon\s*)?(?:PDF|DOCX?|XLSX?|PPTX?|RTF|ZIP|HTML)(?-u:\b)[\s,:]*[0-9.,]+ ?[KM]B\)?)(?:\s*\([0-9]+/[0-9]+\))?\s*$")
        .expect("a constant pattern")
});

/// Longest line, in bytes, that may be noise.
const LONGEST: usize = 300;

/// Moves noise out of the text.
pub(crate) fn set_apart<'a>(drafts: Vec<Draft<'a>>, builder: &mut DocumentBuilder) -> Vec<Draft<'a>> {
    let mut kept = Vec::with_capacity(drafts.len());
    let mut documents = false;
    for mut draft in drafts {
        let text = draft.text();
        if text.len() > LONGEST {
            documents = false;
            drop(text);
            kept.push(draft);
            continue;
        }
        if LINES.is_match(&text) {
            documents |= text.ends_with(':');
            builder.furniture(&text, None);
            continue;
        }
        let size = file_size(&text).map(str::to_owned);
        documents &= size.is_some();
        match size {
            Some(size) if !documents && size.len() < text.len() => {
                drop(text);
                draft.take_back(size.len());
                builder.furniture(&size, None);
                if LINES.is_match(&draft.text()) {
                    builder.furniture(&draft.text(), None);
                } else {
                    kept.push(draft);
                }
            }
            Some(_) => builder.furniture(&text, None),
            None => {
                drop(text);
                kept.push(draft);
            }
        }
    }
    kept
}

fn file_size(text: &str) -> Option<&str> {
    let ends_in_size =
        text.trim_end_matches([')', ' ']).ends_with(['B', 'b', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    if !ends_in_size {
        return None;
    }
    FILE_SIZE.find(text).map(|found| found.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_claims_its_own_example() {
        for (row, kind) in KINDS.iter().enumerate() {
            assert_eq!(LINES.matches(kind.seen).iter().next(), Some(row), "{:?}", kind.seen);
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
    fn a_file_size_ends_its_line() {
        assert_eq!(file_size("Budget report pdf icon PDF 135 KB"), Some(" pdf icon PDF 135 KB"));
        assert_eq!(file_size("Budget (PDF, 1.2MB)"), Some(" (PDF, 1.2MB)"));
        assert_eq!(file_size("A PDF of 3 MB was sent."), None);
    }
}
