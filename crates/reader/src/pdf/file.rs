//! A PDF file as objects, inflated streams and pages: what this reader asks of the library that parses it.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::object::{Dict, Id, Object};

/// A parsed file. Every method answers for whatever is missing or broken with null or nothing.
pub(super) trait File {
    /// The document catalogue.
    fn catalogue(&self) -> Dict;
    /// An indirect object, itself never a reference.
    fn object(&self, id: Id) -> Object;
    /// The decoded bytes of a stream, `None` where they cannot be decoded or are more than `limit`.
    fn stream(&self, id: Id, limit: usize) -> Option<Vec<u8>>;
    /// Every object of the file, for when the page tree leads nowhere.
    fn ids(&self) -> Vec<Id>;

    /// The object itself, or what it refers to.
    fn resolve(&self, object: &Object) -> Object {
        match object {
            Object::Ref(id) => self.object(*id),
            other => other.clone(),
        }
    }

    /// The value of a key, followed where it is a reference.
    fn get(&self, dict: &Dict, key: &[u8]) -> Object {
        self.resolve(dict.get(key))
    }

    /// The dictionary under a key; empty where there is none.
    fn dict(&self, dict: &Dict, key: &[u8]) -> Dict {
        self.get(dict, key).into_dict()
    }

    /// The numbers of an array under a key; whatever is no number counts 0.
    fn numbers(&self, dict: &Dict, key: &[u8]) -> Option<Vec<f32>> {
        let array = self.get(dict, key);
        Some(array.array()?.iter().map(|item| self.resolve(item).number().unwrap_or(0.0)).collect())
    }
}

/// Why a library gave no file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The file wants a password.
    Password,
    /// Anything else.
    Broken,
}

/// A page with what it inherits from the tree above it.
#[derive(Clone, Debug)]
pub(super) struct PageNode {
    /// The streams that draw it, in order.
    pub(super) contents: Vec<Id>,
    /// Fonts, forms and properties by name.
    pub(super) resources: Rc<Dict>,
    /// The part of the plane that is shown: left, bottom, right, top.
    pub(super) shown: [f32; 4],
    /// Degrees that it is turned clockwise: 0, 90, 180 or 270.
    pub(super) rotation: u16,
    /// Form fields, stamps and comments.
    pub(super) annotations: Vec<Object>,
}

/// The paper that a page without a box is taken to have: A4.
const A4: [f32; 4] = [0.0, 0.0, 595.0, 842.0];

/// Nesting of the page tree that is followed; files use two or three levels.
const TREE_DEPTH: usize = 64;

/// The pages in order, at most `limit` and one more.
pub(super) fn pages(file: &dyn File, limit: usize) -> Vec<PageNode> {
    let mut walk = Walk { file, limit, seen: BTreeSet::new(), pages: Vec::new() };
    let catalogue = file.catalogue();
    let root = Inherited { resources: Rc::default(), media: None, crop: None, rotation: 0 };
    walk.node(catalogue.get(b"Pages"), &root, 0);
    if walk.pages.is_empty() {
        for id in file.ids() {
            if is_page(&file.object(id)) {
                walk.node(&Object::Ref(id), &root, 0);
            }
        }
    }
    walk.pages
}

fn is_page(object: &Object) -> bool {
    matches!(object, Object::Dict(dict) if dict.get(b"Type").name() == Some(b"Page")
        || *dict.get(b"Type") == Object::Null && *dict.get(b"Contents") != Object::Null)
}

#[derive(Clone)]
struct Inherited {
    resources: Rc<Dict>,
    media: Option<[f32; 4]>,
    crop: Option<[f32; 4]>,
    rotation: u16,
}

struct Walk<'a> {
    file: &'a dyn File,
    limit: usize,
    seen: BTreeSet<Id>,
    pages: Vec<PageNode>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Object, above: &Inherited, depth: usize) {
        if depth > TREE_DEPTH || self.pages.len() > self.limit {
            return;
        }
        if let Some(id) = node.id()
            && !self.seen.insert(id)
        {
            return;
        }
        let Object::Dict(dict) = self.file.resolve(node) else { return };
        let here = self.inherit(&dict, above);
        match self.file.get(&dict, b"Kids") {
            Object::Array(kids) => {
                for kid in &kids {
                    self.node(kid, &here, depth + 1);
                }
            }
            _ => self.leaf(&dict, &here),
        }
    }

    fn inherit(&self, dict: &Dict, above: &Inherited) -> Inherited {
        let mut here = above.clone();
        if let resources @ Object::Dict(_) = self.file.get(dict, b"Resources") {
            here.resources = Rc::new(resources.into_dict());
        }
        here.media = rectangle(self.file, dict, b"MediaBox").or(here.media);
        here.crop = rectangle(self.file, dict, b"CropBox").or(here.crop);
        if let Some(degrees) = self.file.get(dict, b"Rotate").number() {
            here.rotation = (degrees as i32).rem_euclid(360) as u16 / 90 * 90;
        }
        here
    }

    fn leaf(&mut self, dict: &Dict, here: &Inherited) {
        let contents = match dict.get(b"Contents") {
            Object::Ref(id) => match self.file.object(*id) {
                Object::Array(parts) => parts.iter().filter_map(Object::id).collect(),
                _ => vec![*id],
            },
            Object::Array(parts) => parts.iter().filter_map(Object::id).collect(),
            _ => Vec::new(),
        };
        let media = here.media.unwrap_or(A4);
        let shown = here.crop.and_then(|crop| overlap(crop, media)).unwrap_or(media);
        let annotations = self.file.get(dict, b"Annots").array().unwrap_or_default().to_vec();
        let (resources, rotation) = (here.resources.clone(), here.rotation);
        self.pages.push(PageNode { contents, resources, shown, rotation, annotations });
    }
}

fn rectangle(file: &dyn File, dict: &Dict, key: &[u8]) -> Option<[f32; 4]> {
    let numbers = file.numbers(dict, key)?;
    let [a, b, c, d] = <[f32; 4]>::try_from(numbers).ok()?;
    let sorted = [a.min(c), b.min(d), a.max(c), b.max(d)];
    (sorted[2] - sorted[0] >= 1.0 && sorted[3] - sorted[1] >= 1.0).then_some(sorted)
}

fn overlap(a: [f32; 4], b: [f32; 4]) -> Option<[f32; 4]> {
    let both = [a[0].max(b[0]), a[1].max(b[1]), a[2].min(b[2]), a[3].min(b[3])];
    (both[2] - both[0] >= 1.0 && both[3] - both[1] >= 1.0).then_some(both)
}
