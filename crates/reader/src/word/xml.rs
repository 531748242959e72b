//! XML parts read one event at a time: local names, resolved text, bounded depth, no document type declaration.

use std::borrow::Cow;

use quick_xml::events::{BytesEnd, BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::{Limits, ReadError};

/// What comes next in a part.
pub(super) enum Node<'a> {
    Open(Element<'a>),
    Close(End<'a>),
    Text(Cow<'a, str>),
    /// The part is over.
    Over,
}

/// The start of an element.
pub(super) struct Element<'a>(BytesStart<'a>);

impl Element<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The prefix of its name.
    pub(super) fn prefix(&self) -> Option<&str> {
        self.0.name().0.split_once(':').map(|(prefix, _)| prefix)
    }

    /// The attribute of this name, whatever its prefix.
    pub(super) fn attr(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        attributes.with_checks(false);
        let attribute = attributes.flatten().find(|attribute| attribute.key.local_name().into_inner() == name)?;
        if attribute.value.contains('&') {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).ok()?;
            return Some(Cow::Owned(value.into_owned()));
        }
        Some(attribute.value)
    }

    /// The attribute `val` that most properties of Word keep their value in.
    pub(super) fn val(&self) -> Option<Cow<'_, str>> {
        self.attr("val")
    }

    /// An attribute as a number; a fraction is cut off.
    pub(super) fn number(&self, name: &str) -> Option<i32> {
        whole_number(&self.attr(name)?)
    }

    /// An on-off property: on unless its value says otherwise.
    pub(super) fn is_on(&self) -> bool {
        !self.val().is_some_and(|value| matches!(&*value, "0" | "false" | "off" | "none"))
    }
}

fn whole_number(text: &str) -> Option<i32> {
    let text = text.trim();
    text.parse().ok().or_else(|| text.split_once('.')?.0.parse().ok())
}

/// The end of an element.
pub(super) struct End<'a>(BytesEnd<'a>);

impl End<'_> {
    /// Its name without a prefix.
    pub(super) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

/// Reads the nodes of one part in order.
pub(super) struct Nodes<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    deepest: usize,
}

impl<'a> Nodes<'a> {
    /// The nodes of a part's text.
    pub(super) fn of(part: &'a str, limits: &Limits) -> Self {
        let mut reader = Reader::from_str(part.trim_start_matches('\u{feff}'));
        reader.config_mut().expand_empty_elements = true;
        Self { reader, depth: 0, deepest: limits.word_nesting }
    }

    /// How many bytes of the part were read.
    pub(super) fn position(&self) -> usize {
        self.reader.buffer_position() as usize
    }

    /// The next node. An element nested too deep, a document type declaration and broken XML are errors.
    pub(super) fn next(&mut self) -> Result<Node<'a>, ReadError> {
        loop {
            return Ok(match self.reader.read_event().map_err(|error| damaged(&error))? {
                Event::Start(start) => {
                    self.depth += 1;
                    if self.depth > self.deepest {
                        return Err(ReadError::TooDeep { limit: self.deepest });
                    }
                    Node::Open(Element(start))
                }
                Event::End(end) => {
                    self.depth = self.depth.saturating_sub(1);
                    Node::Close(End(end))
                }
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(reference) => Node::Text(resolved(&reference)),
                Event::DocType(_) => return Err(ReadError::DocumentType),
                Event::Eof if self.depth > 0 => return Err(ReadError::Broken { what: "the XML breaks off".into() }),
                Event::Eof => Node::Over,
                _ => continue,
            });
        }
    }

    /// Passes over the rest of the innermost element that is open.
    pub(super) fn skip(&mut self) -> Result<(), ReadError> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if let Node::Over = self.next()? {
                break;
            }
        }
        Ok(())
    }
}

fn damaged(error: &quick_xml::Error) -> ReadError {
    ReadError::Broken { what: format!("the XML is broken: {error}") }
}

/// The character of a reference; a name that XML does not know stays as it is written.
fn resolved(reference: &BytesRef<'_>) -> Cow<'static, str> {
    if let Ok(Some(char)) = reference.resolve_char_ref() {
        return Cow::Owned(char.to_string());
    }
    Cow::Borrowed(match &**reference {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "apos" => "'",
        "quot" => "\"",
        other => return Cow::Owned(format!("&{other};")),
    })
}
