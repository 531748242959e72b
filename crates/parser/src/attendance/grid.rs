//! Attendance in tables: a person a row, marks in columns, lists side by side.

use std::sync::LazyLock;

use model::{Attendance, Span};
use patterns::{Regex, pattern};

use crate::calendar;

use super::abreast;
use super::entries;
use super::labels::{self, Force, Place};
use super::roll::{CHAIRS, Roll};
use super::tokens;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    /// Names.
    Name,
    /// Initials of the person.
    Initials,
    /// A mark where the person attended so: a column headed "Present" or "Apologies".
    Mark(Attendance),
    /// A flag that says how the person attended: "P", "A".
    Flag,
    /// A post, a party, an organisation.
    Remark,
    /// Nothing about this meeting.
    Other,
}

const NAME_HEADS: &[&str] = &[
    "attendee",
    "attendees",
    "board member",
    "councillor",
    "councillors",
    "director",
    "directors",
    "governor",
    "governors",
    "member",
    "members",
    "name",
    "names",
    "trustee",
];
const FLAG_HEADS: &[&str] = &[
    "attendance",
    "attended",
    "attending",
    "p/a",
    "present / apologies",
    "present/absent",
    "present/apologies",
    "status",
];
const REMARK_HEADS: &[&str] = &[
    "capacity",
    "category",
    "company",
    "designation",
    "group",
    "job title",
    "organisation",
    "party",
    "position",
    "post",
    "representing",
    "role",
    "title",
    "type",
    "ward",
];

/// Reads a table into the roll. `day` is the day and month of the meeting, where the head names them.
pub(super) fn read(roll: &mut Roll<'_>, rows: &[Vec<Span>], day: Option<(usize, usize)>, legend: &Legend) {
    let text = roll.text();
    let abreast = abreast::parted(text, rows);
    let rows = abreast.as_deref().unwrap_or(rows);
    let Some((at, heads)) = head(text, rows).map(|at| (at, &rows[at])) else {
        let tables = headless(text, rows, legend);
        for (columns, row) in tables.iter().flat_map(|columns| rows.iter().map(move |row| (columns, row))) {
            person(roll, row, columns, true, legend);
        }
        if tables.is_empty() {
            lists(roll, rows);
        }
        return;
    };
    if let Some(width) = repeats(text, heads) {
        return read(roll, &unfolded(&rows[at..], width), day, legend);
    }
    let body = &rows[at + 1..];
    if labels_rows(text, heads, body) {
        return lists(roll, rows);
    }
    if is_side_by_side(text, heads, body) {
        return side_by_side(roll, heads, body);
    }
    let columns = columns(text, heads, body, day, legend);
    if !columns.contains(&Column::Name) {
        return lists(roll, rows);
    }
    let marked = columns.iter().any(|column| matches!(column, Column::Mark(_) | Column::Flag));
    // Names below a heading that calls them so, which no label stands above.
    let members = heads.iter().any(|head| NAME_HEADS.contains(&key(head.of(text)).as_str()));
    for row in body {
        if marked || members || roll.is_open() {
            person(roll, row, &columns, marked, legend);
        } else {
            row.first().into_iter().for_each(|cell| roll.line(*cell));
        }
    }
}

/// The columns of a table without a head that marks each person: "✓", "Ann Vane", "Governor"; those of each part of one
/// that is folded: "Ann Vane", "P", "Bob Hart", "A".
fn headless(text: &str, rows: &[Vec<Span>], legend: &Legend) -> Vec<Vec<Column>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let filled = |column: usize| rows.iter().filter_map(move |row| row.get(column)).filter(|cell| !cell.is_empty());
    let flags = |column: &usize| {
        filled(*column).count() > 2
            && filled(*column).count() * 4 > rows.len() * 3
            && filled(*column).all(|span| legend.status(span.of(text).trim()).is_some())
    };
    let names = |column: &usize| {
        let named = filled(*column).filter(|span| entries::is_named(text, **span)).count();
        named > 1 && named * 2 >= filled(*column).count()
    };
    let flags: Vec<usize> = (0..width).filter(flags).collect();
    let names: Vec<usize> = (0..width).filter(|column| !flags.contains(column) && names(column)).collect();
    let parts = if names.len() == flags.len() { flags.len() } else { 1 };
    let pairs = flags.into_iter().zip(names).take(parts);
    let of = |column: usize, flag: usize, name: usize| match column {
        _ if column == flag => Column::Flag,
        _ if column == name => Column::Name,
        _ if parts < 2 && is_worded(filled(column).map(|span| span.of(text).trim())) => Column::Remark,
        _ => Column::Other,
    };
    pairs.map(|(flag, name)| (0..width).map(|column| of(column, flag, name)).collect()).collect()
}

/// Whether the first column holds labels, each before its names: "Attendees", and below it "Apologies".
fn labels_rows(text: &str, heads: &[Span], body: &[Vec<Span>]) -> bool {
    let before_names = |row: &Vec<Span>| is_label(text, row.first()) && cell(text, row, 1).chars().count() > 4;
    NAME_HEADS.contains(&key(cell(text, heads, 0)).as_str()) && body.iter().any(before_names)
}

/// Reads rows of labels and names, or where another list stands beside the first, first the one and then the other.
fn lists(roll: &mut Roll<'_>, rows: &[Vec<Span>]) {
    let text = roll.text();
    let seam = seam(text, rows).unwrap_or(usize::MAX);
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    let told: Vec<bool> = (0..widest).map(|column| column != seam && tells(text, rows, column)).collect();
    let labelled = rows.iter().filter(|row| is_label(text, row.first())).count();
    // "Distribution" among the labels is one as well, of no list of this kind.
    let is_other = |row: &[Span]| {
        let first = cell(text, row, 0);
        let known = || labels::at(&tokens::of(text, row[0]), 0, Place::LineStart).is_some();
        let post = || {
            let key = key(first);
            key == "clerk" || CHAIRS.contains(&key.as_str())
        };
        labelled >= 2 && !first.is_empty() && !first.contains(' ') && !post() && !known()
    };
    for row in rows.iter().filter(|row| !is_other(row)) {
        roll.row(&row[..seam.min(row.len())], &told);
    }
    for row in rows.iter().filter(|row| seam < row.len()) {
        roll.row(&row[seam..], &told[seam..]);
    }
}

/// Whether most cells of a column behind the first are no names of people, but may tell of those that they stand beside.
fn tells(text: &str, rows: &[Vec<Span>], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column)).filter(|cell| !cell.is_empty());
    let (people, others): (Vec<&Span>, Vec<&Span>) = cells.partition(|cell| entries::is_named(text, **cell));
    column > 0 && others.len() > 2 && people.len() * 3 < others.len()
}

/// The column of a label that stands beside names of an earlier list: "Apologies" to the right of those present.
fn seam(text: &str, rows: &[Vec<Span>]) -> Option<usize> {
    let first = rows.iter().position(|row| is_label(text, row.first()))?;
    rows[first + 1..].iter().find_map(|row| {
        let beside_names = row.first().is_some_and(|cell| !cell.is_empty()) && !is_label(text, row.first());
        (2..row.len()).find(|column| beside_names && is_label(text, row.get(*column)))
    })
}

fn cell<'a>(text: &'a str, row: &[Span], column: usize) -> &'a str {
    row.get(column).map_or("", |span| span.of(text).trim())
}

fn key(wording: &str) -> String {
    wording.trim_end_matches(':').split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// The row that heads the columns of a table.
pub(super) fn head(text: &str, rows: &[Vec<Span>]) -> Option<usize> {
    (0..rows.len().min(3)).find(|&at| is_head(text, &rows[at], rows.get(at + 1)))
}

/// Whether the row heads columns: a cell that says what names stand below, two that label attendance, or two dates.
/// `below` is the row below it.
fn is_head(text: &str, row: &[Span], below: Option<&Vec<Span>>) -> bool {
    // "19.30 – 21.05" is no day.
    let is_day = |cell: &str| calendar::day_and_month(cell).is_some() && !cell.contains(['–', '—']);
    let dates = row.iter().filter(|span| is_day(span.of(text))).count();
    // "Apologies: | Ann Vane | Board Member": the post of somebody; "Councillors: | A Vane": a label.
    let holder = |column: usize| column > 0 && cell(text, row, column - 1).contains(' ');
    // "Councillors | A Vane" above " | B Hart"
    let labels_names = |column: usize| {
        let named = |cell: &Span| entries::is_named(text, *cell) || entries::all_named(text, &tokens::of(text, *cell));
        let beside = |row: &[Span]| row.get(column + 1).is_some_and(named);
        let goes_on = below.is_some_and(|below| cell(text, below, column).is_empty() && beside(below));
        let several = cell(text, row, column + 1).contains(['\n', ',']);
        beside(row) && (goes_on || several || cell(text, row, column).ends_with(':'))
    };
    let heads_names = |column: usize| {
        let key = key(cell(text, row, column));
        let post = !key.ends_with('s') && key != "name" && holder(column);
        NAME_HEADS.contains(&key.as_str()) && !post && !labels_names(column)
    };
    let named = (0..row.len()).any(heads_names);
    let labels = row.iter().filter(|span| label(text, **span).is_some()).count();
    let groups = row.iter().filter(|span| is_group(span.of(text))).count();
    let filled = row.iter().filter(|span| !span.is_empty()).count();
    filled > 1 && (named || labels > 1 || dates > 1 || groups > 1)
}

/// Whether flags stand below the head of a column: "P/A", "In attendance (Y/N)".
fn asks(head: &str) -> bool {
    let attends = head.contains("attend") || head.contains("present");
    let flags = ["p/a", "y/n", "yes/no", "✓/x"];
    // "Present / Apologies / Absent"
    let several =
        head.contains('/') && head.split('/').all(|part| usual(part.trim()).is_some_and(|_| part.trim().len() > 2));
    FLAG_HEADS.contains(&head)
        || several
        || attends && flags.iter().any(|flags| head.trim_end_matches([')', '?']).ends_with(flags))
}

fn is_label(text: &str, cell: Option<&Span>) -> bool {
    cell.is_some_and(|cell| label(text, *cell).is_some())
}

/// The status of a cell that is a label of attendance and nothing else.
fn label(text: &str, cell: Span) -> Option<Attendance> {
    let asked = cell.of(text).trim_end_matches(['?', ' ']).len();
    let tokens = tokens::of(text, cell.slice(0..asked));
    let label = labels::at(&tokens, 0, Place::LineStart)?;
    (label.next >= tokens.len() && label.force != Force::Group).then_some(label.status)
}

/// How many columns a table has that is folded, its heads printed again beside themselves: "Name, Present, Name,
/// Present".
fn repeats(text: &str, heads: &[Span]) -> Option<usize> {
    let keys: Vec<String> = heads.iter().map(|head| key(head.of(text))).collect();
    let width = (1..=keys.len() / 2).find(|width| keys.len().is_multiple_of(*width) && keys[*width] == keys[0])?;
    let named = keys[..width].iter().any(|key| NAME_HEADS.contains(&key.as_str()));
    (named && keys.chunks(width).all(|part| part == &keys[..width])).then_some(width)
}

/// The rows of a folded table, each part of a row below the part before it, and its heads once.
fn unfolded(rows: &[Vec<Span>], width: usize) -> Vec<Vec<Span>> {
    let parts = rows.iter().flat_map(|row| row.chunks(width));
    let heads = rows.first().map_or(0, |heads| heads.len() / width);
    let kept =
        parts.enumerate().filter(|(at, part)| *at == 0 || *at >= heads && part.iter().any(|cell| !cell.is_empty()));
    kept.map(|(_, part)| part.to_vec()).collect()
}

/// Whether a cell heads a group of people: "Elected Members".
fn is_group(cell: &str) -> bool {
    const GROUPS: [&str; 9] = [
        "advisers",
        "advisors",
        "councillors",
        "governors",
        "members",
        "officers",
        "representatives",
        "reps",
        "trustees",
    ];
    let key = key(cell);
    let last = key.split(' ').next_back().unwrap_or_default();
    GROUPS.contains(&last) && (key.len() > last.len() || ["advisers", "advisors", "officers"].contains(&last))
}

/// Whether every head is a label or a group, and names stand below them.
fn is_side_by_side(text: &str, heads: &[Span], body: &[Vec<Span>]) -> bool {
    let heads_people = |head: Span| label(text, head).is_some() || is_group(head.of(text));
    let labelled: Vec<usize> = (0..heads.len()).filter(|&column| heads_people(heads[column])).collect();
    let long = |column: usize| body.iter().any(|row| cell(text, row, column).chars().count() > 4);
    labelled.len() > 1 && labelled.into_iter().all(long)
}

fn side_by_side(roll: &mut Roll<'_>, heads: &[Span], body: &[Vec<Span>]) {
    for (column, head) in heads.iter().enumerate() {
        roll.line(*head);
        for row in body {
            if let Some(cell) = row.get(column).filter(|cell| !cell.is_empty()) {
                roll.line(*cell);
            }
        }
    }
    // Where the first list is the longest, a text file sets its rest below the table.
    let filled = |column: usize| body.iter().filter(|row| row.get(column).is_some_and(|cell| !cell.is_empty())).count();
    if filled(0) >= filled(heads.len() - 1) {
        roll.line(heads[0]);
    }
}

fn columns(
    text: &str,
    heads: &[Span],
    body: &[Vec<Span>],
    day: Option<(usize, usize)>,
    legend: &Legend,
) -> Vec<Column> {
    let mut named = false;
    let dates = heads.iter().filter(|head| calendar::day_and_month(head.of(text)).is_some()).count();
    heads
        .iter()
        .enumerate()
        .map(|(at, head)| {
            let head_key = key(head.of(text));
            let day_headed = calendar::day_and_month(&head_key);
            let cells = || body.iter().map(|row| cell(text, row, at)).filter(|cell| !cell.is_empty());
            let worded = || named && day_headed.is_none() && !APART.contains(&head_key.as_str()) && is_worded(cells());
            let short = cells().all(|cell| cell.chars().count() <= 12);
            match () {
                () if !named && (NAME_HEADS.contains(&head_key.as_str()) || at == 0 && dates > 1) => {
                    named = true;
                    Column::Name
                }
                () if head_key == "initials" || named && head_key.is_empty() && cells().all(is_initials) => {
                    Column::Initials
                }
                () if day.is_some_and(|day| calendar::heads(&head_key, day)) || asks(&head_key) => Column::Flag,
                () if REMARK_HEADS.contains(&head_key.as_str()) => Column::Remark,
                () => match label(text, *head).filter(|_| short || cells().all(|cell| legend.status(cell).is_some())) {
                    Some(status) if legend.differs(status, cells()) => Column::Flag,
                    Some(status) => Column::Mark(status),
                    None if worded() => Column::Remark,
                    None => Column::Other,
                },
            }
        })
        .collect()
}

fn is_initials(cell: &str) -> bool {
    (2..=4).contains(&cell.len()) && cell.starts_with(|c: char| c.is_ascii_uppercase())
}

/// Heads of columns that say nothing of who somebody is.
const APART: &[&str] = &["action", "actions", "address", "date", "e-mail", "email", "notes", "signature", "telephone"];

/// Whether the cells of a column are words and no marks or figures.
fn is_worded<'a>(mut cells: impl Iterator<Item = &'a str> + Clone) -> bool {
    let long = cells.clone().any(|cell| cell.chars().count() > 4);
    long && cells.all(|cell| cell.starts_with(char::is_alphabetic) && !cell.contains('@'))
}

/// Reads one row as a person, or as a label over the rows below it.
fn person(roll: &mut Roll<'_>, row: &[Span], columns: &[Column], marked: bool, legend: &Legend) {
    let text = roll.text();
    let Some(name) = columns.iter().position(|column| *column == Column::Name).and_then(|at| row.get(at)) else {
        return;
    };
    let status = columns.iter().enumerate().find_map(|(at, column)| match column {
        Column::Mark(status) => is_marked(cell(text, row, at)).then_some(*status),
        Column::Flag => legend.status(cell(text, row, at)),
        _ => None,
    });
    let filled = row.iter().filter(|cell| !cell.is_empty()).count();
    if marked && status.is_none() && filled > 1 {
        return;
    }
    if filled == 1 && labels::at(&tokens::of(text, *name), 0, Place::LineStart).is_some() {
        return roll.line(*name);
    }
    let Some(entry) = roll.row_entry(*name, status) else { return roll.line(*name) };
    for (at, column) in columns.iter().enumerate() {
        let wording = cell(text, row, at);
        match column {
            Column::Initials if !wording.is_empty() => entry.person.initials = Some(wording.to_owned()),
            Column::Remark => entry.remark(wording),
            _ => {}
        }
    }
}

fn is_marked(mark: &str) -> bool {
    !["", "-", "–", "0", "n", "no", "☐"].contains(&mark.to_lowercase().as_str())
}

/// What the flags of a table stand for, where the paper says so: "P – Present, S – Sanctioned".
#[derive(Debug, Default)]
pub(super) struct Legend(Vec<(String, Attendance)>);

static LEGEND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"\b(?<flag>[A-Z]{1,3}|✓|✔|√|X|x) ?(?:=|:|–|-|—|denotes|means|is) ?(?:(?<there>(?i:present|attended|late|online|remote|virtual))|(?<sent>(?i:apolog|sanctioned|authorised|excused|accepted))|(?<not>(?i:absent|absence|non-?attend|did not|not present|unauthorised)))",
    )
});

impl Legend {
    /// The legend in a paper's head.
    pub(super) fn of(head: &str) -> Self {
        let rows = LEGEND.captures_iter(head).map(|found| {
            let status = match () {
                () if found.name("there").is_some() => Attendance::Present,
                () if found.name("sent").is_some() => Attendance::Apologies,
                () => Attendance::Absent,
            };
            (found["flag"].to_lowercase(), status)
        });
        Self(rows.collect())
    }

    /// What a word says that is one of the flags.
    pub(super) fn flag(&self, word: &str) -> Option<Attendance> {
        let known = self.0.iter().find(|(known, _)| known.eq_ignore_ascii_case(word));
        known.filter(|_| !word.contains(char::is_lowercase)).map(|(_, status)| *status)
    }

    /// Whether the paper explains no flags.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the cells below a label are flags that do not all say what it says: "A" below "Present".
    fn differs<'a>(&self, label: Attendance, mut cells: impl Iterator<Item = &'a str> + Clone) -> bool {
        // A cross says something beside ticks alone, and a tick beside crosses.
        let has = |signs: [char; 4]| cells.clone().any(|cell| cell.starts_with(signs));
        let paired = has(['✓', '✔', '√', '☑']) && has(['✗', '✘', '×', 'x']);
        let is_word = |cell: &str| cell.starts_with(char::is_alphabetic);
        cells.clone().all(|cell| (paired || is_word(cell)) && self.status(cell).is_some())
            && cells.any(|cell| self.status(cell).is_some_and(|status| status != label))
    }

    /// What a flag in a cell says.
    fn status(&self, mark: &str) -> Option<Attendance> {
        // "Apologies, sent representative", "✗ (sub: Cllr Vane)"
        let mark = mark.split([',', '(']).next().map_or(mark, str::trim).trim_end_matches('.').to_lowercase();
        let said = self.0.iter().find(|(flag, _)| *flag == mark).map(|(_, status)| *status);
        said.or_else(|| usual(&mark)).or_else(|| worded(&mark))
    }
}

/// What a flag of some words says: "Present, as substitute", "No – apologies".
fn worded(mark: &str) -> Option<Attendance> {
    let first = mark.split(|c: char| !c.is_alphabetic()).next().filter(|first| first.len() > 1)?;
    if mark.contains("apolog") {
        Some(Attendance::Apologies)
    } else {
        usual(first).filter(|_| mark.len() > first.len())
    }
}

/// What a flag says where the paper has no legend.
fn usual(mark: &str) -> Option<Attendance> {
    match mark {
        "p" | "y" | "yes" | "present" | "✓" | "✔" | "√" | "☑" | "1" | "attended" | "in attendance" => {
            Some(Attendance::Present)
        }
        "a" | "ap" | "apol" | "apols" | "apologies" | "apology" => Some(Attendance::Apologies),
        "ab" | "abs" | "absent" | "n" | "no" | "x" | "✗" | "✘" | "×" | "0" | "dna" => Some(Attendance::Absent),
        _ => None,
    }
}
