//! Tables of payments that have no heads: which of their columns name who was paid, and which number the cheques.

use std::collections::BTreeMap;

use model::Document;

/// A column of a table.
pub(crate) type Column = (u32, u16);

/// The columns of tables that list payments and do not say so.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    /// Those who were paid, in order.
    pub(crate) payees: Vec<Column>,
    /// The numbers of cheques, in order.
    pub(crate) numbers: Vec<Column>,
}

/// Fewest payments that make a table one of them.
const FEWEST: usize = 3;

/// Finds the tables in which rows have a name, a number of their own and a sum: "Glenvale | Street lights | 1933 | £50.35".
pub(crate) fn columns(document: &Document) -> Columns {
    let mut tables: BTreeMap<u32, BTreeMap<u16, Vec<&str>>> = BTreeMap::new();
    for block in &document.blocks {
        let Some(cell) = block.cell else { continue };
        let wording = document.wording(block.span).trim();
        if !wording.is_empty() {
            tables.entry(cell.table).or_default().entry(cell.column).or_default().push(wording);
        }
    }
    let mut found = Columns::default();
    for (table, columns) in tables {
        let all =
            |is: fn(&str) -> bool| columns.iter().find(|(_, cells)| are_mostly(cells, is)).map(|(column, _)| *column);
        let number = columns.iter().find(|(_, cells)| are_numbers(cells)).map(|(column, _)| *column);
        let (Some(name), Some(number), Some(sum)) = (all(is_name), number, all(is_sum)) else { continue };
        if name < sum && number < sum && !columns[&name].iter().any(|cell| heads_other(cell)) {
            found.payees.push((table, name));
            found.numbers.push((table, number));
        }
    }
    found
}

/// Whether at least two cells in three are of a kind, and enough.
fn are_mostly(cells: &[&str], is: fn(&str) -> bool) -> bool {
    let fitting = cells.iter().filter(|cell| is(cell)).count();
    fitting >= FEWEST && fitting * 3 >= cells.len() * 2
}

/// Whether cells number payments: figures of one length, each other than the rest.
fn are_numbers(cells: &[&str]) -> bool {
    let mut figures: Vec<&str> = cells.iter().copied().filter(|cell| is_number(cell)).collect();
    let alike = figures.iter().all(|figure| figure.len() == figures[0].len());
    let all = figures.len();
    figures.sort_unstable();
    figures.dedup();
    are_mostly(cells, is_number) && alike && figures.len() == all
}

fn is_number(cell: &str) -> bool {
    (3..=7).contains(&cell.len()) && cell.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_sum(cell: &str) -> bool {
    let bare = cell.trim_start_matches(['£', '€', ' ', '\u{a0}']);
    let (pounds, pence) = bare.split_once('.').unwrap_or((bare, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    let marked = bare.len() < cell.len() || pence.len() == 2;
    marked && !pounds.is_empty() && digits(pounds) && digits(pence)
}

fn is_name(cell: &str) -> bool {
    cell.starts_with(char::is_uppercase) && cell.bytes().filter(u8::is_ascii_alphabetic).count() > 2
}

/// Whether a cell heads a column that names what was paid for.
fn heads_other(cell: &str) -> bool {
    const HEADS: [&str; 8] =
        ["description", "details", "expenditure", "for", "item", "particulars", "purpose", "reason"];
    HEADS.iter().any(|head| cell.eq_ignore_ascii_case(head))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_have_a_sign_or_pence() {
        for sum in ["£50.35", "£ 708", "1,056.76", "£\u{a0}\u{a0}50.35"] {
            assert!(is_sum(sum), "{sum}");
        }
        for other in ["1933", "50 miles", "£", "Total £50"] {
            assert!(!is_sum(other), "{other}");
        }
    }

    #[test]
    fn numbers_of_cheques_differ_and_are_of_one_length() {
        assert!(are_numbers(&["1933", "1934", "1936"]));
        assert!(!are_numbers(&["2014", "2014", "2015"]));
        assert!(!are_numbers(&["1933", "194", "1936"]));
        assert!(!are_numbers(&["1933", "1934"]));
    }
}
