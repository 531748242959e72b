//! A block on its way from a file format to the document: runs of text that other rules may still join or move.

use std::borrow::Cow;

use model::{BlockKind, DocumentBuilder, Shape};

/// A block before it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft<'a> {
    pub(crate) shape: Shape,
    pub(crate) marker: Option<Cow<'a, str>>,
    pub(crate) runs: Vec<Run<'a>>,
}

/// Part of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Run<'a> {
    Plain(Cow<'a, str>),
    /// Bold or underlined.
    Strong(Cow<'a, str>),
    /// What follows stands on the next page.
    PageBreak,
}

impl<'a> Draft<'a> {
    /// An empty paragraph.
    pub(crate) fn paragraph() -> Self {
        Self { shape: Shape::of(BlockKind::Paragraph), marker: None, runs: Vec::new() }
    }

    /// Adds text to the end.
    pub(crate) fn push(&mut self, text: impl Into<Cow<'a, str>>, strong: bool) {
        let text = text.into();
        self.runs.push(if strong { Run::Strong(text) } else { Run::Plain(text) });
    }

    /// Whether nothing would be written.
    pub(crate) fn is_blank(&self) -> bool {
        self.marker.is_none()
            && self.runs.iter().all(|run| match run {
                Run::Plain(text) | Run::Strong(text) => text.trim().is_empty(),
                Run::PageBreak => false,
            })
    }

    /// Writes the block.
    pub(crate) fn write(&self, builder: &mut DocumentBuilder) {
        builder.open(self.shape);
        if let Some(marker) = &self.marker {
            builder.marker(marker);
        }
        for run in &self.runs {
            match run {
                Run::Plain(text) => builder.write(text),
                Run::Strong(text) => builder.write_strong(text),
                Run::PageBreak => builder.page_break(),
            }
        }
        builder.close();
    }
}
