//! Markdown: pulldown-cmark's events to lines, each as the source prints it.

mod drawn;
mod front_matter;
mod pages;
mod pandoc;
mod walk;

use model::DocumentBuilder;
use pulldown_cmark::{Options, Parser};

use crate::Limits;
use crate::assemble;

pub(crate) use front_matter::is_front_matter;

/// Reads Markdown.
pub(crate) fn read(text: &str, limits: &Limits, builder: &mut DocumentBuilder) {
    let body = front_matter::read(text, builder);
    let body = pandoc::strip(body);
    let body = drawn::replace(&body);
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES;
    // "16^th^" as pandoc writes it.
    options.set(Options::ENABLE_SUPERSCRIPT, body.contains('^'));
    let mut walk = walk::Walk::new(&body, limits, builder);
    for (event, range) in Parser::new_ext(&body, options).into_offset_iter() {
        walk.event(event, range);
    }
    let drafts = walk.finish();
    assemble::write(drafts, builder);
}
