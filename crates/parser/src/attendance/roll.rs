//! The attendance list line by line: labels open a section, names fill it, sentences end it.

use model::{Attendance, Span};

use super::entries::{self, Carry, Entry};
use super::labels::{self, Force, Label, Place};
use super::lexicon::{self, Title};
use super::names;
use super::narrative;
use super::people;
use super::tokens::{self, Kind, Token};

/// Somebody listed, and as what.
#[derive(Clone, Debug)]
pub(super) struct Listed {
    pub(super) entry: Entry,
    pub(super) status: Attendance,
    pub(super) force: Force,
    /// Which list: two people of one list are two.
    pub(super) list: usize,
    /// No other person is named on the line.
    pub(super) alone: bool,
    /// A label of members stands above them: "Voting members".
    pub(super) seated: bool,
}

impl Listed {
    /// A person by himself, of whom no label says how he attended.
    fn beside(entry: Entry, status: Attendance, list: usize) -> Self {
        Self { entry, status, force: Force::Group, list, alone: true, seated: false }
    }
}

/// What a label has opened.
#[derive(Clone, Debug)]
struct Section {
    status: Attendance,
    force: Force,
    /// What a group label below it says they were: "Officers".
    group: Option<Attendance>,
    /// What a group label below it says they represent: "Labour Group".
    represents: Option<String>,
    /// What a group label below it says they sit as: "Co-opted Members".
    role: Option<String>,
    /// Whether group labels part its people.
    is_grouped: bool,
    /// Whether its label or the group's says that its people sit on the body.
    seats: bool,
}

impl Section {
    fn new(status: Attendance, force: Force) -> Self {
        Self { status, force, group: None, represents: None, role: None, is_grouped: false, seats: false }
    }

    /// Whether "Clerk: Ann Vane" below it may be one of its people.
    fn takes_posts(&self) -> bool {
        matches!(self.status, Attendance::Present | Attendance::InAttendance)
    }
}

/// An attendance list while it is read.
#[derive(Debug)]
pub(super) struct Roll<'a> {
    text: &'a str,
    /// Who has been found.
    pub(super) listed: Vec<Listed>,
    section: Option<Section>,
    /// What the title of the item that is read has opened.
    titled: Option<Section>,
    /// Whether a label that states attendance has been seen.
    stated: bool,
    /// People in lines that name nobody else, before any label: present where the first label is not of those present.
    unlabelled: Vec<Listed>,
    /// Whether an item has been read that is about apologies.
    pub(super) apologises: bool,
    /// How many people have had a line of their own on their post.
    remarked: usize,
    /// How many sections have been opened.
    lists: usize,
    carry: Carry,
}

impl<'a> Roll<'a> {
    /// An empty list over a document's text.
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            listed: Vec::new(),
            section: None,
            titled: None,
            stated: false,
            unlabelled: Vec::new(),
            apologises: false,
            remarked: 0,
            lists: 0,
            carry: Carry::default(),
        }
    }

    /// Ends whatever section is open.
    pub(super) fn end_section(&mut self) {
        self.section = None;
        self.carry = Carry::default();
    }

    /// Reads one line: a paragraph, a list point, a table cell.
    pub(super) fn line(&mut self, span: Span) {
        let tokens = names::uncut(tokens::of(self.text, span));
        let start = enumerator(&tokens);
        let mut at = start;
        let mut place = Place::LineStart;
        while at < tokens.len() {
            let label = if at == start {
                labels::at_line(&tokens, at, self.section.is_none())
            } else {
                labels::at(&tokens, at, place)
            };
            if let Some(label) = label {
                let end = sentence_end(&tokens, label.next.max(at + 1));
                let before = (place == Place::Within).then(|| self.section.clone()).flatten();
                self.open(&label, at == start);
                if let Some(titled) = label.titled.filter(|titled| *titled < label.next) {
                    self.carry = Carry::titled(&tokens, titled);
                }
                let followed = tokens.get(end).is_some_and(|token| !token.is(Kind::Stop));
                self.list(&tokens[label.next..end], followed);
                if label.prose {
                    self.end_section();
                    self.section = before;
                }
                at = end;
            } else {
                let end = sentence_end(&tokens, at + 1);
                self.sentence(&tokens[at..end]);
                at = end;
            }
            place = Place::Within;
            while tokens.get(at).is_some_and(|token| token.is(Kind::Stop)) {
                at += 1;
                place = Place::LineStart;
            }
        }
    }

    /// Whether somebody is listed as present.
    pub(super) fn lists_members(&self) -> bool {
        self.listed.iter().any(|it| it.status == Attendance::Present && it.list != ASIDE)
    }

    /// Whether a label is open that says of those below it how they attended.
    pub(super) fn is_open(&self) -> bool {
        self.section.is_some()
    }

    /// Whether a label has stated who was present.
    fn states_members(&self) -> bool {
        let states = |it: &Listed| matches!(it.force, Force::Stated | Force::Group) && it.list != ASIDE;
        self.listed.iter().any(|it| it.status == Attendance::Present && states(it))
    }

    /// The document's text.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Reads the title of an item, or the beginning of its text, which is read again with the rest; whether the item is
    /// one of attendance.
    pub(super) fn title(&mut self, span: Span, whole: bool) -> bool {
        let tokens = tokens::of(self.text, span);
        let status = labels::mentioned(&tokens);
        if status.is_none() && !labels::opens_meeting(&tokens) {
            return false;
        }
        self.lists += 1;
        self.apologises |= status == Some(Attendance::Apologies);
        if whole {
            self.line(span);
        }
        if let (None, Some(status)) = (&self.section, status) {
            self.section = Some(Section::new(status, Force::Stated));
            self.take_unlabelled(status);
        }
        self.titled.clone_from(&self.section);
        true
    }

    /// Lists those named before any label, where the first one is not of those present.
    fn take_unlabelled(&mut self, first: Attendance) {
        if !self.stated {
            let listed = std::mem::take(&mut self.unlabelled);
            if first != Attendance::Present && listed.len() > 2 {
                self.listed.extend(listed);
            }
        }
        self.stated = true;
    }

    /// Reads a row of cells: a label and its people, a person and what is said of them, people side by side.
    ///
    /// `told` says of each column whether its cells name people, or tell something of those before them.
    pub(super) fn row(&mut self, cells: &[Span], told: &[bool]) {
        let mut follows = false;
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let tokens = tokens::of(self.text, *cell);
            let label =
                labels::at(&tokens, 0, Place::LineStart).is_some_and(|label| !(follows && label.force == Force::Group));
            let tells = follows && told.get(column).is_some_and(|told| *told);
            let names = !tells && !entries::read(self.text, &tokens, &mut self.carry.clone()).is_empty();
            match self.listed.last_mut() {
                Some(listed) if follows && !names && !label && !entries::is_duty(&tokens) => {
                    listed.entry.remark(cell.of(self.text));
                }
                _ => self.line(*cell),
            }
            follows |= names && !label;
        }
    }

    /// Lists the one person named in a cell, with the status that marks of its row give.
    pub(super) fn row_entry(&mut self, cell: Span, status: Option<Attendance>) -> Option<&mut Entry> {
        let tokens = tokens::of(self.text, cell);
        let mut carry = Carry::of_single_names();
        let mut found = entries::read(self.text, &tokens, &mut carry);
        let entry = found.pop().filter(|_| found.is_empty())?;
        let section = self.section.as_ref();
        let usual = section.map(|section| section.group.unwrap_or(section.status));
        let said = entry.marked.or(status.filter(|status| *status != Attendance::Present)).or(usual).or(status);
        self.stated |= said.is_some();
        // Names in a table that no label stands above: members where the paper says who else came or did not.
        let force = if said.is_some() { Force::Stated } else { Force::Group };
        let status = said.unwrap_or(Attendance::Present);
        self.listed.push(Listed { force, ..Listed::beside(entry, status, self.lists) });
        self.listed.last_mut().map(|listed| &mut listed.entry)
    }

    /// Opens the section of a label, or turns to a group within the section that is open.
    fn open(&mut self, label: &Label, begins_line: bool) {
        let lists = self.lists;
        let has_people = self.listed.last().is_some_and(|listed| listed.list == lists);
        // "Officers" below those who were not there: these were.
        let turns = |section: &Section| {
            let is_away = section.status == Attendance::Absent
                || section.status == Attendance::Apologies && begins_line && has_people && !section.is_grouped;
            is_away && label.status == Attendance::InAttendance
        };
        match &mut self.section {
            Some(section) if label.force == Force::Group && !turns(section) => {
                section.is_grouped = true;
                section.seats = label.seats;
                // Guests stay guests below "Members", and those who sent apologies stay away.
                let changed = section.status == Attendance::Present || label.status == Attendance::InAttendance;
                section.group = (changed && section.takes_posts()).then_some(label.status);
                (section.represents, section.role) = (None, None);
            }
            _ => {
                let came_too = label.force == Force::Came && self.states_members();
                let status = if came_too { Attendance::InAttendance } else { label.status };
                self.section = Some(Section { seats: label.seats, ..Section::new(status, label.force) });
                self.lists += 1;
            }
        }
        if label.force != Force::Group {
            self.take_unlabelled(label.status);
        }
        self.carry = Carry::like(self.listed.iter().map(|it| &it.entry));
    }

    /// What stands behind a label up to the end of the sentence, or to the next label.
    fn list(&mut self, tokens: &[Token<'_>], followed: bool) {
        if tokens.is_empty() {
            return;
        }
        let end = list_end(tokens);
        let names = &tokens[..end.min(self.deputies(tokens))];
        // "Apologies: The Chair, Ann Vane, welcomed everyone."
        if says_none(names) || self.is_of_apologies() && speaks(&tokens[end..], followed) {
            return self.end_section();
        }
        self.names(names);
        if names.len() < tokens.len() {
            self.end_section();
        }
    }

    fn is_of_apologies(&self) -> bool {
        self.section.as_ref().is_some_and(|section| section.status == Attendance::Apologies)
    }

    /// Where those begin who came for people that sent apologies: "from Mr Vane with Mrs Hart attending for him".
    fn deputies(&self, tokens: &[Token<'_>]) -> usize {
        let apologies = self.is_of_apologies();
        let with = tokens.iter().position(|token| apologies && token.text.eq_ignore_ascii_case("with"));
        let came =
            |token: &Token<'_>| ["attending", "deputising", "representing", "substituting"].contains(&token.text);
        with.filter(|with| tokens[*with..].iter().any(came)).unwrap_or(tokens.len())
    }

    /// A sentence, or a line without one, that no label begins.
    fn sentence(&mut self, tokens: &[Token<'_>]) {
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
            return self.presided(&tokens[..verb]);
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
        if listing.is_none() && self.post_line(tokens) {
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
        if list_end(tokens) < tokens.len() || says_none(tokens) || narrative::says_there(self.text, tokens) {
            return self.end_section();
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
        if self.names(tokens) == 0 {
            self.heading(tokens);
        }
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
                && (is_place(label) || tokens[*end].is(Kind::Colon) && is_title(label))
        };
        let group = sign.filter(stands_for);
        let people = &tokens[group.map_or(0, |end| end + 1)..];
        let found = entries::names_only(self.text, people);
        let represents = group.map(|end| tokens[0].span.to(tokens[end - 1].span).of(self.text));
        self.unlabelled.extend(found.into_iter().map(|mut entry| {
            entry.person.represents = entry.person.represents.take().or(represents.map(str::to_owned));
            Listed { alone: false, ..Listed::beside(entry, Attendance::Present, UNLABELLED) }
        }));
    }

    /// Whether the words before a colon label those behind it, and are neither a post nor a person themselves.
    fn is_group_label(&self, label: &[Token<'_>]) -> bool {
        let named = !entries::read(self.text, label, &mut self.carry.clone()).is_empty();
        let grouped = self.section.as_ref().is_some_and(|section| section.represents.is_some());
        // Behind "Councillors Vane and Hart" the first word of "Hale District Council" could be one more surname.
        let body = label.last().is_some_and(|last| lexicon::is_body(&last.key()));
        !entries::is_post(self.text, label) && (!named || body || grouped && is_place(label))
    }

    /// Lists the people named; returns how many.
    fn names(&mut self, tokens: &[Token<'_>]) -> usize {
        let Some(section) = &self.section else { return 0 };
        let mut found = entries::read(self.text, tokens, &mut self.carry);
        mark_deputies(&mut found);
        attend_all(&mut found, tokens);
        let count = found.len();
        for mut entry in found {
            let status = entry.marked.or(section.group).unwrap_or(section.status);
            let person = &mut entry.person;
            person.represents = person.represents.take().or_else(|| section.represents.clone());
            person.role = person.role.take().or_else(|| section.role.clone());
            let aside = person.role.as_ref().is_some_and(|role| role.ends_with(" by"));
            let list = if aside { ASIDE } else { self.lists };
            let moved = count == 1 && (person.arrived.is_some() || person.left.is_some());
            let same = |it: &&mut Listed| it.list == list && people::is_same(&it.entry.person.name, &person.name);
            if let Some(known) = self.listed.iter_mut().find(same).filter(|_| moved) {
                people::complete(&mut known.entry.person, std::mem::take(person));
                continue;
            }
            let seated = section.seats;
            self.listed.push(Listed { entry, status, force: section.force, list, alone: count == 1, seated });
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

    /// A line without names below a label: a post, a group, or the end of the list.
    fn heading(&mut self, tokens: &[Token<'_>]) {
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
        let ungrouped = self
            .section
            .as_ref()
            .is_some_and(|section| section.represents.is_none() && section.role.is_none() && section.group.is_none());
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
        let has = |words: &[&str]| tokens.iter().any(|token| words.contains(&token.key().as_str()));
        let seats = has(&["governors", "member", "members", "representatives", "trustees"]);
        (section.represents, section.role) = if seats { (None, Some(wording)) } else { (Some(wording), None) };
        // Below guests, a heading of members with a seat of their own: "Voting Co-opted Members".
        if section.status == Attendance::InAttendance {
            let own =
                has(&["appointed", "co-opted", "elected", "independent", "lay", "non-voting", "statutory", "voting"]);
            section.group = (seats && own).then_some(Attendance::Present);
        }
    }

    /// Lists whoever is said to have taken the chair: "The Mayor, Councillor Vane, presided".
    fn presided(&mut self, named: &[Token<'_>]) {
        self.end_section();
        let found = entries::up_to_end(self.text, named).into_iter().last();
        self.listed.extend(found.map(|entry| Listed::beside(entry, Attendance::Present, ASIDE)));
    }

    /// "Chair: Councillor Vane" before or behind the list itself.
    fn post_line(&mut self, tokens: &[Token<'_>]) -> bool {
        let held = |label: &[Token<'_>]| entries::is_post(self.text, label) || entries::is_duty(label);
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
        self.listed.extend(found.map(|entry| Listed::beside(entry, status, ASIDE)));
        true
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

/// The list of those who are named outside lists, by their posts.
pub(super) const ASIDE: usize = 0;
/// The list of those whom no label stands above.
const UNLABELLED: usize = usize::MAX;
/// So many people with a line on their post make a list of such pairs.
const REMARKED: usize = 2;
/// A line of so many words is no name of a body.
const LONGEST_BODY: usize = 10;
/// A line of so many words that name nobody, no post and no group is none of the list.
const FOREIGN: usize = 3;

/// Whether what stands before the colon names the committee that those behind it sit on: "Appeals Panel:- Councillors".
fn seats(line: &[Token<'_>], colon: usize) -> bool {
    let body = ["board", "committee", "panel", "sub-committee", "tribunal"].contains(&line[colon - 1].key().as_str());
    body && names::titled_member(line, colon + 1)
}

/// Whether a line is the heading over the name of who took the chair.
fn is_chair(line: &[Token<'_>]) -> bool {
    line.iter().filter(|token| !token.is(Kind::Colon)).count() == 1 && presides(line)
}

/// The token at which a line says that those named before it took the chair: "presided", "was in the chair".
fn chairing(line: &[Token<'_>]) -> Option<usize> {
    let keys: Vec<String> = line.iter().map(Token::key).collect();
    let says = |at: &usize| {
        let rest = &keys[*at..];
        let chair = |from: usize| rest.get(from..from + 2).is_some_and(|words| words == ["the", "chair"]);
        let meeting = || rest.get(1..3).is_some_and(|words| words == ["the", "meeting"]);
        let took = ["in", "took"].contains(&rest[0].as_str()) && chair(1);
        rest[0] == "presided" || took || rest[0] == "chaired" && meeting()
    };
    let verb = (1..keys.len()).find(says)?;
    Some(if ["is", "was"].contains(&keys[verb - 1].as_str()) { verb - 1 } else { verb }).filter(|&verb| verb > 0)
}

/// Whether the post is the clerk's.
fn serves(post: &[Token<'_>]) -> bool {
    post.iter().any(|token| ["clerc", "clerk"].contains(&token.key().as_str()))
}

/// Posts of those who take the chair besides those by which they are spoken to.
const CHAIRS: [&str; 5] = ["chair", "chaired", "chairman", "chairperson", "chairwoman"];

/// Whether the post is to take the chair, or to take it in somebody's place.
fn presides(post: &[Token<'_>]) -> bool {
    post.iter().any(|token| {
        let key = token.key();
        lexicon::is_form_of_address(&key) || CHAIRS.contains(&key.trim_start_matches("vice-"))
    })
}

/// Whether the line begins with a label of those present: "Present: Cllr Vane".
pub(super) fn states_presence(text: &str, line: Span) -> bool {
    let label = labels::at(&tokens::of(text, line), 0, Place::LineStart);
    label.is_some_and(|label| label.force == Force::Stated && label.status == Attendance::Present && !label.prose)
}

/// Whether the line is a list of others than members who were there, behind its label: "Also present: Mr Vane".
pub(super) fn states_company(text: &str, line: Span) -> bool {
    let tokens = tokens::of(text, line);
    let label = labels::at(&tokens, 0, Place::LineStart).filter(|label| label.status == Attendance::InAttendance);
    let colon =
        |label: &Label| tokens[..label.next].last().is_some_and(|token| matches!(token.kind, Kind::Colon | Kind::Dash));
    label.is_some_and(|label| label.force != Force::Group && !label.prose && colon(&label))
}

/// Where the first label that states attendance begins.
pub(super) fn first_label(text: &str, line: Span) -> Option<usize> {
    let tokens = tokens::of(text, line);
    let states = |at: usize| {
        let label = if at == 0 { labels::at_line(&tokens, at, false) } else { labels::at(&tokens, at, Place::Within) };
        label.is_some_and(|label| label.force != Force::Group)
    };
    (0..tokens.len()).find(|&at| states(at)).map(|at| tokens[at].span.start())
}

/// Whether an item's title is one of attendance: "Apologies", "Welcome and introductions".
pub(super) fn is_attendance(text: &str, title: Span) -> bool {
    let tokens = tokens::of(text, title);
    labels::mentioned(&tokens).is_some() || labels::opens_meeting(&tokens)
}

/// The tokens of a number or bullet that the line begins with.
fn enumerator(tokens: &[Token<'_>]) -> usize {
    let number = tokens.first().is_some_and(|token| {
        token.is(Kind::Word) && token.text.len() < 4 && token.text.starts_with(|c: char| c.is_ascii_digit())
    });
    match tokens.get(1).map(|token| token.kind) {
        Some(Kind::Stop | Kind::Comma) if number => 2,
        _ => tokens.iter().take_while(|token| matches!(token.kind, Kind::Dash | Kind::Comma)).count(),
    }
}

/// The token at which the sentence that holds token `at` ends: a stop, or a label.
fn sentence_end(tokens: &[Token<'_>], at: usize) -> usize {
    (at..tokens.len())
        .find(|&i| tokens[i].is(Kind::Stop) || labels::at(tokens, i, Place::Within).is_some())
        .unwrap_or(tokens.len())
}

/// The token at which the words stop being a list: a finite verb outside brackets, save after "who".
fn list_end(tokens: &[Token<'_>]) -> usize {
    let ends = |at: usize| {
        let was_done = is_welsh_passive(tokens, at);
        let after = at.checked_sub(1).map(|before| &tokens[before]);
        let who = after.is_some_and(|before| before.key() == "who");
        let deputed = tokens.get(at + 1).is_some_and(|next| next.text.starts_with("substitut"));
        !who && !deputed && (was_done || is_verb(&tokens[at]) || after.is_some_and(|before| did(before, &tokens[at])))
    };
    (0..tokens.len()).find(|&at| ends(at)).unwrap_or(tokens.len())
}

/// Whether the word is a verb that makes a line a sentence.
pub(super) fn is_verb(token: &Token<'_>) -> bool {
    // "Will" is a name.
    token.text.starts_with(char::is_lowercase) && VERBS.contains(&token.key().as_str())
}

/// Whether the word says in Welsh that something was done: "Agorwyd y cyfarfod", not the name Clwyd.
fn is_welsh_passive(tokens: &[Token<'_>], at: usize) -> bool {
    let goes_on = tokens.get(at + 1).is_some_and(|next| next.text.starts_with(char::is_lowercase));
    let small = tokens[at].text.starts_with(char::is_lowercase);
    tokens[at].key().ends_with("wyd") && (small || at == 0 && goes_on)
}

/// Whether a name is followed by what its bearer did: "Mr Vane highlighted".
fn did(before: &Token<'_>, token: &Token<'_>) -> bool {
    let named = before.is(Kind::Bracket) || before.text.starts_with(char::is_uppercase);
    let past = token.is(Kind::Word) && token.text.ends_with("ed") && token.text.starts_with(char::is_lowercase);
    named
        && past
        && !["arrived", "attended", "co-opted", "excused", "joined", "presided", "retired"].contains(&token.text)
}

/// Verbs that make a line a sentence.
const VERBS: &[&str] = &[
    "accepted",
    "advised",
    "advises",
    "agreed",
    "appointed",
    "are",
    "asked",
    "asks",
    "be",
    "been",
    "confirmed",
    "declared",
    "declares",
    "explained",
    "explains",
    "gave",
    "gives",
    "had",
    "has",
    "have",
    "informed",
    "introduced",
    "is",
    "noted",
    "notes",
    "opened",
    "opens",
    "proposed",
    "proposes",
    "received",
    "reported",
    "reports",
    "requested",
    "resolved",
    "said",
    "says",
    "seconded",
    "seconds",
    "should",
    "stated",
    "thanked",
    "thanks",
    "was",
    "welcomed",
    "welcomes",
    "were",
    "will",
    "would",
];

/// Whether the words behind a name say what its bearer did at the meeting: "welcomed everyone", "noted apologies"; they
/// may be followed by more.
fn speaks(behind: &[Token<'_>], followed: bool) -> bool {
    let (Some(verb), next) = (behind.first(), behind.get(1).map(Token::key).unwrap_or_default()) else { return false };
    let passive = next.is_empty() && !followed || ["and", "as", "by", "for"].contains(&next.as_str());
    let key = verb.key();
    SPEAKS.contains(&key.as_str()) || ["gave", "noted", "received"].contains(&key.as_str()) && !passive
}

/// Verbs of somebody who speaks at the meeting.
const SPEAKS: &[&str] = &[
    "advised",
    "announced",
    "asked",
    "explained",
    "informed",
    "introduced",
    "opened",
    "opens",
    "reported",
    "said",
    "stated",
    "thanked",
    "thanks",
    "welcomed",
    "welcomes",
];

fn says_none(tokens: &[Token<'_>]) -> bool {
    tokens.first().is_some_and(|token| ["dim", "n/a", "nil", "no", "nobody", "none"].contains(&token.key().as_str()))
}

/// The colon of a short label at the line's beginning.
fn prefix(tokens: &[Token<'_>]) -> Option<usize> {
    tokens.iter().take(8).position(|token| token.is(Kind::Colon)).filter(|&colon| colon > 0)
}

/// Whether the words are proper nouns and could name a place: "Vane and Hartdale".
fn is_place(label: &[Token<'_>]) -> bool {
    label.iter().all(|token| {
        let proper = token.text.starts_with(char::is_uppercase) && !lexicon::is_common(&token.key());
        matches!(token.kind, Kind::And | Kind::Comma) || proper
    })
}

/// Whether the words name a street or a ward, whose people stand behind a dash: "Mill Close – Ann Vane, Bob Hart".
fn is_street(label: &[Token<'_>]) -> bool {
    const STREETS: [&str; 12] = [
        "avenue", "close", "court", "drive", "estate", "gardens", "lane", "place", "road", "street", "terrace", "ward",
    ];
    label.len() > 1
        && label.iter().all(|token| token.is(Kind::Word) && token.text.starts_with(char::is_uppercase))
        && label.last().is_some_and(|last| STREETS.contains(&last.key().as_str()))
        && !names::is_titled(label, 0)
}

/// Whether the words could label a group of people, and are no field of the paper's head: "Mill & Central".
fn is_title(label: &[Token<'_>]) -> bool {
    const FIELDS: [&str; 9] = ["address", "contact", "date", "location", "place", "subject", "time", "title", "venue"];
    label.iter().all(|token| {
        let small = token.text.starts_with(char::is_lowercase) && !["for", "of", "the"].contains(&token.text);
        !small && !FIELDS.contains(&token.key().as_str())
    })
}

/// Whether the line is "Minutes:", which stands between what an item is for and what came of it.
fn is_minutes(line: &[Token<'_>]) -> bool {
    matches!(line, [minutes, colon] if minutes.key() == "minutes" && colon.is(Kind::Colon))
}

/// Whether the words name members, or a part of them, by what they are.
fn is_group(tokens: &[Token<'_>]) -> bool {
    const GROUPS: [&str; 8] =
        ["councillors", "directors", "governors", "group", "members", "officers", "representatives", "trustees"];
    tokens.iter().any(|token| GROUPS.contains(&token.key().as_str()))
}

/// Whether the words name a group that people belong to: a party, a council, a kind of member.
fn is_affiliation(tokens: &[Token<'_>]) -> bool {
    tokens.iter().any(|token| lexicon::is_body(&token.key()) || lexicon::is_acronym(token.text))
        && tokens.iter().all(|token| !token.is(Kind::Stop))
}
