//! Lines of any format to blocks: the order in which the shared rules are applied.

use model::DocumentBuilder;

use crate::draft::Draft;
use crate::{emphasis, furniture, noise, points, wrap};

/// Sets furniture apart, joins lines to paragraphs, finds typed list points, and writes the blocks.
pub(crate) fn write(drafts: Vec<Draft<'_>>, builder: &mut DocumentBuilder) {
    let drafts = noise::set_apart(drafts, builder);
    let mut drafts = furniture::set_apart(drafts, builder);
    emphasis::tidy(&mut drafts);
    points::mark(&mut drafts, builder);
    let drafts = wrap::join(drafts);
    let mut points = Vec::new();
    for draft in drafts {
        points::split_one(draft, &mut points);
        for point in points.drain(..) {
            point.write(builder);
        }
    }
}
