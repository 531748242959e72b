//! Plain text: lines with their indent, pages at form feeds, tables and notes that spaces set apart.

mod columns;
mod flattened;
mod listing;

use std::borrow::Cow;

use model::{BlockKind, Cell, DocumentBuilder, Shape};

use self::columns::Piece;
use crate::draft::{Draft, Gap, Run};
use crate::{assemble, emphasis, entity};

/// Points that one column of a text file stands for.
const POINTS_A_COLUMN: usize = 6;

/// Level of the titles that a committee system has given its items.
const TITLE_LEVEL: u8 = 3;

/// Reads plain text.
pub(crate) fn read(text: &str, builder: &mut DocumentBuilder) {
    let text = entity::decode(text);
    let text = line_ends(&text);
    let mut lines = lines(&text, builder);
    find_notes(&mut lines);
    let mut sheet = Sheet { tables: 0, drafts: Vec::new() };
    let mut rest = &lines[..];
    while !rest.is_empty() {
        let taken = sheet.take(rest);
        rest = &rest[taken..];
    }
    assemble::write(sheet.drafts, builder);
}

/// A line that is not blank.
struct Line<'a> {
    /// All of it, with the white space before it.
    whole: &'a str,
    content: &'a str,
    indent: usize,
    before: Gap,
    /// The first of a page that a form feed begins.
    turned: bool,
    pieces: Vec<Piece<'a>>,
    /// First column of the notes at the right of its page.
    notes: Option<usize>,
    /// The title of an item, where the page that the text was taken from had one.
    title: bool,
}

impl<'a> Line<'a> {
    fn new(line: &'a str, before: Gap, turned: bool) -> Self {
        let (pieces, indent) = (columns::pieces(line), columns::indent(line));
        Self { whole: line, content: line.trim(), indent, before, turned, pieces, notes: None, title: false }
    }
}

fn lines<'a>(text: &'a str, builder: &mut DocumentBuilder) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut before = Gap::Blank;
    let mut flattened = false;
    for (page, sheet) in text.split('\x0c').enumerate() {
        let mut turned = page > 0;
        for line in sheet.lines() {
            let content = line.trim();
            if content.is_empty() {
                before = Gap::Blank;
            } else if is_drawn(content) {
                builder.furniture(content, None);
                before = Gap::Rule;
            } else if let Some(parts) = flattened.then(|| flattened::parts(content)).flatten() {
                for part in parts {
                    let (words, title) = match part {
                        flattened::Part::Title(words) => (words, true),
                        flattened::Part::Text(words) => (words, false),
                    };
                    lines.push(Line { title, ..Line::new(words, Gap::Blank, turned) });
                    turned = false;
                }
                before = Gap::Line;
            } else {
                flattened |= flattened::begins(content);
                lines.push(Line::new(line, before, turned));
                (before, turned) = (Gap::Line, false);
            }
        }
    }
    lines
}

/// Fewest lines of a paper with initials at the right that make them a column of notes.
const FEWEST_NOTES: usize = 3;

/// Finds the column of notes of each page: pages set it at different places, and words may come close to it.
fn find_notes(lines: &mut [Line<'_>]) {
    let all = columns::notes(lines.iter().map(|line| &line.pieces[..]));
    let apart: Vec<Option<usize>> =
        lines.iter().map(|line| columns::initials(line.whole, &[]).map(|note| note.start)).collect();
    let is_column = apart.iter().flatten().count() >= FEWEST_NOTES;
    let (mut rest, mut apart) = (lines, &apart[..]);
    while !rest.is_empty() {
        let turn = rest.iter().skip(1).position(|line| line.turned).map_or(rest.len(), |at| at + 1);
        let (page, others) = rest.split_at_mut(turn);
        let (here, there) = apart.split_at(turn);
        (rest, apart) = (others, there);
        let known: Vec<usize> = here.iter().copied().flatten().filter(|_| is_column).collect();
        if !known.is_empty() {
            for line in page.iter_mut() {
                if let Some(note) = columns::initials(line.whole, &known) {
                    columns::part(&mut line.pieces, note);
                }
            }
        }
        let own = columns::notes(page.iter().map(|line| &line.pieces[..]));
        let first = own.into_iter().chain(known).min().or(all);
        for line in page.iter_mut() {
            line.notes = first;
        }
        // The head of the column stands on a line of its own, with a blank one above it.
        for at in 1..page.len() {
            if page[at].before == Gap::Line && Sheet::body(&page[at - 1]).is_empty() {
                page[at].before = page[at - 1].before;
            }
        }
    }
}

/// The lines on their way to drafts.
struct Sheet<'a> {
    tables: u32,
    drafts: Vec<Draft<'a>>,
}

impl<'a> Sheet<'a> {
    /// Takes lines that are set in columns, or one that is not; says how many lines that were.
    fn take(&mut self, lines: &[Line<'a>]) -> usize {
        if let Some(taken) = self.listing(lines) {
            return taken;
        }
        let set = lines.iter().enumerate().take_while(|(at, line)| {
            let goes_on = *at == 0 || line.before == Gap::Line && !line.turned;
            let heads = *at == 0 && columns::heads(&line.pieces);
            goes_on && Self::body(line).len() >= 2 && (heads || !columns::reads_across(&line.pieces))
        });
        let taken = set.count().max(1);
        let bodies: Vec<&[Piece<'_>]> = lines[..taken].iter().map(Self::body).collect();
        match columns::table(&bodies) {
            Some(places) => {
                for (row, (line, places)) in lines.iter().zip(places).enumerate() {
                    self.row(line, row as u32, &places);
                }
                self.tables += 1;
            }
            None => lines[..taken].iter().for_each(|line| self.line(line)),
        }
        taken
    }

    /// Takes the lines of an agenda that is set in columns, where one begins here.
    fn listing(&mut self, lines: &[Line<'a>]) -> Option<usize> {
        let heads = listing::heads(lines.first()?.whole)?;
        let page = lines.iter().enumerate().take_while(|(at, line)| *at == 0 || !line.turned);
        let (entries, taken) = listing::read(&heads, page.map(|(_, line)| (line.whole, line.before != Gap::Line)))?;
        for entry in entries {
            let cell = Some(Cell { table: self.tables, row: entry.row, column: entry.column, header: entry.row == 0 });
            let mut draft = Draft::new(Shape { cell, ..Shape::of(BlockKind::Paragraph) }, Gap::Blank);
            for (at, line) in entry.lines.into_iter().enumerate() {
                if at > 0 {
                    emphasis::push(&mut draft, " ");
                }
                emphasis::push(&mut draft, line);
            }
            self.drafts.push(draft);
        }
        self.tables += 1;
        Some(taken)
    }

    /// The pieces of a line but for the note at the right.
    fn body<'l>(line: &'l Line<'a>) -> &'l [Piece<'a>] {
        match (&line.pieces[..], line.notes) {
            ([body @ .., note], Some(column)) if columns::is_note(note, column) => body,
            (pieces, _) => pieces,
        }
    }

    fn row(&mut self, line: &Line<'a>, row: u32, places: &[u16]) {
        for (piece, &column) in Self::body(line).iter().zip(places) {
            let cell = Some(Cell { table: self.tables, row, column, header: false });
            let mut draft = Draft::new(Shape { cell, ..Shape::of(BlockKind::Paragraph) }, Gap::Blank);
            emphasis::push(&mut draft, piece.text);
            self.drafts.push(draft);
        }
        self.note(line);
    }

    /// A line whole, or its pieces on lines of their own where it does not read across.
    fn line(&mut self, line: &Line<'a>) {
        let body = Self::body(line);
        let is_whole = body.len() == line.pieces.len();
        let mut before = if line.turned { Gap::Page } else { line.before };
        if body.len() == 1 || columns::reads_across(body) {
            let note = line.pieces.last().filter(|_| !is_whole).map_or("", |note| note.text);
            let content = line.content.strip_suffix(note).unwrap_or(line.content).trim_end();
            self.draft(line, content, before);
        } else {
            for piece in body {
                self.draft(line, piece.text, before);
                before = Gap::Line;
            }
        }
        self.note(line);
    }

    fn draft(&mut self, line: &Line<'a>, content: &'a str, before: Gap) {
        let kind = if line.title { BlockKind::Heading(TITLE_LEVEL) } else { BlockKind::Paragraph };
        let mut draft = Draft::new(Shape::of(kind), before);
        draft.shape.look.indent = u16::try_from(line.indent * POINTS_A_COLUMN).unwrap_or(u16::MAX);
        if before == Gap::Page {
            draft.runs.push(Run::PageBreak);
        }
        emphasis::push(&mut draft, content);
        self.drafts.push(draft);
    }

    fn note(&mut self, line: &Line<'a>) {
        if let Some(note) = line.pieces.get(Self::body(line).len()) {
            let mut draft = Draft::new(Shape::of(BlockKind::MarginNote), Gap::Line);
            emphasis::push(&mut draft, note.text);
            self.drafts.push(draft);
        }
    }
}

/// A rule drawn with signs; underscores and dots are places to sign.
fn is_drawn(line: &str) -> bool {
    let first = line.as_bytes()[0];
    line.len() >= 4 && b"-=*~#+".contains(&first) && line.bytes().all(|byte| byte == first || byte == b' ')
}

fn line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use model::{Document, Format};

    use super::*;

    fn document(source: &str) -> Document {
        let mut builder = DocumentBuilder::new(Format::Text);
        read(source, &mut builder);
        builder.finish()
    }

    fn texts(document: &Document) -> Vec<&str> {
        document.blocks.iter().map(|block| document.wording(block.span)).collect()
    }

    #[test]
    fn form_feeds_are_page_breaks() {
        let read = document(
            "Oakford Parish Council\nOne was noted.\n1\n\x0cOakford Parish Council\nTwo was noted and the\n2\n\x0cOakford Parish Council\nbench mended.\n3\n",
        );
        assert_eq!(texts(&read), ["Oakford Parish Council", "One was noted.", "Two was noted and the bench mended."]);
        let pages: Vec<_> = read.furniture.iter().map(|furniture| (furniture.page, furniture.text.as_str())).collect();
        let head = "Oakford Parish Council";
        assert_eq!(pages, [(None, "1"), (Some(2), head), (Some(2), "2"), (Some(3), head), (Some(3), "3")]);
        let place = |words: &str| read.page_at(read.text.find(words).unwrap_or_default());
        assert_eq!([place("One"), place("Two"), place("bench")], [Some(1), Some(2), Some(3)]);
    }

    #[test]
    fn figures_in_columns_are_cells_and_initials_at_the_right_are_notes() {
        let body = "The Clerk reported that the bench on the green was to be mended";
        let source = format!(
            "{body:75}ASH\n\n{body:75}BIRCH\n\n{body:75}COLE\n\nIncome         1,200.00\nHall hire         60.00\n"
        );
        let read = document(&source);
        assert_eq!(
            texts(&read),
            [body, "ASH", body, "BIRCH", body, "COLE", "Income", "1,200.00", "Hall hire", "60.00"]
        );
        assert_eq!(read.blocks[1].kind, BlockKind::MarginNote);
        let cells: Vec<_> =
            read.blocks.iter().filter_map(|block| block.cell).map(|cell| (cell.row, cell.column)).collect();
        assert_eq!(cells, [(0, 0), (0, 1), (1, 0), (1, 1)]);
    }

    #[test]
    fn each_page_has_its_own_column_of_initials() {
        let lines = [
            "Present: Cllr Vane and three others",
            "",
            "                                                                  Action",
            "101     The lamp by the pond is out again. Clerk to report it to  JP",
            "        the county.",
            "102     The seat by the church is to be put up before winter      GB / SD",
            "103     It was agreed that the fence be mended, and that he do    JP",
            "        so at once.",
            "\x0c   104     The lamp by the pond is out again. Clerk to report it to    JP",
            "           the county.",
        ];
        let read = document(&lines.join("\n"));
        let notes: Vec<&str> = read
            .blocks
            .iter()
            .filter(|block| block.kind == BlockKind::MarginNote)
            .map(|block| read.wording(block.span))
            .collect();
        assert_eq!(notes, ["Action", "JP", "GB / SD", "JP", "JP"], "{:?}", texts(&read));
        assert_eq!(texts(&read)[0], "Present: Cllr Vane and three others");
        assert!(texts(&read).iter().any(|line| line.ends_with("Clerk to report it to the county.")));
    }

    #[test]
    fn emphasis_and_references_are_read_and_drawn_rules_set_apart() {
        let read = document("MINUTES\n=======\n7 **Background Papers**\n&pound;200\nSigned ________\n");
        assert_eq!(texts(&read), ["MINUTES", "7 Background Papers", "£200", "Signed ________"]);
        assert_eq!(read.wording(read.strong[0]), "Background Papers");
        assert_eq!(read.furniture[0].text, "=======");
    }

    #[test]
    fn points_are_as_deep_as_they_are_indented() {
        let read = document("Noted:\n\u{f0b7}\tparks\n    o  swings\n\u{f0b7}\troads\n");
        assert_eq!(texts(&read), ["Noted:", "• parks", "o swings", "• roads"]);
        assert_eq!(read.blocks.iter().map(|block| block.depth).collect::<Vec<_>>(), [0, 1, 2, 1]);
    }
}
