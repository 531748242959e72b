//! What was found in the text: dates, bodies, people, commitments, references.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Span, Spans, wire_enum};

/// A calendar date or period.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Date {
    /// The wording.
    pub text: String,
    /// Its value in EDTF (ISO 8601-2), level 1.
    pub value: String,
    /// The first day that it may mean, ISO `YYYY-MM-DD`.
    pub earliest: Option<String>,
    /// The last day that it may mean, ISO `YYYY-MM-DD`.
    pub latest: Option<String>,
    /// How the value came about.
    pub basis: Basis,
    /// The rule that worked the value out; only where `basis` is not `stated`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rule: Option<Cow<'static, str>>,
    /// How likely the value is right, from 0 to 1; only where `basis` is not `stated`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f32>,
    /// Where the wording stands.
    pub span: Span,
}

wire_enum! {
    /// How a date's value came about.
    Basis {
        /// All of it is printed.
        Stated = "stated",
        /// A missing year or month was taken from context.
        Completed = "completed",
        /// Worked out from the meeting's date.
        Relative = "relative",
    }
}

/// How a value was found that stands for itself nowhere in the paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// The rule that found it, by the name that it has in the table of docs/evaluation.md.
    pub rule: Cow<'static, str>,
    /// How likely it is right, from 0 to 1: the share of the rule's values that were right in papers read by people.
    pub confidence: f32,
}

/// How values of the object beside it were found, by the name of the field.
pub type Inferred = BTreeMap<Cow<'static, str>, Evidence>;

/// A named organisation, committee, board, panel or department.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Body {
    /// A readable name that is unique in the record: "body:vale-parish-council".
    pub id: String,
    /// Its fullest form in the paper.
    pub name: String,
    /// Every other form, acronyms too.
    pub aliases: Vec<String>,
    /// What kind of organisation.
    pub kind: BodyKind,
    /// Where it is named.
    pub mentions: Vec<Span>,
}

wire_enum! {
    /// What kind of organisation.
    BodyKind {
        /// A council or other authority.
        Authority = "authority",
        /// A committee, panel, forum or working group.
        Committee = "committee",
        /// A board.
        Board = "board",
        /// A department, service or team.
        Department = "department",
        /// A company or contractor.
        Company = "company",
        /// A charity, society or club.
        Charity = "charity",
        /// Central or devolved government, and regulators.
        Government = "government",
        /// Police.
        Police = "police",
        /// Health bodies.
        Health = "health",
        /// Schools and colleges.
        School = "school",
        /// Anything else.
        Other = "other",
    }
}

/// A named person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// A readable name that is unique in the record: "person:jane-vane".
    pub id: String,
    /// The fullest form of the name, without honorific.
    pub name: String,
    /// "Councillor", "Mr".
    pub honorific: Option<String>,
    /// Initials that the paper uses for the person.
    pub initials: Option<String>,
    /// Roles that the paper states.
    pub roles: Vec<String>,
    /// Where the person is named.
    pub mentions: Vec<Span>,
}

/// What somebody is to do after the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Commitment {
    /// The wording of the sentence or clause.
    pub what: String,
    /// Who is to do it, as printed; null where nobody is named.
    pub owner: Option<String>,
    /// The owner as the `id` of one of `bodies`.
    pub owner_body: Option<String>,
    /// The owner as the `id` of one of `people`.
    pub owner_person: Option<String>,
    /// By when, in EDTF (ISO 8601-2), level 1.
    pub due: Option<String>,
    /// The wording of the due date.
    pub due_text: Option<String>,
    /// What obliges.
    pub from: CommitmentSource,
    /// The rule that found it, by the name that it has in the table of docs/evaluation.md.
    pub rule: Cow<'static, str>,
    /// How likely it is one, from 0 to 1.
    pub confidence: f32,
    /// How `owner`, with `owner_body` and `owner_person`, and `due` were found, where they are not null.
    pub inferred: Inferred,
    /// The number of the item that it stands in, or its title where it has no number.
    pub item: Option<String>,
    /// That item as a JSON Pointer (RFC 6901) into the record: "/items/4/items/0".
    pub item_pointer: Option<String>,
    /// Where `owner` and `due_text` stand.
    pub spans: Spans,
    /// Where `what` stands.
    pub span: Span,
}

wire_enum! {
    /// What obliges somebody.
    CommitmentSource {
        /// A clause of a decision.
        Decision = "decision",
        /// An explicit action.
        Action = "action",
        /// Prose that says that a definite thing will be done.
        Undertaking = "undertaking",
    }
}

/// Something outside the paper that its text refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reference {
    /// What it is.
    pub kind: ReferenceKind,
    /// The wording.
    pub text: String,
    /// The normalised value.
    pub value: String,
    /// Where the wording stands.
    pub span: Span,
}

wire_enum! {
    /// What a reference is to.
    ReferenceKind {
        /// A minute of this or another meeting.
        Minute = "minute",
        /// An Act, regulation, order or section.
        Legislation = "legislation",
        /// A planning application.
        PlanningApplication = "planning_application",
        /// A sum of money.
        Money = "money",
        /// A web address.
        Url = "url",
    }
}
