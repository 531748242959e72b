//! A look at the whole page before it is read: where its main content is, and which tables only lay it out.

use std::collections::HashMap;

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use scraper::node::Element;
use scraper::{Html, Node};

use super::table;

/// Names in `class` and `id` of what belongs to the site, in lower case.
const SITE: &[&str] = &[
    "author-box",
    "back-to-top",
    "breadcrumb",
    "breadcrumbs",
    "byline",
    "cat-links",
    "comment-respond",
    "comments",
    "comments-area",
    "cookie-banner",
    "cookie-consent",
    "cookies",
    "entry-footer",
    "entry-meta",
    "footer",
    "left-nav",
    "leftnav",
    "main-navigation",
    "masthead",
    "menu",
    "mgactionlist",
    "mgbreadcrumb",
    "mgbreadcrumbs",
    "mgfooter",
    "mgheader",
    "nav",
    "navbar",
    "navigation",
    "page-footer",
    "pager",
    "pagination",
    "post-date",
    "post-footer",
    "post-info",
    "post-meta",
    "post-navigation",
    "post-tags",
    "posted-on",
    "postmetadata",
    "related-posts",
    "respond",
    "right-nav",
    "rightnav",
    "sd-sharing",
    "search-form",
    "share",
    "share-buttons",
    "sharedaddy",
    "sharing",
    "side-nav",
    "sidebar",
    "sidenav",
    "site-footer",
    "site-header",
    "site-nav",
    "site-navigation",
    "skip-link",
    "social",
    "social-icons",
    "sub-menu",
    "submenu",
    "tags-links",
    "top-nav",
    "topnav",
    "widget",
    "widget-area",
];

/// Names in `class` of text that only screen readers speak.
const UNSEEN: &[&str] = &["mghide", "screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"];

/// Names in `class` and `id` of the main content, in lower case.
const MAIN: &[&str] = &[
    "article-content",
    "content",
    "entry-content",
    "main",
    "main-content",
    "maincontent",
    "mgcontent",
    "page-content",
    "post-content",
];

/// Shortest main content, in bytes, that is taken at its word.
const SHORTEST_MAIN: usize = 200;

/// Longest line, in bytes, that says whose the site is.
const LONGEST_IMPRINT: usize = 160;

/// What was found out about a page.
#[derive(Debug, Default)]
pub(super) struct Survey {
    facts: HashMap<NodeId, Facts>,
    tables: HashMap<NodeId, table::Facts>,
    /// The element that holds the paper; everything outside belongs to the site.
    main: Option<NodeId>,
    /// Bytes of text on the page.
    total: usize,
    fragment: bool,
}

/// How much text an element holds.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    text: usize,
    linked: usize,
    links: usize,
}

impl Survey {
    /// Looks at a page.
    pub(super) fn of(page: &Html) -> Self {
        let mut survey = Self::of_fragment(page);
        survey.fragment = false;
        survey.main = survey.find_main(page);
        survey
    }

    /// Looks at a piece of a page, all of which is content.
    pub(super) fn of_fragment(page: &Html) -> Self {
        let mut count = Count { survey: Self { fragment: true, ..Self::default() }, ..Count::default() };
        for edge in page.tree.root().traverse() {
            match edge {
                Edge::Open(node) => count.enter(node),
                Edge::Close(node) => count.leave(node),
            }
        }
        count.survey
    }

    /// Whether an element is the one that holds the paper.
    pub(super) fn is_main(&self, node: NodeRef<'_, Node>) -> bool {
        self.main == Some(node.id())
    }

    /// Whether only a part of the page is the paper.
    pub(super) fn has_main(&self) -> bool {
        self.main.is_some()
    }

    /// Whether a table only lays out what stands in it.
    pub(super) fn table(&self, node: NodeRef<'_, Node>) -> table::Use {
        self.tables.get(&node.id()).map_or(table::Use::Data, table::Facts::kind)
    }

    /// Whether an element belongs to the site and not to the paper.
    pub(super) fn is_site(&self, node: NodeRef<'_, Node>, element: &Element) -> bool {
        if self.fragment {
            return false;
        }
        match element.name() {
            "body" | "html" | "main" | "article" => false,
            "nav" | "aside" | "footer" | "button" | "select" | "option" | "textarea" | "svg" | "noscript" | "title"
            | "iframe" | "object" => true,
            "header" => !self.is_within_content(node),
            name => {
                let facts = self.facts.get(&node.id()).copied().unwrap_or_default();
                let most = facts.text * 2 > self.total;
                let imprint = || facts.text <= LONGEST_IMPRINT && is_imprint(node);
                !most && (is_called_site(element) || self.is_menu(name, facts) || imprint()) || is_unseen(element)
            }
        }
    }

    /// A list of short links, or a box beside the paper that holds little else than links; where the main content is known,
    /// all within it is the paper's.
    fn is_menu(&self, name: &str, facts: Facts) -> bool {
        let is_list = || facts.links >= 4 && facts.linked * 10 >= facts.text * 9 && facts.text < facts.links * 24;
        let is_box = || facts.links >= 5 && facts.linked * 10 >= facts.text * 7 && facts.text * 4 < self.total;
        self.main.is_none()
            && match name {
                "ul" | "ol" => is_list(),
                "div" | "section" | "td" => is_box(),
                _ => false,
            }
    }

    fn is_within_content(&self, node: NodeRef<'_, Node>) -> bool {
        let is_content = |node: NodeRef<'_, Node>| {
            self.is_main(node)
                || node.value().as_element().is_some_and(|element| matches!(element.name(), "article" | "main"))
        };
        node.ancestors().any(is_content)
    }

    /// The main element, and in it the only article or content box that holds most of its text.
    fn find_main(&self, page: &Html) -> Option<NodeId> {
        let outer =
            self.only(page.tree.root(), |element| element.name() == "main" || element.attr("role") == Some("main"));
        let outer = outer.filter(|node| self.text(*node) >= SHORTEST_MAIN);
        let within = outer.unwrap_or_else(|| page.tree.root());
        let article = self.most(within, |element| element.name() == "article");
        let inner = article
            .or_else(|| self.most(within, |element| names(element).any(|name| MAIN.binary_search(&&*name).is_ok())));
        inner.or(outer).map(|node| node.id())
    }

    fn text(&self, node: NodeRef<'_, Node>) -> usize {
        self.facts.get(&node.id()).map_or(0, |facts| facts.text)
    }

    /// The one element of a kind, if there is just one.
    fn only<'a>(&self, within: NodeRef<'a, Node>, is_kind: impl Fn(&Element) -> bool) -> Option<NodeRef<'a, Node>> {
        let mut found = within.descendants().filter(|node| node.value().as_element().is_some_and(&is_kind));
        let first = found.next()?;
        let alone = found.all(|node| self.text(node) == 0);
        alone.then_some(first)
    }

    /// The one element of a kind that holds text and at least half of all there is.
    fn most<'a>(&self, within: NodeRef<'a, Node>, is_kind: impl Fn(&Element) -> bool) -> Option<NodeRef<'a, Node>> {
        let mut found = within
            .descendants()
            .filter(|node| node.value().as_element().is_some_and(&is_kind) && self.text(*node) >= SHORTEST_MAIN);
        let first = found.next()?;
        let nested = found.all(|node| node.ancestors().any(|outer| outer.id() == first.id()));
        let all = if within.value().is_document() { self.total } else { self.text(within) };
        (nested && self.text(first) * 2 >= all).then_some(first)
    }
}

/// Counts text and links of all elements, and the rows and cells of tables, in one walk.
#[derive(Default)]
struct Count {
    survey: Survey,
    /// What was counted in each element that is open.
    open: Vec<Facts>,
    tables: Vec<table::Facts>,
    /// Links that are open.
    links: usize,
}

impl Count {
    fn enter(&mut self, node: NodeRef<'_, Node>) {
        match node.value() {
            Node::Text(text) if !is_silent(node) => self.text(text),
            Node::Element(element) => {
                let link = usize::from(element.name() == "a");
                self.links += link;
                self.open.push(Facts { links: link, ..Facts::default() });
                table::Facts::enter(&mut self.tables, element);
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let length = text.split_whitespace().map(str::len).sum();
        self.survey.total += length;
        if let Some(facts) = self.open.last_mut() {
            facts.text += length;
            facts.linked += if self.links > 0 { length } else { 0 };
        }
        if let Some(table) = self.tables.last_mut() {
            table.text(text);
        }
    }

    fn leave(&mut self, node: NodeRef<'_, Node>) {
        let Node::Element(element) = node.value() else { return };
        self.links -= usize::from(element.name() == "a");
        let facts = self.open.pop().unwrap_or_default();
        if let Some(parent) = self.open.last_mut() {
            parent.text += facts.text;
            parent.linked += facts.linked;
            parent.links += facts.links;
        }
        if facts.text > 0 {
            self.survey.facts.insert(node.id(), facts);
        }
        if element.name() == "table"
            && let Some(table) = self.tables.pop()
        {
            self.survey.tables.insert(node.id(), table);
        }
    }
}

/// The names in an element's `class` and `id`, in lower case.
fn names(element: &Element) -> impl Iterator<Item = String> + '_ {
    element.classes().chain(element.id()).map(str::to_ascii_lowercase)
}

fn is_called_site(element: &Element) -> bool {
    let role = matches!(
        element.attr("role"),
        Some(
            "navigation"
                | "banner"
                | "contentinfo"
                | "complementary"
                | "search"
                | "menu"
                | "menubar"
                | "toolbar"
                | "dialog"
        )
    );
    role || names(element)
        .any(|name| SITE.binary_search(&&*name).is_ok() || name.contains("breadcrumb") || name.contains("cookie"))
}

/// Whether an element says whose the site is or who made it: "© 2024 ...", "Website by ...".
fn is_imprint(node: NodeRef<'_, Node>) -> bool {
    const OPENINGS: [&str; 4] = ["©", "Copyright ©", "Web design by", "Website by"];
    let mut texts = node.descendants().filter_map(|node| node.value().as_text()).map(|text| text.trim_start());
    let first = texts.find(|text| !text.is_empty());
    first.is_some_and(|text| OPENINGS.iter().any(|opening| text.starts_with(opening)))
}

fn is_unseen(element: &Element) -> bool {
    names(element).any(|name| UNSEEN.binary_search(&&*name).is_ok())
}

/// Whether a text is no text but a script or style.
pub(super) fn is_silent(text: NodeRef<'_, Node>) -> bool {
    let parent = text.parent().and_then(|parent| parent.value().as_element());
    parent.is_some_and(|element| matches!(element.name(), "script" | "style" | "template"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_unique() {
        for list in [SITE, UNSEEN, MAIN] {
            assert!(list.is_sorted_by(|a, b| a < b), "{list:?}");
        }
    }
}
