//! Lines that no label begins: names, groups and posts below one, and sentences that end a list.

use model::Attendance;

use super::groups::{
    is_affiliation, is_chair, is_group, is_of_councillors, is_place, is_street, is_title, prefix, presides, seats,
    serves, takes_notes, uncoloned, uncrowded,
};
use super::sentences::{chaired_by, chairing, is_minutes, list_end, says_none};
use super::{ASIDE, Listed, Roll, Seats, Section};
use crate::attendance::entries::{self, Carry, Entry};
use crate::attendance::labels::{self, Force};
use crate::attendance::lexicon::{self, Title};
use crate::attendance::names;
use crate::attendance::narrative;
use crate::attendance::people;
use crate::attendance::tokens::{Kind, Token};

impl Roll<'_> {
    /// A sentence, or a line without one, that no label begins.
    pub(super) fn sentence(&mut self, tokens: &[Token<'_>]) {
        if labels::is_for_lateness(tokens) {
            return;
        }
        // What the agenda says of the item ends before its minutes.
        if self.section.is_none() && is_minutes(tokens) {
            self.section.clone_from(&self.titled);
            return;
        }
        let members = |section: &Section| section.group.unwrap_or(section.status) == Attendance::Present;
        let verb = chairing(tokens).filter(|_| !self.section.as_ref().is_some_and(members));
        if let Some(verb) = verb {
            self.presided(entries::up_to_end(self.text, &tokens[..verb]).pop());
            return self.accompanied(&tokens[verb..]);
        }
        if let Some(by) = chaired_by(tokens).filter(|_| self.section.is_none()) {
            return self.presided(entries::read(self.text, &tokens[by..], &mut Carry::default()).into_iter().next());
        }
        if self.section.is_none() && is_chair(tokens) {
            self.section = Some(Section::new(Attendance::Present, Force::Group));
            return;
        }
        let sits = self.section.as_ref().is_none_or(|section| section.force == Force::Group);
        if let Some(colon) = prefix(tokens).filter(|&colon| sits && seats(tokens, colon)) {
            self.section = Some(Section::new(Attendance::Present, Force::Group));
            self.lists += 1;
            self.names(&tokens[colon + 1..]);
            return;
        }
        let listing = self.section.as_ref().filter(|section| section.takes_posts());
        let noted = prefix(tokens).is_some_and(|colon| takes_notes(&tokens[..colon]));
        if (listing.is_none() || noted) && self.post_line(tokens) {
            return;
        }
        if self.section.is_none() {
            return self.keep_unlabelled(tokens);
        }
        // "The list of apologies was read out", and the names below it.
        let tells = |section: &Section| section.status == Attendance::Apologies && labels::names_apologies(tokens);
        if list_end(tokens) < tokens.len() && self.section.as_ref().is_some_and(tells) {
            return;
        }
        let tokens = &tokens[labels::continuation(tokens)..];
        let end = list_end(tokens);
        if end < tokens.len() || says_none(tokens) || narrative::says_there(self.text, tokens) {
            if says_came(&tokens[end..]) {
                self.list_with_last(&tokens[..end]);
            }
            return self.end_section();
        }
        if self.follows_apologies() && prefix(tokens).is_some_and(|colon| is_affiliation(&tokens[..colon])) {
            self.section = Some(Section::new(Attendance::InAttendance, Force::Group));
            self.lists += 1;
        }
        if self.is_of_apologies() && uncrowded(self.text, tokens).len() < tokens.len() {
            return self.came_with_crowd(uncrowded(self.text, tokens));
        }
        if let Some(colon) = prefix(tokens).filter(|&colon| self.is_group_label(&tokens[..colon])) {
            return self.group(&tokens[..colon], &tokens[colon + 1..]);
        }
        if let Some(dash) =
            tokens.iter().take(6).position(|token| token.is(Kind::Dash)).filter(|&at| is_street(&tokens[..at]))
        {
            self.affiliate(&tokens[..dash]);
            self.names(&tokens[dash + 1..]);
            return;
        }
        if let Some((first, seam)) = self.beside.clone().zip(seam(tokens)) {
            let second = self.section.replace(first);
            self.names(&tokens[..seam]);
            self.section = second;
            self.names(&tokens[seam..]);
            return;
        }
        if !self.is_shouted(tokens) && self.names(tokens) == 0 {
            self.heading(tokens);
        }
    }

    /// Lists those whose list goes over into a sentence about the last of them: "Ann Vane (AV), Bob Hart (BH), Cas Hay,
    /// the clerk, was in attendance".
    fn list_with_last(&mut self, tokens: &[Token<'_>]) {
        if entries::read(self.text, tokens, &mut self.carry.clone()).len() > FEWEST {
            self.names(tokens);
            if let Some(last) = self.listed.last_mut() {
                (last.status, last.force) = (Attendance::InAttendance, Force::Group);
            }
        }
    }

    /// Whether the apologies that were listed last named somebody and grouped nobody: "Apologies: Ann Vane".
    fn follows_apologies(&self) -> bool {
        let named = self.listed.last().is_some_and(|listed| listed.list == self.lists);
        let plain = |section: &Section| !section.is_grouped && section.represents.is_none() && section.role.is_none();
        named && self.is_of_apologies() && self.section.as_ref().is_some_and(plain)
    }

    /// Whether a line is in capitals as those named above it are not: a heading, and nobody's name.
    fn is_shouted(&self, tokens: &[Token<'_>]) -> bool {
        let words = || tokens.iter().filter(|token| token.is(Kind::Word));
        let lists = self.lists;
        let above = self.listed.last().filter(|listed| listed.list == lists).map(|listed| &listed.entry.person.name);
        let capitals = words().all(|word| !word.text.contains(char::is_lowercase) && word.text.len() > 2);
        capitals && words().count() > 1 && above.is_some_and(|name| name.contains(char::is_lowercase))
    }

    /// Keeps the people of a line that holds nothing but names, or names behind what they stand for: "Hale - Mr A Vane,
    /// Mrs B Hart", "Ann Vane (AV), Bob Hart (BH)", "Executive: Ann Vane, Bob Hart".
    fn keep_unlabelled(&mut self, tokens: &[Token<'_>]) {
        if self.stated || list_end(tokens) < tokens.len() {
            return;
        }
        let sign = tokens.iter().take(6).position(|token| matches!(token.kind, Kind::Dash | Kind::Colon));
        let stands_for = |end: &usize| {
            let label = &tokens[..*end];
            *end > 0
                && !names::is_titled(tokens, 0)
                && !lexicon::is_given_name(&tokens[0].key())
                && (is_place(label) || tokens[*end].is(Kind::Colon) && is_title(label))
        };
        let group = sign.filter(stands_for);
        let people = uncrowded(self.text, &tokens[group.map_or(0, |end| end + 1)..]);
        let found = entries::names_only(self.text, people);
        let represents = group.map(|end| tokens[0].span.to(tokens[end - 1].span).of(self.text));
        let alone = found.len() == 1;
        // Those of one line are one list; those on lines of their own are another.
        let list = if alone { UNLABELLED } else { UNLABELLED - 1 - self.unlabelled.len() };
        self.unlabelled.extend(found.into_iter().map(|mut entry| {
            entry.person.represents = entry.person.represents.take().or(represents.map(str::to_owned));
            Listed { alone, ..Listed::beside(entry, Attendance::Present, list) }
        }));
    }

    /// Whether the words before a colon label those behind it, and are neither a post nor a person themselves.
    fn is_group_label(&self, label: &[Token<'_>]) -> bool {
        let named = !entries::read(self.text, label, &mut self.carry.clone()).is_empty();
        let grouped = self.section.as_ref().is_some_and(|section| section.represents.is_some());
        // Behind "Councillors Vane and Hart" the first word of "Hale District Council" could be one more surname.
        let body = label.last().is_some_and(|last| lexicon::is_body(&last.key()));
        !entries::is_post(self.text, label)
            && (!named || body || grouped && is_place(label) || labels::is_filler(label))
    }

    /// Lists the people named; returns how many.
    pub(super) fn names(&mut self, tokens: &[Token<'_>]) -> usize {
        let Some(section) = self.section.clone() else { return 0 };
        let mut found = entries::read(self.text, tokens, &mut self.carry);
        mark_deputies(&mut found);
        stand_in(&mut found);
        attend_all(&mut found, tokens);
        let count = found.len();
        for mut entry in found {
            entry.marked = entry.marked.or_else(|| self.starred(&entry));
            let status = entry.marked.or(section.group).unwrap_or(section.status);
            let person = &mut entry.person;
            person.represents = person.represents.take().or_else(|| section.represents.clone());
            person.role = person.role.take().or_else(|| section.role.clone());
            let duty = |role: &String| role.ends_with(" by") || role.starts_with("Minute") && self.carry.posts_first();
            let aside = person.role.as_ref().is_some_and(duty);
            let list = if aside { ASIDE } else { self.lists };
            let moved = count == 1 && (person.arrived.is_some() || person.left.is_some());
            let same = |it: &Listed| it.list == list && people::is_same(&it.entry.person.name, &person.name);
            // "Chair: Mr A Vane", below the list that he is in.
            let again =
                |it: &Listed| count == 1 && it.entry.person.name == person.name && it.entry.person.role.is_none();
            let known = self.index.alike(&person.name).iter().copied().find(|&at| same(&self.listed[at]));
            if let Some(at) = known.filter(|&at| moved || again(&self.listed[at])) {
                people::complete(&mut self.listed[at].entry.person, std::mem::take(person));
                continue;
            }
            let (seated, joins) = (section.seats != Seats::None, section.seats == Seats::Joined);
            // Guests below "In attendance" are guests, whoever the others are.
            let guests = section.group == Some(Attendance::InAttendance);
            let force = if guests { Force::Group } else { section.force };
            self.enlist(Listed { entry, status, force, list, alone: count == 1, seated, joins });
        }
        count
    }

    /// "Labour Group: Councillors Vane and Hart"; a label that groups nobody ends the section.
    fn group(&mut self, label: &[Token<'_>], rest: &[Token<'_>]) {
        if is_affiliation(label) || is_place(label) || is_title(label) && entries::all_named(self.text, rest) {
            self.affiliate(label);
        } else if !labels::is_filler(label) {
            return self.end_section();
        }
        self.names(rest);
    }

    /// Takes a cell for the name of a group that no list has, of people who sit on nothing: "Representing the applicant:".
    pub(super) fn names_group(&mut self, cell: &[Token<'_>]) -> bool {
        let words = uncoloned(cell);
        let own = labels::at_line(cell, 0, false).is_some() || entries::is_post(self.text, words);
        let (Some(first), Some(last), Some(section)) = (words.first(), words.last(), &mut self.section) else {
            return false;
        };
        if own || words.len() == cell.len() || section.force != Force::Group {
            return false;
        }
        section.role = Some(first.span.to(last.span).of(self.text).to_owned());
        section.represents = None;
        section.group = Some(Attendance::InAttendance);
        true
    }

    /// A line without names below a label: a post, a group, or the end of the list.
    pub(super) fn heading(&mut self, tokens: &[Token<'_>]) {
        let tokens = uncoloned(tokens);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let wording = first.span.to(last.span).of(self.text);
        if entries::is_post(self.text, tokens) {
            let lists = self.lists;
            let last = self.listed.last_mut().filter(|listed| listed.list == lists);
            let alone = |line: &Listed| line.alone && line.entry.person.role.is_none();
            match last.filter(|listed| alone(listed)) {
                // The clerk below the members is none of them.
                Some(listed) if listed.entry.title.is_some_and(Title::is_member) && serves(tokens) => {}
                Some(listed) if !self.carry.posts_first() && !entries::is_duty(tokens) => {
                    listed.entry.remark(wording);
                    self.remarked += 1;
                }
                _ => self.carry.expect_holder(wording),
            }
        } else if entries::counts(self.text, tokens) {
            // "One member of the public" is none of those named.
        } else if let Some(listed) = self.awaits_remark(tokens) {
            listed.entry.remark(wording);
        } else if let Some(section) = self.section.as_mut().filter(|it| it.own && is_of_councillors(tokens)) {
            section.group = Some(Attendance::InAttendance);
            (section.seats, section.own) = (Seats::None, false);
        } else if is_affiliation(tokens) {
            self.affiliate(tokens);
        } else if tokens.len() >= FOREIGN {
            self.end_section();
        }
    }

    /// Whom a line is about: the last person named, where each of those before has a line on their post or body, or where
    /// the list began with names and the line is of a body that is no group of its members.
    fn awaits_remark(&mut self, tokens: &[Token<'_>]) -> Option<&mut Listed> {
        let lists = self.lists;
        let ungrouped = self.section.as_ref().is_some_and(|section| {
            section.represents.is_none() && section.role.is_none() && section.group != Some(Attendance::InAttendance)
        });
        let body = ungrouped && tokens.len() < LONGEST_BODY && is_affiliation(tokens) && !is_group(tokens);
        let sits = self.remarked >= REMARKED;
        let last = self.listed.last_mut().filter(|listed| listed.list == lists && listed.alone)?;
        let member = last.entry.title.is_some_and(Title::is_member);
        let person = &last.entry.person;
        let open = person.role.is_none() && person.represents.is_none();
        (open && (sits || body && !member)).then_some(last)
    }

    /// Keeps a group label for those below it.
    fn affiliate(&mut self, tokens: &[Token<'_>]) {
        let (Some(first), Some(last), Some(section)) = (tokens.first(), tokens.last(), &mut self.section) else {
            return;
        };
        let wording = first.span.to(last.span).of(self.text).to_owned();
        let has = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.key().as_ref()));
        // "Partnership Committee" over all of them is who met.
        let own = tokens.last().is_some_and(|last| ["committee", "board", "panel"].contains(&last.key().as_ref()));
        if own && section.represents.is_none() && section.force != Force::Group {
            return;
        }
        let seats = has(&["governors", "member", "members", "representatives", "reps", "trustees"]);
        (section.represents, section.role) = if seats { (None, Some(wording)) } else { (Some(wording), None) };
        // Below guests, a heading of members with a seat of their own: "Voting Co-opted Members".
        if section.status == Attendance::InAttendance {
            let own =
                has(&["appointed", "co-opted", "elected", "independent", "lay", "non-voting", "statutory", "voting"]);
            section.group = (seats && own).then_some(Attendance::Present);
        }
    }

    /// Lists whoever is said to have taken the chair: "The Mayor, Councillor Vane, presided".
    fn presided(&mut self, found: Option<Entry>) {
        self.end_section();
        let there = |entry| Listed { force: Force::Also, ..Listed::beside(entry, Attendance::Present, ASIDE) };
        if let Some(entry) = found {
            self.enlist(there(entry));
        }
    }

    /// Lists guests below the apologies: "Cllr Vane and ten members of the public".
    fn came_with_crowd(&mut self, people: &[Token<'_>]) {
        self.lists += 1;
        let list = self.lists;
        let came = entries::names_only(self.text, people).into_iter();
        came.for_each(|entry| self.enlist(Listed::beside(entry, Attendance::InAttendance, list)));
    }

    /// Lists those with whom somebody took the chair: "chaired the meeting with Cllrs Vane, Hart and Hay attending",
    /// "took the Chair and there were also present Mr Vane, Mrs Hart and Mr Hay".
    fn accompanied(&mut self, behind: &[Token<'_>]) {
        const FARTHEST: usize = 12;
        let key = |at: usize| behind.get(at).map(Token::key).unwrap_or_default();
        let leads = |at: &usize| behind[*at].text == "with" || key(*at) == "present" && *at < FARTHEST;
        let sign = |at: usize| behind.get(at).is_some_and(|token| token.is(Kind::Colon));
        let verb = |at: usize| matches!(&*key(at), "was" | "were") || sign(at);
        let with = (0..behind.len()).find(leads).map_or(behind.len(), |with| with + 1);
        let with = with + usize::from(verb(with));
        let found = entries::from_start(self.text, &behind[with..]);
        if found.len() > 1 {
            self.lists += 1;
            let list = self.lists;
            let there = |entry| Listed::beside(entry, Attendance::Present, list);
            for entry in found {
                self.enlist(Listed { force: Force::Stated, ..there(entry) });
            }
        }
    }

    /// "Chair: Councillor Vane" before or behind the list itself.
    fn post_line(&mut self, tokens: &[Token<'_>]) -> bool {
        let held =
            |label: &[Token<'_>]| entries::is_post(self.text, label) || entries::is_duty(label) || takes_notes(label);
        let Some(colon) = prefix(tokens).filter(|&colon| held(&tokens[..colon])) else {
            return false;
        };
        let presides = presides(&tokens[..colon]);
        if !presides && !self.stated || list_end(tokens) < tokens.len() {
            return false;
        }
        self.end_section();
        let status = if presides { Attendance::Present } else { Attendance::InAttendance };
        let found = entries::read(self.text, tokens, &mut Carry::default()).into_iter().next();
        if let Some(entry) = found {
            self.enlist(Listed::beside(entry, status, ASIDE));
        }
        true
    }
}

/// Where the second of two titled names begins that stand side by side, or the line ends behind the only one.
fn seam(line: &[Token<'_>]) -> Option<usize> {
    let parted = line.iter().any(|token| matches!(token.kind, Kind::Comma | Kind::And | Kind::Break));
    let titled = |at: &usize| names::is_titled(line, *at) && (*at == 0 || !names::is_titled(line, at - 1));
    let starts: Vec<usize> = (0..line.len()).filter(titled).collect();
    match starts[..] {
        [0] if !parted => Some(line.len()),
        [0, second] if !parted => Some(second),
        _ => None,
    }
}

/// Marks those who came for the person named before them: "Mr Vane, who was substituted by Mrs Hart".
fn mark_deputies(found: &mut [Entry]) {
    const LEADS: [&str; 5] = ["substituted by", "replaced by", "represented by", "for whom", "in whose place"];
    for at in 1..found.len() {
        let (before, rest) = found.split_at_mut(at);
        let absent = &before[at - 1].person;
        let note = absent.note.as_deref().unwrap_or_default();
        if LEADS.iter().any(|words| note.ends_with(words)) {
            rest[0] = rest[0].clone().standing_in_for(absent);
        }
    }
}

/// "Councillor Vane for Councillor Hart": the second is the one who did not come.
fn stand_in(found: &mut Vec<Entry>) {
    let mut at = 0;
    while at + 1 < found.len() {
        let notes = |entry: &Entry| entry.person.note.as_deref().is_some_and(|note| note.eq_ignore_ascii_case("for"));
        if notes(&found[at]) && found[at + 1].title.is_some() {
            let away = found.remove(at + 1).person;
            let stands = &mut found[at];
            stands.person.note = None;
            *stands = stands.clone().standing_in_for(&away);
        }
        at += 1;
    }
}

/// "Mr Vane (Clerk), Mrs Hart (Engineer) in attendance": what ends the list is said of all of it, or of those behind
/// "with".
fn attend_all(found: &mut [Entry], tokens: &[Token<'_>]) {
    let Some(last) = found.last_mut() else { return };
    if last.person.note.as_deref().is_some_and(|note| note.eq_ignore_ascii_case("in attendance")) {
        last.person.note = None;
        let with = tokens.iter().rfind(|token| token.text == "with").map_or(0, |with| with.span.start());
        for entry in found.iter_mut().filter(|entry| entry.person.span.start() >= with) {
            entry.marked = Some(Attendance::InAttendance);
        }
    }
}

/// Whether the words say of those before them that they came, and no more: "was in attendance".
fn says_came(behind: &[Token<'_>]) -> bool {
    let said: Vec<_> = behind.iter().map(Token::key).filter(|key| !matches!(&**key, "also" | "is")).collect();
    matches!(said.join(" ").as_str(), "was present" | "were present" | "was in attendance" | "were in attendance")
}

/// Fewer names before a sentence about the last are no list.
const FEWEST: usize = 3;

/// The list of those whom no label stands above.
const UNLABELLED: usize = usize::MAX;

/// So many people with a line on their post make a list of such pairs.
const REMARKED: usize = 2;

/// A line of so many words is no name of a body.
const LONGEST_BODY: usize = 10;

/// A line of so many words that name nobody, no post and no group is none of the list.
const FOREIGN: usize = 3;
