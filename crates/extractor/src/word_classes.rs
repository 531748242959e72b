//! Lists of words by class, one class a line: `Hedge: hope hoped hopes`.

use crate::word_map::WordMap;

/// The words of a list; a word may be of several classes.
#[derive(Debug)]
pub(crate) struct WordClasses(WordMap<u64>);

impl WordClasses {
    /// Reads a list of at most 64 classes.
    pub(crate) fn parse(list: &'static str) -> Self {
        let mut classes: WordMap<u64> = WordMap::default();
        for (class, line) in list.lines().enumerate() {
            for word in line.split(' ').skip(1) {
                *classes.entry(word).or_default() |= 1 << class;
            }
        }
        Self(classes)
    }

    /// Whether a word is of the class on that line of the list, counted from 0.
    pub(crate) fn has(&self, word: &str, class: u32) -> bool {
        self.0.get(word).is_some_and(|classes| classes & (1 << class) != 0)
    }
}

/// Checks that the lines of a list stand in the order of `classes` and the words of each in their own.
#[cfg(test)]
pub(crate) fn check<C: std::fmt::Debug>(list: &str, classes: &[C]) {
    let names: Vec<String> = classes.iter().map(|class| format!("{class:?}:")).collect();
    assert_eq!(list.lines().map(|line| line.split(' ').next().unwrap_or_default()).collect::<Vec<_>>(), names);
    for line in list.lines() {
        let words: Vec<&str> = line.split(' ').skip(1).collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]), "{line}");
    }
}
