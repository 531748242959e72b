//! Small PDFs made by hand, and what tests ask of them.

use std::fmt::Write as _;

use model::{BlockKind, Document};

use crate::Limits;

/// A page under construction; places count in points from the top left corner of A4.
#[derive(Clone, Default)]
pub(super) struct Specimen {
    content: String,
}

impl Specimen {
    /// Text in Helvetica of 12 points.
    pub(super) fn text(self, x: u32, y: u32, text: &str) -> Self {
        self.show("F1", 12, x, y, text)
    }

    /// Text in bold.
    pub(super) fn bold(self, x: u32, y: u32, text: &str) -> Self {
        self.show("F2", 12, x, y, text)
    }

    /// Text of any font and size.
    pub(super) fn show(mut self, font: &str, size: u32, x: u32, y: u32, text: &str) -> Self {
        let text = text.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)");
        let _ = writeln!(self.content, "BT /{font} {size} Tf {x} {} Td ({text}) Tj ET", 842 - y);
        self
    }

    /// Several lines of text, 14 points apart.
    pub(super) fn lines(mut self, x: u32, y: u32, lines: &[&str]) -> Self {
        for (line, y) in lines.iter().zip((y..).step_by(14)) {
            self = self.text(x, y, line);
        }
        self
    }

    /// A ruled line.
    pub(super) fn rule(mut self, x0: u32, y0: u32, x1: u32, y1: u32) -> Self {
        let _ = writeln!(self.content, "{x0} {} m {x1} {} l S", 842 - y0, 842 - y1);
        self
    }

    /// The lines of a grid.
    pub(super) fn grid(mut self, xs: &[u32], ys: &[u32]) -> Self {
        let ([left, .., right], [top, .., bottom]) = (xs, ys) else { return self };
        for &y in ys {
            self = self.rule(*left, y, *right, y);
        }
        for &x in xs {
            self = self.rule(x, *top, x, *bottom);
        }
        self
    }

    /// Operators as they are.
    pub(super) fn raw(mut self, operators: &str) -> Self {
        self.content.push_str(operators);
        self.content.push('\n');
        self
    }
}

/// The file of some pages.
pub(super) fn file(pages: &[Specimen]) -> Vec<u8> {
    file_with(pages, "")
}

/// The file of some pages that have further entries in their dictionaries.
pub(super) fn file_with(pages: &[Specimen], entries: &str) -> Vec<u8> {
    let kids = (0..pages.len()).map(|page| format!("{} 0 R", 10 + 2 * page)).collect::<Vec<_>>().join(" ");
    let mut objects = vec![
        (1, "<</Type/Catalog/Pages 2 0 R>>".to_owned()),
        (
            2,
            format!(
                "<</Type/Pages/Count {}/Kids[{kids}]/MediaBox[0 0 595 842]/Resources 3 0 R{entries}>>",
                pages.len()
            ),
        ),
        (3, "<</Font<</F1 4 0 R/F2 5 0 R>>/XObject<</Form 6 0 R/Image 7 0 R>>>>".to_owned()),
        (4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned()),
        (5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>".to_owned()),
        (
            6,
            stream(
                "/Type/XObject/Subtype/Form/BBox[0 0 595 842]",
                "BT /F1 12 Tf 100 700 Td (In a form) Tj ET /Form Do",
            ),
        ),
        (7, stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "0")),
    ];
    for (page, specimen) in pages.iter().enumerate() {
        let number = 10 + 2 * page;
        objects.push((number, format!("<</Type/Page/Parent 2 0 R/Contents {} 0 R>>", number + 1)));
        objects.push((number + 1, stream("", &specimen.content)));
    }
    assemble(&objects)
}

fn stream(entries: &str, content: &str) -> String {
    format!("<<{entries}/Length {}>>stream\n{content}\nendstream", content.len())
}

fn assemble(objects: &[(usize, String)]) -> Vec<u8> {
    let mut file = String::from("%PDF-1.4\n");
    let mut table = String::new();
    for (number, object) in objects {
        let _ = write!(table, "{number} 1\n{:010} 00000 n \n", file.len());
        let _ = write!(file, "{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    let size = objects.iter().map(|object| object.0).max().unwrap_or(0) + 1;
    let _ = write!(
        file,
        "xref\n0 1\n0000000000 65535 f \n{table}trailer\n<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

/// The document of some pages.
pub(super) fn read(pages: &[Specimen]) -> Document {
    super::read(&file(pages), &Limits::default()).unwrap_or_else(|error| panic!("{error}"))
}

/// The blocks of some pages, one line each: cells as `row.column`, notes as `note`, then the wording.
pub(super) fn blocks(pages: &[Specimen]) -> Vec<String> {
    let document = read(pages);
    let line = |block: &model::Block| {
        let wording = document.wording(block.span);
        match (block.cell, block.kind) {
            (Some(cell), _) => format!("{}.{} {wording}", cell.row, cell.column),
            (None, BlockKind::MarginNote) => format!("note {wording}"),
            _ => wording.to_owned(),
        }
    };
    document.blocks.iter().map(line).collect()
}
