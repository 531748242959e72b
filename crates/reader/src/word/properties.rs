//! Properties of paragraphs and runs, and how the more particular override the general.

use model::Align;

use super::paragraph::Paragraph;
use super::symbol::Face;

/// What a style or a paragraph says of paragraphs; `None` where it says nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphProperties {
    /// The outline level, from 0; 9 is text.
    pub(super) outline: Option<u8>,
    pub(super) align: Option<Align>,
    pub(super) indent: Indent,
    pub(super) before: Option<i32>,
    pub(super) after: Option<i32>,
    /// No space between paragraphs of one style.
    pub(super) contextual: Option<bool>,
    pub(super) tabs: Vec<TabStop>,
    /// The list instance; 0 takes a paragraph out of its style's list.
    pub(super) list: Option<u32>,
    pub(super) level: Option<u8>,
    pub(super) run: RunProperties,
}

/// Where lines begin, in twentieths of a point.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Indent {
    pub(super) left: Option<i32>,
    /// The first line from the left indent.
    pub(super) first: Option<i32>,
}

impl Indent {
    /// This indent, and the other one's where this is silent.
    pub(super) fn or(self, other: Self) -> Self {
        Self { left: self.left.or(other.left), first: self.first.or(other.first) }
    }
}

/// A tab stop that a style or a paragraph sets or clears.
#[derive(Clone, Copy, Debug)]
pub(super) struct TabStop {
    pub(super) at: i32,
    pub(super) kind: TabKind,
}

/// What a tab stop does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum TabKind {
    Right,
    Clear,
    Other,
}

/// What a style or a run says of runs.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct RunProperties {
    pub(super) bold: Option<bool>,
    pub(super) underline: Option<bool>,
    pub(super) capitals: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) face: Option<Face>,
}

impl ParagraphProperties {
    /// These properties, and the more general ones where these are silent.
    pub(super) fn or(mut self, general: &Self) -> Self {
        self.tabs.splice(0..0, general.tabs.iter().copied());
        Self {
            outline: self.outline.or(general.outline),
            align: self.align.or(general.align),
            indent: self.indent.or(general.indent),
            before: self.before.or(general.before),
            after: self.after.or(general.after),
            contextual: self.contextual.or(general.contextual),
            tabs: self.tabs,
            list: self.list.or(general.list),
            level: self.level.or(general.level),
            run: self.run.or(general.run),
        }
    }

    /// Gives a paragraph its place on the page.
    pub(super) fn dress(&self, paragraph: &mut Paragraph) {
        paragraph.align = self.align.unwrap_or_default();
        paragraph.left = self.indent.left.unwrap_or(0);
        paragraph.first = paragraph.left.saturating_add(self.indent.first.unwrap_or(0));
        paragraph.before = self.before.unwrap_or(0);
        paragraph.after = self.after.unwrap_or(0);
        paragraph.right_tab = self.right_tab();
    }

    /// The last tab stop, where it aligns right.
    fn right_tab(&self) -> Option<i32> {
        let standing = self.tabs.iter().enumerate().filter(|(row, stop)| {
            stop.kind != TabKind::Clear && !self.tabs[row + 1..].iter().any(|later| later.at == stop.at)
        });
        let last = standing.map(|(_, stop)| stop).max_by_key(|stop| stop.at)?;
        (last.kind == TabKind::Right).then_some(last.at)
    }
}

impl RunProperties {
    /// These properties, and the more general ones where these are silent.
    pub(super) fn or(self, general: Self) -> Self {
        Self {
            bold: self.bold.or(general.bold),
            underline: self.underline.or(general.underline),
            capitals: self.capitals.or(general.capitals),
            hidden: self.hidden.or(general.hidden),
            face: self.face.or(general.face),
        }
    }

    /// Appends text of such a run to a paragraph.
    pub(super) fn write(self, text: &str, paragraph: &mut Paragraph) {
        match self.face.unwrap_or_default() {
            Face::Letters if self.capitals == Some(true) => paragraph.push_capitals(text, self.is_strong()),
            Face::Letters => paragraph.push(text, self.is_strong()),
            face => paragraph.push_pictures(text, face, self.is_strong()),
        }
    }

    /// Bold or underlined.
    pub(super) fn is_strong(self) -> bool {
        self.bold == Some(true) || self.underline == Some(true)
    }
}

/// The level of heading that a built-in style's name tells.
pub(super) fn heading_of_style(name: &str) -> Option<u8> {
    let name = name.trim().to_ascii_lowercase();
    match name.as_str() {
        "title" => Some(1),
        "subtitle" => Some(2),
        _ => name.strip_prefix("heading ").and_then(|level| level.parse().ok()).filter(|level| (1..=9).contains(level)),
    }
}
