//! Labels of attendance lists: "Present:", "Apologies for absence were received from", "Also in attendance".

mod titles;
mod walk;
mod words;

use std::borrow::Cow;

use model::{Attendance, Span};

use super::lexicon;
use super::names;
use super::tokens::{Kind, Token};
pub(super) use titles::{continuation, is_filler, is_for_lateness, mentioned, names_apologies, opens_meeting};
use walk::Walk;
use words::Says::{
    self, Absent, Also, Apologies, Attendance as Attending, Attends, Body, Came, Chairs, Members, Not, Others, Present,
    Public, There,
};
use words::says;

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

impl Label {
    /// Whether it is of those who sit on the body: "Members", "Community Councillors".
    pub(super) fn is_of_members(&self) -> bool {
        self.seats || self.titled.is_some()
    }
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
    /// "Also present": guests, or the members where a sentence names who took the chair and nothing else who came.
    Also,
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
    let mut walk = Walk { tokens, at, said: Vec::new(), last: Cow::Borrowed(""), titled: None };
    walk.words();
    // Most words say nothing.
    if walk.said.is_empty() {
        return None;
    }
    // "In the absence of the Chair (Mr Vane) Mrs Hart presided"
    let words = tokens[at..].iter().map(Token::key);
    if words.take(3).eq(["in", "the", "absence"].map(Cow::Borrowed)) || is_for_lateness(&tokens[at..]) {
        return None;
    }
    // "Mr Vane took the | Chair and the other members present were"
    let key = |before: usize| at.checked_sub(before).map(|before| tokens[before].key()).unwrap_or_default();
    let taken = || key(1) == "the" && matches!(&*key(2), "in" | "taken" | "took");
    if place == Place::Within && first.key().starts_with("chair") && taken() {
        return None;
    }
    walk.leave_article();
    let signed = tokens.get(walk.at).is_some_and(|sign| matches!(sign.kind, Kind::Colon | Kind::Dash | Kind::Stop));
    // "Here is the map"
    if walk.last == "here" && !tokens.get(walk.at).is_some_and(|sign| sign.is(Kind::Colon)) {
        return None;
    }
    let (mut status, mut force) = meaning(&walk.said)?;
    if force == Force::Group && matches!(&*walk.last, "governors" | "trustees") {
        // "Council of Governors" heads the paper; "Staff Governors" sit with the public's.
        if walk.at > at + 1 && tokens[walk.at - 2].key() == "of" {
            return None;
        }
        status = Attendance::Present;
    }
    if walk.said == [Also] && signed && at == 0 {
        force = Force::Stated;
    }
    let opens = at.checked_sub(1).is_none_or(|before| !tokens[before].is(Kind::Word));
    let capital = first.text.starts_with(char::is_uppercase);
    // "At a meeting held on 8 March there were present:"
    let announced = ["the", "there"].contains(&first.key().as_ref())
        && walk.said.contains(&Present)
        && tokens.get(walk.at).is_none_or(|token| token.is(Kind::Colon));
    let plain = status != Attendance::Apologies && !capital && !announced;
    if place == Place::Within && (plain || force == Force::Group && !opens) {
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
    let tail = &tokens[words_end..next];
    if status == Attendance::Present && tail.iter().any(|token| is_leave(&token.key()) || is_item(&token.key())) {
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
        let serves = |word: &Token<'_>| ["officers", "officials"].contains(&word.key().as_ref());
        let officers = tokens[keyed..label.next].iter().any(serves) && tokens[label.next - 1].is(Kind::Colon);
        if label.force == Force::Group && !members && !officers {
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
    let named = |at: usize| names::at(words, at, names::Expect::Full).is_some();
    let titled = (0..words.len())
        .any(|at| names::is_titled(words, at) && (named(at) || names::plural_title(words, at).is_some()));
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

/// Whether the word is of the leave by which others than members attend: "under Rule 12", "Standing Order 8".
fn is_leave(key: &str) -> bool {
    ["invitation", "order", "orders", "rule", "rules"].contains(&key)
}

/// Whether those behind the label came for a part of the business alone: "Present for item 5:".
fn is_item(key: &str) -> bool {
    ["item", "items"].contains(&key)
}

/// What the words of a label say together.
fn meaning(said: &[Says]) -> Option<(Attendance, Force)> {
    let has = |says: Says| said.contains(&says) || says == Others && said.contains(&Also);
    let comes = |says: &Says| matches!(says, Present | Attending | Attends | Came);
    let present = has(Present) || has(Came);
    let denied = said.iter().position(|says| *says == Not).is_some_and(|not| said[not..].iter().take(3).any(comes));
    let stated = |status| Some((status, Force::Stated));
    let group = |status| Some((status, Force::Group));
    match () {
        // "Attendance and apologies", over both
        () if has(Apologies) && said[0] == Attending && said.len() < 4 => stated(Attendance::Present),
        // "Sorry not here"
        () if denied && said[0] == Apologies => stated(Attendance::Apologies),
        () if has(Apologies) && (present || said[0] == Attending) => None,
        () if has(Apologies) && (!has(Not) || has(Attends)) => stated(Attendance::Apologies),
        () if has(Absent) || denied => stated(Attendance::Absent),
        () if has(Public) && (present || has(Attending)) => stated(Attendance::InAttendance),
        () if has(Public) => group(Attendance::InAttendance),
        () if has(Others) && has(Members) && (present || has(Attending)) => {
            Some((Attendance::InAttendance, Force::OtherMembers))
        }
        () if has(Also) && present => Some((Attendance::InAttendance, Force::Also)),
        () if has(Others) && (present || has(Attending)) => stated(Attendance::InAttendance),
        // "Yn bresennol / In attendance" too
        () if (has(Came) && !has(Present) || has(Present) && has(Attending)) && !has(Members) => {
            Some((Attendance::Present, Force::Came))
        }
        () if present || said.get(2) == Some(&Chairs) => stated(Attendance::Present),
        () if has(Attending) && (has(Members) || said[0] == Attending) => stated(Attendance::Present),
        () if has(Attending) => Some((Attendance::InAttendance, Force::InAttendance)),
        () if has(Members) && has(There) => stated(Attendance::Present),
        () if has(Others) => group(Attendance::InAttendance),
        () if has(Members) => group(Attendance::Present),
        () if said == [Body] => group(Attendance::Present),
        () => None,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::attendance::tokens;

    fn read(text: &str, place: Place) -> Option<(Attendance, Force, &str)> {
        let tokens = tokens::of(text, Span::new(0, text.len()));
        let label = at(&tokens, 0, place)?;
        let rest = tokens.get(label.next).map_or("", |token| &text[token.span.start()..]);
        Some((label.status, label.force, rest))
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
            ("As láthair: Cllr Vane", Absent, "Cllr Vane"),
            ("Here: Ann, Bob", Present, "Ann, Bob"),
            ("Sorry not here: Ann", Apologies, "Ann"),
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
            "Here is the map that Cllr Vane drew",
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
