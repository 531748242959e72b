//! The engine that finds what tables don't: the ends and beginnings of matches by automata that are determined as they
//! run, and the groups of a match. Each part is made when a text first needs it.

use std::fmt;
use std::sync::{LazyLock, OnceLock};

use regex_automata::hybrid::dfa::{self, DFA};
use regex_automata::nfa::thompson::NFA;
use regex_automata::nfa::thompson::backtrack::{self, BoundedBacktracker};
use regex_automata::nfa::thompson::pikevm::PikeVM;
use regex_automata::util::captures::Captures;
use regex_automata::util::pool::Pool;
use regex_automata::{Anchored, Input, MatchKind};

/// What is made when it is first asked for.
type Later<T> = LazyLock<T, Box<dyn FnOnce() -> T + Send>>;

/// The engine of a pattern.
pub(super) struct Engine {
    forward: Later<NFA>,
    ends: OnceLock<DFA>,
    starts: Later<DFA>,
    groups: OnceLock<BoundedBacktracker>,
    caches: Pool<Caches, Box<dyn Fn() -> Caches + Send + Sync>>,
}

/// What a search may write to, made when it first does.
#[derive(Default)]
struct Caches {
    ends: Option<dfa::Cache>,
    starts: Option<dfa::Cache>,
    groups: Option<backtrack::Cache>,
}

impl Engine {
    /// The engine of these automata: of the one that reads forward, and of the one that reads backwards.
    pub(super) fn new(
        forward: impl FnOnce() -> NFA + Send + 'static,
        backward: impl FnOnce() -> NFA + Send + 'static,
    ) -> Self {
        Self {
            forward: LazyLock::new(Box::new(forward)),
            ends: OnceLock::new(),
            starts: LazyLock::new(Box::new(|| determined(backward(), MatchKind::All))),
            groups: OnceLock::new(),
            caches: Pool::new(Box::new(Caches::default)),
        }
    }

    /// The end of the first match.
    pub(super) fn end(&self, input: &Input<'_>) -> Option<usize> {
        let ends = self.ends.get_or_init(|| determined(self.forward.clone(), MatchKind::LeftmostFirst));
        let caches = &mut *self.caches.get();
        let cache = caches.ends.get_or_insert_with(|| ends.create_cache());
        let end = ends.try_search_fwd(cache, input).expect("no byte stops the automaton")?;
        Some(end.offset())
    }

    /// The beginning of the match that ends where the input does.
    pub(super) fn start(&self, input: Input<'_>) -> Option<usize> {
        let caches = &mut *self.caches.get();
        let cache = caches.starts.get_or_insert_with(|| self.starts.create_cache());
        let input = input.anchored(Anchored::Yes);
        let start = self.starts.try_search_rev(cache, &input).expect("no byte stops the automaton")?;
        Some(start.offset())
    }

    /// The groups of the match that is the input.
    pub(super) fn groups(&self, input: Input<'_>) -> Captures {
        let input = input.anchored(Anchored::Yes);
        let mut captures = Captures::all(self.forward.group_info().clone());
        let groups = self
            .groups
            .get_or_init(|| BoundedBacktracker::new_from_nfa(self.forward.clone()).expect("the automaton has groups"));
        let caches = &mut *self.caches.get();
        let cache = caches.groups.get_or_insert_with(|| groups.create_cache());
        if groups.try_captures(cache, input.clone(), &mut captures).is_err() {
            // The match is too long to remember where one has been; it takes longer without.
            let slow = PikeVM::new_from_nfa(self.forward.clone()).expect("the automaton has groups");
            slow.captures(&mut slow.create_cache(), input, &mut captures);
        }
        captures
    }
}

/// An automaton that is determined as it runs, for as long as that takes.
fn determined(nfa: NFA, kind: MatchKind) -> DFA {
    let config = DFA::config().match_kind(kind).skip_cache_capacity_check(true);
    DFA::builder().configure(config).build_from_nfa(nfa).expect("the automaton has no classes of Unicode")
}

impl fmt::Debug for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.forward.fmt(formatter)
    }
}
