//! Sentences without a date, and none found in them.

use model::{BlockKind, Document, DocumentBuilder, Format, Minutes, Shape, Span};

const TRAPS: &str = include_str!("date_traps.txt");

#[test]
fn no_date_is_found_in_three_hundred_traps() {
    let traps: Vec<&str> = TRAPS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(traps.len() >= 300, "{}", traps.len());
    let caught: Vec<String> = traps.into_iter().filter_map(caught).collect();
    assert!(caught.is_empty(), "{} caught:\n{}", caught.len(), caught.join("\n"));
}

/// What is found in a sentence of the minutes of 7 November 2016.
fn caught(trap: &str) -> Option<String> {
    let (document, minutes) = paper(trap);
    let dates = extractor::extract(&document, &minutes).value.dates;
    let found: Vec<_> = dates.into_iter().skip(1).map(|date| (date.text.text, date.value)).collect();
    (!found.is_empty()).then(|| format!("{trap}  {found:?}"))
}

fn paper(sentence: &str) -> (Document, Minutes) {
    let mut builder = DocumentBuilder::new(Format::Text);
    for block in ["7 November 2016", sentence] {
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(block);
    }
    let mut minutes = Minutes::default();
    minutes.meeting.held.push(Span::new(0, "7 November 2016".len()));
    (builder.finish(), minutes)
}
