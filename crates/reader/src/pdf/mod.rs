//! PDF: pages to blocks, by the place and look of what is drawn on them.
#![expect(
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "PDF has one kind of number, and points on a page are small"
)]

mod aligned;
mod centred;
mod column;
mod columns;
mod decode;
mod file;
mod file_hayro;
mod file_lopdf;
mod fonts;
mod furniture;
mod grid;
mod headings;
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
mod row;
mod scanner;
mod sheet;
mod side_headings;
#[cfg(test)]
mod specimen;
#[cfg(test)]
mod tests;
mod write;

use model::Document;

use crate::{Limits, ReadError};
use file::{File, Refusal};
use file_hayro::Hayro;
use file_lopdf::Lopdf;
use machine::Machine;
use sheet::{Sheet, Sheets};

/// Reads a PDF.
///
/// # Errors
///
/// Where the file is damaged beyond repair, wants a password, has no text, or is over a limit.
pub(crate) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let first = Hayro::load(bytes, limits.pdf_stream_bytes).map_err(refused).and_then(|file| sheets(&file, limits));
    let sheets = match first {
        Ok(sheets) if !sheets.text.is_empty() => sheets,
        Err(refusal @ ReadError::TooManyPages { .. }) => return Err(refusal),
        first => second(bytes, limits).or(first)?,
    };
    if sheets.text.is_empty() {
        return Err(ReadError::NoText { pages: sheets.pages.len() });
    }
    let count = |of: fn(&Sheet) -> usize| sheets.pages.iter().map(of).sum::<usize>();
    let (glyphs, unmapped) = (count(|sheet| sheet.glyphs), count(|sheet| sheet.unmapped));
    if unmapped > glyphs / 2 {
        return Err(ReadError::Garbled { glyphs, unmapped });
    }
    Ok(write::document(&sheets))
}

/// The sheets by the second way in, where it finds text.
fn second(bytes: &[u8], limits: &Limits) -> Result<Sheets, ReadError> {
    let file = Lopdf::load(bytes, limits.pdf_stream_bytes).map_err(refused)?;
    let sheets = sheets(&file, limits)?;
    if sheets.text.is_empty() { Err(ReadError::NoText { pages: sheets.pages.len() }) } else { Ok(sheets) }
}

fn refused(refusal: Refusal) -> ReadError {
    match refusal {
        Refusal::Password => ReadError::Password,
        Refusal::Broken => ReadError::Damaged,
    }
}

/// Runs every page of a file.
fn sheets(file: &dyn File, limits: &Limits) -> Result<Sheets, ReadError> {
    let pages = file::pages(file, limits.pdf_pages);
    if pages.is_empty() {
        return Err(ReadError::Damaged);
    }
    if pages.len() > limits.pdf_pages {
        return Err(ReadError::TooManyPages { limit: limits.pdf_pages });
    }
    let mut machine = Machine::new(file, limits);
    let mut sheets = Sheets::default();
    for page in &pages {
        let mut sheet = machine.page(page, &mut sheets.text);
        sheet.turn_upright();
        sheet.set_straight();
        sheets.pages.push(sheet);
    }
    if !sheets.text.is_empty() {
        sheets.write_bullet();
    }
    Ok(sheets)
}
