//! How right the rules are beside how sure they say they are.

use std::fmt;

use minutebook::Rule;

use crate::claims::Claim;

/// Claims that were looked at, and how many of them are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Count {
    looked_at: usize,
    right: usize,
}

impl Count {
    fn of<'a>(claims: impl Iterator<Item = &'a Claim>) -> Self {
        claims.fold(Self::default(), |count, claim| Self {
            looked_at: count.looked_at + 1,
            right: count.right + usize::from(claim.right),
        })
    }

    fn share(self) -> f64 {
        f64::from(self.right as u32) / f64::from(self.looked_at.max(1) as u32)
    }
}

/// Bands of confidence: the least that belongs to each, the surest first.
const BANDS: [f32; 5] = [0.95, 0.9, 0.85, 0.8, 0.0];

/// What became of the claims of each rule, shown as Markdown tables.
pub(crate) struct Calibration {
    rules: Vec<(Rule, Count)>,
    bands: Vec<Count>,
}

impl Calibration {
    /// The rules that these claims are of.
    pub(crate) fn of(claims: &[Claim]) -> Self {
        let count = |rule: &Rule| (*rule, Count::of(claims.iter().filter(|claim| claim.rule == *rule)));
        let rules = Rule::ALL.iter().map(count).filter(|(_, count)| count.looked_at > 0);
        let band = |(at, least): (usize, &f32)| {
            let below = at.checked_sub(1).map_or(f32::INFINITY, |above| BANDS[above]);
            Count::of(claims.iter().filter(|claim| (*least..below).contains(&claim.rule.confidence())))
        };
        Self { rules: rules.collect(), bands: BANDS.iter().enumerate().map(band).collect() }
    }
}

impl fmt::Display for Calibration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| rule                | confidence | looked at | right | share |")?;
        writeln!(f, "| ------------------- | ---------: | --------: | ----: | ----: |")?;
        for (rule, count) in &self.rules {
            let (name, sure, Count { looked_at, right }) = (rule.name(), rule.confidence(), count);
            writeln!(f, "| {name:<19} | {sure:>10.2} | {looked_at:>9} | {right:>5} | {:>5.2} |", count.share())?;
        }
        for (least, count) in BANDS.iter().zip(&self.bands).filter(|(_, count)| count.looked_at > 0) {
            let (band, Count { looked_at, right }) = (format!("{least:.2} or more"), count);
            writeln!(f, "| *all of them*       | {band:>10} | {looked_at:>9} | {right:>5} | {:>5.2} |", count.share())?;
        }
        Ok(())
    }
}
