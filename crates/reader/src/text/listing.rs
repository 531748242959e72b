//! Agendas and lists of actions set in columns under a head that names them: "No.   Item   Lead   Time", "Ref   Action
//! Who   When".

use super::columns::{self, Piece};

/// The least that parts the cells of a listing.
const GAP: &str = "  ";
/// Columns by which a cell may stand left of its head.
const SLACK: usize = 2;
/// Fewest numbered rows of a listing.
const FEWEST: usize = 2;

/// A cell of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry<'a> {
    pub(super) row: u32,
    pub(super) column: u16,
    /// Its words, line by line.
    pub(super) lines: Vec<&'a str>,
}

/// The cells of the listing that begins at the first line, its head, and how many lines it takes. Each line is given with
/// whether a blank one stands before it.
pub(super) fn read<'a>(
    heads: &[usize],
    lines: impl Iterator<Item = (&'a str, bool)>,
) -> Option<(Vec<Entry<'a>>, usize)> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let (mut row, mut numbered, mut taken) = (0, 0, 0);
    for (line, after_blank) in lines {
        let words = words(line);
        let Some(columns) = places(&words, heads) else { break };
        let is_number = taken > 0 && columns[0] == 0;
        if is_number && !words[0].text.starts_with(|c: char| c.is_ascii_digit()) {
            break;
        }
        let goes_on = taken > 0 && columns == [1] && !after_blank && words[0].text.contains(char::is_lowercase);
        if goes_on && let Some(title) = entries.iter().rposition(|entry| entry.column == 1) {
            if TASKS.iter().any(|task| words[0].text.starts_with(task)) {
                entries.insert(title + 1, Entry { lines: vec![words[0].text], ..entries[title] });
            } else {
                entries[title].lines.push(words[0].text);
            }
        } else {
            row += u32::from(taken > 0);
            numbered += usize::from(is_number && words.len() >= 3);
            for (word, column) in words.iter().zip(columns) {
                match entries.last_mut() {
                    Some(Entry { row: at, column: last, lines }) if (*at, *last) == (row, column) => {
                        lines.push(word.text);
                    }
                    _ => entries.push(Entry { row, column, lines: vec![word.text] }),
                }
            }
        }
        taken += 1;
    }
    (numbered >= FEWEST).then_some((entries, taken))
}

/// What a line below a title begins with that is no part of it.
const TASKS: [&str; 3] = ["The ", "To ", "Members "];

/// Where the columns begin that a line names, the number's first.
pub(super) fn heads(line: &str) -> Option<Vec<usize>> {
    const NUMBER: [&str; 10] = ["no", "no.", "item no", "item no.", "item", "minute", "minute ref", "ref", "ref.", "#"];
    const TITLE: [&str; 12] = [
        "action",
        "action required",
        "actions",
        "agenda item",
        "agreed action",
        "business",
        "description",
        "item",
        "subject",
        "task",
        "title",
        "topic",
    ];
    const REST: [&str; 29] = [
        "action",
        "action by",
        "by when",
        "by whom",
        "date",
        "deadline",
        "due",
        "due date",
        "enc",
        "enclosure",
        "format",
        "lead",
        "led by",
        "owner",
        "page",
        "paper",
        "papers",
        "person responsible",
        "presented by",
        "presenter",
        "progress",
        "purpose",
        "responsibility",
        "responsible",
        "status",
        "time",
        "timing",
        "when",
        "who",
    ];
    let words = words(line);
    let is = |at: usize, names: &[&str]| names.contains(&words[at].text.to_lowercase().as_str());
    let named = words.len() >= 3 && is(0, &NUMBER) && is(1, &TITLE);
    (named && (2..words.len()).any(|at| is(at, &REST))).then(|| words.iter().map(|word| word.start).collect())
}

/// The column of each of the words of a line; none where some run across the columns.
fn places(words: &[Piece<'_>], starts: &[usize]) -> Option<Vec<u16>> {
    let place = |word: &Piece<'_>| {
        let column = starts.partition_point(|&start| start <= word.start + SLACK).checked_sub(1)?;
        let fits = starts.get(column + 1).is_none_or(|&next| word.end <= next + SLACK);
        u16::try_from(column).ok().filter(|_| fits)
    };
    words.iter().map(place).collect()
}

/// The words between gaps, which are narrower here than between other columns.
fn words(line: &str) -> Vec<Piece<'_>> {
    let content = line.trim();
    let mut at = columns::indent(line);
    let mut words: Vec<Piece<'_>> = Vec::new();
    let mut rest = content;
    while !rest.is_empty() {
        let end = rest.find(GAP).unwrap_or(rest.len());
        let (text, behind) = rest.split_at(end);
        let width = text.chars().count();
        words.push(Piece { text, start: at, end: at + width });
        let next = behind.trim_start();
        at += width + behind.chars().count() - next.chars().count();
        rest = next;
    }
    debug_assert!(words.windows(2).all(|pair| pair[1].start >= pair[0].end + GAP.len()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_under_a_head_that_names_their_columns() {
        let lines = [
            ("No.  Item                     Lead     Time", true),
            ("     OPENING", true),
            ("1    Welcome                  Chair    13:00", false),
            ("2    Minutes of the meeting   Chair    13:05", false),
            ("     held in May", false),
            ("3.   Winter plan              J Vane   13:10", true),
            ("The next meeting will be held on 3 May in the hall.", true),
        ];
        let columns = heads(lines[0].0).unwrap_or_default();
        let (entries, taken) = read(&columns, lines.into_iter()).unwrap_or_default();
        assert_eq!(taken, 6);
        let titles: Vec<String> =
            entries.iter().filter(|entry| entry.column == 1).map(|entry| entry.lines.join(" ")).collect();
        assert_eq!(titles, ["Item", "OPENING", "Welcome", "Minutes of the meeting held in May", "Winter plan"]);
        assert_eq!(entries.last().map(|entry| (entry.row, entry.column)), Some((4, 3)));
    }

    #[test]
    fn actions_may_be_numbered_by_the_items_they_come_from() {
        let lines = [
            ("Item  Action                  Who    When", true),
            ("4.1   Mend the lamp           Clerk  ASAP", false),
            ("6     Ask for a price         JV     21.05.24", false),
        ];
        let columns = heads(lines[0].0).unwrap_or_default();
        let (entries, taken) = read(&columns, lines.into_iter()).unwrap_or_default();
        assert_eq!((taken, entries.len()), (3, 12));
    }

    #[test]
    fn lines_under_no_such_head_are_none() {
        assert_eq!(heads("1    Welcome       Chair"), None);
        let few = [("No   Item          Lead", true), ("1    Welcome       Chair", false)];
        assert_eq!(read(&[0, 5, 19], few.into_iter()), None);
    }
}
