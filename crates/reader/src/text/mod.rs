//! Plain text: lines to paragraphs.

use std::borrow::Cow;

use model::DocumentBuilder;

use crate::draft::{Draft, Run};
use crate::{bullets, write_all};

/// Reads plain text.
pub(crate) fn read(text: &str, builder: &mut DocumentBuilder) {
    let text = line_ends(text);
    let wrapped = text.lines().all(|line| line.chars().count() <= 120);
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    let mut blank = true;
    for (page, sheet) in text.split('\x0c').enumerate() {
        let mut break_due = page > 0;
        for line in sheet.lines() {
            let content = line.trim();
            if content.is_empty() {
                blank = true;
                continue;
            }
            let bullet = bullets::split(content);
            let indent = line.chars().take_while(|c| c.is_whitespace()).count();
            let joins = !blank && wrapped && bullet.is_none() && content.starts_with(|c: char| c.is_lowercase());
            if !joins {
                let mut draft = Draft::paragraph();
                draft.shape.look.tight = !blank && bullet.is_none();
                draft.shape.look.indent = u16::try_from(indent * 6).unwrap_or(u16::MAX);
                draft.shape.depth = u8::from(bullet.is_some());
                draft.marker = bullet.map(|(bullet, _)| Cow::Borrowed(bullet));
                drafts.push(draft);
            }
            if let Some(draft) = drafts.last_mut() {
                if std::mem::take(&mut break_due) {
                    draft.runs.push(Run::PageBreak);
                }
                draft.push(" ", false);
                draft.push(bullet.map_or(content, |(_, rest)| rest), false);
            }
            blank = false;
        }
    }
    write_all(drafts, builder);
}

fn line_ends(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
