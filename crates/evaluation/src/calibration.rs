//! How right the rules are beside how sure they say they are.

use std::fmt;

use minutebook::Rule;

use crate::claims::Claim;
use crate::table;

/// How many claims are right, of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    right: usize,
    all: usize,
}

impl Count {
    fn of<'a>(claims: impl Iterator<Item = &'a Claim>) -> Self {
        claims.fold(Self::default(), |count, claim| Self {
            right: count.right + usize::from(claim.right),
            all: count.all + 1,
        })
    }

    fn share(self) -> f64 {
        f64::from(self.right as u32) / f64::from(self.all.max(1) as u32)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{} of {}", self.right, self.all))
    }
}

/// Bands of confidence: the least of each, the surest first.
const BANDS: [f32; 5] = [0.95, 0.9, 0.85, 0.8, 0.0];

/// Above this, at least this share has to be right.
const SURE: f32 = 0.9;

/// What became of the claims of each rule and of each band of confidence, shown as Markdown tables.
pub(crate) struct Calibration {
    rules: Vec<(Rule, Count)>,
    bands: Vec<(f32, Count)>,
    sure: Count,
    all: Count,
}

impl Calibration {
    /// That of these claims.
    pub(crate) fn of(claims: &[Claim]) -> Self {
        let count = |chosen: &dyn Fn(Rule) -> bool| Count::of(claims.iter().filter(|claim| chosen(claim.rule)));
        let band = |rule: Rule| BANDS.into_iter().find(|least| rule.confidence() >= *least);
        Self {
            rules: Rule::ALL.iter().map(|&rule| (rule, count(&|claimed| claimed == rule))).collect(),
            bands: BANDS.iter().map(|&least| (least, count(&|claimed| band(claimed) == Some(least)))).collect(),
            sure: count(&|claimed| claimed.confidence() >= SURE),
            all: count(&|_| true),
        }
    }

    /// Where the rules are less right than they say, each as a line for people: a rule that is wrong more than twice as
    /// often as it says and twice beside, and those that are sure, if not all but one in ten are right.
    pub(crate) fn faults(&self) -> Vec<String> {
        let claims_too_much = |(rule, here): &&(Rule, Count)| {
            let [wrong, all] = [here.all - here.right, here.all].map(|count| f64::from(count as u32));
            wrong > 2.0 + 2.0 * all * (1.0 - f64::from(rule.confidence()))
        };
        let rules = self.rules.iter().filter(claims_too_much);
        let rules = rules.map(|(rule, here)| format!("{} says {:.2}: {here} right", rule.name(), rule.confidence()));
        let unsure = self.sure.all > 0 && self.sure.share() < f64::from(SURE);
        rules.chain(unsure.then(|| format!("rules that say {SURE:.2} or more: {} right", self.sure))).collect()
    }
}

/// How the first line of the tables begins, and their last.
const FIRST: &str = "| rule ";
const LAST: &str = "| all of them ";

impl Calibration {
    /// The text on record with these tables in place of its own; nothing where it has none.
    pub(crate) fn renew(&self, recorded: &str) -> Option<String> {
        table::renew(recorded, FIRST, LAST, &self.to_string())
    }
}

impl fmt::Display for Calibration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| rule                | confidence | looked at    | here         | what it finds |")?;
        writeln!(f, "| ------------------- | ---------: | -----------: | -----------: | ------------- |")?;
        for (rule, here) in &self.rules {
            let (right, all) = rule.seen();
            let looked_at = Count { right: right.into(), all: all.into() };
            let (name, sure, about) = (rule.name(), rule.confidence(), rule.about());
            writeln!(f, "| {name:<19} | {sure:>10.2} | {looked_at:>12} | {here:>12} | {about} |")?;
        }
        writeln!(f, "\n| confidence  | here         | share |")?;
        writeln!(f, "| ----------- | -----------: | ----: |")?;
        for (least, here) in &self.bands {
            writeln!(f, "| from {least:<6.2} | {here:>12} | {:>5.2} |", here.share())?;
        }
        writeln!(f, "| all of them | {:>12} | {:>5.2} |", self.all, self.all.share())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claims(rule: Rule, right: usize, wrong: usize) -> Vec<Claim> {
        let claim = |right| Claim { rule, right };
        std::iter::repeat_n(claim(true), right).chain(std::iter::repeat_n(claim(false), wrong)).collect()
    }

    #[test]
    fn a_rule_that_is_wrong_more_often_than_it_says_is_a_fault() {
        let sure = Rule::ALL.iter().copied().find(|rule| rule.confidence() >= SURE).unwrap();
        assert!(Calibration::of(&claims(sure, 20, 1)).faults().is_empty());
        assert_eq!(Calibration::of(&claims(sure, 10, 10)).faults().len(), 2);
    }

    #[test]
    fn unsure_rules_may_be_wrong() {
        let unsure = Rule::ALL.iter().copied().find(|rule| rule.confidence() < 0.7).unwrap();
        assert!(Calibration::of(&claims(unsure, 5, 5)).faults().is_empty());
    }

    #[test]
    fn tables_on_record_are_renewed() {
        let before = Calibration::of(&claims(Rule::WillDo, 1, 1));
        let now = Calibration::of(&claims(Rule::WillDo, 2, 1));
        assert_eq!(now.renew(&format!("Before.\n\n{before}\nAfter.\n")), Some(format!("Before.\n\n{now}\nAfter.\n")));
        assert_eq!(now.renew("No table."), None);
    }
}
