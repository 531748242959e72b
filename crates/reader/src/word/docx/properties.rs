//! Properties of paragraphs and runs as DOCX writes them.

use std::borrow::Cow;

use model::Align;

use super::section::{Section, section};
use crate::ReadError;
use crate::word::properties::{Indent, ParagraphProperties, RunProperties, TabKind, TabStop};
use crate::word::symbol::Face;
use crate::word::xml::{Element, Node, Nodes};

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
                "ind" => properties.indent = indent(&element),
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
                    _ => set_run(&mut settings.properties, &element),
                }
                nodes.skip()?;
            }
            Node::Close(_) | Node::Over => return Ok(settings),
            Node::Text(_) => {}
        }
    }
}

/// Reads `w:ind`.
pub(super) fn indent(element: &Element<'_>) -> Indent {
    let hanging = element.number("hanging").map(i32::saturating_neg);
    Indent {
        left: element.number("left").or_else(|| element.number("start")),
        first: hanging.or_else(|| element.number("firstLine")),
    }
}

fn set_run(run: &mut RunProperties, element: &Element<'_>) {
    match element.name() {
        "b" => run.bold = Some(element.is_on()),
        "u" => run.underline = Some(element.is_on()),
        "caps" => run.capitals = Some(element.is_on()),
        "vanish" => run.hidden = Some(element.is_on()),
        "rFonts" => {
            let font = element.attr("ascii").or_else(|| element.attr("hAnsi"));
            run.face = font.map(|font| Face::named(&font));
        }
        _ => {}
    }
}
