//! Capitalised phrases that a telling noun makes the name of an organisation.

use model::{BodyKind, Span};

use super::beside::Beside;
use super::heads::{Head, Strength, head_of};
use super::lexicon::{Side, is_thing_acronym, national, points_beside};
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
            if matches!(tokens[at].class, Class::Other) {
                floor = next;
            }
            at = next;
        } else if let Some((mention, end)) = finder.name_at(at, floor) {
            mentions.push(mention);
            floor = end;
            at = end;
        } else {
            at += 1;
        }
    }
}

/// What a word may do in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// Be part of it.
    Name,
    /// "and", "&".
    And,
    /// "of".
    Of,
    /// "for".
    For,
    /// "on".
    On,
    /// "the".
    The,
    /// "in", "upon", "de": inside some names.
    Inside,
    /// Nothing.
    Other,
}

#[derive(Clone, Copy, Debug)]
struct Token {
    class: Class,
    roles: Roles,
    head: Option<&'static Head>,
    plural: bool,
}

impl Token {
    fn of(words: &[Word<'_>], at: usize) -> Self {
        let (word, next) = (&words[at], words.get(at + 1));
        let class = Class::of(word);
        let plain = |class| Self { class, roles: Roles::default(), head: None, plural: false };
        match class {
            None if word.shape == Shape::Lower => {
                let head = if Beside::SmallHead.has(word.text) { head_of(word.text) } else { None };
                Self { head: head.map(|(head, _)| head), ..plain(Class::Other) }
            }
            None if word.is_capital() => {
                let lower = word.stem().replace('’', "'").to_lowercase();
                let roles = Roles::of(&lower);
                let inside = roles.is_post() && next.is_some_and(|next| Beside::AfterPost.has(next.stem()))
                    || lower == "commissioners" && is_board_of_commissioners(words, at);
                let saints =
                    lower == "all" && next.is_some_and(|next| matches!(next.stem(), "Hallows" | "Saints" | "Souls"));
                let breaks = roles.breaks() && !(inside || saints) || is_participle(word.text);
                let is_suffix = |head: &Head| head.strength == Strength::Suffix;
                let head = head_of(&lower)
                    .filter(|(head, plural)| !breaks && (!is_suffix(head) || word.shape == Shape::Acronym && !plural));
                let class = if breaks { Class::Other } else { Class::Name };
                Self { class, roles, head: head.map(|(head, _)| head), plural: head.is_some_and(|(_, plural)| plural) }
            }
            None => plain(Class::Other),
            Some(class) => plain(class),
        }
    }
}

impl Class {
    /// The class of a small word that may stand inside a name, in whatever letters.
    fn of(word: &Word<'_>) -> Option<Self> {
        if word.text.len() > 4 {
            return None;
        }
        let is = |small: &str| word.text.eq_ignore_ascii_case(small);
        match word.text.len() {
            1 if is("&") => Some(Self::And),
            2 if is("of") => Some(Self::Of),
            2 if is("on") => Some(Self::On),
            2 if is("in") || is("de") || is("to") => Some(Self::Inside),
            3 if is("and") => Some(Self::And),
            3 if is("for") => Some(Self::For),
            3 if is("the") => Some(Self::The),
            4 if is("upon") => Some(Self::Inside),
            _ => None,
        }
    }
}

/// Whether the "Commissioners" at `at` are a body: "Harbour Commissioners", and "the Commissioners", which may be one.
fn is_board_of_commissioners(words: &[Word<'_>], at: usize) -> bool {
    const KINDS: [&str; 9] =
        ["Burial", "Conservancy", "Drainage", "Harbour", "Improvement", "Level", "Navigation", "Pier", "Port"];
    at > 0 && (KINDS.contains(&words[at - 1].text) || words[at - 1].text.eq_ignore_ascii_case("the"))
}

/// "NCC-sponsored".
fn is_participle(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, last)| last.starts_with(char::is_lowercase) && last.ends_with("ed"))
}

struct Finder<'a, 't> {
    text: &'t str,
    words: &'a [Word<'t>],
    tokens: &'a [Token],
}

impl Finder<'_, '_> {
    /// Whether no name can reach across the gap before the word at `at`.
    fn starts_anew(&self, at: usize) -> bool {
        match self.words[at].gap {
            Gap::Break => true,
            Gap::Stop => at == 0 || !matches!(self.words[at - 1].text, "St" | "ST" | "Dr"),
            Gap::Comma | Gap::Space => false,
        }
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

    /// The word after the one at `at`, or, where that is a title, after the person's name.
    fn after_person(&self, at: usize) -> usize {
        let mut end = at + 1;
        if !self.tokens[at].roles.is_title() {
            return end;
        }
        while end < at + 4 && self.is_name(end) && (end == at + 1 || self.tokens[end].head.is_none()) {
            if matches!(self.words[end].gap, Gap::Break | Gap::Comma) || self.tokens[end].roles.is_modifier() {
                break;
            }
            end += 1;
        }
        end
    }

    /// The name whose telling noun, or whose first word where it is known everywhere, stands at `at`, with the word
    /// after it.
    fn name_at(&self, at: usize, floor: usize) -> Option<(Mention, usize)> {
        if let Some((kind, end)) = self.national_at(at)
            && !self.leads_to_head(end)
            && !(kind == BodyKind::Department && (self.is_before_post(end) || self.is_of_a_post(at)))
        {
            let end = self.with_place(at, end);
            return Some((self.known(at, end, kind), end));
        }
        if let Some(end) = self.department_of(at) {
            return Some((self.known(at, end, BodyKind::Department), end));
        }
        let head_at = self.small_head_after(at).or_else(|| self.tokens[at].head.map(|_| at))?;
        let head = self.tokens[head_at].head?;
        let leads = self.leads_to_head(head_at + 1)
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

    fn is_before_post(&self, end: usize) -> bool {
        self.is_close(end) && Roles::of(&self.lower(end)).is_post()
    }

    fn small_head_after(&self, at: usize) -> Option<usize> {
        let next = at + 1;
        let small = self.is_close(next) && self.class(next) == Class::Other;
        (small && self.tokens[next].head.is_some()).then_some(next)
    }

    fn national_at(&self, at: usize) -> Option<(BodyKind, usize)> {
        let word = &self.words[at];
        let rest = &self.text[word.start..];
        let (kind, length) =
            national(word.text).iter().find_map(|known| known.begins(rest).map(|length| (known.kind, length)))?;
        let to = word.start + length;
        let after = self.words[at..].iter().position(|word| word.start >= to);
        Some((kind, after.map_or(self.words.len(), |offset| at + offset)))
    }

    /// "NHS Ayleshire", "Healthwatch Ayle": the words behind the name are of the place that it serves.
    fn with_place(&self, at: usize, end: usize) -> usize {
        const SERVE_PLACES: [&str; 5] = ["Age UK", "Citizens Advice", "Healthwatch", "Home-Start", "NHS"];
        if !SERVE_PLACES.contains(&&self.text[self.words[at].start..self.words[end - 1].end()]) {
            return end;
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

    /// "Ayle Police | and Crime Panel"
    fn leads_to_crime(&self, at: usize) -> bool {
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
            if self.tokens[at].head.is_some_and(|head| !head.needs_tail()) {
                return true;
            }
            at += 1;
        }
        self.is_close(at) && self.class(at) == Class::Other && self.tokens[at].head.is_some() && self.is_name(at - 1)
    }

    /// Whether the word at `at` is a noun that a possessive ending closes: "Council's".
    fn closes(&self, at: usize) -> bool {
        let singular = self.words[at].text.ends_with("'s") || self.words[at].text.ends_with("’s");
        singular && self.tokens[at].head.is_some()
    }

    /// The word after a name whose noun stands at `head_at`: "Church | of England Primary School".
    fn end_of_name(&self, head_at: usize, head: &Head) -> usize {
        let mut end = head_at + 1;
        if head.strength == Strength::Fronting && self.is_close(end) && self.is_name(end) {
            return self.end_of_words(end);
        }
        if head.opens && self.opens_with(head, end) {
            let first = if self.class(end + 1) == Class::The { end + 2 } else { end + 1 };
            // "Finance Committee | of the Council"
            let alone =
                |at: usize| self.tokens.get(at).and_then(|token| token.head).is_some_and(|head| !head.needs_tail());
            let whose = first > end + 1 && alone(first) && !(self.is_close(first + 1) && self.is_name(first + 1));
            if self.is_close(first) && self.is_name(first) && !whose {
                end = self.end_of_tail(first, head);
            } else if self.is_close(first) && Beside::PostTail.has(&self.lower(first)) {
                end = first + 1;
            }
        }
        if self.is_close(end) && Beside::Country.has(self.words[end].stem()) {
            end += 1;
        }
        end
    }

    fn opens_with(&self, head: &Head, at: usize) -> bool {
        if !self.is_close(at) {
            return false;
        }
        match self.class(at) {
            Class::Of => head.noun != "centre",
            Class::For => {
                matches!(
                    head.noun,
                    "agency"
                        | "association"
                        | "campaign"
                        | "centre"
                        | "commission"
                        | "committee"
                        | "department"
                        | "forum"
                        | "institute"
                        | "ministry"
                        | "partnership"
                        | "society"
                ) || head.noun == "council" && at > 1 && Beside::BeforeCouncilFor.has(&self.lower(at - 2))
            }
            Class::On => matches!(head.noun, "commission" | "committee"),
            _ => false,
        }
    }

    /// The word after the tail that begins at `at`: "Health and Social Care", "Levelling Up, Housing and Communities".
    fn end_of_tail(&self, at: usize, head: &Head) -> usize {
        let lists = head.kind == BodyKind::Department || head.noun == "ministry";
        let mut end = self.end_of_words(at);
        while matches!(self.class(end), Class::Of | Class::Inside)
            && self.is_close(end)
            && self.is_name(end + 1)
            && self.is_close(end + 1)
            && Beside::Cause.has(&self.lower(end - 1))
        {
            end = self.end_of_words(end + 1);
        }
        let mut listed = false;
        while lists && self.is_name(end) && self.words[end].gap == Gap::Comma {
            let next = self.end_of_words(end);
            if self.class(next) != Class::And && self.words.get(next).is_none_or(|word| word.gap != Gap::Comma) {
                break;
            }
            end = next;
            listed = true;
        }
        if self.class(end) == Class::And && self.is_name(end + 1) && self.is_close(end + 1) {
            let further = self.end_of_words(end + 1);
            // "Association of Parish and Town Councils" is one, "Department of Health and Ayle Council" are two.
            let own = (end + 1..further).any(|at| self.is_firm(at) && !self.tokens[at].plural);
            let known = self.national_at(end + 1).is_some() || self.words[end + 1].shape == Shape::Acronym;
            if listed || self.is_close(end) && !own && !known {
                return further;
            }
        }
        end
    }

    fn end_of_words(&self, at: usize) -> usize {
        let mut end = at + 1;
        if self.class(end) == Class::Of && self.tokens[at].head.is_some_and(|head| head.strength == Strength::Leading) {
            return if self.is_name(end + 1) { self.end_of_words(end + 1) } else { end };
        }
        while self.is_close(end) && (self.is_name(end) || self.words[end].text == "de" && self.is_name(end + 1)) {
            end += 1;
        }
        // "Society of Local Council | Clerks"
        end + usize::from(self.is_close(end) && self.tokens[end - 1].head.is_some() && self.lower(end) == "clerks")
    }

    /// The first word of a name whose noun stands at `head_at`.
    fn start_of_name(&self, head_at: usize, floor: usize, head: &Head) -> usize {
        if head.strength == Strength::Fronting {
            return head_at;
        }
        let shouts = self.words[head_at].shape == Shape::Acronym;
        let mut start = head_at;
        let mut listed = false;
        while start > floor {
            let before = start - 1;
            let step = match self.class(before) {
                Class::Name if self.words[start].gap == Gap::Comma => {
                    if !listed || self.is_firm(before) {
                        break;
                    }
                    1
                }
                Class::Name if self.owns(before, head) || !shouts && self.is_label(before) => break,
                Class::Name if head.noun == "council" && Beside::Meeting.has(&self.lower(before)) => break,
                Class::Name => 1,
                Class::And
                    if before > floor
                        && !matches!(head.noun, "cabinet" | "waste")
                        && self.may_join(before, floor, head) =>
                {
                    listed = true;
                    2
                }
                Class::Of if before > floor && self.may_open(before) => 2,
                Class::Inside if before > floor && self.joins_inside(before) => 2,
                Class::On if before > floor && self.is_name(before - 1) && Beside::River.has(&self.lower(start)) => 2,
                _ => break,
            };
            start -= step;
        }
        while start < head_at && !self.may_begin(start) {
            start += 1;
        }
        start
    }

    fn may_begin(&self, at: usize) -> bool {
        let of_a_chief = at > 0 && self.words[at].text == "Executive" && self.words[at - 1].text == "Chief";
        self.is_name(at) && !self.tokens[at].roles.is_edge() && !of_a_chief
    }

    /// Whether the word at `at` is one in capitals, and no acronym: "COMMITTEE Pier Committee".
    fn is_label(&self, at: usize) -> bool {
        self.words[at].shape == Shape::Acronym && self.tokens[at].head.is_some() && self.words[at].text.len() > 2
    }

    /// Whether the word at `at` is an owner outside the name: "Ayle's Planning Department", "NCC's Highways Board".
    fn owns(&self, at: usize, head: &Head) -> bool {
        let word = &self.words[at];
        let singular = word.text.ends_with("'s") || word.text.ends_with("’s");
        let institution =
            matches!(head.kind, BodyKind::School | BodyKind::Health | BodyKind::Other | BodyKind::Charity);
        let saint = at > 0 && matches!(self.words[at - 1].stem(), "St" | "Saint");
        singular
            && (word.shape == Shape::Acronym
                || !institution && !saint && !Beside::People.has(&word.stem().to_lowercase()))
    }

    /// Whether the words on both sides of the "and" at `at` may be one name: not where the first is one by itself.
    fn may_join(&self, at: usize, floor: usize, last: &Head) -> bool {
        let before = at - 1;
        let shouted = self.words.get(at + 1).is_some_and(|word| word.shape == Shape::Acronym);
        let acronym =
            self.words[before].shape == Shape::Acronym && !shouted && !is_thing_acronym(self.words[before].stem());
        let place = Beside::Place.has(&self.lower(before));
        if !self.is_name(before) || self.tokens[before].plural || acronym || place {
            return false;
        }
        let Some(head) = self.tokens[before].head else { return true };
        let alone = before == floor || !self.is_name(before - 1) || !self.is_close(before);
        match head.noun {
            "police" => matches!(self.lower(at + 1).as_str(), "crime" | "fire"),
            "church" | "school" => alone,
            _ if head.is_trade() && last.kind == BodyKind::Company => true,
            _ => head.strength == Strength::Weak && alone,
        }
    }

    /// Whether the small word at `at` stands inside a name: "Stratford | in Ayle", "Ayle | in Bloom".
    fn joins_inside(&self, at: usize) -> bool {
        self.is_name(at - 1) && (Beside::BeforeIn.has(&self.lower(at - 1)) || self.words[at + 1].text == "Bloom")
    }

    fn may_open(&self, of: usize) -> bool {
        let before = &self.tokens[of - 1];
        Beside::BeforeOf.has(&self.lower(of - 1)) || !before.plural && before.head.is_some_and(|head| head.opens)
    }

    /// The phrase as a mention, or nothing where it names no organisation.
    fn judge(&self, start: usize, head_at: usize, end: usize, head: &'static Head) -> Option<Mention> {
        let parts = || (start..end).filter(|&at| at != head_at && self.is_name(at));
        let own = parts().filter(|&at| self.is_own(at)).count();
        let rank = match (parts().count(), own) {
            (0, _) if end == head_at + 1 => Rank::Bare,
            (_, 0) => Rank::Common,
            _ => Rank::Full,
        };
        let told = match head.strength {
            Strength::Firm => true,
            Strength::Leading => {
                let bare = head.noun == "district" && start == head_at;
                // "Ayle Municipal District"
                let municipal =
                    head.noun == "district" && own > 0 && head_at > start && self.lower(head_at - 1) == "municipal";
                end > head_at + 1 && !bare || rank < Rank::Full || municipal
            }
            Strength::Fronting => end > head_at + 1 && start == head_at,
            Strength::Suffix => rank == Rank::Full && self.words[head_at - 1].shape != Shape::Acronym,
            Strength::Weak => self.speaks_for(start, head_at, parts().count(), own) && !self.is_of_a_post(start),
        };
        let opened = head.noun == "centre" && end > head_at + 1;
        let thing = head_at > start && !opened && self.is_thing_before(head_at - 1, head);
        let class = self.tokens[head_at].plural || self.is_any(start, end);
        (told && !thing && !class && self.may_end(start, end, head, rank))
            .then(|| self.mention(start, head_at, end, head, rank))
    }

    /// Whether the word at `at` is no common one.
    fn is_own(&self, at: usize) -> bool {
        let head = self.tokens[at].head.is_some_and(|head| head.noun != "cabinet" && !head.needs_tail());
        head || !self.tokens[at].roles.is_modifier()
    }

    /// Whether the words behind let a name end before the one at `end`.
    fn may_end(&self, start: usize, end: usize, head: &Head, rank: Rank) -> bool {
        if !self.is_close(end) {
            return true;
        }
        // "Ayle Police and Crime Commissioner"
        if head.noun == "police"
            && self.class(end) == Class::And
            && self.is_close(end + 1)
            && self.is_before_post(end + 2)
        {
            return false;
        }
        let next = self.tokens[end].roles;
        let owns = self.closes(end - 1);
        let goes_on = !owns && self.is_name(end) && !next.is_edge() && self.words[end].shape != Shape::Acronym;
        let joined = (start..end).any(|at| self.class(at) == Class::And);
        let loose = head.strength == Strength::Weak
            || matches!(head.noun, "co" | "group" | "forum" | "limited" | "panel" | "partnership");
        (owns || !next.is_thing())
            && !(rank < Rank::Full && (next.is_premises() && !owns || goes_on))
            && !(rank == Rank::Bare && self.is_before_post(end))
            && !(head.noun == "foundation" && (self.lower(end) == "stage" || self.is_before_post(end)))
            && !(loose && goes_on)
            && !(joined && goes_on && matches!(head.kind, BodyKind::School | BodyKind::Other | BodyKind::Charity))
            && !(head.strength == Strength::Weak && next.is_post() || head.is_trade() && self.is_before_post(end))
    }

    /// Whether an indefinite article makes it one of many: "a Community Council to be set up".
    fn is_any(&self, start: usize, end: usize) -> bool {
        const ARTICLES: [&str; 6] = ["a", "an", "any", "each", "every", "no"];
        const GO_ON: [&str; 14] =
            ["and", "for", "has", "in", "is", "of", "on", "or", "that", "to", "was", "which", "will", "with"];
        let one = start > 0 && self.is_close(start) && ARTICLES.contains(&self.words[start - 1].text);
        one && (self.tokens[end - 1].head.is_some_and(|head| head.kind == BodyKind::School)
            || !self.is_close(end)
            || GO_ON.contains(&self.words[end].text))
    }

    fn is_thing_before(&self, at: usize, head: &Head) -> bool {
        let before = self.lower(at);
        match head.noun {
            "authority" => Beside::AtLaw.has(&before),
            "body" => before != "governing",
            "party" => before != "working",
            "force" => before != "task",
            "board" | "forum" | "network" | "panel" => Beside::Thing.has(&before),
            "government" => Beside::AnyGovernment.has(&before),
            "association" => before == "housing" && !(self.is_close(at) && self.is_name(at.wrapping_sub(1))),
            "school" | "church" | "brewery" => Beside::OldSchool.has(&before),
            "centre" => !Beside::Centre.has(&before),
            "bloom" => before != "in",
            "son" | "sons" => self.class(at) != Class::And,
            "ambulance" => before != "air",
            "afc" | "bc" | "cc" | "dc" | "fc" | "ha" | "mbc" | "pc" | "rfc" | "tc" => {
                self.words[at].shape == Shape::Acronym
            }
            _ => false,
        }
    }

    /// Whether the words from `start`, `own` of `parts` of them no common ones, make an organisation of the weak noun
    /// at `head_at`.
    fn speaks_for(&self, start: usize, head_at: usize, parts: usize, own: usize) -> bool {
        if head_at == start {
            return false;
        }
        let before = self.lower(head_at - 1);
        if Beside::NoService.has(&before) {
            return false;
        }
        let inside = start > 0 && !self.starts_anew(start);
        match self.tokens[head_at].head.map_or("", |head| head.noun) {
            "team" | "unit" | "network" | "hub" => own > 1 || (own == 1 && inside),
            "housing" | "maintenance" | "water" => {
                own > 0 && !Beside::Goods.has(&before) && self.is_dealt_with(start, head_at)
            }
            _ if self.tokens[head_at].head.is_some_and(|head| head.kind == BodyKind::Company) => {
                own > 0 && !Beside::Goods.has(&before) && (parts > 1 || self.is_dealt_with(start, head_at))
            }
            "division" | "services" => own > 1 || Beside::Department.has(&before),
            "office" => parts > 1 && own > 0 && !self.is_firm(head_at - 1),
            _ => parts > 1 && own > 0,
        }
    }

    /// Whether somebody buys from the firm named from `start` to `head_at`, or pays it: "from Ayle Products", "Ayle Waste – £30".
    fn is_dealt_with(&self, start: usize, head_at: usize) -> bool {
        const ACTS: u32 = 2;
        let before = start.checked_sub(1).filter(|_| self.is_close(start)).map_or("", |at| self.words[at].text);
        let behind = &self.text[self.words[head_at].end()..];
        let paid = behind.trim_start_matches([' ', '-', '–', '—', ':', '\t']).starts_with(['£', '€']);
        let next = self.words.get(head_at + 1).filter(|_| self.is_close(head_at + 1));
        let acts = next.is_some_and(|next| points_beside(Side::After, next.text) >= ACTS);
        paid || acts || matches!(before, "by" | "from" | "that" | "through" | "to" | "with")
    }

    /// "Director of Youth Services": the services belong to the post.
    fn is_of_a_post(&self, start: usize) -> bool {
        let post = |at: usize| Roles::of(&self.lower(at)).is_post();
        match start {
            0 => false,
            1 => post(0),
            _ => post(start - 1) || matches!(self.class(start - 1), Class::Of | Class::For) && post(start - 2),
        }
    }

    fn mention(&self, start: usize, head_at: usize, end: usize, head: &Head, rank: Rank) -> Mention {
        let last = &self.words[end - 1];
        let saint = end > head_at + 1 && end > 1 && matches!(self.words[end - 2].stem(), "St" | "Saint");
        let to = if saint { last.end() } else { last.start + last.stem().len() };
        let kind = self.kind_of(start, end, head);
        Mention { span: Span::new(self.words[start].start, to), kind, noun: head.noun, rank }
    }

    /// The kind of its noun, unless a word before it says health.
    fn kind_of(&self, start: usize, end: usize, head: &Head) -> BodyKind {
        let says = |at: usize| matches!(self.words[at].stem(), "NHS" | "Hospital" | "Hospitals" | "Ambulance");
        let health = self.words[start..end]
            .windows(2)
            .any(|pair| pair[0].text == "Health" && matches!(pair[1].stem(), "Authority" | "Board" | "Trust"));
        if health || (start..end).any(says) { BodyKind::Health } else { head.kind }
    }

    fn known(&self, start: usize, end: usize, kind: BodyKind) -> Mention {
        let last = &self.words[end - 1];
        let whole = national(last.text).iter().any(|known| known.begins(last.text) == Some(last.text.len()));
        let to = if whole { last.end() } else { last.start + last.stem().len() };
        Mention::whole(self.text, Span::new(self.words[start].start, to), kind)
    }
}
