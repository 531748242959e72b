//! Prints a paper's blocks, one line each, for eyes that check the reader: `blocks FILE...`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for path in std::env::args().skip(1) {
        let document = reader::read(&std::fs::read(&path)?, &path, &reader::Limits::default())?;
        println!("== {path}: {}", document.format.name());
        for block in &document.blocks {
            let look = block.look;
            println!(
                "{:?} d{} {}{}{}{}| {}",
                block.kind,
                block.depth,
                block.marker.map_or(String::new(), |marker| format!("[{}] ", document.wording(marker))),
                if look.tight { "tight " } else { "" },
                if document.is_strong(block) { "strong " } else { "" },
                block.cell.map_or(String::new(), |cell| format!("t{}r{}c{} ", cell.table, cell.row, cell.column)),
                document.wording(block.span),
            );
        }
        for furniture in &document.furniture {
            println!("furniture | {}", furniture.text);
        }
        for diagnostic in &document.diagnostics {
            println!("diagnostic | {}", diagnostic.problem);
        }
    }
    Ok(())
}
