//! What the first row of a table calls its columns, and what that says of the table.

use std::sync::LazyLock;

use model::{Block, Cell, Document};
use patterns::{Regex, folded};

/// Words that the head of a column of minutes is made of: "Agenda item and discussion", "Action / Decision".
const HEADS: [&str; 48] = [
    "action",
    "actions",
    "agenda",
    "agreed",
    "and",
    "by",
    "comments",
    "date",
    "deadline",
    "decision",
    "decisions",
    "description",
    "details",
    "discussion",
    "due",
    "for",
    "item",
    "items",
    "key",
    "lead",
    "matter",
    "min",
    "minute",
    "minutes",
    "no",
    "note",
    "notes",
    "number",
    "of",
    "or",
    "outcome",
    "outcomes",
    "owner",
    "person",
    "points",
    "ref",
    "reference",
    "required",
    "resolution",
    "resolutions",
    "responsible",
    "subject",
    "summary",
    "title",
    "topic",
    "when",
    "who",
    "whom",
];

/// Names of the fields of applications and payments that a table of minutes may have, too.
const FIELDS: [&str; 12] = [
    "application",
    "case",
    "case no",
    "date",
    "decision",
    "description",
    "details",
    "location",
    "recommendation",
    "ref",
    "ref no",
    "reference",
];

/// Names of the fields of applications and payments alone.
const TELLING_FIELDS: [&str; 32] = [
    "address",
    "amount",
    "applicant",
    "application no",
    "application number",
    "application ref",
    "application reference",
    "chq",
    "chq no",
    "cheque",
    "cheque no",
    "cheque number",
    "gross",
    "invoice",
    "invoice no",
    "licence",
    "licence type",
    "net",
    "payable to",
    "payee",
    "planning ref",
    "premises",
    "proposal",
    "proposed development",
    "site",
    "site address",
    "supplier",
    "vat",
    "ward",
    "£",
    "€",
    "$",
];

/// Whether a line is the head of a column of titles or of what was said: "Item", "Minute".
pub(crate) fn name_titles(body: &str) -> bool {
    const NAMES: [&str; 7] = ["item", "items", "agenda item", "item no", "topic", "minute", "minute no"];
    let bare = body.trim_end_matches([':', '.']);
    NAMES.iter().any(|name| name.eq_ignore_ascii_case(bare))
}

/// Whether a line names the columns of minutes that are set without rules: "Item Minute Action".
pub(crate) fn name_columns(body: &str) -> bool {
    const FIRST: [&str; 8] = ["agenda", "item", "min", "minute", "no", "number", "ref", "topic"];
    let begins = |word: &str| FIRST.iter().any(|first| first.eq_ignore_ascii_case(word));
    if !words(body).next().is_some_and(begins) {
        return false;
    }
    let lower = body.to_lowercase();
    let mut rest = words(&lower).skip(1).peekable();
    rest.peek().is_some() && rest.all(names_column)
}

/// The words of the head of a column.
fn words(head: &str) -> impl Iterator<Item = &str> {
    head.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether the head of a column of minutes may hold a word.
fn names_column(word: &str) -> bool {
    HEADS.binary_search(&word).is_ok()
}

/// A table parted where a row below its first names the columns of minutes: what a page sets above them, such as the
/// list of those present, is a table of its own.
pub(crate) fn at_head_of_minutes<'b>(document: &Document, blocks: &'b [Block]) -> (&'b [Block], &'b [Block]) {
    let row = |at: usize| blocks[at].cell.map(|cell| cell.row);
    let heads_minutes = |&at: &usize| {
        (at == 0 || row(at) != row(at - 1))
            && blocks[at..].iter().take_while(|block| block.cell.map(|cell| cell.row) == row(at)).count() > 1
            && name_titles(document.wording(blocks[at].span))
            && Heads::of(document, &blocks[at..]).are_named()
    };
    blocks.split_at((0..blocks.len()).find(heads_minutes).unwrap_or_default())
}

/// The cells of the first row of a table, in small letters.
#[derive(Debug)]
pub(crate) struct Heads(Vec<String>);

impl Heads {
    pub(crate) fn of(document: &Document, blocks: &[Block]) -> Self {
        let first = blocks.first().and_then(|block| block.cell).map(|cell| cell.row);
        let row = blocks.iter().take_while(|block| block.cell.map(|cell| cell.row) == first);
        let wording = |block: &Block| document.wording(block.span).trim_end_matches([':', '.']).trim().to_lowercase();
        Self(row.map(wording).collect())
    }

    /// Whether the cells of the first row all name columns: the words in them are no headings and no labels.
    pub(crate) fn are_named(&self) -> bool {
        let names = |head: &String| words(head).all(names_column);
        self.0.len() > 1 && self.0.iter().all(names)
    }

    /// Whether the head of a table names the fields of applications or payments: the numbers in its rows are their
    /// references. Two such names do where one of them is never that of a column of minutes: "Reference | Proposal |
    /// Observations".
    pub(crate) fn are_fields(&self) -> bool {
        // "Taledig i / Payee" says it twice.
        let names = |head: &String, fields: &[&str]| head.split('/').any(|name| fields.contains(&name.trim()));
        let count = |fields: &[&str]| self.0.iter().filter(|head| names(head, fields)).count();
        let (plain, telling) = (count(&FIELDS), count(&TELLING_FIELDS));
        plain + telling >= 3 || telling > 0 && plain + telling >= 2
    }

    /// Whether the head of a table names the sides of a vote: who voted stands in its rows.
    pub(crate) fn are_sides(&self) -> bool {
        self.any(&["for", "in favour", "yes"]) && self.any(&["against", "no", "not in favour"])
    }

    /// Whether the head of a table says that it lists actions with who owes them and by when: the numbers in its rows are
    /// those of the minutes that the actions come from.
    pub(crate) fn are_of_action_log(&self) -> bool {
        const DEEDS: [&str; 6] = ["action", "actions", "action required", "agreed action", "task", "what"];
        const DUE: [&str; 11] = [
            "due",
            "due date",
            "by when",
            "when",
            "deadline",
            "target date",
            "timescale",
            "status",
            "progress",
            "update",
            "completed",
        ];
        const STORY: [&str; 5] = ["discussion", "minutes", "minute", "notes", "discussion and decisions"];
        self.any(&DEEDS) && self.any(&DUE) && (!self.any(&STORY) || self.begin_with_minute_and_name_doers())
    }

    /// Whether the first column holds the numbers of minutes, and deeds, doers and times stand beside them: "Minute |
    /// Action | Who | By when".
    fn begin_with_minute_and_name_doers(&self) -> bool {
        const DOERS: [&str; 8] =
            ["who", "by whom", "owner", "lead", "responsible", "responsibility", "person", "lead officer"];
        self.begin_with_minute() && self.any(&DOERS)
    }

    /// Whether the head of a table says that it tells what has come of earlier minutes: "Minute | Matter | Update". The
    /// numbers in its rows are those of the minutes.
    pub(crate) fn are_of_matters_arising(&self) -> bool {
        const MATTERS: [&str; 10] = [
            "action",
            "actions",
            "issue",
            "item",
            "matter",
            "matter arising",
            "matters",
            "matters arising",
            "subject",
            "topic",
        ];
        const NEWS: [&str; 8] =
            ["current position", "outcome", "position", "progress", "progress to date", "response", "status", "update"];
        self.begin_with_minute() && self.any(&MATTERS) && self.any(&NEWS)
    }

    /// Whether the first column is that of the numbers of minutes.
    fn begin_with_minute(&self) -> bool {
        const MINUTE: [&str; 8] =
            ["min", "min no", "min ref", "minute", "minute no", "minute number", "minute ref", "minute reference"];
        self.0.first().is_some_and(|head| MINUTE.contains(&head.as_str()))
    }

    /// Whether the first column is called by what agendas are made of, and all others are named too: "Item | Discussion |
    /// Action".
    pub(crate) fn begin_with_titles(&self) -> bool {
        self.are_named() && self.0.first().is_some_and(|head| name_titles(head))
    }

    /// Whether a table sets what was decided beside the reasons for it: "RESOLVED | Reason for Decision".
    pub(crate) fn are_decision_and_reasons(&self) -> bool {
        let decided = |head: &str| matches!(head, "agreed" | "decision" | "decisions" | "resolved");
        matches!(self.0.as_slice(), [decision, reasons] if decided(decision) && is_of_reasons(reasons))
    }

    fn any(&self, words: &[&str]) -> bool {
        self.0.iter().any(|head| words.contains(&head.as_str()))
    }
}

/// Whether a table is a form whose rows are fields, one of which says what was decided: "Title: | ...", "Decision: | ...".
pub(crate) fn are_form_of_decision(document: &Document, blocks: &[Block]) -> bool {
    static DECISION: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^(?:(?:the |details? of (?:the )?)?decisions?|resolutions?|recommendations?)(?:\(s\))?(?: (?:made|taken))?\W*$",
        )
    });
    let first = |block: &&Block| block.cell.is_some_and(|cell| cell.column == 0);
    let is_narrow = blocks.iter().all(|block| block.cell.is_some_and(|cell| cell.column < 2));
    let labels: Vec<&str> = blocks.iter().filter(first).map(|block| document.wording(block.span)).collect();
    let is_short = labels.iter().all(|label| label.split(' ').count() <= LONGEST_LABEL);
    let closed = labels.iter().filter(|label| label.ends_with(':')).count();
    let known = labels.iter().filter(|label| names_field_of_decision(label)).count();
    // "Decision | That ...", "Reasons for the decision | ..." and nothing else
    let is_led = labels.len() > 1 && DECISION.is_match(labels[0]) && known + 1 == labels.len();
    let is_form = labels.len() >= FEWEST_FIELDS && (closed * 2 >= labels.len() || known >= FEWEST_KNOWN);
    is_narrow && is_short && (is_led || is_form && labels.iter().any(|label| DECISION.is_match(label)))
}

/// Whether words head the reasons for what was decided: "Reasons for Decision".
pub(crate) fn is_of_reasons(words: &str) -> bool {
    static REASONS: LazyLock<Regex> =
        LazyLock::new(|| folded(r"^reasons?(?:\(s\))?(?: for (?:the )?(?:decisions?|recommendations?))?\W*$"));
    REASONS.is_match(words)
}

/// Whether a table only sets a label beside what it introduces, in one row or several: "RESOLVED: | That the report be
/// noted." above "Reason: | ...", "Alternatives considered | ...". A vote in brackets may stand below the label.
pub(crate) fn are_labelled(document: &Document, blocks: &[Block]) -> bool {
    static LABEL: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^(?:it was )?(?:unanimously )?(?:resolved|agreed|decisions?|recommend(?:ed|ations?)|noted|approved|actions?(?: points?)?)(?: (?:unanimously|that))?(?:\s*\([^()]*\))?\W*$|^\([^()]+\)$",
        )
    });
    let words = |block: &Block| document.wording(block.span);
    let (labels, texts): (Vec<_>, Vec<_>) =
        blocks.iter().partition(|block| block.cell.is_some_and(|cell| cell.column == 0));
    labels.first().is_some_and(|label| blocks.first() == Some(label))
        && labels.iter().any(|label| LABEL.is_match(words(label)))
        && labels.iter().map(|label| words(label)).all(|label| LABEL.is_match(label) || names_ground_of_decision(label))
        && texts.iter().all(|block| block.cell.is_some_and(|cell| cell.column == 1))
        && texts.iter().any(|block| words(block).split(' ').count() >= FEWEST_SAID)
}

/// Whether a label stands before why something was decided, or what else might have been: "Reason for decision",
/// "Alternatives considered", "Options rejected".
fn names_ground_of_decision(label: &str) -> bool {
    static GROUND: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^(?:(?:details of )?(?:any )?(?:alternatives?|(?:other |alternative )?options?)(?: (?:that were )?(?:considered|rejected|discounted))*(?: (?:and|&|or) (?:considered|rejected|discounted))*(?: and (?:the )?reasons?[a-z ]*)?|(?:date|due date|deadline) for (?:call-in|implementation))\W*$",
        )
    });
    is_of_reasons(label) || GROUND.is_match(label)
}

/// Fewest words that a label introduces.
const FEWEST_SAID: usize = 4;

/// Whether a label is one that records of decisions share, with a colon behind it or not: "Reasons for decision".
fn names_field_of_decision(label: &str) -> bool {
    static FIELD: LazyLock<Regex> = LazyLock::new(|| {
        folded(
            r"^(?:decision[- ](?:maker|taker|date|number|reference|ref)|(?:title|subject|date|type|nature) of (?:the )?decision|(?:reasons?|rationale|justification) for (?:the |making (?:the |this )?)?decision|(?:details of )?(?:any )?(?:alternative|other) options|options considered|(?:any )?conflicts? of interests?|(?:any )?dispensations?|(?:is (?:this|it) a )?key decision|call-?in|background papers|consultation|consultees|(?:financial|legal|other|equality|resource)[a-z ]* implications|wards? affected|portfolio|cabinet member)\b",
        )
    });
    FIELD.is_match(label)
}

/// Fewest such labels that make a form of a table whose labels nothing closes.
const FEWEST_KNOWN: usize = 3;
/// Most words of the label of a field.
const LONGEST_LABEL: usize = 8;
/// Fewest fields of a form.
const FEWEST_FIELDS: usize = 4;

/// The last column where its head says that it names who is to act, or where it holds nothing but initials.
pub(crate) fn of_actions(document: &Document, blocks: &[Block]) -> Option<u16> {
    const HEADS: [&str; 8] = ["action", "actions", "action by", "by whom", "owner", "lead", "who", "responsible"];
    let heads = |cell: Cell, wording: &str| {
        cell.column > 0 && HEADS.contains(&wording.trim_end_matches(':').trim().to_ascii_lowercase().as_str())
    };
    let first = blocks.first().and_then(|block| block.cell).map_or(0, |cell| cell.row);
    blocks
        .iter()
        .filter_map(|block| Some((block.cell?, document.wording(block.span))))
        .take_while(|(cell, _)| cell.row <= first + 3)
        .filter(|&(cell, wording)| heads(cell, wording))
        .map(|(cell, _)| cell.column)
        .last()
        .or_else(|| initials_column(document, blocks))
}

/// The last column, where each of its cells is empty or names people by their initials: "AG", "RF/MT".
fn initials_column(document: &Document, blocks: &[Block]) -> Option<u16> {
    let are_initials = |wording: &str| {
        wording
            .split(['/', ',', '&', ' '])
            .filter(|part| !part.is_empty() && *part != "and")
            .all(|part| matches!(part.len(), 2..=3) && part.bytes().all(|byte| byte.is_ascii_uppercase()))
    };
    let last = blocks.iter().filter_map(|block| block.cell).map(|cell| cell.column).max().filter(|&last| last > 0)?;
    let mut cells = blocks.iter().filter(|block| block.cell.is_some_and(|cell| cell.column == last));
    cells.all(|block| are_initials(document.wording(block.span))).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::name_columns;

    #[test]
    fn lines_that_name_columns_are_known() {
        for line in ["Item Minute Action", "No. Subject", "Agenda item | Discussion | Action by", "ITEM NO"] {
            assert!(name_columns(line), "{line}");
        }
        for line in ["Item", "Minutes and actions", "Actions", "No resolution was passed", "Item 4", ""] {
            assert!(!name_columns(line), "{line}");
        }
    }
}
