//! ODT (`OpenDocument` 1.2 and 1.3): the content part is the paper, the styles part holds looks, heads and feet.

mod body;
mod lists;
mod styles;

use model::{Document, Format};

use self::body::Story;
use self::lists::ListStyles;
use self::styles::Styles;
use super::flow::Flow;
use super::package::Package;
use super::xml::{Node, Nodes};
use crate::{Limits, ReadError};

/// Reads an ODT paper.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, ReadError> {
    let mut package = Package::open(bytes, limits)?;
    if package.part("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ReadError::Password);
    }
    let Some(content) = package.part("content.xml")? else {
        return Err(ReadError::Broken { what: "the package has no content.xml".into() });
    };
    let styles_part = package.part("styles.xml")?.unwrap_or_default();
    let (mut styles, mut lists) = (Styles::default(), ListStyles::default());
    for part in [&styles_part, &content] {
        read_styles(part, &mut styles, &mut lists, limits)?;
    }
    let mut story = Story::new(Flow::new(Format::Odt, limits), &styles, &lists);
    let heads = Heads::find(&styles_part, limits)?;
    if let Some(place) = heads.first_page {
        story.read(&mut Nodes::of(&styles_part[place..], limits))?;
    }
    story.read(&mut Nodes::of(&content, limits))?;
    for place in heads.running {
        story.read_furniture(&mut Nodes::of(&styles_part[place..], limits))?;
    }
    Ok(story.finish())
}

/// Reads the styles of a part, named and automatic ones.
fn read_styles(part: &str, styles: &mut Styles, lists: &mut ListStyles, limits: &Limits) -> Result<(), ReadError> {
    let mut nodes = Nodes::of(part, limits);
    let mut automatic = false;
    loop {
        match nodes.next()? {
            Node::Open(element) => match element.name() {
                "styles" => automatic = false,
                "automatic-styles" => automatic = true,
                "style" | "default-style" => styles.read(&element, automatic, &mut nodes)?,
                "list-style" | "outline-style" => lists.read(&element, &mut nodes)?,
                "body" | "master-styles" => nodes.skip()?,
                _ => {}
            },
            Node::Over => return Ok(()),
            _ => {}
        }
    }
}

/// Where the heads and feet begin in the styles part.
#[derive(Default)]
struct Heads {
    /// That of the first page only: a letterhead, which belongs to the text.
    first_page: Option<usize>,
    running: Vec<usize>,
}

impl Heads {
    fn find(part: &str, limits: &Limits) -> Result<Self, ReadError> {
        let mut heads = Self::default();
        let mut nodes = Nodes::of(part, limits);
        let mut in_masters = false;
        let mut first_page_only = false;
        loop {
            let at = nodes.position();
            match nodes.next()? {
                Node::Open(element) => match element.name() {
                    "master-styles" => in_masters = true,
                    "master-page" => {
                        let next = element.attr("next-style-name");
                        first_page_only = next.is_some_and(|next| Some(next) != element.attr("name"));
                    }
                    name if in_masters && element.attr("display").as_deref() != Some("false") => {
                        heads.add(name, at, first_page_only);
                    }
                    _ => {}
                },
                Node::Over => return Ok(heads),
                _ => {}
            }
        }
    }

    fn add(&mut self, name: &str, at: usize, first_page_only: bool) {
        let head = name == "header-first" || name == "header" && first_page_only;
        if head && self.first_page.is_none() {
            self.first_page = Some(at);
        } else if matches!(name, "header" | "header-left" | "header-first" | "footer" | "footer-left" | "footer-first")
        {
            self.running.push(at);
        }
    }
}
