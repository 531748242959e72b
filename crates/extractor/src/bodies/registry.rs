//! The organisations of a paper as they are put together from their mentions.

use std::collections::{BTreeMap, HashMap};

use model::{Body, BodyKind, Span};

use super::names::Mention;

/// The places of organisations by what may stand for them, where it may for one alone.
#[derive(Debug, Default)]
pub(super) struct OnlyOnes(BTreeMap<String, Option<usize>>);

impl OnlyOnes {
    /// Adds what may stand for the organisation at `place`.
    pub(super) fn add(&mut self, form: String, place: usize) {
        let known = self.0.entry(form).or_insert(Some(place));
        *known = known.filter(|one| *one == place);
    }

    /// The only organisation that this may stand for.
    pub(super) fn get(&self, form: &str) -> Option<usize> {
        self.0.get(form).copied().flatten()
    }

    /// All of them, with their places.
    pub(super) fn all(self) -> impl Iterator<Item = (String, usize)> {
        self.0.into_iter().filter_map(|(form, place)| Some((form, place?)))
    }
}

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
    aliases: Vec<Alias>,
    /// Where its name stands, in document order.
    named: Vec<Span>,
    /// Where other forms stand.
    meant: Vec<Span>,
    /// Where any form of it stands that is no short one, in document order.
    known: Vec<Span>,
    /// The organisation that it was found to be the same as.
    same_as: Option<usize>,
}

#[derive(Debug)]
struct Alias {
    key: String,
    form: String,
}

/// All organisations found so far. Their places stay what they are when one is found to be another.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    drafts: Vec<Draft>,
    /// Places by the squeezed keys of names and aliases; of an alias of several, the place that had it first.
    by_key: HashMap<String, usize>,
}

/// A name without what its forms differ in: letter case, "&", apostrophes, hyphens, "Full" before "Governing Body".
pub(crate) fn key(name: &str) -> String {
    let name = name
        .split_once(' ')
        .filter(|(full, rest)| full.eq_ignore_ascii_case("full") && rest.contains(' '))
        .map_or(name, |(_, rest)| rest);
    let lower = name.to_lowercase().replace('’', "'");
    let mut key = String::with_capacity(lower.len());
    for word in lower.split(|c: char| c.is_whitespace() || matches!(c, '-' | ',' | '.' | '\u{2010}' | '\u{2011}')) {
        let word = word.trim_end_matches('\'').trim_end_matches("'s");
        let word = match word {
            "&" => "and",
            "assoc" => "association",
            "cttee" => "committee",
            "dept" => "department",
            "ltd" => "limited",
            "services" => "service",
            word => word,
        };
        if !key.is_empty() && !word.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().filter(|c| !matches!(c, '\'' | '&')));
    }
    // "Ayle Co. Co." and "Ayle Co. Council" in Ireland
    match key.strip_suffix(" co co").or_else(|| key.strip_suffix(" co council")) {
        Some(place) => format!("{place} county council"),
        None => key,
    }
}

/// A key without its spaces: "Well-being", "Well Being" and "Wellbeing" are one.
fn squeezed(key: &str) -> String {
    key.replace(' ', "")
}

impl Registry {
    /// Adds a mention that names an organisation in full and returns its place.
    pub(crate) fn name(&mut self, text: &str, mention: &Mention) -> usize {
        let form = fold(mention.span.of(text));
        let key = key(&form);
        let known = self.by_key.get(&squeezed(&key)).map(|&place| self.root(place));
        let place = known.unwrap_or_else(|| {
            self.by_key.insert(squeezed(&key), self.drafts.len());
            self.drafts.push(Draft::new(key, mention));
            self.drafts.len() - 1
        });
        let draft = &mut self.drafts[place];
        draft.named.push(mention.span);
        if !draft.forms.contains(&form) {
            draft.forms.push(form);
        }
        place
    }

    /// Adds places where another form of the organisation at `place` stands.
    pub(crate) fn mean(&mut self, place: usize, spans: impl IntoIterator<Item = Span>) {
        let place = self.root(place);
        self.drafts[place].meant.extend(spans);
    }

    /// Adds another form of the organisation at `place`.
    pub(crate) fn alias(&mut self, place: usize, form: &str) {
        let place = self.root(place);
        let form = fold(form);
        let key = key(&form);
        let draft = &mut self.drafts[place];
        if key != draft.key && !draft.aliases.iter().any(|known| known.key == key) {
            self.by_key.entry(squeezed(&key)).or_insert(place);
            draft.aliases.push(Alias { key, form });
        }
    }

    /// Adds a form that the paper defines; an organisation that was known by it becomes the same.
    pub(crate) fn define(&mut self, place: usize, form: &str) {
        match self.place_of(form) {
            Some(other) => self.merge(other, place),
            None => self.alias(place, form),
        }
    }

    /// Makes the organisation at `short` the same as the one at `full`, its names aliases of that.
    pub(crate) fn merge(&mut self, short: usize, full: usize) {
        let (short, full) = (self.root(short), self.root(full));
        if short == full {
            return;
        }
        let draft = &mut self.drafts[short];
        draft.same_as = Some(full);
        let spans: Vec<Span> = draft.named.drain(..).chain(draft.meant.drain(..)).collect();
        let aliases = std::mem::take(&mut draft.aliases).into_iter().map(|alias| alias.form);
        let forms: Vec<String> = std::mem::take(&mut draft.forms).into_iter().chain(aliases).collect();
        self.mean(full, spans);
        for form in forms.iter().filter(|form| !(form.contains(' ') && is_shouted(form))) {
            self.alias(full, form);
        }
    }

    /// Gives the places where two organisations are named in one, "Ayle and Reston CC", to both.
    pub(crate) fn share(&mut self, joint: usize, halves: [usize; 2]) {
        self.drafts[joint].same_as = Some(halves[1]);
        let spans = std::mem::take(&mut self.drafts[joint].named);
        for half in halves {
            self.mean(half, spans.iter().copied());
        }
    }

    /// The organisation that has the form among its names and aliases.
    pub(crate) fn place_of(&self, form: &str) -> Option<usize> {
        self.by_key.get(&squeezed(&key(form))).map(|&place| self.root(place))
    }

    /// The organisation at `place`.
    pub(crate) fn draft(&self, place: usize) -> &Draft {
        &self.drafts[self.root(place)]
    }

    /// The organisations with their places.
    pub(crate) fn drafts(&self) -> impl Iterator<Item = (usize, &Draft)> {
        self.drafts.iter().enumerate().filter(|(_, draft)| draft.same_as.is_none())
    }

    /// Takes the places found so far for those that short forms may stand near.
    pub(crate) fn know(&mut self) {
        for draft in &mut self.drafts {
            draft.known = [draft.named.as_slice(), draft.meant.as_slice()].concat();
            draft.known.sort_unstable();
        }
    }

    /// The organisation of `places` that was named last before the byte at `offset`, or first of all.
    pub(crate) fn nearest(&self, places: &[usize], offset: usize) -> Option<usize> {
        let last_before = |place: usize| {
            let known = &self.draft(place).known;
            known.partition_point(|span| span.start() < offset).checked_sub(1).map(|last| known[last])
        };
        places.iter().copied().max_by_key(|&place| (last_before(place), std::cmp::Reverse(place)))
    }

    /// The organisations in order of their first mention.
    pub(crate) fn finish(self) -> Vec<Body> {
        let drafts = self.drafts.into_iter().filter(|draft| draft.same_as.is_none());
        let mut bodies: Vec<Body> = drafts.map(Draft::finish).collect();
        bodies.sort_by_key(|body| body.mentions.first().copied());
        bodies
    }

    fn root(&self, mut place: usize) -> usize {
        while let Some(same) = self.drafts[place].same_as {
            place = same;
        }
        place
    }
}

impl Draft {
    fn new(key: String, mention: &Mention) -> Self {
        Self {
            key,
            noun: mention.noun,
            kind: mention.kind,
            forms: Vec::new(),
            aliases: Vec::new(),
            named: Vec::new(),
            meant: Vec::new(),
            known: Vec::new(),
            same_as: None,
        }
    }

    /// Where it is named first.
    pub(crate) fn first(&self) -> Option<Span> {
        self.named.first().copied()
    }

    /// Whether a name of it holds `span` and more.
    pub(crate) fn is_named_around(&self, span: Span) -> bool {
        self.named.iter().any(|name| name.contains(span) && *name != span)
    }

    /// What kind of organisation it is.
    pub(crate) fn kind(&self) -> BodyKind {
        self.kind
    }

    /// How often it is named.
    pub(crate) fn count(&self) -> usize {
        self.named.len()
    }

    /// Its names and aliases so far, as printed.
    pub(crate) fn forms(&self) -> impl Iterator<Item = &String> {
        self.forms.iter().chain(self.aliases.iter().map(|alias| &alias.form))
    }

    fn finish(self) -> Body {
        let mut mentions = [self.named, self.meant].concat();
        mentions.sort_unstable();
        mentions.dedup();
        let quiet = self.forms.iter().find(|form| form.chars().any(char::is_lowercase));
        let name = quiet.or(self.forms.first()).cloned().unwrap_or_default();
        let mut aliases: Vec<String> = self.aliases.into_iter().map(|alias| alias.form).collect();
        let mut wordings: Vec<String> = aliases.iter().chain([&name]).map(|form| letters(form)).collect();
        for form in self.forms.into_iter().filter(|form| !is_shouted(form)) {
            let wording = letters(&form);
            if !wordings.contains(&wording) {
                wordings.push(wording);
                aliases.push(form);
            }
        }
        Body { name, aliases, kind: self.kind, mentions }
    }
}

/// The letters of a form, without case and marks: "Ayle & Reston" and "Ayle and Reston" differ in them.
fn letters(form: &str) -> String {
    form.chars().filter(|c| c.is_alphanumeric() || *c == '&').flat_map(char::to_lowercase).collect()
}

fn fold(form: &str) -> String {
    form.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a form of words, no acronym, is in capitals throughout.
pub(crate) fn is_shouted(form: &str) -> bool {
    const LONGEST_ACRONYM: usize = 4;
    (form.contains(' ') || form.len() > LONGEST_ACRONYM) && !form.chars().any(char::is_lowercase)
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
        assert_eq!(key("Full Governing Body"), key("Governing Body"));
        assert_ne!(key("Ayle Town Council"), key("Ayle Parish Council"));
    }
}
