//! What was found in the text: commitments, dates, references, mentions; and what is no part of it.

use super::Filler;
use crate::export::id::{Id, Of};
use crate::export::tables::{Commitment, Date, Diagnostic, Furniture, Mention, Reference};
use crate::v1;

impl<'r> Filler<'r, '_> {
    pub(super) fn fill_findings(&mut self, meeting: Id) {
        self.fill_commitments(meeting);
        self.fill_dates();
        self.fill_references();
        self.fill_mentions();
        self.fill_furniture();
        self.fill_diagnostics();
    }

    fn fill_commitments(&mut self, meeting: Id) {
        let record = self.record;
        for (position, commitment) in record.commitments.iter().enumerate() {
            let item =
                self.item_at_pointer(commitment.item_pointer.as_deref()).or_else(|| self.item_at(commitment.span));
            let owner = commitment.owner.as_deref();
            let id = self.id_at(Of::Commitment, item, &format!("{} {}", owner.unwrap_or_default(), commitment.what));
            let body = record.bodies.iter().find(|body| Some(&body.id) == commitment.owner_body.as_ref());
            let person = record.people.iter().find(|person| Some(&person.id) == commitment.owner_person.as_ref());
            self.rows.commitments.push(Commitment {
                id,
                paper_id: self.paper,
                meeting_id: meeting,
                item_id: item,
                position: position as u32,
                what: &commitment.what,
                owner,
                owner_body_id: body.map(|body| self.identity.body(&body.name)),
                owner_person_id: person.map(|person| self.identity.person(&person.name)),
                due: commitment.due.as_deref(),
                due_latest: self.last_day_of(commitment),
                due_text: commitment.due_text.as_deref(),
                source: commitment.from.name(),
                rule: &commitment.rule,
                confidence: commitment.confidence,
                owner_confidence: commitment.inferred.get("owner").map(|found| found.confidence),
                due_confidence: commitment.inferred.get("due").map(|found| found.confidence),
                item: commitment.item.as_deref(),
                placed: self.place(commitment.span),
            });
        }
    }

    /// The item that a JSON Pointer of the record leads to.
    fn item_at_pointer(&self, pointer: Option<&str>) -> Option<Id> {
        let items = self.rows.items.iter();
        items.map(|item| (item.pointer.as_str(), item.id)).find(|(at, _)| Some(*at) == pointer).map(|(_, id)| id)
    }

    /// The last day on which a commitment may be due: that of the date that is its due date's wording.
    fn last_day_of(&self, commitment: &'r v1::Commitment) -> Option<&'r str> {
        let due = commitment.due.as_deref()?;
        let wording = commitment.spans.get("due_text");
        let inside = |date: &&v1::Date| {
            wording.is_some_and(|wording| wording.start <= date.span.start && date.span.end <= wording.end)
        };
        let dates = &self.record.dates;
        let date = dates.iter().filter(inside).find(|date| date.value == due);
        let date = date.or_else(|| dates.iter().find(|date| date.value == due));
        date.and_then(|date| date.latest.as_deref()).or_else(|| is_day(due).then_some(due))
    }

    fn fill_dates(&mut self) {
        for date in &self.record.dates {
            let item_id = self.item_at(date.span);
            let id = self.id_at(Of::Date, item_id, &format!("{} {}", date.text, date.value));
            self.rows.dates.push(Date {
                id,
                paper_id: self.paper,
                item_id,
                text: &date.text,
                value: &date.value,
                earliest: date.earliest.as_deref(),
                latest: date.latest.as_deref(),
                basis: date.basis.name(),
                rule: date.rule.as_deref(),
                confidence: date.confidence,
                placed: self.place(date.span),
            });
        }
    }

    fn fill_references(&mut self) {
        for reference in &self.record.references {
            let item_id = self.item_at(reference.span);
            let id = self.id_at(Of::Reference, item_id, &reference.text);
            self.rows.references.push(Reference {
                id,
                paper_id: self.paper,
                item_id,
                kind: reference.kind.name(),
                text: &reference.text,
                value: &reference.value,
                placed: self.place(reference.span),
            });
        }
    }

    fn fill_mentions(&mut self) {
        let record = self.record;
        for body in &record.bodies {
            let id = self.identity.body(&body.name);
            body.mentions.iter().for_each(|span| self.fill_mention(*span, Some(id), None));
        }
        for person in &record.people {
            let id = self.identity.person(&person.name);
            person.mentions.iter().for_each(|span| self.fill_mention(*span, None, Some(id)));
        }
    }

    fn fill_mention(&mut self, span: v1::Span, body_id: Option<Id>, person_id: Option<Id>) {
        let item_id = self.item_at(span);
        let whom = body_id.or(person_id).map(|id| id.to_string()).unwrap_or_default();
        let words = format!("{whom} {}", self.quotes.at(span));
        let id = self.id_at(Of::Mention, item_id, &words);
        self.rows.mentions.push(Mention {
            id,
            paper_id: self.paper,
            item_id,
            body_id,
            person_id,
            placed: self.place(span),
        });
    }

    fn fill_furniture(&mut self) {
        for furniture in &self.record.furniture {
            self.rows.furniture.push(Furniture {
                id: self.ids.give(Of::Furniture, self.paper, &furniture.text),
                paper_id: self.paper,
                page: furniture.page,
                text: &furniture.text,
            });
        }
    }

    fn fill_diagnostics(&mut self) {
        for diagnostic in &self.record.diagnostics {
            let wording = diagnostic.span.map(|span| self.quotes.at(span)).unwrap_or_default();
            self.rows.diagnostics.push(Diagnostic {
                id: self.ids.give(Of::Diagnostic, self.paper, &format!("{} {wording}", diagnostic.code)),
                paper_id: self.paper,
                severity: diagnostic.severity.name(),
                code: &diagnostic.code,
                message: &diagnostic.message,
                placed: self.place_of(diagnostic.span.as_ref()),
            });
        }
    }
}

/// Whether an EDTF value is a single day.
fn is_day(value: &str) -> bool {
    value.parse::<jiff::civil::Date>().is_ok() && value.len() == 10
}
