//! Markdown: pulldown-cmark's events to lines, each as the source prints it.

mod broken;
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
    let body = broken::join(&body);
    let body = drawn::replace(&body);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut walk = walk::Walk::new(&body, limits, builder);
    for (event, range) in Parser::new_ext(&body, options).into_offset_iter() {
        walk.event(event, range);
    }
    let drafts = walk.finish();
    assemble::write(drafts, builder);
}

/// The text with each table that begins at a line written anew; `table` gives its new lines, and how many old ones
/// it takes up.
fn rewritten<'t>(body: &'t str, table: impl Fn(&[&'t str]) -> Option<(String, usize)>) -> String {
    let lines: Vec<&str> = body.lines().collect();
    let mut out = String::with_capacity(body.len());
    let mut at = 0;
    while at < lines.len() {
        if let Some((table, taken)) = table(&lines[at..]) {
            out.push_str(&table);
            at += taken;
        } else {
            out.push_str(lines[at]);
            out.push('\n');
            at += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use model::{Document, Format};

    use super::*;

    fn document(source: &str) -> Document {
        let mut builder = DocumentBuilder::new(Format::Markdown);
        read(source, &Limits::default(), &mut builder);
        builder.finish()
    }

    fn texts(document: &Document) -> Vec<&str> {
        document.blocks.iter().map(|block| document.wording(block.span)).collect()
    }

    fn furniture(document: &Document) -> Vec<&str> {
        document.furniture.iter().map(|furniture| furniture.text.as_str()).collect()
    }

    #[test]
    fn markers_are_printed_as_the_source_prints_them() {
        let read = document("39. Bench\n\n9\\. Gate\n\n* pond\n  * ducks\n\n2)\n\nRoads");
        assert_eq!(texts(&read), ["39. Bench", "9. Gate", "• pond", "• ducks", "2) Roads"]);
        assert_eq!(read.blocks.iter().map(|block| block.depth).collect::<Vec<_>>(), [1, 1, 1, 2, 1]);
    }

    #[test]
    fn a_typed_number_stands_for_the_marker_before_it() {
        let read = document("1. **1\\.** Apologies\n2. **2\\.** Minutes\n");
        assert_eq!(texts(&read), ["1. Apologies", "2. Minutes"]);
        assert_eq!(furniture(&read), ["1.", "2."]);
    }

    #[test]
    fn rules_between_scanned_pages_cut_no_sentence() {
        let page = "\n---\n*<small>Scanned page</small>*\n\n";
        let source = format!(
            "[Original file](a.pdf)\n{page}The Clerk reported that the bench and{page}2\n\nthe gate were mended.\n{page}3\n\nEnd.\n"
        );
        let read = document(&source);
        assert_eq!(texts(&read), ["The Clerk reported that the bench and the gate were mended.", "End."]);
        let mut found = furniture(&read);
        found.sort_unstable();
        assert_eq!(found, ["2", "3", "Original file", "Scanned page", "Scanned page", "Scanned page"]);
    }

    #[test]
    fn raw_html_is_read_as_html() {
        let read = document(
            "One<br>two <b>three</b> &pound;4\n\n<!-- pandoc -->\n\n<table><tr><td>a</td><td>b</td></tr></table>\n",
        );
        assert_eq!(texts(&read), ["One", "two three £4", "a", "b"]);
        assert_eq!(read.wording(read.strong[0]), "three");
        assert_eq!(read.blocks[3].cell.map(|cell| cell.column), Some(1));
    }

    #[test]
    fn links_images_and_notes_keep_their_words() {
        let read = document(
            "See [the plan](plan.pdf)[^1] ![a map](map.png)\n\n[^1]: By post.\n\n    Indented *words*\n    stay lines.\n",
        );
        assert_eq!(texts(&read), ["See the plan[1]", "[1] By post.", "Indented words", "stay lines."]);
        assert_eq!(furniture(&read), ["a map"]);
    }

    #[test]
    fn hard_and_soft_line_ends_are_lines_where_lines_are_not_wrapped() {
        let read = document("Opening: £5  \nClosing: £6\nProposed by Cllr Ash\nSeconded by Cllr Birch\n");
        assert_eq!(texts(&read), ["Opening: £5", "Closing: £6", "Proposed by Cllr Ash", "Seconded by Cllr Birch"]);
        assert!(read.blocks[1].look.tight);
    }
}
