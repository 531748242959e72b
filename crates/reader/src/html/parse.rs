//! HTML parsing with bounded nesting: html5ever's work for one tag grows with the elements that are open.

use std::cell::{Cell, RefCell};

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, TreeSink};
use model::{Diagnostic, DocumentBuilder, Problem};
use scraper::{Html, HtmlTreeSink};

use crate::Limits;

/// Formatting elements that may be open at once; no browser or author needs a tenth of them.
const MOST_FORMATTING: usize = 64;

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
            _ if is_in(SHALLOW, &tag.name) => false,
            StartTag if tag.self_closing => false,
            StartTag if is_in(FORMATTING, &tag.name) => {
                self.formatting.set(self.formatting.get() + 1);
                self.formatting.get() > MOST_FORMATTING
            }
            EndTag if is_in(FORMATTING, &tag.name) => {
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
const SHALLOW: &[&str] = &[
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "optgroup", "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "wbr",
];

/// Elements that only change how text looks.
const FORMATTING: &[&str] =
    &["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

fn is_in(names: &[&str], name: &LocalName) -> bool {
    names.binary_search(&&**name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{FORMATTING, SHALLOW};

    #[test]
    fn names_are_sorted_and_unique() {
        for names in [FORMATTING, SHALLOW] {
            assert!(names.is_sorted_by(|a, b| a < b), "{names:?}");
        }
    }
}
