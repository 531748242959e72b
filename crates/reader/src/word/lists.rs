//! Depth of list nesting, from the levels of the lists and from where their labels stand on the page.

use std::collections::HashMap;

use super::paragraph::{Paragraph, Place};

/// Positions closer than this (9 points) count as the same.
const CLOSE: i32 = 180;

/// The lists that are open at a place of the paper.
#[derive(Debug, Default)]
pub(super) struct Lists {
    open: Vec<Point>,
    /// For each list, how much deeper than its level its points stand.
    base: HashMap<u32, u8>,
    /// The depth of points that stood below flush ones.
    below_flush: HashMap<Place, u8>,
}

/// The last point of a list that is still open.
#[derive(Debug)]
struct Point {
    place: Place,
    label_at: i32,
    text_at: i32,
    depth: u8,
}

impl Lists {
    /// The depth of a paragraph outside headings: that of its point, or of the point that it goes on with.
    pub(super) fn depth(&mut self, paragraph: &Paragraph) -> u8 {
        match paragraph.place {
            Some(place) if paragraph.label.is_some() => self.point(place, paragraph),
            _ => self.further(paragraph),
        }
    }

    /// Ends every list.
    pub(super) fn close(&mut self) {
        self.open.clear();
    }

    fn point(&mut self, place: Place, paragraph: &Paragraph) -> u8 {
        while self.open.last().is_some_and(|last| !last.holds(place, paragraph.first)) {
            self.open.pop();
        }
        let label = paragraph.label.as_ref().map_or("", |label| &label.text);
        let depth = if tells_its_place(label) { 0 } else { self.depth_at(place) };
        self.open.push(Point { place, label_at: paragraph.first, text_at: paragraph.left, depth });
        depth
    }

    /// The depth of a point: below the point that is open, or where its list stood before.
    fn depth_at(&mut self, place: Place) -> u8 {
        let depth = match self.open.last() {
            Some(last) => last.depth.saturating_add(1),
            None => match self.below_flush.get(&place) {
                Some(&depth) => depth,
                None => self.base.get(&place.list).map_or(1, |base| base.saturating_add(place.level)),
            },
        };
        if self.open.iter().any(|point| point.depth == 0) {
            self.below_flush.insert(place, depth);
        } else {
            self.base.entry(place.list).or_insert(depth.saturating_sub(place.level));
        }
        depth
    }

    /// A paragraph without label goes on with the deepest point whose text begins no further right.
    fn further(&mut self, paragraph: &Paragraph) -> u8 {
        let at = paragraph.left;
        while self.open.last().is_some_and(|last| at <= 0 || at + CLOSE < last.text_at) {
            self.open.pop();
        }
        self.open.last().map_or(0, |point| point.depth)
    }
}

/// Whether a number names what it stands below, as "4.2" does, so that it needs no depth.
fn tells_its_place(label: &str) -> bool {
    let number = label.trim_end_matches('.');
    number.contains('.') && number.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

impl Point {
    /// Whether a point at `place`, its label at `at`, lies below this one.
    fn holds(&self, place: Place, at: i32) -> bool {
        if place.list == self.place.list { place.level > self.place.level } else { at > self.label_at + CLOSE }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::numbering::Label;

    fn point(list: u32, level: u8, at: i32) -> Paragraph {
        let place = Some(Place { list, level });
        Paragraph { place, label: Some(Label::bullet()), first: at, left: at + 360, ..Paragraph::default() }
    }

    fn plain(left: i32) -> Paragraph {
        Paragraph { left, first: left, ..Paragraph::default() }
    }

    #[test]
    fn levels_of_one_list_are_depths() {
        let mut lists = Lists::default();
        let depths = [point(1, 0, 0), point(1, 1, 720), point(1, 2, 1440), point(1, 0, 0)].map(|p| lists.depth(&p));
        assert_eq!(depths, [1, 2, 3, 1]);
    }

    #[test]
    fn a_list_further_right_is_below_the_list_before_it() {
        let mut lists = Lists::default();
        let depths = [point(1, 0, 0), point(2, 0, 720), point(2, 0, 720), point(1, 0, 0)].map(|p| lists.depth(&p));
        assert_eq!(depths, [1, 2, 2, 1]);
    }

    #[test]
    fn a_number_that_names_its_parents_needs_no_depth() {
        let numbered = |level: u8, text: &str| {
            let label = Some(Label { text: text.to_owned(), joined: false, bullet: false });
            Paragraph { label, ..point(1, level, 720 * i32::from(level)) }
        };
        let mut lists = Lists::default();
        let points = [numbered(0, "4."), numbered(1, "4.1"), numbered(2, "(a)"), plain(0), numbered(2, "(b)")];
        assert_eq!(points.map(|point| lists.depth(&point)), [1, 0, 1, 0, 1]);
        assert_eq!([numbered(1, "4.2"), numbered(0, "5.")].map(|point| lists.depth(&point)), [0, 1]);
    }

    #[test]
    fn an_indented_paragraph_goes_on_with_its_point_and_a_flush_one_ends_it() {
        let mut lists = Lists::default();
        let depths = [point(1, 0, 0), plain(360), plain(0), plain(360)].map(|p| lists.depth(&p));
        assert_eq!(depths, [1, 1, 0, 0]);
    }

    #[test]
    fn a_list_that_goes_on_after_flush_text_keeps_its_depth() {
        let mut lists = Lists::default();
        let depths = [point(1, 0, 0), point(1, 1, 720), plain(0), point(1, 1, 720)].map(|p| lists.depth(&p));
        assert_eq!(depths, [1, 2, 0, 2]);
    }
}
