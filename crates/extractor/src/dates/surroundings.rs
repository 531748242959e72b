//! The words and signs around a place in the text, on the same line.

/// A text to look around in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Surroundings<'a>(pub(super) &'a str);

/// How far to look: longer than any phrase that matters, short enough to be free.
const REACH: usize = 96;

impl<'a> Surroundings<'a> {
    /// What stands before `at` on the same line.
    pub(super) fn before(self, at: usize) -> &'a str {
        let text = self.0;
        let from = (at.saturating_sub(REACH)..=at).find(|from| text.is_char_boundary(*from)).unwrap_or(at);
        let near = text.get(from..at).unwrap_or("");
        near.rfind(['\n', '\t']).map_or(near, |end| &near[end + 1..])
    }

    /// The end of what stands before the line that `at` begins.
    pub(super) fn before_line(self, at: usize) -> &'a str {
        let end = self.0[..at].trim_end().len();
        self.before(end)
    }

    /// What stands after `at` on the same line.
    pub(super) fn after(self, at: usize) -> &'a str {
        let text = self.0;
        let limit = text.len().min(at + REACH);
        let to = (at..=limit).rev().find(|to| text.is_char_boundary(*to)).unwrap_or(at);
        let near = text.get(at..to).unwrap_or("");
        near.find(['\n', '\t']).map_or(near, |end| &near[..end])
    }

    /// The word before `at`, with nothing but spaces between; empty where another sign or nothing stands there.
    pub(super) fn word_before(self, at: usize) -> &'a str {
        last_word(self.before(at))
    }

    /// The word after `at`, with nothing but spaces between.
    pub(super) fn word_after(self, at: usize) -> &'a str {
        first_word(self.after(at))
    }

    /// The sign directly before `at`.
    pub(super) fn sign_before(self, at: usize) -> Option<char> {
        self.before(at).chars().next_back()
    }

    /// The sign directly after `at`.
    pub(super) fn sign_after(self, at: usize) -> Option<char> {
        self.after(at).chars().next()
    }

    /// Whether `at` begins a line or block.
    pub(super) fn begins_line(self, at: usize) -> bool {
        self.before(at).trim().is_empty()
    }

    /// Whether `at` ends a line or block.
    pub(super) fn ends_line(self, at: usize) -> bool {
        self.after(at).trim().is_empty()
    }

    /// Whether `at` ends a line or a sentence.
    pub(super) fn ends_line_or_sentence(self, at: usize) -> bool {
        let after = self.after(at).trim_end();
        after.is_empty() || matches!(after, "." | ";" | ")")
    }

    /// The run of signs without white space that the range stands in, as far as it matters.
    pub(super) fn chunk(self, start: usize, end: usize) -> &'a str {
        const REACH: usize = 512;
        let bytes = self.0.as_bytes();
        let inside = |byte: &&u8| !byte.is_ascii_whitespace();
        let before = bytes[..start].iter().rev().take(REACH).take_while(inside).count();
        let after = bytes[end..].iter().take(REACH).take_while(inside).count();
        let mut from = start - before;
        let mut to = end + after;
        while !self.0.is_char_boundary(from) {
            from += 1;
        }
        while !self.0.is_char_boundary(to) {
            to -= 1;
        }
        &self.0[from..to]
    }
}

/// Whether a word ends in letters, digits or an apostrophe.
fn in_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '\'' | '’')
}

/// The last word of a line; empty where the line ends in another sign.
pub(super) fn last_word(line: &str) -> &str {
    let line = line.trim_end_matches(' ');
    let from = line.char_indices().rev().take_while(|(_, sign)| in_word(*sign)).last();
    from.map_or("", |(from, _)| &line[from..])
}

/// The first word of a line; empty where the line begins with another sign.
pub(super) fn first_word(line: &str) -> &str {
    let line = line.trim_start_matches(' ');
    let to = line.find(|sign| !in_word(sign)).unwrap_or(line.len());
    &line[..to]
}

/// Whether a word is one of a list of lower-case words, in any case.
pub(super) fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a word begins with a capital.
pub(super) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::Surroundings;

    #[test]
    fn words_around_a_place() {
        let text = "the end of\u{a0}March – 2016, and so";
        let around = Surroundings(text);
        let march = text.find("March").unwrap();
        assert_eq!(around.word_before(march), "");
        assert_eq!(around.word_before(text.find("of").unwrap()), "end");
        assert_eq!(around.word_after(march + 5), "");
        assert_eq!(around.word_after(text.find(" so").unwrap()), "so");
    }

    #[test]
    fn lines_and_cells_are_apart() {
        let text = "Number\t2014\nnext";
        let around = Surroundings(text);
        assert!(around.begins_line(7));
        assert!(around.ends_line(11));
        assert_eq!(around.chunk(7, 11), "2014");
    }

    #[test]
    fn a_cut_character_is_left_out() {
        let text = format!("{}é{}", "x".repeat(50), "y".repeat(95));
        assert_eq!(Surroundings(&text).before(text.len()), "y".repeat(95));
    }

    #[test]
    fn a_chunk_is_what_white_space_parts() {
        let text = "see https://a.example/2016/05.pdf now";
        let at = text.find("2016").unwrap();
        assert_eq!(Surroundings(text).chunk(at, at + 4), "https://a.example/2016/05.pdf");
    }
}
