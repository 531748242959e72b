//! Decisions, motions, votes and declarations of one item or section, read off its leaves.

mod actions;
mod blocks;
mod labels;
mod leaves;
mod limbs;
mod markers;
mod patterns;
mod sentences;
mod tail;
mod tree;

use model::{Decision, Declaration, Diagnostic, Document, Form, Motion, PaperKind, Part, Vote};

/// What is known of the item or section that the leaves belong to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The kind of paper: minutes decide, reports and agendas recommend.
    pub paper: PaperKind,
    /// The title of the item or section.
    pub title: Option<&'a str>,
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

/// Reads the leaves of one item or section, in order.
pub fn read(document: &Document, parts: Vec<Part>, context: Context<'_>) -> Reading {
    let text = document.text.as_str();
    let row = leaves::flatten(document, parts);
    let mut decisions = Vec::new();
    let search = blocks::Search { text, row: &row, form: context.form() };
    let row = search.take(context.title, &mut decisions);
    Reading { parts: leaves::nest(row), decisions, ..Reading::default() }
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
