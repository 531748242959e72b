//! Properties of paragraphs and runs as DOCX writes them, and how the more particular overrides the general.

use std::borrow::Cow;

use model::Align;

use super::section::{Section, section};
use crate::ReadError;
use crate::word::symbol::Face;
use crate::word::xml::{Element, Node, Nodes};

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

    /// Reads `w:ind`.
    pub(super) fn of(element: &Element<'_>) -> Self {
        let hanging = element.number("hanging").map(i32::saturating_neg);
        Self {
            left: element.number("left").or_else(|| element.number("start")),
            first: hanging.or_else(|| element.number("firstLine")),
        }
    }
}

/// A tab stop that a style or a paragraph sets or clears.
#[derive(Clone, Copy, Debug)]
pub(super) struct TabStop {
    at: i32,
    kind: TabKind,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum TabKind {
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

    /// The last tab stop, where it aligns right.
    pub(super) fn right_tab(&self) -> Option<i32> {
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

    /// Bold or underlined.
    pub(super) fn is_strong(self) -> bool {
        self.bold == Some(true) || self.underline == Some(true)
    }
}

/// What `w:pPr` says.
#[derive(Debug, Default)]
pub(super) struct ParagraphSettings {
    pub(super) properties: ParagraphProperties,
    pub(super) style: Option<String>,
    /// Its end was deleted, or its first letters stand in a frame of their own: it runs on into the next paragraph.
    pub(super) runs_on: bool,
    /// The section that ends with it.
    pub(super) section: Option<Section>,
}

/// Reads the rest of `w:pPr`, which was just opened.
pub(super) fn paragraph(nodes: &mut Nodes<'_>) -> Result<ParagraphSettings, ReadError> {
    let mut settings = ParagraphSettings::default();
    let properties = &mut settings.properties;
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name() {
                "pStyle" => settings.style = element.val().map(Cow::into_owned),
                "numPr" | "tabs" => {}
                "ilvl" => properties.level = element.number("val").and_then(|level| u8::try_from(level).ok()),
                "numId" => properties.list = element.number("val").and_then(|list| u32::try_from(list).ok()),
                "outlineLvl" => properties.outline = element.number("val").and_then(|level| u8::try_from(level).ok()),
                "jc" => properties.align = element.val().map(|value| alignment(&value)),
                "ind" => properties.indent = Indent::of(&element),
                "spacing" => set_spacing(properties, &element),
                "contextualSpacing" => properties.contextual = Some(element.is_on()),
                "tab" => properties.tabs.extend(tab_stop(&element)),
                "framePr" => settings.runs_on |= element.attr("dropCap").is_some_and(|kind| kind != "none"),
                "rPr" => settings.runs_on |= run(nodes)?.deleted,
                "sectPr" => settings.section = Some(section(nodes)?),
                _ => nodes.skip()?,
            },
            Node::Close(end) if end.name() == "pPr" => return Ok(settings),
            Node::Over => return Ok(settings),
            _ => {}
        }
    }
}

fn set_spacing(properties: &mut ParagraphProperties, element: &Element<'_>) {
    /// What Word takes for "auto": 14 points.
    const AUTO: i32 = 280;
    let auto = |name| element.attr(name).filter(|value| matches!(&**value, "1" | "true" | "on")).map(|_| AUTO);
    properties.before = auto("beforeAutospacing").or_else(|| element.number("before"));
    properties.after = auto("afterAutospacing").or_else(|| element.number("after"));
}

fn tab_stop(element: &Element<'_>) -> Option<TabStop> {
    let kind = match element.val().as_deref() {
        Some("right" | "end") => TabKind::Right,
        Some("clear") => TabKind::Clear,
        _ => TabKind::Other,
    };
    Some(TabStop { at: element.number("pos")?, kind })
}

fn alignment(value: &str) -> Align {
    match value {
        "center" => Align::Centre,
        "right" | "end" => Align::Right,
        _ => Align::Left,
    }
}

/// What `w:rPr` says.
#[derive(Debug, Default)]
pub(super) struct RunSettings {
    pub(super) properties: RunProperties,
    pub(super) style: Option<String>,
    /// Of a paragraph's mark or a table's row: it was deleted or moved away.
    pub(super) deleted: bool,
}

/// Reads the rest of `w:rPr`, which was just opened.
pub(super) fn run(nodes: &mut Nodes<'_>) -> Result<RunSettings, ReadError> {
    let mut settings = RunSettings::default();
    loop {
        match nodes.next()? {
            Node::Open(element) => {
                match element.name() {
                    "rStyle" => settings.style = element.val().map(Cow::into_owned),
                    "del" | "moveFrom" => settings.deleted = true,
                    _ => settings.properties.set(&element),
                }
                nodes.skip()?;
            }
            Node::Close(_) | Node::Over => return Ok(settings),
            Node::Text(_) => {}
        }
    }
}

impl RunProperties {
    fn set(&mut self, element: &Element<'_>) {
        match element.name() {
            "b" => self.bold = Some(element.is_on()),
            "u" => self.underline = Some(element.is_on()),
            "caps" => self.capitals = Some(element.is_on()),
            "vanish" => self.hidden = Some(element.is_on()),
            "rFonts" => {
                self.face = element.attr("ascii").or_else(|| element.attr("hAnsi")).map(|font| Face::named(&font));
            }
            _ => {}
        }
    }
}
