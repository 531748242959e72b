//! List styles of an ODT paper, and the lists that its text opens.

use std::borrow::Cow;
use std::collections::HashMap;

use super::styles::{indent, length};
use crate::ReadError;
use crate::word::numbering::{Counters, LEVELS, Label, Level, Numeral, Piece};
use crate::word::paragraph::Place;
use crate::word::properties::Indent;
use crate::word::xml::{Element, Node, Nodes};

/// List styles by name; that of headings has none.
#[derive(Debug, Default)]
pub(super) struct ListStyles(HashMap<String, Vec<Level>>);

impl ListStyles {
    /// Reads the rest of `text:list-style` or `text:outline-style`, which was just opened.
    pub(super) fn read(&mut self, element: &Element<'_>, nodes: &mut Nodes<'_>) -> Result<(), ReadError> {
        let outline = element.name() == "outline-style";
        let name = element.attr("name").filter(|_| !outline).map(Cow::into_owned).unwrap_or_default();
        let mut levels: Vec<Level> = Vec::new();
        let mut open = 0;
        loop {
            match nodes.next()? {
                Node::Open(element) => match element.name() {
                    kind @ ("list-level-style-number"
                    | "outline-level-style"
                    | "list-level-style-bullet"
                    | "list-level-style-image") => {
                        open = count(&element, "level").unwrap_or(1).saturating_sub(1).min(LEVELS - 1);
                        levels.resize_with(levels.len().max(open + 1), Level::default);
                        let bullet = kind.ends_with("bullet") || kind.ends_with("image");
                        levels[open] = if bullet { bullet_level(&element) } else { numbered_level(&element, open) };
                    }
                    "list-level-properties" => {
                        if let Some(level) = levels.get_mut(open) {
                            level.indent = old_indent(&element);
                        }
                    }
                    "list-level-label-alignment" => {
                        if let Some(level) = levels.get_mut(open) {
                            level.indent = indent(&element).or(level.indent);
                            level.joined = element.attr("label-followed-by").as_deref() == Some("nothing");
                        }
                    }
                    _ => {}
                },
                Node::Close(end) if matches!(end.name(), "list-style" | "outline-style") => break,
                Node::Over => break,
                _ => {}
            }
        }
        self.0.insert(name, levels);
        Ok(())
    }

    fn levels(&self, name: &str) -> &[Level] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }
}

fn bullet_level(element: &Element<'_>) -> Level {
    let bullet = element.attr("bullet-char").map_or_else(|| "•".to_owned(), Cow::into_owned);
    Level { numeral: Numeral::Bullet, pattern: vec![Piece::Literal(bullet)], ..Level::default() }
}

fn numbered_level(element: &Element<'_>, level: usize) -> Level {
    let attr = |name| element.attr(name).unwrap_or_default();
    let numeral = match &*attr("num-format") {
        "a" => Numeral::LowerLetter,
        "A" => Numeral::UpperLetter,
        "i" => Numeral::LowerRoman,
        "I" => Numeral::UpperRoman,
        "" => Numeral::None,
        _ => Numeral::Decimal,
    };
    let mut pattern = vec![Piece::Literal(attr("num-prefix").into_owned())];
    let shown = count(element, "display-levels").unwrap_or(1);
    for of in (level + 1).saturating_sub(shown.max(1))..=level {
        if pattern.len() > 1 {
            pattern.push(Piece::Literal(".".to_owned()));
        }
        pattern.push(Piece::Counter(of));
    }
    pattern.push(Piece::Literal(attr("num-suffix").into_owned()));
    if numeral == Numeral::None {
        pattern.clear();
    }
    let start = element.number("start-value").and_then(|start| u32::try_from(start).ok()).unwrap_or(1);
    Level { start, numeral, pattern, ..Level::default() }
}

fn count(element: &Element<'_>, name: &str) -> Option<usize> {
    usize::try_from(element.number(name)?).ok()
}

/// Where lines begin, as `OpenDocument` 1.1 wrote it.
fn old_indent(element: &Element<'_>) -> Indent {
    let label = length(element, "min-label-width");
    let before = length(element, "space-before");
    let left = (label.is_some() || before.is_some()).then(|| before.unwrap_or(0).saturating_add(label.unwrap_or(0)));
    Indent { left, first: label.map(i32::saturating_neg) }
}

/// The lists that are open at a place of the text, one in another, and how far each has counted.
#[derive(Debug)]
pub(super) struct Lists<'a> {
    styles: &'a ListStyles,
    counters: Counters,
    open: Vec<Open>,
    /// Lists that were opened so far, by their own names and by their styles'.
    known: HashMap<String, u32>,
    count: u32,
}

#[derive(Clone, Debug)]
struct Open {
    list: u32,
    style: String,
    /// The item that is open has shown its label.
    labelled: bool,
}

/// A paragraph's place in the open lists.
pub(super) struct ListPlace {
    pub(super) place: Place,
    pub(super) label: Option<Label>,
    pub(super) indent: Indent,
}

/// The list that headings count with.
const OUTLINE: u32 = 0;

impl<'a> Lists<'a> {
    pub(super) fn new(styles: &'a ListStyles) -> Self {
        Self { styles, counters: Counters::default(), open: Vec::new(), known: HashMap::new(), count: OUTLINE }
    }

    /// Lists of a text box or note, which lie in no list of the text around it.
    pub(super) fn set_aside(&mut self) -> SetAside {
        SetAside(std::mem::take(&mut self.open))
    }

    /// Goes on with the lists of the text around a text box or note.
    pub(super) fn restore(&mut self, aside: SetAside) {
        self.open = aside.0;
    }

    /// A list begins, in the item that is open or on its own.
    pub(super) fn begin(&mut self, element: &Element<'_>) {
        let named = element.attr("style-name").map(Cow::into_owned);
        let (list, style) = if let Some(outer) = self.open.last() {
            (outer.list, named.unwrap_or_else(|| outer.style.clone()))
        } else {
            let style = named.unwrap_or_default();
            (self.list(element, &style), style)
        };
        self.open.push(Open { list, style, labelled: true });
    }

    /// The list that a list in no other counts with: a new one, or the one that it goes on with.
    fn list(&mut self, element: &Element<'_>, style: &str) -> u32 {
        let goes_on = element.attr("continue-numbering").as_deref() == Some("true");
        let before = element.attr("continue-list").or(goes_on.then_some(Cow::Borrowed(style)));
        let list = before.and_then(|name| self.known.get(&*name).copied()).unwrap_or_else(|| {
            self.count += 1;
            self.count
        });
        let names = element.attr("id").into_iter().chain([Cow::Borrowed(style)]);
        self.known.extend(names.map(|name| (name.into_owned(), list)));
        list
    }

    /// The innermost list ends.
    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// An item begins; its first paragraph shows the label.
    pub(super) fn begin_item(&mut self, element: &Element<'_>) {
        let level = self.open.len().saturating_sub(1);
        let Some(open) = self.open.last_mut() else { return };
        open.labelled = false;
        let start = element.number("start-value").and_then(|start| u32::try_from(start).ok());
        if let Some(before) = start.and_then(|start| start.checked_sub(1)) {
            self.counters.set(open.list, level, before);
        }
    }

    /// Where a paragraph stands in the open lists; counts it where it is the first of its item.
    pub(super) fn place(&mut self) -> Option<ListPlace> {
        let depth = self.open.len().min(LEVELS);
        // An item that begins with another list shows the inner list's label only.
        let first = self.open.iter().any(|open| !open.labelled);
        self.open.iter_mut().for_each(|open| open.labelled = true);
        let open = self.open.last()?;
        let levels = self.styles.levels(&open.style);
        let label = if first { self.counters.next(open.list, depth - 1, levels) } else { None };
        let indent = levels.get(depth - 1).map(|level| level.indent).unwrap_or_default();
        Some(ListPlace { place: Place { list: open.list, level: depth as u8 - 1 }, label, indent })
    }

    /// The number of a heading in no list.
    pub(super) fn number_heading(&mut self, level: u8) -> Option<Label> {
        self.counters.next(OUTLINE, usize::from(level).saturating_sub(1), self.styles.levels(""))
    }
}

/// Lists that wait while a text box or note is read.
pub(super) struct SetAside(Vec<Open>);
