//! The machine that runs a content stream: graphics and text state to words and rules on a [`Sheet`].

use std::collections::BTreeMap;
use std::rc::Rc;

use super::file::{File, PageNode};
use super::fonts::{Font, Text};
use super::matrix::Matrix;
use super::object::{Dict, Id, Object};
use super::paths::Path;
use super::scanner::{Literal, Scanner, Token};
use super::sheet::{Pen, Sheet, Shown, Style};
use crate::Limits;

/// Runs the pages of one file and keeps the fonts that it has met.
pub(super) struct Machine<'a> {
    file: &'a dyn File,
    limits: &'a Limits,
    fonts: BTreeMap<Id, Rc<Font>>,
    /// Inflated bytes that the rest of the file may still have.
    bytes_left: usize,
    /// Operators that the page at work may still have.
    operators_left: usize,
    buffer: Vec<u8>,
}

/// Forms inside forms that are followed; files use two or three.
const FORM_DEPTH: usize = 12;

/// Graphics states that may be saved at once.
const STATE_DEPTH: usize = 256;

/// Operands that an operator may have.
const OPERANDS: usize = 16;

#[derive(Clone)]
struct State {
    plane: Matrix,
    font: Option<Rc<Font>>,
    size: f32,
    character_spacing: f32,
    word_spacing: f32,
    scaling: f32,
    leading: f32,
    rise: f32,
    mode: u8,
    white: bool,
}

impl State {
    fn new(plane: Matrix) -> Self {
        Self {
            plane,
            font: None,
            size: 0.0,
            character_spacing: 0.0,
            word_spacing: 0.0,
            scaling: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            white: false,
        }
    }
}

/// What a marked-content operator opened.
#[derive(Clone, Debug)]
enum Mark {
    Plain,
    Artifact,
    /// The wording to take instead of the glyphs', until it has been written.
    Instead(Option<String>),
}

impl<'a> Machine<'a> {
    /// A machine for the pages of `file`.
    pub(super) fn new(file: &'a dyn File, limits: &'a Limits) -> Self {
        let bytes_left = limits.pdf_inflated_bytes;
        Self { file, limits, fonts: BTreeMap::new(), bytes_left, operators_left: 0, buffer: Vec::new() }
    }

    /// Runs one page; the characters of its words go to the end of `text`.
    pub(super) fn page(&mut self, page: &PageNode, text: &mut String) -> Sheet {
        let [left, bottom, right, top] = page.shown;
        let (width, height) = (right - left, top - bottom);
        let turned = page.rotation % 180 == 90;
        let mut sheet = Sheet {
            width: if turned { height } else { width },
            height: if turned { width } else { height },
            ..Sheet::default()
        };
        self.operators_left = self.limits.pdf_page_operators;
        let mut content = Vec::new();
        for id in &page.contents {
            if let Some(part) = self.inflate(*id) {
                content.extend_from_slice(&part);
                content.push(b'\n');
            }
        }
        let state = State::new(Matrix::to_page(page.shown, page.rotation));
        let mut run = Run::new(self, Ink { sheet: &mut sheet, text }, page.resources.clone(), state, 0);
        run.stream(&content);
        for annotation in &page.annotations {
            run.annotation(annotation);
        }
        sheet
    }

    fn inflate(&mut self, id: Id) -> Option<Vec<u8>> {
        let bytes = self.file.stream(id, self.bytes_left.min(self.limits.pdf_stream_bytes))?;
        self.bytes_left -= bytes.len();
        Some(bytes)
    }

    fn font(&mut self, object: &Object) -> Rc<Font> {
        let load = |dict: &Dict| Rc::new(Font::load(self.file, dict, self.limits.pdf_stream_bytes));
        match object {
            Object::Ref(id) => {
                let file = self.file;
                self.fonts.entry(*id).or_insert_with(|| load(&file.object(*id).into_dict())).clone()
            }
            other => load(&other.clone().into_dict()),
        }
    }
}

/// Where words go.
struct Ink<'m> {
    sheet: &'m mut Sheet,
    text: &'m mut String,
}

/// A font and its size, where it is told.
type SetFont = (Rc<Font>, Option<f32>);

/// One content stream at work: a page's or a form's.
struct Run<'m, 'a> {
    machine: &'m mut Machine<'a>,
    ink: Ink<'m>,
    resources: Rc<Dict>,
    fonts: BTreeMap<Vec<u8>, Rc<Font>>,
    /// What [`Run::set_from_dictionary`] reads of external graphics states: a font and its size.
    state_fonts: BTreeMap<Vec<u8>, Option<SetFont>>,
    state: State,
    saved: Vec<State>,
    marks: Vec<Mark>,
    text: Matrix,
    line: Matrix,
    path: Path,
    pen: Pen,
    depth: usize,
}

/// The operands before an operator.
#[derive(Default)]
struct Operands<'s> {
    list: [Option<Token<'s>>; OPERANDS],
    count: usize,
    /// The stream from behind the last `[`, and from the last `<<`.
    array: Option<Scanner<'s>>,
    dict: Option<Scanner<'s>>,
}

impl<'s> Operands<'s> {
    fn push(&mut self, token: Token<'s>) {
        if self.count == OPERANDS {
            self.list.rotate_left(1);
            self.count -= 1;
        }
        self.list[self.count] = Some(token);
        self.count += 1;
    }

    fn clear(&mut self) {
        *self = Self::default();
    }

    fn number(&self, index: usize) -> f32 {
        match self.list.get(index) {
            Some(Some(Token::Number(number))) => *number,
            _ => 0.0,
        }
    }

    /// The last `N` numbers before the operator, 0 where there are fewer.
    fn numbers<const N: usize>(&self) -> [f32; N] {
        let first = self.count.saturating_sub(N);
        std::array::from_fn(|index| self.number(first + index))
    }

    fn name(&self) -> Option<&'s [u8]> {
        self.list[..self.count].iter().find_map(|operand| match operand {
            Some(Token::Name(name)) => Some(*name),
            _ => None,
        })
    }

    fn text(&self) -> Option<Literal<'s>> {
        self.list[..self.count].iter().rev().find_map(|operand| match operand {
            Some(Token::Text(literal)) => Some(*literal),
            _ => None,
        })
    }
}

impl<'m, 'a> Run<'m, 'a> {
    fn new(machine: &'m mut Machine<'a>, ink: Ink<'m>, resources: Rc<Dict>, state: State, depth: usize) -> Self {
        Self {
            machine,
            ink,
            resources,
            fonts: BTreeMap::new(),
            state_fonts: BTreeMap::new(),
            state,
            saved: Vec::new(),
            marks: Vec::new(),
            text: Matrix::IDENTITY,
            line: Matrix::IDENTITY,
            path: Path::default(),
            pen: Pen::default(),
            depth,
        }
    }

    fn stream(&mut self, bytes: &[u8]) {
        let mut scanner = Scanner::new(bytes);
        let mut operands = Operands::default();
        while let Some(token) = scanner.token() {
            match token {
                Token::Word(b"true" | b"false" | b"null") | Token::ArrayEnd | Token::DictEnd => {}
                Token::Word(operator) => {
                    let Some(left) = self.machine.operators_left.checked_sub(1) else { return };
                    self.machine.operators_left = left;
                    if operator == b"ID" {
                        scanner.skip_inline_image();
                        self.ink.sheet.pictures = true;
                    } else {
                        self.operator(operator, &operands);
                    }
                    operands.clear();
                }
                Token::ArrayStart => {
                    operands.array = Some(scanner.clone());
                    skip_array(&mut scanner);
                }
                Token::DictStart => {
                    operands.dict = Some(scanner.clone());
                    skip_dict(&mut scanner);
                }
                operand => operands.push(operand),
            }
        }
    }

    fn operator(&mut self, operator: &[u8], operands: &Operands<'_>) {
        match operator {
            b"Tj" => self.show_operand(operands),
            b"TJ" => self.show_array(operands),
            b"'" => {
                self.next_line();
                self.show_operand(operands);
            }
            b"\"" => {
                self.state.word_spacing = operands.number(0);
                self.state.character_spacing = operands.number(1);
                self.next_line();
                self.show_operand(operands);
            }
            b"BT" => self.set_text(Matrix::IDENTITY),
            b"Tm" => self.set_text(Matrix::new(operands.numbers())),
            b"Td" => self.move_line(operands.numbers()),
            b"TD" => {
                let shift: [f32; 2] = operands.numbers();
                self.state.leading = -shift[1];
                self.move_line(shift);
            }
            b"T*" => self.next_line(),
            b"Tf" => self.set_font(operands),
            b"Tc" => self.state.character_spacing = operands.number(0),
            b"Tw" => self.state.word_spacing = operands.number(0),
            b"Tz" => self.state.scaling = operands.number(0) / 100.0,
            b"TL" => self.state.leading = operands.number(0),
            b"Ts" => self.state.rise = operands.number(0),
            b"Tr" => self.state.mode = operands.number(0) as u8,
            b"Do" => self.draw(operands),
            b"BMC" | b"BDC" => self.begin_mark(operands),
            b"EMC" => {
                self.marks.pop();
            }
            _ => self.graphics(operator, operands),
        }
    }

    fn graphics(&mut self, operator: &[u8], operands: &Operands<'_>) {
        match operator {
            b"q" if self.saved.len() < STATE_DEPTH => self.saved.push(self.state.clone()),
            b"Q" => {
                if let Some(state) = self.saved.pop() {
                    self.state = state;
                }
            }
            b"cm" => self.state.plane = Matrix::new(operands.numbers()).then(self.state.plane),
            b"gs" => self.set_from_dictionary(operands),
            b"g" => self.state.white = operands.number(0) >= WHITE,
            b"rg" => self.state.white = operands.numbers::<3>().iter().all(|&part| part >= WHITE),
            b"k" => self.state.white = operands.numbers::<4>().iter().all(|&part| part <= 1.0 - WHITE),
            b"sc" | b"scn" => {
                let bright = operands.list[..operands.count]
                    .iter()
                    .all(|part| matches!(part, Some(Token::Number(n)) if *n >= WHITE));
                self.state.white = bright && matches!(operands.count, 1 | 3);
            }
            b"cs" => self.state.white = false,
            b"m" => self.path.move_to(self.point(operands)),
            b"l" => self.path.line_to(self.point(operands)),
            b"c" | b"v" | b"y" => self.path.curve_to(self.point(operands)),
            b"h" => self.path.close(),
            b"re" => {
                let [x, y, width, height] = operands.numbers();
                let corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height)];
                self.path.polygon(corners.map(|(x, y)| self.state.plane.apply(x, y)));
            }
            b"S" | b"s" | b"B" | b"B*" | b"b" | b"b*" => self.path.stroke(self.ink.sheet),
            b"f" | b"F" | b"f*" => self.path.fill(self.ink.sheet),
            b"n" => self.path.clear(),
            _ => {}
        }
    }

    fn point(&self, operands: &Operands<'_>) -> (f32, f32) {
        let [x, y] = operands.numbers();
        self.state.plane.apply(x, y)
    }

    fn set_text(&mut self, matrix: Matrix) {
        self.text = matrix;
        self.line = matrix;
    }

    fn move_line(&mut self, [x, y]: [f32; 2]) {
        self.set_text(self.line.shifted(x, y));
    }

    fn next_line(&mut self) {
        self.move_line([0.0, -self.state.leading]);
    }

    fn set_font(&mut self, operands: &Operands<'_>) {
        self.state.size = operands.number(1);
        let Some(name) = operands.name() else { return };
        if !self.fonts.contains_key(name) {
            let fonts = self.machine.file.dict(&self.resources, b"Font");
            let font = self.machine.font(fonts.get(&unescape(name)));
            self.fonts.insert(name.to_vec(), font);
        }
        self.state.font = self.fonts.get(name).cloned();
    }

    /// The font that an external graphics state sets.
    fn set_from_dictionary(&mut self, operands: &Operands<'_>) {
        let Some(name) = operands.name() else { return };
        if !self.state_fonts.contains_key(name) {
            let font = self.font_of_state(name);
            self.state_fonts.insert(name.to_vec(), font);
        }
        if let Some(Some((font, size))) = self.state_fonts.get(name) {
            self.state.font = Some(font.clone());
            self.state.size = size.unwrap_or(self.state.size);
        }
    }

    fn font_of_state(&mut self, name: &[u8]) -> Option<SetFont> {
        let states = self.machine.file.dict(&self.resources, b"ExtGState");
        let state = self.machine.file.dict(&states, &unescape(name));
        match self.machine.file.get(&state, b"Font") {
            Object::Array(pair) => match &pair[..] {
                [font, size] => Some((self.machine.font(font), size.number())),
                _ => None,
            },
            _ => None,
        }
    }

    fn show_operand(&mut self, operands: &Operands<'_>) {
        if let Some(literal) = operands.text() {
            self.show(literal);
        }
    }

    fn show_array(&mut self, operands: &Operands<'_>) {
        let Some(mut array) = operands.array.clone() else { return self.show_operand(operands) };
        while let Some(token) = array.token() {
            match token {
                Token::Text(literal) => self.show(literal),
                Token::Number(back) => {
                    let shift = -back / 1000.0 * self.state.size * self.state.scaling;
                    self.text = self.text.shifted(shift, 0.0);
                }
                Token::ArrayEnd | Token::Word(_) => return,
                _ => {}
            }
        }
    }

    fn show(&mut self, literal: Literal<'_>) {
        let Some(font) = self.state.font.clone() else { return };
        let mut bytes = std::mem::take(&mut self.machine.buffer);
        literal.decode(&mut bytes);
        let style = Style {
            strong: font.bold || self.state.mode == 2,
            artifact: self.marks.iter().any(|mark| matches!(mark, Mark::Artifact)),
            unseen: self.state.white || matches!(self.state.mode, 3 | 7),
        };
        let mut instead = self.marks.iter_mut().rev().find_map(|mark| match mark {
            Mark::Instead(text) => Some(text),
            _ => None,
        });
        let State { plane, size, character_spacing, word_spacing, scaling, rise, .. } = self.state;
        let mut place = self.text.shifted(0.0, rise).then(plane);
        let mut travelled = 0.0;
        let (Ink { sheet, text: all }, pen) = (&mut self.ink, &mut self.pen);
        font.glyphs(&bytes, |glyph| {
            let spacing = character_spacing + if glyph.is_code_32 { word_spacing } else { 0.0 };
            let advance = (glyph.width * size + spacing) * scaling;
            let mut utf8 = [0; 4];
            let own = match glyph.text {
                Some(Text::One(character)) if character.is_whitespace() => "",
                Some(Text::One(character)) => character.encode_utf8(&mut utf8),
                Some(Text::Many(text)) => text.trim(),
                None => "\u{fffd}",
            };
            let replaced;
            let text = match &mut instead {
                Some(text) => {
                    replaced = text.take();
                    replaced.as_deref().unwrap_or("")
                }
                None => own,
            };
            if own.is_empty() && text.is_empty() {
                pen.space(glyph.text == Some(Text::One('\u{a0}')));
            } else {
                sheet.glyphs += 1;
                sheet.unmapped += usize::from(text == "\u{fffd}");
                pen.glyph(sheet, all, &Shown { text, place, advance, size: size * font.em, style });
            }
            place = place.shifted(advance, 0.0);
            travelled += advance;
        });
        self.text = self.text.shifted(travelled, 0.0);
        self.machine.buffer = bytes;
    }

    fn begin_mark(&mut self, operands: &Operands<'_>) {
        let mark = if operands.name() == Some(b"Artifact") {
            Mark::Artifact
        } else {
            operands.dict.clone().and_then(actual_text).map_or(Mark::Plain, |text| Mark::Instead(Some(text)))
        };
        if self.marks.len() < STATE_DEPTH {
            self.marks.push(mark);
        }
    }

    fn draw(&mut self, operands: &Operands<'_>) {
        let Some(name) = operands.name() else { return };
        let file = self.machine.file;
        let objects = file.dict(&self.resources, b"XObject");
        let Object::Stream(id, form) = file.resolve(objects.get(&unescape(name))) else { return };
        match file.get(&form, b"Subtype").name() {
            Some(b"Image") => self.ink.sheet.pictures = true,
            Some(b"Form") if self.depth < FORM_DEPTH => self.form(id, &form),
            _ => {}
        }
    }

    /// Draws what an annotation looks like where it is shown.
    fn annotation(&mut self, annotation: &Object) {
        const HIDDEN_OR_NO_VIEW: u32 = 1 << 1 | 1 << 5;
        let file = self.machine.file;
        let annotation = file.resolve(annotation).into_dict();
        let flags = file.get(&annotation, b"F").number().unwrap_or(0.0) as u32;
        let appearance = match file.get(&file.dict(&annotation, b"AP"), b"N") {
            Object::Dict(states) => match file.get(&annotation, b"AS").name() {
                Some(state) => file.get(&states, state),
                None => return,
            },
            other => other,
        };
        if let (Object::Stream(id, form), 0) = (appearance, flags & HIDDEN_OR_NO_VIEW)
            && let Some(place) = placed(file, &annotation, &form)
        {
            let page = self.state.plane;
            self.state.plane = place.then(page);
            self.form(id, &form);
            self.state.plane = page;
        }
    }

    fn form(&mut self, id: Id, form: &Dict) {
        let Some(bytes) = self.machine.inflate(id) else { return };
        let file = self.machine.file;
        let resources = match file.get(form, b"Resources") {
            Object::Dict(dict) => Rc::new(dict),
            _ => self.resources.clone(),
        };
        let mut state = self.state.clone();
        if let Some(matrix) = file.numbers(form, b"Matrix").and_then(|numbers| numbers.try_into().ok()) {
            state.plane = Matrix::new(matrix).then(state.plane);
        }
        let ink = Ink { sheet: self.ink.sheet, text: self.ink.text };
        let mut run = Run::new(self.machine, ink, resources, state, self.depth + 1);
        run.marks.extend(self.marks.iter().filter(|mark| matches!(mark, Mark::Artifact)).cloned());
        run.stream(&bytes);
    }
}

/// Brings the box of an annotation's form to the annotation's place on the page.
fn placed(file: &dyn File, annotation: &Dict, form: &Dict) -> Option<Matrix> {
    let matrix =
        file.numbers(form, b"Matrix").and_then(|numbers| numbers.try_into().ok()).map_or(Matrix::IDENTITY, Matrix::new);
    let [left, bottom, right, top] = <[f32; 4]>::try_from(file.numbers(form, b"BBox")?).ok()?;
    let corners = [(left, bottom), (right, bottom), (right, top), (left, top)].map(|(x, y)| matrix.apply(x, y));
    let least = |pick: fn(&(f32, f32)) -> f32| corners.iter().map(pick).fold(f32::MAX, f32::min);
    let most = |pick: fn(&(f32, f32)) -> f32| corners.iter().map(pick).fold(f32::MIN, f32::max);
    let low = (least(|corner| corner.0), least(|corner| corner.1));
    let (width, height) = (most(|corner| corner.0) - low.0, most(|corner| corner.1) - low.1);
    let [a, b, c, d] = <[f32; 4]>::try_from(file.numbers(annotation, b"Rect")?).ok()?;
    let scale = |to: f32, from: f32| if from > 0.0 { to.abs() / from } else { 1.0 };
    let (sx, sy) = (scale(c - a, width), scale(d - b, height));
    Some(Matrix::new([sx, 0.0, 0.0, sy, a.min(c) - low.0 * sx, b.min(d) - low.1 * sy]))
}

/// From this share of full brightness on, a colour counts as white.
const WHITE: f32 = 0.97;

fn skip_array(scanner: &mut Scanner<'_>) {
    let mut depth = 1;
    let mut ahead = scanner.clone();
    while let Some(token) = ahead.token() {
        match token {
            Token::ArrayStart => depth += 1,
            Token::ArrayEnd => depth -= 1,
            // An array that is never closed ends at the operator that wanted it.
            Token::Word(b"TJ" | b"Tj" | b"ET" | b"d" | b"BT") => return,
            _ => {}
        }
        *scanner = ahead.clone();
        if depth == 0 {
            return;
        }
    }
}

fn skip_dict(scanner: &mut Scanner<'_>) {
    let mut depth = 1;
    while let Some(token) = scanner.token() {
        match token {
            Token::DictStart => depth += 1,
            Token::DictEnd => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return;
        }
    }
}

/// The `ActualText` of an inline property list, where it is a single word.
fn actual_text(mut dict: Scanner<'_>) -> Option<String> {
    loop {
        match dict.token()? {
            Token::Name(b"ActualText") => break,
            Token::DictEnd => return None,
            _ => {}
        }
    }
    let Token::Text(literal) = dict.token()? else { return None };
    let mut bytes = Vec::new();
    literal.decode(&mut bytes);
    let text = text_string(&bytes);
    (!text.contains(char::is_whitespace)).then_some(text)
}

/// A text string: UTF-16 with a byte order mark, UTF-8 with one, or nearly Latin-1.
fn text_string(bytes: &[u8]) -> String {
    let text = match bytes {
        [0xFE, 0xFF, rest @ ..] => {
            let units = rest.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).filter_map(Result::ok).collect()
        }
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|&byte| char::from(byte)).collect::<String>(),
    };
    text.replace('\u{ad}', "-")
}

/// A name with its `#xx` escapes decoded.
fn unescape(name: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, after @ ..] = rest {
        let digit = |index: usize| after.get(index).and_then(|&byte| (byte as char).to_digit(16));
        if let (b'#', Some(high), Some(low)) = (first, digit(0), digit(1)) {
            plain.push((high * 16 + low) as u8);
            rest = &after[2..];
        } else {
            plain.push(*first);
            rest = after;
        }
    }
    plain
}
