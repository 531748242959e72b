//! The dialect of patterns, in the words of `regex`, and their automata: the program needs them, and the build script.

use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::util::syntax;

/// A pattern as it is compiled.
pub(crate) struct Dialect {
    /// In the words of `regex`, of bytes and of ASCII.
    pub(crate) regex: String,
    /// It is one of small letters, and texts are to be looked at in small letters.
    pub(crate) folds: bool,
}

impl Dialect {
    pub(crate) fn of(source: &str) -> Self {
        let small = source.strip_prefix("(?i)").and_then(in_small_letters);
        Self { folds: small.is_some(), regex: ascii(small.as_deref().unwrap_or(source)) }
    }

    /// How the words are read: of bytes, and of ASCII where they don't say otherwise.
    pub(crate) fn syntax() -> syntax::Config {
        syntax::Config::new().unicode(false).utf8(false)
    }

    /// The automaton that finds the ends of matches and their groups, or that which reads backwards from an end.
    pub(crate) fn automaton(&self, backward: bool) -> NFA {
        let groups = if backward { WhichCaptures::None } else { WhichCaptures::All };
        let config = thompson::Config::new().reverse(backward).shrink(backward).which_captures(groups);
        let compiler = thompson::Compiler::new().syntax(Self::syntax()).configure(config).build(&self.regex);
        compiler.expect("the pattern is fixed")
    }
}

/// A pattern that takes capitals for small letters, as one of small letters alone: its letters cost half as much to
/// compile. None where a part of it tells capitals apart, or has letters beyond ASCII.
fn in_small_letters(source: &str) -> Option<String> {
    let foreign = source.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    if foreign || source.contains("(?-i") || source.contains("(?i") {
        return None;
    }
    let mut small = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        // Escapes and the beginnings of groups keep their letters.
        let kept = match next {
            '\\' if rest.get(2..).is_some_and(|behind| behind.starts_with('{')) => {
                rest.find('}').map_or(2, |end| end + 1)
            }
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '(' if rest.starts_with("(?") => rest.find([':', '>', ')']).map_or(2, |end| end + 1),
            _ => 0,
        };
        small.push_str(&rest[..kept]);
        rest = &rest[kept..];
        if kept == 0 {
            small.push(next.to_ascii_lowercase());
            rest = &rest[next.len_utf8()..];
        }
    }
    Some(small)
}

/// A pattern in which whatever names other characters than ASCII's says so.
fn ascii(source: &str) -> String {
    let mut written = String::with_capacity(2 * source.len());
    let mut rest = source;
    while let Some(next) = rest.chars().next() {
        let (atom, behind) = rest.split_at(match next {
            '\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '[' => class_length(rest),
            _ => next.len_utf8(),
        });
        rest = behind;
        let spelt = match atom {
            r"\w" => format!("[{WORD}]"),
            r"\W" => format!("[^{WORD}]"),
            _ if next == '[' => atom.replace(r"\w", WORD),
            _ => atom.to_owned(),
        };
        if spelt.is_ascii() && !spelt.contains(r"\u{") {
            written += &spelt;
        } else {
            written.extend(["(?u:", &spelt, ")"]);
        }
    }
    written
}

/// What `\w` stands for.
const WORD: &str = r"0-9A-Za-z_\u{c0}-\u{24f}";

/// Length of the class in brackets at the beginning.
fn class_length(source: &str) -> usize {
    let inside = 1 + source[1..].chars().take_while(|&c| c == '^').count();
    let mut escaped = false;
    let end = source[inside..].char_indices().find(|&(at, c)| {
        let ends = c == ']' && at > 0 && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(source.len(), |(at, _)| inside + at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_letters_keep_escapes_and_the_names_of_groups() {
        let small = |source| in_small_letters(source).unwrap_or_default();
        assert_eq!(small(r"^\W*(?P<Who>[A-Z]\S+) \x{A0}AGREED\b"), r"^\W*(?P<Who>[a-z]\S+) \x{A0}agreed\b");
        assert_eq!(in_small_letters("(?-i:Noted)"), None);
        assert_eq!(in_small_letters("láthair"), None);
    }
}
