//! What a paper refers to: sums, web addresses, planning applications, laws, minutes.

mod laws;
mod minutes;
mod money;
mod planning;
mod web;

use std::cmp::Reverse;

use model::{Date, Document, Quote, Reference, ReferenceKind, Span};

/// A reference, where it stands and what it comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    kind: ReferenceKind,
    span: Span,
    value: String,
}

/// The references of a paper in document order. What is a date, or lies in a reference found before, is none.
pub(crate) fn find(document: &Document, dates: &[Date]) -> Vec<Reference> {
    let text = &document.text;
    let mut found = web::find(text);
    found.extend(money::find(text));
    found.extend(laws::find(text));
    let mut taken: Vec<Span> = found.iter().map(|reference| reference.span).collect();
    taken.extend(dates.iter().map(|date| date.text.span));
    taken.sort_unstable();
    let numbers = planning::find(text).into_iter().chain(minutes::find(text));
    let mut free: Vec<Found> = numbers.filter(|reference| !overlaps(&taken, reference.span)).collect();
    found.append(&mut free);
    // Of two that begin together, the longer holds the other: "Schedule 12A of the Local Government Act 1972".
    found.sort_by_key(|reference| (reference.span.start(), Reverse(reference.span.end())));
    found.dedup_by(|later, earlier| earlier.span.overlaps(later.span));
    let quoted = |found: Found| Reference { kind: found.kind, text: Quote::new(text, found.span), value: found.value };
    found.into_iter().map(quoted).collect()
}

/// Whether a place overlaps one of the spans, which are in order.
fn overlaps(spans: &[Span], place: Span) -> bool {
    let after = spans.partition_point(|span| span.start() < place.end());
    spans[..after].iter().rev().take(4).any(|span| span.overlaps(place))
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, ReferenceKind, Shape};

    use super::find;

    fn read(text: &str) -> Vec<(ReferenceKind, String, String)> {
        let mut builder = DocumentBuilder::new(Format::Text);
        builder.open(Shape::of(BlockKind::Paragraph));
        builder.write(text);
        let references = find(&builder.finish(), &[]);
        references.into_iter().map(|reference| (reference.kind, reference.text.text, reference.value)).collect()
    }

    #[test]
    fn references_come_in_order_and_do_not_overlap() {
        let found = read("Minute 12 on 16/01234/FUL (see www.hamble.example/16/01234/FUL) at £20.");
        let kinds: Vec<_> = found.iter().map(|(kind, ..)| *kind).collect();
        assert_eq!(
            kinds,
            [ReferenceKind::Minute, ReferenceKind::PlanningApplication, ReferenceKind::Url, ReferenceKind::Money]
        );
    }
}
