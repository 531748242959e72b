//! Numbers that belong together: the longest rising series among numbered lines, weighed by how much its members look
//! like titles. Items, sub-items and the points below them are told apart by it, whatever a council's numbers look like.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::enumerator::{Alphabet, Enumerator, Style};

/// A numbered line that may be a heading.
pub(crate) struct Candidate<'a> {
    /// Index of the line's unit.
    pub(crate) unit: usize,
    /// Its number.
    pub(crate) number: &'a Enumerator,
    /// How much it looks like a title, in tenths; below zero for running text.
    pub(crate) weight: i32,
}

/// A rising series of numbered lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Series {
    /// Units of its members, in order.
    pub(crate) units: Vec<usize>,
    /// Sum of weights, steps and gaps, in tenths.
    pub(crate) score: i32,
}

/// What each member of a series is worth besides its weight, in tenths.
const STEP: i32 = 5;
/// What the numbers left out before a member cost, in tenths: none, one, two ...; more may not be left out. Numbers
/// with letters or a year in them may jump further, since nothing else looks like them.
const GAPS: [i32; 12] = [0, 6, 12, 18, 24, 24, 24, 24, 24, 24, 24, 24];
/// What a number costs that comes a second time, and the weight that its line must have.
const AGAIN: i32 = 12;
const SURELY_HEADING: i32 = 32;
/// How many titles have the number one where none has another.
const UNCOUNTED: usize = 3;
/// How far a plain number may jump.
const PLAIN_JUMP: usize = 5;

/// Numbers that may form one series: same setting, same alphabet, same mask.
type Kind<'a> = (Style, Alphabet, &'a str);

/// The best series of each kind that the candidates hold.
fn of_each_kind(candidates: &[Candidate<'_>]) -> Vec<Series> {
    let mut kinds: BTreeMap<Kind<'_>, Vec<&Candidate<'_>>> = BTreeMap::new();
    for candidate in candidates {
        let number = candidate.number;
        kinds.entry((number.style, number.alphabet, &number.mask)).or_default().push(candidate);
    }
    kinds
        .values()
        .filter_map(|members| {
            if let Some(series) = uncounted(members) {
                return Some(series);
            }
            (0..members[0].number.counters.len()).map(|counter| rising(members, counter)).fold(
                None,
                |best: Option<Series>, series| match best {
                    Some(best) if best.score >= series.score => Some(best),
                    _ => Some(series),
                },
            )
        })
        .filter(|series| !series.units.is_empty())
        .collect()
}

/// The items of a list that a source counts anew at each of them: "1. Apologies", "1. Interests", "1. Roads".
fn uncounted(members: &[&Candidate<'_>]) -> Option<Series> {
    let ones = members.iter().all(|member| member.number.mask == "#" && member.number.counters == [1]);
    let titles: Vec<_> = members.iter().filter(|member| member.weight > 0).collect();
    let surely = titles.len() == 2 && titles.iter().all(|title| title.weight >= SURELY_HEADING);
    (ones && (titles.len() >= UNCOUNTED || surely) && titles.len() * 3 >= members.len() * 2).then(|| Series {
        units: titles.iter().map(|member| member.unit).collect(),
        score: titles.iter().map(|member| STEP + member.weight).sum(),
    })
}

/// The best series that the candidates hold, by score; the earlier one of equals.
pub(crate) fn best(candidates: &[Candidate<'_>]) -> Option<Series> {
    highest(of_each_kind(candidates))
}

/// The best series that no other encloses: the numbers of items, not those of points below one of them.
pub(crate) fn outermost(candidates: &[Candidate<'_>], accept: impl Fn(&Series) -> bool) -> Option<Series> {
    let mut accepted: Vec<Series> = of_each_kind(candidates).into_iter().filter(accept).collect();
    let all = accepted.clone();
    accepted.retain(|series| !all.iter().any(|other| other.encloses(series)));
    highest(accepted).map(|series| filled(&series, candidates))
}

/// The series with the lines that read as text but have the very numbers that it lacks: all that are set alike before,
/// between or behind its members count on without a gap. "2. No interests were declared."
fn filled(series: &Series, candidates: &[Candidate<'_>]) -> Series {
    let at = |unit: &usize| candidates.binary_search_by_key(unit, |candidate| candidate.unit).ok();
    let members: Vec<usize> = series.units.iter().filter_map(at).collect();
    let (Some(&first), Some(&last)) = (members.first(), members.last()) else { return series.clone() };
    // "1.0", "2.0", "3.0" leave out no "3.1", but "23/20", "25/20" the "24/20" between them.
    let Some(counter) = candidates[first].number.counted_to(candidates[last].number) else { return series.clone() };
    let alike = |range: Range<usize>| {
        let is_alike = |at: &usize| candidates[*at].number.is_set_like(candidates[first].number);
        range.filter(is_alike).collect::<Vec<usize>>()
    };
    let follows = |pair: &[usize]| candidates[pair[1]].number.follows(candidates[pair[0]].number, counter);
    let mut found = members.clone();
    for pair in members.windows(2) {
        let between = alike(pair[0]..pair[1] + 1);
        if between.windows(2).all(follows) {
            found.extend(&between[1..between.len() - 1]);
        }
    }
    let before = alike(0..first + 1);
    if candidates[before[0]].number.is_first() && before.windows(2).all(follows) {
        found.extend(&before[..before.len() - 1]);
    } else if candidates[first].number.mask != "#" {
        // Minutes that are counted through the year begin with any number.
        let near = before.windows(2).rev().take_while(|pair| follows(pair)).count();
        found.extend(&before[before.len() - 1 - near..before.len() - 1]);
    }
    let behind = alike(last..candidates.len());
    let more = behind.windows(2).take_while(|pair| follows(pair)).count();
    found.extend(&behind[1..=more]);
    let mut units: Vec<usize> = found.into_iter().map(|at| candidates[at].unit).collect();
    units.sort_unstable();
    Series { units, score: series.score }
}

fn highest(all: Vec<Series>) -> Option<Series> {
    all.into_iter().fold(None, |best: Option<Series>, series| match best {
        Some(best) if best.score >= series.score => Some(best),
        _ => Some(series),
    })
}

impl Series {
    /// Whether a member is worth at least so many tenths in the mean.
    pub(crate) fn averages(&self, tenths: i32) -> bool {
        i32::try_from(self.units.len()).is_ok_and(|members| self.score >= tenths * members)
    }

    /// Whether the other series lies wholly between two neighbours of this one.
    fn encloses(&self, other: &Self) -> bool {
        let (Some(&first), Some(&last)) = (other.units.first(), other.units.last()) else { return false };
        let before = self.units.partition_point(|&unit| unit < first);
        before > 0 && self.units.get(before).is_some_and(|&next| next > last)
    }
}

/// One link of a chain under construction.
struct Link {
    unit: usize,
    score: i32,
    /// Its line is a heading beyond doubt.
    surely: bool,
    before: Option<usize>,
}

/// The best chain in which the given counter rises and the others stand still.
fn rising(members: &[&Candidate<'_>], counter: usize) -> Series {
    let mut links: Vec<Link> = Vec::with_capacity(members.len());
    // Per value of the other counters, the best chain that ends at each value of this one.
    let mut ends: BTreeMap<(Vec<u32>, u32), usize> = BTreeMap::new();
    let mut best: Option<usize> = None;
    for member in members {
        let number = member.number;
        let value = number.counters.get(counter).copied().unwrap_or(0);
        if value == 0 && number.alphabet != Alphabet::Arabic {
            continue;
        }
        let others = others(number, counter);
        let jump = if number.mask.len() > 1 { GAPS.len() } else { PLAIN_JUMP };
        // A number printed twice counts the second time where its line is a heading beyond doubt.
        let surely = member.weight >= SURELY_HEADING;
        let again = surely.then_some((0, &AGAIN));
        let before = (1..)
            .zip(&GAPS[..jump])
            .chain(again)
            .filter_map(|(step, cost)| {
                let end = *ends.get(&(others.clone(), value.checked_sub(step)?))?;
                (step > 0 || links[end].surely).then_some((end, links[end].score - *cost))
            })
            .fold(None, |best: Option<(usize, i32)>, next| match best {
                Some(best) if best.1 >= next.1 => Some(best),
                _ => Some(next),
            })
            .filter(|&(_, score)| score > 0);
        let score = STEP + member.weight + before.map_or(0, |(_, score)| score);
        let link = links.len();
        links.push(Link { unit: member.unit, score, surely, before: before.map(|(end, _)| end) });
        let slot = ends.entry((others, value)).or_insert(link);
        if score > links[*slot].score {
            *slot = link;
        }
        if best.is_none_or(|best| score > links[best].score) {
            best = Some(link);
        }
    }
    unwind(&links, best)
}

/// The counters that stand still; letters have one counter read in two ways.
fn others(number: &Enumerator, counter: usize) -> Vec<u32> {
    if number.alphabet != Alphabet::Arabic {
        return Vec::new();
    }
    number.counters.iter().enumerate().filter(|&(at, _)| at != counter).map(|(_, &value)| value).collect()
}

fn unwind(links: &[Link], best: Option<usize>) -> Series {
    let Some(last) = best else { return Series::default() };
    let mut units = Vec::new();
    let mut at = Some(last);
    while let Some(link) = at {
        units.push(links[link].unit);
        at = links[link].before;
    }
    units.reverse();
    Series { units, score: links[last].score }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of the series that is chosen among the numbers of all.
    fn units(lines: &[(&str, i32)], choose: impl Fn(&[Candidate<'_>]) -> Option<Series>) -> Vec<usize> {
        let numbers: Vec<Enumerator> = lines.iter().filter_map(|(line, _)| Enumerator::read(line)).collect();
        assert_eq!(numbers.len(), lines.len());
        let candidates: Vec<Candidate<'_>> = numbers
            .iter()
            .zip(lines)
            .enumerate()
            .map(|(unit, (number, &(_, weight)))| Candidate { unit, number, weight })
            .collect();
        choose(&candidates).map(|series| series.units).unwrap_or_default()
    }

    fn chosen(lines: &[(&str, i32)]) -> Vec<usize> {
        units(lines, best)
    }

    fn whole(lines: &[(&str, i32)]) -> Vec<usize> {
        units(lines, |candidates| outermost(candidates, |_| true))
    }

    #[test]
    fn a_number_that_alone_fills_a_gap_belongs_to_the_series() {
        let lines = [("1. Apologies", 20), ("2. No interests were declared.", -30), ("3. Roads", 20), ("4. Close", 20)];
        assert_eq!(whole(&lines), [0, 1, 2, 3]);
    }

    #[test]
    fn numbers_that_count_on_behind_the_last_title_belong_to_the_series() {
        let paragraphs = [
            ("1. All came.", -20),
            ("2. Minutes", 30),
            ("3. Roads", 30),
            ("a) The bridge.", -20),
            ("4. The fee was set.", -20),
            ("5. The bench was mended.", -20),
        ];
        assert_eq!(whole(&paragraphs), [0, 1, 2, 4, 5]);
        let limbs = [("1. Minutes", 30), ("2. Roads", 30), ("1. that it be", -20), ("2. that", -20), ("3. that", -20)];
        assert_eq!(whole(&limbs), [0, 1]);
    }

    #[test]
    fn minutes_counted_through_the_year_are_whole_with_those_that_read_as_text() {
        let lines = [
            ("23/20 There were no apologies.", -20),
            ("24/20 Nobody declared an interest.", -20),
            ("25/20 Matters arising", 30),
            ("26/20 Roads", 30),
            ("27/20 The plan went out.", -20),
            ("28/20 Close", 30),
            ("21/20 As minuted before.", -20),
        ];
        assert_eq!(whole(&lines), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn limbs_of_a_resolution_do_not_break_the_series_of_items() {
        let lines = [
            ("1. Apologies", 20),
            ("2. Budget", 20),
            ("1. that it be approved", -10),
            ("2. that", -10),
            ("3. Close", 20),
        ];
        assert_eq!(chosen(&lines), [0, 1, 4]);
    }

    #[test]
    fn titles_that_all_have_the_first_number_are_items() {
        let lines = [("1. Apologies", 30), ("1. Interests", 30), ("1. Mill Lane", 12), ("1. Close", 30)];
        assert_eq!(chosen(&lines), [0, 1, 2, 3]);
        assert_eq!(chosen(&[("1. Apologies", 33), ("1. Minutes", 33)]), [0, 1]);
        assert_eq!(chosen(&[("1. Apologies", 30), ("2. Roads", 30), ("1. that", -9), ("1. it", -9)]), [0, 1]);
    }

    #[test]
    fn a_number_left_out_is_stepped_over() {
        assert_eq!(chosen(&[("2503 Police", 10), ("2504 Forum", 10), ("2506 Interests", 10)]), [0, 1, 2]);
    }

    #[test]
    fn the_counter_may_stand_before_or_behind_the_year() {
        assert_eq!(chosen(&[("39/20 A", 10), ("40/20 B", 10), ("41/20 C", 10)]), [0, 1, 2]);
        assert_eq!(chosen(&[("16/05/1 A", 10), ("16/05/2 B", 10), ("16/05/3 C", 10)]), [0, 1, 2]);
    }

    #[test]
    fn roman_numerals_pass_through_single_letters() {
        assert_eq!(chosen(&[("iv) D", 10), ("v) E", 10), ("vi) F", 10)]), [0, 1, 2]);
    }
}
