//! The font table and the style sheet of an RTF file.

use std::collections::HashMap;

use encoding_rs::Encoding;

use super::charset;
use crate::word::properties::heading_of_style;
use crate::word::symbol::Face;

/// A font, as far as it tells what its bytes mean.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Font {
    pub(super) face: Face,
    /// The encoding of its text, where it is not the file's own.
    pub(super) encoding: Option<&'static Encoding>,
}

/// Fonts by their number.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    by_number: HashMap<i32, Font>,
    /// The font that is being described.
    open: i32,
    name: String,
}

impl Fonts {
    /// A font; a plain one where there is none of that number.
    pub(super) fn get(&self, font: i32) -> Font {
        self.by_number.get(&font).copied().unwrap_or_default()
    }

    /// Takes a control word of the table.
    pub(super) fn set(&mut self, word: &str, number: Option<i32>) {
        match word {
            "f" => {
                self.open = number.unwrap_or(0);
                self.name.clear();
            }
            "fcharset" => {
                let encoding = charset::of_font(number.unwrap_or(0));
                self.by_number.entry(self.open).or_default().encoding = encoding;
            }
            _ => {}
        }
    }

    /// Takes a part of a font's name; a semicolon ends it.
    pub(super) fn name(&mut self, text: &str) {
        self.name.push_str(text);
        if let Some((name, _)) = self.name.split_once(';') {
            let face = Face::named(name);
            self.by_number.entry(self.open).or_default().face = face;
            self.name.clear();
        }
    }
}

/// Paragraph styles by their number, as far as they make headings.
#[derive(Debug, Default)]
pub(super) struct Styles {
    by_number: HashMap<i32, Style>,
    /// The style that is being described, and its number; none for a style of another kind.
    open: Style,
    number: Option<i32>,
    name: String,
}

#[derive(Clone, Copy, Debug, Default)]
struct Style {
    base: Option<i32>,
    /// The outline level, from 0; 9 is text.
    outline: Option<i32>,
    /// The heading that its name tells.
    named: Option<u8>,
}

impl Styles {
    /// The level of heading that a style makes; outline levels are inherited.
    pub(super) fn heading(&self, style: i32) -> Option<u8> {
        const LONGEST_CHAIN: usize = 32;
        let own = self.by_number.get(&style)?;
        let chain = std::iter::successors(Some(own), |style| self.by_number.get(&style.base?));
        match chain.take(LONGEST_CHAIN).find_map(|style| style.outline) {
            Some(level) => u8::try_from(level + 1).ok().filter(|level| *level <= 9),
            None => own.named,
        }
    }

    /// Takes a control word of the sheet.
    pub(super) fn set(&mut self, word: &str, number: Option<i32>) {
        match word {
            "s" => self.number = number,
            "cs" | "ts" | "ds" => self.number = None,
            "sbasedon" => self.open.base = number,
            "outlinelevel" => self.open.outline = number,
            _ => {}
        }
    }

    /// Takes a part of a style's name; a semicolon ends it.
    pub(super) fn name(&mut self, text: &str) {
        self.name.push_str(text);
        let Some((name, _)) = self.name.split_once(';') else { return };
        let style = Style { named: heading_of_style(name), ..std::mem::take(&mut self.open) };
        if let Some(number) = self.number {
            self.by_number.insert(number, style);
        }
        self.name.clear();
        // Style 0 is described without its number.
        self.number = Some(0);
    }
}
