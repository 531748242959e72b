//! The leaves of an item as one row, and the tree made of them again once decisions are merged.

use model::{Align, Document, Part, PartKind, Quote, Span};

use super::markers::{self, Marker};

/// One leaf with its nesting; its part has no nested parts while it stands in the row.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    pub(super) part: Part,
    pub(super) depth: usize,
    /// Set at the right margin.
    pub(super) right: bool,
    /// Follows the leaf before it without a gap.
    pub(super) tight: bool,
}

impl Leaf {
    pub(super) fn is_heading(&self) -> bool {
        self.part.kind == PartKind::Heading
    }

    pub(super) fn is_margin(&self) -> bool {
        self.part.kind == PartKind::Margin
    }

    /// Whether its words run on as prose: a paragraph or a point.
    pub(super) fn is_prose(&self) -> bool {
        matches!(self.part.kind, PartKind::Paragraph | PartKind::Point { .. } | PartKind::Unparsed)
    }

    /// The marker that the outline found.
    pub(super) fn marker(&self) -> Option<&Quote> {
        match &self.part.kind {
            PartKind::Point { marker } => marker.as_ref(),
            _ => None,
        }
    }

    /// Where its words begin: behind the marker that the outline found.
    pub(super) fn words(&self, text: &str) -> Span {
        let start = self.marker().map_or(self.part.span.start(), |marker| marker.span.end());
        Span::new(start, self.part.span.end()).trim(text)
    }

    /// Its marker as a limb's, and where the words behind it begin: given by the outline or typed. A bullet that
    /// a typed marker follows ("- a) note") is no more than its dress.
    pub(super) fn limb(&self, text: &str) -> Option<(Marker, Span, usize)> {
        if !self.is_prose() && !self.is_heading() {
            return None;
        }
        let words = self.words(text);
        let typed = markers::leading(words.of(text)).map(|marker| {
            let span = words.slice(marker.range.clone());
            (marker, span, span.end())
        });
        let given = self.marker().and_then(|quote| Some((markers::given(&quote.text)?, quote.span, quote.span.end())));
        match (given, typed) {
            (Some(given), Some(typed)) if given.0.is_bullet() && !typed.0.is_bullet() => Some(typed),
            (Some(given), _) => Some(given),
            (None, typed) => typed,
        }
    }
}

/// The row of leaves below `parts`.
pub(super) fn flatten(document: &Document, parts: Vec<Part>) -> Vec<Leaf> {
    let mut row = Vec::new();
    let mut due: Vec<(usize, Part)> = parts.into_iter().rev().map(|part| (0, part)).collect();
    while let Some((depth, mut part)) = due.pop() {
        let nested = std::mem::take(&mut part.blocks);
        let (right, tight) = look(document, part.span);
        row.push(Leaf { part, depth, right, tight });
        due.extend(nested.into_iter().rev().map(|part| (depth + 1, part)));
    }
    row
}

fn look(document: &Document, span: Span) -> (bool, bool) {
    let at = document.blocks.partition_point(|block| block.span.end() <= span.start());
    document.blocks.get(at).map_or((false, false), |block| (block.look.align == Align::Right, block.look.tight))
}

/// The tree of a row: a leaf is nested in the nearest point before it that lies less deep.
pub(super) fn nest(row: Vec<Leaf>) -> Vec<Part> {
    let mut roots = Vec::new();
    let mut open: Vec<Leaf> = Vec::new();
    for leaf in row {
        while open
            .last()
            .is_some_and(|last| last.depth >= leaf.depth || matches!(last.part.kind, PartKind::Decision(_)))
        {
            close(&mut open, &mut roots);
        }
        open.push(leaf);
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}

fn close(open: &mut Vec<Leaf>, roots: &mut Vec<Part>) {
    let Some(done) = open.pop() else { return };
    match open.last_mut() {
        Some(parent) => parent.part.blocks.push(done.part),
        None => roots.push(done.part),
    }
}

#[cfg(test)]
mod tests {
    use model::{DocumentBuilder, Format};

    use super::*;

    fn point(start: usize, blocks: Vec<Part>) -> Part {
        Part { blocks, ..Part::new(PartKind::Point { marker: None }, Span::new(start, start + 1)) }
    }

    #[test]
    fn nesting_undoes_flattening() {
        let document = DocumentBuilder::new(Format::Text).finish();
        let parts = vec![point(0, vec![point(1, vec![point(2, vec![])]), point(3, vec![])]), point(4, vec![])];
        let row = flatten(&document, parts.clone());
        assert_eq!(row.iter().map(|leaf| leaf.depth).collect::<Vec<_>>(), [0, 1, 2, 1, 0]);
        assert_eq!(nest(row), parts);
    }

    #[test]
    fn deep_nesting_needs_no_stack() {
        let document = DocumentBuilder::new(Format::Text).finish();
        let mut part = point(0, vec![]);
        for _ in 0..50_000 {
            part = point(0, vec![part]);
        }
        assert_eq!(flatten(&document, vec![part]).len(), 50_001);
    }
}
