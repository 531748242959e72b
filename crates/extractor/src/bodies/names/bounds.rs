//! Where the name around a telling noun begins and ends.

use model::BodyKind;

use super::super::beside::Beside;
use super::super::heads::{Head, Strength};
use super::super::lexicon::is_thing_acronym;
use super::Finder;
use super::tokens::Class;
use crate::words::{Gap, Shape};

impl Finder<'_, '_> {
    /// The word after a name whose noun stands at `head_at`: "Church | of England Primary School".
    pub(super) fn end_of_name(&self, head_at: usize, head: &Head) -> usize {
        let mut end = head_at + 1;
        if head.strength == Strength::Fronting && self.is_close(end) {
            // "Comhairle na nÓg"
            let article = self.words[end].text == "na" && self.is_close(end + 1);
            if article || self.is_name(end) {
                let further = self.end_of_words(end + usize::from(article));
                return (end + 1..further).find(|&at| self.is_kind_of_council(at)).unwrap_or(further);
            }
        }
        if head.opens && self.opens_with(head, end) {
            let first = if self.class(end + 1) == Class::The { end + 2 } else { end + 1 };
            // "Finance Committee | of the Council"
            let alone =
                |at: usize| self.tokens.get(at).and_then(|token| token.head).is_some_and(|head| !head.needs_tail());
            let institution =
                |at: usize| alone(at) || self.words.get(at).is_some_and(|word| word.shape == Shape::Acronym);
            let whose = first > end + 1 && institution(first) && !(self.is_close(first + 1) && self.is_name(first + 1));
            // "Fair Committee | for AXC's help"
            let asked = self.words.get(first).is_some_and(|word| {
                self.class(end) == Class::For && word.shape == Shape::Acronym && word.stem().len() < word.text.len()
            });
            if self.is_close(first) && self.is_name(first) && !whose && !asked {
                let tail = self.end_of_tail(first, head);
                // "Residents' Association | for the Marsh Street area"
                let place = head.noun == "association"
                    && self.class(end) == Class::For
                    && self.tokens[tail - 1].roles.is_thing();
                // "Area Committee | of Ayle and Reston District Council"
                let of_joint = matches!(head.kind, BodyKind::Board | BodyKind::Committee)
                    && self.class(end) == Class::Of
                    && self.class(tail) == Class::And
                    && self.joins_council(tail);
                // "Area Committee | of Ayle Council"
                let of_council = matches!(head.kind, BodyKind::Board | BodyKind::Committee)
                    && self.class(end) == Class::Of
                    && tail > first + 1
                    && self.tokens[tail - 1].head.is_some_and(|head| head.noun == "council")
                    && !self.tokens[tail - 1].plural
                    && !(first..tail).any(|at| self.class(at) == Class::And);
                end = if place || of_council || of_joint { end } else { tail };
            } else if self.is_close(first) && Beside::PostTail.has(&self.lower(first)) {
                end = first + 1;
            }
            if is_society(head) {
                end = self.with_people(end, first);
            }
        }
        // "Queen's University | Belfast"
        if matches!(head.noun, "college" | "university") && self.is_close(end) && self.is_region_at(end) {
            end += 1;
        }
        // "Ayle Co. | Co."
        if head.noun == "co" && self.words.get(end).is_some_and(|next| next.text == "Co") {
            end += 1;
        }
        let country = |at: usize| self.is_close(at) && Beside::Country.has(self.words[at].stem());
        if self.class(end) == Class::For && self.is_close(end) && country(end + 1) {
            end += 2;
        } else if country(end) {
            end += 1;
        }
        end
    }

    /// Whether the words behind the "and" at `and` end in the council that the place before it shares: "Ayle | and Reston
    /// District Council".
    fn joins_council(&self, and: usize) -> bool {
        const LONGEST: usize = 5;
        let run = (and + 1..and + 1 + LONGEST).take_while(|&at| self.is_close(at) && self.is_name(at));
        let mut run = run.skip_while(|&at| self.tokens[at].head.is_none_or(|head| head.noun != "council"));
        let own = self.is_name(and + 1) && self.tokens[and + 1].head.is_none();
        own && run.next().is_some_and(|at| !self.tokens[at].plural)
    }

    /// Whether the Welsh name whose noun stands at `at` goes over into the English one: "Cyngor Tref Ayle Town Council".
    pub(super) fn shares_place(&self, at: usize, head: &Head) -> bool {
        let mut further = (at + 1..self.words.len()).take_while(|&at| self.is_close(at) && self.is_name(at));
        head.strength == Strength::Fronting && further.any(|at| self.is_kind_of_council(at))
    }

    /// "Cyngor Tref Ayle | Town Council"
    pub(super) fn is_kind_of_council(&self, at: usize) -> bool {
        let kind = at + 1 < self.words.len() && matches!(&*self.lower(at), "city" | "community" | "county" | "town");
        kind && self.is_close(at + 1) && self.lower(at + 1) == "council"
    }

    /// The word after the people whom a society unites, where they stand at `end`, or at `first` right behind "of":
    /// "Society of Local Council | Clerks", "Association | of Directors of Harbours".
    fn with_people(&self, end: usize, first: usize) -> usize {
        let people = if end < first { first } else { end };
        let unites = self.is_close(people)
            && self.words[people].is_capital()
            && self.words[people].text.ends_with('s')
            && self.tokens[people].roles.is_post();
        let of = people + 1;
        match (unites, self.class(of) == Class::Of && self.is_close(of) && self.is_name(of + 1)) {
            (false, _) => end,
            (true, false) => of,
            (true, true) => self.end_of_words(of + 1),
        }
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
                    || head.noun == "council" && self.is_name(at + 2) && Beside::Cause.has(&self.lower(at + 2))
            }
            Class::On => match head.noun {
                "commission" | "committee" => self.class(at + 1) != Class::The,
                noun => noun == "group",
            },
            _ => false,
        }
    }

    /// The word after the tail that begins at `at`: "Health and Social Care", "Levelling Up, Housing and Communities".
    fn end_of_tail(&self, at: usize, head: &Head) -> usize {
        let lists = head.kind == BodyKind::Department || matches!(head.noun, "committee" | "ministry");
        let mut end = self.end_of_words(at);
        while matches!(self.class(end), Class::Of | Class::Inside)
            && self.is_close(end)
            && self.is_name(end + 1)
            && self.is_close(end + 1)
            && Beside::Cause.has(&self.lower(end - 1))
        {
            end = self.end_of_words(end + 1);
        }
        let whole = end;
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
            let own = (end + 1..further)
                .any(|at| self.is_firm(at) && !self.tokens[at].plural && self.lower(at) != "government");
            let known = self.national_at(end + 1).is_some() || self.words[end + 1].shape == Shape::Acronym;
            if listed && (own || known) {
                return whole;
            }
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
        // "University of Ayle | Senate"
        let sits = |at: usize| self.lower(at) == "senate";
        while self.is_close(end)
            && (self.is_name(end) && !sits(end)
                || matches!(self.words[end].text, "de" | "y" | "yr") && self.is_name(end + 1))
        {
            end += 1;
        }
        end
    }

    /// The first word of a name whose noun stands at `head_at`.
    pub(super) fn start_of_name(&self, head_at: usize, floor: usize, head: &Head) -> usize {
        if head.strength == Strength::Fronting {
            return head_at;
        }
        let shouts = self.words[head_at].shape == Shape::Acronym;
        let mut start = head_at;
        let mut listed = false;
        let mut comma = None;
        while start > floor {
            let before = start - 1;
            let step = match self.class(before) {
                // "Director of Roads and Parks, | Reston and Ayle Council"
                Class::And if let Some(comma) = comma => {
                    start = comma;
                    break;
                }
                Class::Name if self.words[start].gap == Gap::Comma => {
                    let police = self.lower(before) == "police" && self.lower(start) == "fire";
                    if !police && (!listed || self.is_firm(before)) {
                        break;
                    }
                    comma = comma.or((!police).then_some(start));
                    1
                }
                Class::Name if self.is_legal_ending(before) && !self.is_legal_ending(head_at) => break,
                Class::Name | Class::Other if start == head_at && self.is_of_officer(before, head) => 1,
                Class::Name if self.owns(before, head) || !shouts && self.is_label(before) => break,
                Class::The if self.lists_with_article(before, floor, head) => {
                    listed = true;
                    3
                }
                Class::Name if head.noun == "council" && Beside::Meeting.has(&self.lower(before)) => break,
                Class::Name => 1,
                Class::And
                    if before > floor
                        && !self.lists_behind_comma(before, head)
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
        let of_officer = head_at > floor && self.is_of_officer(head_at - 1, head);
        while start < head_at && !self.may_begin(start, head_at) && !(of_officer && start + 1 == head_at) {
            start += 1;
        }
        start -= usize::from(start > 0 && self.is_founder(start - 1, head));
        let start = self.with_denomination(start, head).unwrap_or(start);
        start - self.initials_before(start, head) - usize::from(self.is_numbered_troop(start, head))
    }

    /// Whether the "and" at `at` ends a list of organisations, of which the committees and departments may list what they
    /// are for: "the Town Mill, and | Ayle Chamber of Trade".
    fn lists_behind_comma(&self, at: usize, head: &Head) -> bool {
        let lists = matches!(
            head.kind,
            BodyKind::Authority | BodyKind::Board | BodyKind::Committee | BodyKind::Department | BodyKind::Government
        );
        self.words[at].gap == Gap::Comma && !lists
    }

    /// The first word of a name in which stops part the letters of a church: "St Joseph's | R.C. Church", "Ayle | C.E. School".
    fn with_denomination(&self, start: usize, head: &Head) -> Option<usize> {
        const LETTERS: [&str; 5] = ["R.C.", "C.E.", "C.E", "C. of E.", "C.of E."];
        let text = self.text[..self.words[start].start].trim_end();
        let letters = LETTERS.iter().find(|letters| text.ends_with(**letters))?;
        let from = text.len() - letters.len();
        let mut at = self.words[..start].iter().position(|word| word.start >= from)?;
        let first = at;
        while at > 0
            && self.words[at].gap == Gap::Space
            && self.is_name(at - 1)
            && !self.tokens[at - 1].roles.is_edge()
            && !self.is_firm(at - 1)
        {
            at -= 1;
        }
        let saint = at > 0 && matches!(self.words[at - 1].text, "St" | "Saint") && self.words[at].gap != Gap::Break;
        let named = at < first && matches!(head.noun, "church" | "primary" | "school");
        named.then_some(at - usize::from(saint))
    }

    /// How many initials with stops stand before the name of a family's firm: "J. | Vane & Sons".
    fn initials_before(&self, start: usize, head: &Head) -> usize {
        let is_initial = |at: usize| {
            self.words[at].text.len() == 1 && self.words[at].is_capital() && self.words[at + 1].gap == Gap::Stop
        };
        let family = !self.is_legal_ending(start)
            && matches!(head.noun, "bros" | "builders" | "co" | "limited" | "llp" | "ltd" | "son" | "sons");
        (0..start).rev().take(2).take_while(|&at| family && is_initial(at)).count()
    }

    /// Whether the ordinal of a troop stands before its name: "1st | Ayle Scouts", "3rd | Ayle Scout Group".
    fn is_numbered_troop(&self, start: usize, head: &Head) -> bool {
        const TROOPS: [&str; 6] = ["Boys", "Brownie", "Cub", "Guide", "Rainbow", "Scout"];
        let before = start.checked_sub(1).map(|before| &self.words[before]);
        let ordinal = before.is_some_and(|before| {
            before.text.starts_with(|c: char| c.is_ascii_digit())
                && ["st", "nd", "rd", "th"].iter().any(|ending| before.text.ends_with(ending))
        });
        let named = || self.words[start..].iter().take(4).any(|word| TROOPS.contains(&word.stem()));
        ordinal && self.words[start].gap == Gap::Space && (matches!(head.noun, "brownies" | "scouts") || named())
    }

    /// Whether the word at `at` is the title of whom a school is named after: "Bishop | Vane Academy Trust".
    fn is_founder(&self, at: usize, head: &Head) -> bool {
        const TITLES: [&str; 11] =
            ["Archbishop", "Bishop", "Canon", "Captain", "Cardinal", "Dame", "Father", "King", "Lady", "Lord", "Sir"];
        let schools = head.kind == BodyKind::School || matches!(head.noun, "limited" | "llp" | "ltd" | "trust");
        schools && TITLES.contains(&self.words[at].text) && self.is_close(at + 1)
    }

    /// Whether a name with the noun at `head_at` may begin with the word at `at`: not with its own noun, which is a
    /// heading before it, "Charity | Ayle Harbour Charity".
    fn may_begin(&self, at: usize, head_at: usize) -> bool {
        let names_itself = at < head_at
            && self.is_firm(at)
            && self.tokens[at].head.map(|head| head.noun) == self.tokens[head_at].head.map(|head| head.noun);
        let of_a_chief = at > 0 && self.words[at].text == "Executive" && self.words[at - 1].text == "Chief";
        self.is_name(at)
            && (!self.tokens[at].roles.is_edge() || self.tells_of_committee(at))
            && !of_a_chief
            && !names_itself
    }

    /// Whether the word at `at` tells what a committee is for: "Appointments Committee".
    fn tells_of_committee(&self, at: usize) -> bool {
        let of_committee = |at: usize| {
            self.tokens.get(at).and_then(|token| token.head).is_some_and(|head| head.kind == BodyKind::Committee)
        };
        let tells =
            matches!(&*self.lower(at), "appointment" | "appointments" | "nomination" | "nominations" | "petitions");
        tells && self.is_close(at + 1) && of_committee(at + 1)
    }

    /// Whether the word at `at` is one in capitals, and no acronym: "COMMITTEE Pier Committee".
    fn is_label(&self, at: usize) -> bool {
        self.words[at].shape == Shape::Acronym
            && self.tokens[at].head.is_some_and(|head| head.noun != "gaa")
            && self.words[at].text.len() > 2
    }

    /// Whether the word at `at` is the officer whose department it is: "Town *Clerk's* Department".
    pub(super) fn is_of_officer(&self, at: usize, head: &Head) -> bool {
        let word = &self.words[at];
        let singular = word.text.ends_with("'s") || word.text.ends_with("’s");
        matches!(head.noun, "department" | "dept")
            && singular
            && word.shape == Shape::Capital
            && self.is_close(at + 1)
            && self.tokens[at].head.is_none()
    }

    /// Whether "the" at `the` stands behind the last "and" of what a committee is for: "Education, Children *and the* Welsh
    /// Language Committee".
    fn lists_with_article(&self, the: usize, floor: usize, head: &Head) -> bool {
        const LONGEST: usize = 5;
        let and = the.wrapping_sub(1);
        let joins = matches!(head.noun, "committee" | "directorate" | "panel")
            && the > floor + 2
            && self.class(and) == Class::And
            && self.is_close(the)
            && self.is_name(and - 1);
        let part = |at: usize| self.is_name(at) && self.tokens[at].head.is_none();
        let first =
            (floor..and).rev().take(LONGEST).take_while(|&at| part(at)).find(|&at| self.words[at].gap == Gap::Comma);
        joins && first.is_some_and(|first| first > floor && part(first - 1))
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
        let place = Beside::Place.has(&self.lower(before)) && !self.keeps_places(at, last);
        if !self.is_name(before) || self.tokens[before].plural || acronym || place {
            return false;
        }
        let Some(head) = self.tokens[before].head else { return true };
        let alone = before == floor || !self.is_name(before - 1) || !self.is_close(before);
        match head.noun {
            "police" => matches!(self.lower(at + 1).as_str(), "crime" | "fire"),
            "church" | "school" => alone,
            // "Vane Plumbing and Heating Ltd" is one firm, "Vane Coaches and Glenvale Landscapes Ltd" are two.
            _ if head.is_trade() && last.kind == BodyKind::Company => {
                let next = &self.tokens[at + 1];
                let common = next.head.is_some() || next.roles.is_thing() || next.roles.is_modifier();
                shouted
                    || alone
                    || self.words[at].shape == Shape::Ampersand
                    || common
                    || Beside::Goods.has(&self.lower(at + 1))
            }
            _ => head.strength == Strength::Weak && alone,
        }
    }

    /// "Village Hall and | Recreation Ground Committee": what the "and" at `at` adds is a place too, and no name alone.
    fn keeps_places(&self, and: usize, last: &Head) -> bool {
        let keeps = matches!(last.noun, "association" | "charity" | "committee" | "trust");
        let added = (and + 1..self.tokens.len()).take_while(|&at| self.is_name(at));
        let head = added.clone().find(|&at| self.tokens[at].head.is_some());
        keeps && head.is_some_and(|head| head > and + 1 && self.tokens[head - 1].roles.is_thing())
    }

    /// Whether the small word at `at` stands inside a name: "Stratford | in Ayle", "Ayle | in Bloom".
    fn joins_inside(&self, at: usize) -> bool {
        let state = matches!(self.words[at + 1].text, "Bloom" | "Need");
        self.is_name(at - 1) && (Beside::BeforeIn.has(&self.lower(at - 1)) || state)
    }

    fn may_open(&self, of: usize) -> bool {
        let before = &self.tokens[of - 1];
        Beside::BeforeOf.has(&self.lower(of - 1)) || !before.plural && before.head.is_some_and(|head| head.opens)
    }
}

/// Whether a noun heads the names of those who unite people of one calling.
fn is_society(head: &Head) -> bool {
    matches!(head.noun, "association" | "college" | "federation" | "guild" | "institute" | "institution" | "society")
}
