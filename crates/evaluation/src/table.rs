//! The figures of many papers as a table.

use std::fmt;
use std::io::{self, Write};

use crate::claims::Claim;
use crate::compare::FIELDS;
use crate::tally::{Facts, Tally};

/// What became of one paper's facts, in the order of [`FIELDS`].
pub(crate) struct Scored {
    pub(crate) paper: String,
    pub(crate) fuzzy: [Facts; 13],
    pub(crate) strict: [Facts; 13],
    /// What the rules claim of it.
    pub(crate) claims: Vec<Claim>,
}

/// The figures of a field over all papers.
#[derive(Default)]
struct Row {
    fuzzy: Tally,
    strict: Tally,
    whole: usize,
    worst: Option<(f64, String)>,
}

/// The figures of all fields, shown as a Markdown table.
pub(crate) struct Figures {
    rows: Vec<Row>,
    papers: usize,
    whole: usize,
}

impl Figures {
    /// The figures of these papers.
    pub(crate) fn of(scored: &[Scored]) -> Self {
        let rows = (0..FIELDS.len()).map(|field| Row::of(field, scored)).collect();
        let whole = scored.iter().filter(|paper| paper.fuzzy.iter().all(|facts| facts.tally().is_whole()));
        Self { rows, papers: scored.len(), whole: whole.count() }
    }
}

impl Row {
    fn of(field: usize, scored: &[Scored]) -> Self {
        let mut row = Self::default();
        for paper in scored {
            let tally = paper.fuzzy[field].tally();
            row.fuzzy += tally;
            row.strict += paper.strict[field].tally();
            row.whole += usize::from(tally.is_whole());
            if let Some(f1) = tally.f1()
                && row.worst.as_ref().is_none_or(|(worst, _)| f1 < *worst)
            {
                row.worst = Some((f1, paper.paper.clone()));
            }
        }
        row
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| field       | precision | recall |   F1 | strict | facts | papers whole | worst paper |")?;
        writeln!(f, "| ----------- | --------: | -----: | ---: | -----: | ----: | -----------: | ----------- |")?;
        for (field, row) in FIELDS.iter().zip(&self.rows) {
            let [precision, recall, f1, strict] =
                [row.fuzzy.precision(), row.fuzzy.recall(), row.fuzzy.f1(), row.strict.f1()].map(figure);
            let worst = row.worst.as_ref().map_or(String::new(), |(f1, paper)| format!("{f1:.2} {paper}"));
            let (facts, whole) = (row.fuzzy.facts(), row.whole);
            writeln!(
                f,
                "| {field:<11} | {precision:>9} | {recall:>6} | {f1:>4} | {strict:>6} | {facts:>5} | {whole:>12} | {worst} |"
            )?;
        }
        writeln!(f, "\n{} papers, {} {LAST_LINE}", self.papers, self.whole)
    }
}

fn figure(share: Option<f64>) -> String {
    share.map_or("–".to_owned(), |share| format!("{share:.2}"))
}

/// How the last line of the table ends.
const LAST_LINE: &str = "of them right in every field";

/// How far a figure may fall below the one on record.
const LEEWAY: f64 = 0.01;

impl Figures {
    /// The fields whose F1 is lower than in `recorded`, a text with such a table, each as a line for people.
    pub(crate) fn falls(&self, recorded: &str) -> Vec<String> {
        let mut falls = Vec::new();
        for (field, row) in FIELDS.iter().zip(&self.rows) {
            if let (Some(now), Some(before)) = (row.fuzzy.f1(), f1_on_record(recorded, field))
                && now < before - LEEWAY
            {
                falls.push(format!("{field} fell from {before:.2} to {now:.3}"));
            }
        }
        falls
    }

    /// The text on record with this table in place of its own; nothing where it has none.
    pub(crate) fn renew(&self, recorded: &str) -> Option<String> {
        renew(recorded, "| field ", LAST_LINE, &self.to_string())
    }
}

/// A text with `table` in place of what stands in it from `first` to the end of the line of `last`.
pub(crate) fn renew(recorded: &str, first: &str, last: &str, table: &str) -> Option<String> {
    let start = recorded.find(first)?;
    let last = recorded[start..].find(last).map(|at| start + at)?;
    let end = recorded[last..].find('\n').map_or(recorded.len(), |at| last + at + 1);
    Some(format!("{}{table}{}", &recorded[..start], &recorded[end..]))
}

/// The F1 of a field in a text with such a table.
fn f1_on_record(recorded: &str, field: &str) -> Option<f64> {
    let mut rows = recorded.lines().map(|line| line.split('|').map(str::trim).collect::<Vec<_>>());
    rows.find(|cells| cells.get(1) == Some(&field))?.get(4)?.parse().ok()
}

/// Lists what was missed and invented in a field, paper by paper.
pub(crate) fn write_misses(scored: &[Scored], field: &str, out: &mut impl Write) -> io::Result<()> {
    let Some(field) = FIELDS.iter().position(|name| *name == field) else { return Ok(()) };
    for paper in scored.iter().filter(|paper| !paper.fuzzy[field].tally().is_whole()) {
        writeln!(out, "{}", paper.paper)?;
        let Facts { missed, invented, .. } = &paper.fuzzy[field];
        missed.iter().try_for_each(|fact| writeln!(out, "  missed    {fact}"))?;
        invented.iter().try_for_each(|fact| writeln!(out, "  invented  {fact}"))?;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_back_from_their_own_table() {
        let mut facts: [Facts; 13] = Default::default();
        facts[3].judge(true, "found");
        facts[3].judge(false, "missed");
        let scored = [Scored { paper: "a".to_owned(), fuzzy: facts, strict: Default::default(), claims: Vec::new() }];
        let table = Figures::of(&scored).to_string();
        assert_eq!(f1_on_record(&table, "items"), Some(0.67));
        assert_eq!(f1_on_record(&table, "dates"), None);
        let recorded = format!("Before.\n\n{}\nAfter.\n", table.replace("0.67", "0.69"));
        assert_eq!(Figures::of(&scored).renew(&recorded), Some(format!("Before.\n\n{table}\nAfter.\n")));
        assert_eq!(Figures::of(&scored).renew("No table."), None);
        assert!(Figures::of(&scored).falls(&table).is_empty());
        assert_eq!(Figures::of(&scored).falls(&table.replace("0.67", "0.69")), ["items fell from 0.69 to 0.667"]);
    }
}
