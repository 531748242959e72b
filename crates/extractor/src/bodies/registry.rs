//! The organisations of a paper as they are put together from their mentions.

use std::collections::HashMap;

use model::{Body, BodyKind, Span};

use super::names::{Mention, Rank};

/// An organisation under construction.
#[derive(Debug)]
pub(crate) struct Draft {
    /// Its name as a key: see [`key`].
    pub(crate) key: String,
    /// The telling noun of its name.
    pub(crate) noun: &'static str,
    kind: BodyKind,
    /// Its forms as printed, each once.
    forms: Vec<String>,
    aliases: Vec<String>,
    mentions: Vec<Span>,
}

/// All organisations found so far.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    drafts: Vec<Draft>,
    by_key: HashMap<String, usize>,
}

/// A name without what its forms differ in: letter case, "&", apostrophes, hyphens.
pub(crate) fn key(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    for word in name.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '.' | '\u{2010}' | '\u{2011}')) {
        let word: String = word.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect();
        let word = word.trim_end_matches('\'').trim_end_matches("'s");
        let word = if word == "&" { "and" } else { word };
        if !key.is_empty() && !word.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().filter(|c| *c != '\''));
    }
    key
}

impl Registry {
    /// Adds a mention that names an organisation in full and returns its place.
    pub(crate) fn name(&mut self, text: &str, mention: &Mention) -> usize {
        self.add(fold(mention.span.of(text)), mention)
    }

    fn add(&mut self, form: String, mention: &Mention) -> usize {
        let key = key(&form);
        let place = *self.by_key.entry(key.clone()).or_insert_with(|| {
            let Mention { kind, noun, .. } = *mention;
            let draft = Draft { key, noun, kind, forms: Vec::new(), aliases: Vec::new(), mentions: Vec::new() };
            self.drafts.push(draft);
            self.drafts.len() - 1
        });
        let draft = &mut self.drafts[place];
        draft.mentions.push(mention.span);
        if !draft.forms.contains(&form) {
            draft.forms.push(form);
        }
        place
    }

    /// Adds another form of the organisation at `place`.
    pub(crate) fn alias(&mut self, place: usize, form: &str, mentions: impl IntoIterator<Item = Span>) {
        let draft = &mut self.drafts[place];
        draft.mentions.extend(mentions);
        let form = fold(form);
        if form.is_empty() {
            return;
        }
        if key(&form) != draft.key && !draft.aliases.iter().any(|known| key(known) == key(&form)) {
            draft.aliases.push(form);
        }
    }

    /// Adds a form that the paper defines; an organisation that was known by it becomes the same.
    pub(crate) fn define(&mut self, place: usize, form: &str) {
        match self.place_of(form) {
            Some(other) if other != place => self.merge(other, place),
            _ => self.alias(place, form, []),
        }
    }

    /// Makes the organisation at `short` an alias of the one at `full`.
    pub(crate) fn merge(&mut self, short: usize, full: usize) {
        let draft = &mut self.drafts[short];
        let mentions = std::mem::take(&mut draft.mentions);
        let mut forms = std::mem::take(&mut draft.forms);
        forms.append(&mut draft.aliases);
        for form in forms {
            self.alias(full, &form, []);
        }
        self.drafts[full].mentions.extend(mentions);
        for place in self.by_key.values_mut().filter(|place| **place == short) {
            *place = full;
        }
    }

    /// The organisation of that name.
    pub(crate) fn place_of(&self, name: &str) -> Option<usize> {
        self.by_key.get(&key(name)).copied()
    }

    /// The organisation that has the form among its names and aliases.
    pub(crate) fn place_of_form(&self, form: &str) -> Option<usize> {
        let wanted = key(form);
        let has = |draft: &Draft| draft.aliases.iter().any(|alias| key(alias) == wanted);
        self.place_of(form).or_else(|| self.drafts.iter().position(has))
    }

    /// Adds an organisation that is known by an acronym only.
    pub(crate) fn acronym(&mut self, acronym: &str, mentions: &[Span]) {
        for &span in mentions {
            let mention = Mention { span, kind: BodyKind::Other, noun: "", rank: Rank::Full };
            self.add(acronym.to_owned(), &mention);
        }
    }

    /// The organisation at `place`.
    pub(crate) fn draft(&self, place: usize) -> &Draft {
        &self.drafts[place]
    }

    /// The organisations that were not merged into others, with their places.
    pub(crate) fn drafts(&self) -> impl Iterator<Item = (usize, &Draft)> {
        self.drafts.iter().enumerate().filter(|(_, draft)| !draft.mentions.is_empty())
    }

    /// The organisation of `places` that was named last before the byte at `offset`, or first after it.
    pub(crate) fn nearest(&self, places: &[usize], offset: usize) -> Option<usize> {
        let last_before = |place: usize| {
            let before = self.drafts[place].mentions.iter().filter(|span| span.start() < offset);
            before.map(|span| span.start()).max()
        };
        places.iter().copied().max_by_key(|&place| (last_before(place), std::cmp::Reverse(place)))
    }

    /// The organisations in order of their first mention.
    pub(crate) fn finish(self) -> Vec<Body> {
        let mut bodies: Vec<Body> =
            self.drafts.into_iter().filter(|draft| !draft.mentions.is_empty()).map(Draft::finish).collect();
        bodies.sort_by_key(|body| body.mentions[0]);
        bodies
    }
}

impl Draft {
    /// Where it is named first.
    pub(crate) fn first(&self) -> Option<Span> {
        self.mentions.iter().min().copied()
    }

    /// How often it is named.
    pub(crate) fn count(&self) -> usize {
        self.mentions.len()
    }

    /// Its forms as printed, aliases aside.
    pub(crate) fn forms(&self) -> &[String] {
        &self.forms
    }

    fn finish(mut self) -> Body {
        self.mentions.sort_unstable();
        self.mentions.dedup();
        let name = self.forms.iter().find(|form| !is_shouted(form)).or(self.forms.first()).cloned().unwrap_or_default();
        Body { name, aliases: self.aliases, kind: self.kind, mentions: self.mentions }
    }
}

fn fold(form: &str) -> String {
    form.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a form of several words is in capitals throughout.
pub(crate) fn is_shouted(form: &str) -> bool {
    form.contains(' ') && !form.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_forget_what_forms_of_a_name_differ_in() {
        assert_eq!(
            key("Children’s & Young People's Multi-Agency Board"),
            key("CHILDREN AND YOUNG PEOPLE MULTI AGENCY BOARD")
        );
        assert_ne!(key("Ayle Town Council"), key("Ayle Parish Council"));
    }
}
