//! What the paper itself says about numbers and names that look like dates.

use model::{Cell, Document, Item, Minutes, Section, Span};

use super::lexicon::{self, Word};
use super::surroundings::is_one_of;
use crate::payments;

/// Numbers and names of a paper.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    /// Where the numbers of items, sections and list points stand, in order.
    numbers: Vec<Span>,
    /// Names that hold a word of the calendar, as printed, and where in the name the word begins.
    names: Vec<(&'a str, usize)>,
    /// Cells of columns that hold numbers or sums, in order.
    number_cells: Vec<Span>,
}

impl<'a> Known<'a> {
    /// What a paper and its parse say.
    pub(crate) fn new(document: &'a Document, minutes: &'a Minutes, payments: &payments::Columns) -> Self {
        let mut numbers: Vec<Span> = document.blocks.iter().filter_map(|block| block.marker).collect();
        item_numbers(&minutes.items, &mut numbers);
        section_numbers(&minutes.sections, &mut numbers);
        numbers.sort_unstable();
        let people = minutes.attendance.iter().map(|person| person.name.as_str());
        let names = people.filter_map(|name| Some((name, calendar_word(name)?))).collect();
        Self { numbers, names, number_cells: number_cells(document, payments) }
    }

    /// Whether a place lies in the number of an item, section or point, or in a cell under "Cheque No".
    pub(super) fn is_number(&self, place: Span) -> bool {
        holds(&self.numbers, place) || holds(&self.number_cells, place)
    }

    /// Whether the name of somebody who attended stands over the word of the calendar at `start`.
    pub(super) fn is_name(&self, text: &str, start: usize) -> bool {
        let over = |(name, word): &(&str, usize)| {
            let from = start.checked_sub(*word)?;
            (text.get(from..from + name.len())? == *name).then_some(())
        };
        self.names.iter().any(|name| over(name).is_some())
    }
}

/// Whether one of the spans, which are in order, overlaps a place.
fn holds(spans: &[Span], place: Span) -> bool {
    let after = spans.partition_point(|span| span.start() <= place.start());
    after.checked_sub(1).is_some_and(|before| spans[before].overlaps(place))
}

fn item_numbers(items: &[Item], numbers: &mut Vec<Span>) {
    for item in items {
        numbers.extend(item.number.iter().chain(&item.agenda_number).map(|number| number.span));
        item_numbers(&item.items, numbers);
    }
}

fn section_numbers(sections: &[Section], numbers: &mut Vec<Span>) {
    for section in sections {
        numbers.extend(section.number.iter().map(|number| number.span));
        section_numbers(&section.sections, numbers);
    }
}

/// Where the word of the calendar in a name begins.
fn calendar_word(name: &str) -> Option<usize> {
    let mut at = 0;
    for word in name.split_inclusive(' ') {
        if matches!(lexicon::word(word.trim_end().as_bytes()), Some(Word::Month(_) | Word::Season(_))) {
            return Some(at);
        }
        at += word.len();
    }
    None
}

/// The cells below heads that say "Cheque No" or "Amount", and those of cheques without a head.
fn number_cells(document: &Document, payments: &payments::Columns) -> Vec<Span> {
    let in_table = document.blocks.iter().filter_map(|block| Some((block.span, block.cell?)));
    let column = |cell: Cell| (cell.table, cell.column);
    let mut columns: Vec<(u32, u16)> = in_table
        .clone()
        .filter(|(span, cell)| (cell.row == 0 || cell.header) && heads_numbers(document.wording(*span)))
        .map(|(_, cell)| column(cell))
        .collect();
    columns.extend(&payments.numbers);
    columns.sort_unstable();
    in_table.filter(|(_, cell)| columns.binary_search(&column(*cell)).is_ok()).map(|(span, _)| span).collect()
}

/// Whether a column head says that its cells are numbers or sums.
fn heads_numbers(head: &str) -> bool {
    const HEADS: &[&str] = &[
        "cheque",
        "chq",
        "no",
        "number",
        "ref",
        "reference",
        "voucher",
        "amount",
        "net",
        "vat",
        "gross",
        "invoice",
        "£",
    ];
    let words = || head.split(|sign: char| !sign.is_alphanumeric() && sign != '£');
    words().any(|word| is_one_of(word, HEADS)) && !words().any(|word| is_one_of(word, &["date", "dates", "year"]))
}

#[cfg(test)]
mod tests {
    use super::{calendar_word, heads_numbers};

    #[test]
    fn names_may_hold_a_month() {
        assert_eq!(calendar_word("Theresa May"), Some(8));
        assert_eq!(calendar_word("June Poole"), Some(0));
        assert_eq!(calendar_word("Ann Marchbank"), None);
    }

    #[test]
    fn heads_of_number_columns() {
        assert!(heads_numbers("Cheque No."));
        assert!(heads_numbers("£"));
        assert!(!heads_numbers("Invoice date"));
        assert!(!heads_numbers("Notes"));
    }
}
