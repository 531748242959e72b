//! Firms and societies known by a name without a telling noun, "Glenvale", "Tern & Daughters": told by what is dealt
//! with them.

mod cues;
mod run;

use std::collections::{BTreeMap, HashMap, HashSet};

use model::{Attendance, BodyKind, Cell, Minutes, Span};
use patterns::Words;

use self::cues::{
    does_to, does_what_somebody_does, helps, is_about_money, is_explained, is_in_bracket_behind_person, is_of_level,
    is_owned, is_who_of_many, other_party, service_at_work,
};
pub(super) use self::cues::{is_of_many, is_told_to, led_to};
pub(super) use self::run::leads_to_sum;
use self::run::{LONGEST, Run, ends_as_firm, is_coined, is_given_name, is_no_person, may_be_name};
use super::affiliations::are_several;
use super::heads::is_legal_ending;
use super::names::Mention;
use super::registry::Registry;
use super::variants::is_firm;
use crate::roles::Roles;
use crate::words::{BlockWords, Gap, Shape, Word};

/// One class a line: its name and its words.
const TRADE: &str = include_str!("lexicon/trade-words.txt");

/// What a word says of the name beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trade {
    /// What only somebody does: "Glenvale *replied*".
    Acts,
    /// What is done only to somebody: "Glenvale has been *contacted*".
    Addressed,
    /// What a firm sends: "*quote* from Glenvale", "Glenvale's *invoice*".
    Paper,
    /// What else comes from one: "a *letter* from Glenvale".
    Message,
    /// What a firm is: "the *contractor* Glenvale".
    Partner,
    /// What a firm does: "*installed* by Glenvale".
    Made,
    /// What a firm or society gets: "*donation* to Ayle Tots".
    Given,
    /// What one has with a firm: "a *contract* with Glenvale".
    Bound,
    /// What one does with a person of one: "*spoke* to Jo at Glenvale Play".
    Contact,
    /// Who belongs to a firm or society: "a *trustee* of Ayle Upbeat", "a *representative* from Glenvale".
    Part,
    /// Makes a place of the name behind it: "*in* Reston".
    Placed,
    /// May stand behind a name that is whole: "a quote from Glenvale *for*".
    Follows,
    /// Leads to a list of names: "grants to these *organisations*:".
    Collective,
    /// Is paid without money: "*tribute* was paid to".
    Honour,
    /// No part of a name: "payment to *Staff*".
    NoFirm,
    /// A place that everybody knows, no firm by itself: "a letter from *Cork*".
    Region,
    /// No name by itself: "a letter from *Regeneration*".
    Alone,
    /// Ends names of firms and societies, and no person's: "Glenvale *Leisure*".
    Ending,
    /// What a service is known by alone, where something is dealt with it: "reported to *Highways*".
    Service,
    /// What leads to whom one turns to: "*chase* Highways", "*to* Highways".
    Toward,
}

impl Trade {
    fn has(self, word: &str) -> bool {
        static CLASSES: Words<4096> = Words::new().classes(TRADE);
        CLASSES.is(word, self as u32)
    }
}

/// Headings of the columns that name who is paid.
const PAYEE: [&str; 12] = [
    "company",
    "contractor",
    "creditor",
    "name of payee",
    "paid to",
    "payable to",
    "payee",
    "payee name",
    "recipient",
    "supplier",
    "supplier name",
    "to whom paid",
];

/// The names that dealings tell.
#[derive(Debug, Default)]
pub(crate) struct Trades<'t> {
    told: HashSet<&'t str>,
    /// Runs that may be names or persons', and how often each did what somebody does, or was dealt with.
    hints: HashMap<&'t str, u32>,
    /// Single words that did what somebody does, with their places.
    pub(super) acting: Vec<(&'t str, Span)>,
    /// Runs that are names only where a fuller one begins with them.
    faint: HashSet<&'t str>,
    /// Single words that own something: names only where that of a firm begins with them.
    owners: HashSet<&'t str>,
    /// The tables and columns of payees so far.
    payees: HashSet<(u32, u16)>,
    /// Whether a list of names goes on.
    listing: bool,
    /// Whether a list of payments goes on.
    paying: bool,
}

impl<'t> Trades<'t> {
    /// Takes columns for those of payees.
    pub(crate) fn pays(&mut self, columns: impl IntoIterator<Item = (u32, u16)>) {
        self.payees.extend(columns);
    }

    /// Adds the names that the words of a block tell.
    pub(crate) fn collect(&mut self, text: &'t str, words: &[Word<'t>], cell: Option<Cell>, lists_payments: bool) {
        const LEAD_AT_MOST: usize = 12;
        for at in 0..words.len() {
            if does_to(words, at) {
                self.faint.extend(Run::at(text, words, at + 1).and_then(|run| run.name));
            }
            self.owners.extend(owner_before(words, at));
            if is_of_level(words, at) {
                self.acting.push((words[at - 1].text, words[at - 1].span()));
            }
            if let Some(first) = service_at_work(words, at) {
                let end = words[at].start + words[at].stem().len();
                self.told.insert(Span::new(words[first].start, end).of(text));
            } else if is_in_bracket_behind_person(text, words, at) {
                self.told.extend(Run::in_bracket(text, words, at));
            } else if let Some(name) = led_to(words, at) {
                self.tell(text, words, name);
            } else if is_owned(words, at) {
                self.told.extend(Run::ending(text, words, at));
            } else if is_of_many(words, at) || is_who_of_many(words, at) {
                self.told.extend(Run::of_many(text, words, at));
            } else if does_what_somebody_does(words, at) || is_explained(words, at) {
                self.act(words, at);
                match Run::of_owner(text, words, at).filter(|_| helps(words, at)) {
                    Some(name) => self.told.extend([name]),
                    None => self.suggest(Run::acting(text, words, at)),
                }
            } else if is_told_to(words, at) && words[..at].last().is_some_and(Word::is_capital) {
                let run = Run::acting(text, words, at);
                self.told.extend(run.filter(|run| ends_as_firm(run) || run.contains('&')));
                self.faint.extend(run);
            } else if let Some(other) = other_party(words, at) {
                self.suggest(Run::at(text, words, other).and_then(|run| run.name));
            }
        }
        self.list(text, words);
        self.pay(text, words, cell);
        let sums = words.iter().filter(|word| text[..word.start].ends_with(['£', '€'])).count();
        let leads = words.last().is_some_and(|last| text[last.end()..].starts_with(':'));
        let about_money = (sums > 0 || leads || words.len() <= LEAD_AT_MOST) && words.iter().any(is_about_money);
        if lists_payments || self.paying && sums > 0 || about_money && sums > 1 {
            self.told.extend((0..words.len()).filter_map(|at| Run::paid(text, words, at)));
        }
        self.paying = about_money || self.paying && sums > 0;
    }

    /// Adds those for whom a person attended: "Jo Reed (Glenvale Housing)", "Jo Reed, Chief Executive, Ayle Upbeat", and all
    /// `affiliations` of several words.
    pub(crate) fn attend(&mut self, minutes: &'t Minutes, affiliations: &[&'t str]) {
        let guests = minutes.attendance.iter().filter(|one| one.status == Attendance::InAttendance);
        let named =
            |name: &&str| name.contains(' ') && may_be_name(&name.split(' ').collect::<Vec<_>>()) && !are_several(name);
        self.told.extend(guests.filter_map(|guest| guest.represents.as_deref()).filter(named));
        self.told.extend(affiliations.iter().copied().filter(named));
        let roles = minutes.attendance.iter().filter_map(|one| one.role.as_deref()?.rsplit_once(", "));
        let of_post = |post: &str| {
            post.rsplit(' ').next().is_some_and(|last| last == "Executive" || Roles::of(&last.to_lowercase()).is_post())
        };
        // "Associate Director, Corporate Affairs"
        let is_function = |whose: &&str| Trade::Alone.has(&whose.rsplit(' ').next().unwrap_or(whose).to_lowercase());
        let whose = roles.filter(|(post, _)| of_post(post)).map(|(_, whose)| whose);
        self.told.extend(whose.filter(|whose| named(whose) && !is_function(whose)));
    }

    /// Keeps the word before the verb at `at`, where it is all that the sentence has for a subject.
    fn act(&mut self, words: &[Word<'t>], at: usize) {
        let alone = |before: &Word<'_>| match before.gap {
            Gap::Space => at > 1 && ["that", "the"].iter().any(|lead| words[at - 2].text.eq_ignore_ascii_case(lead)),
            Gap::Stop | Gap::Break => true,
            Gap::Comma => false,
        };
        let subject = words[..at].last().filter(|before| before.shape == Shape::Capital && alone(before));
        self.acting.extend(subject.map(|subject| (subject.stem(), subject.span())));
    }

    /// Takes a run as a name where it is no person's, and counts it where it may be.
    fn suggest(&mut self, run: Option<&'t str>) {
        let Some(run) = run else { return };
        if is_no_person(run) || is_coined(run) {
            self.told.insert(run);
        } else {
            *self.hints.entry(run).or_default() += 1;
        }
    }

    /// The name at `at` and those that a list adds to it.
    fn tell(&mut self, text: &'t str, words: &[Word<'t>], mut at: usize) {
        let mut told = true;
        while let Some(run) = Run::at(text, words, at) {
            // behind what is no name only what is of several words
            told &= run.name.is_some();
            self.told.extend(run.name.filter(|name| told || name.contains(' ')));
            let next = words.get(run.end);
            let and = next.is_some_and(|next| next.gap == Gap::Space && matches!(next.text, "and" | "or"));
            if !and && next.is_none_or(|next| next.gap != Gap::Comma) {
                break;
            }
            at = run.end + usize::from(and);
        }
    }

    /// Takes the block as one of a list of names, or as what leads to one.
    fn list(&mut self, text: &'t str, words: &[Word<'t>]) {
        let leads = words.last().is_some_and(|last| text[last.end()..].starts_with(':'))
            && words.iter().any(|word| Trade::Collective.has(word.text));
        let first = words.iter().position(|word| word.shape != Shape::Number).unwrap_or(words.len());
        let name = if self.listing { Run::whole(text, &words[first..]) } else { None };
        self.listing = leads || name.is_some();
        self.told.extend(name);
    }

    /// Takes the cell of a column of payees.
    fn pay(&mut self, text: &'t str, words: &[Word<'t>], cell: Option<Cell>) {
        let Some(column) = cell.map(|cell| (cell.table, cell.column)) else { return };
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return };
        let whole = &text[first.start..last.end()];
        if PAYEE.iter().any(|heading| whole.eq_ignore_ascii_case(heading)) {
            self.payees.insert(column);
        } else if self.payees.contains(&column) {
            self.told.extend(Run::whole(text, words).filter(|_| !is_given_name(first.text)));
        }
    }

    /// Registers the names, and the names of companies without "Ltd", wherever they stand outside `names`.
    pub(crate) fn settle(
        self,
        text: &'t str,
        words: &BlockWords<'t>,
        minutes: &Minutes,
        names: &[Mention],
        registry: &mut Registry,
    ) {
        const OFTEN: u32 = 2;
        let mut places = Places::default();
        let full = |name: &Mention| name.span.of(text);
        let told: HashSet<&str> = self.told.iter().map(|name| without_partner(text, name)).collect();
        let whole = told.iter().copied().chain(names.iter().filter(|name| is_called_shortly(name)).map(full));
        let begun: HashSet<&str> = whole.flat_map(beginnings).collect();
        let short = names.iter().filter_map(|name| without_suffix(full(name)));
        let often = |(run, times): &(&str, u32)| *times >= OFTEN && !run.contains(' ') || begun.contains(run);
        let hinted = self.hints.into_iter().filter(often).map(|(word, _)| word);
        // "Glenvale's forecast", where "Glenvale Treasury Ltd" is named
        let firms = names.iter().map(full).filter(|name| is_firm(&name.to_lowercase()));
        let firms: HashSet<&str> = firms.flat_map(beginnings).collect();
        let hinted = hinted.chain(self.owners.into_iter().filter(|owner| firms.contains(owner)));
        let hinted = hinted.chain(self.faint.into_iter().filter(|run| begun.contains(run)));
        places.by_name.extend(told.into_iter().chain(hinted).chain(short).map(|name| (name, Place::default())));
        places.fold(text, names, registry);
        places.read(text, words, names);
        places.drop_people(minutes);
        places.register(text, registry);
    }
}

/// The word before the one at `at`, a capital and no more, that owns it: "Glenvale's | forecast".
fn owner_before<'t>(words: &[Word<'t>], at: usize) -> Option<&'t str> {
    let owner = words[..at].last().filter(|_| words[at].shape == Shape::Lower && words[at].gap == Gap::Space)?;
    let whole = owner.shape == Shape::Capital && owner.stem().len() < owner.text.len();
    let alone = at < 2 || owner.gap != Gap::Space || !words[at - 2].is_capital();
    (whole && alone).then(|| owner.stem())
}

/// Where a name stands.
#[derive(Debug, Default)]
struct Place {
    spans: Vec<Span>,
    /// The organisation whose fuller name begins with it.
    of: Option<usize>,
    /// Whether it is also the name of a place or a person, or a common word.
    is_other: bool,
}

/// Where the names stand.
#[derive(Debug, Default)]
struct Places<'t> {
    by_name: BTreeMap<&'t str, Place>,
}

impl<'t> Places<'t> {
    /// Tells which names begin those of others: "Glenvale" that of a firm, "Ayle", a place, that of a council.
    fn fold(&mut self, text: &str, others: &[Mention], registry: &Registry) {
        let quiet: HashMap<String, &str> = self.by_name.keys().map(|name| (name.to_lowercase(), *name)).collect();
        for other in others.iter().filter(|_| !quiet.is_empty()) {
            let full = other.span.of(text).to_lowercase();
            let begun = full.match_indices(' ').filter_map(|(space, _)| quiet.get(&full[..space]));
            let named_so = is_called_shortly(other) || is_firm(&full);
            for name in begun {
                let Some(place) = self.by_name.get_mut(name) else { continue };
                let named_so = named_so || !full[name.len() + 1..].contains(' ') && is_committee(&full);
                place.of = place.of.or_else(|| registry.place_of(&full).filter(|_| named_so));
                place.is_other |= !named_so;
            }
        }
    }

    /// Finds the names in all blocks, outside `taken`, which are in document order.
    fn read(&mut self, text: &'t str, words: &BlockWords<'t>, taken: &[Mention]) {
        let mut single: HashMap<String, &str> =
            self.by_name.keys().filter(|name| !name.contains(' ')).map(|name| (name.to_lowercase(), *name)).collect();
        let first_words: HashSet<&str> = self.by_name.keys().map(|name| first_word(name)).collect();
        if first_words.is_empty() {
            return;
        }
        let mut taken = taken.iter().map(|mention| mention.span).peekable();
        for words in words.iter() {
            for (at, word) in words.iter().enumerate() {
                if word.shape == Shape::Lower
                    && let Some(common) = single.remove(word.text)
                {
                    self.bar(common);
                }
                while taken.next_if(|span| span.end() <= word.start).is_some() {}
                let inside = taken.peek().is_some_and(|span| span.start() <= word.start);
                if !inside && first_words.contains(first_word(word.text)) {
                    self.take(text, words, at);
                }
            }
        }
    }

    fn bar(&mut self, name: &str) {
        if let Some(place) = self.by_name.get_mut(name) {
            place.is_other = true;
        }
    }

    /// Takes the longest name that begins with the word at `at`.
    fn take(&mut self, text: &str, words: &[Word<'_>], at: usize) {
        let start = words[at].start;
        if at > 0 && goes_before(&words[at - 1], &words[at]) {
            return;
        }
        let most = words.len().min(at + LONGEST);
        for last in (at..most).rev() {
            for end in [words[last].end(), words[last].span().end()] {
                let Some(place) = self.by_name.get_mut(&text[start..end]) else { continue };
                let goes_on = words.get(last + 1).is_some_and(|next| next.gap == Gap::Space && next.is_capital());
                if !(place.of.is_some() && (goes_on || is_in_a_post(words, at))) {
                    place.is_other |= is_of_other(&words[..=at]);
                    place.spans.push(Span::new(start, end));
                }
                return;
            }
        }
    }

    /// Registers the names that are nothing else, the longest first: one that begins another is short for it.
    fn register(self, text: &str, registry: &mut Registry) {
        let names = self.by_name.into_iter().filter(|(_, place)| !place.is_other && !place.spans.is_empty());
        let mut names: Vec<(&str, Place)> = names.collect();
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        let mut fuller: HashMap<&str, usize> = HashMap::new();
        for (name, place) in names {
            let known = place.of.or_else(|| registry.place_of(name)).or_else(|| fuller.get(name).copied());
            if let Some(known) = known {
                registry.alias(known, name);
                registry.mean(known, place.spans);
            } else {
                for span in place.spans {
                    let told = registry.name(text, &Mention::whole(text, span, BodyKind::Other));
                    fuller.extend(beginnings(name).map(|beginning| (beginning, told)));
                }
            }
        }
    }

    fn drop_people(&mut self, minutes: &Minutes) {
        for attendee in &minutes.attendance {
            for name in attendee.name.split(' ').chain([attendee.name.as_str()]) {
                self.bar(name);
            }
        }
        let present = || minutes.attendance.iter();
        let initials: HashSet<&str> = present().filter_map(|one| one.initials.as_deref()).collect();
        let surnames: HashSet<String> =
            present().filter_map(|one| Some(one.name.rsplit_once(' ')?.1.to_lowercase())).collect();
        for (name, place) in &mut self.by_name {
            let Some((first, last)) = name.rsplit_once(' ') else { continue };
            // "Pier Lights AB reported", "Lex Vane" of whom the list has "Alexa Vane"
            let person = !first.contains([' ', '&']) && surnames.contains(&last.to_lowercase());
            place.is_other |= person || initials.contains(last);
        }
    }
}

/// "Glenvale" of "AXC & Glenvale", where the paper names AXC by itself too.
fn without_partner<'t>(text: &str, name: &'t str) -> &'t str {
    const PARTNERS: [&str; 6] = ["Associates", "Co", "Daughters", "Partners", "Son", "Sons"];
    let Some((first, second)) = name.split_once(" & ") else { return name };
    let acronym = first.len() > 2 && first.bytes().all(|byte| byte.is_ascii_uppercase());
    let alone = || text.matches(first).count() > text.matches(name).count();
    let named = !PARTNERS.contains(&second) && may_be_name(&second.split(' ').collect::<Vec<_>>());
    if acronym && named && alone() { second } else { name }
}

/// Whether the first word of a name may stand for it: of a firm's or a school's.
fn is_called_shortly(name: &Mention) -> bool {
    matches!(name.kind, BodyKind::Company | BodyKind::School)
}

/// "Glenvale" and "Glenvale Tree" of "Glenvale Tree Care".
fn beginnings(name: &str) -> impl Iterator<Item = &str> {
    name.match_indices(' ').map(|(at, _)| &name[..at])
}

fn first_word(name: &str) -> &str {
    name.split([' ', '\n', '\'', '’']).next().unwrap_or(name)
}

/// Whether the last of `words` begins the name of a place or a person.
fn is_of_other(words: &[Word<'_>]) -> bool {
    let [.., before, name] = words else { return false };
    let lower = before.text.to_lowercase();
    let roles = Roles::of(&lower);
    name.gap == Gap::Space && (Trade::Placed.has(&lower) || roles.is_given_name())
        || matches!(name.gap, Gap::Space | Gap::Stop) && roles.is_title()
}

/// "Cabinet Member for | Finance and Audit", "Director, | Finance and Audit".
fn is_in_a_post(words: &[Word<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &words[before]);
    before.is_some_and(|before| match words[at].gap {
        Gap::Space => matches!(before.text, "for" | "of"),
        Gap::Comma => Roles::of(&before.text.to_lowercase()).is_post(),
        Gap::Stop | Gap::Break => false,
    })
}

/// Whether `name` goes on where `word` began it.
fn goes_before(before: &Word<'_>, name: &Word<'_>) -> bool {
    let roles = Roles::of(&before.stem().to_lowercase());
    name.gap == Gap::Space && before.is_capital() && !roles.breaks() && !roles.is_edge() && !roles.is_given_name()
}

/// Whether words, in lower case, are places that everybody knows: "conwy and cork".
pub(super) fn are_regions(words: &str) -> bool {
    words.split(' ').all(|word| word == "and" || Trade::Region.has(word))
}

/// Whether a name ends in a noun that it may go without: "Finance and Audit Committee".
fn is_committee(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or("");
    ["Committee", "Department", "Directorate", "Panel"].iter().any(|noun| last.eq_ignore_ascii_case(noun))
}

/// "Glenvale Tree Care" of "Glenvale Tree Care Ltd", "Finance and Audit" of "Finance and Audit Committee", "Safer Ayle" of
/// "Safer Ayle partnership".
fn without_suffix(name: &str) -> Option<&str> {
    let (short, last) = name.rsplit_once(' ')?;
    let small = last.starts_with(char::is_lowercase) && short.contains(' ');
    if is_committee(name) && short.contains(" and ") || small && !is_committee(name) {
        return Some(short);
    }
    let school = short.rsplit(' ').next().is_some_and(|kind| ["Grammar", "High", "Infant", "Junior"].contains(&kind));
    if last == "School" && school {
        return Some(short);
    }
    // "Glenvale Roads (North) Ltd"
    let short = short.strip_suffix(')').and_then(|short| short.rsplit_once(" (")).map_or(short, |(short, _)| short);
    (is_legal_ending(last) && may_be_name(&short.split(' ').collect::<Vec<_>>())).then_some(short)
}

#[cfg(test)]
mod tests;
