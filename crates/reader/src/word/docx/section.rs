//! Sections of a DOCX paper: which running heads and feet they show.

use crate::word::xml::{Node, Nodes};
use crate::{Limits, ReadError};

/// A running head or foot that a section names.
#[derive(Debug)]
struct Running {
    id: String,
    head: bool,
    first_page: bool,
}

/// What a section says of heads and feet.
#[derive(Debug, Default)]
pub(super) struct Section {
    running: Vec<Running>,
    /// Its first page has its own.
    own_first_page: bool,
}

impl Section {
    /// The head of the section's first page only: a letterhead, which belongs to the text.
    pub(super) fn first_head(&self) -> Option<String> {
        let first = self.running.iter().find(|part| part.head && part.first_page);
        first.filter(|_| self.own_first_page).map(|part| part.id.clone())
    }

    /// Adds what a later section says; it shows the heads and feet of the sections before it where it has none.
    pub(super) fn join(&mut self, later: Self) {
        self.running.extend(later.running);
        self.own_first_page |= later.own_first_page;
    }

    /// The heads and feet that are shown, each once, in the order of their sections.
    pub(super) fn shown(&self) -> Vec<String> {
        let mut shown: Vec<String> = Vec::new();
        for part in self.running.iter().filter(|part| !part.first_page || self.own_first_page) {
            if !shown.contains(&part.id) {
                shown.push(part.id.clone());
            }
        }
        shown
    }
}

/// What the first section of a main part says of heads and feet.
pub(super) fn first_section(part: &str, limits: &Limits) -> Result<Section, ReadError> {
    let Some(at) = part.find("sectPr").and_then(|at| part[..at].rfind('<')) else { return Ok(Section::default()) };
    let mut nodes = Nodes::of(&part[at..], limits);
    match nodes.next()? {
        Node::Open(_) => section(&mut nodes),
        _ => Ok(Section::default()),
    }
}

/// Reads the rest of `w:sectPr`, which was just opened.
pub(super) fn section(nodes: &mut Nodes<'_>) -> Result<Section, ReadError> {
    let mut section = Section::default();
    loop {
        match nodes.next()? {
            Node::Open(element) => {
                match element.name() {
                    name @ ("headerReference" | "footerReference") => section.running.push(Running {
                        id: element.attr("id").unwrap_or_default().into_owned(),
                        head: name == "headerReference",
                        first_page: element.attr("type").as_deref() == Some("first"),
                    }),
                    "titlePg" => section.own_first_page = element.is_on(),
                    _ => {}
                }
                nodes.skip()?;
            }
            Node::Close(_) | Node::Over => return Ok(section),
            Node::Text(_) => {}
        }
    }
}
