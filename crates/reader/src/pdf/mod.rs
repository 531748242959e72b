//! PDF: pages to blocks, by the place and look of what is drawn on them.
#![expect(
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "PDF has one kind of number, and points on a page are small"
)]

mod aligned;
mod column;
mod file;
mod file_lopdf;
mod fonts;
mod furniture;
mod grid;
mod join;
mod layout;
mod lines;
mod machine;
mod margin;
mod markers;
mod matrix;
mod object;
mod paragraphs;
mod paths;
mod piece;
mod scanner;
mod sheet;
mod write;

use model::Document;

use crate::{Limits, ReadError};
use file::File;
use file_lopdf::{Lopdf, Refusal};
use machine::Machine;
use sheet::Sheets;

/// Reads a PDF.
///
/// # Errors
///
/// Where the file is damaged beyond repair, wants a password, has no text, or is over a limit.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let file = match Lopdf::load(bytes, limits.pdf_stream_bytes) {
        Ok(file) => file,
        Err(Refusal::Password) => return Err(ReadError::Password),
        Err(Refusal::Broken) => return Err(ReadError::Damaged),
    };
    let sheets = sheets(&file, limits)?;
    Ok(write::document(&sheets))
}

fn sheets(file: &dyn File, limits: &Limits) -> Result<Sheets, ReadError> {
    let pages = file::pages(file, limits.pdf_pages);
    if pages.len() > limits.pdf_pages {
        return Err(ReadError::TooManyPages { limit: limits.pdf_pages });
    }
    let mut machine = Machine::new(file, limits);
    let mut sheets = Sheets::default();
    for page in &pages {
        let mut sheet = machine.page(page, &mut sheets.text);
        sheet.turn_upright();
        sheets.pages.push(sheet);
    }
    if sheets.text.is_empty() {
        return Err(ReadError::NoText { pages: pages.len() });
    }
    Ok(sheets)
}
