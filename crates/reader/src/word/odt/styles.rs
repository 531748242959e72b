//! Styles of an ODT paper: what paragraphs, runs and columns look like.

use std::borrow::Cow;
use std::collections::HashMap;

use model::Align;

use crate::ReadError;
use crate::word::properties::{Indent, ParagraphProperties, RunProperties, TabKind, TabStop, heading_of_style};
use crate::word::symbol::Face;
use crate::word::xml::{Element, Node, Nodes};

/// Styles by family and name; automatic and named ones share their names' space.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<(String, String), Style>,
}

/// A style as it is written.
#[derive(Clone, Debug, Default)]
struct Style {
    parent: Option<String>,
    /// Made by the program for one look, not named by a person.
    automatic: bool,
    /// A number that tells it from other styles.
    row: u32,
    /// The heading that its name tells.
    heading: Option<u8>,
    properties: ParagraphProperties,
    /// The width of a column.
    width: Option<i32>,
}

/// What styles say of a paragraph.
#[derive(Debug, Default)]
pub(super) struct ParagraphLook {
    /// What its own style says.
    pub(super) own: ParagraphProperties,
    /// What the styles below it say.
    pub(super) styled: ParagraphProperties,
    /// The title that the name of its style makes it.
    pub(super) heading: Option<u8>,
    /// It is numbered with the headings.
    pub(super) in_outline: bool,
    /// A number of the style that a person named.
    pub(super) row: u32,
}

impl Styles {
    /// What is known of a paragraph by the name of its style.
    pub(super) fn paragraph(&self, name: &str) -> ParagraphLook {
        let own = self.get("paragraph", name);
        let parents = self.chain("paragraph", own.and_then(|style| style.parent.as_deref()));
        let default = self.get("paragraph", "");
        let styled =
            parents.chain(default).fold(ParagraphProperties::default(), |own, style| own.or(&style.properties));
        let named = self.chain("paragraph", Some(name)).find(|style| !style.automatic);
        ParagraphLook {
            own: own.map(|style| style.properties.clone()).unwrap_or_default(),
            styled,
            heading: named.and_then(|style| style.heading),
            in_outline: false,
            row: named.map_or(0, |style| style.row),
        }
    }

    /// Reads the rest of `style:style` or `style:default-style`, which was just opened.
    pub(super) fn read(
        &mut self,
        element: &Element<'_>,
        automatic: bool,
        nodes: &mut Nodes<'_>,
    ) -> Result<(), ReadError> {
        let attr = |name| element.attr(name).map(Cow::into_owned);
        let key = (attr("family").unwrap_or_default(), attr("name").unwrap_or_default());
        let row = self.styles.len() as u32;
        let heading = heading_of_style(&key.1).filter(|_| !automatic);
        let mut style = Style { parent: attr("parent-style-name"), automatic, row, heading, ..Style::default() };
        // A style of headings that names no list has no numbers.
        style.properties.list = element.attr("list-style-name").filter(|name| name.is_empty()).map(|_| 0);
        style.properties.outline = element.number("default-outline-level").and_then(outline_level);
        loop {
            match nodes.next()? {
                Node::Open(element) => match element.name() {
                    "paragraph-properties" => set_paragraph(&mut style.properties, &element),
                    "text-properties" => set_run(&mut style.properties.run, &element),
                    "table-column-properties" => style.width = length(&element, "column-width"),
                    "tab-stop" => style.properties.tabs.extend(tab_stop(&element)),
                    _ => {}
                },
                Node::Close(end) if matches!(end.name(), "style" | "default-style") => break,
                Node::Over => break,
                _ => {}
            }
        }
        self.styles.insert(key, style);
        Ok(())
    }

    /// What a run's style and those below it say.
    pub(super) fn run(&self, name: &str) -> RunProperties {
        self.chain("text", Some(name)).fold(RunProperties::default(), |own, style| own.or(style.properties.run))
    }

    /// The width of a column.
    pub(super) fn width(&self, name: &str) -> Option<i32> {
        self.get("table-column", name)?.width
    }

    fn get(&self, family: &str, name: &str) -> Option<&Style> {
        self.styles.get(&(family.to_owned(), name.to_owned()))
    }

    fn chain<'a>(&'a self, family: &'a str, name: Option<&'a str>) -> impl Iterator<Item = &'a Style> {
        const LONGEST_CHAIN: usize = 32;
        let first = name.and_then(|name| self.get(family, name));
        std::iter::successors(first, move |style| self.get(family, style.parent.as_deref()?)).take(LONGEST_CHAIN)
    }
}

/// Outline levels count from 1 here; 0 is text.
fn outline_level(level: i32) -> Option<u8> {
    u8::try_from(level).ok()?.checked_sub(1).filter(|level| *level < 9)
}

fn set_paragraph(properties: &mut ParagraphProperties, element: &Element<'_>) {
    properties.align = element.attr("text-align").map(|value| match &*value {
        "center" => Align::Centre,
        "end" | "right" => Align::Right,
        _ => Align::Left,
    });
    properties.indent = indent(element);
    properties.before = length(element, "margin-top");
    properties.after = length(element, "margin-bottom");
    properties.contextual = element.attr("contextual-spacing").map(|value| value == "true");
}

fn set_run(run: &mut RunProperties, element: &Element<'_>) {
    run.bold = element.attr("font-weight").map(|weight| match weight.parse::<u16>() {
        Ok(weight) => weight >= 600,
        Err(_) => weight == "bold",
    });
    run.underline = element.attr("text-underline-style").map(|style| style != "none");
    run.capitals = element.attr("text-transform").map(|transform| transform == "uppercase");
    run.hidden = element.attr("display").map(|display| display == "none");
    run.face = element.attr("font-name").map(|font| Face::named(&font));
}

fn tab_stop(element: &Element<'_>) -> Option<TabStop> {
    let right = element.attr("type").as_deref() == Some("right");
    let kind = if right { TabKind::Right } else { TabKind::Other };
    Some(TabStop { at: length(element, "position")?, kind })
}

/// Where lines begin.
pub(super) fn indent(element: &Element<'_>) -> Indent {
    Indent { left: length(element, "margin-left"), first: length(element, "text-indent") }
}

/// An attribute's length in twentieths of a point; a percentage has none.
pub(super) fn length(element: &Element<'_>, name: &str) -> Option<i32> {
    let value = element.attr(name)?;
    let unit = value.find(|char: char| char.is_ascii_alphabetic())?;
    let (number, unit) = value.split_at(unit);
    let points = match unit {
        "cm" => 72.0 / 2.54,
        "mm" => 72.0 / 25.4,
        "in" => 72.0,
        "pc" => 12.0,
        "px" => 0.75,
        _ => 1.0,
    };
    // A length that is out of range becomes the nearest that fits.
    number.trim().parse::<f64>().ok().map(|number| (number * points * 20.0).round() as i32)
}
