//! Financial years that a line begins with, which are no numbers of it: "2025-26 Revenue Budget", "2024/25 accounts".

use model::Document;

use crate::enumerator::{Enumerator, Style};
use crate::unit::Unit;

/// Most years that one plan spans: "2025-35 Capital Programme".
const LONGEST: u32 = 10;

/// Reads such years as part of their lines, unless other numbers of the paper show that it counts within the year:
/// "2021-21", "2021-22" and "2021-60" are resolutions.
pub(crate) fn part(document: &Document, mut units: Vec<Unit>) -> Vec<Unit> {
    let counted: Vec<u32> = units.iter().filter_map(number).filter_map(counts_within).collect();
    for unit in &mut units {
        let Unit::Line(piece) = unit else { continue };
        let Some(number) = piece.number.as_ref().map(|number| &number.value) else { continue };
        if number.bare && years(number).is_some() && !counted.contains(&number.counters[0]) && piece.words > 0 {
            *piece = piece.without_number(document);
        }
    }
    units
}

fn number(unit: &Unit) -> Option<&Enumerator> {
    Some(&unit.line()?.number.as_ref()?.value)
}

/// The two years of a span of them.
fn years(number: &Enumerator) -> Option<(u32, u32)> {
    let (first, last) = pair(number)?;
    let last = if last < 100 { first - first % 100 + last } else { last };
    let last = if last < first { last + 100 } else { last };
    (last > first && last - first <= LONGEST).then_some((first, last))
}

/// The year that a number counts within, where it can be nothing else.
fn counts_within(number: &Enumerator) -> Option<u32> {
    pair(number).filter(|_| years(number).is_none() || !number.bare).map(|(year, _)| year)
}

fn pair(number: &Enumerator) -> Option<(u32, u32)> {
    let [first, last] = number.counters[..] else { return None };
    let is_pair = number.style == Style::Plain && matches!(number.mask.as_str(), "#-#" | "#/#");
    (is_pair && (1990..2100).contains(&first)).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use model::{BlockKind, DocumentBuilder, Format, Shape};

    use super::*;
    use crate::unit;

    fn numbers(lines: &[&str]) -> Vec<bool> {
        let mut builder = DocumentBuilder::new(Format::Text);
        for line in lines {
            builder.open(Shape::of(BlockKind::Paragraph));
            builder.write(line);
        }
        let document = builder.finish();
        part(&document, unit::units(&document)).iter().map(|unit| number(unit).is_some()).collect()
    }

    #[test]
    fn years_before_a_title_are_part_of_it() {
        let lines = ["2025-26 Council Tax", "2025-35 Capital Programme", "2024/25 Accounts", "2024/2025 Precept"];
        assert_eq!(numbers(&lines), [false; 4]);
    }

    #[test]
    fn numbers_within_a_year_stay_numbers() {
        assert_eq!(numbers(&["2021-22 Moved by Cllr Vane", "2021-60 Moved by Cllr Pike"]), [true, true]);
        assert_eq!(numbers(&["2023/1 Apologies", "2023/24 Roads", "2023/25 Close"]), [true; 3]);
        assert_eq!(numbers(&["2023/24. Roads"]), [true]);
    }
}
