//! Stories beside the main one: footnotes, endnotes and text boxes by the place that calls them, heads and feet.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::bytes::{plc, slice, u16_at, u32_at};
use super::fib::{Fib, Story, Table};
use super::sprm::sprms;

/// What the main story calls, by the position of the call.
#[derive(Debug, Default)]
pub(super) struct Notes {
    pub(super) notes: BTreeMap<u32, Range<u32>>,
    pub(super) boxes: BTreeMap<u32, Vec<Range<u32>>>,
}

impl Notes {
    /// Finds notes and text boxes.
    pub(super) fn find(fib: &Fib<'_>, tables: &[u8]) -> Self {
        let mut notes = BTreeMap::new();
        for (story, calls, texts) in [
            (Story::Footnotes, Table::FootnoteCalls, Table::FootnoteTexts),
            (Story::Endnotes, Table::EndnoteCalls, Table::EndnoteTexts),
        ] {
            let calls = plc(fib.table(tables, calls), 2).map(|(call, ..)| call).collect::<Vec<_>>();
            let texts = ranges(fib, story, fib.table(tables, texts));
            notes.extend(calls.into_iter().zip(texts));
        }
        Self { notes, boxes: boxes(fib, tables) }
    }
}

/// The texts that a PLC without data parts a story into.
fn ranges(fib: &Fib<'_>, story: Story, table: &[u8]) -> Vec<Range<u32>> {
    let whole = fib.story(story);
    plc(table, 0).map(|(start, end, _)| within(&whole, start, end)).collect()
}

/// Positions of a story as positions of the file's text.
fn within(story: &Range<u32>, start: u32, end: u32) -> Range<u32> {
    let place = |at: u32| story.start.saturating_add(at).min(story.end);
    place(start)..place(end)
}

/// Text boxes by the position of their anchors; one without anchor stands at the end.
fn boxes(fib: &Fib<'_>, tables: &[u8]) -> BTreeMap<u32, Vec<Range<u32>>> {
    const ANCHOR: usize = 26;
    const BOX: usize = 22;
    let anchors = plc(fib.table(tables, Table::Anchors), ANCHOR);
    let anchors: HashMap<_, _> = anchors.filter_map(|(at, _, anchor)| Some((u32_at(anchor, 0)?, at))).collect();
    let story = fib.story(Story::Boxes);
    let mut boxes: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    for (start, end, shape) in plc(fib.table(tables, Table::BoxTexts), BOX) {
        let anchor = u32_at(shape, 14).and_then(|shape| anchors.get(&shape)).copied().unwrap_or(u32::MAX);
        boxes.entry(anchor).or_default().push(within(&story, start, end));
    }
    boxes
}

/// Heads and feet.
#[derive(Debug, Default)]
pub(super) struct Heads {
    /// The head of the first page only: a letterhead, which belongs to the text.
    pub(super) first_page: Option<Range<u32>>,
    /// All others, in the order of their sections.
    pub(super) running: Vec<Range<u32>>,
}

/// Finds the heads and feet that are shown.
pub(super) fn heads(fib: &Fib<'_>, tables: &[u8]) -> Heads {
    /// Separators of notes stand before the first section.
    const SEPARATORS: usize = 6;
    /// Even head, odd head, even foot, odd foot, first head, first foot.
    const EACH: usize = 6;
    const FIRST_HEAD: usize = 4;
    const FIRST_FOOT: usize = 5;
    let own_first_page = first_pages(fib, tables);
    let mut heads = Heads::default();
    let texts = ranges(fib, Story::Heads, fib.table(tables, Table::HeadTexts));
    for (row, text) in texts.into_iter().skip(SEPARATORS).enumerate().filter(|(_, text)| !text.is_empty()) {
        let (section, kind) = (row / EACH, row % EACH);
        let shown = kind < FIRST_HEAD || own_first_page.get(section) == Some(&true);
        match kind {
            _ if !shown => {}
            FIRST_HEAD if section == 0 => heads.first_page = Some(text),
            ..=FIRST_FOOT => heads.running.push(text),
            _ => {}
        }
    }
    heads
}

/// For each section, whether its first page has its own head and foot.
fn first_pages(fib: &Fib<'_>, tables: &[u8]) -> Vec<bool> {
    const SECTION: usize = 12;
    const TITLE_PAGE: u16 = 0x300a;
    let sections = plc(fib.table(tables, Table::Sections), SECTION);
    let has_own = |section: &[u8]| {
        let at = u32_at(section, 2)? as usize;
        let list = slice(fib.word, at.checked_add(2)?, u16_at(fib.word, at)?.into())?;
        Some(sprms(list).any(|sprm| sprm.opcode == TITLE_PAGE && sprm.byte() != 0))
    };
    sections.map(|(_, _, section)| has_own(section).unwrap_or(false)).collect()
}
