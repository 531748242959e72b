//! List points that are typed and not marked up: their markers, their depth, and several run into one paragraph.

use std::borrow::Cow;

use model::{BlockKind, DocumentBuilder};

use crate::bullets::{self, Mark, Style};
use crate::draft::{Draft, Gap};

/// Gives typed points their marker and depth.
pub(crate) fn mark(drafts: &mut [Draft<'_>], builder: &mut DocumentBuilder) {
    let mut points = Points::default();
    for draft in drafts {
        points.mark(draft, builder);
    }
}

/// The points that are open at a place of the paper: its lists, the outermost first.
#[derive(Debug, Default)]
pub(crate) struct Points(Vec<Level>);

/// How the points of one list stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Level {
    indent: u16,
    bullet: Option<char>,
}

impl Points {
    /// Gives a typed point its marker and depth; blocks come in reading order.
    ///
    /// Where a list marker of the format stands before a number that the author typed ("1. **1\.** Apologies"), the
    /// typed one is the paper's own, and the other goes to the furniture.
    pub(crate) fn mark(&mut self, draft: &mut Draft<'_>, builder: &mut DocumentBuilder) {
        let is_typed = draft.marker.is_none();
        match draft.shape.kind {
            BlockKind::Paragraph if is_typed => self.mark_line(draft),
            BlockKind::Paragraph => {
                let level = Level { indent: draft.shape.look.indent, bullet: None };
                self.0.resize(usize::from(draft.shape.depth), level);
            }
            BlockKind::MarginNote => return,
            BlockKind::Heading(_) | BlockKind::FrontMatter => self.0.clear(),
        }
        while let Some(artefact) = prefer_typed(draft, is_typed) {
            builder.furniture(&artefact, None);
        }
    }

    fn mark_line(&mut self, draft: &mut Draft<'_>) {
        let text = draft.text();
        let Some(Mark { printed, bytes, style }) = bullets::mark(&text) else {
            if draft.before != Gap::Line {
                self.end_at(draft.shape.look.indent);
            }
            return;
        };
        if text.len() == bytes && draft.shape.cell.is_some() {
            return;
        }
        let bullet = printed.chars().next().filter(|_| style == Style::Bullet);
        let printed = printed.to_owned();
        draft.take_front(bytes);
        draft.marker = Some(Cow::Owned(printed));
        let level = self.depth_of(Level { indent: draft.shape.look.indent, bullet });
        draft.shape.depth = level.max(draft.shape.depth.saturating_add(1));
    }

    /// The depth of a point, from 1: deeper points stand further to the right, or have a bullet of their own.
    fn depth_of(&mut self, point: Level) -> u8 {
        let open = &mut self.0;
        while open.last().is_some_and(|last| last.indent > point.indent) {
            open.pop();
        }
        // Lists that the format marks up need not be indented: all of them end where a typed point stands flush.
        while matches!(open[..], [.., Level { indent, bullet: None }, Level { bullet: None, .. }] if indent == point.indent)
        {
            open.pop();
        }
        let is_alike = |level: &Level| {
            level.indent == point.indent
                && (level.bullet == point.bullet || level.bullet.is_none() || point.bullet.is_none())
        };
        match open.iter().rposition(is_alike) {
            Some(at) => open.truncate(at + 1),
            None => open.push(point),
        }
        u8::try_from(open.len()).unwrap_or(u8::MAX)
    }

    /// A paragraph that is no point, and stands no further right than the outermost list, ends them all.
    fn end_at(&mut self, indent: u16) {
        if self.0.first().is_some_and(|first| indent <= first.indent) {
            self.0.clear();
        }
    }
}

/// Puts a number typed after a list marker in its place, and returns the marker.
///
/// Of two that were both typed, "5. 5.1 Roads", each is the paper's own.
fn prefer_typed(draft: &mut Draft<'_>, is_typed: bool) -> Option<String> {
    let marker = draft.marker.as_deref()?;
    let text = draft.text();
    let is_bullet = bullets::bullet(&format!("{marker} x")).is_some();
    let is_number = marker.starts_with(|c: char| c.is_ascii_digit());
    let typed = match bullets::enumerator(&text) {
        Some(mark) if is_bullet || (is_number && mark.style == Style::Number) => mark.printed.to_owned(),
        Some(_) => return None,
        None => {
            let belongs = |number: &&str| is_bullet || !is_typed && same_first_part(number, marker);
            bullets::decimal(&text).filter(belongs)?.to_owned()
        }
    };
    draft.take_front(typed.len());
    draft.marker.replace(Cow::Owned(typed)).map(Cow::into_owned)
}

fn same_first_part(number: &str, marker: &str) -> bool {
    number.split('.').next() == Some(marker.trim_end_matches(['.', ')']))
}

/// Adds a paragraph, or the points that are run into it, as when an export lost the line ends of a list.
pub(crate) fn split_one<'a>(draft: Draft<'a>, out: &mut Vec<Draft<'a>>) {
    if holds_inline_points(&draft) {
        split_draft(draft, out);
    } else {
        out.push(draft);
    }
}

/// Two bullets, or one after the bullet that the paragraph begins with.
fn holds_inline_points(draft: &Draft<'_>) -> bool {
    if draft.shape.kind != BlockKind::Paragraph || !draft.runs.iter().any(|run| may_hold_bullet(run.text())) {
        return false;
    }
    let inside: usize = draft.runs.iter().map(|run| inline_bullets(run.text()).count()).sum();
    let leads = draft.marker.as_deref().is_some_and(|marker| marker.starts_with(bullets::is_bullet));
    inside + usize::from(leads) >= 2
}

/// A quick look at the bytes: most characters beyond ASCII are quotation marks and dashes.
fn may_hold_bullet(text: &str) -> bool {
    let bytes = text.as_bytes();
    !text.is_ascii()
        && bytes.windows(2).enumerate().any(|(at, pair)| match pair {
            [0xe2, 0x80] => matches!(bytes.get(at + 2), Some(0xa2 | 0xa3)),
            [0xe2 | 0xee | 0xef, _] | [0xc2, 0xb7] => true,
            _ => false,
        })
}

/// Places of bullets with white space on both sides, the middle dot of prices and names aside.
fn inline_bullets(text: &str) -> impl Iterator<Item = (usize, char)> {
    text.char_indices().filter(move |&(at, c)| {
        bullets::is_bullet(c)
            && (at == 0 || text[..at].ends_with(char::is_whitespace))
            && text[at + c.len_utf8()..].starts_with(char::is_whitespace)
    })
}

fn split_draft<'a>(mut draft: Draft<'a>, out: &mut Vec<Draft<'a>>) {
    let mut runs = Vec::new();
    std::mem::swap(&mut runs, &mut draft.runs);
    let mut next = Draft::new(draft.shape, Gap::Line);
    next.shape.depth = draft.shape.depth.max(1);
    let mut open = draft;
    for run in runs {
        let text = run.text();
        let mut from = 0;
        for (at, bullet) in inline_bullets(text) {
            open.push(text[from..at].to_owned(), run.is_strong());
            from = at + bullet.len_utf8();
            let printed = bullets::bullet(&text[at..]).map_or(bullets::BULLET, |mark| mark.printed);
            let point = Draft { marker: Some(Cow::Owned(printed.to_owned())), ..next.clone() };
            out.push(std::mem::replace(&mut open, point));
        }
        if from == 0 {
            open.runs.push(run);
        } else {
            open.push(text[from..].to_owned(), run.is_strong());
        }
    }
    out.push(open);
}

#[cfg(test)]
mod tests {
    use model::Format;

    use super::*;

    fn lines<'a>(texts: &[(&'a str, u16)]) -> Vec<Draft<'a>> {
        let line = |&(text, indent): &(&'a str, u16)| {
            let mut draft = Draft::paragraph(Gap::Line);
            draft.shape.look.indent = indent;
            draft.push(text, false);
            draft
        };
        texts.iter().map(line).collect()
    }

    fn marked(texts: &[(&str, u16)]) -> Vec<(String, u8, String)> {
        let mut drafts = lines(texts);
        mark(&mut drafts, &mut DocumentBuilder::new(Format::Text));
        let line = |draft: &Draft<'_>| {
            (draft.marker.as_deref().unwrap_or_default().to_owned(), draft.shape.depth, draft.text().into_owned())
        };
        drafts.iter().map(line).collect()
    }

    fn point(marker: &str, depth: u8, text: &str) -> (String, u8, String) {
        (marker.to_owned(), depth, text.to_owned())
    }

    #[test]
    fn depth_follows_the_indent() {
        let found = marked(&[("• parks", 0), ("o swings", 12), ("o slides", 12), ("• roads", 0)]);
        let expected =
            [point("•", 1, "parks"), point("o", 2, "swings"), point("o", 2, "slides"), point("•", 1, "roads")];
        assert_eq!(found, expected);
    }

    #[test]
    fn another_bullet_is_another_depth_where_nothing_is_indented() {
        let found = marked(&[("• parks", 0), ("o swings", 0), ("o slides", 0), ("• roads", 0), ("o Mill Lane", 0)]);
        assert_eq!(found.iter().map(|(_, depth, _)| *depth).collect::<Vec<_>>(), [1, 2, 2, 1, 2]);
    }

    #[test]
    fn a_typed_number_wins_over_the_dash_before_it() {
        assert_eq!(marked(&[("- 2.1 That the report be noted", 0)]), [point("2.1", 1, "That the report be noted")]);
        assert_eq!(marked(&[("- a) note it", 0)]), [point("a)", 1, "note it")]);
        assert_eq!(marked(&[("1. (a) note it", 0)]), [point("1.", 1, "(a) note it")]);
    }

    fn split(drafts: Vec<Draft<'_>>) -> Vec<Draft<'_>> {
        let mut split = Vec::new();
        for draft in drafts {
            split_one(draft, &mut split);
        }
        split
    }

    #[test]
    fn bullets_between_words_part_a_paragraph() {
        let mut drafts = lines(&[("• The bins were full. • The bench was broken.", 0)]);
        mark(&mut drafts, &mut DocumentBuilder::new(Format::Text));
        let texts: Vec<_> = split(drafts).iter().map(|draft| draft.text().into_owned()).collect();
        assert_eq!(texts, ["The bins were full.", "The bench was broken."]);
    }

    #[test]
    fn a_single_dot_between_words_is_no_list() {
        let drafts = lines(&[("Tea · coffee", 0)]);
        assert_eq!(split(drafts).len(), 1);
    }
}
