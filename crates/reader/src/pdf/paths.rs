//! Paths on their way to becoming ruled lines and the dots of lists.

use super::sheet::{Rule, Sheet};

/// A box no thicker than this is a line.
const THICKNESS: f32 = 3.0;

/// A line no longer than this is no rule.
const LENGTH: f32 = 4.0;

/// Segments that are kept of one path; a drawing has more, a table never.
const SEGMENTS: usize = 4096;

/// Rules that are kept of one page.
const RULES: usize = 20_000;

/// Dots that are kept of one page; a list has fewer, a chart more.
const DOTS: usize = 400;

type Point = (f32, f32);

/// The path under construction, in page coordinates.
#[derive(Debug, Default)]
pub(super) struct Path {
    segments: Vec<(Point, Point)>,
    /// Box of each subpath, for fills: first segment and the smallest box around it.
    outlines: Vec<Rule>,
    start: Point,
    at: Point,
}

impl Path {
    /// Begins a subpath.
    pub(super) fn move_to(&mut self, point: Point) {
        self.start = point;
        self.at = point;
        if self.outlines.len() < SEGMENTS {
            self.outlines.push(Rule { x0: point.0, y0: point.1, x1: point.0, y1: point.1 });
        }
    }

    /// A straight line.
    pub(super) fn line_to(&mut self, point: Point) {
        if self.segments.len() < SEGMENTS {
            self.segments.push((self.at, point));
        }
        self.reach(point);
    }

    /// A curve, of which only the end counts.
    pub(super) fn curve_to(&mut self, point: Point) {
        self.reach(point);
    }

    /// Back to the start of the subpath.
    pub(super) fn close(&mut self) {
        self.line_to(self.start);
    }

    /// A closed subpath of four corners.
    pub(super) fn polygon(&mut self, corners: [Point; 4]) {
        self.move_to(corners[0]);
        for corner in &corners[1..] {
            self.line_to(*corner);
        }
        self.close();
    }

    /// Forgets the path.
    pub(super) fn clear(&mut self) {
        self.segments.clear();
        self.outlines.clear();
    }

    /// Ends the path as drawn lines; a small circle is a dot.
    pub(super) fn stroke(&mut self, sheet: &mut Sheet) {
        let is_round = self.segments.iter().all(|(from, to)| from == to);
        if let ([area], true) = (&self.outlines[..], is_round) {
            take_dot(area, sheet);
        }
        let rules = &mut sheet.rules;
        for &((x0, y0), (x1, y1)) in &self.segments {
            let (wide, high) = ((x1 - x0).abs(), (y1 - y0).abs());
            if wide.max(high) >= LENGTH && wide.min(high) <= 0.5 && rules.len() < RULES {
                rules.push(Rule { x0: x0.min(x1), y0: y0.min(y1), x1: x0.max(x1), y1: y0.max(y1) });
            }
        }
        self.clear();
    }

    /// Ends the path as filled areas: thin ones are rules, small round or square ones dots.
    pub(super) fn fill(&mut self, sheet: &mut Sheet) {
        for area in &self.outlines {
            let (wide, high) = (area.x1 - area.x0, area.y1 - area.y0);
            if wide.min(high) <= THICKNESS && wide.max(high) >= LENGTH && sheet.rules.len() < RULES {
                sheet.rules.push(*area);
            } else {
                take_dot(area, sheet);
            }
        }
        self.clear();
    }

    fn reach(&mut self, point: Point) {
        self.at = point;
        if let Some(area) = self.outlines.last_mut() {
            area.x0 = area.x0.min(point.0);
            area.y0 = area.y0.min(point.1);
            area.x1 = area.x1.max(point.0);
            area.y1 = area.y1.max(point.1);
        }
    }
}

/// Keeps an area that is small and as wide as high.
fn take_dot(area: &Rule, sheet: &mut Sheet) {
    let (wide, high) = (area.x1 - area.x0, area.y1 - area.y0);
    if (1.5..=8.0).contains(&wide) && (wide - high).abs() <= 0.15 * wide && sheet.dots.len() < DOTS {
        sheet.dots.push(*area);
    }
}
