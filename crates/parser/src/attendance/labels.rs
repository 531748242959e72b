//! Labels of attendance lists: "Present:", "Apologies for absence were received from", "Also in attendance".

use model::{Attendance, Span};

use super::lexicon;
use super::names;
use super::tokens::{Kind, Token};

/// What a word of a label says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    /// The people below were there.
    Present,
    /// The people below came, members or not: "in attendance".
    Attendance,
    /// The people below came, and are the members where no others are listed as present: "attendees".
    Came,
    /// The people below sent apologies.
    Apologies,
    /// The people below were not there.
    Absent,
    /// "attend", which says something only behind "not".
    Attends,
    /// "chair", which says something only behind "in the".
    Chairs,
    /// Turns what follows into its opposite.
    Not,
    /// The people below are no members: "officers", "also", "observers".
    Others,
    /// The people below are members, or sit with them.
    Members,
    /// The people below are of the public.
    Public,
    /// The people below sit on it, where nothing else is said: "Panel:".
    Body,
    /// Nothing by itself.
    Filler,
}

impl Says {
    /// Whether the word says nothing beside others.
    fn is_plain(self) -> bool {
        matches!(self, Self::Filler | Self::Body)
    }
}

use Says::{
    Absent, Apologies, Attendance as Attending, Attends, Body, Came, Chairs, Filler, Members, Not, Others, Present,
    Public,
};

/// Words of labels in lower case. A label holds no other words before its end, save in a short tail before a colon
/// ("Also present under Rule 12:").
const WORDS: &[(&str, Says)] = &[
    ("a", Filler),
    ("absence", Absent),
    ("absences", Absent),
    ("absennol", Absent),
    ("absenoldeb", Absent),
    ("absent", Absent),
    ("absentees", Absent),
    ("accept", Filler),
    ("acceptance", Filler),
    ("accepted", Filler),
    ("additional", Others),
    ("advisers", Others),
    ("advisors", Others),
    ("aelodau", Members),
    ("all", Filler),
    ("also", Others),
    ("am", Filler),
    ("an", Filler),
    ("and", Filler),
    ("any", Filler),
    ("apologies", Apologies),
    ("apologises", Apologies),
    ("apology", Apologies),
    ("appellant", Others),
    ("appellants", Others),
    ("applicant", Others),
    ("applicants", Others),
    ("approve", Filler),
    ("approved", Filler),
    ("are", Filler),
    ("as", Filler),
    ("at", Filler),
    ("attend", Attends),
    ("attendance", Attending),
    ("attended", Came),
    ("attendees", Came),
    ("attending", Came),
    ("authorities", Filler),
    ("baill", Members),
    ("been", Filler),
    ("behalf", Filler),
    ("being", Filler),
    ("below", Filler),
    ("bhfreastal", Attending),
    ("board", Body),
    ("bodies", Filler),
    ("borough", Filler),
    ("bresennol", Present),
    ("by", Filler),
    ("cabinet", Filler),
    ("chair", Chairs),
    ("city", Filler),
    ("co-opted", Members),
    ("co-optees", Members),
    ("committee", Body),
    ("community", Filler),
    ("consider", Filler),
    ("consultants", Others),
    ("contributors", Others),
    ("coopted", Members),
    ("council", Filler),
    ("county", Filler),
    ("delegates", Members),
    ("did", Filler),
    ("directors", Members),
    ("district", Filler),
    ("elected", Members),
    ("executive", Filler),
    ("extended", Filler),
    ("facilitators", Others),
    ("following", Filler),
    ("for", Filler),
    ("freastal", Attending),
    ("from", Filler),
    ("gan", Filler),
    ("gave", Filler),
    ("given", Filler),
    ("governors", Members),
    ("guest", Others),
    ("guests", Others),
    ("had", Filler),
    ("has", Filler),
    ("have", Filler),
    ("hefyd", Others),
    ("her", Filler),
    ("his", Filler),
    ("i", Filler),
    ("in", Filler),
    ("inability", Filler),
    ("included", Filler),
    ("including", Filler),
    ("independent", Members),
    ("interested", Others),
    ("intimated", Filler),
    ("invitation", Others),
    ("invited", Others),
    ("invitees", Others),
    ("lathair", Present),
    ("law", Filler),
    ("leithscéal", Apologies),
    ("leithscéalta", Apologies),
    ("list", Filler),
    ("listed", Filler),
    ("local", Filler),
    ("láthair", Present),
    ("made", Filler),
    ("meeting", Filler),
    ("member", Members),
    ("members", Members),
    ("non", Filler),
    ("non-attendance", Absent),
    ("non-executive", Members),
    ("non-members", Others),
    ("non-voting", Members),
    ("not", Not),
    ("note", Filler),
    ("noted", Filler),
    ("notified", Filler),
    ("objector", Others),
    ("objectors", Others),
    ("observer", Others),
    ("observers", Others),
    ("observing", Others),
    ("of", Filler),
    ("offered", Filler),
    ("officer", Others),
    ("officers", Others),
    ("official", Others),
    ("officials", Others),
    ("oifigigh", Others),
    ("on", Filler),
    ("online", Filler),
    ("other", Others),
    ("others", Others),
    ("panel", Body),
    ("parish", Filler),
    ("part", Filler),
    ("participants", Present),
    ("participating", Present),
    ("parties", Filler),
    ("partners", Others),
    ("people", Filler),
    ("person", Filler),
    ("persons", Filler),
    ("presennol", Present),
    ("present", Present),
    ("presented", Filler),
    ("presenters", Others),
    ("presiding", Present),
    ("press", Public),
    ("public", Public),
    ("reason", Filler),
    ("reasons", Filler),
    ("receive", Filler),
    ("received", Filler),
    ("record", Filler),
    ("recorded", Filler),
    ("regrets", Apologies),
    ("remote", Filler),
    ("remotely", Filler),
    ("reported", Filler),
    ("representatives", Others),
    ("responsible", Others),
    ("school", Filler),
    ("secretariat", Others),
    ("sederunt", Present),
    ("senior", Filler),
    ("sent", Filler),
    ("speakers", Others),
    ("staff", Others),
    ("sub-committee", Body),
    ("submitted", Filler),
    ("substitute", Members),
    ("substitutes", Members),
    ("swyddogion", Others),
    ("teams", Filler),
    ("telephone", Filler),
    ("tendered", Filler),
    ("the", Filler),
    ("their", Filler),
    ("there", Filler),
    ("these", Filler),
    ("this", Filler),
    ("those", Filler),
    ("to", Filler),
    ("town", Filler),
    ("trustees", Members),
    ("unable", Not),
    ("via", Filler),
    ("video", Filler),
    ("virtual", Filler),
    ("virtually", Filler),
    ("visitor", Others),
    ("visitors", Others),
    ("voting", Members),
    ("was", Filler),
    ("were", Filler),
    ("who", Filler),
    ("with", Filler),
    ("without", Not),
    ("wrth", Others),
    ("ymddiheuriad", Apologies),
    ("ymddiheuriadau", Apologies),
    ("yn", Filler),
    ("yr", Filler),
    ("zoom", Filler),
];

/// A label and what it says of the people behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// What those behind it were.
    pub(super) status: Attendance,
    /// How firmly: see [`Force`].
    pub(super) force: Force,
    /// The label's words.
    pub(super) span: Span,
    /// The token behind it and its colon.
    pub(super) next: usize,
    /// It is part of a sentence: what it says holds for that sentence alone.
    pub(super) prose: bool,
    /// The token of a plural title in it: "Councillors present".
    pub(super) titled: Option<usize>,
    /// It says that those behind it sit on the body: "Co-opted members".
    pub(super) seats: bool,
}

/// How firmly a label states attendance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Force {
    /// "Present", "Apologies".
    Stated,
    /// "In attendance" with nothing about members or others: present where the paper has no other list of members.
    InAttendance,
    /// "Other members present": the members where nobody but the chair is listed before, else guests.
    OtherMembers,
    /// "Attendees": those present, or in attendance where a label before it states who was present.
    Came,
    /// "Members:", "Officers:": attendance only below a label that states it, or beside one.
    Group,
}

/// Where in a line a label is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start of a line, where names may follow without a colon.
    LineStart,
    /// Within a line, where only a colon or "from" ends it.
    Within,
}

/// The label that begins at token `at`, if one does.
pub(super) fn at(tokens: &[Token<'_>], at: usize, place: Place) -> Option<Label> {
    let first = tokens.get(at).filter(|token| token.is(Kind::Word))?;
    // "In the absence of the Chair (Mr Vane) Mrs Hart presided"
    let words = tokens[at..].iter().map(Token::key);
    if words.take(3).eq(["in", "the", "absence"]) || is_for_lateness(&tokens[at..]) {
        return None;
    }
    let mut walk = Walk { tokens, at, said: Vec::new(), last: String::new(), titled: None };
    walk.words();
    walk.leave_article();
    let (mut status, force) = meaning(&walk.said)?;
    let opens = at.checked_sub(1).is_none_or(|before| !tokens[before].is(Kind::Word));
    let capital = first.text.starts_with(char::is_uppercase);
    if place == Place::Within && (status != Attendance::Apologies && !capital || force == Force::Group && !opens) {
        return None;
    }
    let words_end = walk.at;
    let span = first.span.to(tokens[words_end - 1].span);
    let prose = walk.runs_on(status, force);
    let next = walk.end(place, status, force, prose)?;
    let denied = at.checked_sub(1).is_some_and(|before| tokens[before].key() == "no");
    if denied && status == Attendance::Apologies {
        status = Attendance::Absent;
    }
    if status == Attendance::Present && tokens[words_end..next].iter().any(|token| is_leave(&token.key())) {
        status = Attendance::InAttendance;
    }
    // Group labels that are titles are read with the names: "Councillors: Vane, Hart".
    let next = walk.titled.filter(|_| force == Force::Group).unwrap_or(next);
    let seats = status == Attendance::Present && walk.titled.is_none() && walk.said.contains(&Members);
    Some(Label { status, force, span, next, prose, titled: walk.titled, seats })
}

/// The label that begins a line, behind words that no label needs: "Wardens present:", "PPG members in attendance".
///
/// `grouped` says that a label of members may be so too: "Trust Board Members".
pub(super) fn at_line(tokens: &[Token<'_>], from: usize, grouped: bool) -> Option<Label> {
    at(tokens, from, Place::LineStart).or_else(|| {
        let keyed = behind_kind(tokens, from)?;
        let label = at(tokens, keyed, Place::LineStart)?;
        // "Hale School Board of Governors" heads the paper.
        let members = grouped && label.seats && !tokens[keyed..label.next].iter().any(|word| word.key() == "of");
        if label.force == Force::Group && !members {
            return None;
        }
        Some(Label { span: tokens[from].span.to(label.span), ..label })
    })
}

/// The token of a label's first known word, where the words before it name a kind of people and no one else.
fn behind_kind(tokens: &[Token<'_>], from: usize) -> Option<usize> {
    let ends = |token: &Token<'_>| matches!(token.kind, Kind::Colon | Kind::Break);
    let end = tokens[from..].iter().position(ends).map_or(tokens.len(), |len| from + len);
    let words = tokens.get(from..end).filter(|words| words.len() <= LONGEST_LABEL)?;
    let plain = |word: &Token<'_>| match word.kind {
        Kind::Bracket => !holds_name(word),
        kind => matches!(kind, Kind::Word | Kind::And) && !super::roll::is_verb(word),
    };
    let titled = (0..words.len()).any(|at| names::is_titled(words, at));
    let unknown = |word: &Token<'_>| word.is(Kind::Word) && says(&word.key()).is_none();
    let known = words.iter().rposition(unknown).map(|unknown| unknown + 1)?;
    let acronym = |word: &str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase());
    let kind = |word: &Token<'_>| {
        let key = word.key();
        key.ends_with('s') || lexicon::is_common(&key) || lexicon::is_body(&key) || acronym(word.text)
    };
    let capital = words.first()?.text.starts_with(char::is_uppercase);
    let officers = words.get(known).is_some_and(|word| says(&word.key()) == Some(Others));
    let alike = words.iter().all(plain) && !titled && capital;
    (alike && known < words.len() && (officers || kind(&words[known - 1]))).then_some(from + known)
}

/// The most words of a label whose first words are unknown.
const LONGEST_LABEL: usize = 7;

/// "Apologies for lateness from Cllr Vane": who sends them comes.
pub(super) fn is_for_lateness(tokens: &[Token<'_>]) -> bool {
    let mut words = tokens.iter().map(Token::key);
    let apology = words.next().is_some_and(|word| says(&word) == Some(Apologies));
    apology
        && words.next().is_some_and(|word| word == "for")
        && words.take(2).any(|word| ["arriving", "late", "lateness", "leaving"].contains(&word.as_str()))
}

/// Whether the word is of the leave by which others than members attend: "under Rule 12", "Standing Order 8".
fn is_leave(key: &str) -> bool {
    ["invitation", "order", "orders", "rule", "rules"].contains(&key)
}

/// The status that the title of an attendance item speaks of, wherever in it: "Welcome and apologies".
pub(super) fn mentioned(title: &[Token<'_>]) -> Option<Attendance> {
    let said: Vec<Says> = title.iter().filter_map(|token| says(&token.key())).collect();
    let called = title.iter().any(|token| ["roll", "roll-call", "rollcall"].contains(&token.key().as_str()));
    let first = said.iter().find(|says| matches!(says, Apologies | Present | Attending));
    match () {
        // "Attendance and apologies", "Calling of the roll and apologies"
        () if said.contains(&Apologies) && (called || first.is_some_and(|says| *says != Apologies)) => {
            Some(Attendance::Present)
        }
        () if said.contains(&Apologies) => Some(Attendance::Apologies),
        () => {
            // "Pupil attendance" is business.
            let there = |token: &Token<'_>| ["in", "present"].contains(&token.key().as_str());
            let label = if title.iter().any(there) { at_line(title, 0, false) } else { at(title, 0, Place::LineStart) };
            label.filter(|label| label.force != Force::Group).map(|label| label.status)
        }
    }
}

/// Whether a sentence speaks of apologies.
pub(super) fn names_apologies(sentence: &[Token<'_>]) -> bool {
    sentence.iter().any(|token| token.key().starts_with("apolog") || says(&token.key()) == Some(Apologies))
}

/// Whether the title is of an item that opens the meeting, where apologies and guests are often told of.
pub(super) fn opens_meeting(title: &[Token<'_>]) -> bool {
    title
        .iter()
        .any(|token| ["croeso", "introduction", "introductions", "opening", "welcome"].contains(&token.key().as_str()))
}

/// The token behind words that only go on with a label above them: "were received from:".
pub(super) fn continuation(tokens: &[Token<'_>]) -> usize {
    let goes_on = |token: &&Token<'_>| token.is(Kind::And) || says(&token.key()).is_some_and(Says::is_plain);
    let plain = tokens.iter().take_while(goes_on).count();
    let ends = plain > 0 && ["by", "from"].contains(&tokens[plain - 1].key().as_str());
    if ends { skip_dashes(tokens, plain) } else { 0 }
}

/// Whether the words say nothing by themselves, but may say how people took part: "Via Zoom".
pub(super) fn is_filler(words: &[Token<'_>]) -> bool {
    words.iter().all(|word| says(&word.key()).is_some_and(Says::is_plain))
}

/// What a word says, or both words of "Apologies/Ymddiheuriadau" do.
fn says(key: &str) -> Option<Says> {
    let of = |key: &str| WORDS.binary_search_by(|(word, _)| (*word).cmp(key)).ok().map(|row| WORDS[row].1);
    of(key).or_else(|| key.split_once('/').and_then(|(one, other)| of(other).and(of(one)))).or_else(|| nearly(key))
}

/// What a word says that is cut short or misspelt ("Apols", "Appologies", "Attendence"), or made the opposite of another
/// ("non-committee").
fn nearly(key: &str) -> Option<Says> {
    let noun = !["ed", "ing", "ise", "ize"].iter().any(|ending| key.ends_with(ending));
    match () {
        () if noun && ["apol", "appol", "aplog", "appal"].iter().any(|stem| key.starts_with(stem)) => Some(Apologies),
        () if ["atten", "atend"].iter().any(|stem| key.starts_with(stem)) && key.ends_with("ce") => Some(Attending),
        () => {
            let other = says(key.strip_prefix("non-")?)?;
            matches!(other, Members | Body).then_some(Others)
        }
    }
}

struct Walk<'t, 'a> {
    tokens: &'t [Token<'a>],
    at: usize,
    said: Vec<Says>,
    /// The last word of the label.
    last: String,
    /// The token of a plural title among its words.
    titled: Option<usize>,
}

impl Walk<'_, '_> {
    fn token(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at)
    }

    fn says(&self, at: usize) -> Option<Says> {
        says(&self.token(at)?.key())
    }

    /// Goes over the label's words, and over brackets and conjunctions between them.
    fn words(&mut self) {
        while let Some(token) = self.token(self.at) {
            let keyed = self.said.iter().any(|says| !says.is_plain());
            match token.kind {
                // An initial, not the article.
                Kind::Word if token.text == "A" && keyed => return,
                Kind::Word => {
                    let states = self.said.iter().any(|says| !(says.is_plain() || *says == Others));
                    let key = token.key();
                    let title = lexicon::title(&key).filter(|title| title.is_plural() && !states);
                    let Some(says) = title.map(|_| Members).or_else(|| self.non(&key)).or_else(|| says(&key)) else {
                        return;
                    };
                    let tier = self.at.checked_sub(1).filter(|&before| lexicon::is_tier(&self.tokens[before].key()));
                    self.titled = self.titled.or(title.map(|_| tier.unwrap_or(self.at)));
                    self.last = key;
                    self.said.push(says);
                }
                Kind::Bracket if keyed && !holds_name(token) => {}
                Kind::And | Kind::Comma if keyed && self.says(self.at + 1).is_some() => {}
                _ => return,
            }
            self.at += 1;
        }
    }

    /// What "non" says before members: that there are others, not that they have no vote.
    fn non(&self, key: &str) -> Option<Says> {
        let next = self.token(self.at + 1).map(Token::key).unwrap_or_default();
        (key == "non" && says(&next) == Some(Members) && !["executive", "voting"].contains(&next.as_str()))
            .then_some(Others)
    }

    /// Leaves the article behind "from" to what follows: "Apologies were received from the Clerk".
    fn leave_article(&mut self) {
        let word = |at: usize| self.tokens.get(at).map(Token::key).unwrap_or_default();
        if self.last == "the" && self.at > 1 && word(self.at - 2) == "from" {
            self.at -= 1;
            "from".clone_into(&mut self.last);
            self.said.pop();
        }
    }

    /// Whether the label is the beginning of a sentence that goes on with names: "Apologies were received from".
    fn runs_on(&self, status: Attendance, force: Force) -> bool {
        let last = self.last.as_str();
        let verb = match status {
            Attendance::Apologies => ["from", "by", "of"].contains(&last),
            _ => ["was", "were", "are", "included", "including"].contains(&last),
        };
        let goes_on =
            |token: &Token<'_>| token.is(Kind::Word) || token.is(Kind::Comma) && status == Attendance::Apologies;
        verb && force != Force::Group && self.token(self.at).is_some_and(goes_on)
    }

    /// The token behind the label's end; `None` where nothing ends it and so it is none.
    fn end(&self, place: Place, status: Attendance, force: Force, prose: bool) -> Option<usize> {
        // "In the absence of the Chair, Cllr Vane presided"
        let open = !["of", "the"].contains(&self.last.as_str());
        let stops = |at: usize| self.token(at).is_none_or(|token| token.is(Kind::Break));
        let mut at = self.at;
        if !self.token(at).is_some_and(|token| token.is(Kind::Colon)) {
            at = self.tail(status, force).unwrap_or(at);
        }
        match self.token(at).map(|token| token.kind) {
            Some(Kind::Colon) => Some(skip_dashes(self.tokens, at + 1)),
            _ if prose => Some(at),
            _ if place == Place::Within => None,
            Some(Kind::Dash) => Some(skip_dashes(self.tokens, at)),
            Some(Kind::Comma) if self.tokens[at].text == ";" => Some(at + 1),
            Some(Kind::Stop) if stops(at + 1) || force == Force::Stated => Some(at + 1),
            _ if stops(at) => Some(at),
            _ if open && names::is_titled(self.tokens, at) => Some(at),
            Some(Kind::Word) if open && (force != Force::Group || self.is_shouted(at)) && self.names_follow(at) => {
                Some(at)
            }
            _ => None,
        }
    }

    /// The colon at the end of a short tail: "under Rule 12:"; reasons for apologies may be longer.
    fn tail(&self, status: Attendance, force: Force) -> Option<usize> {
        let after = self.tokens.get(self.at..)?;
        let reach = if status == Attendance::Apologies { 14 } else { 8 };
        let colon = after.iter().take(reach).position(|token| token.is(Kind::Colon))?;
        let plain = after[..colon].iter().enumerate().all(|(i, token)| {
            matches!(token.kind, Kind::Word | Kind::Bracket | Kind::And)
                && !names::is_titled(after, i)
                && !holds_name(token)
        });
        (force != Force::Group && plain).then_some(self.at + colon)
    }

    /// Whether the label is in capitals and what follows is not: "OFFICERS Karen Ives".
    fn is_shouted(&self, at: usize) -> bool {
        let shouted = |token: &Token<'_>| !token.text.contains(char::is_lowercase);
        self.tokens[..at].iter().all(shouted) && self.token(at).is_some_and(|token| !shouted(token))
    }

    /// Whether a name, or a post with a name, follows a label without colon: "PRESENT Vice Chairman (Mr Vane)".
    fn names_follow(&self, at: usize) -> bool {
        let capital = self.token(at).is_some_and(|token| token.text.starts_with(char::is_uppercase));
        let post = self.token(at).is_some_and(|token| lexicon::is_office(&token.key()));
        capital && (names::at(self.tokens, at, names::Expect::Full).is_some() || post)
    }
}

fn holds_name(token: &Token<'_>) -> bool {
    token.is(Kind::Bracket) && {
        let inner = super::tokens::of(token.text, Span::new(0, token.text.len()));
        names::is_titled(&inner, 0)
    }
}

fn skip_dashes(tokens: &[Token<'_>], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(|token| matches!(token.kind, Kind::Dash | Kind::Colon | Kind::Stop)) {
        at += 1;
    }
    at
}

/// What the words of a label say together.
fn meaning(said: &[Says]) -> Option<(Attendance, Force)> {
    let has = |says: Says| said.contains(&says);
    let comes = |says: &Says| matches!(says, Present | Attending | Attends | Came);
    let present = has(Present) || has(Came);
    let denied = said.iter().position(|says| *says == Not).is_some_and(|not| said[not..].iter().take(3).any(comes));
    let stated = |status| Some((status, Force::Stated));
    let group = |status| Some((status, Force::Group));
    match () {
        // "Attendance and apologies", over both
        () if has(Apologies) && said[0] == Attending && said.len() < 4 => stated(Attendance::Present),
        () if has(Apologies) && (present || said[0] == Attending) => None,
        () if has(Apologies) && (!has(Not) || has(Attends)) => stated(Attendance::Apologies),
        () if has(Absent) || denied => stated(Attendance::Absent),
        () if has(Public) && (present || has(Attending)) => stated(Attendance::InAttendance),
        () if has(Public) => group(Attendance::InAttendance),
        () if has(Others) && has(Members) && (present || has(Attending)) => {
            Some((Attendance::InAttendance, Force::OtherMembers))
        }
        () if has(Others) && (present || has(Attending)) => stated(Attendance::InAttendance),
        // "Yn bresennol / In attendance" too
        () if (has(Came) && !has(Present) || has(Present) && has(Attending)) && !has(Members) => {
            Some((Attendance::Present, Force::Came))
        }
        () if present || said.get(2) == Some(&Chairs) => stated(Attendance::Present),
        () if has(Attending) && (has(Members) || said[0] == Attending) => stated(Attendance::Present),
        () if has(Attending) => Some((Attendance::InAttendance, Force::InAttendance)),
        () if has(Others) => group(Attendance::InAttendance),
        () if has(Members) => group(Attendance::Present),
        () if said == [Body] => group(Attendance::Present),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens;
    use super::*;

    fn read(text: &str, place: Place) -> Option<(Attendance, Force, &str)> {
        let tokens = tokens::of(text, Span::new(0, text.len()));
        let label = at(&tokens, 0, place)?;
        let rest = tokens.get(label.next).map_or("", |token| &text[token.span.start()..]);
        Some((label.status, label.force, rest))
    }

    #[test]
    fn words_are_sorted_and_unique() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn headings_say_how_people_attended() {
        use Attendance::{Absent, Apologies, InAttendance, Present};
        for (text, status, rest) in [
            ("PRESENT: Cllr Vane", Present, "Cllr Vane"),
            ("Present:- Councillors Vane", Present, "Councillors Vane"),
            ("Members Present", Present, ""),
            ("PRESENT (6 Councillors): - Ann Vane", Present, "Ann Vane"),
            ("PRESENT Vice Chairman (Mr Vane)", Present, "Vice Chairman (Mr Vane)"),
            ("Present Cllr Vane", Present, "Cllr Vane"),
            ("Community Councillors present: Vane", Present, "Vane"),
            ("In the Chair : Mayor (Councillor Vane)", Present, "Mayor (Councillor Vane)"),
            ("Presiding A Vane", Present, "A Vane"),
            ("Members attending in accordance with Standing Orders 8 and 25:- Cllr Vane", InAttendance, "Cllr Vane"),
            ("In Attendance ; Ann Vane", InAttendance, "Ann Vane"),
            ("Those present were Cllr Vane", Present, "Cllr Vane"),
            ("Board members in attendance: A Vane", Present, "A Vane"),
            ("Attendees – Ann Vane", Present, "Ann Vane"),
            ("Sederunt: Provost Vane", Present, "Provost Vane"),
            ("Present/Presennol: Cllr Vane", Present, "Cllr Vane"),
            ("Wrth law: Ann Vane", InAttendance, "Ann Vane"),
            ("Yn bresennol: Y Cynghorydd Vane", Present, "Y Cynghorydd Vane"),
            ("Also present under Rule 12:- Councillor Vane", InAttendance, "Councillor Vane"),
            ("Officers in attendance:", InAttendance, ""),
            ("Also, in attendance: Cllr Vane", InAttendance, "Cllr Vane"),
            ("Members of the public – Mr Vane", InAttendance, "Mr Vane"),
            ("Hefyd yn bresennol:", InAttendance, ""),
            ("Apologies for Absence:- Councillor Vane", Apologies, "Councillor Vane"),
            ("Apologies for absence were received and accepted from Cllr Vane", Apologies, "Cllr Vane"),
            ("APOLOGIES Mr. Vane", Apologies, "Mr. Vane"),
            ("Apologies for Absence accepted from:", Apologies, ""),
            ("Ymddiheuriadau: Ann Vane", Apologies, "Ann Vane"),
            ("Not present: Cllr Vane", Absent, "Cllr Vane"),
            (
                "Apologies for their inability to attend the Meeting were received from Cllr Vane",
                Apologies,
                "Cllr Vane",
            ),
            ("Did not attend: Cllr Vane", Absent, "Cllr Vane"),
            ("Absent without apologies: Cllr Vane", Absent, "Cllr Vane"),
        ] {
            let found = read(text, Place::LineStart).map(|(status, _, rest)| (status, rest));
            assert_eq!(found, Some((status, rest)), "{text}");
        }
    }

    #[test]
    fn a_label_may_begin_with_words_that_none_needs() {
        let read = |text: &str| {
            let tokens = tokens::of(text, Span::new(0, text.len()));
            at_line(&tokens, 0, false).map(|label| label.status)
        };
        for text in ["Wardens present:", "PPG Committee Present: Ann Vane", "Landowners and tenants present"] {
            assert_eq!(read(text), Some(Attendance::Present), "{text}");
        }
        assert_eq!(read("Surgery staff present: Ann Vane"), Some(Attendance::InAttendance));
        assert_eq!(read("Trust apologies: Ann Vane"), Some(Attendance::Apologies));
        for text in ["Ann Vane present", "Cllr Vane Present", "Works were present in the street", "Hale Hall"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn labels_may_be_cut_short_or_misspelt() {
        for text in ["Apols: Vane", "Appologies: Vane", "Apology for absence: Vane"] {
            assert_eq!(read(text, Place::LineStart).map(|(status, ..)| status), Some(Attendance::Apologies), "{text}");
        }
        assert_eq!(read("In Attendence: Vane", Place::LineStart).map(|it| it.0), Some(Attendance::InAttendance));
        let others = read("Non-committee members: Vane", Place::LineStart).map(|it| it.0);
        assert_eq!(others, Some(Attendance::InAttendance));
    }

    #[test]
    fn prose_is_no_label() {
        for text in [
            "Members of the Council discussed the report",
            "Present position of the works",
            "In the absence of the Chairman, Cllr Vane took the chair",
            "In the absence of the Chair (Ann Vane) Bea Hart agreed to chair the meeting",
            "Apologies for lateness: Cllr Vane",
            "Apologies for late arrival were received from Cllr Vane",
            "Public Forum: Mr Vane spoke",
            "Apologies were made for the delay",
            "To: All Members of the Council",
        ] {
            assert_eq!(read(text, Place::LineStart), None, "{text}");
        }
    }

    #[test]
    fn within_a_line_a_label_needs_its_colon() {
        assert_eq!(read("Present Cllr Vane", Place::Within), None);
        assert!(read("Apologies: Cllr Vane", Place::Within).is_some());
        assert!(read("apologies from Cllr Vane", Place::Within).is_some());
    }
}
