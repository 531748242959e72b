//! Items and sections with what was moved, voted, declared and decided in them.

use model::{Clause, Decision, Declaration, Item, Motion, Part, PartKind, Quote, Rule, Section, Span, Vote};

use super::{Writer, place, text};
use crate::v1;

impl Writer<'_> {
    pub(super) fn item(&mut self, item: &Item, prefix: &str) -> v1::Item {
        let name = item.number.as_ref().or(item.title.as_ref()).map_or("", |quote| &quote.text);
        let id = self.ids.give(prefix, name);
        let below = format!("{id}/");
        v1::Item {
            number: text(item.number.as_ref()),
            agenda_number: text(item.agenda_number.as_ref()),
            title: text(item.title.as_ref()),
            access: item.access.into(),
            exempt_reason: text(item.exempt_reason.as_ref()),
            purpose: text(item.purpose.as_ref()),
            blocks: self.blocks(&item.blocks),
            decisions: self.decisions(&item.decisions),
            motions: item.motions.iter().map(|motion| self.motion(motion)).collect(),
            votes: item.votes.iter().map(|vote| self.vote(vote)).collect(),
            declarations: item.declarations.iter().map(|declaration| self.declaration(declaration)).collect(),
            items: item.items.iter().map(|item| self.item(item, &below)).collect(),
            spans: self.spans([
                ("heading", item.heading),
                ("number", place(item.number.as_ref())),
                ("agenda_number", place(item.agenda_number.as_ref())),
                ("title", place(item.title.as_ref())),
                ("exempt_reason", place(item.exempt_reason.as_ref())),
                ("purpose", place(item.purpose.as_ref())),
            ]),
            span: self.places.span(item.span),
            id,
        }
    }

    pub(super) fn section(&self, section: &Section) -> v1::Section {
        v1::Section {
            number: text(section.number.as_ref()),
            title: text(section.title.as_ref()),
            blocks: self.blocks(&section.blocks),
            decisions: self.decisions(&section.decisions),
            sections: section.sections.iter().map(|section| self.section(section)).collect(),
            spans: self.spans([
                ("heading", section.heading),
                ("number", place(section.number.as_ref())),
                ("title", place(section.title.as_ref())),
            ]),
            span: self.places.span(section.span),
        }
    }

    pub(super) fn blocks(&self, parts: &[Part]) -> Vec<v1::Block> {
        parts.iter().map(|part| self.block(part)).collect()
    }

    fn block(&self, part: &Part) -> v1::Block {
        let mut block = v1::Block {
            kind: v1::BlockKind::Paragraph,
            text: self.document.wording(part.span).to_owned(),
            marker: None,
            rows: None,
            decision: None,
            speaker: text(part.speaker.as_ref()),
            blocks: self.blocks(&part.blocks),
            bbox: self.bbox(part.span),
            span: self.places.span(part.span),
        };
        match &part.kind {
            PartKind::Paragraph => {}
            PartKind::Point { marker } => {
                block.kind = v1::BlockKind::Point;
                block.text = self.behind(marker.as_ref(), part.span);
                block.marker = text(marker.as_ref());
            }
            PartKind::Heading => block.kind = v1::BlockKind::Heading,
            PartKind::Table { rows } => {
                block.kind = v1::BlockKind::Table;
                block.rows = Some(rows.iter().map(|row| self.cells(row)).collect());
            }
            PartKind::Decision(index) => {
                block.kind = v1::BlockKind::Decision;
                block.decision = Some(*index);
            }
            PartKind::Margin => block.kind = v1::BlockKind::Margin,
            PartKind::Unparsed => block.kind = v1::BlockKind::Unparsed,
        }
        block
    }

    /// The wording of a point behind its marker.
    fn behind(&self, marker: Option<&Quote>, span: Span) -> String {
        let from = marker.map_or(span.start(), |marker| marker.span.end());
        self.document.wording(Span::new(from, span.end())).trim().to_owned()
    }

    fn cells(&self, row: &[Span]) -> Vec<String> {
        row.iter().map(|&cell| self.document.wording(cell).to_owned()).collect()
    }

    /// The box around all that stands at `span` on the page that it begins on.
    fn bbox(&self, span: Span) -> Option<v1::Bbox> {
        let blocks = &self.document.blocks;
        let first = blocks.partition_point(|block| block.span.end() <= span.start());
        let inside = blocks[first..].iter().take_while(|block| block.span.start() < span.end());
        let mut boxes = inside.filter_map(|block| block.bbox);
        let first = boxes.next()?;
        let around = boxes.filter(|next| next.page == first.page).fold(first, |around, next| model::Bbox {
            page: first.page,
            x0: around.x0.min(next.x0),
            y0: around.y0.min(next.y0),
            x1: around.x1.max(next.x1),
            y1: around.y1.max(next.y1),
        });
        let [x0, y0, x1, y1] = [around.x0, around.y0, around.x1, around.y1].map(tenths);
        Some(v1::Bbox { page: around.page, x0, y0, x1, y1 })
    }

    fn decisions(&self, decisions: &[Decision]) -> Vec<v1::Decision> {
        decisions.iter().map(|decision| self.decision(decision)).collect()
    }

    fn decision(&self, decision: &Decision) -> v1::Decision {
        v1::Decision {
            form: decision.form.into(),
            rule: decision.rule.map(|rule| rule.name().into()),
            confidence: decision.rule.map(Rule::confidence),
            label: text(decision.label.as_ref()),
            clauses: self.clauses(&decision.clauses),
            span: self.places.span(decision.span),
        }
    }

    fn clauses(&self, clauses: &[Clause]) -> Vec<v1::Clause> {
        clauses.iter().map(|clause| self.clause(clause)).collect()
    }

    fn clause(&self, clause: &Clause) -> v1::Clause {
        v1::Clause {
            marker: text(clause.marker.as_ref()),
            text: clause.text.text.clone(),
            action: clause.action.into(),
            clauses: self.clauses(&clause.clauses),
            span: self.places.span(clause.span),
        }
    }

    fn motion(&self, motion: &Motion) -> v1::Motion {
        v1::Motion {
            text: text(motion.text.as_ref()),
            proposer: text(motion.proposer.as_ref()),
            seconder: text(motion.seconder.as_ref()),
            amends: motion.amends,
            outcome: motion.outcome.map(Into::into),
            vote: motion.vote,
            span: self.places.span(motion.span),
        }
    }

    fn vote(&self, vote: &Vote) -> v1::Vote {
        v1::Vote {
            r#for: vote.votes_for,
            against: vote.against,
            abstain: vote.abstain,
            casting_vote: text(vote.casting_vote.as_ref()),
            unanimous: vote.unanimous,
            names: v1::VoteNames {
                r#for: texts(&vote.names.votes_for),
                against: texts(&vote.names.against),
                abstain: texts(&vote.names.abstain),
            },
            span: self.places.span(vote.span),
        }
    }

    fn declaration(&self, declaration: &Declaration) -> v1::Declaration {
        v1::Declaration {
            person: declaration.person.text.clone(),
            interest: text(declaration.interest.as_ref()),
            kind: declaration.kind.map(Into::into),
            left_meeting: declaration.left_meeting,
            about: text(declaration.about.as_ref()),
            span: self.places.span(declaration.span),
        }
    }
}

fn texts(quotes: &[Quote]) -> Vec<String> {
    quotes.iter().map(|quote| quote.text.clone()).collect()
}

fn tenths(points: f32) -> f32 {
    (points * 10.0).round() / 10.0
}
