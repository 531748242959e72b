//! HTML parsing with bounded nesting: html5ever's work for one tag grows with the elements that are open.

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use html5ever::{LocalName, local_name};
use model::{Diagnostic, DocumentBuilder, Problem};
use scraper::{Html, HtmlTreeSink};

use crate::Limits;

/// Formatting elements that may be open at once; no browser or author needs a tenth of them.
const FORMATTING: usize = 64;

/// Parses a page; elements deeper than the limit are left out, their text is not.
pub(super) fn document(text: &str, limits: &Limits, builder: &mut DocumentBuilder) -> Html {
    let tree = TreeBuilder::new(HtmlTreeSink::new(Html::new_document()), TreeBuilderOpts::default());
    let guard = DepthGuard {
        tree,
        limit: limits.depth,
        open: RefCell::default(),
        formatting: Cell::new(0),
        dropped: Cell::new(0),
        flattened: Cell::new(false),
    };
    let tokenizer = Tokenizer::new(guard, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(text));
    // A script asks to be run before the rest is read; nothing here runs it.
    while !input.is_empty() {
        let _ = tokenizer.feed(&input);
    }
    tokenizer.end();
    if tokenizer.sink.flattened.get() {
        builder.diagnose(Diagnostic::whole(Problem::NestingFlattened { limit: limits.depth }));
    }
    tokenizer.sink.tree.sink.finish()
}

/// Stands between tokenizer and tree builder and keeps back tags that would nest too deeply.
struct DepthGuard {
    tree: TreeBuilder<<HtmlTreeSink as TreeSink>::Handle, HtmlTreeSink>,
    limit: usize,
    /// Names of open elements, as far as their tags tell.
    open: RefCell<Vec<LocalName>>,
    formatting: Cell<usize>,
    /// Tags kept back whose end tags are still to come.
    dropped: Cell<usize>,
    flattened: Cell<bool>,
}

impl DepthGuard {
    fn keeps_back(&self, tag: &Tag) -> bool {
        match tag.kind {
            _ if is_closed_by_others(&tag.name) => false,
            StartTag if tag.self_closing => false,
            StartTag if is_formatting(&tag.name) => {
                self.formatting.set(self.formatting.get() + 1);
                self.formatting.get() > FORMATTING
            }
            EndTag if is_formatting(&tag.name) => {
                self.formatting.set(self.formatting.get().saturating_sub(1));
                false
            }
            StartTag => self.keeps_back_start(tag),
            EndTag => self.keeps_back_end(tag),
        }
    }

    fn keeps_back_start(&self, tag: &Tag) -> bool {
        let mut open = self.open.borrow_mut();
        let deep = open.len() >= self.limit;
        if deep {
            self.dropped.set(self.dropped.get() + 1);
            self.flattened.set(true);
        } else {
            open.push(tag.name.clone());
        }
        deep
    }

    fn keeps_back_end(&self, tag: &Tag) -> bool {
        if self.dropped.get() > 0 {
            self.dropped.set(self.dropped.get() - 1);
            return true;
        }
        let mut open = self.open.borrow_mut();
        if let Some(at) = open.iter().rposition(|name| *name == tag.name) {
            open.truncate(at);
        }
        false
    }
}

impl TokenSink for DepthGuard {
    type Handle = <HtmlTreeSink as TreeSink>::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Self::Handle> {
        match &token {
            TagToken(tag) if self.keeps_back(tag) => TokenSinkResult::Continue,
            _ => self.tree.process_token(token, line),
        }
    }

    fn end(&self) {
        self.tree.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.tree.adjusted_current_node_present_but_not_in_html_namespace()
    }
}

/// Elements that hold nothing, or that the next of their kind closes: they do not nest by themselves.
fn is_closed_by_others(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
            | local_name!("p")
            | local_name!("li")
            | local_name!("dd")
            | local_name!("dt")
            | local_name!("option")
            | local_name!("optgroup")
            | local_name!("tr")
            | local_name!("td")
            | local_name!("th")
            | local_name!("tbody")
            | local_name!("thead")
            | local_name!("tfoot")
            | local_name!("colgroup")
            | local_name!("html")
            | local_name!("head")
            | local_name!("body")
    )
}

fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}
