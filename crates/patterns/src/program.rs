//! Programs: automata of patterns, written out state by state by the build script. Reading one costs a fraction of what
//! compiling its pattern does.

use std::sync::Arc;

use regex_automata::nfa::thompson::{Builder, NFA, Transition};
use regex_automata::util::look::Look;
use regex_automata::util::primitives::StateID;

/// The automaton that a program writes out.
pub(super) fn read(program: &[u8]) -> NFA {
    Program(program).automaton().expect("the build script writes whole programs")
}

/// What is still to be read: numbers of states have two bytes, the lesser first.
struct Program<'a>(&'a [u8]);

impl Program<'_> {
    /// Whether it reads backwards, the states to begin with, the names of groups, and the states in their order.
    fn automaton(mut self) -> Option<NFA> {
        let mut builder = Builder::new();
        builder.set_utf8(true);
        builder.set_reverse(self.byte()? == 1);
        let (anchored, unanchored) = (self.state()?, self.state()?);
        let names = self.names()?;
        builder.start_pattern().ok()?;
        while let Some(kind) = self.byte() {
            self.add(kind, &names, &mut builder)?;
        }
        builder.finish_pattern(anchored).ok()?;
        builder.build(anchored, unanchored).ok()
    }

    fn add(&mut self, kind: u8, names: &[Option<Arc<str>>], builder: &mut Builder) -> Option<StateID> {
        match kind {
            b'r' => builder.add_range(self.transition()?),
            b's' => {
                let count = self.byte()?;
                builder.add_sparse((0..count).map(|_| self.transition()).collect::<Option<_>>()?)
            }
            b'u' => {
                let count = self.number()?;
                builder.add_union((0..count).map(|_| self.state()).collect::<Option<_>>()?)
            }
            b'l' => {
                let look = Look::from_repr(self.number()?.into())?;
                builder.add_look(self.state()?, look)
            }
            b'(' => {
                let group = self.byte()?;
                builder.add_capture_start(self.state()?, group.into(), names.get(usize::from(group))?.clone())
            }
            b')' => {
                let group = self.byte()?;
                builder.add_capture_end(self.state()?, group.into())
            }
            b'm' => builder.add_match(),
            _ => builder.add_fail(),
        }
        .ok()
    }

    fn names(&mut self) -> Option<Vec<Option<Arc<str>>>> {
        let count = self.byte()?;
        let name = |_| {
            let length = usize::from(self.byte()?);
            let (name, rest) = self.0.split_at_checked(length)?;
            self.0 = rest;
            let name = str::from_utf8(name).ok()?;
            Some((!name.is_empty()).then(|| name.into()))
        };
        (0..count).map(name).collect()
    }

    fn transition(&mut self) -> Option<Transition> {
        Some(Transition { start: self.byte()?, end: self.byte()?, next: self.state()? })
    }

    fn state(&mut self) -> Option<StateID> {
        self.number().and_then(|number| StateID::new(number.into()).ok())
    }

    fn number(&mut self) -> Option<u16> {
        let (&number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u16::from_le_bytes(number))
    }

    fn byte(&mut self) -> Option<u8> {
        let (&byte, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dialect::Dialect;
    use crate::list;

    #[test]
    fn programs_are_the_automata_of_their_patterns() {
        for source in include_str!("../patterns.txt").lines() {
            let listed = list::find(source).expect("the build script reads the same list");
            for (program, backward) in listed.programs.into_iter().zip([false, true]) {
                let (read, compiled) = (read(program), Dialect::of(source).automaton(backward));
                assert_eq!(read.states(), compiled.states(), "{source}");
                assert_eq!(read.start_anchored(), compiled.start_anchored(), "{source}");
                assert_eq!(read.start_unanchored(), compiled.start_unanchored(), "{source}");
                assert_eq!(read.is_reverse(), compiled.is_reverse(), "{source}");
                let names =
                    |nfa: &NFA| nfa.group_info().all_names().map(|(.., name)| name.map(str::to_owned)).collect();
                let (names_read, names_compiled): (Vec<_>, Vec<_>) = (names(&read), names(&compiled));
                assert_eq!(names_read, names_compiled, "{source}");
            }
        }
    }
}
