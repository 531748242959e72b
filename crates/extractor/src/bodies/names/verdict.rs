//! Whether the phrase around a telling noun names an organisation.

use model::{BodyKind, Span};

use super::super::acronyms::does_something;
use super::super::beside::Beside;
use super::super::heads::{Head, Strength};
use super::super::lexicon::{Side, points_beside};
use super::super::trade::{is_of_many, is_told_to};
use super::tokens::Class;
use super::{Finder, Mention, Rank};
use crate::roles::Roles;
use crate::words::{Gap, Shape, Word};

/// What brings a body into being.
const FOUNDS: [&str; 8] = ["create", "created", "establish", "established", "form", "formed", "launch", "launched"];

impl Finder<'_, '_> {
    /// The phrase as a mention, or nothing where it names no organisation.
    pub(super) fn judge(&self, start: usize, head_at: usize, end: usize, head: &'static Head) -> Option<Mention> {
        let parts = || (start..end).filter(|&at| at != head_at && self.is_name(at));
        let own = parts().filter(|&at| self.is_own(at)).count();
        let own = own + usize::from(head_at > start && self.is_of_officer(head_at - 1, head));
        let rank = match (parts().count(), own) {
            (0, _) if end == head_at + 1 => Rank::Bare,
            (_, 0) if head.strength != Strength::Fronting => Rank::Common,
            _ => Rank::Full,
        };
        let told = match head.strength {
            Strength::Firm => true,
            Strength::Leading => self.leads(start, head_at, end, rank),
            Strength::Fronting => end > head_at + 1 && start == head_at,
            Strength::Suffix => {
                let before = self.words[..head_at].last().filter(|_| rank == Rank::Full);
                before.is_some_and(|before| before.shape == Shape::Capital || before.text == "NHS" && own > 1)
            }
            Strength::Weak if rank == Rank::Bare && head.noun == "executive" => self.is_the_one(head_at),
            Strength::Weak => {
                let employs = head.is_trade() && self.words[start].gap == Gap::Comma;
                self.speaks_for(start, head_at, parts().count(), own) && (employs || !self.is_of_a_post(start))
            }
        };
        let opened = head.noun == "centre" && end > head_at + 1;
        let thing = head_at > start && !opened && self.is_thing_before(head_at - 1, head);
        // "Health Partnerships (AHP)" are one, however many they are.
        let plural = self.tokens[head_at].plural && !(rank == Rank::Full && self.defines_acronym(end));
        let class = plural || self.is_any(start, end);
        (told && !thing && !class && self.may_end(start, end, head, rank) && !self.is_in_law(end))
            .then(|| self.mention(start, head_at, end, head, rank))
    }

    /// Whether an article alone stands before the noun at `head_at`, and no more of a name behind: "the Executive".
    fn is_the_one(&self, head_at: usize) -> bool {
        let article = head_at > 0 && self.is_close(head_at) && matches!(self.words[head_at - 1].text, "The" | "the");
        article && !(self.is_close(head_at + 1) && self.is_name(head_at + 1))
    }

    /// Whether the name that ends before the word at `end` stands inside the title of a law: "(Pharmaceutical Services)
    /// Regulations 2013".
    fn is_in_law(&self, end: usize) -> bool {
        const FARTHEST: usize = 12;
        const LAWS: [&str; 4] = ["Act", "Order", "Regulations", "Rules"];
        let last = self.words[end - 1].end();
        let rest = &self.text[last..];
        if !rest.starts_with(')') && !rest.starts_with(" (") {
            return false;
        }
        let titled =
            |word: &Word<'_>| word.is_capital() || matches!(word.text, "and" | "for" | "in" | "of" | "the" | "to");
        let run = (end..self.words.len()).take(FARTHEST).take_while(|&at| titled(&self.words[at]));
        let mut laws = run.filter(|&at| LAWS.contains(&self.words[at].text));
        laws.any(|at| {
            let before = &self.text[last..self.words[at].start];
            let year = self.words.get(at + 1).is_some_and(|year| year.shape == Shape::Number && year.text.len() == 4);
            year && before.contains(')') && !before.contains(['.', ';', ',', '\n'])
        })
    }

    /// Whether a noun that leads to more does so, or may do without: "Township of Ayle", "Ayle Municipal District", "Ayle
    /// Chamber", but not "Township of Ayle Website" or "Council Chamber".
    fn leads(&self, start: usize, head_at: usize, end: usize, rank: Rank) -> bool {
        let tail = end > head_at + 1;
        let own = rank == Rank::Full && head_at > start;
        match self.tokens[head_at].head.map_or("", |head| head.noun) {
            "chamber" if own && !tail => self.tokens[head_at - 1].head.is_none(),
            "district" if own && matches!(&*self.lower(head_at - 1), "improvement" | "municipal") => true,
            "district" if start == head_at => rank < Rank::Full,
            _ => {
                let authority = self.tokens[head_at].head.is_some_and(|head| head.kind == BodyKind::Authority);
                let owned = tail && authority && Roles::of(&self.lower(end - 1)).is_premises();
                !owned && (tail || rank < Rank::Full)
            }
        }
    }

    /// Whether the word at `at` is no common one.
    fn is_own(&self, at: usize) -> bool {
        let head =
            self.tokens[at].head.is_some_and(|head| !matches!(head.noun, "cabinet" | "primary") && !head.needs_tail());
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
        // "Ayle police station"
        if head.noun == "police" && matches!(&*self.lower(end), "house" | "station" | "stations") {
            return false;
        }
        let next = self.tokens[end].roles;
        let owns = self.closes(end - 1);
        let goes_on = !owns && self.is_name(end) && !next.is_edge() && self.words[end].shape != Shape::Acronym;
        let joined = (start..end).any(|at| self.class(at) == Class::And);
        let loose = head.strength == Strength::Weak
            || matches!(head.noun, "co" | "group" | "forum" | "panel" | "partnership")
            || head.noun == "limited" && end < start + 3;
        // "Revenue Budget and Council Tax"
        let is_tax = head.noun == "council" && matches!(&*self.lower(end), "tax" | "taxes");
        (owns || !next.is_thing() && !is_tax)
            && !(rank < Rank::Full && (next.is_premises() && !owns || goes_on))
            && !((rank == Rank::Bare || self.is_grade(start)) && self.is_before_post(end))
            && !(head.noun == "foundation" && (self.lower(end) == "stage" || self.is_before_post(end)))
            && !(loose && goes_on)
            && !(joined && goes_on && matches!(head.kind, BodyKind::School | BodyKind::Other | BodyKind::Charity))
            && !(head.strength == Strength::Weak && next.is_post() || head.is_trade() && self.is_before_post(end))
    }

    /// Whether the word at `at` begins the title of a post: "Senior Area Committee Clerk".
    fn is_grade(&self, at: usize) -> bool {
        matches!(&*self.lower(at), "acting" | "assistant" | "deputy" | "interim" | "lead" | "principal" | "senior")
    }

    /// Whether capitals fill a bracket behind the word before the one at `end`: "(RWG)".
    fn defines_acronym(&self, end: usize) -> bool {
        let Some(word) = self.words.get(end).filter(|word| word.shape == Shape::Acronym) else { return false };
        let between = &self.text[self.words[end - 1].end()..word.start];
        between == " (" && self.text[word.end()..].starts_with(')')
    }

    /// Whether an indefinite article makes it one of many: "a Community Council to be set up".
    fn is_any(&self, start: usize, end: usize) -> bool {
        const ARTICLES: [&str; 6] = ["a", "an", "any", "each", "every", "no"];
        const GO_ON: [&str; 14] =
            ["and", "for", "has", "in", "is", "of", "on", "or", "that", "to", "was", "which", "will", "with"];
        let one = start > 0 && self.is_close(start) && ARTICLES.contains(&self.words[start - 1].text);
        // "to form a Roads Working Group (RWG)" gives the one its name.
        let is_part =
            self.tokens[end - 1].head.is_some_and(|head| matches!(head.kind, BodyKind::Board | BodyKind::Committee));
        let before = |by: usize| start.checked_sub(by).map_or("", |at| self.words[at].text);
        let is_founded = FOUNDS.contains(&before(2))
            || before(2) == "of" && matches!(before(3), "creation" | "establishment" | "formation");
        let is_named = is_part && (is_founded || self.defines_acronym(end));
        one && !is_named
            && (self.tokens[end - 1].head.is_some_and(|head| head.kind == BodyKind::School)
                || !self.is_close(end)
                || GO_ON.contains(&self.words[end].text))
    }

    fn is_thing_before(&self, at: usize, head: &Head) -> bool {
        let before = self.lower(at);
        match head.noun {
            // "the Local Planning Authority", but "Ayle Moors Planning Authority"
            "authority" => {
                let named = at > 0 && self.is_close(at) && self.is_name(at - 1) && self.is_own(at - 1);
                Beside::AtLaw.has(&before) && !named
            }
            "body" => before != "governing",
            "party" => before != "working",
            "force" => before != "task",
            "board" | "forum" | "panel" => Beside::Thing.has(&before),
            "network" => Beside::Thing.has(&before) || Beside::Way.has(&before),
            "action" => !matches!(&*before, "community" | "voluntary"),
            "bank" => before != "food",
            "fund" => before != "pension",
            "home" => !Beside::Home.has(&before),
            "system" => !matches!(&*before, "care" | "neonatal"),
            "government" => Beside::AnyGovernment.has(&before),
            "union" | "partnership" => {
                matches!(&*before, "staff" | "trade") && !(self.is_close(at) && self.is_name(at.wrapping_sub(1)))
            }
            "association" => before == "housing" && !(self.is_close(at) && self.is_name(at.wrapping_sub(1))),
            "school" | "chapel" | "church" | "brewery" => Beside::OldSchool.has(&before),
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
                let goods = Beside::Goods.has(&before) && own < 2;
                own > 0 && !goods && self.is_dealt_with(start, head_at)
            }
            _ if self.tokens[head_at].head.is_some_and(|head| head.kind == BodyKind::Company) => {
                let dealt_with = self.is_dealt_with(start, head_at);
                let roles = self.tokens[head_at - 1].roles;
                let room = roles.is_premises() || roles.is_thing();
                let goods = Beside::Goods.has(&before) && !(own > 1 && dealt_with && !room);
                own > 0 && !goods && (parts > 1 || dealt_with)
            }
            "advertiser" | "chronicle" | "courier" | "gazette" | "herald" | "infants" | "primary" => own > 0,
            // "Ayle Surgery", but not "Ward Surgery" or "Tree Surgery"
            "surgery" => own > 0 && !Beside::NoSurgery.has(&before),
            "museum" => own > 0 && (parts > 1 || self.is_dealt_with(start, head_at)),
            // "AXT Executive", "Students' Union Executive"
            "executive" => self.is_firm(head_at - 1) || self.words[head_at - 1].shape == Shape::Acronym,
            "court" => Beside::Court.has(before.trim_end_matches("'s").trim_end_matches('\'')),
            "band" => parts > 1 && own > 0 && Beside::Band.has(&before),
            "division" | "services" => own > 1 || Beside::Department.has(&before),
            "office" => parts > 1 && own > 0 && !self.is_firm(head_at - 1),
            _ => parts > 1 && own > 0,
        }
    }

    /// Whether somebody buys from the firm named from `start` to `head_at`, or pays it: "from Ayle Products", "Ayle Waste – £30".
    fn is_dealt_with(&self, start: usize, head_at: usize) -> bool {
        const ACTS: u32 = 2;
        const PAPERS: [&str; 6] = ["invoice", "quotation", "quote", "report", "survey", "tender"];
        let before = start.checked_sub(1).filter(|_| self.is_close(start)).map_or("", |at| self.words[at].text);
        let behind = &self.text[self.words[head_at].end()..];
        let paid = behind.trim_start_matches([' ', '-', '–', '—', ':', '\t']).starts_with(['£', '€']);
        let next = self.words.get(head_at + 1).filter(|_| self.is_close(head_at + 1));
        let acts = next.is_some_and(|next| {
            let behind = head_at + 1;
            let does =
                does_something(self.words, behind) || is_of_many(self.words, behind) || is_told_to(self.words, behind);
            does || points_beside(Side::After, next.text) >= ACTS || PAPERS.contains(&next.text)
        });
        let employs = start > 0 && self.words[start].gap == Gap::Comma && self.tokens[start - 1].roles.is_post();
        paid || acts || employs || matches!(before, "by" | "from" | "of" | "that" | "through" | "to" | "with")
    }

    /// "Director of Youth Services": the services belong to the post.
    pub(super) fn is_of_a_post(&self, start: usize) -> bool {
        const LONGEST: usize = 6;
        let post = |at: usize| Roles::of(&self.lower(at)).is_post();
        // "Director of Place, Community | Services"
        let listed = |&at: &usize| at > 0 && self.is_name(at - 1) && !self.starts_anew(at);
        let first = (start.saturating_sub(LONGEST)..=start).rev().take_while(listed).last().map_or(start, |at| at - 1);
        let in_list = (first..=start).any(|at| self.words[at].gap == Gap::Comma);
        if in_list && first > 1 && self.class(first - 1) == Class::Of && post(first - 2) {
            return true;
        }
        match start {
            0 => false,
            _ if self.starts_anew(start) => false,
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
}
