//! Organisations that a paper names, each with its aliases.

mod acronyms;
mod affiliations;
mod beside;
mod councils;
mod definitions;
mod heads;
mod host;
mod lexicon;
mod names;
mod registry;
mod short;
mod trade;
mod variants;

use model::{Attendee, Body, Document, Item, Minutes, Span};

use self::acronyms::{Acronyms, Context};
use self::host::Host;
pub(crate) use self::lexicon::is_thing_acronym;
use self::names::{Mention, Rank};
use self::registry::Registry;
use self::trade::Trades;
use crate::payments;
use crate::roles::Roles;
use crate::words::BlockWords;

/// The organisations of a paper, in order of their first mention.
pub(crate) fn find(
    document: &Document,
    words: &BlockWords<'_>,
    minutes: &Minutes,
    payments: &payments::Columns,
) -> Vec<Body> {
    let text = document.text.as_str();
    let Found { mentions, mut acronyms, mut trades } = Found::read(document, words, minutes, payments);
    acronyms::drop_emphasis(text, &mut acronyms);
    let mut registry = Registry::default();
    let (full, short): (Vec<Mention>, Vec<Mention>) =
        mentions.into_iter().partition(|mention| mention.stands_alone() || definitions::is_defined(text, mention));
    let host = Host::seed(text, minutes, &mut registry);
    let widened: Vec<Mention> = full.iter().map(|mention| host.widened(text, mention, &registry)).collect();
    definitions::in_two_languages(text, &widened, &mut registry);
    for mention in &widened {
        match host.places().next().filter(|_| definitions::is_bare_fronting(text, mention)) {
            Some(own) => {
                registry.alias(own, mention.span.of(text));
                registry.mean(own, [mention.span]);
            }
            None => {
                registry.name(text, mention);
            }
        }
    }
    variants::join(&host, &mut registry);
    definitions::known_in_two_languages(&mut registry);
    let acting = std::mem::take(&mut trades.acting);
    trades.settle(&document.text, words, minutes, &full, &mut registry);
    variants::join_firms(&mut registry);
    definitions::in_brackets(text, &full, &mut registry);
    councils::with_stops(text, &mut registry);
    let people = definitions::initials_of_people(minutes);
    definitions::by_initials(text, acronyms, &people, &host, &mut registry);
    definitions::of_their_kind(&mut registry);
    councils::take_for_councils(&acting, &mut registry);
    short::resolve(text, &short, &host, &people, &mut registry);
    short::in_small(text, &host, &mut registry);
    councils::join_local_authority(&mut registry);
    registry.finish()
}

/// What the words of the paper say by themselves.
#[derive(Default)]
struct Found<'t> {
    mentions: Vec<Mention>,
    acronyms: Acronyms,
    trades: Trades<'t>,
}

impl<'t> Found<'t> {
    fn read(
        document: &'t Document,
        words: &BlockWords<'t>,
        minutes: &'t Minutes,
        payments: &payments::Columns,
    ) -> Self {
        let mut found = Self::default();
        let letters = titled(&minutes.items, &["correspond", "emails", "letters"]);
        let accounts = titled(&minutes.items, &["account", "cheque", "financ", "invoice", "payment"]);
        let people = people(&document.text, minutes);
        let affiliations = affiliations::of(minutes);
        found.trades.pays(payments.payees.iter().copied());
        for (block, words) in document.blocks.iter().zip(words.iter()) {
            let first = found.mentions.len();
            names::find(&document.text, words, &people, &mut found.mentions);
            let names: Vec<Span> = found.mentions[first..].iter().map(|mention| mention.span).collect();
            let is_in = |items: &[Span]| items.iter().any(|item| item.contains(block.span));
            let context = Context { names: &names, affiliations: &affiliations, letters: is_in(&letters) };
            acronyms::collect(&document.text, words, &context, &mut found.acronyms);
            found.trades.collect(&document.text, words, block.cell, is_in(&accounts));
        }
        let text = document.text.as_str();
        let mut is_common = names::common(text);
        found.mentions.retain(|mention| !is_common(mention));
        acronyms::attend(minutes, &mut found.acronyms);
        found.trades.attend(minutes, &affiliations);
        found
    }
}

/// The names of those who attended, with the initials printed behind some, in the order of their ends.
fn people(text: &str, minutes: &Minutes) -> Vec<Span> {
    let with_initials = |one: &Attendee| {
        let behind = text[one.span.end()..].trim_start_matches([' ', '\t', '\n']);
        match one.initials.as_deref().filter(|initials| behind.starts_with(initials)) {
            Some(initials) => Span::new(one.span.start(), text.len() - behind.len() + initials.len()),
            None => without_place(text, one.span),
        }
    };
    let several_words = |name: &Span| name.of(text).contains(' ');
    let mut names: Vec<Span> = minutes.attendance.iter().map(with_initials).filter(several_words).collect();
    names.sort_by_key(|name| name.end());
    names
}

/// The name of a person without what belongs to the organisation right behind it: "TJ Cordery Ferndown | Town Council".
fn without_place(text: &str, name: Span) -> Span {
    let goes_on = text[name.end()..]
        .strip_prefix(' ')
        .is_some_and(|rest| rest.starts_with(char::is_uppercase) || rest.starts_with('&'));
    if !goes_on {
        return name;
    }
    let initials = |word: &str| word.len() < 4 && word.chars().all(|c| c.is_uppercase() || c == '.');
    let roles = |word: &str| Roles::of(&word.trim_end_matches('.').to_lowercase());
    let mut given = false;
    let mut at = name.start();
    for word in name.of(text).split(' ') {
        at += word.len();
        if given && !initials(word) {
            return Span::new(name.start(), at);
        }
        given |= initials(word) || roles(word).is_given_name();
        if !given && !roles(word).is_title() {
            return name;
        }
        at += 1;
    }
    name
}

/// The items whose titles hold one of `words`: those that list letters, or payments.
fn titled(items: &[Item], words: &[&str]) -> Vec<Span> {
    let mut found = Vec::new();
    for item in items {
        let title = item.title.as_ref().map_or(String::new(), |title| title.text.to_lowercase());
        if words.iter().any(|word| title.contains(word)) {
            found.push(item.span);
        } else {
            found.extend(titled(&item.items, words));
        }
    }
    found
}

impl Mention {
    fn stands_alone(&self) -> bool {
        self.rank == Rank::Full || matches!(self.noun, "cabinet" | "executive")
    }
}

#[cfg(test)]
mod tests;
