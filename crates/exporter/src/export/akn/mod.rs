//! Akoma Ntoso 3.0: each paper as a debate document, with who came, what was said, resolved and voted.

mod body;
mod meta;
mod xml;

use xml::Xml;

use super::Sink;
use super::address::Addresses;
use super::dropped::Carried;
use super::error::ExportError;
use super::folder::Folder;
use super::tables::Rows;

const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

const CARRIED: Carried = Some(&[
    ("bodies", &["name"]),
    ("people", &["name"]),
    ("body_names", &["paper_id", "body_id", "name"]),
    ("person_names", &["paper_id", "person_id", "name"]),
    ("papers", &["path", "kind", "authority_id", "body_id", "date", "title"]),
    ("meetings", &["date", "authority_id", "body_id", "paper_id"]),
    (
        "attendance",
        &["paper_id", "person_id", "position", "name", "honorific", "post_nominals", "role", "status", "quote"],
    ),
    ("items", &["paper_id", "parent_id", "position", "kind", "number", "title", "purpose"]),
    (
        "blocks",
        &[
            "paper_id",
            "item_id",
            "parent_id",
            "position",
            "kind",
            "marker",
            "text",
            "rows",
            "decision_id",
            "speaker",
            "speaker_id",
        ],
    ),
    ("decisions", &["paper_id", "item_id", "position", "label"]),
    ("clauses", &["paper_id", "item_id", "decision_id", "parent_id", "position", "marker", "text"]),
    ("votes", &["paper_id", "item_id", "position", "votes_for", "votes_against", "abstentions"]),
    ("motions", &["outcome", "vote_id"]),
]);

/// Writes a document for each paper, named by the paper's id.
pub(super) struct Akn {
    addresses: Addresses,
}

impl Akn {
    pub(super) fn new(addresses: Addresses) -> Self {
        Self { addresses }
    }
}

impl Sink for Akn {
    fn carried(&self) -> Carried {
        CARRIED
    }

    fn take(&mut self, rows: &Rows<'_>, folder: &Folder) -> Result<(), ExportError> {
        for paper in &rows.papers {
            let mut xml = Xml::begin(folder.create(&format!("{}.xml", paper.id))?)?;
            xml.element("akomaNtoso", &[("xmlns", NAMESPACE)], |xml| {
                xml.element("debate", &[("name", paper.kind)], |xml| {
                    meta::write(xml, paper, rows, &self.addresses)?;
                    body::write(xml, rows)
                })
            })?;
            xml.end()?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>, _: &Folder) -> Result<(), ExportError> {
        Ok(())
    }
}
