//! Pages of committee systems whose tables an export has flattened: title, purpose and "Minutes:" run on in one line.

use std::sync::LazyLock;

use model::{Document, Span};
use patterns::{Regex, pattern};

use crate::heading;
use crate::piece::Piece;
use crate::unit::{TOPIC_LEVEL, Unit};

/// What stands before the text of each item.
const LABEL: &str = "Minutes:";
/// Fewest lines in which it stands behind a title.
const FEWEST: usize = 3;
/// Most words of title and purpose.
const LONGEST: usize = 60;

/// Parts the lines of such a page into titles, purposes and texts; other papers are left as they are.
pub(crate) fn part(document: &Document, units: Vec<Unit>) -> Vec<Unit> {
    let text_at = |unit: &Unit| text_at(document, unit);
    let few = units.iter().filter(|unit| text_at(unit).is_some_and(|at| at > 0)).count();
    let is_headed = || units.iter().any(|unit| document.wording(unit.span()).starts_with("No. | Item"));
    if few < FEWEST - 1 || few < FEWEST && !is_headed() {
        return units;
    }
    let opens = |unit: &Unit| document.wording(unit.span()).starts_with(LABEL);
    let mut parted = Vec::with_capacity(units.len() * 2);
    for (at, unit) in units.iter().enumerate() {
        let line = document.wording(unit.span());
        let heads = || units.get(at + 1).is_some_and(opens) && !line.contains(LABEL) && is_title(line);
        match text_at(unit).or_else(|| heads().then_some(line.len())) {
            Some(text) => split(document, unit.span(), text, &mut parted),
            None => parted.push(unit.clone()),
        }
    }
    parted
}

/// Where in a line its text begins, behind a title where it has one.
fn text_at(document: &Document, unit: &Unit) -> Option<usize> {
    let piece = unit.line().filter(|piece| piece.number.is_none())?;
    let line = document.wording(piece.span);
    line.find(LABEL).filter(|&at| at == 0 || line[..at].ends_with(' ') && is_title(&line[..at]))
}

/// Whether words may be title and purpose: "Decision: ..." is neither, and "Approval of" is a title with the label in it.
fn is_title(words: &str) -> bool {
    const INSIDE: [&str; 10] = ["and", "draft", "from", "last", "meeting", "of", "our", "previous", "the", "to"];
    let last = words.trim_end().rsplit(' ').next().unwrap_or_default();
    words.split(' ').count() <= LONGEST
        && words.starts_with(char::is_uppercase)
        && !words.starts_with("Decision")
        && !INSIDE.contains(&last.to_lowercase().as_str())
        && !words.trim_end().ends_with('|')
}

/// Adds the title of a line, its purpose, and its text, which begins at `text`.
fn split(document: &Document, line: Span, text: usize, parted: &mut Vec<Unit>) {
    static PURPOSE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"\s(?:(?:pdf icon )?PDF [0-9.]+ [KM]B|To [a-z]+|(?:All )?(?:Members|Councillors) (?:are|of|to|must|should|will)|This (?:item|report)|(?:The )?[Rr]eports? (?:of|by|from)|(?:Additional|Supporting) documents:)(?:\s|$)|^(?:All )?(?:Members|Councillors) (?:are|may|must|should)\s",
        )
    });
    let head = &document.wording(line)[..text];
    let title = PURPOSE.find(head).map_or(text, |purpose| purpose.start());
    let is_titled = title > 0 && !heading::reads_as_sentence(&head[..title]);
    let label = text + if text < line.len() { LABEL.len() } else { 0 };
    for (from, to) in [(0, title), (title, text), (text, label), (label, line.len())] {
        let span = line.slice(from..to).trim(&document.text);
        if !span.is_empty() {
            let level = (to == title && is_titled).then_some(TOPIC_LEVEL);
            parted.push(Unit::Line(Piece { level, ..Piece::of_span(document, span, None) }));
        }
    }
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, Shape};

    use super::*;
    use crate::unit;

    #[test]
    fn titles_end_where_their_purpose_begins() {
        let mut builder = DocumentBuilder::new(Format::Text);
        for line in [
            "Recording Members are reminded that this is recorded. Minutes: They were.",
            "Apologies Minutes: There were none.",
            "Last minutes To confirm those of 3 May.",
            "Minutes: RESOLVED:",
            "That they be confirmed.",
            "Roads Minutes: A report was read.",
        ] {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(line);
        }
        let document = builder.finish();
        let parted = part(&document, unit::units(&document));
        let titles = parted.iter().filter_map(Unit::line).filter(|piece| piece.level.is_some());
        assert_eq!(
            titles.map(|piece| document.wording(piece.span)).collect::<Vec<_>>(),
            ["Recording", "Apologies", "Last minutes", "Roads"]
        );
        assert_eq!(parted.len(), 15);
    }
}
