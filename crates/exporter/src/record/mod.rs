//! A paper's [`Document`], [`Minutes`] and [`Facts`] to its [`v1::Record`].

mod business;
mod findings;
mod meeting;

use std::borrow::Cow;

use model::{Diagnostic, Document, Facts, Minutes, Quote, Rule};

use crate::ids::Ids;
use crate::places::Places;
use crate::tiling;
use crate::v1;

/// The record of a paper. `diagnostics` are those of the parser and the extractor; the reader's are in the document.
pub fn record(
    source: v1::Source,
    document: &Document,
    minutes: &Minutes,
    facts: &Facts,
    diagnostics: &[Diagnostic],
) -> v1::Record {
    let mut writer = Writer { document, places: Places::of(document), ids: Ids::default() };
    let people = writer.people(&facts.people);
    let bodies = writer.bodies(&facts.bodies);
    v1::Record {
        schema: v1::Schema::V1,
        source,
        kind: minutes.kind.into(),
        meeting: writer.meeting(&minutes.meeting, facts),
        attendance: minutes.attendance.iter().map(|attendee| writer.attendee(attendee)).collect(),
        items: minutes.items.iter().map(|item| writer.item(item, "item:")).collect(),
        sections: minutes.sections.iter().map(|section| writer.section(section)).collect(),
        dates: facts.dates.iter().map(|date| writer.date(date)).collect(),
        commitments: facts
            .commitments
            .iter()
            .map(|commitment| writer.commitment(commitment, minutes, &bodies, &people))
            .collect(),
        bodies,
        people,
        references: facts.references.iter().map(|reference| writer.reference(reference)).collect(),
        furniture: document.furniture.iter().map(furniture).collect(),
        diagnostics: document
            .diagnostics
            .iter()
            .chain(diagnostics)
            .chain(&tiling::faults(&document.text, minutes))
            .map(|diagnostic| writer.diagnostic(diagnostic))
            .collect(),
        text: document.text.clone(),
    }
}

/// What the parts of a record are written from.
struct Writer<'a> {
    document: &'a Document,
    places: Places<'a>,
    ids: Ids,
}

impl Writer<'_> {
    fn diagnostic(&self, diagnostic: &Diagnostic) -> v1::Diagnostic {
        v1::Diagnostic {
            severity: diagnostic.problem.severity().into(),
            code: diagnostic.problem.code().into(),
            message: diagnostic.problem.to_string(),
            span: diagnostic.span.map(|span| self.places.span(span)),
        }
    }

    /// The places of the values that are stated, by the names of their fields.
    fn spans<const N: usize>(&self, fields: [(&'static str, Option<model::Span>); N]) -> v1::Spans {
        let stated = fields.into_iter().filter_map(|(name, span)| Some((name, span?)));
        stated.map(|(name, span)| (Cow::Borrowed(name), self.places.span(span))).collect()
    }
}

fn furniture(furniture: &model::Furniture) -> v1::Furniture {
    v1::Furniture { text: furniture.text.clone(), page: furniture.page }
}

/// How values were found, by the names of their fields.
fn inferred<const N: usize>(fields: [(&'static str, Option<Rule>); N]) -> v1::Inferred {
    let found = fields.into_iter().filter_map(|(name, rule)| Some((name, rule?)));
    found.map(|(name, rule)| (Cow::Borrowed(name), evidence(rule))).collect()
}

fn evidence(rule: Rule) -> v1::Evidence {
    v1::Evidence { rule: rule.name().into(), confidence: rule.confidence() }
}

fn text(quote: Option<&Quote>) -> Option<String> {
    quote.map(|quote| quote.text.clone())
}

fn place(quote: Option<&Quote>) -> Option<model::Span> {
    quote.map(|quote| quote.span)
}
