//! A screen: the automaton that tells in one pass over a text whether a pattern can match it.

use std::array;
use std::collections::{BTreeMap, HashMap};

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, NFA, WhichCaptures};
use regex_automata::util::alphabet::Unit;
use regex_automata::util::{start, syntax};
use regex_syntax::hir::{Hir, HirKind, Repetition};

use crate::dialect::Dialect;

/// A table of what follows on what, as `src/screen.rs` reads it.
pub(crate) struct Screen {
    /// Where the pattern can match, it does.
    pub(crate) is_exact: bool,
    /// The column of each byte, that of the end of a text, and the power of two that is the width of a row.
    pub(crate) head: [u8; 258],
    /// Row by row.
    pub(crate) cells: Vec<u16>,
}

impl Screen {
    pub(crate) fn table(&self) -> Vec<u8> {
        self.head.iter().copied().chain(self.cells.iter().flat_map(|cell| cell.to_le_bytes())).collect()
    }
}

/// Counts such as that of `.{0,80}` make large tables. Those beyond a bound are forgotten, so that more passes: the
/// bounds that are tried in turn, and how many states there may be before those that lead to the same are made one row.
const BOUNDS: [(u32, u16); 3] = [(u32::MAX, 3_000), (16, 16_000), (1, 16_000)];

/// Cells of a table at most.
const CELLS: usize = 1 << 18;

/// What a cell has instead of a row: no match can follow, or there was one.
const NO: u16 = 0;
const YES: u16 = u16::MAX;

/// Where a state leads to, by the class of the byte that follows.
type Row = Vec<u16>;

/// The screen of a pattern, if a small one tells anything.
pub(crate) fn of(dialect: &Dialect) -> Option<Screen> {
    let pattern = syntax::parse_with(&dialect.regex, &Dialect::syntax()).expect("the list has patterns");
    let exact = relaxed(&pattern, u32::MAX);
    BOUNDS.iter().find_map(|&(bound, states)| {
        let relaxed = relaxed(&pattern, bound);
        let (head, cells) = table(&relaxed, dialect.folds, states)?;
        Some(Screen { is_exact: relaxed == exact, head, cells })
    })
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

/// Head and cells of a pattern's table. Classes of bytes that are treated alike share a column.
fn table(pattern: &Hir, folds: bool, most: u16) -> Option<([u8; 258], Vec<u16>)> {
    let config = thompson::Config::new().utf8(false).which_captures(WhichCaptures::None);
    let nfa = thompson::Compiler::new().configure(config).build_from_hir(pattern).ok()?;
    let rows = without_twins(&rows(&nfa, most)?);
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
    let column = |byte: u8| column_of[usize::from(nfa.byte_classes().get(byte))] as u8;
    let head = array::from_fn(|at| match u8::try_from(at) {
        Ok(byte) if folds => column(byte.to_ascii_lowercase()),
        Ok(byte) => column(byte),
        Err(_) if at == 256 => column_of[column_of.len() - 1] as u8,
        Err(_) => width.trailing_zeros() as u8,
    });
    columns.resize(width, vec![NO; rows.len()]);
    let cells: Vec<u16> = (0..rows.len()).flat_map(|row| columns.iter().map(move |column| column[row])).collect();
    (cells.len() <= CELLS).then_some((head, cells))
}

/// The states that can be reached before a match. The first row is no state: it has the states to begin with, by what
/// stands before.
fn rows(nfa: &NFA, most: u16) -> Option<Vec<Row>> {
    let config = DFA::config().cache_capacity(1 << 28);
    let dfa = DFA::builder().configure(config).build_from_nfa(nfa.clone()).ok()?;
    let mut cache = dfa.create_cache();
    let units: Vec<Option<u8>> = nfa.byte_classes().representatives(..).map(Unit::as_u8).collect();
    let mut states = States { most, found: Vec::new(), numbers: HashMap::new() };
    let mut first = Row::new();
    for &before in &units {
        let state = dfa.start_state(&mut cache, &start::Config::new().look_behind(before)).ok()?;
        first.push(states.number(state)?);
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

/// The states that were found, in this order.
struct States {
    most: u16,
    found: Vec<LazyStateID>,
    numbers: HashMap<LazyStateID, u16>,
}

impl States {
    /// What stands for a state in a cell. None if there are too many.
    fn number(&mut self, state: LazyStateID) -> Option<u16> {
        if state.is_dead() {
            return Some(NO);
        }
        if state.is_match() {
            return Some(YES);
        }
        let fresh = u16::try_from(self.found.len() + 1).ok().filter(|&number| number <= self.most)?;
        Some(*self.numbers.entry(state).or_insert_with(|| {
            self.found.push(state);
            fresh
        }))
    }
}

/// The rows, those that lead to the same ends made one.
fn without_twins(rows: &[Row]) -> Vec<Row> {
    // To begin with all rows are taken for twins but the first; then those are told apart that lead to others.
    let mut group: Vec<u16> = (0..rows.len()).map(|row| u16::from(row > 0)).collect();
    let mut count = 0;
    loop {
        let leads = |row: &Row| row.iter().map(|&to| group.get(usize::from(to)).copied().unwrap_or(to)).collect();
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
