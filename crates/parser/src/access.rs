//! What an agenda says about an item: what it is for, and whether the public may hear it (Local Government Act 1972,
//! Schedule 12A).

use std::sync::LazyLock;

use model::{Document, Part, PartKind, Quote, Span};
use patterns::{Regex, pattern};

/// Takes the line that says what an item is for out of its leaves: "To consider the report of the Treasurer."
pub(crate) fn take_purpose(document: &Document, blocks: &mut Vec<Part>) -> Option<Quote> {
    static PURPOSE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^To\s+(?:accept|adopt|agree|appoint|approve|authorise|confirm|consider|declare|deal|determine|discuss|elect|examine|hear|invite|make|note|ratify|receive|review|scrutinise|seek|sign|take)\b",
        )
    });
    let first = blocks.first().filter(|part| part.kind == PartKind::Paragraph && part.blocks.is_empty())?;
    if blocks.len() < 2 || !PURPOSE.is_match(document.wording(first.span)) {
        return None;
    }
    let purpose = Quote::new(&document.text, first.span);
    blocks.remove(0);
    Some(purpose)
}

/// The ground for exemption that is printed in the heading or the first lines of an item.
pub(crate) fn exempt_reason(document: &Document, heading: Option<Span>, blocks: &[Part]) -> Option<Quote> {
    static GROUND: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\bparagraphs?\s+\d+(?:\s*(?:,|and|&|or|to|-)\s*\d+)*\s*(?:\(?\w\)?\s*)?(?:of\s+part\s+\w+\s*,?\s*)?(?:of\s+)?(?:part\s+\w+\s+(?:of\s+)?)?schedule\s+(?:12a|7a|12)\b",
        )
    });
    opening(heading, blocks).find_map(|span| {
        let found = GROUND.find(document.wording(span))?;
        Some(Quote::new(&document.text, span.slice(found.range())))
    })
}

/// Whether heading or first lines say that the item itself is withheld from the public.
pub(crate) fn is_withheld(document: &Document, heading: Option<Span>, blocks: &[Part]) -> bool {
    static WITHHELD: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\bnot\s+for\s+publication\b|\bcontains?\s+(?:exempt|confidential)\b|\bexempt\s+(?:by\s+virtue|from\s+publication|information|report|item)\b|\(exempt\b|\bexempt\s*[-–:]",
        )
    });
    opening(heading, blocks).any(|span| WITHHELD.is_match(document.wording(span)))
}

/// Whether an item excludes the public from what follows: its title says so, and nothing in it that there was no need,
/// or that it only asks which items are to be taken in private.
pub(crate) fn excludes_public(title: &str, purpose: Option<&Quote>, document: &Document, blocks: &[Part]) -> bool {
    static EXCLUSION: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:exclusion|exclude|excluding)\b.*\b(?:public|press)\b|\bmotion\s+to\s+(?:exclude|go\s+into\s+private)\b",
        )
    });
    static NEEDLESS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:no\s+(?:items?|matters?|business|reports?|need|exempt|exclusions?|confidential)|not\s+(?:required|necessary|needed|applicable)|any\s+(?:items?|matters?|business)|which\s+items?)\b|^\W*(?:none|nil|n/a)\b",
        )
    });
    let mut said = purpose.map(|purpose| purpose.span).into_iter().chain(opening(None, blocks));
    EXCLUSION.is_match(title) && !said.any(|span| NEEDLESS.is_match(document.wording(span)))
}

/// Lines of an item that may speak of access.
const OPENING: usize = 3;

fn opening(heading: Option<Span>, blocks: &[Part]) -> impl Iterator<Item = Span> {
    heading.into_iter().chain(blocks.iter().take(OPENING).map(|part| part.span))
}
