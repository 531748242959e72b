//! What was found in the text: dates, bodies, people, commitments, references.

use crate::{Quote, Rule, Span};

/// Everything the extractor found, each list in document order.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Facts {
    /// The meeting's calendar and clock values.
    pub meeting: MeetingTimes,
    /// Dates and periods.
    pub dates: Vec<Date>,
    /// Organisations.
    pub bodies: Vec<Body>,
    /// Persons.
    pub people: Vec<Person>,
    /// What somebody is to do.
    pub commitments: Vec<Commitment>,
    /// Minutes, laws, applications, sums, addresses that the text refers to.
    pub references: Vec<Reference>,
}

/// When the meeting was. Dates are ISO `YYYY-MM-DD`, times `HH:MM` of 24 hours.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MeetingTimes {
    /// The day.
    pub date: Option<String>,
    /// When it began.
    pub start_time: Option<String>,
    /// When it ended.
    pub end_time: Option<String>,
    /// The day of the next one.
    pub next_meeting: Option<String>,
}

/// A calendar date or period named in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date {
    /// The wording.
    pub text: Quote,
    /// Its value in EDTF level 1.
    pub value: String,
    /// First day it may mean, ISO.
    pub earliest: Option<String>,
    /// Last day it may mean, ISO.
    pub latest: Option<String>,
    /// How the value came about.
    pub basis: Basis,
    /// The rule that worked it out; none where all of it is printed.
    pub rule: Option<Rule>,
}

/// How a date's value came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// All of it is printed.
    Stated,
    /// A missing year or month was taken from context.
    Completed,
    /// Worked out from the meeting's date.
    Relative,
}

/// A named organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its fullest form in the paper.
    pub name: String,
    /// Every other form.
    pub aliases: Vec<String>,
    /// What kind of organisation.
    pub kind: BodyKind,
    /// Where it is named.
    pub mentions: Vec<Span>,
}

/// What kind of organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// A council or other authority.
    Authority,
    /// A committee, panel, forum, working group.
    Committee,
    /// A board.
    Board,
    /// A department, service, team.
    Department,
    /// A company or contractor.
    Company,
    /// A charity, society, club.
    Charity,
    /// Central or devolved government, regulators.
    Government,
    /// Police.
    Police,
    /// Health bodies.
    Health,
    /// Schools and colleges.
    School,
    /// Anything else.
    Other,
}

/// A named person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest form of the name, without honorific.
    pub name: String,
    /// "Councillor", "Mr".
    pub honorific: Option<String>,
    /// Initials that the paper uses.
    pub initials: Option<String>,
    /// Roles stated.
    pub roles: Vec<String>,
    /// Where the person is named.
    pub mentions: Vec<Span>,
}

/// What somebody is to do after the meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commitment {
    /// The wording of the sentence or clause.
    pub what: Quote,
    /// Who is to do it, as printed.
    pub owner: Option<Quote>,
    /// The owner as a body: an index of `bodies`.
    pub owner_body: Option<usize>,
    /// The owner as a person: an index of `people`.
    pub owner_person: Option<usize>,
    /// By when, in EDTF.
    pub due: Option<String>,
    /// The wording of the due date.
    pub due_text: Option<Quote>,
    /// What obliges.
    pub from: CommitmentSource,
    /// The rule that found it.
    pub rule: Rule,
    /// The rule that found the owner.
    pub owner_rule: Option<Rule>,
    /// The rule that found when it is due.
    pub due_rule: Option<Rule>,
    /// The item it stands in: indexes from `Minutes::items` down; empty where it stands in none.
    pub item: Vec<usize>,
}

/// What obliges somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitmentSource {
    /// A clause of a decision.
    Decision,
    /// An explicit action.
    Action,
    /// Prose that says a definite thing will be done.
    Undertaking,
}

/// Something outside the paper that the text refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it is.
    pub kind: ReferenceKind,
    /// The wording.
    pub text: Quote,
    /// The normalised value.
    pub value: String,
}

/// What a reference is to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceKind {
    /// A minute of this or another meeting.
    Minute,
    /// An Act, regulation, order, section.
    Legislation,
    /// A planning application.
    PlanningApplication,
    /// A sum of money.
    Money,
    /// A web address.
    Url,
}
