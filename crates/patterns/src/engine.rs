//! The engine that finds matches: an automaton that is determined as it runs finds the end of a match, one that reads
//! backwards its beginning, and only the match itself is searched for groups. Each part is made when a text first needs
//! it.

use std::fmt;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use regex_automata::hybrid::dfa::{self, DFA};
use regex_automata::nfa::thompson::NFA;
use regex_automata::nfa::thompson::backtrack::{self, BoundedBacktracker};
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::util::captures::Captures;
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, Input, MatchKind};

/// The engine of a pattern.
pub(super) struct Engine {
    nfa: NFA,
    forward: DFA,
    backward: LazyLock<DFA, Box<dyn FnOnce() -> DFA + Send>>,
    groups: OnceLock<BoundedBacktracker>,
    caches: Pool<Caches, Box<dyn Fn() -> Caches + Send + Sync>>,
}

/// What a search may write to, made when it first does.
#[derive(Default)]
struct Caches {
    forward: Option<dfa::Cache>,
    backward: Option<dfa::Cache>,
    groups: Option<backtrack::Cache>,
}

impl Engine {
    /// The engine of these automata: of the one that reads forward, and of the one that reads backwards.
    pub(super) fn new(nfa: NFA, backward: impl FnOnce() -> NFA + Send + 'static) -> Self {
        Self {
            forward: determined(nfa.clone(), MatchKind::LeftmostFirst),
            backward: LazyLock::new(Box::new(|| determined(backward(), MatchKind::All))),
            groups: OnceLock::new(),
            caches: Pool::new(Box::new(Caches::default)),
            nfa,
        }
    }

    /// Whether there is a match.
    pub(super) fn is_match(&self, input: Input<'_>) -> bool {
        self.end(&mut self.caches.get(), &input.earliest(true)).is_some()
    }

    /// The first match.
    pub(super) fn find(&self, input: &Input<'_>) -> Option<Range<usize>> {
        self.bounds(&mut self.caches.get(), input)
    }

    /// The first match with its groups.
    pub(super) fn captures(&self, input: &Input<'_>) -> Option<Captures> {
        let caches = &mut *self.caches.get();
        let found = self.bounds(caches, input)?;
        let found = input.clone().range(found).anchored(Anchored::Yes);
        let mut captures = Captures::all(self.nfa.group_info().clone());
        let backtracker = self
            .groups
            .get_or_init(|| BoundedBacktracker::new_from_nfa(self.nfa.clone()).expect("the automaton has groups"));
        let cache = caches.groups.get_or_insert_with(|| backtracker.create_cache());
        if backtracker.try_captures(cache, found.clone(), &mut captures).is_err() {
            // The match is too long to remember where one has been; it takes longer without.
            let slow = PikeVM::new_from_nfa(self.nfa.clone()).expect("the automaton has groups");
            slow.captures(&mut slow.create_cache(), found, &mut captures);
        }
        Some(captures)
    }

    fn bounds(&self, caches: &mut Caches, input: &Input<'_>) -> Option<Range<usize>> {
        let end = self.end(caches, input)?;
        if end == input.start() || self.nfa.is_always_start_anchored() {
            return Some(input.start()..end);
        }
        let cache = caches.backward.get_or_insert_with(|| self.backward.create_cache());
        let before = input.clone().range(input.start()..end).anchored(Anchored::Yes);
        let start = self.backward.try_search_rev(cache, &before).expect("no byte stops the automaton")?;
        Some(start.offset()..end)
    }

    fn end(&self, caches: &mut Caches, input: &Input<'_>) -> Option<usize> {
        let cache = caches.forward.get_or_insert_with(|| self.forward.create_cache());
        let end = self.forward.try_search_fwd(cache, input).expect("no byte stops the automaton")?;
        Some(end.offset())
    }
}

/// An automaton that is determined as it runs, for as long as that takes.
fn determined(nfa: NFA, kind: MatchKind) -> DFA {
    let config = DFA::config().match_kind(kind).skip_cache_capacity_check(true);
    DFA::builder().configure(config).build_from_nfa(nfa).expect("the automaton has no classes of Unicode")
}

impl fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.nfa.fmt(formatter)
    }
}
