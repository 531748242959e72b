//! The fonts of a Word 97 file ([MS-DOC] 2.9.286), as far as it matters whether their characters are letters.

use super::bytes::{slice, u8_at, u16_at, utf16};
use super::sprm::Sprm;
use crate::word::properties::RunProperties;
use crate::word::symbol::Face;

/// Fonts by their number.
#[derive(Debug, Default)]
pub(super) struct Fonts(Vec<Face>);

impl Fonts {
    /// Reads the font table.
    pub(super) fn read(table: &[u8]) -> Self {
        /// Where a font's name begins behind its length.
        const NAME: usize = 39;
        let count = u16_at(table, 0).unwrap_or(0);
        let mut at = 4;
        let mut fonts = Vec::new();
        for _ in 0..count {
            let Some(len) = u8_at(table, at).map(usize::from) else { break };
            let name = slice(table, at + 1, len).and_then(|font| font.get(NAME..)).map(utf16).unwrap_or_default();
            fonts.push(Face::named(name.split('\0').next().unwrap_or_default()));
            at += 1 + len;
        }
        Self(fonts)
    }

    /// The face of a font.
    pub(super) fn face(&self, font: u16) -> Face {
        self.0.get(usize::from(font)).copied().unwrap_or_default()
    }

    /// Applies a modifier that sets a run's font.
    pub(super) fn apply(&self, sprm: Sprm<'_>, run: &mut RunProperties) {
        const SET_FONT: u16 = 0x4a4f;
        if sprm.opcode == SET_FONT {
            run.face = u16_at(sprm.operand, 0).map(|font| self.face(font));
        }
    }
}
