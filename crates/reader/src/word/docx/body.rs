//! The text of a DOCX part: paragraphs, runs, fields, tables, text boxes, as Word shows them with changes accepted.

use std::collections::HashMap;

use model::Document;

use super::properties::{self, ParagraphSettings};
use super::section::{Section, section};
use super::styles::{ParagraphStyle, Styles};
use super::table::Grid;
use crate::word::fields::Fields;
use crate::word::flow::Flow;
use crate::word::numbering::Lists;
use crate::word::paragraph::{LINE_BREAK, PAGE_BREAK, Paragraph, TAB};
use crate::word::properties::RunProperties;
use crate::word::symbol::Face;
use crate::word::xml::{Element, Node, Nodes};
use crate::{Limits, ReadError};

/// Everything that is known while the parts of a paper are read.
pub(super) struct Story<'a> {
    flow: Flow,
    styles: &'a Styles,
    lists: Lists,
    limits: &'a Limits,
    /// Footnotes and endnotes by kind and id, until the text calls them.
    notes: HashMap<(NoteKind, String), Vec<Paragraph>>,
    /// The running heads and feet of all sections.
    running: Section,
    open: Vec<Open<'a>>,
    /// A paragraph that runs on into the next.
    carried: Option<Paragraph>,
    tables: Vec<Grid>,
    fields: Fields,
    /// For each alternative content that is open, whether a choice was taken.
    choices: Vec<bool>,
}

/// A paragraph that is being read.
struct Open<'a> {
    paragraph: Paragraph,
    settings: ParagraphSettings,
    style: &'a ParagraphStyle,
    /// How runs look that say nothing.
    base: RunProperties,
    run: RunProperties,
    /// Paragraphs of text boxes that are anchored in it.
    boxes: Vec<Paragraph>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum NoteKind {
    Footnote,
    Endnote,
}

impl<'a> Story<'a> {
    /// Begins a paper.
    pub(super) fn new(flow: Flow, styles: &'a Styles, lists: Lists, limits: &'a Limits) -> Self {
        Self {
            flow,
            styles,
            lists,
            limits,
            notes: HashMap::new(),
            running: Section::default(),
            open: Vec::new(),
            carried: None,
            tables: Vec::new(),
            fields: Fields::default(),
            choices: Vec::new(),
        }
    }

    /// The heads and feet that the sections show, each once.
    pub(super) fn running_parts(&self) -> Vec<String> {
        self.running.shown()
    }

    /// The finished document.
    pub(super) fn finish(self) -> Document {
        self.flow.finish()
    }

    /// Reads a head or foot into the furniture.
    pub(super) fn read_furniture(&mut self, part: &str) -> Result<(), ReadError> {
        self.flow.begin_capture();
        self.read_text(part)?;
        for paragraph in self.flow.end_capture() {
            self.flow.furniture(&paragraph.text);
        }
        Ok(())
    }

    /// Reads the footnotes or the endnotes, which wait for the text to call them.
    pub(super) fn read_notes(&mut self, part: &str) -> Result<(), ReadError> {
        let mut nodes = Nodes::of(part, self.limits);
        loop {
            match nodes.next()? {
                Node::Open(element) if matches!(element.name(), "footnote" | "endnote") => {
                    let kind = if element.name() == "footnote" { NoteKind::Footnote } else { NoteKind::Endnote };
                    let id = element.attr("id").unwrap_or_default().into_owned();
                    self.flow.begin_capture();
                    self.read_nodes(&mut nodes, Some(kind))?;
                    let paragraphs = self.flow.end_capture();
                    self.notes.insert((kind, id), paragraphs);
                }
                Node::Over => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads the main part, or another one that belongs to the text.
    pub(super) fn read_text(&mut self, part: &str) -> Result<(), ReadError> {
        self.read_nodes(&mut Nodes::of(part, self.limits), None)
    }

    /// Reads to the end of the part, or of the note that is open.
    fn read_nodes(&mut self, nodes: &mut Nodes<'_>, note: Option<NoteKind>) -> Result<(), ReadError> {
        loop {
            match nodes.next()? {
                Node::Open(element) => self.enter(&element, nodes)?,
                Node::Close(end) => match end.name() {
                    "footnote" | "endnote" if note.is_some() => return Ok(()),
                    name => self.leave(name),
                },
                Node::Text(_) => {}
                Node::Over => {
                    self.end_part();
                    return Ok(());
                }
            }
        }
    }

    fn enter(&mut self, element: &Element<'_>, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        match element.name() {
            "p" => self.begin_paragraph(),
            "pPr" => self.set_paragraph(nodes)?,
            "r" => self.begin_run(),
            "rPr" => self.set_run(nodes)?,
            "t" => self.read_run_text(nodes)?,
            "tab" | "ptab" => self.push_break(TAB),
            "br" => self.push_break(if is_page_break(element) { PAGE_BREAK } else { LINE_BREAK }),
            "cr" => self.push_break(LINE_BREAK),
            "noBreakHyphen" => self.push("-"),
            "sym" | "symEx" => self.push_symbol(element),
            "fldChar" => self.step_field(element),
            "footnoteReference" => self.call_note(NoteKind::Footnote, element),
            "endnoteReference" => self.call_note(NoteKind::Endnote, element),
            "AlternateContent" => self.choices.push(false),
            "Choice" | "Fallback" => self.choose(nodes)?,
            "txbxContent" => self.flow.begin_capture(),
            "textpath" => self.flow.furniture(&element.attr("string").unwrap_or_default()),
            "sectPr" => self.running.join(section(nodes)?),
            "tbl" => self.tables.push(Grid::default()),
            "tblPr" | "tblGrid" => self.set_table(element, nodes)?,
            "tr" => self.begin_row(),
            "trPr" => self.set_row(nodes)?,
            "tc" => self.begin_cell()?,
            "tcPr" => self.set_cell(nodes)?,
            "del" | "moveFrom" | "instrText" | "delText" | "delInstrText" | "sdtPr" | "sdtEndPr" | "tblPrEx" | "rt"
            | "ffData" => nodes.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn leave(&mut self, name: &str) {
        match name {
            "p" => self.end_paragraph(),
            "txbxContent" => self.end_box(),
            "AlternateContent" => {
                self.choices.pop();
            }
            "tc" => self.end_cell(),
            "tbl" => self.end_table(),
            _ => {}
        }
    }

    /// Of alternatives the first is read; a text box stands in the newer drawing and once more in the fallback.
    fn choose(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        match self.choices.last_mut() {
            Some(taken) if *taken => nodes.skip(),
            Some(taken) => {
                *taken = true;
                Ok(())
            }
            None => Ok(()),
        }
    }

    fn end_part(&mut self) {
        while !self.open.is_empty() {
            self.end_paragraph();
        }
        if let Some(carried) = self.carried.take() {
            self.flow.paragraph(&carried);
        }
        while !self.tables.is_empty() {
            self.end_table();
        }
        self.fields = Fields::default();
        self.choices.clear();
    }
}

/// Paragraphs.
impl Story<'_> {
    fn begin_paragraph(&mut self) {
        let style = self.styles.paragraph(None);
        let base = style.properties.run.or(self.run_of_table());
        self.open.push(Open {
            paragraph: Paragraph::default(),
            settings: ParagraphSettings::default(),
            style,
            base,
            run: base,
            boxes: Vec::new(),
        });
    }

    fn set_paragraph(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        let of_table = self.run_of_table();
        let mut settings = properties::paragraph(nodes)?;
        self.running.join(settings.section.take().unwrap_or_default());
        if let Some(open) = self.open.last_mut() {
            open.style = self.styles.paragraph(settings.style.as_deref());
            open.base = open.style.properties.run.or(of_table);
            open.run = open.base;
            open.settings = settings;
        }
        Ok(())
    }

    /// What the style of the table around says of runs.
    fn run_of_table(&self) -> RunProperties {
        let bold = self.tables.last().is_some_and(Grid::in_bold_head).then_some(true);
        RunProperties { bold, ..RunProperties::default() }
    }

    fn end_paragraph(&mut self) {
        let Some(open) = self.open.pop() else { return };
        if self.open.is_empty() {
            self.fields.end_instructions();
        }
        let mut paragraph = open.paragraph;
        if let Some(carried) = self.carried.take() {
            paragraph.prepend(carried);
        }
        if open.settings.runs_on {
            self.carried = Some(paragraph);
        } else {
            self.settle(&mut paragraph, open.settings, open.style);
            self.flow.paragraph(&paragraph);
        }
        self.flow.paragraphs(&open.boxes);
    }

    /// Gives a paragraph its place and its number.
    fn settle(&mut self, paragraph: &mut Paragraph, settings: ParagraphSettings, style: &ParagraphStyle) {
        let own = settings.properties;
        paragraph.heading = own.outline.map_or(style.heading, |level| (level < 9).then_some(level + 1));
        let contextual = own.contextual.or(style.properties.contextual) == Some(true);
        paragraph.close_style = contextual.then_some(style.row);
        self.lists.settle(paragraph, own, &style.properties, settings.style.as_deref());
    }

    fn end_box(&mut self) {
        let paragraphs = self.flow.end_capture();
        match self.open.last_mut() {
            Some(open) => open.boxes.extend(paragraphs),
            None => self.flow.paragraphs(&paragraphs),
        }
    }
}

/// Runs.
impl<'a> Story<'a> {
    fn begin_run(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.run = open.base;
        }
    }

    fn set_run(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        let settings = properties::run(nodes)?;
        let styled = self.styles.run(settings.style.as_deref());
        if let Some(open) = self.open.last_mut() {
            open.run = settings.properties.or(styled).or(open.base);
        }
        Ok(())
    }

    fn read_run_text(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        loop {
            match nodes.next()? {
                Node::Text(text) => self.push(&text),
                Node::Open(_) => nodes.skip()?,
                Node::Close(_) | Node::Over => return Ok(()),
            }
        }
    }

    /// The open paragraph, unless what is read is not shown.
    fn shown(&mut self) -> Option<&mut Open<'a>> {
        if self.fields.hide() {
            return None;
        }
        self.open.last_mut().filter(|open| open.run.hidden != Some(true))
    }

    fn push(&mut self, text: &str) {
        if let Some(open) = self.shown() {
            open.run.write(text, &mut open.paragraph);
        }
    }

    fn push_break(&mut self, char: char) {
        if let Some(open) = self.shown() {
            open.paragraph.push_break(char);
        }
    }

    fn push_symbol(&mut self, element: &Element<'_>) {
        let code = element.attr("char").and_then(|code| u32::from_str_radix(&code, 16).ok());
        let Some(char) = code.and_then(char::from_u32) else { return };
        let face = element.attr("font").map(|font| Face::named(&font)).unwrap_or_default();
        let char = match (face, u32::from(char)) {
            (Face::Letters, _) => char,
            (face, code @ (0x20..=0xff | 0xf020..=0xf0ff)) => face.char((code & 0xff) as u8),
            _ => char,
        };
        self.push(char.encode_utf8(&mut [0; 4]));
    }

    fn step_field(&mut self, element: &Element<'_>) {
        match element.attr("fldCharType").as_deref() {
            Some("begin") => self.fields.begin(),
            Some("separate") => self.fields.separate(),
            _ => self.fields.end(),
        }
    }

    fn call_note(&mut self, kind: NoteKind, element: &Element<'_>) {
        let id = element.attr("id").unwrap_or_default().into_owned();
        if let Some(paragraphs) = self.notes.remove(&(kind, id)) {
            let mark = self.flow.note(paragraphs);
            self.push(&mark);
        }
    }
}

fn is_page_break(element: &Element<'_>) -> bool {
    matches!(element.attr("type").as_deref(), Some("page" | "column"))
}

/// Tables.
impl Story<'_> {
    fn set_table(&mut self, element: &Element<'_>, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        match self.tables.last_mut() {
            Some(table) if element.name() == "tblPr" => table.read_look(nodes, self.styles),
            Some(table) => table.read_columns(nodes),
            None => nodes.skip(),
        }
    }

    fn begin_row(&mut self) {
        let Some(table) = self.tables.last_mut() else { return };
        if table.begin_row() {
            self.flow.begin_table(table.columns());
        }
    }

    /// Reads the properties of a row; the rest of a deleted row is passed over.
    fn set_row(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        let Some(table) = self.tables.last_mut() else { return nodes.skip() };
        if table.read_row(nodes)? { nodes.skip() } else { Ok(()) }
    }

    fn begin_cell(&mut self) -> Result<(), ReadError> {
        let Some(table) = self.tables.last_mut() else { return Ok(()) };
        if let Some(header) = table.begin_cell() {
            self.flow.begin_row(header);
        }
        self.flow.begin_cell(table.edge())
    }

    fn set_cell(&mut self, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        match self.tables.last_mut() {
            Some(table) => table.read_cell(nodes),
            None => nodes.skip(),
        }
    }

    fn end_cell(&mut self) {
        if let Some(table) = self.tables.last_mut() {
            table.end_cell();
        }
    }

    fn end_table(&mut self) {
        if self.tables.pop().is_some_and(|table| table.has_rows()) {
            self.flow.end_table();
        }
    }
}
