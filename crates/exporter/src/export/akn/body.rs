//! The text: who came, and the items with their paragraphs, points, tables, speeches and resolutions.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::xml::Xml;
use crate::export::id::Id;
use crate::export::objects::by;
use crate::export::tables::{Block, Clause, Decision, Item, Rows};

/// The rows of one paper by what they belong to.
struct Body<'a> {
    rows: &'a Rows<'a>,
    items: BTreeMap<Option<Id>, Vec<&'a Item<'a>>>,
    blocks: BTreeMap<(Option<Id>, Option<Id>), Vec<&'a Block<'a>>>,
    clauses: BTreeMap<(Id, Option<Id>), Vec<&'a Clause<'a>>>,
    decisions: BTreeMap<Id, &'a Decision<'a>>,
}

pub(super) fn write<W: Write>(xml: &mut Xml<W>, rows: &Rows<'_>) -> io::Result<()> {
    let body = Body {
        rows,
        items: by(&rows.items, |item| item.parent_id),
        blocks: by(&rows.blocks, |block| (block.item_id, block.parent_id)),
        clauses: by(&rows.clauses, |clause| (clause.decision_id, clause.parent_id)),
        decisions: rows.decisions.iter().map(|decision| (decision.id, decision)).collect(),
    };
    if body.blocks.contains_key(&(None, None)) {
        xml.element("preface", &[], |xml| body.blocks(xml, None, None))?;
    }
    xml.element("debateBody", &[], |xml| {
        body.roll_call(xml)?;
        body.items(xml, None)
    })
}

impl Body<'_> {
    /// Who came and who did not; written where nobody is named as well, since a debate is never without content.
    fn roll_call<W: Write>(&self, xml: &mut Xml<W>) -> io::Result<()> {
        xml.element("rollCall", &[], |xml| {
            for attendee in &self.rows.attendance {
                let person = format!("#{}", attendee.person_id);
                let attributes = [("eId", &*attendee.id.to_string()), ("class", attendee.status)];
                let parts = [attendee.honorific, Some(attendee.name), attendee.post_nominals].into_iter().flatten();
                let name = parts.collect::<Vec<_>>().join(" ");
                xml.element("p", &attributes, |xml| {
                    xml.words("person", &[("refersTo", &person)], &name)?;
                    attendee.role.map_or(Ok(()), |role| xml.words("inline", &[("name", "role")], &format!(", {role}")))
                })?;
            }
            Ok(())
        })
    }

    fn items<W: Write>(&self, xml: &mut Xml<W>, parent: Option<Id>) -> io::Result<()> {
        for item in self.items.get(&parent).into_iter().flatten() {
            xml.element("debateSection", &[("name", item.kind), ("eId", &item.id.to_string())], |xml| {
                item.number.map_or(Ok(()), |number| xml.words("num", &[], number))?;
                item.title.map_or(Ok(()), |title| xml.words("heading", &[], title))?;
                item.purpose.map_or(Ok(()), |purpose| xml.words("p", &[("class", "purpose")], purpose))?;
                self.blocks(xml, Some(item.id), None)?;
                self.items(xml, Some(item.id))
            })?;
        }
        Ok(())
    }

    /// Blocks in order; points that follow one another are one list.
    fn blocks<W: Write>(&self, xml: &mut Xml<W>, item: Option<Id>, parent: Option<Id>) -> io::Result<()> {
        let blocks = self.blocks.get(&(item, parent)).map(Vec::as_slice).unwrap_or_default();
        for group in blocks.chunk_by(|one, other| one.kind == "point" && other.kind == "point") {
            match group {
                [block] if block.kind != "point" => self.block(xml, block)?,
                points => self.points(xml, points)?,
            }
        }
        Ok(())
    }

    fn points<W: Write>(&self, xml: &mut Xml<W>, points: &[&Block<'_>]) -> io::Result<()> {
        xml.element("blockList", &[], |xml| {
            points.iter().try_for_each(|point| {
                xml.element("item", &[("eId", &point.id.to_string())], |xml| {
                    point.marker.map_or(Ok(()), |marker| xml.words("num", &[], marker))?;
                    xml.words("p", &[], point.text)?;
                    self.blocks(xml, point.item_id, Some(point.id))
                })
            })
        })
    }

    fn block<W: Write>(&self, xml: &mut Xml<W>, block: &Block<'_>) -> io::Result<()> {
        let id = block.id.to_string();
        let decision = block.decision_id.and_then(|id| self.decisions.get(&id));
        match (decision, block.speaker_id, &block.rows) {
            // Before the debate, and in the items of lists, there are only paragraphs, lists and tables.
            (Some(decision), ..) if block.parent_id.is_none() => self.resolution(xml, decision, &id)?,
            (Some(decision), ..) => {
                xml.words("p", &[("eId", &id)], decision.label.unwrap_or_default())?;
                self.clauses(xml, decision.id, None)?;
            }
            (None, Some(speaker), _) if block.item_id.is_some() && block.parent_id.is_none() => {
                xml.element("speech", &[("eId", &id), ("by", &format!("#{speaker}"))], |xml| {
                    xml.words("p", &[], block.text)
                })?;
            }
            (None, _, Some(rows)) if rows.rows().any(|row| !row.is_empty()) => {
                table(xml, rows.rows().filter(|row| !row.is_empty()), &id)?;
            }
            _ => xml.words("p", &[("eId", &id), ("class", block.kind)], block.text)?,
        }
        self.blocks(xml, block.item_id, Some(block.id))
    }

    /// A decision that is set apart: its label, and its clauses as nested lists.
    fn resolution<W: Write>(&self, xml: &mut Xml<W>, decision: &Decision<'_>, id: &str) -> io::Result<()> {
        xml.element("resolutions", &[("eId", id)], |xml| {
            decision.label.map_or(Ok(()), |label| xml.words("heading", &[], label))?;
            self.clauses(xml, decision.id, None)
        })
    }

    fn clauses<W: Write>(&self, xml: &mut Xml<W>, decision: Id, parent: Option<Id>) -> io::Result<()> {
        let Some(clauses) = self.clauses.get(&(decision, parent)) else { return Ok(()) };
        xml.element("blockList", &[], |xml| {
            clauses.iter().try_for_each(|clause| {
                xml.element("item", &[("eId", &clause.id.to_string())], |xml| {
                    clause.marker.map_or(Ok(()), |marker| xml.words("num", &[], marker))?;
                    xml.words("p", &[], clause.text)?;
                    self.clauses(xml, decision, Some(clause.id))
                })
            })
        })
    }
}

fn table<'a, W: Write>(xml: &mut Xml<W>, mut rows: impl Iterator<Item = Vec<&'a str>>, id: &str) -> io::Result<()> {
    xml.element("table", &[("eId", id)], |xml| {
        rows.try_for_each(|row| {
            xml.element("tr", &[], |xml| {
                row.iter().try_for_each(|cell| xml.element("td", &[], |xml| xml.words("p", &[], cell)))
            })
        })
    })
}
