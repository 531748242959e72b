//! Several papers bound in one file: an agenda with its summons, and behind it minutes to be confirmed and reports; or the
//! minutes of one meeting behind those of another.

use std::ops::Range;
use std::sync::LazyLock;

use model::{Document, PaperKind};
use patterns::{Regex, pattern};

use crate::calendar;
use crate::heading;
use crate::piece::Piece;
use crate::unit::Unit;

/// A paper of a pack: its units and its kind.
pub(crate) struct Bound {
    pub(crate) units: Range<usize>,
    pub(crate) kind: PaperKind,
}

/// Lines behind the title of a paper in which the signs of its kind stand.
const OPENING: usize = 14;
/// Lines above the title of a paper that name who met.
const NAMES: usize = 3;
/// Fewest numbered lines of an agenda.
const FEWEST_ITEMS: usize = 3;

/// The papers of a file; nothing where it holds one paper.
pub(crate) fn papers(document: &Document, units: &[Unit]) -> Vec<Bound> {
    let lines = Lines { document, units };
    let agenda = || Some((lines.behind_agenda()?, PaperKind::Agenda));
    let minutes = || Some((lines.behind_title()?, PaperKind::Minutes));
    let Some((first, begins)) = agenda().or_else(minutes) else { return Vec::new() };
    let mut starts = vec![(0, begins)];
    let kind = |unit: usize| {
        let report = || lines.opens_report(unit).then_some(PaperKind::Report).filter(|_| begins == PaperKind::Agenda);
        lines.opens_minutes(unit).then_some(PaperKind::Minutes).or_else(report)
    };
    let opens = (first..units.len()).filter_map(|unit| Some((unit, kind(unit)?)));
    for (unit, kind) in opens {
        let last = starts.last().map_or(0, |&(last, _)| last);
        let start = lines.with_names(unit, first);
        // A title of two lines opens one paper.
        if start > last + NAMES || last == 0 {
            starts.push((start, kind));
        }
    }
    if starts.len() < 2 {
        return Vec::new();
    }
    let ends = starts.iter().skip(1).map(|&(start, _)| start).chain([units.len()]);
    starts.iter().zip(ends).map(|(&(start, kind), end)| Bound { units: start..end, kind }).collect()
}

/// Whether a line heads an agenda: "AGENDA", "Agenda for the meeting on 3 May".
fn is_agenda(line: &str) -> bool {
    static AGENDA: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^agenda(?:\W*$|\s+(?:for|of)\b)"));
    AGENDA.is_match(line)
}

struct Lines<'a> {
    document: &'a Document,
    units: &'a [Unit],
}

impl<'a> Lines<'a> {
    fn piece(&self, unit: usize) -> Option<&'a Piece> {
        self.units.get(unit).and_then(Unit::line)
    }

    fn wording(&self, unit: usize) -> &'a str {
        self.piece(unit).map_or("", |piece| self.document.wording(piece.body))
    }

    /// The first unit behind the items of an agenda that summons to a meeting, where the file begins with one.
    fn behind_agenda(&self) -> Option<usize> {
        static SUMMONS: LazyLock<Regex> = LazyLock::new(|| {
            pattern(
                r"(?i)\b(?:hereby\s+summoned|summoned\s+to|requested\s+to\s+attend|will\s+be\s+held|to\s+be\s+held)\b",
            )
        });
        const HEAD: usize = 30;
        let title = (0..self.units.len().min(HEAD)).find(|&unit| is_agenda(self.wording(unit)))?;
        let is_summons = |unit: usize| SUMMONS.is_match(self.wording(unit));
        let numbered = |unit: &usize| self.piece(*unit).is_some_and(|piece| piece.number.is_some());
        let first = (title + 1..self.units.len()).filter(numbered).nth(FEWEST_ITEMS - 1)? + 1;
        ((0..title + NAMES).any(is_summons) || self.holds_earlier_minutes(title, first)).then_some(first)
    }

    /// Whether minutes of another day stand behind an agenda that summons nobody.
    fn holds_earlier_minutes(&self, agenda: usize, first: usize) -> bool {
        let day = |units: Range<usize>| units.map(|unit| self.wording(unit)).find_map(calendar::day_and_month);
        let minutes = (first..self.units.len()).find(|&unit| self.opens_minutes(unit));
        let ahead = day(0..agenda + NAMES);
        minutes.is_some_and(|at| ahead.is_some() && day(at..at + NAMES).is_some_and(|held| Some(held) != ahead))
    }

    /// The first unit behind the head of minutes, where the file begins with them.
    fn behind_title(&self) -> Option<usize> {
        let title = (0..self.units.len().min(OPENING)).find(|&unit| self.opens_minutes(unit))?;
        Some(title + NAMES + 1)
    }

    /// Whether the title of minutes stands at a unit.
    fn opens_minutes(&self, unit: usize) -> bool {
        static MINUTES: LazyLock<Regex> = LazyLock::new(|| {
            pattern(r"(?i)^(?:draft\s+|unconfirmed\s+)?minutes\s+(?:of|from)\s+(?:the|a|an)\b.*\b(?:held|meeting)\b")
        });
        self.title(unit).is_some_and(|(_, line)| MINUTES.is_match(line))
            && self.any_behind(unit, |line| heading::is_frame(line) && line.to_lowercase().contains("present"))
    }

    /// Whether the title of a report stands at a unit.
    fn opens_report(&self, unit: usize) -> bool {
        static REPORT: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:joint\s+)?report\s+(?:to|of|by)\b"));
        static FIELD: LazyLock<Regex> =
            LazyLock::new(|| pattern(r"(?i)^(?:subject|report\s+of|report\s+by|date\s+of\s+meeting|ward\(?s?\)?)\s*:"));
        static PURPOSE: LazyLock<Regex> = LazyLock::new(|| {
            pattern(r"(?i)^(?:purpose\s+of\s+(?:the\s+|this\s+)?report|summary|introduction|background)\b")
        });
        let titled = |&(piece, line): &(&Piece, &str)| piece.words <= heading::LONGEST_TITLE && REPORT.is_match(line);
        self.title(unit).as_ref().is_some_and(titled)
            && self.any_behind(unit, |line| FIELD.is_match(line))
            && self.any_behind(unit, |line| PURPOSE.is_match(line))
    }

    /// A line that may be the title of a paper, and its wording.
    fn title(&self, unit: usize) -> Option<(&'a Piece, &'a str)> {
        let piece = self.piece(unit).filter(|piece| piece.number.is_none() && piece.bullet.is_none())?;
        Some((piece, self.document.wording(piece.body)))
    }

    /// Whether a line below the title at a unit bears a sign.
    fn any_behind(&self, unit: usize, sign: impl Fn(&str) -> bool) -> bool {
        (unit + 1..(unit + OPENING).min(self.units.len())).any(|unit| sign(self.wording(unit)))
    }

    /// Where a paper begins: at the names of council and committee above its title.
    fn with_names(&self, title: usize, first: usize) -> usize {
        let is_name = |unit: usize| {
            self.piece(unit).is_some_and(|piece| {
                piece.number.is_none()
                    && piece.bullet.is_none()
                    && (piece.level.is_some() || piece.capitals && piece.words <= 8)
            })
        };
        let from = first.max(title.saturating_sub(NAMES));
        (from..title).rev().take_while(|&unit| is_name(unit)).last().unwrap_or(title)
    }
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, Shape};

    use super::*;

    fn kinds(paper: &str) -> Vec<PaperKind> {
        let mut builder = DocumentBuilder::new(Format::Text);
        for line in paper.split('|') {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(line);
        }
        let document = builder.finish();
        let units = crate::unit::units(&document);
        papers(&document, &units).into_iter().map(|paper| paper.kind).collect()
    }

    const AGENDA: &str =
        "FERNLEY COUNCIL|A meeting will be held on 5 May 2024.|AGENDA|1. Apologies|2. Minutes|3. Rents";
    const MINUTES: &str = "FERNLEY COUNCIL|Minutes of the meeting held on 4 March 2024|Present: Councillors Ash and Birch|7. Apologies|None.";
    const REPORT: &str = "REPORT TO THE COUNCIL|Subject: Rents|1. Purpose of Report|1.1 To set the rents.";

    #[test]
    fn an_agenda_binds_minutes_and_reports() {
        use PaperKind::{Agenda, Minutes, Report};
        assert_eq!(kinds(&format!("{AGENDA}|{MINUTES}|{REPORT}")), [Agenda, Minutes, Report]);
        assert_eq!(kinds(&format!("{AGENDA}|{MINUTES}|{MINUTES}")), [Agenda, Minutes, Minutes]);
    }

    #[test]
    fn minutes_of_two_meetings_are_two_papers() {
        use PaperKind::Minutes;
        assert_eq!(kinds(&format!("{MINUTES}|{MINUTES}")), [Minutes, Minutes]);
        assert_eq!(kinds(&format!("{MINUTES}|8. Rents|{REPORT}")), []);
    }

    #[test]
    fn one_paper_is_no_pack() {
        assert_eq!(kinds(AGENDA), []);
        assert_eq!(kinds(MINUTES), []);
        assert_eq!(kinds(&format!("{AGENDA}|4. Minutes of the meeting held on 4 March 2024")), []);
    }
}
