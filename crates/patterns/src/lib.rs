//! Regular expressions that are quick to begin with and to match: of bytes, where every class but those that name other
//! characters is one of ASCII.
//!
//! A process that converts a single short paper would spend most of its time on compiling patterns. So they are compiled
//! when the program is built: a *table* finds the matches of a pattern, and where one would be large, a *screen* turns
//! most texts away and the *program* of the pattern's automaton is read for the rest. The list of patterns,
//! `patterns.txt`, only saves time: a pattern that it lacks is compiled when it is first asked for.

mod dialect;
mod engine;
mod list;
mod program;
mod table;
mod words;

use std::borrow::Cow;
use std::iter;
use std::ops::{Index, Range};
use std::sync::{Arc, OnceLock};

use regex_automata::Input;
use regex_automata::util::captures;

use dialect::Dialect;
use engine::Engine;
use list::Listed;
use table::Table;
pub use words::Words;

/// A fixed pattern. `(?i)`, `\b`, `\d` and `\s` are ASCII's, `\w` has the accented letters of Latin besides, and a bound
/// such as that of `.{0,80}` counts bytes.
pub fn pattern(source: &str) -> Regex {
    #[cfg(debug_assertions)]
    asked::note(source);
    let listed = list::find(source);
    let [ends, starts] = listed.map_or([None; 2], |listed| listed.tables.map(|table| table.and_then(Table::new)));
    let screen = listed.and_then(|listed| listed.screen).and_then(Table::new);
    Regex { source: source.to_owned(), listed, ends, starts, screen, ready: OnceLock::new() }
}

/// A fixed pattern that takes capitals for small letters.
pub fn folded(source: &str) -> Regex {
    pattern(&format!("(?i){source}"))
}

/// A pattern that matches where one of several does.
pub fn one_of(sources: &[&str]) -> String {
    sources.iter().map(|source| format!("(?:{source})")).collect::<Vec<_>>().join("|")
}

/// A pattern in which the names of word lists are replaced by the lists; these may name one another.
pub fn spelt_out(source: &str, lists: &[(&str, &str)]) -> String {
    let mut spelt = String::with_capacity(2 * source.len());
    spell(source, lists, &mut spelt);
    spelt
}

fn spell(mut source: &str, lists: &[(&str, &str)], spelt: &mut String) {
    while let Some(at) = source.find('<') {
        let (before, rest) = source.split_at(at);
        spelt.push_str(before);
        let named = lists.iter().find_map(|(name, words)| Some((*words, rest.strip_prefix(name)?)));
        source = if let Some((words, behind)) = named {
            spell(words, lists, spelt);
            behind
        } else {
            spelt.push('<');
            &rest[1..]
        };
    }
    spelt.push_str(source);
}

/// A pattern with the methods of `regex::Regex`, made ready when a text first needs it.
#[derive(Debug)]
pub struct Regex {
    source: String,
    listed: Option<&'static Listed>,
    /// What finds the end of a match, and what finds its beginning.
    ends: Option<Table>,
    starts: Option<Table>,
    /// What tells where the first may be asked.
    screen: Option<Table>,
    ready: OnceLock<Ready>,
}

/// A match in a text.
#[derive(Clone, Copy, Debug)]
pub struct Match<'t> {
    text: &'t str,
    start: usize,
    end: usize,
}

/// The groups of a match.
#[derive(Debug)]
pub struct Captures<'t> {
    text: &'t str,
    groups: captures::Captures,
}

impl Regex {
    fn ready(&self) -> &Ready {
        self.ready.get_or_init(|| Ready::new(&self.source, self.listed))
    }

    /// Whether a text has a match.
    pub fn is_match(&self, text: &str) -> bool {
        match self.ends {
            Some(ends) => ends.matches(text.as_bytes(), 0),
            None => Search::new(self, text).end(0, true).is_some(),
        }
    }

    /// The first match.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.find_iter(text).next()
    }

    /// All matches, none within another.
    pub fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        Search::new(self, text).map(move |found| Match::new(text, found))
    }

    /// The first match with its groups.
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.captures_iter(text).next()
    }

    /// All matches with their groups.
    pub fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        let mut search = Search::new(self, text);
        iter::from_fn(move || {
            let found = search.next()?;
            Some(Captures { text, groups: search.groups(found) })
        })
    }
}

/// A search for the matches of a pattern, one behind the other.
struct Search<'r, 't> {
    regex: &'r Regex,
    text: &'t str,
    /// The text as the engine reads it, when it does.
    read: Option<Cow<'t, str>>,
    /// Where the next match may begin.
    from: Option<usize>,
}

impl<'r, 't> Search<'r, 't> {
    fn new(regex: &'r Regex, text: &'t str) -> Self {
        Self { regex, text, read: None, from: Some(0) }
    }

    /// The end of the first match that begins at this place or behind it; of the shortest, where any will do.
    fn end(&mut self, from: usize, any: bool) -> Option<usize> {
        let bytes = self.text.as_bytes();
        match (self.regex.ends, self.regex.screen) {
            (Some(ends), _) => ends.end(bytes, from),
            (None, Some(screen)) if !screen.matches(bytes, from) => None,
            _ => self.ask(from..bytes.len(), |engine, input| engine.end(&input.earliest(any))),
        }
    }

    /// The beginning of the match that ends where the range does.
    fn start(&mut self, range: Range<usize>) -> Option<usize> {
        match self.regex.starts {
            _ if self.regex.listed.is_some_and(|listed| listed.anchored) => Some(range.start),
            Some(starts) => starts.start(self.text.as_bytes(), range),
            None => self.ask(range, Engine::start),
        }
    }

    fn groups(&mut self, found: Range<usize>) -> captures::Captures {
        self.ask(found, Engine::groups)
    }

    fn ask<T>(&mut self, range: Range<usize>, question: impl FnOnce(&Engine, Input<'_>) -> T) -> T {
        let ready = self.regex.ready();
        let read = self.read.get_or_insert_with(|| ready.read(self.text));
        question(&ready.engine, Input::new(&**read).range(range))
    }
}

impl Iterator for Search<'_, '_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let from = self.from.take()?;
        let end = self.end(from, false)?;
        let found = self.start(from..end)?..end;
        self.from = behind(&found, self.text);
        Some(found)
    }
}

/// A pattern made ready for what tables don't find.
#[derive(Debug)]
struct Ready {
    engine: Engine,
    /// It is one of small letters, and texts are looked at in small letters.
    folds: bool,
}

impl Ready {
    fn new(source: &str, listed: Option<&'static Listed>) -> Self {
        if let Some(listed) = listed {
            let [forward, backward] = listed.programs;
            let engine = Engine::new(|| program::read(forward), || program::read(backward));
            return Self { engine, folds: listed.folds };
        }
        let dialect = Arc::new(Dialect::of(source));
        let (folds, backward) = (dialect.folds, Arc::clone(&dialect));
        Self { engine: Engine::new(move || dialect.automaton(false), move || backward.automaton(true)), folds }
    }

    /// The text as the pattern reads it, byte for byte in its place.
    fn read<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.folds && text.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Cow::Owned(text.to_ascii_lowercase())
        } else {
            Cow::Borrowed(text)
        }
    }
}

/// Where the next match may begin behind one; an empty one is not found twice.
fn behind(found: &Range<usize>, text: &str) -> Option<usize> {
    let next = if found.is_empty() { found.end + 1 } else { found.end };
    (next <= text.len()).then_some(next)
}

impl<'t> Match<'t> {
    /// A bound may end a match within a character; that character is left out.
    fn new(text: &'t str, range: Range<usize>) -> Self {
        Self { text, start: text.floor_char_boundary(range.start), end: text.floor_char_boundary(range.end) }
    }

    /// Where it begins.
    pub fn start(&self) -> usize {
        self.start
    }

    /// Where it ends.
    pub fn end(&self) -> usize {
        self.end
    }

    /// Both.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The wording.
    pub fn as_str(&self) -> &'t str {
        &self.text[self.range()]
    }
}

impl<'t> Captures<'t> {
    /// The group of this number, if it has a part in the match.
    pub fn get(&self, group: usize) -> Option<Match<'t>> {
        self.groups.get_group(group).map(|found| Match::new(self.text, found.range()))
    }

    /// The group of this name, if it has a part in the match.
    pub fn name(&self, group: &str) -> Option<Match<'t>> {
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

/// The patterns that a process asked for, for the test that holds the list complete.
#[cfg(debug_assertions)]
pub mod asked {
    use std::collections::BTreeSet;
    use std::sync::Mutex;

    static ASKED: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

    pub(super) fn note(source: &str) {
        ASKED.lock().expect("no test panics here").insert(source.to_owned());
    }

    /// All of them until now.
    pub fn patterns() -> BTreeSet<String> {
        ASKED.lock().expect("no test panics here").clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn matches_follow_one_another() {
        let found: Vec<_> = folded("(?:for|against)?").find_iter("For, against").map(|found| found.range()).collect();
        assert_eq!(found.iter().filter(|range| !range.is_empty()).cloned().collect::<Vec<_>>(), [0..3, 5..12]);
    }

    #[test]
    fn capitals_are_folded() {
        assert!(pattern("(?i)^resolved – that$").is_match("RESOLVED – That"));
    }

    #[test]
    fn tables_find_what_the_engine_does_and_screens_turn_none_of_it_away() {
        let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
        let papers = std::fs::read_dir(corpus).expect("the corpus is there").flatten();
        let papers: Vec<String> =
            papers.filter_map(|folder| std::fs::read_to_string(folder.path().join("paper.md")).ok()).collect();
        let lines: Vec<&str> = papers.iter().flat_map(|paper| paper.lines()).filter(|line| !line.is_empty()).collect();
        assert!(lines.len() > 1_000);
        for tabled in include_str!("../patterns.txt").lines().map(pattern) {
            let engined = Regex { ends: None, starts: None, screen: None, ..pattern(&tabled.source) };
            for line in &lines {
                let found: Vec<_> = engined.find_iter(line).map(|found| found.range()).collect();
                let by_table: Vec<_> = tabled.find_iter(line).map(|found| found.range()).collect();
                assert_eq!(by_table, found, "{}: {line}", tabled.source);
                assert_eq!(tabled.is_match(line), !found.is_empty(), "{}: {line}", tabled.source);
            }
        }
    }
}
