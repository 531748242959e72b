//! Facts found, missed and invented, and the figures that follow from them.

use std::ops::AddAssign;

/// What became of the facts of one field, each as a line for people.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) found: Vec<String>,
    pub(crate) missed: Vec<String>,
    pub(crate) invented: Vec<String>,
}

impl Facts {
    /// A fact that is there or not.
    pub(crate) fn judge(&mut self, found: bool, fact: impl Into<String>) {
        if found { &mut self.found } else { &mut self.missed }.push(fact.into());
    }

    pub(crate) fn tally(&self) -> Tally {
        Tally { found: self.found.len(), missed: self.missed.len(), invented: self.invented.len() }
    }
}

/// How many facts were found, missed and invented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    found: usize,
    missed: usize,
    invented: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.found += other.found;
        self.missed += other.missed;
        self.invented += other.invented;
    }
}

impl Tally {
    /// Facts of the gold.
    pub(crate) fn facts(self) -> usize {
        self.found + self.missed
    }

    /// Nothing missed and nothing invented.
    pub(crate) fn is_whole(self) -> bool {
        self.missed + self.invented == 0
    }

    /// The share of what was found that is right.
    pub(crate) fn precision(self) -> Option<f64> {
        share(self.found, self.found + self.invented)
    }

    /// The share of what is right that was found.
    pub(crate) fn recall(self) -> Option<f64> {
        share(self.found, self.facts())
    }

    /// The harmonic mean of the two.
    pub(crate) fn f1(self) -> Option<f64> {
        share(2 * self.found, 2 * self.found + self.missed + self.invented)
    }
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| f64::from(part as u32) / f64::from(whole as u32))
}
