//! Where a byte of the canonical text is for the record's readers: its code point and its page.

use model::Document;

use crate::v1;

/// Bytes between two entries of the table of code points.
const STRIDE: usize = 64;

/// Turns byte spans into code-point spans. Built in one pass over the text; a lookup counts [`STRIDE`] bytes at most.
pub(crate) struct Places<'a> {
    document: &'a Document,
    /// Code points before each multiple of [`STRIDE`]; empty where every character is ASCII.
    before: Vec<u32>,
}

impl<'a> Places<'a> {
    pub(crate) fn of(document: &'a Document) -> Self {
        let text = &document.text;
        let mut before = Vec::new();
        if !text.is_ascii() {
            before.reserve_exact(text.len() / STRIDE + 1);
            let mut count = 0;
            for chunk in text.as_bytes().chunks(STRIDE) {
                before.push(count);
                count += code_points(chunk);
            }
            before.push(count);
        }
        Self { document, before }
    }

    /// The span of the record for a span of the model.
    pub(crate) fn span(&self, span: model::Span) -> v1::Span {
        v1::Span {
            start: self.code_point(span.start()),
            end: self.code_point(span.end()),
            page: self.document.page_at(span.start()),
        }
    }

    fn code_point(&self, byte: usize) -> u32 {
        let byte = byte.min(self.document.text.len());
        let Some(before) = self.before.get(byte / STRIDE) else { return byte as u32 };
        before + code_points(&self.document.text.as_bytes()[byte - byte % STRIDE..byte])
    }
}

/// Characters that begin in `bytes`: all bytes but those that continue one.
fn code_points(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32
}

#[cfg(test)]
mod tests {
    use model::{Document, DocumentBuilder, Format, Span};

    use super::*;

    fn document(text: &str) -> Document {
        let mut document = DocumentBuilder::new(Format::Text).finish();
        text.clone_into(&mut document.text);
        document
    }

    #[test]
    fn every_byte_offset_counts_the_characters_before_it() {
        for text in ["", "plain", &"é–a€🦀".repeat(50), &"x".repeat(200), &format!("{}é", "x".repeat(STRIDE - 1))]
        {
            let document = document(text);
            let places = Places::of(&document);
            let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
            for (count, at) in ends.enumerate() {
                assert_eq!(places.span(Span::new(0, at)).end as usize, count, "byte {at} of {text:?}");
            }
        }
    }

    #[test]
    fn a_span_names_the_page_that_it_begins_on() {
        let mut document = document("one two");
        document.page_starts = vec![0, 4];
        let places = Places::of(&document);
        assert_eq!(places.span(Span::new(0, 7)).page, Some(1));
        assert_eq!(places.span(Span::new(4, 7)).page, Some(2));
    }
}
