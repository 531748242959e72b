//! The running text of an item: its stretches of prose and cells, and their sentences.

use model::{PartKind, Span};

use super::leaves::Leaf;
use super::sentences::sentences;

/// What an item says, in order.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    /// Paragraphs, points and cells, markers left out.
    pub(crate) runs: Vec<Span>,
    /// The sentences of the runs.
    pub(crate) sentences: Vec<Span>,
    /// The rows of each table.
    pub(crate) tables: Vec<Vec<Vec<Span>>>,
}

impl Flow {
    /// The running text of a row of leaves.
    pub(super) fn of(text: &str, row: &[Leaf]) -> Self {
        let runs: Vec<Span> = row.iter().flat_map(|leaf| runs(text, leaf)).filter(|run| !run.is_empty()).collect();
        let sentences = runs.iter().flat_map(|run| sentences(text, *run)).collect();
        let rows = |leaf: &Leaf| match &leaf.part.kind {
            PartKind::Table { rows } => Some(rows.clone()),
            _ => None,
        };
        Self { runs, sentences, tables: row.iter().filter_map(rows).collect() }
    }

    /// From the first word to the last.
    pub(crate) fn region(&self) -> Span {
        match (self.runs.first(), self.runs.last()) {
            (Some(first), Some(last)) => first.to(*last),
            _ => Span::default(),
        }
    }

    /// The index of the sentence that holds the byte at `offset`, or of the one before it.
    pub(crate) fn sentence_at(&self, offset: usize) -> usize {
        self.sentences.partition_point(|sentence| sentence.start() <= offset).saturating_sub(1)
    }

    /// The index of the run that holds the byte at `offset`, or of the one before it.
    pub(crate) fn run_at(&self, offset: usize) -> usize {
        self.runs.partition_point(|run| run.start() <= offset).saturating_sub(1)
    }
}

fn runs(text: &str, leaf: &Leaf) -> Vec<Span> {
    match &leaf.part.kind {
        PartKind::Table { rows } => rows.iter().flatten().copied().collect(),
        PartKind::Margin => Vec::new(),
        _ => vec![leaf.words(text)],
    }
}
