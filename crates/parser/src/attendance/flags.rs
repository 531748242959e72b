//! Names with flags behind them in running text: "Ann Vane (Chairman) P", where a legend says what P stands for.

use model::{Attendance, Span};

use super::grid::Legend;
use super::lexicon;
use super::roll::Roll;

/// Reads a line that ends in one of the legend's flags, "Ann Vane (Chairman) P", or has one behind each of many names;
/// whether it does.
pub(super) fn flagged(roll: &mut Roll<'_>, line: Span, legend: &Legend) -> bool {
    let wording = line.of(roll.text());
    if legend.is_empty() {
        return false;
    }
    if wording.len() >= LONGEST {
        return flagged_run(roll, line, legend);
    }
    let Some((name, flag)) = wording.rsplit_once([' ', '\t']) else { return false };
    let name = line.slice(0..name.trim_end().len());
    legend.flag(flag).is_some_and(|status| roll.row_entry(name, Some(status)).is_some())
}

/// The most bytes of a line of one person with a flag.
const LONGEST: usize = 80;

/// Reads a line of many people that an export has made of a table: "Mr A Vane P Mrs B Hart (Chair) A P = present, A =
/// apologies"; whether it is one.
fn flagged_run(roll: &mut Roll<'_>, line: Span, legend: &Legend) -> bool {
    let people = Run::of(line.of(roll.text()), legend).people();
    let many = people.len() >= FEWEST;
    for (name, status) in people.into_iter().filter(|_| many) {
        roll.row_entry(line.slice(name), Some(status));
    }
    many
}

/// Fewest people with flags that make a line a list of them.
const FEWEST: usize = 3;
/// What stands between a flag and its meaning in a legend.
const EXPLAINS: [&str; 4] = ["=", "-", "–", "denotes"];

/// The words of a line, each with its place, and what flags among them stand for.
struct Run<'a> {
    words: Vec<(usize, &'a str)>,
    legend: &'a Legend,
}

impl<'a> Run<'a> {
    fn of(wording: &'a str, legend: &'a Legend) -> Self {
        let mut words = Vec::new();
        let mut at = 0;
        for spaced in wording.split_inclusive(char::is_whitespace) {
            let word = spaced.trim_end();
            if !word.is_empty() {
                words.push((at, word));
            }
            at += spaced.len();
        }
        Self { words, legend }
    }

    /// Where each name stands that has a flag behind it, and what that says.
    fn people(&self) -> Vec<(std::ops::Range<usize>, Attendance)> {
        let mut people = Vec::new();
        let mut start = 0;
        for at in 1..self.words.len() {
            let is_flag = at > start && self.ends_name(at - 1) && self.may_follow(at + 1);
            if let Some(status) = self.flag(at).filter(|_| is_flag && !self.explains(at)) {
                let (last, word) = self.words[at - 1];
                people.push((self.words[start].0..last + word.len(), status));
                start = self.behind_remark(at + 1);
            }
        }
        people
    }

    fn flag(&self, at: usize) -> Option<Attendance> {
        self.words.get(at).and_then(|(_, word)| self.legend.flag(word))
    }

    /// "P = present"
    fn explains(&self, at: usize) -> bool {
        self.flag(at).is_some() && self.words.get(at + 1).is_some_and(|(_, next)| EXPLAINS.contains(next))
    }

    fn ends_name(&self, at: usize) -> bool {
        let (_, word) = self.words[at];
        word.ends_with(')') || word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase)
    }

    /// Whether a word may stand behind a flag: the next person's title, a remark, the legend.
    fn may_follow(&self, at: usize) -> bool {
        self.words.get(at).is_none_or(|(_, word)| {
            let key = lexicon::key(word);
            word.starts_with('(') || lexicon::title(&key).is_some() || lexicon::is_tier(&key) || self.explains(at)
        })
    }

    /// The word behind a remark in brackets at `at`: "P (in the chair)".
    fn behind_remark(&self, at: usize) -> usize {
        let opens = self.words.get(at).is_some_and(|(_, word)| word.starts_with('('));
        let closed = (at..self.words.len()).find(|&end| self.words[end].1.ends_with(')')).filter(|_| opens);
        closed.map_or(at, |closed| closed + 1)
    }
}
