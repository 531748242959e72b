//! A line or block on its way from a file format to the document: runs of text that rules may still join or move.

use std::borrow::Cow;

use model::{BlockKind, DocumentBuilder, Shape};

/// A line or block before it is written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Draft<'a> {
    /// What it is to be; whether it is tight follows from `before`.
    pub(crate) shape: Shape,
    pub(crate) before: Gap,
    pub(crate) marker: Option<Cow<'a, str>>,
    pub(crate) runs: Vec<Run<'a>>,
}

/// What stands between a line and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// A line end.
    Line,
    /// A blank line, or the edge of a block.
    Blank,
    /// A drawn rule; between pages of a scan it marks the page's end.
    Rule,
    /// The end of a page, or furniture that was taken out.
    Page,
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

impl<'a> Run<'a> {
    pub(crate) fn new(text: impl Into<Cow<'a, str>>, strong: bool) -> Self {
        if strong { Self::Strong(text.into()) } else { Self::Plain(text.into()) }
    }

    /// The same run with text of its own.
    pub(crate) fn into_owned(self) -> Run<'static> {
        match self {
            Self::Plain(text) => Run::Plain(Cow::Owned(text.into_owned())),
            Self::Strong(text) => Run::Strong(Cow::Owned(text.into_owned())),
            Self::PageBreak => Run::PageBreak,
        }
    }

    pub(crate) fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Strong(text) => text,
            Self::PageBreak => "",
        }
    }

    pub(crate) fn is_strong(&self) -> bool {
        matches!(self, Self::Strong(_))
    }

    fn text_mut(&mut self) -> Option<&mut Cow<'a, str>> {
        match self {
            Self::Plain(text) | Self::Strong(text) => Some(text),
            Self::PageBreak => None,
        }
    }
}

impl<'a> Draft<'a> {
    /// An empty block.
    pub(crate) fn new(shape: Shape, before: Gap) -> Self {
        Self { shape, before, marker: None, runs: Vec::new() }
    }

    /// An empty paragraph outside lists and tables.
    pub(crate) fn paragraph(before: Gap) -> Self {
        Self::new(Shape::of(BlockKind::Paragraph), before)
    }

    /// Adds text to the end.
    pub(crate) fn push(&mut self, text: impl Into<Cow<'a, str>>, strong: bool) {
        if self.runs.is_empty() {
            // Most lines are one run.
            self.runs.reserve_exact(1);
        }
        self.runs.push(Run::new(text, strong));
    }

    /// Whether the block holds no word and no marker.
    pub(crate) fn is_blank(&self) -> bool {
        self.marker.is_none() && self.runs.iter().all(|run| run.text().trim().is_empty())
    }

    /// The wording without the marker.
    pub(crate) fn text(&self) -> Cow<'_, str> {
        match &self.runs[..] {
            [] => Cow::Borrowed(""),
            [run] | [Run::PageBreak, run] | [run, Run::PageBreak] => Cow::Borrowed(run.text().trim()),
            runs => Cow::Owned(runs.iter().map(Run::text).collect::<String>().trim().to_owned()),
        }
    }

    /// The end of the wording: its last run.
    pub(crate) fn tail(&self) -> &str {
        self.runs.iter().rev().map(|run| run.text().trim_end()).find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Whether the first word is bold or underlined.
    pub(crate) fn starts_strong(&self) -> bool {
        self.runs.iter().find(|run| !run.text().trim().is_empty()).is_some_and(Run::is_strong)
    }

    /// Whether the last word is bold or underlined.
    pub(crate) fn ends_strong(&self) -> bool {
        self.runs.iter().rfind(|run| !run.text().trim().is_empty()).is_some_and(Run::is_strong)
    }

    /// Takes `bytes` of wording, and white space around them, off the front.
    pub(crate) fn take_front(&mut self, bytes: usize) {
        let mut left = bytes;
        for run in &mut self.runs {
            let Some(text) = run.text_mut() else { continue };
            let lead = text.len() - text.trim_start().len();
            let taken = left.min(text.len() - lead);
            drop_front(text, lead + taken);
            left -= taken;
            if left == 0 && !text.trim().is_empty() {
                break;
            }
        }
        self.runs.retain(|run| matches!(run, Run::PageBreak) || !run.text().is_empty());
    }

    /// Takes `bytes` off the end of the wording.
    pub(crate) fn take_back(&mut self, bytes: usize) {
        let Some(text) = self.runs.iter_mut().rev().find_map(Run::text_mut) else { return };
        let kept = text.trim_end().len().saturating_sub(bytes);
        match text {
            Cow::Borrowed(whole) => *whole = &whole[..kept],
            Cow::Owned(whole) => whole.truncate(kept),
        }
    }

    /// Appends another block's wording, after white space where `spaced`.
    pub(crate) fn append(&mut self, other: Self, spaced: bool) {
        if spaced {
            self.push(" ", false);
        }
        self.runs.extend(other.runs);
    }

    /// Writes the block.
    pub(crate) fn write(&self, builder: &mut DocumentBuilder) {
        let mut shape = self.shape;
        shape.look.tight = self.before == Gap::Line;
        builder.open(shape);
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

fn drop_front(text: &mut Cow<'_, str>, bytes: usize) {
    match text {
        Cow::Borrowed(whole) => *whole = &whole[bytes..],
        Cow::Owned(whole) => drop(whole.drain(..bytes)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Draft, Gap, Run};

    #[test]
    fn the_front_is_taken_over_runs() {
        let mut draft = Draft::paragraph(Gap::Blank);
        draft.push(" 4", true);
        draft.push(".  Bench", false);
        draft.take_front(2);
        assert_eq!(draft.runs, [Run::new("  Bench", false)]);
    }

    #[test]
    fn blanks_are_neither_bold_nor_plain() {
        let mut draft = Draft::paragraph(Gap::Blank);
        draft.push(" ", false);
        draft.push("Bench", true);
        assert!(draft.starts_strong() && draft.ends_strong());
        draft.push(" repairs", false);
        assert!(draft.starts_strong() && !draft.ends_strong());
    }
}
