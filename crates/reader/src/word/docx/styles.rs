//! The style sheet of a DOCX paper: for each style the properties that it and the styles below it set.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::properties;
use crate::word::properties::{ParagraphProperties, RunProperties, heading_of_style};
use crate::word::xml::{Element, Node, Nodes};
use crate::{Limits, ReadError};

/// Styles with their inheritance resolved.
#[derive(Debug, Default)]
pub(super) struct Styles {
    paragraphs: HashMap<String, ParagraphStyle>,
    runs: HashMap<String, RunProperties>,
    /// The style of paragraphs that name none.
    default: ParagraphStyle,
    /// Table styles whose first row is a head.
    bold_heads: HashSet<String>,
    /// For each numbering style the list instance that it stands for.
    pub(super) lists: HashMap<String, u32>,
}

/// A paragraph style, resolved.
#[derive(Clone, Debug, Default)]
pub(super) struct ParagraphStyle {
    pub(super) properties: ParagraphProperties,
    /// The level of heading that it makes.
    pub(super) heading: Option<u8>,
    /// A number that tells it from other styles.
    pub(super) row: u32,
}

/// A style as it is written.
#[derive(Debug, Default)]
struct Raw {
    kind: String,
    name: String,
    based_on: Option<String>,
    default: bool,
    properties: ParagraphProperties,
    /// Of a table's style: its first row is set in bold.
    bold_head: Option<bool>,
}

impl Styles {
    /// Reads the style sheet.
    pub(super) fn read(part: &str, limits: &Limits) -> Result<Self, ReadError> {
        let mut nodes = Nodes::of(part, limits);
        let mut defaults = ParagraphProperties::default();
        let mut raw = HashMap::new();
        let mut order = Vec::new();
        loop {
            match nodes.next()? {
                Node::Open(element) => match element.name() {
                    "pPr" => {
                        defaults =
                            ParagraphProperties { run: defaults.run, ..properties::paragraph(&mut nodes)?.properties }
                    }
                    "rPr" => defaults.run = properties::run(&mut nodes)?.properties,
                    "style" => {
                        let (id, style) = read_style(&element, &mut nodes)?;
                        if raw.insert(id.clone(), style).is_none() {
                            order.push(id);
                        }
                    }
                    "latentStyles" => nodes.skip()?,
                    _ => {}
                },
                Node::Over => return Ok(Self::resolve(&order, &raw, &defaults)),
                _ => {}
            }
        }
    }

    fn resolve(order: &[String], raw: &HashMap<String, Raw>, defaults: &ParagraphProperties) -> Self {
        let mut styles = Self {
            default: ParagraphStyle { properties: defaults.clone(), ..ParagraphStyle::default() },
            ..Self::default()
        };
        for (row, id) in order.iter().enumerate() {
            let own = &raw[id];
            let properties = inherited(id, raw);
            match own.kind.as_str() {
                "character" => {
                    styles.runs.insert(id.clone(), properties.run);
                }
                "table" if inherited_head(id, raw) => {
                    styles.bold_heads.insert(id.clone());
                }
                "numbering" => {
                    styles.lists.extend(properties.list.map(|list| (id.clone(), list)));
                }
                "paragraph" => {
                    let heading = match properties.outline {
                        Some(level) => (level < 9).then_some(level + 1),
                        None => heading_of_style(&own.name),
                    };
                    let style = ParagraphStyle { properties: properties.or(defaults), heading, row: row as u32 + 1 };
                    if own.default {
                        styles.default = style.clone();
                    }
                    styles.paragraphs.insert(id.clone(), style);
                }
                _ => {}
            }
        }
        styles
    }

    /// The style of a paragraph; the default one where it names none or one that is not there.
    pub(super) fn paragraph(&self, id: Option<&str>) -> &ParagraphStyle {
        id.and_then(|id| self.paragraphs.get(id)).unwrap_or(&self.default)
    }

    /// Whether a table's style sets a head off in its first row.
    pub(super) fn has_bold_head(&self, table: &str) -> bool {
        self.bold_heads.contains(table)
    }

    /// What a character style says.
    pub(super) fn run(&self, id: Option<&str>) -> RunProperties {
        id.and_then(|id| self.runs.get(id)).copied().unwrap_or_default()
    }
}

/// A style and those that it is based on, the most particular first.
fn chain<'a>(id: &str, raw: &'a HashMap<String, Raw>) -> impl Iterator<Item = &'a Raw> {
    /// Word itself allows ten.
    const LONGEST_CHAIN: usize = 32;
    std::iter::successors(raw.get(id), |style| raw.get(style.based_on.as_deref()?)).take(LONGEST_CHAIN)
}

/// Collects the properties of a style and of those that it is based on.
fn inherited(id: &str, raw: &HashMap<String, Raw>) -> ParagraphProperties {
    chain(id, raw).fold(ParagraphProperties::default(), |own, style| own.or(&style.properties))
}

fn inherited_head(id: &str, raw: &HashMap<String, Raw>) -> bool {
    chain(id, raw).find_map(|style| style.bold_head) == Some(true)
}

/// Reads the rest of `w:tblStylePr`, which was just opened: whether it sets runs in bold.
fn read_condition(nodes: &mut Nodes<'_>) -> Result<Option<bool>, ReadError> {
    let mut bold = None;
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name() == "rPr" => bold = properties::run(nodes)?.properties.bold,
            Node::Open(_) => nodes.skip()?,
            Node::Close(_) | Node::Over => return Ok(bold),
            Node::Text(_) => {}
        }
    }
}

fn read_style(element: &Element<'_>, nodes: &mut Nodes<'_>) -> Result<(String, Raw), ReadError> {
    let id = element.attr("styleId").map(Cow::into_owned).unwrap_or_default();
    let mut style = Raw {
        kind: element.attr("type").map_or_else(|| "paragraph".to_owned(), Cow::into_owned),
        default: element.attr("default").is_some_and(|value| matches!(&*value, "1" | "true" | "on")),
        ..Raw::default()
    };
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name() {
                "name" => style.name = element.val().map(Cow::into_owned).unwrap_or_default(),
                "basedOn" => style.based_on = element.val().map(Cow::into_owned),
                "pPr" => {
                    let run = style.properties.run;
                    style.properties = ParagraphProperties { run, ..properties::paragraph(nodes)?.properties };
                }
                "rPr" => style.properties.run = properties::run(nodes)?.properties,
                "tblStylePr" if element.attr("type").as_deref() == Some("firstRow") => {
                    style.bold_head = read_condition(nodes)?;
                }
                _ => nodes.skip()?,
            },
            Node::Close(end) if end.name() == "style" => return Ok((id, style)),
            Node::Over => return Ok((id, style)),
            _ => {}
        }
    }
}
