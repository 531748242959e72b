//! A table: the automaton that finds where the matches of a pattern end or begin, determined when the program is built.

use std::array;
use std::collections::{BTreeMap, HashMap};

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::util::alphabet::Unit;
use regex_automata::util::{start, syntax};
use regex_automata::{Anchored, MatchKind};
use regex_syntax::hir::{Hir, HirKind, Repetition};

use crate::dialect::Dialect;

/// The bounds beyond which a screen forgets counts such as that of `.{0,80}`, which make large tables; they are tried in
/// turn.
const BOUNDS: [u32; 2] = [16, 1];

/// States at most, before those that lead to the same are made one row.
const STATES: u16 = 12_000;

/// Cells of a table at most.
const CELLS: usize = 1 << 18;

/// What a cell has where no match can follow, and besides the number of a row where a match ends before the byte that led
/// there.
const NO: u16 = 0;
const MATCH: u16 = 1 << 15;

/// Where a state leads to, by the class of the byte that follows.
type Row = Vec<u16>;

/// The table that finds the ends of matches, or the beginnings when it reads backwards, if it is small.
pub(crate) fn of(dialect: &Dialect, backward: bool) -> Option<Vec<u8>> {
    let states = States { backward, goes_on: true, ..States::default() };
    table(&relaxed(&parsed(dialect), u32::MAX), dialect.folds, states)
}

/// The table that tells where a pattern may match: it lets more pass, never less.
pub(crate) fn screen(dialect: &Dialect) -> Option<Vec<u8>> {
    let pattern = parsed(dialect);
    BOUNDS.iter().find_map(|&bound| table(&relaxed(&pattern, bound), dialect.folds, States::default()))
}

fn parsed(dialect: &Dialect) -> Hir {
    syntax::parse_with(&dialect.regex, &Dialect::syntax()).expect("the list has patterns")
}

/// The pattern without groups and without counts beyond a bound.
fn relaxed(pattern: &Hir, bound: u32) -> Hir {
    let each = |parts: &[Hir]| parts.iter().map(|part| relaxed(part, bound)).collect();
    match pattern.kind() {
        HirKind::Repetition(Repetition { min, max, greedy, sub }) => {
            let counts = max.unwrap_or(*min) <= bound;
            let (min, max) = if counts { (*min, *max) } else { (1.min(*min), None) };
            Hir::repetition(Repetition { min, max, greedy: *greedy, sub: Box::new(relaxed(sub, bound)) })
        }
        HirKind::Capture(group) => relaxed(&group.sub, bound),
        HirKind::Concat(parts) => Hir::concat(each(parts)),
        HirKind::Alternation(parts) => Hir::alternation(each(parts)),
        _ => pattern.clone(),
    }
}

/// The table of a pattern, as `src/table.rs` reads it. Classes of bytes that are treated alike share a column.
fn table(pattern: &Hir, folds: bool, states: States) -> Option<Vec<u8>> {
    let captures = WhichCaptures::None;
    let config = thompson::Config::new().utf8(false).which_captures(captures).reverse(states.backward);
    let nfa = thompson::Compiler::new().configure(config).build_from_hir(pattern).ok()?;
    let rows = without_twins(&rows(&nfa, states)?);
    let mut columns: Vec<Vec<u16>> = Vec::new();
    let column_of: Vec<usize> = (0..nfa.byte_classes().alphabet_len())
        .map(|class| {
            let column = rows.iter().map(|row| row[class]).collect();
            columns.iter().position(|known| *known == column).unwrap_or_else(|| {
                columns.push(column);
                columns.len() - 1
            })
        })
        .collect();
    let width = Some(columns.len().next_power_of_two()).filter(|&width| width <= 256)?;
    let end = column_of[column_of.len() - 1] as u8;
    let column = |byte: u8| column_of[usize::from(nfa.byte_classes().get(byte))] as u8;
    let column_of: [u8; 256] = array::from_fn(|at| {
        let byte = at as u8;
        column(if folds { byte.to_ascii_lowercase() } else { byte })
    });
    let (begins, turns) = turns(&columns);
    let turns = column_of.map(|column| turns[usize::from(column)]);
    let rest = [begins, end, width.trailing_zeros() as u8];
    columns.resize(width, vec![NO; rows.len()]);
    let cells = (0..rows.len()).flat_map(|row| columns.iter().map(move |column| column[row]));
    let head = column_of.into_iter().chain(turns).chain(rest);
    (rows.len() * width <= CELLS).then(|| head.chain(cells.flat_map(u16::to_le_bytes)).collect())
}

/// The number of the rows to begin with, and by column what `src/table.rs` reads of how bytes turn from them. Where the
/// rows are more than have bits, every byte may lead on to a match.
fn turns(columns: &[Vec<u16>]) -> (u8, Vec<u8>) {
    let begins = columns.iter().map(|column| column[0] & !MATCH).max().unwrap_or(NO);
    let Some(begins) = u8::try_from(begins).ok().filter(|&begins| begins <= 4) else {
        return (0, vec![0; columns.len()]);
    };
    let turns = columns.iter().map(|column| {
        let own = column[0];
        let beside = if own == NO { 0 } else { 1 << (own - 1) };
        let leads_on = (1..=begins).filter(|&row| own == NO || column[usize::from(row)] != own);
        leads_on.fold(beside, |turns, row| turns | 16 << (row - 1))
    });
    (begins, turns.collect())
}

/// The rows of the states that can be reached. The first is of no state: it has the states to begin with, by what stands
/// beside the place where the search begins.
fn rows(nfa: &NFA, mut states: States) -> Option<Vec<Row>> {
    let (kind, anchored) =
        if states.backward { (MatchKind::All, Anchored::Yes) } else { (MatchKind::LeftmostFirst, Anchored::No) };
    let config = DFA::config().cache_capacity(1 << 28).match_kind(kind);
    let dfa = DFA::builder().configure(config).build_from_nfa(nfa.clone()).ok()?;
    let mut cache = dfa.create_cache();
    let units: Vec<Option<u8>> = nfa.byte_classes().representatives(..).map(Unit::as_u8).collect();
    let mut first = Row::new();
    for &beside in &units {
        let beside = start::Config::new().look_behind(beside).anchored(anchored);
        first.push(states.number(dfa.start_state(&mut cache, &beside).ok()?)?);
    }
    let mut rows = vec![first];
    while let Some(&state) = states.found.get(rows.len() - 1) {
        let mut row = Row::new();
        for unit in &units {
            row.push(states.number(next(&dfa, &mut cache, state, *unit)?)?);
        }
        rows.push(row);
    }
    (cache.clear_count() == 0).then_some(rows)
}

fn next(dfa: &DFA, cache: &mut Cache, state: LazyStateID, unit: Option<u8>) -> Option<LazyStateID> {
    match unit {
        Some(byte) => dfa.next_state(cache, state, byte).ok(),
        None => dfa.next_eoi_state(cache, state).ok(),
    }
}

/// The states of an automaton, in the order in which they were found.
#[derive(Default)]
struct States {
    backward: bool,
    /// Behind a match another may end.
    goes_on: bool,
    found: Vec<LazyStateID>,
    numbers: HashMap<LazyStateID, u16>,
}

impl States {
    /// What stands for a state in a cell. None if there are too many.
    fn number(&mut self, state: LazyStateID) -> Option<u16> {
        if state.is_dead() {
            return Some(NO);
        }
        let flag = if state.is_match() { MATCH } else { 0 };
        if state.is_match() && !self.goes_on {
            return Some(flag);
        }
        let fresh = u16::try_from(self.found.len() + 1).ok().filter(|&number| number <= STATES)?;
        let number = *self.numbers.entry(state).or_insert_with(|| {
            self.found.push(state);
            fresh
        });
        Some(number | flag)
    }
}

/// The rows, those that lead to the same ends made one.
fn without_twins(rows: &[Row]) -> Vec<Row> {
    // To begin with all rows are taken for twins but the first; then those are told apart that lead to others.
    let mut group: Vec<u16> = (0..rows.len()).map(|row| u16::from(row > 0)).collect();
    let mut count = 0;
    loop {
        let leads = |row: &Row| row.iter().map(|&to| group[usize::from(to & !MATCH)] | to & MATCH).collect();
        let merged: Vec<(u16, Row)> = rows.iter().zip(&group).map(|(row, &group)| (group, leads(row))).collect();
        let mut groups = BTreeMap::new();
        let mut kept = Vec::new();
        for key in &merged {
            groups.entry(key).or_insert_with(|| {
                kept.push(key.1.clone());
                kept.len() as u16 - 1
            });
        }
        if kept.len() == count {
            return kept;
        }
        count = kept.len();
        group = merged.iter().map(|key| groups[key]).collect();
    }
}
