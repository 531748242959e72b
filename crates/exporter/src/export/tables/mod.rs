//! The tables that all formats are written from, and the rows that one paper adds to them.

mod business;
mod findings;
mod meeting;

pub(crate) use business::{Block, Clause, Decision, Declaration, Item, Motion, Vote, VoteName};
pub(crate) use findings::{
    Body, BodyName, Candidate, Commitment, Date, Diagnostic, Furniture, Mention, Person, PersonName, Reference,
};
pub(crate) use meeting::{Attendance, Meeting, Paper};

use super::table::{Cell, Row, Table};

/// Defines [`Rows`] and what goes over all of it, in the order in which a row leads only to rows before it or beside it.
macro_rules! rows {
    ($($field:ident: $row:ident),* $(,)?) => {
        /// All rows that one paper adds.
        #[derive(Clone, Debug, Default)]
        pub(crate) struct Rows<'a> {
            $(pub(crate) $field: Vec<$row<'a>>),*
        }

        impl Rows<'_> {
            /// Hands on every row with its table.
            pub(crate) fn each<E>(
                &self,
                mut take: impl FnMut(&'static Table, &[Cell<'_>]) -> Result<(), E>,
            ) -> Result<(), E> {
                $(for row in &self.$field {
                    take(const { &$row::TABLE }, &row.cells())?;
                })*
                Ok(())
            }
        }

        /// Every table.
        pub(crate) const TABLES: &[&Table] = &[$(&$row::TABLE),*];
    };
}

rows! {
    bodies: Body,
    people: Person,
    meetings: Meeting,
    papers: Paper,
    body_names: BodyName,
    person_names: PersonName,
    attendance: Attendance,
    items: Item,
    blocks: Block,
    decisions: Decision,
    clauses: Clause,
    votes: Vote,
    vote_names: VoteName,
    motions: Motion,
    declarations: Declaration,
    commitments: Commitment,
    dates: Date,
    references: Reference,
    mentions: Mention,
    furniture: Furniture,
    diagnostics: Diagnostic,
    candidates: Candidate,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::table::Kind;

    #[test]
    fn every_table_begins_with_its_key_and_every_column_says_what_it_means() {
        for table in TABLES {
            let key = &table.own_columns[0];
            assert_eq!((key.name, key.kind, key.optional), ("id", Kind::Text, false), "{}", table.name);
            assert!(!table.about.trim().is_empty(), "{}", table.name);
            for column in table.columns() {
                assert!(!column.about.trim().is_empty(), "{}.{}", table.name, column.name);
            }
        }
    }

    #[test]
    fn every_column_that_leads_to_a_table_leads_to_one_there_is() {
        for table in TABLES {
            for target in table.columns().filter_map(|column| column.leads_to) {
                assert!(TABLES.iter().any(|table| table.name == target), "{} leads to {target}", table.name);
            }
        }
    }
}
