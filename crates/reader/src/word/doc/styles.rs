//! The style sheet of a Word 97 file ([MS-DOC] 2.9.271): for each style the properties that it and its bases set.

use super::bytes::{slice, u16_at};
use super::fonts::Fonts;
use super::sprm::{apply_to_paragraph, apply_to_run, sprms};
use crate::word::properties::ParagraphProperties;

/// A style, resolved.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    pub(super) properties: ParagraphProperties,
    /// The level of heading that it makes.
    pub(super) heading: Option<u8>,
}

/// Styles by their number.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: Vec<Style>,
    plain: Style,
}

/// A style as it is written.
struct Raw<'a> {
    /// The built-in style that it is; 1 to 9 are headings.
    built_in: u16,
    paragraph: bool,
    base: usize,
    /// The modifiers of paragraphs and of runs.
    lists: [&'a [u8]; 2],
}

impl Styles {
    /// Reads the style sheet.
    pub(super) fn read(sheet: &[u8], fonts: &Fonts) -> Self {
        let raw = raw_styles(sheet).unwrap_or_default();
        let styles = (0..raw.len()).map(|style| resolve(style, &raw, fonts)).collect();
        Self { styles, plain: Style::default() }
    }

    /// A style; the plain one where there is none of that number.
    pub(super) fn get(&self, style: u16) -> &Style {
        self.styles.get(usize::from(style)).unwrap_or(&self.plain)
    }
}

fn raw_styles(sheet: &[u8]) -> Option<Vec<Option<Raw<'_>>>> {
    let head = usize::from(u16_at(sheet, 0)?);
    let count = usize::from(u16_at(sheet, 2)?);
    let base_size = usize::from(u16_at(sheet, 4)?);
    let mut at = 2 + head;
    let mut styles = Vec::new();
    for _ in 0..count {
        let Some(len) = u16_at(sheet, at).map(usize::from) else { break };
        styles.push(slice(sheet, at + 2, len).and_then(|style| raw_style(style, base_size)));
        at += 2 + len + len % 2;
    }
    Some(styles)
}

fn raw_style(style: &[u8], base_size: usize) -> Option<Raw<'_>> {
    let kind = u16_at(style, 2)? & 0x0f;
    let base = usize::from(u16_at(style, 2)? >> 4);
    let name = 2 + 2 * usize::from(u16_at(style, base_size)?) + 2;
    let first = base_size + name;
    let mut raw = Raw { built_in: u16_at(style, 0)? & 0x0fff, paragraph: kind == 1, base, lists: [&[], &[]] };
    let list = |at: usize| slice(style, at + 2, u16_at(style, at)?.into());
    if raw.paragraph {
        let paragraphs = list(first).unwrap_or_default();
        raw.lists[0] = paragraphs.get(2..).unwrap_or_default();
        raw.lists[1] = list(first + 2 + paragraphs.len() + paragraphs.len() % 2).unwrap_or_default();
    } else if kind == 2 {
        raw.lists[1] = list(first).unwrap_or_default();
    }
    Some(raw)
}

/// Collects the modifiers of a style and its bases, the most general first.
fn resolve(style: usize, raw: &[Option<Raw<'_>>], fonts: &Fonts) -> Style {
    const LONGEST_CHAIN: usize = 32;
    let chain = std::iter::successors(raw.get(style).and_then(Option::as_ref), |style| raw.get(style.base)?.as_ref());
    let chain: Vec<_> = chain.take(LONGEST_CHAIN).collect();
    let mut properties = ParagraphProperties::default();
    for style in chain.iter().rev() {
        sprms(style.lists[0]).for_each(|sprm| apply_to_paragraph(sprm, &mut properties));
        let base = properties.run;
        sprms(style.lists[1]).for_each(|sprm| {
            apply_to_run(sprm, base, &mut properties.run);
            fonts.apply(sprm, &mut properties.run);
        });
    }
    let heading = match properties.outline {
        Some(level) => (level < 9).then_some(level + 1),
        None => chain.first().filter(|style| style.paragraph).and_then(|style| heading_level(style.built_in)),
    };
    Style { properties, heading }
}

/// Built-in styles 1 to 9 are headings, 62 is the title and 74 the subtitle.
fn heading_level(built_in: u16) -> Option<u8> {
    match built_in {
        1..=9 => Some(built_in as u8),
        62 => Some(1),
        74 => Some(2),
        _ => None,
    }
}
