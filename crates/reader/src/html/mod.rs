//! HTML: the main content of a page as lines, everything of the site around it set apart.

mod lists;
mod parse;
mod style;
mod survey;
mod table;
mod walk;

use model::DocumentBuilder;

use crate::Limits;
use crate::assemble;
use crate::draft::{Draft, Run};

/// Reads a page.
pub(crate) fn read(text: &str, limits: &Limits, builder: &mut DocumentBuilder) {
    let page = parse::document(text, limits, builder);
    let survey = survey::Survey::of(&page);
    let drafts = walk::Walk::new(&survey, builder).all(&page);
    assemble::write(drafts, builder);
}

/// The lines of HTML that stands inside Markdown; its tables are counted from `tables`.
pub(crate) fn fragment(text: &str, tables: u32, limits: &Limits, builder: &mut DocumentBuilder) -> Vec<Draft<'static>> {
    let page = parse::document(text, limits, builder);
    let survey = survey::Survey::of_fragment(&page);
    let drafts = walk::Walk::new(&survey, builder).counting_tables_from(tables).all(&page);
    let owned = |draft: Draft<'_>| Draft {
        shape: draft.shape,
        before: draft.before,
        marker: draft.marker.map(|marker| marker.into_owned().into()),
        runs: draft.runs.into_iter().map(Run::into_owned).collect(),
    };
    drafts.into_iter().map(owned).collect()
}
