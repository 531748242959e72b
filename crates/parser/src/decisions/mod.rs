//! Decisions, motions, votes and declarations of one item or section, read off its leaves.

mod actions;
mod blocks;
pub(crate) mod flow;
mod inline;
mod labels;
mod leaves;
mod limbs;
mod markers;
pub(crate) mod sentences;
pub(crate) mod tail;
mod tree;
mod twice;

use flow::Flow;
use leaves::Leaf;
use model::{
    Decision, Declaration, Diagnostic, Document, Form, Motion, Outcome, PaperKind, Part, PartKind, Quote, Vote,
};

use crate::{declarations, motions, votes};

/// What is known of the item or section that the leaves belong to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The kind of paper: minutes decide, reports and agendas recommend.
    pub paper: PaperKind,
    /// The title of the item or section.
    pub title: Option<&'a Quote>,
    /// The title of the item that it is part of.
    pub above: Option<&'a Quote>,
    /// What the paper calls those who met, in small letters.
    pub own: &'a [String],
}

/// What one item or section says. `parts` tile the same text as the leaves given.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The leaves, those of a set-apart decision merged into one that points into `decisions`.
    pub parts: Vec<Part>,
    /// Decisions in order.
    pub decisions: Vec<Decision>,
    /// Motions in order.
    pub motions: Vec<Motion>,
    /// Votes in order.
    pub votes: Vec<Vote>,
    /// Interests declared, in order.
    pub declarations: Vec<Declaration>,
    /// What was odd.
    pub diagnostics: Vec<Diagnostic>,
}

/// Whether a line begins to ask a body for a decision: "The Committee is asked to".
pub(crate) fn asks(line: &str) -> bool {
    labels::ASKED.leading(line).is_some()
}

/// Reads the leaves of one item or section, in order.
pub fn read(document: &Document, parts: Vec<Part>, context: Context<'_>) -> Reading {
    let text = document.text.as_str();
    let row = leaves::flatten(document, parts);
    let mut blocks = Vec::new();
    let retold = twice::second_telling(text, &row);
    let title = context.title.map(|title| title.text.as_str());
    let mut left = blocks::Search::new(text, &row, context.form(), retold).take(title, &mut blocks);
    if context.form() == Form::Recommendation {
        return Reading { parts: leaves::nest(left), decisions: blocks, ..Reading::default() };
    }
    let flow = Flow::of(text, &row);
    let (votes, diagnostics) = votes::find(text, flow.region(), &flow.tables);
    let motions = motions::find(text, &flow, &votes, context.title);
    drop_lost(&motions, &mut blocks, &mut left);
    let above = context.above.map(|title| title.text.as_str());
    let known = inline::Known { text, title, above, own: context.own, flow: &flow, blocks: &blocks, motions: &motions };
    let mut inline = inline::find(known, &left);
    if let Some(from) = retold {
        inline.retain(|decision| decision.span.start() < from || !twice::is_told_before(text, &blocks, decision.span));
    }
    // What stands right below a title tells its outcome again.
    let below = row.first().map_or(0, |leaf| leaf.part.span.end());
    if !blocks.iter().chain(&inline).any(|decision| decision.span.start() < below) {
        inline.extend(context.title.and_then(|title| inline::of_title(text, title.span)));
    }
    let decisions = in_order(blocks, inline, &mut left);
    let declarations = declarations::find(text, &flow);
    Reading { parts: leaves::nest(left), decisions, motions, votes, declarations, diagnostics }
}

/// Drops what a label sets apart that is the wording of a motion which was not carried: "BE IT RESOLVED THAT the fee rise."
/// above "DEFEATED". Its leaves are paragraphs then.
fn drop_lost(motions: &[Motion], blocks: &mut Vec<Decision>, left: &mut [Leaf]) {
    let lost = |outcome| matches!(outcome, Some(Outcome::Lost | Outcome::Withdrawn | Outcome::Lapsed));
    let wording = |motion: &&Motion| lost(motion.outcome) && motion.seconder.is_some();
    let lost: Vec<_> = motions.iter().filter(wording).filter_map(|motion| motion.text.as_ref()).collect();
    if lost.is_empty() {
        return;
    }
    let is_lost = |block: &Decision| {
        let first = block.clauses.first().map_or(block.span, |clause| clause.span);
        lost.iter().any(|said| said.span.contains(first))
    };
    let mut kept = 0..blocks.len();
    let places: Vec<Option<usize>> =
        blocks.iter().map(|block| if is_lost(block) { None } else { kept.next() }).collect();
    point_anew(left, &places);
    let mut kept = places.iter().map(Option::is_some);
    blocks.retain(|_| kept.next().unwrap_or(true));
}

/// Lets the leaves of decisions set apart point to their new places; without one a leaf is a paragraph.
fn point_anew(left: &mut [Leaf], places: &[Option<usize>]) {
    for leaf in left {
        if let PartKind::Decision(old) = leaf.part.kind {
            leaf.part.kind = places[old].map_or(PartKind::Paragraph, PartKind::Decision);
        }
    }
}

/// Puts both forms in the order of the text, and lets the leaves of those set apart point to their new places.
fn in_order(blocks: Vec<Decision>, inline: Vec<Decision>, left: &mut [Leaf]) -> Vec<Decision> {
    let mut places = vec![None; blocks.len()];
    let set_apart = blocks.into_iter().enumerate().map(|(at, block)| (Some(at), block));
    let mut all: Vec<_> = set_apart.chain(inline.into_iter().map(|decision| (None, decision))).collect();
    all.sort_by_key(|(_, decision)| decision.span);
    for (new, (old, _)) in all.iter().enumerate() {
        if let Some(old) = *old {
            places[old] = Some(new);
        }
    }
    point_anew(left, &places);
    all.into_iter().map(|(_, decision)| decision).collect()
}

impl Context<'_> {
    /// What the labels of such a paper introduce.
    fn form(&self) -> Form {
        match self.paper {
            PaperKind::Report | PaperKind::Agenda => Form::Recommendation,
            _ => Form::Block,
        }
    }
}

#[cfg(test)]
mod tests;
