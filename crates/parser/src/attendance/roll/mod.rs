//! The attendance list line by line: labels open a section, names fill it, sentences end it.

mod groups;
mod section;
mod sentences;
mod unlabelled;

use std::sync::LazyLock;

use model::{Attendance, Span};
use patterns::{Regex, pattern};

use super::entries::{self, Carry, Entry, Shorts};
use super::labels::{self, Force, Label, Place};
use super::lexicon::Title;
use super::names;
use super::people::Index;
use super::stars::{self, Stars};
use super::tokens::{self, Kind, Token};
pub(super) use groups::CHAIRS;
use section::{Seats, Section};
pub(super) use sentences::is_verb;
use sentences::{list_end, says_none, sentence_end, speaks};

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
    /// It says that they sit there whatever council they come from: "Co-opted Members".
    pub(super) joins: bool,
}

impl Listed {
    /// Whether the person is one of the members and writes their letters and minutes.
    pub(super) fn is_secretary(&self) -> bool {
        self.seated && self.writes()
    }

    /// Whether the person was taken on to write the minutes.
    pub(super) fn is_minute_secretary(&self) -> bool {
        self.entry.person.role.as_ref().is_some_and(|role| role.to_lowercase().contains("minute sec"))
    }

    /// Whether the person writes letters or minutes, which a member may do as well.
    pub(super) fn writes(&self) -> bool {
        let role = self.entry.person.role.as_deref().unwrap_or_default().to_lowercase();
        ["secretary", "minute", "scribe"].iter().any(|post| role.contains(post)) && !role.contains("clerk")
    }

    /// A person by himself, of whom no label says how he attended.
    fn beside(entry: Entry, status: Attendance, list: usize) -> Self {
        Self { entry, status, force: Force::Group, list, alone: true, seated: false, joins: false }
    }
}

/// The list of those who are named outside lists, by their posts.
pub(super) const ASIDE: usize = 0;

/// An attendance list while it is read.
#[derive(Debug)]
pub(super) struct Roll<'a> {
    text: &'a str,
    stars: Stars,
    /// Who has been found.
    pub(super) listed: Vec<Listed>,
    index: Index,
    shorts: Shorts,
    section: Option<Section>,
    /// What stands over the first of two columns whose labels are on one line, while the second's is open.
    beside: Option<Section>,
    /// What the title of the item that is read has opened.
    titled: Option<Section>,
    /// Whether a label that states attendance has been seen.
    stated: bool,
    /// People in lines that name nobody else, before any label: present where the first label is not of those present.
    unlabelled: Vec<Listed>,
    /// Whether an item has been read that is about apologies.
    pub(super) apologises: bool,
    /// Whether the paper counts who came of the public.
    pub(super) counts_public: bool,
    /// How many people have had a line of their own on their post.
    remarked: usize,
    /// How many sections have been opened.
    lists: usize,
    carry: Carry,
}

impl<'a> Roll<'a> {
    /// An empty list over a document's text, in which marks beside names say what `stars` do.
    pub(super) fn new(text: &'a str, stars: Stars) -> Self {
        Self {
            text,
            stars,
            listed: Vec::new(),
            index: Index::default(),
            shorts: Shorts::default(),
            section: None,
            beside: None,
            titled: None,
            stated: false,
            unlabelled: Vec::new(),
            apologises: false,
            counts_public: false,
            remarked: 0,
            lists: 0,
            carry: Carry::default(),
        }
    }

    /// Ends whatever section is open.
    pub(super) fn end_section(&mut self) {
        self.section = None;
        self.beside = None;
        self.carry = Carry::default();
    }

    /// Reads one line: a paragraph, a list point, a table cell.
    pub(super) fn line(&mut self, span: Span) {
        self.counts_public |= counts_public(span.of(self.text));
        let tokens = names::uncut(tokens::of(self.text, span));
        if parts_business(&tokens) {
            return self.end_section();
        }
        let start = enumerator(&tokens);
        let mut at = start;
        let mut place = Place::LineStart;
        // The labels of the line, and how many people each has.
        let mut columns: Vec<(Option<Section>, usize)> = Vec::new();
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
                let before_it = self.listed.len();
                let followed = tokens.get(end).is_some_and(|token| !token.is(Kind::Stop));
                self.list(&tokens[label.next..end], followed);
                columns.push((self.section.clone(), self.listed.len() - before_it));
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
        if let [(first, 1), (_, 1)] = &columns[..] {
            self.beside = first.clone().filter(|_| !ends_open(&tokens));
        }
    }

    /// Takes a line as a note on the one person whom its mark stands beside; whether it is a note at all.
    pub(super) fn note(&mut self, line: Span) -> bool {
        let text = self.text;
        let Some((mark, note)) = stars::note(line.of(text)) else { return false };
        let is_meant = |listed: &&mut Listed| stars::mark_beside(text, listed.entry.person.span) == mark;
        let mut meant = self.listed.iter_mut().filter(is_meant);
        if let (Some(one), None) = (meant.next(), meant.next()) {
            one.entry.remark(note);
        }
        true
    }

    /// Whether somebody is listed as present.
    pub(super) fn lists_members(&self) -> bool {
        self.listed.iter().any(|it| it.status == Attendance::Present && it.list != ASIDE)
    }

    /// Opens a list of people whom a committee hears on one item.
    pub(super) fn open_witnesses(&mut self) {
        self.section = Some(Section::new(Attendance::InAttendance, Force::Also));
        self.lists += 1;
        self.carry = Carry::default();
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

    /// Whether a label stands right behind who took the chair, and nobody else is listed: "Mr Vane took the chair. Also
    /// present: Mrs Hart and Mr Hay".
    fn follows_chair(&self, label: Span) -> bool {
        const CHAIRED: [&str; 4] = ["in the chair", "took the chair", "chaired by", " presided"];
        const NEAR: usize = 120;
        let before = &self.text[..label.start()];
        let near = before[before.ceil_char_boundary(before.len().saturating_sub(NEAR))..].to_lowercase();
        self.listed.len() == 1 && CHAIRED.iter().any(|words| near.contains(words))
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

    /// Reads the title of a sub-item within a list: names, or what heads a group of them.
    pub(super) fn group_title(&mut self, title: Span) {
        let tokens = tokens::of(self.text, title);
        if labels::at_line(&tokens, 0, false).is_some() || entries::is_named(self.text, title) {
            self.line(title);
        } else {
            self.heading(&tokens);
        }
    }

    /// Reads names that stand apart from the title of their list.
    pub(super) fn reopened(&mut self, names: Span) {
        self.section.clone_from(&self.titled);
        self.line(names);
        self.end_section();
    }

    /// Lists those named before any label, where the first one is not of those present.
    fn take_unlabelled(&mut self, first: Attendance) {
        if !self.stated && first != Attendance::Present {
            self.seat(3);
        }
        self.unlabelled.clear();
        self.stated = true;
    }

    /// Lists those whom a paper without any label names before its business, somebody in the chair among them.
    pub(super) fn seat_unlabelled(&mut self) {
        let chair = self.unlabelled.iter().find(|it| it.entry.presides()).map(|it| (it.list, it.alone));
        if let Some((line, alone)) = chair.filter(|_| !self.stated) {
            self.unlabelled.retain(|it| it.list == line || alone);
            self.seat(4);
        }
    }

    /// Lists those named without a label as present, if they are as many as make a list.
    fn seat(&mut self, fewest: usize) {
        if self.unlabelled.len() >= fewest {
            let seated = std::mem::take(&mut self.unlabelled).into_iter();
            seated.for_each(|it| self.enlist(Listed { force: Force::Stated, ..it }));
        }
    }

    /// Reads a row of cells: a label and its people, a person and what is said of them, people side by side.
    ///
    /// `told` says of each column whether its cells name people, or tell something of those before them.
    pub(super) fn row(&mut self, cells: &[Span], told: &[bool]) {
        let mut follows = false;
        // The column of a name that the one before gives a duty.
        let mut held = None;
        self.leave_apologies(cells);
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let tokens = tokens::of(self.text, *cell);
            if held == Some(column) || column == 0 && says_how_long(cell.of(self.text)) {
                continue;
            }
            held = self.holder(&tokens, cells.get(column + 1)).then_some(column + 1);
            let label =
                labels::at(&tokens, 0, Place::LineStart).is_some_and(|label| !(follows && label.force == Force::Group));
            let tells = follows && told.get(column).is_some_and(|told| *told);
            let names = !tells && !entries::read(self.text, &tokens, &mut self.carry.clone()).is_empty();
            if !(follows || names) && cells.len() > column + 1 && self.names_group(&tokens) {
                continue;
            }
            match self.listed.last_mut() {
                Some(listed) if follows && !names && !label && !entries::is_duty(&tokens) => {
                    listed.entry.remark(cell.of(self.text));
                }
                _ => self.line(*cell),
            }
            follows |= names && !label;
        }
    }

    /// Lists who is named in the cell beside the one of a duty, "Clerked by | Ann Vane"; whether there is one.
    fn holder(&mut self, duty: &[Token<'_>], beside: Option<&Span>) -> bool {
        const WRITE: [&str; 4] = ["minuted", "minutes", "notes", "recorded"];
        let first = duty.first().map(Token::key).unwrap_or_default();
        let alone = duty.iter().filter(|token| !token.is(Kind::Colon)).count() == 1;
        let (status, role) = match &*first {
            "chaired" => (Attendance::Present, Some("Chair")),
            "clerk" | "clerked" => (Attendance::InAttendance, Some("Clerk")),
            first if WRITE.contains(&first) => (Attendance::InAttendance, None),
            // "Chair: | Ann Vane" above "Present: | Bob Hart"
            post if alone && groups::CHAIRS.contains(&post) => {
                (Attendance::Present, duty.first().map(|post| post.text))
            }
            _ => return false,
        };
        let Some(name) = beside.filter(|_| alone && first.starts_with('c') || entries::is_duty(duty)) else {
            return false;
        };
        let mut found = entries::read(self.text, &tokens::of(self.text, *name), &mut Carry::default());
        let Some(mut entry) = found.pop().filter(|_| found.is_empty()) else { return false };
        entry.person.role = entry.person.role.or(role.map(str::to_owned));
        self.enlist(Listed::beside(entry, status, ASIDE));
        true
    }

    /// Ends a list of those who did not come before whoever took the minutes: "Minute taker", "Ann Vane".
    fn leave_apologies(&mut self, cells: &[Span]) {
        let first = cells.iter().find(|cell| !cell.is_empty()).map_or("", |cell| cell.of(self.text)).to_lowercase();
        let away = self.section.as_ref().is_some_and(|section| !section.takes_posts());
        if away && ["minute", "note"].iter().any(|taken| first.starts_with(taken)) {
            self.section = Some(Section::new(Attendance::InAttendance, Force::Group));
            self.lists += 1;
        }
    }

    /// Lists the one person named in a cell, with the status that marks of its row give.
    pub(super) fn row_entry(&mut self, cell: Span, status: Option<Attendance>) -> Option<&mut Entry> {
        let tokens = tokens::of(self.text, cell);
        let mut carry = Carry::of_single_names();
        let mut found = entries::read(self.text, &tokens, &mut carry);
        let mut entry = found.pop().filter(|_| found.is_empty())?;
        entry.marked = entry.marked.or_else(|| self.starred(&entry));
        let section = self.section.as_ref();
        let usual = section.map(|section| section.group.unwrap_or(section.status));
        let said = entry.marked.or(status.filter(|status| *status != Attendance::Present)).or(usual).or(status);
        entry.marked = entry.marked.or(status.filter(|status| *status == Attendance::Absent));
        self.stated |= said.is_some();
        self.lists = self.lists.max(ASIDE + 1);
        // Names in a table that no label stands above: members where the paper says who else came or did not.
        let force = if said.is_some() { Force::Stated } else { Force::Group };
        let status = said.unwrap_or(Attendance::Present);
        self.enlist(Listed { force, ..Listed::beside(entry, status, self.lists) });
        self.listed.last_mut().map(|listed| &mut listed.entry)
    }

    /// Adds somebody to those who have been found.
    fn enlist(&mut self, listed: Listed) {
        self.index.add(&listed.entry.person.name, self.listed.len());
        self.shorts.count(&listed.entry);
        self.listed.push(listed);
    }

    /// What a mark that stands by itself says.
    pub(super) fn status_of(&self, mark: &str) -> Option<Attendance> {
        self.stars.meaning(mark)
    }

    /// Whether a mark stands for those who came.
    pub(super) fn marks_presence(&self) -> bool {
        self.stars.mark_presence()
    }

    /// What a mark beside the name says, or its want where marks stand for those who came.
    fn starred(&self, entry: &Entry) -> Option<Attendance> {
        let section = self.section.as_ref();
        let guests = section.is_some_and(|section| section.status == Attendance::InAttendance);
        let stated = section.is_some_and(|section| section.force != Force::Group);
        // A mark of those who came makes no member of a guest.
        let beside = self.stars.beside(self.text, entry.person.span);
        let beside = beside.filter(|status| !guests || *status != Attendance::Present);
        beside.or((!stated && self.stars.mark_presence()).then_some(Attendance::Absent))
    }

    /// Opens the section of a label, or turns to a group within the section that is open.
    fn open(&mut self, label: &Label, begins_line: bool) {
        self.beside = None;
        let lists = self.lists;
        let has_people = self.listed.last().is_some_and(|listed| listed.list == lists);
        // "Substitutes" and "Officers" below those who were not there: these were.
        let wording = label.span.of(self.text).to_lowercase();
        let substitutes = wording.starts_with("substitute");
        let joins = substitutes || ["co-opted", "coopted", "reserve"].iter().any(|joins| wording.starts_with(joins));
        let seats = match label.seats {
            _ if joins => Seats::Joined,
            true => Seats::Members,
            false => Seats::None,
        };
        let came = substitutes || label.status == Attendance::InAttendance;
        let turns = |section: &Section| {
            let is_away = section.status == Attendance::Absent
                || section.status == Attendance::Apologies
                    && begins_line
                    && (has_people || is_of_guests(label.span.of(self.text)))
                    && !section.is_grouped;
            is_away && came
        };
        match &mut self.section {
            Some(section) if label.force == Force::Group && !turns(section) => {
                let last = || self.listed.iter().rev().take_while(|listed| [lists, ASIDE].contains(&listed.list));
                let here = || last().filter(|listed| listed.list == lists);
                // "Councillors" below people who are none: those of another council.
                let visit = label.titled.is_some()
                    && !section.role.as_deref().is_some_and(is_part_of_members)
                    && !label.span.of(self.text).contains(' ')
                    && here().count() > 2
                    && here().all(|it| !it.entry.title.is_some_and(Title::is_member));
                let status = if visit { Attendance::InAttendance } else { label.status };
                section.is_grouped = true;
                (section.seats, section.own) = (seats, label.is_of_members());
                // Guests stay guests below "Members", and those who sent apologies stay away.
                let changed = section.status == Attendance::Present || status == Attendance::InAttendance;
                section.group = (changed && section.takes_posts()).then_some(status);
                (section.represents, section.role) = (None, None);
            }
            _ => {
                let came_too = label.force == Force::Came && self.states_members();
                let sits = label.force == Force::Also && self.follows_chair(label.span);
                let status = match () {
                    () if came_too => Attendance::InAttendance,
                    () if sits => Attendance::Present,
                    () => label.status,
                };
                let own = label.is_of_members();
                self.section = Some(Section { seats, own, ..Section::new(status, label.force) });
                self.lists += 1;
            }
        }
        if label.force != Force::Group {
            self.take_unlabelled(label.status);
        }
        self.carry = self.shorts.carry();
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
        let came = |token: &Token<'_>| {
            ["attend", "deputis", "represent", "substitut"].iter().any(|stem| token.text.starts_with(stem))
        };
        with.filter(|with| tokens[*with..].iter().any(came)).unwrap_or(tokens.len())
    }
}

/// Whether a cell says for how much of the meeting those beside it came: "Whole of meeting", "Part of meeting".
fn says_how_long(cell: &str) -> bool {
    let words = cell.trim_end_matches(':').to_lowercase();
    let words = words.strip_prefix("for ").unwrap_or(&words).replace("the ", "");
    ["whole of meeting", "whole meeting", "part of meeting", "part meeting"].contains(&words.as_str())
}

/// Whether a line counts who came of the public: "Public: 3", "Members of the public present: none".
fn counts_public(line: &str) -> bool {
    static COUNT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)^\s*(?:(?:members? of (?:the )?|the )?(?:general )?(?:public|press)(?: and (?:the )?(?:public|press))?|parishioners|residents)(?: (?:present|attending|in attendance))?\s*[:–-]\s*(?:\d{1,3}|nil|none|one|two|three|four|five|six|seven|eight|nine|ten)\b",
        )
    });
    COUNT.is_match(line)
}

/// Whether the label of a group is of those members of a body who are no councillors: "Lay Members".
fn is_part_of_members(group: &str) -> bool {
    const PARTS: [&str; 6] = ["appointed", "co-opted", "independent", "lay", "statutory", "voting"];
    group.to_lowercase().split(' ').any(|word| PARTS.contains(&word))
}

/// "PART I – ITEMS TAKEN IN THE PRESENCE OF THE PUBLIC", which the business begins with.
fn parts_business(tokens: &[Token<'_>]) -> bool {
    let [part, number, rest @ ..] = tokens else { return false };
    let numeral = |c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'A' | 'B' | 'C');
    let counts = number.is(Kind::Word) && number.text.len() <= 3 && number.text.chars().all(numeral);
    let ends =
        rest.first().is_none_or(|next| matches!(next.kind, Kind::Dash | Kind::Colon | Kind::Break | Kind::Bracket));
    part.key() == "part" && counts && ends
}

/// Whether the line begins with who took the chair: "Cllr Vane chaired the meeting, with Cllrs Hart and Hay attending".
pub(super) fn tells_chair(text: &str, line: Span) -> bool {
    sentences::chairing(&tokens::of(text, line)).is_some_and(|verb| verb < LONGEST_NAME)
}

/// The most words of a name before its verb.
const LONGEST_NAME: usize = 8;

/// Whether the line is names and nothing else than what is said of their bearers.
pub(super) fn is_all_names(text: &str, line: Span) -> bool {
    entries::all_named(text, &tokens::of(text, line))
}

/// Whether the line is one person or several, with what is said of them.
pub(super) fn names_somebody(text: &str, line: Span) -> bool {
    entries::is_named(text, line) || is_all_names(text, line)
}

/// Whether the line begins with a label of those present: "Present: Cllr Vane".
pub(super) fn states_presence(text: &str, line: Span) -> bool {
    let label = labels::at(&tokens::of(text, line), 0, Place::LineStart);
    label.is_some_and(|label| label.force == Force::Stated && label.status == Attendance::Present && !label.prose)
}

/// Whether the line is a label of those who came, or begins with one.
pub(super) fn opens_list(text: &str, line: Span) -> bool {
    let label = labels::at_line(&tokens::of(text, line), 0, false);
    let came = |label: &Label| matches!(label.status, Attendance::Present | Attendance::InAttendance);
    label.is_some_and(|label| label.force != Force::Group && !label.prose && came(&label))
}

/// Whether the line lists people behind the label of a group and its colon.
pub(super) fn lists_group(text: &str, line: Span) -> bool {
    let tokens = tokens::of(text, line);
    let Some(colon) = tokens.iter().take(LONGEST_GROUP).position(|token| token.is(Kind::Colon)) else { return false };
    let groups = labels::at(&tokens, 0, Place::LineStart).is_some_and(|label| label.force == Force::Group);
    let behind = tokens.get(colon + 1).map(|first| first.span.to(line));
    groups && behind.is_some_and(|people| entries::is_named(text, people))
}

/// Whether the line is a label, its colon and names; `away` asks for a label of apologies, else it is of none.
pub(super) fn lists_people(text: &str, line: Span, away: bool) -> bool {
    let tokens = tokens::of(text, line);
    let colon = tokens.iter().take(LONGEST_GROUP).position(|token| token.is(Kind::Colon)).filter(|&colon| colon > 0);
    let label = colon.filter(|&colon| labels::names_apologies(&tokens[..colon]) == away);
    let label = label.filter(|&colon| groups::is_title(&tokens[..colon]));
    label.is_some_and(|colon| entries::all_named(text, &tokens[colon + 1..]))
}

/// The most words of the label of a group, with its colon.
const LONGEST_GROUP: usize = 4;

/// Most bytes of the label of a list, with the mark that ends it.
const LONGEST_LABEL: usize = 80;

/// Whether the line is a list of others than members who were there, behind its label: "Also present: Mr Vane".
pub(super) fn states_company(text: &str, line: Span) -> bool {
    let words = line.of(text);
    let label = words.floor_char_boundary(LONGEST_LABEL);
    if !words[..label].contains([':', '-', '–', '—']) {
        return false;
    }
    let tokens = tokens::of(text, line.slice(0..label));
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

/// Whether a label is of people who came and serve neither the body nor its members: "Observers", "Visitors".
fn is_of_guests(label: &str) -> bool {
    let label = label.to_lowercase();
    ["guest", "observ", "public", "visit"].iter().any(|kind| label.contains(kind))
}

/// Whether a list goes on behind the line.
fn ends_open(line: &[Token<'_>]) -> bool {
    line.last().is_some_and(|last| matches!(last.kind, Kind::Comma | Kind::And))
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

#[cfg(test)]
mod tests {
    use super::says_how_long;

    #[test]
    fn how_long_somebody_stayed_is_no_name() {
        assert!(says_how_long("Whole of meeting") && says_how_long("For part of the meeting:"));
        assert!(!says_how_long("Ann Vane") && !says_how_long("Officers:"));
    }
}
