//! Headings to items: what stands under each, level by level.

use model::{Access, Document, Item, Part, PartKind, Quote, Span};

use super::Head;
use crate::access;
use crate::heading::{self, Divider};
use crate::nest;
use crate::unit::Unit;

/// The items that the headings open.
pub(super) fn items(document: &Document, units: &[Unit], heads: &[Head]) -> Vec<Item> {
    Builder { document, units, access: Access::Public }.items(heads, units.len())
}

struct Builder<'a> {
    document: &'a Document,
    units: &'a [Unit],
    access: Access,
}

impl Builder<'_> {
    /// The items of consecutive heads up to the unit `end`.
    fn items(&mut self, heads: &[Head], end: usize) -> Vec<Item> {
        let Some(level) = heads.first().map(|head| head.level) else { return Vec::new() };
        let starts: Vec<usize> = (0..heads.len()).filter(|&at| heads[at].level <= level).collect();
        let mut items = Vec::with_capacity(starts.len());
        for (at, &start) in starts.iter().enumerate() {
            let next = starts.get(at + 1).copied().unwrap_or(heads.len());
            let stop = heads.get(next).map_or(end, |head| head.from);
            items.push(self.item(&heads[start], &heads[start + 1..next], stop));
        }
        items
    }

    fn item(&mut self, head: &Head, below: &[Head], end: usize) -> Item {
        let text = &self.document.text;
        let own_end = below.first().map_or(end, |first| first.from);
        let access = self.access;
        let mut blocks: Vec<Part> =
            head.split.rest.map(|rest| Part::new(PartKind::Paragraph, rest)).into_iter().collect();
        blocks.extend(nest::parts(self.document, &self.units[head.to.min(own_end)..own_end]));
        let heading = (head.to > head.from).then(|| {
            let start = self.units[head.from].span().start();
            let last = self.units[head.to - 1].span().end();
            Span::new(start, head.split.rest.map_or(last, Span::start)).trim(text)
        });
        let purpose = access::take_purpose(self.document, &mut blocks);
        let exempt_reason = access::exempt_reason(self.document, heading, &blocks);
        let access = if exempt_reason.is_some() && access::is_withheld(self.document, heading, &blocks) {
            Access::Exempt
        } else {
            access
        };
        for unit in &self.units[head.to.min(own_end)..own_end] {
            self.note_divider(unit);
        }
        let title = head.split.title.map_or("", |title| self.document.wording(title));
        if access::excludes_public(title, purpose.as_ref(), self.document, &blocks) {
            self.access = Access::Exempt;
        }
        let items = self.items(below, end);
        let start = heading.or(blocks.first().map(|part| part.span)).map_or(0, Span::start);
        let stop = self.units.get(end.saturating_sub(1)).map_or(start, |unit| unit.span().end());
        Item {
            number: head.number.map(|span| Quote::new(text, with_brackets(text, span))),
            agenda_number: head.agenda_number.map(|span| Quote::new(text, span)),
            title: head.split.title.map(|span| Quote::new(text, span)),
            access,
            exempt_reason,
            heading,
            purpose,
            blocks,
            items,
            span: Span::new(start, stop),
            ..Item::default()
        }
    }

    fn note_divider(&mut self, unit: &Unit) {
        let Some(piece) = unit.line() else { return };
        match heading::divider(piece, self.document.wording(piece.body)) {
            Some(Divider::Public) => self.access = Access::Public,
            Some(Divider::Exempt) => self.access = Access::Exempt,
            None => {}
        }
    }
}

/// A number with the brackets around it: "(a)", but "a" of "a)".
fn with_brackets(text: &str, number: Span) -> Span {
    let opens = text[..number.start()].ends_with('(') && text[number.end()..].starts_with(')');
    if opens { Span::new(number.start() - 1, number.end() + 1) } else { number }
}
