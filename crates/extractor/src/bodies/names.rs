//! Capitalised phrases that a telling noun makes the name of an organisation.

mod bounds;
mod tokens;
mod verdict;

use std::collections::HashMap;

use memchr::memmem;
use model::{BodyKind, Span};

use self::tokens::{Class, Token};
use super::acronyms::is_act;
use super::beside::Beside;
use super::heads::{Head, Strength, head_of, is_legal_ending};
use super::lexicon::{is_thing_acronym, national};
use super::trade::are_regions;
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// A phrase that names an organisation, in full or in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mention {
    /// Where it stands, without article and possessive ending.
    pub(crate) span: Span,
    /// What kind of organisation.
    pub(crate) kind: BodyKind,
    /// The telling noun in lower case; empty where the name is known without one.
    pub(crate) noun: &'static str,
    /// How much of a name it is.
    pub(crate) rank: Rank,
}

impl Mention {
    /// What is a name, whatever its words: its noun is the last, if that is one.
    pub(crate) fn whole(text: &str, span: Span, kind: BodyKind) -> Self {
        let last = span.of(text).rsplit(' ').next().unwrap_or_default().to_lowercase();
        Self { span, kind, noun: head_of(&last).map_or("", |(head, _)| head.noun), rank: Rank::Full }
    }
}

/// How much of a name a phrase is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rank {
    /// A noun alone: "the Trust".
    Bare,
    /// A noun with common words: "the Parish Council".
    Common,
    /// A name.
    Full,
}

/// Finds the names among the words of one block of `text`; none reaches back over the end of one of `people`, the names
/// of persons in order of their ends.
pub(crate) fn find(text: &str, words: &[Word<'_>], people: &[Span], mentions: &mut Vec<Mention>) {
    let tokens: Vec<Token> = (0..words.len()).map(|at| Token::of(words, at)).collect();
    let finder = Finder { text, words, tokens: &tokens };
    let mut people = people[people.partition_point(|name| name.end() <= words.first().map_or(0, |word| word.start))..]
        .iter()
        .peekable();
    let mut floor = 0;
    let mut at = 0;
    while at < tokens.len() {
        let after_person = people.next_if(|name| name.end() <= words[at].start).is_some();
        if after_person || finder.starts_anew(at) {
            floor = at;
        }
        if tokens[at].class != Class::Name && !(words[at].is_capital() && finder.national_at(at).is_some()) {
            let next = finder.after_person(at);
            // "Town Clerk's | Department"
            let owns = tokens.get(at + 1).and_then(|next| next.head).is_some_and(|head| finder.is_of_officer(at, head));
            if matches!(tokens[at].class, Class::Other) && !owns {
                floor = next;
            }
            at = next;
        } else if let Some((mention, end)) = finder.name_at(at, floor) {
            mentions.push(mention);
            // the English name behind a Welsh one has the place of that
            floor = if finder.is_kind_of_council(end) { end.min(at + 2) } else { end };
            at = end;
        } else {
            at += 1;
        }
    }
}

/// Whether a name is of a thing, which the paper writes in small letters too: "Elective Hub" beside "an elective hub".
pub(crate) fn common(text: &str) -> impl FnMut(&Mention) -> bool {
    let mut known: HashMap<String, bool> = HashMap::new();
    move |mention| {
        let wording = mention.span.of(text);
        let weak = head_of(mention.noun)
            .is_some_and(|(head, _)| head.strength == Strength::Weak && head.kind != BodyKind::Department);
        if mention.rank < Rank::Full || !weak || !wording.contains(' ') {
            return false;
        }
        let small = wording.to_lowercase();
        *known.entry(small).or_insert_with_key(|small| memmem::find(text.as_bytes(), small.as_bytes()).is_some())
    }
}

/// Names known everywhere whose branches have their place behind: "Healthwatch Ayle".
pub(super) const SERVE_PLACES: [&str; 9] = [
    "Age UK",
    "BBC",
    "Citizens Advice",
    "Community Pharmacy",
    "Healthwatch",
    "Home-Start",
    "Merched y Wawr",
    "Mind in",
    "NHS",
];

/// Names known everywhere that are plain words as well: "LOOKED INTO".
const ALSO_WORDS: [&str; 7] = ["INTO", "NICE", "PINS", "SOLACE", "UNITE", "WHO", "WRAP"];

struct Finder<'a, 't> {
    text: &'t str,
    words: &'a [Word<'t>],
    tokens: &'a [Token],
}

impl Finder<'_, '_> {
    /// Whether no name can reach across the gap before the word at `at`.
    fn starts_anew(&self, at: usize) -> bool {
        match self.words[at].gap {
            Gap::Break => !self.is_in_bracket_of_firm(at),
            Gap::Stop => at == 0 || !matches!(self.words[at - 1].text, "St" | "ST" | "Dr"),
            Gap::Comma | Gap::Space => false,
        }
    }

    /// Whether a bracket inside the name of a firm begins or ends before the word at `at`: "Glenvale (Northern) Ltd".
    fn is_in_bracket_of_firm(&self, at: usize) -> bool {
        const LONGEST: usize = 2;
        let ends = |at: usize| self.is_legal_ending(at);
        let before = |at: usize| match self.words.get(at.wrapping_sub(1)..=at) {
            Some([before, word]) => &self.text[before.end()..word.start],
            _ => "",
        };
        let closes = |at: usize| before(at) == ") " && ends(at);
        closes(at) || before(at) == " (" && (at + 1..=at + LONGEST).any(closes)
    }

    /// Whether the word at `at` ends the name of a company.
    fn is_legal_ending(&self, at: usize) -> bool {
        let word = self.words.get(at).filter(|word| word.is_capital() || word.text == "plc");
        word.is_some_and(|word| is_legal_ending(word.stem()))
    }

    /// Whether the word at `at` follows closely on the one before it.
    fn is_close(&self, at: usize) -> bool {
        at < self.words.len() && self.words[at].gap != Gap::Comma && !self.starts_anew(at)
    }

    fn is_name(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.class == Class::Name)
    }

    /// Whether the word at `at` is a noun that says much by itself.
    fn is_firm(&self, at: usize) -> bool {
        self.tokens[at].head.is_some_and(|head| !matches!(head.strength, Strength::Weak | Strength::Suffix))
    }

    fn class(&self, at: usize) -> Class {
        self.tokens.get(at).map_or(Class::Other, |token| token.class)
    }

    fn lower(&self, at: usize) -> String {
        self.words[at].stem().to_lowercase()
    }

    /// The word after the one at `at`, or, where that is a title, after the person's name: initials and a surname, or two
    /// names at most. "Messrs" may stand before a firm.
    fn after_person(&self, at: usize) -> usize {
        let mut end = at + 1;
        if !self.tokens[at].roles.is_title() || self.lower(at) == "messrs" {
            return end;
        }
        let is_initials = |at: usize| {
            self.words[at].text.len() < 4 && self.words[at].shape == Shape::Acronym || self.words[at].text.len() == 1
        };
        let mut names = 0;
        while end < at + 4 && self.is_name(end) && (end == at + 1 || self.tokens[end].head.is_none()) {
            if matches!(self.words[end].gap, Gap::Break | Gap::Comma) || self.tokens[end].roles.is_modifier() {
                break;
            }
            names += usize::from(!is_initials(end));
            end += 1;
            if names == 2 || names == 1 && is_initials(at + 1) {
                break;
            }
        }
        end
    }

    /// The name whose telling noun, or whose first word where it is known everywhere, stands at `at`, with the word
    /// after it.
    fn name_at(&self, at: usize, floor: usize) -> Option<(Mention, usize)> {
        if let Some((kind, end)) = self.national_at(at)
            && !self.begins_longer(at, end, floor)
            && !self.is_before_room(end)
            && !is_act(self.words, at)
            && !(kind == BodyKind::Department && (self.is_before_post(end) || self.is_of_a_post(at)))
        {
            let end = self.with_place(at, end);
            return Some((self.known(self.branch_start(at, end, floor), end, kind), end));
        }
        if let Some(end) = self.department_of(at) {
            // "Ayle | CC Highways"
            let start = self.tokens[at].head.map_or(at, |head| self.start_of_name(at, floor, head));
            return Some((self.known(start, end, BodyKind::Department), end));
        }
        if let Some(end) = self.city_and_county(at) {
            return Some((self.known(at, end, BodyKind::Authority), end));
        }
        let head_at = self.small_head_after(at).or_else(|| self.tokens[at].head.map(|_| at))?;
        let head = self.tokens[head_at].head?;
        let leads = self.leads_to_head(head_at + 1)
            && !self.shares_place(head_at, head)
            && !self.is_legal_ending(head_at)
            && !self.leads_to_second_council(head_at, head)
            || head.noun == "police" && self.leads_to_crime(head_at + 1)
            || head.is_trade() && self.leads_to_partner(head_at + 1);
        if leads {
            return None;
        }
        let end = self.end_of_name(head_at, head);
        let start = self.start_of_name(head_at, floor, head);
        self.judge(start, head_at, end, head).map(|mention| (mention, end))
    }

    /// The word after "NCC Highways", which begins at `at`.
    fn department_of(&self, at: usize) -> Option<usize> {
        const BRANCHES: [&str; 9] = [
            "Education",
            "Enforcement",
            "Environmental Health",
            "Highways",
            "Housing",
            "Licensing",
            "Planning",
            "Roads",
            "Trading Standards",
        ];
        let word = &self.words[at];
        let acronym = word.shape == Shape::Acronym && word.stem() == word.text && !is_thing_acronym(word.text);
        let rest = self.text[word.end()..].strip_prefix(' ').filter(|_| acronym)?;
        let branch = BRANCHES.iter().find(|branch| rest.starts_with(**branch))?;
        let end = at + 1 + branch.split(' ').count();
        let goes_on = self.is_before_post(end) || self.is_close(end) && self.is_name(end);
        (self.words[end - 1].end() == word.end() + 1 + branch.len() && !goes_on).then_some(end)
    }

    /// The word after "City and County of Ayle", which begins at `at` and needs no "Council".
    fn city_and_county(&self, at: usize) -> Option<usize> {
        let is = |at: usize, word: &str| self.is_close(at) && self.words[at].text.eq_ignore_ascii_case(word);
        let joined = self.words[at].text.eq_ignore_ascii_case("city") && (is(at + 1, "and") || is(at + 1, "&"));
        let place = at + 4;
        let whole = joined && is(at + 2, "county") && is(at + 3, "of") && self.is_close(place) && self.is_name(place);
        // "City and County of Ayle Council" is known by its noun.
        (whole && !self.leads_to_head(place)).then_some(place + 1)
    }

    /// "Methodist Church | Hall": a place to meet in.
    fn is_before_room(&self, end: usize) -> bool {
        self.is_close(end) && matches!(self.words[end].stem(), "Hall" | "Hut" | "Room" | "Rooms" | "Schoolroom")
    }

    fn is_before_post(&self, end: usize) -> bool {
        self.is_close(end) && Roles::of(&self.lower(end)).is_post()
    }

    fn small_head_after(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        let small = self.is_close(next) && self.class(next) == Class::Other && !self.closes(at);
        (small && self.tokens[next].head.is_some()).then_some(next)
    }

    fn national_at(&self, at: usize) -> Option<(BodyKind, usize)> {
        let word = &self.words[at];
        if ALSO_WORDS.contains(&word.text) && self.is_among_capitals(at) || self.is_surname(at) || self.is_of_number(at)
        {
            return None;
        }
        let rest = &self.text[word.start..];
        let known = national(word.text).filter_map(|known| Some((known.kind, known.begins(rest)?)));
        let (kind, length) = known.max_by_key(|&(_, length)| length)?;
        let to = word.start + length;
        let after = self.words[at..].iter().position(|word| word.start >= to);
        Some((kind, after.map_or(self.words.len(), |offset| at + offset)))
    }

    /// "25/00031/HSE"
    fn is_of_number(&self, at: usize) -> bool {
        let before = &self.text[..self.words[at].start];
        before.strip_suffix('/').is_some_and(|before| before.ends_with(|c: char| c.is_ascii_digit()))
    }

    /// "Siobhan | Mears"
    fn is_surname(&self, at: usize) -> bool {
        let named = |before: usize| {
            self.tokens[before].roles.is_given_name() || self.words[before].text.len() == 1 && self.is_name(before)
        };
        self.words[at].shape == Shape::Capital && at > 0 && self.is_close(at) && named(at - 1)
    }

    /// Whether the word before or behind the one at `at` is in capitals.
    fn is_among_capitals(&self, at: usize) -> bool {
        let shouts = |beside: usize| self.words.get(beside).is_some_and(|word| word.shape == Shape::Acronym);
        at.checked_sub(1).is_some_and(shouts) || shouts(at + 1)
    }

    /// The first word of the name of a branch that has its place before what is known everywhere: "Ayle | Men's Shed".
    fn branch_start(&self, at: usize, end: usize, floor: usize) -> usize {
        const BRANCHES: [&str; 18] = [
            "Ambulance Service",
            "Citizens Advice",
            "Girl Guides",
            "Inner Wheel",
            "Lions Club",
            "Mencap",
            "Methodist Church",
            "Men's Shed",
            "Neighbourhood Watch",
            "Rotary",
            "Rotary Club",
            "Round Table",
            "Royal British Legion",
            "Samaritans",
            "Tidy Towns",
            "U3A",
            "Women's Aid",
            "Women's Institute",
        ];
        let name = self.text[self.words[at].start..self.words[end - 1].end()].replace('’', "'");
        let place = |&before: &usize| {
            let roles = self.tokens[before].roles;
            self.is_close(before + 1)
                && self.is_name(before)
                && self.tokens[before].head.is_none()
                && !roles.is_edge()
                && !roles.is_modifier()
        };
        if !BRANCHES.contains(&name.as_str()) {
            let regions =
                (floor..at).rev().take_while(|&before| self.is_close(before + 1) && self.is_region_at(before));
            return regions.last().unwrap_or(at);
        }
        let mut start = at;
        while start > floor {
            let district = self.and_district_before(start).filter(|&first| first >= floor && place(&first));
            match district.or_else(|| Some(start - 1).filter(place)) {
                Some(before) => start = before,
                None => break,
            }
        }
        start
    }

    /// The word before "and District", which ends before the word at `at`.
    fn and_district_before(&self, at: usize) -> Option<usize> {
        let first = at.checked_sub(3)?;
        let reaches = (first + 1..=at).all(|at| self.is_close(at));
        (reaches && self.class(first + 1) == Class::And && self.words[at - 1].text == "District").then_some(first)
    }

    /// Whether the word at `at` is a part of the country, or of its name: "Northern | Ireland Local Government Association".
    fn is_region_at(&self, at: usize) -> bool {
        self.words[at].is_capital()
            && (are_regions(&self.lower(at)) || self.words[at].text == "Northern" && self.lower(at + 1) == "ireland")
    }

    /// "NHS Ayleshire", "Healthwatch Ayle": the words behind the name are of the place that it serves.
    fn with_place(&self, at: usize, end: usize) -> usize {
        if !SERVE_PLACES.contains(&&self.text[self.words[at].start..self.words[end - 1].end()]) {
            return end
                + usize::from(self.is_region(end) || self.is_close(end) && Beside::Country.has(self.words[end].text));
        }
        let further = |from: usize| {
            let place = |to: &usize| self.is_close(*to) && self.is_name(*to) && !self.tokens[*to].roles.is_edge();
            (from..self.words.len()).find(|to| !place(to)).unwrap_or(self.words.len())
        };
        let to = further(end);
        if to > end && self.class(to) == Class::And {
            let second = further(to + 1);
            if matches!(self.words[second - 1].stem(), "Board" | "CCG" | "ICB" | "ICS" | "Trust") {
                return second;
            }
        }
        if to > end && Beside::NoBoard.has(&self.lower(to - 1)) { end } else { to }
    }

    /// Whether the words from `end` on make a longer name of the known one at `at`: "NHS | Ayle Integrated Care Board",
    /// but not "CPRE | Rural Housing Conference".
    fn begins_longer(&self, at: usize, end: usize, floor: usize) -> bool {
        let run = (end..self.words.len())
            .take_while(|&next| self.is_close(next) && self.is_name(next) && !self.closes(next - 1));
        let longer = |head_at: usize| {
            let Some(head) = self.tokens[head_at].head.filter(|head| !head.needs_tail()) else { return false };
            let start = self.start_of_name(head_at, floor, head);
            start <= at + usize::from(self.class(at) == Class::The)
                && self.judge(start, head_at, self.end_of_name(head_at, head), head).is_some()
        };
        let mut last = at;
        for next in run {
            if longer(next) {
                return true;
            }
            last = next;
        }
        self.small_head_after(last).is_some()
    }

    /// Whether the word at `at` is the last of a name, and a part of the country: "Stagecoach | East".
    fn is_region(&self, at: usize) -> bool {
        const COMPASS: [&str; 5] = ["East", "Midlands", "North", "South", "West"];
        let alone = !(self.is_close(at + 1) && self.is_name(at + 1));
        self.is_close(at) && alone && COMPASS.contains(&self.words[at].stem())
    }

    /// "Ayle Police | and Crime Panel", "Ayle Police | , Fire and Crime Panel"
    fn leads_to_crime(&self, at: usize) -> bool {
        if self.words.get(at).is_some_and(|next| next.gap == Gap::Comma) && self.lower(at) == "fire" {
            return self.leads_to_crime(at + 1);
        }
        let crime = self.class(at) == Class::And && self.is_close(at) && self.is_close(at + 1);
        crime && matches!(self.lower(at + 1).as_str(), "crime" | "fire") && self.leads_to_head(at + 2)
    }

    /// "Glenvale Groundworks | & Construction Ltd"
    fn leads_to_partner(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.shape == Shape::Ampersand)
            && self.is_close(at)
            && self.leads_to_head(at + 1)
    }

    /// Whether capitalised words from `at` on, one close on the other, reach another telling noun.
    fn leads_to_head(&self, mut at: usize) -> bool {
        while self.is_close(at) && self.is_name(at) && !self.closes(at - 1) {
            if self.tokens[at].head.is_some_and(|head| !head.needs_tail()) && !self.is_kind_of_meeting(at) {
                return true;
            }
            at += 1;
        }
        let small = self.is_close(at) && self.class(at) == Class::Other && self.tokens[at].head.is_some();
        small && self.is_name(at - 1) && !self.closes(at - 1)
    }

    /// "Ayle County Council | Reston Town Council": whether the name of another council stands behind that of one.
    fn leads_to_second_council(&self, head_at: usize, head: &Head) -> bool {
        let mut run = (head_at + 1..self.words.len()).take_while(|&at| self.is_close(at) && self.is_name(at));
        let mut second = || run.find_map(|at| Some((at, self.tokens[at].head?)));
        head.noun == "council" && second().is_some_and(|(at, second)| at > head_at + 2 && second.noun == "council")
    }

    /// "Ayle Hockey Club | Team Meeting"
    fn is_kind_of_meeting(&self, at: usize) -> bool {
        let next = at + 1;
        self.lower(at) == "team" && self.is_close(next) && self.lower(next) == "meeting"
    }

    /// Whether the word at `at` is a noun that a possessive ending closes: "Council's".
    fn closes(&self, at: usize) -> bool {
        let singular = self.words[at].text.ends_with("'s") || self.words[at].text.ends_with("’s");
        singular && self.tokens[at].head.is_some()
    }

    fn known(&self, start: usize, end: usize, kind: BodyKind) -> Mention {
        let last = &self.words[end - 1];
        let whole = national(last.text).any(|known| known.begins(last.text) == Some(last.text.len()));
        let to = if whole { last.end() } else { last.start + last.stem().len() };
        Mention::whole(self.text, Span::new(self.words[start].start, to), kind)
    }
}
