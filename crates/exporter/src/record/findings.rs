//! Dates, bodies, people, commitments, references.

use std::fmt::Write as _;

use model::{Body, Commitment, Date, Item, Minutes, Person, Reference, Rule, Span};

use super::{Writer, inferred, place, text};
use crate::v1;

impl Writer<'_> {
    pub(super) fn date(&self, date: &Date) -> v1::Date {
        v1::Date {
            text: date.text.text.clone(),
            value: date.value.clone(),
            earliest: date.earliest.clone(),
            latest: date.latest.clone(),
            basis: date.basis.into(),
            rule: date.rule.map(|rule| rule.name().into()),
            confidence: date.rule.map(Rule::confidence),
            span: self.places.span(date.text.span),
        }
    }

    pub(super) fn bodies(&mut self, bodies: &[Body]) -> Vec<v1::Body> {
        let write = |body: &Body| v1::Body {
            id: self.ids.give("body:", &body.name),
            name: body.name.clone(),
            aliases: body.aliases.clone(),
            kind: body.kind.into(),
            mentions: self.mentions(&body.mentions),
        };
        bodies.iter().map(write).collect()
    }

    pub(super) fn people(&mut self, people: &[Person]) -> Vec<v1::Person> {
        let write = |person: &Person| v1::Person {
            id: self.ids.give("person:", &person.name),
            name: person.name.clone(),
            honorific: person.honorific.clone(),
            initials: person.initials.clone(),
            roles: person.roles.clone(),
            mentions: self.mentions(&person.mentions),
        };
        people.iter().map(write).collect()
    }

    fn mentions(&self, mentions: &[Span]) -> Vec<v1::Span> {
        mentions.iter().map(|&mention| self.places.span(mention)).collect()
    }

    pub(super) fn commitment(
        &self,
        commitment: &Commitment,
        minutes: &Minutes,
        bodies: &[v1::Body],
        people: &[v1::Person],
    ) -> v1::Commitment {
        let item = item_at(&minutes.items, &commitment.item);
        v1::Commitment {
            what: commitment.what.text.clone(),
            owner: text(commitment.owner.as_ref()),
            owner_body: commitment.owner_body.and_then(|at| bodies.get(at)).map(|body| body.id.clone()),
            owner_person: commitment.owner_person.and_then(|at| people.get(at)).map(|person| person.id.clone()),
            due: commitment.due.clone(),
            due_text: text(commitment.due_text.as_ref()),
            from: commitment.from.into(),
            rule: commitment.rule.name().into(),
            confidence: commitment.rule.confidence(),
            inferred: inferred([("owner", commitment.owner_rule), ("due", commitment.due_rule)]),
            item: item.and_then(|item| text(item.number.as_ref().or(item.title.as_ref()))),
            item_pointer: item.map(|_| pointer(&commitment.item)),
            spans: self.spans([
                ("owner", place(commitment.owner.as_ref())),
                ("due_text", place(commitment.due_text.as_ref())),
            ]),
            span: self.places.span(commitment.what.span),
        }
    }

    pub(super) fn reference(&self, reference: &Reference) -> v1::Reference {
        v1::Reference {
            kind: reference.kind.into(),
            text: reference.text.text.clone(),
            value: reference.value.clone(),
            span: self.places.span(reference.text.span),
        }
    }
}

/// The item that a path of indexes leads to.
fn item_at<'a>(items: &'a [Item], path: &[usize]) -> Option<&'a Item> {
    let (&first, rest) = path.split_first()?;
    rest.iter().try_fold(items.get(first)?, |item, &next| item.items.get(next))
}

/// That path as a JSON Pointer into the record.
fn pointer(path: &[usize]) -> String {
    path.iter().fold(String::new(), |mut pointer, index| {
        let _ = write!(pointer, "/items/{index}");
        pointer
    })
}
