//! Items and sections with all that stands in them.

use super::Filler;
use crate::export::id::{Id, Of};
use crate::export::table::List;
use crate::export::tables::{Block, Clause, Decision, Declaration, Item, Motion, Vote, VoteName};
use crate::v1;

impl<'r> Filler<'r, '_> {
    pub(super) fn fill_business(&mut self) {
        let record = self.record;
        self.fill_blocks(&record.meeting.blocks, None, None, &[]);
        self.fill_items(&record.items, None, "/items");
        self.fill_sections(&record.sections, None, "/sections");
    }

    fn fill_items(&mut self, items: &'r [v1::Item], parent: Option<Id>, pointer: &str) {
        for (position, item) in items.iter().enumerate() {
            let pointer = format!("{pointer}/{position}");
            let words = item.number.as_deref().or(item.title.as_deref()).unwrap_or_default();
            let id = self.id_at(Of::Item, parent, words);
            self.items.push((item.span.start, item.span.end, id));
            self.rows.items.push(Item {
                id,
                paper_id: self.paper,
                parent_id: parent,
                position: position as u32,
                kind: "item",
                pointer: pointer.clone(),
                number: item.number.as_deref(),
                agenda_number: item.agenda_number.as_deref(),
                title: item.title.as_deref(),
                access: Some(item.access.name()),
                exempt_reason: item.exempt_reason.as_deref(),
                purpose: item.purpose.as_deref(),
                whole_start: item.span.start,
                whole_end: item.span.end,
                placed: self.place_of(item.spans.get("heading")),
            });
            let decisions = self.fill_decisions(&item.decisions, id);
            self.fill_blocks(&item.blocks, Some(id), None, &decisions);
            let votes = self.fill_votes(&item.votes, id);
            self.fill_motions(&item.motions, id, &votes);
            self.fill_declarations(&item.declarations, id);
            self.fill_items(&item.items, Some(id), &format!("{pointer}/items"));
        }
    }

    fn fill_sections(&mut self, sections: &'r [v1::Section], parent: Option<Id>, pointer: &str) {
        for (position, section) in sections.iter().enumerate() {
            let pointer = format!("{pointer}/{position}");
            let words = section.number.as_deref().or(section.title.as_deref()).unwrap_or_default();
            let id = self.id_at(Of::Item, parent, words);
            self.items.push((section.span.start, section.span.end, id));
            self.rows.items.push(Item {
                id,
                paper_id: self.paper,
                parent_id: parent,
                position: position as u32,
                kind: "section",
                pointer: pointer.clone(),
                number: section.number.as_deref(),
                agenda_number: None,
                title: section.title.as_deref(),
                access: None,
                exempt_reason: None,
                purpose: None,
                whole_start: section.span.start,
                whole_end: section.span.end,
                placed: self.place_of(section.spans.get("heading")),
            });
            let decisions = self.fill_decisions(&section.decisions, id);
            self.fill_blocks(&section.blocks, Some(id), None, &decisions);
            self.fill_sections(&section.sections, Some(id), &format!("{pointer}/sections"));
        }
    }

    fn fill_blocks(&mut self, blocks: &'r [v1::Block], item: Option<Id>, parent: Option<Id>, decisions: &[Id]) {
        for (position, block) in blocks.iter().enumerate() {
            let id = self.id_at(Of::Block, item, &block.text);
            let bbox = block.bbox.as_ref();
            self.rows.blocks.push(Block {
                id,
                paper_id: self.paper,
                item_id: item,
                parent_id: parent,
                position: position as u32,
                kind: block.kind.name(),
                marker: block.marker.as_deref(),
                text: &block.text,
                rows: block.rows.as_deref().map(List::of),
                decision_id: block.decision.and_then(|at| decisions.get(at)).copied(),
                speaker: block.speaker.as_deref(),
                speaker_id: block.speaker.as_deref().and_then(|name| self.identity.named(name)),
                x0: bbox.map(|bbox| bbox.x0),
                y0: bbox.map(|bbox| bbox.y0),
                x1: bbox.map(|bbox| bbox.x1),
                y1: bbox.map(|bbox| bbox.y1),
                placed: self.place(block.span),
            });
            self.fill_blocks(&block.blocks, item, Some(id), decisions);
        }
    }

    fn fill_decisions(&mut self, decisions: &'r [v1::Decision], item: Id) -> Vec<Id> {
        let mut ids = Vec::with_capacity(decisions.len());
        for (position, decision) in decisions.iter().enumerate() {
            let words = decision.clauses.first().map(|clause| clause.text.as_str()).unwrap_or_default();
            let id = self.ids.give(Of::Decision, item, words);
            ids.push(id);
            self.rows.decisions.push(Decision {
                id,
                paper_id: self.paper,
                item_id: item,
                position: position as u32,
                form: decision.form.name(),
                rule: decision.rule.as_deref(),
                confidence: decision.confidence,
                label: decision.label.as_deref(),
                placed: self.place(decision.span),
            });
            self.fill_clauses(&decision.clauses, item, id, None);
        }
        ids
    }

    fn fill_clauses(&mut self, clauses: &'r [v1::Clause], item: Id, decision: Id, parent: Option<Id>) {
        for (position, clause) in clauses.iter().enumerate() {
            let marker = clause.marker.as_deref();
            let id = self.ids.give(Of::Clause, item, &format!("{} {}", marker.unwrap_or_default(), clause.text));
            self.rows.clauses.push(Clause {
                id,
                paper_id: self.paper,
                item_id: item,
                decision_id: decision,
                parent_id: parent,
                position: position as u32,
                marker,
                text: &clause.text,
                action: clause.action.name(),
                placed: self.place(clause.span),
            });
            self.fill_clauses(&clause.clauses, item, decision, Some(id));
        }
    }

    fn fill_votes(&mut self, votes: &'r [v1::Vote], item: Id) -> Vec<Id> {
        let mut ids = Vec::with_capacity(votes.len());
        for (position, vote) in votes.iter().enumerate() {
            let id = self.ids.give(Of::Vote, item, self.quotes.at(vote.span));
            ids.push(id);
            self.rows.votes.push(Vote {
                id,
                paper_id: self.paper,
                item_id: item,
                position: position as u32,
                votes_for: vote.r#for,
                votes_against: vote.against,
                abstentions: vote.abstain,
                casting_vote: vote.casting_vote.as_deref(),
                unanimous: vote.unanimous,
                placed: self.place(vote.span),
            });
            let v1::VoteNames { r#for, against, abstain } = &vote.names;
            for (choice, names) in [("for", r#for), ("against", against), ("abstain", abstain)] {
                self.fill_vote_names(names, choice, id);
            }
        }
        ids
    }

    fn fill_vote_names(&mut self, names: &'r [String], choice: &'static str, vote: Id) {
        for name in names {
            self.rows.vote_names.push(VoteName {
                id: self.ids.give(Of::VoteName, vote, name),
                paper_id: self.paper,
                vote_id: vote,
                person_id: self.identity.named(name),
                name,
                choice,
            });
        }
    }

    fn fill_motions(&mut self, motions: &'r [v1::Motion], item: Id, votes: &[Id]) {
        let ids: Vec<_> =
            motions.iter().map(|motion| self.ids.give(Of::Motion, item, self.quotes.at(motion.span))).collect();
        for (position, motion) in motions.iter().enumerate() {
            let person = |name: &Option<String>| name.as_deref().and_then(|name| self.identity.named(name));
            self.rows.motions.push(Motion {
                id: ids[position],
                paper_id: self.paper,
                item_id: item,
                position: position as u32,
                text: motion.text.as_deref(),
                proposer: motion.proposer.as_deref(),
                proposer_id: person(&motion.proposer),
                seconder: motion.seconder.as_deref(),
                seconder_id: person(&motion.seconder),
                amends_id: motion.amends.and_then(|at| ids.get(at)).copied(),
                outcome: motion.outcome.map(v1::Outcome::name),
                vote_id: motion.vote.and_then(|at| votes.get(at)).copied(),
                placed: self.place(motion.span),
            });
        }
    }

    fn fill_declarations(&mut self, declarations: &'r [v1::Declaration], item: Id) {
        for declaration in declarations {
            let interest = declaration.interest.as_deref();
            let words = format!("{} {}", declaration.person, interest.unwrap_or_default());
            self.rows.declarations.push(Declaration {
                id: self.ids.give(Of::Declaration, item, &words),
                paper_id: self.paper,
                item_id: item,
                person_id: self.identity.named(&declaration.person),
                person: &declaration.person,
                interest,
                kind: declaration.kind.map(v1::DeclarationKind::name),
                left_meeting: declaration.left_meeting,
                about: declaration.about.as_deref(),
                placed: self.place(declaration.span),
            });
        }
    }
}
