//! The wording at a span: code points of a record's text back to a slice of it.

use crate::v1::Span;

/// Code points between two entries of the table of bytes.
const STRIDE: usize = 64;

/// Cuts quotations out of a text. Built in one pass over it; a quotation counts [`STRIDE`] characters at most.
pub(super) struct Quotes<'a> {
    text: &'a str,
    /// The byte at which each [`STRIDE`]th code point begins; empty where every character is ASCII.
    starts: Vec<u32>,
}

impl<'a> Quotes<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let starts = if text.is_ascii() { Vec::new() } else { starts(text) };
        Self { text, starts }
    }

    /// The wording at a span, as far as the text reaches.
    pub(super) fn at(&self, span: Span) -> &'a str {
        let start = self.byte(span.start);
        self.text.get(start..self.byte(span.end).max(start)).unwrap_or_default()
    }

    fn byte(&self, code_point: u32) -> usize {
        let code_point = code_point as usize;
        if self.starts.is_empty() {
            return code_point.min(self.text.len());
        }
        let Some(&start) = self.starts.get(code_point / STRIDE) else { return self.text.len() };
        let rest = &self.text[start as usize..];
        rest.char_indices().nth(code_point % STRIDE).map_or(self.text.len(), |(at, _)| start as usize + at)
    }
}

fn starts(text: &str) -> Vec<u32> {
    text.char_indices().step_by(STRIDE).map(|(at, _)| at as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32) -> Span {
        Span { start, end, page: None }
    }

    #[test]
    fn a_quotation_is_what_python_would_slice() {
        for text in ["", "plain", &"é–a€🦀".repeat(50), &"x".repeat(200), &format!("{}é", "x".repeat(STRIDE - 1))]
        {
            let quotes = Quotes::of(text);
            let characters: Vec<char> = text.chars().collect();
            for start in 0..characters.len() {
                let end = (start + 3).min(characters.len());
                let wording: String = characters[start..end].iter().collect();
                assert_eq!(quotes.at(span(start as u32, end as u32)), wording, "{start} of {text:?}");
            }
        }
    }

    #[test]
    fn spans_beyond_the_text_and_backwards_quote_what_there_is() {
        let quotes = Quotes::of("aé");
        assert_eq!((quotes.at(span(1, 99)), quotes.at(span(99, 100)), quotes.at(span(2, 1))), ("é", "", ""));
    }
}
