//! Stories of a Word 97 file to paragraphs: characters with their marks, fields, cells, calls of notes.

use std::borrow::Cow;
use std::ops::Range;

use model::Document;

use super::bytes::{slice, u16_at, utf16};
use super::fonts::Fonts;
use super::notes::Notes;
use super::pages::Runs;
use super::pieces::{Pieces, Stretch};
use super::sprm::{apply_to_paragraph, apply_to_run, cell_edges, long, sprms};
use super::styles::Styles;
use crate::ReadError;
use crate::word::fields::Fields;
use crate::word::flow::Flow;
use crate::word::numbering::Lists;
use crate::word::paragraph::{LINE_BREAK, PAGE_BREAK, Paragraph, TAB};
use crate::word::properties::{ParagraphProperties, RunProperties};
use crate::word::rows::Rows;
use crate::word::symbol::Face;

/// What tells how text looks, by where its bytes stand.
pub(super) struct Look<'a> {
    pub(super) paragraphs: Runs<'a>,
    pub(super) characters: Runs<'a>,
    pub(super) styles: Styles,
    pub(super) fonts: Fonts,
    /// The stream that holds long lists of modifiers.
    pub(super) data: &'a [u8],
}

/// How a run looks.
#[derive(Clone, Copy, Default)]
struct RunLook {
    properties: RunProperties,
    deleted: bool,
    /// The character that every one of the run stands for.
    symbol: Option<char>,
}

/// How a paragraph looks, and what its mark ends.
#[derive(Default)]
struct ParagraphLook {
    properties: ParagraphProperties,
    style: u16,
    /// How many tables it lies in, one in another.
    depth: u32,
    row_end: bool,
    /// A letter set large at the head of the next paragraph.
    drop_cap: bool,
    header: bool,
    edges: Vec<i32>,
}

impl Look<'_> {
    /// The style of the paragraph that a byte stands in.
    fn style_at(&self, byte: u32) -> u16 {
        self.paragraphs.at(byte).and_then(|run| u16_at(run.list, 0)).unwrap_or(0)
    }

    /// How far text looks as it does at a byte.
    fn end_at(&self, byte: u32) -> u32 {
        self.characters.end_at(byte).min(self.paragraphs.end_at(byte))
    }

    fn run(&self, byte: u32) -> RunLook {
        const DELETED: u16 = 0x0800;
        const STYLE: u16 = 0x4a30;
        const PLAIN: u16 = 0x2a33;
        const SYMBOL: u16 = 0x6a09;
        let mut styled = self.styles.get(self.style_at(byte)).properties.run;
        let mut look = RunLook { properties: styled, ..RunLook::default() };
        for sprm in self.characters.at(byte).into_iter().flat_map(|run| sprms(run.list)) {
            match sprm.opcode {
                DELETED => look.deleted = sprm.byte() != 0,
                STYLE => {
                    let style = u16_at(sprm.operand, 0).unwrap_or(0);
                    styled = self.styles.get(style).properties.run.or(styled);
                    look.properties = styled;
                }
                PLAIN => look.properties = styled,
                SYMBOL => look.symbol = self.symbol(sprm.operand),
                _ => {
                    apply_to_run(sprm, styled, &mut look.properties);
                    self.fonts.apply(sprm, &mut look.properties);
                }
            }
        }
        look
    }

    fn symbol(&self, operand: &[u8]) -> Option<char> {
        let (font, code) = (u16_at(operand, 0)?, u16_at(operand, 2)?);
        match self.fonts.face(font) {
            Face::Letters => char::from_u32(code.into()),
            face => Some(face.char((code & 0xff) as u8)),
        }
    }

    /// The look of the paragraph whose mark is at a byte.
    fn paragraph(&self, byte: u32) -> ParagraphLook {
        let list = self.paragraphs.at(byte).map(|run| run.list).unwrap_or_default();
        let mut look = ParagraphLook { style: u16_at(list, 0).unwrap_or(0), ..ParagraphLook::default() };
        self.apply(list.get(2..).unwrap_or_default(), &mut look, true);
        look
    }

    fn apply(&self, list: &[u8], look: &mut ParagraphLook, may_refer: bool) {
        for sprm in sprms(list) {
            match sprm.opcode {
                0x2416 => look.depth = look.depth.max(sprm.byte().min(1).into()),
                0x6649 => look.depth = look.depth.max(long(sprm)),
                0x2417 | 0x244c => look.row_end |= sprm.byte() != 0,
                0x442c => look.drop_cap = sprm.byte() & 7 != 0,
                0x3404 => look.header = sprm.byte() != 0,
                0xd608 => look.edges = cell_edges(sprm.operand),
                0x6645 | 0x6646 if may_refer => self.apply(self.long_list(long(sprm) as usize), look, false),
                _ => apply_to_paragraph(sprm, &mut look.properties),
            }
        }
    }

    fn long_list(&self, at: usize) -> &[u8] {
        let len = u16_at(self.data, at).unwrap_or(0);
        slice(self.data, at.saturating_add(2), len.into()).unwrap_or_default()
    }
}

/// A paragraph, what its mark ends, and the text boxes anchored in it.
struct Told {
    paragraph: Paragraph,
    ends: Ends,
    boxes: Vec<Paragraph>,
}

/// What a paragraph's mark ends beside the paragraph.
enum Ends {
    /// Nothing; it stands in the text.
    Text,
    /// Nothing; it stands in a cell.
    InCell,
    Cell,
    Row {
        edges: Vec<i32>,
        header: bool,
    },
}

/// Tells the stories of a file.
pub(super) struct Teller<'a> {
    word: &'a [u8],
    pieces: &'a Pieces,
    look: Look<'a>,
    lists: Lists,
    notes: Notes,
    flow: Flow,
}

/// A story that is being told.
#[derive(Default)]
struct Telling {
    paragraph: Paragraph,
    boxes: Vec<Paragraph>,
    fields: Fields,
    told: Vec<Told>,
}

impl<'a> Teller<'a> {
    pub(super) fn new(
        word: &'a [u8],
        pieces: &'a Pieces,
        look: Look<'a>,
        lists: Lists,
        notes: Notes,
        flow: Flow,
    ) -> Self {
        Self { word, pieces, look, lists, notes, flow }
    }

    /// Tells a story of the text.
    pub(super) fn tell_text(&mut self, range: Range<u32>) -> Result<(), ReadError> {
        let mut rows = Rows::default();
        for Told { paragraph, ends, boxes } in self.tell(range) {
            if let Ends::Text = ends {
                rows.write(&mut self.flow)?;
                self.flow.paragraph(&paragraph);
                self.flow.paragraphs(&boxes);
                continue;
            }
            if let Ends::Row { edges, header } = ends {
                rows.end_row(edges, header);
                continue;
            }
            rows.extend(std::iter::once(paragraph).chain(boxes));
            if let Ends::Cell = ends {
                rows.end_cell();
            }
        }
        rows.write(&mut self.flow)
    }

    /// Keeps the notes and boxes that nothing in the text called.
    pub(super) fn tell_left_notes(&mut self) {
        for range in std::mem::take(&mut self.notes.boxes).into_values().flatten() {
            let paragraphs = self.tell_paragraphs(range);
            self.flow.paragraphs(&paragraphs);
        }
        for range in std::mem::take(&mut self.notes.notes).into_values() {
            let paragraphs = self.tell_paragraphs(range);
            self.flow.note(paragraphs);
        }
    }

    /// Tells a head or foot.
    pub(super) fn tell_furniture(&mut self, range: Range<u32>) {
        for paragraph in self.tell_paragraphs(range) {
            self.flow.furniture(&paragraph.text);
        }
    }

    /// The finished document.
    pub(super) fn finish(self) -> Document {
        self.flow.finish()
    }

    fn tell_paragraphs(&mut self, range: Range<u32>) -> Vec<Paragraph> {
        self.tell(range).into_iter().flat_map(|told| std::iter::once(told.paragraph).chain(told.boxes)).collect()
    }

    fn tell(&mut self, range: Range<u32>) -> Vec<Told> {
        let mut telling = Telling::default();
        for stretch in self.pieces.stretches(range) {
            let width = if stretch.wide { 2 } else { 1 };
            let mut byte = stretch.bytes.start;
            while byte < stretch.bytes.end {
                let end = self.look.end_at(byte).min(stretch.bytes.end);
                let end = end.max(byte + width).min(stretch.bytes.end);
                let start = stretch.start + (byte - stretch.bytes.start) / width;
                self.tell_run(&Stretch { start, bytes: byte..end, wide: stretch.wide }, &mut telling);
                byte = end;
            }
        }
        if !telling.paragraph.is_blank() {
            telling.told.push(Told { paragraph: telling.paragraph, ends: Ends::Text, boxes: telling.boxes });
        }
        telling.told
    }

    fn tell_run(&mut self, run: &Stretch, telling: &mut Telling) {
        let (from, to) = (run.bytes.start as usize, run.bytes.end as usize);
        let Some(bytes) = self.word.get(from..to) else { return };
        let text = if run.wide {
            Cow::Owned(utf16(bytes))
        } else {
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0
        };
        let look = self.look.run(run.bytes.start);
        let width = if run.wide { 2 } else { 1 };
        let mut rest = &*text;
        let mut passed = 0u32;
        while let Some(at) = rest.find(is_mark) {
            let (plain, mark) = (&rest[..at], rest.as_bytes()[at]);
            push(telling, plain, look);
            passed += plain.encode_utf16().count() as u32;
            self.step(mark, run.start + passed, run.bytes.start + passed * width, look, telling);
            passed += 1;
            rest = &rest[at + 1..];
        }
        push(telling, rest, look);
    }

    /// Takes one of the characters below U+0020, which all mean something.
    fn step(&mut self, mark: u8, position: u32, byte: u32, look: RunLook, telling: &mut Telling) {
        match mark {
            0x07 | 0x0d => self.end_paragraph(mark, byte, look.deleted, telling),
            0x0c if self.ends_at(byte) => {
                telling.paragraph.push_break(PAGE_BREAK);
                self.end_paragraph(mark, byte, false, telling);
            }
            0x13 => telling.fields.begin(),
            0x14 => telling.fields.separate(),
            0x15 => telling.fields.end(),
            _ if look.deleted || telling.fields.hide() || look.properties.hidden == Some(true) => {}
            0x02 => {
                if let Some(range) = self.notes.notes.remove(&position) {
                    let paragraphs = self.tell_paragraphs(range);
                    let mark = self.flow.note(paragraphs);
                    push(telling, &mark, look);
                }
            }
            0x08 => {
                for range in self.notes.boxes.remove(&position).unwrap_or_default() {
                    let paragraphs = self.tell_paragraphs(range);
                    telling.boxes.extend(paragraphs);
                }
            }
            0x09 => telling.paragraph.push_break(TAB),
            0x0b => telling.paragraph.push_break(LINE_BREAK),
            0x0c | 0x0e => telling.paragraph.push_break(PAGE_BREAK),
            0x1e => push(telling, "-", look),
            _ => {}
        }
    }

    /// Whether a paragraph ends with the character at a byte.
    fn ends_at(&self, byte: u32) -> bool {
        self.look.paragraphs.at(byte).is_none_or(|run| byte + 2 >= run.bytes.end)
    }

    fn end_paragraph(&mut self, mark: u8, byte: u32, deleted: bool, telling: &mut Telling) {
        let look = self.look.paragraph(byte);
        if mark == 0x0d && (deleted || look.drop_cap) {
            return;
        }
        telling.fields.end_instructions();
        let mut paragraph = std::mem::take(&mut telling.paragraph);
        if look.row_end {
            if look.depth <= 1 {
                let ends = Ends::Row { edges: look.edges, header: look.header };
                telling.told.push(Told { paragraph, ends, boxes: std::mem::take(&mut telling.boxes) });
            }
            return;
        }
        let ends = match look.depth {
            _ if mark == 0x07 => Ends::Cell,
            0 => Ends::Text,
            _ => Ends::InCell,
        };
        self.settle(&mut paragraph, look);
        telling.told.push(Told { paragraph, ends, boxes: std::mem::take(&mut telling.boxes) });
    }

    /// Gives a paragraph its place and its number.
    fn settle(&mut self, paragraph: &mut Paragraph, look: ParagraphLook) {
        let style = self.look.styles.get(look.style);
        let own = look.properties;
        paragraph.heading = own.outline.map_or(style.heading, |level| (level < 9).then_some(level + 1));
        let contextual = own.contextual.or(style.properties.contextual) == Some(true);
        paragraph.close_style = contextual.then_some(look.style.into());
        self.lists.settle(paragraph, own, &style.properties, None);
    }
}

fn is_mark(char: char) -> bool {
    char < ' '
}

/// Appends text to the open paragraph, unless it is not shown.
fn push(telling: &mut Telling, text: &str, look: RunLook) {
    let run = look.properties;
    if text.is_empty() || look.deleted || run.hidden == Some(true) || telling.fields.hide() {
        return;
    }
    let paragraph = &mut telling.paragraph;
    match look.symbol {
        Some(symbol) => text.chars().for_each(|_| paragraph.push(symbol.encode_utf8(&mut [0; 4]), run.is_strong())),
        None => run.write(text, paragraph),
    }
}
