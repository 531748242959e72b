//! What an outline is made of: lines, and tables that hold data. Tables that only set the page are taken apart.

use std::collections::BTreeMap;

use model::{Block, Cell, Document, Part, PartKind, Span};

use crate::columns::{self, Heads};
use crate::enumerator::{self, Enumerator, Style};
use crate::heading;
use crate::piece::{Piece, Role};

/// A line or a table of data.
#[derive(Clone, Debug)]
pub(crate) enum Unit {
    /// A line of running text, a point, a heading.
    Line(Piece),
    /// A table whose cells are values.
    Table(Table),
}

/// A table whose cells are values.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// All of it.
    pub(crate) span: Span,
    /// Its cells; an empty cell has an empty span.
    pub(crate) rows: Vec<Vec<Span>>,
}

impl Unit {
    /// All of it.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Line(piece) => piece.span,
            Self::Table(table) => table.span,
        }
    }

    /// The line, where it is one.
    pub(crate) fn line(&self) -> Option<&Piece> {
        match self {
            Self::Line(piece) => Some(piece),
            Self::Table(_) => None,
        }
    }

    /// The leaf that it becomes where it is no heading of an item.
    pub(crate) fn part(&self, document: &Document) -> Part {
        match self {
            Self::Line(piece) => piece.part(document),
            Self::Table(table) => Part::new(PartKind::Table { rows: table.rows.clone() }, table.span),
        }
    }
}

/// The units of a document, in reading order.
pub(crate) fn units(document: &Document) -> Vec<Unit> {
    let mut units = Vec::with_capacity(document.blocks.len());
    let mut at = 0;
    while let Some(block) = document.blocks.get(at) {
        let Some(cell) = block.cell else {
            units.extend(Piece::of_block(document, block).split_run_in(document).into_iter().map(Unit::Line));
            at += 1;
            continue;
        };
        let same = |block: &Block| block.cell.is_some_and(|other| other.table == cell.table);
        let end = at + document.blocks[at..].iter().take_while(|block| same(block)).count();
        let (above, minutes) = columns::at_head_of_minutes(document, &document.blocks[at..end]);
        for blocks in [above, minutes].into_iter().filter(|blocks| !blocks.is_empty()) {
            table(document, blocks, &mut units);
        }
        at = end;
    }
    units
}

/// The units of one table.
fn table(document: &Document, blocks: &[Block], units: &mut Vec<Unit>) {
    let heads = Heads::of(document, blocks);
    let is_log = heads.are_of_action_log() || heads.are_of_matters_arising() || heads.are_sides();
    let topics = !is_log && lists_topics(document, blocks);
    if columns::are_form_of_decision(document, blocks) {
        take_form_apart(document, blocks, units);
    } else if topics
        || !is_log
            && (columns::are_labelled(document, blocks)
                || heads.are_decision_and_reasons()
                || sets_the_page(document, blocks, &heads))
    {
        take_apart(document, blocks, &heads, topics, units);
    } else {
        units.push(Unit::Table(data(blocks)));
    }
}

/// Fewest words in one cell that make it prose rather than a value.
const PROSE: usize = 25;

/// Whether a table only places running text: minutes in columns "No | Title | Notes | Action", an agenda beside its
/// numbers, a frame around a paper. Its cells are prose, or its first column counts items.
fn sets_the_page(document: &Document, blocks: &[Block], heads: &Heads) -> bool {
    let cells = blocks.iter().filter_map(|block| Some((block.cell?, document.wording(block.span))));
    let mut words: BTreeMap<(u32, u16), usize> = BTreeMap::new();
    let (mut numbered, mut known, mut figures) = (0, 0, 0);
    for (cell, wording) in cells {
        *words.entry((cell.row, cell.column)).or_default() += wording.split(' ').count();
        if let Some(number) = number_cell(wording).filter(|_| cell.column == 0) {
            numbered += 1;
            known += usize::from(heading::is_known(&wording[number.whole.end..]));
        }
        if cell.column > 0 && is_figure(wording) {
            figures += 1;
        }
    }
    let first = words.keys().map(|&(row, _)| row).min().unwrap_or_default();
    let rows = words.keys().map(|&(row, _)| row).max().map_or(0, |last| last + 1 - first);
    let columns = words.keys().map(|&(_, column)| column).max().map_or(0, |last| last + 1);
    let prose = words.values().filter(|&&count| count >= PROSE).count();
    if columns <= 1 || prose * 4 >= words.len() || prose >= 3 && prose * 3 >= rows as usize {
        return true;
    }
    let counts = numbered * 2 >= rows || counts_titles(document, blocks);
    // The times beside the titles of an agenda are figures too.
    let values = (figures * 3 >= words.len() || has_sums(document, blocks, first)) && known < 2;
    let items = numbered >= 2 || is_one_item(document, blocks, rows);
    items && counts && !values && !heads.are_fields()
}

/// Whether a column behind the first is one of sums of money, its head aside: the numbers before them are those of cheques.
fn has_sums(document: &Document, blocks: &[Block], first: u32) -> bool {
    const FEWEST: usize = 2;
    let mut columns: BTreeMap<u16, (usize, usize)> = BTreeMap::new();
    for block in blocks {
        let Some(cell) = block.cell.filter(|cell| cell.row > first && cell.column > 0) else { continue };
        let (cells, sums) = columns.entry(cell.column).or_default();
        *cells += 1;
        *sums += usize::from(is_sum(document.wording(block.span)));
    }
    columns.values().any(|&(cells, sums)| sums >= FEWEST && sums == cells)
}

/// Pounds and pence: "£1,240.00", "245.00".
fn is_sum(wording: &str) -> bool {
    let wording = wording.trim().trim_start_matches(['£', '€', '$', '-', ' ']);
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b',');
    wording.rsplit_once('.').is_some_and(|(pounds, pence)| pence.len() == 2 && digits(pounds) && digits(pence))
}

/// Whether a table of one row is an item of minutes that are set in a table each: a number, and beside it a title above
/// its text, a title that stands out over text below the table, or text alone where the number is no plain count: "NC/47".
fn is_one_item(document: &Document, blocks: &[Block], rows: u32) -> bool {
    let ([number, text @ ..], 1) = (blocks, rows) else { return false };
    let [first, more @ ..] = text else { return false };
    let beside = text.iter().all(|block| block.cell.is_some_and(|cell| cell.column == 1));
    let number = Piece::of_block(document, number);
    let piece = Piece::of_block(document, first);
    let titled = piece.strong || piece.capitals || heading::is_known(document.wording(first.span));
    let lettered = number.number.as_ref().is_some_and(|number| heading::number_weight(&number.value.mask) > 0);
    let outstanding = piece.strong || piece.capitals;
    number.is_bare_number() && beside && (lettered || titled && (outstanding || !more.is_empty()))
}

/// Whether the first column holds the titles of an agenda, and what was said of each stands beside it: "Apologies | Cllr
/// Vane", "Matters arising | None".
fn lists_topics(document: &Document, blocks: &[Block]) -> bool {
    let first = || blocks.iter().filter(|block| block.cell.is_some_and(|cell| cell.column == 0));
    let words = |block: &&Block| document.wording(block.span);
    let titled = first().map(|block| words(&block)).filter(|wording| heading::is_known(wording)).count();
    let of_all = first().filter(|block| heading::is_of_every_agenda(words(block))).count();
    let long = first().filter(|block| words(block).split(' ').count() > LONGEST_TOPIC).count();
    titled >= FEWEST_TOPICS && of_all >= 2 && long == 0
}

/// Most words of a title in a column of its own.
const LONGEST_TOPIC: usize = 16;
/// Fewest titles that agendas share which make a column one of titles.
const FEWEST_TOPICS: usize = 3;
/// The level of titles in a column of their own: below any heading of the paper.
pub(crate) const TOPIC_LEVEL: u8 = 6;

/// Whether the first column holds nothing but numbers, and the second titles, their text below them: "1. | Apologies" and
/// then " | None". Titles are those that agendas share, or else set as headings behind numbers that count on.
fn counts_titles(document: &Document, blocks: &[Block]) -> bool {
    let cells = || blocks.iter().filter_map(|block| Some((block.cell?, block)));
    let first: Vec<(u32, Option<Enumerator>)> = cells()
        .filter(|(cell, _)| cell.column == 0)
        .map(|(cell, block)| (cell.row, number_cell(document.wording(block.span))))
        .collect();
    let Some(numbers) = first.iter().map(|(_, number)| number.as_ref()).collect::<Option<Vec<_>>>() else {
        return false;
    };
    let is_numbered = |row: u32| first.iter().any(|&(numbered, _)| numbered == row);
    let (titled, below): (Vec<_>, Vec<_>) =
        cells().filter(|(cell, _)| cell.column == 1).partition(|(cell, _)| is_numbered(cell.row));
    let is_set_as_heading = |block: &Block| {
        let piece = Piece::of_block(document, block);
        piece.strong || piece.capitals
    };
    let counts_on = |pair: &[&Enumerator]| enumerator::counts_on(&pair[0].counters, &pair[1].counters);
    titled.iter().filter(|(_, block)| heading::is_known(document.wording(block.span))).count() >= 2
        || below.len() >= numbers.len()
            && numbers.windows(2).all(counts_on)
            && titled.iter().all(|(_, block)| is_set_as_heading(block))
}

/// The item number that a cell holds, alone or before a title.
fn number_cell(wording: &str) -> Option<Enumerator> {
    Enumerator::read(wording).filter(|number| number.style != Style::Bracketed)
}

/// A sum, a count, a date in figures: the values of a table of data.
fn is_figure(wording: &str) -> bool {
    let letters = wording.bytes().filter(u8::is_ascii_alphabetic).count();
    let digits = wording.bytes().filter(u8::is_ascii_digit).count();
    digits > letters
}

/// The cells of a table as lines, row by row; short notes of an action column become notes at the margin.
fn take_apart(document: &Document, blocks: &[Block], heads: &Heads, topics: bool, units: &mut Vec<Unit>) {
    let action = columns::of_actions(document, blocks);
    let named = heads.are_named();
    let begins_with_titles = heads.begin_with_titles();
    let first = blocks.first().and_then(|block| block.cell).map_or(0, |cell| cell.row);
    let mut pending: Option<(Cell, Piece)> = None;
    let reasons = heads.are_decision_and_reasons();
    for block in blocks {
        // What stands beside a decision is no part of it.
        if reasons && block.cell.is_some_and(|cell| cell.row > first && cell.column > 0) {
            units.push(Unit::Table(data(std::slice::from_ref(block))));
            continue;
        }
        let mut piece = Piece::of_block(document, block);
        if let Some((cell, number)) = pending.take() {
            match numbered(document, &number, &piece).filter(|_| block.cell.is_some_and(|at| at.row == cell.row)) {
                Some(timed) if timed.is_bare_number() => {
                    pending = Some((cell, timed));
                    continue;
                }
                Some(joined) => piece = joined,
                None => units.push(Unit::Line(number)),
            }
        }
        if let Some(cell) = block.cell.filter(|cell| cell.column == 0 && piece.is_bare_number()) {
            pending = Some((cell, piece));
            continue;
        }
        if named && block.cell.is_some_and(|cell| cell.row == first) {
            piece.role = Role::Label;
        }
        let column = block.cell.map(|cell| cell.column);
        if action.is_some() && column == action && block.cell.is_some_and(|cell| cell.row > first) {
            piece.role = Role::Margin;
        }
        let short = || {
            let body = document.wording(piece.body);
            let tells = body.ends_with('.') && heading::has_verb(body) && !heading::is_known(body);
            body.split(' ').count() <= LONGEST_TOPIC && !tells
        };
        let titled = begins_with_titles && piece.number.is_some() && short();
        let is_title = topics && piece.number.is_none() || titled;
        if is_title && column == Some(0) && !columns::name_titles(document.wording(piece.body)) {
            piece.level = piece.level.or(Some(TOPIC_LEVEL));
        }
        units.extend(piece.split_run_in(document).into_iter().map(Unit::Line));
    }
    units.extend(pending.map(|(_, number)| Unit::Line(number)));
}

/// The rows of a form as lines, its labels no headings.
fn take_form_apart(document: &Document, blocks: &[Block], units: &mut Vec<Unit>) {
    units.extend(blocks.iter().map(|block| {
        let piece = Piece::of_block(document, block);
        let is_label = block.cell.is_some_and(|cell| cell.column == 0);
        // "OED 2026/047" is a reference
        let is_code = piece.number.is_some() && piece.body.is_empty();
        Unit::Line(if is_label || is_code { Piece { role: Role::Label, ..piece } } else { piece })
    }));
}

/// A number in a cell of its own and the text of the cell beside it as one line, where they can be read so.
fn numbered(document: &Document, number: &Piece, text: &Piece) -> Option<Piece> {
    let piece = Piece::of_span(document, number.span.to(text.span), None);
    let is_same = piece.number.as_ref().map(|number| number.span) == number.number.as_ref().map(|number| number.span);
    let is_text = text.number.is_none() && text.bullet.is_none() && text.role == Role::Text;
    (is_same && is_text).then_some(Piece { level: text.level, depth: text.depth, ..piece })
}

fn data(blocks: &[Block]) -> Table {
    let span = blocks.iter().map(|block| block.span).reduce(Span::to).unwrap_or_default();
    let mut rows: Vec<Vec<Span>> = Vec::new();
    let mut at = None;
    for block in blocks {
        let Some(cell) = block.cell else { continue };
        if at != Some(cell.row) {
            rows.push(Vec::new());
            at = Some(cell.row);
        }
        let Some(row) = rows.last_mut() else { continue };
        let column = usize::from(cell.column);
        if row.len() <= column {
            row.resize(column + 1, Span::new(block.span.start(), block.span.start()));
        }
        row[column] = if row[column].is_empty() { block.span } else { row[column].to(block.span) };
    }
    Table { span, rows }
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, Shape};

    use super::*;

    /// A table, each line of a cell a paragraph.
    fn table(rows: &[&[&str]]) -> Document {
        let mut builder = DocumentBuilder::new(Format::Text);
        for (row, cells) in (0..).zip(rows) {
            for (column, wording) in (0..).zip(*cells) {
                let cell = Some(Cell { table: 0, row, column, header: false });
                for paragraph in wording.lines() {
                    builder.open(Shape { cell, ..Shape::of(BlockKind::Paragraph) });
                    builder.write(paragraph);
                }
            }
        }
        builder.finish()
    }

    /// Whether a table stays one unit.
    fn is_data(rows: &[&[&str]]) -> bool {
        matches!(units(&table(rows)).as_slice(), [Unit::Table(_)])
    }

    #[test]
    fn numbered_sentences_in_a_column_of_minutes_are_no_titles() {
        let document = table(&[
            &["Minute", "Action"],
            &[
                "4. PARK IN BLOOM\n4.1 A watering rota would be drawn up by 30 April.\n4.2 Two quotes had been received.",
                "AV",
            ],
            &["5. PLAY AREAS\n5.1 The committee considered the reports of the inspector.", ""],
        ]);
        let units = units(&document);
        let levels: Vec<_> = units.iter().filter_map(|unit| unit.line()).map(|piece| piece.level.is_some()).collect();
        assert_eq!(levels.iter().filter(|&&titled| titled).count(), 2, "{levels:?}");
    }

    #[test]
    fn numbers_of_cheques_are_no_items() {
        assert!(is_data(&[
            &["Rhif / No.", "Taledig i / Payee", "£"],
            &["1021", "S. Vane (cyflog / salary)", "245.00"],
            &["1022", "Pike Hall Committee", "60.00"],
        ]));
        assert!(is_data(&[&["201", "S. Vane, expenses", "£45.10"], &["202", "Pike Hall", "£1,260.00"]]));
    }

    #[test]
    fn references_of_applications_are_no_items() {
        assert!(is_data(&[
            &["Reference", "Proposal", "Observations"],
            &["PA19/00214", "Mr Vane, Lower Farm – conversion of a barn", "Support (Prop: Cllr Pike)"],
            &["PA19/00377", "Pike Homes, Mill Hill – fourteen dwellings", "Object: the drains are full"],
        ]));
        assert!(is_data(&[
            &["Ref", "Applicant", "Proposal", "Decision"],
            &["19/03/07", "Mr Vane", "Culvert at Mill Lane", "Approved"],
            &["19/05/11", "Pike Farms Ltd", "Discharge to the Old Drain", "Deferred"],
        ]));
        assert!(is_data(&[
            &["Councillor", "For", "Against", "Abstain"],
            &["P. Hand", "X", "", ""],
            &["S. Vane", "", "X", ""],
        ]));
        assert!(is_data(&[
            &["Minute", "Action", "Who", "By when"],
            &["3", "Speak to the owner of the wall", "AV", "31.3.25"],
            &["5", "Forecast to be circulated", "JP", "4.4.25"],
        ]));
        assert!(is_data(&[
            &["Minute", "Matter", "Update"],
            &["98/23", "Clock", "The clock mender came. Awaiting invoice."],
            &["101/23", "Grit bin", "Clerk to chase"],
        ]));
        assert!(is_data(&[
            &["No", "What", "Who", "By when"],
            &["17.1", "Ask for the figures", "AV", "1st Nov"],
            &["17.2", "Get three prices for leaflets", "JP", "Next meeting"],
        ]));
    }

    #[test]
    fn titles_in_a_column_head_what_stands_beside_them() {
        let document = table(&[
            &["Item", "Notes"],
            &["Apologies", "Al"],
            &["Matters arising", "None"],
            &["Roof", "It leaks"],
            &["Any other business", "None"],
        ]);
        let units = units(&document);
        let heads = units.iter().filter_map(Unit::line).filter(|piece| piece.level.is_some());
        assert_eq!(
            heads.map(|piece| document.wording(piece.body)).collect::<Vec<_>>(),
            ["Apologies", "Matters arising", "Roof", "Any other business"]
        );
    }

    #[test]
    fn headings_beside_numbers_that_count_on_have_their_text_in_the_rows_below() {
        let rows: [&[&str]; 5] = [
            &["7", "LANTERNS"],
            &["", "They were lit."],
            &["8", "GATES"],
            &["", "They were shut."],
            &["", "All of them."],
        ];
        assert!(!is_data(&rows));
        let leaping: [&[&str]; 5] =
            [&["7", "LANTERNS"], &["", "Lit"], &["12", "GATES"], &["", "Shut"], &["", "All of them"]];
        assert!(is_data(&leaping));
        let plain: [&[&str]; 5] =
            [&["7", "Lanterns"], &["", "Lit"], &["8", "Gates"], &["", "Shut"], &["", "All of them"]];
        assert!(is_data(&plain));
    }

    #[test]
    fn heads_of_columns_are_no_text() {
        let units = units(&table(&[
            &["No", "Agenda item and discussion", "Action / Decision"],
            &["1", "Welcome", "Accepted"],
            &["2", "Apologies", "Noted"],
        ]));
        let heads = units.iter().filter_map(Unit::line).filter(|piece| piece.role == Role::Label);
        assert_eq!(heads.count(), 3);
    }

    #[test]
    fn the_fields_of_a_form_of_decision_are_lines() {
        let form: [&[&str]; 4] = [
            &["Portfolio:", "Highways"],
            &["Title:", "Speed limit at Aston"],
            &["Decision:", "That the order be made.\nThat the objectors be told."],
            &["Reasons:", "It is safer"],
        ];
        let units = units(&table(&form));
        let labels = units.iter().filter_map(Unit::line).filter(|piece| piece.role == Role::Label);
        assert_eq!((units.len(), labels.count()), (9, 4));
        assert!(is_data(&[form[0], form[1], form[3], &["Ward:", "All"]]));
        assert!(!is_data(&[
            &["Title of decision", "New vans"],
            &["Decision maker", "Head of Parks"],
            &["Decision", "To buy three vans."],
            &["Reasons for decision", "They are cheap"],
        ]));
    }

    #[test]
    fn reasons_beside_a_decision_stand_apart_from_it() {
        let rows: [&[&str]; 2] = [&["RESOLVED", "Reason for Decision"], &["That it be mended.", "To stop the leak."]];
        let document = table(&rows);
        let lines = units(&document).iter().filter(|unit| unit.line().is_some()).count();
        assert_eq!((units(&document).len(), lines), (4, 3));
    }

    #[test]
    fn a_label_beside_what_was_decided_sets_the_page() {
        assert!(!is_data(&[&["RESOLVED:", "That the report be noted."]]));
        assert!(!is_data(&[&["Action:", "Clerk to ask the owner of the wall"], &["Agreed", "to meet again in May"]]));
        assert!(!is_data(&[&["RESOLVED", "1. That the gate be mended."], &["", "2. That it be shut."]]));
        assert!(!is_data(&[
            &["Resolved:", "(i) That the risks be noted."],
            &["Reason:", "To keep within the budget."]
        ]));
        assert!(!is_data(&[
            &["Resolved\n(4 votes to nil)", "(a) That the lamp be lit."],
            &["Reason for decision", "It is dark"],
            &["Alternatives considered", "None"],
        ]));
        assert!(is_data(&[&["Decision", "Date"], &["Gate mended", "3 May"]]));
        assert!(is_data(&[&["Action", "Who should do it"], &["Mend the gate", "Cllr Vane"]]));
    }

    #[test]
    fn minutes_in_columns_are_items() {
        assert!(!is_data(&[
            &["No", "Item", "Notes", "Decision"],
            &["1", "Apologies", "None", "-"],
            &["2", "Bench", "Three prices were got", "To buy the oak one"],
        ]));
        let rows: [&[&str]; 3] = [
            &["Item", "Discussion", "Action / By"],
            &["1. Bench", "Three prices were got", "Jo"],
            &["2. Hedge", "Cut", "Al – by May"],
        ];
        let titles = |rows: &[&[&str]]| {
            units(&table(rows)).iter().filter_map(Unit::line).filter(|piece| piece.level.is_some()).count()
        };
        assert_eq!(titles(&rows), 2);
        let told = format!("3. The gate {}", "was mended and ".repeat(LONGEST_TOPIC));
        assert_eq!(titles(&[rows[0], rows[1], &[&told, "", "Jo"]]), 1);
        assert!(!is_data(&[&["1. Apologies", "6.30"], &["2. Declarations of interest", "6.32"]]));
        assert!(is_data(&[&["1. Hedges", "6.30"], &["2. Gates", "6.32"]]));
        assert!(!is_data(&[&["118", "DECLARATIONS OF INTEREST\nThere were none."]]));
        assert!(!is_data(&[&["2.", "DECLARATIONS OF INTEREST"]]));
        assert!(!is_data(&[&["RESOLVED", "Reason for Decision"], &["That it be mended.", "It leaks."]]));
        assert!(!is_data(&[&["NC/47", "There were none."]]));
        assert!(is_data(&[&["118", "Garages"]]));
    }
}
