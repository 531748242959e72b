//! A program: the states of a pattern's automaton written out, as `src/program.rs` reads them.

use regex_automata::PatternID;
use regex_automata::nfa::thompson::{NFA, State, Transition};
use regex_automata::util::primitives::StateID;

/// The program of an automaton.
pub(crate) fn of(nfa: &NFA) -> Vec<u8> {
    let mut program = Program(vec![u8::from(nfa.is_reverse())]);
    program.state(nfa.start_anchored());
    program.state(nfa.start_unanchored());
    let names: Vec<&str> = nfa.group_info().pattern_names(PatternID::ZERO).map(Option::unwrap_or_default).collect();
    program.0.push(names.len() as u8);
    for name in names {
        program.0.push(name.len() as u8);
        program.0.extend(name.bytes());
    }
    for state in nfa.states() {
        program.add(state);
    }
    program.0
}

struct Program(Vec<u8>);

impl Program {
    fn add(&mut self, state: &State) {
        match state {
            State::ByteRange { trans } => {
                self.0.push(b'r');
                self.transition(*trans);
            }
            State::Sparse(sparse) => {
                self.0.extend([b's', sparse.transitions.len() as u8]);
                for &transition in &sparse.transitions {
                    self.transition(transition);
                }
            }
            State::Union { alternates } => self.union(alternates),
            State::BinaryUnion { alt1, alt2 } => self.union(&[*alt1, *alt2]),
            State::Look { look, next } => {
                self.0.push(b'l');
                self.number(look.as_repr());
                self.state(*next);
            }
            State::Capture { next, group_index, slot, .. } => {
                let bracket = if slot.as_usize() % 2 == 0 { b'(' } else { b')' };
                self.0.extend([bracket, group_index.as_usize() as u8]);
                self.state(*next);
            }
            State::Match { .. } => self.0.push(b'm'),
            State::Fail => self.0.push(b'f'),
            State::Dense(_) => unreachable!("the compiler makes none"),
        }
    }

    fn union(&mut self, alternates: &[StateID]) {
        self.0.push(b'u');
        self.number(alternates.len() as u32);
        for &alternate in alternates {
            self.state(alternate);
        }
    }

    fn transition(&mut self, transition: Transition) {
        self.0.extend([transition.start, transition.end]);
        self.state(transition.next);
    }

    fn state(&mut self, state: StateID) {
        self.number(state.as_u32());
    }

    fn number(&mut self, number: u32) {
        let number = u16::try_from(number).expect("a pattern has fewer than 65,536 states");
        self.0.extend(number.to_le_bytes());
    }
}
