//! RTF (Rich Text Format 1.9): tokens to paragraphs; the numbers of lists stand in the file as Word showed them.

mod charset;
mod group;
mod sheets;
mod tokens;

use encoding_rs::Encoding;
use model::{Document, Format};

use self::group::{Aside, Destination, Group};
use self::sheets::{Fonts, Styles};
use self::tokens::{Token, Tokens};
use super::flow::Flow;
use super::numbering::Label;
use super::paragraph::{LINE_BREAK, PAGE_BREAK, Paragraph, Place, TAB};
use super::rows::Rows;
use super::symbol::Face;
use crate::{Limits, ReadError};

/// Reads an RTF paper.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let mut reader = Reader::new(limits);
    for token in Tokens::new(bytes) {
        reader.take(token)?;
    }
    reader.finish()
}

struct Reader<'a> {
    limits: &'a Limits,
    flow: Flow,
    group: Group,
    outer: Vec<Group>,
    encoding: &'static Encoding,
    fonts: Fonts,
    styles: Styles,
    /// Bytes of text that wait for the rest of a character.
    bytes: Vec<u8>,
    /// The first half of a character beyond the basic plane.
    high: Option<u16>,
    /// Characters to pass over, which stand for the one written by `\u`.
    substitutes: usize,
    /// The next control word may be passed over with its group.
    optional: bool,
    page: Page,
    /// The texts that a part beside them interrupts.
    interrupted: Vec<Page>,
    rows: Rows,
    row: Row,
    own_first_page: bool,
}

/// The paragraph that is being read.
#[derive(Default)]
struct Page {
    paragraph: Paragraph,
    label: String,
    boxes: Vec<Paragraph>,
}

/// The row that is defined.
#[derive(Default)]
struct Row {
    left: i32,
    right_edges: Vec<i32>,
    header: bool,
}

impl Row {
    /// Left edges of the cells.
    fn edges(&self) -> Vec<i32> {
        let rights = self.right_edges.iter().map(|edge| edge.saturating_sub(self.left));
        std::iter::once(0).chain(rights).take(self.right_edges.len()).collect()
    }
}

impl<'a> Reader<'a> {
    fn new(limits: &'a Limits) -> Self {
        Self {
            limits,
            flow: Flow::new(Format::Rtf, limits),
            group: Group::default(),
            outer: Vec::new(),
            encoding: encoding_rs::WINDOWS_1252,
            fonts: Fonts::default(),
            styles: Styles::default(),
            bytes: Vec::new(),
            high: None,
            substitutes: 0,
            optional: false,
            page: Page::default(),
            interrupted: Vec::new(),
            rows: Rows::default(),
            row: Row::default(),
            own_first_page: false,
        }
    }

    fn finish(mut self) -> Result<Document, ReadError> {
        while !self.outer.is_empty() {
            self.close()?;
        }
        self.end_last_paragraph()?;
        self.rows.write(&mut self.flow)?;
        Ok(self.flow.finish())
    }

    fn take(&mut self, token: Token<'_>) -> Result<(), ReadError> {
        if !matches!(token, Token::Text(_) | Token::Byte(_)) {
            self.decode();
        }
        match token {
            Token::Open => self.open()?,
            Token::Close => self.close()?,
            Token::Word(word, number) => self.word(word, number)?,
            Token::Symbol(symbol) => self.symbol(symbol)?,
            Token::Byte(byte) => self.text(&[byte]),
            Token::Text(bytes) => self.text(bytes),
        }
        Ok(())
    }

    fn open(&mut self) -> Result<(), ReadError> {
        if self.outer.len() >= self.limits.word_nesting {
            return Err(ReadError::TooDeep { limit: self.limits.word_nesting });
        }
        let inner = self.group.inner();
        self.outer.push(std::mem::replace(&mut self.group, inner));
        self.substitutes = 0;
        Ok(())
    }

    fn close(&mut self) -> Result<(), ReadError> {
        self.substitutes = 0;
        self.optional = false;
        if let Some(aside) = self.group.aside {
            self.end_aside(aside)?;
        }
        if let Some(outer) = self.outer.pop() {
            self.group = outer;
        }
        Ok(())
    }
}

/// Text.
impl Reader<'_> {
    /// Takes bytes of text, less those that stand for a character already written.
    fn text(&mut self, bytes: &[u8]) {
        let skipped = self.substitutes.min(bytes.len());
        self.substitutes -= skipped;
        self.bytes.extend_from_slice(&bytes[skipped..]);
    }

    /// Writes the bytes that wait.
    fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let font = self.fonts.get(self.group.font);
        match font.face {
            Face::Letters => {
                let encoding = font.encoding.unwrap_or(self.encoding);
                self.write(&encoding.decode_without_bom_handling(&bytes).0);
            }
            face => self.write(&bytes.iter().map(|&byte| face.char(byte)).collect::<String>()),
        }
    }

    fn write(&mut self, text: &str) {
        match self.group.destination {
            Destination::Label => self.page.label.push_str(text),
            Destination::Fonts => self.fonts.name(text),
            Destination::Styles => self.styles.name(text),
            Destination::Text if self.is_shown() => self.group.run.write(text, &mut self.page.paragraph),
            Destination::Text | Destination::Nothing => {}
        }
    }

    fn is_shown(&self) -> bool {
        !self.group.deleted && self.group.run.hidden != Some(true)
    }

    fn write_break(&mut self, char: char) {
        match self.group.destination {
            Destination::Text if self.is_shown() => self.page.paragraph.push_break(char),
            Destination::Label => self.page.label.push(' '),
            _ => {}
        }
    }

    /// Writes the character of `\u`; those beyond the basic plane come in two halves.
    fn unicode(&mut self, number: i32) {
        self.substitutes = self.group.substitutes;
        let unit = number.cast_unsigned() as u16;
        let char = match self.high.take() {
            Some(high) => char::decode_utf16([high, unit]).next().and_then(Result::ok),
            None => char::from_u32(unit.into()),
        };
        match char {
            Some(char) => self.write_pictured(char),
            None => self.high = Some(unit),
        }
    }

    /// Writes a character, which is a picture where it is private and the font pictorial.
    fn write_pictured(&mut self, char: char) {
        let face = self.fonts.get(self.group.font).face;
        let char = super::symbol::private_code(char).map_or(char, |code| match face {
            Face::Letters => Face::Symbol.char(code),
            face => face.char(code),
        });
        self.write(char.encode_utf8(&mut [0; 4]));
    }

    fn symbol(&mut self, symbol: u8) -> Result<(), ReadError> {
        match symbol {
            b'*' => self.optional = true,
            b'~' => self.write(" "),
            b'_' => self.write("-"),
            b'\\' | b'{' | b'}' => self.text(&[symbol]),
            b'\n' | b'\r' => self.end_paragraph()?,
            b'\t' => self.write_break(TAB),
            _ => {}
        }
        Ok(())
    }
}

/// Control words.
impl Reader<'_> {
    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), ReadError> {
        let optional = std::mem::take(&mut self.optional);
        if self.group.destination == Destination::Nothing {
            return Ok(());
        }
        if let Some(text) = character(word) {
            self.write(text);
        } else if !self.set_destination(word, optional)
            && !self.step(word)?
            && !self.group.set_run(word, number)
            && !self.group.set_paragraph(word, number)
        {
            self.set(word, number);
        }
        if self.group.destination == Destination::Fonts {
            self.fonts.set(word, number);
        } else if self.group.destination == Destination::Styles {
            self.styles.set(word, number);
        }
        Ok(())
    }

    /// Sends the group's text elsewhere; tells whether the word does that.
    fn set_destination(&mut self, word: &str, optional: bool) -> bool {
        match word {
            "fonttbl" => self.group.destination = Destination::Fonts,
            "stylesheet" => self.group.destination = Destination::Styles,
            "listtext" | "pntext" => {
                self.group.destination = Destination::Label;
                self.page.label.clear();
            }
            "footnote" => self.begin_aside(Aside::Note),
            "shptxt" | "dptxbxtext" => self.begin_aside(Aside::Box),
            "header" | "headerl" | "headerr" | "footer" | "footerl" | "footerr" => self.begin_aside(Aside::Running),
            "headerf" => self.begin_aside(Aside::FirstHead),
            "footerf" => self.begin_aside(Aside::FirstFoot),
            "shpinst" => {}
            "colortbl" | "info" | "pict" | "nonshppict" | "shprslt" | "sp" | "fldinst" | "xe" | "tc" | "txe"
            | "rxe" | "pn" | "pntxta" | "pntxtb" | "filetbl" | "revtbl" | "listtable" | "listoverridetable"
            | "ftnsep" | "ftnsepc" | "aftnsep" | "aftnsepc" | "nesttableprops" | "nonesttables" => {
                self.group.destination = Destination::Nothing;
            }
            _ if optional => self.group.destination = Destination::Nothing,
            _ => return false,
        }
        true
    }

    /// Ends a paragraph, cell or row, or breaks a line; tells whether the word does that.
    fn step(&mut self, word: &str) -> Result<bool, ReadError> {
        if self.group.destination != Destination::Text {
            return Ok(false);
        }
        match word {
            "par" if self.group.deleted => {}
            "par" | "sect" | "nestcell" => self.end_paragraph()?,
            "cell" => self.end_cell()?,
            "row" => self.end_row(),
            "line" | "lbr" => self.write_break(LINE_BREAK),
            "page" | "column" => self.write_break(PAGE_BREAK),
            "tab" => self.write_break(TAB),
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Sets what holds for the file, a section or a row.
    fn set(&mut self, word: &str, number: Option<i32>) {
        match word {
            "u" => self.unicode(number.unwrap_or(0)),
            "ansicpg" => self.encoding = charset::of_code_page(number.unwrap_or(1252)),
            "mac" => self.encoding = encoding_rs::MACINTOSH,
            "titlepg" => self.own_first_page = true,
            "trowd" => self.row = Row::default(),
            "trleft" => self.row.left = number.unwrap_or(0),
            "trhdr" => self.row.header = true,
            "cellx" => self.row.right_edges.extend(number),
            _ => {}
        }
    }
}

/// The character that a control word stands for.
fn character(word: &str) -> Option<&'static str> {
    Some(match word {
        "emdash" => "—",
        "endash" => "–",
        "emspace" | "enspace" | "qmspace" => " ",
        "bullet" => "•",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        _ => return None,
    })
}

/// Paragraphs, cells and parts beside the text.
impl Reader<'_> {
    fn end_paragraph(&mut self) -> Result<(), ReadError> {
        if self.group.drop_cap {
            return Ok(());
        }
        let Page { mut paragraph, label, boxes } = std::mem::take(&mut self.page);
        self.settle(&mut paragraph, &label);
        let in_table = self.group.depth > 0 && self.interrupted.is_empty();
        if in_table {
            self.rows.extend(std::iter::once(paragraph).chain(boxes));
            return Ok(());
        }
        if self.interrupted.is_empty() {
            self.rows.write(&mut self.flow)?;
        }
        self.flow.paragraph(&paragraph);
        self.flow.paragraphs(&boxes);
        Ok(())
    }

    /// Ends a paragraph that no mark ends.
    fn end_last_paragraph(&mut self) -> Result<(), ReadError> {
        self.decode();
        self.group.drop_cap = false;
        if self.page.paragraph.is_blank() && self.page.boxes.is_empty() { Ok(()) } else { self.end_paragraph() }
    }

    fn end_cell(&mut self) -> Result<(), ReadError> {
        self.group.depth = self.group.depth.max(1);
        self.end_paragraph()?;
        if self.interrupted.is_empty() {
            self.rows.end_cell();
        }
        Ok(())
    }

    fn end_row(&mut self) {
        if self.interrupted.is_empty() {
            self.rows.end_row(self.row.edges(), self.row.header);
        }
    }

    /// Gives a paragraph its place and its label.
    fn settle(&mut self, paragraph: &mut Paragraph, label: &str) {
        let properties = &self.group.paragraph;
        properties.dress(paragraph);
        let styled = self.styles.heading(self.group.style);
        paragraph.heading = properties.outline.map_or(styled, |level| (level < 9).then_some(level + 1));
        let close = properties.contextual == Some(true);
        paragraph.close_style = close.then(|| u32::try_from(self.group.style).unwrap_or(0));
        paragraph.label = shown_label(label.trim());
        paragraph.place = Some(Place { list: properties.list.unwrap_or(0), level: properties.level.unwrap_or(0) });
    }

    fn begin_aside(&mut self, aside: Aside) {
        self.group.aside = Some(aside);
        self.group.run = super::properties::RunProperties::default();
        self.interrupted.push(std::mem::take(&mut self.page));
        self.flow.begin_capture();
    }

    fn end_aside(&mut self, aside: Aside) -> Result<(), ReadError> {
        self.end_last_paragraph()?;
        let paragraphs = self.flow.end_capture();
        self.page = self.interrupted.pop().unwrap_or_default();
        match aside {
            Aside::Note => {
                let mark = self.flow.note(paragraphs);
                self.page.paragraph.push(&mark, false);
            }
            Aside::Box => self.page.boxes.extend(paragraphs),
            Aside::FirstHead if self.own_first_page && self.flow.is_empty() => self.flow.paragraphs(&paragraphs),
            Aside::FirstHead | Aside::FirstFoot if !self.own_first_page => {}
            _ => paragraphs.iter().for_each(|paragraph| self.flow.furniture(&paragraph.text)),
        }
        Ok(())
    }
}

/// A label as the file shows it; one without letter or digit is a bullet, and so is the "o" that Word takes for one.
fn shown_label(text: &str) -> Option<Label> {
    if text.is_empty() {
        None
    } else if text == "o" || !text.contains(char::is_alphanumeric) {
        Some(Label::bullet())
    } else {
        Some(Label { text: text.to_owned(), joined: false, bullet: false })
    }
}
