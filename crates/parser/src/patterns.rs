//! Regular expressions that are quick to compile and to match: of bytes, where every class but those that name other
//! characters is one of ASCII.
//!
//! Of `regex`'s engines only those are built that pay for themselves within one paper. A process that converts a single
//! short paper spends most of its time on compiling patterns, so that is what counts here: measured over all of them,
//! ASCII classes save half of that time, building no prefilter a quarter, and letters that need no capital beside them
//! another quarter.

use std::borrow::Cow;
use std::ops::{Index, Range};
use std::sync::OnceLock;

use regex_automata::util::{captures, syntax};
use regex_automata::{Input, MatchKind, PatternID, PatternSet, meta};

/// A fixed pattern. `(?i)`, `\b`, `\d` and `\s` are ASCII's, `\w` has the accented letters of Latin besides, and a bound
/// such as that of `.{0,80}` counts bytes.
pub(crate) fn pattern(source: &str) -> Regex {
    let small = source.strip_prefix("(?i)").and_then(in_small_letters);
    Regex { folds: small.is_some(), source: small.unwrap_or_else(|| source.to_owned()), compiled: OnceLock::new() }
}

/// A fixed pattern that takes capitals for small letters.
pub(crate) fn folded(source: &str) -> Regex {
    pattern(&format!("(?i){source}"))
}

/// Fixed patterns, tried all at once.
pub(crate) fn pattern_set<'a>(sources: impl IntoIterator<Item = &'a str>) -> RegexSet {
    let sources: Vec<String> = sources.into_iter().map(ascii).collect();
    RegexSet(builder(MatchKind::All).build_many(&sources).expect("the patterns are fixed"))
}

/// A pattern in which the names of word lists are replaced by the lists; these may name one another.
pub(crate) fn spelt_out(source: &str, lists: &[(&str, &str)]) -> String {
    let replace = |source: String, (name, words): &(&str, &str)| source.replace(name, words);
    lists.iter().fold(lists.iter().fold(source.to_owned(), replace), replace)
}

fn builder(kind: MatchKind) -> meta::Builder {
    let mut builder = meta::Builder::new();
    builder
        .syntax(syntax::Config::new().unicode(false).utf8(false))
        .configure(meta::Config::new().match_kind(kind).auto_prefilter(false).onepass(false).dfa(false));
    builder
}

/// A pattern with the methods of `regex::Regex`, compiled when it is first asked for one.
#[derive(Debug)]
pub(crate) struct Regex {
    source: String,
    /// It is one of small letters, and texts are looked at in small letters.
    folds: bool,
    compiled: OnceLock<meta::Regex>,
}

/// A match in a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Match<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

/// The groups of a match.
#[derive(Debug)]
pub(crate) struct Captures<'t> {
    text: &'t str,
    groups: captures::Captures,
}

impl Regex {
    fn compiled(&self) -> &meta::Regex {
        self.compiled.get_or_init(|| {
            builder(MatchKind::LeftmostFirst).build(&ascii(&self.source)).expect("the pattern is fixed")
        })
    }

    /// The text as the pattern reads it, byte for byte in its place.
    fn read<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.folds && text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(text.to_ascii_lowercase())
        } else {
            Cow::Borrowed(text)
        }
    }

    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.compiled().is_match(&*self.read(text))
    }

    pub(crate) fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.compiled().find(&*self.read(text)).map(|found| Match::new(text, found.range()))
    }

    pub(crate) fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        let read = self.read(text);
        let mut from = Some(0);
        std::iter::from_fn(move || {
            let found = self.compiled().search(&Input::new(&*read).range(from?..))?;
            from = behind(&found.range(), text);
            Some(Match::new(text, found.range()))
        })
    }

    pub(crate) fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.captures_from(text, &self.read(text), 0)
    }

    pub(crate) fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        let read = self.read(text);
        let mut from = Some(0);
        std::iter::from_fn(move || {
            let found = self.captures_from(text, &read, from?)?;
            from = found.groups.get_match().and_then(|whole| behind(&whole.range(), text));
            Some(found)
        })
    }

    fn captures_from<'t>(&self, text: &'t str, read: &str, from: usize) -> Option<Captures<'t>> {
        let compiled = self.compiled();
        let mut groups = compiled.create_captures();
        compiled.search_captures(&Input::new(read).range(from..), &mut groups);
        groups.is_match().then_some(Captures { text, groups })
    }
}

/// Where the next match may begin behind one; an empty one is not found twice.
fn behind(found: &Range<usize>, text: &str) -> Option<usize> {
    let next = if found.is_empty() { found.end + 1 } else { found.end };
    (next <= text.len()).then_some(next)
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

impl<'t> Match<'t> {
    /// A bound may end a match within a character; that character is left out.
    fn new(text: &'t str, range: Range<usize>) -> Self {
        Self { text, start: text.floor_char_boundary(range.start), end: text.floor_char_boundary(range.end) }
    }

    pub(crate) fn start(&self) -> usize {
        self.start
    }

    pub(crate) fn end(&self) -> usize {
        self.end
    }

    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    pub(crate) fn as_str(&self) -> &'t str {
        &self.text[self.range()]
    }
}

impl<'t> Captures<'t> {
    pub(crate) fn get(&self, group: usize) -> Option<Match<'t>> {
        self.groups.get_group(group).map(|found| Match::new(self.text, found.range()))
    }

    pub(crate) fn name(&self, group: &str) -> Option<Match<'t>> {
        self.groups.get_group_by_name(group).map(|found| Match::new(self.text, found.range()))
    }
}

impl Index<usize> for Captures<'_> {
    type Output = str;

    fn index(&self, group: usize) -> &str {
        self.get(group).expect("the group has a part in every match").as_str()
    }
}

impl Index<&str> for Captures<'_> {
    type Output = str;

    fn index(&self, group: &str) -> &str {
        self.name(group).expect("the group has a part in every match").as_str()
    }
}

/// Patterns that are tried all at once.
#[derive(Debug)]
pub(crate) struct RegexSet(meta::Regex);

impl RegexSet {
    pub(crate) fn is_match(&self, text: &str) -> bool {
        self.0.is_match(text)
    }

    /// The numbers of those that match, in order.
    pub(crate) fn matches(&self, text: &str) -> impl Iterator<Item = usize> {
        let mut found = PatternSet::new(self.0.pattern_len());
        self.0.which_overlapping_matches(&Input::new(text), &mut found);
        (0..found.capacity()).filter(move |&row| found.contains(PatternID::must(row)))
    }
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
    fn every_pattern_of_a_set_is_told() {
        let set = pattern_set(["minutes", "minutes of", "agenda", "of"]);
        assert_eq!(set.matches("minutes of").collect::<Vec<_>>(), [0, 1, 3]);
    }

    #[test]
    fn boundaries_stand_beside_a_curly_quote() {
        assert!(pattern(r"\bnoted\b").is_match("‘noted’"));
    }

    #[test]
    fn accented_letters_are_letters() {
        assert!(pattern(r"^Cllr [A-Z][\w’]+$").is_match("Cllr Siân"));
        assert!(!pattern(r"\W").is_match("Siân"));
    }

    #[test]
    fn what_a_class_leaves_out_may_be_any_character() {
        assert!(pattern(r"^[^.;]+$").is_match("A – ‘B’"));
        assert!(pattern(r"^[^–]+$").is_match("‘B’"));
        assert!(!pattern(r"^[^–]+$").is_match("A – B"));
        assert!(pattern(r"^.[\]–]$").is_match("a–"));
    }

    #[test]
    fn no_match_ends_within_a_character() {
        let found = pattern(r"a.{0,2}").find("a–b").map(|found| found.as_str().to_owned());
        assert_eq!(found.as_deref(), Some("a"));
    }

    #[test]
    fn small_letters_keep_escapes_and_the_names_of_groups() {
        let small = |source| in_small_letters(source).unwrap_or_default();
        assert_eq!(small(r"^\W*(?P<Who>[A-Z]\S+) \x{A0}AGREED\b"), r"^\W*(?P<Who>[a-z]\S+) \x{A0}agreed\b");
        assert_eq!(in_small_letters("(?-i:Noted)"), None);
        assert_eq!(in_small_letters("láthair"), None);
    }

    #[test]
    fn matches_follow_one_another() {
        let found: Vec<_> = folded("(?:for|against)?").find_iter("For, against").map(|found| found.range()).collect();
        assert_eq!(found.iter().filter(|range| !range.is_empty()).cloned().collect::<Vec<_>>(), [0..3, 5..12]);
    }

    #[test]
    fn capitals_are_folded() {
        assert!(pattern("(?i)^resolved – that$").is_match("RESOLVED – That"));
    }
}
