//! Corpus papers made wrong on purpose: a vote that does not add up, a voter who had left, an item left out. Each must be
//! told by its own diagnostic, and none of them on the paper as it was.

use std::sync::LazyLock;

use libtest_mimic::{Failed, Trial};
use minutebook::{Options, Record, convert};
use regex::{Captures, Regex};

use crate::{entries, workspace};

/// Corruptions tried, each with a seed of its own.
const SEEDS: usize = 200;

pub(crate) fn trials() -> Vec<Trial> {
    vec![Trial::test("corruptions", each_is_told)]
}

/// What is made wrong, the diagnostic that tells, and how.
type Corruption = (&'static str, &'static str, fn(&str, usize) -> Option<String>);

const CORRUPTIONS: [Corruption; 4] = [
    ("a count changed", "vote-sum-mismatch", change_a_count),
    ("a name dropped", "vote-sum-mismatch", drop_a_name),
    ("a voter who had left", "voter-away", let_a_voter_leave),
    ("a number skipped", "item-number-gap", skip_a_number),
];

fn each_is_told() -> Result<(), Failed> {
    let papers: Vec<String> = entries(&workspace().join("corpus"))
        .iter()
        .filter_map(|folder| std::fs::read_to_string(folder.join("paper.md")).ok())
        .collect();
    let sound: Vec<Vec<String>> = papers.iter().map(|paper| codes(paper)).collect::<Result<_, _>>()?;
    let mut told = [0; CORRUPTIONS.len()];
    for seed in 0..SEEDS {
        let which = seed % CORRUPTIONS.len();
        let (what, code, corrupt) = CORRUPTIONS[which];
        let able = |at: &usize| sound[*at].iter().all(|found| found != code) && corrupt(&papers[*at], seed).is_some();
        let able: Vec<usize> = (0..papers.len()).filter(able).collect();
        let at = able[seed / CORRUPTIONS.len() % able.len()];
        let paper = corrupt(&papers[at], seed).ok_or("it could be corrupted a moment ago")?;
        if !codes(&paper)?.iter().any(|found| found == code) {
            return Err(format!("seed {seed}: {what} and no {code} in:\n{paper}").into());
        }
        told[which] += 1;
    }
    assert_eq!(told, [SEEDS / CORRUPTIONS.len(); 4]);
    Ok(())
}

fn codes(paper: &str) -> Result<Vec<String>, Failed> {
    Ok(record(paper)?.diagnostics.into_iter().map(|found| found.code.into_owned()).collect())
}

fn record(paper: &str) -> Result<Record, Failed> {
    Ok(convert(paper.as_bytes(), "paper.md", &Options::default())?)
}

/// "For (3)" over the names of those who voted so.
static SIDE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?m)^((?:For|Against|Abstain(?:ed|ing)?|Abstentions?) \()([0-9]+)(\):?\s+)((?:[A-Z][^,\n]*, )+[^,\n]+)$",
    )
    .unwrap()
});

/// Rewrites one side of a division.
fn at_a_side(paper: &str, seed: usize, rewrite: impl Fn(&Captures<'_>) -> String) -> Option<String> {
    let sides: Vec<Captures<'_>> = SIDE.captures_iter(paper).collect();
    let side = sides.get(seed % sides.len().max(1))?;
    let whole = side.get(0)?;
    Some(format!("{}{}{}", &paper[..whole.start()], rewrite(side), &paper[whole.end()..]))
}

fn change_a_count(paper: &str, seed: usize) -> Option<String> {
    at_a_side(paper, seed, |side| {
        let count: usize = side[2].parse().unwrap_or_default();
        format!("{}{}{}{}", &side[1], count + 1 + seed % 5, &side[3], &side[4])
    })
}

fn drop_a_name(paper: &str, seed: usize) -> Option<String> {
    at_a_side(paper, seed, |side| {
        let mut names: Vec<&str> = side[4].split(", ").collect();
        names.remove(seed % names.len());
        format!("{}{}{}{}", &side[1], &side[2], &side[3], names.join(", "))
    })
}

fn let_a_voter_leave(paper: &str, seed: usize) -> Option<String> {
    at_a_side(paper, seed, |side| {
        let names: Vec<&str> = side[4].split(", ").collect();
        let name = names[seed % names.len()].trim_start_matches("Councillors ");
        let titled = name.contains(". ") || name.split(' ').count() > 1;
        let name = if titled { name.to_owned() } else { format!("Councillor {name}") };
        format!("{name} left the meeting.\n\n{}", &side[0])
    })
}

/// Counts the items from one on higher by one than they were, where none has items below it: those would say the old
/// number.
fn skip_a_number(paper: &str, seed: usize) -> Option<String> {
    static NUMBER: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?m)^(#* ?\**)([0-9]+)([. ])").unwrap());
    let record = record(paper).ok()?;
    let printed: Vec<u32> = record
        .items
        .iter()
        .map(|item| item.number.as_deref().filter(|_| item.items.is_empty())?.parse().ok())
        .collect::<Option<_>>()?;
    let from = *printed.get(1 + seed % printed.len().checked_sub(1).filter(|rest| *rest > 0)?)?;
    let mut next = printed.iter();
    let mut wanted = *next.next()?;
    let skipped = NUMBER.replace_all(paper, |number: &Captures<'_>| {
        let value: u32 = number[2].parse().unwrap_or_default();
        if value != wanted {
            return number[0].to_owned();
        }
        wanted = next.next().copied().unwrap_or(u32::MAX);
        format!("{}{}{}", &number[1], value + u32::from(value >= from), &number[3])
    });
    Some(skipped.into_owned())
}
