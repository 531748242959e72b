//! Plain text: lines with their indent, pages at form feeds, words of the page and not of the paper aside.

use std::borrow::Cow;

use model::DocumentBuilder;

use crate::draft::{Draft, Gap, Run};
use crate::{assemble, emphasis, entity};

/// Points that one column of a text file stands for.
const POINTS_A_COLUMN: usize = 6;
/// Columns between tab stops.
const TAB: usize = 8;

/// Reads plain text.
pub(crate) fn read(text: &str, builder: &mut DocumentBuilder) {
    let text = entity::decode(text);
    let text = line_ends(&text);
    let mut drafts = Vec::new();
    let mut gap = Gap::Blank;
    for (page, sheet) in text.split('\x0c').enumerate() {
        let mut turned = page > 0;
        for line in sheet.lines() {
            let content = line.trim();
            if content.is_empty() {
                gap = Gap::Blank;
            } else if is_drawn(content) {
                builder.furniture(content, None);
                gap = Gap::Rule;
            } else {
                drafts.push(draft(line, content, gap, std::mem::take(&mut turned)));
                gap = Gap::Line;
            }
        }
    }
    assemble::write(drafts, builder);
}

fn draft<'a>(line: &'a str, content: &'a str, gap: Gap, turned: bool) -> Draft<'a> {
    let mut draft = Draft::paragraph(if turned { Gap::Page } else { gap });
    draft.shape.look.indent = u16::try_from(columns(line) * POINTS_A_COLUMN).unwrap_or(u16::MAX);
    if turned {
        draft.runs.push(Run::PageBreak);
    }
    emphasis::push(&mut draft, content);
    draft
}

/// Columns of white space before a line's first character.
fn columns(line: &str) -> usize {
    line.chars().take_while(|c| c.is_whitespace()).fold(0, |column, c| match c {
        '\t' => column / TAB * TAB + TAB,
        _ => column + 1,
    })
}

/// A rule drawn with signs; underscores and dots are places to sign.
fn is_drawn(line: &str) -> bool {
    let first = line.as_bytes()[0];
    line.len() >= 4 && b"-=*~#+".contains(&first) && line.bytes().all(|byte| byte == first || byte == b' ')
}

fn line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
