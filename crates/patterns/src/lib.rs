//! Regular expressions that are quick to begin with and to match: of bytes, where every class but those that name other
//! characters is one of ASCII.
//!
//! A process that converts a single short paper would spend most of its time on compiling patterns. So they are compiled
//! when the program is built: most texts are turned away by a *screen*, and of a pattern that a text gets past, the
//! *program* of its automaton is read. The list of patterns, `patterns.txt`, only saves time: a pattern that it lacks is
//! compiled when it is first asked for.

mod dialect;
mod engine;
mod list;
mod program;
mod screen;
mod words;

use std::borrow::Cow;
use std::ops::{Index, Range};
use std::sync::OnceLock;

use regex_automata::Input;
use regex_automata::util::captures;

use dialect::Dialect;
use engine::Engine;
use list::Listed;
use screen::Screen;
pub use words::Words;

/// A fixed pattern. `(?i)`, `\b`, `\d` and `\s` are ASCII's, `\w` has the accented letters of Latin besides, and a bound
/// such as that of `.{0,80}` counts bytes.
pub fn pattern(source: &str) -> Regex {
    #[cfg(debug_assertions)]
    asked::note(source);
    let listed = list::find(source);
    let screen = listed.and_then(|listed| listed.screen).and_then(|(table, is_exact)| Screen::new(table, is_exact));
    Regex { source: source.to_owned(), listed, screen, ready: OnceLock::new() }
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
    screen: Option<Screen>,
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
        self.ready.get_or_init(|| {
            if let Some(listed) = self.listed {
                let engine = Engine::new(program::read(listed.forward), || program::read(listed.backward));
                return Ready { engine, folds: listed.folds };
            }
            let dialect = Dialect::of(&self.source);
            let folds = dialect.folds;
            Ready { engine: Engine::new(dialect.automaton(false), move || dialect.automaton(true)), folds }
        })
    }

    /// Whether a match can begin at this place or behind it.
    fn can_match(&self, text: &str, from: usize) -> bool {
        self.screen.is_none_or(|screen| screen.passes(text.as_bytes(), from))
    }

    /// Whether a text has a match.
    pub fn is_match(&self, text: &str) -> bool {
        self.can_match(text, 0)
            && (self.screen.is_some_and(|screen| screen.is_exact) || {
                let ready = self.ready();
                ready.engine.is_match(Input::new(&*ready.read(text)))
            })
    }

    /// The first match.
    pub fn find<'t>(&self, text: &'t str) -> Option<Match<'t>> {
        self.find_iter(text).next()
    }

    /// All matches, none within another.
    pub fn find_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Match<'t>> {
        self.each(text, |engine, input| {
            let found = engine.find(input)?;
            Some((found.clone(), Match::new(text, found)))
        })
    }

    /// The first match with its groups.
    pub fn captures<'t>(&self, text: &'t str) -> Option<Captures<'t>> {
        self.captures_iter(text).next()
    }

    /// All matches with their groups.
    pub fn captures_iter<'t>(&self, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
        self.each(text, move |engine, input| {
            let groups = engine.captures(input)?;
            Some((groups.get_match()?.range(), Captures { text, groups }))
        })
    }

    /// What a search finds, one match behind the other.
    fn each<'t, T>(
        &self,
        text: &'t str,
        search: impl Fn(&Engine, &Input<'_>) -> Option<(Range<usize>, T)>,
    ) -> impl Iterator<Item = T> {
        let mut read = None;
        let mut from = Some(0);
        std::iter::from_fn(move || {
            let start = from.filter(|&from| self.can_match(text, from))?;
            let ready = self.ready();
            let read: &mut Cow<'t, str> = read.get_or_insert_with(|| ready.read(text));
            let (found, value) = search(&ready.engine, &Input::new(&**read).range(start..))?;
            from = behind(&found, text);
            Some(value)
        })
    }
}

/// A pattern made ready to find and to capture.
#[derive(Debug)]
struct Ready {
    engine: Engine,
    /// It is one of small letters, and texts are looked at in small letters.
    folds: bool,
}

impl Ready {
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
    fn screens_turn_nothing_away_that_matches() {
        let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus");
        let papers = std::fs::read_dir(corpus).expect("the corpus is there").flatten();
        let papers: Vec<String> =
            papers.filter_map(|folder| std::fs::read_to_string(folder.path().join("paper.md")).ok()).collect();
        let lines: Vec<&str> = papers.iter().flat_map(|paper| paper.lines()).filter(|line| !line.is_empty()).collect();
        assert!(lines.len() > 1_000);
        for regex in include_str!("../patterns.txt").lines().map(pattern) {
            let Some(screen) = regex.screen else { continue };
            for line in &lines {
                let (passes, ready) = (screen.passes(line.as_bytes(), 0), regex.ready());
                let matches = ready.engine.is_match(Input::new(&*ready.read(line)));
                assert!(passes == matches || passes && !screen.is_exact, "{}: {line}", regex.source);
            }
        }
    }
}
