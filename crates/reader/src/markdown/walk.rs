//! The walk over the events of a Markdown paper.

use std::borrow::Cow;
use std::ops::Range;

use model::{BlockKind, Cell, Diagnostic, DocumentBuilder, Problem, Shape};
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::pages;
use crate::bullets::{BULLET, enumerator};
use crate::draft::{Draft, Gap, Run};
use crate::{Limits, emphasis, html};

/// Points by which a quotation is indented.
const QUOTATION: u16 = 24;

pub(super) struct Walk<'a, 'b> {
    body: &'a str,
    limits: &'b Limits,
    builder: &'b mut DocumentBuilder,
    drafts: Vec<Draft<'a>>,
    open: Option<Draft<'a>>,
    /// What stands before the next line, where that is more than the source's line ends tell.
    gap: Option<Gap>,
    /// End of the last text in the source.
    end: usize,
    /// Where the last run stands in the source, if it stands there letter by letter.
    verbatim: Option<Range<usize>>,
    /// Marker of a list item that has no text yet.
    marker: Option<Cow<'a, str>>,
    lists: Vec<Option<u64>>,
    quotations: u16,
    strong: u32,
    cell: Option<Cell>,
    tables: u32,
    inside: Inside,
    /// The body is made of ruled pages.
    ruled: bool,
}

/// What a text event is part of.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Inside {
    Lines,
    Heading,
    Code,
    Html(String),
    Image(String),
}

impl<'a, 'b> Walk<'a, 'b> {
    pub(super) fn new(body: &'a str, limits: &'b Limits, builder: &'b mut DocumentBuilder) -> Self {
        Self {
            body,
            limits,
            builder,
            drafts: Vec::new(),
            open: None,
            gap: Some(Gap::Blank),
            end: 0,
            verbatim: None,
            marker: None,
            lists: Vec::new(),
            quotations: 0,
            strong: 0,
            cell: None,
            tables: 0,
            inside: Inside::Lines,
            ruled: pages::are_ruled(body),
        }
    }

    pub(super) fn finish(mut self) -> Vec<Draft<'a>> {
        self.close();
        self.drafts
    }

    pub(super) fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.finish_tag(tag, &range),
            Event::Text(text) | Event::Code(text) => self.text(text, range),
            Event::SoftBreak | Event::HardBreak => self.line_end(&range),
            Event::Html(text) => self.html_block(&text),
            Event::InlineHtml(tag) => self.inline_html(&tag, &range),
            Event::Rule => {
                self.close();
                self.gap = Some(Gap::Rule);
            }
            Event::FootnoteReference(label) => self.push(Cow::Owned(format!("[{label}]")), range.start),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.close(),
            Tag::Heading { level, .. } => self.start_heading(level as u8, &range),
            Tag::BlockQuote(_) => {
                self.close();
                self.quotations = self.quotations.saturating_add(1);
            }
            Tag::CodeBlock(_) => {
                self.close();
                self.inside = Inside::Code;
            }
            Tag::HtmlBlock => {
                self.close();
                self.inside = Inside::Html(String::new());
            }
            Tag::List(first) => self.start_list(first),
            Tag::Item => self.start_item(&range),
            Tag::FootnoteDefinition(label) => {
                self.close();
                self.marker = Some(Cow::Owned(format!("[{label}]")));
            }
            Tag::Table(_) => {
                self.close();
                self.cell = Some(Cell { table: self.tables, row: 0, column: 0, header: true });
            }
            Tag::Strong => self.strong += 1,
            Tag::Image { .. } => self.inside = Inside::Image(String::new()),
            _ => {}
        }
    }

    fn finish_tag(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.close(),
            TagEnd::Heading(_) => self.finish_heading(range),
            TagEnd::BlockQuote(_) => {
                self.close();
                self.quotations = self.quotations.saturating_sub(1);
            }
            TagEnd::CodeBlock => {
                self.close();
                self.inside = Inside::Lines;
            }
            TagEnd::HtmlBlock => self.finish_html(),
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Item | TagEnd::FootnoteDefinition => self.finish_item(range.start),
            TagEnd::TableCell => self.finish_cell(),
            TagEnd::TableHead | TagEnd::TableRow => self.finish_row(),
            TagEnd::Table => self.finish_table(),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Image => {
                if let Inside::Image(alt) = std::mem::replace(&mut self.inside, Inside::Lines) {
                    self.builder.furniture(&alt, None);
                }
            }
            _ => {}
        }
    }

    fn start_heading(&mut self, level: u8, range: &Range<usize>) {
        self.close();
        if pages::is_page_end(&self.body[range.clone()], self.ruled) {
            self.open_block(BlockKind::Paragraph, range.start);
        } else {
            self.inside = Inside::Heading;
            self.open_block(BlockKind::Heading(level), range.start);
        }
    }

    fn finish_heading(&mut self, range: &Range<usize>) {
        let is_page_end = self.inside == Inside::Lines;
        self.close();
        self.inside = Inside::Lines;
        self.end = range.end;
        self.gap = Some(if is_page_end { Gap::Rule } else { Gap::Blank });
    }

    fn start_list(&mut self, first: Option<u64>) {
        self.close();
        self.lists.push(first);
        if self.lists.len() == self.limits.depth + 1 {
            self.builder.diagnose(Diagnostic::whole(Problem::NestingFlattened { limit: self.limits.depth }));
        }
    }

    fn start_item(&mut self, range: &Range<usize>) {
        self.close();
        let printed = match self.lists.last() {
            Some(Some(_)) => enumerator(self.body[range.clone()].trim_start()).map(|mark| mark.printed),
            _ => None,
        };
        self.marker = Some(Cow::Borrowed(printed.unwrap_or(BULLET)));
        if self.gap.is_none() {
            self.gap = Some(self.gap_to(range.start));
        }
    }

    /// A number without text stands as a line of its own.
    fn finish_item(&mut self, start: usize) {
        self.close();
        if let Some(marker) = self.marker.take()
            && marker != BULLET
        {
            self.marker = Some(marker);
            self.open_block(BlockKind::Paragraph, start);
            self.close();
        }
    }

    fn finish_row(&mut self) {
        if let Some(cell) = &mut self.cell {
            *cell = Cell { row: cell.row + 1, column: 0, header: false, ..*cell };
        }
    }

    fn finish_table(&mut self) {
        self.cell = None;
        self.tables += 1;
        self.gap = Some(Gap::Blank);
    }

    fn finish_cell(&mut self) {
        self.close();
        self.gap = Some(Gap::Blank);
        if let Some(cell) = &mut self.cell {
            cell.column = cell.column.saturating_add(1);
        }
    }

    fn text(&mut self, text: CowStr<'a>, range: Range<usize>) {
        match &mut self.inside {
            Inside::Html(html) => html.push_str(&text),
            Inside::Image(alt) => alt.push_str(&text),
            Inside::Code => self.code(&text, &range),
            Inside::Lines | Inside::Heading => match text {
                CowStr::Borrowed(text) => self.push_source(text, range),
                text => self.push(Cow::Owned(text.into_string()), range.start),
            },
        }
    }

    /// Appends text of the source; where it goes on directly after the last run, that run grows.
    fn push_source(&mut self, text: &'a str, range: Range<usize>) {
        let grown = self.verbatim.take().filter(|last| last.end == range.start).map_or(range.start, |last| last.start);
        let is_verbatim = text.len() == range.len();
        let last = self.open.as_mut().and_then(|open| open.runs.last_mut());
        match last {
            Some(last) if is_verbatim && grown < range.start => {
                *last = Run::new(&self.body[grown..range.end], self.strong > 0);
            }
            _ => self.push(Cow::Borrowed(text), range.start),
        }
        self.verbatim = is_verbatim.then_some(grown..range.end);
        self.end = range.end;
    }

    fn push(&mut self, text: Cow<'a, str>, start: usize) {
        if self.open.is_none() {
            self.open_block(BlockKind::Paragraph, start);
        }
        let strong = self.strong > 0;
        if let Some(open) = &mut self.open {
            open.push(text, strong);
        }
        self.verbatim = None;
        self.end = self.end.max(start);
    }

    /// Code in minutes is text that an export indented: each line stands for itself.
    fn code(&mut self, text: &str, range: &Range<usize>) {
        for line in text.lines() {
            self.close();
            if line.trim().is_empty() {
                self.gap = Some(Gap::Blank);
                continue;
            }
            self.open_block(BlockKind::Paragraph, range.start);
            if let Some(open) = &mut self.open {
                let mut owned = Draft::paragraph(Gap::Line);
                emphasis::push(&mut owned, line.trim());
                open.runs.extend(owned.runs.into_iter().map(|run| -> Run<'a> { run.into_owned() }));
            }
            self.end = range.end;
            self.gap = Some(Gap::Line);
        }
    }

    fn line_end(&mut self, range: &Range<usize>) {
        match &mut self.inside {
            Inside::Heading => self.push(Cow::Borrowed(" "), range.start),
            Inside::Html(text) | Inside::Image(text) => text.push(' '),
            Inside::Lines | Inside::Code => {
                let kind = self.open.as_ref().map_or(BlockKind::Paragraph, |open| open.shape.kind);
                self.close();
                self.gap = Some(Gap::Line);
                self.open_block(kind, range.end);
            }
        }
    }

    fn html_block(&mut self, text: &str) {
        if let Inside::Html(html) = &mut self.inside {
            html.push_str(text);
        }
    }

    fn finish_html(&mut self) {
        let Inside::Html(source) = std::mem::replace(&mut self.inside, Inside::Lines) else { return };
        let trimmed = source.trim();
        if trimmed.starts_with("<!--") && trimmed.find("-->") == Some(trimmed.len() - 3) {
            return;
        }
        let depth = self.depth();
        let mut drafts = html::fragment(&source, self.tables, self.limits, self.builder);
        for draft in &mut drafts {
            draft.shape.depth = draft.shape.depth.saturating_add(depth);
            draft.shape.cell = draft.shape.cell.or(self.cell);
        }
        if let Some(last) = drafts.iter().filter_map(|draft| draft.shape.cell).map(|cell| cell.table).max() {
            self.tables = self.tables.max(last + 1);
        }
        self.drafts.append(&mut drafts);
        self.gap = Some(Gap::Blank);
    }

    fn inline_html(&mut self, tag: &str, range: &Range<usize>) {
        let name = tag.trim_start_matches(['<', '/']).split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        let closes = tag.starts_with("</");
        match name.to_ascii_lowercase().as_str() {
            "br" => self.line_end(range),
            "b" | "strong" | "u" | "ins" if closes => self.strong = self.strong.saturating_sub(1),
            "b" | "strong" | "u" | "ins" => self.strong += 1,
            "small" if closes => self.finish_small(),
            _ => {}
        }
    }

    /// Small print below a page rule is the scanner's or the site's word.
    fn finish_small(&mut self) {
        if let Some(open) = self.open.take_if(|open| open.before == Gap::Rule) {
            self.builder.furniture(&open.text(), None);
            self.gap = Some(Gap::Rule);
        }
    }

    fn open_block(&mut self, kind: BlockKind, start: usize) {
        self.close();
        let gap = self.gap.take().unwrap_or_else(|| self.gap_to(start));
        let mut shape = Shape { depth: self.depth(), cell: self.cell, ..Shape::of(kind) };
        shape.look.indent = self.quotations.saturating_mul(QUOTATION);
        let mut draft = Draft::new(shape, gap);
        draft.marker = self.marker.take();
        self.open = Some(draft);
        self.verbatim = None;
    }

    /// The gap between the last text and a place further on, by the line ends between them.
    fn gap_to(&self, start: usize) -> Gap {
        let between = self.body.get(self.end..start).unwrap_or_default();
        if between.bytes().filter(|byte| *byte == b'\n').nth(1).is_some() { Gap::Blank } else { Gap::Line }
    }

    fn close(&mut self) {
        if let Some(draft) = self.open.take() {
            if draft.is_blank() {
                self.gap = self.gap.or(Some(draft.before));
            } else {
                self.drafts.push(draft);
            }
        }
    }

    fn depth(&self) -> u8 {
        u8::try_from(self.lists.len().min(self.limits.depth)).unwrap_or(u8::MAX)
    }
}
