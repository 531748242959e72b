//! The figures of many papers as a table.

use std::fmt;
use std::io::{self, Write};

use crate::compare::FIELDS;
use crate::tally::{Facts, Tally};

/// What became of one paper's facts, in the order of [`FIELDS`].
pub(crate) struct Scored {
    pub(crate) paper: String,
    pub(crate) fuzzy: [Facts; 13],
    pub(crate) strict: [Facts; 13],
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
        writeln!(f, "\n{} papers, {} of them right in every field", self.papers, self.whole)
    }
}

fn figure(share: Option<f64>) -> String {
    share.map_or("–".to_owned(), |share| format!("{share:.2}"))
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
