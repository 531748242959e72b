//! A paragraph as a word processor keeps it: its text with tabs and line breaks, its place, and the number it shows.

use std::ops::Range;

use model::Align;

use super::numbering::Label;
use super::symbol::{Face, private_code};

/// One paragraph, on its way from a file's format to the blocks of the document. Lengths are in twentieths of a point.
#[derive(Clone, Debug, Default)]
pub(super) struct Paragraph {
    /// Level of the heading that it is.
    pub(super) heading: Option<u8>,
    pub(super) align: Align,
    /// Where its further lines begin.
    pub(super) left: i32,
    /// Where its first line begins, label included.
    pub(super) first: i32,
    /// Space above.
    pub(super) before: i32,
    /// Space below.
    pub(super) after: i32,
    /// Its style, where paragraphs of that style have no space between them.
    pub(super) close_style: Option<u32>,
    /// The last tab stop, where text is aligned right.
    pub(super) right_tab: Option<i32>,
    /// Its number or bullet.
    pub(super) label: Option<Label>,
    /// The list and the level in it that its label belongs to.
    pub(super) place: Option<Place>,
    /// Its text; tabs and breaks are kept.
    pub(super) text: String,
    /// Runs of the text that are bold or underlined.
    pub(super) strong: Vec<Range<usize>>,
}

/// A place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Place {
    pub(super) list: u32,
    pub(super) level: u8,
}

/// The end of a line inside a paragraph.
pub(super) const LINE_BREAK: char = '\n';
/// The end of a page inside a paragraph.
pub(super) const PAGE_BREAK: char = '\u{c}';
/// A tab.
pub(super) const TAB: char = '\t';

impl Paragraph {
    /// Whether it shows no text; a label may stand alone.
    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Appends a tab or a break.
    pub(super) fn push_break(&mut self, char: char) {
        self.text.push(char);
    }

    /// Appends text as it is shown: soft hyphens out, non-breaking hyphens plain, pictorial characters in Unicode.
    pub(super) fn push(&mut self, text: &str, strong: bool) {
        let from = self.text.len();
        if text.bytes().all(|byte| (0x20..0x7f).contains(&byte)) {
            self.text.push_str(text);
        } else {
            self.text.extend(text.chars().filter_map(shown));
        }
        self.mark(from, strong);
    }

    /// Appends text set in a pictorial font, of which only private-use characters are pictures.
    pub(super) fn push_pictures(&mut self, text: &str, face: Face, strong: bool) {
        let from = self.text.len();
        let shown =
            text.chars().filter_map(|char| private_code(char).map(|code| face.char(code)).or_else(|| shown(char)));
        self.text.extend(shown);
        self.mark(from, strong);
    }

    /// Appends text in capitals.
    pub(super) fn push_capitals(&mut self, text: &str, strong: bool) {
        self.push(&text.to_uppercase(), strong);
    }

    fn mark(&mut self, from: usize, strong: bool) {
        let to = self.text.len();
        if !strong || from == to {
            return;
        }
        match self.strong.last_mut() {
            Some(last) if last.end == from => last.end = to,
            _ => self.strong.push(from..to),
        }
    }

    /// Puts the text of another paragraph before its own.
    pub(super) fn prepend(&mut self, mut front: Self) {
        if front.text.is_empty() {
            return;
        }
        let by = front.text.len();
        front.text.push_str(&self.text);
        front.strong.extend(self.strong.iter().map(|run| run.start + by..run.end + by));
        self.text = front.text;
        self.strong = front.strong;
    }

    /// The text between two offsets in runs that are strong or not, in order.
    pub(super) fn runs(&self, within: Range<usize>) -> impl Iterator<Item = (&str, bool)> {
        let first = self.strong.partition_point(|run| run.end <= within.start);
        let mut marked = self.strong[first..].iter().take_while({
            let end = within.end;
            move |run| run.start < end
        });
        let mut at = within.start;
        let mut next = marked.next();
        std::iter::from_fn(move || {
            if at >= within.end {
                return None;
            }
            let (end, strong) = match next {
                Some(run) if run.start <= at => (run.end.min(within.end), true),
                Some(run) => (run.start.min(within.end), false),
                None => (within.end, false),
            };
            if strong {
                next = marked.next();
            }
            let run = &self.text[at..end];
            at = end;
            Some((run, strong))
        })
    }
}

fn shown(char: char) -> Option<char> {
    match char {
        '\u{ad}' => None,
        '\n' | '\r' | '\t' | '\u{c}' => Some(' '),
        '\u{2011}' => Some('-'),
        _ => Some(private_code(char).map_or(char, |code| Face::Symbol.char(code))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_tell_strong_from_plain() {
        let mut paragraph = Paragraph::default();
        paragraph.push("It was ", false);
        paragraph.push("RESOL", true);
        paragraph.push("VED", true);
        paragraph.push(" to", false);
        let runs: Vec<_> = paragraph.runs(0..17).collect();
        assert_eq!(runs, [("It was ", false), ("RESOLVED", true), (" t", false)]);
        assert_eq!(paragraph.runs(9..12).collect::<Vec<_>>(), [("SOL", true)]);
    }

    #[test]
    fn a_prepended_text_moves_the_strong_runs() {
        let mut front = Paragraph::default();
        front.push("A", true);
        let mut paragraph = Paragraph::default();
        paragraph.push("ll ", false);
        paragraph.push("day", true);
        paragraph.prepend(front);
        assert_eq!(paragraph.runs(0..7).collect::<Vec<_>>(), [("A", true), ("ll ", false), ("day", true)]);
    }

    #[test]
    fn hyphens_and_pictures_are_written_as_they_show() {
        let mut paragraph = Paragraph::default();
        paragraph.push("co\u{ad}operate 2015\u{2011}16 \u{f0b7}", false);
        assert_eq!(paragraph.text, "cooperate 2015-16 •");
    }
}
