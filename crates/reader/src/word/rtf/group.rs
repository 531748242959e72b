//! What holds inside an RTF group and ends with it: properties of text, and where the text goes.

use model::Align;

use crate::word::properties::{ParagraphProperties, RunProperties, TabKind, TabStop};

/// Where the text of a group goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Destination {
    #[default]
    Text,
    /// Nowhere.
    Nothing,
    /// The label that a list gives to the paragraph.
    Label,
    Fonts,
    Styles,
}

/// A part of the paper beside its text, whose paragraphs are kept until its group ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aside {
    Note,
    Box,
    /// A running head or foot.
    Running,
    /// The head of the first page only.
    FirstHead,
    /// The foot of the first page only.
    FirstFoot,
}

/// The properties in force.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) destination: Destination,
    /// The part beside the text that ends with the group.
    pub(super) aside: Option<Aside>,
    pub(super) run: RunProperties,
    pub(super) deleted: bool,
    pub(super) font: i32,
    /// How many characters after `\u` stand for it.
    pub(super) substitutes: usize,
    pub(super) paragraph: ParagraphProperties,
    pub(super) style: i32,
    /// How many tables the paragraph lies in.
    pub(super) depth: i32,
    pub(super) drop_cap: bool,
    /// What the next tab stop does.
    tab: TabKind,
}

impl Default for Group {
    fn default() -> Self {
        Self {
            destination: Destination::Text,
            aside: None,
            run: RunProperties::default(),
            deleted: false,
            font: 0,
            substitutes: 1,
            paragraph: ParagraphProperties::default(),
            style: 0,
            depth: 0,
            drop_cap: false,
            tab: TabKind::Other,
        }
    }
}

impl Group {
    /// The group that opens inside this one.
    pub(super) fn inner(&self) -> Self {
        Self { aside: None, ..self.clone() }
    }

    /// Sets a property of runs; tells whether the word names one.
    pub(super) fn set_run(&mut self, word: &str, number: Option<i32>) -> bool {
        let on = number != Some(0);
        match word {
            "plain" => {
                self.run = RunProperties::default();
                self.deleted = false;
            }
            "b" => self.run.bold = Some(on),
            "ulnone" => self.run.underline = Some(false),
            "ulc" => {}
            "caps" => self.run.capitals = Some(on),
            "v" => self.run.hidden = Some(on),
            "deleted" => self.deleted = on,
            "f" => self.font = number.unwrap_or(0),
            "uc" => self.substitutes = number.and_then(|count| usize::try_from(count).ok()).unwrap_or(1),
            _ if word.starts_with("ul") => self.run.underline = Some(on),
            _ => return false,
        }
        true
    }

    /// Sets a property of paragraphs; tells whether the word names one.
    pub(super) fn set_paragraph(&mut self, word: &str, number: Option<i32>) -> bool {
        let properties = &mut self.paragraph;
        let as_u8 = number.and_then(|number| u8::try_from(number).ok());
        match word {
            "pard" => {
                *properties = ParagraphProperties::default();
                self.style = 0;
                self.depth = 0;
                self.drop_cap = false;
            }
            "s" => self.style = number.unwrap_or(0),
            "ql" | "qj" => properties.align = Some(Align::Left),
            "qc" => properties.align = Some(Align::Centre),
            "qr" => properties.align = Some(Align::Right),
            "li" => properties.indent.left = number,
            "fi" => properties.indent.first = number,
            "sb" => properties.before = number,
            "sa" => properties.after = number,
            "contextualspace" => properties.contextual = Some(true),
            "outlinelevel" => properties.outline = as_u8,
            "ls" => properties.list = number.and_then(|list| u32::try_from(list).ok()),
            "ilvl" => properties.level = as_u8,
            "tqr" => self.tab = TabKind::Right,
            "tqc" | "tqdec" => self.tab = TabKind::Other,
            "tx" => {
                let kind = std::mem::replace(&mut self.tab, TabKind::Other);
                properties.tabs.extend(number.map(|at| TabStop { at, kind }));
            }
            "intbl" => self.depth = self.depth.max(1),
            "itap" => self.depth = number.unwrap_or(0),
            "dropcapli" => self.drop_cap = true,
            _ => return false,
        }
        true
    }
}
