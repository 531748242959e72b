//! What the rules of a record claim, and whether a careful reader says the same.

use minutebook::{Record, Rule, v1};

use crate::compare::{Leaf, Measure, all_leaves, flatten, is_clause, is_date, pair, pair_commitments};
use crate::gold::{self, Gold};

/// A fact that a rule found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Claim {
    pub(crate) rule: Rule,
    pub(crate) right: bool,
}

impl Claim {
    /// The claim of the rule of this name.
    fn of(rule: &str, right: bool) -> Option<Self> {
        let rule = Rule::ALL.iter().copied().find(|known| known.name() == rule)?;
        Some(Self { rule, right })
    }
}

/// All that the rules of the record claim; what is in doubt is left out.
pub(crate) fn claims(gold: &Gold, record: &Record) -> Vec<Claim> {
    let leaves = all_leaves(record, &flatten(&record.items));
    let same_clause = |wanted: &gold::Clause, found: &Leaf<'_>| is_clause(wanted, found, Measure::Fuzzy.slack());
    let (right, _, wrong) = pair(&gold.decisions, &leaves, same_clause);
    let mut claims = judged(&right, &wrong, |leaf| leaf.rule);
    let (right, _, wrong) = pair(&gold.dates, &record.dates, is_date);
    claims.extend(judged(&right, &wrong, |date| date.rule.as_deref()));
    let (right, _, wrong) = pair_commitments(gold, record);
    claims.extend(judged(&right, &wrong, |commitment| Some(&commitment.rule)));
    claims.extend(right.iter().flat_map(|(wanted, found)| inferred(wanted, found)));
    claims
}

/// Facts that are of the gold as claims that are right, the others as wrong; those that no rule found are none.
fn judged<G, R>(right: &[(&G, &R)], wrong: &[&R], rule: impl Fn(&R) -> Option<&str>) -> Vec<Claim> {
    let right = right.iter().map(|(_, found)| (*found, true));
    let all = right.chain(wrong.iter().map(|found| (*found, false)));
    all.filter_map(|(found, right)| Claim::of(rule(found)?, right)).collect()
}

/// What is claimed of a commitment's owner and due date.
fn inferred(wanted: &gold::Commitment, found: &v1::Commitment) -> impl Iterator<Item = Claim> {
    let owner = Measure::Fuzzy.alike(wanted.owner.as_deref(), found.owner.as_deref(), 0.75);
    let values = [("owner", owner), ("due", wanted.due == found.due)];
    values.into_iter().filter_map(|(field, right)| Claim::of(&found.inferred.get(field)?.rule, right))
}
