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
        let depth = match self.open.last() {
            Some(last) => last.depth.saturating_add(1),
            None => self.base.get(&place.list).map_or(1, |base| base.saturating_add(place.level)),
        };
        self.base.entry(place.list).or_insert(depth.saturating_sub(place.level));
        self.open.push(Point { place, label_at: paragraph.first, text_at: paragraph.left, depth });
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
