//! Numbers of items that should follow one another and do not.

use model::{Diagnostic, Item, Problem};

use crate::enumerator::Enumerator;

/// One diagnostic for each gap in the numbers of the top items.
pub(crate) fn find(items: &[Item]) -> Vec<Diagnostic> {
    let numbers: Vec<(Enumerator, &Item)> = items
        .iter()
        .filter_map(|item| Some((Enumerator::read(&format!("{}.", item.number.as_ref()?.text))?, item)))
        .collect();
    numbers.windows(2).filter_map(|pair| gap(&pair[0].0, &pair[1].0, pair[1].1)).collect()
}

/// Two neighbours of one series of which exactly one counter differs, and by more than one.
fn gap(before: &Enumerator, number: &Enumerator, item: &Item) -> Option<Diagnostic> {
    if before.mask != number.mask {
        return None;
    }
    let mut changed = before.counters.iter().zip(&number.counters).filter(|(before, this)| before != this);
    let (&after, &found) = changed.next()?;
    let single = changed.next().is_none() && before.mask.contains('#');
    let span = item.number.as_ref()?.span;
    (single && found != after + 1).then(|| Diagnostic::at(Problem::ItemNumberGap { after, found }, span))
}

#[cfg(test)]
mod tests {
    use model::{Quote, Span};

    use super::*;

    #[test]
    fn a_number_left_out_is_told() {
        let item = |number: &str| Item {
            number: Some(Quote { text: number.to_owned(), span: Span::new(0, number.len()) }),
            ..Item::default()
        };
        let found = find(&[item("39/20"), item("40/20"), item("42/20")]);
        assert_eq!(
            found.iter().map(|found| &found.problem).collect::<Vec<_>>(),
            [&Problem::ItemNumberGap { after: 40, found: 42 }]
        );
    }
}
