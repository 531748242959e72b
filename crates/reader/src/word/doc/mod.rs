//! DOC (Word 97 to 2003, [MS-DOC]): a compound file whose main stream holds the text in pieces.

mod bytes;
mod fib;
mod fonts;
mod lists;
mod notes;
mod pages;
mod pieces;
mod sprm;
mod story;
mod styles;

use std::io::{Cursor, Read};

use cfb::CompoundFile;
use model::{Document, Format};

use self::fib::{Fib, Story, Table};
use self::fonts::Fonts;
use self::notes::Notes;
use self::pages::Runs;
use self::pieces::Pieces;
use self::story::{Look, Teller};
use self::styles::Styles;
use super::flow::Flow;
use crate::{Limits, ReadError};

/// Reads a DOC paper.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let mut file = Streams::open(bytes)?;
    let Some(word) = file.stream("WordDocument")? else { return Err(file.what_else()) };
    let fib = Fib::read(&word)?;
    let tables = file
        .stream(fib.table_stream())?
        .ok_or_else(|| ReadError::Broken { what: format!("it has no stream {}", fib.table_stream()) })?;
    let data = file.stream("Data")?.unwrap_or_default();
    let pieces = Pieces::read(fib.table(&tables, Table::Pieces));
    let pieces = pieces.ok_or_else(|| ReadError::Broken { what: "the piece table is cut short".into() })?;
    let fonts = Fonts::read(fib.table(&tables, Table::Fonts));
    let look = Look {
        paragraphs: Runs::of_paragraphs(&word, fib.table(&tables, Table::ParagraphPages)),
        characters: Runs::of_characters(&word, fib.table(&tables, Table::RunPages)),
        styles: Styles::read(fib.table(&tables, Table::Styles), &fonts),
        fonts,
        data: &data,
    };
    let lists = lists::read(&tables, fib.place(Table::Lists), fib.table(&tables, Table::ListInstances));
    let notes = Notes::find(&fib, &tables);
    let heads = notes::heads(&fib, &tables);
    let mut teller = Teller::new(&word, &pieces, look, lists, notes, Flow::new(Format::Doc, limits));
    if let Some(range) = heads.first_page {
        teller.tell_text(range)?;
    }
    teller.tell_text(fib.story(Story::Main))?;
    teller.tell_left_notes();
    for range in heads.running {
        teller.tell_furniture(range);
    }
    Ok(teller.finish())
}

/// The streams of a compound file.
struct Streams<'a> {
    file: CompoundFile<Cursor<&'a [u8]>>,
    size: u64,
}

impl<'a> Streams<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let file = CompoundFile::open(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        Ok(Self { file, size: bytes.len() as u64 })
    }

    /// The bytes of a stream; none can hold more than the file.
    fn stream(&mut self, name: &str) -> Result<Option<Vec<u8>>, ReadError> {
        if !self.file.is_stream(name) {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let stream = self.file.open_stream(name).map_err(|error| broken(&error))?;
        stream.take(self.size).read_to_end(&mut bytes).map_err(|error| broken(&error))?;
        Ok(Some(bytes))
    }

    /// What a compound file is that holds no paper of Word.
    fn what_else(&self) -> ReadError {
        let has = |name| self.file.exists(name);
        if has("EncryptedPackage") {
            ReadError::Password
        } else if has("Workbook") || has("Book") {
            ReadError::Unsupported { format: "Excel (xls)" }
        } else if has("PowerPoint Document") {
            ReadError::Unsupported { format: "PowerPoint (ppt)" }
        } else {
            ReadError::Unknown
        }
    }
}

fn broken(error: &std::io::Error) -> ReadError {
    ReadError::Broken { what: format!("the compound file is broken: {error}") }
}
