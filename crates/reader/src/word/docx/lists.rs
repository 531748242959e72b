//! The list definitions of a DOCX paper, resolved to what each list instance shows at each level.

use std::collections::HashMap;

use super::properties::indent;
use super::styles::Styles;
use crate::word::numbering::{Instance, LEVELS, Level, Lists, Numeral, percent_pattern};
use crate::word::xml::{Element, Node, Nodes};
use crate::{Limits, ReadError};

/// A list as it is written.
#[derive(Debug, Default)]
struct Abstract {
    levels: Vec<Level>,
    /// The numbering style that defines the list elsewhere.
    style_link: Option<String>,
}

/// An instance as it is written.
#[derive(Debug, Default)]
struct Raw {
    list: u32,
    overrides: Vec<Override>,
}

#[derive(Debug, Default)]
struct Override {
    level: usize,
    start: Option<u32>,
    whole: Option<Level>,
}

/// Reads the list definitions.
pub(super) fn read(part: &str, styles: &Styles, limits: &Limits) -> Result<Lists, ReadError> {
    let mut nodes = Nodes::of(part, limits);
    let mut lists = HashMap::new();
    let mut raw = Vec::new();
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name() {
                "abstractNum" => {
                    let id = number(&element, "abstractNumId");
                    lists.insert(id, read_abstract(&mut nodes)?);
                }
                "num" => {
                    let id = number(&element, "numId");
                    raw.push((id, read_instance(&mut nodes)?));
                }
                "numbering" => {}
                _ => nodes.skip()?,
            },
            Node::Over => break,
            _ => {}
        }
    }
    let links = raw.iter().map(|(id, instance)| (*id, instance.list)).collect();
    let instances = raw.into_iter().map(|(id, instance)| (id, resolve(instance, &lists, styles, &links))).collect();
    Ok(Lists::new(instances))
}

fn resolve(raw: Raw, lists: &HashMap<u32, Abstract>, styles: &Styles, links: &HashMap<u32, u32>) -> Instance {
    let list = linked(raw.list, lists, styles, links);
    let mut levels = lists.get(&list).map(|list| list.levels.clone()).unwrap_or_default();
    let mut restarts = Vec::new();
    for change in raw.overrides {
        let Some(level) = levels.get_mut(change.level) else { continue };
        if let Some(whole) = change.whole {
            *level = whole;
        }
        if let Some(start) = change.start {
            level.start = start;
            restarts.push(change.level);
        }
    }
    Instance { list, levels, restarts }
}

/// Follows a list that only names a numbering style to the list that defines the style.
fn linked(list: u32, lists: &HashMap<u32, Abstract>, styles: &Styles, links: &HashMap<u32, u32>) -> u32 {
    let style = lists.get(&list).filter(|list| list.levels.is_empty()).and_then(|list| list.style_link.as_ref());
    let instance = style.and_then(|style| styles.lists.get(style));
    instance.and_then(|instance| links.get(instance)).copied().unwrap_or(list)
}

fn number(element: &Element<'_>, name: &str) -> u32 {
    element.number(name).and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
}

fn read_abstract(nodes: &mut Nodes<'_>) -> Result<Abstract, ReadError> {
    let mut list = Abstract::default();
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name() {
                "lvl" => {
                    let at = number(&element, "ilvl") as usize;
                    let level = read_level(nodes)?;
                    if at < LEVELS {
                        list.levels.resize_with(list.levels.len().max(at + 1), Default::default);
                        list.levels[at] = level;
                    }
                }
                "numStyleLink" => list.style_link = element.val().map(std::borrow::Cow::into_owned),
                _ => nodes.skip()?,
            },
            Node::Close(end) if end.name() == "abstractNum" => return Ok(list),
            Node::Over => return Ok(list),
            _ => {}
        }
    }
}

fn read_instance(nodes: &mut Nodes<'_>) -> Result<Raw, ReadError> {
    let mut raw = Raw::default();
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name() {
                "abstractNumId" => raw.list = number(&element, "val"),
                "lvlOverride" => {
                    raw.overrides.push(Override { level: number(&element, "ilvl") as usize, ..Override::default() });
                }
                "startOverride" => {
                    let start = number(&element, "val");
                    if let Some(change) = raw.overrides.last_mut() {
                        change.start = Some(start);
                    }
                }
                "lvl" => {
                    let level = read_level(nodes)?;
                    if let Some(change) = raw.overrides.last_mut() {
                        change.whole = Some(level);
                    }
                }
                _ => nodes.skip()?,
            },
            Node::Close(end) if end.name() == "num" => return Ok(raw),
            Node::Over => return Ok(raw),
            _ => {}
        }
    }
}

fn read_level(nodes: &mut Nodes<'_>) -> Result<Level, ReadError> {
    let mut level = Level::default();
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name() {
                "start" => level.start = number(&element, "val"),
                "numFmt" => level.numeral = element.val().and_then(|name| numeral(&name)).unwrap_or(level.numeral),
                "lvlText" => level.pattern = percent_pattern(&element.val().unwrap_or_default()),
                "lvlPicBulletId" => level.pattern = percent_pattern("•"),
                "lvlRestart" => level.restart = element.number("val").and_then(|level| usize::try_from(level).ok()),
                "isLgl" => level.legal = element.is_on(),
                "suff" => level.joined = element.val().as_deref() == Some("nothing"),
                "pStyle" => level.style = element.val().map(std::borrow::Cow::into_owned),
                "ind" => level.indent = indent(&element),
                "rPr" => nodes.skip()?,
                _ => {}
            },
            Node::Close(end) if end.name() == "lvl" => return Ok(level),
            Node::Over => return Ok(level),
            _ => {}
        }
    }
}

/// The numeral of a `numFmt`; `None` for a custom one, which has a plain one beside it.
fn numeral(name: &str) -> Option<Numeral> {
    Some(match name {
        "custom" => return None,
        "bullet" => Numeral::Bullet,
        "none" => Numeral::None,
        "decimalZero" => Numeral::PaddedDecimal,
        "upperRoman" => Numeral::UpperRoman,
        "lowerRoman" => Numeral::LowerRoman,
        "upperLetter" => Numeral::UpperLetter,
        "lowerLetter" => Numeral::LowerLetter,
        "ordinal" => Numeral::Ordinal,
        "cardinalText" => Numeral::CardinalWord,
        "ordinalText" => Numeral::OrdinalWord,
        _ => Numeral::Decimal,
    })
}
