//! Affine transformations of the plane.

/// The matrix `[a b c d e f]` of the PDF specification: points are rows, multiplied from the left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Matrix {
    /// x to x.
    pub(super) a: f32,
    /// x to y.
    pub(super) b: f32,
    /// y to x.
    pub(super) c: f32,
    /// y to y.
    pub(super) d: f32,
    /// Shift of x.
    pub(super) e: f32,
    /// Shift of y.
    pub(super) f: f32,
}

impl Matrix {
    /// Leaves every point where it is.
    pub(super) const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// The matrix of six numbers.
    #[expect(clippy::many_single_char_names, reason = "the specification's own names")]
    pub(super) fn new([a, b, c, d, e, f]: [f32; 6]) -> Self {
        Self { a, b, c, d, e, f }
    }

    /// First `self`, then `after`.
    pub(super) fn then(self, after: Self) -> Self {
        Self {
            a: self.a * after.a + self.b * after.c,
            b: self.a * after.b + self.b * after.d,
            c: self.c * after.a + self.d * after.c,
            d: self.c * after.b + self.d * after.d,
            e: self.e * after.a + self.f * after.c + after.e,
            f: self.e * after.b + self.f * after.d + after.f,
        }
    }

    /// First a shift by `x` and `y`, then `self`.
    pub(super) fn shifted(self, x: f32, y: f32) -> Self {
        let (e, f) = self.apply(x, y);
        Self { e, f, ..self }
    }

    /// Where a point goes.
    pub(super) fn apply(self, x: f32, y: f32) -> (f32, f32) {
        (x * self.a + y * self.c + self.e, x * self.b + y * self.d + self.f)
    }

    /// From the page's own plane to points from the top left corner of the page as it is shown, y downwards.
    pub(super) fn to_page(shown: [f32; 4], rotation: u16) -> Self {
        let [left, bottom, right, top] = shown;
        match rotation {
            90 => Self::new([0.0, 1.0, 1.0, 0.0, -bottom, -left]),
            180 => Self::new([-1.0, 0.0, 0.0, 1.0, right, -bottom]),
            270 => Self::new([0.0, -1.0, -1.0, 0.0, top, right]),
            _ => Self::new([1.0, 0.0, 0.0, -1.0, -left, top]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rotation_brings_its_corner_to_the_top_left() {
        let shown = [10.0, 20.0, 110.0, 220.0];
        for (rotation, corner) in [(0, (10.0, 220.0)), (90, (10.0, 20.0)), (180, (110.0, 20.0)), (270, (110.0, 220.0))]
        {
            assert_eq!(Matrix::to_page(shown, rotation).apply(corner.0, corner.1), (0.0, 0.0), "{rotation}");
        }
    }

    #[test]
    fn a_shift_comes_before_the_matrix() {
        let doubled = Matrix::new([2.0, 0.0, 0.0, 2.0, 1.0, 1.0]);
        assert_eq!(doubled.shifted(3.0, 4.0).apply(0.0, 0.0), (7.0, 9.0));
        assert_eq!(Matrix::IDENTITY.then(doubled), doubled);
    }
}
