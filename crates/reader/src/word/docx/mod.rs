//! DOCX (Office Open XML, ECMA-376): finds the parts of the package and reads them in the order of the page.

mod body;
mod lists;
mod properties;
mod section;
mod styles;
mod table;

use std::collections::HashMap;

use model::{Document, Format};

use self::body::Story;
use self::section::first_section;
use self::styles::Styles;
use super::flow::Flow;
use super::package::Package;
use super::xml::{Node, Nodes};
use crate::{Limits, ReadError};

/// Reads a DOCX paper.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    let parts = Parts::find(&mut package, limits)?;
    let styles = package.part(&parts.styles)?.map(|part| Styles::read(&part, limits)).transpose()?.unwrap_or_default();
    let lists = package.part(&parts.numbering)?;
    let lists = lists.map(|part| lists::read(&part, &styles, limits)).transpose()?.unwrap_or_default();
    let Some(main) = package.part(&parts.main)? else {
        return Err(ReadError::Broken { what: format!("the package has no {}", parts.main) });
    };
    let mut story = Story::new(Flow::new(Format::Docx, limits), &styles, lists, limits);
    for notes in [&parts.footnotes, &parts.endnotes] {
        if let Some(part) = package.part(notes)? {
            story.read_notes(&part)?;
        }
    }
    let head = first_section(&main, limits)?.first_head();
    if let Some(part) = parts.called(head.as_deref(), &mut package)? {
        story.read_text(&part)?;
    }
    story.read_text(&main)?;
    for id in story.running_parts().into_iter().filter(|id| Some(id) != head.as_ref()) {
        if let Some(part) = parts.called(Some(&id), &mut package)? {
            story.read_furniture(&part)?;
        }
    }
    Ok(story.finish())
}

/// Where the parts of the paper lie in the package.
struct Parts {
    main: String,
    styles: String,
    numbering: String,
    footnotes: String,
    endnotes: String,
    /// Parts by the id that the text calls them with.
    by_id: HashMap<String, String>,
}

impl Parts {
    fn find(package: &mut Package<'_>, limits: &Limits) -> Result<Self, ReadError> {
        let roots = relations(package, "_rels/.rels", "", limits)?;
        let main = roots.into_iter().find(|relation| relation.kind == "officeDocument");
        let main = main.map_or_else(|| "word/document.xml".to_owned(), |relation| relation.target);
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
        let relations = relations(package, &joined(folder, &format!("_rels/{file}.rels")), folder, limits)?;
        let named = |kind: &str, usual: &str| {
            let found = relations.iter().find(|relation| relation.kind == kind);
            found.map_or_else(|| joined(folder, usual), |relation| relation.target.clone())
        };
        Ok(Self {
            styles: named("styles", "styles.xml"),
            numbering: named("numbering", "numbering.xml"),
            footnotes: named("footnotes", "footnotes.xml"),
            endnotes: named("endnotes", "endnotes.xml"),
            by_id: relations.into_iter().map(|relation| (relation.id, relation.target)).collect(),
            main,
        })
    }
}

impl Parts {
    /// The text of the part that an id calls.
    fn called(&self, id: Option<&str>, package: &mut Package<'_>) -> Result<Option<String>, ReadError> {
        match id.and_then(|id| self.by_id.get(id)) {
            Some(name) => package.part(name),
            None => Ok(None),
        }
    }
}

/// One row of a relationships part.
struct Relation {
    id: String,
    /// The last word of its type.
    kind: String,
    /// The part's name in the package.
    target: String,
}

fn relations(package: &mut Package<'_>, name: &str, folder: &str, limits: &Limits) -> Result<Vec<Relation>, ReadError> {
    let Some(part) = package.part(name)? else { return Ok(Vec::new()) };
    let mut nodes = Nodes::of(&part, limits);
    let mut found = Vec::new();
    loop {
        match nodes.next()? {
            Node::Open(element) if element.name() == "Relationship" => {
                let attr = |name| element.attr(name).unwrap_or_default();
                let kind = attr("Type").rsplit('/').next().unwrap_or_default().to_owned();
                found.push(Relation { id: attr("Id").into_owned(), kind, target: joined(folder, &attr("Target")) });
            }
            Node::Over => return Ok(found),
            _ => {}
        }
    }
}

/// A target from the folder that names it; one that begins with a slash counts from the top.
fn joined(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    steps.join("/")
}
