//! Tables of actions: what is to be done, by whom, by when.

use model::{Block, Document, Item, Span};

/// A row of a table of actions.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// The row whole.
    pub(crate) span: Span,
    /// What is to be done.
    pub(crate) what: Span,
    /// By whom; empty where the row does not say.
    pub(crate) who: Span,
    /// By when; empty where the row does not say.
    pub(crate) when: Span,
}

/// Names of columns that say what is to be done.
const WHAT: [&str; 15] = [
    "action",
    "action agreed",
    "action point",
    "action points",
    "action required",
    "action to be taken",
    "actions",
    "actions required",
    "agreed action",
    "agreed actions",
    "management response",
    "next steps",
    "response",
    "task",
    "what",
];
/// Names of columns that say by whom.
const WHO: [&str; 15] = [
    "action by",
    "action owner",
    "assigned to",
    "by",
    "by who",
    "by whom",
    "lead",
    "lead officer",
    "owner",
    "person",
    "person responsible",
    "responsibility",
    "responsible",
    "responsible officer",
    "who",
];
/// Names of columns that say by when.
const WHEN: [&str; 14] = [
    "by when",
    "complete by",
    "completion date",
    "date",
    "deadline",
    "due",
    "due by",
    "due date",
    "target",
    "target date",
    "timeframe",
    "timescale",
    "timescales",
    "when",
];

/// Words in the names of columns that say whether it is done: "Status", "Update / response".
const STATUS: [&str; 12] = [
    "comment",
    "comments",
    "complete",
    "completed",
    "done",
    "outcome",
    "progress",
    "rag",
    "response",
    "status",
    "update",
    "updates",
];

/// What stands in a column of owners where nobody is to act.
const NOBODY: [&str; 5] = ["-", "n/a", "nil", "none", "–"];

/// The rows of all tables that name who is to act, and beside it what is to be done or by when.
pub(crate) fn rows(document: &Document) -> Vec<Row> {
    tables(document).flat_map(|blocks| of_table(&document.text, blocks)).collect()
}

/// The paragraphs of all columns of actions beside minutes, which no column of owners stands beside, in order.
pub(crate) fn actions(document: &Document) -> Vec<Span> {
    tables(document).flat_map(|blocks| in_column(&document.text, blocks)).collect()
}

/// The blocks of each table.
fn tables(document: &Document) -> impl Iterator<Item = &[Block]> {
    let table = |block: &Block| block.cell.map(|cell| cell.table);
    document.blocks.chunk_by(move |one, next| table(one) == table(next)).filter(|blocks| blocks[0].cell.is_some())
}

/// The paragraphs of the cells of one row by column.
type Cells = Vec<(u16, Vec<Span>)>;

fn of_table(text: &str, blocks: &[Block]) -> Vec<Row> {
    let rows = cells_by_row(blocks);
    let found = below(&rows, |row| Columns::of(text, row));
    found.into_iter().flat_map(|(columns, rows)| rows.iter().flat_map(move |row| columns.rows(text, row))).collect()
}

/// The paragraphs of a column headed "Action", "Actions (owner and date)", "Action / Who / When" in a table without a
/// column of owners.
fn in_column(text: &str, blocks: &[Block]) -> Vec<Span> {
    let is_action = |span: Span| {
        let name = span.of(text).split('(').next().unwrap_or("").to_lowercase();
        let parts = || {
            name.split(['/', '&', ',']).flat_map(|part| part.split(" and ")).map(|part| part.trim_matches([' ', ':']))
        };
        let is_what = |part: &str| part.starts_with("action") && WHAT.contains(&part);
        parts().any(is_what) && parts().all(|part| is_what(part) || WHO.contains(&part) || WHEN.contains(&part))
    };
    let rows = cells_by_row(blocks);
    let found = below(&rows, |row| {
        let action = row.iter().find(|(_, cell)| whole(cell).is_some_and(is_action));
        action.filter(|_| Columns::of(text, row).is_none()).map(|(column, _)| *column)
    });
    let Some((column, rows)) = found else { return Vec::new() };
    rows.iter().flatten().filter(|(at, _)| *at == column).flat_map(|(_, cell)| cell.iter().copied()).collect()
}

/// What the first rows say as headers, and the rows below the one that says it.
fn below<T>(rows: &[Cells], says: impl Fn(&Cells) -> Option<T>) -> Option<(T, &[Cells])> {
    const HEADERS_AMONG: usize = 3;
    rows.iter().take(HEADERS_AMONG).zip(1..).find_map(|(row, next)| Some((says(row)?, &rows[next..])))
}

fn cells_by_row(blocks: &[Block]) -> Vec<Cells> {
    let mut rows: Vec<(u32, Cells)> = Vec::new();
    for block in blocks {
        let Some(cell) = block.cell else { continue };
        if rows.last().is_none_or(|(row, _)| *row != cell.row) {
            rows.push((cell.row, Vec::new()));
        }
        let Some((_, cells)) = rows.last_mut() else { continue };
        match cells.last_mut().filter(|(column, _)| *column == cell.column) {
            Some((_, paragraphs)) => paragraphs.push(block.span),
            None => cells.push((cell.column, vec![block.span])),
        }
    }
    rows.into_iter().map(|(_, cells)| cells).collect()
}

/// Which columns say what, by whom, by when and whether it is done.
struct Columns {
    what: Option<u16>,
    who: u16,
    when: Option<u16>,
    status: Vec<u16>,
}

impl Columns {
    /// The columns that a header names, where it is one of a table of actions.
    fn of(text: &str, header: &Cells) -> Option<Self> {
        let name = |span: Span| span.of(text).trim_matches([' ', ':', '?', '*']).to_lowercase();
        let columns = |names: &'static [&str]| {
            let named = move |cell: &Vec<Span>| whole(cell).is_some_and(|span| names.contains(&name(span).as_str()));
            header.iter().filter(move |(_, cell)| named(cell)).map(|(column, _)| *column)
        };
        let mut owners = columns(&WHO);
        let (what, who) = (columns(&WHAT).next(), owners.next()?);
        // "Who | By", "Stage | Lead | By"
        let by = owners.next().filter(|_| what.is_some() || header.len() > 2);
        let when = columns(&WHEN).next().or(by);
        let told = |name: &str| {
            STATUS.iter().any(|known| name.split(|c: char| !c.is_alphanumeric()).any(|word| word == *known))
        };
        let own = |column: u16| Some(column) != what && column != who && Some(column) != when;
        let status =
            header.iter().filter(|(column, cell)| own(*column) && whole(cell).is_some_and(|cell| told(&name(cell))));
        let status = status.map(|(column, _)| *column).collect();
        (what.is_some() || when.is_some()).then_some(Self { what, who, when, status })
    }

    /// What a row of the table asks for, one for each paragraph where what and who have as many; where no column is named
    /// for what is to be done, the longest cell says it.
    fn rows(&self, text: &str, cells: &Cells) -> Vec<Row> {
        let at =
            |column: Option<u16>| cells.iter().find(|(at, _)| Some(*at) == column).map(|(_, cell)| cell.as_slice());
        let own = |column: &u16| *column != self.who && Some(*column) != self.when;
        let length = |cell: &[Span]| whole(cell).map_or(0, Span::len);
        let longest = cells.iter().filter(|(column, _)| own(column)).max_by_key(|(_, cell)| length(cell));
        let done = |column: &u16| at(Some(*column)).and_then(whole).is_some_and(|status| is_done(status.of(text)));
        let (who, when) = (at(Some(self.who)).unwrap_or_default(), at(self.when).unwrap_or_default());
        let unasked = self.what.is_some() && at(self.what).is_none() && who.is_empty();
        let nobody = whole(who).is_some_and(|who| NOBODY.contains(&who.of(text).trim().to_lowercase().as_str()));
        if self.status.iter().any(done) || unasked || nobody {
            return Vec::new();
        }
        let what = at(self.what).or(longest.map(|(_, cell)| cell.as_slice())).unwrap_or_default();
        let (Some((_, first)), Some((_, last))) = (cells.first(), cells.last()) else { return Vec::new() };
        let Some(span) = whole(first).zip(whole(last)).map(|(first, last)| first.to(last)) else { return Vec::new() };
        let row = |what: Span, who: &[Span], when: &[Span]| Row {
            span,
            what,
            who: whole(who).unwrap_or_default(),
            when: whole(when).unwrap_or_default(),
        };
        if what.len() > 1 && what.len() == who.len() {
            let day = |at: usize| if when.len() == what.len() { &when[at..=at] } else { when };
            return (0..what.len()).map(|at| row(what[at], &who[at..=at], day(at))).collect();
        }
        whole(what).map(|what| row(what, who, when)).into_iter().collect()
    }
}

/// A cell from its first paragraph to its last.
fn whole(cell: &[Span]) -> Option<Span> {
    Some(cell.first()?.to(*cell.last()?))
}

/// Whether a status says that there is nothing left to do.
fn is_done(status: &str) -> bool {
    let first = status.trim().split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    ["closed", "complete", "completed", "discharged", "done", "yes"].iter().any(|done| done.eq_ignore_ascii_case(first))
}

/// The indexes of the innermost item that holds `span`.
pub(crate) fn item_of(items: &[Item], span: Span) -> Vec<usize> {
    let Some(at) = items.iter().position(|item| item.span.contains(span)) else { return Vec::new() };
    let mut path = vec![at];
    path.extend(item_of(&items[at].items, span));
    path
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, Cell, DocumentBuilder, Format, Shape};

    use super::*;

    fn table(rows: &[&[&str]]) -> Document {
        let mut builder = DocumentBuilder::new(Format::Text);
        for (row, cells) in rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let place = Cell { table: 0, row: row as u32, column: column as u16, header: row == 0 };
                for paragraph in cell.split('\n') {
                    builder.open(Shape { cell: Some(place), ..Shape::of(BlockKind::Paragraph) });
                    builder.write(paragraph);
                }
            }
        }
        builder.finish()
    }

    fn read(rows_of: &[&[&str]]) -> Vec<[String; 3]> {
        let document = table(rows_of);
        let wording = |span: Span| span.of(&document.text).to_owned();
        rows(&document).into_iter().map(|row| [wording(row.what), wording(row.who), wording(row.when)]).collect()
    }

    #[test]
    fn columns_say_what_by_whom_and_by_when() {
        let found = read(&[&["Ref", "Action", "Owner", "Due"], &["1", "Mend the pier", "RB", "3 May 2024"]]);
        assert_eq!(found, [["Mend the pier", "RB", "3 May 2024"]]);
    }

    #[test]
    fn a_second_column_of_owners_says_by_when() {
        let found = read(&[&["Item", "Action", "Who", "By"], &["1", "Mend the pier", "RB", "3 May 2024"]]);
        assert_eq!(found, [["Mend the pier", "RB", "3 May 2024"]]);
    }

    #[test]
    fn the_longest_cell_says_what_where_no_column_is_named_for_it() {
        let found = read(&[
            &["ACTIONS"],
            &["ITEM", "", "BY WHOM", "BY WHEN"],
            &["3/24", "Minutes to website", "Clerk", "asap"],
        ]);
        assert_eq!(found, [["Minutes to website", "Clerk", "asap"]]);
    }

    #[test]
    fn a_row_that_asks_nobody_for_anything_is_none() {
        let found = read(&[&["Action", "Owner", "Notes"], &["Mend the pier", "RB", ""], &["", "", "The pier is old."]]);
        assert_eq!(found, [["Mend the pier", "RB", ""]]);
    }

    #[test]
    fn what_is_done_is_left_out() {
        let found = read(&[
            &["Action", "Owner", "Status"],
            &["Mend the pier", "RB", "Open"],
            &["Paint the pier", "GD", "Closed 3 May"],
        ]);
        assert_eq!(found, [["Mend the pier", "RB", ""]]);
    }

    #[test]
    fn any_of_several_columns_may_say_that_it_is_done() {
        let found = read(&[
            &["Action", "Owner", "Update", "Status"],
            &["Mend the pier", "RB", "Quote awaited", "Open"],
            &["Paint the pier", "GD", "Painted in May", "Closed"],
            &["Sweep the pier", "GD", "Done", ""],
        ]);
        assert_eq!(found, [["Mend the pier", "RB", ""]]);
    }

    #[test]
    fn a_column_of_several_names_may_say_that_it_is_done() {
        let found = read(&[
            &["No.", "Action", "Responsible", "Deadline", "Status / response"],
            &["1", "Mend the pier", "RB", "3 May", "Outstanding"],
            &["2", "Write to GD", "Chair", "3 May", "Completed. Letter sent."],
        ]);
        assert_eq!(found, [["Mend the pier", "RB", "3 May"]]);
    }

    #[test]
    fn each_paragraph_of_a_cell_may_have_its_owner() {
        let found = read(&[&["Action", "Who", "When"], &["Send notes\nPrint copies", "RB\nGD", "3 May"]]);
        assert_eq!(found, [["Send notes", "RB", "3 May"], ["Print copies", "GD", "3 May"]]);
    }

    #[test]
    fn a_column_of_actions_may_stand_beside_minutes() {
        let document = table(&[&["Item", "Action (owner/date)"], &["Mooring fees were noted.", "RB – chase by May"]]);
        let found = actions(&document);
        assert_eq!(found.iter().map(|span| span.of(&document.text)).collect::<Vec<_>>(), ["RB – chase by May"]);
        assert!(rows(&document).is_empty());
    }

    #[test]
    fn a_response_says_what_is_to_be_done() {
        let found = read(&[
            &["Recommendation", "Response", "Responsible", "By when"],
            &["The register should show the value of each pier", "RB to value them", "RB", "3 May"],
            &["The piers should be named", "In place already", "n/a", ""],
        ]);
        assert_eq!(found, [["RB to value them", "RB", "3 May"]]);
    }

    #[test]
    fn other_tables_are_none() {
        assert!(read(&[&["Payee", "Amount", "Date"], &["Ayle Ltd", "£4", "3 May"]]).is_empty());
        assert!(read(&[&["Item", "Notes", "Action"], &["1", "Noted", "RB"]]).is_empty());
    }
}
